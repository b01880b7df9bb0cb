"""JSON Lines: one document a line, and errors that name the line."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.errors import FormatError
from ukrdiplo.model import Article, ParsedArticle, Span
from ukrdiplo.serialise import dump_lines, dumps, load_lines
from ukrdiplo.testing import parsed_articles


@given(st.lists(parsed_articles(), max_size=3))
def test_what_is_written_comes_back_equal_and_in_order(things: list[ParsedArticle]) -> None:
    stream = io.StringIO()
    assert dump_lines(things, stream) == len(things)
    assert stream.getvalue().count("\n") == len(things)
    assert list(load_lines(io.StringIO(stream.getvalue()))) == things
    assert list(load_lines(io.BytesIO(stream.getvalue().encode()))) == things


def test_a_file_comes_back_equal(tmp_path: Path) -> None:
    things = [ParsedArticle(article=Article(text=text)) for text in ("Kiew\u2028hofft.\x85", "Genf\r\n")]
    file = tmp_path / "a.jsonl"
    assert dump_lines(iter(things), file) == 2
    assert list(load_lines(file)) == list(load_lines(str(file))) == things


def test_blank_lines_are_skipped() -> None:
    assert list(load_lines(io.StringIO(f"\n{dumps(Span(0, 1))}\n  \n{dumps(Span(1, 2))}"))) == [Span(0, 1), Span(1, 2)]


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
