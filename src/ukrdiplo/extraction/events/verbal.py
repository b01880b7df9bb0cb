"""Events that consist in saying something: read off statements, to which they point back."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.events.acts import ACTS
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
    Stance,
    Statement,
    StatementType,
    merged,
    spans_overlap,
)
from ukrdiplo.model.ids import content_id, span_key

__all__ = ["find"]

_CLOSE = 200
"""Characters behind somebody's position within which another one answers it; later ones rather answer what stands between."""
_NEAR = 50
"""How many acts of one kind an act is compared with."""
_BEFORE = 12
"""Characters before a phrase that hold its preposition and its article."""
_ARTICLES = frozenset({"den", "der", "dem"})
_PLAIN = frozenset({Stance.SUPPORT, Stance.OPPOSE})
_MEETINGS = frozenset({"peace_negotiations", "leaders_summit"})
"""Topics that are meetings."""
_REPLY = "position.reply"
"""The rule of positions that answer somebody else's."""


@frozen(kw_only=True)
class _Act:
    """A speech act between actors, of one statement or of several that say the same."""

    type: EventType
    mode: EventMode | None
    participants: tuple[Participant, ...]
    statements: tuple[Statement, ...]
    positions: tuple[str, ...]


def find(
    article: Article,
    statements: tuple[Statement, ...],
    positions: tuple[Position, ...],
    cast: Cast,
    lexicon: Lexicon,
    told: tuple[Event, ...] = (),
) -> Iterator[Event]:
    """The verbal events of an article.

    They are statements of such an act whose speaker and addressee are both known by name, and positions that reject
    what somebody else wants: Polen lehnt das ab. What somebody demands of nobody is his position and no event between actors.

    Args:
        article: The article.
        statements: Its statements.
        positions: Its positions.
        cast: Its actors.
        lexicon: What the rules were worth.
        told: The events that words of the text name; an act that is one of them is none of its own.
    """
    loose = frozenset(actor.id for actor in cast.actors if actor.kind is ActorKind.GROUP)
    acts: list[_Act] = []
    media = frozenset(actor.id for actor in cast.actors if actor.kind is ActorKind.MEDIA)
    every = tuple(_acts(article, statements, positions, loose, media))
    directed = [span for act in every if len(act.participants) > len(act.statements[0].speaker) for span in _quotes(act)]
    replies = tuple(_replies(article, statements, positions, lexicon, loose, _sides(cast), directed))
    taken = _taken((*told, *replies))
    fellows: dict[tuple[EventType, EventMode | None, tuple[Participant, ...]], list[int]] = {}
    latest: dict[EventType, list[_Act]] = {}
    for act in every:
        spans = act.statements[0].quote
        if any(_overlaps(span, taken.get(act.type, ())) for span in spans):
            continue
        if any(spans_overlap(_quotes(other), spans) for other in latest.get(act.type, [])[-_NEAR:]):
            continue  # the fragment in quotation marks inside an indirect statement
        alike = fellows.setdefault((act.type, act.mode, act.participants), [])
        place = next((n for n in alike[:_NEAR] if not set(acts[n].positions).isdisjoint(act.positions)), None)
        latest.setdefault(act.type, []).append(act)
        if place is None:
            alike.append(len(acts))
            acts.append(act)
        else:  # a headline and the sentence below it
            acts[place] = evolve(acts[place], statements=(*acts[place].statements, *act.statements))
    for act in acts:
        evidence = merged(_quotes(act))
        yield Event(
            id=content_id("ev", article.id, act.type, act.statements[0].id, span_key(evidence)),
            type=act.type,
            mode=act.mode,
            status=EventStatus.OCCURRED,
            participants=act.participants,
            when=next((statement.said_at for statement in act.statements if statement.said_at is not None), None),
            evidence=evidence,
            statements=tuple(statement.id for statement in act.statements),
            positions=act.positions,
            rule="event.statement",
            confidence=lexicon.confidence("event.statement"),
        )
    yield from replies


def _acts(
    article: Article,
    statements: tuple[Statement, ...],
    positions: tuple[Position, ...],
    loose: frozenset[str],
    media: frozenset[str],
) -> Iterator[_Act]:
    """The statements that are acts of somebody named towards others; those who only listen or pass it on are none of them."""
    held: dict[str, list[str]] = {}
    for position in positions:
        for id_ in position.statements:
            held.setdefault(id_, []).append(position.id)
    for statement in statements:
        kind = ACTS.get(statement.act)
        told = () if _is_audience(article, statement) else statement.addressee
        others = tuple(actor for actor in told if actor not in statement.speaker and actor not in media)
        if kind is None or not statement.speaker or not others or not loose.isdisjoint(statement.speaker):
            continue
        if statement.negated or statement.question or (statement.act is Act.ASK and statement.type is StatementType.DIRECT):
            continue
        by, to = ParticipantRole.INITIATOR, ParticipantRole.RECIPIENT
        roles = [(actor, by) for actor in statement.speaker] + [(actor, to) for actor in others]
        yield _Act(
            type=kind[0],
            mode=kind[1],
            participants=tuple(sorted(Participant(actor=actor, role=role) for actor, role in roles)),
            statements=(statement,),
            positions=tuple(held.get(statement.id, ())),
        )


