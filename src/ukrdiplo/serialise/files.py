"""Files and folders that are there whole or not at all."""

import io
import os
import shutil
import stat
from collections.abc import Generator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import IO

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise.packing import packing_of

__all__ = ["new_folder", "reading", "replacing", "replacing_bytes"]


@contextmanager
def reading(path: str | Path) -> Generator[IO[bytes], None, None]:
    """The bytes of a file, as a stream; unpacked, where its name ends in ``.gz`` or ``.zst``.

    Raises:
        FormatError: If the file cannot be read.
        MissingExtraError: If it is packed in a way that an optional package reads.
    """
    packing = packing_of(path)
    try:
        with Path(path).open("rb") as stream:
            yield stream if packing is None else packing.reader(stream)
    except FormatError as fault:
        if fault.article is not None:
            raise
        raise FormatError(fault.message, article=str(path), faults=fault.faults) from fault
    except (OSError, ValueError) as fault:
        raise FormatError(f"this file cannot be read: {_reason(fault)}", article=str(path)) from fault


@contextmanager
def replacing(path: str | Path) -> Generator[IO[str], None, None]:
    """Like :func:`replacing_bytes`, for text: in UTF-8, with a line feed as line end."""
    with replacing_bytes(path) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="\n")
        try:
            yield text
            text.flush()
        except UnicodeEncodeError as fault:
            raise FormatError(f"this file cannot be written: {_reason(fault)}", article=str(path)) from fault
        finally:
            with suppress(OSError, ValueError):
                text.detach()


@contextmanager
def replacing_bytes(path: str | Path) -> Generator[IO[bytes], None, None]:
    """A stream whose bytes become the file's content when the block ends well, and are thrown away when it does not.

    They are written to a temporary file in the same folder, which is then renamed; so no reader sees half a file, and an earlier
    file survives a failure. Something that is no regular file (``/dev/null``, a pipe) is written to as it is. They are packed
    where the name ends in ``.gz`` or ``.zst``.

    Raises:
        FormatError: If the file cannot be written.
        MissingExtraError: If it is to be packed in a way that an optional package writes.
    """
    packing = packing_of(path)
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not stat.S_ISREG(target.stat().st_mode) and not target.is_dir():
            with target.open("wb") as existing:
                yield existing
            return
        stream, temporary = _beside(target)
    except (OSError, ValueError) as fault:
        raise FormatError(f"this file cannot be written: {_reason(fault)}", article=str(path)) from fault
    try:
        with stream:
            if packing is None:
                yield stream
            else:
                with packing.writer(stream) as packed:
                    yield packed
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        temporary.replace(target)
    except OSError as fault:
        raise FormatError(f"this file cannot be written: {_reason(fault)}", article=str(path)) from fault
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
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not (target.is_dir() and next(target.iterdir(), None) is None):
            raise FormatError("there is something already; name a new or an empty folder", article=str(path))
        temporary = _folder_beside(target)
    except (OSError, ValueError) as fault:
        raise FormatError(f"this folder cannot be written: {_reason(fault)}", article=str(path)) from fault
    try:
        yield temporary
        if target.exists():
            target.rmdir()
        temporary.rename(target)
    except OSError as fault:
        raise FormatError(f"this folder cannot be written: {_reason(fault)}", article=str(path)) from fault
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _folder_beside(target: Path) -> Path:
    for number in count():
        temporary = target.with_name(f".{target.name[:100]}.{os.getpid()}-{number}.tmp")
        with suppress(FileExistsError):
            temporary.mkdir()
            return temporary
    raise AssertionError  # count() does not end


def _beside(target: Path) -> tuple[IO[bytes], Path]:
    for number in count():
        temporary = target.with_name(f".{target.name[:100]}.{os.getpid()}-{number}.tmp")
        with suppress(FileExistsError):
            return temporary.open("xb"), temporary
    raise AssertionError  # count() does not end


def _reason(fault: Exception) -> str:
    return (fault.strerror if isinstance(fault, OSError) else None) or str(fault)
