"""Whether two mentions can be of one happening."""

from collections.abc import Mapping

from ukrdiplo.extraction.events.candidate import Candidate
from ukrdiplo.extraction.events.reality import REAL
from ukrdiplo.model import EventMode, EventType, ParticipantRole, TimeExpression

__all__ = ["acting", "of_one_kind", "one_attack", "same"]

_BY, _TO = (frozenset({ParticipantRole.INITIATOR}), frozenset({ParticipantRole.RECIPIENT}))
_DONE_FOR = frozenset({EventType.SANCTION, EventType.RETREAT, EventType.AID, EventType.CONCEDE, EventType.ASSAULT})
"""Types of which one mention often names who acts and the next whom it is for."""

_DEAD = "Tote"
_TAKEN_UP = frozenset({EventType.CONSULT, EventType.ASSAULT})
"""Types that any of their words may take up: das Gespräch, der Angriff."""


def same(told: Candidate, new: Candidate, represents: Mapping[str, str]) -> bool:
    """Whether two mentions of one type have nothing that speaks against their being one happening."""
    if told.type is not new.type or _apart(told.when, new.when):
        return False
    if not _may_be_one_place(told, new) or {told.renews, new.renews} == {True, False} or _count_otherwise(told, new):
        return False
    if new.adds and told.type is EventType.CONSULT and told.status is new.status and told.mode is not EventMode.PHONE:
        return True
    if not new.roles:
        return _takes_up(told, new)
    guessed = told.type is EventType.ASSAULT and (told.guessed or new.guessed)
    if not (told.status is new.status or guessed) or not _alike_in_mode(told, new):
        return False
    if not all(_compatible(told, new, role, represents) for role in ParticipantRole) or _against(told, new, represents):
        return False
    return _share(told, new, represents)


def _count_otherwise(told: Candidate, new: Candidate) -> bool:
    """Whether two sentences tell of other numbers of dead, and so of two attacks."""
    if told.type is not EventType.ASSAULT or told.sentence == new.sentence:
        return False
    left, right = ({q.number.lower() for q in candidate.quantities if q.unit == _DEAD} for candidate in (told, new))
    return bool(left) and bool(right) and left.isdisjoint(right)


def _takes_up(told: Candidate, new: Candidate) -> bool:
    """Whether a mention that names nobody means what was told: das Gespräch, die Waffenruhe."""
    if told.type is EventType.CONSULT and acting(told, ParticipantRole.RECIPIENT):
        return False  # who was informed has not met
    if told.type not in _TAKEN_UP and told.trigger != new.trigger and told.mode is None:
        return False  # eine Aufhebung der Sanktionen is no capitulation
    elsewhere = new.place is not None and told.place is None
    if new.others and (elsewhere or not all(actor.startswith(("person.", "state.")) for actor, _ in told.roles)):
        return False  # das Treffen der Minister is none of a ministry
    one_mode = told.mode is new.mode or (new.mode is None and told.mode in new.also)
    return new.definite and one_mode and (told.status is new.status or {told.status, new.status} <= REAL)


def one_attack(told: Candidate, new: Candidate, loose: frozenset[str]) -> bool:
    """Whether one sentence tells of an attack and of the people that it hit: bei dem Angriff starben zwei Kinder."""
    if told.type is not EventType.ASSAULT or not of_one_kind(told, new) or told.sentence != new.sentence:
        return False
    hit = (acting(told, ParticipantRole.RECIPIENT), acting(new, ParticipantRole.RECIPIENT))
    hands = (acting(told, ParticipantRole.INITIATOR), acting(new, ParticipantRole.INITIATOR))
    return any(victims and victims <= loose for victims in hit) and (not all(hands) or hands[0] == hands[1])


def of_one_kind(whole: Candidate, part: Candidate) -> bool:
    """Whether a noun inside a clause can name what the clause tells: bei einem Angriff wurden drei Menschen getötet."""
    return whole.type is EventType.ASSAULT is part.type and {whole.status, part.status} <= REAL and _alike_in_mode(whole, part)


