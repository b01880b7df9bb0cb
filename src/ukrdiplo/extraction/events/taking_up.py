"""Who takes part in what a mention tells without naming everybody: those who were told of right before."""

from collections.abc import Mapping

from attrs import evolve

from ukrdiplo.extraction.events.candidate import Candidate
from ukrdiplo.extraction.events.likeness import REAL, acting
from ukrdiplo.extraction.events.telling import Telling
from ukrdiplo.model import EventStatus, EventType, ParticipantRole

__all__ = ["completed", "met"]

_COMPANY = {EventType.CONSULT: EventType.AGREE, EventType.AGREE: EventType.CONSULT}
_PAIR = 2

_Roles = tuple[tuple[str, ParticipantRole], ...]


def completed(candidate: Candidate, telling: Telling, represents: Mapping[str, str]) -> Candidate:
    """A mention with both sides that *beide* means, or with the hand behind an attack that only tells of its victims."""
    return _by_one_hand(_of_both(candidate, telling), telling, represents)


def met(candidate: Candidate, telling: Telling) -> _Roles:
    """Who met, or agreed, where a mention of its own happening names nobody."""
    if candidate.roles or not candidate.definite:
        return ()
    return _of_company(candidate, telling) or _again(candidate, telling)


def _of_both(candidate: Candidate, telling: Telling) -> Candidate:
    """*Beide Seiten* are the two that were last told of together."""
    if not candidate.both:
        return candidate
    alike = (told for told in telling.latest(candidate.type) if told.mode is candidate.mode)
    real = (told for told in telling.latest() if told.status in REAL)
    for told in (*alike, *real):
        pair = _parties(told)
        if len(pair) >= _PAIR:
            return evolve(candidate, roles=pair)
    return candidate


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


def _parties(told: Candidate) -> _Roles:
    return tuple((actor, role) for actor, role in told.roles if role is ParticipantRole.PARTICIPANT)
