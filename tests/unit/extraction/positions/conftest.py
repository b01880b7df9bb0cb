"""Positions in short texts, read from recorded trees."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ukrdiplo import Article, ParsedArticle, read_text
from ukrdiplo.extraction.extract import extract
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis

SETTING = "\n\nDie Lage in der Ukraine blieb am Montag ernst."
"""A paragraph that makes a single sentence an article about the war."""


@pytest.fixture(scope="session")
def read(lexicon: Lexicon, recorded: Callable[[Path], Callable[[Article], Analysis]]) -> Callable[..., ParsedArticle]:
    """Reads a text that appeared on a day, 2025-03-20 unless told otherwise."""
    trees = recorded(Path(__file__).parent)

    def reading(text: str, published: str = "2025-03-20", *, knowledge: Lexicon = lexicon) -> ParsedArticle:
        article = read_text(text, published=published)
        return extract(article, trees(article), knowledge)

    return reading


@pytest.fixture(scope="session")
def wants(read: Callable[..., ParsedArticle]) -> Callable[..., set[str]]:
    """Who wants what in one sentence: ``holder topic stance``, with ``by actor`` where somebody ascribes it."""

    def positions(text: str, published: str = "2025-03-20") -> set[str]:
        return stances(read(text + SETTING, published))

    return positions


def stances(parsed: ParsedArticle) -> set[str]:
    """The positions of an article as lines."""
    return {
        f"{parsed.actor(position.holder).name} {position.topic} {position.stance}"
        + (f" by {parsed.actor(position.attributed_by).name}" if position.attributed_by else "")
        for position in parsed.positions
    }
