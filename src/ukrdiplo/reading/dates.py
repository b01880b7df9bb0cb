"""The day on which an article appeared."""

import datetime as dt
import re

from ukrdiplo.errors import ReadingError

__all__ = ["day", "day_of"]

_ISO = re.compile(r"^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?")
_COMPACT = re.compile(r"^\s*(\d{4})(\d{2})(\d{2})(?:T|\s|$)")
_GERMAN = re.compile(r"\b(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\b")
_WRITTEN = re.compile(r"\b(\d{1,2})\.\s*([A-Za-zä]{3,9})\.?\s+(\d{4})\b")
_RFC = re.compile(r"\b(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*(Z|UTC|GMT|[+-]\d{4})?")
_MONTHS = {
    start: number
    for number, starts in enumerate(
        (
            ("jan", "jän"),
            ("feb",),
            ("mär", "mar", "mae"),
            ("apr",),
            ("mai", "may"),
            ("jun",),
            ("jul",),
            ("aug",),
            ("sep",),
            ("okt", "oct"),
            ("nov",),
            ("dez", "dec"),
        ),
        start=1,
    )
    for start in starts
}


def day(published: object) -> dt.date | None:
    """A publication date as a day.

    Args:
        published: A date, a moment (of which its own day counts), either in ISO format, or ``None``.

    Raises:
        ReadingError: If it is none of these.

    Example:
        >>> day("2025-02-12")
        datetime.date(2025, 2, 12)
    """
    if published is None:
        return None
    if isinstance(published, dt.datetime):
        return published.date()
    if isinstance(published, dt.date):
        return published
    if isinstance(published, str):
        given = published.strip()
        try:
            return dt.date.fromisoformat(given)
        except ValueError:
            pass
        try:
            return dt.datetime.fromisoformat(given).date()
        except ValueError:
            pass
    raise ReadingError(f"{published!r:.80} is no date; give a datetime.date or an ISO date such as '2025-02-12'")


def day_of(written: str) -> dt.date | None:
    """The day that a page's date stands for, or ``None`` if it cannot be read.

    A moment with an offset counts by its own clock; one in UTC, as many pages write it, by the clock of Berlin.

    Args:
        written: A date as pages write it: in ISO format, ``12.02.2025, 06:30 Uhr``, ``12. Februar 2025`` or
            ``Wed, 12 Feb 2025 05:30:00 +0000``.

    Example:
        >>> day_of("2025-02-11T23:30:00Z"), day_of("12. Februar 2025 um 6.30 Uhr")
        (datetime.date(2025, 2, 12), datetime.date(2025, 2, 12))
    """
    try:
        if match := _ISO.match(written):
            year, month, number = (int(part) for part in match.groups()[:3])
            return _local(dt.date(year, month, number), match[4], match[5], match[6])
        if match := _COMPACT.match(written):
            return dt.date(*(int(part) for part in match.groups()))
        if match := _GERMAN.search(written):
            return dt.date(int(match[3]), int(match[2]), int(match[1]))
        if (match := _RFC.search(written)) and match[2].lower() in _MONTHS:
            return _local(dt.date(int(match[3]), _MONTHS[match[2].lower()], int(match[1])), match[4], match[5], match[6])
        if (match := _WRITTEN.search(written)) and match[2][:3].lower() in _MONTHS:
            return dt.date(int(match[3]), _MONTHS[match[2][:3].lower()], int(match[1]))
    except (ValueError, OverflowError):
        return None
    return None


def _local(date: dt.date, hour: str | None, minute: str | None, zone: str | None) -> dt.date:
    """The day on the clock that counts."""
    if hour is None or minute is None or zone is None or not (zone in {"Z", "UTC", "GMT"} or set(zone) <= set("+-:0")):
        return date
    moment = dt.datetime(date.year, date.month, date.day, int(hour), int(minute), tzinfo=dt.UTC)
    return (moment + dt.timedelta(hours=2 if _is_summer(moment) else 1)).date()


def _is_summer(moment: dt.datetime) -> bool:
    """Whether Berlin has summer time: from the last Sunday of March to that of October, at 1:00 UTC."""
    start, end = (
        dt.datetime(moment.year, month, 31 - (dt.date(moment.year, month, 31).weekday() + 1) % 7, 1, tzinfo=dt.UTC)
        for month in (3, 10)
    )
    return start <= moment < end
