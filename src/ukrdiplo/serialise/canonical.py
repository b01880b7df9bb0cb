"""The canonical JSON and MessagePack of objects, written and read in one go by msgspec.

Canonical JSON stands on one line, with the fields of the class in their order, none twice and none too many: what is read from it
and written again is the same, byte for byte, and that is checked after reading. Whatever is not canonical (indented, of another
hand, of a newer version, faulty) is left to :mod:`~ukrdiplo.serialise.structure`, which is slower and knows where a fault is.
Canonical MessagePack likewise has the fields in their order and each value in its shortest form.

msgspec writes the fields of an attrs class by the alphabet. So each class has a *record*, a struct of msgspec with the same
fields in their order, which objects are turned into on the way.
"""

import datetime as dt
from collections.abc import Callable
from functools import cache, reduce
from operator import or_
from types import GenericAlias
from typing import Any, get_args, get_origin, get_type_hints

import attrs
import msgspec

from ukrdiplo.errors import ModelError
from ukrdiplo.model import Analysis, ParsedArticle, Sentence, Word
from ukrdiplo.serialise.structure import CLASSES

__all__ = ["REFUSED", "builtins", "read", "written"]

_TREES = frozenset({Analysis, Sentence, Word})
"""Classes with features, which are pairs in the model and an object in JSON."""
REFUSED = (msgspec.MsgspecError, ModelError, ValueError, TypeError, OverflowError, RecursionError)
"""What msgspec raises where data are not what they should be."""


def written(thing: object, kind: Any, *, listed: bool, codec: Any = msgspec.json) -> bytes | None:
    """An object of a class, or a list of them, as canonical JSON, or MessagePack where that is the ``codec``.

    Returns:
        The bytes, or ``None`` where it cannot be written so: trees, unknown fields, lone surrogates.
    """
    if kind in _TREES:
        return None
    record = _record(kind)
    try:
        raw: bytes = codec.encode(
            msgspec.convert(thing, GenericAlias(list, (record,)) if listed else record, from_attributes=True)
        )
    except REFUSED:
        return None
    return raw


def builtins(thing: object) -> Any:
    """An object that can be written as canonical JSON, as dicts and tuples; dates stay dates."""
    kind: Any = type(thing)
    return msgspec.to_builtins(msgspec.convert(thing, _record(kind), from_attributes=True), builtin_types=(dt.date,))


def read(
    raw: bytes,
    name: str,
    *,
    listed: bool,
    spelled: Callable[[bytes], bytes] = bytes,
    codec: Any = msgspec.json,
    check: bool = True,
) -> Any | None:
    """The object of a class, or the tuple of objects, that canonical JSON or MessagePack holds.

    Args:
        raw: The JSON or MessagePack.
        name: The name of the class.
        listed: Whether it is a list of them.
        spelled: How the characters of canonical JSON are spelled in ``raw``.
        codec: What reads and writes it.
        check: Whether a parsed article has to pass its :meth:`~ukrdiplo.model.ParsedArticle.check`.

    Returns:
        The object, or ``None`` where it is not canonical or the object does not hold together.
    """
    kind: Any = CLASSES.get(name)
    if kind is None or kind in _TREES:
        return None
    try:
        made = _decoder(kind, codec, listed=listed).decode(raw)
        again = written(made, kind, listed=listed, codec=codec)
        if again is None or (again != raw and spelled(again) != raw):
            return None
        for thing in made if listed else (made,):
            if check and isinstance(thing, ParsedArticle):
                thing.check()
    except REFUSED:
        return None
    return made


@cache
def _decoder(kind: Any, codec: Any, *, listed: bool) -> Any:
    return codec.Decoder(tuple[kind, ...] if listed else kind)


@cache
def _record(kind: Any) -> Any:
    hints = get_type_hints(kind)
    fields: list[Any] = [(field.name, _recorded(hints[field.name])) for field in attrs.fields(kind) if field.name != "extra"]
    if "extra" in hints:
        fields.append(("extra", tuple[()], ()))  # an object with unknown fields is refused; without any, nothing is written
    return msgspec.defstruct(kind.__name__, fields, kw_only=True, omit_defaults=True, gc=False)


def _recorded(kind: Any) -> Any:
    """A type with records for the classes in it."""
    known: Any = CLASSES.get(getattr(kind, "__name__", ""))
    if known is not None:
        return _record(known)
    inner = tuple(_recorded(part) for part in get_args(kind))
    if get_origin(kind) is tuple:
        return GenericAlias(tuple, inner)
    return reduce(or_, inner) if inner else kind
