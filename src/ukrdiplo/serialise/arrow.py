"""Parsed articles as Arrow tables, one a type, for everything that reads Arrow: pandas, polars, DuckDB, R.

:func:`to_tables` gives two forms. The *nested* one loses nothing: objects inside objects are structs, tuples are lists, and
:func:`from_tables` gives equal objects back (:mod:`~ukrdiplo.serialise.nested` says how). The *flat* one is a projection to plain
columns (:mod:`~ukrdiplo.serialise.flat` says what is lost).

The schema's metadata has ``schema_version``, ``library_version``, ``type`` and ``form`` (``nested`` or ``flat``), that of a field
its ``description``. It needs the extra ``arrow`` (``pip install 'ukrdiplo[arrow]'``).
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from typing import Any

import attrs

from ukrdiplo.errors import FormatError, MissingExtraError
from ukrdiplo.model import ParsedArticle
from ukrdiplo.serialise import flat as flat_form
from ukrdiplo.serialise import nested as nested_form
from ukrdiplo.serialise.assembly import Reading, objects
from ukrdiplo.serialise.columns import Kind, fields, is_list, item, required
from ukrdiplo.serialise.paths import below, fault_at, shown_name
from ukrdiplo.serialise.plain import DEEPEST, shown
from ukrdiplo.serialise.schema import SCHEMA_VERSION, check_version

if find_spec("pyarrow") is None:
    raise MissingExtraError("ukrdiplo.serialise.arrow needs pyarrow; install it by: pip install 'ukrdiplo[arrow]'")

import pyarrow as pa

__all__ = ["batches", "from_tables", "reading", "rows_of", "schema", "to_tables"]

Table = Any
"""A ``pyarrow.Table``."""
Schema = Any
"""A ``pyarrow.Schema``."""

_ARTICLES_A_BATCH = 500
_CHARACTERS_A_BATCH = 8_000_000
_PRIMITIVES = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), dt.date: pa.date32()}
READ_FAULTS = (pa.ArrowException, OSError, ValueError, OverflowError, MemoryError, NotImplementedError)
"""What pyarrow raises where data are not what they should be."""


def to_tables(things: Iterable[ParsedArticle], *, flat: bool = False) -> dict[str, Table]:
    """Parsed articles as Arrow tables.

    Args:
        things: The articles.
        flat: Whether to give plain columns, which lose something, instead of nested ones, which do not.

    Returns:
        Tables (``pyarrow.Table``) by name: ``articles``, ``actors``, ``mentions``, ``statements``, ``positions``, ``events``, and
        in the flat form ``blocks``, ``notes``, ``participants`` and ``quantities``, too.

    Raises:
        FormatError: If something else than parsed articles is among the things.

    Example:
        >>> from ukrdiplo.model import Article
        >>> parsed = ParsedArticle(article=Article(text="Kiew hofft."))
        >>> tables = to_tables([parsed])
        >>> tables["articles"].column("text").to_pylist()
        ['Kiew hofft.']
        >>> from_tables(tables) == (parsed,)
        True
    """
    parts: dict[str, list[Table]] = {name: [schema(name, flat=flat).empty_table()] for name in _form(flat=flat).CLASSES}
    for batch in batches(things, flat=flat):
        for name, table in batch.items():
            parts[name].append(table)
    return {name: pa.concat_tables(some) for name, some in parts.items()}


def _form(*, flat: bool) -> Any:
    return flat_form if flat else nested_form


@cache
def schema(table: str, *, flat: bool = False) -> Schema:
    """The schema of a table.

    Example:
        >>> schema("positions").field("topic").type
        DataType(string)
    """
    form = _form(flat=flat)
    made = [
        pa.field(column.name, _type(column.kind), required(column.kind) is not column.kind, {"description": column.description})
        for column in form.columns(table)
    ]
    return pa.schema(made, metadata=_metadata(form.CLASSES[table].__name__, flat=flat))


def _metadata(kind: str, *, flat: bool) -> dict[str, str]:
    return {
        "schema_version": SCHEMA_VERSION,
        "library_version": metadata.version("ukrdiplo"),
        "type": kind,
        "form": "flat" if flat else "nested",
    }


def _type(kind: Kind) -> Any:
    kind = required(kind)
    if is_list(kind):
        return pa.list_(pa.field("element", _type(item(kind)), nullable=False))
    if attrs.has(kind):
        return pa.struct([pa.field(name, _type(hint), required(hint) is not hint) for name, hint in fields(kind).items()])
    return _PRIMITIVES.get(kind, _PRIMITIVES[str])  # an enum is its value


def batches(things: Iterable[ParsedArticle], *, flat: bool) -> Iterator[dict[str, Table]]:
    """The tables of some articles at a time, so that memory does not grow with their number."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in _form(flat=flat).CLASSES}
    articles = characters = 0
    for number, parsed in enumerate(things):
        for name, some in _form(flat=flat).rows(parsed, number).items():
            rows[name] += some
        articles, characters = articles + 1, characters + len(parsed.article.text)
        if articles >= _ARTICLES_A_BATCH or characters >= _CHARACTERS_A_BATCH:
            yield _tables(rows, flat=flat)
            rows = {name: [] for name in rows}
            articles = characters = 0
    if articles:
        yield _tables(rows, flat=flat)


