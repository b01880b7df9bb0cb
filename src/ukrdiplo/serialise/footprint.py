"""What reading a Parquet file takes, found out before it is read.

A Parquet file of some kilobytes can hold gigabytes: packed pages, a value that stands there a billion times. Its footer says how
much there is in each row group, but a reader obeys what stands before each page, and the footer may say something else. So the
sizes are taken from the pages' headers, all of which are gone through, without unpacking a page.

pyarrow knows the footer, too, but ends the whole process where it shows a column of it that is damaged or encrypted, since an
exception of C++ is not caught there (``RowGroupMetaData.column``); the reading of data itself catches them.

The structs are those of https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift.
"""

import os
from pathlib import Path
from typing import IO, Any

from attrs import frozen

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise.thrift import Compact, Wanted

__all__ = ["LARGEST", "Chunk", "row_groups"]

LARGEST = 1 << 30
"""How many bytes a row group may unpack to unless told otherwise."""

_END = 8
"""Bytes behind the footer: its length and the four letters that end the file."""
_IN_MEMORY = 64
"""What a byte of the footer comes to at most when it is read."""
_USUAL_HEADER, _LONGEST_HEADER = 1 << 9, 1 << 16
_PADDING = 100
"""Bytes behind a column that a reader takes for part of it, since writers of 2013 counted too few."""
_DELTA_BYTE_ARRAY = 7
"""The encoding that has each text as what it adds to the one before it."""

# The numbers of the fields that are wanted: FileMetaData, RowGroup, ColumnChunk, ColumnMetaData
_ROW_GROUPS, _COLUMNS, _COLUMN, _VALUES, _PACKED, _DATA, _DICTIONARY = 4, 1, 3, 5, 7, 9, 11
_FOOTER: Wanted = {_ROW_GROUPS: {_COLUMNS: {_COLUMN: {_VALUES: {}, _PACKED: {}, _DATA: {}, _DICTIONARY: {}}}}}
# PageHeader, and DataPageHeader and DataPageHeaderV2, of which a page has one
_PAGE_SIZE, _PAGE_PACKED, _PAGE, _PAGE_2 = 2, 3, 5, 8
_PAGE_VALUES, _ENCODING, _ENCODING_2 = 1, 2, 4
_HEADER: Wanted = {
    _PAGE_SIZE: {},
    _PAGE_PACKED: {},
    _PAGE: {_PAGE_VALUES: {}, _ENCODING: {}},
    _PAGE_2: {_PAGE_VALUES: {}, _ENCODING_2: {}},
}


Fields = dict[int, Any]
"""The fields of a struct, by their numbers."""


@frozen(kw_only=True)
class Chunk:
    """A column of a row group.

    Args:
        size: How many bytes its pages unpack to, with their headers.
        values: How many values they hold, missing ones included.
    """

    size: int
    values: int


def row_groups(path: Path, *, largest: int) -> list[list[Chunk]]:
    """The columns of each row group of a Parquet file.

    Args:
        path: The file.
        largest: How many bytes the footer may come to in memory, if that is more than usual.

    Raises:
        FormatError: If it is no Parquet file, or its footer or a page's header is damaged or too large.
        OSError: If the file cannot be read.
    """
    with path.open("rb") as stream:
        try:
            footer = Compact(_footer(stream, largest)).struct(_FOOTER)
            groups = [
                [_struct(column, _COLUMN) for column in _structs(group, _COLUMNS)] for group in _structs(footer, _ROW_GROUPS)
            ]
            if sum(_number(told, _PACKED) for group in groups for told in group) > _size(stream):
                raise FormatError("its columns are longer than the file")  # noqa: TRY301 - or each could be all of the file
            return [[_chunk(stream, told) for told in group] for group in groups]
        except FormatError as fault:
            raise FormatError(f"this is no Parquet file that can be read: {fault.message}", article=str(path)) from fault


def _size(stream: IO[bytes]) -> int:
    return stream.seek(0, os.SEEK_END)


def _footer(stream: IO[bytes], largest: int) -> bytes:
    size = _size(stream)
    stream.seek(max(0, size - _END))
    end = stream.read()
    length = int.from_bytes(end[:4], "little")
    if end[4:] != b"PAR1" or length > size - _END:
        raise FormatError("its end is not that of a Parquet file, or it is not whole")
    if length * _IN_MEMORY > max(largest, LARGEST):
        reason = f"its footer has {length:,} bytes, which come to {_IN_MEMORY * length:,}"
        raise FormatError(f"{reason}: if you trust the file, give load(…) a higher largest=")
    stream.seek(size - _END - length)
    return stream.read(length)


def _chunk(stream: IO[bytes], told: Fields) -> Chunk:
    """What the pages of a column hold, of which a reader goes through as many as it takes to have the values told."""
    place, values_told = _number(told, _DATA), _number(told, _VALUES)
    if 0 < _number(told, _DICTIONARY) < place:
        place = _number(told, _DICTIONARY)
    end = min(place + _number(told, _PACKED) + _PADDING, _size(stream))
    size = values = 0
    while values < values_told and place < end:
        page, length = _page(stream, place)
        first, second = _struct(page, _PAGE), _struct(page, _PAGE_2)
        inside = _number(first, _PAGE_VALUES) + _number(second, _PAGE_VALUES)
        repeating = _DELTA_BYTE_ARRAY in {_number(first, _ENCODING), _number(second, _ENCODING_2)}
        size += length + _number(page, _PAGE_SIZE) * (max(1, inside) if repeating else 1)
        values += inside
        place += length + _number(page, _PAGE_PACKED)
    return Chunk(size=size, values=values)


def _page(stream: IO[bytes], place: int) -> tuple[Fields, int]:
    """The header of a page, and how many bytes it has."""
    try:
        return _header(stream, place, _USUAL_HEADER)
    except FormatError:
        return _header(stream, place, _LONGEST_HEADER)


def _header(stream: IO[bytes], place: int, longest: int) -> tuple[Fields, int]:
    stream.seek(place)
    reader = Compact(stream.read(longest))
    page = reader.struct(_HEADER)
    if _PAGE_SIZE not in page or _PAGE_PACKED not in page:
        raise FormatError("the header of a page does not tell its size")
    return page, reader.place


def _number(fields: Fields, name: int) -> int:
    found = fields.get(name, 0)
    if not isinstance(found, int) or found < 0:
        raise FormatError(f"field {name} must be a number, and not negative")
    return found


def _struct(fields: Fields, name: int) -> Fields:
    found = fields.get(name, {})
    if not isinstance(found, dict):
        raise FormatError(f"field {name} must be a struct")
    return found


def _structs(fields: Fields, name: int) -> list[Fields]:
    found = fields.get(name, [])
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise FormatError(f"field {name} must be a list of structs")
    return found
