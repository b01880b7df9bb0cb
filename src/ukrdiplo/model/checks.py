"""Checks that the model's classes run when an object is made.

They are attrs validators that raise :class:`~ukrdiplo.errors.ModelError` with the class, the field and the value.
"""

import datetime as dt
from collections.abc import Callable
from enum import Enum
from typing import Any

from attrs import Attribute

from ukrdiplo.errors import ModelError
from ukrdiplo.model.span import Span

__all__ = ["a_date", "non_empty", "one_of", "optional", "passages", "some_passages", "tuple_of"]

Check = Callable[[Any, "Attribute[Any]", Any], None]


def _fault(instance: object, attribute: "Attribute[Any]", value: object, wanted: str) -> ModelError:
    return ModelError(f"{type(instance).__name__}.{attribute.name} must be {wanted}, not {value!r}")


def one_of(kind: type[Any]) -> Check:
    """The value is an instance of ``kind`` (a ``bool`` is no ``int``)."""

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        wrong = type(value) is not kind if kind in {int, bool, float} else not isinstance(value, kind)
        if wrong:
            choice = f" ({', '.join(member.value for member in kind)})" if issubclass(kind, Enum) else ""
            raise _fault(instance, attribute, value, f"of type {kind.__name__}{choice}")

    return check


def non_empty(instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """The value is a string with at least one character."""
    if not isinstance(value, str) or not value:
        raise _fault(instance, attribute, value, "a string that is not empty")


def a_date(instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """The value is a calendar day, not a moment."""
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise _fault(instance, attribute, value, "a datetime.date")


def optional(inner: Check) -> Check:
    """The value is ``None`` or passes ``inner``."""

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if value is not None:
            inner(instance, attribute, value)

    return check


def tuple_of(inner: Check) -> Check:
    """The value is a tuple whose members pass ``inner``."""

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, tuple):
            raise _fault(instance, attribute, value, "a tuple")
        for member in value:
            inner(instance, attribute, member)

    return check


def passages(instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """The value is a tuple of spans with at least a character each, in order and without overlap."""
    tuple_of(one_of(Span))(instance, attribute, value)
    assert isinstance(value, tuple)
    end = 0
    for span in value:
        if not len(span):
            raise _fault(instance, attribute, value, "spans of at least one character")
        if span.start < end:
            raise _fault(instance, attribute, value, "spans in order that do not overlap")
        end = span.end


def some_passages(instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """Like :func:`passages`, with at least one span."""
    passages(instance, attribute, value)
    if not value:
        raise _fault(instance, attribute, value, "at least one span")
