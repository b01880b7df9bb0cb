"""Who takes part in what is told of a war without naming a side: sanctions fall on the attacker, attacks are the enemy's."""

import datetime as dt
from collections.abc import Iterable, Mapping

from attrs import evolve

from ukrdiplo.extraction.events.candidate import Candidate
from ukrdiplo.lexicon.triggers import Belligerent, War
from ukrdiplo.model import EventMode, EventStatus, EventType, ParticipantRole

__all__ = ["filled"]


def filled(event: Candidate, wars: Iterable[War], homes: Mapping[str, str | None], today: dt.date | None) -> Candidate:
    """An event with the side of a war that its words mean and do not name.

    Args:
        event: What is known of it.
        wars: The wars.
        homes: The states that the actors of the article are or act for; only a state among them is put in.
        today: The article's date; without it no war is meant.
    """
    for war in wars if today is not None and event.unnamed is not None else ():
        if today is not None and war.since <= today:
            event = _filled(event, war, homes, is_open=war.open <= today)
    return event


def _filled(event: Candidate, war: War, homes: Mapping[str, str | None], *, is_open: bool) -> Candidate:
    by = {homes.get(actor) for actor, role in event.roles if role is ParticipantRole.INITIATOR}
    to = {homes.get(actor) for actor, role in event.roles if role is ParticipantRole.RECIPIENT}
    match event.unnamed:
        case Belligerent.BOTH:
            return _of_both(event, war, homes, is_open=is_open)
        case Belligerent.ENEMY if event.mode is EventMode.RELEASE and any(a.startswith("person.") for a, _ in event.roles):
            return event  # die Freilassung eines Häftlings
        case Belligerent.ENEMY if is_open and len(by | to) == 1 and not (by and to):
            return _of_enemy(event, war, homes, next(iter(by | to)))
        case Belligerent.ATTACKER | Belligerent.DEFENDER if by and not to:
            code = war.attacker if event.unnamed is Belligerent.ATTACKER else war.defender
            allied = {war.attacker, war.defender} & by
            return event if allied else _with(event, [(code, ParticipantRole.RECIPIENT)], homes)
        case _:
            return event


def _of_both(event: Candidate, war: War, homes: Mapping[str, str | None], *, is_open: bool) -> Candidate:
    """An event of both sides: fights where nobody is named, and a truce between them."""
    fights = event.type is EventType.ASSAULT
    if any(role is not ParticipantRole.MEDIATOR for _, role in event.roles):
        truce = event.type is EventType.RETREAT and event.status is EventStatus.POSSIBLE
        return _proposed(event, war, homes) if truce else event
    if fights and (not is_open or _elsewhere(event, war)):
        return event  # Kämpfe in Syrien
    sides = [(code, ParticipantRole.PARTICIPANT) for code in (war.attacker, war.defender)]
    return _with(event, sides, homes) if all(_state(code) in homes for code, _ in sides) else event


def _of_enemy(event: Candidate, war: War, homes: Mapping[str, str | None], side: str | None) -> Candidate:
    """An attack of which one side is named: the other one is its enemy, on whose soil it must be if that one was hit."""
    enemy = war.enemy(side or "")
    hit = any(role is ParticipantRole.RECIPIENT for _, role in event.roles)
    if enemy is None or (not hit and event.place is not None and event.place.country not in {None, enemy}):
        return event
    return _with(event, [(enemy, ParticipantRole.INITIATOR if hit else ParticipantRole.RECIPIENT)], homes)


def _elsewhere(event: Candidate, war: War) -> bool:
    return event.place is not None and event.place.country not in {None, war.attacker, war.defender}


def _proposed(event: Candidate, war: War, homes: Mapping[str, str | None]) -> Candidate:
    """A truce that somebody wishes for is one between the war's sides: Paris schlug eine Waffenruhe vor."""
    sides = {code: _state(code) for code in (war.attacker, war.defender)}
    if _elsewhere(event, war) or not all(state in homes for state in sides.values()):
        return event
    kept = tuple((a, role) for a, role in event.roles if role is not ParticipantRole.PARTICIPANT or homes.get(a) in sides)
    there = {homes.get(actor) for actor, role in kept if role is ParticipantRole.PARTICIPANT}
    lacking = [(code, ParticipantRole.PARTICIPANT) for code in sides if code not in there]
    return _with(evolve(event, roles=kept), lacking, homes)


def _state(code: str) -> str:
    return f"state.{code.lower()}"


def _with(event: Candidate, sides: Iterable[tuple[str, ParticipantRole]], homes: Mapping[str, str | None]) -> Candidate:
    """An event with more states, where the article has them."""
    return evolve(event, roles=(*event.roles, *((_state(code), role) for code, role in sides if _state(code) in homes)))
