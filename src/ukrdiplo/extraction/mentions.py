"""Where an article names actors."""

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis, Article


def find(article: Article, analysis: Analysis, lexicon: Lexicon) -> Cast:
    """The actors that the article names."""
    return Cast()
