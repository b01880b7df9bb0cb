"""Whether the words that a term needs stand with its head, and none in whose company it does not count.

A word is looked for under all that it may be called: its lemma, its form without an ending, the last parts of a compound. Every
word has few names and every term many needs, so that the names are made once and kept.
"""

from collections.abc import Iterable
from functools import lru_cache

from ukrdiplo.extraction.positions.words import noun_forms
from ukrdiplo.lexicon.topics import Term
from ukrdiplo.model import Word

__all__ = ["NOMINAL", "Called", "called", "excluded", "met"]

NOMINAL = frozenset({"NOUN", "PROPN", "X"})
_COMPOUNDING = frozenset({"NOUN", "PROPN"})
_LONG = 5
"""Letters of a compound's part that is found without a hyphen."""
_REMEMBERED = 8192

Called = tuple[tuple[Word, frozenset[str]], ...]
"""Words with all that each may be called."""


def called(words: Iterable[Word]) -> Called:
    """Words with what each may be called, in lower case."""
    return tuple((word, _names(word)) for word in words)


def met(term: Term, head: Word, around: Called) -> tuple[int, ...] | None:
    """Indices of the words that a term needs among those around its head; ``None`` if one is not there."""
    places = []
    for group in term.needs:
        if head.upos in NOMINAL and not _beginnings(head.form.casefold()).isdisjoint(group):
            continue
        place = next((word.index for word, names in around if word.index != head.index and not names.isdisjoint(group)), None)
        if place is None:
            return None
        places.append(place)
    return tuple(places)


def excluded(unless: Iterable[str], head: Word, scope: Iterable[Word]) -> bool:
    """Whether one of some words stands in the scope of a head, is the head or begins it."""
    return any(
        not _names(word).isdisjoint(unless)
        if word.index != head.index
        else not (_beginnings(head.form.casefold()).isdisjoint(unless) and frozenset(noun_forms(head)).isdisjoint(unless))
        for word in scope
    )


def _names(word: Word) -> frozenset[str]:
    if word.upos in _COMPOUNDING:
        return _with_last_parts(noun_forms(word))
    return frozenset(noun_forms(word) if word.upos in NOMINAL else (word.lemma.casefold(), word.form.casefold()))


@lru_cache(maxsize=_REMEMBERED)
def _with_last_parts(forms: tuple[str, ...]) -> frozenset[str]:
    """The forms of a noun, and what they end in: any long ending, for it may be the head, and what stands behind a hyphen."""
    long = (form[start:] for form in forms for start in range(len(form) - _LONG + 1))
    behind = (form[start:] for form in forms for start in range(1, len(form)) if form[start - 1] == "-")
    return frozenset((*forms, *long, *behind))


@lru_cache(maxsize=_REMEMBERED)
def _beginnings(form: str) -> frozenset[str]:
    """What a compound begins with: any long beginning of a longer word, and what stands before its hyphens."""
    long = (form[:end] for end in range(_LONG, len(form) - 3))
    return frozenset((*form.split("-")[:-1], *long))
