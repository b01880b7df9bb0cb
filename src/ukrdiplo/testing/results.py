"""Strategies for what is read from articles: actors, mentions, statements, positions, events and what they have in them."""

from collections.abc import Callable
from typing import TypeVar

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
)
from ukrdiplo.testing.choices import Choices, choices
from ukrdiplo.testing.values import LENGTH

__all__ = [
    "ACTOR",
    "EVENT",
    "MENTION",
    "POSITION",
    "STATEMENT",
    "actor_from",
    "actors",
    "event_from",
    "events",
    "mention_from",
    "mentions",
    "participants",
    "places",
    "position_from",
    "positions",
    "quantities",
    "statement_from",
    "statements",
    "time_expressions",
]

T = TypeVar("T")

ACTOR, MENTION, STATEMENT, POSITION, EVENT = 14, 20, 112, 40, 80
"""How many bytes of choices an object of each class takes at most."""


def actors(*, ids: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Actor]:
    """Actors of every kind; states with or without an ISO code."""
    made = choices(ACTOR)
    return made.map(lambda made: actor_from(made, made.name())) if ids is None else st.builds(actor_from, made, ids)


def actor_from(made: Choices, id_: str) -> Actor:
    """An actor as the bytes say."""
    kind = made.member(ActorKind)
    return Actor(
        id=id_,
        name=made.name(),
        kind=kind,
        anonymous=made.flag(),
        wikidata=made.one((None, f"Q{1 + made.number(1 << 23)}")),
        iso=made.one((None, "ABC", "XYZ")) if kind is ActorKind.STATE else None,
        represents=made.one((None, "ABC", "XYZ")),
        affiliation=made.name_or_none(),
        office=made.name_or_none(),
        description=made.name_or_none(),
    )


def mentions(*, length: int = LENGTH, actor_ids: tuple[str, ...] | None = None) -> st.SearchStrategy[Mention]:
    """Mentions, of any actor or of one of ``actor_ids``, some of which may mean others as well."""
    return st.nothing() if actor_ids == () else choices(MENTION).map(lambda made: mention_from(made, length, actor_ids))


def mention_from(made: Choices, length: int, actor_ids: tuple[str, ...] | None) -> Mention:
    """A mention as the bytes say."""
    actor = made.one_id(actor_ids)
    return Mention(
        actor=actor,
        span=made.span(length, min_size=1),
        kind=made.member(MentionKind),
        alternatives=tuple(other for other in made.some_ids(actor_ids) if other != actor),
        rule=made.name(),
        confidence=made.confidence(),
    )


def time_expressions(*, text: str | None = None) -> st.SearchStrategy[TimeExpression]:
    """Time expressions with their days or without; as ``text`` has them, where it is given."""
    return choices(16).map(lambda made: _time(made, text))


def _time(made: Choices, text: str | None) -> TimeExpression:
    written, span = _written(made, text)
    known, (earliest, latest) = made.flag(), sorted((made.day(), made.day()))
    if not known:
        return TimeExpression(text=written, span=span)
    return TimeExpression(text=written, span=span, earliest=earliest, latest=latest)


def places(*, text: str | None = None) -> st.SearchStrategy[Place]:
    """Places with their country or without; as ``text`` has them, where it is given."""
    return choices(8).map(lambda made: _place(made, text))


def _place(made: Choices, text: str | None) -> Place:
    written, span = _written(made, text)
    return Place(text=written, span=span, country=made.one((None, "DEU", "FRA", "UKR")))


def _optional(make: Callable[[Choices, str | None], T], made: Choices, size: int, text: str | None) -> T | None:
    """Something made of a part of the choices, or nothing."""
    there, part = made.flag(), made.part(size)
    return make(part, text) if there and text != "" else None


def _written(made: Choices, text: str | None) -> tuple[str, Span]:
    if text is not None:
        span = made.span(len(text), min_size=1)
        return span.of(text), span
    written, start = made.name(), made.number(LENGTH)
    return written, Span(start, start + len(written))


def quantities(*, length: int = LENGTH) -> st.SearchStrategy[Quantity]:
    """Numbers with their units."""
    return choices(6).map(lambda made: _quantity(made, length))


def _quantity(made: Choices, length: int) -> Quantity:
    return Quantity(number=made.name(), unit=made.name(), span=made.span(length, min_size=1))


