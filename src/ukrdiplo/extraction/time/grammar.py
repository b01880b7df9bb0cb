"""How prepositions and neighbours make whole time expressions of :mod:`~ukrdiplo.extraction.time.expressions`.

*Seit* stretches what it stands before to the article's date and *bis* from there; *vor* and *nach* leave one end open; *von* and
*bis*, *zwischen* and *und*, or a dash make one expression of two; *in der Nacht zum* takes the day before, too.
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache, partial

from attrs import evolve, frozen

from ukrdiplo.extraction.time import days
from ukrdiplo.extraction.time.expression import Expression, Sort
from ukrdiplo.extraction.time.expressions import Patterns
from ukrdiplo.extraction.time.reading import Anchor, Reading, one, opened, span, to_today, until, vague, weekdays
from ukrdiplo.extraction.time.vocabulary import GAP, Vocabulary
from ukrdiplo.lexicon.times import Lead, TimeKind, TimeWords, Unit

__all__ = ["Found", "matches"]

_REACH = 80
"""How many characters a preposition and what belongs to it may take."""
_SENTENCES = 512
"""How many sentences are kept: each is asked for its times by several stages, one after the other."""
_PLAIN = frozenset({Lead.PLAIN, Lead.IN})


@frozen(kw_only=True)
class Found:
    """A whole expression in a text.

    Args:
        start: Where it begins.
        end: Where it ends.
        reading: Its days.
        lead: What its preposition makes of it.
        is_figure: Whether it is a bare number, which may count something.
        is_today: Whether it is a day counted from the article's; *der Morgen* is none.
        is_range: Whether it has two ends.
    """

    start: int
    end: int
    reading: Reading
    lead: Lead = Lead.PLAIN
    is_figure: bool = False
    is_today: bool = False
    is_range: bool = False


@lru_cache(maxsize=_SENTENCES)
def matches(text: str, words: TimeWords) -> tuple[Found, ...]:
    """The expressions in ``text``, in order, none inside another."""
    return tuple(_grammar(words).read(text))


@lru_cache(maxsize=8)
def _grammar(words: TimeWords) -> "_Grammar":
    return _Grammar(Vocabulary(words))


class _Grammar:
    """The patterns of a lexicon's words."""

    def __init__(self, words: Vocabulary) -> None:
        any_of, kinds = words.any_of, TimeKind
        article, about, number = any_of(kinds.ARTICLE), any_of(kinds.ABOUT), any_of(kinds.NUMBER)
        unit = rf"(?:{any_of(kinds.UNIT)}|{any_of(kinds.PLURAL)})"
        lead, bis = any_of(kinds.LEAD), any_of(kinds.LEAD, Lead.UNTIL)  # bis zum, bis in den
        self.words = words
        self.patterns = Patterns.of(words)
        self.lead = re.compile(
            rf"(?<![\w-])(?:(?:(?P<count>\d{{1,3}}|{number}){GAP})?(?P<unit>{unit}){GAP})?(?:(?P<always>{any_of(kinds.ALWAYS)}){GAP})?"
            rf"(?:(?P<lead>{bis}{GAP}(?:{about}{GAP})?{lead}|{lead}){GAP}(?:{about}{GAP})?)?(?P<article>{article}{GAP})?(?:{about}{GAP})?"
            rf"(?:{any_of(kinds.STAGE)}{GAP})?\Z",
            re.IGNORECASE,
        )
        self.rough = re.compile(rf"(?<![\w-]){any_of(kinds.ABOUT, 0)}{GAP}\Z", re.IGNORECASE)
        self.numbered = re.compile(rf"(?<![\w-]){any_of(kinds.NUMBERED)}\s{{0,2}}\Z", re.IGNORECASE)
        self.through = re.compile(
            rf"(?:{GAP}(?:bis{GAP}(?:(?:zum|zur|in|in{GAP}den){GAP})?)|\s?[–-]\s?)(?:{article}{GAP})?", re.IGNORECASE
        )
        self.between = re.compile(rf"{GAP}und{GAP}(?:{article}{GAP})?", re.IGNORECASE)
        self.to_night = re.compile(rf"{GAP}(?:zum|zu|auf)(?:{GAP}{article})?{GAP}", re.IGNORECASE)
        self.of_night = re.compile(rf"{GAP}(?:von|vom){GAP}", re.IGNORECASE)
        self.on = re.compile(rf"{GAP}an(?!\w)", re.IGNORECASE)
        self.gap = re.compile(GAP)

    def read(self, text: str) -> Iterator[Found]:
        """The expressions, each with what stands before it and what it is joined with."""
        items = tuple(self._expressions(text))
        index, taken = 0, 0
        while index < len(items):
            found, used = self._whole(text, items[index : index + 3], taken)
            taken = items[index + used - 1].end
            index += used
            if found is not None:
                yield found

    def _expressions(self, text: str) -> Iterator[Expression]:
        """By place, of those that begin at one place the longest."""
        taken = 0
        for item in sorted(self.patterns.find(text), key=lambda item: (item.start, -item.end)):
            if item.start >= taken:
                taken = item.end
                yield item

    def _whole(self, text: str, items: tuple[Expression, ...], taken: int) -> tuple[Found | None, int]:
        """The expression that begins with the first item, if it is one, and how many items it takes."""
        item = items[0]
        if item.sort is Sort.RECURRENT:
            return None, 2 if len(items) > 1 and self._adjoins(text, item.end, items[1].start) else 1
        before = self.lead.search(text, max(taken, item.start - _REACH), item.start)
        lead = self._lead_of(before)
        if self._is_none(text, item, before, taken):
            return None, 1
        item, used = self._joined(text, items, lead)
        if before is not None and before["always"] and lead in _PLAIN:
            return None, used
        reading, end = self._led(item, lead, before), item.end
        if lead is Lead.FROM and not item.is_range and (on := self.on.match(text, item.end)):
            reading, end, lead = vague, on.end(), Lead.AFTER
        found = Found(
            start=self._start(before, item, lead),
            end=end,
            reading=reading,
            lead=lead,
            is_figure=item.sort is Sort.FIGURE,
            is_today=item.sort is Sort.TODAY,
            is_range=item.is_range,
        )
        return found, used

    def _lead_of(self, before: re.Match[str] | None) -> Lead:
        written = before["lead"] if before is not None else None
        return Lead(self.words.value(TimeKind.LEAD, written.split()[0]) or 0) if written else Lead.PLAIN

    def _is_none(self, text: str, item: Expression, before: re.Match[str] | None, taken: int) -> bool:
        """Whether the words before an item say that it is no time: Resolution 2014, rund 2000, Herr Sommer."""
        if item.sort is Sort.FIGURE:
            led = before is not None and before["lead"]
            tests = (self.numbered,) if led else (self.numbered, self.rough)
            return any(test.search(text, max(taken, item.start - _REACH), item.start) for test in tests)
        return item.bare and (before is None or not (before["lead"] or before["article"]))

    def _adjoins(self, text: str, start: int, end: int) -> bool:
        """Whether nothing but a preposition stands between two places."""
        between = self.lead.search(text, start, end) if end - start <= _REACH else None
        return between is not None and not text[start : between.start()].strip()

    def _start(self, before: re.Match[str] | None, item: Expression, lead: Lead) -> int:
        """Where an expression begins with what stands before its item; a number does only where it counts from there."""
        if before is None:
            return item.start
        if self._moves(before, lead):
            return before.start()
        return next((before.start(name) for name in ("lead", "article") if before[name]), item.start)

    def _joined(self, text: str, items: tuple[Expression, ...], lead: Lead) -> tuple[Expression, int]:
        """An item with those after it that it makes one expression with."""
        if len(items) == 1:
            return items[0], 1
        item, following = items[:2]
        if item.sort is Sort.NIGHT:
            return self._night(text, items)
        if following.steps is not None and item.sort in _DAYS and self.gap.fullmatch(text, item.end, following.start):
            return evolve(item, end=following.end, reading=partial(_stepped, item.reading, *following.steps)), 2
        joint = self.between if lead is Lead.BETWEEN else self.through
        join = _JOINS.get(following.sort)
        if join is None or item.sort not in _PARTNERS[following.sort] or not joint.fullmatch(text, item.end, following.start):
            return item, 1
        return evolve(item, end=following.end, reading=join(item.reading, following.reading), sort=Sort.OTHER, is_range=True), 2

    def _night(self, text: str, items: tuple[Expression, ...]) -> tuple[Expression, int]:
        """The night to a day, or from one day to the next."""
        item, day = items[:2]
        if day.sort not in {*_DAYS, Sort.YEARLY}:
            return item, 1
        if self.to_night.fullmatch(text, item.end, day.start):
            return evolve(item, end=day.end, reading=partial(_with_eve, day.reading)), 2
        if not self.of_night.fullmatch(text, item.end, day.start):
            return item, 1
        if len(items) > 2 and self.to_night.fullmatch(text, day.end, items[2].start):
            return evolve(item, end=items[2].end, reading=partial(_with_eve, items[2].reading)), 3
        return evolve(item, end=day.end, reading=day.reading), 2  # vom 3. auf den 4. Mai is one item

    def _moves(self, before: re.Match[str], lead: Lead) -> bool:
        """Whether days or weeks are counted from what stands behind the preposition: zwei Tage vor Ostern."""
        return lead in {Lead.BEFORE, Lead.AFTER} and bool(before["unit"]) and self._amount(before) is not None

    def _amount(self, before: re.Match[str]) -> tuple[Unit, int] | None:
        """How many days or weeks; am Tag vor Ostern is one."""
        written, name = before["count"], before["unit"]
        value = self.words.value(TimeKind.UNIT, name)
        unit = Unit(value if value is not None else self.words.value(TimeKind.PLURAL, name) or 0)
        count = 1 if not written else int(written) if written.isdecimal() else self.words.value(TimeKind.NUMBER, written)
        return (unit, count) if count and unit in {Unit.DAY, Unit.WEEK} else None

    def _led(self, item: Expression, lead: Lead, before: re.Match[str] | None) -> Reading:
        """What the preposition makes of an item."""
        reading = item.reading
        if before is not None and self._moves(before, lead):
            unit, count = self._amount(before) or (Unit.DAY, 0)
            return partial(_stepped, reading, unit, -count if lead is Lead.BEFORE else count)
        if item.is_range and lead not in {Lead.SINCE, Lead.UNTIL, Lead.TOWARDS}:
            return reading
        match lead:
            case Lead.BEFORE | Lead.AFTER | Lead.BETWEEN:
                return vague
            case Lead.SINCE:
                return opened(reading)
            case Lead.UNTIL:
                return until(reading, begun=item.sort is Sort.TODAY)
            case Lead.TOWARDS | Lead.FROM:
                return lambda anchor: reading(evolve(anchor, ahead=lead is Lead.TOWARDS))
            case _:
                return reading


