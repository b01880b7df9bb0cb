"""What two mentions of one happening say together."""

from collections.abc import Mapping

from attrs import evolve

from ukrdiplo.extraction.events.candidate import Candidate
from ukrdiplo.model import EventType, ParticipantRole

__all__ = ["together"]


def together(told: Candidate, new: Candidate, represents: Mapping[str, str]) -> Candidate:
    """An account with what another mention adds to it.

    Args:
        told: The account so far, whose status, time and place stay.
        new: The other mention.
        represents: Ids of states by those who act for them, and of everybody else by themselves.
    """
    roles = dict(told.roles)
    here = {represents[actor] for actor in roles}
    if told.type is EventType.ASSAULT and told.sentence == new.sentence:  # the state that was hit, not its people
        stated = {role for actor, role in (*told.roles, *new.roles) if actor.startswith("state.")}
        roles = {actor: role for actor, role in roles.items() if actor.startswith("state.") or role not in stated}
        new = evolve(new, roles=tuple((a, r) for a, r in new.roles if a.startswith("state.") or r not in stated))
    for actor, role in new.roles:
        if actor not in roles and (role is ParticipantRole.PARTICIPANT or represents[actor] not in here):
            roles[actor] = role
        elif actor not in roles and told.type is EventType.CONSULT:
            served = next((a for a, r in roles.items() if r is role and represents[a] == represents[actor]), actor)
            if served.startswith("state."):  # a visit to Berlin, where the chancellor receives the guest
                roles = {actor if a == served else a: r for a, r in roles.items()}
    numbers = {(quantity.number.lower(), quantity.unit): quantity for quantity in (*new.quantities, *told.quantities)}
    return evolve(
        told,
        mode=told.mode or new.mode,
        status=new.status if told.guessed else told.status,
        guessed=told.guessed and new.guessed,
        roles=tuple(roles.items()),
        when=told.when if told.when is not None and (told.when.resolved or new.when is None) else new.when,
        place=told.place or new.place,
        quantities=tuple(sorted(numbers.values(), key=lambda quantity: quantity.span)),
    )
