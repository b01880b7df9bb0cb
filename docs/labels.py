"""The labels of each enum with their meanings, from the docstrings under its members."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial

from docs.fields import enums, meanings
from docs.markup import table
from ukrdiplo.model import MODES, EventMode, EventType

__all__ = ["PARTS"]


def _labels(enum: type[StrEnum]) -> str:
    said = meanings(enum)
    return table(("value", "meaning"), ((f"`{member.value}`", said[member.name]) for member in enum))


def _types() -> str:
    said = meanings(EventType)
    rows = ((f"`{type_.value}`", said[type_.name], _modes(type_)) for type_ in EventType)
    return table(("type", "what an initiator does", "modes"), rows)


def _modes(type_: EventType) -> str:
    return ", ".join(f"`{mode.value}`" for mode in sorted(MODES.get(type_, ()))) or "none"


PARTS: Mapping[str, Callable[[], str]] = {
    **{f"label.{name}": partial(_labels, enum) for name, enum in enums().items() if enum is not EventMode},
    "label.EventType": _types,
}
