"""JSON text as plain data, strictly, and where in the document a fault stands."""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise.paths import below, fault_at, in_document
from ukrdiplo.serialise.plain import bound, is_array, is_object

__all__ = ["decoded"]

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[{}\[\],]|[^\s"{}\[\],:]+', re.DOTALL)
_WIDE = "UTF-16 or UTF-32: save it as UTF-8"
_KINDS = {
    b"\xff\xfe": _WIDE,
    b"\xfe\xff": _WIDE,
    b"PK\x03\x04": "a zip file: unpack it",
    b"\x1f\x8b": "gzip, so its name has to end in .gz",
    b"\x28\xb5\x2f\xfd": "Zstandard, so its name has to end in .zst",
    b"PAR1": "Parquet: ukrdiplo.serialise.parquet reads folders of it",
    b"\x84\xaeschema_version": "MessagePack: ukrdiplo.serialise.msgpack reads it",
}
"""What other files begin with."""


class _Twice(dict[str, Any]):
    """A JSON object that has a field twice."""

    field = ""


class _NoNumberError(Exception):
    """A word that Python, but not JSON, takes for a number."""


def decoded(text: str | bytes) -> object:
    """The plain data of JSON that has no field twice.

    Raises:
        FormatError: If it is no such JSON, with the path of the fault.

    Example:
        >>> decoded('{"data": {"quote": [{"start": 3, "end": NaN}]}}')
        Traceback (most recent call last):
        ...
        ukrdiplo.errors.FormatError: quote[0].end: this is no JSON: it has no number NaN
    """
    twice = False

    def object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) == len(pairs):
            return made
        nonlocal twice
        twice = True
        kept = _Twice(made)
        kept.field = Counter(name for name, _ in pairs).most_common(1)[0][0]
        return kept

    given = text if isinstance(text, str) else _text(text)
    bound(given.count("[") + given.count("{"))
    try:
        made: object = json.loads(given, object_pairs_hook=object_of, parse_constant=_constant)
    except json.JSONDecodeError as fault:
        raise fault_at(_path(given, fault.pos), _reason(given, fault)) from fault
    except _NoNumberError as fault:
        place = next((found.start() for found in _TOKEN.finditer(given) if found[0].startswith(str(fault))), 0)
        raise fault_at(_path(given, place), f"this is no JSON: it has no number {fault}") from fault
    except RecursionError:
        raise FormatError("this is nested deeper than any document is") from None
    except ValueError as fault:  # Python reads no number of thousands of digits, since that takes long
        number = next(found for found in _TOKEN.finditer(given) if _digits(found[0]) > sys.get_int_max_str_digits())
        reason = f"no number is read that has {_digits(number[0]):,} digits"
        raise fault_at(_path(given, number.start()), reason) from fault
    if twice:
        path, value = next((path, value) for path, value in _inside(made) if isinstance(value, _Twice))
        raise fault_at(below(path, value.field), "this field stands there twice")
    return made


def _constant(word: str) -> object:
    raise _NoNumberError(word)


def _text(raw: bytes) -> str:
    for beginning, kind in _KINDS.items():
        if raw.startswith(beginning):
            raise FormatError(f"this is no JSON, but {kind}")
    if b"\0" in raw[:2]:
        raise FormatError(f"this is no JSON, but {_WIDE}")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        before = raw[: fault.start].decode("utf-8-sig")
        raise fault_at(
            _path(before, len(before)), f"a document is UTF-8, but byte {fault.start} is not: {fault.reason}"
        ) from fault


def _digits(token: str) -> int:
    """How many digits a piece of JSON begins with."""
    number = token.removeprefix("-")
    return len(number) - len(number.lstrip("0123456789"))


def _reason(text: str, fault: json.JSONDecodeError) -> str:
    written = text.rstrip()
    if not written:
        return "this is empty, and no JSON"
    if fault.msg.startswith("Unterminated") or fault.pos >= len(written):
        return "this is no JSON, or it is cut off: it ends in the middle"
    where = f"line {fault.lineno}, column {fault.colno}" if "\n" in written else f"column {fault.colno}"
    if fault.msg == "Extra data":
        return f"something follows behind the document ({where}); files with a document a line are for load_lines"
    return f"this is no JSON: {fault.msg[0].lower()}{fault.msg[1:]} ({where})"


def _path(text: str, stop: int) -> str:
    """Where in a document a character stands, as :func:`loads` gives it: without the ``data`` of the document."""
    steps: list[str | int | None] = []
    for found in _TOKEN.finditer(text, 0, stop):
        piece = found[0]
        if piece in {"{", "["}:
            steps.append(None if piece == "{" else 0)
        elif piece in {"}", "]"}:
            del steps[-1:]
        elif piece == "," and steps:
            step = steps[-1]
            steps[-1] = step + 1 if isinstance(step, int) else None
        elif piece[0] == '"' and steps and steps[-1] is None:
            steps[-1] = piece.strip('"')
    return in_document(steps)


def _inside(made: object) -> Iterator[tuple[str, object]]:
    """Every array and object of a document, with its path likewise."""
    waiting: list[tuple[str, object]] = [("", made)]
    while waiting:
        path, value = waiting.pop()
        yield path, value
        if is_object(value):
            waiting += [("" if value is made else below(path, name), inner) for name, inner in value.items()]
        elif is_array(value):
            waiting += [(below(path, i), inner) for i, inner in enumerate(value)]
