"""The words of ``time.toml`` as parts of patterns."""

import re
from collections.abc import Iterable

from attrs import frozen

from ukrdiplo.lexicon.times import TimeKind, TimeWords

__all__ = ["GAP", "Vocabulary", "longest_of"]

GAP = r"\s{1,9}"
"""What stands between two words."""


@frozen(eq=False)
class Vocabulary:
    """Alternatives and values of words, where a capital is no matter."""

    words: TimeWords

    def any_of(self, kind: TimeKind, value: int | None = None) -> str:
        """The words of a kind as a pattern."""
        return longest_of(self.words.words(kind, value)) or r"(?!)"

    def value(self, kind: TimeKind, word: str) -> int | None:
        """What a word means, however its parts are spaced."""
        return self.words.value(kind, " ".join(word.split()))

    def lasting(self, kind: TimeKind, word: str) -> int:
        """How many days a feast lasts."""
        return self.words.lasting(kind, " ".join(word.split()))


def longest_of(words: Iterable[str]) -> str:
    """A pattern for the longest of some words that stands at a place, letter by letter, so that no word is tried for itself.

    Example:
        >>> longest_of(["Tag", "Tage"])
        '(?:T(?:a(?:g(?:e)?)))'
    """
    every = list(words)
    behind: dict[str, list[str]] = {}
    for word in every:
        if word:
            behind.setdefault(word[0], []).append(word[1:])
    branches = "|".join((GAP if letter == " " else re.escape(letter)) + longest_of(rest) for letter, rest in behind.items())
    return f"(?:{branches}){'?' if '' in every else ''}" if branches else ""
