"""Files and streams of bytes as articles, text or HTML."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from os import PathLike, fsdecode
from pathlib import Path

from ukrdiplo.errors import ReadingError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Article
from ukrdiplo.reading.html import read_html
from ukrdiplo.reading.text import read_text, text_of

__all__ = ["looks_like_html", "read_bytes", "read_file"]

_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_TEXT_SUFFIXES = frozenset({".txt", ".text", ".md"})
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--(?:(?!-->).){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_LARGEST = 50_000_000


def read_file(
    path: str | PathLike[str],
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    authors: Iterable[str] = (),
    outlet: str | None = None,
    url: str | None = None,
    encoding: str | None = None,
    lexicon: Lexicon | None = None,
) -> Article:
    """Read a file as an article.

    It is read as HTML if its name ends in ``.html`` or the like, as text if in ``.txt``, and otherwise by what it begins with.

    Args:
        path: The file.
        published: The day the article appeared, as a date or in ISO format.
        title: Its headline.
        authors: Its authors' names.
        outlet: The medium that published it.
        url: Its address.
        encoding: The file's encoding; detected unless told otherwise.
        lexicon: Where the phrases of boilerplate come from; the package's own unless told otherwise.

    Raises:
        ReadingError: If there is no such file, it cannot be opened, it is larger than 50 MB, or what it has cannot be read.
            The error names the file.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     file = Path(folder, "artikel.txt")
        ...     _ = file.write_text("Merz reist nach Kiew.", encoding="utf-8")
        ...     read_file(file, published="2025-05-09").text
        'Merz reist nach Kiew.'
    """
    try:
        file = Path(fsdecode(path))
        data = _bytes_of(file)
        read = _reader(data, file.suffix.lower(), encoding)
        return read(
            data, published=published, title=title, authors=authors, outlet=outlet, url=url, encoding=encoding, lexicon=lexicon
        )
    except ReadingError as fault:
        if fault.article is not None:
            raise
        raise ReadingError(fault.message, article=str(path)) from fault
    except (TypeError, ValueError) as fault:
        raise ReadingError(f"{path!r:.80} is no path of a file: {fault}") from fault


def read_bytes(
    data: bytes,
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    authors: Iterable[str] = (),
    outlet: str | None = None,
    url: str | None = None,
    encoding: str | None = None,
    lexicon: Lexicon | None = None,
) -> Article:
    """Read bytes, such as standard input, as an article: as HTML if they begin like it, otherwise as text.

    Raises:
        ReadingError: If there is no such encoding, the bytes are not in it or are no text, or the date is none.

    Example:
        >>> read_bytes("Merz reist nach Kiew".encode("utf-16")).text
        'Merz reist nach Kiew'
    """
    read = _reader(data, "", encoding)
    return read(
        data, published=published, title=title, authors=authors, outlet=outlet, url=url, encoding=encoding, lexicon=lexicon
    )


def _reader(data: bytes, suffix: str, encoding: str | None) -> Callable[..., Article]:
    """What reads such bytes: a file's name decides, then its beginning."""
    if suffix in _HTML_SUFFIXES:
        return read_html
    if suffix in _TEXT_SUFFIXES:
        return read_text
    return read_html if looks_like_html(text_of(data, encoding=encoding, declared=True)[0]) else read_text


def looks_like_html(text: str) -> bool:
    """Whether a text begins as an HTML page does.

    Example:
        >>> looks_like_html("<!DOCTYPE html><html>"), looks_like_html("Kiew <hofft>")
        (True, False)
    """
    return _HTML.match(text.removeprefix("\ufeff")) is not None


def _bytes_of(file: Path) -> bytes:
    try:
        if file.is_dir():
            raise ReadingError("this is a directory; name the files in it")
        with file.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except FileNotFoundError as fault:
        raise ReadingError("there is no such file") from fault
    except OSError as fault:
        raise ReadingError(f"the file cannot be read: {fault.strerror or fault}") from fault
    if len(data) > _LARGEST:
        raise ReadingError(f"the file has more than {_LARGEST:,} bytes: it is no article; split it")
    return data
