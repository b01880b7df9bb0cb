"""Whether files hold documents that this version reads, with all that is wrong with them."""

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise.files import LARGEST, content_of, reading
from ukrdiplo.serialise.json import loads
from ukrdiplo.serialise.jsonl import lines_of

__all__ = ["Fault", "Verdict", "validate"]

_LINES = (".jsonl", ".ndjson")
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
    r"""Read a JSON or JSON Lines file and gather what is wrong with it.

    The name tells which it is: ``.jsonl`` and ``.ndjson``, packed or not, hold a document a line. Nothing is kept but the faults.

    Args:
        file: The file.
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
        for line, text in _documents(Path(file)):
            documents += 1
            try:
                loads(text, strict=strict)
            except FormatError as error:
                faults += [Fault(path=path, message=message, line=line) for path, message in error.faults]
    except FormatError as error:
        faults.append(Fault(path="", message=error.message))
    return Verdict(file=str(file), documents=documents, faults=tuple(faults))


def _documents(file: Path) -> Iterator[tuple[int | None, str | bytes]]:
    name = file.name.lower()
    for ending in _PACKED:
        name = name.removesuffix(ending)
    if name.endswith(_LINES):
        with reading(file) as stream:
            yield from lines_of(stream)
    else:
        with content_of(file, largest=LARGEST) as content:
            yield None, content
