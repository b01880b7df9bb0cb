"""Days of the week, nights, days counted from the article's, and what recurs."""

import datetime as dt
import re

from attrs import frozen

from ukrdiplo.extraction.time import days
from ukrdiplo.extraction.time.expression import Expression, Kinds, Rules, Sort
from ukrdiplo.extraction.time.reading import one, relative, vague
from ukrdiplo.extraction.time.vocabulary import GAP
from ukrdiplo.lexicon.times import Lead, TimeKind, Unit

__all__ = ["OfTheWeek"]


@frozen
class OfTheWeek(Kinds):
    """Expressions of single days and nights."""

    def rules(self) -> Rules:
        """Every kind."""
        any_of, kinds = self.words.any_of, TimeKind
        hour, stage = any_of(kinds.HOUR), rf"(?:{any_of(kinds.STAGE)}{GAP})?"
        deictic = rf"(?P<deictic>{any_of(kinds.DEICTIC)}){GAP}"
        late = rf"(?:{hour})?(?:{GAP}{hour})?"
        weekday = rf"{any_of(kinds.WEEKDAY)}{late}"
        night = rf"{any_of(kinds.LEAD, Lead.IN)}{GAP}{any_of(kinds.ARTICLE)}{GAP}{stage}(?:{self.which()})?"
        what = rf"{self.unit()}|{weekday}|{any_of(kinds.SEASON)}"
        apart = rf"(?!{GAP}{any_of(kinds.THEN)}\b)"
        return (
            (rf"(?:{self.which()})?{stage}(?P<weekday>{any_of(kinds.WEEKDAY)}){late}", self._weekday, kinds.WEEKDAY),
            (rf"(?P<today>{any_of(kinds.DAY)})(?:{GAP}{hour})?", self._today, kinds.DAY),
            (rf"{deictic}(?:{any_of(kinds.UNIT, Unit.DAY)}|{hour}|{weekday})", self._today, kinds.DEICTIC),
            (rf"{night}{any_of(kinds.NIGHT)}{apart}", self._night, kinds.NIGHT),
            (rf"{self.which()}{any_of(kinds.NIGHT)}", self._night, kinds.NIGHT),
            (any_of(kinds.RECURRENT), self.recurrent, kinds.RECURRENT),
            (rf"{any_of(kinds.EVERY, 0)}{GAP}(?:\w{{1,20}}e[nrs]{GAP})?(?:{what})", self.recurrent, kinds.EVERY),
            (rf"{any_of(kinds.EVERY, 1)}{GAP}{self.count()}{GAP}{self.unit()}", self.recurrent, kinds.EVERY),
        )  # fmt: skip

    def _weekday(self, match: re.Match[str]) -> Expression:
        if match["then"]:
            return self.made(match, Sort.WEEKDAY, vague)
        number = self.words.value(TimeKind.WEEKDAY, match["weekday"]) or 1
        step = self.words.value(TimeKind.SHIFT, match["shift"]) if match["shift"] else None
        reading = relative(lambda today, ahead: one(days.weekday(today, number, step, ahead=bool(ahead))))
        return self.made(match, Sort.WEEKDAY, reading)

    def _today(self, match: re.Match[str]) -> Expression:
        groups = match.groupdict()
        kind = TimeKind.DAY if groups.get("today") else TimeKind.DEICTIC
        step = self.words.value(kind, groups.get("today") or match["deictic"]) or 0
        return self.made(match, Sort.TODAY, relative(lambda today, _ahead: one(today + dt.timedelta(days=step))))

    def _night(self, match: re.Match[str]) -> Expression:
        """The night before the article's day, or, if it is to come, the one after."""
        groups = match.groupdict()
        step = self.words.value(TimeKind.SHIFT, groups["shift"]) if groups["shift"] else -1
        if groups["then"] or step not in {-1, 0, 1}:
            return self.made(match, Sort.OTHER, vague)
        reading = relative(lambda today, _ahead: days.within(today, Unit.DAY, 1 if step == 1 else -1))
        return self.made(match, Sort.NIGHT, reading)
