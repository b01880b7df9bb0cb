"""The day on which an article appeared."""

import datetime as dt

from ukrdiplo.errors import ReadingError

__all__ = ["day"]


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
