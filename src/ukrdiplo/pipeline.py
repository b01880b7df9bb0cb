"""The composition root: reading, analysis and extraction meet here, and nowhere else.

A :class:`Parser` holds what is costly to load (the models) and what is known (the lexicon), and reads as many articles with
them as you like. :func:`parse` does so with a default parser that is made at its first call.
"""

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from ukrdiplo.analysis.protocol import Analyser
from ukrdiplo.analysis.stanza import StanzaAnalyser
from ukrdiplo.errors import ReadingError
from ukrdiplo.extraction.extract import extract
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Article, ParsedArticle
from ukrdiplo.reading import looks_like_html, read_bytes, read_html, read_text

__all__ = ["Parser", "parse"]


class Parser:
    """Turns articles into :class:`~ukrdiplo.model.ParsedArticle` objects.

    The same article, analyser and lexicon give the same result every time. A parser may be used from several threads.

    Args:
        analyser: What makes the trees: the bundled Stanza models unless told otherwise, loaded at the first article.
        lexicon: What is known: the package's own lexicon unless told otherwise; see :meth:`Lexicon.load` for adding to it.

    Example:
        >>> from ukrdiplo import Parser, read_text
        >>> parser = Parser()
        >>> article = read_text("Kanzler Merz sagte, er werde Kiew besuchen.", published="2025-05-09")
        >>> parsed = parser.parse(article)
        >>> [parsed.actor(speaker).name for statement in parsed.statements for speaker in statement.speaker]
        ['Friedrich Merz']
    """

    def __init__(self, *, analyser: Analyser | None = None, lexicon: Lexicon | None = None) -> None:
        self.analyser: Analyser = StanzaAnalyser() if analyser is None else analyser
        self.lexicon = Lexicon.load() if lexicon is None else lexicon

    def parse(self, article: Article) -> ParsedArticle:
        """Read one article, as :func:`~ukrdiplo.read_text` and its like make it of a text.

        Raises:
            AnalysisError: If the analyser cannot work.
            ReadingError: If it is no article.
        """
        given = _article(article)
        return extract(given, self.analyser.analyse(given), self.lexicon)

    def parse_many(self, articles: Iterable[Article]) -> Iterator[ParsedArticle]:
        """Read many articles, in order, as they come; the trees of an article are made in batches of sentences.

        Memory does not grow with the number of articles.

        Raises:
            AnalysisError: If the analyser cannot work.
            ReadingError: If one of them is no article, or a single article is given in place of several.
        """
        if isinstance(articles, Article):
            raise ReadingError("Parser.parse_many takes several articles; give this one to Parser.parse, or put it into a list")
        waiting: deque[Article] = deque()

        def passing() -> Iterator[Article]:
            for article in articles:
                given = _article(article)
                waiting.append(given)
                yield given

        for analysis in self.analyser.analyse_many(passing()):
            yield extract(waiting.popleft(), analysis, self.lexicon)


def _article(given: object) -> Article:
    """What was given, if it is an article.

    Raises:
        ReadingError: If it is anything else.
    """
    if isinstance(given, Article):
        return given
    raise ReadingError(
        f"a Parser takes articles (ukrdiplo.Article), not {type(given).__name__}; make one of a text with ukrdiplo.read_text, "
        "of a page with ukrdiplo.read_html or of a file with ukrdiplo.read_file"
    )


@lru_cache(maxsize=1)
def _default() -> Parser:
    return Parser()


def parse(
    text: str | bytes,
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    authors: Iterable[str] = (),
    outlet: str | None = None,
    url: str | None = None,
) -> ParsedArticle:
    """Read a German news article, given as plain text or as an HTML page, with the default parser.

    For files, other encodings and articles from elsewhere make an :class:`~ukrdiplo.model.Article` first
    (:func:`~ukrdiplo.read_file`, :func:`~ukrdiplo.read_html`) and give it to :meth:`Parser.parse`.

    Args:
        text: The text or the page; what begins like a page is one. Bytes are decoded by what they say of themselves, or else
            as UTF-8 or cp1252.
        published: The day it appeared, as a date or ``YYYY-MM-DD``. Offices and relative dates are read against it; without
            it they stay open and a note says so.
        title: The headline, where it is known apart from the text.
        authors: Who wrote it.
        outlet: Who published it.
        url: Where it appeared.

    Raises:
        ReadingError: If it is neither text nor bytes, the bytes are no text or the date is none.
        AnalysisError: If the models cannot be loaded.

    Example:
        >>> import ukrdiplo
        >>> parsed = ukrdiplo.parse("Wladimir Putin sagte: „Wir sind zu Gesprächen bereit.“", published="2025-05-16")
        >>> statement = parsed.statements[0]
        >>> parsed.actor(statement.speaker[0]).name, parsed.surface(*statement.quote)
        ('Wladimir Putin', '„Wir sind zu Gesprächen bereit.“')
    """
    return _default().parse(_reader(text)(text, published=published, title=title, authors=authors, outlet=outlet, url=url))


def _reader(text: object) -> Callable[..., Article]:
    """What reads a text, and refuses what is none."""
    if isinstance(text, bytes):
        return read_bytes
    return read_html if isinstance(text, str) and looks_like_html(text) else read_text
