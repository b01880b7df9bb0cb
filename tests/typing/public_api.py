"""The types that users' own type checkers see; `make types` checks this file with mypy and basedpyright, nothing runs it."""

import datetime as dt
from collections.abc import Iterator
from typing import assert_type

import ukrdiplo
from ukrdiplo import (
    Actor,
    Analyser,
    Analysis,
    Article,
    Event,
    EventMode,
    ParsedArticle,
    Parser,
    Position,
    Span,
    StanzaAnalyser,
    Statement,
    TimeExpression,
)
from ukrdiplo.view import Page


def what_goes_in_and_out(text: str, page: bytes, day: dt.date) -> None:
    assert_type(ukrdiplo.parse(text), ParsedArticle)
    assert_type(ukrdiplo.parse(page, published=day), ParsedArticle)
    assert_type(ukrdiplo.parse(text, published="2025-05-21"), ParsedArticle)
    assert_type(ukrdiplo.read_text(page), Article)
    assert_type(ukrdiplo.read_html(page), Article)
    assert_type(ukrdiplo.read_file("article.txt"), Article)


def many_articles_are_an_iterator(parser: Parser, articles: list[Article]) -> None:
    assert_type(parser.parse(articles[0]), ParsedArticle)
    assert_type(parser.parse_many(articles), Iterator[ParsedArticle])
    assert_type(parser.parse_many(article for article in articles), Iterator[ParsedArticle])


def objects_say_what_their_fields_are(parsed: ParsedArticle) -> None:
    assert_type(parsed.actors, tuple[Actor, ...])
    assert_type(parsed.statements, tuple[Statement, ...])
    assert_type(parsed.positions, tuple[Position, ...])
    assert_type(parsed.events, tuple[Event, ...])
    assert_type(parsed.actor("state.ukr"), Actor)
    assert_type(parsed.statements[0].quote, tuple[Span, ...])
    assert_type(parsed.statements[0].speaker, tuple[str, ...])
    assert_type(parsed.events[0].mode, EventMode | None)
    assert_type(parsed.events[0].when, TimeExpression | None)
    assert_type(parsed.published, dt.date | None)


def json_comes_back_as_what_is_expected(parsed: ParsedArticle) -> None:
    assert_type(ukrdiplo.dumps(parsed), str)
    assert_type(ukrdiplo.loads(ukrdiplo.dumps(parsed)), object)
    assert_type(ukrdiplo.loads(ukrdiplo.dumps(parsed), expect=ParsedArticle), ParsedArticle)


def a_page_is_made_of_a_result(parsed: ParsedArticle) -> None:
    assert_type(ukrdiplo.view.page(parsed), Page)
    assert_type(ukrdiplo.view.page(parsed, lexicon=ukrdiplo.Lexicon.load()).html, str)


class OwnAnalyser:
    """Whatever has these three is an analyser."""

    @property
    def name(self) -> str:
        return "own"

    def analyse(self, article: Article) -> Analysis:
        raise NotImplementedError

    def analyse_many(self, articles: object) -> Iterator[Analysis]:
        raise NotImplementedError


def analysers_are_told_by_their_shape() -> tuple[Parser, Parser]:
    bundled: Analyser = StanzaAnalyser()
    own: Analyser = OwnAnalyser()
    return Parser(analyser=bundled), Parser(analyser=own)


def an_object_cannot_be_changed(span: Span) -> None:
    span.start = 3  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
