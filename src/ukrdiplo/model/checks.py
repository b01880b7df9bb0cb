"""Checks that the model's classes run when an object is made.

They are attrs validators that raise :class:`~ukrdiplo.errors.ModelError` with the class, the field and the value.
"""

import datetime as dt
import re
import sys
from collections.abc import Callable
from enum import Enum
from reprlib import Repr
from typing import Any, TypeGuard

from attrs import Attribute

from ukrdiplo.errors import ModelError
from ukrdiplo.model.span import Span

__all__ = [
    "a_date",
    "country_code",
    "distinct_ids",
    "named_texts",
    "non_empty",
    "one_of",
    "optional",
    "passage",
    "passages",
    "shown",
    "some_passages",
    "tuple_of",
    "whole_number",
]

Check = Callable[[Any, "Attribute[Any]", Any], None]

_SHORT = Repr()
_SHORT.maxstring = _SHORT.maxother = 100


def shown(value: object) -> str:
    """A value as a message shows it: short, whatever its size."""
    return _SHORT.repr(value)


def _fault(instance: object, attribute: "Attribute[Any]", value: object, wanted: str) -> ModelError:
    return ModelError(f"{type(instance).__name__}.{attribute.name} must be {wanted}, not {shown(value)}")


def one_of(kind: type[Any]) -> Check:
    """The value is an instance of ``kind`` (a ``bool`` is no ``int``)."""
    exactly = kind in {int, bool, float}

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if type(value) is not kind and (exactly or not isinstance(value, kind)):
            choice = f" ({', '.join(member.value for member in kind)})" if issubclass(kind, Enum) else ""
            raise _fault(instance, attribute, value, f"of type {kind.__name__}{choice}")

    return check


def whole_number(instance: object, attribute: "Attribute[int]", value: object) -> None:
    """The value is an ``int`` of 64 bits, which every format can hold."""
    if type(value) is not int or not -sys.maxsize <= value <= sys.maxsize:
        raise _fault(instance, attribute, value, "of type int (64 bits)")


def non_empty(instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """The value is a string with at least one character."""
    if not isinstance(value, str) or not value:
        raise _fault(instance, attribute, value, "a string that is not empty")


def a_date(instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """The value is a calendar day, not a moment."""
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise _fault(instance, attribute, value, "a datetime.date")


def country_code(instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """The value has the form of an ISO 3166-1 alpha-3 code."""
    if not isinstance(value, str) or not re.fullmatch(r"[A-Z]{3}", value):
        raise _fault(instance, attribute, value, "an ISO 3166-1 alpha-3 code such as UKR")


def optional(inner: Check) -> Check:
    """The value is ``None`` or passes ``inner``."""

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if value is not None:
            inner(instance, attribute, value)

    return check


def _is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple)


def tuple_of(inner: Check) -> Check:
    """The value is a tuple whose members pass ``inner``."""

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if value == ():  # as most are
            return
        if not _is_tuple(value):
            raise _fault(instance, attribute, value, "a tuple")
        for member in value:
            inner(instance, attribute, member)

    return check


_strings = tuple_of(non_empty)


def distinct_ids(instance: object, attribute: "Attribute[Any]", value: tuple[str, ...]) -> None:
    """The value is a tuple of strings that are not empty, none twice."""
    if value == ():
        return
    _strings(instance, attribute, value)
    if len(value) > 1 and len(set(value)) < len(value):
        raise _fault(instance, attribute, value, "ids of which none is there twice")


def named_texts(instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """The value is a tuple of pairs of strings, no first one twice."""
    if value == ():
        return
    pairs = value if _is_tuple(value) else (value,)
    if not all(_is_tuple(pair) and len(pair) == 2 and isinstance(pair[0], str) and isinstance(pair[1], str) for pair in pairs):
        raise _fault(instance, attribute, value, "a tuple of pairs of strings")
    if len({pair[0] for pair in pairs if _is_tuple(pair)}) < len(pairs):
        raise _fault(instance, attribute, value, "a tuple of pairs of which no name is there twice")


_span = one_of(Span)


def passage(instance: object, attribute: "Attribute[Any]", value: Span) -> None:
    """The value is a span of at least one character."""
    if type(value) is not Span:
        _span(instance, attribute, value)
    if value.start == value.end:
        raise _fault(instance, attribute, value, "a span of at least one character")


_each_a_passage = tuple_of(passage)


def passages(instance: object, attribute: "Attribute[Any]", value: tuple[Span, ...]) -> None:
    """The value is a tuple of spans with at least a character each, in order and without overlap."""
    if value == ():
        return
    _each_a_passage(instance, attribute, value)
    end = 0
    for span in value:
        if span.start < end:
            raise _fault(instance, attribute, value, "spans in order that do not overlap")
        end = span.end


def some_passages(instance: object, attribute: "Attribute[Any]", value: tuple[Span, ...]) -> None:
    """Like :func:`passages`, with at least one span."""
    passages(instance, attribute, value)
    if not value:
        raise _fault(instance, attribute, value, "at least one span")
