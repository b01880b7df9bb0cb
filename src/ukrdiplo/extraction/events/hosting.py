"""Who is guest and who is host, and how many sides meet: told by the place and the parties of a meeting."""

from collections.abc import Mapping

from attrs import evolve

from ukrdiplo.extraction.events.candidate import Candidate
from ukrdiplo.model import EventMode, EventType, ParticipantRole

__all__ = ["hosted"]

_MANY = 3


def hosted(meeting: Candidate, homes: Mapping[str, str | None]) -> Candidate:
    """A meeting in one party's country is a visit of the other, one of three sides or more is multilateral.

    Args:
        meeting: An event; only meetings whose words leave the mode open are changed.
        homes: The states and bodies that actors are or act for; loose groups, which may come from anywhere, have none.
    """
    if meeting.type is EventType.CONSULT and meeting.mode is EventMode.VISIT:
        return _received(meeting, homes)
    if meeting.type is not EventType.CONSULT or meeting.mode is not None:
        return meeting
    parties = tuple(actor for actor, role in meeting.roles if role is ParticipantRole.PARTICIPANT)
    sides = {homes.get(actor) or actor for actor in parties}
    if len(sides) >= _MANY:
        return evolve(meeting, mode=EventMode.MULTILATERAL)
    country = meeting.place.country if meeting.place is not None else None
    at_home = {actor for actor in parties if country is not None and homes.get(actor) == country}
    known = all(homes.get(actor) for actor in parties)
    if len(sides) != _MANY - 1 or not at_home or not known or EventMode.VISIT not in meeting.also:
        return meeting
    roles = tuple(
        (actor, role if actor not in parties else ParticipantRole.HOST if actor in at_home else ParticipantRole.INITIATOR)
        for actor, role in meeting.roles
    )
    return evolve(meeting, mode=EventMode.VISIT, roles=roles)


def _received(visit: Candidate, homes: Mapping[str, str | None]) -> Candidate:
    """A visit, with those whom the visitor meets as hosts where they are at home; their state is none beside them."""
    country = visit.place.country if visit.place is not None else None
    if country is None:
        return visit
    roles = {
        actor: ParticipantRole.HOST if role is ParticipantRole.PARTICIPANT and homes.get(actor) == country else role
        for actor, role in visit.roles
    }
    if ParticipantRole.INITIATOR not in roles.values() and ParticipantRole.HOST in roles.values():
        # X trifft Y; er besucht ihn im Weißen Haus: whoever is not at home there has come
        roles = {a: ParticipantRole.INITIATOR if role is ParticipantRole.PARTICIPANT else role for a, role in roles.items()}
    hosts = {actor for actor, role in roles.items() if role is ParticipantRole.HOST and not actor.startswith("state.")}
    if any(homes.get(actor) == country for actor in hosts):
        roles.pop(f"state.{country.lower()}", None)
    return evolve(visit, roles=tuple(roles.items()))
