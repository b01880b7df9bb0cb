"""Who takes part in what is told of a war without naming a side: sanctions fall on the attacker, attacks are the enemy's."""

import datetime as dt
from collections.abc import Iterable, Mapping

from attrs import evolve

from ukrdiplo.extraction.events.candidate import Candidate
from ukrdiplo.lexicon.triggers import Belligerent, War
from ukrdiplo.model import ParticipantRole

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
        case Belligerent.BOTH if all(role is ParticipantRole.MEDIATOR for _, role in event.roles):
            sides = [(code, ParticipantRole.PARTICIPANT) for code in (war.attacker, war.defender)]
            return _with(event, sides, homes) if all(_state(code) in homes for code, _ in sides) else event
        case Belligerent.ENEMY if is_open and not by and len(to) == 1:
            enemy = war.enemy(next(iter(to)) or "")
            return _with(event, [(enemy, ParticipantRole.INITIATOR)], homes) if enemy is not None else event
        case Belligerent.ATTACKER | Belligerent.DEFENDER if by and not to:
            code = war.attacker if event.unnamed is Belligerent.ATTACKER else war.defender
            allied = {war.attacker, war.defender} & by
            return event if allied else _with(event, [(code, ParticipantRole.RECIPIENT)], homes)
        case _:
            return event


def _state(code: str) -> str:
    return f"state.{code.lower()}"


def _with(event: Candidate, sides: Iterable[tuple[str, ParticipantRole]], homes: Mapping[str, str | None]) -> Candidate:
    """An event with more states, where the article has them."""
    return evolve(event, roles=(*event.roles, *((_state(code), role) for code, role in sides if _state(code) in homes)))
