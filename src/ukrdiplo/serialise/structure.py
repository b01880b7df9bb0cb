"""Objects of the model as plain data, and back, strictly.

Plain data is what JSON can hold: objects, arrays, strings, numbers, true, false and null. An object of the model is an object
whose fields are in the order of the class; a span is ``{"start": …, "end": …}``; a tuple is an array; a date is ``YYYY-MM-DD``;
an enum is its value; the features of a word are an object. Nothing is coerced on the way back: the text ``"3"`` is no offset.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache, partial
from types import GenericAlias
from typing import Any, TypeVar, get_args, get_origin

import attrs
import cattrs

from ukrdiplo import model
from ukrdiplo.errors import FormatError, ModelError
from ukrdiplo.model.extra import Extensible
from ukrdiplo.serialise.paths import below, shown_name
from ukrdiplo.serialise.plain import TOO_DEEP, compact, is_array, is_deep, is_object, shown
from ukrdiplo.serialise.values import PRIMITIVES, MistypedError, Structure, enum_member, features

__all__ = ["CLASSES", "MOST_FAULTS", "structure", "unstructure"]

CLASSES: dict[str, type[Any]] = {
    name: thing for name in model.__all__ if isinstance(thing := getattr(model, name), type) and attrs.has(thing)
}
"""The classes of the model, by the name that a document gives as its ``type``."""

_ENUMS: tuple[type[StrEnum], ...] = tuple(
    thing for name in model.__all__ if isinstance(thing := getattr(model, name), type) and issubclass(thing, StrEnum)
)
MOST_FAULTS = 1_000
"""Members of an array that are read at a time; the faults of one such stretch end it, since those of a million take a minute."""
_OMITTED = cattrs.gen.override(omit=True)
_FEATURES = tuple[tuple[str, str], ...]

T = TypeVar("T")


def unstructure(thing: object) -> object:
    """An object of the model as plain data.

    Raises:
        FormatError: If it is no object of the model.
    """
    if CLASSES.get(type(thing).__name__) is not type(thing):
        raise FormatError(f"only objects of ukrdiplo.model can be written, not {type(thing).__name__}")
    return _converter(strict=True).unstructure(thing)


def structure(data: object, kind: type[T], *, strict: bool, path: str = "", check: bool = True) -> T:
    """Plain data as an object of the model.

    Args:
        data: The plain data.
        kind: The class.
        path: Where the data stand in their document.
        strict: Whether a field that the class does not have is an error; it is left out otherwise.
        check: Whether a parsed article has to pass its :meth:`~ukrdiplo.model.ParsedArticle.check`.

    Raises:
        FormatError: With the path of the first fault, such as ``statements[3].quote[0].end``, and how many more there are.
    """
    try:
        made = _converter(strict=strict).structure(data, kind)
    except (cattrs.BaseValidationError, ModelError, MistypedError) as fault:
        raise _error(list(_faults(fault, path)), kind) from fault
    if check and isinstance(made, model.ParsedArticle):
        told = (fault.partition(": ") for fault in made.faults())
        wrong = [(f"{path}{'.' if path else ''}{place}", reason) for place, _, reason in told]
        if wrong:
            raise _error(wrong, kind)
    return made


def _error(faults: Sequence[tuple[str, str]], kind: type[Any]) -> FormatError:
    (place, reason), *more = faults
    rest = f" (and {len(more)} more)" if more else ""
    return FormatError(f"{place or kind.__name__}: {reason}{rest}", faults=tuple(faults))


def _faults(fault: BaseException, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(fault, (cattrs.ClassValidationError, cattrs.IterableValidationError)):
        noted, bare = fault.group_exceptions()
        for inner, note in noted:
            step = note.index if isinstance(note, cattrs.IterableValidationNote) else note.name
            yield from _faults(inner, below(path, step))
        for inner in bare:
            yield from _faults(inner, path)
    elif isinstance(fault, cattrs.ForbiddenExtraKeysError):
        for name in sorted(fault.extra_fields):
            yield below(path, name), "there is no such field"
    elif isinstance(fault, KeyError):
        yield path, "is missing"
    elif isinstance(fault, MistypedError) and fault.field:
        yield below(path, fault.field), str(fault)
    else:
        yield path, str(fault)


@lru_cache(maxsize=2)
def _converter(*, strict: bool) -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=strict, detailed_validation=True, unstruct_collection_overrides={tuple: list})
    converter.register_structure_hook_factory(attrs.has, partial(_object_hook, strict=strict))
    converter.register_unstructure_hook_factory(attrs.has, _plain_hook)
    converter.register_structure_hook_factory(_is_tuple, _array_hook)
    for kind, hook in PRIMITIVES.items():
        converter.register_structure_hook(kind, hook)
    for kind in _ENUMS:
        converter.register_structure_hook(kind, enum_member)  # one by one: each is a str too, and would be taken for one
    converter.register_structure_hook_func(_is_features, features)
    converter.register_unstructure_hook_func(_is_features, dict)
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    return converter


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _is_features(kind: object) -> bool:
    return bool(kind == _FEATURES)


def _object_hook(kind: type[Any], converter: cattrs.Converter, *, strict: bool) -> Structure:
    keeps = not strict and issubclass(kind, Extensible)
    fields = frozenset(field.name for field in attrs.fields(kind) if field.init) - {"extra"}
    inner = cattrs.gen.make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=not keeps, extra=_OMITTED)

    def hook(value: object, _: object) -> object:
        if not is_object(value):
            raise MistypedError(f"must be an object ({kind.__name__}), not {shown(value)}")
        made = inner(value, kind)
        if not keeps or value.keys() <= fields:
            return made
        unknown = tuple((name, _kept(name, inside)) for name, inside in value.items() if name not in fields)
        return attrs.evolve(made, extra=unknown)

    return hook


def _kept(name: str, value: object) -> str:
    """The value of an unknown field as an object keeps it."""
    if is_deep(value):
        raise MistypedError(TOO_DEEP, name)
    try:
        return compact(value)
    except ValueError:
        raise MistypedError("holds a number that no float can hold", name) from None


def _plain_hook(kind: type[Any], converter: cattrs.Converter) -> Callable[[Any], Any]:
    inner = cattrs.gen.make_dict_unstructure_fn(kind, converter, extra=_OMITTED)
    if not issubclass(kind, Extensible):
        return inner

    def hook(thing: Any) -> object:
        data = inner(thing)
        for name, written in thing.extra:
            if name in data:
                raise FormatError(f"extra: {shown_name(name)} is a field of {kind.__name__} already")
            data[name] = _unknown(name, written)
        return data

    return hook


def _unknown(name: str, written: str) -> object:
    """The value of an unknown field."""
    try:
        value: object = json.loads(written)
    except ValueError as fault:
        raise FormatError(f"extra: the value of {shown_name(name)} is no JSON: {fault}") from fault
    except RecursionError:
        raise FormatError(f"extra: the value of {shown_name(name)} {TOO_DEEP}") from None
    if is_deep(value):
        raise FormatError(f"extra: the value of {shown_name(name)} {TOO_DEEP}")
    return value


def _array_hook(kind: Any, converter: cattrs.Converter) -> Structure:
    array = GenericAlias(list, get_args(kind)[:1])
    inner = converter.get_structure_hook(array)

    def hook(value: object, _: object) -> object:
        if not is_array(value):
            raise MistypedError(f"must be an array, not {shown(value)}")
        made: list[Any] = []
        for start in range(0, len(value), MOST_FAULTS):
            try:
                made += inner(value[start : start + MOST_FAULTS], array)
            except cattrs.IterableValidationError as fault:
                _shift(fault, start)
                raise
        return tuple(made)

    return hook


def _shift(fault: cattrs.IterableValidationError, start: int) -> None:
    """Count the faults of a stretch from the start of its array."""
    for inner in fault.exceptions:
        for note in inner.__notes__:
            if isinstance(note, cattrs.IterableValidationNote):
                note.index = start + int(note.index)