_DAYS = frozenset({Sort.TODAY, Sort.WEEKDAY})
_DATES = frozenset({Sort.YEARLY, Sort.YEAR, Sort.FIGURE})
_YEARS = frozenset({Sort.YEAR, Sort.FIGURE})
_PARTNERS = {Sort.WEEKDAY: _DAYS, Sort.TODAY: _DAYS | _DATES, Sort.YEARLY: _DATES, Sort.YEAR: _YEARS, Sort.FIGURE: _YEARS}
"""What may be the beginning of a range that ends in one of these."""
_JOINS = {Sort.WEEKDAY: weekdays, Sort.TODAY: to_today, Sort.YEARLY: span, Sort.YEAR: span, Sort.FIGURE: span}


def _stepped(reading: Reading, unit: Unit, step: int, anchor: Anchor) -> days.Days | None:
    """So many units before or after a time: heute vor drei Jahren, zwei Tage nach Ostern."""
    found = reading(evolve(anchor, ahead=step > 0) if anchor.ahead is None else anchor)
    return None if found is None else one(days.since(found[0] if step < 0 else found[1], unit, step))


def _with_eve(reading: Reading, anchor: Anchor) -> days.Days | None:
    """A day and the one before."""
    found = reading(anchor)
    return None if found is None else (found[0] - dt.timedelta(days=1), found[1])
