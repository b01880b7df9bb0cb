"""What an article mentions in passing, and too loosely to be a happening."""

from collections.abc import Collection

from ukrdiplo.extraction.events.reality import REAL
from ukrdiplo.extraction.events.telling import Group
from ukrdiplo.model import EventMode, EventStatus, EventType, ParticipantRole

__all__ = ["is_passing"]

_COMING = frozenset({ParticipantRole.INITIATOR})
_SUFFERING = frozenset({ParticipantRole.RECIPIENT})


def is_passing(group: Group, countries: Collection[str]) -> bool:
    """Whether something is named once, with no word of when and where it is.

    Attacks that a noun names so are the war in general (*Schutz vor russischen Angriffen*); talks that one side may hold, and
    what one side is said to go on doing, are a stance or a habit. So is help that somebody is against.

    Args:
        group: The mentions of it, and what they say together.
        countries: Names of whole countries, which say little of where an attack was: die Invasion in der Ukraine.
    """
    whole = group.whole
    roles = {role for _, role in whole.roles}
    if whole.type is EventType.AID and whole.status is EventStatus.DENIED:
        return roles <= _SUFFERING  # lehnt weitere Hilfe ab
    if whole.type is EventType.REJECT and whole.status is EventStatus.POSSIBLE:
        return roles <= _SUFFERING  # wie sich Lieferungen verhindern lassen
    if whole.mode is EventMode.VISIT and whole.status is EventStatus.DENIED and whole.place is None and whole.when is None:
        return roles <= _COMING  # wurde nicht eingeladen
    named = whole.type is EventType.ASSAULT and whole.rule == "event.noun"
    in_country = named and whole.place is not None and whole.place.text in countries
    return whole.when is None and (whole.place is None or in_country) and _is_loose(group, roles, named=named)


def _is_loose(group: Group, roles: set[ParticipantRole], *, named: bool) -> bool:
    """Whether what has neither a time nor a place is told too loosely, and too rarely."""
    whole = group.whole
    once = len(group.evidence) == 1
    match whole.type:
        case EventType.CONSULT if whole.status is EventStatus.POSSIBLE:
            return len(whole.roles) == 1
        case EventType.CONCEDE if whole.status is EventStatus.POSSIBLE and whole.rule == "event.noun":
            return once and len(whole.roles) == 1
        case EventType.AID if whole.rule == "event.noun" and whole.status in REAL and not whole.quantities:
            return once and roles <= _SUFFERING  # die Militärhilfe für Kiew
        case _ if named and any(mention.goes_on for mention in group.mentions):
            return False
        case _ if named or (whole.mode is EventMode.SEIZE and whole.rule == "event.noun"):
            return once and not whole.quantities
        case _:
            return once and whole.status is EventStatus.ONGOING and len(whole.roles) == 1
