"""Days, weeks, months and years around a date; weeks begin on Monday, seasons on the first day of a month."""

import calendar
import datetime as dt
from collections.abc import Callable

from ukrdiplo.lexicon.times import Unit

__all__ = [
    "Days",
    "Yearly",
    "decade",
    "last_day",
    "month",
    "month_half",
    "occurrence",
    "part_of_month",
    "part_of_season",
    "part_of_week",
    "part_of_year",
    "season",
    "shifted",
    "since",
    "stretch",
    "weekday",
    "within",
    "year",
]

Days = tuple[dt.date, dt.date]
"""First and last day, both included."""

Yearly = Callable[[int], Days]
"""What comes once a year: its days in a year. It raises ``ValueError`` where the year has none."""

_DAY = dt.timedelta(days=1)
_LEAP = 8
"""Years within which there is a 29 February: 1896 and 1904 were leap years, 1900 was none."""
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF_YEAR: 6, Unit.YEAR: 12}


def last_day(day: dt.date) -> dt.date:
    """The last day of the month that ``day`` lies in.

    Example:
        >>> last_day(dt.date(2024, 2, 3))
        datetime.date(2024, 2, 29)
    """
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def month(of: int, number: int) -> Days:
    """A month of a year."""
    return stretch(of, number, 1)


def year(number: int) -> Days:
    """A year."""
    return dt.date(number, 1, 1), dt.date(number, 12, 31)


def decade(first: int) -> Days:
    """The ten years that begin with ``first``."""
    return dt.date(first, 1, 1), dt.date(first + 9, 12, 31)


def stretch(of: int, number: int, months: int) -> Days:
    """The ``number``-th stretch of so many months of a year: a quarter, a half-year.

    Example:
        >>> stretch(2024, 3, 3)
        (datetime.date(2024, 7, 1), datetime.date(2024, 9, 30))
    """
    return dt.date(of, (number - 1) * months + 1, 1), last_day(dt.date(of, number * months, 1))


def season(of: int, first: int) -> Days:
    """Three months from the month ``first`` of a year; winter runs into the next year.

    Example:
        >>> season(2024, 12)
        (datetime.date(2024, 12, 1), datetime.date(2025, 2, 28))
    """
    return dt.date(of, first, 1), last_day(_months_on(dt.date(of, first, 1), 2))


def part_of_month(of: int, number: int, part: int) -> Days:
    """The beginning (1), middle (2) or end (3) of a month: ten days or what is left.

    Example:
        >>> part_of_month(2025, 5, 3)
        (datetime.date(2025, 5, 21), datetime.date(2025, 5, 31))
    """
    first, last = month(of, number)
    return first.replace(day=10 * part - 9), last if part == 3 else first.replace(day=10 * part)


def month_half(of: int, number: int, half: int) -> Days:
    """The first 15 days of a month (1) or the rest (2)."""
    first, last = month(of, number)
    return (first, first.replace(day=15)) if half == 1 else (first.replace(day=16), last)


def part_of_season(of: int, first: int, part: int) -> Days:
    """The first, second or third month of a season."""
    start = _months_on(season(of, first)[0], part - 1)
    return start, last_day(start)


def part_of_year(of: int, part: int) -> Days:
    """The first quarter (1), the two between (2) or the last one (3) of a year."""
    first, last = {1: (1, 3), 2: (4, 9), 3: (10, 12)}[part]
    return dt.date(of, first, 1), last_day(dt.date(of, last, 1))


def part_of_week(monday: dt.date, part: int) -> Days:
    """Monday and Tuesday (1), Wednesday and Thursday (2), or Friday to Sunday (3)."""
    first, last = {1: (0, 1), 2: (2, 3), 3: (4, 6)}[part]
    return monday + first * _DAY, monday + last * _DAY


