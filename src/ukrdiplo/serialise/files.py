"""Files and folders that are there whole or not at all, and files that are read however they are packed."""

import errno
import io
import os
import shutil
import stat
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import IO, Any, TypeVar

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise.packing import packing_of

__all__ = ["LARGEST", "content_of", "new_folder", "reading", "replacing", "replacing_bytes"]

T = TypeVar("T")

LARGEST = 1 << 28
"""How many bytes are unpacked at once, or stand on a line, unless told otherwise: a small file must not fill the memory."""
_PIECE = 1 << 20


@contextmanager
def reading(path: str | Path) -> Generator[IO[bytes], None, None]:
    """The bytes of a file, as a stream; unpacked, where its name ends in ``.gz`` or ``.zst``.

    Raises:
        FormatError: If the file cannot be read, or what the block reads is wrong: the error names the file.
        MissingExtraError: If it is packed in a way that an optional package reads.
    """
    packing = packing_of(path)
    with _naming(path, "this file cannot be read"), _path(path).open("rb") as stream:
        yield stream if packing is None else packing.reader(stream)


@contextmanager
def content_of(source: str | Path | IO[Any], *, largest: int) -> Generator[Any, None, None]:
    """All that a file or stream holds; errors of the block name the file.

    Args:
        source: The file, unpacked where its name ends in ``.gz`` or ``.zst``, or the stream.
        largest: How many bytes a packed file may unpack to.

    Raises:
        FormatError: If the file cannot be read.
        MissingExtraError: If it is packed in a way that an optional package reads.
    """
    if not isinstance(source, str | Path):
        yield source.read()
        return
    with reading(source) as stream:
        yield stream.read() if packing_of(source) is None else _unpacked(stream, largest)


def _unpacked(stream: IO[bytes], largest: int) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := stream.read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > largest:
            raise FormatError(
                f"this file unpacks to more than the {largest:,} bytes that are read; "
                "if you trust it, give load(…) a higher largest=, or unpack it first"
            )
    return b"".join(pieces)


@contextmanager
def _naming(path: str | Path, trouble: str) -> Generator[None, None, None]:
    """Give our errors in the block the name of the file, and make those of the system ours."""
    try:
        yield
    except FormatError as fault:
        if fault.article is not None:
            raise
        raise FormatError(fault.message, article=str(path), faults=fault.faults, line=fault.line) from fault
    except (OSError, UnicodeEncodeError) as fault:
        reason = (fault.strerror if isinstance(fault, OSError) else None) or str(fault)
        raise FormatError(f"{trouble}: {reason}", article=str(path)) from fault


def _path(name: str | Path) -> Path:
    if "\0" in str(name):
        raise OSError(errno.EINVAL, "no name has a null character")
    return Path(name)


@contextmanager
def replacing(target: str | Path | IO[str]) -> Generator[IO[str], None, None]:
    """Like :func:`replacing_bytes`, for text: in UTF-8, with a line feed as line end."""
    if not isinstance(target, str | Path):
        yield target
        return
    with replacing_bytes(target) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="\n")
        try:
            yield text
            text.flush()
        finally:
            with suppress(OSError, ValueError):
                text.detach()


@contextmanager
def replacing_bytes(target: str | Path | IO[bytes]) -> Generator[IO[bytes], None, None]:
    """A stream whose bytes become the file's content when the block ends well, and are thrown away when it does not.

    They are written to a temporary file in the same folder, which is then renamed; so no reader sees half a file, and an earlier
    file survives a failure. Something that is no regular file (``/dev/null``, a pipe) is written to as it is, and so is a stream.
    They are packed where the name ends in ``.gz`` or ``.zst``.

    Raises:
        FormatError: If the file cannot be written.
        MissingExtraError: If it is to be packed in a way that an optional package writes.
    """
    if not isinstance(target, str | Path):
        yield target
        return
    packing = packing_of(target)
    with _naming(target, "this file cannot be written"):
        named = _path(target)
        if named.exists() and not stat.S_ISREG(named.stat().st_mode) and not named.is_dir():
            with named.open("wb") as existing:  # by the name it was given: /dev/stdout may lead to a pipe that has none
                yield existing
            return
        place = Path(os.path.realpath(named))
        temporary, stream = _beside(place, lambda beside: beside.open("xb"))
        try:
            with stream:
                if packing is None:
                    yield stream
                else:
                    with packing.writer(stream) as packed:
                        yield packed
            if place.exists():
                temporary.chmod(stat.S_IMODE(place.stat().st_mode))
            temporary.replace(place)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


@contextmanager
def new_folder(path: str | Path) -> Generator[Path, None, None]:
    """A folder that gets its name when the block ends well, and is thrown away when it does not.

    Files are written into a temporary folder beside it, which is then renamed. What is there already is never touched: an empty
    folder may stand in its place, nothing else.

    Raises:
        FormatError: If it cannot be made, or something is there.
    """
    with _naming(path, "this folder cannot be written"):
        place = Path(os.path.realpath(_path(path)))
        if place.exists() and not (place.is_dir() and next(place.iterdir(), None) is None):
            raise FormatError("there is something already; name a new or an empty folder")
        temporary, _ = _beside(place, Path.mkdir)
        try:
            yield temporary
            if place.exists():
                place.rmdir()
            temporary.rename(place)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)


def _beside(place: Path, make: Callable[[Path], T]) -> tuple[Path, T]:
    """Something new with a name that nobody has, in the same folder."""
    for number in count():
        temporary = place.with_name(f".{place.name[:100]}.{os.getpid()}-{number}.tmp")
        with suppress(FileExistsError):
            return temporary, make(temporary)
    raise AssertionError  # count() does not end
