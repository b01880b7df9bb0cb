"""How well positions and events are read from short passages, by the construction that tells them.

    python bench/passages.py FILE... [--misses]

Each passage of a file (``passages/*.toml``, whose form and making README.md describes) is parsed as a whole article of its day.
Names are compared as ``score_gold.py`` compares them. A position is found if holder, topic and stance agree and its evidence
overlaps the key's words; an event if the type agrees and the words overlap. Of those that are found, the table has who ascribes
the position (F1), the status and the same set of participants (shares) and the days (F1). What the key marks optional neither
gains nor loses. A speech act (:data:`SPEECH_ACTS`) counts only in a passage whose key has one of its type.
"""

import argparse
import datetime as dt
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen
from rich.console import Console
from rich.table import Table

import gold
import ukrdiplo.pipeline
from score_gold import Item, Names, Tally, overlap, pair
from ukrdiplo.model import Article, EventType, ParsedArticle
from ukrdiplo.reading import read_text

SPEECH_ACTS = frozenset({EventType.REQUEST, EventType.REJECT, EventType.ACCUSE, EventType.THREATEN, EventType.SUPPORT})
"""Types that repeat a statement or a position."""
COLUMNS = ("positions: of", "P", "R", "F1", "by", "events: of", "P", "R", "F1", "status", "participants", "when")


@frozen(kw_only=True)
class Passage:
    """A passage and its key, the positions and events as ``score_gold.py`` has them."""

    id: str
    construction: str
    article: Article
    positions: list[Item]
    events: list[Item]


@frozen(kw_only=True)
class Verdict:
    """What one passage adds to the figures, and the items that were missed and made up."""

    counts: dict[str, tuple[int, ...]]
    missed: list[Item]
    extra: list[Item]


def read(file: Path) -> list[Passage]:
    """The passages of a file.

    Raises:
        ValueError: If words of a key do not stand in their passage exactly once.
    """
    return [passage(entry) for entry in tomllib.loads(file.read_text(encoding="utf-8"))["passage"]]


def passage(entry: dict[str, Any]) -> Passage:
    """A passage from its table."""
    text = entry["text"]

    def evidence(item: Item) -> list[list[int]]:
        words = [item["words"]] if isinstance(item["words"], str) else item["words"]
        for part in words:
            if text.count(part) != 1:
                raise ValueError(f"passage {entry['id']}: {part!r} must stand in it once, not {text.count(part)} times")
        return [[text.index(part), text.index(part) + len(part)] for part in words]

    return Passage(
        id=entry["id"],
        construction=entry["construction"],
        article=read_text(text, published=entry["published"]),
        positions=[{**item, "evidence": evidence(item)} for item in entry.get("positions", ())],
        events=[
            {
                **item,
                "evidence": evidence(item),
                "participants": [name.rsplit(maxsplit=1) for name in item.get("participants", ())],
            }
            for item in entry.get("events", ())
        ],
    )


def judge(key: Passage, parsed: ParsedArticle, names: Names) -> Verdict:
    """Compare what was found in a passage with its key."""
    found, tally = gold.row(parsed, key.id), Tally()
    listed = {event["type"] for event in key.events}
    events = [event for event in found["events"] if event["type"] not in SPEECH_ACTS - listed]
    alike = Alike(names)

    pairs = pair(key.positions, found["positions"], alike.positions)
    right, missed, extra = tally.settle("positions", key.positions, found["positions"], pairs)
    tally.filled("by", [(alike.source(a), alike.source(b)) for a, b in right])

    met, unmet, invented = tally.settle("events", key.events, events, pair(key.events, events, alike.events))
    tally.same("status", [a["status"] == b["status"] for a, b in met])
    tally.same("participants", [alike.actors(a) == alike.actors(b) for a, b in met])
    tally.filled("when", [(days(a.get("when")), days(b.get("when"))) for a, b in met])
    return Verdict(counts=tally.counts, missed=missed + unmet, extra=extra + invented)


