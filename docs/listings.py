"""The entries of all tables of the lexicon that have no page of their own, field by field as the files have them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import tomli

from docs.markup import plain, table
from docs.vocabularies import summary_of
from ukrdiplo.lexicon import load

__all__ = ["PARTS"]

_ELSEWHERE = {
    "actor", "office", "nation", "role", "country", "topic", "trigger", "cue", "time", "rule",
    "attitude", "judgement", "verdict", "operator", "anaphor", "answer", "charge", "belief", "inert",
}  # fmt: skip


def _others() -> str:
    return "\n".join(_listing(section, rows) for section, rows in sorted(_tables().items()) if section not in _ELSEWHERE)


def _tables() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for file in load.bundled():
        for section, rows in tomli.loads(file.read_text(encoding="utf-8")).items():
            found.setdefault(section, []).extend(rows)
    return found


def _listing(section: str, rows: list[dict[str, Any]]) -> str:
    named = ((str(next(iter(row.values()))), "<br>".join(_fields(row))) for row in rows)
    head = f"## {section}\n\n{summary_of(section)} [Its fields](entries.md#{section})\n\n"
    return head + table(("entry", "what it has"), ((f"`{name}`", plain(said)) for name, said in named))


def _fields(row: dict[str, Any]) -> Iterator[str]:
    yield from (f"*{key}*: {_shown(value)}" for key, value in list(row.items())[1:])


def _shown(value: object) -> str:
    match value:
        case dict():
            return "; ".join(f"{key} {_shown(part)}" for key, part in value.items())
        case [list() | dict(), *_]:
            return "; ".join(map(_shown, value))
        case list():
            return ", ".join(map(_shown, value))
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value).replace("|", "")


PARTS: Mapping[str, Callable[[], str]] = {"others": _others}
