"""How often a pronoun or a description leads to the right actor, and a capital to a government where it is one.

    python bench/references.py QUOTATIONS [--misses]

QUOTATIONS is the German news quotation data set, with its parts ``dev`` and ``train``. The two keys (``own/README.md``) were
made by hand and hold document numbers, offsets and labels alone.

A speaker of ``own/speakers.csv`` is right if the actor found on his span is that of the mention on the antecedent, the place
where the article names him. The actor found is that of the mention there or, where none is recorded, the speaker of the
statement whose speaker's span lies there; of several, the one whose span covers most counts. The speaker is unresolved if
nobody was found, or an actor that nothing else in the article leads to; otherwise he is wrong. Where the article does not say
who it is, the key has no antecedent, and the speaker is right as long as nothing before him is taken for the same actor.

A speaker is in doubt if the mention on his span has alternatives: a second table has the outcomes by that, and how many of all
the pronouns and descriptions in those articles are in doubt.

A capital of ``own/capitals.csv`` is read as an actor if a mention of any actor covers exactly its span.
"""

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen
from rich.console import Console
from rich.table import Table

from quotations import articles
from ukrdiplo import Parser
from ukrdiplo.model import MentionKind, ParsedArticle, Span

OWN = Path(__file__).with_name("own")
OUTCOMES = ("right", "unresolved", "wrong")
NO_NAMES = frozenset({MentionKind.PRONOUN, MentionKind.DESCRIPTION})
LEFT_OPEN = "left open by the article"


@frozen(kw_only=True)
class Speaker:
    """A line of the key to speakers; an antecedent of ``None`` says that the article leaves him open."""

    document: str
    span: Span
    antecedent: Span | None
    kind: str


@frozen(kw_only=True)
class Capital:
    """A line of the key to capitals; the reading is ``actor`` or ``place``."""

    document: str
    span: Span
    reading: str


def speakers(file: Path) -> list[Speaker]:
    """The key to speakers."""
    return [
        Speaker(
            document=row["document"],
            span=Span(int(row["start"]), int(row["end"])),
            antecedent=Span(int(row["antecedent_start"]), int(row["antecedent_end"])) if row["antecedent_start"] else None,
            kind=row["kind"],
        )
        for row in rows(file)
    ]


def capitals(file: Path) -> list[Capital]:
    """The key to capitals."""
    return [
        Capital(document=row["document"], span=Span(int(row["start"]), int(row["end"])), reading=row["reading"])
        for row in rows(file)
    ]


def rows(file: Path) -> list[dict[str, str]]:
    """The lines of a table by the names of its columns."""
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def parsed(folder: Path, names: Iterable[str], parser: Parser) -> dict[str, ParsedArticle]:
    """The articles of these names, parsed."""
    chosen = list(dict.fromkeys(names))
    documents = [json.loads((folder / f"{name}.json").read_text(encoding="utf-8")) for name in chosen]
    return dict(zip(chosen, parser.parse_many(articles(documents)), strict=True))


def actor_on(span: Span, found: Iterable[tuple[Span, str]]) -> str | None:
    """The actor whose span covers most of this one; of equals the one that reaches least beyond it."""
    best = max(found, key=lambda pair: (shared(pair[0], span), pair[0].start - pair[0].end), default=None)
    return best[1] if best and shared(best[0], span) > 0 else None


def shared(one: Span, other: Span) -> int:
    """How many characters two spans share."""
    return min(one.end, other.end) - max(one.start, other.start)


def judged(speaker: Speaker, article: ParsedArticle) -> str:
    """Whether a speaker is right, unresolved or wrong."""
    mentions = [(mention.span, mention.actor) for mention in article.mentions]
    speaking = [(span, actor) for said in article.statements for span in said.speaker_spans for actor in said.speaker[:1]]
    found = actor_on(speaker.span, mentions) or actor_on(speaker.span, speaking)
    if found is None:
        return "unresolved" if speaker.antecedent else "right"
    elsewhere = [span for span, actor in mentions if actor == found and shared(span, speaker.span) <= 0]
    if speaker.antecedent is None:
        return "wrong" if any(span.start < speaker.span.start for span in elsewhere) else "right"
    if found == actor_on(speaker.antecedent, mentions):
        return "right"
    return "wrong" if elsewhere else "unresolved"


