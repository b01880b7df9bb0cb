"""Parquet files that would fill the memory or end the process: what they take is known before they are read."""

import subprocess
import sys
import tracemalloc
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.errors import FormatError
from ukrdiplo.model import Actor, ActorKind, Article, ParsedArticle
from ukrdiplo.serialise.footprint import Chunk, row_groups
from ukrdiplo.serialise.parquet import dump, load

PARSED = ParsedArticle(article=Article(text="Kiew hofft."), actors=(Actor(id="state.ukr", name="Ukraine", kind=ActorKind.STATE),))
LARGEST = 1 << 30


@given(
    st.lists(st.lists(st.text(max_size=50), max_size=5) | st.none(), min_size=1, max_size=300),
    st.sampled_from(["zstd", "snappy", "none"]),
    st.sampled_from(["1.0", "2.0"]),
    st.booleans(),
)
def test_sizes_are_those_that_an_honest_footer_tells(
    tmp_path_factory: pytest.TempPathFactory, texts: list[Any], packing: str, pages: str, dictionary: object
) -> None:
    file = tmp_path_factory.mktemp("honest") / "a.parquet"
    table = pa.table({"text": pa.array(texts, pa.list_(pa.string())), "number": pa.array(range(len(texts)), pa.int64())})
    how: dict[str, Any] = {"data_page_version": pages, "use_dictionary": dictionary, "data_page_size": 100, "write_batch_size": 7}
    pq.write_table(table, file, compression=packing, row_group_size=40, **how)
    footer = pq.read_metadata(file)
    groups = [footer.row_group(number) for number in range(footer.num_row_groups)]
    columns = [[group.column(number) for number in range(group.num_columns)] for group in groups]
    assert [[(chunk.size, chunk.values) for chunk in group] for group in row_groups(file, largest=LARGEST)] == [
        [(column.total_uncompressed_size, column.num_values) for column in group] for group in columns
    ]


def changed(folder: Path, file: str, column: str, value: object) -> None:
    """One column of a file of one row, with another value."""
    table = pq.read_table(folder / file)
    field = table.schema.field(column)
    values = pa.array([value], field.type)
    pq.write_table(table.set_column(table.schema.get_field_index(column), field, values), folder / file, compression="zstd")


@pytest.mark.parametrize(
    ("file", "column", "value", "said"),
    [
        ("articles", "text", "x" * 10_000_000, "unpacks to some 10,0[0-9,]+ bytes; 1,000,000 is the most"),
        ("articles", "authors", ["x"] * 100_000, "since a column has 100,000 values; 1,000,000 is the most"),
        ("articles", "authors", ["x" * 100_000] * 3_000, "articles: what is read at once unpacks to 300,[0-9,]+ bytes"),
        ("actors", "name", "x" * 10_000_000, "unpacks to some 10,0[0-9,]+ bytes"),
    ],
)
def test_a_small_file_that_unpacks_to_a_lot_is_refused_before_it_does(
    tmp_path: Path, file: str, column: str, value: object, said: str
) -> None:
    dump([PARSED], tmp_path / "n")
    changed(tmp_path / "n", f"{file}.parquet", column, value)
    assert (tmp_path / "n" / f"{file}.parquet").stat().st_size < 20_000
    tracemalloc.start()
    with pytest.raises(FormatError, match=f"{said}.*higher largest="):
        list(load(tmp_path / "n", largest=1_000_000))
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_who_trusts_a_large_file_can_read_it(tmp_path: Path) -> None:
    parsed = ParsedArticle(article=Article(text="Kiew hofft. " * 10_000))
    dump([parsed], tmp_path / "n")
    with pytest.raises(FormatError, match="higher largest="):
        list(load(tmp_path / "n", largest=100_000))
    assert list(load(tmp_path / "n", largest=1_000_000)) == [parsed]


def test_an_article_with_more_rows_than_fit_is_an_error(tmp_path: Path) -> None:
    actors = tuple(Actor(id=str(number), name="A", kind=ActorKind.GROUP) for number in range(100))
    dump([ParsedArticle(article=Article(text="Kiew hofft."), actors=actors)], tmp_path / "n")
    file = tmp_path / "n" / "actors.parquet"
    pq.write_table(pq.read_table(file), file, row_group_size=10)
    with pytest.raises(FormatError, match=r"\[0\]: has more than 48 actors"):
        list(load(tmp_path / "n", largest=200_000))


def damaged(file: Path, old: bytes, new: bytes) -> None:
    """Change the footer of a file, and the length that stands behind it."""
    data = file.read_bytes()
    start = len(data) - 8 - int.from_bytes(data[-8:-4], "little")
    footer = data[start:-8]
    assert old in footer
    changed_footer = footer.replace(old, new, 1)
    file.write_bytes(data[:start] + changed_footer + len(changed_footer).to_bytes(4, "little") + b"PAR1")


def told(number: int) -> bytes:
    """A field with the number after the one before it, and a 64-bit integer, as Thrift's compact protocol writes it."""
    left, made = number << 1, [0x16]
    while left > 0x7F:
        made.append(left & 0x7F | 0x80)
        left >>= 7
    return bytes((*made, left))


def test_a_footer_that_tells_of_fewer_values_than_there_are_is_not_believed(tmp_path: Path) -> None:
    dump([PARSED], tmp_path / "n")
    changed(tmp_path / "n", "articles.parquet", "authors", ["x"] * 100_000)
    damaged(tmp_path / "n" / "articles.parquet", told(100_000), told(1))
    with pytest.raises(FormatError, match="since a column has 100,000 values; 1,000,000 is the most that is read"):
        list(load(tmp_path / "n", largest=1_000_000))


