"""The order in which an article is read: who occurs, who is meant, who said, who wants, what happened."""

from ukrdiplo.extraction import coreference, events, mentions, positions, statements
from ukrdiplo.extraction.coreference import dialogue
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Actor, Analysis, Article, Note, ParsedArticle, Position

__all__ = ["extract"]


def extract(article: Article, analysis: Analysis, lexicon: Lexicon) -> ParsedArticle:
    """Read actors, statements, positions and events off the trees of an article.

    Args:
        article: The article, with its blocks and, if it is known, its date.
        analysis: Its trees.
        lexicon: What is known.

    Returns:
        All that was found, checked as :meth:`ParsedArticle.check` does.

    Raises:
        ModelError: If a rule made an object that does not fit the article; that is a fault of this library.
        LexiconError: If a rule named a topic that the lexicon does not have.
    """
    named = coreference.resolve(mentions.find(article, analysis, lexicon), article, analysis, lexicon)
    said, cast = statements.find(article, analysis, lexicon, named)
    cast = dialogue.heard(cast, said, article, analysis, lexicon).settled()
    wanted, cast = positions.find(article, analysis, lexicon, cast, said)
    happened, cast = events.find(article, analysis, lexicon, cast, said, wanted)
    for position in wanted:
        lexicon.topic(position.topic)
    return ParsedArticle(
        article=article,
        actors=cast.actors,
        mentions=cast.told,
        statements=said,
        positions=wanted,
        events=happened,
        notes=(*article.notes, *_silences(article, analysis, cast.actors, wanted, lexicon)),
        analyser=analysis.analyser,
    ).check()


def _silences(
    article: Article, analysis: Analysis, actors: tuple[Actor, ...], wanted: tuple[Position, ...], lexicon: Lexicon
) -> tuple[Note, ...]:
    """Why nothing was found; that an article has no content is for its reader to say."""
    if not article.content:
        return ()
    if actors and not wanted and not positions.in_setting(analysis, lexicon):
        return (Note(code="no-setting", message="The article names nothing that the topics are about; no positions were read."),)
    if actors:
        return ()
    if not analysis.sentences:
        return (Note(code="no-sentences", message="The article has no sentence of its own: there was nothing to read."),)
    return (Note(code="no-actors", message="The article names nobody that speaks, wants or acts."),)
