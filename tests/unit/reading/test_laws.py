"""What holds for every text, every page and every string of bytes."""

import datetime as dt
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ukrdiplo.errors import UkrDiploError
from ukrdiplo.model import Article
from ukrdiplo.reading import read_bytes, read_file, read_html, read_text

ANY = st.text(st.characters(), max_size=300)  # lone surrogates and control characters too
PIECES = (
    "Waffen-", "ruhe", "Außen- und", "US-", "Die Ukraine", "verhandelt weiter.", "• ein Punkt", "- noch einer", "1. erstens",
    "Kommentare", "Teilen", "Lesen Sie auch:", "Foto: Max Muster", "„Ja“, sagte er.", "12.02.2025, 06:30 Uhr",
    "Von Anna Muster", "\xad", "\u200b", "\x00", "\ud800", "\ufeff", "7", "Seite 2 von 3",
    "Minister Muster in Kiew. (Foto: Eva Beispiel)", "Schreibe einen Kommentar", "Das Treffen dauerte zwei Stunden.",
)  # fmt: skip
LINES = st.lists(st.sampled_from(PIECES), max_size=30)
BREAKS = st.lists(st.sampled_from(("\n", "\n\n", "\r\n", "\n\n\n", " ", "\f", "\u2028", "\n \t\n")), min_size=31, max_size=31)


@st.composite
def messy(draw: st.DrawFn) -> str:
    """Pieces of news pages in any order, broken in any way."""
    return "".join(piece + gap for piece, gap in zip(draw(LINES), draw(BREAKS), strict=False))


TEXTS = st.one_of(ANY, messy())


def owners(article: Article) -> list[int]:
    """How many blocks each character lies in."""
    count = [0] * len(article.text)
    for block in article.blocks:
        for offset in range(block.span.start, block.span.end):
            count[offset] += 1
    return count


@given(TEXTS)
def test_the_text_is_kept_as_given(text: str) -> None:
    assert read_text(text).text == text


@given(TEXTS)
def test_every_character_that_is_not_blank_lies_in_exactly_one_block(text: str) -> None:
    article = read_text(text)
    for character, count in zip(text, owners(article), strict=True):
        assert count <= 1
        assert count == 1 or character.isspace()


@given(TEXTS)
def test_a_block_begins_and_ends_with_a_character_that_is_not_blank(text: str) -> None:
    article = read_text(text)
    for block in article.blocks:
        surface = article.surface(block.span)
        assert surface == surface.strip() != ""


@given(TEXTS)
def test_prose_maps_back_to_the_text(text: str) -> None:
    article = read_text(text)
    for block in article.blocks:
        prose = article.prose(block)
        assert list(prose.offsets) == sorted(set(prose.offsets))
        for character, offset in zip(prose.text, prose.offsets, strict=True):
            assert block.span.start <= offset < block.span.end
            original = article.text[offset]
            assert character == original or (character == " " and not original.isprintable()) or character == "\ufffd"
            assert not any(skip.start <= offset < skip.end for skip in block.skips)


@given(TEXTS)
def test_prose_leaves_out_nothing_but_blanks_and_skips(text: str) -> None:
    article = read_text(text)
    for block in article.blocks:
        skipped = {offset for skip in block.skips for offset in range(skip.start, skip.end)}
        kept = set(article.prose(block).offsets)
        for offset in range(block.span.start, block.span.end):
            if offset not in kept | skipped:
                assert not article.text[offset].isprintable() or article.text[offset].isspace()


@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read_text(text) == read_text(text)


@given(st.binary(max_size=300), st.sampled_from((None, "utf-8", "utf-16", "cp1252", "klingon", "base64", "idna", "utf-7", "")))
def test_any_bytes_give_an_article_or_an_error_of_ours(data: bytes, encoding: str | None) -> None:
    for read in (read_text, read_html, read_bytes):
        with suppress(UkrDiploError):
            assert isinstance(read(data, encoding=encoding), Article)


TAGS = st.sampled_from((
    "<p>", "</p>", "<div>", "</div>", "<article>", "<h1>", "</h1>", "<h2>Titel</h2>", "<li>", "<table><tr><td>",
    "<script type='application/ld+json'>", "</script>",
    '{"@type":"NewsArticle","headline":["a"],"author":{"name":{"name":1}},"datePublished":3}',
    "<meta property='og:title' content='Titel - Blatt'>", "<title>", "</title>",
    "Kiew hat am Montag einen Vorschlag gemacht, wie ein Sprecher sagte. ", "<time datetime='9999-99-99'>", "<!--", "&#0;",
    "&#xd800;", "\x00", "\ud800", "<?xml version='1.0'?>", "<br>", "<body>", "<html>",
    "<a rel=author href=x>Anna Muster</a>", "<figure><figcaption>Bild</figcaption>", "<svg>", "<![CDATA[",
    "<base href='//'>",
))  # fmt: skip


@settings(max_examples=60)
@given(st.lists(TAGS, max_size=40).map("".join))
def test_any_page_gives_an_article_whose_characters_lie_in_one_block_each(page: str) -> None:
    article = read_html(page)
    for character, count in zip(article.text, owners(article), strict=True):
        assert count == (0 if character.isspace() and not count else 1)
    assert article.blocks or article.notes


@given(st.one_of(st.text(max_size=20), st.integers(), st.floats(), st.binary(max_size=5)))
def test_a_date_that_is_none_is_an_error_of_ours(value: object) -> None:
    with suppress(UkrDiploError):
        assert isinstance(read_text("Kiew.", published=value).published, dt.date)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", ["", "a\0b", "\ud800", ".", "no/such/file.txt"])
def test_a_path_that_is_none_is_an_error_of_ours(path: str) -> None:
    with pytest.raises(UkrDiploError):
        read_file(path)


def test_the_pages_at_hand_read_alike_each_time() -> None:
    pages = sorted((Path(__file__).parent / "pages").glob("*.html"))
    assert pages
    for page in pages:
        assert read_file(page) == read_file(page)
