"""Input that no article has: each gives a result that is empty for a stated reason, or one clear error, and soon."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import ukrdiplo
from ukrdiplo import Article, Parser, read_file, read_html, read_text
from ukrdiplo.errors import AnalysisError, ReadingError
from ukrdiplo.model import Analysis, ParsedArticle
from ukrdiplo.reading import read_bytes
from ukrdiplo.report import plain

SENTENCE = "Kanzler Merz sagte am Montag in Berlin, er fordere eine Waffenruhe. Präsident Putin lehnte Verhandlungen ab. "
SECONDS = 20
"""Processor time that any of these may take; few need more than one."""


class NoTrees:
    """An analyser that finds no sentence in anything, in no time."""

    name = "none"

    def analyse(self, article: Article) -> Analysis:
        """No trees."""
        assert isinstance(article, Article)
        return Analysis()

    def analyse_many(self, articles: Iterator[Article]) -> Iterator[Analysis]:
        """No trees for each."""
        return map(self.analyse, articles)


@pytest.fixture(autouse=True)
def _soon() -> Iterator[None]:
    begin = time.process_time()
    yield
    assert time.process_time() - begin < SECONDS


@pytest.fixture(scope="module")
def quick() -> Parser:
    """A parser without models."""
    return Parser(analyser=NoTrees())  # type: ignore[arg-type]


EMPTY = {
    "nothing": ("", "empty-text"),
    "blanks of every kind": (" \n\t\r\n\u00a0\u2003\u2029\x1f", "empty-text"),
    "five million blanks": (" " * 5_000_000, "empty-text"),
    "five million characters in one line": (SENTENCE * (5_000_000 // len(SENTENCE)), "too-long"),
    "one letter five million times": ("a" * 5_000_000, "too-long"),
    "opening quotation marks": ("„" * 5_000_000, "too-long"),
    "opening brackets": ("(" * 5_000_000, "too-long"),
    "short lines without end": ("kurz\n" * 300_000, "too-long"),
    "half a million quotation marks": ("„" * 480_000, "no-content"),
    "half a million quoted letters": ("„a " * 160_000, "not-german"),
    "half a million opened quotations": ('"Merz sagte ' * 40_000, "not-german"),
    "Chinese": ("乌克兰总统 泽连斯基 星期一 表示 他 准备 与 普京 在 伊斯坦布尔 会面 克里姆林宫 证实 了 这一 会谈", "not-german"),
    "Ukrainian": (
        "Президент заявив у понеділок, що країна готова до розмов, якщо вогонь припинять на цілий місяць.",
        "not-german",
    ),
}


@pytest.mark.parametrize(("text", "code"), EMPTY.values(), ids=EMPTY.keys())
def test_a_text_without_an_article_gives_nothing_and_says_why(text: str, code: str, quick: Parser) -> None:
    parsed = quick.parse(read_text(text, published="2025-05-21"))
    assert [note.code for note in parsed.notes] == [code]
    assert (parsed.actors, parsed.statements, parsed.positions, parsed.events) == ((), (), (), ())
    assert parsed.article.text == text


PAGES = {
    "no article": "<html><head><title>Suche</title></head><body><form><input></form><a href=/>Start</a></body></html>",
    "100,000 nested elements": "<html><body>" + "<div>" * 100_000 + f"<p>{SENTENCE}</p></html>",
    "100,000 open brackets of JSON": '<html><script type="application/ld+json">' + "[" * 100_000 + "</script></html>",
    "100,000 unclosed tags": "<html>" + "<" * 100_000,
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_a_page_without_an_article_gives_nothing_and_says_why(page: str, quick: Parser) -> None:
    parsed = quick.parse(read_html(page, published="2025-05-21"))
    assert "no-article" in [note.code for note in parsed.notes]


def test_a_page_of_three_million_characters_is_read_soon() -> None:
    paragraphs = "".join(f"<p>Absatz {number}: {SENTENCE}</p>" for number in range(3_000_000 // 130))
    article = read_html(f"<html><body><article>{paragraphs}</article></body></html>", published="2025-05-21")
    assert [note.code for note in article.notes] == ["too-long"]


FILES = {
    "a PDF file": b"%PDF-1.7\n\x80\x81",
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00",
    "an archive": b"\x1f\x8b\x08\x00",
    "an office document": b"PK\x03\x04\x14\x00",
    "UTF-16 that nothing marks": SENTENCE.encode("utf-16-le"),
    "control characters": bytes(range(32)) * 20,
}


@pytest.mark.parametrize("data", FILES.values(), ids=FILES.keys())
def test_bytes_that_are_no_text_are_an_error_that_says_what_to_do(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "artikel.txt"
    file.write_bytes(data)
    with pytest.raises(ReadingError, match=r"artikel\.txt: .*(extract its text|has to be named)"):
        read_file(file)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "latin-1"])
def test_every_usual_encoding_is_told(encoding: str) -> None:
    text = "Die Gespräche über eine Waffenruhe würden später fortgesetzt, hieß es."
    assert read_bytes(text.encode(encoding)).text == text


ODD = {
    "lone surrogates": "Kanzler Merz sagte \ud800, er\udfff fordere eine Waffenruhe\udc00.",
    "NUL": "Kanzler Merz sagte, er\0 fordere eine Waffen\0ruhe.",
    "control characters": "Kanzler\x01 Merz sagte\x1b[31m, er\x07 fordere\x85 eine Waffenruhe\x9b.",
    "marks of direction": "Kanzler \u202eMerz\u202c sagte, er \u200bfordere\u200d eine \u2066Waffenruhe\u2069.",
    "emoji": "\U0001f1fa\U0001f1e6 Merz \U0001f468\u200d\U0001f469\u200d\U0001f467 sagte, er fordere eine Waffenruhe \U0001f600.",
    "combining marks": "Kanzler Me\u0308rz sagte, er fordere e" + "\u0301" * 500 + "ine Waffenruhe.",
    "markup of terminals": "[red]Merz[/red] sagte: „[/]Wir [link=http://x]fordern[/link] **eine** `Waffenruhe`.“",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_characters_are_read_around_and_shown_harmlessly(text: str, parser: Parser) -> None:
    parsed = parser.parse(read_text(text, published="2025-05-21"))
    assert parsed.check() is parsed
    assert parsed.article.text == text
    assert ukrdiplo.loads(ukrdiplo.dumps(parsed)) == parsed
    assert not set(plain(text)) & {"\x1b", "\0", "\x9b", "\u202e", "\ud800", "\x07"}


def test_an_article_beyond_the_analysers_limit_is_an_error_that_says_what_to_do(parser: Parser) -> None:
    article = read_text(SENTENCE * 5_000, published="2025-05-21")
    with pytest.raises(AnalysisError, match=r"^ar-[0-9a-f]+: the article has .* cut it, or allow more"):
        parser.parse(article)


def test_threads_with_one_parser_read_what_one_thread_reads(parser: Parser) -> None:
    articles = [read_text(SENTENCE * (number % 3 + 1), published=f"2025-05-{number + 1:02}") for number in range(8)]
    expected = [parser.parse(article) for article in articles]
    found: dict[int, ParsedArticle] = {}

    def read(number: int) -> None:
        found[number] = parser.parse(articles[number])

    threads = [threading.Thread(target=read, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[number] for number in range(8)] == expected
