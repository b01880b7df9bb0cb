"""Time expressions without their preposition: which words make one, and what days it denotes.

Every kind is a pattern over the words of ``time.toml`` and a method that turns a match into an :class:`Expression`. What comes
once a year (a date, a month or a part of one, a season, a feast, a quarter) shares one way to name its year: *2024, vergangenen
Jahres, des Vorjahres*, or none, and then the direction of the clause tells.
"""

import datetime as dt
import re
from collections.abc import Callable
from enum import Enum, auto
from functools import partial

from attrs import evolve, frozen

from ukrdiplo.extraction.time import days
from ukrdiplo.extraction.time.reading import Reading, absolute, one, relative, vague, yearly
from ukrdiplo.extraction.time.vocabulary import GAP, Vocabulary
from ukrdiplo.lexicon.times import Lead, TimeKind, Unit

__all__ = ["Expression", "Sort", "patterns"]


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

_FIGURE = r"(?:19|20)\d\d"
_ANY_YEAR = r"(?:1[0-9]|20|21)\d\d"
_NO_NUMBER = r"(?![%€$\d]|[.,:]\d|-\d)"
_HYPHENS = r"\s?[–-]\s?"
_PIVOT = 70
"""Two digits from here on are a year of the 20th century."""
_OPEN_DECADES = frozenset({20})
"""Decades that two digits leave open: 1920 or 2020."""
_HOURS = 24


def patterns(words: Vocabulary) -> tuple[tuple[re.Pattern[str], Maker], ...]:
    """Every kind of expression."""
    return tuple(
        (re.compile(rf"(?<![\w.,/-]){pattern}(?!\w|-[^\W\d])", re.IGNORECASE), make) for pattern, make in _Kinds(words).all()
    )


