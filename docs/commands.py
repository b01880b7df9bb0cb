"""The commands and options of the command line, from the parser that reads them."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import get_origin

from cyclopts import App
from cyclopts.argument import Argument

from ukrdiplo.cli import _APP as APP

__all__ = ["PARTS", "commands"]


def commands(app: App = APP, before: str = "") -> Iterator[tuple[str, App]]:
    """Every command that does something, with its words: ``parse``, ``lexicon check``."""
    for name in app:
        if name.startswith("-"):
            continue
        words, command = f"{before} {name}".strip(), app[name]
        if command.default_command is None:
            yield from commands(command, words)
        else:
            yield words, command


def _part(words: str, command: App) -> str:
    arguments = list(command.assemble_argument_collection(parse_docstring=True))
    given = [argument for argument in arguments if not argument.name.startswith("-")]
    options = [argument for argument in arguments if argument.name.startswith("-")]
    usage = " ".join(["ukrdiplo", words, *(["[OPTIONS]"] if options else []), *map(_usage, given)])
    summary = command.help.partition("\n")[0]
    rows = "".join(f"| {_names(argument)} | {_said(argument)} |\n" for argument in (*given, *options))
    return f"`{usage}`\n\n{summary}\n" + (f"\n| argument or option | what it does |\n| --- | --- |\n{rows}" if rows else "")


def _usage(argument: Argument) -> str:
    return f"{argument.name}…" if get_origin(argument.hint) is list else argument.name


def _names(argument: Argument) -> str:
    value = "" if argument.is_flag() or not argument.name.startswith("-") else " …"
    return ", ".join(f"`{name}{value}`" for name in argument.names)


def _said(argument: Argument) -> str:
    return " ".join((argument.parameter.help or "").split()).replace("|", "\\|")


PARTS: Mapping[str, Callable[[], str]] = {
    f"command.{words.replace(' ', '-')}": partial(_part, words, command) for words, command in commands()
}
