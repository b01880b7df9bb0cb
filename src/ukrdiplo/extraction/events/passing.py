"""What an article mentions in passing, and too loosely to be a happening."""

from ukrdiplo.extraction.events.joining import Group
from ukrdiplo.model import EventStatus, EventType

__all__ = ["is_passing"]


def is_passing(group: Group) -> bool:
    """Whether something is named once, with no word of when and where it is.

    Attacks that a noun names so are the war in general (*Schutz vor russischen Angriffen*); talks that one side may hold, and
    what one side is said to go on doing, are a stance or a habit.

    Args:
        group: The mentions of it, and what they say together.
    """
    whole = group.whole
    if whole.when is not None or whole.place is not None:
        return False
    if whole.type is EventType.CONSULT and whole.status is EventStatus.POSSIBLE:
        return len(whole.roles) == 1
    if len(group.evidence) > 1:
        return False
    if whole.type is EventType.ASSAULT and whole.rule == "event.noun":
        return not whole.quantities
    return whole.status is EventStatus.ONGOING and len(whole.roles) == 1
