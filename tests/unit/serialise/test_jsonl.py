"""JSON Lines: one document a line, and errors that name the line."""

import gzip
import io
import shutil
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ukrdiplo.errors import FormatError, MissingExtraError
from ukrdiplo.model import Article, Note, ParsedArticle, Span
from ukrdiplo.serialise import dump_lines, dumps, json, load_lines, msgpack
from ukrdiplo.serialise.packing import packing_of


def test_a_file_comes_back_equal(tmp_path: Path) -> None:
    things = [ParsedArticle(article=Article(text=text)) for text in ("Kiew\u2028hofft.\x85", "Genf\r\n")]
    file = tmp_path / "a.jsonl"
    assert dump_lines(iter(things), file) == 2
    assert list(load_lines(file)) == list(load_lines(str(file))) == things


def test_blank_lines_are_skipped() -> None:
    assert list(load_lines(io.StringIO(f"\n{dumps(Span(0, 1))}\n  \n{dumps(Span(1, 2))}"))) == [Span(0, 1), Span(1, 2)]


def test_blank_lines_without_end_are_an_error() -> None:
    line = dumps(Span(0, 1)).encode()
    stream = (b"\n" * len(line) + line + b"\n") * 3
    assert len(list(load_lines(io.BytesIO(stream), largest=len(line) + 1))) == 3
    with pytest.raises(FormatError, match=rf"^line {len(line) + 2}: more than .* bytes of blank lines stand here$"):
        list(load_lines(io.BytesIO(b"\n\n" + stream), largest=len(line) + 1))


def test_an_error_names_file_and_line_and_what_came_before_is_there(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(f"{dumps(Span(0, 1))}\n\n{dumps(Span(1, 2)).replace('2', 'true')}\n", encoding="utf-8")
    lines = load_lines(file)
    assert next(lines) == Span(0, 1)
    with pytest.raises(FormatError, match=r"a\.jsonl: line 3: "):
        next(lines)


def test_a_failure_on_the_way_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(FormatError):
        dump_lines([Span(0, 1), "no object"], tmp_path / "a.jsonl")
    assert not list(tmp_path.iterdir())


def test_a_missing_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"missing\.jsonl: this file cannot be read"):
        next(load_lines(tmp_path / "missing.jsonl"))


# --- packed files ------------------------------------------------------------------------------------------------------------

ENDINGS = [".jsonl", ".jsonl.gz", ".jsonl.zst"]
PACKED = ENDINGS[1:]


def raw(text: str, ending: str) -> bytes:
    """The text as the bytes of a file with that ending."""
    packing = packing_of(f"x{ending}")
    return text.encode() if packing is None else packing.member(text.encode())


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_ending_says_how_a_file_is_packed(tmp_path: Path, ending: str) -> None:
    things = [Span(n, n + 1) for n in range(5_000)]
    file, again = tmp_path / f"a{ending}", tmp_path / f"b{ending.upper()}"
    assert dump_lines(things, file) == dump_lines(things, again) == 5_000
    assert list(load_lines(file)) == things
    assert file.read_bytes() == again.read_bytes()
    assert (file.stat().st_size < 100_000) == (ending in PACKED)


