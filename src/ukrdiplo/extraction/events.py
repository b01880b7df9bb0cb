"""What happened, or may."""

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis, Article, Event, Position, Statement


def find(
    article: Article,
    analysis: Analysis,
    lexicon: Lexicon,
    cast: Cast,
    statements: tuple[Statement, ...],
    positions: tuple[Position, ...],
) -> tuple[Event, ...]:
    """The events of an article."""
    return ()
