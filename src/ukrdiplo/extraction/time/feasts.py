"""Feasts and their days, those that move with Easter and those that do not."""

import datetime as dt

from ukrdiplo.extraction.time.days import Days

__all__ = ["easter", "fixed", "movable"]

_DAY = dt.timedelta(days=1)
_GREGORIAN_LEAD = 13
"""Days that the Julian calendar is behind from 1900 to 2099."""


def easter(of: int, *, julian: bool = False) -> dt.date:
    """Easter Sunday of a year, as a day of our calendar, by Meeus' rules.

    Args:
        of: The year, between 1900 and 2099 where ``julian``.
        julian: The Easter of the Orthodox churches.

    Example:
        >>> easter(2024), easter(2024, julian=True)
        (datetime.date(2024, 3, 31), datetime.date(2024, 5, 5))
    """
    golden, weekly = of % 19, of % 7
    if julian:
        moon = (19 * golden + 15) % 30
        number = moon + (2 * (of % 4) + 4 * weekly - moon + 34) % 7 + 114
        return dt.date(of, number // 31, number % 31 + 1) + _GREGORIAN_LEAD * _DAY
    century, rest = divmod(of, 100)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    number = moon + sunday - 7 * ((golden + 11 * moon + 22 * sunday) // 451) + 114
    return dt.date(of, number // 31, number % 31 + 1)


def movable(of: int, after: int, lasting: int, *, julian: bool = False) -> Days:
    """A feast so many days after Easter Sunday.

    Example:
        >>> movable(2025, 49, 2)  # Pfingsten
        (datetime.date(2025, 6, 8), datetime.date(2025, 6, 9))
    """
    first = easter(of, julian=julian) + after * _DAY
    return first, first + (lasting - 1) * _DAY


def fixed(of: int, number: int, day: int, lasting: int, *, julian: bool = False) -> Days:
    """A feast of a fixed date; one of the Julian calendar lies thirteen days later in ours.

    Example:
        >>> fixed(2024, 12, 25, 1, julian=True)
        (datetime.date(2025, 1, 7), datetime.date(2025, 1, 7))
    """
    first = dt.date(of, number, day) + (_GREGORIAN_LEAD if julian else 0) * _DAY
    return first, first + (lasting - 1) * _DAY
