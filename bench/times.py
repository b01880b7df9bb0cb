"""How often a time expression gets exactly the days that it denotes.

    python bench/times.py [--key FILE] [--misses]

The key (``own/README.md``) has invented sentences, each an article of one sentence and of a day, with an expression in it and
its first and last day. A row is right if a time expression that overlaps the key's has exactly these days; where the key has
none, because the expression is vague or says how long or how often, if none there has any.
"""

import argparse
import csv
import datetime as dt
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen
from rich.console import Console
from rich.table import Table

from ukrdiplo import read_text
from ukrdiplo.analysis.stanza import StanzaAnalyser
from ukrdiplo.extraction import time
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis, Article, Span, TimeExpression

KEY = Path(__file__).with_name("own") / "times.csv"
KINDS = (
    ("without the article's date", ("article without date",)),
    ("vague", ("vague",)),
    ("duration", ("duration",)),
    ("recurrence", ("recurrence",)),
    ("since, until", ("since", "until")),
    ("counted from the article's date", ("ago", "ahead", "within", "so many")),
    ("range", ("range",)),
    ("feast, turn of the year", ("feast", "turn")),
    ("date", ("date", "no such day", "ordinal")),
    ("day of the week", ("weekday",)),
    ("night, weekend", ("night", "weekend")),
    ("season, half-year, quarter", ("season", "half-year", "quarter")),
    ("heute, gestern, morgen", ("deictic",)),
    ("week", ("week",)),
    ("month or part of one", ("month",)),
    ("year, decade, century", ("year", "decade", "century")),
)
"""The kinds of the table, each with words by which the key's notes name it; the first that fits counts."""


@frozen(kw_only=True)
class Row:
    """A row of the key; ``days`` is ``None`` where there is no interval."""

    number: str
    article: Article
    span: Span
    days: tuple[dt.date, dt.date] | None
    kind: str


def rows(file: Path) -> list[Row]:
    """The key."""
    with file.open(encoding="utf-8", newline="") as lines:
        return [row(fields) for fields in csv.DictReader(lines)]


def row(fields: dict[str, str]) -> Row:
    """One line of the key."""
    start = fields["sentence"].index(fields["expression"])
    ends = (fields["earliest"], fields["latest"])
    return Row(
        number=fields["number"],
        article=read_text(fields["sentence"], published=fields["published"] or None),
        span=Span(start, start + len(fields["expression"])),
        days=(dt.date.fromisoformat(ends[0]), dt.date.fromisoformat(ends[1])) if all(ends) else None,
        kind=kind(fields["note"]),
    )


def kind(note: str) -> str:
    """The kind that a note of the key names."""
    return next(name for name, words in KINDS if any(word in note for word in words))


def expressions(article: Article, analysis: Analysis, lexicon: Lexicon) -> list[TimeExpression]:
    """The time expressions of an article, each read in the direction of its clause."""
    found = (phrase for sentence in analysis.sentences for phrase in time.find(article, sentence, lexicon))
    return [phrase.resolve(article.published) for phrase in found]


def is_right(line: Row, found: Iterable[TimeExpression]) -> bool:
    """Whether the expressions found are right where the key has one."""
    days = [days_of(time) for time in found if time.span.start < line.span.end and line.span.start < time.span.end]
    return line.days in days if line.days else not any(days)


def days_of(time: TimeExpression) -> tuple[dt.date, dt.date] | None:
    """First and last day, where they are known."""
    return None if time.earliest is None or time.latest is None else (time.earliest, time.latest)


def table(key: list[Row], right: list[bool]) -> Table:
    """Rows and right ones, by kind."""
    made = Table("kind", "rows", "right", "right, %", title="Time expressions: exact days")
    for column in made.columns[1:]:
        column.justify = "right"
    totals = Counter(line.kind for line in key)
    rights = Counter(line.kind for line, good in zip(key, right, strict=True) if good)
    for name in (name for name, _ in KINDS if totals[name]):
        made.add_row(name, *cells(totals[name], rights[name]))
    made.add_section()
    made.add_row("all", *cells(totals.total(), rights.total()))
    return made


def cells(total: int, right: int) -> tuple[str, str, str]:
    """Both numbers and the share."""
    return str(total), str(right), f"{100 * right / total:.1f}" if total else "–"


def days_text(days: tuple[dt.date, dt.date] | None) -> str:
    """An interval, for a reader."""
    return "no days" if days is None else " to ".join(map(str, days))


def main() -> None:
    """Print the table."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("--key", type=Path, default=KEY, help="another key of the same form")
    command.add_argument("--misses", action="store_true", help="list what is not right")
    options = command.parse_args()

    key, lexicon = rows(options.key), Lexicon.load()
    analyses = StanzaAnalyser().analyse_many(line.article for line in key)
    found = [expressions(line.article, analysis, lexicon) for line, analysis in zip(key, analyses, strict=True)]
    right = [is_right(line, times) for line, times in zip(key, found, strict=True)]
    if options.misses:
        for line, times, good in zip(key, found, right, strict=True):
            if not good:
                read = "; ".join(f"{time.text!r} {days_text(days_of(time))}" for time in times) or "nothing"
                print(f"{line.number} {line.article.text}\n    {days_text(line.days)}, but read: {read}")
    Console().print(table(key, right))


if __name__ == "__main__":
    main()
