"""Units counted from the article's day: two weeks ago, next month, the end of this week."""

import datetime as dt
import re

from attrs import frozen

from ukrdiplo.extraction.time import days
from ukrdiplo.extraction.time.expression import Expression, Kinds, Rules, Sort
from ukrdiplo.extraction.time.reading import Reading, following, one, relative, vague
from ukrdiplo.extraction.time.vocabulary import GAP
from ukrdiplo.lexicon.times import Lead, TimeKind, Unit

__all__ = ["Counted"]

_HOURS = 24


@frozen
class Counted(Kinds):
    """Expressions of units, counted or named by their place."""

    def rules(self) -> Rules:
        """Every kind."""
        any_of, kinds = self.words.any_of, TimeKind
        leads = (Lead.SINCE, Lead.BEFORE, Lead.IN, Lead.WITHIN)
        lead = "|".join(any_of(kinds.LEAD, lead) for lead in leads)
        von = rf"(?:{any_of(kinds.LEAD, Lead.FROM)}{GAP})?"
        about = rf"(?:(?P<about>{any_of(kinds.ABOUT)}){GAP})?"
        of_unit = rf"(?:{any_of(kinds.ARTICLE)}{GAP})?"
        week_or_month = f"{any_of(kinds.UNIT, Unit.WEEK)}|{any_of(kinds.UNIT, Unit.MONTH)}"
        return (
            (rf"(?P<lead>{lead}){GAP}{von}{about}{self.count()}{GAP}{self.unit()}", self._counted, kinds.UNIT, kinds.PLURAL),
            (rf"(?:{about}{self.count()}{GAP})?{self.unit()}{GAP}(?P<then>{any_of(kinds.THEN)})", self._following, kinds.THEN),
            (rf"{self.part()}{self.which()}(?:{self.count()}{GAP})?{self.unit()}", self._shifted, kinds.UNIT, kinds.PLURAL),
            (rf"(?P<part>{any_of(kinds.PART)}){GAP}{of_unit}(?P<of>{week_or_month})", self._part_of, kinds.PART),
            (rf"(?P<week_part>{any_of(kinds.WEEK_PART)})", self._part_of, kinds.WEEK_PART),
            (rf"(?P<month_part>{any_of(kinds.MONTH_PART)})", self._part_of, kinds.MONTH_PART),
            (rf"(?P<previous>{any_of(kinds.PREVIOUS)})", self._previous, kinds.PREVIOUS),
            (any_of(kinds.UNIT, Unit.WEEKEND), self._weekend, kinds.UNIT),
        )  # fmt: skip

    def _counted(self, match: re.Match[str]) -> Expression:
        """Vor zwei Tagen, in drei Wochen, seit vier Jahren, binnen 30 Tagen."""
        lead = Lead(self.words.value(TimeKind.LEAD, match["lead"]) or 0)
        amount = self._amount(match)
        rough = match["about"] is not None and self.words.value(TimeKind.ABOUT, match["about"]) == 0
        if amount is None or rough:
            return self.made(match, Sort.OTHER, vague)
        unit, count = amount
        if unit is Unit.WEEKEND:
            return self.made(match, Sort.OTHER, vague)
        if unit in {Unit.MINUTE, Unit.HOUR}:
            just_now = lead is Lead.BEFORE and (unit is Unit.MINUTE or count < _HOURS)
            return self.made(match, Sort.OTHER, relative(lambda today, _ahead: one(today)) if just_now else vague)
        if lead is Lead.SINCE:
            return self.made(match, Sort.OTHER, relative(lambda today, _ahead: days.within(today, unit, -count)))
        if lead is Lead.WITHIN:
            return self.made(match, Sort.OTHER, relative(lambda today, _ahead: days.within(today, unit, count)))
        step = count if lead is Lead.IN else -count
        return Expression(
            start=match.start(), end=match.end(), sort=Sort.COUNTED, reading=_stepped(unit, step), steps=(unit, step)
        )

    def _following(self, match: re.Match[str]) -> Expression:
        """Zwei Tage später, am Tag darauf, eine Woche zuvor: counted from the day that was told of before."""
        count = match["count"] or match["half"]
        amount = self._amount(match) if count else (self.unit_of(match), 1)
        sign = self.words.value(TimeKind.THEN, match["then"])
        rough = match["about"] is not None and self.words.value(TimeKind.ABOUT, match["about"]) == 0
        if amount is None or sign is None or rough or amount[0] not in {Unit.DAY, Unit.WEEK}:
            return self.made(match, Sort.OTHER, vague)
        unit, number = amount
        return self.made(match, Sort.OTHER, following(lambda told: one(days.since(told, unit, sign * number))))

    def _shifted(self, match: re.Match[str]) -> Expression:
        """Vergangene Woche, Ende kommenden Monats, die nächsten drei Tage."""
        unit = self.unit_of(match)
        counts = match["count"] is not None or match["half"] is not None
        told = self.words.value(TimeKind.THEN, match["then"]) if match["then"] and not counts else None
        step = self.words.value(TimeKind.SHIFT, match["shift"]) if match["shift"] else told
        if step is None or (match["units"] and not counts):
            return self.made(match, Sort.OTHER, vague)
        if counts:
            amount = self._amount(match)
            if amount is None or not step or amount[0] in {Unit.MINUTE, Unit.HOUR, Unit.WEEKEND}:
                return self.made(match, Sort.OTHER, vague)
            of, count = amount
            sign = 1 if step > 0 else -1
            return self.made(match, Sort.OTHER, relative(lambda today, _ahead: days.within(today, of, sign * count)))
        if unit is Unit.DAY and match["part"] is None:  # am nächsten Tag: the one after another day that is told of
            return self.made(match, Sort.OTHER, following(lambda told: one(days.since(told, unit, step))))
        if unit in {Unit.MINUTE, Unit.HOUR, Unit.DAY} or told is not None:
            return self.made(match, Sort.OTHER, vague)
        return self.made(match, Sort.OTHER, _part_of_unit(unit, step, self.part_of(match)))

    def _part_of(self, match: re.Match[str]) -> Expression:
        """A part of this week or month."""
        groups = match.groupdict()
        for name, kind, unit in (("week_part", TimeKind.WEEK_PART, Unit.WEEK), ("month_part", TimeKind.MONTH_PART, Unit.MONTH)):
            if written := groups.get(name):
                return self.made(match, Sort.OTHER, _part_of_unit(unit, 0, self.words.value(kind, written)))
        of = Unit(self.words.value(TimeKind.UNIT, match["of"]) or 0)
        return self.made(match, Sort.OTHER, _part_of_unit(of, 0, self.part_of(match)))

    def _previous(self, match: re.Match[str]) -> Expression:
        unit = Unit(self.words.value(TimeKind.PREVIOUS, match["previous"]) or 0)
        return self.made(match, Sort.OTHER, relative(lambda today, _ahead: days.shifted(today, unit, -1)))

    def _weekend(self, match: re.Match[str]) -> Expression:
        reading = relative(lambda today, ahead: days.shifted(today, Unit.WEEKEND, None, ahead=bool(ahead)))
        return self.made(match, Sort.OTHER, reading)

    def _amount(self, match: re.Match[str]) -> tuple[Unit, int] | None:
        """The unit and how many of it, where that is exact; hours are days by the dozen, half years are months."""
        groups = match.groupdict()
        unit = self.unit_of(match)
        if half := groups["half"]:
            halves = self.words.value(TimeKind.HALF, half) or 0
            return (Unit.MONTH, 6 * halves) if unit is Unit.YEAR else None
        written = groups["count"]
        count = int(written) if written and written.isdecimal() else self.words.value(TimeKind.NUMBER, written or "")
        if not count:
            return None
        if unit is Unit.HOUR and count % _HOURS == 0:
            return Unit.DAY, count // _HOURS
        return unit, count


def _part_of_unit(unit: Unit, step: int, part: int | None) -> Reading:
    def found(today: dt.date, _ahead: bool | None) -> days.Days:  # noqa: FBT001  -- the shape of a relative reading
        whole = days.shifted(today, unit, step)
        if part is None or unit not in {Unit.WEEK, Unit.MONTH, Unit.YEAR}:
            return whole
        first = whole[0]
        if unit is Unit.WEEK:
            return days.part_of_week(first, part)
        return days.part_of_month(first.year, first.month, part) if unit is Unit.MONTH else days.part_of_year(first.year, part)

    return relative(found)


def _stepped(unit: Unit, step: int) -> Reading:
    """A day, or the whole month or year, so many units from the article's day.

    Beside a past tense what lies ahead is how long something took: in zwei Tagen eroberten sie die Stadt.
    """

    def found(today: dt.date, _ahead: bool | None) -> days.Days:  # noqa: FBT001  -- the shape of a relative reading
        return one(days.since(today, unit, step)) if unit in {Unit.DAY, Unit.WEEK} else days.shifted(today, unit, step)

    reading = relative(found)
    return reading if step < 0 else lambda anchor: None if anchor.ahead is False else reading(anchor)
