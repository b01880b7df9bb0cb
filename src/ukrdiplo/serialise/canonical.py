"""The canonical JSON and MessagePack of objects, written and read in one go by msgspec.

Canonical JSON stands on one line, with the fields of the class in their order, none twice and none too many: what is read from it
and written again is the same, byte for byte, and that is checked after reading. Whatever is not canonical (indented, of another
hand, of a newer version, faulty) is left to :mod:`~ukrdiplo.serialise.structure`, which is slower and knows where a fault is.
Canonical MessagePack likewise has the fields in their order and each value in its shortest form.

msgspec writes the fields of an attrs class by the alphabet. So each class has a *record*, a struct of msgspec with the same
fields in their order, which objects are turned into on the way. Only what holds an object of the model is turned; all else is
taken over as it is, since the classes have checked it.
"""

import datetime as dt
from collections.abc import Callable
from functools import cache, reduce
from operator import or_
from types import GenericAlias, NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import attrs
import msgspec

from ukrdiplo.errors import ModelError
from ukrdiplo.model import Analysis, ParsedArticle, Sentence, Word
from ukrdiplo.serialise.envelope import Content, class_named, library_version, type_of
from ukrdiplo.serialise.schema import SCHEMA_VERSION
from ukrdiplo.serialise.structure import CLASSES

__all__ = ["REFUSED", "builtins", "read", "written"]

_TREES = frozenset({Analysis, Sentence, Word})
"""Classes with features, which are pairs in the model and an object in JSON."""
REFUSED = (msgspec.MsgspecError, ModelError, ValueError, TypeError, OverflowError, RecursionError)
"""What msgspec raises where data are not what they should be."""


class _Document(msgspec.Struct):
    """A document to be written."""

    schema_version: str
    library_version: str
    type: str
    data: Any


def written(content: Content, codec: Any) -> bytes | None:
    """A document as canonical JSON or MessagePack.

    Args:
        content: What it holds.
        codec: ``msgspec.json`` or ``msgspec.msgpack``.

    Returns:
        The bytes, or ``None`` where it cannot be written so: trees, unknown fields, lone surrogates.
    """
    return _written(content, library_version(), codec)


def _written(content: Content, library: str, codec: Any) -> bytes | None:
    kind: Any = CLASSES[content.name]
    if kind in _TREES:
        return None
    try:
        data = msgspec.convert(content.data, _data(kind, listed=content.listed), from_attributes=True)
        raw: bytes = codec.encode(_Document(SCHEMA_VERSION, library, content.type, data))
    except REFUSED:
        return None
    return raw


def builtins(thing: object) -> Any | None:
    """An object that can be written as canonical JSON, as dicts and tuples; dates stay dates. ``None`` for any other."""
    kind: Any = type(thing)
    try:
        record = msgspec.convert(thing, _record(kind), from_attributes=True)
        msgspec.json.encode(record)  # which no lone surrogate survives
    except REFUSED:
        return None
    return msgspec.to_builtins(record, builtin_types=(dt.date,))


def read(document: bytes, codec: Any, *, spelled: Callable[[bytes], bytes] = bytes, check: bool = True) -> Any | None:
    """What a canonical document holds.

    Args:
        document: The JSON or MessagePack.
        codec: ``msgspec.json`` or ``msgspec.msgpack``.
        spelled: How the characters of what the codec writes are spelled in a document.
        check: Whether a parsed article has to pass its :meth:`~ukrdiplo.model.ParsedArticle.check`.

    Returns:
        The object, or the tuple of objects; ``None`` where the document is not canonical, or an object does not hold together.
    """
    try:
        found = _decoder(codec).decode(document)
        made, content = found.data, Content(found.data, *class_named(found.__struct_config__.tag))
        again = _written(content, found.library_version, codec)
        if again is None or (again != document and spelled(again) != document):
            return None
        for thing in content.things:
            if check and isinstance(thing, ParsedArticle):
                thing.check()
    except REFUSED:
        return None
    return made


@cache
def _decoder(codec: Any) -> Any:
    """What decodes the documents of all classes, which their ``type`` tells apart."""
    kinds = [(name, kind) for name, kind in CLASSES.items() if kind not in _TREES]
    return codec.Decoder(reduce(or_, [_sealed(*named, listed=listed) for named in kinds for listed in (False, True)]))


def _sealed(name: str, kind: Any, *, listed: bool) -> Any:
    """A document that holds an object of a class, or a list of them."""
    data = GenericAlias(tuple, (kind, Ellipsis)) if listed else kind
    fields = [("schema_version", Literal[SCHEMA_VERSION]), ("library_version", str), ("data", data)]
    tag = type_of(name, listed=listed)
    return msgspec.defstruct(_Document.__name__, fields, tag=tag, tag_field="type", forbid_unknown_fields=True)


@cache
def _data(kind: Any, *, listed: bool) -> Any:
    """The type of a document's data, with records for objects."""
    return GenericAlias(list, (_record(kind),)) if listed else _record(kind)


@cache
def _record(kind: Any) -> Any:
    hints = get_type_hints(kind)
    fields: list[Any] = [(field.name, _recorded(hints[field.name])) for field in attrs.fields(kind) if field.name != "extra"]
    if "extra" in hints:
        fields.append(("extra", tuple[()], ()))  # an object with unknown fields is refused; without any, nothing is written
    return msgspec.defstruct(kind.__name__, fields, kw_only=True, omit_defaults=True, gc=False)


def _recorded(kind: Any) -> Any:
    """A type with records for the classes in it; any type where there is none."""
    if _is_of_model(kind):
        return _record(kind)
    parts = get_args(kind)
    if not any(_is_of_model(part) for part in parts):
        return Any
    inner = tuple(part if part in {Ellipsis, NoneType} else _recorded(part) for part in parts)
    return GenericAlias(tuple, inner) if get_origin(kind) is tuple else reduce(or_, inner)


def _is_of_model(kind: Any) -> bool:
    return CLASSES.get(getattr(kind, "__name__", "")) is kind
