"""How often an office leads to whoever held it on the article's day.

    python bench/offices.py [--key CSV] [--misses]

Each row of the key (``own/offices.csv``, described in ``own/README.md``) is judged alone: its sentence is parsed as a whole
article of its day. A row is right if a mention that overlaps the row's and holds its last word leads to the row's actor; a row
of nobody (``-``) if no such mention leads to a person whom the lexicon knows. Rows are counted by what they try, which is the
first part of their note.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen
from rich.console import Console
from rich.table import Table

import ukrdiplo.pipeline
from ukrdiplo.model import ActorKind, Article, ParsedArticle, Span
from ukrdiplo.reading import read_text

KEY = Path(__file__).with_name("own") / "offices.csv"
NOBODY = "-"


@frozen(kw_only=True)
class Row:
    """A line of the key."""

    number: int
    published: str
    sentence: str
    mention: Span
    actor: str
    note: str

    @property
    def kind(self) -> str:
        """What it tries."""
        return self.note.partition(";")[0]

    @property
    def article(self) -> Article:
        """Its sentence as an article."""
        return read_text(self.sentence, published=self.published)


def read_key(file: Path) -> list[Row]:
    """The rows of a key."""
    with file.open(encoding="utf-8", newline="") as lines:
        return [_row(line) for line in csv.DictReader(lines)]


def _row(line: dict[str, str]) -> Row:
    start = line["sentence"].index(line["mention"])
    return Row(
        number=int(line["number"]),
        published=line["published"],
        sentence=line["sentence"],
        mention=Span(start, start + len(line["mention"])),
        actor=line["actor"],
        note=line["note"],
    )


def found(row: Row, parsed: ParsedArticle) -> list[str]:
    """The actors of the mentions that overlap a row's and hold its last word."""
    last = row.mention.end - len(row.mention.of(row.sentence).split()[-1])
    return [m.actor for m in parsed.mentions if m.span.start <= last and row.mention.end <= m.span.end]


def is_right(row: Row, parsed: ParsedArticle, known: frozenset[str]) -> bool:
    """Whether a row leads to its actor, or to nobody whom the lexicon knows."""
    actors = found(row, parsed)
    return not known & set(actors) if row.actor == NOBODY else row.actor in actors


def table(rows: Sequence[Row], right: Sequence[bool]) -> Table:
    """How many rows are right, by what they try and by year."""
    made = Table("the row tries", "rows", "right", "%", title="Offices and who held them")
    for column in made.columns[1:]:
        column.justify = "right"
    of, hits = Counter(row.kind for row in rows), Counter(row.kind for row, hit in zip(rows, right, strict=True) if hit)
    for kind, count in of.most_common():
        made.add_row(kind, str(count), str(hits[kind]), _share(hits[kind], count))
    made.add_section()
    for label, early in (("before 2025", True), ("since 2025", False)):
        here = [hit for row, hit in zip(rows, right, strict=True) if (row.published < "2025") == early]
        made.add_row(label, str(len(here)), str(sum(here)), _share(sum(here), len(here)))
    made.add_row("all", str(len(rows)), str(sum(right)), _share(sum(right), len(rows)))
    return made


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "–"


def main(arguments: Sequence[str] | None = None, *, parser: "ukrdiplo.pipeline.Parser | None" = None) -> None:
    """Parse every row and print the table.

    Args:
        arguments: The command line; that of the process unless told otherwise.
        parser: What parses; the default parser unless told otherwise.
    """
    command = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    command.add_argument("--key", type=Path, default=KEY, help="the table of offices")
    command.add_argument("--misses", action="store_true", help="list the rows that are not right")
    options = command.parse_args(arguments)

    parser = parser or ukrdiplo.pipeline.Parser()
    known = frozenset(actor.id for actor in parser.lexicon.actors if actor.kind is ActorKind.PERSON)
    rows = read_key(options.key)
    parsed = list(parser.parse_many(row.article for row in rows))
    right = [is_right(row, article, known) for row, article in zip(rows, parsed, strict=True)]
    console = Console()
    if options.misses:
        for row, article, hit in zip(rows, parsed, right, strict=True):
            if not hit:
                console.print(
                    f"{row.number} {row.published} {row.mention.of(row.sentence)!r}: {row.actor}, found "
                    f"{', '.join(found(row, article)) or NOBODY} ({row.note})",
                    markup=False,
                    highlight=False,
                )
    console.print(table(rows, right))


if __name__ == "__main__":
    main()
