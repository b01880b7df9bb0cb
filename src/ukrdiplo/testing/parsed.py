"""The strategy for whole results, in which every reference resolves and every span lies in the text."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cache
from typing import TypeVar

from attrs import evolve
from hypothesis import strategies as st

from ukrdiplo.model import Actor, Article, Event, Mention, ParsedArticle, Position, Span, Stance, Statement, spans_overlap
from ukrdiplo.testing.articles import articles, notes_of
from ukrdiplo.testing.choices import Choices, choices, few_choices
from ukrdiplo.testing.results import (
    ACTOR,
    EVENT,
    MENTION,
    POSITION,
    STATEMENT,
    actor_from,
    event_from,
    mention_from,
    position_from,
    statement_from,
)

__all__ = ["parsed_articles"]

T = TypeVar("T")

Drawn = Iterable[Choices]
"""The choices for a few objects."""


@cache
def parsed_articles() -> st.SearchStrategy[ParsedArticle]:
    """Whole results that pass their check: every reference resolves, every span lies in the text, every id is there once.

    Example:
        >>> from hypothesis import find
        >>> find(parsed_articles(), lambda parsed: bool(parsed.article.text)).check().statements
        ()
    """
    few = (few_choices(number) for number in (ACTOR, STATEMENT, MENTION, POSITION, EVENT))
    return st.builds(_parsed, articles(), choices(20), *few)


def _parsed(
    article: Article, made: Choices, cast: Drawn, said: Drawn, named: Drawn, wanted: Drawn, happened: Drawn
) -> ParsedArticle:
    text, length = article.text, len(article.text)
    actors = _distinct((actor_from(one, one.name()) for one in cast), _id)
    ids = tuple(actor.id for actor in actors)
    if not text:
        said = happened = ()
    if not text or not ids:
        named = wanted = ()
    statements = _distinct((statement_from(one, text, ids) for one in said), _id)
    spoken = [(statement.id, statement.quote) for statement in statements]
    positions = [_supported(one, position_from(one, length, ids), spoken) for one in wanted]
    positions = _distinct(_distinct(positions, _id), _what_is_held)
    proven = [(position.id, position.evidence) for position in positions]
    events = [(one, _supported(one, event_from(one, text, ids), spoken)) for one in happened]
    return ParsedArticle(
        article=article,
        actors=tuple(actors),
        mentions=tuple(_distinct((mention_from(one, length, ids) for one in named), _what_is_named)),
        statements=tuple(statements),
        positions=tuple(positions),
        events=tuple(_distinct((evolve(event, positions=_over(one, event.evidence, proven)) for one, event in events), _id)),
        notes=notes_of(made, length),
        analyser=made.name(),
    )


S = TypeVar("S", Position, Event)


def _supported(made: Choices, thing: S, spoken: Sequence[tuple[str, tuple[Span, ...]]]) -> S:
    """The same thing with statements among which its evidence lies."""
    return evolve(thing, statements=_over(made, thing.evidence, spoken))


def _over(made: Choices, evidence: tuple[Span, ...], things: Sequence[tuple[str, tuple[Span, ...]]]) -> tuple[str, ...]:
    """Ids of some things whose passages share a character with the evidence."""
    return made.some_ids(tuple(id_ for id_, passages in things if spans_overlap(evidence, passages)))


def _distinct(things: Iterable[T], key: Callable[[T], Hashable]) -> list[T]:
    """The things without those whose key another before them has."""
    found: dict[Hashable, T] = {}
    for thing in things:
        found.setdefault(key(thing), thing)
    return list(found.values())


def _id(thing: Actor | Statement | Position | Event) -> str:
    return thing.id


def _what_is_named(mention: Mention) -> tuple[str, Span]:
    return mention.actor, mention.span


def _what_is_held(position: Position) -> tuple[str, str, Stance, str | None]:
    return position.holder, position.topic, position.stance, position.attributed_by
