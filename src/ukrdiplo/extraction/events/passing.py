"""What an article mentions in passing, and too loosely to be a happening."""

from collections.abc import Collection

from ukrdiplo.extraction.events.telling import Group
from ukrdiplo.model import EventMode, EventStatus, EventType, ParticipantRole

__all__ = ["is_passing"]


def is_passing(group: Group, countries: Collection[str]) -> bool:
    """Whether something is named once, with no word of when and where it is.

    Attacks that a noun names so are the war in general (*Schutz vor russischen Angriffen*); talks that one side may hold, and
    what one side is said to go on doing, are a stance or a habit. So is help that somebody is against.

    Args:
        group: The mentions of it, and what they say together.
        countries: Names of whole countries, which say little of where an attack was: die Invasion in der Ukraine.
    """
    whole = group.whole
    named = whole.type is EventType.ASSAULT and whole.rule == "event.noun"
    where = None if whole.place is not None and named and whole.place.text in countries else whole.place
    if whole.type is EventType.AID and whole.status is EventStatus.DENIED:
        return all(role is ParticipantRole.RECIPIENT for _, role in whole.roles)  # lehnt weitere Hilfe ab
    if whole.type is EventType.REJECT and whole.status is EventStatus.POSSIBLE:
        return all(role is ParticipantRole.RECIPIENT for _, role in whole.roles)  # wie sich Lieferungen verhindern lassen
    if whole.when is not None or where is not None:
        return False
    if whole.type is EventType.CONCEDE and whole.status is EventStatus.POSSIBLE and whole.rule == "event.noun":
        return len(whole.roles) == 1 and len(group.evidence) == 1
    if whole.type is EventType.CONSULT and whole.status is EventStatus.POSSIBLE:
        return len(whole.roles) == 1
    if len(group.evidence) > 1:
        return False
    if named or (whole.mode is EventMode.SEIZE and whole.rule == "event.noun"):
        return not whole.quantities
    return whole.status is EventStatus.ONGOING and len(whole.roles) == 1