@frozen
class Alike:
    """How much an item of the key and one that was found have in common; 0 where they are not the same.

    Args:
        names: Which actor a name stands for.
    """

    names: Names

    def positions(self, a: Item, b: Item) -> float:
        """Holder, topic and stance must agree and the passages overlap."""
        near: float = overlap(a["evidence"], b["evidence"])
        return near + (self.source(a) == self.source(b)) if near and self.stance(a) == self.stance(b) else 0

    def events(self, a: Item, b: Item) -> float:
        """The type must agree and the passages overlap."""
        near: float = overlap(a["evidence"], b["evidence"])
        x, y = self.actors(a), self.actors(b)
        return near + bool(x & y) + (x == y) + (a["status"] == b["status"]) if near and a["type"] == b["type"] else 0

    def stance(self, position: Item) -> tuple[str | None, str, str]:
        """Who stands where on what."""
        return self.names.side(position["holder"]), position["topic"], position["stance"]

    def source(self, position: Item) -> str | None:
        """Who ascribes it."""
        return self.names.side(position.get("attributed_by"))

    def actors(self, event: Item) -> set[str | None]:
        """Who takes part."""
        return self.names.sides([name for name, *_ in event["participants"]])


def days(when: Item | str | dt.date | None) -> tuple[str, str] | None:
    """First and last day, of a key's ``when`` (a day, or two with a slash) or of an event's."""
    if isinstance(when, dict):
        return (when["earliest"], when["latest"]) if when["earliest"] and when["latest"] else None
    first, _, last = str(when or "").partition("/")
    return (first, last or first) if first else None


def table(keys: Sequence[Passage], verdicts: Sequence[Verdict], title: str) -> Table:
    """The figures of one file, by construction and over all."""
    made = Table("construction", "passages", *COLUMNS, title=title)
    for column in made.columns[1:]:
        column.justify = "right"
    for construction in sorted({key.construction for key in keys}):
        made.add_row(construction, *cells([v for key, v in zip(keys, verdicts, strict=True) if key.construction == construction]))
    made.add_section()
    made.add_row("all", *cells(verdicts))
    return made


def cells(verdicts: Sequence[Verdict]) -> list[str]:
    """The figures over some passages, in the order of the columns."""
    tally = Tally()
    for verdict in verdicts:
        for name, counts in verdict.counts.items():
            tally.add(name, *counts)
    figures = tally.result()

    def percent(name: str, figure: str) -> str:
        value = figures.get(name, {}).get(figure)
        return "–" if value is None else f"{value:.1f}"

    def required(name: str) -> str:
        hits, _, missed = tally.counts[name]
        return str(hits + missed)

    def f1(name: str) -> list[str]:
        return [required(name), *(percent(name, figure) for figure in ("precision", "recall", "f1"))]

    return [
        str(len(verdicts)),
        *f1("positions"),
        percent("by", "f1"),
        *f1("events"),
        percent("status", "agree"),
        percent("participants", "agree"),
        percent("when", "f1"),
    ]


def told(key: Passage, items: Iterable[Item], label: str) -> list[str]:
    """Items of a passage, each with its words, for a reader."""
    lines = []
    for item in items:
        words = " … ".join(key.article.text[start:end] for start, end in item["evidence"])
        said = {name: value for name, value in item.items() if value and name not in {"evidence", "words", "quantities", "place"}}
        lines.append(f"    {label} {', '.join(f'{name} {value}' for name, value in said.items())}: {words!r}")
    return lines


def main(arguments: Sequence[str] | None = None, *, parser: "ukrdiplo.pipeline.Parser | None" = None) -> None:
    """Parse every passage and print a table for each file.

    Args:
        arguments: The command line; that of the process unless told otherwise.
        parser: What parses; the default parser unless told otherwise.
    """
    command = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--misses", action="store_true", help="list what was missed and made up; never of passages/unread.toml")
    options = command.parse_args(arguments)

    parser, names, console = parser or ukrdiplo.pipeline.Parser(), Names.of_lexicon(), Console(width=150)
    for file in options.files:
        keys = read(file)
        articles = parser.parse_many(key.article for key in keys)
        verdicts = [judge(key, parsed, names) for key, parsed in zip(keys, articles, strict=True)]
        if options.misses:
            for key, verdict in zip(keys, verdicts, strict=True):
                lines = told(key, verdict.missed, "missed") + told(key, verdict.extra, "made up")
                if lines:
                    print(f"{key.id} ({key.construction}, {key.article.published}) {key.article.text.strip()}", *lines, sep="\n")
        console.print(table(keys, verdicts, str(file)))


if __name__ == "__main__":
    main()
