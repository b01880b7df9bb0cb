"""Columns and what is said of them come from the classes, in the docs as well."""

import datetime as dt
import runpy
from pathlib import Path

from ukrdiplo.model import Event, ParsedArticle, Span, Statement
from ukrdiplo.serialise.columns import Column, described, fields

DOCS = Path(__file__).parents[3] / "docs"


def test_the_page_of_the_columns_is_what_the_classes_say() -> None:
    written = runpy.run_path(str(DOCS / "tables.py"))["page"]()
    assert (DOCS / "tables.md").read_text(encoding="utf-8") == written, "write it anew: python docs/tables.py"


def test_the_meaning_of_a_field_is_read_from_the_docstring_on_one_line() -> None:
    assert described(Span) == {"start": "Offset of the first character.", "end": "Offset behind the last character."}
    assert described(Statement)["quote"].endswith("the frameless types are whole sentences.")
    assert all(described(ParsedArticle).values())
    assert "``" not in "".join(described(Event).values())


def test_unknown_fields_are_no_column() -> None:
    assert "extra" not in fields(Event)


def test_types_are_shown_in_words() -> None:
    def shown(kind: object) -> str:
        return Column(name="x", kind=kind, description="").shown

    assert shown(tuple[Span, ...]) == "list of (start, end)"
    assert shown(dt.date | None) == "date, may be missing"
    assert shown(fields(Event)["mode"]) == "string of EventMode, may be missing"
