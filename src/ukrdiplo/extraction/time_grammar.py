"""The patterns of German time expressions and how their days are worked out.

Every kind of expression is a pattern over the words of ``time.toml`` and a method that turns a match into a :data:`Reading`:
what the expression denotes, seen from an anchor, that is the article's date and the direction of its clause.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from attrs import evolve, frozen

from ukrdiplo.extraction.calendar import (
    Days,
    around,
    month,
    nearest_month,
    part_of_month,
    part_of_year,
    season,
    shifted,
    unit_days,
    weekday,
    year,
)
from ukrdiplo.lexicon.times import TimeKind, TimeWords

__all__ = ["Anchor", "Reading", "matches"]


@frozen(kw_only=True)
class Anchor:
    """From where an expression is read.

    Args:
        today: The article's date, where it has one.
        ahead: Whether its clause looks forwards.
    """

    today: dt.date | None
    ahead: bool


Reading = Callable[[Anchor], Days | None]
"""The days of an expression, seen from an anchor; ``None`` where it is vague or needs a date that is not there."""

Maker = Callable[[re.Match[str]], Reading]
Rule = tuple[re.Pattern[str], Maker]

_GAP = r"\s{1,9}"
_SINCE, _AGO, _AHEAD, _UNTIL = 1, 2, 3, 4
_SHORT = 1
_WEEKEND = 6
_PLURALS = frozenset({"tage", "tagen", "wochen", "monate", "monaten", "jahre", "jahren", "wochenenden"})


def matches(text: str, words: TimeWords) -> Iterator[tuple[re.Match[str], Reading]]:
    """The expressions in ``text`` by place, of those that begin at one place the longest first."""
    rules = _rules(tuple((kind, tuple(table.items())) for kind, table in words.values.items()))
    found = [(match, make) for pattern, make in rules for match in pattern.finditer(text)]
    found.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
    for match, make in found:
        yield match, make(match)


@lru_cache(maxsize=8)
def _rules(entries: tuple[tuple[TimeKind, tuple[tuple[str, int], ...]], ...]) -> tuple[Rule, ...]:
    return _Grammar(TimeWords({kind: dict(words) for kind, words in entries})).rules()


def _relative(days: Callable[[dt.date, bool], Days]) -> Reading:
    """A reading that needs the article's date."""
    return lambda anchor: None if anchor.today is None else days(anchor.today, anchor.ahead)


def _absolute(days: Callable[[], Days]) -> Reading:
    """A reading that needs none. It is worked out late, since an impossible date fails."""
    return lambda _anchor: days()


def _vague(_anchor: Anchor) -> Days | None:
    return None


def _one(day: dt.date) -> Days:
    return day, day


