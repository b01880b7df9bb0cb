"""Where articles come from: files, folders, the standard input."""

import datetime as dt
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from ukrdiplo.cli.terminal import STDIN, UsageError, complain
from ukrdiplo.errors import ReadingError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Article
from ukrdiplo.reading import read_bytes, read_file
from ukrdiplo.reading.dates import day, day_of
from ukrdiplo.reading.decoding import check_encoding
from ukrdiplo.report import plain

__all__ = ["Reader", "expanded", "is_same", "shown"]

_ENDINGS = (".txt", ".text", ".html", ".htm", ".shtml", ".xhtml")
"""Of the files in a folder."""
_WAR = dt.date(2014, 2, 20)
"""The first day of the war."""


@frozen
class Reader:
    """How the articles are read.

    Args:
        published: The day on which they appeared, if it is known.
        encoding: The encoding of the files, where it is neither declared nor UTF-8.
        lexicon: What is known, if it is more than the package's own lexicon.
    """

    published: dt.date | None
    encoding: str | None
    lexicon: Lexicon | None = None

    @classmethod
    def of(cls, *, published: str | None, encoding: str | None, lexicon: Sequence[str] | None) -> "Reader":
        """The reader that the options ask for. A day that can hardly be meant is read, but said on the standard error.

        Raises:
            UsageError: If the day is none, there is no such encoding, or a lexicon file has no name.
            LexiconError: If a lexicon file cannot be read or has a fault.
        """
        try:
            published_on = day(published)
        except ReadingError:
            example = day_of(published or "") or "2025-02-12"
            raise UsageError(
                f"--published: {published!r:.80} is no date; give the day as YYYY-MM-DD, such as {example}."
            ) from None
        if doubt := _doubt(published_on):
            complain(f"--published: {doubt}")
        try:
            if encoding is not None:
                check_encoding(encoding)
        except ReadingError as fault:
            raise UsageError(f"--encoding: {fault.message}.") from None
        if lexicon and ("" in lexicon or STDIN in lexicon):
            raise UsageError("--lexicon takes the name of a file: the standard input is for an article.")
        known = Lexicon.load(extra=lexicon) if lexicon else None
        return cls(published=published_on, encoding=encoding, lexicon=known)

    def article(self, name: str) -> Article:
        """The article in a file or on the standard input.

        Raises:
            ReadingError: If it cannot be read.
        """
        if name != STDIN:
            if os.path.isdir(name):  # noqa: PTH112 - Path.is_dir raises for a name that is too long
                raise ReadingError(_why_nothing_in(name))
            return read_file(name, published=self.published, encoding=self.encoding, lexicon=self.lexicon)
        try:
            data = sys.stdin.buffer.read()
        except (AttributeError, OSError) as fault:
            raise ReadingError(f"it cannot be read ({fault}); is something piped into it?") from fault
        return read_bytes(data, published=self.published, encoding=self.encoding, lexicon=self.lexicon)


def _doubt(day_given: dt.date | None) -> str | None:
    """Why a day is hardly that of an article on this war, if so."""
    if day_given is None:
        return None
    if day_given < _WAR:
        return f"{day_given} lies before the war, which began on {_WAR}; the article is read as of that day all the same."
    if day_given > dt.datetime.now(tz=dt.UTC).date() + dt.timedelta(days=1):  # it may be tomorrow in the east
        return f"{day_given} is still to come; the article is read as of that day all the same."
    return None


def shown(name: str) -> str:
    """The name of a source as a message gives it."""
    return "standard input" if name == STDIN else plain(name)


def expanded(names: Sequence[str]) -> Iterator[str]:
    """The files named, with each folder's articles in its place, by name."""
    for name in names:
        if os.path.isdir(name):  # noqa: PTH112 - as in Reader.article
            yield from _inside(Path(name)) or [name]
        else:
            yield name


def _inside(folder: Path) -> list[str]:
    try:
        return sorted(str(path) for path in folder.iterdir() if path.suffix.lower() in _ENDINGS and path.is_file())
    except OSError:  # told when the folder itself is tried
        return []


def _why_nothing_in(folder: str) -> str:
    """Why there is no article in a folder."""
    try:
        os.listdir(folder)  # noqa: PTH208 - as in Reader.article
    except OSError as fault:
        return f"this folder cannot be read: {fault.strerror or fault}"
    endings = f"{', '.join(_ENDINGS[:-1])} and {_ENDINGS[-1]}"
    return f"no file in this folder is read: only names in {endings} are, and no subfolders; name the files or the subfolders"


def is_same(name: str, output: str) -> bool:
    """Whether two names are those of one regular file."""
    try:
        return os.path.isfile(name) and os.path.samefile(name, output)  # noqa: PTH113, PTH121 - as in expanded
    except (OSError, ValueError):
        return False
