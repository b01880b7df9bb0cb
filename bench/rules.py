"""How often each rule for positions, events and mentions is right, on the annotated articles of ours that lie beside this file.

    rules.py [--page docs/rules.md]
    rules.py --unread [--precision PACKAGE/lexicon/data/precision_own.toml --page docs/rules.md]

The misses of own/ were looked at while the rules were written, so their figures flatter, and no object has its confidence from
them. Those of own/unread were not: --precision writes their counts as the table that confidence is read from. A hit is right if
score_gold.py pairs it with something annotated, required or optional. Pronouns and descriptions are not annotated as mentions,
and not counted. --page writes the counts into the page of the rules.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import precision_table
from gold import UNNAMED, row
from quotations import commit
from rules_page import counted, trusted
from score_gold import Names, Tally, overlap, read_gold, score_events, score_positions
from ukrdiplo import ParsedArticle, Parser
from ukrdiplo.reading import read_text

OWN = Path(__file__).parent / "own"

HEADER = """\
# How often each rule for positions, events and mentions was right on articles of our own that no writer of rules read. Made by:
#     python bench/rules.py --unread --precision THIS_FILE --page docs/rules.md
# A rule with fewer than ten hits there is left out.

"""

Item = dict[str, Any]


def counts(golds: Sequence[Item], articles: Iterable[ParsedArticle], names: Names) -> Mapping[str, tuple[int, int]]:
    """By rule, how many of its hits were right, and how many it had."""
    hits: Counter[str] = Counter()
    wrong: Counter[str] = Counter()

    def report(_kind: str, _missed: Iterable[Item], extra: Iterable[Item]) -> None:
        wrong.update(item["rule"] for item in extra)

    for gold, parsed in zip(golds, articles, strict=True):
        found = row(parsed, gold["article"])
        hits.update(item["rule"] for part in ("positions", "events") for item in found[part])
        score_positions(Tally(), names, gold, found, report)
        score_events(Tally(), names, gold, found, report)
        named = [(names.actor(actor["name"]), span) for actor in gold["actors"] for span in actor["mentions"]]
        for mention in parsed.mentions:
            if mention.kind in UNNAMED:
                continue
            actor, place = names.actor(parsed.actor(mention.actor).name), [[mention.span.start, mention.span.end]]
            hits[mention.rule] += 1
            wrong[mention.rule] += not any(actor == other and overlap([span], place) for other, span in named)
    return {rule: (hits[rule] - wrong[rule], hits[rule]) for rule in sorted(hits)}


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--page", type=Path, help="write the counts into the page of the rules")
    options.add_argument("--unread", action="store_true", help="count on the articles that nobody read who wrote rules")
    options.add_argument("--precision", type=Path, help="with --unread: write these counts as a TOML table")
    given = options.parse_args()
    if given.precision and not given.unread:
        options.error("--precision needs --unread: no confidence is read from articles whose misses were looked at")
    if given.unread and bool(given.page) != bool(given.precision):
        options.error("--page and --precision need each other: the page and the table that the package reads are of one run")
    folder = OWN / "unread" if given.unread else OWN
    golds = read_gold(folder / "gold")
    texts = [(folder / "texts" / gold["article"]).read_bytes().decode("utf-8") for gold in golds]
    articles = [read_text(text, published=gold["published"]) for text, gold in zip(texts, golds, strict=True)]
    found = counts(golds, Parser().parse_many(articles), Names.of_lexicon())
    for rule, (right, hits) in found.items():
        print(f"{rule:28} {right:5} of {hits:5}  {100 * right / hits:5.1f} %")
    if given.precision:
        precision_table.write(given.precision, HEADER, found)
    if given.page:
        page, write = given.page.read_text(encoding="utf-8"), trusted if given.unread else counted
        given.page.write_text(write(page, found, len(golds), commit()), encoding="utf-8")


if __name__ == "__main__":
    main()