def participants(*, actor_ids: tuple[str, ...] | None = None) -> st.SearchStrategy[Participant]:
    """Participants in every role."""
    return st.nothing() if actor_ids == () else choices(4).map(lambda made: _participant(made, actor_ids))


def _participant(made: Choices, actor_ids: tuple[str, ...] | None) -> Participant:
    return Participant(actor=made.one_id(actor_ids), role=made.member(ParticipantRole))


def statements(*, text: str | None = None, actor_ids: tuple[str, ...] | None = None) -> st.SearchStrategy[Statement]:
    """Statements of every type; those with a frame of their own may have a cue."""
    return choices(STATEMENT).map(lambda made: statement_from(made, text, actor_ids))


def statement_from(made: Choices, text: str | None, actor_ids: tuple[str, ...] | None) -> Statement:
    """A statement as the bytes say."""
    length = LENGTH if text is None else len(text)
    kind = made.member(StatementType)
    cue, frame = made.passages(length), made.passages(length)
    framed = kind in {StatementType.DIRECT, StatementType.INDIRECT}
    first = made.member(Medium)
    return Statement(
        id=made.name(),
        type=kind,
        quote=made.passages(length, min_size=1),
        speaker=made.some_ids(actor_ids),
        speaker_spans=made.passages(length),
        cue=cue if framed else (),
        frame=frame if framed else (),
        addressee=made.some_ids(actor_ids),
        addressee_spans=made.passages(length),
        medium=(first, *made.some([medium for medium in Medium if medium is not first], 2)),
        act=made.member(Act),
        via=made.some_ids(actor_ids),
        said_at=_optional(_time, made, 13, text),
        negated=made.flag(),
        question=made.flag(),
        rule=made.name(),
        confidence=made.confidence(),
    )


def positions(
    *, length: int = LENGTH, actor_ids: tuple[str, ...] | None = None, statement_ids: tuple[str, ...] | None = None
) -> st.SearchStrategy[Position]:
    """Positions of every stance; their topics are any text, since a lexicon alone knows which there are."""

    def position(made: Choices) -> Position:
        return evolve(position_from(made, length, actor_ids), statements=made.some_ids(statement_ids))

    return st.nothing() if actor_ids == () else choices(POSITION).map(position)


def position_from(made: Choices, length: int, actor_ids: tuple[str, ...] | None) -> Position:
    """A position as the bytes say."""
    return Position(
        id=made.name(),
        holder=made.one_id(actor_ids),
        topic=made.name(),
        stance=made.member(Stance),
        attributed_by=made.one((None, made.one_id(actor_ids))),
        evidence=made.passages(length, min_size=1),
        rule=made.name(),
        confidence=made.confidence(),
    )


def events(
    *,
    text: str | None = None,
    actor_ids: tuple[str, ...] | None = None,
    statement_ids: tuple[str, ...] | None = None,
    position_ids: tuple[str, ...] | None = None,
) -> st.SearchStrategy[Event]:
    """Events of every type with a mode that it has, or without."""

    def event(made: Choices) -> Event:
        bare = event_from(made, text, actor_ids)
        return evolve(bare, statements=made.some_ids(statement_ids), positions=made.some_ids(position_ids))

    return choices(EVENT).map(event)


def event_from(made: Choices, text: str | None, actor_ids: tuple[str, ...] | None) -> Event:
    """An event as the bytes say."""
    length = LENGTH if text is None else len(text)
    kind = made.member(EventType)
    involved, quantities_there = made.part(7), made.part(13)
    number = 0 if actor_ids == () else involved.one((0, 0, 0, 1, 2, 3))
    return Event(
        id=made.name(),
        type=kind,
        mode=made.one((None, *(mode for mode in EventMode if mode in MODES.get(kind, ())))),
        status=made.member(EventStatus),
        participants=tuple(sorted({_participant(involved, actor_ids) for _ in range(number)})),
        when=_optional(_time, made, 13, text),
        place=_optional(_place, made, 5, text),
        quantities=tuple(_quantity(quantities_there, length) for _ in range(quantities_there.one((0, 0, 0, 1, 2)))),
        evidence=made.passages(length, min_size=1),
        rule=made.name(),
        confidence=made.confidence(),
    )
