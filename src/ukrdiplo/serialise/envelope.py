"""What is around the data of every document, whatever its format: versions and type."""

import re
from collections.abc import Sequence
from functools import cache
from importlib import metadata
from typing import Any, TypeVar

from attrs import frozen

from ukrdiplo.errors import FormatError
from ukrdiplo.model import ParsedArticle
from ukrdiplo.serialise.migrations import migrated
from ukrdiplo.serialise.paths import below, fault_at, shown_name
from ukrdiplo.serialise.plain import is_array, is_object, shown
from ukrdiplo.serialise.schema import SCHEMA_VERSION, check_version
from ukrdiplo.serialise.structure import CLASSES, MOST_FAULTS, structure, unstructure

__all__ = ["FIELDS", "Content", "class_named", "enclosed", "library_version", "opened", "type_of"]

T = TypeVar("T")

FIELDS = ("schema_version", "library_version", "type", "data")
"""The fields of a document."""
_LIST = re.compile(r"list\[(\w+)\]")


@frozen
class Content:
    """What a document is to hold: an object of the model, or a list of objects of one class.

    Args:
        data: The object, or the objects.
        name: The name of the class.
        listed: Whether it is a list.
    """

    data: object
    name: str
    listed: bool

    @classmethod
    def of(cls, thing: object) -> "Content":
        """A thing as a user gives it.

        Raises:
            FormatError: If it is no object of the model, or a list of several classes.
        """
        if not isinstance(thing, Sequence) or isinstance(thing, str | bytes):
            return cls(thing, _class_of([thing]), listed=False)
        return cls(thing, _class_of(thing), listed=True)

    @property
    def things(self) -> Sequence[object]:
        """The objects, one or many."""
        return self.data if self.listed and isinstance(self.data, Sequence) else (self.data,)

    @property
    def type(self) -> str:
        """The ``type`` of the document."""
        return type_of(self.name, listed=self.listed)


def _class_of(things: Sequence[object]) -> str:
    """The name of the class of all things."""
    kinds = {type(item).__name__: type(item) for item in things} or {ParsedArticle.__name__: ParsedArticle}
    for name, kind in kinds.items():
        if CLASSES.get(name) is not kind:
            raise FormatError(f"only objects of ukrdiplo.model can be written, not {name}")
    if len(kinds) > 1:
        raise FormatError(f"a list of one class can be written, but this one has {', '.join(kinds)}")
    return next(iter(kinds))


def type_of(name: str, *, listed: bool) -> str:
    """The ``type`` of a document that holds an object of a class, or a list of them."""
    return f"list[{name}]" if listed else name


def class_named(kind: str) -> tuple[str, bool]:
    """The name of a class in the ``type`` of a document, and whether that is a list."""
    listed = _LIST.fullmatch(kind)
    return (listed[1], True) if listed else (kind, False)


@cache
def library_version() -> str:
    """The version of this library."""
    return metadata.version("ukrdiplo")


def enclosed(content: Content) -> dict[str, object]:
    """A document in plain data."""
    plain = [unstructure(item) for item in content.things]
    return dict(
        zip(FIELDS, (SCHEMA_VERSION, library_version(), content.type, plain if content.listed else plain[0]), strict=True)
    )


def opened(document: object, *, strict: bool, check: bool = True, expect: type[Any] | None) -> object:
    """What a document in plain data holds; :func:`~ukrdiplo.serialise.loads` says what the arguments mean."""
    if not is_object(document):
        raise FormatError(f"a document is an object with {', '.join(FIELDS)}, not {shown(document)}")
    if FIELDS[0] not in document:
        raise fault_at(FIELDS[0], f"is missing; a document is an object with {', '.join(FIELDS)}")
    document = migrated(document)
    check_version(document.get("schema_version"))
    for name in FIELDS:
        if name not in document:
            raise fault_at(name, "is missing")
    for name in document:
        if strict and name not in FIELDS:
            raise fault_at(shown_name(name), "there is no such field")
    if not isinstance(document["library_version"], str):
        raise fault_at("library_version", f"must be a string, not {shown(document['library_version'])}")
    thing = _typed(document["type"], document["data"], strict=strict, check=check)
    if expect is not None and not isinstance(thing, expect):
        raise fault_at("type", f"must be {expect.__name__}, not {shown(document['type'])}")
    return thing


def _typed(kind: object, data: object, *, strict: bool, check: bool) -> object:
    name, listed = class_named(kind) if isinstance(kind, str) else ("", False)
    if name not in CLASSES:
        raise fault_at("type", f"must be one of {', '.join(CLASSES)}, or list[…] of one, not {shown(kind)}")
    if not listed:
        return structure(data, CLASSES[name], strict=strict, check=check)
    if not is_array(data):
        raise fault_at("data", f"must be an array, not {shown(data)}")
    return _listed(data, CLASSES[name], strict=strict, check=check)


def _listed(data: list[object], kind: type[T], *, strict: bool, check: bool) -> tuple[T, ...]:
    made: list[T] = []
    errors: list[FormatError] = []
    for i, item in enumerate(data):
        try:
            made.append(structure(item, kind, strict=strict, path=below("", i), check=check))
        except FormatError as fault:
            errors.append(fault)
        if len(errors) == MOST_FAULTS:
            break
    if errors:
        faults = tuple(fault for error in errors for fault in error.faults)
        least = "at least " if len(made) + len(errors) < len(data) else ""
        rest = f" (and {least}{len(faults) - len(errors[0].faults)} more in other items)" if len(errors) > 1 else ""
        raise FormatError(errors[0].message + rest, faults=faults)
    return tuple(made)