def occurrence(yearly: Yearly, today: dt.date, step: int | None, *, ahead: bool | None) -> Days:
    """Which one of what comes once a year is meant.

    Args:
        yearly: Its days in a year.
        today: The day to count from.
        step: -1 the last one that is over, -2 the one before, 0 this year's or the one that today lies in, 1 the next one to
            begin, 2 the one after; ``None``: see ``ahead``.
        ahead: Without a step, the next one that is not over (``True``), the last one that has begun (``False``), or the
            nearest (``None``).

    Raises:
        ValueError: If no year has it.

    Example:
        >>> occurrence(lambda of: month(of, 11), dt.date(2025, 2, 12), None, ahead=False)
        (datetime.date(2024, 11, 1), datetime.date(2024, 11, 30))
    """
    found = []
    for of in range(max(today.year - _LEAP, dt.MINYEAR), min(today.year + _LEAP, dt.MAXYEAR) + 1):
        try:
            found.append(yearly(of))
        except (ValueError, OverflowError):
            continue
    if step == 0:
        within = [days for days in found if days[0] <= today <= days[1]]
        return within[0] if within else yearly(today.year)
    if step is not None:
        beyond = [days for days in found if days[0] > today] if step > 0 else [days for days in found[::-1] if days[1] < today]
        chosen = beyond[abs(step) - 1 :]
    elif ahead is None:
        chosen = sorted(found, key=lambda days: max(days[0] - today, today - days[1]))
    else:
        chosen = [days for days in found if days[1] >= today] if ahead else [days for days in found[::-1] if days[0] <= today]
    if not chosen:
        raise ValueError("no year has it")
    return chosen[0]


def weekday(today: dt.date, number: int, step: int | None, *, ahead: bool) -> dt.date:
    """A weekday (1 Monday to 7 Sunday) near ``today``.

    Args:
        today: The day to count from.
        number: The weekday.
        step: -1 the last one before today, 0 the one of this week, 1 the next one after today; ``None``: see ``ahead``.
        ahead: Without a step, the next one rather than the last one. Today is both: news that names its own day means it.

    Example:
        >>> weekday(dt.date(2025, 5, 21), 5, None, ahead=False)  # a Wednesday
        datetime.date(2025, 5, 16)
    """
    of_week = today + (number - today.isoweekday()) * _DAY
    if step == 0:
        return of_week
    if step is None:
        step = 0 if of_week == today else 1 if ahead else -1
    begun = of_week < today if step < 0 else of_week > today
    return of_week + 7 * (step if not begun else step + 1 if step < 0 else step - 1) * _DAY


def shifted(today: dt.date, unit: Unit, step: int | None, *, ahead: bool = False) -> Days:
    """The day, week, weekend, month, quarter, half-year or year that lies ``step`` of them from today.

    Args:
        today: The day to count from.
        unit: Which unit; not an hour or less.
        step: How many forwards; ``None`` for a weekend: the next one if ``ahead``, otherwise the last one that has begun.
        ahead: See ``step``.

    Example:
        >>> shifted(dt.date(2025, 4, 19), Unit.WEEK, 1)  # a Saturday
        (datetime.date(2025, 4, 21), datetime.date(2025, 4, 27))
    """
    if unit is Unit.DAY:
        day = today + (step or 0) * _DAY
        return day, day
    if unit is Unit.WEEK:
        monday = today - today.weekday() * _DAY + 7 * (step or 0) * _DAY
        return monday, monday + 6 * _DAY
    if unit is Unit.WEEKEND:
        return _weekend(today, step, ahead=ahead)
    months = _MONTHS[unit]
    first = today.replace(month=(today.month - 1) // months * months + 1, day=1)
    start = _months_on(first, months * (step or 0))
    return start, last_day(_months_on(start, months - 1))


def _weekend(today: dt.date, step: int | None, *, ahead: bool) -> Days:
    """The weekend of this week is the next one until it begins, and none of either kind while it lasts."""
    begun = today.isoweekday() >= 6
    still = 0 if begun else 1
    weeks = (0 if ahead else -still) if step is None else step - still if step > 0 else step
    saturday = today - today.weekday() * _DAY + (5 + 7 * weeks) * _DAY
    return saturday, saturday + _DAY


def since(today: dt.date, unit: Unit, count: int) -> dt.date:
    """The very day that lies so many units from today: the same day of the month, or the month's last one.

    Example:
        >>> since(dt.date(2025, 3, 31), Unit.MONTH, -1)
        datetime.date(2025, 2, 28)
    """
    if unit in _MONTHS:
        return _months_on(today, _MONTHS[unit] * count)
    return today + count * (_DAY if unit is Unit.DAY else 7 * _DAY)


def within(today: dt.date, unit: Unit, count: int) -> Days:
    """The next ``count`` units from today, or the last ones where it is negative, today included.

    Example:
        >>> within(dt.date(2025, 4, 19), Unit.WEEK, -2)
        (datetime.date(2025, 4, 5), datetime.date(2025, 4, 19))
    """
    other = since(today, unit, count)
    return (today, other) if count > 0 else (other, today)


def _months_on(day: dt.date, months: int) -> dt.date:
    """The same day so many months on, or the last day of that month."""
    years, number = divmod(day.month - 1 + months, 12)
    first = dt.date(day.year + years, number + 1, 1)
    return first.replace(day=min(day.day, last_day(first).day))
