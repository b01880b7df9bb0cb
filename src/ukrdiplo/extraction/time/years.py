"""Years, decades and centuries."""

import datetime as dt
import re

from attrs import evolve, frozen

from ukrdiplo.extraction.time import days
from ukrdiplo.extraction.time.expression import ANY_YEAR, NO_NUMBER, Expression, Kinds, Rules, Sort
from ukrdiplo.extraction.time.reading import absolute, vague
from ukrdiplo.extraction.time.vocabulary import GAP
from ukrdiplo.lexicon.times import TimeKind, Unit

__all__ = ["Years"]

_FIGURE = r"(?:19|20)\d\d"
"""A number that is a year by itself."""
_TO = r"(?:/|\s?[–-]\s?)"
_OPEN_DECADES = frozenset({20})
"""Decades that two digits leave open: 1920 or 2020."""


@frozen
class Years(Kinds):
    """Expressions of years and more."""

    def rules(self) -> Rules:
        """Every kind."""
        any_of, kinds = self.words.any_of, TimeKind
        year = any_of(kinds.UNIT, Unit.YEAR)
        years = any_of(kinds.PLURAL, Unit.YEAR)
        numeral = r"(?P<hundreds>1\d|20)?(?P<tens>\d0)er"
        word = any_of(kinds.DECADE)
        tens = rf"(?:{numeral}|(?P<decade>{word}))[\s-]{{1,2}}{years}|(?P<plural>{word})n"
        second = r"(?P<second>(?:19|20)?\d\d)"
        return (
            (rf"(?P<year>{_FIGURE}){NO_NUMBER}", self._year),
            (rf"(?:{year}|{years}){GAP}(?P<year>{ANY_YEAR}){NO_NUMBER}", self._year, kinds.UNIT, kinds.PLURAL),
            (rf"(?:(?:{year}|{years}){GAP})?(?P<year>{_FIGURE}){_TO}{second}(?!\d|[-.]\d)", self._year),
            (rf"{self.part()}(?:{tens})", self._decade, kinds.PLURAL, kinds.DECADE),
            (rf"{self.part()}{self.number()}{any_of(kinds.CENTURY)}", self._century, kinds.CENTURY),
        )  # fmt: skip

    def _year(self, match: re.Match[str]) -> Expression:
        groups = match.groupdict()
        first, second = int(match["year"]), groups.get("second")
        last = first if not second else int(second) if len(second) == 4 else first // 100 * 100 + int(second)
        sort = Sort.FIGURE if match.group().isdigit() else Sort.YEAR
        made = self.made(match, sort, absolute(lambda: (dt.date(first, 1, 1), dt.date(last, 12, 31))))
        return evolve(made, is_range=last > first)

    def _decade(self, match: re.Match[str]) -> Expression:
        groups = match.groupdict()
        if tens := groups["tens"]:
            hundreds = int(groups["hundreds"] or (20 if int(tens) < 20 else 19))
            first, doubtful = hundreds * 100 + int(tens), groups["hundreds"] is None and int(tens) in _OPEN_DECADES
        else:
            first, doubtful = 1900 + (self.words.value(TimeKind.DECADE, groups["decade"] or groups["plural"] or "") or 0), False
        if doubtful or groups["part"]:
            return self.made(match, Sort.OTHER, vague)
        return self.made(match, Sort.OTHER, absolute(lambda: days.decade(first)))

    def _century(self, match: re.Match[str]) -> Expression:
        groups = match.groupdict()
        number = self.ordinal(groups) or 0
        if groups["part"] or not 1 <= number <= 30:
            return self.made(match, Sort.OTHER, vague)
        return self.made(match, Sort.OTHER, absolute(lambda: (dt.date(100 * number - 99, 1, 1), dt.date(100 * number, 12, 31))))
