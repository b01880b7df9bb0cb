"""Who is meant by an office, given when its holder is said to hold it: der künftige, der frühere, der damalige Präsident."""

import datetime as dt
from collections.abc import Iterable

from ukrdiplo.extraction.actors.found import known
from ukrdiplo.extraction.actors.gender import gender
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.actors import ActorEntry, Office
from ukrdiplo.lexicon.roles import Gender, Time

__all__ = ["fits", "meant"]

SOON = dt.timedelta(days=200)
"""How long before taking office somebody may be known as the next holder."""


def meant(
    office: Office,
    time: Time | None,
    told: Gender | None,
    day: dt.date,
    then: Iterable[tuple[dt.date, dt.date]],
    lexicon: Lexicon,
) -> ActorEntry | None:
    """The person whom a title means; ``None`` where nobody or more than one person may be meant.

    Args:
        office: The office.
        time: When its holder is said to hold it, ``None`` where nothing is said: on the day.
        told: The gender of the title.
        day: The article's date.
        then: The days that the sentence gives.
        lexicon: What is known.
    """
    match time:
        case None | Time.NOW:
            ids = [office.holder(day)]
        case Time.COMING:
            ids = [office.coming(day, SOON)]
        case Time.ELECTED:
            ids = [office.coming(day, SOON) or office.holder(day)]
        case Time.THEN:
            ids = [office.holder(first) for first, last in then if office.holder(first) == office.holder(last)]
        case Time.FORMER | Time.LATE:
            ids = list(office.former(day)) if office.complete else []
        case _:
            ids = []
    entries = [entry for i in dict.fromkeys(ids) if (entry := lexicon.actor(i or "")) is not None and fits(entry, told, lexicon)]
    if time in {Time.FORMER, Time.LATE}:
        entries = [entry for entry in entries if (entry.died is not None and entry.died <= day) == (time is Time.LATE)]
    return entries[0] if len(entries) == 1 else None


def fits(entry: ActorEntry, told: Gender | None, lexicon: Lexicon) -> bool:
    """Whether a person may have a title of that gender."""
    return told not in {Gender.MASCULINE, Gender.FEMININE} or gender(known(entry), lexicon) in {told, None}
