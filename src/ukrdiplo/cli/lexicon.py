"""``ukrdiplo lexicon``: what can be done with lexicon files of one's own."""

import sys
from typing import Annotated

from cyclopts import App, Parameter
from rich.table import Column, Table
from rich.text import Text

from ukrdiplo.cli.terminal import STDIN, Pipe, UsageError, complain
from ukrdiplo.lexicon.lint import lint_files
from ukrdiplo.lexicon.load import bundled
from ukrdiplo.lexicon.written import written
from ukrdiplo.report import plain

__all__ = ["COMMANDS", "check", "files", "show"]

COMMANDS = App(name="lexicon", help="The lexicon of the package, and lexicon files of your own.")


@COMMANDS.command
def check(files: Annotated[list[str], Parameter(negative="")], /) -> int:
    """Check lexicon files of your own together with the package's: names that two actors share, terms of office that overlap.

    Args:
        files: TOML files; an entry of a later one replaces that of an earlier one with the same id.
    """
    if "" in files or STDIN in files:
        raise UsageError("Name the lexicon files: the standard input cannot be checked.")
    faults = lint_files(files)
    console = Pipe(file=sys.stdout)
    if not faults:
        console.print("No fault found.")
        return 0
    table = Table("code", "entry", Column("what is wrong", overflow="fold"), box=None, pad_edge=False)
    for fault in faults:
        table.add_row(*(Text(plain(part)) for part in (fault.code, fault.entry, fault.message)))
    console.print(table)
    console.print(f"{len(faults)} {'fault' if len(faults) == 1 else 'faults'} found.")
    return 1


@COMMANDS.command
def show(names: Annotated[list[str], Parameter(negative="")], /) -> int:
    """Print entries of the package's lexicon as TOML, to read or to copy into a file of your own.

    Args:
        names: Ids, names or words: every entry that has one of them in a field is printed.
    """
    code = 0
    for name in names:
        found = list(written(name))
        for entry in found:
            print(entry)
        if not found:
            complain(f"{name}: no entry of the package's lexicon has this id, name or word.")
            code = 1
    return code


@COMMANDS.command
def files() -> int:
    """Print the paths of the package's own lexicon files."""
    for file in bundled():
        print(file)
    return 0
