"""Several happenings under one verb: Am Montag reiste sie nach Kiew, am Dienstag nach Warschau.

Where a clause goes on behind a comma or *und* with another day, or with *dann*, and has no other verb there, its verb is meant
once more: each stretch is a happening of its own, with the subject of all.
"""

from collections.abc import Iterator

from attrs import evolve

from ukrdiplo.extraction.events.hit import Hit
from ukrdiplo.extraction.events.partaking import roles_of
from ukrdiplo.extraction.events.partners import Partner
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.model import EventType, Span, Word

__all__ = ["apart"]

_THEN = frozenset({"dann", "danach", "anschließend", "schließlich", "später", "zuletzt", "darauf"})
_FIRST = frozenset({"erst", "zuerst", "zunächst"})
_JOINS = frozenset({",", "und", "sowie"})
_WHOM = frozenset({"object", "dative", "mit", "nach", "bei", "in"})
"""Slots of whom and where somebody meets."""


def apart(scene: Scene, hit: Hit) -> Iterator[Hit]:
    """The happenings that a verb tells of, each with its own stretch of the sentence; the one itself where it is alone."""
    stretches = _stretches(scene, hit) if not hit.is_noun and hit.trigger.type is EventType.CONSULT else []
    held = [_within(hit, stretch) for stretch in stretches]
    if len(stretches) < 2 or not all(held):
        yield hit
        return
    shared = [partner for partner in hit.partners if partner.slot == "subject"]
    for stretch, own in zip(stretches, held, strict=True):
        partners = [*shared, *(partner for partner in own if partner.slot != "subject")]
        roles = roles_of(scene, hit.trigger, partners)
        if roles:
            yield evolve(hit, roles=roles, partners=tuple(partners), strangers=(), stretch=stretch)


def _within(hit: Hit, stretch: Span) -> list[Partner]:
    return [partner for partner in hit.partners if partner.slot in _WHOM and stretch.covers(partner.word.span)]


def _stretches(scene: Scene, hit: Hit) -> list[Span]:
    """The parts of a verb's clause, each opened by a time or a word for what comes next; none where it has but one."""
    words = scene.sentence.words
    openers = [word for word in words[1:] if words[word.index - 2].form in _JOINS and _opens(scene, word)]
    whole = scene.span(hit.word) if openers else None
    clause = [word for word in words if whole is not None and whole.covers(word.span)]
    starts = [word for word in openers if word in clause[1:]]
    if not starts or not _is_dated(scene, clause[0], starts[0]):
        return []
    bounds = [clause[0], *starts]
    ends = [*(words[start.index - 3] for start in starts), clause[-1]]
    return [Span(first.span.start, last.span.end) for first, last in zip(bounds, ends, strict=True)]


def _opens(scene: Scene, word: Word) -> bool:
    """Whether a time or a word for what comes next begins at a word."""
    return word.form.lower() in _THEN or any(phrase.span.start == word.span.start for phrase in scene.times)


def _is_dated(scene: Scene, first: Word, start: Word) -> bool:
    """Whether the first part has a time of its own, or says that it comes first."""
    timed = any(first.span.start <= phrase.span.start < start.span.start for phrase in scene.times)
    return timed or any(word.form.lower() in _FIRST for word in scene.sentence.words[first.index - 1 : start.index])
