"""Whom pronouns and descriptions mean."""

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.model import Analysis, Article


def resolve(cast: Cast, article: Article, analysis: Analysis) -> Cast:
    """The cast with the mentions that are no names added."""
    return cast
