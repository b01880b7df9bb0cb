"""Entries of the package's lexicon as TOML, to read or to copy into a file of one's own."""

import json
import re
from collections.abc import Iterator
from typing import Any

import tomli

from ukrdiplo.lexicon.load import bundled

__all__ = ["written"]

_LONG = 100  # characters of a list on one line


def written(name: str) -> Iterator[str]:
    """The entries that have this id, name or word in one of their fields, each as TOML behind the name of its file.

    Example:
        >>> print(*written("us_mediation"))  # doctest: +ELLIPSIS
        # topics.toml
        [[topic]]
        id = "us_mediation"
        ...
    """
    for file in bundled():
        for section, rows in tomli.loads(file.read_text(encoding="utf-8")).items():
            for row in rows:
                if any(name in _texts(value) for value in row.values()):
                    fields = "".join(f"{key} = {_value(value)}\n" for key, value in row.items())
                    yield f"# {file.name}\n[[{section}]]\n{fields}"


def _texts(value: Any) -> list[str]:
    """The texts of a field, as people write them: a bar parts a separable verb."""
    return [part.replace("|", "") for part in (value if isinstance(value, list) else [value]) if isinstance(part, str)]


def _value(value: Any) -> str:
    """A value as TOML writes it; a table in a list has a line of its own."""
    match value:
        case bool() | str():
            return json.dumps(value, ensure_ascii=False)
        case dict():
            return f"{{ {', '.join(f'{_key(key)} = {_value(part)}' for key, part in value.items())} }}"
        case [dict(), *_]:
            return "[\n" + "".join(f"  {_value(part)},\n" for part in value) + "]"
        case list():
            items = ", ".join(map(_value, value))
            return f"[{items}]" if len(items) < _LONG else "[\n" + "".join(f"  {_value(part)},\n" for part in value) + "]"
        case _:
            return str(value)


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else _value(key)
