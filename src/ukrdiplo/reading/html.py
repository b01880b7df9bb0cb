"""HTML pages as articles.

Which part of a page is the article is found by trafilatura; what the page says of the article, by :mod:`ukrdiplo.reading.page`.
No link is followed and nothing is loaded.
"""

import datetime as dt
import importlib
import logging
import re
from collections.abc import Iterable
from typing import Any

from attrs import evolve

from ukrdiplo.errors import ReadingError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Article, Note
from ukrdiplo.reading.body import Piece, bylines_in, laid_out, parts_of, pieces_of
from ukrdiplo.reading.bylines import names
from ukrdiplo.reading.dates import day, day_of
from ukrdiplo.reading.knowledge import Knowledge
from ukrdiplo.reading.page import Page, page_of
from ukrdiplo.reading.text import finished, text_of

__all__ = ["read_html"]

_LOGGERS = ("trafilatura", "htmldate", "justext", "courlan")
_LARGEST = 20_000_000
_FAULTS = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, RuntimeError, TypeError, ValueError)
"""What code that was written for good pages raises over bad ones."""
_LAST_DAY = "2199-12-31"
"""Where the search for dates ends; a fixed day, for a page must not read otherwise tomorrow."""
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


def read_html(
    html: str | bytes,
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    authors: Iterable[str] = (),
    outlet: str | None = None,
    url: str | None = None,
    encoding: str | None = None,
    lexicon: Lexicon | None = None,
) -> Article:
    """Read an HTML page as an article.

    The article's text is made from the page: headline, teaser and body, with a blank line between blocks and nothing of what
    stands around them; readers' comments are left out. The kinds of its blocks come from the page's markup. Headline, day,
    authors, outlet and address are read from JSON-LD, meta tags and the visible page; what is given here takes their place. A
    page without an article gives an article without content and a note that says so (``no-article``); the other notes are those
    of :func:`~ukrdiplo.reading.read_text`.

    Args:
        html: The page. Bytes are decoded.
        published: The day it appeared, as a date or in ISO format.
        title: Its headline.
        authors: Its authors' names.
        outlet: The medium that published it.
        url: Its address.
        encoding: The encoding of bytes; if ``None``, a byte order mark, the page's own word, UTF-8 and Windows-1252 are tried.
        lexicon: Where the phrases of boilerplate come from; the package's own unless told otherwise.

    Raises:
        ReadingError: If the date is none, there is no such encoding, the bytes are not in it or are no text, or the page is
            too large (20 million characters) to be read.

    Example:
        >>> page = "<html><head><title>Kiew stimmt zu</title></head><body></body></html>"
        >>> article = read_html(page, published="2025-03-11")
        >>> article.title, [note.code for note in article.notes]
        ('Kiew stimmt zu', ['no-article'])
    """
    source, notes = text_of(html, encoding=encoding, declared=True)
    date, given = day(published), tuple(authors)
    if len(source) > _LARGEST:
        raise ReadingError(
            f"the page has {len(source):,} characters, more than {_LARGEST:,}: it is no article; read a part of it"
        )
    if not source.strip():
        return finished(
            Article(text="", published=date, title=title, authors=given, outlet=outlet, url=url, notes=notes),
            Knowledge.of(lexicon),
        )
    knowledge = Knowledge.of(lexicon)
    page, pieces = _read(source, url, title, knowledge)
    text, blocks = laid_out(pieces)
    article = Article(
        text=text,
        blocks=blocks,
        published=date or page.published,
        title=title or page.title,
        authors=given or page.authors,
        outlet=outlet or page.outlet,
        url=url or page.url,
        notes=notes,
    )
    return finished(article, knowledge) if blocks else _empty(article)


def _empty(article: Article) -> Article:
    message = (
        "The page has no article: no running text was found in it. Give the page of a single article, or its text to read_text."
    )
    return evolve(article, notes=(*article.notes, Note(code="no-article", message=message)))


def _read(source: str, url: str | None, title: str | None, knowledge: Knowledge) -> tuple[Page, list[Piece]]:
    """What a page says of its article, and the article's parts in order; none if it has no article."""
    tree = _tree(source)
    if tree is None:
        return Page(), []
    page = page_of(tree, url=url)
    document = _extracted(tree, page.url)
    if document is None:
        return page, []
    parts = list(parts_of(document.body, page))
    written = bylines_in(parts, knowledge.phrases) or (document.author or "").split(";")
    page = evolve(
        page,
        title=page.title or document.title or None,
        published=page.published or day_of(document.date or ""),
        authors=page.authors or names(written, outlet=page.outlet),
        outlet=page.outlet or document.sitename or None,
        url=page.url or document.url or None,
    )
    return page, pieces_of(parts, page, title or page.title, knowledge.phrases)


def _tree(source: str) -> Any:
    """The page's root element, or ``None`` if it has none."""
    parser = importlib.import_module("lxml.html")
    readable = _DECLARATION.sub("", _NOT_IN_XML.sub(" ", source))
    try:
        return parser.document_fromstring(
            readable, parser=parser.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
        )
    except (ValueError, importlib.import_module("lxml.etree").LxmlError):
        return None


def _extracted(tree: Any, url: str | None) -> Any:
    """What trafilatura makes of a page, or ``None`` if it finds no text."""
    for name in _LOGGERS:  # without a handler of its own, a library's warnings would be printed
        if not logging.getLogger(name).handlers:
            logging.getLogger(name).addHandler(logging.NullHandler())
    trafilatura = importlib.import_module("trafilatura")
    try:
        return trafilatura.bare_extraction(
            tree,
            url=url,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": True, "max_date": _LAST_DAY},
        )
    except _FAULTS as fault:
        raise ReadingError(f"the page is too broken to be read ({type(fault).__name__}); give its text to read_text") from fault
