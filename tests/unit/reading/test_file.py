"""Files and streams."""

from pathlib import Path

import pytest

from ukrdiplo.errors import ReadingError
from ukrdiplo.reading import read_bytes, read_file

TEXT = "Die Außenminister haben in Genf über eine Waffenruhe gesprochen. Das Treffen soll am Dienstag weitergehen."
HEAD = "<!DOCTYPE html><html><head><title>Treffen in Genf</title></head>"
PAGE = f"{HEAD}<body><article><p>{TEXT}</p><p>{TEXT} Mehr ist nicht bekannt.</p></article></body></html>"


def test_a_text_file_is_read_byte_for_byte(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(f"{TEXT}\r\n\r\n{TEXT}\r\n".encode())
    assert read_file(file).text == f"{TEXT}\r\n\r\n{TEXT}\r\n"


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a", "a.page"])
def test_an_html_file_is_told_by_its_name_or_its_beginning(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text(PAGE, encoding="utf-8")
    assert read_file(file).title == "Treffen in Genf"


def test_a_text_that_speaks_of_html_stays_text(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(PAGE, encoding="utf-8")
    assert read_file(file).text == PAGE


def test_standard_input_is_told_by_its_beginning() -> None:
    assert read_bytes(("\ufeff\n<!-- x -->" + PAGE).encode()).title == "Treffen in Genf"
    assert read_bytes(TEXT.encode("utf-16")).text == TEXT


def test_an_error_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=r"none\.txt: there is no such file"):
        read_file(tmp_path / "none.txt")
    with pytest.raises(ReadingError, match="directory"):
        read_file(tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    with pytest.raises(ReadingError, match=r"a\.pdf: this is a PDF"):
        read_file(tmp_path / "a.pdf")
    (tmp_path / "a.txt").write_text(TEXT)
    with pytest.raises(ReadingError, match=r"a\.txt: 'heute' is no date"):
        read_file(tmp_path / "a.txt", published="heute")
