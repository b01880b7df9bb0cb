"""``ukrdiplo view``: one article as a page to look at."""

import os
from collections.abc import Iterator
from contextlib import nullcontext
from itertools import islice
from typing import Annotated, cast

from cyclopts import Parameter

from ukrdiplo.cli.outputs import output_to
from ukrdiplo.cli.sources import Reader, is_same, shown
from ukrdiplo.cli.terminal import STDIN, UsageError, progress, utf8
from ukrdiplo.errors import FormatError
from ukrdiplo.model import ParsedArticle
from ukrdiplo.pipeline import Parser
from ukrdiplo.serialise import load, load_lines
from ukrdiplo.view import page

__all__ = ["view"]

_DOCUMENT, _LINES, _PACKED = (".json",), (".jsonl", ".ndjson"), (".gz", ".zst")


def view(
    file: str,
    /,
    *,
    output: Annotated[str | None, Parameter(alias="-o")] = None,
    record: int | None = None,
    published: str | None = None,
    encoding: str | None = None,
    lexicon: Annotated[list[str] | None, Parameter(negative="")] = None,
) -> int:
    """Make an HTML page of one article: its text, with who says what, who wants what and what happened beside it.

    Args:
        file: An article as text or HTML, which is parsed, or - for one on the standard input; or what was read from articles
            before, in a file whose name ends in .json, .jsonl or .ndjson, packed or not.
        output: Write to this file, which is there whole or not at all; to the standard output, unless given.
        record: Which article of a JSON or JSON Lines file, counted from 1; needed where it holds several.
        published: The day on which the article appeared, as YYYY-MM-DD. An HTML page may tell it itself.
        encoding: The encoding of the article, where it is neither declared nor UTF-8.
        lexicon: A lexicon file of your own, which adds to the package's lexicon; give the option once for each file.
    """
    if "" in (file, output):
        raise UsageError("The name of a file is empty.")
    if output is not None and is_same(file, output):
        raise UsageError(f"The output would overwrite what it is made of: {output}. Name another file.")
    reader = Reader.of(published=published, encoding=encoding, lexicon=lexicon)
    if _is_stored(file):
        if published is not None or encoding is not None:
            raise UsageError("--published and --encoding are for an article that is still to be parsed.")
        made = page(_stored(file, record), lexicon=reader.lexicon)
    else:
        if record is not None:
            raise UsageError("--record chooses from a JSON or JSON Lines file.")
        if os.path.isdir(file):  # noqa: PTH112 - Path.is_dir raises for a name that is too long
            raise UsageError(f"{shown(file)} is a folder, and a page is of one article: name a file in it.")
        with progress(f"reading {shown(file)}"):
            parser = Parser() if reader.lexicon is None else Parser(lexicon=reader.lexicon)
            made = page(parser.parse(reader.article(file)), lexicon=parser.lexicon)
    with output_to(output) as stream, utf8(stream) if output in (None, STDIN) else nullcontext(stream) as target:
        target.write(made.html)
    return 0


def _is_stored(file: str) -> bool:
    return _plain(file).endswith((*_DOCUMENT, *_LINES))


def _plain(file: str) -> str:
    name = file.lower()
    for ending in _PACKED:
        name = name.removesuffix(ending)
    return name


def _stored(file: str, record: int | None) -> ParsedArticle:
    """The article that was stored, or the one that is chosen of several.

    Raises:
        FormatError: If the file cannot be read, or what is chosen is no parsed article.
        UsageError: If there is no such article, or none is chosen of several.
    """
    wanted = 1 if record is None else record
    if wanted < 1:
        raise UsageError("--record counts from 1.")
    found = list(islice(_things(file), wanted - 1, wanted + (record is None)))
    if not found:
        raise UsageError(f"{shown(file)} holds fewer than {wanted} {'article' if wanted == 1 else 'articles'}.")
    if len(found) > 1:
        raise UsageError(f"{shown(file)} holds several articles. Choose one: --record 1 is the first.")
    thing = found[0]
    if not isinstance(thing, ParsedArticle):
        raise FormatError(f"this holds a {type(thing).__name__}, and no parsed article", article=file)
    return thing


def _things(file: str) -> Iterator[object]:
    if _plain(file).endswith(_LINES):
        return load_lines(file)
    thing = load(file)
    return iter(cast("list[object]", thing) if isinstance(thing, list | tuple) else [thing])
