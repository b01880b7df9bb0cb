"""Parse the German news quotation data set and score what was found.

    python bench/quotations.py GOLD_DIR --predictions OUT.jsonl [--rules] [--errors] [--precision OUT.toml [--page PAGE.md]]

GOLD_DIR holds the data set's JSON files (one a document; its date stands in parentheses at the end of ``documentName``).
``--rules`` prints each rule's hits and how many of them are right: a statement of the same type whose words it shares for the
most part (token F1 of at least 0.5). ``--errors`` prints misses, false alarms and wrong speakers by construction
(``quotation_errors.py`` shows them). ``--precision`` writes these counts as the table that a statement's ``confidence`` is read
from; use the development part for it, never one that the rules were written from. ``--page`` writes the figures and counts of the
same run into the page of the rules:

    python bench/quotations.py DEV --predictions OUT.jsonl --precision PACKAGE/lexicon/data/precision.toml --page docs/rules.md
"""

import argparse
import datetime as dt
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import precision_table
from quotation_errors import faults, table
from rules_page import rewritten
from score_quotations import covered, f1, print_table, read_predictions, score, token_offsets
from ukrdiplo import Parser, read_text
from ukrdiplo.model import Article, ParsedArticle, Span, Statement

ROLES = {"quote": "quote", "speaker": "speaker_spans", "cue": "cue", "frame": "frame", "addressee": "addressee_spans"}
RIGHT = 0.5
HEADER = """\
# How often each rule for statements was right on the development part of the German news quotation data set, which the rules
# were not written from; single misses there were looked at while free.sollen, free.konjunktiv-2 and reported.topic were tuned,
# so that these three are somewhat flattered. Made by:
#     python bench/quotations.py DEV --predictions OUT.jsonl --precision THIS_FILE
# A rule with fewer than ten hits there is left out.

"""


def articles(documents: Iterable[dict[str, Any]]) -> Iterator[Article]:
    """The documents as articles with their dates."""
    for document in documents:
        date = re.search(r"\((\d{4}-\d{2}-\d{2})\)\s*$", document["documentName"])
        yield read_text(document["originalText"], published=dt.date.fromisoformat(date[1]) if date else None)


def line(document: dict[str, Any], parsed: ParsedArticle) -> dict[str, Any]:
    """What was found, in the scorer's input format."""
    return {"documentName": document["documentName"], "statements": [entry(statement) for statement in parsed.statements]}


def entry(statement: Statement) -> dict[str, Any]:
    """One statement in the scorer's input format."""
    kind = "".join(part.title() for part in statement.type.value.split("_"))
    return {"type": kind, "rule": statement.rule} | {role: pairs(getattr(statement, name)) for role, name in ROLES.items()}


def pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    """Spans as pairs of offsets."""
    return [[span.start, span.end] for span in spans]


def precision(documents: list[dict[str, Any]], lines: list[dict[str, Any]]) -> dict[str, tuple[int, int]]:
    """Hits and right ones of each rule; a gold statement is claimed once."""
    hits: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for document, found in zip(documents, lines, strict=True):
        offsets = token_offsets(document)
        starts, ends = [o[0] for o in offsets], [o[1] for o in offsets]
        free = [(gold["type"], set(gold["quote"]["tokenIds"])) for gold in document["annotations"]]
        for statement in found["statements"]:
            hits[statement["rule"]] += 1
            tokens = covered(statement["quote"], starts, ends)
            scored = [
                (f1(len(tokens & gold), len(tokens - gold), len(gold - tokens)), place)
                for place, (kind, gold) in enumerate(free)
                if kind == statement["type"]
            ]
            best, place = max(scored, default=(0.0, -1))
            if best >= RIGHT:
                right[statement["rule"]] += 1
                del free[place]
    return {rule: (right[rule], hits[rule]) for rule in sorted(hits)}


def commit() -> str:
    """The commit of the source that runs, and whether the source has changes beside it; the counts themselves are no source."""
    git = shutil.which("git") or sys.exit("--page names the commit, and needs git for that")
    root = Path(__file__).parent.parent
    name = subprocess.run([git, "rev-parse", "--short", "HEAD"], cwd=root, check=True, capture_output=True, text=True)  # noqa: S603
    paths = ["--", "src", ":!src/ukrdiplo/lexicon/data/precision*.toml"]
    clean = subprocess.run([git, "diff", "--quiet", "HEAD", *paths], cwd=root, check=False).returncode == 0  # noqa: S603
    return f"`{name.stdout.strip()}`" + ("" if clean else " with changes that were not committed yet")


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("gold", type=Path)
    options.add_argument("--predictions", type=Path, required=True)
    options.add_argument("--rules", action="store_true", help="print hits and right ones of each rule")
    options.add_argument("--errors", action="store_true", help="print misses, false alarms and wrong speakers by construction")
    options.add_argument("--precision", type=Path, help="write these counts as a TOML table")
    options.add_argument("--page", type=Path, help="write these counts and the figures into the page of the rules")
    given = options.parse_args()
    if given.page and not given.precision:
        options.error("--page needs --precision: the page and the table that the package reads are of one run")
    documents = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(given.gold.glob("*.json"))]
    if not documents:
        sys.exit(f"no gold documents in {given.gold}")
    lines = [line(document, parsed) for document, parsed in zip(documents, Parser().parse_many(articles(documents)), strict=True)]
    given.predictions.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in lines), encoding="utf-8")
    counts = precision(documents, lines)
    if given.rules:
        for rule, (right, hits) in counts.items():
            print(f"{rule:28} {right:5} of {hits:5}  {100 * right / hits:5.1f} %")
    if given.errors:
        print("\n".join(table(list(faults(documents, read_predictions(given.predictions))))))
    if given.precision:
        precision_table.write(given.precision, HEADER, counts)
    result = score(given.gold, read_predictions(given.predictions))
    print_table(result)
    if given.page:
        page = rewritten(given.page.read_text(encoding="utf-8"), result, counts, commit())
        given.page.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
