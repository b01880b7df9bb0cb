"""Statements of short texts, read from recorded trees."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ukrdiplo import Article, Lexicon, Statement, read_text
from ukrdiplo.extraction import coreference, mentions, statements
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.model import Analysis, Span


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
def trees(recorded: Callable[[Path], Callable[[Article], Analysis]]) -> Callable[[Article], Analysis]:
    """The recorded trees of a text."""
    return recorded(Path(__file__).parent)


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
