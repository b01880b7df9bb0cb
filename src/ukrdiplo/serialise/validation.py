"""Whether files hold documents that this version reads, with all that is wrong with them."""

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import frozen

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise import json, msgpack
from ukrdiplo.serialise.files import LARGEST, content_of, reading
from ukrdiplo.serialise.jsonl import lines_of

__all__ = ["Fault", "Verdict", "validate"]

_LINES = (".jsonl", ".ndjson")
_MESSAGEPACK = (".msgpack", ".mpk")
_PACKED = (".gz", ".zst")


@frozen(kw_only=True)
class Fault:
    """Something that is wrong with a document.

    Args:
        path: Where in the document, such as ``statements[3].quote[0].end``; empty for the document itself.
        message: What is wrong there.
        line: The line of a JSON Lines file, counted from 1; ``None`` in a file of one document.
    """

    path: str
    message: str
    line: int | None = None


@frozen(kw_only=True)
class Verdict:
    """What became of one file.

    Args:
        file: Its name.
        documents: How many documents it holds.
        faults: All that is wrong with them, in the order of the file.
    """

    file: str
    documents: int
    faults: tuple[Fault, ...]


def validate(file: str | Path, *, strict: bool = True) -> Verdict:
    r"""Read a file, or a folder of Parquet files, and gather what is wrong with it.

    The name tells what it is: ``.jsonl`` and ``.ndjson`` hold a JSON document a line, ``.msgpack`` and ``.mpk`` one in
    MessagePack, any other one in JSON; each packed (``.gz``, ``.zst``) or not. A folder holds Parquet files, each article being
    a document; it is read up to its first fault. Nothing is kept but the faults.

    Args:
        file: The file or folder.
        strict: Whether a field that a class does not have is a fault.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     file = Path(folder, "a.jsonl")
        ...     _ = file.write_text("[1\n", encoding="utf-8")
        ...     validate(file).faults[0].line
        1
    """
    documents = 0
    faults: list[Fault] = []
    try:
        for line, read in _documents(Path(file), strict=strict):
            documents += 1
            try:
                read()
            except FormatError as error:
                faults += [Fault(path=path, message=message, line=line) for path, message in error.faults]
    except FormatError as error:
        inside = Path(error.article or file).name if Path(file).is_dir() and error.article != str(file) else ""
        faults += [Fault(path=path or inside, message=message, line=error.line) for path, message in error.faults]
    return Verdict(file=str(file), documents=documents, faults=tuple(faults))


def _documents(file: Path, *, strict: bool) -> Iterator[tuple[int | None, Callable[[], object]]]:
    """What reads each document, with its line."""
    name = file.name.lower()
    for ending in _PACKED:
        name = name.removesuffix(ending)
    if file.is_dir():
        parquet: Any = import_module("ukrdiplo.serialise.parquet")  # which needs an optional package
        for _ in parquet.load(file, strict=strict):
            yield None, _read_already
    elif name.endswith(_LINES):
        with reading(file) as stream:
            for number, line in lines_of(stream):
                yield number, partial(json.loads, line, strict=strict)
    else:
        loads = msgpack.loads if name.endswith(_MESSAGEPACK) else json.loads
        with content_of(file, largest=LARGEST) as content:
            yield None, partial(loads, content, strict=strict)


def _read_already() -> None:
    """What is left to do for an article of a table."""
