"""Whether the words that a term needs stand with its head, and none in whose company it does not count.

A word is looked for under all that it may be called: its lemma, its form without an ending, the last parts of a compound. Every
word has few names and every term many needs, so that the names are made once and kept.
"""

from collections.abc import Iterable
from functools import cached_property, lru_cache

from attrs import frozen

from ukrdiplo.extraction.positions.words import noun_forms
from ukrdiplo.lexicon.topics import Term
from ukrdiplo.model import Sentence, Word

__all__ = ["NOMINAL", "Company"]

NOMINAL = frozenset({"NOUN", "PROPN", "X"})
_COMPOUNDING = frozenset({"NOUN", "PROPN"})
_LONG = 5
"""Letters of a compound's part that is found without a hyphen."""
_REMEMBERED = 8192


@frozen
class Company:
    """The words of a sentence with all that each may be called, in lower case.

    Args:
        sentence: The sentence.
    """

    sentence: Sentence

    @cached_property
    def _called(self) -> tuple[frozenset[str], ...]:
        return tuple(map(_names, self.sentence.words))

    @cached_property
    def _all(self) -> frozenset[str]:
        return frozenset().union(*self._called)

    def may_meet(self, term: Term, head: Word) -> bool:
        """Whether the sentence has all words that a term needs, wherever they stand."""
        groups = (*term.needs, *term.far) if term.far else term.needs
        return all(_in_compound(group, head) for group in groups if self._all.isdisjoint(group))

    def met(self, term: Term, head: Word, around: Iterable[Word]) -> tuple[int, ...] | None:
        """Indices of the words that a term needs among those around its head; ``None`` if one is not there."""
        if term.far and any(map(self._all.isdisjoint, term.far)):
            return None
        places = []
        for group in term.needs:
            if _in_compound(group, head):
                continue
            others = (word.index for word in around if word.index != head.index)
            place = next((index for index in others if not self._called[index - 1].isdisjoint(group)), None)
            if place is None:
                return None
            places.append(place)
        return tuple(places)

    def excluded(self, unless: Iterable[str], head: Word, scope: Iterable[Word]) -> bool:
        """Whether one of some words stands in the scope of a head, is the head or begins it."""
        return any(
            not self._called[word.index - 1].isdisjoint(unless)
            if word.index != head.index
            else not (_beginnings(head.form.casefold()).isdisjoint(unless) and frozenset(noun_forms(head)).isdisjoint(unless))
            for word in scope
        )


def _in_compound(group: Iterable[str], head: Word) -> bool:
    """Whether a noun begins with one of some words."""
    return head.upos in NOMINAL and not _beginnings(head.form.casefold()).isdisjoint(group)


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
