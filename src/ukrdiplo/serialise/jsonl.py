"""JSON Lines: one document a line, for streams of articles, in memory that does not grow with the file.

Each line is a document as :mod:`~ukrdiplo.serialise.json` writes it, so that a line can be cut out and read alone. Blank lines
are skipped on reading. Files whose names end in ``.gz`` or ``.zst`` are packed by gzip or Zstandard (the latter before Python
3.14 with the extra ``zstd``).
"""

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import IO

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise.appending import appending
from ukrdiplo.serialise.files import LARGEST, reading, replacing
from ukrdiplo.serialise.json import dumps, loads

__all__ = ["dump_lines", "lines_of", "load_lines"]


def dump_lines(things: Iterable[object], target: str | Path | IO[str], *, append: bool = False) -> int:
    """Write each object as it comes on a line of its own, to a file or a text stream.

    A file is written beside its place and renamed when all is written, so that it is there whole or not at all. With ``append``,
    lines are added to a file that may be there: each is written at once and whole before the next one comes, so that a failure
    keeps those before it. Half a line at the end, which a crash has left, is cut off, with a warning in the log; a last line
    that only lacks its line feed is kept. While lines are added, nobody else can add some. To a packed file, each line is added
    as a member of its own, which takes more space than one member for all.

    Args:
        things: The objects, each as for :func:`~ukrdiplo.serialise.dumps`.
        target: The file, or the stream, which is written to where it stands.
        append: Whether to keep what the file holds and add to it.

    Returns:
        How many there were.

    Raises:
        FormatError: If one cannot be written, or lines are to be added to something else than JSON Lines.
        MissingExtraError: If the file is to be packed in a way that an optional package writes.
    """
    written = 0
    if append and isinstance(target, str | Path):
        with appending(target) as add:
            for thing in things:
                add(dumps(thing))
                written += 1
        return written
    with replacing(target) as stream:
        for thing in things:
            stream.write(dumps(thing) + "\n")
            written += 1
    return written


def load_lines(
    source: str | Path | IO[str] | IO[bytes], *, strict: bool = True, check: bool = True, largest: int = LARGEST
) -> Iterator[object]:
    """The objects of a JSON Lines file or stream, one at a time.

    Args:
        source: The file or the stream.
        strict: Whether a field that a class does not have is an error, as for :func:`~ukrdiplo.serialise.loads`.
        check: Whether each parsed article has to pass its check, likewise.
        largest: How many bytes a line may have, unpacked (256 MiB), or the blank lines in a row; characters, in a text stream.

    Raises:
        FormatError: At the first line that is no such document: the error names the file, the line, counted from 1, and the path
            inside the document.
        MissingExtraError: If the file is packed in a way that an optional package reads.

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
            yield from _load_lines(stream, strict=strict, check=check, largest=largest)
    else:
        yield from _load_lines(source, strict=strict, check=check, largest=largest)


def _load_lines(stream: IO[str] | IO[bytes], *, strict: bool, check: bool, largest: int) -> Iterator[object]:
    for number, line in lines_of(stream, largest):
        try:
            thing = loads(line, strict=strict, check=check)
        except FormatError as fault:
            raise _at(number, fault) from fault
        yield thing


def lines_of(stream: IO[str] | IO[bytes], largest: int = LARGEST) -> Iterator[tuple[int, str | bytes]]:
    """The lines of a stream that are not blank, each with its number, counted from 1.

    Raises:
        FormatError: If one, or the blank ones in a row, have more bytes (or characters) than ``largest``, or cannot be read.
    """
    blank = 0
    for number in count(1):
        try:
            line = stream.readline(largest + 1)
        except FormatError as fault:
            raise _at(number, fault) from fault
        except (OSError, ValueError) as fault:  # a text stream in another encoding, a closed one, a disk that fails
            raise _at(number, FormatError(f"this cannot be read: {fault}")) from fault
        if len(line) > largest:
            reason = f"this line is longer than the {largest:,} bytes that are read; if you trust it, give a higher largest="
            raise _at(number, FormatError(reason))
        if not line:
            return
        if line.strip():
            blank = 0
            yield number, line
        elif (blank := blank + len(line)) > largest:  # a few packed bytes can hold blank lines for hours
            raise _at(number, FormatError(f"more than {largest:,} bytes of blank lines stand here"))


def _at(line: int, fault: FormatError) -> FormatError:
    return FormatError(f"line {line}: {fault.message}", article=fault.article, faults=fault.faults, line=line)
