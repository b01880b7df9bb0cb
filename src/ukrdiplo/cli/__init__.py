"""The command ``ukrdiplo``: one module a subcommand.

Exit codes: 0 when all went well, 1 when an article could not be read, the result could not be written or a file has a fault,
2 for a command that cannot be understood, 130 after an interruption by the user, 141 when nobody reads the output any more.

What :mod:`~ukrdiplo.cli.terminal` has, all commands share; :mod:`~ukrdiplo.cli.parse` reads articles from what
:mod:`~ukrdiplo.cli.sources` finds and writes them by :mod:`~ukrdiplo.cli.outputs`, or goes on where an earlier run was
interrupted (:mod:`~ukrdiplo.cli.resume`); :mod:`~ukrdiplo.cli.view` makes a page of one article;
:mod:`~ukrdiplo.cli.validate` checks what was written; :mod:`~ukrdiplo.cli.lexicon` checks lexicon files.
"""

import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import metadata
from pathlib import Path

from cyclopts import App, CycloptsError, Parameter

from ukrdiplo.cli import lexicon, parse, validate, view
from ukrdiplo.cli.terminal import STDIN, UsageError, complain
from ukrdiplo.errors import UkrDiploError

__all__ = ["main"]

_SIGPIPE = 141

_APP = App(
    name="ukrdiplo",
    help="Who said what, who wants what, what happened: typed objects from German news on the diplomacy around the Ukraine war.",
    version=lambda: f"ukrdiplo {metadata.version('ukrdiplo')}",
    default_parameter=Parameter(show_default=False),
    result_action="return_value",
    exit_on_error=False,
    print_error=False,
    suppress_keyboard_interrupt=False,
)
_APP.command(parse.parse)
_APP.command(view.view)
_APP.command(validate.validate)
_APP.command(lexicon.COMMANDS)


def main(tokens: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        tokens: What stands behind ``ukrdiplo`` on the command line; what the process was started with, unless told otherwise.

    Returns:
        The exit code.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # the shell has closed it (>&-)
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - as long as the process
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without umlauts still gets its report
    given = sys.argv[1:] if tokens is None else tokens
    try:
        code = _APP([STDIN if word == "-" else word for word in given])
        sys.stdout.flush()
    except (CycloptsError, UsageError) as fault:
        complain(f"{' '.join(str(fault).split())} Try: {_command(given)} --help")
        return 2
    except KeyboardInterrupt:
        complain("interrupted")
        return 130
    except BrokenPipeError:  # whoever reads our output has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _SIGPIPE
    except UkrDiploError as fault:
        complain(str(fault))
        return 1
    except OSError as fault:  # a full disk, mostly; what the stream still holds would fail again when the process ends
        complain(f"{fault.filename or 'the output'}: {fault.strerror or fault}")
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code if isinstance(code, int) else 0


def _command(given: Sequence[str]) -> str:
    """The command that was meant, as far as there is one of that name."""
    words, app = ["ukrdiplo"], _APP
    for word in given:
        if word.startswith("-") or word not in set(app):
            break
        words.append(word)
        app = app[word]
    return " ".join(words)
