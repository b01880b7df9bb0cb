"""Read real HTML pages and compare what was found with what is known of them, and with trafilatura alone.

    python bench/pages.py FOLDER [--misses]

FOLDER has the layout of fundus' test pages (https://github.com/flairNLP/fundus, ``tests/resources/parser/test_data``): a
folder for each country, in it ``meta.info`` (addresses), ``NAME_DATE.html.gz`` and ``NAME.json`` with title, authors, day and
body of each page in the order of their dates. Give the folders to read, such as ``de at ch``, with ``--countries``.

Titles and first authors are right if their letters and digits are the same, days if they are the day in Berlin; the body is
scored by the F1 of its words (headline left out), as a mean over pages.
"""

import argparse
import datetime as dt
import gzip
import importlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ukrdiplo import read_html
from ukrdiplo.model import BlockKind

Known = dict[str, Any]
Found = dict[str, Any]


def pages(folder: Path, countries: list[str]) -> Iterator[tuple[str, bytes, str, Known]]:
    """Name, bytes, address and known facts of each page that has a known title."""
    for country in countries:
        addresses = json.loads((folder / country / "meta.info").read_text(encoding="utf-8"))
        for facts in sorted((folder / country).glob("*.json")):
            files = sorted((folder / country).glob(f"{facts.stem}_2*.html.gz"))
            for file, known in zip(files, json.loads(facts.read_text(encoding="utf-8")).values(), strict=False):
                if known.get("title"):
                    yield file.name, gzip.decompress(file.read_bytes()), addresses[file.name]["url"], known


def ours(page: bytes, url: str) -> Found:
    """What this library reads."""
    article = read_html(page, url=url)
    body = [article.surface(block.span) for block in article.content if block.kind is not BlockKind.HEADLINE]
    return {"title": article.title, "day": article.published, "authors": article.authors, "body": " ".join(body)}


def theirs(page: bytes, url: str) -> Found:
    """What trafilatura reads alone."""
    document = importlib.import_module("trafilatura").bare_extraction(page, url=url, include_comments=False, with_metadata=True)
    if document is None:
        return {"title": None, "day": None, "authors": (), "body": ""}
    day = dt.date.fromisoformat(document.date) if document.date else None
    authors = [name.strip() for name in (document.author or "").split(";") if name.strip()]
    return {"title": document.title, "day": day, "authors": authors, "body": document.text or ""}


def truth(known: Known) -> Found:
    """What is known of a page."""
    day = None
    if known.get("publishing_date"):
        moment = dt.datetime.fromisoformat(known["publishing_date"])
        day = (moment.astimezone(ZoneInfo("Europe/Berlin")) if moment.tzinfo else moment).date()
    body = known.get("body") or {}
    sections = [text for section in body.get("sections", ()) for text in (*section["headline"], *section["paragraphs"])]
    return {
        "title": known["title"],
        "day": day,
        "authors": known.get("authors") or [],
        "body": " ".join([*body.get("summary", ()), *sections]),
    }


def words(text: str | None) -> list[str]:
    """The words of a text, in small letters."""
    return re.findall(r"\w+", (text or "").casefold())


def overlap(left: str, right: str) -> float:
    """The F1 of the words of two texts."""
    a, b = Counter(words(left)), Counter(words(right))
    return 2 * (a & b).total() / (a.total() + b.total()) if a or b else 1.0


def marks(gold: Found, found: Found) -> dict[str, float]:
    """The score of each field that the gold has."""
    scores = {"title": float(words(gold["title"]) == words(found["title"])), "body": overlap(gold["body"], found["body"])}
    if gold["day"]:
        scores["day"] = float(gold["day"] == found["day"])
    if gold["authors"]:
        first = found["authors"][0] if found["authors"] else ""
        scores["first author"] = float(words(gold["authors"][0]) == words(first))
    return scores


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("folder", type=Path)
    options.add_argument("--countries", nargs="+", default=["de", "at", "ch"])
    options.add_argument("--misses", action="store_true", help="print each field that is wrong")
    given = options.parse_args()
    sums: dict[str, list[list[float]]] = {}
    for name, page, url, known in pages(given.folder, given.countries):
        gold, mine = truth(known), ours(page, url)
        own, other = marks(gold, mine), marks(gold, theirs(page, url))
        for field, score in own.items():
            sums.setdefault(field, []).append([score, other[field]])
            if given.misses and score < 1 and field != "body":
                key = {"first author": "authors"}.get(field, field)
                print(f"{name} {field}: {gold[key]} | {mine[key]}")
    print(f"{'':14}{'ukrdiplo':>10}{'trafilatura':>14}{'pages':>8}")
    for field in ("title", "day", "first author", "body"):
        rows = sums.get(field, [])
        own_mean, other_mean = (100 * sum(row[n] for row in rows) / max(1, len(rows)) for n in (0, 1))
        print(f"{field:14}{own_mean:10.1f}{other_mean:14.1f}{len(rows):8}")


if __name__ == "__main__":
    main()
