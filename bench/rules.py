"""How often each rule for positions, events and mentions is right, on the annotated articles of ours that lie beside this file.

    rules.py [--page docs/rules.md]

Their misses were looked at while the rules were written, so these figures flatter, and no object has its confidence from them.
A hit is right if score_gold.py pairs it with something annotated, required or optional. Pronouns and descriptions are not
annotated as mentions, and not counted. --page writes the counts into the page of the rules.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from gold import UNNAMED, row
from quotations import commit
from rules_page import counted
from score_gold import Names, Tally, overlap, read_gold, score_events, score_positions
from ukrdiplo import ParsedArticle, Parser
from ukrdiplo.reading import read_text

OWN = Path(__file__).parent / "own"

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
    given = options.parse_args()
    golds = read_gold(OWN / "gold")
    texts = [(OWN / "texts" / gold["article"]).read_bytes().decode("utf-8") for gold in golds]
    articles = [read_text(text, published=gold["published"]) for text, gold in zip(texts, golds, strict=True)]
    found = counts(golds, Parser().parse_many(articles), Names.of_lexicon())
    for rule, (right, hits) in found.items():
        print(f"{rule:28} {right:5} of {hits:5}  {100 * right / hits:5.1f} %")
    if given.page:
        given.page.write_text(counted(given.page.read_text(encoding="utf-8"), found, len(golds), commit()), encoding="utf-8")


if __name__ == "__main__":
    main()
