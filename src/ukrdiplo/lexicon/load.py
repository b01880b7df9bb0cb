"""Strict loading of lexicon files: TOML in, typed entries out, every fault with its file and entry."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from importlib import resources
from importlib.resources.abc import Traversable
from os import PathLike
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

import cattrs
import tomli  # tomllib, compiled: three times as fast, on tables that every first article waits for
from cattrs.v import format_exception

from ukrdiplo.errors import LexiconError, UkrDiploError

__all__ = ["bundled", "entries", "named", "table"]

T = TypeVar("T")

_TEXTS = (str, Ellipsis)
_WRITTEN: Mapping[type[object], str] = {
    str: 'a text in quotation marks, such as "Merz"',
    bool: "true or false",
    int: "a whole number",
    dt.date: "a date without quotation marks, such as 2025-01-31",
}
"""The types of values as TOML has them."""


class _EntryError(ValueError):
    """An entry, or a value in it, is none that can be; the message says what can."""


def _converter(*, detailed: bool) -> cattrs.Converter:
    """A converter that takes TOML's values as they are: no number becomes a text, and no text a list of letters.

    Args:
        detailed: Whether a fault is told with its place, which takes time even where there is none.
    """
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=detailed)
    for kind in (str, bool, int, dt.date):
        converter.register_structure_hook(kind, _exactly)
    converter.register_structure_hook_factory(_is_tuple, lambda kind: _listed(kind, converter))
    return converter


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _exactly(value: object, kind: type[T]) -> T:
    if issubclass(kind, Enum):
        try:
            return kind(value)
        except ValueError:
            choices = ", ".join(repr(member.value) for member in kind)
            raise _EntryError(f"must be one of {choices}, not {value!r}") from None
    if type(value) is not kind:
        raise _EntryError(f"must be {_WRITTEN[kind]}, not {value!r}")
    return value


def _listed(kind: Any, converter: cattrs.Converter) -> Callable[[object, Any], tuple[object, ...]]:
    members = get_args(kind)
    any_number = members[-1] is Ellipsis

    def structured(value: object, _: Any) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise _EntryError(f"must be a list, not {value!r}")
        if members == _TEXTS and all(type(item) is str for item in value):
            return tuple(value)  # most lists are of texts, and most of the time would go into asking for each of them
        kinds = members[:1] * len(value) if any_number else members
        if len(kinds) != len(value):
            raise _EntryError(f"must have {len(kinds)} members, not {len(value)}")
        return tuple(converter.structure(item, member) for item, member in zip(value, kinds, strict=True))

    return structured


_CONVERTER, _EXPLAINING = _converter(detailed=False), _converter(detailed=True)


def bundled() -> tuple[Traversable, ...]:
    """The lexicon files that come in the package, by name."""
    folder = resources.files("ukrdiplo.lexicon") / "data"
    return tuple(sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name))


def named(files: str | PathLike[str] | Iterable[str | PathLike[str]]) -> tuple[Path, ...]:
    """The lexicon files that a caller names: one, or several.

    Raises:
        LexiconError: If something among them is no path.

    Example:
        >>> [path.name for path in named("mine.toml")]
        ['mine.toml']
    """
    try:
        return tuple(Path(file) for file in ([files] if isinstance(files, str | PathLike) else files))
    except TypeError as fault:
        raise LexiconError(f"lexicon files are named by paths, such as ['mine.toml'], and not by {files!r:.80}") from fault


def table(name: str, section: str, kind: type[T]) -> tuple[T, ...]:
    """One table of one file of the package, for those who need nothing else of the lexicon.

    Raises:
        LexiconError: If the file cannot be read, or an entry is malformed.
    """
    return tuple(entries(resources.files("ukrdiplo.lexicon") / "data" / f"{name}.toml", {section: kind})[section].values())


def entries(file: Traversable | Path, kinds: Mapping[str, type[T]]) -> dict[str, dict[str, T]]:
    """The entries of a lexicon file by section and key.

    Args:
        file: The file.
        kinds: The sections that it may have, each with the class of its entries.

    Raises:
        LexiconError: If it cannot be read, has an unknown section or an entry twice, or a field is missing, unknown or of the
            wrong type. All such faults of the file are told at once, each with its line.
    """
    text = _read(file)
    found: dict[str, dict[str, T]] = {}
    faults: list[str] = []
    for section, rows in _tables(text, file).items():
        if section not in kinds:
            faults.append(f"there is no table [[{section}]]; known: {', '.join(kinds)}")
        elif not isinstance(rows, list):
            faults.append(f"{section} must be a list of tables, [[{section}]]")
        else:
            found[section] = {}
            for number, row in enumerate(rows):
                try:
                    _put(row, kinds[section], found[section], place=f"{section}[{number}]")
                except _EntryError as fault:
                    faults.append(_line(text, section, number, len(rows)) + str(fault))
    if faults:
        raise LexiconError("; ".join(faults), article=str(file))
    return found


def _read(file: Traversable | Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError as fault:
        raise LexiconError("there is no such lexicon file; check its name and folder", article=str(file)) from fault
    except IsADirectoryError as fault:
        raise LexiconError("this is a folder; name the lexicon files in it one by one", article=str(file)) from fault
    except OSError as fault:
        raise LexiconError(f"this lexicon file cannot be read: {fault.strerror or fault}", article=str(file)) from fault
    except UnicodeDecodeError as fault:
        raise LexiconError(
            f"this lexicon file cannot be read: it is not UTF-8 from byte {fault.start} on; save it as UTF-8", article=str(file)
        ) from fault


def _tables(text: str, file: Traversable | Path) -> Mapping[str, Any]:
    try:
        return tomli.loads(text)
    except ValueError as fault:
        raise LexiconError(f"this lexicon file cannot be read: it is no TOML: {fault}", article=str(file)) from fault


def _put(row: object, kind: type[T], known: dict[str, T], *, place: str) -> None:
    """Puts an entry to those that are known of its kind.

    Raises:
        _EntryError: If it is malformed, or another one has its key.
    """
    try:
        made: Any = _CONVERTER.structure(row, kind)
    except Exception:  # noqa: BLE001 - whatever it is, the second reading says it with its place
        made = _explained(row, kind, place)
    if known.setdefault(made.key, made) is not made:
        raise _EntryError(f"{place}: {made.key!r} stands there twice; keep one of them")


def _explained(row: object, kind: type[T], place: str) -> T:
    """An entry, or each of its faults with its place."""
    try:
        return _EXPLAINING.structure(row, kind)
    except (cattrs.BaseValidationError, ValueError, TypeError) as fault:
        raise _EntryError("; ".join(cattrs.transform_error(fault, path=place, format_exception=_reason))) from fault


def _line(text: str, section: str, number: int, rows: int) -> str:
    """The line of an entry's head. Empty where the entries are not written each under a head of its own."""
    heads = list(re.finditer(rf"^[ \t]*\[\[[ \t]*{re.escape(section)}[ \t]*\]\]", text, re.MULTILINE))
    return f"line {text.count(chr(10), 0, heads[number].start()) + 1}: " if len(heads) == rows else ""


def _reason(fault: BaseException, kind: type | None) -> str:
    return str(fault) if isinstance(fault, _EntryError | UkrDiploError) else format_exception(fault, kind)
