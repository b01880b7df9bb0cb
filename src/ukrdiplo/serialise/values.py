"""Texts, numbers, days and enums in plain data, read strictly: nothing is coerced, the text ``"3"`` is no offset."""

import datetime as dt
import re
from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ukrdiplo.serialise.plain import is_array, is_object, shown

__all__ = ["PRIMITIVES", "MistypedError", "Structure", "enum_member", "features"]

Structure = Callable[[Any, Any], Any]
"""Given plain data and a type, makes a value of the type."""


class MistypedError(Exception):
    """A value is not of the kind that stands there.

    Args:
        reason: What is wrong with it.
        field: The field that it stands in, where nobody else says so.
    """

    def __init__(self, reason: str, field: str = "") -> None:
        super().__init__(reason)
        self.field = field


def _exactly(kind: type[Any], wanted: str) -> Structure:
    def hook(value: object, _: object) -> object:
        if type(value) is not kind:
            raise MistypedError(f"must be {wanted}, not {shown(value)}")
        return value

    return hook


def _text(value: object, _: object) -> str:
    if is_array(value):
        pieces = [piece for piece in value if isinstance(piece, str)]
        if len(pieces) == len(value) > 1:
            return "".join(pieces)  # two lone surrogates in a row, which one JSON string cannot hold
    if not isinstance(value, str):
        raise MistypedError(f"must be a string, not {shown(value)}")
    return value


def _number(value: object, _: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise MistypedError(f"must be a number, not {shown(value)}")
    try:
        return float(value)
    except OverflowError:
        raise MistypedError(f"must be a number that a float can hold, not {shown(value)}") from None


def _date(value: object, _: object) -> dt.date:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            pass
    raise MistypedError(f"must be a date such as 2025-02-12, not {shown(value)}")


def enum_member(value: object, kind: type[StrEnum]) -> StrEnum:
    """The member of an enum that a string names."""
    known = {member.value: member for member in kind}
    if not isinstance(value, str) or value not in known:
        raise MistypedError(f"must be one of {', '.join(known)}, not {shown(value)}")
    return known[value]


def features(value: object, _: object) -> tuple[tuple[str, str], ...]:
    """The features of a word, which are an object."""
    if not is_object(value):
        raise MistypedError(f"must be an object of strings, not {shown(value)}")
    pairs: list[tuple[str, str]] = []
    for name, feature in value.items():
        if not isinstance(feature, str):
            raise MistypedError(f"must be an object of strings, not {shown(value)}")
        pairs.append((name, feature))
    return tuple(pairs)


PRIMITIVES: dict[type[Any], Structure] = {
    str: _text,
    bool: _exactly(bool, "true or false"),
    int: _exactly(int, "a whole number"),
    float: _number,
    dt.date: _date,
}
"""What reads the values of each type."""