@pytest.mark.parametrize("command", [["gzip", "-dc"], ["zstd", "-dc"]])
def test_the_usual_tools_unpack_what_is_packed(tmp_path: Path, command: list[str]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    file = tmp_path / ("a.jsonl.gz" if command[0] == "gzip" else "a.jsonl.zst")
    dump_lines([Span(0, 1)], file)
    dump_lines([Span(1, 2)], file, append=True)
    done = subprocess.run([*command, str(file)], capture_output=True, check=True)
    assert done.stdout.decode() == f"{dumps(Span(0, 1))}\n{dumps(Span(1, 2))}\n"


def test_what_gzip_packs_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl.gz"
    with gzip.open(file, "wt", encoding="utf-8") as stream:
        dump_lines([Span(0, 1), Span(1, 2)], stream)
    assert list(load_lines(file)) == [Span(0, 1), Span(1, 2)]


@pytest.mark.parametrize("ending", PACKED)
@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_packed_file_that_is_cut_short_or_damaged_is_an_error(tmp_path: Path, ending: str, data: st.DataObject) -> None:
    file = tmp_path / f"a{ending}"
    dump_lines([Span(n, n + 1) for n in range(50)], file)
    whole = file.read_bytes()
    file.write_bytes(whole[: data.draw(st.integers(1, len(whole) - 1))])
    with pytest.raises(FormatError, match=r"a\.jsonl\.(gz|zst): line \d+: .*(not whole|is no)"):
        list(load_lines(file))
    place = data.draw(st.integers(0, len(whole) - 1))
    file.write_bytes(whole[:place] + bytes([whole[place] ^ 255]) + whole[place + 1 :])
    with suppress(FormatError):
        list(load_lines(file))


@pytest.mark.parametrize("ending", PACKED)
def test_what_is_not_packed_as_the_ending_says_is_an_error(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"a{ending}"
    file.write_text(dumps(Span(0, 1)), encoding="utf-8")
    with pytest.raises(FormatError, match=r"this is no (gzip|Zstandard)"):
        list(load_lines(file))


@pytest.mark.parametrize(
    ("read", "words"),
    [
        (lambda file: list(load_lines(file, largest=1 << 20)), "line 1: this line is longer than the 1,048,576 bytes"),
        (lambda file: json.load(file, largest=1 << 20), "unpacks to more than the 1,048,576 bytes"),
        (lambda file: msgpack.load(file, largest=1 << 20), "unpacks to more than the 1,048,576 bytes"),
    ],
)
@pytest.mark.parametrize("ending", PACKED)
def test_a_few_bytes_that_unpack_to_gigabytes_do_not_fill_the_memory(
    tmp_path: Path, ending: str, read: Callable[[Path], object], words: str
) -> None:
    file = tmp_path / f"a{ending}"
    file.write_bytes(raw(" " * (1 << 28), ending))
    assert file.stat().st_size < 1 << 19
    tracemalloc.start()
    try:
        with pytest.raises(FormatError, match=rf"{words} .* higher largest="):
            read(file)
        assert tracemalloc.get_traced_memory()[1] < 1 << 26
    finally:
        tracemalloc.stop()


def test_without_zstandard_the_error_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("zstandard", "compression.zstd"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingExtraError, match=r"ukrdiplo\[zstd\]"):
        dump_lines([Span(0, 1)], tmp_path / "a.jsonl.zst")
    with pytest.raises(MissingExtraError, match=r"ukrdiplo\[zstd\]"):
        list(load_lines(tmp_path / "a.jsonl.zst"))
    assert not list(tmp_path.iterdir())


# --- adding lines ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ENDINGS)
def test_lines_are_added_to_what_is_there(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"a{ending}"
    assert dump_lines([Span(0, 1)], file, append=True) == 1
    assert dump_lines([], file, append=True) == 0
    assert dump_lines([Span(1, 2), Span(2, 3)], file, append=True) == 2
    assert list(load_lines(file)) == [Span(0, 1), Span(1, 2), Span(2, 3)]


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_line_is_in_the_file_before_the_next_one_comes(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"a{ending}"

    def things() -> Iterator[object]:
        for n in range(3):
            assert list(load_lines(file)) == [Span(m, m + 1) for m in range(n)]
            yield Span(n, n + 1)
        yield "no object"

    with pytest.raises(FormatError, match="only objects"):
        dump_lines(things(), file, append=True)
    assert len(list(load_lines(file))) == 3


ARTICLES = [ParsedArticle(article=Article(text=f"Kiew hofft {n} Tage. Äußerung {n}\n" * 3)) for n in range(3)]


@pytest.mark.parametrize("ending", ENDINGS)
@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_half_a_line_at_the_end_goes_and_nothing_else(tmp_path: Path, ending: str, data: st.DataObject) -> None:
    file = tmp_path / f"a{ending}"
    file.unlink(missing_ok=True)
    lengths = [0]
    for article in ARTICLES:
        dump_lines([article], file, append=True)
        lengths.append(file.stat().st_size)
    whole = file.read_bytes()
    length = data.draw(st.integers(0, len(whole)))
    file.write_bytes(whole[:length])
    done = sum(length >= end for end in lengths[1:])
    if ending == ".jsonl":
        done += any(length == end - 1 for end in lengths[1:])  # the line feed alone was missing
    dump_lines([], file, append=True)
    assert file.read_bytes() == whole[: lengths[done]]
    dump_lines(ARTICLES[done:], file, append=True)
    assert file.read_bytes() == whole


def test_cutting_off_half_a_line_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(dumps(Span(0, 1)) + "\n" + dumps(Span(1, 2))[:40], encoding="utf-8")
    dump_lines([Span(2, 3)], file, append=True)
    assert "a.jsonl: a torn line at the end has been cut off" in caplog.text
    assert list(load_lines(file)) == [Span(0, 1), Span(2, 3)]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_last_line_without_a_line_feed_is_kept(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"a{ending}"
    file.write_bytes(raw(f"{dumps(Span(0, 1))}\n{dumps(Span(1, 2), indent=None)}", ending))
    dump_lines([Span(2, 3)], file, append=True)
    assert list(load_lines(file)) == [Span(0, 1), Span(1, 2), Span(2, 3)]


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\0\0", b"Kiew hofft.", b'{"a": 1}\n{"b": ', b"[" * 100_000])
def test_what_is_no_work_of_this_library_is_not_touched(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(content)
    with pytest.raises(FormatError, match=r"a\.jsonl: what stands behind its last line feed is no document"):
        dump_lines([Span(0, 1)], file, append=True)
    assert file.read_bytes() == content


def test_a_torn_member_with_whole_lines_is_not_thrown_away(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl.gz"
    dump_lines([Span(n, n + 1) for n in range(9)], file)
    torn = file.read_bytes()[:-4]
    file.write_bytes(torn)
    with pytest.raises(FormatError, match="gzip data are torn behind whole lines"):
        dump_lines([Span(0, 1)], file, append=True)
    assert file.read_bytes() == torn


@pytest.mark.skipif(sys.platform == "win32", reason="needs the locks of POSIX")
def test_two_cannot_add_lines_at_once(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"

    def things() -> Iterator[object]:
        yield Span(0, 1)
        with pytest.raises(FormatError, match="another process is adding lines"):
            dump_lines([Span(8, 9)], file, append=True)
        yield Span(1, 2)

    dump_lines(things(), file, append=True)
    assert list(load_lines(file)) == [Span(0, 1), Span(1, 2)]


@pytest.mark.parametrize("place", ["missing/a.jsonl", ".", "\0", "n" * 300, "/dev/null"])
def test_a_place_where_no_lines_can_be_added_is_an_error_that_names_it(tmp_path: Path, place: str) -> None:
    with pytest.raises(FormatError, match=r"cannot be written|only a file"):
        dump_lines([Span(0, 1)], tmp_path / place, append=True)


# --- streams and errors ------------------------------------------------------------------------------------------------------


def test_an_error_has_the_line_and_the_path_inside_it(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl.gz"
    broken = dumps(Article(text="ab", notes=(Note(code="c", message="m", span=Span(0, 1)),))).replace('"end":1', '"end":"1"')
    file.write_bytes(raw(f"{dumps(Span(0, 1))}\n{broken}\n", ".gz"))
    with pytest.raises(FormatError, match=r"a\.jsonl\.gz: line 2: notes\[0\]\.span\.end: must be a whole number") as caught:
        list(load_lines(file))
    assert caught.value.faults[0][0] == "notes[0].span.end"


def test_the_check_can_be_left_out(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    parsed = ParsedArticle(article=Article(text="ab"), notes=(Note(code="c", message="m", span=Span(0, 9)),))
    dump_lines([parsed], file)
    assert list(load_lines(file, check=False)) == [parsed]
    with pytest.raises(FormatError, match=r"line 1: notes\[0\]\.span: ends at 9"):
        list(load_lines(file))


def test_a_text_stream_that_cannot_be_decoded_is_an_error() -> None:
    with pytest.raises(FormatError, match="line 1: this cannot be read"):
        list(load_lines(io.TextIOWrapper(io.BytesIO(b"\xe4\n"), encoding="utf-8")))


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    line = dumps(ParsedArticle(article=Article(text="Kiew hofft. " * 5_000))) + "\n"
    with file.open("w", encoding="utf-8") as stream:
        stream.writelines(line for _ in range(300))  # 18 MB
    tracemalloc.start()
    try:
        assert dump_lines(load_lines(file), tmp_path / "b.jsonl") == 300
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
    assert (tmp_path / "b.jsonl").read_bytes() == file.read_bytes()
