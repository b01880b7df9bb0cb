"""Who takes part in what a mention tells without naming everybody: those who were told of right before."""

from collections.abc import Mapping

from attrs import evolve

from ukrdiplo.extraction.events.candidate import Candidate
from ukrdiplo.extraction.events.likeness import acting
from ukrdiplo.extraction.events.reality import REAL
from ukrdiplo.extraction.events.telling import Telling
from ukrdiplo.model import EventMode, EventStatus, EventType, ParticipantRole

__all__ = ["brought_about", "completed", "met"]

_COMPANY = {EventType.CONSULT: EventType.AGREE, EventType.AGREE: EventType.CONSULT}
_BROUGHT_ABOUT = frozenset({EventType.CONSULT, EventType.AGREE, EventType.RETREAT})
_ONE_SIDED = frozenset({EventType.AID, EventType.SANCTION, EventType.MOBILIZE, EventType.COERCE, EventType.PROTEST})
"""Types in which two who act together do it to somebody else."""
_PAIR = 2

_Roles = tuple[tuple[str, ParticipantRole], ...]


def completed(candidate: Candidate, telling: Telling, represents: Mapping[str, str]) -> Candidate:
    """A mention with those whom *beide* or *wir* means, or with the hand behind an attack that only tells of its victims."""
    return _by_one_hand(_of_us(_of_both(candidate, telling), telling), telling, represents)


def met(candidate: Candidate, telling: Telling, states: Mapping[str, str]) -> _Roles:
    """Who met, or agreed, where a mention of its own happening names nobody.

    Args:
        candidate: The mention.
        telling: What was told before.
        states: Ids of states by those who act for them.
    """
    if candidate.roles:
        return ()
    found = (_of_company(candidate, telling) or _again(candidate, telling)) if candidate.definite else ()
    return found or (_of_their_kind(candidate, telling, states) if candidate.stands and not candidate.others else ())


def brought_about(candidate: Candidate, telling: Telling) -> tuple[int, Candidate] | None:
    """The number of the happening that somebody mediated, told right before, and what that adds: Vermittelt hatte die Türkei."""
    alone = candidate.roles and all(role is ParticipantRole.MEDIATOR for _, role in candidate.roles)
    told = next(telling.latest(), None)
    if not alone or candidate.type is not EventType.CONSULT or candidate.status is not EventStatus.OCCURRED or told is None:
        return None
    if told.type not in _BROUGHT_ABOUT or told.status not in REAL or telling.last_block != candidate.block:
        return None
    return telling.last, evolve(candidate, mode=None)


def _of_both(candidate: Candidate, telling: Telling) -> Candidate:
    """*Beide Seiten* are the two that were last told of together, *die drei* the last three."""
    if not candidate.told_of:
        return candidate
    alike = (told for told in telling.latest(candidate.type) if told.mode is candidate.mode)
    real = (told for told in telling.latest() if told.status in REAL)
    for told in (*alike, *real):
        pair = _parties(told) or _guest_and_host(told)
        if len(pair) == candidate.told_of or len(pair) > candidate.told_of == _PAIR:
            if candidate.type in _ONE_SIDED:
                pair = tuple((actor, ParticipantRole.INITIATOR) for actor, _ in pair)
            return evolve(candidate, roles=(*pair, *(named for named in candidate.roles if named not in pair)))
        came = [actor for actor, role in told.roles if role is ParticipantRole.INITIATOR]
        if candidate.told_of > _PAIR and len(came) == candidate.told_of:
            return evolve(candidate, roles=(*((actor, ParticipantRole.PARTICIPANT) for actor in came), *candidate.roles))
    return candidate


def _guest_and_host(told: Candidate) -> _Roles:
    """The two people of a visit, if they are two: the one who came and the one who received him."""
    people = [(actor, role) for actor, role in told.roles if actor.startswith("person.")]
    ends = {role for _, role in people}
    if told.mode is not EventMode.VISIT or len(people) != _PAIR or ends != {ParticipantRole.INITIATOR, ParticipantRole.HOST}:
        return ()
    return tuple((actor, ParticipantRole.PARTICIPANT) for actor, _ in people)


def _of_us(candidate: Candidate, telling: Telling) -> Candidate:
    """*Wir* in the words of one who has met somebody are both: „Wir haben uns geeinigt“, sagte er nach dem Gespräch."""
    mine = _parties(candidate)
    if not candidate.ours or len(mine) != 1 or candidate.type not in {EventType.AGREE, EventType.CONSULT, EventType.COOPERATE}:
        return candidate
    met = (_parties(told) for told in telling.latest(EventType.CONSULT) if told.status in REAL)
    parties = next((pair for pair in met if len(pair) == _PAIR and mine[0] in pair), ())
    return evolve(candidate, roles=parties) if parties else candidate


def _by_one_hand(candidate: Candidate, telling: Telling, represents: Mapping[str, str]) -> Candidate:
    """An attack told of its victims alone, beside one on the same side in the same block, is by the same hand."""
    if candidate.type is not EventType.ASSAULT or acting(candidate, ParticipantRole.INITIATOR):
        return candidate
    victims = {represents[actor] for actor in acting(candidate, ParticipantRole.RECIPIENT)}
    for told in telling.latest(EventType.ASSAULT) if victims else ():
        if told.block == candidate.block:
            hands = tuple((actor, role) for actor, role in told.roles if role is ParticipantRole.INITIATOR)
            if victims & {represents[actor] for actor in acting(told, ParticipantRole.RECIPIENT)}:
                return evolve(candidate, roles=(*candidate.roles, *hands), mode=candidate.mode or told.mode)
    return candidate


def _of_company(candidate: Candidate, telling: Telling) -> _Roles:
    """Who met at a meeting that names nobody, or agreed at one: those who agreed, or met, right before it."""
    told = next(telling.latest(), None)
    if told is None or told.type is not _COMPANY.get(candidate.type) or told.status not in REAL:
        return ()
    parties = _parties(told)
    return parties if len(parties) >= _PAIR and telling.last_block == candidate.block else ()


def _again(candidate: Candidate, telling: Telling) -> _Roles:
    """Who meets again where a meeting to come names nobody: die Gespräche sollen am Freitag fortgesetzt werden."""
    if candidate.type is not EventType.CONSULT or candidate.status not in {EventStatus.PLANNED, EventStatus.ONGOING}:
        return ()
    return next((pair for told in telling.latest(EventType.CONSULT) if len(pair := _parties(told)) >= _PAIR), ())


def _of_their_kind(candidate: Candidate, telling: Telling, states: Mapping[str, str]) -> _Roles:
    """Who meets at a meeting with a day or a place: those of the last of its kind, or else who may leave the talks."""
    alike = (told for told in telling.latest(EventType.CONSULT) if told.mode is candidate.mode is EventMode.MULTILATERAL)
    found = next((_parties(told) for told in alike), ())
    if found or not candidate.definite:
        return found
    left = (told for told in telling.latest(EventType.SANCTION) if told.mode is EventMode.WITHDRAW)
    hands = ((actor for actor, role in told.roles if role is ParticipantRole.INITIATOR) for told in left)
    return tuple((states.get(actor, actor), ParticipantRole.PARTICIPANT) for actor in next(hands, ()))


def _parties(told: Candidate) -> _Roles:
    return tuple((actor, role) for actor, role in told.roles if role is ParticipantRole.PARTICIPANT)
