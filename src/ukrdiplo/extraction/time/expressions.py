"""Time expressions without their preposition: which words make one, and what days it denotes.

Every kind is a pattern over the words of ``time.toml`` and a method that turns a match into an
:class:`~ukrdiplo.extraction.time.expression.Expression`. A pattern is dear and a sentence has few of the words, so that only the
patterns are tried of which it has a word.
"""

import re
from collections.abc import Iterable

from attrs import frozen

from ukrdiplo.extraction.time.counted import Counted
from ukrdiplo.extraction.time.expression import Expression, Maker
from ukrdiplo.extraction.time.vocabulary import Vocabulary
from ukrdiplo.extraction.time.week import OfTheWeek
from ukrdiplo.extraction.time.yearly import OnceAYear
from ukrdiplo.extraction.time.years import Years

__all__ = ["Patterns"]

_FIGURES = re.compile(r"\d{4}|\d\.\s?\d")
"""What every expression without a word has."""


@frozen
class Patterns:
    """Every kind of expression.

    Args:
        words: Beginnings or other parts of words, in small letters; every expression has one of them or figures.
        kinds: Patterns, what makes an expression of a match, and those of ``words`` one of which every match has; none where it
            has figures.
    """

    words: tuple[str, ...]
    kinds: tuple[tuple[re.Pattern[str], Maker, frozenset[str]], ...]

    @classmethod
    def of(cls, words: Vocabulary) -> "Patterns":
        """The patterns over some words."""
        rules = [rule for kind in (OnceAYear, OfTheWeek, Counted, Years) for rule in kind(words).rules()]
        parts = [_shortest(word for kind in rule[2:] for word in words.words.words(kind)) for rule in rules]
        kinds = tuple((_compiled(rule[0]), rule[1], frozenset(some)) for rule, some in zip(rules, parts, strict=True))
        return cls(tuple(dict.fromkeys(part for some in parts for part in some)), kinds)

    def find(self, text: str) -> list[Expression]:
        """The expressions in a text, kind by kind."""
        lowered = text.lower()
        there = {word for word in self.words if word in lowered}
        figures = _FIGURES.search(text) is not None
        if not (there or figures):
            return []
        return [
            make(match)
            for pattern, make, words in self.kinds
            if (figures if not words else not words.isdisjoint(there))
            for match in pattern.finditer(text)
        ]


def _shortest(words: Iterable[str]) -> tuple[str, ...]:
    """The words that no other is a part of; of several that stand together, the longest."""
    every = tuple(dict.fromkeys(max(word.lower().split(), key=len) for word in words))
    return tuple(word for word in every if not any(other in word and other != word for other in every))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,/-])(?:{pattern})(?!\w|-[^\W\d])", re.IGNORECASE)
