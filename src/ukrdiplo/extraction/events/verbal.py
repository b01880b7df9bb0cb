"""Events that consist in saying something: read off statements, to which they point back."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.lexicon import Lexicon
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
    Span,
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
        Act.REJECT: (EventType.REJECT, None),
        Act.AGREE: (EventType.AGREE, None),
        Act.PRAISE: (EventType.SUPPORT, None),
    }
)
"""The acts of speaking that are events between a speaker and somebody else."""
_DIRECTED = (ParticipantRole.INITIATOR, ParticipantRole.RECIPIENT)
_MUTUAL = (ParticipantRole.PARTICIPANT, ParticipantRole.PARTICIPANT)
_REPLY = "position.reply"
"""The rule of positions that answer somebody else's."""


def find(
    article: Article, statements: tuple[Statement, ...], positions: tuple[Position, ...], cast: Cast, lexicon: Lexicon
) -> Iterator[Event]:
    """The verbal events of an article.

    They are statements of such an act whose speaker and addressee are both known by name, and positions that reject or back what
    somebody else wants: Polen lehnt das ab.
    """
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
        by, to = _MUTUAL if kind[0] is EventType.AGREE else _DIRECTED
        participants = tuple(
            sorted(
                [Participant(actor=actor, role=by) for actor in statement.speaker]
                + [Participant(actor=actor, role=to) for actor in others]
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
            confidence=lexicon.confidence("event.statement"),
        )
    told = [span for _, statement in seen for span in statement.quote]
    yield from _replies(article, positions, lexicon, loose, told)


def _replies(
    article: Article, positions: tuple[Position, ...], lexicon: Lexicon, loose: set[str], told: list[Span]
) -> Iterator[Event]:
    """The positions that answer somebody else's, as events between the two; none where a statement has told it."""
    answers: dict[tuple[EventType, str, str, tuple[Span, ...]], list[Position]] = {}
    for position in positions:
        if position.rule != _REPLY or spans_overlap(position.evidence, told):
            continue
        before = [
            other
            for other in positions
            if other.topic == position.topic
            and other.holder != position.holder
            and other.evidence[0] < position.evidence[0]
            and not loose & {other.holder, position.holder}
        ]
        if before:
            answered = max(before, key=lambda other: other.evidence[0])
            type_ = EventType.SUPPORT if answered.stance is position.stance else EventType.REJECT
            answers.setdefault((type_, position.holder, answered.holder, position.evidence), []).append(position)
    for (type_, holder, other, evidence), found in answers.items():
        by = Participant(actor=holder, role=ParticipantRole.INITIATOR)
        to = Participant(actor=other, role=ParticipantRole.RECIPIENT)
        yield Event(
            id=content_id("ev", article.id, type_, holder, other, span_key(evidence)),
            type=type_,
            mode=None,
            status=EventStatus.OCCURRED,
            participants=tuple(sorted((by, to))),
            when=None,
            evidence=evidence,
            statements=found[0].statements,
            positions=tuple(position.id for position in found),
            rule="event.reply",
            confidence=lexicon.confidence("event.reply"),
        )
