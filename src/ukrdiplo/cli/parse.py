"""``ukrdiplo parse``: from files to who said what, who wants what, what happened."""

import logging
from collections.abc import Generator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from typing import Annotated

from cyclopts import Parameter

from ukrdiplo.cli.outputs import Form, Results, form_of, output_to, writer
from ukrdiplo.cli.resume import going_on
from ukrdiplo.cli.sources import Reader, expanded, is_same, shown
from ukrdiplo.cli.terminal import STDIN, UsageError, complain, progress
from ukrdiplo.errors import UkrDiploError
from ukrdiplo.pipeline import Parser

__all__ = ["parse"]

_LOG = logging.getLogger("ukrdiplo.cli")


class _NothingReadError(Exception):
    """No article could be read, so nothing is written."""


def parse(  # noqa: PLR0913 - one for each option of the command
    files: Annotated[list[str], Parameter(negative="")],
    /,
    *,
    published: str | None = None,
    json: Annotated[bool, Parameter(negative="")] = False,
    jsonl: Annotated[bool, Parameter(negative="")] = False,
    output: Annotated[str | None, Parameter(alias="-o")] = None,
    resume: Annotated[bool, Parameter(negative="")] = False,
    encoding: str | None = None,
    lexicon: Annotated[list[str] | None, Parameter(negative="")] = None,
    verbose: Annotated[bool, Parameter(alias="-v", negative="")] = False,
) -> int:
    """Read articles and print who said what, who wants what and what happened.

    Args:
        files: Text or HTML files, folders of such files, or - for the standard input. Of a folder, the files in .txt, .text,
            .html, .htm, .shtml and .xhtml are read, by name; its subfolders are not.
        published: The day on which the articles appeared, as YYYY-MM-DD. An HTML page may tell it itself.
        json: Write JSON: one document for one article, a list in one document for several files.
        jsonl: Write JSON Lines: one document a line for each article.
        output: Write to this file, which is there whole or not at all. A name in .json or .jsonl asks for that; .gz or .zst
            behind it packs it.
        resume: Write JSON Lines straight to the output (FILE.jsonl, packed or not), article by article, and go on where an
            earlier run with this option was interrupted, however it was. What could not be read then is tried again.
        encoding: The encoding of the files, where it is neither declared nor UTF-8.
        lexicon: A lexicon file of your own, which adds to the package's lexicon; give the option once for each file.
        verbose: Say on the standard error what is being done.
    """
    if json and jsonl:
        raise UsageError("--json and --jsonl exclude each other.")
    if "" in files or output == "":
        raise UsageError("The name of a file is empty.")
    if resume and (json or output is None or output == STDIN or STDIN in files):
        raise UsageError("--resume goes on with files and writes JSON Lines: name them and -o FILE.jsonl.")
    if resume and form_of(output) is not Form.LINES:
        raise UsageError(f"--resume writes JSON Lines, and {output} is no name for them: name it FILE.jsonl.")
    reader = Reader.of(published=published, encoding=encoding, lexicon=lexicon)
    names = list(expanded(files))
    if output is not None and any(is_same(name, output) for name in names):
        raise UsageError(f"The output would overwrite an article: {output}. Name another file.")
    failures: list[tuple[str, str]] = []
    with _logging() if verbose else nullcontext():
        parser = Parser() if reader.lexicon is None else Parser(lexicon=reader.lexicon)
        form = Form.LINES if jsonl or resume else Form.JSON if json else form_of(output)
        with suppress(_NothingReadError):
            if resume and output is not None:
                with going_on(output, names, reader) as (left, add):
                    for _, parsed in _results(left, parser, reader, failures):
                        add(parsed)
            else:
                write = writer(form, parser.lexicon, single=files == names and len(names) == 1)
                with output_to(output) as stream:
                    write(_results(names, parser, reader, failures), stream)
    for name, reason in failures:
        complain(f"{name}: {reason}")
    if failures:
        complain(f"{len(failures)} of {len(names)} could not be read")
    return 1 if failures else 0


def _results(names: Sequence[str], parser: Parser, reader: Reader, failures: list[tuple[str, str]]) -> Results:
    """Each article, as it is read, with the name of its file; what cannot be read goes to ``failures``.

    Raises:
        _NothingReadError: At the end, if all have failed.
    """
    for number, name in enumerate(names, start=1):
        source = shown(name)
        try:
            with progress(f"{number} of {len(names)}: {source}"):
                parsed = parser.parse(reader.article(name))
        except UkrDiploError as fault:
            failures.append((source, fault.message))
        except Exception as fault:  # noqa: BLE001 - one article that trips a bug must not cost the user all the others
            _LOG.debug("%s", source, exc_info=True)
            failures.append((source, f"this is a bug in ukrdiplo; please report it: {type(fault).__name__}: {fault}"))
        else:
            yield source, parsed
    if len(failures) == len(names):
        raise _NothingReadError


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
