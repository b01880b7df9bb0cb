"""The command ``ukrdiplo``.

Exit codes: 0 when all went well, 1 when an article could not be read, the result could not be written or a lexicon has a fault,
2 for a command that cannot be understood, 130 after an interruption by the user.
"""

import datetime as dt
import io
import logging
import os
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from importlib import metadata
from pathlib import Path
from typing import IO, Annotated

from cyclopts import App, CycloptsError, Parameter
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from ukrdiplo.errors import ReadingError, UkrDiploError
from ukrdiplo.lexicon.lint import lint_files
from ukrdiplo.model import Article, ParsedArticle
from ukrdiplo.pipeline import Parser
from ukrdiplo.reading import read_bytes, read_file
from ukrdiplo.reading.dates import day
from ukrdiplo.reading.decoding import check_encoding
from ukrdiplo.report import plain, render
from ukrdiplo.serialise import dumps
from ukrdiplo.serialise.files import replacing

__all__ = ["main"]

_STDIN = "\0"  # stands for "-", which cyclopts takes for an option; no file name has this character
_ENDINGS = frozenset({".txt", ".text", ".html", ".htm", ".xhtml"})
_SIGPIPE = 141
_NARROWEST = 20

_APP = App(
    name="ukrdiplo",
    help="Who said what, who wants what, what happened: typed objects from German news on the diplomacy around the Ukraine war.",
    version=lambda: f"ukrdiplo {metadata.version('ukrdiplo')}",
    result_action="return_value",
    exit_on_error=False,
    print_error=False,
    suppress_keyboard_interrupt=False,
)


_LEXICON = App(name="lexicon", help="Lexicon files of your own.")
_APP.command(_LEXICON)


class _UsageError(Exception):
    """The command contradicts itself."""


class _NothingReadError(Exception):
    """No article could be read, so nothing is written."""


class _Pipe(Console):
    """A console that leaves a closed pipe to :func:`main`."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


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
        code = _APP([_STDIN if word == "-" else word for word in given])
        sys.stdout.flush()
    except (CycloptsError, _UsageError) as fault:
        command = "lexicon" if list(given[:1]) == ["lexicon"] else "parse"
        _complain(f"{' '.join(str(fault).split())} Try: ukrdiplo {command} --help")
        return 2
    except KeyboardInterrupt:
        _complain("interrupted")
        return 130
    except BrokenPipeError:  # whoever reads our output has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _SIGPIPE
    except UkrDiploError as fault:
        _complain(str(fault))
        return 1
    except OSError as fault:  # a full disk, mostly; what the stream still holds would fail again when the process ends
        _complain(f"{fault.filename or 'the output'}: {fault.strerror or fault}")
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code if isinstance(code, int) else 0


def _complain(message: str) -> None:
    print(f"ukrdiplo: {plain(message)}", file=sys.stderr)


@_APP.command
def parse(
    files: Annotated[list[str], Parameter(negative="")],
    /,
    *,
    published: str | None = None,
    json: Annotated[bool, Parameter(negative="")] = False,
    jsonl: Annotated[bool, Parameter(negative="")] = False,
    output: Annotated[str | None, Parameter(alias="-o")] = None,
    encoding: str | None = None,
    verbose: Annotated[bool, Parameter(alias="-v", negative="")] = False,
) -> int:
    """Read articles and print who said what, who wants what and what happened.

    Args:
        files: Text or HTML files, folders of such files, or - for the standard input.
        published: The day on which the articles appeared, as YYYY-MM-DD. An HTML page may tell it itself.
        json: Write JSON: one document for one article, a list in one document for several files.
        jsonl: Write JSON Lines: one document a line for each article.
        output: Write to this file, which is there whole or not at all.
        encoding: The encoding of the files, where it is neither declared nor UTF-8.
        verbose: Say on the standard error what is being done.
    """
    if json and jsonl:
        raise _UsageError("--json and --jsonl exclude each other.")
    if "" in files or output == "":
        raise _UsageError("The name of a file is empty.")
    date = _date(published)
    if encoding is not None:
        _check_encoding(encoding)
    names = list(_expanded(files))
    if output is not None and any(_is_same(name, output) for name in names):
        raise _UsageError(f"The output would overwrite an article: {output}. Name another file.")
    failures: list[tuple[str, str]] = []
    with _logging() if verbose else nullcontext():
        parser = Parser()
        write = _json(single=files == names and len(names) == 1) if json else _jsonl if jsonl else _report(parser)
        with suppress(_NothingReadError), _output(output) as stream:
            write(_results(names, parser, date, encoding, failures), stream)
    for name, reason in failures:
        _complain(f"{name}: {reason}")
    if failures:
        _complain(f"{len(failures)} of {len(names)} could not be read")
    return 1 if failures else 0


@_LEXICON.command
def check(files: Annotated[list[str], Parameter(negative="")], /) -> int:
    """Check lexicon files of your own together with the package's: names that two actors share, terms that overlap, wrong codes.

    Args:
        files: TOML files; an entry of a later one replaces that of an earlier one with the same id.
    """
    if "" in files or _STDIN in files:
        raise _UsageError("Name the lexicon files: the standard input cannot be checked.")
    faults = lint_files(files)
    console = _Pipe(file=sys.stdout)
    if not faults:
        console.print("No fault found.")
        return 0
    table = Table("code", "entry", Column("what is wrong", overflow="fold"), box=None, pad_edge=False)
    for fault in faults:
        table.add_row(*(Text(plain(part)) for part in (fault.code, fault.entry, fault.message)))
    console.print(table)
    console.print(f"{len(faults)} {'fault' if len(faults) == 1 else 'faults'} found.")
    return 1


def _date(written: str | None) -> dt.date | None:
    try:
        return day(written)
    except ReadingError as fault:
        raise _UsageError(f"--published: {fault.message}.") from None


def _check_encoding(name: str) -> None:
    try:
        check_encoding(name)
    except ReadingError as fault:
        raise _UsageError(f"--encoding: {fault.message}.") from None


def _is_same(name: str, output: str) -> bool:
    """Whether two names are those of one regular file."""
    try:
        return os.path.isfile(name) and os.path.samefile(name, output)  # noqa: PTH113, PTH121 - as in _expanded
    except (OSError, ValueError):
        return False


def _expanded(names: Sequence[str]) -> Iterator[str]:
    """The files named, with each folder's articles in its place, by name."""
    for name in names:
        if os.path.isdir(name):  # noqa: PTH112 - Path.is_dir raises for a name that is too long
            yield from _inside(Path(name)) or [name]
        else:
            yield name


