"""Folders of Parquet files: nothing is lost, memory stays small, and nothing half-written is ever there."""

import os
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.errors import FormatError
from ukrdiplo.model import Actor, ActorKind, Article, Note, ParsedArticle, Span
from ukrdiplo.serialise import arrow, flat, nested
from ukrdiplo.serialise.parquet import dump, load
from ukrdiplo.serialise.schema import SCHEMA_VERSION

PARSED = ParsedArticle(
    article=Article(text="Kiew hofft."),
    actors=(Actor(id="state.ukr", name="Ukraine", kind=ActorKind.STATE),),
    notes=(Note(code="a", message="b", span=Span(0, 4)),),
)


def test_the_same_articles_are_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        dump([PARSED] * 3, tmp_path / name)
    files = sorted((tmp_path / "a").iterdir())
    assert [file.stem for file in files] == sorted(nested.CLASSES)
    assert all(file.read_bytes() == (tmp_path / "b" / file.name).read_bytes() for file in files)


def test_each_file_says_its_version_and_what_it_holds(tmp_path: Path) -> None:
    dump([PARSED], tmp_path / "n")
    dump([PARSED], str(tmp_path / "f"), flat=True)
    for form, folder in (("nested", tmp_path / "n"), ("flat", tmp_path / "f")):
        said = pq.read_metadata(folder / "actors.parquet").metadata
        assert said[b"schema_version"].decode() == SCHEMA_VERSION
        assert said[b"library_version"]
        assert (said[b"type"], said[b"form"]) == (b"Actor", form.encode())
        described = pq.read_schema(folder / "actors.parquet").field("name").metadata[b"description"].decode()
        assert described == "Canonical German name, nominative, without article."
    assert sorted(file.stem for file in (tmp_path / "f").iterdir()) == sorted(flat.CLASSES)


def test_a_file_of_the_flat_form_holds_the_flat_table(tmp_path: Path) -> None:
    dump([PARSED], tmp_path / "f", flat=True)
    assert pq.read_table(tmp_path / "f" / "notes.parquet").equals(arrow.to_tables([PARSED], flat=True)["notes"])
    with pytest.raises(FormatError, match="cannot be read back"):
        next(load(tmp_path / "f"))


def test_articles_are_read_as_they_come_over_many_row_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "_ARTICLES_A_BATCH", 2)
    actors = tuple(Actor(id=str(number), name="A", kind=ActorKind.GROUP) for number in range(700))  # more than a batch of reading
    things = [ParsedArticle(article=Article(text=str(n)), actors=actors[: 700 * (n % 2)]) for n in range(5)]
    dump(iter(things), tmp_path / "n")
    assert pq.ParquetFile(tmp_path / "n" / "articles.parquet").num_row_groups == 3
    assert list(load(tmp_path / "n")) == things


def test_memory_does_not_grow_with_the_number_of_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "_ARTICLES_A_BATCH", 20)

    def peak(number: int) -> int:
        things = (ParsedArticle(article=Article(text=f"{i} " * 2000), actors=PARSED.actors) for i in range(number))
        tracemalloc.start()
        dump(things, tmp_path / str(number))
        assert sum(1 for _ in load(tmp_path / str(number))) == number
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(20)
    assert peak(400) < 2 * peak(100)


def test_a_failure_on_the_way_leaves_nothing(tmp_path: Path) -> None:
    def things() -> Iterator[ParsedArticle]:
        yield PARSED
        raise KeyError

    with pytest.raises(KeyError):
        dump(things(), tmp_path / "n")
    with pytest.raises(FormatError):
        dump(["x"], tmp_path / "n")  # type: ignore[list-item]
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").touch()
    (tmp_path / "file").touch()
    for name in ("full", "file"):
        with pytest.raises(FormatError, match=f"{name}: there is something already"):
            dump([PARSED], tmp_path / name)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "full", "mine"]
    (tmp_path / "empty").mkdir()
    dump([PARSED], tmp_path / "empty")
    assert list(load(tmp_path / "empty")) == [PARSED]


@pytest.mark.parametrize("place", ["missing/a", "\0", "n" * 300])
def test_a_place_where_nothing_can_be_written_is_an_error_that_names_it(tmp_path: Path, place: str) -> None:
    with pytest.raises(FormatError, match="this folder cannot be written"):
        dump([PARSED], tmp_path / place)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("missing", "missing: this folder cannot be read"),
        ("file", "file: this is no folder; name the one"),
        ("\0", "cannot be read"),
        (".", "there is no Parquet file in this folder"),
    ],
)
def test_a_place_without_tables_is_an_error_that_names_it(tmp_path: Path, place: str, said: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FormatError, match=said):
        next(load(tmp_path / place))


