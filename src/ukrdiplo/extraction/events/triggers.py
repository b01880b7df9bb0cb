"""Which words of a sentence name an event."""

from collections.abc import Iterator

from attrs import evolve, frozen

from ukrdiplo.extraction.events import nouns, partners
from ukrdiplo.extraction.events.acts import ACTS
from ukrdiplo.extraction.events.gapping import apart
from ukrdiplo.extraction.events.hit import Hit
from ukrdiplo.extraction.events.partaking import (
    roles_of,
)
from ukrdiplo.extraction.events.partners import Partner
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.extraction.events.several import are_several
from ukrdiplo.extraction.events.strangers import strangers_of
from ukrdiplo.extraction.events.things import demanding_first, is_about, meant, partners_of, things_of
from ukrdiplo.extraction.events.tree import Tree
from ukrdiplo.lexicon.triggers import Trigger
from ukrdiplo.model import Act, EventMode, EventType, ParticipantRole, StatementType, Word

__all__ = ["Named", "find", "named"]


_MISTAKEN = frozenset({"ADJ", "PRON", "DET"})
"""What taggers take a verb for now and then."""


@frozen(kw_only=True)
class Named:
    """A word that may name an event.

    Args:
        word: The word.
        triggers: The triggers that it is a word of.
        part: The last part of a compound noun, which is one of theirs.
        attribute: Whether it is a participle before a noun: das ausgehandelte Abkommen.
    """

    word: Word
    triggers: tuple[Trigger, ...]
    part: str = ""
    attribute: bool = False


def named(tree: Tree) -> tuple[Named, ...]:
    """The words of a sentence that may name an event, in order; most sentences have none."""
    return tuple(_named(tree))


def _named(tree: Tree) -> Iterator[Named]:
    index = tree.lexicon.trigger_index
    for word in tree.sentence.words:
        if word.upos in {"NOUN", "PROPN"}:
            triggers, part = index.of_noun(word.form, word.lemma)
            if triggers:
                yield Named(word=word, triggers=triggers, part=part)
        elif word.upos == "VERB" or (word.upos in _MISTAKEN and (tree.is_mistaken_verb(word) or tree.is_hidden_verb(word))):
            if triggers := index.of_verb(word.form, word.lemma, tree.particle(word)):
                yield Named(word=word, triggers=triggers)
        elif word.upos == "ADJ" and word.base_deprel == "amod" and (triggers := index.of_participle(word.form)):
            yield Named(word=word, triggers=triggers, attribute=True)


def find(scene: Scene, words: tuple[Named, ...]) -> Iterator[Hit]:
    """The events that words of a sentence name, in order."""
    hits = [hit for word in words if (hit := _read(scene, word)) is not None]
    by_place = {hit.word.index: hit for hit in hits}
    # what is agreed on is itself the event, if it names a deed: den Austausch von Gefangenen vereinbaren
    hits = _mediated(scene, [hit for hit in hits if not _arranges(hit, by_place)])
    # the object of a trigger's verb is part of that event and none of its own: die Sanktionen aufheben
    taken = {p.word.index for hit in hits if not hit.attribute for p in hit.partners if is_about(hit.trigger, p.word)}
    hits = [hit for hit in hits if not (hit.attribute and hit.governor is not None and hit.governor.index in taken)]
    for hit in hits:
        over = hit.governor.index if hit.governor is not None else 0 if hit.is_noun else hit.word.head
        above = by_place.get(over)
        # nor is a noun behind zu or für under a verb that names the same kind of event: zu einem Besuch einladen
        aims = not _FOR.isdisjoint(scene.prepositions(hit.word))
        twice = above is not None and above.trigger.type is hit.trigger.type and aims
        if hit.word.index not in taken and not twice and not _is_purpose(scene, hit, above):
            yield from apart(scene, _with_purpose(scene, hit, hits))


def _is_purpose(scene: Scene, hit: Hit, meeting: Hit | None) -> bool:
    """Whether a clause only says what a meeting is for: reiste nach Bern, um mit ihm zu sprechen."""
    if meeting is None or hit.is_noun or not meeting.trigger.type is EventType.CONSULT is hit.trigger.type:
        return False
    return hit.word.base_deprel in {"advcl", "xcomp"} and any(mark.form == "um" for mark in scene.children(hit.word, "mark"))


