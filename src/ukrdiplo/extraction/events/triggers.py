"""Which words of a sentence name an event."""

from collections.abc import Iterator

from attrs import evolve, frozen

from ukrdiplo.extraction.events import participants, partners
from ukrdiplo.extraction.events.partners import Partner
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.lexicon.trigger_index import excluded, noun_forms
from ukrdiplo.lexicon.triggers import Context, Frame, Trigger
from ukrdiplo.model import EventType, ParticipantRole, Word

__all__ = ["Hit", "find"]


@frozen(kw_only=True)
class Hit:
    """A word that names an event.

    Args:
        word: The word.
        trigger: The trigger that it is.
        governor: The verb that its name depends on, for a noun; for a verb that was taken for an attribute the noun under it.
        contexts: What that verb and the nouns between them say of it.
        roles: Roles by actor.
        partners: The words in its grammatical slots.
    """

    word: Word
    trigger: Trigger
    governor: Word | None
    contexts: tuple[Context, ...]
    roles: dict[str, ParticipantRole]
    partners: tuple[Partner, ...]

    @property
    def is_noun(self) -> bool:
        """Whether a noun names it."""
        return self.word.upos in {"NOUN", "PROPN"}


def find(scene: Scene) -> Iterator[Hit]:
    """The events that the words of a sentence name, in order."""
    hits = [hit for word in scene.sentence.words if (hit := _read(scene, word)) is not None]
    by_place = {hit.word.index: hit for hit in hits}
    # what is agreed on is itself the event, if it names a deed: den Austausch von Gefangenen vereinbaren
    hits = [hit for hit in hits if not _arranges(hit, by_place)]
    # the object of a trigger's verb is part of that event and none of its own: die Sanktionen aufheben
    taken = {partner.word.index for hit in hits for partner in hit.partners if _is_about(hit.trigger, partner.word)}
    for hit in hits:
        above = by_place.get(hit.governor.index) if hit.governor is not None else None
        # nor is a noun behind zu under a verb that names the same kind of event: zu einem Besuch einladen
        twice = above is not None and above.trigger.type is hit.trigger.type and "zu" in scene.prepositions(hit.word)
        if hit.word.index not in taken and not twice:
            yield hit


def _arranges(hit: Hit, by_place: dict[int, Hit]) -> bool:
    """Whether a verb of agreeing has a deed as its object."""
    if hit.is_noun or hit.trigger.type is not EventType.AGREE:
        return False
    objects = (by_place.get(partner.word.index) for partner in hit.partners if partner.slot == "object")
    return any(other is not None and other.trigger.type is EventType.RETREAT for other in objects)


def _read(scene: Scene, word: Word) -> Hit | None:
    index = scene.lexicon.trigger_index
    if word.upos in {"NOUN", "PROPN"}:
        triggers, part = index.of_noun(word.form, word.lemma)
        return _of_noun(scene, word, triggers, part) if triggers else None
    if (word.upos == "VERB" or scene.is_mistaken_verb(word) or scene.is_hidden_verb(word)) and not _is_cue(scene, word):
        triggers = index.of_verb(word.form, word.lemma, scene.particle(word))
        return _of_verb(scene, word, triggers) if triggers else None
    return None


def _is_cue(scene: Scene, verb: Word) -> bool:
    """Whether a verb introduces somebody's words: „…“, griff sie ihn an."""
    return any(span.overlaps(verb.span) for statement in scene.statements for span in statement.cue)


def _of_verb(scene: Scene, verb: Word, triggers: tuple[Trigger, ...]) -> Hit | None:
    own = partners.of_verb(scene, verb)
    for trigger in _demanding_first(triggers):
        things = _things(scene, trigger, verb, own)
        if things is None or (trigger.about and not things) or (trigger.plural and not _is_of_many(own)):
            continue
        found = [*_with_object_in_front(scene, verb, own, things), *_of_things(scene, trigger, things)]
        roles = _roles(scene, trigger, found)
        if roles is not None:
            governor = scene.sentence.head(verb) if verb.upos == "ADJ" else None
            return Hit(word=verb, trigger=trigger, governor=governor, contexts=(), roles=roles, partners=tuple(found))
    return None


def _is_of_many(own: list[Partner]) -> bool:
    """Whether the subject of a verb is a plural that no und makes one: die Außenminister beraten."""
    subjects = [partner.word for partner in own if partner.slot == "subject"]
    return any(word.upos == "NOUN" and word.feat("Number") == "Plur" for word in subjects)


def _with_object_in_front(scene: Scene, verb: Word, own: list[Partner], things: list[Word]) -> list[Partner]:
    """The partners of a verb; a name behind it is its subject where the tree takes the thing in front for that: Geld gibt X."""
    fronted = [p.word for p in own if p.slot == "subject" and p.word in things and p.word.index < verb.index]
    names = [p.word for p in own if p.slot == "object" and p.word.upos == "PROPN" and p.word.index > verb.index]
    names = [word for word in names if scene.cast.at(word) is not None]
    if not fronted or not names or scene.is_passive(verb):
        return own
    turned = {fronted[0]: "object", names[0]: "subject"}
    return [evolve(partner, slot=turned.get(partner.word, partner.slot)) for partner in own]