def _is_audience(article: Article, statement: Statement) -> bool:
    """Whether those spoken to only listen: forderte vor Journalisten Waffen."""
    starts = [span.start for span in statement.addressee_spans]
    before = article.text[max(starts[0] - _BEFORE, 0) : starts[0]].split() if starts else []
    return before[-1:] == ["vor"] or (before[-2:-1] == ["vor"] and before[-1] in _ARTICLES)


def _quotes(act: _Act) -> tuple[Span, ...]:
    return tuple(span for statement in act.statements for span in statement.quote)


def _taken(events: tuple[Event, ...]) -> dict[EventType, tuple[Span, ...]]:
    """The passages in which events of each type are told, apart from one another and in order."""
    found: dict[EventType, list[Span]] = {}
    for event in events:
        found.setdefault(event.type, []).extend(event.evidence)
        if event.mode is EventMode.CONVICT:  # verurteilte ihn zu 16 Jahren Haft: no word of blame
            found.setdefault(EventType.ACCUSE, []).extend(event.evidence)
    return {type_: merged(spans) for type_, spans in found.items()}


def _overlaps(span: Span, apart: tuple[Span, ...]) -> bool:
    """Whether a passage overlaps one of several in order that do not overlap one another."""
    after = bisect_left(apart, span.end, key=lambda other: other.start)
    return after > 0 and apart[after - 1].end > span.start


def _sides(cast: Cast) -> Mapping[str, str]:
    """Whom actors are or act for: a state, or nobody but themselves."""
    return {actor.id: actor.iso or actor.represents or actor.id for actor in cast.actors}


def _replies(
    article: Article,
    statements: tuple[Statement, ...],
    positions: tuple[Position, ...],
    lexicon: Lexicon,
    loose: frozenset[str],
    sides: Mapping[str, str],
    told: list[Span],
) -> Iterator[Event]:
    """The positions that refuse what somebody else wants, as events between the two; none where a statement has told it.

    Who refuses a demand will not yield, or will not meet. Who praises something or agrees refuses nothing, whatever he answers.
    """
    demands = {statement.id for statement in statements if statement.act is Act.DEMAND}
    refused: dict[tuple[str, tuple[Span, ...]], EventMode] = {}
    kindly = {statement.id for statement in statements if statement.act in {Act.PRAISE, Act.AGREE}}
    answers: dict[tuple[str, tuple[Span, ...]], list[Position]] = {}
    for position in positions:
        if position.rule != _REPLY or position.stance not in _PLAIN or not kindly.isdisjoint(position.statements):
            continue
        if spans_overlap(position.evidence, told):
            continue
        before = [
            other
            for other in positions
            if other.topic == position.topic
            and other.stance not in {position.stance, Stance.UNCLEAR}
            and sides[other.holder] != sides[position.holder]
            and any(0 <= position.evidence[0].start - span.end < _CLOSE for span in other.evidence)
            and loose.isdisjoint((other.holder, position.holder))
        ]
        if before:
            answered = max(before, key=lambda other: other.evidence[0])
            answers.setdefault((answered.holder, position.evidence), []).append(position)
            if not demands.isdisjoint(answered.statements):
                refused[answered.holder, position.evidence] = _refusal(position)
    for (other, evidence), found in answers.items():
        holders = dict.fromkeys(position.holder for position in found)
        by = [Participant(actor=holder, role=ParticipantRole.INITIATOR) for holder in holders]
        to = Participant(actor=other, role=ParticipantRole.RECIPIENT)
        yield Event(
            id=content_id("ev", article.id, EventType.REJECT, *holders, other, span_key(evidence)),
            type=EventType.REJECT,
            mode=refused.get((other, evidence)),
            status=EventStatus.OCCURRED,
            participants=tuple(sorted((*by, to))),
            when=None,
            evidence=evidence,
            statements=found[0].statements,
            positions=tuple(position.id for position in found),
            rule="event.reply",
            confidence=lexicon.confidence("event.reply"),
        )


def _refusal(position: Position) -> EventMode:
    """What somebody refuses who is against what was demanded: to meet, or to give in."""
    return EventMode.MEET if position.topic in _MEETINGS and position.stance is Stance.OPPOSE else EventMode.YIELD
