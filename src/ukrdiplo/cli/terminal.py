"""What all commands share: how they complain, and how they write to a terminal or a pipe."""

import sys
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import IO

from rich.console import Console
from rich.text import Text

from ukrdiplo.report import plain

__all__ = ["STDIN", "Pipe", "UsageError", "complain", "progress", "utf8"]

STDIN = "\0"
"""Stands for ``-``, which cyclopts takes for an option; no file name has this character."""


class UsageError(Exception):
    """The command contradicts itself."""


class Pipe(Console):
    """A console that leaves a closed pipe to :func:`~ukrdiplo.cli.main`."""

    def on_broken_pipe(self) -> None:
        """Let whoever runs the command know."""
        raise BrokenPipeError


def complain(message: str) -> None:
    """Say on the standard error what is wrong."""
    print(f"ukrdiplo: {plain(message)}", file=sys.stderr)


def progress(message: str) -> AbstractContextManager[object]:
    """Show on a terminal what is being done."""
    console = Console(stderr=True)
    return console.status(Text(message)) if console.is_terminal else nullcontext()


@contextmanager
def utf8(stream: IO[str]) -> Generator[IO[str], None, None]:
    """The same stream in UTF-8, which JSON is in, whatever the terminal is in."""
    stream.flush()
    try:
        descriptor = stream.fileno()
    except OSError:  # a stream in memory
        yield stream
        return
    with open(descriptor, "w", encoding="utf-8", newline="\n", closefd=False) as target:
        yield target
