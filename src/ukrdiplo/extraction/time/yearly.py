"""What comes once a year: dates, months and their parts, seasons, feasts, quarters, and parts of the year.

They share one way to name the year: *2024, vergangenen Jahres, des Vorjahres*, or none, and then the direction of the clause
tells.
"""

import datetime as dt
import re
from functools import partial

from attrs import evolve, frozen

from ukrdiplo.extraction.time import days, feasts
from ukrdiplo.extraction.time.expression import ANY_YEAR, NO_NUMBER, Expression, Kinds, Rules, Sort
from ukrdiplo.extraction.time.reading import absolute, one, relative, vague, yearly
from ukrdiplo.extraction.time.vocabulary import GAP
from ukrdiplo.lexicon.times import TimeKind, Unit

__all__ = ["OnceAYear"]

_PIVOT = 70
"""Two digits from here on are a year of the 20th century."""


@frozen
class OnceAYear(Kinds):
    """Expressions of what comes once a year."""

    def rules(self) -> Rules:
        """Every kind."""
        return (*self._dates(), *self._longer())

    def _dates(self) -> Rules:
        """Dates."""
        any_of, kinds = self.words.any_of, TimeKind
        hour, article = any_of(kinds.HOUR), any_of(kinds.ARTICLE)
        weekday = rf"{any_of(kinds.WEEKDAY)}(?:{hour})?(?:{GAP}{hour})?,?{GAP}(?:(?:{any_of(kinds.LEAD)}|{article}){GAP})?"
        day = self.number()
        first = rf"(?P<first>\d{{1,2}})\.\s?(?:bis{GAP}(?:zum{GAP})?|[–/-]\s?|und{GAP}(?:dem{GAP})?|auf{GAP}(?:den{GAP})?)"
        figures = rf"(?P<day>\d{{1,2}})\.\s?(?P<figure>\d{{1,2}})\.(?:\s?(?P<year>{ANY_YEAR}|\d\d))?"
        named = rf"(?P<month>{any_of(kinds.MONTH)}){self._of_year()}"
        return (
            (rf"(?:{self.which()})?(?:{weekday})?{day}{named}", self._date, kinds.MONTH),
            (rf"{first}{day}{named}", self._date, kinds.MONTH),
            (rf"(?:{weekday})?(?:{first})?{figures}(?!\.?\d)", self._date),
            (rf"(?P<year>{ANY_YEAR})-(?P<figure>\d\d)-(?P<day>\d\d)", self._date),
        )  # fmt: skip

    def _longer(self) -> Rules:
        """Months, seasons, feasts, and parts of a year."""
        any_of, kinds = self.words.any_of, TimeKind
        month, number = rf"(?P<month>{any_of(kinds.MONTH)})", self.number()
        year, article = any_of(kinds.UNIT, Unit.YEAR), any_of(kinds.ARTICLE)
        which, of_year = rf"(?:{self.which()})?", self._of_year()
        julian = rf"(?:(?P<julian>{any_of(kinds.ORTHODOX)}){GAP})?"
        return (
            (rf"{self.part()}{which}(?:{any_of(kinds.UNIT, Unit.MONTH)}{GAP})?{month}{of_year}", self._month, kinds.MONTH),
            (rf"{number}{month}hälfte{of_year}", self._month_half, kinds.MONTH),
            (rf"{self.part()}{which}(?P<season>{any_of(kinds.SEASON)}){of_year}", self._season, kinds.SEASON),
            (rf"{which}{julian}(?P<feast>{any_of(kinds.FEAST)}){of_year}", self._feast, kinds.FEAST),
            (rf"{which}{julian}(?P<movable>{any_of(kinds.MOVABLE)}){of_year}", self._feast, kinds.MOVABLE),
            (rf"(?:{number}|{self.which()})(?P<stretch>{any_of(kinds.STRETCH)}){of_year}", self._stretch, kinds.STRETCH),
            (rf"(?P<part>{any_of(kinds.PART)}){self._of_year(optional=False)}", self._part_of_year, kinds.PART),
            (rf"(?P<part>{any_of(kinds.PART)}){GAP}{article}{GAP}{year}", self._part_of_year, kinds.PART),
            (rf"(?P<year_part>{any_of(kinds.YEAR_PART)}){of_year}", self._part_of_year, kinds.YEAR_PART),
        )

    def _of_year(self, *, optional: bool = True) -> str:
        """The year of what comes once a year."""
        any_of, kinds = self.words.any_of, TimeKind
        year, article = any_of(kinds.UNIT, Unit.YEAR), rf"(?:{any_of(kinds.ARTICLE)}{GAP})?"
        figure = rf"(?:{article}{year}{GAP})?(?P<year>{ANY_YEAR})(?:/(?P<second>(?:19|20)?\d\d))?{NO_NUMBER}"
        other = rf"{article}(?:(?P<of>{any_of(kinds.SHIFT)}){GAP}{year}|(?P<before>{any_of(kinds.PREVIOUS, Unit.YEAR)}))"
        each = rf"(?P<each>{any_of(kinds.EVERY)}){GAP}{year}"
        return rf"(?:{GAP}(?:{figure}|{other}|{each})){'?' if optional else ''}"

    def _yearly(self, match: re.Match[str], once: days.Yearly, *, bare: bool = False) -> Expression:
        """What comes once a year, in the year that it has."""
        groups = match.groupdict()
        if groups.get("each"):
            return self.recurrent(match)
        written, of, before = groups.get("year"), groups.get("of"), groups.get("before")
        if written:
            reading = absolute(partial(once, _four_digits(written)))
        elif of or before:
            step = (self.words.value(TimeKind.SHIFT, of) or 0) if of else -1
            reading = relative(lambda today, _ahead: once(today.year + step))
        elif groups.get("then"):
            reading = vague
        else:
            shift = groups.get("shift")
            bare = bare and not shift
            reading = yearly(once, self.words.value(TimeKind.SHIFT, shift) if shift else None)
        return self.made(match, Sort.YEARLY, reading, bare=bare and not (written or of or before))

    def _date(self, match: re.Match[str]) -> Expression:
        groups = match.groupdict()
        month = int(groups["figure"]) if groups.get("figure") else self.words.value(TimeKind.MONTH, groups["month"]) or 1
        day, first = self.ordinal(groups) or 0, groups.get("first")

        def once(year: int) -> days.Days:
            end = dt.date(year, month, day)
            if first is None:
                return one(end)
            above = end if int(first) <= day else end.replace(day=1) - dt.timedelta(days=1)
            return above.replace(day=int(first)), end

        return evolve(
            self._yearly(match, once, bare=bool(groups.get("figure")) and not groups.get("year")), is_range=first is not None
        )

    def _month(self, match: re.Match[str]) -> Expression:
        month = self.words.value(TimeKind.MONTH, match["month"]) or 1
        part = self.part_of(match)
        return self._yearly(match, lambda year: days.part_of_month(year, month, part) if part else days.month(year, month))

    def _month_half(self, match: re.Match[str]) -> Expression:
        month = self.words.value(TimeKind.MONTH, match["month"]) or 1
        half = self.ordinal(match.groupdict())
        if half not in {1, 2}:
            return self.made(match, Sort.OTHER, vague)
        return self._yearly(match, lambda year: days.month_half(year, month, half))

    def _season(self, match: re.Match[str]) -> Expression:
        first = self.words.value(TimeKind.SEASON, match["season"]) or 1
        part = self.part_of(match)
        if part:
            return self._yearly(match, lambda year: days.part_of_season(year, first, part))
        return self._yearly(match, lambda year: days.season(year, first), bare=True)

    def _feast(self, match: re.Match[str]) -> Expression:
        groups = match.groupdict()
        julian = bool(groups["julian"])
        if movable := groups.get("movable"):
            after, lasting = self.words.value(TimeKind.MOVABLE, movable) or 0, self.words.lasting(TimeKind.MOVABLE, movable)
            return self._yearly(match, lambda year: feasts.movable(year, after, lasting, julian=julian))
        month, day = divmod(self.words.value(TimeKind.FEAST, match["feast"]) or 0, 100)
        lasting = self.words.lasting(TimeKind.FEAST, match["feast"])
        return self._yearly(match, lambda year: feasts.fixed(year, month, day, lasting, julian=julian))

    def _stretch(self, match: re.Match[str]) -> Expression:
        months = self.words.value(TimeKind.STRETCH, match["stretch"]) or 1
        groups = match.groupdict()
        number = self.ordinal(groups)
        if number is None:
            step = self.words.value(TimeKind.SHIFT, groups["shift"] or "")
            if step is None:
                return self.made(match, Sort.OTHER, vague)
            if not groups["year"]:
                unit = Unit.QUARTER if months == 3 else Unit.HALF_YEAR
                return self.made(match, Sort.OTHER, relative(lambda today, _ahead: days.shifted(today, unit, step)))
            number = 12 // months  # im letzten Quartal 2024
        return self._yearly(match, lambda year: days.stretch(year, number, months))

    def _part_of_year(self, match: re.Match[str]) -> Expression:
        groups = match.groupdict()
        kind = TimeKind.YEAR_PART if groups.get("year_part") else TimeKind.PART
        part = self.words.value(kind, groups.get("year_part") or match["part"]) or 1
        return self._yearly(match, lambda year: days.part_of_year(year, part))


def _four_digits(written: str) -> int:
    """The year of four digits or two."""
    number = int(written)
    return number if len(written) == 4 else number + (1900 if number >= _PIVOT else 2000)
