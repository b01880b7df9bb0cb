"""What a noun that names an event says, with the verb that it depends on."""

from collections.abc import Iterator

from attrs import evolve

from ukrdiplo.extraction.events import partners
from ukrdiplo.extraction.events.contexts import context_behind, context_of
from ukrdiplo.extraction.events.hit import Hit
from ukrdiplo.extraction.events.partaking import (
    accompanies,
    called_upon,
    has_own_hand,
    has_parties,
    is_among,
    is_mutual,
    of_teller,
    roles_of,
    speaks_of_others,
)
from ukrdiplo.extraction.events.partners import Partner
from ukrdiplo.extraction.events.reality import is_negated
from ukrdiplo.extraction.events.reference import actors
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.extraction.events.strangers import strangers_of
from ukrdiplo.extraction.events.things import demanding_first, is_compounded, partners_of, things_of
from ukrdiplo.lexicon.triggers import Context, Trigger
from ukrdiplo.model import EventStatus, EventType, ParticipantRole, Word

__all__ = ["read"]

_IN = frozenset({"in", "bei"})
_BETWEEN = frozenset({"zwischen", "mit"})


def read(scene: Scene, noun: Word, triggers: tuple[Trigger, ...], part: str) -> Hit | None:
    """The event that a noun names by the first of some triggers that fits.

    Args:
        scene: The sentence.
        noun: The noun.
        triggers: The triggers that it, or the last part of a compound, is a word of.
        part: That part.
    """
    own = partners.of_noun(scene, noun)
    governor, contexts = context_of(scene, noun)
    if not any(context.status is not None or context.joins for context in contexts):
        clause, behind = context_behind(scene, noun)
        governor, contexts = (clause, behind) if behind else (governor, contexts)
    for trigger in demanding_first(triggers):
        things = things_of(scene, trigger, noun, own)
        if things is None or (trigger.about and not things and not is_compounded(trigger, noun, part)):
            continue
        # die Verletzung des polnischen Luftraums: whose it is has not done it
        done_to = frozenset(thing.index for thing in things) if scene.frame(trigger).object is not None else frozenset()
        own_ = [evolve(p, slot="object") if p.slot == "owner" and not p.ids and p.word.index in done_to else p for p in own]
        found = [*own_, *partners_of(scene, trigger, things)]
        if governor is not None:
            found += _of_governor(scene, noun, governor, contexts, trigger, found)
            there = accompanies(scene, noun, own, trigger) and not is_negated(scene, governor)
            if there or is_among(scene, noun, governor, found, trigger):
                acting = (partner for partner in partners.of_verb(scene, governor) if partner.slot == "subject")
                found += [partner for partner in acting if not speaks_of_others(scene, partner.word)]
        found += _attending(scene, noun, trigger)
        if governor is not None:
            found += _in_a_talk(scene, noun, governor, trigger, found)
        roles = _roles(scene, noun, contexts, trigger, found)
        if roles is not None:
            return Hit(
                word=noun,
                trigger=trigger,
                governor=governor,
                contexts=contexts,
                roles=roles,
                partners=tuple(found),
                strangers=strangers_of(scene, trigger, roles, found),
            )
    return None


def _of_governor(
    scene: Scene, noun: Word, governor: Word, contexts: tuple[Context, ...], trigger: Trigger, found: list[Partner]
) -> list[Partner]:
    """The partners of the verb above an event's name that are the event's as well."""
    above = [partner for partner in partners.of_verb(scene, governor) if partner.word is not noun] if contexts else []
    if any(context.joins for context in contexts):
        if any(context.receives for context in contexts):  # erhielt Hilfe von X
            above = [evolve(partner, slot="dative") if partner.slot == "subject" else partner for partner in above]
        if any(context.guests for context in contexts):  # werden zu dem Gipfel erwartet
            above = [evolve(partner, slot="subject") if partner.slot == "object" else partner for partner in above]
        if any(context.attends for context in contexts) and is_negated(scene, governor):
            return [partner for partner in above if partner.slot != "subject"]  # nahm an dem Gipfel nicht teil
        own_hand = has_own_hand(scene, trigger, found) or has_parties(scene, trigger, found)
        return [partner for partner in above if not (own_hand and partner.slot == "subject")]
    if any(context.demands for context in contexts):
        return called_upon(scene, noun, governor, trigger, found)
    if trigger.type is EventType.CONSULT and any(context.meets for context in contexts):
        hoping = [partner for partner in above if partner.slot == "subject"]
        return [] if has_parties(scene, trigger, found) else hoping  # hofft auf ein Treffen mit X
    # zwischen X und Y gab es eine Waffenruhe, X drohen Sanktionen
    looming = noun.base_deprel == "nsubj" and any(context.happens for context in contexts)
    besides = _BETWEEN | {"dative", "object"} if looming else _BETWEEN
    return [partner for partner in above if partner.slot in besides]


