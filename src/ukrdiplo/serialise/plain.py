"""Plain data: what JSON can hold, which is objects, arrays, strings, numbers, true, false and null."""

import json
from itertools import chain
from reprlib import Repr
from typing import TypeGuard

from ukrdiplo.errors import FormatError

__all__ = ["DEEPEST", "TOO_DEEP", "bound", "compact", "is_array", "is_deep", "is_object", "shown"]

_MOST_PARTS = 1 << 24
"""Objects and arrays of a document that is decoded whole; an empty one is a byte or two, but 64 in memory."""
DEEPEST = 100
"""Objects and arrays that stand inside each other in what no class describes; in what one describes they are far fewer."""
TOO_DEEP = f"is nested more than {DEEPEST} levels deep"
"""What is wrong with deep data."""
_LONGEST = 300
"""Characters of a value that a message shows."""
_SHORT = Repr()
_SHORT.maxstring = _SHORT.maxother = _SHORT.maxlong = 60


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    """Whether plain data is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[object]]:
    """Whether plain data is an array."""
    return isinstance(value, list)


def bound(parts: int) -> None:
    """Let a document pass that does not fill the memory when it is decoded.

    Args:
        parts: How many objects and arrays it has at most.

    Raises:
        FormatError: If they are more than any document of a few hundred megabytes has.
    """
    if parts > _MOST_PARTS:
        raise FormatError(f"this holds some {parts:,} objects and arrays, and {_MOST_PARTS:,} are the most that are read at once")


def shown(value: object) -> str:
    """A value as a message shows it: short, whatever its size."""
    if value is None:
        return "null"
    text = _SHORT.repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"


def is_deep(data: object) -> bool:
    """Whether plain data are nested so deeply that whoever goes through them step by step may run out of stack."""
    level = [data]
    for _ in range(DEEPEST + 1):
        inside = [value.values() if is_object(value) else value for value in level if isinstance(value, dict | list)]
        if not inside:
            return False
        level = list(chain.from_iterable(inside))
    return True


def compact(data: object) -> str:
    """Plain data as JSON without a blank too many."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
