"""From bytes to text."""

import codecs

import pytest

from ukrdiplo.errors import ReadingError
from ukrdiplo.reading import read_html, read_text

TEXT = "Kiew prüft „neue“ Vorschläge – sagt der Außenminister. Das dürfte dauern.\r\nMehr weiß man nicht."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "cp1250", "mac-roman"])
def test_a_named_encoding_is_used_and_line_breaks_stay(encoding: str) -> None:
    assert read_text(TEXT.encode(encoding), encoding=encoding).text == TEXT


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        codecs.BOM_UTF8 + TEXT.encode("utf-8"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        TEXT.encode("cp1252"),
    ],
)
def test_an_encoding_that_is_not_named_is_found(data: bytes) -> None:
    assert read_text(data).text == TEXT


def test_a_guessed_encoding_is_noted() -> None:
    assert [note.code for note in read_text(TEXT.encode("cp1252"), published="2025-01-01").notes] == ["guessed-encoding"]
    assert read_text(TEXT.encode("utf-8"), published="2025-01-01").notes == ()


def test_bytes_that_windows_1252_leaves_open_are_kept() -> None:
    assert read_text(b"Gr\xfc\xdfe aus Kiew \x81 und anderswo").text == "Grüße aus Kiew \x81 und anderswo"


def test_a_byte_order_mark_of_a_str_is_part_of_the_text() -> None:
    article = read_text("\ufeffDie Gespräche gehen weiter.")
    assert article.text.startswith("\ufeff")
    assert article.prose(article.blocks[0]).text == "Die Gespräche gehen weiter."


@pytest.mark.parametrize("encoding", ["klingon", "base64", "rot13", "", "a\0b", "\ud800"])
def test_an_encoding_that_is_none_is_an_error_that_says_what_to_name(encoding: str) -> None:
    with pytest.raises(ReadingError, match="no text encoding"):
        read_text(TEXT.encode(), encoding=encoding)
    with pytest.raises(ReadingError, match="no text encoding"):
        read_text(TEXT, encoding=encoding)


def test_bytes_that_are_not_in_the_named_encoding_are_an_error() -> None:
    with pytest.raises(ReadingError, match="not utf-8"):
        read_text(TEXT.encode("cp1252"), encoding="utf-8")


def test_a_damaged_file_with_a_byte_order_mark_is_an_error() -> None:
    with pytest.raises(ReadingError, match="byte order mark"):
        read_text(codecs.BOM_UTF8 + b"\xff\xff")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (bytes(range(32)) * 20, "control characters"),
        ("Kiew prüft die neuen Vorschläge".encode("utf-16-le"), "control characters"),
    ],
)
def test_bytes_that_are_no_text_are_an_error_that_says_so(data: bytes, what: str) -> None:
    with pytest.raises(ReadingError, match=what):
        read_text(data)


BODY = f"<body><article><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<html><head><meta charset="windows-1252"></head>', "cp1252"),
        ("<html><head><meta charset='iso-8859-1'></head>", "cp1252"),
        ('<html><head><meta http-equiv="Content-Type" content="text/html; charset=cp1250"></head>', "cp1250"),
        ('<?xml version="1.0" encoding="windows-1252"?><html><head></head>', "cp1252"),
        ('<html><head><meta charset="utf-8"></head>', "cp1252"),
        ('<html><head><meta charset="klingon"></head>', "cp1252"),
        ('<html><head><meta charset="iso-8859-1"></head>', "utf-8"),
        ('<html><head><meta charset="utf-16"></head>', "utf-8"),
        ('<html><head><meta charset="windows-1252"></head>', "utf-16"),
        ("<html><head></head>", "utf-8"),
    ],
)
def test_what_a_page_says_of_its_encoding_counts_if_the_bytes_agree(head: str, encoding: str) -> None:
    article = read_html((head + BODY).encode(encoding))
    assert "„neue“ Vorschläge – sagt der Außenminister" in article.text
