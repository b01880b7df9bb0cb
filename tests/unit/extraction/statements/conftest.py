"""Statements of short texts, read from recorded trees.

The trees stand in ``trees.conllu``. With the variable ``UKRDIPLO_RECORD`` set, a text without trees gets them from the bundled
models, and the file grows.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ukrdiplo import Article, Lexicon, Statement, read_text
from ukrdiplo.analysis import conllu
from ukrdiplo.analysis.stanza import StanzaAnalyser
from ukrdiplo.errors import AnalysisError
from ukrdiplo.extraction import coreference, mentions, statements
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.model import Analysis, Span

TREES = Path(__file__).parent / "trees.conllu"
MARK = "# newdoc id = "


class Reading:
    """An article with its statements, and short questions to them."""

    def __init__(self, article: Article, found: tuple[Statement, ...], cast: Cast) -> None:
        self.article = article
        self.statements = found
        self.cast = cast

    def surface(self, spans: tuple[Span, ...]) -> str:
        """The passages, joined by `` … ``."""
        return self.article.surface(*spans)

    def names(self, ids: tuple[str, ...]) -> list[str]:
        """The names of actors."""
        return [self.cast.actor(actor).name for actor in ids]

    def by(self, rule: str) -> Statement:
        """The only statement by a rule."""
        found = [statement for statement in self.statements if statement.rule == rule]
        assert len(found) == 1, [(s.rule, self.surface(s.quote)) for s in self.statements]
        return found[0]

    def rules(self) -> list[str]:
        """The rules that read the statements, in order."""
        return [statement.rule for statement in self.statements]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The package's own lexicon."""
    return Lexicon.load()


@pytest.fixture(scope="session")
def trees() -> Callable[[Article], Analysis]:
    """The recorded trees of a text."""
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
def read(lexicon: Lexicon, trees: Callable[[Article], Analysis]) -> Callable[[str], Reading]:
    """Reads the statements of a text that appeared on 2025-05-21."""

    def reading(text: str) -> Reading:
        article = read_text(text, published="2025-05-21")
        analysis = trees(article)
        cast = coreference.resolve(mentions.find(article, analysis, lexicon), article, analysis, lexicon)
        found, cast = statements.find(article, analysis, lexicon, cast)
        return Reading(article, found, cast)

    return reading
