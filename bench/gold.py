"""Parses the articles of a gold standard and scores what was found.

    gold.py GOLD_DIR TEXTS_DIR --predictions OUT.jsonl [--actors CSV] [--misses]

Every gold file names its text, a file of TEXTS_DIR, and the day it appeared. The predictions are written in the format of
score_gold.py, whose table is printed. --actors is the scorer's table of known names: unless told otherwise, the
data/actors.csv that lies beside GOLD_DIR, or else the package's own lexicon.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import ukrdiplo.pipeline
from score_gold import Names, print_table, read_gold, read_predictions, score
from ukrdiplo.model import Event, MentionKind, ParsedArticle, Position, Span, Statement
from ukrdiplo.reading import read_text

UNNAMED = frozenset({MentionKind.PRONOUN, MentionKind.DESCRIPTION})
"""Kinds of mention that the gold standard leaves out."""


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Spans as lists of two offsets."""
    return [[span.start, span.end] for span in spans]


def row(parsed: ParsedArticle, name: str) -> dict[str, Any]:
    """What was found in one article, as a line of predictions."""
    mentions: dict[str, list[Span]] = {}
    for mention in parsed.mentions:
        if mention.kind not in UNNAMED:
            mentions.setdefault(mention.actor, []).append(mention.span)
    return {
        "article": name,
        "blocks": [{"kind": b.kind, "start": b.span.start, "end": b.span.end} for b in parsed.article.blocks],
        "actors": [
            {"name": a.name, "kind": a.kind, "represents": a.represents, "mentions": pairs(mentions[a.id])}
            for a in parsed.actors
            if a.id in mentions
        ],
        "statements": [_statement(parsed, s) for s in parsed.statements],
        "positions": [_position(parsed, p) for p in parsed.positions],
        "events": [_event(parsed, e) for e in parsed.events],
    }


def _statement(parsed: ParsedArticle, statement: Statement) -> dict[str, Any]:
    def names(ids: Iterable[str]) -> list[str]:
        return [parsed.actor(i).name for i in ids]

    return {
        "type": statement.type,
        # A speaker whom nobody could be found for is no actor of the scorer's, but not the same as none.
        "speaker": names(statement.speaker) or [parsed.surface(*statement.speaker_spans)] * bool(statement.speaker_spans),
        "via": names(statement.via),
        "addressee": names(statement.addressee),
        "act": statement.act,
        "quote": pairs(statement.quote),
        "cue": pairs(statement.cue),
        "speaker_span": pairs(statement.speaker_spans),
    }


def _position(parsed: ParsedArticle, position: Position) -> dict[str, Any]:
    return {
        "holder": parsed.actor(position.holder).name,
        "topic": position.topic,
        "stance": position.stance,
        "attributed_by": parsed.actor(position.attributed_by).name if position.attributed_by else None,
        "evidence": pairs(position.evidence),
        "rule": position.rule,
    }


def _event(parsed: ParsedArticle, event: Event) -> dict[str, Any]:
    when = event.when
    return {
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "participants": [[parsed.actor(p.actor).name, p.role] for p in event.participants],
        "when": when and {"text": when.text, "earliest": _day(when.earliest), "latest": _day(when.latest)},
        "place": event.place and {"text": event.place.text, "country": event.place.country},
        "quantities": [[q.number, q.unit] for q in event.quantities],
        "evidence": pairs(event.evidence),
        "rule": event.rule,
    }


def _day(day: object) -> str | None:
    return None if day is None else str(day)


def main(arguments: Sequence[str] | None = None, *, parser: "ukrdiplo.pipeline.Parser | None" = None) -> None:
    """Parse, write and score.

    Args:
        arguments: The command line; that of the process unless told otherwise.
        parser: What parses; the default parser unless told otherwise.
    """
    command = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    command.add_argument("gold", type=Path)
    command.add_argument("texts", type=Path)
    command.add_argument("--predictions", type=Path, required=True, help="where to write what was found")
    command.add_argument("--actors", type=Path, help="the scorer's table of known names")
    command.add_argument("--misses", action="store_true", help="print what was missed and what was found too much")
    options = command.parse_args(arguments)

    parser = parser or ukrdiplo.pipeline.Parser()
    golds = read_gold(options.gold)
    articles = [
        read_text((options.texts / gold["article"]).read_bytes().decode("utf-8"), published=gold["published"]) for gold in golds
    ]
    with options.predictions.open("w", encoding="utf-8") as out:
        for gold, parsed in zip(golds, parser.parse_many(articles), strict=True):
            out.write(json.dumps(row(parsed, gold["article"]), ensure_ascii=False) + "\n")

    beside = options.gold.resolve().parent / "data" / "actors.csv"
    table = options.actors or (beside if beside.is_file() else None)
    names = Names.of_table(table) if table else Names.of_lexicon()
    predicted = read_predictions(options.predictions, {gold["article"] for gold in golds})
    print_table(score(golds, predicted, options.texts, names, misses=options.misses))


if __name__ == "__main__":
    main()
