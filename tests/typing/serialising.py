"""The types of files, streams and strategies; `make types` checks this file with mypy and basedpyright, nothing runs it."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import assert_type

from hypothesis import given
from hypothesis.strategies import SearchStrategy

from ukrdiplo import ParsedArticle, Span
from ukrdiplo.serialise import dump, dump_lines, load, load_lines
from ukrdiplo.testing import parsed_articles, spans


def files_and_streams_are_alike(parsed: ParsedArticle) -> None:
    dump(parsed, "a.json", indent=2)
    dump([parsed], Path("a.json"))
    dump(parsed, io.StringIO())
    assert_type(load("a.json"), object)
    assert_type(load(Path("a.json"), expect=ParsedArticle), ParsedArticle)
    assert_type(load(io.BytesIO(), strict=False, expect=ParsedArticle), ParsedArticle)
    assert_type(dump_lines(iter([parsed]), "a.jsonl"), int)
    assert_type(load_lines("a.jsonl"), Iterator[object])


def strategies_know_what_they_give() -> None:
    assert_type(spans(length=10), SearchStrategy[Span])
    assert_type(parsed_articles(), SearchStrategy[ParsedArticle])


@given(parsed_articles())
def a_property(parsed: ParsedArticle) -> None:
    assert parsed.check() is parsed
