"""The body of an HTML article: what trafilatura found, as blocks.

trafilatura gives the body as elements: ``head``, ``p``, ``list`` with ``item``, ``quote``, ``table`` with ``row`` and ``cell``.
Each is a block of the kind that it says. What the phrases of the lexicon know as no part of an article, and lone short lines
above the body (a kicker, a place), are boilerplate. The headline stands once, before everything else.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ukrdiplo.lexicon.boilerplate import Role
from ukrdiplo.model import Block, BlockKind, Span
from ukrdiplo.reading.lines import ends_sentence
from ukrdiplo.reading.markup import raw_text, text_in
from ukrdiplo.reading.page import Page
from ukrdiplo.reading.phrases import Phrases
from ukrdiplo.reading.prose import invisible
from ukrdiplo.reading.shapes import finding_in, is_sign_off

__all__ = ["Piece", "bylines_in", "laid_out", "parts_of", "pieces_of"]

Piece = tuple[BlockKind, str]
"""A block to be: its kind and its text."""
_BLOCKS = frozenset({"head", "p", "list", "item", "quote", "table", "row", "cell", "code", "ab", "div"})
_WHOLE = 20_000_000
"""Characters of an element's text: all of them."""
_GAP = "\n\n"
_ARTICLE = 350
"""Characters of running text before which no readers' comments can begin."""
_LONG = 160
_ABOVE_BODY = 8


def pieces_of(parts: Sequence[Piece], page: Page, title: str | None, phrases: Phrases) -> list[Piece]:
    """The blocks of an article: headline, teaser and body; none if nothing in it is running text."""
    if not any(kind is not BlockKind.SUBHEADING and ends_sentence(text) for kind, text in parts):
        return []
    pieces: list[Piece] = [(BlockKind.HEADLINE, title)] if title else []
    plain = [_plain(text) for _, text in parts]
    if page.teaser and not any(_plain(page.teaser) in text for text in plain):
        pieces.append((BlockKind.TEASER, page.teaser))
    said = {_plain(heading) for heading in (*page.headings, title or "")}
    begun, read, comments = False, 0, False
    for (kind, text), words in zip(parts, plain, strict=True):
        running = ends_sentence(text) or len(text) > _LONG
        if not begun and not running and (words in said or (title and _plain(title) in words)):
            continue  # the headline once more, perhaps with its kicker
        finding = finding_in(text, phrases)
        if comments:
            pieces.append((BlockKind.COMMENT, text))
        elif finding is not None:
            pieces.append((BlockKind.BOILERPLATE, text))
            comments = finding.role is Role.COMMENTS and read >= _ARTICLE
        elif is_sign_off(text) or (not begun and kind is BlockKind.PARAGRAPH and not running):
            pieces.append((BlockKind.BOILERPLATE, text))  # a kicker, a date, a place
        else:
            pieces.append((kind, text))
            read += len(text)
            begun = begun or running
    return _without_empty_headings(pieces)


def bylines_in(parts: Sequence[Piece], phrases: Phrases) -> list[str]:
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


def parts_of(element: Any, page: Page) -> Iterator[Piece]:
    """What an element of trafilatura's body says, block for block: the text between its blocks is a block too."""
    between = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS:
            yield from _paragraph("".join(between), page)
            between = []
            yield from _part(child, page)
        elif isinstance(child.tag, str):
            between.append(raw_text(child, limit=_WHOLE))
        between.append(child.tail or "")
    yield from _paragraph("".join(between), page)


def _part(element: Any, page: Page) -> Iterator[Piece]:
    """What a block of trafilatura's body says."""
    if element.tag == "head":
        text = text_in(element, limit=_WHOLE)
        if text:
            yield BlockKind.SUBHEADING, text
    elif element.tag == "item":
        inner = list(parts_of(element, page))
        yield from ((BlockKind.LIST_ITEM if kind is BlockKind.PARAGRAPH else kind, text) for kind, text in inner)
    elif element.tag == "row" and not any(below.tag in _BLOCKS for cell in element for below in cell):
        yield from _paragraph(" ".join(text_in(cell, limit=_WHOLE) for cell in element), page)
    else:
        yield from parts_of(element, page)


def _paragraph(text: str, page: Page) -> Iterator[Piece]:
    """A paragraph, unless it is blank; the page knows which are captions and teasers."""
    line = " ".join(text.split())
    if not line:
        return
    if line in page.captions:
        yield BlockKind.CAPTION, line
    elif line in page.leads:
        yield BlockKind.TEASER, line
    else:
        yield BlockKind.PARAGRAPH, line


def _without_empty_headings(pieces: list[Piece]) -> list[Piece]:
    """The same parts, where a subheading at the end, which heads nothing, is boilerplate."""
    out = list(pieces)
    for n in reversed(range(len(out))):
        kind, text = out[n]
        if kind is BlockKind.SUBHEADING:
            out[n] = (BlockKind.BOILERPLATE, text)
        elif kind.is_content:
            break
    return out


def laid_out(pieces: list[Piece]) -> tuple[str, tuple[Block, ...]]:
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
