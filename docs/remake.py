"""Writes anew what the pages show: `python -m docs.remake [PAGE …]`, from the root of the project.

The parts that are made from the code, the columns of tables, the schema, the diagrams, and the output of every example that is
not what the page shows. Read the difference before you commit it: it is the effect of a change on what readers see.
"""

import argparse
import contextlib
import tempfile
from pathlib import Path

from docs import diagrams, fields, made, pages, running, tables
from ukrdiplo import Parser

__all__ = ["main"]


def main() -> None:
    """Write all pages, or those that are named."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("pages", nargs="*", help="parts of the names of pages; all unless told otherwise")
    wanted = options.parse_args().pages
    tables.PAGE.write_text(tables.page(), encoding="utf-8")
    parser = Parser()
    fields.SCHEMA.write_text(fields.schema(), encoding="utf-8")
    diagrams.write(parser)
    for page in pages.every():
        if wanted and not any(name in page.name for name in wanted):
            continue
        before = page.text
        if "<!-- made: " in before:
            page.path.write_text(made.rewritten(before), encoding="utf-8")
        for difference in _differences(page, parser):
            _replace(page, difference)
        if page.text != before:
            print(page.name)  # noqa: T201 - what it is for


def _differences(page: pages.Page, parser: Parser) -> list[running.Difference]:
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder), running.sharing(parser):
        return running.Run(page).go().differences


def _replace(page: pages.Page, difference: running.Difference) -> None:
    shown = difference.shown.rstrip("\n")
    text = page.text
    if "Traceback" in difference.found and "Traceback" not in shown:
        print(f"{page.name}: this fails; mend it by hand:\n{difference.found}")  # noqa: T201 - what it is for
        return
    if shown not in text:
        print(f"{page.name}: cannot find this, mend it by hand:\n{difference.found}")  # noqa: T201 - what it is for
        return
    Path(page.path).write_text(text.replace(shown, difference.found.rstrip("\n"), 1), encoding="utf-8")


if __name__ == "__main__":
    main()
