"""HTML pages as articles.

Which part of a page is the article is found by trafilatura; what the page says of the article, by :mod:`ukrdiplo.reading.page`. No link
is followed and nothing is loaded.
"""

import datetime as dt
import importlib
import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import evolve

from ukrdiplo.errors import ReadingError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.boilerplate import Role
from ukrdiplo.model import Article, Block, BlockKind, Note, Span
from ukrdiplo.reading.bylines import names
from ukrdiplo.reading.blocks import is_sign_off
from ukrdiplo.reading.dates import day, day_of
from ukrdiplo.reading.knowledge import Knowledge
from ukrdiplo.reading.lines import ends_sentence
from ukrdiplo.reading.page import Page, page_of, raw_text, text_in
from ukrdiplo.reading.phrases import Phrases
from ukrdiplo.reading.prose import invisible
from ukrdiplo.reading.text import finished, text_of

__all__ = ["read_html"]

_LOGGERS = ("trafilatura", "htmldate", "justext", "courlan")
_LARGEST = 20_000_000
_LONGEST_CREDIT = 90
_LAST_DAY = "2199-12-31"
"""Where the search for dates ends; a fixed day, for a page must not read otherwise tomorrow."""
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_GAP = "\n\n"
_ARTICLE = 350
_LONG = 160
_ABOVE_BODY = 8
_BLOCKS = frozenset({"head", "p", "list", "item", "quote", "table", "row", "cell", "code", "ab", "div"})
_Piece = tuple[BlockKind, str]


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

    The article's text is made from the page: headline, teaser and body, with a blank line between blocks and nothing of what stands around
    them; readers' comments are left out. The kinds of its blocks come from the page's markup. Headline, day, authors, outlet and
    address are read from JSON-LD, meta tags and the visible page; what is given here takes their place. A page without an
    article gives an article without content and a note that says so (``no-article``); the other notes are those of
    :func:`~ukrdiplo.reading.read_text`.

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
    text, blocks = _laid_out(pieces)
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


def _read(source: str, url: str | None, title: str | None, knowledge: Knowledge) -> tuple[Page, list[_Piece]]:
    """What a page says of its article, and the article's parts in order; none if it has no article."""
    tree = _tree(source)
    if tree is None:
        return Page(), []
    page = page_of(tree, url=url)
    document = _extracted(tree, page.url)
    if document is None:
        return page, []
    parts = list(_parts(document.body, page))
    written = _byline(parts, knowledge.phrases) or (document.author or "").split(";")
    page = evolve(
        page,
        title=page.title or document.title or None,
        published=page.published or day_of(document.date or ""),
        authors=page.authors or names(written, outlet=page.outlet),
        outlet=page.outlet or document.sitename or None,
        url=page.url or document.url or None,
    )
    return page, _pieces(parts, page, title or page.title, knowledge.phrases)


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
    except (
        ArithmeticError,
        AssertionError,
        AttributeError,
        LookupError,
        RecursionError,
        RuntimeError,
        TypeError,
        ValueError,
    ) as fault:
        raise ReadingError(f"the page is too broken to be read ({type(fault).__name__}); give its text to read_text") from fault


