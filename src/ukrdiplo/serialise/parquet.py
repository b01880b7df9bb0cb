"""Parsed articles as a folder of Parquet files, one a type, for archives and for everything that asks tables questions.

The files are ``articles.parquet``, ``actors.parquet`` and so on, with the columns of the Arrow tables (see
:mod:`~ukrdiplo.serialise.arrow`) in the nested form, which loses nothing, or the flat one. Articles are written in row groups as
they come and read one by one, so that memory does not grow with their number. It needs the extra ``arrow``.

A Parquet file of some kilobytes can hold gigabytes. So what each row group takes (see :mod:`~ukrdiplo.serialise.footprint`) is
held against a limit before anything is read, and what a batch of rows would come to before objects are made of it.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from attrs import frozen

from ukrdiplo.errors import FormatError
from ukrdiplo.model import ParsedArticle
from ukrdiplo.serialise import flat as flat_form
from ukrdiplo.serialise import nested as nested_form
from ukrdiplo.serialise.arrow import READ_FAULTS, batches, reading, rows_of, schema
from ukrdiplo.serialise.assembly import objects
from ukrdiplo.serialise.files import new_folder
from ukrdiplo.serialise.footprint import LARGEST, Chunk, row_groups
from ukrdiplo.serialise.paths import below, fault_at

import pyarrow as pa  # isort: skip - behind the module that says what to install
import pyarrow.compute as pc  # isort: skip
import pyarrow.parquet as pq  # isort: skip

__all__ = ["dump", "load"]

_ENDING = ".parquet"
_ROWS_A_BATCH = 500
_ARTICLES_A_BATCH = 50  # which have texts
_BYTES_A_VALUE = 256
"""What a number or a short text comes to as an object of Python, with what is around it."""
_BYTES_A_ROW = 4_096
"""What a row with short texts comes to."""


def dump(things: Iterable[ParsedArticle], folder: str | Path, *, flat: bool = False) -> int:
    """Write parsed articles to a folder, which is there whole or not at all.

    Args:
        things: The articles, of which a few at a time are held in memory.
        folder: A new or an empty folder.
        flat: Whether to write plain columns, which lose something and cannot be read back, instead of nested ones.

    Returns:
        How many articles there were.

    Raises:
        FormatError: If something else than parsed articles is among the things, something is in the folder already, or it cannot
            be written.

    Example:
        >>> import tempfile
        >>> from ukrdiplo.model import Article
        >>> parsed = ParsedArticle(article=Article(text="Kiew hofft."))
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     dump([parsed], Path(folder, "results"))
        ...     list(load(Path(folder, "results"))) == [parsed]
        1
        True
    """
    names = flat_form.CLASSES if flat else nested_form.CLASSES
    articles = 0
    with new_folder(folder) as place, ExitStack() as files:
        writers: dict[str, Any] = {
            name: files.enter_context(pq.ParquetWriter(place / f"{name}{_ENDING}", schema(name, flat=flat), compression="zstd"))
            for name in names
        }
        for batch in batches(things, flat=flat):
            articles += batch[nested_form.ARTICLES].num_rows
            for name, table in batch.items():
                writers[name].write_table(table)
    return articles


def load(folder: str | Path, *, strict: bool = True, check: bool = True, largest: int = LARGEST) -> Iterator[ParsedArticle]:
    """The parsed articles of a folder in the nested form, one at a time, in the order in which they were written.

    Args:
        folder: The folder.
        strict: Whether a file or column that the classes do not have is an error; it is kept in ``extra`` otherwise.
        check: Whether each parsed article has to pass its :meth:`~ukrdiplo.ParsedArticle.check`.
        largest: How many bytes a row group may unpack to, and so may what is read of it at once (1 GiB).

    Raises:
        FormatError: If a file is missing, of a version that cannot be read, does not hold what it should, or holds more than
            ``largest`` allows: with the folder and the path of the fault, such as ``[17].statements[3].quote[0].end`` in the
            article of number 17.
    """
    try:
        with ExitStack() as opened:
            files = {path.stem: _file(path, opened, largest) for path in _paths(Path(folder))}
            how = reading(
                {name: file.reader.schema_arrow for name, file in files.items()},
                strict=strict,
                check=check,
                versioned=True,
                most_rows=largest // _BYTES_A_ROW,
            )
            yield from objects({name: rows_of(_batches(name, file, largest)) for name, file in files.items()}, how)
    except FormatError as fault:
        raise FormatError(fault.message, article=fault.article or str(folder), faults=fault.faults) from fault
    except NotADirectoryError as fault:
        raise FormatError("this is no folder; name the one that the Parquet files are in", article=str(folder)) from fault
    except READ_FAULTS as fault:
        reason = (fault.strerror if isinstance(fault, OSError) else None) or str(fault)
        raise FormatError(f"this folder cannot be read: {reason}", article=str(folder)) from fault


def _paths(folder: Path) -> list[Path]:
    found = sorted(path for path in folder.iterdir() if path.suffix == _ENDING)
    if not found:
        raise FormatError("there is no Parquet file in this folder; name the one that dump(…) has made")
    return found


@frozen
class _File:
    """A file that may be read.

    Args:
        reader: What reads it, a ``pyarrow.parquet.ParquetFile``.
        longest: Bytes of its longest column of a row group.
    """

    reader: Any
    longest: int


def _file(path: Path, opened: ExitStack, largest: int) -> _File:
    """A file that takes no more than may be read."""
    if not path.is_file():
        raise FormatError("this is no file that can be read", article=str(path))
    groups = row_groups(path, largest=largest)
    for group in groups:
        _bound(group, path, largest)
    try:
        footer = pq.read_metadata(path)
        reader = opened.enter_context(pq.ParquetFile(path, metadata=footer, read_dictionary=_listed_texts(footer.schema)))
    except (*READ_FAULTS, KeyError) as fault:  # pyarrow looks in vain for a column that a damaged footer names
        raise FormatError(f"this is no Parquet file that can be read: {fault}", article=str(path)) from fault
    return _File(reader, max((chunk.size for group in groups for chunk in group), default=0))


def _bound(group: list[Chunk], path: Path, largest: int) -> None:
    size = sum(chunk.size for chunk in group)
    values = max((chunk.values for chunk in group), default=0)
    for number, unit in ((size, "bytes"), (values * _BYTES_A_VALUE, f"bytes, since a column has {values:,} values")):
        if number > largest:
            raise FormatError(_too_much(f"a row group unpacks to some {number:,} {unit}", largest), article=str(path))


def _too_much(what: str, largest: int) -> str:
    return f"{what}; {largest:,} is the most that is read: if you trust the file, give load(…) a higher largest="


def _listed_texts(schema: Any) -> list[str]:
    """The columns that hold texts inside lists, of which a row can have any number.

    They are read as dictionaries, each text once, and told apart from what they would come to.
    """
    columns = [schema.column(number) for number in range(len(schema))]
    return sorted({column.path for column in columns if column.physical_type == "BYTE_ARRAY" and column.max_repetition_level})


def _batches(table: str, file: _File, largest: int) -> Iterator[Any]:
    """A few rows at a time, as many as fit where each has the longest text that can be there.

    By one thread: making objects takes the time, and on a busy machine threads wait for each other longer than they work.
    """
    usual = _ARTICLES_A_BATCH if table == nested_form.ARTICLES else _ROWS_A_BATCH
    rows = max(1, min(usual, largest // max(1, file.longest)))
    for group in range(file.reader.num_row_groups):
        try:
            for batch in file.reader.iter_batches(rows, row_groups=[group], use_threads=False):
                size = sum(_size(column) for column in batch.columns)
                if size > largest:
                    raise fault_at(table, _too_much(f"what is read at once unpacks to {size:,} bytes", largest))
                yield batch
        except READ_FAULTS as fault:
            column = _column_at_fault(file.reader, group, rows)
            raise fault_at(below(table, column) if column else table, f"cannot be read in row group {group}: {fault}") from fault


def _column_at_fault(reader: Any, group: int, rows: int) -> str:
    """The first column of a row group that alone cannot be read either; nothing where there is none."""
    for column in reader.schema:
        try:
            for _ in reader.iter_batches(rows, row_groups=[group], columns=[column.path], use_threads=False):
                pass
        except READ_FAULTS:
            return str(column.path)
    return ""


def _size(array: Any) -> int:
    """How many bytes an array takes with each text spelled out."""
    kind = array.type
    if pa.types.is_dictionary(kind):
        lengths = pc.call_function("binary_length", [array.dictionary])
        return pc.call_function("sum", [lengths.take(array.indices)]).as_py() or 0
    if pa.types.is_struct(kind):
        return sum(map(_size, array.flatten()))
    if pa.types.is_list(kind):
        return _size(array.flatten())
    size: int = array.nbytes
    return size
