"""The fields of the documents and the values of the enums, from the classes and the JSON Schema."""

import ast
import inspect
import json
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Any

import ukrdiplo.model
from docs.markup import plain
from ukrdiplo.serialise.columns import described
from ukrdiplo.serialise.contract import json_schema, published_schema
from ukrdiplo.serialise.structure import CLASSES

__all__ = ["PARTS", "SCHEMA", "enums", "meanings", "schema"]

SCHEMA = Path(__file__).parent / "ukrdiplo.schema.json"
"""Where the site has the JSON Schema."""
_ORDER = (
    "ParsedArticle",
    "Article",
    "Block",
    "Note",
    "Actor",
    "Mention",
    "Statement",
    "Position",
    "Event",
    "Participant",
    "Place",
)


def schema() -> str:
    """The JSON Schema as the package has it."""
    return json.dumps(published_schema(), ensure_ascii=False, indent=1) + "\n"


def enums() -> dict[str, type[StrEnum]]:
    """The enums of the model by name."""
    members = ((name, getattr(ukrdiplo.model, name)) for name in ukrdiplo.model.__all__)
    return {name: thing for name, thing in members if isinstance(thing, type) and issubclass(thing, StrEnum)}


def _fields() -> str:
    definitions = json_schema()["$defs"]
    names = [*_ORDER, *(name for name in CLASSES if name not in _ORDER)]
    return "\n".join(_class(name, definitions[name]) for name in names)


def _class(name: str, definition: dict[str, Any]) -> str:
    required = set(definition["required"])
    kind: Any = CLASSES[name]
    said = described(kind)
    rows = (
        f"| `{field}` | {_shown(value)} | {'yes' if field in required else 'no'} | {plain(said[field])} |\n"
        for field, value in definition["properties"].items()
    )
    head = "| field | what it holds | must be there | meaning |\n| --- | --- | --- | --- |\n"
    return f"### {name}\n\n{plain(definition['description'])}\n\n{head}{''.join(rows)}"


_WORDS = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "`true` or `false`",
    "object": "object",
}


def _shown(value: dict[str, Any]) -> str:
    """A type of the schema in words."""
    if "anyOf" in value:
        parts = [part for part in value["anyOf"] if part != {"type": "null"}]
        return f"{_shown(parts[0])}, or `null`"
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return "text" if name == "text" else f"[{name}](#{name.lower()})"
    if "enum" in value:
        name = next(name for name, enum in enums().items() if [member.value for member in enum] == value["enum"])
        return f"[{name}](#{name.lower()})"
    if value.get("type") == "array":
        return f"list of {_shown(value['items'])}{', not empty' if value.get('minItems') else ''}"
    if value.get("format") == "date":
        return "date"
    return _WORDS[value["type"]]


def _values() -> str:
    return "\n".join(_enum(name, enum) for name, enum in enums().items())


def _enum(name: str, enum: type[StrEnum]) -> str:
    said = meanings(enum)
    head = f"### {name}\n\n{plain(inspect.cleandoc(enum.__doc__ or '').partition(chr(10))[0])}\n\n"
    if not said:
        return head + ", ".join(f"`{member.value}`" for member in enum) + ".\n"
    rows = "".join(f"| `{member.value}` | {said.get(member.name, '')} |\n" for member in enum)
    return head + "| value | meaning |\n| --- | --- |\n" + rows


def meanings(enum: type[StrEnum]) -> dict[str, str]:
    """What stands under the members of an enum in its source, by name."""
    return dict(_said_of(enum))


def _said_of(enum: type[StrEnum]) -> Iterator[tuple[str, str]]:
    tree = ast.parse(inspect.getsource(enum))
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    for before, after in pairwise(body):
        match before, after:
            case ast.Assign(targets=[ast.Name(id=name)]), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, plain(text)


PARTS: Mapping[str, Callable[[], str]] = {"fields": _fields, "enums": _values}
