"""How often other libraries give a time expression its exact days.

    python bench/time_libraries.py [--key FILE]

It wants ``dateparser``, ``parsedatetime``, ``ctparse`` and ``recognizers-text-suite`` (with ``emoji<1.7``) beside the project,
and leaves out those that are missing. Each is given the expression alone, cut out for it, and the article's day; where it can be
told a direction it is asked in both, and right if either answer is. So they have an easier task than ``times.py`` sets.
"""

import argparse
import datetime as dt
import importlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from times import KEY, Row, rows
from ukrdiplo.extraction.time import days
from ukrdiplo.lexicon.times import Unit

Answers = Iterator[tuple[dt.date, dt.date] | None]
NO_DAY = dt.date(1900, 1, 1)
"""The day of an article without one: no library can do without."""
PERIODS = {"day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}


def dateparser(text: str, today: dt.date) -> Answers:
    """Its dates are as long as the period that it names."""
    library = importlib.import_module("dateparser.date")
    for direction in ("past", "future"):
        settings = {"RELATIVE_BASE": dt.datetime.combine(today, dt.time()), "PREFER_DATES_FROM": direction}
        found = library.DateDataParser(languages=["de"], settings=settings).get_date_data(text)
        yield days.shifted(found.date_obj.date(), PERIODS[found.period], 0) if found.date_obj else None


def parsedatetime(text: str, today: dt.date) -> Answers:
    """Its dates are days."""
    library = importlib.import_module("parsedatetime")
    calendar = library.Calendar(library.Constants("de_DE", usePyICU=False))
    found, status = calendar.parseDT(text, sourceTime=dt.datetime.combine(today, dt.time(12)))
    yield (found.date(), found.date()) if status else None


def ctparse(text: str, today: dt.date) -> Answers:
    """Times and intervals, some without a day."""
    library = importlib.import_module("ctparse")
    found = library.ctparse(text, ts=dt.datetime.combine(today, dt.time(12)), timeout=3)
    try:
        yield (found.resolution.start.dt.date(), found.resolution.end.dt.date()) if found else None
    except (AttributeError, ValueError, TypeError):
        yield None


def recognizers(text: str, today: dt.date) -> Answers:
    """Every value that it offers; its intervals may leave out their last day."""
    library = importlib.import_module("recognizers_date_time")
    found = library.recognize_datetime(text, "de-de", reference=dt.datetime.combine(today, dt.time(12)))
    values = [value for one in found for value in (one.resolution or {}).get("values", ())]
    for value in values:
        ends = [value.get("start", value.get("value", "")), value.get("end", value.get("value", ""))]
        if all(re.match(r"\d{4}-\d\d-\d\d", end) for end in ends):
            first, last = (dt.date.fromisoformat(end[:10]) for end in ends)
            yield first, last
            yield first, max(first, last - dt.timedelta(days=1))
    if not values:
        yield None


LIBRARIES: tuple[Callable[[str, dt.date], Answers], ...] = (dateparser, parsedatetime, ctparse, recognizers)


def is_right(row: Row, library: Callable[[str, dt.date], Answers]) -> bool:
    """Whether one of its answers has exactly these days, or, where there are none, none has any."""
    try:
        answers = list(library(row.span.of(row.article.text), row.article.published or NO_DAY))
    except ImportError:
        raise
    except Exception:  # noqa: BLE001 - whatever a library fails with, it gives no answer
        answers = [None]
    return row.days in answers if row.days else not any(answers)


def main() -> None:
    """Print one table."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("--key", type=Path, default=KEY, help="another key of the same form")
    key = rows(command.parse_args().key)
    table = Table("library", "rows with days", "right", "rows without", "right", "right of all, %")
    dated = [row for row in key if row.days]
    others = [row for row in key if not row.days]
    for library in LIBRARIES:
        try:
            right = [sum(is_right(row, library) for row in part) for part in (dated, others)]
        except ImportError as fault:
            print(f"{library.__name__} is left out: {fault}")
            continue
        share = f"{100 * sum(right) / len(key):.1f}"
        table.add_row(library.__name__, str(len(dated)), str(right[0]), str(len(others)), str(right[1]), share)
    Console().print(table)


if __name__ == "__main__":
    main()
