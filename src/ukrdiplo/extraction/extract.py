"""The order in which an article is read: actors, who is meant, statements, positions, events."""

from ukrdiplo.extraction import coreference, events, mentions, positions, statements
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis, Article, ParsedArticle

__all__ = ["extract"]


def extract(article: Article, analysis: Analysis, lexicon: Lexicon) -> ParsedArticle:
    """Read actors, statements, positions and events off the trees of an article."""
    cast = coreference.resolve(mentions.find(article, analysis, lexicon), article, analysis)
    said, cast = statements.find(article, analysis, lexicon, cast)
    wanted = positions.find(article, analysis, lexicon, cast, said)
    happened = events.find(article, analysis, lexicon, cast, said, wanted)
    return ParsedArticle(
        article=article,
        actors=cast.actors,
        mentions=cast.mentions,
        statements=said,
        positions=wanted,
        events=happened,
        notes=article.notes,
        analyser=analysis.analyser,
    ).check()
