"""What happened, is under way, is planned or is said to be possible between actors."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from attrs import field, frozen

from ukrdiplo.errors import ModelError
from ukrdiplo.model import checks
from ukrdiplo.model.extra import Extensible
from ukrdiplo.model.span import Span
from ukrdiplo.model.time import TimeExpression
from ukrdiplo.model.trace import Confidence

__all__ = [
    "MODES",
    "Event",
    "EventMode",
    "EventStatus",
    "EventType",
    "Participant",
    "ParticipantRole",
    "Place",
    "Quantity",
]


class EventType(StrEnum):
    """The event types of PLOVER."""

    AGREE = "AGREE"
    """Agrees to something."""
    CONSULT = "CONSULT"
    """Talks, meets, calls, visits."""
    SUPPORT = "SUPPORT"
    """Backs somebody in words or diplomatically."""
    CONCEDE = "CONCEDE"
    """Gives way politically."""
    COOPERATE = "COOPERATE"
    """Works together in deed: trade, exercises, sharing."""
    AID = "AID"
    """Gives money, weapons or relief."""
    RETREAT = "RETREAT"
    """Steps back: ceasefire, withdrawal, release, lifted sanctions."""
    REQUEST = "REQUEST"
    """Asks for something or demands it."""
    ACCUSE = "ACCUSE"
    """Blames, criticises, investigates."""
    REJECT = "REJECT"
    """Refuses."""
    THREATEN = "THREATEN"
    """Threatens."""
    PROTEST = "PROTEST"
    """Protests."""
    SANCTION = "SANCTION"
    """Breaks off or reduces relations; imposes sanctions."""
    MOBILIZE = "MOBILIZE"
    """Moves or raises forces."""
    COERCE = "COERCE"
    """Represses or seizes by the power of the state."""
    ASSAULT = "ASSAULT"
    """Attacks with physical force."""


class EventMode(StrEnum):
    """The modes of PLOVER, which narrow a type; :data:`MODES` says which type has which."""

    ABDUCT = "abduct"
    ACCESS = "access"
    AERIAL = "aerial"
    ALLEGE = "allege"
    ARREST = "arrest"
    ASSIST = "assist"
    BEAT = "beat"
    BOYCOTT = "boycott"
    CEASEFIRE = "ceasefire"
    CENSOR = "censor"
    CHANGE = "change"
    CONVICT = "convict"
    CROWD_CONTROL = "crowd-control"
    CURFEW = "curfew"
    CYBER = "cyber"
    DEMO = "demo"
    DEPORT = "deport"
    DESTROY = "destroy"
    DISAPPROVE = "disapprove"
    DISARM = "disarm"
    DISCONTINUE = "discontinue"
    DRONE = "drone"
    EXPEL = "expel"
    EXPLOSIVES = "explosives"
    FIREARMS = "firearms"
    HEAVY_WEAPONS = "heavy-weapons"
    HUNGER = "hunger"
    INVESTIGATE = "investigate"
    MARTIAL_LAW = "martial-law"
    MEET = "meet"
    MILITIA = "militia"
    MISINFORMATION = "misinformation"
    MULTILATERAL = "multilateral"
    OBSTRUCT = "obstruct"
    PHONE = "phone"
    POLICE = "police"
    PRIMITIVE = "primitive"
    RELATIONS = "relations"
    RELEASE = "release"
    RESIGN = "resign"
    RESTRICT = "restrict"
    RIOT = "riot"
    SEIZE = "seize"
    SEXUAL = "sexual"
    STRIKE = "strike"
    SUICIDE_ATTACK = "suicide-attack"
    TARGETED = "targeted"
    TERRITORY = "territory"
    THIRD_PARTY = "third-party"
    TORTURE = "torture"
    TROOPS = "troops"
    UNCONVENTIONAL = "unconventional"
    VIOLENCE = "violence"
    VISIT = "visit"
    WEAPONS = "weapons"
    WITHDRAW = "withdraw"
    WITHHOLD = "withhold"
    YIELD = "yield"


MODES: Mapping[EventType, frozenset[EventMode]] = MappingProxyType(
    {
        EventType.CONSULT: frozenset({EventMode.MULTILATERAL, EventMode.PHONE, EventMode.THIRD_PARTY, EventMode.VISIT}),
        EventType.RETREAT: frozenset(
            {EventMode.ACCESS, EventMode.CEASEFIRE, EventMode.DISARM, EventMode.RELEASE, EventMode.RESIGN, EventMode.WITHDRAW}
        ),
        EventType.REQUEST: frozenset({EventMode.ASSIST, EventMode.CHANGE, EventMode.MEET, EventMode.YIELD}),
        EventType.ACCUSE: frozenset({EventMode.ALLEGE, EventMode.DISAPPROVE, EventMode.INVESTIGATE}),
        EventType.REJECT: frozenset({EventMode.ASSIST, EventMode.CHANGE, EventMode.MEET, EventMode.YIELD}),
        EventType.THREATEN: frozenset(
            {EventMode.ARREST, EventMode.EXPEL, EventMode.RELATIONS, EventMode.RESTRICT, EventMode.TERRITORY, EventMode.VIOLENCE}
        ),
        EventType.PROTEST: frozenset(
            {EventMode.BOYCOTT, EventMode.DEMO, EventMode.HUNGER, EventMode.OBSTRUCT, EventMode.RIOT, EventMode.STRIKE}
        ),
        EventType.SANCTION: frozenset({EventMode.CONVICT, EventMode.DISCONTINUE, EventMode.EXPEL, EventMode.WITHDRAW}),
        EventType.MOBILIZE: frozenset({EventMode.MILITIA, EventMode.POLICE, EventMode.TROOPS, EventMode.WEAPONS}),
        EventType.COERCE: frozenset(
            {
                EventMode.ARREST,
                EventMode.CENSOR,
                EventMode.CURFEW,
                EventMode.CYBER,
                EventMode.DEPORT,
                EventMode.MARTIAL_LAW,
                EventMode.MISINFORMATION,
                EventMode.RESTRICT,
                EventMode.SEIZE,
                EventMode.WITHHOLD,
            }
        ),
        EventType.ASSAULT: frozenset(
            {
                EventMode.ABDUCT,
                EventMode.AERIAL,
                EventMode.BEAT,
                EventMode.CROWD_CONTROL,
                EventMode.DESTROY,
                EventMode.DRONE,
                EventMode.EXPLOSIVES,
                EventMode.FIREARMS,
                EventMode.HEAVY_WEAPONS,
                EventMode.PRIMITIVE,
                EventMode.SEXUAL,
                EventMode.SUICIDE_ATTACK,
                EventMode.TARGETED,
                EventMode.TORTURE,
                EventMode.UNCONVENTIONAL,
            }
        ),
    }
)
"""The modes that a type may have; a type that is missing here has none."""


class EventStatus(StrEnum):
    """How real an event is on the article's date."""

    OCCURRED = "occurred"
    """It has happened."""
    ONGOING = "ongoing"
    """It is under way."""
    PLANNED = "planned"
    """Announced or agreed."""
    POSSIBLE = "possible"
    """Considered, feared or hypothetical."""
    DENIED = "denied"
    """Said not to happen or not to have happened."""


