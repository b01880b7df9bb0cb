r"""One MessagePack document for one object of the model, or for a list of them: the JSON document in fewer bytes.

A document is a map with the four fields of a JSON document, and ``data`` holds the same plain data (see
:mod:`~ukrdiplo.serialise.json`): fields in the order of the class, dates as ``YYYY-MM-DD``, enums as their values. Each value is
written in its shortest form, so that the same object gives the same bytes on every machine.

MessagePack's strings are UTF-8, which has no lone surrogates. A text with any is written as *binary*: UTF-8 in which each
surrogate has the three bytes that its number would have (Python's ``surrogatepass``). Nothing else is binary.
"""

import re
from collections import Counter
from math import isfinite
from pathlib import Path
from typing import IO, Any, TypeVar, overload

import msgspec

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise import canonical
from ukrdiplo.serialise.envelope import Content, enclosed, opened
from ukrdiplo.serialise.files import LARGEST, content_of, replacing_bytes
from ukrdiplo.serialise.structure import is_array, is_object, shown

__all__ = ["dump", "dumps", "load", "loads"]

T = TypeVar("T")

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_REFUSED = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, OverflowError, ValueError, TypeError)


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
        return msgspec.msgpack.encode(_packed(plain))
    except OverflowError as fault:
        raise FormatError(f"this cannot be written as MessagePack: {fault}") from fault


def _packed(plain: object) -> object:
    """Plain data with each text that has lone surrogates as bytes."""
    if is_object(plain):
        return {_packed(name): _packed(value) for name, value in plain.items()}
    if is_array(plain):
        return [_packed(value) for value in plain]
    if isinstance(plain, str):
        return plain.encode("utf-8", "surrogatepass") if _SURROGATE.search(plain) else plain
    if isinstance(plain, float) and not isfinite(plain):
        raise FormatError(f"{plain} is no number that is written")
    return plain


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
    made = canonical.read(data, msgspec.msgpack, check=check)
    if made is not None and (expect is None or isinstance(made, expect)):
        return made
    return opened(_decoded(data), strict=strict, check=check, expect=expect)


def _decoded(data: bytes) -> object:
    """The plain data of a document."""
    try:
        made: object = msgspec.msgpack.decode(data)
        if msgspec.msgpack.encode(made) != data:
            _refuse_repetition(data)
        return _unpacked(made, "", of_document=True)
    except RecursionError:
        raise FormatError("this is nested deeper than any document is") from None
    except _REFUSED as fault:
        if data.startswith(b'{"'):
            raise FormatError("this is no MessagePack, but looks like JSON: ukrdiplo.load reads that") from fault
        raise FormatError(f"this is no MessagePack that can be read: {fault}") from fault


def _unpacked(made: object, path: str, *, of_document: bool = False) -> object:
    """What was decoded as plain data, if it is nothing else."""
    if isinstance(made, dict):
        names = {_text(name, path): value for name, value in made.items()}
        if len(names) < len(made):
            raise _fault(path, "a field stands there twice")
        return {name: _unpacked(value, "" if of_document else _below(path, name)) for name, value in names.items()}
    if is_array(made):
        return [_unpacked(value, f"{path}[{i}]") for i, value in enumerate(made)]
    if isinstance(made, bytes):
        return _text(made, path)
    if isinstance(made, float) and not isfinite(made):
        raise _fault(path, f"must be a number, not {made}")
    if made is not None and not isinstance(made, str | int | float):
        raise _fault(path, f"must be plain data, not {type(made).__name__}")
    return made


def _text(made: object, path: str) -> str:
    """A text, which is bytes where it has lone surrogates."""
    if isinstance(made, bytes):
        text = made.decode("utf-8", "surrogatepass")
        if _packed(text) != made:
            raise _fault(path, "binary must be a text with lone surrogates")
        return text
    if not isinstance(made, str):
        raise _fault(path, f"the name of a field must be a string, not {shown(made)}")
    return made


def _refuse_repetition(data: bytes) -> None:
    """Look for an object with a field twice, of which decoding keeps the last one only.

    Raises:
        FormatError: If there is one.
    """
    waiting = [("", memoryview(data))]
    while waiting:
        path, raw = waiting.pop()
        values = _members(raw)
        if not _is_map(raw):
            waiting += [(f"{path}[{i}]", value) for i, value in enumerate(values)]
            continue
        names = [str(msgspec.msgpack.decode(name)) for name in values[::2]]
        for name, count in Counter(names).items():
            if count > 1:
                raise _fault(_below(path, name), "this field stands there twice")
        whole = raw.nbytes == len(data)
        waiting += [("" if whole else _below(path, name), value) for name, value in zip(names, values[1::2], strict=True)]


def _is_map(raw: memoryview) -> bool:
    return 0x80 <= raw[0] <= 0x8F or raw[0] in {0xDE, 0xDF}


def _members(raw: memoryview) -> list[memoryview]:
    """What an array holds, or what a map holds, names and values in turn; nothing for any other value.

    msgspec reads the pairs of a map, of which it would drop repetitions, as an array of twice the length.
    """
    size = {0xDC: 2, 0xDE: 2, 0xDD: 4, 0xDF: 4}.get(raw[0], 0)
    if not size and not 0x80 <= raw[0] <= 0x9F:
        return []
    length = int.from_bytes(raw[1 : 1 + size]) if size else raw[0] & 0x0F
    head = b"\xdd" + (length * (2 if _is_map(raw) else 1)).to_bytes(4)
    members = msgspec.msgpack.decode(head + raw[1 + size :], type=list[msgspec.Raw])
    return [memoryview(member) for member in members]


def _below(path: str, name: str) -> str:
    return f"{path}.{name:.60}".removeprefix(".")


def _fault(path: str, reason: str) -> FormatError:
    return FormatError(f"{path}: {reason}" if path else reason, faults=((path, reason),))


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
        largest: How many bytes a packed file may unpack to, since a small one could fill the memory (1 GiB).

    Raises:
        FormatError: If it cannot be read; the error names the file.
        MissingExtraError: If the file is packed in a way that an optional package reads.
    """
    with content_of(source, largest=largest) as content:
        return loads(content, strict=strict, check=check, expect=expect or object)