def _inside(folder: Path) -> list[str]:
    try:
        return sorted(str(path) for path in folder.iterdir() if path.suffix.lower() in _ENDINGS and path.is_file())
    except OSError:  # reading the folder itself says why
        return []


def _results(
    names: Sequence[str], parser: Parser, published: dt.date | None, encoding: str | None, failures: list[tuple[str, str]]
) -> Iterator[tuple[str, ParsedArticle]]:
    """Each article, as it is read, with the name of its file; what cannot be read goes to ``failures``.

    Raises:
        _NothingReadError: At the end, if all have failed.
    """
    for number, name in enumerate(names, start=1):
        shown = "standard input" if name == _STDIN else plain(name)
        try:
            with _progress(f"{number} of {len(names)}: {shown}"):
                parsed = parser.parse(_article(name, published, encoding))
        except UkrDiploError as fault:
            failures.append((shown, fault.message))
        except Exception as fault:  # one article that trips a bug must not cost the user all the others
            logging.getLogger("ukrdiplo.cli").debug("%s", shown, exc_info=True)
            failures.append((shown, f"this is a bug in ukrdiplo; please report it: {type(fault).__name__}: {fault}"))
        else:
            yield shown, parsed
    if len(failures) == len(names):
        raise _NothingReadError


def _article(name: str, published: dt.date | None, encoding: str | None) -> Article:
    if name != _STDIN:
        return read_file(name, published=published, encoding=encoding)
    try:
        data = sys.stdin.buffer.read()
    except (AttributeError, OSError) as fault:
        raise ReadingError(f"it cannot be read ({fault}); is something piped into it?") from fault
    return read_bytes(data, published=published, encoding=encoding)


def _progress(message: str) -> AbstractContextManager[object]:
    console = Console(stderr=True)
    return console.status(Text(message)) if console.is_terminal else nullcontext()


Results = Iterator[tuple[str, ParsedArticle]]
Writer = Callable[[Results, IO[str]], None]


def _report(parser: Parser) -> Writer:
    def write(results: Results, stream: IO[str]) -> None:
        console = _Pipe(file=stream)
        console.width = max(console.width, _NARROWEST)
        for name, parsed in results:
            render(parsed, parser.lexicon, console, source=name)

    return write


def _json(*, single: bool) -> Writer:
    def write(results: Results, stream: IO[str]) -> None:
        found = [parsed for _, parsed in results]
        with _utf8(stream) as target:
            target.write(dumps(found[0] if single else found, indent=2) + "\n")

    return write


def _jsonl(results: Results, stream: IO[str]) -> None:
    with _utf8(stream) as target:
        for _, parsed in results:
            target.write(dumps(parsed) + "\n")
            target.flush()


@contextmanager
def _utf8(stream: IO[str]) -> Generator[IO[str], None, None]:
    """The same stream in UTF-8, which JSON is in, whatever the terminal is in."""
    stream.flush()
    try:
        descriptor = stream.fileno()
    except OSError:  # a stream in memory
        yield stream
        return
    with open(descriptor, "w", encoding="utf-8", newline="\n", closefd=False) as target:
        yield target


def _output(name: str | None) -> AbstractContextManager[IO[str]]:
    return nullcontext(sys.stdout) if name is None or name == _STDIN else replacing(name)


@contextmanager
def _logging() -> Generator[None, None, None]:
    logger = logging.getLogger("ukrdiplo")
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(logging.NOTSET)
