"""Who wants what."""

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis, Article, Position, Statement


def find(
    article: Article, analysis: Analysis, lexicon: Lexicon, cast: Cast, statements: tuple[Statement, ...]
) -> tuple[Position, ...]:
    """The positions of an article."""
    return ()
