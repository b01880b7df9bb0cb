"""Parsed articles as a folder of Parquet files, one a type, for archives and for everything that asks tables questions.

The files are ``articles.parquet``, ``actors.parquet`` and so on, with the columns of the Arrow tables (see
:mod:`~ukrdiplo.serialise.arrow`) in the nested form, which loses nothing, or the flat one. Articles are written in row groups as
they come and read one by one, so that memory does not grow with their number. It needs the extra ``arrow``.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from ukrdiplo.errors import FormatError
from ukrdiplo.model import ParsedArticle
from ukrdiplo.serialise import flat as flat_form
from ukrdiplo.serialise import nested as nested_form
from ukrdiplo.serialise.arrow import READ_FAULTS, batches, reading, rows_of, schema
from ukrdiplo.serialise.assembly import objects
from ukrdiplo.serialise.files import new_folder

import pyarrow.parquet as pq  # isort: skip - behind the module that says what to install

__all__ = ["dump", "load"]

_ENDING = ".parquet"
_ROWS_A_BATCH = 500
_ARTICLES_A_BATCH = 50  # which have texts


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


def load(folder: str | Path, *, strict: bool = True, check: bool = True) -> Iterator[ParsedArticle]:
    """The parsed articles of a folder in the nested form, one at a time, in the order in which they were written.

    Args:
        folder: The folder.
        strict: Whether a file or column that the classes do not have is an error; it is kept in ``extra`` otherwise.
        check: Whether each parsed article has to pass its :meth:`~ukrdiplo.ParsedArticle.check`.

    Raises:
        FormatError: If a file is missing, of a version that cannot be read, or does not hold what it should: with the folder and
            the path of the fault, such as ``[17].statements[3].quote[0].end`` in the article of number 17.
    """
    try:
        with ExitStack() as opened:
            paths = sorted(path for path in Path(folder).iterdir() if path.suffix == _ENDING)
            files = {path.stem: opened.enter_context(_file(path)) for path in paths}
            how = reading({name: file.schema_arrow for name, file in files.items()}, strict=strict, check=check, versioned=True)
            yield from objects({name: rows_of(file.iter_batches(_batch(name))) for name, file in files.items()}, how)
    except FormatError as fault:
        raise FormatError(fault.message, article=fault.article or str(folder), faults=fault.faults) from fault
    except READ_FAULTS as fault:
        raise FormatError(f"this folder cannot be read: {fault}", article=str(folder)) from fault


def _batch(table: str) -> int:
    return _ARTICLES_A_BATCH if table == nested_form.ARTICLES else _ROWS_A_BATCH


def _file(path: Path) -> Any:
    try:
        return pq.ParquetFile(path)
    except READ_FAULTS as fault:
        raise FormatError(f"this is no Parquet file that can be read: {fault}", article=str(path)) from fault
