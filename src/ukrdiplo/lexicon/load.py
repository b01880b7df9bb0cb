"""Strict loading of lexicon files: TOML in, typed entries out, every fault with its file and entry."""

import tomllib
from collections.abc import Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

import cattrs

from ukrdiplo.errors import LexiconError

__all__ = ["bundled", "read", "structure"]

T = TypeVar("T")

_CONVERTER = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)


def bundled() -> tuple[Traversable, ...]:
    """The lexicon files that come in the package, by name."""
    folder = resources.files("ukrdiplo.lexicon") / "data"
    return tuple(sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name))


def read(file: Traversable | Path) -> Mapping[str, Any]:
    """A lexicon file as plain tables.

    Raises:
        LexiconError: If it cannot be read or is no TOML.
    """
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise LexiconError(f"this lexicon file cannot be read: {fault}", article=str(file)) from fault


def structure(table: object, kind: type[T], *, file: str, place: str) -> T:
    """One entry of a lexicon file as an object.

    Raises:
        LexiconError: If a field is missing, unknown or of the wrong type.
    """
    try:
        return _CONVERTER.structure(table, kind)
    except (cattrs.BaseValidationError, ValueError, TypeError) as fault:
        reasons = "; ".join(cattrs.transform_error(fault, path=place)) if isinstance(fault, Exception) else str(fault)
        raise LexiconError(reasons, article=file) from fault
