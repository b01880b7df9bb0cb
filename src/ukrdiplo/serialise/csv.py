"""Parsed articles as a bundle of CSV files, one a type, for spreadsheets: it loses something and cannot be read back.

The files hold the flat tables, and :mod:`~ukrdiplo.serialise.flat` says what these lose. CSV loses more: it has no types, so that
a reader has to guess which column holds dates and which numbers, and what is missing is an empty field. Beside the files stands
``datapackage.json``, a Tabular Data Package (https://specs.frictionlessdata.io/tabular-data-package/) with the type and meaning
of each column, the keys, and the versions of schema and library.

The files are as RFC 4180 has them: UTF-8 without a byte order mark, a header, commas, lines that end in CR LF, a field with
a comma, a quotation mark or a line break in quotation marks.

A spreadsheet takes a field that begins with ``=``, ``+``, ``-``, ``@`` (or their full-width forms), a tab or a line break for a
formula, and an article's text may be anybody's. Such a text gets an apostrophe before it, unless told otherwise; offsets count
without it. That holds where the comma is the separator: a spreadsheet that splits at semicolons sees other fields.
"""

import csv
import datetime as dt
import io
import json
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from importlib import metadata
from pathlib import Path
from typing import IO, Any

from ukrdiplo.model import ParsedArticle
from ukrdiplo.serialise.columns import Column, required
from ukrdiplo.serialise.files import new_folder, replacing_bytes
from ukrdiplo.serialise.flat import CLASSES, EVENT, columns, rows
from ukrdiplo.serialise.nested import ARTICLES, NUMBER, ORDINAL
from ukrdiplo.serialise.schema import SCHEMA_VERSION

__all__ = ["dump", "dumps"]

_FORMULA = tuple("=+-@＝＋－＠\t\r\n")
_ENDING = ".csv"
_PACKAGE = "datapackage.json"
_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean", dt.date: "date"}
_REFERRING = {
    "actor": "actors",
    "holder": "actors",
    "attributed_by": "actors",
    EVENT.name: "events",
}
"""Columns that hold one id, and the table whose ids they are."""
_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a zip file, so that the same articles give the same bytes."""


def dump(things: Iterable[ParsedArticle], target: str | Path, *, escape_formulas: bool = True) -> int:
    """Write parsed articles as CSV files into a folder or, if the name ends in ``.zip``, into a zip file; whole or not at all.

    Args:
        things: The articles, of which one at a time is held in memory.
        target: A new or an empty folder, or a zip file.
        escape_formulas: Whether a text that a spreadsheet would take for a formula gets an apostrophe before it.

    Returns:
        How many articles there were.

    Raises:
        FormatError: If something else than parsed articles is among the things, something is in the folder already, or it cannot
            be written.

    Example:
        >>> import tempfile
        >>> from ukrdiplo.model import Article
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     dump([ParsedArticle(article=Article(text="Kiew hofft."))], Path(folder, "results"))
        ...     Path(folder, "results", "articles.csv").read_text(encoding="utf-8").splitlines()[1]
        1
        '0,ar-23adab9f687f9794,Kiew hofft.,,,,,,'
    """
    if not str(target).lower().endswith(".zip"):
        with new_folder(target) as folder:
            return _write(things, folder, escape_formulas=escape_formulas)
    with replacing_bytes(target) as stream:
        return _zipped(things, stream, escape_formulas=escape_formulas)


def dumps(things: Iterable[ParsedArticle], *, escape_formulas: bool = True) -> bytes:
    """Parsed articles as a zip file of CSV files; :func:`dump` says what the arguments mean.

    Raises:
        FormatError: If something else than parsed articles is among the things.
    """
    stream = io.BytesIO()
    _zipped(things, stream, escape_formulas=escape_formulas)
    return stream.getvalue()


def _zipped(things: Iterable[ParsedArticle], stream: IO[bytes], *, escape_formulas: bool) -> int:
    with tempfile.TemporaryDirectory(prefix="ukrdiplo-") as place:
        folder = Path(place)
        articles = _write(things, folder, escape_formulas=escape_formulas)
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as bundle:
            for name in (*(f"{table}{_ENDING}" for table in CLASSES), _PACKAGE):
                info = zipfile.ZipInfo(name, _BEGINNING)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.external_attr = 0o644 << 16
                with (folder / name).open("rb") as source, bundle.open(info, "w", force_zip64=True) as inside:
                    shutil.copyfileobj(source, inside)
    return articles


def _write(things: Iterable[ParsedArticle], folder: Path, *, escape_formulas: bool) -> int:
    (folder / _PACKAGE).write_text(json.dumps(_package(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    articles = 0
    with ExitStack() as files:
        writers: dict[str, Any] = {}
        for table in CLASSES:
            file = files.enter_context((folder / f"{table}{_ENDING}").open("w", encoding="utf-8", newline=""))
            writers[table] = csv.writer(file)
            writers[table].writerow([column.name for column in columns(table)])
        for number, parsed in enumerate(things):
            for table, some in rows(parsed, number).items():
                names = [column.name for column in columns(table)]
                writers[table].writerows([_field(row[name], escape=escape_formulas) for name in names] for row in some)
            articles += 1
    return articles


def _field(value: object, *, escape: bool) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if escape and isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _package() -> dict[str, object]:
    """What the files hold, as a Tabular Data Package."""
    return {
        "profile": "tabular-data-package",
        "name": "ukrdiplo",
        "schema_version": SCHEMA_VERSION,
        "library_version": metadata.version("ukrdiplo"),
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": table,
                "path": f"{table}{_ENDING}",
                "encoding": "utf-8",
                "schema": {
                    "fields": [_described(column) for column in columns(table)],
                    "missingValues": [""],
                    "primaryKey": _key(table),
                    "foreignKeys": [
                        {"fields": list(fields), "reference": {"resource": other, "fields": list(there)}}
                        for fields, other, there in _references(table)
                    ],
                },
            }
            for table in CLASSES
        ],
    }


def _described(column: Column) -> dict[str, object]:
    kind = required(column.kind)
    described: dict[str, object] = {
        "name": column.name,
        "type": _TYPES.get(kind, "string"),
        "description": column.description,
    }
    if kind is column.kind:
        described["constraints"] = {"required": True}
    return described


def _key(table: str) -> list[str]:
    names = [column.name for column in columns(table)]
    return [name for name in (NUMBER.name, EVENT.name, ORDINAL.name) if name in names]


def _references(table: str) -> Iterator[tuple[tuple[str, ...], str, tuple[str, ...]]]:
    """The columns of a table that refer to another, that other, and its columns."""
    if table == ARTICLES:
        return
    yield (NUMBER.name,), ARTICLES, (NUMBER.name,)
    for column in columns(table):
        if other := _REFERRING.get(column.name):
            yield (NUMBER.name, column.name), other, (NUMBER.name, "id")
