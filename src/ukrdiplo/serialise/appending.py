"""Adding lines to a JSON Lines file so that no crash, at whatever moment, costs more than the line being written.

Each line is written at once, and to a packed file as a member of its own: whatever stands before the line that is being written
is whole. What stands at the end without a line feed is looked at before anything is added:

- a whole document gets its line feed;
- the beginning of a document, as a crash leaves it, is cut off, and so is a torn member of a packed file;
- anything else is no work of this library, and an error: nothing is changed.

While lines are being added, the file is locked against others who would add some.
"""

import logging
import os
import stat
from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import IO, Any

import msgspec

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise.packing import Packing, Unpacked, packing_of

__all__ = ["appending"]

_LOG = logging.getLogger(__name__)
_BEGINNING = b'{"schema_version":'
_BLOCK = 1 << 16


@contextmanager
def appending(path: str | Path) -> Generator[Callable[[str], None], None, None]:
    """What adds a line to a JSON Lines file, which is made if it is not there.

    Its argument is the line without its line feed. When it returns, the line is in the file, whatever becomes of the process.

    Raises:
        FormatError: If the file cannot be written, another process is adding lines to it, or its end is no JSON Lines.
        MissingExtraError: If it is packed in a way that an optional package writes.
    """
    packing = packing_of(path)

    def write(line: str) -> None:
        _write(stream, packing, line)

    try:
        with open(os.open(path, os.O_RDWR | os.O_CREAT, 0o666), "r+b") as stream:  # noqa: PTH123 - made, but not emptied
            _claim(stream)
            _mend(stream, packing, str(path))
            yield write
            os.fsync(stream.fileno())
    except FormatError as fault:
        if fault.article is not None:
            raise
        raise FormatError(fault.message, article=str(path), faults=fault.faults) from fault
    except (OSError, ValueError) as fault:
        reason = (fault.strerror if isinstance(fault, OSError) else None) or str(fault)
        raise FormatError(f"this file cannot be written: {reason}", article=str(path)) from fault


def _write(stream: IO[bytes], packing: Packing | None, line: str) -> None:
    data = (line + "\n").encode()
    stream.write(data if packing is None else packing.member(data))
    stream.flush()


def _claim(stream: IO[bytes]) -> None:
    """Lock the file."""
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        raise FormatError("only a file can have lines added to it")
    try:
        locks: Any = import_module("fcntl")
    except ImportError:  # no POSIX
        return
    try:
        locks.flock(stream.fileno(), locks.LOCK_EX | locks.LOCK_NB)
    except BlockingIOError:
        raise FormatError("another process is adding lines to this file; let it end first") from None
    except OSError:  # a file system without locks
        _LOG.debug("this file cannot be locked", exc_info=True)


def _mend(stream: IO[bytes], packing: Packing | None, name: str) -> None:
    """Have the file end behind a whole line, and stand there."""
    whole, unended = _ending(stream) if packing is None else _packed_ending(stream, packing)
    size = stream.seek(0, os.SEEK_END)
    if whole < size:
        _LOG.warning("%s: a torn line at the end has been cut off, at byte %d of %d", name, whole, size)
        stream.truncate(whole)
        stream.seek(whole)
    if unended:
        _write(stream, packing, "")


def _ending(stream: IO[bytes]) -> tuple[int, bool]:
    """How many bytes of the file are to stay, and whether a line feed is missing behind them.

    Raises:
        FormatError: If what stands behind the last line feed is neither a document nor the beginning of one.
    """
    size = place = stream.seek(0, os.SEEK_END)
    line: list[bytes] = []
    feed = b""
    while place and not feed:
        step = min(_BLOCK, place)
        stream.seek(place - step)
        _, feed, behind = stream.read(step).rpartition(b"\n")
        line.append(behind)
        place -= len(behind) if feed else step
    last = b"".join(reversed(line))
    if not last or _is_json(last):
        return size, bool(last)
    if not last.startswith(_BEGINNING[: len(last)]):
        raise FormatError("what stands behind its last line feed is no document: nothing has been added")
    return place, False


def _packed_ending(stream: IO[bytes], packing: Packing) -> tuple[int, bool]:
    """The same for a packed file, which has to be unpacked for it.

    Raises:
        FormatError: If the file is not of this packing, or the member that is torn at its end holds more than one line.
    """
    stream.seek(0)
    unpacked = Unpacked(packing, stream)
    ended, last, several = b"\n", b"", False
    while (piece := unpacked.piece()) is not None:
        several = several or b"\n" in last + piece[:-1]
        last = piece[-1:] or last
        if not unpacked.inside:
            ended, last, several = last or ended, b"", False
    if several:
        raise FormatError(f"its {packing.name} data are torn behind whole lines: unpack what can be read, and add to that")
    return unpacked.whole, ended != b"\n"


def _is_json(line: bytes) -> bool:
    try:
        msgspec.json.decode(line)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return False
    return True
