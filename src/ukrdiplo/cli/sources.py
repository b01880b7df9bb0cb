"""Where articles come from: files, folders, the standard input."""

import datetime as dt
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from ukrdiplo.cli.terminal import STDIN, UsageError
from ukrdiplo.errors import ReadingError
from ukrdiplo.model import Article
from ukrdiplo.reading import read_bytes, read_file
from ukrdiplo.reading.dates import day
from ukrdiplo.reading.decoding import check_encoding
from ukrdiplo.report import plain

__all__ = ["Reader", "expanded", "is_same", "shown"]

_ENDINGS = frozenset({".txt", ".text", ".html", ".htm", ".xhtml"})


@frozen
class Reader:
    """How the articles are read.

    Args:
        published: The day on which they appeared, if it is known.
        encoding: The encoding of the files, where it is neither declared nor UTF-8.
    """

    published: dt.date | None
    encoding: str | None

    @classmethod
    def of(cls, *, published: str | None, encoding: str | None) -> "Reader":
        """The reader that the options ask for.

        Raises:
            UsageError: If the day is none, or there is no such encoding.
        """
        try:
            published_on = day(published)
        except ReadingError as fault:
            raise UsageError(f"--published: {fault.message}.") from None
        try:
            if encoding is not None:
                check_encoding(encoding)
        except ReadingError as fault:
            raise UsageError(f"--encoding: {fault.message}.") from None
        return cls(published=published_on, encoding=encoding)

    def article(self, name: str) -> Article:
        """The article in a file or on the standard input.

        Raises:
            ReadingError: If it cannot be read.
        """
        if name != STDIN:
            return read_file(name, published=self.published, encoding=self.encoding)
        try:
            data = sys.stdin.buffer.read()
        except (AttributeError, OSError) as fault:
            raise ReadingError(f"it cannot be read ({fault}); is something piped into it?") from fault
        return read_bytes(data, published=self.published, encoding=self.encoding)


def shown(name: str) -> str:
    """The name of a source as a message gives it."""
    return "standard input" if name == STDIN else plain(name)


def expanded(names: Sequence[str]) -> Iterator[str]:
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


def is_same(name: str, output: str) -> bool:
    """Whether two names are those of one regular file."""
    try:
        return os.path.isfile(name) and os.path.samefile(name, output)  # noqa: PTH113, PTH121 - as in expanded
    except (OSError, ValueError):
        return False
