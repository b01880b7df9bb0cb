"""What a parser refuses, and what it tells those who gave it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from ukrdiplo import Analysis, Article, Lexicon, Parser, ReadingError, parse, read_text


class NoTrees:
    """An analyser without trees: whoever asks it has passed the checks."""

    def analyse(self, article: Article) -> Analysis:
        raise AssertionError(article)

    def analyse_many(self, articles: Iterable[Article]) -> Iterator[Analysis]:
        for article in articles:
            yield self.analyse(article)


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(analyser=NoTrees(), lexicon=Lexicon())


@pytest.mark.parametrize("given", ["Kiew hofft.", b"Kiew hofft.", None, Path("a.txt"), 3])
def test_a_parser_that_is_given_no_article_says_what_makes_one(parser: Parser, given: object) -> None:
    with pytest.raises(ReadingError) as fault:
        parser.parse(given)
    assert f"not {type(given).__name__};" in str(fault.value)
    assert "ukrdiplo.read_text" in str(fault.value)
    with pytest.raises(ReadingError, match="read_text"):
        list(parser.parse_many([given]))


def test_a_single_article_in_place_of_several_is_told(parser: Parser) -> None:
    with pytest.raises(ReadingError, match="put it into a list"):
        list(parser.parse_many(read_text("Kiew hofft.")))


@pytest.mark.parametrize("given", [None, Path("a.txt"), 3, read_text("Kiew hofft.")])
def test_what_is_neither_text_nor_bytes_is_no_article(given: object) -> None:
    with pytest.raises(ReadingError, match=f"not from {type(given).__name__}"):
        parse(given)


def test_whoever_gives_a_path_is_led_to_the_way_to_read_a_file() -> None:
    with pytest.raises(ReadingError, match="a file is read by read_file"):
        parse(Path("a.txt"))
