"""Whole articles, whose positions a reader has listed."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from ukrdiplo import ParsedArticle

ARTICLES = tomllib.loads((Path(__file__).parent / "articles.toml").read_text(encoding="utf-8"))["article"]


def stances(parsed: ParsedArticle) -> list[str]:
    """The positions of an article as lines."""
    return [
        f"{parsed.actor(position.holder).name} {position.topic} {position.stance}"
        + (f" by {parsed.actor(position.attributed_by).name}" if position.attributed_by else "")
        for position in parsed.positions
    ]


@pytest.mark.parametrize("article", ARTICLES, ids=[article["text"].split("\n")[1] for article in ARTICLES])
def test_the_positions_of_an_article_are_those_that_a_reader_finds(
    read: Callable[..., ParsedArticle], article: dict[str, object]
) -> None:
    found = stances(read(article["text"], article["published"]))
    assert sorted(found) == sorted(article["positions"])


def test_every_passage_of_evidence_is_whole_words_of_one_sentence(read: Callable[..., ParsedArticle]) -> None:
    for article in ARTICLES:
        parsed = read(article["text"], article["published"])
        assert parsed.positions
        for position in parsed.positions:
            for span in position.evidence:
                passage = span.of(article["text"])
                assert passage == passage.strip()
                assert "\n" not in passage