def _with_purpose(scene: Scene, meeting: Hit, hits: list[Hit]) -> Hit:
    """A journey or a call, with those whom it is made to meet: reiste zu Gesprächen mit X nach Bern, um sich mit Y zu treffen."""
    if meeting.is_noun or meeting.trigger.type is not EventType.CONSULT:
        return meeting
    talks = (
        hit
        for hit in hits
        if hit.governor is meeting.word
        and hit.trigger.type is EventType.CONSULT
        and hit.trigger.mode is not EventMode.MULTILATERAL
        and not _FOR.isdisjoint(scene.prepositions(hit.word))
    )
    clauses = [hit for hit in hits if hit.word.head == meeting.word.index and _is_purpose(scene, hit, meeting)]
    met = {actor: role for purpose in (*talks, *clauses) for actor, role in purpose.roles.items()}
    strangers = (*meeting.strangers, *(stranger for clause in clauses for stranger in clause.strangers))
    return evolve(meeting, roles={**met, **meeting.roles}, strangers=strangers) if met or clauses else meeting


def _mediated(scene: Scene, hits: list[Hit]) -> list[Hit]:
    """The hits, with who mediated in what he brought about: eine Waffenruhe, unter Vermittlung Ankaras ausgehandelt."""
    for mediation in [hit for hit in hits if ParticipantRole.MEDIATOR in hit.roles.values()]:
        hands = {actor: role for actor, role in mediation.roles.items() if role is ParticipantRole.MEDIATOR}
        others = [hit for hit in hits if hit is not mediation and hit.trigger.type in _BROUGHT_ABOUT]
        if not scene.frame(mediation.trigger).mediates:
            continue
        if mediation.is_noun:
            owned = not _BY_MEANS.isdisjoint(scene.prepositions(mediation.word))
            fitting = others if owned else []
        else:
            held = {mediation.word.head, *(partner.word.index for partner in mediation.partners)}
            fitting = [hit for hit in others if hit.word.index in held]
        if fitting:
            deed = min(fitting, key=lambda hit: abs(hit.word.index - mediation.word.index))
            hits = [evolve(hit, roles={**hands, **hit.roles}) if hit is deed else hit for hit in hits if hit is not mediation]
    return hits


_FOR = frozenset({"zu", "für"})
"""Prepositions of what somebody goes for: für Gespräche nach Wien reisen."""
_BROUGHT_ABOUT = frozenset({EventType.CONSULT, EventType.AGREE, EventType.RETREAT})
_BY_MEANS = frozenset({"unter", "durch", "dank", "auf", "mit"})
"""Prepositions of a mediation by which something came about."""


def _arranges(hit: Hit, by_place: dict[int, Hit]) -> bool:
    """Whether a verb of agreeing has a deed as its object."""
    if hit.is_noun or hit.trigger.type is not EventType.AGREE:
        return False
    objects = (by_place.get(partner.word.index) for partner in hit.partners if partner.slot == "object")
    return any(other is not None and other.trigger.type is EventType.RETREAT for other in objects)


def _read(scene: Scene, named: Named) -> Hit | None:
    word, triggers = named.word, named.triggers
    if named.attribute:
        return _of_attribute(scene, word, triggers)
    if named.part:
        return None if _is_idiom(scene, word) else nouns.read(scene, word, triggers, named.part)
    if _is_cue(scene, word):  # what two agree on may be read as their words
        triggers = tuple(trigger for trigger in triggers if trigger.type is EventType.AGREE and trigger.parties > 1)
    triggers = tuple(trigger for trigger in triggers if not trigger.spoken or _is_act(scene, word, trigger))
    return _of_verb(scene, word, triggers) if triggers else None


def _is_act(scene: Scene, verb: Word, trigger: Trigger) -> bool:
    """Whether a verb of saying is a statement's that does not say whom it concerns: drohte Moskau mit Sanktionen.

    Other acts of speaking are read off their statements.
    """
    loose = scene.company.groups
    told = (s for s in scene.statements if s.type is StatementType.REPORTED and s.speaker and not s.addressee)
    told = (s for s in told if loose.isdisjoint(s.speaker))
    acts = (s for s in told if any(span.covers(verb.span) for span in s.quote))
    # wies die Vorwürfe Kiews zurück: denied are charges, and refused who makes them
    return any(ACTS.get(Act.REJECT if s.act is Act.DENY else s.act, (None,))[0] is trigger.type for s in acts)


