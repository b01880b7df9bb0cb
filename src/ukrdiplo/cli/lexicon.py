"""``ukrdiplo lexicon``: what can be done with lexicon files of one's own."""

import sys
from typing import Annotated

from cyclopts import App, Parameter
from rich.table import Column, Table
from rich.text import Text

from ukrdiplo.cli.terminal import STDIN, Pipe, UsageError
from ukrdiplo.lexicon.lint import lint_files
from ukrdiplo.report import plain

__all__ = ["COMMANDS", "check"]

COMMANDS = App(name="lexicon", help="Lexicon files of your own.")


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
