"""How fast articles are parsed, and how much of the time is Stanza's own.

    python bench/speed.py FILE_OR_FOLDER ... [--rounds N] [--growth]

Reads plain text (.txt), HTML (.html, .htm) and the German news quotation data set (.json). Each round parses all articles
from text to objects and, in turn, makes the trees of each article and reads them at once, so that what else the machine has to do
slows both alike; the median round counts. Stanza's own time is that inside its processors, extraction's that from trees to
objects. Words are the parser's, punctuation marks included.
``--growth`` repeats the longest article 1, 10 and 100 times within one text and prints what a word costs: the same each time
if the time grows linearly.
"""

import argparse
import json
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import evolve
from rich.console import Console
from rich.table import Table

from ukrdiplo import Parser, read_file, read_text
from ukrdiplo.analysis.stanza import StanzaAnalyser
from ukrdiplo.extraction.extract import extract
from ukrdiplo.model import Article, Span

REPEATED = (1, 10, 100)
LONGEST = 10_000_000  # characters of an article: more than any is when repeated
SUFFIXES = {".txt", ".html", ".htm", ".json"}


class TimedAnalyser(StanzaAnalyser):
    """The default analyser, with a stopwatch on Stanza's processors."""

    seconds = 0.0

    def _load(self) -> Any:  # noqa: ANN401 - stanza has no types
        fresh = self._pipeline is None
        pipeline = super()._load()
        if fresh:
            for processor in pipeline.processors.values():
                processor.process = self._timed(processor.process)
        return pipeline

    def _timed(self, process: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def timed(document: Any) -> Any:  # noqa: ANN401 - stanza has no types
            start = time.perf_counter()
            try:
                return process(document)
            finally:
                self.seconds += time.perf_counter() - start

        return timed


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named and those in the folders named, by name."""
    for path in paths:
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in found if file.suffix in SUFFIXES)


def article(file: Path) -> Article:
    """The article in a file."""
    if file.suffix == ".json":
        return read_text(json.loads(file.read_text(encoding="utf-8"))["originalText"])
    return read_file(file)


def clocked(work: Callable[[], object]) -> float:
    """How many seconds it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def shifted(span: Span, by: int) -> Span:
    """The same stretch, further on."""
    return Span(span.start + by, span.end + by)


def repeated(one: Article, times: int) -> Article:
    """An article whose text and blocks follow one another so often; read as text, most would be boilerplate."""
    step = len(one.text) + 2
    blocks = tuple(
        evolve(block, span=shifted(block.span, start), skips=tuple(shifted(skip, start) for skip in block.skips))
        for start in range(0, times * step, step)
        for block in one.blocks
    )
    return Article(text="\n\n".join([one.text] * times), blocks=blocks, published=one.published)


def grow(one: Article, parser: Parser, analyser: TimedAnalyser, rounds: int) -> None:
    """Print what a word costs in an article and in the same one over and over."""
    table = Table(
        "times", "words", "extraction, µs a word", "Stanza's own, µs a word", "extraction, of Stanza's own", title="Growth"
    )
    for times in REPEATED:
        article = repeated(one, times)
        before = analyser.seconds
        analysis = analyser.analyse(article)
        stanza = analyser.seconds - before
        words = sum(len(sentence.words) for sentence in analysis.sentences)
        seconds = statistics.median(
            clocked(lambda a=article, t=analysis: extract(a, t, parser.lexicon))
            for _ in range(rounds)  # type: ignore[misc]
        )
        row = (f"{1e6 * seconds / words:.1f}", f"{1e6 * stanza / words:.1f}", f"{100 * seconds / stanza:.1f} %")
        table.add_row(str(times), f"{words:,}", *row)
    Console().print(table)


def main() -> None:
    """Print one table."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("paths", nargs="+", type=Path, metavar="FILE_OR_FOLDER")
    command.add_argument("--rounds", type=int, default=3, help="how often to run each way, in turn (3)")
    command.add_argument("--growth", action="store_true", help="print how time grows with the length of an article instead")
    options = command.parse_args()

    chosen = list(files(options.paths))
    if not chosen:
        sys.exit(f"no {', '.join(sorted(SUFFIXES))} file there")
    analyser = TimedAnalyser(longest=LONGEST)
    parser = Parser(analyser=analyser)
    articles: list[Article] = []
    reading = clocked(lambda: articles.extend(map(article, chosen)))
    loading = clocked(lambda: parser.parse(articles[0]))
    words = sum(len(sentence.words) for analysis in analyser.analyse_many(articles) for sentence in analysis.sentences)

    if options.growth:
        grow(max(articles, key=lambda one: len(one.text)), parser, analyser, options.rounds)
        return

    parses, trees, own, shares = [], [], [], []
    for _ in range(options.rounds):
        before = analyser.seconds
        parses.append(clocked(lambda: list(parser.parse_many(articles))))
        own.append((analyser.seconds - before) / parses[-1])
        before, begun, extraction = analyser.seconds, time.perf_counter(), 0.0
        for one, analysis in zip(articles, analyser.analyse_many(articles), strict=True):
            extraction += clocked(lambda a=one, t=analysis: extract(a, t, parser.lexicon))  # type: ignore[misc]
        trees.append(time.perf_counter() - begun - extraction)
        shares.append(extraction / (analyser.seconds - before))

    whole, alone = statistics.median(parses), statistics.median(trees)
    table = Table("", "", title=f"Speed over {len(articles)} articles, {words:,} words, median of {options.rounds} rounds")
    table.add_row("parse, words a second", f"{words / whole:,.0f}")
    table.add_row("trees alone, words a second", f"{words / alone:,.0f}")
    table.add_row("share of the parse that is Stanza's own", f"{100 * statistics.median(own):.0f} %")
    table.add_row("extraction, of Stanza's own time", f"{100 * statistics.median(shares):.1f} %")
    table.add_row("reading, words a second", f"{words / reading:,.0f}")
    table.add_row("imports, models and the first article, seconds", f"{loading:.1f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    table.add_row("peak memory, MiB", f"{peak:,.0f}")
    Console().print(table)


if __name__ == "__main__":
    main()