def _of_noun(scene: Scene, noun: Word, triggers: tuple[Trigger, ...], part: str) -> Hit | None:
    own = partners.of_noun(scene, noun)
    governor, contexts = _context(scene, noun)
    for trigger in _demanding_first(triggers):
        things = _things(scene, trigger, noun, own)
        if things is None or (trigger.about and not things and not _compounded(trigger, noun, part)):
            continue
        found = [*own, *_of_things(scene, trigger, things)]
        if governor is not None and any(context.joins for context in contexts):
            own_hand = _has_own_hand(scene, trigger, found)
            above = partners.of_verb(scene, governor)
            found += [partner for partner in above if partner.word is not noun and not (own_hand and partner.slot == "subject")]
        elif governor is not None and contexts:  # zwischen X und Y gab es eine Waffenruhe
            found += [partner for partner in partners.of_verb(scene, governor) if partner.slot in _BETWEEN]
        if governor is not None and (_accompanies(scene, noun, own, trigger) or _among(scene, noun, governor, found, trigger)):
            found += [partner for partner in partners.of_verb(scene, governor) if partner.slot == "subject"]
        roles = _roles(scene, trigger, found)
        if roles is not None:
            return Hit(word=noun, trigger=trigger, governor=governor, contexts=contexts, roles=roles, partners=tuple(found))
    return None


def _frame(scene: Scene, trigger: Trigger) -> Frame:
    return scene.lexicon.trigger_index.frames[trigger.frame]


def _has_own_hand(scene: Scene, trigger: Trigger, found: list[Partner]) -> bool:
    """Whether an event's own phrase names who does it: drohte mit einem Ausstieg der USA."""
    alone = _frame(scene, trigger).owner is ParticipantRole.INITIATOR
    owners = (partner for partner in found if partner.slot == "owner")
    return alone and any(partner.ids or participants.actors(scene, partner.word) for partner in owners)


def _demanding_first(triggers: tuple[Trigger, ...]) -> list[Trigger]:
    return sorted(triggers, key=lambda trigger: (not trigger.about, not trigger.leaving))


def _things(scene: Scene, trigger: Trigger, word: Word, own: list[Partner]) -> list[Word] | None:
    """The partners that the trigger is about; ``None`` where one of them rules it out or one that it needs is missing."""
    beside = [*(partner.word for partner in own), *scene.children(word, "advmod")]
    if any(_is_one_of(other, trigger.unless) for other in beside) or any(partner.slot in trigger.unless for partner in own):
        return None
    if trigger.leaving and not any(_goes(scene, trigger, partner) for partner in own):
        return None
    things = [other for other in beside if _is_about(trigger, other)]
    return things or [inner for other in beside for inner in _parts(scene, other) if _is_about(trigger, inner)]


def _parts(scene: Scene, word: Word) -> tuple[Word, ...]:
    """The nouns that a part or a change is of: einen Teil des Vertrags, Änderungen am Abkommen, eine Gruppe von Soldaten."""
    if word.base_deprel not in {"obj", "nsubj"} or scene.cast.at(word) is not None:
        return ()
    return tuple(inner for inner in scene.children(word, "nmod") if set(scene.prepositions(inner)) <= _PARTITIVE)


def _of_things(scene: Scene, trigger: Trigger, things: list[Word]) -> list[Partner]:
    """The partners of what a trigger is about are its own (die Sanktionen gegen X aufheben), owners only where they act in it."""
    return [
        partner
        for thing in (*things, *(word for thing in things for word in _amounts(scene, thing)))
        for partner in partners.of_noun(scene, thing)
        if partner.slot != "owner" or _frame(scene, trigger).shared
    ]


def _amounts(scene: Scene, thing: Word) -> Iterator[Word]:
    """The nouns that have what belongs to a thing: einen Kredit über zwei Milliarden für X, die Auszahlung der Hilfen an X."""
    for child in scene.children(thing, "nmod"):
        if set(scene.prepositions(child)) <= {"über"} or partners.is_measure(scene, child):
            yield child
            yield from _amounts(scene, child)


def _roles(scene: Scene, trigger: Trigger, found: list[Partner]) -> dict[str, ParticipantRole] | None:
    """Who takes part; ``None`` if they are too few."""
    roles = participants.roles(scene, found, _frame(scene, trigger))
    return None if trigger.parties > 1 and len(roles) < trigger.parties else roles


