"""Strategies for what is read from articles: actors, mentions, statements, positions, events, and whole results."""

import datetime as dt
from collections.abc import Iterable

from attrs import evolve
from hypothesis import strategies as st

from ukrdiplo.model import (
    MODES,
    Act,
    Actor,
    ActorKind,
    Event,
    EventMode,
    EventStatus,
    EventType,
    Medium,
    Mention,
    MentionKind,
    ParsedArticle,
    Participant,
    ParticipantRole,
    Place,
    Position,
    Quantity,
    Span,
    Stance,
    Statement,
    StatementType,
    TimeExpression,
    spans_overlap,
)
from ukrdiplo.testing.articles import articles, notes
from ukrdiplo.testing.values import (
    FEW,
    LENGTH,
    measured,
    members,
    names,
    names_or_none,
    one_id,
    passages,
    some_ids,
    spans,
    traces,
)

__all__ = [
    "actors",
    "events",
    "mentions",
    "parsed_articles",
    "participants",
    "places",
    "positions",
    "quantities",
    "statements",
    "time_expressions",
]


@st.composite
def actors(draw: st.DrawFn, *, ids: st.SearchStrategy[str] | None = None) -> Actor:
    """Actors of every kind; states with or without an ISO code."""
    kind = draw(members(ActorKind))
    code = st.text("ABCXYZ", min_size=3, max_size=3)
    return Actor(
        id=draw(names() if ids is None else ids),
        name=draw(names()),
        kind=kind,
        anonymous=draw(st.booleans()),
        wikidata=draw(st.none() | st.integers(1).map(lambda number: f"Q{number}")),
        iso=draw(st.none() | code) if kind is ActorKind.STATE else None,
        represents=draw(st.none() | code),
        affiliation=draw(names_or_none()),
        office=draw(names_or_none()),
        description=draw(names_or_none()),
    )


@st.composite
def mentions(draw: st.DrawFn, *, length: int = LENGTH, actor_ids: tuple[str, ...] | None = None) -> Mention:
    """Mentions, of any actor or of one of ``actor_ids``, some of which may mean others as well."""
    actor = draw(one_id(actor_ids))
    return Mention(
        actor=actor,
        span=draw(spans(length=length, min_size=1)),
        kind=draw(members(MentionKind)),
        alternatives=tuple(other for other in draw(some_ids(actor_ids)) if other != actor),
        rule=draw(names()),
        confidence=draw(measured()),
    )


def _days() -> st.SearchStrategy[tuple[dt.date | None, dt.date | None]]:
    interval = st.tuples(st.dates(), st.dates()).map(lambda days: (min(days), max(days)))
    return st.just((None, None)) | interval


@st.composite
def time_expressions(draw: st.DrawFn, *, text: str | None = None) -> TimeExpression:
    """Time expressions with their days or without; as ``text`` has them, where it is given."""
    written, span = _written(draw, text)
    earliest, latest = draw(_days())
    return TimeExpression(text=written, span=span, earliest=earliest, latest=latest)


@st.composite
def places(draw: st.DrawFn, *, text: str | None = None) -> Place:
    """Places with their country or without; as ``text`` has them, where it is given."""
    written, span = _written(draw, text)
    return Place(text=written, span=span, country=draw(st.none() | st.sampled_from(["DEU", "FRA", "UKR"])))


def _written(draw: st.DrawFn, text: str | None) -> tuple[str, Span]:
    if text is not None:
        span = draw(spans(length=len(text), min_size=1))
        return span.of(text), span
    written = draw(names())
    start = draw(st.integers(0, LENGTH))
    return written, Span(start, start + len(written))


def quantities(*, length: int = LENGTH) -> st.SearchStrategy[Quantity]:
    """Numbers with their units."""
    return st.builds(Quantity, number=names(), unit=names(), span=spans(length=length, min_size=1))


def participants(*, actor_ids: tuple[str, ...] | None = None) -> st.SearchStrategy[Participant]:
    """Participants in every role."""
    return st.builds(Participant, actor=one_id(actor_ids), role=members(ParticipantRole))


@st.composite
def statements(draw: st.DrawFn, *, text: str | None = None, actor_ids: tuple[str, ...] | None = None) -> Statement:
    """Statements of every type; those with a frame of their own may have a cue."""
    length = LENGTH if text is None else len(text)
    kind = draw(members(StatementType))
    framed = passages(length=length) if kind in {StatementType.DIRECT, StatementType.INDIRECT} else st.just(())
    return Statement(
        id=draw(names()),
        type=kind,
        quote=draw(passages(length=length, min_size=1)),
        speaker=draw(some_ids(actor_ids)),
        speaker_spans=draw(passages(length=length)),
        cue=draw(framed),
        frame=draw(framed),
        addressee=draw(some_ids(actor_ids)),
        addressee_spans=draw(passages(length=length)),
        medium=tuple(draw(st.sets(members(Medium), min_size=1))),
        act=draw(members(Act)),
        via=draw(some_ids(actor_ids)),
        said_at=draw(st.none() | time_expressions(text=text)),
        negated=draw(st.booleans()),
        question=draw(st.booleans()),
        rule=draw(names()),
        confidence=draw(measured()),
    )


