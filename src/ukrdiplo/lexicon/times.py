"""The words of German time expressions."""

from collections.abc import Iterable, Mapping
from enum import IntEnum, StrEnum

from attrs import frozen

__all__ = ["Lead", "TimeKind", "TimeWord", "TimeWords", "Unit"]


class Unit(IntEnum):
    """What time is counted in."""

    MINUTE = 0
    """A minute or less."""
    HOUR = 1
    DAY = 2
    WEEK = 3
    MONTH = 4
    YEAR = 5
    WEEKEND = 6
    QUARTER = 7
    HALF_YEAR = 8


class Lead(IntEnum):
    """What a preposition makes of the time that it stands before."""

    PLAIN = 0
    """Nothing: am, im."""
    SINCE = 1
    """It runs from there to the article's day: seit."""
    BEFORE = 2
    """With a number it counts back, otherwise the beginning is open: vor."""
    IN = 3
    """With a number it counts forwards, otherwise it is plain: in."""
    UNTIL = 4
    """It runs from the article's day to there: bis."""
    WITHIN = 5
    """With a number it runs that far from the article's day: binnen."""
    TOWARDS = 6
    """It lies ahead: für, auf."""
    FROM = 7
    """The first of two, or, alone, where something dates from: von, vom."""
    BETWEEN = 8
    """The first of two: zwischen."""
    AFTER = 9
    """The end is open: nach, ab."""


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
    STRETCH = "stretch"
    """A part of the year that ordinals count: Quartal (its months)."""
    FEAST = "feast"
    """A feast of a fixed date (a hundred times the month, plus the day)."""
    MOVABLE = "movable"
    """A feast that moves with Easter (days from Easter Sunday)."""
    ORTHODOX = "orthodox"
    """An adjective that moves a feast to its day in the Julian calendar (0)."""
    UNIT = "unit"
    """A stretch of time in the singular (:class:`Unit`)."""
    PLURAL = "plural"
    """The plural of one (:class:`Unit`)."""
    PREVIOUS = "previous"
    """The unit before this one: Vorjahr (:class:`Unit`)."""
    YEAR_PART = "year_part"
    """A part of the year in one word: Jahresende (as of PART)."""
    MONTH_PART = "month_part"
    """A part of the month in one word: Monatsende (as of PART)."""
    WEEK_PART = "week_part"
    """A part of the week in one word: Wochenmitte (as of PART)."""
    CENTURY = "century"
    """(0)."""
    DECADE = "decade"
    """The word for ten years of the 20th century (their first year, of two digits): neunziger."""
    SHIFT = "shift"
    """An adjective or determiner that says which one (-1 the last, 0 this, 1 the next, 2 the one after)."""
    DEICTIC = "deictic"
    """An adjective of a day (days forward): heutig."""
    THEN = "then"
    """An adjective or adverb that counts from another time than the article's: folgend, später (1), selb (0), zuvor (-1)."""
    SEVERAL = "several"
    """A word for more than one (0)."""
    NUMBER = "number"
    """A numeral (its value)."""
    HALF = "half"
    """A numeral with a half (how many halves): anderthalb."""
    ORDINAL = "ordinal"
    """An ordinal without its ending (its value)."""
    ABOUT = "about"
    """An adverb before a number or a date (0 one that makes it rough: rund; 1 one that does not: schon)."""
    PART = "part"
    """A part of a week, month, season or year (1 beginning, 2 middle, 3 end)."""
    NIGHT = "night"
    """The night (0), which lies on two days."""
    HOUR = "hour"
    """A part of a day (0); a weekday with one is still that day."""
    STAGE = "stage"
    """An adjective of parts of a day: spät (0)."""
    LEAD = "lead"
    """A preposition that belongs to the expression (:class:`Lead`)."""
    ARTICLE = "article"
    """A form of the definite article (0)."""
    EVERY = "every"
    """A determiner of what recurs (0 jeden, 1 alle, which takes a number)."""
    ALWAYS = "always"
    """An adverb that makes what it stands before recur: jeweils (0)."""
    RECURRENT = "recurrent"
    """An adverb that is a recurrence by itself: montags (0)."""
    NUMBERED = "numbered"
    """A noun whose number is no year: Resolution (0)."""
    PLANNED = "planned"
    """A participle of what lies ahead: geplant (0)."""
    ANNOUNCING = "announcing"
    """A verb whose object lies ahead: ankündigen (0)."""
    LASTING = "lasting"
    """A verb of what lasts: with bis and in the past it is over (0)."""


@frozen(kw_only=True)
class TimeWord:
    """Words of one kind and value.

    Args:
        kind: What they do.
        value: See :class:`TimeKind`.
        words: The words in lower case, every form that counts.
        lasting: How many days a feast lasts.
    """

    kind: TimeKind
    value: int
    words: tuple[str, ...]
    lasting: int = 1

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return f"{self.kind}:{self.value}:{self.lasting}" if self.lasting > 1 else f"{self.kind}:{self.value}"


@frozen(eq=False)
class TimeWords:
    """A look-up over time words.

    Args:
        entries: The entry of each word, by kind.
    """

    entries: Mapping[TimeKind, Mapping[str, TimeWord]]

    @classmethod
    def of(cls, entries: Iterable[TimeWord]) -> "TimeWords":
        """The look-up over ``entries``.

        Example:
            >>> words = TimeWords.of([TimeWord(kind=TimeKind.MONTH, value=5, words=("mai",))])
            >>> words.value(TimeKind.MONTH, "Mai"), words.value(TimeKind.MONTH, "Mais")
            (5, None)
        """
        found: dict[TimeKind, dict[str, TimeWord]] = {kind: {} for kind in TimeKind}
        for entry in entries:
            found[entry.kind].update(dict.fromkeys(entry.words, entry))
        return cls(found)

    def words(self, kind: TimeKind, value: int | None = None) -> tuple[str, ...]:
        """The words of a kind, of one value or of all, longest first."""
        found = (word for word, entry in self.entries[kind].items() if value is None or entry.value == value)
        return tuple(sorted(found, key=lambda word: (-len(word), word)))

    def value(self, kind: TimeKind, word: str) -> int | None:
        """What ``word`` means as a word of ``kind``, or ``None``."""
        entry = self.entries[kind].get(word.lower())
        return None if entry is None else entry.value

    def lasting(self, kind: TimeKind, word: str) -> int:
        """How many days the feast ``word`` lasts."""
        entry = self.entries[kind].get(word.lower())
        return 1 if entry is None else entry.lasting