@frozen
class _Kinds:
    words: Vocabulary

    def all(self) -> tuple[tuple[str, Maker], ...]:
        return (*self.dated(), *self.once_a_year(), *self.of_the_week(), *self.counted(), *self.longer())

    def dated(self) -> tuple[tuple[str, Maker], ...]:
        """Dates."""
        any_of, kinds = self.words.any_of, TimeKind
        hour, article = any_of(kinds.HOUR), any_of(kinds.ARTICLE)
        weekday = rf"{any_of(kinds.WEEKDAY)}(?:{hour})?(?:{GAP}{hour})?,?{GAP}(?:(?:{any_of(kinds.LEAD)}|{article}){GAP})?"
        day = rf"(?:(?P<day>\d{{1,2}})\.\s{{0,2}}|(?P<ordinal>{any_of(kinds.ORDINAL)})e[nrms]?{GAP})"
        first = rf"(?P<first>\d{{1,2}})\.\s?(?:bis{GAP}(?:zum{GAP})?|[–/-]\s?|und{GAP}(?:dem{GAP})?|auf{GAP}(?:den{GAP})?)"
        named = rf"(?P<month>{any_of(kinds.MONTH)}){self.of_year()}"
        return (
            (rf"(?:{self.which()})?(?:{weekday})?{day}{named}", self._date),
            (rf"{first}{day}{named}", self._date),
            (rf"(?:{weekday})?(?:{first})?(?P<day>\d{{1,2}})\.\s?(?P<figure>\d{{1,2}})\.(?:\s?(?P<year>{_ANY_YEAR}|\d\d))?(?!\.?\d)", self._date),
            (rf"(?P<year>{_ANY_YEAR})-(?P<figure>\d\d)-(?P<day>\d\d)", self._date),
        )  # fmt: skip

    def once_a_year(self) -> tuple[tuple[str, Maker], ...]:
        """Months, seasons, feasts, and parts of a year."""
        any_of, kinds = self.words.any_of, TimeKind
        month, ending = rf"(?P<month>{any_of(kinds.MONTH)})", "e[nrms]?"
        number = rf"(?:(?P<day>\d)\.\s?|(?P<ordinal>{any_of(kinds.ORDINAL)}){ending}{GAP})"
        year, article = any_of(kinds.UNIT, Unit.YEAR), any_of(kinds.ARTICLE)
        which, of_year = rf"(?:{self.which()})?", self.of_year()
        return (
            (rf"{self.part()}{which}(?:{any_of(kinds.UNIT, Unit.MONTH)}{GAP})?{month}{of_year}", self._month),
            (rf"{number}{month}hälfte{of_year}", self._month_half),
            (rf"{self.part()}{which}(?P<season>{any_of(kinds.SEASON)}){of_year}", self._season),
            (rf"{which}(?:(?P<julian>{any_of(kinds.ORTHODOX)}){GAP})?(?P<feast>{any_of(kinds.FEAST)}){of_year}", self._feast),
            (rf"{which}(?:(?P<julian>{any_of(kinds.ORTHODOX)}){GAP})?(?P<movable>{any_of(kinds.MOVABLE)}){of_year}", self._feast),
            (rf"(?:{number}|{self.which()})(?P<stretch>{any_of(kinds.STRETCH)}){of_year}", self._stretch),
            (rf"(?P<part>{any_of(kinds.PART)}){self.of_year(optional=False)}", self._part_of_year),
            (rf"(?P<part>{any_of(kinds.PART)}){GAP}{article}{GAP}{year}", self._part_of_year),
            (rf"(?P<year_part>{any_of(kinds.YEAR_PART)}){of_year}", self._part_of_year),
        )

    def of_the_week(self) -> tuple[tuple[str, Maker], ...]:
        """Days of the week, nights, and days counted from today."""
        any_of, kinds = self.words.any_of, TimeKind
        hour, stage = any_of(kinds.HOUR), rf"(?:{any_of(kinds.STAGE)}{GAP})?"
        deictic = rf"(?P<deictic>{any_of(kinds.DEICTIC)}){GAP}"
        weekday = rf"{any_of(kinds.WEEKDAY)}(?:{hour})?(?:{GAP}{hour})?"
        night = rf"{any_of(kinds.LEAD, Lead.IN)}{GAP}{any_of(kinds.ARTICLE)}{GAP}{stage}(?:{self.which()})?"
        apart = rf"(?!{GAP}{any_of(kinds.THEN)}\b)"
        return (
            (rf"(?:{self.which()})?{stage}(?P<weekday>{any_of(kinds.WEEKDAY)})(?:{hour})?(?:{GAP}{hour})?", self._weekday),
            (rf"(?P<today>{any_of(kinds.DAY)})(?:{GAP}{hour})?", self._today),
            (rf"{deictic}(?:{any_of(kinds.UNIT, Unit.DAY)}|{hour}|{weekday})", self._today),
            (rf"{night}{any_of(kinds.NIGHT)}{apart}", self._night),
            (rf"{self.which()}{any_of(kinds.NIGHT)}", self._night),
            (any_of(kinds.RECURRENT), self._recurrent),
            (rf"{any_of(kinds.EVERY, 0)}{GAP}(?:\w{{1,20}}e[nrs]{GAP})?(?:{self.unit()}|{weekday}|{any_of(kinds.SEASON)})", self._recurrent),
            (rf"{any_of(kinds.EVERY, 1)}{GAP}{self.count()}{GAP}{self.unit()}", self._recurrent),
        )  # fmt: skip

    def counted(self) -> tuple[tuple[str, Maker], ...]:
        """Units counted from today."""
        any_of, kinds = self.words.any_of, TimeKind
        leads = (Lead.SINCE, Lead.BEFORE, Lead.IN, Lead.WITHIN)
        lead = "|".join(any_of(kinds.LEAD, lead) for lead in leads)
        von = rf"(?:{any_of(kinds.LEAD, Lead.FROM)}{GAP})?"
        about = rf"(?:(?P<about>{any_of(kinds.ABOUT)}){GAP})?"
        of_unit = rf"(?:{any_of(kinds.ARTICLE)}{GAP})?"
        return (
            (rf"(?P<lead>{lead}){GAP}{von}{about}{self.count()}{GAP}{self.unit()}", self._counted),
            (rf"{self.part()}{self.which()}(?:{self.count()}{GAP})?{self.unit()}", self._shifted),
            (rf"(?P<part>{any_of(kinds.PART)}){GAP}{of_unit}(?P<of>{any_of(kinds.UNIT, Unit.WEEK)}|{any_of(kinds.UNIT, Unit.MONTH)})", self._part_of),
            (rf"(?P<week_part>{any_of(kinds.WEEK_PART)})", self._part_of),
            (rf"(?P<month_part>{any_of(kinds.MONTH_PART)})", self._part_of),
            (rf"(?P<previous>{any_of(kinds.PREVIOUS)})", self._previous),
            (any_of(kinds.UNIT, Unit.WEEKEND), self._weekend),
        )  # fmt: skip

    def longer(self) -> tuple[tuple[str, Maker], ...]:
        """Years and more."""
        any_of, kinds = self.words.any_of, TimeKind
        year = any_of(kinds.UNIT, Unit.YEAR)
        years = any_of(kinds.PLURAL, Unit.YEAR)
        number = rf"(?:(?P<day>\d{{1,2}})\.\s?|(?P<ordinal>{any_of(kinds.ORDINAL)})e[nrms]?{GAP})"
        tens = rf"(?:(?P<hundreds>1\d|20)?(?P<tens>\d0)er|(?P<decade>{any_of(kinds.DECADE)}))[\s-]{{1,2}}{years}|(?P<plural>{any_of(kinds.DECADE)})n"
        return (
            (rf"(?P<year>{_FIGURE}){_NO_NUMBER}", self._year),
            (rf"(?:{year}|{years}){GAP}(?P<year>{_ANY_YEAR}){_NO_NUMBER}", self._year),
            (rf"(?:(?:{year}|{years}){GAP})?(?P<year>{_FIGURE})(?:/|{_HYPHENS})(?P<second>(?:19|20)?\d\d)(?!\d|[-.]\d)", self._year),
            (rf"{self.part()}(?:{tens})", self._decade),
            (rf"{self.part()}{number}{any_of(kinds.CENTURY)}", self._century),
        )  # fmt: skip

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

    def of_year(self, *, optional: bool = True) -> str:
        """The year of what comes once a year."""
        any_of, kinds = self.words.any_of, TimeKind
        year, article = any_of(kinds.UNIT, Unit.YEAR), rf"(?:{any_of(kinds.ARTICLE)}{GAP})?"
        figure = rf"(?:{article}{year}{GAP})?(?P<year>{_ANY_YEAR})(?:/(?P<second>(?:19|20)?\d\d))?{_NO_NUMBER}"
        other = rf"{article}(?:(?P<of>{any_of(kinds.SHIFT)}){GAP}{year}|(?P<before>{any_of(kinds.PREVIOUS, Unit.YEAR)}))"
        each = rf"(?P<each>{any_of(kinds.EVERY)}){GAP}{year}"
        return rf"(?:{GAP}(?:{figure}|{other}|{each})){'?' if optional else ''}"

    def _made(self, match: re.Match[str], sort: Sort, reading: Reading, *, bare: bool = False) -> Expression:
        return Expression(start=match.start(), end=match.end(), sort=sort, reading=reading, bare=bare)

    def _yearly(self, match: re.Match[str], once: days.Yearly, *, bare: bool = False) -> Expression:
        """What comes once a year, in the year that it has."""
        groups = match.groupdict()
        if groups.get("each"):
            return self._recurrent(match)
        written, of, before = groups.get("year"), groups.get("of"), groups.get("before")
        if written:
            reading = absolute(partial(once, _century_of(written)))
        elif of or before:
            step = (self.words.value(TimeKind.SHIFT, of) or 0) if of else -1
            reading = relative(lambda today, _ahead: once(today.year + step))
        elif groups.get("then"):
            reading = vague
        else:
            shift = groups.get("shift")
            bare = bare and not shift
            reading = yearly(once, self.words.value(TimeKind.SHIFT, shift) if shift else None)
        return self._made(match, Sort.YEARLY, reading, bare=bare and not (written or of or before))

    def _date(self, match: re.Match[str]) -> Expression:
        groups = match.groupdict()
        month = int(groups["figure"]) if groups.get("figure") else self.words.value(TimeKind.MONTH, groups["month"]) or 1
        day, first = self._ordinal(groups) or 0, groups.get("first")

        def once(year: int) -> days.Days:
            end = dt.date(year, month, day)
            if first is None:
                return one(end)
            above = end if int(first) <= day else end.replace(day=1) - dt.timedelta(days=1)
            return above.replace(day=int(first)), end

        return evolve(
            self._yearly(match, once, bare=bool(groups.get("figure")) and not groups.get("year")), is_range=first is not None
        )

    def _ordinal(self, groups: dict[str, str | None]) -> int | None:
        figure, word = groups.get("day"), groups.get("ordinal")
        return int(figure) if figure else self.words.value(TimeKind.ORDINAL, word) if word else None

    def _month(self, match: re.Match[str]) -> Expression:
        month = self.words.value(TimeKind.MONTH, match["month"]) or 1
        part = self._part(match)
        return self._yearly(match, lambda year: days.part_of_month(year, month, part) if part else days.month(year, month))

    def _part(self, match: re.Match[str]) -> int | None:
        written = match.groupdict().get("part")
        return self.words.value(TimeKind.PART, written) if written else None

    def _month_half(self, match: re.Match[str]) -> Expression:
        month = self.words.value(TimeKind.MONTH, match["month"]) or 1
        half = self._ordinal(match.groupdict())
        if half not in {1, 2}:
            return self._made(match, Sort.OTHER, vague)
        return self._yearly(match, lambda year: days.month_half(year, month, half))

    def _season(self, match: re.Match[str]) -> Expression:
        first = self.words.value(TimeKind.SEASON, match["season"]) or 1
        part = self._part(match)
        if part:
            return self._yearly(match, lambda year: days.part_of_season(year, first, part))
        return self._yearly(match, lambda year: days.season(year, first), bare=True)

    def _feast(self, match: re.Match[str]) -> Expression:
        groups = match.groupdict()
        julian = bool(groups["julian"])
        if movable := groups.get("movable"):
            after, lasting = self.words.value(TimeKind.MOVABLE, movable) or 0, self.words.lasting(TimeKind.MOVABLE, movable)
            return self._yearly(match, lambda year: days.movable_feast(year, after, lasting, julian=julian))
        month, day = divmod(self.words.value(TimeKind.FEAST, match["feast"]) or 0, 100)
        lasting = self.words.lasting(TimeKind.FEAST, match["feast"])
        return self._yearly(match, lambda year: days.fixed_feast(year, month, day, lasting, julian=julian))

    def _stretch(self, match: re.Match[str]) -> Expression:
        months = self.words.value(TimeKind.STRETCH, match["stretch"]) or 1
        groups = match.groupdict()
        number = self._ordinal(groups)
        if number is None:
            step = self.words.value(TimeKind.SHIFT, groups["shift"] or "")
            if step is None:
                return self._made(match, Sort.OTHER, vague)
            if not groups["year"]:
                unit = Unit.QUARTER if months == 3 else Unit.HALF_YEAR
                return self._made(match, Sort.OTHER, relative(lambda today, _ahead: days.shifted(today, unit, step)))
            number = 12 // months  # im letzten Quartal 2024
        return self._yearly(match, lambda year: days.stretch(year, number, months))

    def _part_of_year(self, match: re.Match[str]) -> Expression:
        groups = match.groupdict()
        kind = TimeKind.YEAR_PART if groups.get("year_part") else TimeKind.PART
        part = self.words.value(kind, groups.get("year_part") or match["part"]) or 1
        return self._yearly(match, lambda year: days.part_of_year(year, part))

    def _weekday(self, match: re.Match[str]) -> Expression:
        if match["then"]:
            return self._made(match, Sort.WEEKDAY, vague)
        number = self.words.value(TimeKind.WEEKDAY, match["weekday"]) or 1
        step = self.words.value(TimeKind.SHIFT, match["shift"]) if match["shift"] else None
        reading = relative(lambda today, ahead: one(days.weekday(today, number, step, ahead=bool(ahead))))
        return self._made(match, Sort.WEEKDAY, reading)

    def _today(self, match: re.Match[str]) -> Expression:
        groups = match.groupdict()
        kind = TimeKind.DAY if groups.get("today") else TimeKind.DEICTIC
        step = self.words.value(kind, groups.get("today") or match["deictic"]) or 0
        return self._made(match, Sort.TODAY, relative(lambda today, _ahead: one(today + dt.timedelta(days=step))))

    def _night(self, match: re.Match[str]) -> Expression:
        """The night before the article's day, or, if it is to come, the one after."""
        groups = match.groupdict()
        step = self.words.value(TimeKind.SHIFT, groups["shift"]) if groups["shift"] else -1
        if groups["then"] or step not in {-1, 0, 1}:
            return self._made(match, Sort.OTHER, vague)
        reading = relative(lambda today, _ahead: days.within(today, Unit.DAY, 1 if step == 1 else -1))
        return self._made(match, Sort.NIGHT, reading)

    def _recurrent(self, match: re.Match[str]) -> Expression:
        return self._made(match, Sort.RECURRENT, vague)

    def _amount(self, match: re.Match[str]) -> tuple[Unit, int] | None:
        """The unit and how many of it, where that is exact; hours are days by the dozen, half years are months."""
        groups = match.groupdict()
        unit = self._unit(match)
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

    def _unit(self, match: re.Match[str]) -> Unit:
        one_, many = match["unit"], match["units"]
        value = self.words.value(TimeKind.UNIT, one_) if one_ else self.words.value(TimeKind.PLURAL, many)
        return Unit(value or 0)

    def _counted(self, match: re.Match[str]) -> Expression:
        """Vor zwei Tagen, in drei Wochen, seit vier Jahren, binnen 30 Tagen."""
        lead = Lead(self.words.value(TimeKind.LEAD, match["lead"]) or 0)
        amount = self._amount(match)
        rough = match["about"] is not None and self.words.value(TimeKind.ABOUT, match["about"]) == 0
        if amount is None or rough:
            return self._made(match, Sort.OTHER, vague)
        unit, count = amount
        if unit is Unit.WEEKEND:
            return self._made(match, Sort.OTHER, vague)
        if unit in {Unit.MINUTE, Unit.HOUR}:
            just_now = lead is Lead.BEFORE and (unit is Unit.MINUTE or count < _HOURS)
            return self._made(match, Sort.OTHER, relative(lambda today, _ahead: one(today)) if just_now else vague)
        if lead is Lead.SINCE:
            return self._made(match, Sort.OTHER, relative(lambda today, _ahead: days.within(today, unit, -count)))
        if lead is Lead.WITHIN:
            return self._made(match, Sort.OTHER, relative(lambda today, _ahead: days.within(today, unit, count)))
        step = count if lead is Lead.IN else -count
        return Expression(
            start=match.start(), end=match.end(), sort=Sort.COUNTED, reading=_stepped(unit, step), steps=(unit, step)
        )

    def _shifted(self, match: re.Match[str]) -> Expression:
        """Vergangene Woche, Ende kommenden Monats, die nächsten drei Tage."""
        unit = self._unit(match)
        step = self.words.value(TimeKind.SHIFT, match["shift"]) if match["shift"] else None
        counts = match["count"] is not None or match["half"] is not None
        if step is None or (match["units"] and not counts):
            return self._made(match, Sort.OTHER, vague)
        if counts:
            amount = self._amount(match)
            if amount is None or not step or amount[0] in {Unit.MINUTE, Unit.HOUR, Unit.WEEKEND}:
                return self._made(match, Sort.OTHER, vague)
            of, count = amount
            sign = 1 if step > 0 else -1
            return self._made(match, Sort.OTHER, relative(lambda today, _ahead: days.within(today, of, sign * count)))
        if unit in {Unit.MINUTE, Unit.HOUR, Unit.DAY}:  # am nächsten Tag: the one after another day that is told of
            return self._made(match, Sort.OTHER, vague)
        return self._made(match, Sort.OTHER, self._part_of_unit(unit, step, self._part(match)))

    def _part_of_unit(self, unit: Unit, step: int, part: int | None) -> Reading:
        def found(today: dt.date, _ahead: bool | None) -> days.Days:  # noqa: FBT001  -- the shape of a relative reading
            whole = days.shifted(today, unit, step)
            if part is None or unit not in {Unit.WEEK, Unit.MONTH, Unit.YEAR}:
                return whole
            first = whole[0]
            if unit is Unit.WEEK:
                return days.part_of_week(first, part)
            return (
                days.part_of_month(first.year, first.month, part) if unit is Unit.MONTH else days.part_of_year(first.year, part)
            )

        return relative(found)

    def _part_of(self, match: re.Match[str]) -> Expression:
        """A part of this week or month."""
        groups = match.groupdict()
        for name, kind, unit in (("week_part", TimeKind.WEEK_PART, Unit.WEEK), ("month_part", TimeKind.MONTH_PART, Unit.MONTH)):
            if written := groups.get(name):
                return self._made(match, Sort.OTHER, self._part_of_unit(unit, 0, self.words.value(kind, written)))
        of = Unit(self.words.value(TimeKind.UNIT, match["of"]) or 0)
        return self._made(match, Sort.OTHER, self._part_of_unit(of, 0, self._part(match)))

    def _previous(self, match: re.Match[str]) -> Expression:
        unit = Unit(self.words.value(TimeKind.PREVIOUS, match["previous"]) or 0)
        return self._made(match, Sort.OTHER, relative(lambda today, _ahead: days.shifted(today, unit, -1)))

    def _weekend(self, match: re.Match[str]) -> Expression:
        reading = relative(lambda today, ahead: days.shifted(today, Unit.WEEKEND, None, ahead=bool(ahead)))
        return self._made(match, Sort.OTHER, reading)

    def _year(self, match: re.Match[str]) -> Expression:
        groups = match.groupdict()
        first, second = int(match["year"]), groups.get("second")
        last = first if not second else int(second) if len(second) == 4 else first // 100 * 100 + int(second)
        sort = Sort.FIGURE if match.group().isdigit() else Sort.YEAR
        made = self._made(match, sort, absolute(lambda: (dt.date(first, 1, 1), dt.date(last, 12, 31))))
        return evolve(made, is_range=last > first)

    def _decade(self, match: re.Match[str]) -> Expression:
        groups = match.groupdict()
        if tens := groups["tens"]:
            hundreds = int(groups["hundreds"] or (20 if int(tens) < 20 else 19))
            first, doubtful = hundreds * 100 + int(tens), groups["hundreds"] is None and int(tens) in _OPEN_DECADES
        else:
            first, doubtful = 1900 + (self.words.value(TimeKind.DECADE, groups["decade"] or groups["plural"] or "") or 0), False
        if doubtful or groups["part"]:
            return self._made(match, Sort.OTHER, vague)
        return self._made(match, Sort.OTHER, absolute(lambda: days.decade(first)))

    def _century(self, match: re.Match[str]) -> Expression:
        groups = match.groupdict()
        number = self._ordinal(groups) or 0
        if groups["part"] or not 1 <= number <= 30:
            return self._made(match, Sort.OTHER, vague)
        return self._made(match, Sort.OTHER, absolute(lambda: (dt.date(100 * number - 99, 1, 1), dt.date(100 * number, 12, 31))))


def _stepped(unit: Unit, step: int) -> Reading:
    """A day, or the whole month or year, so many units from the article's day.

    Beside a past tense what lies ahead is how long something took: in zwei Tagen eroberten sie die Stadt.
    """

    def found(today: dt.date, _ahead: bool | None) -> days.Days:  # noqa: FBT001  -- the shape of a relative reading
        return one(days.since(today, unit, step)) if unit in {Unit.DAY, Unit.WEEK} else days.shifted(today, unit, step)

    reading = relative(found)
    return reading if step < 0 else lambda anchor: None if anchor.ahead is False else reading(anchor)


def _century_of(written: str) -> int:
    """The year of four digits or two."""
    number = int(written)
    return number if len(written) == 4 else number + (1900 if number >= _PIVOT else 2000)
