"""The words of ``time.toml`` as parts of patterns."""

import re

from attrs import frozen

from ukrdiplo.lexicon.times import TimeKind, TimeWords

__all__ = ["GAP", "Vocabulary"]

GAP = r"\s{1,9}"
"""What stands between two words."""


@frozen(eq=False)
class Vocabulary:
    """Alternatives and values of words, where a capital is no matter."""

    words: TimeWords

    def any_of(self, kind: TimeKind, value: int | None = None) -> str:
        """The words of a kind as a pattern."""
        found = self.words.words(kind, value)
        return "(?:" + "|".join(re.escape(word).replace(r"\ ", GAP) for word in found) + ")" if found else r"(?!)"

    def value(self, kind: TimeKind, word: str) -> int | None:
        """What a word means, however its parts are spaced."""
        return self.words.value(kind, " ".join(word.split()))

    def lasting(self, kind: TimeKind, word: str) -> int:
        """How many days a feast lasts."""
        return self.words.lasting(kind, " ".join(word.split()))
