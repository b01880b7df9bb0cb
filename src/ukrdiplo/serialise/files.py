"""Files that are there whole or not at all."""

import io
import os
import stat
from collections.abc import Generator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import IO

from ukrdiplo.errors import FormatError

__all__ = ["reading", "replacing", "replacing_bytes"]


@contextmanager
def reading(path: str | Path) -> Generator[IO[bytes], None, None]:
    """The bytes of a file, as a stream.

    Raises:
        FormatError: If the file cannot be read.
    """
    try:
        with Path(path).open("rb") as stream:
            yield stream
    except FormatError:
        raise
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
    file survives a failure. Something that is no regular file (``/dev/null``, a pipe) is written to as it is.

    Raises:
        FormatError: If the file cannot be written.
    """
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
            yield stream
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        temporary.replace(target)
    except OSError as fault:
        raise FormatError(f"this file cannot be written: {_reason(fault)}", article=str(path)) from fault
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _beside(target: Path) -> tuple[IO[bytes], Path]:
    for number in count():
        temporary = target.with_name(f".{target.name[:100]}.{os.getpid()}-{number}.tmp")
        with suppress(FileExistsError):
            return temporary.open("xb"), temporary
    raise AssertionError  # count() does not end


def _reason(fault: Exception) -> str:
    return (fault.strerror if isinstance(fault, OSError) else None) or str(fault)