def test_a_footer_that_tells_of_fewer_bytes_than_there_are_is_not_believed(tmp_path: Path) -> None:
    dump([PARSED], tmp_path / "n")
    file = tmp_path / "n" / "articles.parquet"
    changed(tmp_path / "n", file.name, "text", "x" * 10_000_000)
    damaged(file, told(pq.read_metadata(file).row_group(0).column(2).total_uncompressed_size), told(1))
    with pytest.raises(FormatError, match=r"unpacks to some 10,0[0-9,]+ bytes; 1,000,000 is the most that is read"):
        list(load(tmp_path / "n", largest=1_000_000))


def test_texts_that_each_repeat_the_one_before_count_in_full(tmp_path: Path) -> None:
    file = tmp_path / "a.parquet"
    table = pa.table({"text": ["x" * 100_000] * 1_000})
    pq.write_table(table, file, use_dictionary=False, column_encoding={"text": "DELTA_BYTE_ARRAY"})
    assert file.stat().st_size < 200_000
    assert row_groups(file, largest=LARGEST)[0][0].size > 100_000_000


ENDING = b"\x19\x26\x02\x00\x19\x26\x02\x00\x00"  # of a column's size statistics: two histograms of two numbers each


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (ENDING, b"\x19\x26\x02\x00\x19\x36\x02\x00\x00\x00", "Definition level histogram size mismatch"),
        (ENDING + b"\0\0", ENDING + b"\0" + b"\x5c\x2c\x19\x18\x04text\0\0\0", "Cannot decrypt ColumnMetadata"),
        (b"\x19\xfc\x17", b"\x19\xfc\x18\x26\0\0", ""),  # a column more than the schema has
    ],
)
def test_a_damaged_footer_does_not_end_the_process(tmp_path: Path, old: bytes, new: bytes, said: str) -> None:
    """As showing its columns by pyarrow would: so it is read in a process of its own."""
    dump([PARSED], tmp_path / "n")
    damaged(tmp_path / "n" / "articles.parquet", old, new)
    read = "import sys; from ukrdiplo.serialise import parquet; print(len(list(parquet.load(sys.argv[1]))))"
    done = subprocess.run([sys.executable, "-c", read, tmp_path / "n"], capture_output=True, text=True, check=False)
    assert done.returncode == 1, done
    assert f"FormatError: {tmp_path / 'n'}" in done.stderr
    assert said in done.stderr


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (b"", "its end is not that of a Parquet file"),
        (b"PAR1\xff\0\0\0PAR1", "its end is not that of a Parquet file"),
        (b"PAR1\x15\0\0\0PAR1", "its end is not that of a Parquet file"),
        (b"\x45\x02\0\x03\0\0\0PAR1", "field 4 must be a list of structs"),
        (b"\x49\x15\x02\0\x04\0\0\0PAR1", "field 4 must be a list of structs"),
    ],
)
def test_what_has_no_footer_is_an_error(tmp_path: Path, file: bytes, said: str) -> None:
    (tmp_path / "a.parquet").write_bytes(file)
    with pytest.raises(FormatError, match=rf"a\.parquet: this is no Parquet file that can be read: {said}"):
        row_groups(tmp_path / "a.parquet", largest=LARGEST)


def test_a_page_header_with_something_else_than_a_number_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": ["x"]}), file, use_dictionary=False, compression="none", write_statistics=False)
    data = file.read_bytes()
    header = b"\x2c\x15\x02\x15\x00"  # a data page of one value, encoded plainly
    assert data.count(header) == 1
    file.write_bytes(data.replace(header, b"\x2c\x15\x02\x19\x00"))
    with pytest.raises(FormatError, match="field 2 must be a number"):
        row_groups(file, largest=LARGEST)


def test_a_header_with_long_statistics_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": ["x" * 2_000, "y" * 2_000]}), file, compression="none")
    column = pq.read_metadata(file).row_group(0).column(0)
    ((chunk,),) = row_groups(file, largest=LARGEST)
    assert (chunk.size, chunk.values) == (column.total_uncompressed_size, 2)


def of_one_column(file: Path, packed: str, place: str) -> Path:
    """A file whose footer has one column of one value, with so many bytes from this place on, as zigzag in hexadecimal."""
    footer = bytes.fromhex(f"49 1c 19 1c 3c 56 02 26 {packed} 26 {place} 00 00 00 00")
    file.write_bytes(b"PAR1" + bytes(20) + footer + len(footer).to_bytes(4, "little") + b"PAR1")
    return file


@pytest.mark.parametrize(
    ("packed", "place", "said"),
    [
        ("c8 01", "08", "its columns are longer than the file"),
        ("08", "08", "the header of a page does not tell its size"),
        ("01", "08", "field 7 must be a number, and not negative"),
    ],
)
def test_a_footer_whose_columns_cannot_be_is_an_error(tmp_path: Path, packed: str, place: str, said: str) -> None:
    with pytest.raises(FormatError, match=said):
        row_groups(of_one_column(tmp_path / "a.parquet", packed, place), largest=LARGEST)


def test_a_column_behind_the_file_has_no_pages(tmp_path: Path) -> None:
    file = of_one_column(tmp_path / "a.parquet", "08", "fe ff ff ff ff ff ff ff ff 01")
    assert row_groups(file, largest=LARGEST) == [[Chunk(size=0, values=0)]]


def test_a_footer_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "a.parquet").open("wb") as stream:
        stream.truncate(20_000_000)
        stream.seek(20_000_000)
        stream.write((20_000_000).to_bytes(4, "little") + b"PAR1")
    with pytest.raises(FormatError, match=r"its footer has 20,000,000 bytes, which come to 1,280,000,000"):
        row_groups(tmp_path / "a.parquet", largest=1_000)
