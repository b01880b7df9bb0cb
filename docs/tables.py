"""Writes docs/tables.md, the columns of all tables, from the classes: `python docs/tables.py`."""

from pathlib import Path
from types import ModuleType

from ukrdiplo.serialise import flat, nested

PAGE = Path(__file__).with_suffix(".md")
HEAD = """# Columns of the tables

<!-- Written by docs/tables.py from the docstrings of the classes. -->

What the columns of Arrow tables, Parquet files and CSV files hold. [Tables](howto-tables.md) says how to make and read them.
A value that is not said to be missing is always there.

"""
FORMS = (
    ("Nested form", "It loses nothing. A row's key is `article_number`, with `ordinal` in all tables but `articles`.", nested),
    ("Flat form", "Parquet files written with `flat=True`, and CSV files.", flat),
)


def page() -> str:
    """The whole page."""
    return HEAD + "\n".join(f"## {title}\n\n{said}\n\n" + "\n".join(_tables(title, form)) for title, said, form in FORMS)


def _tables(title: str, form: ModuleType) -> list[str]:
    return [f"### {table} ({title.lower()})\n\n{_columns(form, table)}" for table in form.CLASSES]


def _columns(form: ModuleType, table: str) -> str:
    rows = [f"| `{column.name}` | {column.shown} | {column.description} |\n" for column in form.columns(table)]
    return "| column | type | meaning |\n| --- | --- | --- |\n" + "".join(rows)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
