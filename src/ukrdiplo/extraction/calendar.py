"""Days, weeks, months and years around a date; weeks begin on Monday."""

import calendar
import datetime as dt

__all__ = [
    "Days",
    "around",
    "last_day",
    "month",
    "nearest_month",
    "part_of_month",
    "part_of_year",
    "season",
    "shifted",
    "unit_days",
    "weekday",
    "year",
]

Days = tuple[dt.date, dt.date]
"""First and last day, both included."""

_DAY, _WEEK, _MONTH, _YEAR, _WEEKEND = 2, 3, 4, 5, 6


def last_day(day: dt.date) -> dt.date:
    """The last day of the month that ``day`` lies in.

    Example:
        >>> last_day(dt.date(2024, 2, 3))
        datetime.date(2024, 2, 29)
    """
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def month(year: int, number: int) -> Days:
    """A month."""
    first = dt.date(year, number, 1)
    return first, last_day(first)


def year(number: int) -> Days:
    """A year."""
    return dt.date(number, 1, 1), dt.date(number, 12, 31)


def part_of_month(first: dt.date, part: int) -> Days:
    """The beginning (1), middle (2) or end (3) of the month that begins on ``first``: ten days or what is left.

    Example:
        >>> part_of_month(dt.date(2025, 5, 1), 3)
        (datetime.date(2025, 5, 21), datetime.date(2025, 5, 31))
    """
    start = first.replace(day=10 * (part - 1) + 1)
    return start, last_day(first) if part == 3 else first.replace(day=10 * part)


def part_of_year(number: int, part: int) -> Days:
    """The first three months (1), May to August (2) or the last three months (3) of a year."""
    first, last = {1: (1, 3), 2: (5, 8), 3: (10, 12)}[part]
    return dt.date(number, first, 1), last_day(dt.date(number, last, 1))


def season(number: int, first: int) -> Days:
    """Three months from the month ``first`` of a year; winter runs into the next.

    Example:
        >>> season(2024, 12)
        (datetime.date(2024, 12, 1), datetime.date(2025, 2, 28))
    """
    end = dt.date(number + (first + 2) // 13, (first + 1) % 12 + 1, 1)
    return dt.date(number, first, 1), last_day(end)


def nearest_month(today: dt.date, number: int, *, ahead: bool) -> Days:
    """The last month of this number that has begun, or the next one that is not over.

    Example:
        >>> nearest_month(dt.date(2025, 2, 12), 11, ahead=False)
        (datetime.date(2024, 11, 1), datetime.date(2024, 11, 30))
    """
    shift = (1 if number < today.month else 0) if ahead else (-1 if number > today.month else 0)
    return month(today.year + shift, number)


def around(today: dt.date, number: int, day: int, *, ahead: bool) -> dt.date:
    """The day of a month in the year that is meant: the last one up to today, or the next one from today.

    Raises:
        ValueError: If there is no such day.

    Example:
        >>> around(dt.date(2025, 2, 12), 11, 20, ahead=False)
        datetime.date(2024, 11, 20)
    """
    years = range(today.year, today.year + 5) if ahead else range(today.year, today.year - 5, -1)
    for which in years:  # 29 February is not in every year
        if day > calendar.monthrange(which, number)[1]:
            continue
        found = dt.date(which, number, day)
        if (found >= today) if ahead else (found <= today):
            return found
    raise ValueError(f"there is no day {day} in month {number}")


def weekday(today: dt.date, number: int, step: int | None, *, ahead: bool) -> dt.date:
    """A weekday (1 Monday to 7 Sunday) near ``today``.

    Args:
        today: The day to count from.
        number: The weekday.
        step: -1 the last one before today, 0 the one of this week, 1 the next one after today; ``None``: see ``ahead``.
        ahead: Without a step, the next one from today rather than the last one up to today.

    Example:
        >>> weekday(dt.date(2025, 5, 21), 5, None, ahead=False)  # a Wednesday
        datetime.date(2025, 5, 16)
    """
    forward = (number - today.isoweekday()) % 7
    if step == 0:
        return today + dt.timedelta(days=number - today.isoweekday())
    if step is None:
        return today + dt.timedelta(days=forward if ahead else -((7 - forward) % 7))
    return today + dt.timedelta(days=forward or 7) if step > 0 else today - dt.timedelta(days=7 - forward)


def shifted(today: dt.date, unit: int, step: int | None, *, ahead: bool = False, exact: bool = False) -> Days:
    """The day (2), week (3), month (4), year (5) or weekend (6) that lies ``step`` of them from today.

    Args:
        today: The day to count from.
        unit: Which unit.
        step: How many forwards; ``None`` for a weekend: the next one if ``ahead``, otherwise the last one that has begun.
        ahead: See ``step``.
        exact: Begin on the very day, not with the unit that it lies in: vor zwei Wochen, seit drei Jahren.

    Example:
        >>> shifted(dt.date(2025, 4, 19), 3, 1)  # a Saturday
        (datetime.date(2025, 4, 21), datetime.date(2025, 4, 27))
    """
    if unit == _DAY:
        day = today + dt.timedelta(days=step or 0)
        return day, day
    monday = today - dt.timedelta(days=today.weekday())
    if unit == _WEEK:
        start = (today if exact else monday) + dt.timedelta(weeks=step or 0)
        return start, start + dt.timedelta(days=6)
    if unit == _WEEKEND:
        begun = today.isoweekday() >= 6
        weeks = (step or 0) if step is not None else 0 if ahead or begun else -1
        if step is not None and step < 0 and begun:
            weeks = step
        saturday = monday + dt.timedelta(days=5, weeks=weeks)
        return saturday, saturday + dt.timedelta(days=1)
    if unit == _MONTH:
        count = today.year * 12 + today.month - 1 + (step or 0)
        first, last = month(count // 12, count % 12 + 1)
        return (min(last, first.replace(day=min(today.day, last.day))) if exact else first), last
    first, last = year(today.year + (step or 0))
    if exact:
        first = first.replace(month=today.month, day=min(today.day, calendar.monthrange(first.year, today.month)[1]))
    return first, last


def unit_days(today: dt.date, unit: int, count: int, step: int) -> Days:
    """The last (``step`` -1) or next (1) ``count`` units, counted from today.

    Example:
        >>> unit_days(dt.date(2025, 4, 19), 3, 2, -1)
        (datetime.date(2025, 4, 5), datetime.date(2025, 4, 19))
    """
    other = shifted(today, unit, count if step > 0 else -count, exact=True)[0]
    return (today, other) if step > 0 else (other, today)
