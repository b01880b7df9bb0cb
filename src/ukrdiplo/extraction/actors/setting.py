"""The state of a title that names none, understood from what stands before it.

A seat of government settles it (In der Downing Street … der Premier), else the one state that the sentence and the two before
name and that has such an office (Über Kiew … der Präsident). Titles that are Germany's by themselves (der Kanzler) are another
state's only after its seat or its name as an actor.
"""

from collections.abc import Sequence

from ukrdiplo.extraction.actors.scene import Recent
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.actors import Office
from ukrdiplo.lexicon.names import inflected
from ukrdiplo.lexicon.roles import Role
from ukrdiplo.model import ActorKind

__all__ = ["spoken_of", "understood"]


def understood(role: Role, default: Office | None, before: Sequence[Recent], lexicon: Lexicon) -> tuple[Office | None, bool]:
    """The office that a title without a state names, and whether a seat tells it; ``None`` where the text leaves it open.

    Args:
        role: The title's role.
        default: The office that the title names by itself, if it does.
        before: What stands before it, nearest first.
        lexicon: What is known.
    """
    seats = _seats(before, lexicon)
    states = [state for recent in before if (state := _state(recent, lexicon)) is not None]
    if default is not None:
        if default.of in states:
            return default, True
        acting = [r.name.actor.represents for r in before if r.name is not None and r.name.actor.kind is ActorKind.STATE]
        served = dict.fromkeys(of for recent in before if (of := _acted_for(recent)) is not None)
        rivals: list[str | None] = [of for of in served if _office(role, of, lexicon) is not None]
        if not acting and len(rivals) == 1:  # in news of Vienna's ministers the chancellor is theirs
            acting = rivals
        return next((office for of in (*seats, *acting) if (office := _office(role, of, lexicon)) is not None), default), True
    by_seat = next((office for of in seats if (office := _office(role, of, lexicon)) is not None), None)
    if by_seat is not None:
        return by_seat, True
    offices = {office.id: office for of in states if (office := _office(role, of, lexicon)) is not None}
    return (next(iter(offices.values())) if len(offices) == 1 else None), False


def spoken_of(before: Sequence[Recent], lexicon: Lexicon) -> str | None:
    """The one state of which the words before tell by name, town, adjective or people; ``None`` if none or several."""
    states = {state for recent in before if (state := _state(recent, lexicon) or _acted_for(recent)) is not None}
    return states.pop() if len(states) == 1 else None


def _acted_for(recent: Recent) -> str | None:
    """The state for which a person or a body acts."""
    actor = recent.name.actor if recent.name is not None else None
    return actor.represents if actor is not None and actor.kind in {ActorKind.PERSON, ActorKind.INSTITUTION} else None


def _office(role: Role, of: str | None, lexicon: Lexicon) -> Office | None:
    """A state's office of just this kind: nobody calls a Bundespräsident Präsident without saying of what."""
    kinds = (role.id,) if role.id in role.offices else role.offices
    return next((office for kind in kinds if of and (office := lexicon.people.general.get((kind, of))) is not None), None)


def _seats(before: Sequence[Recent], lexicon: Lexicon) -> list[str]:
    """The states whose seats of government are named, nearest first."""
    words = [recent.token.text for recent in reversed(before)]
    found = (lexicon.people.seat(words, place) for place in range(len(words) - 1, -1, -1))
    return [office.of for office in found if office is not None]


def _state(recent: Recent, lexicon: Lexicon) -> str | None:
    """The state that a word names as an actor, as a place or by its adjective."""
    if recent.name is not None and recent.name.actor.kind in {ActorKind.STATE, ActorKind.INSTITUTION}:
        return recent.name.actor.represents
    text = recent.token.text
    if text[:1].isupper():
        places = lexicon.gazetteer.places
        here = next((places[form] for form in inflected(text) if form in places), None)
        if here is not None:
            return here
    nation = lexicon.people.nation(text) if recent.token.upos == "ADJ" else None
    return nation.of if nation is not None else None
