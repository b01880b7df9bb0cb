"""Plain text as articles."""

import datetime as dt
import re
from collections.abc import Iterable
from os import PathLike

from attrs import evolve

from ukrdiplo.errors import ReadingError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Article, Block, BlockKind, Note, Span
from ukrdiplo.reading.blocks import blocks_of
from ukrdiplo.reading.dates import day
from ukrdiplo.reading.decoding import check_encoding, decode
from ukrdiplo.reading.knowledge import Knowledge
from ukrdiplo.reading.language import foreign

__all__ = ["finished", "read_text", "text_of"]

_MOST_CHARACTERS = 1_000_000
"""Characters of the longest text that is taken for an article: a thick book."""
_MOST_LINES = 50_000
_FEW_WORDS = 20
"""Words of a text that is rather too short to be read than free of content."""
_DOCUMENT = re.compile(r'\s{0,100}\{\s{0,100}"schema_version"\s{0,100}:')
"""How the JSON begins that this library writes."""
_LONGEST_NAME = 300
_FILE = re.compile(r"\S[^\r\n]*\.(?:txt|text|md|[sx]?html?|json|jsonl|pdf|docx?)", re.IGNORECASE)
"""The name of a file, given in place of what stands in it."""


def read_text(
    text: str | bytes,
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    authors: Iterable[str] = (),
    outlet: str | None = None,
    url: str | None = None,
    encoding: str | None = None,
    lexicon: Lexicon | None = None,
) -> Article:
    r"""Read a plain text as an article and say what each part of it is.

    The article's text is the one given, character for character; of bytes, what they decode to without a byte order mark. A text
    that is empty, too long to be an article or clearly not German gives an article without content and a note that says why
    (``empty-text``, ``no-content``, ``too-long``, ``not-german``). One without a date is noted too (``no-date``).

    Args:
        text: The text. Bytes are decoded.
        published: The day it appeared, as a date or in ISO format.
        title: Its headline, if it is known from elsewhere.
        authors: Its authors' names.
        outlet: The medium that published it.
        url: Where it appeared.
        encoding: The encoding of bytes; if ``None``, a byte order mark, UTF-8 and Windows-1252 are tried.
        lexicon: Where the phrases of boilerplate come from; the package's own unless told otherwise.

    Raises:
        ReadingError: If the date is none, there is no such encoding, the bytes are not in it or are no text, or the text is a
            document that this library has stored.

    Example:
        >>> article = read_text("Kiew stimmt zu\n\nDie Ukraine nimmt den Plan an, sagte ihr Präsident.", published="2025-03-11")
        >>> [block.kind.value for block in article.blocks]
        ['headline', 'paragraph']
    """
    given, notes = text_of(text, encoding=encoding)
    knowledge = Knowledge.of(lexicon)
    blocks = () if _is_too_long(given) else blocks_of(given, knowledge.phrases, knowledge.leading, title=title)
    article = Article(
        text=given,
        blocks=blocks,
        published=day(published),
        title=title,
        authors=tuple(authors),
        outlet=outlet,
        url=url,
        notes=notes,
    )
    return finished(article, knowledge)


def _is_too_long(text: str) -> bool:
    """Whether a text has a million characters or 50,000 lines, as no article has."""
    return len(text) > _MOST_CHARACTERS or text.count("\n") + text.count("\r") > _MOST_LINES


def text_of(text: object, *, encoding: str | None, declared: bool = False) -> tuple[str, tuple[Note, ...]]:
    """A text, decoded if it is bytes, and what there is to say about that.

    Raises:
        ReadingError: If it is neither text nor bytes, there is no such encoding, the bytes are not in it or are no text.
    """
    if encoding is not None:
        check_encoding(encoding)
    if isinstance(text, str):
        _check_article(text)
        return text, ()
    if not isinstance(text, bytes | bytearray | memoryview):
        remedy = "; a file is read by read_file" if isinstance(text, PathLike) else ""
        raise ReadingError(f"an article is read from a str or from bytes, not from {type(text).__name__}{remedy}")
    decoded = decode(bytes(text), encoding=encoding, declared=declared)
    _check_article(decoded.text)
    if not decoded.guessed:
        return decoded.text, ()
    message = "The bytes are not UTF-8 and name no encoding: they were read as Windows-1252. Name the encoding if that is wrong."
    return decoded.text, (Note(code="guessed-encoding", message=message),)


def _check_article(text: str) -> None:
    """Raises an error if a text is what this library has written."""
    if _DOCUMENT.match(text):
        raise ReadingError(
            "this is a stored document and no article: load it with ukrdiplo.serialise.load or load_lines, or in a shell "
            "see it with ukrdiplo view and check it with ukrdiplo validate"
        )


def finished(article: Article, knowledge: Knowledge) -> Article:
    """An article with notes on what is missing, and without content where its text is none of ours to read."""
    text, notes = article.text, list(article.notes)
    whole = Span(len(text) - len(text.lstrip()), len(text.rstrip())) if text.strip() else None
    if whole is None:
        return evolve(
            article, blocks=(), notes=(*notes, Note(code="empty-text", message="The text is empty: there is nothing to read."))
        )
    if _is_too_long(text):
        size = f"{len(text):,} characters in {len(text.splitlines()):,} lines"
        message = f"The text has {size}, more than any article: nothing of it was read. Split it into articles."
        block = Block(kind=BlockKind.BOILERPLATE, span=whole)
        return evolve(article, blocks=(block,), notes=(*notes, Note(code="too-long", message=message, span=whole)))
    language = foreign(" ".join(block.span.of(text) for block in article.content), knowledge.languages)
    if language is not None:
        message = f"The text is not German but in {language}: none of it counts as content. Give a German text."
        return evolve(_emptied(article), notes=(*notes, Note(code="not-german", message=message, span=whole)))
    if not article.content or _is_file_name(text):
        return evolve(_emptied(article), notes=(*notes, Note(code="no-content", message=_without_content(text), span=whole)))
    if article.published is None:
        message = "The article has no date: dated offices and relative dates stay open. Give the day it appeared."
        notes.append(Note(code="no-date", message=message))
    return evolve(article, notes=tuple(notes))


def _emptied(article: Article) -> Article:
    """The same article, where none of its blocks is content."""
    blocks = tuple(evolve(block, kind=BlockKind.BOILERPLATE) if block.kind.is_content else block for block in article.blocks)
    return evolve(article, blocks=blocks)


def _is_file_name(text: str) -> bool:
    """Whether a text is the name of a file, by its ending alone: what lies on the disk must not change what is read."""
    return len(text) < _LONGEST_NAME and _FILE.fullmatch(text.strip()) is not None


def _without_content(text: str) -> str:
    """Why a text has no content."""
    words = len(text.split())
    if words >= _FEW_WORDS:
        return "The text has nothing but boilerplate or readers' comments: there is no article in it."
    size = "one word" if words == 1 else f"{words} words"
    message = f"The text has {size}, too few to be an article. Give the whole text."
    return f"{message} If this is the name of a file, read the file with read_file." if _is_file_name(text) else message