def rewritten(file: Path, table: pa.Table) -> None:
    pq.write_table(table, file)


def test_a_file_without_its_version_is_an_error(tmp_path: Path) -> None:
    dump([PARSED], tmp_path / "n")
    file = tmp_path / "n" / "actors.parquet"
    rewritten(file, pq.read_table(file).replace_schema_metadata(None))
    with pytest.raises(FormatError, match=r"actors\.schema_version: must be a version"):
        next(load(tmp_path / "n"))
    rewritten(file, pq.read_table(file).replace_schema_metadata({"schema_version": "99.0"}))
    with pytest.raises(FormatError, match=r"99\.0 is newer"):
        next(load(tmp_path / "n"))


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda place: place.symlink_to(place)], ids=["folder", "pipe", "loop"])
def test_what_is_no_file_is_an_error_and_not_waited_for(tmp_path: Path, make: Callable[[Path], object]) -> None:
    dump([PARSED], tmp_path / "n")
    (tmp_path / "n" / "actors.parquet").unlink()
    make(tmp_path / "n" / "actors.parquet")
    with pytest.raises(FormatError, match=r"actors\.parquet: this is no file that can be read"):
        next(load(tmp_path / "n"))


def test_rows_out_of_order_are_an_error(tmp_path: Path) -> None:
    dump([PARSED, PARSED], tmp_path / "n")
    file = tmp_path / "n" / "actors.parquet"
    rewritten(file, pq.read_table(file).take([1, 0]))
    with pytest.raises(FormatError, match=r"^.*n: \[1\]\.|ascend"):
        list(load(tmp_path / "n"))


def test_a_fault_is_told_with_folder_and_path(tmp_path: Path) -> None:
    dump([PARSED, PARSED], tmp_path / "n")
    file = tmp_path / "n" / "actors.parquet"
    table = pq.read_table(file)
    rewritten(file, table.set_column(table.schema.get_field_index("kind"), "kind", pa.array(["state", "planet"])))
    articles = load(tmp_path / "n")
    assert next(articles) == PARSED
    with pytest.raises(FormatError, match=r"n: \[1\]\.actors\[0\]\.kind: must be one of .*, not 'planet'"):
        next(articles)


def test_a_damaged_page_is_told_with_its_table_and_column(tmp_path: Path) -> None:
    things = [ParsedArticle(article=Article(text=f"Kiew hofft {n}."), notes=PARSED.notes) for n in range(3)]
    dump(things, tmp_path / "n")
    file = tmp_path / "n" / "articles.parquet"
    table = pq.read_table(file)
    pq.write_table(table, file, row_group_size=2, compression="zstd", use_dictionary=False)
    data = bytearray(file.read_bytes())
    header = data.index(b"Kiew hofft 2.")  # which shows the least text of its page, that of the second row group
    place = data.index(b"\x28\xb5\x2f\xfd", header)
    data[place : place + 4] = b"\0\0\0\0"
    file.write_bytes(data)
    articles = load(tmp_path / "n")
    assert next(articles) == things[0]
    with pytest.raises(FormatError, match=r"n: articles\.text: cannot be read in row group 1: ZSTD") as caught:
        next(articles)
    assert caught.value.faults[0][0] == "articles.text"


def test_unknown_columns_are_kept_where_asked_and_written_again(tmp_path: Path) -> None:
    dump([PARSED], tmp_path / "n")
    file = tmp_path / "n" / "actors.parquet"
    rewritten(file, pq.read_table(file).append_column("born", pa.array([1970])))
    with pytest.raises(FormatError, match=r"\[0\]\.actors\[0\]\.born: there is no such field"):
        list(load(tmp_path / "n"))
    made = list(load(tmp_path / "n", strict=False))
    assert made[0].actors[0].extra == (("born", "1970"),)
    dump(made, tmp_path / "m")
    assert list(load(tmp_path / "m", strict=False)) == made


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("content") / "n"
    dump([PARSED], folder)
    return (folder / "actors.parquet").read_bytes()


def test_only_our_error_escapes_from_a_damaged_file(tmp_path: Path, content: bytes) -> None:
    dump([PARSED], tmp_path / "n")
    file = tmp_path / "n" / "actors.parquet"

    @given(st.integers(0, len(content) - 1), st.integers(0, 10), st.binary(max_size=6))
    def law(place: int, length: int, patch: bytes) -> None:
        file.write_bytes(content[:place] + patch + content[place + length :])
        with suppress(FormatError):
            list(load(tmp_path / "n"))

    law()
    for length in range(0, len(content), 97):
        file.write_bytes(content[:length])
        with pytest.raises(FormatError, match=r"actors\.parquet: this is no Parquet file"):
            list(load(tmp_path / "n"))