@frozen
class _Grammar:
    words: TimeWords

    def any_of(self, kind: TimeKind, value: int | None = None) -> str:
        return "(?:" + "|".join(re.escape(word) for word in self.words.words(kind, value)) + ")"

    def value(self, kind: TimeKind, word: str | None) -> int | None:
        return None if word is None else self.words.value(kind, word)

    def number(self, written: str | None) -> int | None:
        if written is None:
            return None
        return int(written) if written.isdecimal() else self.words.value(TimeKind.NUMBER, written)

    def rules(self) -> tuple[Rule, ...]:
        """Every kind of expression as a pattern and what makes its reading."""
        kinds = TimeKind
        lead, article, hour = self.any_of(kinds.LEAD), self.any_of(kinds.ARTICLE), self.any_of(kinds.HOUR)
        the = rf"(?:{article}{_GAP})?"
        night = rf"(?:in{_GAP}der|am){_GAP}{hour}{_GAP}"  # in der Nacht zum Dienstag
        head = rf"\b(?:{night})?(?:(?P<lead>{lead}){_GAP})?{the}"
        which = rf"(?P<shift>{self.any_of(kinds.SHIFT)}){_GAP}"
        day = rf"(?P<weekday>{self.any_of(kinds.WEEKDAY)})(?:{hour})?(?:{_GAP}{hour})?"
        number = r"(?P<day>\d{1,2})\."
        named = rf"(?P<month>{self.any_of(kinds.MONTH)})"
        figure = r"(?P<year>(?:19|20)\d\d)"
        years = rf"(?:{_GAP}{figure})?"
        of_year = rf"(?:Jahr(?:es|e)?{_GAP})?"
        part = rf"(?P<part>{self.any_of(kinds.PART)}){_GAP}"
        unit = rf"(?P<unit>{self.any_of(kinds.UNIT)})"
        count = rf"(?P<count>\d{{1,3}}|{self.any_of(kinds.NUMBER)}|{self.any_of(kinds.SEVERAL)})"
        about = rf"(?:mehr{_GAP}als{_GAP}|fast{_GAP}|rund{_GAP})?"
        since, ago = self.any_of(kinds.LEAD, _SINCE), self.any_of(kinds.LEAD, _AGO)
        ahead, until = self.any_of(kinds.LEAD, _AHEAD), self.any_of(kinds.LEAD, _UNTIL)
        through = rf"(?:{self.any_of(kinds.MONTH)}\s?)?(?:bis{_GAP}(?:zum{_GAP})?|[–-]|und{_GAP})"
        patterns: tuple[tuple[str, Maker], ...] = (
            (rf"{head}(?:(?:{which})?{day},?{_GAP}{the})?{number}\s{{0,2}}{named}{years}", self._date),
            (rf"{head}{number}\s?{through}(?P<last>\d{{1,2}})\.\s?{named}{years}", self._range),
            (rf"{head}{number}\s?(?P<figure>\d{{1,2}})\.\s?{figure}", self._date),
            (rf"{head}{figure}-(?P<figure>\d\d)-(?P<day>\d\d)", self._date),
            (rf"{head}(?:{which})?{day}", self._weekday),
            (rf"{head}{part}{the}(?:{which})?{named}{years}", self._part_of_month),
            (rf"{head}{part}{of_year}{figure}", self._part_of_year),
            (rf"{head}(?:{which})?{named}{years}", self._month),
            (rf"{head}(?:{part}{the})?(?P<season>{self.any_of(kinds.SEASON)}){years}", self._season),
            (rf"{head}{of_year}{figure}(?![%€$-]|[.,]\d)", self._year),
            (rf"{head}(?:{part}{the})?{which}(?:{count}{_GAP})?{unit}", self._shifted),
            (rf"{head}{self.any_of(kinds.UNIT, _WEEKEND)}", self._weekend),
            (rf"\b{ago}{_GAP}{the}{count}{_GAP}{unit}", self._ago),
            (rf"\b{ahead}{_GAP}{count}{_GAP}{unit}", self._in),
            (rf"\b{since}{_GAP}{the}{about}{count}{_GAP}{unit}", self._for),
            (rf"\b(?:(?P<lead>{since}|{until}){_GAP})?(?P<today>{self.any_of(kinds.DAY)})(?:{_GAP}{hour})?", self._today),
        )
        return tuple((re.compile(rf"{pattern}(?!\w)", re.IGNORECASE), self._led(make)) for pattern, make in patterns)

    def _led(self, make: Maker) -> Maker:
        """*Seit* stretches whatever it stands before to the article's date, *bis* looks ahead."""

        def led(match: re.Match[str]) -> Reading:
            inner = make(match)
            lead = self.value(TimeKind.LEAD, match.groupdict().get("lead"))
            if lead == _UNTIL:
                return lambda anchor: inner(evolve(anchor, ahead=True))
            return _until_today(inner) if lead == _SINCE else inner

        return led

    def _date(self, match: re.Match[str]) -> Reading:
        groups = match.groupdict()
        number = int(groups["figure"]) if groups.get("figure") else self.value(TimeKind.MONTH, groups["month"]) or 1
        day, written = int(groups["day"]), groups["year"]
        if written:
            return _absolute(lambda: _one(dt.date(int(written), number, day)))
        return _relative(lambda today, ahead: _one(around(today, number, day, ahead=ahead)))

    def _range(self, match: re.Match[str]) -> Reading:
        """Vom 8. bis 10. Mai; a first day with a higher number lies in the month before."""
        end = self._date(match)
        first, last = int(match["day"]), int(match["last"])

        def days(anchor: Anchor) -> Days | None:
            found = end(anchor)
            if found is None:
                return None
            closing = found[0].replace(day=last)
            start = closing if first <= last else closing.replace(day=1) - dt.timedelta(days=1)
            return start.replace(day=first), closing

        return days

    def _weekday(self, match: re.Match[str]) -> Reading:
        number = self.value(TimeKind.WEEKDAY, match["weekday"]) or 1
        step = self.value(TimeKind.SHIFT, match["shift"])
        return _relative(lambda today, ahead: _one(weekday(today, number, step, ahead=ahead)))

    def _month(self, match: re.Match[str]) -> Reading:
        number, written = self.value(TimeKind.MONTH, match["month"]) or 1, match["year"]
        if written:
            return _absolute(lambda: month(int(written), number))
        step = self.value(TimeKind.SHIFT, match["shift"])
        return _relative(lambda today, ahead: nearest_month(today, number, ahead=step > 0 if step else ahead))

    def _part_of_month(self, match: re.Match[str]) -> Reading:
        which, inner = self.value(TimeKind.PART, match["part"]) or 1, self._month(match)

        def days(anchor: Anchor) -> Days | None:
            found = inner(anchor)
            return None if found is None else part_of_month(found[0], which)

        return days

    def _part_of_year(self, match: re.Match[str]) -> Reading:
        which, written = self.value(TimeKind.PART, match["part"]) or 1, int(match["year"])
        return _absolute(lambda: part_of_year(written, which))

    def _season(self, match: re.Match[str]) -> Reading:
        first, written = self.value(TimeKind.SEASON, match["season"]) or 1, match["year"]
        if written:
            return _absolute(lambda: season(int(written), first))

        def days(today: dt.date, ahead: bool) -> Days:  # noqa: FBT001  -- the shape of a relative reading
            found = season(today.year, first)
            if not ahead and found[0] > today:
                return season(today.year - 1, first)
            return season(today.year + 1, first) if ahead and found[1] < today else found

        return _relative(days)

    def _year(self, match: re.Match[str]) -> Reading:
        written = int(match["year"])
        return _absolute(lambda: year(written))

    def _shifted(self, match: re.Match[str]) -> Reading:
        unit, step = self.value(TimeKind.UNIT, match["unit"]) or 1, self.value(TimeKind.SHIFT, match["shift"]) or 0
        count = self.number(match["count"])
        several = match["unit"].lower() in _PLURALS or match["count"] is not None
        if unit == _SHORT or (several and count is None):
            return _vague
        if count is None:
            return _relative(lambda today, _ahead: shifted(today, unit, step))
        return _relative(lambda today, _ahead: unit_days(today, unit, count, step))

    def _weekend(self, _match: re.Match[str]) -> Reading:
        return _relative(lambda today, ahead: shifted(today, _WEEKEND, None, ahead=ahead))

    def _away(self, match: re.Match[str], direction: int) -> Reading:
        unit, count = self.value(TimeKind.UNIT, match["unit"]) or 1, self.number(match["count"])
        if count is None:
            return _vague
        if unit == _SHORT:
            return _relative(lambda today, _ahead: _one(today))
        return _relative(lambda today, _ahead: shifted(today, unit, direction * count))

    def _ago(self, match: re.Match[str]) -> Reading:
        return self._away(match, -1)

    def _in(self, match: re.Match[str]) -> Reading:
        if self.value(TimeKind.UNIT, match["unit"]) == _SHORT:  # in zwei Stunden: how long as often as when
            return _vague
        return self._away(match, 1)

    def _for(self, match: re.Match[str]) -> Reading:
        unit, count = self.value(TimeKind.UNIT, match["unit"]) or 1, self.number(match["count"])
        if count is None or unit == _SHORT:
            return _vague
        return _relative(lambda today, _ahead: (shifted(today, unit, -count, exact=True)[0], today))

    def _today(self, match: re.Match[str]) -> Reading:
        step = self.value(TimeKind.DAY, match["today"]) or 0
        return _relative(lambda today, _ahead: _one(today + dt.timedelta(days=step)))


def _until_today(inner: Reading) -> Reading:
    def days(anchor: Anchor) -> Days | None:
        found = inner(evolve(anchor, ahead=False))
        return None if found is None or anchor.today is None else (found[0], max(found[0], anchor.today))

    return days
