"""The composition root: what comes in is read, analysed and extracted here, and nowhere else are the stages joined."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import tee

from ukrdiplo.analysis.protocol import Analyser
from ukrdiplo.analysis.stanza import StanzaAnalyser
from ukrdiplo.extraction.extract import extract
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Article, ParsedArticle
from ukrdiplo.reading import read_text

__all__ = ["Parser", "parse"]


class Parser:
    """Turns articles into :class:`ParsedArticle` objects; models and lexicon are loaded once.

    Args:
        analyser: What makes the trees; the bundled Stanza models unless told otherwise.
        lexicon: What is known; the package's own unless told otherwise.
    """

    def __init__(self, *, analyser: Analyser | None = None, lexicon: Lexicon | None = None) -> None:
        self.analyser: Analyser = StanzaAnalyser() if analyser is None else analyser
        self.lexicon = Lexicon.load() if lexicon is None else lexicon

    def parse(self, article: Article) -> ParsedArticle:
        """Read one article."""
        return next(self.parse_many([article]))

    def parse_many(self, articles: Iterable[Article]) -> Iterator[ParsedArticle]:
        """Read many articles, in order, as they come; the trees are made in batches."""
        given, analysed = tee(articles)
        for article, analysis in zip(given, self.analyser.analyse_many(analysed), strict=False):
            yield extract(article, analysis, self.lexicon)


@lru_cache(maxsize=1)
def _parser() -> Parser:
    return Parser()


def parse(text: str | bytes | Article, *, published: dt.date | str | None = None) -> ParsedArticle:
    """Read a German news article with the default parser."""
    article = text if isinstance(text, Article) else read_text(text, published=published)
    return _parser().parse(article)
