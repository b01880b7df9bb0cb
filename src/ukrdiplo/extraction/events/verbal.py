"""Events that consist in saying something: read off statements, to which they point back."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.model import (
    Act,
    ActorKind,
    Article,
    Event,
    EventMode,
    EventStatus,
    EventType,
    Participant,
    ParticipantRole,
    Position,
    Statement,
    spans_overlap,
)
from ukrdiplo.model.ids import content_id, span_key

__all__ = ["find"]

_ACTS: Mapping[Act, tuple[EventType, EventMode | None]] = MappingProxyType(
    {
        Act.ACCUSE: (EventType.ACCUSE, EventMode.ALLEGE),
        Act.CRITICISE: (EventType.ACCUSE, EventMode.DISAPPROVE),
        Act.DEMAND: (EventType.REQUEST, None),
        Act.THREATEN: (EventType.THREATEN, None),
    }
)
"""The acts of speaking that are events between a speaker and somebody else."""


def find(article: Article, statements: tuple[Statement, ...], positions: tuple[Position, ...], cast: Cast) -> Iterator[Event]:
    """The verbal events of an article: a statement of such an act whose speaker and addressee are both known by name."""
    loose = {actor.id for actor in cast.actors if actor.kind is ActorKind.GROUP}
    seen: list[tuple[EventType, Statement]] = []
    for statement in statements:
        kind = _ACTS.get(statement.act)
        others = tuple(actor for actor in statement.addressee if actor not in statement.speaker)
        named = bool(statement.speaker) and bool(others) and not loose & {*statement.speaker, *others}
        if kind is None or not named or statement.negated or statement.question:
            continue
        if any(type_ is kind[0] and spans_overlap(other.quote, statement.quote) for type_, other in seen):
            continue  # the fragment in quotation marks inside an indirect statement
        seen.append((kind[0], statement))
        participants = tuple(
            sorted(
                [Participant(actor=actor, role=ParticipantRole.INITIATOR) for actor in statement.speaker]
                + [Participant(actor=actor, role=ParticipantRole.RECIPIENT) for actor in others]
            )
        )
        evidence = statement.quote
        yield Event(
            id=content_id("ev", article.id, kind[0], statement.id, span_key(evidence)),
            type=kind[0],
            mode=kind[1],
            status=EventStatus.OCCURRED,
            participants=participants,
            when=statement.said_at,
            evidence=evidence,
            statements=(statement.id,),
            positions=tuple(position.id for position in positions if statement.id in position.statements),
            rule="event.statement",
        )