def _of_attribute(scene: Scene, participle: Word, triggers: tuple[Trigger, ...]) -> Hit | None:
    """What the attribute of a thing tells of those who did it: das zwischen X und Y ausgehandelte Abkommen."""
    thing = scene.sentence.head(participle)
    agents = partners.of_attribute(scene, participle)
    if thing is None or thing.upos != "NOUN" or not agents or scene.names_event(thing):
        return None
    for trigger in demanding_first(triggers):
        if trigger.type not in _AGREED or not (is_about(trigger, thing) or not trigger.about):
            continue
        own = [*agents, Partner(slot="object", word=thing), *partners_of(scene, trigger, [thing])]
        roles = roles_of(scene, trigger, own)
        if roles:
            return Hit(
                word=participle, trigger=trigger, governor=thing, contexts=(), roles=roles, partners=tuple(own), attribute=True
            )
    return None


_AGREED = frozenset({EventType.AGREE, EventType.SANCTION, EventType.AID, EventType.RETREAT})


def _is_idiom(scene: Scene, noun: Word) -> bool:
    """Whether a noun only makes the sense of its verb: ein Treffen ins Gespräch bringen."""
    verb = scene.sentence.head(noun)
    if noun.base_deprel != "obl" or verb is None or verb.upos != "VERB" or "in" not in scene.prepositions(noun):
        return False
    governing = scene.lexicon.trigger_index.governing(verb.form, verb.lemma, scene.particle(verb))
    return any(noun.lemma in context.complements for context in governing)


def _is_cue(scene: Scene, verb: Word) -> bool:
    """Whether a verb introduces somebody's words: „…“, griff sie ihn an."""
    return any(span.overlaps(verb.span) for statement in scene.statements for span in statement.cue)


def _of_verb(scene: Scene, verb: Word, triggers: tuple[Trigger, ...]) -> Hit | None:
    own = partners.of_verb(scene, verb)
    for trigger in demanding_first(triggers):
        things = things_of(scene, trigger, verb, own)
        if things is None or (trigger.about and not things) or (trigger.plural and not _is_of_many(scene, own)):
            continue
        if trigger.type is EventType.AID and any(child.form == "sich" for child in scene.children(verb, "obj", "iobj", "expl")):
            continue  # sich Waffen beschaffen
        found = [*_with_object_in_front(scene, verb, own, things), *partners_of(scene, trigger, things)]
        roles = roles_of(scene, trigger, found)
        if roles is None and trigger.type is EventType.AGREE and scene.is_passive(verb):
            roles = {}  # vereinbart wurde ein Austausch: by those who were told of before
        if roles is not None:
            governor = scene.sentence.head(verb) if verb.upos == "ADJ" else None
            return Hit(
                word=verb,
                trigger=trigger,
                governor=governor,
                contexts=(),
                roles=roles,
                partners=tuple(found),
                strangers=strangers_of(scene, trigger, roles, found),
            )
    return None


def _is_of_many(scene: Scene, own: list[Partner]) -> bool:
    """Whether the subject of a verb is a plural that no und makes one: die Außenminister beraten."""
    return any(partner.slot == "subject" and are_several(scene, partner.word) for partner in own)


def _with_object_in_front(scene: Scene, verb: Word, own: list[Partner], things: list[Word]) -> list[Partner]:
    """The partners of a verb; a name behind it is its subject where the tree takes the thing in front for that: Geld gibt X."""
    subjects = [p.word for p in own if p.slot == "subject" and p.word.index < verb.index]
    fronted = [word for word in subjects if not set(things).isdisjoint(meant(scene, word))]
    objects = [p.word for p in own if p.slot == "object" and p.word.upos == "PROPN"]
    # das Paket, das die EU beschloss: in a clause with the verb behind a name may stand anywhere
    relative = any(word.upos == "PRON" for word in fronted)
    names = [word for word in objects if (relative or word.index > verb.index) and scene.cast.at(word) is not None]
    if not fronted or not names or scene.is_passive(verb):
        return own
    turned = {fronted[0]: "object", names[0]: "subject"}
    return [evolve(partner, slot=turned.get(partner.word, partner.slot)) for partner in own]
