"""What the columns of tables are called, what they hold and what they mean: read off the classes, so that it cannot differ."""

import datetime as dt
import inspect
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen

__all__ = ["Column", "Kind", "columns_of", "described", "fields", "is_list", "item", "required"]

Kind = Any
"""A type as the classes name it: ``str``, ``Span``, ``tuple[Span, ...]``, ``dt.date | None``."""

_ARGUMENT = re.compile(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)
_ROLE = re.compile(r":\w+:`~?(?:[\w.]*\.)?(\w+)`")


@frozen(kw_only=True)
class Column:
    """A column of a table.

    Args:
        name: Its name.
        kind: The type of its values.
        description: What they mean.
    """

    name: str
    kind: Kind
    description: str

    @property
    def shown(self) -> str:
        """The type in words: ``string``, ``integer``, ``list of (start, end)``, and whether a value may be missing."""
        return _shown(required(self.kind)) + ("" if required(self.kind) is self.kind else ", may be missing")


@cache
def fields(kind: Kind) -> dict[str, Kind]:
    """The fields of a class with their types, in their order, without those that a newer version may have."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in attrs.fields(kind) if field.init and field.name != "extra"}


@cache
def described(kind: Kind) -> dict[str, str]:
    """What the docstring of a class says of each field.

    Example:
        >>> from ukrdiplo.model import Span
        >>> described(Span)["start"]
        'Offset of the first character.'
    """
    _, _, arguments = inspect.cleandoc(kind.__doc__ or "").partition("\nArgs:\n")
    said = {
        name: " ".join(_ROLE.sub(r"`\1`", text).replace("``", "`").split())
        for name, text in _ARGUMENT.findall(arguments.split("\n\n")[0])
    }
    return {name: said.get(name, "") for name in fields(kind)}


def required(kind: Kind) -> Kind:
    """The type of the values that are there: ``str`` for ``str | None``."""
    if get_origin(kind) not in {UnionType, Union}:
        return kind
    return next(part for part in get_args(kind) if part is not NoneType)


def is_list(kind: Kind) -> bool:
    """Whether a value is a tuple of any length."""
    origin: Any = get_origin(kind)
    return origin is tuple


def item(kind: Kind) -> Kind:
    """The type of a tuple's members."""
    return get_args(kind)[0]


_WORDS: dict[Kind, str] = {str: "string", int: "integer", float: "number", bool: "true or false", dt.date: "date"}


def _shown(kind: Kind) -> str:
    if is_list(kind):
        return f"list of {_shown(item(kind))}"
    if attrs.has(kind):
        return f"({', '.join(fields(kind))})"
    if issubclass(kind, StrEnum):
        return f"string of {kind.__name__}"
    return _WORDS[kind]


def columns_of(kind: Kind, *, prefix: str = "") -> Iterator[Column]:
    """The fields of a class as columns."""
    for name, hint in fields(kind).items():
        yield Column(name=prefix + name, kind=hint, description=described(kind)[name])