def _accompanies(scene: Scene, noun: Word, inner: list[Partner], trigger: Trigger) -> bool:
    """Whether who acts in the clause has part in the meeting beside it: nach einem Treffen mit X sagte Y."""
    slots = {partner.slot for partner in inner}
    circumstance = noun.base_deprel == "obl" and set(scene.prepositions(noun)) & _BESIDE
    return (
        bool(circumstance)
        and _frame(scene, trigger).companions
        and "mit" in slots
        and not slots & {"owner", "zwischen", "origin"}
    )


def _among(scene: Scene, noun: Word, governor: Word, found: list[Partner], trigger: Trigger) -> bool:
    """Whether two who agree on something at talks of nobody else held them: bei Gesprächen vereinbarten X und Y."""
    if not _frame(scene, trigger).companions or noun.base_deprel != "obl" or not set(scene.prepositions(noun)) & _BESIDE:
        return False
    if _roles(scene, trigger, found):
        return False
    acting = [partner.word for partner in partners.of_verb(scene, governor) if partner.slot == "subject"]
    return len({actor for word in acting for actor in participants.actors(scene, word)}) > 1


_PARTITIVE = frozenset({"von", "an", "zu"})
_BETWEEN = frozenset({"zwischen", "mit"})
_BESIDE = frozenset({"nach", "bei", "während", "vor", "in"})


def _is_one_of(word: Word, nouns: tuple[str, ...]) -> bool:
    if not nouns or word.upos not in {"NOUN", "PROPN", "ADJ", "ADV"}:
        return False
    ends = tuple(noun.lower() for noun in nouns)
    return any(form.endswith(ends) for form in noun_forms(word.form, word.lemma))


def _is_about(trigger: Trigger, word: Word) -> bool:
    return _is_one_of(word, trigger.about) and not any(excluded(trigger, form) for form in noun_forms(word.form, word.lemma))


def _compounded(trigger: Trigger, word: Word, part: str) -> bool:
    """Whether the first part of a compound tells what it is about: Sanktionsaufhebung."""
    for form in noun_forms(word.form, word.lemma):
        if form in {about.lower() for about in trigger.about}:
            return True
        if form.endswith(part) and form.removesuffix(part).startswith(tuple(about.lower()[:-1] for about in trigger.about)):
            return True
    return False


def _goes(scene: Scene, trigger: Trigger, partner: Partner) -> bool:
    if partner.slot not in trigger.leaving:
        return False
    return partner.word.form in scene.lexicon.gazetteer.places or bool(scene.cast.at(partner.word))


_GOVERNED = frozenset({"an", "auf", "zu", "mit", "um", "vor", "von", "über", "für", "in"})
"""Prepositions that a verb asks for (an Gesprächen teilnehmen); after others a phrase is a mere circumstance of the verb."""


def _of_oblique(scene: Scene, noun: Word, governing: tuple[Context, ...]) -> tuple[Context, ...]:
    """What a verb says of an event behind a preposition: nothing of a mere circumstance (in einem Telefonat vereinbaren)."""
    prepositions = set(scene.prepositions(noun))
    if not prepositions & _GOVERNED:
        return ()
    if prepositions & _PLACING and noun.feat("Case") == "Dat" and not ("auf" in prepositions and _insists(governing)):
        return tuple(context for context in governing if context.status is None)
    if "vor" in prepositions:  # warnt vor einem Treffen, but not: droht vor dem Treffen
        return tuple(context for context in governing if not context.joins)
    return governing


def _insists(governing: tuple[Context, ...]) -> bool:
    """Whether a verb takes *auf* with the dative for what it demands: auf einem Treffen bestehen."""
    return any(context.stative for context in governing)


_PLACING = frozenset({"in", "auf"})
"""Prepositions that with the dative say where, with the accusative whither: auf einem Treffen, auf ein Treffen einigen."""


def _context(scene: Scene, noun: Word) -> tuple[Word | None, tuple[Context, ...]]:
    """The verb above a noun and the contexts of all that stands between: plant die Absage eines Treffens."""
    index = scene.lexicon.trigger_index
    contexts: list[Context] = []
    here = noun
    while (head := scene.sentence.head(here)) is not None:
        if head.upos in {"NOUN", "PROPN"} and not scene.is_predicate(head):
            if here.base_deprel not in {"nmod", "conj", "appos", "obl", "acl"}:
                return None, tuple(contexts)
            if here.base_deprel != "conj":
                contexts += index.governing_noun(head.form, head.lemma)
            here = head
            continue
        if head.upos == "VERB" and here.base_deprel in {"obj", "nsubj", "obl", "iobj"}:
            governing = index.governing(head.form, head.lemma, scene.particle(head))
            if here.base_deprel == "obl":
                governing = _of_oblique(scene, noun, governing) if here is noun else ()
            return head, (*contexts, *governing)
        if head.upos == "ADJ" and (here.base_deprel != "obl" or set(scene.prepositions(noun)) & _GOVERNED):
            contexts += index.adjective(head.form)  # zu einem Treffen bereit
        return head, tuple(contexts)
    return None, tuple(contexts)
