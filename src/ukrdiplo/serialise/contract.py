"""The JSON Schema (draft 2020-12) of the documents, generated from the classes.

It says of a document all that a schema can say: fields, types, values of enums, which fields may be left out, what must not be
empty. That offsets lie in the text and references resolve is for :meth:`~ukrdiplo.model.ParsedArticle.check`, which
:func:`~ukrdiplo.loads` runs. The schema is that of strict reading: fields of a newer minor version are refused.
"""

import datetime as dt
import inspect
import json
import re
from contextlib import suppress
from enum import StrEnum
from importlib import resources
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import attrs

from ukrdiplo.errors import ModelError
from ukrdiplo.serialise.schema import SCHEMA_VERSION
from ukrdiplo.serialise.structure import CLASSES

__all__ = ["json_schema", "published_schema"]

_FILE = "ukrdiplo.schema.json"
_PATTERNS = {"iso": "^[A-Z]{3}$", "country": "^[A-Z]{3}$", "wikidata": "^Q[1-9][0-9]*$"}
_DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_ARGUMENT = re.compile(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)
_TEXT = {
    "description": "A string; one with two lone surrogates in a row is cut between them and stands as an array to be joined.",
    "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 2}],
}


def json_schema() -> dict[str, Any]:
    """The schema of every document that this version writes, as plain data.

    Example:
        >>> json_schema()["$defs"]["Span"]["required"]
        ['start', 'end']
    """
    kinds = [kind for name in CLASSES for kind in (name, f"list[{name}]")]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:ukrdiplo:schema:{SCHEMA_VERSION}",
        "title": f"A document of ukrdiplo, schema version {SCHEMA_VERSION}",
        "type": "object",
        "properties": {
            "schema_version": {"const": SCHEMA_VERSION},
            "library_version": {"type": "string"},
            "type": {"enum": kinds},
            "data": True,
        },
        "required": ["schema_version", "library_version", "type", "data"],
        "additionalProperties": False,
        "allOf": [_holding(name, listed=listed) for name in CLASSES for listed in (False, True)],
        "$defs": {"text": _TEXT} | {name: _object(kind) for name, kind in CLASSES.items()},
    }


def published_schema() -> dict[str, Any]:
    """The schema that lies in the package as ``serialise/ukrdiplo.schema.json`` and in the documentation."""
    written = resources.files("ukrdiplo.serialise").joinpath(_FILE).read_text(encoding="utf-8")
    made: dict[str, Any] = json.loads(written)
    return made


def _publish() -> None:
    """Write the schema into the package, which is done when the classes have changed."""
    file = Path(__file__).with_name(_FILE)
    file.write_text(json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _holding(name: str, *, listed: bool) -> dict[str, Any]:
    kind, data = f"list[{name}]" if listed else name, {"$ref": f"#/$defs/{name}"}
    holds: dict[str, Any] = {"type": "array", "items": data} if listed else data
    return {"if": {"properties": {"type": {"const": kind}}}, "then": {"properties": {"data": holds}}}


def _object(kind: type[Any]) -> dict[str, Any]:
    hints, (summary, said) = get_type_hints(kind), _docs(kind)
    fields = [field for field in attrs.fields(kind) if field.init and field.name != "extra"]
    properties = {field.name: _described(_field(field, hints[field.name]), said.get(field.name)) for field in fields}
    return {
        "description": summary,
        "type": "object",
        "properties": properties,
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _docs(kind: type[Any]) -> tuple[str, dict[str, str]]:
    """The first line of a class's docstring and what it says of the fields."""
    summary, _, rest = inspect.cleandoc(kind.__doc__ or "").partition("\n")
    return summary, {name: re.sub(r"\s+", " ", text).replace("``", "`") for name, text in _ARGUMENT.findall(rest)}


def _described(schema: dict[str, Any], text: str | None) -> dict[str, Any]:
    return {"description": text} | schema if text else schema


def _field(field: "attrs.Attribute[Any]", kind: Any) -> dict[str, Any]:
    schema = _type(kind)
    if field.name in _PATTERNS:
        return _or_null(kind, {"type": "string", "pattern": _PATTERNS[field.name]})
    if str in (kind, *get_args(kind)) and get_origin(kind) is not tuple and not _allows(field, ""):
        return _or_null(kind, {"$ref": "#/$defs/text", "minLength": 1})
    if get_origin(kind) is tuple:
        if not _allows(field, ()):
            schema["minItems"] = 1
        if _allows(field, ("a", "b")) and not _allows(field, ("a", "a")):
            schema["uniqueItems"] = True
        if _allows(field, ("a",)) and not _allows(field, ("",)):
            schema["items"] = {"$ref": "#/$defs/text", "minLength": 1}
    return schema


def _allows(field: "attrs.Attribute[Any]", value: object) -> bool:
    """Whether the class's own check lets a value pass."""
    with suppress(ModelError):
        if field.validator is not None:
            field.validator(None, field, value)
        return True
    return False


def _or_null(kind: Any, schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]} if NoneType in get_args(kind) else schema


def _type(kind: Any) -> dict[str, Any]:
    inner = get_args(kind)
    if NoneType in inner:
        return _or_null(kind, _type(next(part for part in inner if part is not NoneType)))
    if kind == tuple[tuple[str, str], ...]:
        return {"type": "object", "additionalProperties": {"$ref": "#/$defs/text"}}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _type(inner[0])}
    if kind.__name__ in CLASSES:
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if issubclass(kind, StrEnum):
        return {"enum": [member.value for member in kind]}
    if kind is dt.date:
        return {"type": "string", "format": "date", "pattern": _DATE}
    return dict(
        {str: {"$ref": "#/$defs/text"}, bool: {"type": "boolean"}, int: {"type": "integer"}, float: {"type": "number"}}[kind]
    )


if __name__ == "__main__":
    _publish()