def _tables(rows: dict[str, list[dict[str, Any]]], *, flat: bool) -> dict[str, Table]:
    return {name: pa.Table.from_pylist(some, schema(name, flat=flat)) for name, some in rows.items()}


def from_tables(tables: Mapping[str, Table], *, strict: bool = True, check: bool = True) -> tuple[ParsedArticle, ...]:
    """The parsed articles that nested tables hold.

    The rows may stand in any order; the keys tell what belongs together.

    Args:
        tables: Tables as :func:`to_tables` gives them, by name.
        strict: Whether a table or column that the classes do not have is an error; it is kept in ``extra`` otherwise.
        check: Whether each parsed article has to pass its :meth:`~ukrdiplo.ParsedArticle.check`.

    Raises:
        FormatError: If a table is missing, of a version that cannot be read, or does not hold what it should: with the path of
            the fault, such as ``[17].statements[3].quote[0].end`` in the article of number 17.
    """
    how = reading({name: table.schema for name, table in tables.items()}, strict=strict, check=check)
    try:
        keyed = {name: _by_number(table) for name, table in tables.items()}
        return tuple(objects({name: rows_of(table.to_batches(1000)) for name, table in keyed.items()}, how))
    except READ_FAULTS as fault:
        raise FormatError(f"these tables cannot be read: {fault}") from fault


def _by_number(table: Table) -> Table:
    """The rows in the order of their articles, if these have numbers: sorting by some other types ends the process."""
    if not pa.types.is_integer(table.schema.field("article_number").type):
        return table
    return table.sort_by([("article_number", "ascending")])


def rows_of(some: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """The rows of record batches, one at a time."""
    for batch in some:
        yield from batch.to_pylist()


def reading(
    schemas: Mapping[str, Schema], *, strict: bool, check: bool, versioned: bool = False, most_rows: int = 1 << 32
) -> Reading:
    """How tables of these schemas are to be read.

    Args:
        schemas: The schemas by the names of the tables.
        strict: Whether a table that is not known is an error.
        check: Whether articles have to pass their ``check()``.
        versioned: Whether each has to say its version; those that have lost it are taken for current otherwise.
        most_rows: How many rows of one table an article may have.

    Raises:
        FormatError: If they cannot be read.
    """
    said = {name: _said(given) for name, given in schemas.items()}
    for name, given in schemas.items():
        if said[name].get("form") == "flat":
            raise fault_at(shown_name(name), "the flat form has lost something and cannot be read back; the nested one can")
        if strict and name not in nested_form.CLASSES:
            raise fault_at(shown_name(name), "there is no such table")
        _check_columns(name, given)
    for name, kind in nested_form.CLASSES.items():
        if name not in schemas:
            raise fault_at(name, "this table is missing")
        if said[name].get("type", kind.__name__) != kind.__name__:
            raise fault_at(name, f"this table holds {shown(said[name]['type'])}, not {kind.__name__}")
        if versioned or "schema_version" in said[name]:
            check_version(said[name].get("schema_version"), below(name, "schema_version"))
    versions = {said[name].get("schema_version", SCHEMA_VERSION) for name in nested_form.CLASSES}
    if len(versions) > 1:
        raise FormatError(f"all tables must be of one schema version, not of {', '.join(sorted(versions))}")
    current = {name: _paths(schema(name)) for name in nested_form.CLASSES}
    known = {name: _paths(given) for name, given in schemas.items()} == current
    return Reading(strict=strict, check=check, version=versions.pop(), known=known, most_rows=most_rows)


def _said(given: Schema) -> dict[str, str]:
    """The metadata of a schema."""
    return {key.decode(errors="replace"): value.decode(errors="replace") for key, value in (given.metadata or {}).items()}


def _check_columns(table: str, given: Schema) -> None:
    for key in nested_form.KEYS[: 2 if table == nested_form.ARTICLES else 3]:
        if key not in given.names:
            raise fault_at(below(shown_name(table), key), "this column is missing")
    for column, count in Counter(given.names).items():
        if count > 1:
            raise fault_at(below(shown_name(table), column), "this column is there twice")
    for field in given:
        if not _is_plain(field.type):
            wanted = f"must hold texts, numbers, days, true or false, or lists and structs of them ({DEEPEST} levels at most)"
            raise fault_at(below(shown_name(table), field.name), f"{wanted}, not {field.type!s:.60}")


def _is_plain(kind: Any, levels: int = DEEPEST) -> bool:
    """Whether a column of this type holds what JSON can hold, and days, in no more than so many levels."""
    types = pa.types
    if not levels:
        return False
    if types.is_struct(kind):
        return all(_is_plain(field.type, levels - 1) for field in kind)
    if types.is_dictionary(kind) or types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind):
        return _is_plain(kind.value_type, levels - 1)
    checks = (types.is_string, types.is_large_string, types.is_string_view, types.is_integer, types.is_floating)
    return any(check(kind) for check in (*checks, types.is_boolean, types.is_date, types.is_null))


def _paths(struct: Any) -> list[str]:
    """The names of all fields, those inside others, too."""
    found: list[str] = []
    for field in struct:
        inner = field.type.value_type if pa.types.is_list(field.type) else field.type
        found.append(field.name)
        if pa.types.is_struct(inner):
            found += [f"{field.name}.{path}" for path in _paths(inner)]
    return found