def _against(told: Candidate, new: Candidate, represents: Mapping[str, str]) -> bool:
    """Whether the one does it to whom it was done, or a meeting has people that the other one does not."""
    if told.type is EventType.CONSULT:
        if _is_announced(told) is not _is_announced(new):
            return True  # kündigt Verhandlungen an: no party to them
        left, right = ({represents[actor] for actor, _ in candidate.roles} for candidate in (told, new))
        return not (left <= right or right <= left or _is_of_one_body(told, new))
    ends = [
        ({represents[a] for a in acting(c, ParticipantRole.INITIATOR)}, acting(c, ParticipantRole.RECIPIENT)) for c in (told, new)
    ]
    (by, to), (by_, to_) = ends
    return bool(by & {represents[a] for a in to_} or by_ & {represents[a] for a in to})


def _is_of_one_body(told: Candidate, new: Candidate) -> bool:
    """Whether two meetings are those of one organisation, whoever else was there: der G7-Gipfel."""
    met = acting(told, ParticipantRole.PARTICIPANT) & acting(new, ParticipantRole.PARTICIPANT)
    assembled = told.mode is EventMode.MULTILATERAL is new.mode
    return assembled and any(not actor.startswith(("person.", "state.", "group.")) for actor in met)


def _is_announced(meeting: Candidate) -> bool:
    """Whether talks are known by those alone who announce them."""
    return meeting.mode is None and {role for _, role in meeting.roles} == {ParticipantRole.INITIATOR}


def _may_be_one_place(told: Candidate, new: Candidate) -> bool:
    """Whether two places may be one: meetings in one country may (Washington, das Weiße Haus), attacks may not."""
    left, right = told.place, new.place
    if left is None or right is None or left.text == right.text:
        return True
    return told.type is EventType.CONSULT and left.country is not None and left.country == right.country


def _alike_in_mode(told: Candidate, new: Candidate) -> bool:
    """Whether one happening can have both modes: a call is also called a talk, an attack with drones an attack."""
    # reist zu X nach Bern; beide wollen beraten
    going = told.type is EventType.CONSULT and {told.mode, new.mode} == {None, EventMode.VISIT}
    if going and {actor for actor, _ in told.roles} == {actor for actor, _ in new.roles}:
        return True
    return told.mode is new.mode or told.mode in new.also or new.mode in told.also


def _apart(left: TimeExpression | None, right: TimeExpression | None) -> bool:
    if left is None or right is None or left.earliest is None or right.latest is None:
        return False
    if right.earliest is None or left.latest is None:
        return False
    return left.latest < right.earliest or right.latest < left.earliest


def acting(candidate: Candidate, role: ParticipantRole) -> set[str]:
    """The actors that have a role."""
    return {actor for actor, its in candidate.roles if its is role}


def _compatible(told: Candidate, new: Candidate, role: ParticipantRole, represents: Mapping[str, str]) -> bool:
    """In one role the two name nobody else: one names none, or all that it names are those of the other."""
    left, right = acting(told, role), acting(new, role)
    if not left or not right:
        return True
    if role is ParticipantRole.PARTICIPANT:
        return left <= right or right <= left or _is_of_one_body(told, new)
    x, y = {represents[actor] for actor in left}, {represents[actor] for actor in right}
    return x <= y or y <= x


def _share(told: Candidate, new: Candidate, represents: Mapping[str, str]) -> bool:
    """Whether they share an actor; outside meetings a person and the state that he acts for are one."""
    x, y = ({actor for actor, _ in candidate.roles} for candidate in (told, new))
    if not x:  # das Treffen am Montag in Genf, of which more is told later
        alike = told.place is not None and new.place is not None and told.place.text == new.place.text
        return alike or (told.when is not None and new.when is not None and told.when.resolved)
    if told.mode is EventMode.RELEASE is new.mode and told.sentence == new.sentence:
        return True  # bei einem Gefangenenaustausch zwischen X und Y kam Z frei
    if told.type is not EventType.CONSULT:
        ends = {role for _, role in told.roles}, {role for _, role in new.roles}
        if told.type in _DONE_FOR and {frozenset(ends[0]), frozenset(ends[1])} == {_BY, _TO}:
            return True  # Trump hebt sie auf; die Sanktionen gegen Russland
        x, y = {represents[actor] for actor in x}, {represents[actor] for actor in y}
    return bool(x & y)