def _pieces(parts: Sequence[_Piece], page: Page, title: str | None, phrases: Phrases) -> list[_Piece]:
    """An article's blocks: its headline, its teaser and its body, each as its kind and its text; none if nothing in it is running text."""
    if not any(kind is BlockKind.PARAGRAPH and ends_sentence(text) for kind, text in parts):
        return []
    pieces: list[_Piece] = [(BlockKind.HEADLINE, title)] if title else []
    plain = [_plain(text) for _, text in parts]
    if page.teaser and not any(_plain(page.teaser) in text for text in plain):
        pieces.append((BlockKind.TEASER, page.teaser))
    said = {_plain(heading) for heading in (*page.headings, title or "")}
    begun, read, comments = False, 0, False
    for (kind, text), words in zip(parts, plain, strict=True):
        running = ends_sentence(text) or len(text) > _LONG
        if not begun and not running and (words in said or (title and _plain(title) in words)):
            continue  # the headline once more, perhaps with its kicker
        finding = phrases.find(text)
        if comments:
            pieces.append((BlockKind.COMMENT, text))
        elif finding is not None and (finding.role is not Role.AGENCY or len(text) <= _LONGEST_CREDIT):
            pieces.append((BlockKind.BOILERPLATE, text))
            comments = finding.role is Role.COMMENTS and read >= _ARTICLE
        elif is_sign_off(text) or (not begun and kind is BlockKind.PARAGRAPH and not running):
            pieces.append((BlockKind.BOILERPLATE, text))  # a kicker, a date, a place
        else:
            pieces.append((kind, text))
            read += len(text)
            begun = begun or running
    return _without_empty_headings(pieces)


def _byline(parts: Sequence[_Piece], phrases: Phrases) -> list[str]:
    """The lines above the body that give the author."""
    found = []
    for _, text in parts[:_ABOVE_BODY]:
        finding = phrases.find(text)
        if finding is not None and finding.role is Role.BYLINE:
            found.append(text)
    return found


def _plain(text: str) -> str:
    """A text as it is compared: its letters and digits."""
    return re.sub(r"\W+", " ", text.casefold()).strip()


def _parts(element: Any, page: Page) -> Iterator[_Piece]:
    """What an element of trafilatura's body says, block for block: the text between its blocks is a block too."""
    between = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS:
            yield from _paragraph("".join(between), page)
            between = []
            yield from _part(child, page)
        elif isinstance(child.tag, str):
            between.append(raw_text(child, limit=_LARGEST))
        between.append(child.tail or "")
    yield from _paragraph("".join(between), page)


def _part(element: Any, page: Page) -> Iterator[_Piece]:
    """What a block of trafilatura's body says."""
    if element.tag == "head":
        text = text_in(element, limit=_LARGEST)
        if text:
            yield BlockKind.SUBHEADING, text
    elif element.tag == "item":
        inner = list(_parts(element, page))
        yield from ((BlockKind.LIST_ITEM if kind is BlockKind.PARAGRAPH else kind, text) for kind, text in inner)
    elif element.tag == "row" and not any(below.tag in _BLOCKS for cell in element for below in cell):
        yield from _paragraph(" ".join(text_in(cell, limit=_LARGEST) for cell in element), page)
    else:
        yield from _parts(element, page)


def _paragraph(text: str, page: Page) -> Iterator[_Piece]:
    """A paragraph, unless it is blank; the page knows which are captions and teasers."""
    line = " ".join(text.split())
    if line in page.captions:
        yield BlockKind.CAPTION, line
    elif line in page.leads:
        yield BlockKind.TEASER, line
    elif line:
        yield BlockKind.PARAGRAPH, line


def _without_empty_headings(pieces: list[_Piece]) -> list[_Piece]:
    """The same parts, where a subheading at the end, which heads nothing, is boilerplate."""
    out = list(pieces)
    for n in reversed(range(len(out))):
        kind, text = out[n]
        if kind is BlockKind.SUBHEADING:
            out[n] = (BlockKind.BOILERPLATE, text)
        elif kind.is_content:
            break
    return out


def _laid_out(pieces: list[_Piece]) -> tuple[str, tuple[Block, ...]]:
    """The article's text, parts with a blank line between them, and its blocks."""
    texts: list[str] = []
    blocks: list[Block] = []
    start = 0
    for kind, text in pieces:
        skips = tuple(invisible(text, 0, len(text)))
        blocks.append(
            Block(
                kind=kind, span=Span(start, start + len(text)), skips=tuple(Span(s.start + start, s.end + start) for s in skips)
            )
        )
        texts.append(text)
        start += len(text) + len(_GAP)
    return _GAP.join(texts), tuple(blocks)