def speaker_table(key: list[Speaker], outcomes: list[str]) -> Table:
    """Outcomes by kind."""
    table = Table("kind", "speakers", *OUTCOMES, "right, %", title="Speakers that are a pronoun or a description")
    for column in table.columns[1:]:
        column.justify = "right"
    counts: dict[str, Counter[str]] = {}
    for speaker, outcome in zip(key, outcomes, strict=True):
        counts.setdefault(speaker.kind if speaker.antecedent else LEFT_OPEN, Counter())[outcome] += 1
    left_open = counts.pop(LEFT_OPEN, Counter())
    for kind, count in sorted(counts.items(), key=lambda item: -item[1].total()):
        table.add_row(kind, *cells(count))
    table.add_section()
    table.add_row("all named by the article", *cells(sum(counts.values(), Counter())))
    table.add_row(LEFT_OPEN, *cells(left_open))
    return table


def cells(count: Counter[str]) -> list[str]:
    """How many there are, each outcome, and the share of right ones."""
    total = count.total()
    return [str(total), *(str(count[name]) for name in OUTCOMES), f"{100 * count['right'] / total:.0f}" if total else "–"]


def in_doubt(speaker: Speaker, article: ParsedArticle) -> bool:
    """Whether somebody else may be meant as well, by what was found."""
    return any(mention.alternatives for mention in article.mentions if mention.span == speaker.span)


def doubt_table(key: list[Speaker], outcomes: list[str], articles: dict[str, ParsedArticle]) -> Table:
    """Outcomes of the speakers whom the article names, by whether they are in doubt."""
    found = [m for article in articles.values() for m in article.mentions if m.kind in NO_NAMES]
    doubtful = sum(bool(mention.alternatives) for mention in found)
    share = f"{100 * doubtful / len(found):.0f} %" if found else "–"
    title = f"Doubt: {doubtful} of {len(found)} pronouns and descriptions ({share}) have alternatives"
    table = Table("speaker is", "speakers", *OUTCOMES, "right, %", title=title)
    for column in table.columns[1:]:
        column.justify = "right"
    counts: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for speaker, outcome in zip(key, outcomes, strict=True):
        if speaker.antecedent is not None:
            counts[in_doubt(speaker, articles[speaker.document])][outcome] += 1
    table.add_row("in doubt", *cells(counts[True]))
    table.add_row("in no doubt", *cells(counts[False]))
    return table


def capital_table(key: list[Capital], readings: list[str]) -> Table:
    """Wrong readings of each kind."""
    table = Table("capital is", "mentions", "read as actor", "read as place", "wrong, %", title="Capitals")
    for column in table.columns[1:]:
        column.justify = "right"
    counts = Counter((capital.reading, reading) for capital, reading in zip(key, readings, strict=True))
    wrong = 0
    for truth, other in (("actor", "place"), ("place", "actor")):
        total = counts[truth, truth] + counts[truth, other]
        wrong += counts[truth, other]
        share = f"{100 * counts[truth, other] / total:.1f}" if total else "–"
        table.add_row(truth, str(total), str(counts[truth, "actor"]), str(counts[truth, "place"]), share)
    table.add_section()
    actors, places = (sum(counts[truth, reading] for truth in ("actor", "place")) for reading in ("actor", "place"))
    table.add_row("either", str(len(key)), str(actors), str(places), f"{100 * wrong / len(key):.1f}" if key else "–")
    return table


def main() -> None:
    """Print the two tables."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("quotations", type=Path, help="the data set's folder, with dev and train in it")
    command.add_argument("--speakers", type=Path, default=OWN / "speakers.csv", help="the key to speakers of dev")
    command.add_argument("--capitals", type=Path, default=OWN / "capitals.csv", help="the key to capitals of train")
    command.add_argument("--misses", action="store_true", help="list what is not right")
    options = command.parse_args()

    parser = Parser()
    said, cities = speakers(options.speakers), capitals(options.capitals)
    dev = parsed(options.quotations / "dev", (speaker.document for speaker in said), parser)
    train = parsed(options.quotations / "train", (capital.document for capital in cities), parser)
    outcomes = [judged(speaker, dev[speaker.document]) for speaker in said]
    spans = {name: {mention.span for mention in article.mentions} for name, article in train.items()}
    readings = ["actor" if capital.span in spans[capital.document] else "place" for capital in cities]

    if options.misses:
        for speaker, outcome in zip(said, outcomes, strict=True):
            if outcome != "right":
                surface = dev[speaker.document].surface(speaker.span)
                print(f"dev/{speaker.document} {speaker.span} {speaker.kind}: {outcome}: {surface}")
        for capital, reading in zip(cities, readings, strict=True):
            if reading != capital.reading:
                surface = train[capital.document].surface(capital.span)
                print(f"train/{capital.document} {capital.span} is {capital.reading}, read as {reading}: {surface}")
    console = Console()
    console.print(speaker_table(said, outcomes))
    console.print(doubt_table(said, outcomes, dev))
    console.print(capital_table(cities, readings))


if __name__ == "__main__":
    main()
