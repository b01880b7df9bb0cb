"""What a time expression denotes, seen from the article's date and from the direction of its clause."""

import datetime as dt
from collections.abc import Callable

from attrs import evolve, frozen

from ukrdiplo.extraction.time.days import Days, Yearly, occurrence

__all__ = [
    "Anchor",
    "Reading",
    "absolute",
    "following",
    "one",
    "opened",
    "relative",
    "span",
    "to_today",
    "until",
    "vague",
    "weekdays",
    "yearly",
]


@frozen(kw_only=True)
class Anchor:
    """From where an expression is read.

    Args:
        today: The article's date, where it has one.
        ahead: Whether its clause looks forwards, or ``None`` where that cannot be told.
        told: The day that was told of before, where there is one: zwei Tage später.
    """

    today: dt.date | None
    ahead: bool | None
    told: dt.date | None = None


Reading = Callable[[Anchor], Days | None]
"""The days of an expression, seen from an anchor; ``None`` where it is vague or needs a date that is not there. An impossible
date raises ``ValueError`` or ``OverflowError``."""


def vague(_anchor: Anchor) -> Days | None:
    """No days."""
    return None


def one(day: dt.date) -> Days:
    """A single day."""
    return day, day


def absolute(days: Callable[[], Days]) -> Reading:
    """A reading that needs no date of the article. It is worked out late, since an impossible date fails."""
    return lambda _anchor: days()


def relative(days: Callable[[dt.date, bool | None], Days]) -> Reading:
    """A reading that needs the article's date."""
    return lambda anchor: None if anchor.today is None else days(anchor.today, anchor.ahead)


def following(days: Callable[[dt.date], Days]) -> Reading:
    """A reading that needs the day that was told of before."""
    return lambda anchor: None if anchor.told is None else days(anchor.told)


def yearly(days: Yearly, step: int | None = None) -> Reading:
    """What comes once a year, without a year."""
    return relative(lambda today, ahead: occurrence(days, today, step, ahead=ahead))


def opened(inner: Reading) -> Reading:
    """From its first day to the article's: seit."""

    def days(anchor: Anchor) -> Days | None:
        found = inner(evolve(anchor, ahead=False))
        return None if found is None or anchor.today is None else (found[0], anchor.today)

    return days


def until(inner: Reading, *, begun: bool) -> Reading:
    """From the article's day to its last one: bis. The beginning of what is over is not known.

    Args:
        inner: What *bis* stands before.
        begun: Whether it may be the article's day itself, which is over: bis heute.
    """

    def days(anchor: Anchor) -> Days | None:
        found = inner(evolve(anchor, ahead=True))
        if found is None or anchor.today is None or anchor.ahead is False or (begun and found[1] <= anchor.today):
            return None
        return anchor.today, found[1]

    return days


def weekdays(first: Reading, second: Reading) -> Reading:
    """From a weekday to another: a stretch of less than a week that is over, or that has not begun."""

    def days(anchor: Anchor) -> Days | None:
        if anchor.ahead:
            opening = first(anchor)
            closing = second(evolve(anchor, today=opening[1])) if opening else None
        else:
            closing = second(anchor)
            opening = first(Anchor(today=closing[0], ahead=False)) if closing else None
        return (opening[0], closing[1]) if opening and closing else None

    return days


def span(first: Reading, second: Reading) -> Reading:
    """From one time to another. What the first leaves open it has from the second, the nearest before it."""

    def days(anchor: Anchor) -> Days | None:
        nowhere = Anchor(today=None, ahead=None)
        closing, opening = second(nowhere), first(nowhere)
        if closing is None and opening is None:
            if anchor.ahead is False:
                opening = first(anchor)
            else:
                closing = second(anchor)
        if closing is None and opening is not None:
            closing = second(Anchor(today=opening[0], ahead=True))
        if opening is None and closing is not None:
            opening = first(Anchor(today=closing[0], ahead=False))
        return (opening[0], closing[1]) if opening and closing else None

    return days


def to_today(first: Reading, second: Reading) -> Reading:
    """From one time to a day that is counted from the article's: von Januar bis heute."""

    def days(anchor: Anchor) -> Days | None:
        closing, opening = second(anchor), first(evolve(anchor, ahead=False))
        return (opening[0], closing[1]) if opening and closing else None

    return days
