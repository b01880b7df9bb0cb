"""Time expressions without their preposition: which words make one, and what days it denotes.

Every kind is a pattern over the words of ``time.toml`` and a method that turns a match into an
:class:`~ukrdiplo.extraction.time.expression.Expression`. A pattern is dear and a sentence has few of the words, so that only the
patterns are tried of which it has a word.
"""

import re
from collections.abc import Mapping

from attrs import frozen

from ukrdiplo.extraction.time.counted import Counted
from ukrdiplo.extraction.time.expression import Expression, Maker
from ukrdiplo.extraction.time.vocabulary import Vocabulary, longest_of
from ukrdiplo.extraction.time.week import OfTheWeek
from ukrdiplo.extraction.time.yearly import OnceAYear
from ukrdiplo.extraction.time.years import Years

__all__ = ["Patterns"]

_FIGURES = re.compile(r"\d(?:\d{3}|\.\s?\d)")
"""What every expression without a word has; written so that a text is searched for its first figure alone."""


@frozen
class Patterns:
    """Every kind of expression.

    Args:
        kinds: Patterns, and what makes an expression of a match.
        words: Finds the words one of which a match of most patterns has, in a text in small letters.
        by_word: Numbers of the patterns by what ``words`` finds.
        of_figures: Numbers of the patterns whose matches have figures.
    """

    kinds: tuple[tuple[re.Pattern[str], Maker], ...]
    words: re.Pattern[str]
    by_word: Mapping[str, frozenset[int]]
    of_figures: frozenset[int]

    @classmethod
    def of(cls, words: Vocabulary) -> "Patterns":
        """The patterns over some words."""
        rules = [rule for kind in (OnceAYear, OfTheWeek, Counted, Years) for rule in kind(words).rules()]
        of_words: dict[str, set[int]] = {}
        for number, (_, _, *kinds) in enumerate(rules):
            for kind in kinds:
                for written in words.words.words(kind):
                    of_words.setdefault(max(written.lower().split(), key=len), set()).add(number)
        return cls(
            kinds=tuple((_compiled(rule[0]), rule[1]) for rule in rules),
            words=re.compile(rf"\b{longest_of(of_words)}"),
            by_word={word: frozenset().union(*(n for w, n in of_words.items() if word.startswith(w))) for word in of_words},
            of_figures=frozenset(number for number, (_, _, *kinds) in enumerate(rules) if not kinds),
        )

    def find(self, text: str) -> list[Expression]:
        """The expressions in a text, kind by kind."""
        numbers = {number for word in self.words.findall(text.lower()) for number in self.by_word[word]}
        if _FIGURES.search(text):
            numbers |= self.of_figures
        kinds = (self.kinds[number] for number in sorted(numbers))
        return [make(match) for pattern, make in kinds for match in pattern.finditer(text)]


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,/-])(?:{pattern})(?!\w|-[^\W\d])", re.IGNORECASE)
