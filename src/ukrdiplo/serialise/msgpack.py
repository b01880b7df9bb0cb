r"""One MessagePack document for one object of the model, or for a list of them: the JSON document in fewer bytes.

A document is a map with the four fields of a JSON document, and ``data`` holds the same plain data (see
:mod:`~ukrdiplo.serialise.json`): fields in the order of the class, dates as ``YYYY-MM-DD``, enums as their values. Each value is
written in its shortest form, so that the same object gives the same bytes on every machine.

MessagePack's strings are UTF-8, which has no lone surrogates. A text with any is written as *binary*: UTF-8 in which each
surrogate has the three bytes that its number would have (Python's ``surrogatepass``). Nothing else is binary.
"""

from pathlib import Path
from typing import IO, Any, TypeVar, overload

import msgspec

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise import canonical
from ukrdiplo.serialise.envelope import Content, enclosed, opened
from ukrdiplo.serialise.files import LARGEST, content_of, replacing_bytes
from ukrdiplo.serialise.msgpack_decoding import decoded, packed

__all__ = ["dump", "dumps", "load", "loads"]

T = TypeVar("T")


def dumps(thing: object) -> bytes:
    """An object of the model, or a list or tuple of objects of one class, as a MessagePack document.

    Args:
        thing: The object; of :class:`~ukrdiplo.model.ParsedArticle` down to :class:`~ukrdiplo.model.Span`, any.

    Raises:
        FormatError: If it is no object of the model, or a list of several classes.

    Example:
        >>> from ukrdiplo.model import Span
        >>> loads(dumps(Span(3, 8)))
        Span(start=3, end=8)
    """
    content = Content.of(thing)
    raw = canonical.written(content, msgspec.msgpack)
    return _encoded(enclosed(content)) if raw is None else raw


def _encoded(plain: object) -> bytes:
    try:
        return msgspec.msgpack.encode(packed(plain))
    except OverflowError as fault:
        raise FormatError(f"this cannot be written as MessagePack: {fault}") from fault


@overload
def loads(data: bytes, *, strict: bool = True, check: bool = True) -> object: ...
@overload
def loads(data: bytes, *, strict: bool = True, check: bool = True, expect: type[T]) -> T: ...
def loads(data: bytes, *, strict: bool = True, check: bool = True, expect: type[Any] | None = None) -> object:
    r"""The object that a MessagePack document holds; a tuple of objects where it holds a list.

    Args:
        data: The document.
        strict: Whether a field that the class does not have is an error; it is kept in ``extra`` otherwise.
        check: Whether each parsed article has to pass its :meth:`~ukrdiplo.ParsedArticle.check`.
        expect: The class that it has to hold (``tuple`` for a list).

    Raises:
        FormatError: If it is no MessagePack, of a schema version that cannot be read, or holds something else than it should:
            with the path of the fault, such as ``statements[3].quote[0].end``.

    Example:
        >>> loads(b"\x93\x01\x02\x03")
        Traceback (most recent call last):
        ...
        ukrdiplo.errors.FormatError: a document is an object with schema_version, library_version, type, data, not [1, 2, 3]
    """
    if not isinstance(data, bytes):
        raise FormatError(f"a document is bytes, not {type(data).__name__}; load(…) reads files and streams")
    made = canonical.read(data, msgspec.msgpack, check=check)
    if made is not None and (expect is None or isinstance(made, expect)):
        return made
    return opened(decoded(data), strict=strict, check=check, expect=expect)


def dump(thing: object, target: str | Path | IO[bytes]) -> None:
    """Write a MessagePack document to a file or a binary stream.

    A file is written beside its place and then renamed: it is there whole or not at all.

    Args:
        thing: The object, as for :func:`dumps`.
        target: The file or the stream.

    Raises:
        FormatError: If it cannot be written.

    Example:
        >>> import io
        >>> from ukrdiplo.model import Span
        >>> stream = io.BytesIO()
        >>> dump(Span(3, 8), stream)
        >>> load(io.BytesIO(stream.getvalue()))
        Span(start=3, end=8)
    """
    data = dumps(thing)
    with replacing_bytes(target) as stream:
        stream.write(data)


@overload
def load(source: str | Path | IO[bytes], *, strict: bool = True, check: bool = True, largest: int = LARGEST) -> object: ...
@overload
def load(
    source: str | Path | IO[bytes], *, strict: bool = True, check: bool = True, expect: type[T], largest: int = LARGEST
) -> T: ...
def load(
    source: str | Path | IO[bytes],
    *,
    strict: bool = True,
    check: bool = True,
    expect: type[Any] | None = None,
    largest: int = LARGEST,
) -> object:
    """The object that a file or binary stream holds.

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
