"""Work grows with the length of an article and not with its square, counted in lines run and not in seconds."""

import sys
from functools import partial
from pathlib import Path
from types import FrameType

import pytest
from attrs import evolve

from ukrdiplo import Article, Lexicon
from ukrdiplo.analysis import conllu
from ukrdiplo.demo import article as sample
from ukrdiplo.extraction.extract import extract
from ukrdiplo.model import Analysis, Sentence, Span

GOLDEN = Path(__file__).parents[2] / "golden"
FEW, MANY = 2, 12
EVEN = 1.02
"""How much more a copy may cost among many than among few, for look-ups that halve what they look at."""


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _sentence(sentence: Sentence, by: int, blocks: int) -> Sentence:
    words = tuple(evolve(word, span=_shifted(word.span, by)) for word in sentence.words)
    return evolve(sentence, words=words, span=_shifted(sentence.span, by), block=sentence.block + blocks)


def _repeated(article: Article, analysis: Analysis, times: int) -> tuple[Article, Analysis]:
    """An article that says the same so often, with its trees."""
    step = len(article.text) + 2
    blocks = [
        evolve(block, span=_shifted(block.span, by), skips=tuple(_shifted(skip, by) for skip in block.skips))
        for by in range(0, times * step, step)
        for block in article.blocks
    ]
    sentences = [
        _sentence(sentence, number * step, number * len(article.blocks))
        for number in range(times)
        for sentence in analysis.sentences
    ]
    text = "\n\n".join([article.text] * times)
    return evolve(article, text=text, blocks=tuple(blocks)), evolve(analysis, sentences=tuple(sentences))


def _steps(article: Article, analysis: Analysis, lexicon: Lexicon) -> int:
    """How many lines of the library are run, loops and comprehensions line by line as well."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> object:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        extract(article, analysis, lexicon)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("name", ["agentur", "boulevard"])
def test_a_copy_costs_the_same_among_few_and_among_many(name: str, lexicon: Lexicon) -> None:
    article = sample(name)
    analysis = conllu.loads((GOLDEN / f"{article.id}.conllu").read_text(encoding="utf-8"))
    work = partial(_repeated, article, analysis)
    extract(*work(1), lexicon)  # what is remembered of words is remembered from now on
    few, many = (_steps(*work(times), lexicon) / times for times in (FEW, MANY))
    assert many < EVEN * few
