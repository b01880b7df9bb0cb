"""Which words of a sentence name an event."""

from collections.abc import Iterator

from attrs import frozen

from ukrdiplo.extraction.events import participants
from ukrdiplo.extraction.events.participants import Partner
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.lexicon.triggers import Context, Trigger, excluded, noun_forms
from ukrdiplo.model import ParticipantRole, Word

__all__ = ["Hit", "find"]


@frozen(kw_only=True)
class Hit:
    """A word that names an event.

    Args:
        word: The word.
        trigger: The trigger that it is.
        governor: The verb that its name depends on, for a noun.
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
    taken: set[int] = set()
    hits = [hit for word in scene.sentence.words if (hit := _read(scene, word)) is not None]
    # the object of a trigger's verb is part of that event and none of its own: die Sanktionen aufheben
    for hit in hits:
        taken.update(partner.word.index for partner in hit.partners if _is_about(hit.trigger, partner.word))
        # nor is a noun behind zu under a verb that names the same kind of event: zu einem Besuch einladen
        taken.update(
            other.word.index
            for other in hits
            if other.governor is hit.word and other.trigger.type is hit.trigger.type and "zu" in scene.prepositions(other.word)
        )
    for hit in hits:
        if hit.word.index not in taken:
            yield hit


def _read(scene: Scene, word: Word) -> Hit | None:
    index = scene.lexicon.trigger_index
    if word.upos in {"NOUN", "PROPN"}:
        triggers, part = index.of_noun(word.form, word.lemma)
        return _best(scene, word, triggers, part) if triggers else None
    if word.upos == "VERB" and not _is_cue(scene, word):
        triggers = index.of_verb(word.form, word.lemma, scene.particle(word))
        return _best(scene, word, triggers, "") if triggers else None
    return None


def _is_cue(scene: Scene, verb: Word) -> bool:
    """Whether a verb introduces somebody's words: „…“, griff sie ihn an."""
    return any(span.overlaps(verb.span) for statement in scene.statements for span in statement.cue)


def _best(scene: Scene, word: Word, triggers: tuple[Trigger, ...], part: str) -> Hit | None:
    """The first trigger whose conditions hold, the more demanding ones first."""
    noun = word.upos in {"NOUN", "PROPN"}
    inner = participants.of_noun(scene, word) if noun else participants.of_verb(scene, word)
    governor, contexts = _context(scene, word) if noun else (None, ())
    for trigger in sorted(triggers, key=lambda t: (not t.about, not t.leaving)):
        partners = list(inner)
        if any(_is_one_of(partner.word, trigger.unless) for partner in inner):
            continue
        if any(child.form.lower() in trigger.unless for child in scene.children(word, "advmod")):
            continue
        if trigger.about:
            things = [partner.word for partner in inner] + list(scene.children(word, "advmod"))
            objects = [thing for thing in things if _is_about(trigger, thing)]
            if not objects and not (noun and _compounded(trigger, word, part)):
                continue
            for thing in objects:
                partners += [p for p in participants.of_noun(scene, thing) if p.slot != "owner" or trigger.frame in _SHARED]
        if trigger.leaving and not any(_goes(scene, trigger, partner) for partner in inner):
            continue
        if noun and governor is not None and any(context.joins for context in contexts):
            partners += [p for p in participants.of_verb(scene, governor) if p.word is not word]
        if noun and governor is not None and _accompanies(scene, word, inner, trigger):
            partners += [p for p in participants.of_verb(scene, governor) if p.slot == "subject"]
        roles = participants.roles(scene, partners, scene.lexicon.trigger_index.frames[trigger.frame])
        if trigger.parties > 1 and len(roles) < trigger.parties:
            continue
        return Hit(word=word, trigger=trigger, governor=governor, contexts=contexts, roles=roles, partners=tuple(partners))
    return None


def _accompanies(scene: Scene, noun: Word, inner: list[Partner], trigger: Trigger) -> bool:
    """Whether who acts in the clause has part in the meeting beside it: nach einem Treffen mit X sagte Y."""
    slots = {partner.slot for partner in inner}
    circumstance = noun.base_deprel == "obl" and set(scene.prepositions(noun)) & _BESIDE
    return bool(circumstance) and trigger.frame == "mutual" and "mit" in slots and not slots & {"owner", "zwischen", "origin"}


_BESIDE = frozenset({"nach", "bei", "während", "vor", "in"})
_SHARED = frozenset({"exchange", "turning", "leaving", "giving", "withholding", "suffered"})


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
            if here.base_deprel == "obl" and (here is not noun or not set(scene.prepositions(noun)) & _GOVERNED):
                governing = ()
            return head, (*contexts, *governing)
        if head.upos == "ADJ" and (here.base_deprel != "obl" or set(scene.prepositions(noun)) & _GOVERNED):
            contexts += index.adjective(head.form)  # zu einem Treffen bereit
        return head, tuple(contexts)
    return None, tuple(contexts)