class ParticipantRole(StrEnum):
    """What an actor does in an event."""

    INITIATOR = "initiator"
    """Who does it."""
    RECIPIENT = "recipient"
    """Whom it is done to, or whom it is for."""
    PARTICIPANT = "participant"
    """Symmetric: both ends of a phone call."""
    MEDIATOR = "mediator"
    """Who mediates between the others."""
    HOST = "host"
    """Who is visited, or at whose place others meet."""


@frozen(kw_only=True, order=True)
class Participant(Extensible):
    """An actor in an event.

    Args:
        actor: The actor's id.
        role: What it does there.

    Example:
        >>> Participant(actor="state.usa", role=ParticipantRole.MEDIATOR).role.value
        'mediator'
    """

    actor: str = field(validator=checks.non_empty)
    role: ParticipantRole = field(validator=checks.one_of(ParticipantRole))


@frozen(kw_only=True)
class Place(Extensible):
    """Where an event takes place.

    Args:
        text: The place as written, without preposition and article.
        span: Where it stands.
        country: ISO 3166-1 alpha-3 code of its country, where known.

    Example:
        >>> Place(text="Paris", span=Span(10, 15), country="FRA").country
        'FRA'
    """

    text: str = field(validator=checks.non_empty)
    span: Span = field(validator=checks.passage)
    country: str | None = field(default=None, validator=checks.optional(checks.country_code))


