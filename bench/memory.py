"""Whether memory stays flat over many articles.

    python bench/memory.py [--articles N] [--seed N] [--trees]

Parses articles one after the other and prints the slope of memory in KiB an article: least squares over the second half of the
articles, of the resident memory after each (what the process holds) and of its peak so far (what it has ever held). The articles
are made of the sample articles and of those in ``own/texts``: each takes between 5 and 20 of their paragraphs by chance, so that
no two are the same and words come in ever new company. The seed decides which. ``--trees`` makes trees alone.

Python's garbage collector and the C library give memory back when they see fit, which shows as noise of some KiB an article in
a few dozen articles; 500 are enough to tell it from growth.
"""

import argparse
import random
import resource
import statistics
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from ukrdiplo import Parser, read_text, samples
from ukrdiplo.analysis.stanza import StanzaAnalyser
from ukrdiplo.demo import article as sample
from ukrdiplo.model import Article

TEXTS = Path(__file__).parent / "own" / "texts"
UNIT = 1 << 10 if sys.platform == "darwin" else 1  # ru_maxrss counts bytes there and KiB elsewhere


def paragraphs() -> list[str]:
    """The paragraphs that articles are made of."""
    given = [sample(name) for name in samples.names()]
    given += [read_text(file.read_text(encoding="utf-8")) for file in sorted(TEXTS.glob("*.txt"))]
    return [article.surface(block.span) for article in given for block in article.content]


def articles(number: int, seed: int) -> Iterator[Article]:
    """So many articles of paragraphs chosen by chance."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    parts = paragraphs()
    for _ in range(number):
        yield read_text("\n\n".join(chance.sample(parts, chance.randint(5, min(20, len(parts))))), published="2025-05-21")


def resident() -> int:
    """The memory that the process holds, in KiB; its peak where the system does not tell."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return peak()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))


def peak() -> int:
    """The most memory that the process ever held, in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // UNIT


def slope(values: Sequence[int]) -> float:
    """KiB an article, by least squares over the second half.

    Example:
        >>> slope([0, 50, 90, 100, 102, 104, 106])
        2.0
    """
    half = values[len(values) // 2 :]
    return statistics.linear_regression(range(len(half)), half).slope


def main() -> None:
    """Print one table."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("--articles", type=int, default=500, help="how many articles to parse (500)")
    command.add_argument("--seed", type=int, default=0, help="what the articles are chosen by (0)")
    command.add_argument("--trees", action="store_true", help="make trees alone, and no objects")
    options = command.parse_args()
    if options.articles < 4:
        command.error("four articles at least, for a line through the second half")

    analyser = StanzaAnalyser()
    parser = Parser(analyser=analyser)
    held, most, words = [], [], 0
    for article in articles(options.articles, options.seed):
        analyser.analyse(article) if options.trees else parser.parse(article)
        words += len(article.text.split())
        held.append(resident())
        most.append(peak())

    table = Table("", "KiB", title=f"Memory over {options.articles} articles, {words:,} words, seed {options.seed}")
    table.add_row("resident after the first article", f"{held[0]:,}")
    table.add_row("resident half way", f"{held[len(held) // 2]:,}")
    table.add_row("resident after the last article", f"{held[-1]:,}")
    table.add_row("slope of resident memory, an article", f"{slope(held):.1f}")
    table.add_row("peak", f"{most[-1]:,}")
    table.add_row("slope of the peak, an article", f"{slope(most):.1f}")
    Console().print(table)


if __name__ == "__main__":
    main()
