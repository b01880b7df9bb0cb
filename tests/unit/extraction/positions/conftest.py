"""Positions in short texts, read from recorded trees.

The trees stand in ``trees.conllu``. With the variable ``UKRDIPLO_RECORD`` set, a text without trees gets them from the bundled
models, and the file grows.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ukrdiplo import Article, ParsedArticle, read_text
from ukrdiplo.analysis import conllu
from ukrdiplo.analysis.stanza import StanzaAnalyser
from ukrdiplo.errors import AnalysisError
from ukrdiplo.extraction.extract import extract
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis

TREES = Path(__file__).parent / "trees.conllu"
MARK = "# newdoc id = "
SETTING = "\n\nDie Lage in der Ukraine blieb am Montag ernst."
"""A paragraph that makes a single sentence an article about the war."""


def _trees() -> Callable[[Article], Analysis]:
    written = TREES.read_text(encoding="utf-8") if TREES.is_file() else ""
    documents = {part.partition("\n")[0]: MARK + part for part in written.split(MARK) if part.strip()}
    models = StanzaAnalyser()

    def recorded(article: Article) -> Analysis:
        try:
            return conllu.RecordedAnalyser(documents).analyse(article)
        except AnalysisError:
            if not os.environ.get("UKRDIPLO_RECORD"):
                raise
        analysis = models.analyse(article)
        documents[article.id] = conllu.dumps(analysis, article)
        TREES.write_text("".join(documents.values()), encoding="utf-8")
        return analysis

    return recorded


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The package's own lexicon."""
    return Lexicon.load()


@pytest.fixture(scope="session")
def read(lexicon: Lexicon) -> Callable[..., ParsedArticle]:
    """Reads a text that appeared on a day, 2025-03-20 unless told otherwise."""
    trees = _trees()

    def reading(text: str, published: str = "2025-03-20") -> ParsedArticle:
        article = read_text(text, published=published)
        return extract(article, trees(article), lexicon)

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
