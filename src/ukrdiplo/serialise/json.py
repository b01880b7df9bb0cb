"""One JSON document for one object of the model, or for a list of them.

A document is an object with four fields::

    {"schema_version": "0.1", "library_version": "0.1.0", "type": "ParsedArticle", "data": {…}}

``data`` has the fields of the class, in their order (see :mod:`~ukrdiplo.serialise.structure`); of a list of articles the
type is ``list[ParsedArticle]`` and ``data`` an array. Offsets count Unicode code points of the article's text, which JSON gives
whole, lone surrogates included. The same object gives the same bytes on every machine.

Characters that a terminal or an editor would obey instead of showing (control characters, direction marks, line separators) are
written as escapes. JSON has one spelling for a character outside the basic plane and for two lone surrogates in a row, which
Python tells apart; a text with such a pair is written as an array of strings that are to be joined.
"""

import json
import re
from pathlib import Path
from typing import IO, Any, TypeVar, overload

import msgspec

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise import canonical
from ukrdiplo.serialise.decoding import decoded
from ukrdiplo.serialise.envelope import Content, enclosed, opened
from ukrdiplo.serialise.files import LARGEST, content_of, replacing
from ukrdiplo.serialise.plain import is_array, is_object

__all__ = ["dump", "dumps", "load", "loads"]

T = TypeVar("T")

_ESCAPED = re.compile(
    r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"  # what is obeyed, and what UTF-8 cannot hold
)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_PAIR = re.compile(r"(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")
_ASCII = bytes(range(0x7F))
"""The bytes of characters that stay as they are."""


def dumps(thing: object, *, indent: int | None = None) -> str:
    """An object of the model, or a list or tuple of objects of one class, as a JSON document.

    Args:
        thing: The object; of :class:`~ukrdiplo.model.ParsedArticle` down to :class:`~ukrdiplo.model.Span`, any.
        indent: How far to indent each level; on one line where it is ``None``.

    Raises:
        FormatError: If it is no object of the model, or a list of several classes.

    Example:
        >>> from ukrdiplo.model import Span
        >>> loads(dumps(Span(3, 8)))
        Span(start=3, end=8)
    """
    content = Content.of(thing)
    raw = canonical.written(content, msgspec.json) if indent is None else None
    if raw is not None:
        return _spelled(raw)
    document = enclosed(content)
    text = _encode(document, indent)
    if _SURROGATE.search(text):
        text = _encode(in_pieces(document), indent)
    return _escaped(text)


def _spelled(raw: bytes) -> str:
    """JSON as msgspec writes it, with the characters escaped that are to be."""
    text = raw.decode()
    others = raw.translate(None, _ASCII).decode()  # a few umlauts, so that looking through them takes no time
    return text if others.isprintable() or not _ESCAPED.search(others) else _escaped(text)


def _escaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _encode(document: object, indent: int | None) -> str:
    separators = (",", ":") if indent is None else (",", ": ")
    try:
        return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators)
    except ValueError as fault:
        raise FormatError(f"this cannot be written as JSON: {fault}") from fault


def in_pieces(data: object) -> object:
    """The same data, with each string that has two lone surrogates in a row cut between them."""
    if is_object(data):
        return {name: in_pieces(value) for name, value in data.items()}
    if is_array(data):
        return [in_pieces(value) for value in data]
    if isinstance(data, str) and len(pieces := _PAIR.split(data)) > 1:
        return pieces
    return data


@overload
def loads(text: str | bytes, *, strict: bool = True, check: bool = True) -> object: ...
@overload
def loads(text: str | bytes, *, strict: bool = True, check: bool = True, expect: type[T]) -> T: ...
def loads(text: str | bytes, *, strict: bool = True, check: bool = True, expect: type[Any] | None = None) -> object:
    """The object that a JSON document holds; a tuple of objects where it holds a list.

    Args:
        text: The document; bytes are UTF-8, with or without a byte order mark.
        strict: Whether a field that the class does not have is an error. Where it is not, such fields are kept in the ``extra``
            of their object and written again: a document of a newer minor version can be read so.
        check: Whether each parsed article has to pass its :meth:`~ukrdiplo.ParsedArticle.check`: references resolve, spans lie in
            the text. What has been checked already can be read without, which is faster.
        expect: The class that it has to hold (``tuple`` for a list).

    Raises:
        FormatError: If it is no JSON, of a schema version that cannot be read, or holds something else than it should: with the
            path of the fault, such as ``statements[3].quote[0].end``.

    Example:
        >>> text = '{"schema_version": "0.1", "library_version": "0.1", "type": "Span", "data": {"start": 3, "end": "8"}}'
        >>> loads(text)
        Traceback (most recent call last):
        ...
        ukrdiplo.errors.FormatError: end: must be a whole number, not '8'
    """
    if not isinstance(text, str | bytes):
        raise FormatError(f"a document is a str or bytes, not {type(text).__name__}; load(…) reads files and streams")
    made = _canonical(text, check=check)
    if made is not None and (expect is None or isinstance(made, expect)):
        return made
    return opened(decoded(text), strict=strict, check=check, expect=expect)


def _canonical(text: str | bytes, *, check: bool) -> object | None:
    """What a document as :func:`dumps` writes it holds; ``None`` for any other."""
    try:
        raw = (text.encode() if isinstance(text, str) else text).removesuffix(b"\n")
    except UnicodeEncodeError:
        return None
    return canonical.read(raw, msgspec.json, spelled=lambda again: _spelled(again).encode(), check=check)


def dump(thing: object, target: str | Path | IO[str], *, indent: int | None = None) -> None:
    """Write a JSON document, with a line break at its end, to a file or a text stream.

    A file is written beside its place and then renamed: it is there whole or not at all.

    Args:
        thing: The object, as for :func:`dumps`.
        target: The file or the stream.
        indent: How far to indent each level; on one line where it is ``None``.

    Raises:
        FormatError: If it cannot be written.

    Example:
        >>> import io
        >>> from ukrdiplo.model import Span
        >>> stream = io.StringIO()
        >>> dump(Span(3, 8), stream)
        >>> load(io.StringIO(stream.getvalue()))
        Span(start=3, end=8)
    """
    text = dumps(thing, indent=indent) + "\n"
    with replacing(target) as stream:
        stream.write(text)


@overload
def load(
    source: str | Path | IO[str] | IO[bytes], *, strict: bool = True, check: bool = True, largest: int = LARGEST
) -> object: ...
@overload
def load(
    source: str | Path | IO[str] | IO[bytes], *, strict: bool = True, check: bool = True, expect: type[T], largest: int = LARGEST
) -> T: ...
def load(
    source: str | Path | IO[str] | IO[bytes],
    *,
    strict: bool = True,
    check: bool = True,
    expect: type[Any] | None = None,
    largest: int = LARGEST,
) -> object:
    """The object that a file or stream holds.

    Args:
        source: The file, which is unpacked where its name ends in ``.gz`` or ``.zst``, or the stream.
        strict: As for :func:`loads`.
        check: As for :func:`loads`.
        expect: As for :func:`loads`.
        largest: How many bytes a packed file may unpack to, since a small one could fill the memory (256 MiB).

    Raises:
        FormatError: If it cannot be read; the error names the file.
        MissingExtraError: If the file is packed in a way that an optional package reads.
    """
    with content_of(source, largest=largest) as content:
        return loads(content, strict=strict, check=check, expect=expect or object)
