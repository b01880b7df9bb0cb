"""What is written of the articles: a report, JSON, JSON Lines."""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from enum import Enum
from typing import IO

from ukrdiplo.cli.terminal import STDIN, Pipe, utf8
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import ParsedArticle
from ukrdiplo.report import render
from ukrdiplo.serialise import dump_lines, dumps
from ukrdiplo.serialise.files import replacing

__all__ = ["Form", "Results", "Writer", "form_of", "output_to", "writer"]

_NARROWEST = 20

Results = Iterator[tuple[str, ParsedArticle]]
"""Each article with the name of its source."""
Writer = Callable[[Results, IO[str]], None]


class Form(Enum):
    """What the output is."""

    REPORT = ""
    JSON = ".json"
    LINES = ".jsonl"


def form_of(name: str | None) -> Form:
    """What a file of this name should hold, packed or not.

    Example:
        >>> form_of("parsed.jsonl.gz")
        <Form.LINES: '.jsonl'>
    """
    plain = (name or "").lower().removesuffix(".gz").removesuffix(".zst")
    if plain.endswith(".ndjson"):
        return Form.LINES
    return next((form for form in (Form.JSON, Form.LINES) if plain.endswith(form.value)), Form.REPORT)


def output_to(name: str | None) -> AbstractContextManager[IO[str]]:
    """The standard output, or the stream that becomes a file if all goes well."""
    return nullcontext(sys.stdout) if name is None or name == STDIN else replacing(name)


def writer(form: Form, lexicon: Lexicon, *, single: bool) -> Writer:
    """What writes the results as they come.

    Args:
        form: What is to be written.
        lexicon: What reports take names of topics from.
        single: Whether JSON is of the one article, and not of a list.
    """
    if form is Form.LINES:
        return _lines
    return _json(single=single) if form is Form.JSON else _report(lexicon)


def _report(lexicon: Lexicon) -> Writer:
    def write(results: Results, stream: IO[str]) -> None:
        console = Pipe(file=stream)
        console.width = max(console.width, _NARROWEST)
        for name, parsed in results:
            render(parsed, lexicon, console, source=name)

    return write


def _json(*, single: bool) -> Writer:
    def write(results: Results, stream: IO[str]) -> None:
        found = [parsed for _, parsed in results]
        with utf8(stream) as target:
            target.write(dumps(found[0] if single else found, indent=2) + "\n")

    return write


def _lines(results: Results, stream: IO[str]) -> None:
    with utf8(stream) as target:
        for _, parsed in results:
            dump_lines([parsed], target)
            target.flush()
