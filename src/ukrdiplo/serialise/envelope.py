"""What is around the data of every document, whatever its format: versions and type."""

import re
from collections.abc import Sequence
from typing import Any, TypeVar

from ukrdiplo.errors import FormatError
from ukrdiplo.model import ParsedArticle
from ukrdiplo.serialise.migrations import migrated
from ukrdiplo.serialise.schema import check_version
from ukrdiplo.serialise.structure import CLASSES, is_array, is_object, shown, structure

__all__ = ["FIELDS", "class_of", "kind_of", "opened", "sequence"]

T = TypeVar("T")

FIELDS = ("schema_version", "library_version", "type", "data")
"""The fields of a document."""
_LIST = re.compile(r"list\[(\w+)\]")


def sequence(thing: object) -> Sequence[object] | None:
    """A list of things as such; ``None`` for a single thing."""
    return thing if isinstance(thing, Sequence) and not isinstance(thing, str | bytes) else None


def class_of(things: Sequence[object]) -> str:
    """The class of all things."""
    kinds = {type(item).__name__: type(item) for item in things} or {ParsedArticle.__name__: ParsedArticle}
    for name, kind in kinds.items():
        if CLASSES.get(name) is not kind:
            raise FormatError(f"only objects of ukrdiplo.model can be written, not {name}")
    if len(kinds) > 1:
        raise FormatError(f"a list of one class can be written, but this one has {', '.join(kinds)}")
    return next(iter(kinds))


def kind_of(name: str, *, listed: bool) -> str:
    """The ``type`` of a document that holds an object of a class, or a list of them."""
    return f"list[{name}]" if listed else name


def opened(document: object, *, strict: bool, check: bool = True, expect: type[Any] | None) -> object:
    """What a document in plain data holds; :func:`~ukrdiplo.serialise.loads` says what the arguments mean."""
    if not is_object(document):
        raise FormatError(f"a document is an object with {', '.join(FIELDS)}, not {shown(document)}")
    document = migrated(document)
    check_version(document.get("schema_version"))
    for name in FIELDS:
        if name not in document:
            raise FormatError(f"{name}: is missing")
    for name in document:
        if strict and name not in FIELDS:
            raise FormatError(f"{name:.60}: there is no such field")
    if not isinstance(document["library_version"], str):
        raise FormatError(f"library_version: must be a string, not {shown(document['library_version'])}")
    thing = _typed(document["type"], document["data"], strict=strict, check=check)
    if expect is not None and not isinstance(thing, expect):
        raise FormatError(f"type: must be {expect.__name__}, not {shown(document['type'])}")
    return thing


def _typed(kind: object, data: object, *, strict: bool, check: bool) -> object:
    listed = _LIST.fullmatch(kind) if isinstance(kind, str) else None
    name = listed[1] if listed else kind
    if not isinstance(name, str) or name not in CLASSES:
        raise FormatError(f"type: must be one of {', '.join(CLASSES)}, or list[…] of one, not {shown(kind)}")
    if not listed:
        return structure(data, CLASSES[name], strict=strict, check=check)
    if not is_array(data):
        raise FormatError(f"data: must be an array, not {shown(data)}")
    return _listed(data, CLASSES[name], strict=strict, check=check)


def _listed(data: list[object], kind: type[T], *, strict: bool, check: bool) -> tuple[T, ...]:
    made: list[T] = []
    errors: list[FormatError] = []
    for i, item in enumerate(data):
        try:
            made.append(structure(item, kind, strict=strict, path=f"[{i}]", check=check))
        except FormatError as fault:
            errors.append(fault)
    if errors:
        faults = tuple(fault for error in errors for fault in error.faults)
        rest = f" (and {len(faults) - len(errors[0].faults)} more in other items)" if len(errors) > 1 else ""
        raise FormatError(errors[0].message + rest, faults=faults)
    return tuple(made)
