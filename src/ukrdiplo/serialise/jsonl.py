"""JSON Lines: one document a line, for streams of articles.

Each line is a document as :mod:`~ukrdiplo.serialise.json` writes it, so that a line can be cut out and read alone. Blank lines
are skipped on reading.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise.files import reading, replacing
from ukrdiplo.serialise.json import dumps, loads

__all__ = ["dump_lines", "load_lines"]


def dump_lines(things: Iterable[object], target: str | Path | IO[str]) -> int:
    """Write each object as it comes on a line of its own, to a file or a text stream.

    A file is written beside its place and renamed when all is written.

    Args:
        things: The objects, each as for :func:`~ukrdiplo.serialise.dumps`.
        target: The file or the stream.

    Returns:
        How many there were.

    Raises:
        FormatError: If one cannot be written.
    """
    if isinstance(target, str | Path):
        with replacing(target) as stream:
            return dump_lines(things, stream)
    written = 0
    for thing in things:
        target.write(dumps(thing) + "\n")
        written += 1
    return written


def load_lines(source: str | Path | IO[str] | IO[bytes], *, strict: bool = True) -> Iterator[object]:
    """The objects of a JSON Lines file or stream, one at a time.

    Args:
        source: The file or the stream.
        strict: Whether a field that a class does not have is an error, as for :func:`~ukrdiplo.serialise.loads`.

    Raises:
        FormatError: At the first line that is no such document; the message begins with the number of the line, counted from 1.

    Example:
        >>> import io
        >>> from ukrdiplo.model import Span
        >>> lines = io.StringIO()
        >>> dump_lines([Span(0, 4), Span(5, 9)], lines)
        2
        >>> list(load_lines(io.StringIO(lines.getvalue())))
        [Span(start=0, end=4), Span(start=5, end=9)]
    """
    if isinstance(source, str | Path):
        with reading(source) as stream:
            yield from _load_lines(stream, strict=strict, file=str(source))
    else:
        yield from _load_lines(source, strict=strict, file=None)


def _load_lines(stream: Iterable[str | bytes], *, strict: bool, file: str | None) -> Iterator[object]:
    for number, line in enumerate(stream, start=1):
        if not line.strip():
            continue
        try:
            thing = loads(line, strict=strict)
        except FormatError as fault:
            raise FormatError(f"line {number}: {fault.message}", article=file) from fault
        yield thing
