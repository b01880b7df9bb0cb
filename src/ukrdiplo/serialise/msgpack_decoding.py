"""MessagePack as plain data, strictly, and where in the document a fault stands.

msgspec decodes. Where it cannot, or would drop something, :mod:`~ukrdiplo.serialise.msgpack_walk` looks for the place.
"""

import re
from math import isfinite

import msgspec

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise.msgpack_walk import walk
from ukrdiplo.serialise.paths import below, fault_at
from ukrdiplo.serialise.plain import bound, is_array, is_object, shown

__all__ = ["decoded", "packed"]

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_REFUSED = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, OverflowError, ValueError, TypeError)

_CONTAINERS = bytes((*range(0x80, 0xA0), 0xDC, 0xDD, 0xDE, 0xDF))
"""Bytes that objects and arrays begin with, which stand in texts, too."""


def packed(plain: object) -> object:
    """Plain data with each text that has lone surrogates as bytes.

    Raises:
        FormatError: If it has a number that is none.
    """
    if is_object(plain):
        return {packed(name): packed(value) for name, value in plain.items()}
    if is_array(plain):
        return [packed(value) for value in plain]
    if isinstance(plain, str):
        return plain.encode("utf-8", "surrogatepass") if _SURROGATE.search(plain) else plain
    if isinstance(plain, float) and not isfinite(plain):
        raise FormatError(f"{plain} is no number that is written")
    return plain


def decoded(data: bytes) -> object:
    r"""The plain data of MessagePack that has no field twice.

    Raises:
        FormatError: If it is no such MessagePack, with the path of the fault.

    Example:
        >>> decoded(b"\x81\xa4data\x81\xa5quote\x92\xc3")
        Traceback (most recent call last):
        ...
        ukrdiplo.errors.FormatError: quote[1]: this is no MessagePack, or it is cut off: it ends in the middle, at byte 15
    """
    bound(len(data) - len(data.translate(None, _CONTAINERS)))
    try:
        made: object = msgspec.msgpack.decode(data)
        if msgspec.msgpack.encode(made) != data:
            walk(data)
        return _plain(made, "", of_document=True)
    except RecursionError:
        raise FormatError("this is nested deeper than any document is") from None
    except _REFUSED as fault:
        raise _fault_in(data, fault) from fault


def _fault_in(data: bytes, told: Exception) -> FormatError:
    if data.startswith(b'{"'):
        return FormatError("this is no MessagePack, but looks like JSON: ukrdiplo.load reads that")
    try:
        walk(data)
    except FormatError as fault:
        return fault
    return FormatError(f"this is no MessagePack that can be read: {told}")


def _plain(made: object, path: str, *, of_document: bool = False) -> object:
    """What was decoded as plain data, if it is nothing else."""
    if isinstance(made, dict):
        names = {_text(name, path): value for name, value in made.items()}
        return {name: _plain(value, "" if of_document else below(path, name)) for name, value in names.items()}
    if is_array(made):
        return [_plain(value, below(path, i)) for i, value in enumerate(made)]
    if isinstance(made, bytes):
        return _text(made, path)
    if isinstance(made, float) and not isfinite(made):
        raise fault_at(path, f"must be a number, not {made}")
    if made is not None and not isinstance(made, str | int | float):
        raise fault_at(path, f"must be plain data, not {type(made).__name__}")
    return made


def _text(made: object, path: str) -> str:
    """A text, which is bytes where it has lone surrogates."""
    if isinstance(made, bytes):
        try:
            text = made.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError as fault:
            raise fault_at(path, f"binary must be a text with lone surrogates, but this is none: {fault.reason}") from fault
        if packed(text) != made:
            raise fault_at(path, "binary must be a text with lone surrogates")
        return text
    if not isinstance(made, str):
        raise fault_at(path, f"the name of a field must be a string, not {shown(made)}")
    return made
