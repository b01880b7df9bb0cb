"""Offsets are sacred: every span of every object, on every article at hand, is the passage that the object means."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

import ukrdiplo
from ukrdiplo import Article, MentionKind, ParsedArticle, Span, StatementType, samples

_OPENING = "„“\"«»‚‘›‹'”"


def _passages(parsed: ParsedArticle) -> Iterator[tuple[str, Span]]:
    for mention in parsed.mentions:
        yield f"mention of {mention.actor}", mention.span
    for statement in parsed.statements:
        for name in ("quote", "cue", "frame", "speaker_spans", "addressee_spans"):
            for span in getattr(statement, name):
                yield f"{name} of {statement.id} ({statement.rule})", span
    for item in (*parsed.positions, *parsed.events):
        for span in item.evidence:
            yield f"evidence of {item.id} ({item.rule})", span


def _assert_exact(parsed: ParsedArticle) -> None:
    """Holds what can be said of any parsed article, whoever wrote it."""
    parsed.check()
    article = parsed.article
    content = [block.span for block in article.content]
    for what, span in _passages(parsed):
        surface = article.text[span.start : span.end]
        assert surface == parsed.surface(span)
        assert surface, f"{what} is empty"
        assert surface == surface.strip(), f"{what} begins or ends with a blank: {surface!r}"
        assert any(block.covers(span) for block in content), f"{what} leaves the article's own words: {surface!r}"
        assert not _inside_a_word(article.text, span), f"{what} cuts a word: {surface!r}"
    for statement in parsed.statements:
        if statement.type is StatementType.DIRECT:
            assert article.text[statement.quote[0].start] in _OPENING, f"no quotation mark: {parsed.surface(*statement.quote)!r}"
    for event in parsed.events:
        for quantity in event.quantities:
            assert quantity.number in parsed.surface(quantity.span)
    named = {mention.actor for mention in parsed.mentions}
    for actor in parsed.actors:
        assert actor.id in named or not actor.anonymous, f"nothing in the text names {actor.name}"


def _inside_a_word(text: str, span: Span) -> bool:
    """Whether the span starts in the middle of a word; it may end there, as in the first part of a compound."""
    return span.start > 0 and text[span.start - 1].isalnum() and text[span.start].isalnum()


def _blocks_cover(article: Article) -> None:
    end = 0
    for block in article.blocks:
        assert not article.text[end : block.span.start].strip(), "a non-blank character belongs to no block"
        end = block.span.end
    assert not article.text[end:].strip(), "a non-blank character belongs to no block"


@pytest.mark.parametrize("name", samples.names())
def test_every_span_of_a_sample_is_exact(name: str, parsed_samples: dict[str, ParsedArticle]) -> None:
    parsed = parsed_samples[name]
    assert parsed.mentions
    _blocks_cover(parsed.article)
    _assert_exact(parsed)


@pytest.mark.parametrize("name", samples.names())
def test_a_mention_of_a_person_by_name_holds_a_part_of_the_name(name: str, parsed_samples: dict[str, ParsedArticle]) -> None:
    parsed = parsed_samples[name]
    by_name = [mention for mention in parsed.mentions if mention.kind is MentionKind.NAME]
    assert by_name
    for mention in by_name:
        actor = parsed.actor(mention.actor)
        if actor.kind is ukrdiplo.ActorKind.PERSON and actor.wikidata is None:
            assert set(parsed.surface(mention.span).split()) & set(actor.name.split())


def test_every_span_of_the_real_articles_is_exact(data: Path, parser: ukrdiplo.Parser) -> None:
    with (data / "articles" / "articles.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert rows
    articles = [
        ukrdiplo.read_text((data / "articles" / row["file"]).read_text(encoding="utf-8"), published=row["published"])
        for row in rows
    ]
    for parsed in parser.parse_many(articles):
        assert parsed.mentions
        _blocks_cover(parsed.article)
        _assert_exact(parsed)