def _in_a_talk(scene: Scene, noun: Word, governor: Word, trigger: Trigger, found: list[Partner]) -> list[Partner]:
    """Who told whom something in a talk that names nobody: sicherte ihm in einem Telefonat Hilfe zu, forderte ihn darin auf."""
    if not scene.frame(trigger).companions or noun.base_deprel != "obl" or _IN.isdisjoint(scene.prepositions(noun)):
        return []
    index = scene.lexicon.trigger_index
    governing = index.governing(governor.form, governor.lemma, scene.particle(governor))
    addressed = any(context.demands or context.status is EventStatus.PLANNED for context in governing)
    told = {"dative", "object"} if addressed else {"dative"}
    above = [p for p in partners.of_verb(scene, governor) if p.slot in {"subject", *told} and p.word is not noun]
    named = {p.slot == "subject" for p in above if actors(scene, p.word)}
    return above if len(named) > 1 and not any(p.ids or actors(scene, p.word) for p in found) else []


def _attending(scene: Scene, noun: Word, trigger: Trigger) -> Iterator[Partner]:
    """Who comes to a meeting by the clause behind it: ein Gipfel, an dem auch X teilnimmt."""
    for clause in scene.children(noun, "acl") if trigger.type is EventType.CONSULT else ():
        governing = scene.lexicon.trigger_index.governing(clause.form, clause.lemma, scene.particle(clause))
        if any(context.attends for context in governing) and not is_negated(scene, clause):
            yield from (partner for partner in partners.of_verb(scene, clause) if partner.slot == "subject")


def _roles(
    scene: Scene, noun: Word, contexts: tuple[Context, ...], trigger: Trigger, found: list[Partner]
) -> dict[str, ParticipantRole] | None:
    """Who takes part; ``None`` if they are too few."""
    if trigger.type is not EventType.CONSULT:
        return roles_of(scene, trigger, found)
    mutual = is_mutual(scene, noun)
    if mutual:
        found += _doing_it_to_each_other(scene, noun)
    roles = roles_of(scene, trigger, found)
    if _is_said_by_a_party(scene, noun, contexts):
        parties = of_teller(scene, noun, trigger, roles)
        roles = {**(roles or {}), **parties} if parties else roles
    if roles is not None and mutual:
        return dict.fromkeys(roles, ParticipantRole.PARTICIPANT)
    if roles is not None and len(roles) == 1 and any(context.announces for context in contexts):
        return dict.fromkeys(roles, ParticipantRole.INITIATOR)  # kündigte Verhandlungen an
    return roles


def _doing_it_to_each_other(scene: Scene, noun: Word) -> Iterator[Partner]:
    """The subject of the clause that tells what two do to each other: vereinbarten gegenseitige Besuche."""
    for above in scene.sentence.ancestors(noun):
        acting = partners.of_verb(scene, above) if above.upos == "VERB" else []
        subjects = [partner for partner in acting if partner.slot == "subject"]
        if subjects:
            yield from subjects
            return


def _is_said_by_a_party(scene: Scene, noun: Word, contexts: tuple[Context, ...]) -> bool:
    """Whether a meeting is planned, or there is none, so that who says so is one of those who would meet."""
    if any(child.form.lower().startswith("kein") for child in scene.children(noun, "det")):
        return bool(contexts)
    attributes = (c for child in scene.children(noun, "amod") for c in scene.lexicon.trigger_index.adjective(child.form))
    return any(c.status is EventStatus.PLANNED and not c.weak for c in (*contexts, *attributes))