def positions(
    *, length: int = LENGTH, actor_ids: tuple[str, ...] | None = None, statement_ids: tuple[str, ...] | None = None
) -> st.SearchStrategy[Position]:
    """Positions of every stance; their topics are any text, since a lexicon alone knows which there are."""
    return st.builds(
        Position,
        id=names(),
        holder=one_id(actor_ids),
        topic=names(),
        stance=members(Stance),
        attributed_by=st.none() | one_id(actor_ids),
        evidence=passages(length=length, min_size=1),
        statements=some_ids(statement_ids),
        **traces(),
    )


@st.composite
def events(
    draw: st.DrawFn,
    *,
    text: str | None = None,
    actor_ids: tuple[str, ...] | None = None,
    statement_ids: tuple[str, ...] | None = None,
    position_ids: tuple[str, ...] | None = None,
) -> Event:
    """Events of every type with a mode that it has, or without."""
    length = LENGTH if text is None else len(text)
    kind = draw(members(EventType))
    modes = [mode for mode in EventMode if mode in MODES.get(kind, ())]
    involved = st.just([]) if actor_ids == () else st.lists(participants(actor_ids=actor_ids), unique=True, max_size=3)
    return Event(
        id=draw(names()),
        type=kind,
        mode=draw(st.sampled_from([None, *modes])),
        status=draw(members(EventStatus)),
        participants=tuple(sorted(draw(involved))),
        when=draw(st.none() | time_expressions(text=text)),
        place=draw(st.none() | places(text=text)),
        quantities=tuple(draw(st.lists(quantities(length=length), max_size=2))),
        evidence=draw(passages(length=length, min_size=1)),
        statements=draw(some_ids(statement_ids)),
        positions=draw(some_ids(position_ids)),
        rule=draw(names()),
        confidence=draw(measured()),
    )


@st.composite
def parsed_articles(draw: st.DrawFn) -> ParsedArticle:
    """Whole results that pass their check: every reference resolves, every span lies in the text, every id is there once.

    Example:
        >>> from hypothesis import find
        >>> find(parsed_articles(), lambda parsed: bool(parsed.article.text)).check().statements
        ()
    """
    article = draw(articles())
    text, length = article.text, len(article.text)
    cast = draw(st.lists(actors(), unique_by=lambda actor: actor.id, max_size=FEW))
    ids = tuple(actor.id for actor in cast)
    said: list[Statement] = []
    wanted: list[Position] = []
    happened: list[Event] = []
    named: list[Mention] = []
    if text:
        said = draw(st.lists(statements(text=text, actor_ids=ids), unique_by=lambda item: item.id, max_size=2))
        if ids:
            named = draw(st.lists(mentions(length=length, actor_ids=ids), unique_by=_what_is_named, max_size=FEW))
            held = positions(length=length, actor_ids=ids, statement_ids=())
            wanted = draw(st.lists(held, unique_by=(lambda item: item.id, _what_is_held), max_size=2))
        happening = events(text=text, actor_ids=ids, statement_ids=(), position_ids=())
        happened = draw(st.lists(happening, unique_by=lambda item: item.id, max_size=2))
        spoken = [(item.id, item.quote) for item in said]
        proven = [(item.id, item.evidence) for item in wanted]
        wanted = [evolve(item, statements=draw(_over(item.evidence, spoken))) for item in wanted]
        happened = [
            evolve(item, statements=draw(_over(item.evidence, spoken)), positions=draw(_over(item.evidence, proven)))
            for item in happened
        ]
    return ParsedArticle(
        article=article,
        actors=tuple(cast),
        mentions=tuple(named),
        statements=tuple(said),
        positions=tuple(wanted),
        events=tuple(happened),
        notes=tuple(draw(st.lists(notes(length=length), max_size=2))),
        analyser=draw(names()),
    )


def _over(evidence: tuple[Span, ...], things: Iterable[tuple[str, tuple[Span, ...]]]) -> st.SearchStrategy[tuple[str, ...]]:
    """Ids of some things whose passages share a character with the evidence."""
    return some_ids(tuple(id_ for id_, spans_of_it in things if spans_overlap(evidence, spans_of_it)))


def _what_is_named(mention: Mention) -> tuple[str, Span]:
    return mention.actor, mention.span


def _what_is_held(position: Position) -> tuple[str, str, Stance, str | None]:
    return position.holder, position.topic, position.stance, position.attributed_by