@frozen(kw_only=True)
class Quantity(Extensible):
    """A number that belongs to an event.

    Args:
        number: The number as written: ``90``, ``vier``.
        unit: What it counts, as a German noun: ``Minuten``, ``Tote``.
        span: Where number and unit stand.

    Example:
        >>> Quantity(number="90", unit="Minuten", span=Span(4, 14)).unit
        'Minuten'
    """

    number: str = field(validator=checks.non_empty)
    unit: str = field(validator=checks.non_empty)
    span: Span = field(validator=checks.passage)


@frozen(kw_only=True)
class Event(Extensible):
    """Something that happened, is under way, is planned, or is said to be possible between actors.

    Several mentions of one happening in one article are one event with several evidence spans. The verbal types (REQUEST,
    ACCUSE, REJECT, THREATEN, AGREE, SUPPORT) are read off statements and positions and point back to them.

    Args:
        id: Stable id from the article and the content.
        type: PLOVER event type.
        mode: PLOVER mode, where one applies.
        status: How real it is on the article's date.
        participants: Who takes part, sorted by actor id and role, none twice.
        when: The time as written and its days, or ``None``.
        place: Where, or ``None``.
        quantities: Numbers that belong to it.
        evidence: The passages that name it.
        statements: Ids of the statements that these lie in.
        positions: Ids of the positions that it was read from.
        rule: The rule that read it.
        confidence: That rule's measured precision.

    Raises:
        ModelError: If the mode is none of the type's, there is no evidence, or the participants are not sorted.

    Example:
        >>> Event(
        ...     id="ev-1", type=EventType.CONSULT, mode=EventMode.PHONE, status=EventStatus.OCCURRED, evidence=(Span(0, 9),),
        ...     rule="event.noun",
        ... ).mode.value
        'phone'
    """

    id: str = field(validator=checks.non_empty)
    type: EventType = field(validator=checks.one_of(EventType))
    mode: EventMode | None = field(default=None, validator=checks.optional(checks.one_of(EventMode)))
    status: EventStatus = field(validator=checks.one_of(EventStatus))
    participants: tuple[Participant, ...] = field(default=(), validator=checks.tuple_of(checks.one_of(Participant)))
    when: TimeExpression | None = field(default=None, validator=checks.optional(checks.one_of(TimeExpression)))
    place: Place | None = field(default=None, validator=checks.optional(checks.one_of(Place)))
    quantities: tuple[Quantity, ...] = field(default=(), validator=checks.tuple_of(checks.one_of(Quantity)))
    evidence: tuple[Span, ...] = field(validator=checks.some_passages)
    statements: tuple[str, ...] = field(default=(), validator=checks.distinct_ids)
    positions: tuple[str, ...] = field(default=(), validator=checks.distinct_ids)
    rule: str = field(validator=checks.non_empty)
    confidence: Confidence | None = field(default=None, validator=checks.optional(checks.one_of(Confidence)))

    def __attrs_post_init__(self) -> None:
        if self.mode is not None and self.mode not in MODES.get(self.type, frozenset()):
            known = ", ".join(sorted(MODES.get(self.type, ()))) or "none"
            raise ModelError(f"{self.type} has no mode {self.mode.value}; its modes: {known}")
        if any(left >= right for left, right in zip(self.participants, self.participants[1:], strict=False)):
            raise ModelError(f"the participants of event {self.id:.60} must be sorted, each once")
