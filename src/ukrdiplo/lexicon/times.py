"""The words of German time expressions."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from attrs import frozen

__all__ = ["TimeKind", "TimeWord", "TimeWords"]


class TimeKind(StrEnum):
    """What a word does in a time expression; in brackets what its value means."""

    DAY = "day"
    """A day counted from today (days forward): gestern."""
    WEEKDAY = "weekday"
    """(1 Monday to 7 Sunday)."""
    MONTH = "month"
    """(1 to 12)."""
    SEASON = "season"
    """(its first month)."""
    UNIT = "unit"
    """A stretch of time (1 hour or less, 2 day, 3 week, 4 month, 5 year, 6 weekend)."""
    SHIFT = "shift"
    """An adjective or determiner that says which one (-1 the last, 0 this, 1 the next)."""
    SEVERAL = "several"
    """A word for more than one (0)."""
    NUMBER = "number"
    """A numeral (its value)."""
    PART = "part"
    """A part of a month or year (1 beginning, 2 middle, 3 end)."""
    HOUR = "hour"
    """A part of a day (0); a weekday with one is still that day."""
    LEAD = "lead"
    """A preposition that belongs to the expression (0 plain, 1 since, 2 ago, 3 ahead, 4 until)."""
    ARTICLE = "article"
    """A form of the definite article (0)."""


@frozen(kw_only=True)
class TimeWord:
    """Words of one kind and value.

    Args:
        kind: What they do.
        value: See :class:`TimeKind`.
        words: The words in lower case, every form that counts.
    """

    kind: TimeKind
    value: int
    words: tuple[str, ...]

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return f"{self.kind}:{self.value}"


@frozen
class TimeWords:
    """A look-up over time words.

    Args:
        values: Values by kind and word.
    """

    values: Mapping[TimeKind, Mapping[str, int]]

    @classmethod
    def of(cls, entries: Iterable[TimeWord]) -> "TimeWords":
        """The look-up over ``entries``.

        Example:
            >>> words = TimeWords.of([TimeWord(kind=TimeKind.MONTH, value=5, words=("mai",))])
            >>> words.value(TimeKind.MONTH, "Mai"), words.value(TimeKind.MONTH, "Mais")
            (5, None)
        """
        values: dict[TimeKind, dict[str, int]] = {kind: {} for kind in TimeKind}
        for entry in entries:
            values[entry.kind].update(dict.fromkeys(entry.words, entry.value))
        return cls(values)

    def words(self, kind: TimeKind, value: int | None = None) -> tuple[str, ...]:
        """The words of a kind, of one value or of all, longest first."""
        found = (word for word, meaning in self.values[kind].items() if value is None or meaning == value)
        return tuple(sorted(found, key=lambda word: (-len(word), word)))

    def value(self, kind: TimeKind, word: str) -> int | None:
        """What ``word`` means as a word of ``kind``, or ``None``."""
        return self.values[kind].get(word.lower())
