"""``ukrdiplo validate``: whether files hold what this version reads."""

import json
import sys
from collections.abc import Iterable
from typing import Annotated

import attrs
from cyclopts import Parameter
from rich.table import Column, Table
from rich.text import Text

from ukrdiplo.cli.terminal import STDIN, Pipe, UsageError
from ukrdiplo.report import plain
from ukrdiplo.serialise.validation import Verdict
from ukrdiplo.serialise.validation import validate as read

__all__ = ["validate"]


def validate(
    files: Annotated[list[str], Parameter(negative="")],
    /,
    *,
    as_json: Annotated[bool, Parameter(name="--json", negative="")] = False,
    lenient: Annotated[bool, Parameter(negative="")] = False,
) -> int:
    """Check JSON, JSON Lines and MessagePack files and folders of Parquet files: fields, types, references, spans.

    Args:
        files: The files. Names in .jsonl or .ndjson hold a document a line, names in .msgpack or .mpk MessagePack, all others
            JSON, packed (.gz, .zst) or not. A folder is one of Parquet files, and is read up to its first fault.
        as_json: Print one JSON object a file, with all faults, instead of a table.
        lenient: Let fields pass that this version does not know, as a newer minor version may write them.
    """
    if "" in files or STDIN in files:
        raise UsageError("Name the files: the standard input cannot be checked.")
    verdicts = [read(file, strict=not lenient) for file in files]
    if as_json:
        _print_json(verdicts)
    else:
        _print_table(verdicts)
    return int(any(verdict.faults for verdict in verdicts))


def _print_json(verdicts: Iterable[Verdict]) -> None:
    for verdict in verdicts:
        sys.stdout.write(json.dumps(attrs.asdict(verdict)) + "\n")


def _print_table(verdicts: Iterable[Verdict]) -> None:
    console = Pipe(file=sys.stdout)
    for verdict in verdicts:
        documents = f"{verdict.documents} {'document' if verdict.documents == 1 else 'documents'}"
        number = len(verdict.faults)
        said = "no fault" if not number else f"{number} {'fault' if number == 1 else 'faults'}"
        console.print(Text(f"{plain(verdict.file)}: {documents}, {said}"))
        if not number:
            continue
        table = Table("line", "where", Column("what is wrong", overflow="fold"), box=None, pad_edge=False)
        for fault in verdict.faults:
            table.add_row(str(fault.line or ""), Text(plain(fault.path)), Text(plain(fault.message)))
        console.print(table)
