"""What an expression is, and the parts of patterns that several kinds of them share."""

import re
from collections.abc import Callable
from enum import Enum, auto

from attrs import frozen

from ukrdiplo.extraction.time.reading import Reading, vague
from ukrdiplo.extraction.time.vocabulary import GAP, Vocabulary
from ukrdiplo.lexicon.times import TimeKind, Unit

__all__ = ["ANY_YEAR", "NO_NUMBER", "Expression", "Kinds", "Maker", "Rules", "Sort"]


class Sort(Enum):
    """What may be said of an expression beside its days."""

    TODAY = auto()
    """A day counted from the article's."""
    WEEKDAY = auto()
    YEARLY = auto()
    YEAR = auto()
    FIGURE = auto()
    """A bare number, which may be no year."""
    NIGHT = auto()
    COUNTED = auto()
    """So many units from the article's day, with its preposition."""
    RECURRENT = auto()
    """No date, but how often."""
    OTHER = auto()


@frozen(kw_only=True)
class Expression:
    """An expression and its reading.

    Args:
        start: Where it begins in its text.
        end: Where it ends.
        sort: Its sort.
        reading: Its days.
        bare: Whether it is one only behind a preposition or an article: Sommer, 24.2.
        steps: Of a counted one: how many of which unit forwards.
        is_range: Whether it has two ends: 8. bis 10. Mai.
    """

    start: int
    end: int
    sort: Sort
    reading: Reading
    bare: bool = False
    steps: tuple[Unit, int] | None = None
    is_range: bool = False


Maker = Callable[[re.Match[str]], Expression]
Rules = tuple[tuple[str, Maker, *tuple[TimeKind, ...]], ...]
"""Patterns, what makes an expression of a match, and kinds of words: every match has a word of one of them, or else figures."""

ANY_YEAR = r"(?:1[0-9]|20|21)\d\d"
"""A year that a word beside it shows to be one."""
NO_NUMBER = r"(?![%€$\d]|[.,:]\d|-\d)"
"""What stands behind a year, and not behind an amount."""


@frozen
class Kinds:
    """Kinds of expressions over a vocabulary."""

    words: Vocabulary

    def which(self) -> str:
        """The adjective or determiner that says which one."""
        any_of = self.words.any_of
        return rf"(?:(?P<shift>{any_of(TimeKind.SHIFT)})|(?P<then>{any_of(TimeKind.THEN)})){GAP}"

    def part(self) -> str:
        """Anfang, Mitte, Ende, or nothing."""
        return rf"(?:(?P<part>{self.words.any_of(TimeKind.PART)}){GAP}(?:{self.words.any_of(TimeKind.ARTICLE)}{GAP})?)?"

    def unit(self) -> str:
        """A unit, of one or of many."""
        any_of = self.words.any_of
        return rf"(?:(?P<unit>{any_of(TimeKind.UNIT)})|(?P<units>{any_of(TimeKind.PLURAL)}))"

    def count(self) -> str:
        """A number."""
        any_of = self.words.any_of
        exact = rf"\d{{1,3}}|{any_of(TimeKind.NUMBER)}|{any_of(TimeKind.SEVERAL)}"
        return rf"(?:(?:{any_of(TimeKind.NUMBER, 1)}{GAP})?(?P<half>{any_of(TimeKind.HALF)})|(?P<count>{exact}))"

    def number(self) -> str:
        """An ordinal."""
        return rf"(?:(?P<day>\d{{1,2}})\.\s{{0,2}}|(?P<ordinal>{self.words.any_of(TimeKind.ORDINAL)})e[nrms]?{GAP})"

    def made(self, match: re.Match[str], sort: Sort, reading: Reading, *, bare: bool = False) -> Expression:
        """An expression where a pattern has matched."""
        return Expression(start=match.start(), end=match.end(), sort=sort, reading=reading, bare=bare)

    def recurrent(self, match: re.Match[str]) -> Expression:
        """No date, but how often."""
        return self.made(match, Sort.RECURRENT, vague)

    def ordinal(self, groups: dict[str, str | None]) -> int | None:
        """The value of what :meth:`number` has matched."""
        figure, word = groups.get("day"), groups.get("ordinal")
        return int(figure) if figure else self.words.value(TimeKind.ORDINAL, word) if word else None

    def part_of(self, match: re.Match[str]) -> int | None:
        """The value of what :meth:`part` has matched."""
        written = match.groupdict().get("part")
        return self.words.value(TimeKind.PART, written) if written else None

    def unit_of(self, match: re.Match[str]) -> Unit:
        """The value of what :meth:`unit` has matched."""
        one_, many = match["unit"], match["units"]
        value = self.words.value(TimeKind.UNIT, one_) if one_ else self.words.value(TimeKind.PLURAL, many)
        return Unit(value or 0)
