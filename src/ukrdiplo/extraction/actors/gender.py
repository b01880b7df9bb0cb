"""Which pronouns may stand for an actor."""

from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Gender
from ukrdiplo.model import Actor, ActorKind

__all__ = ["gender"]


def gender(actor: Actor, lexicon: Lexicon) -> Gender | None:
    """The gender that a pronoun for an actor has: by the lexicon, a given name, a title or the noun that names it.

    ``None`` where nothing tells: any pronoun may stand for it then.
    """
    entry = lexicon.actor(actor.id)
    if entry is not None and entry.gender is not None:
        return entry.gender
    people = lexicon.people
    words = actor.name.split()
    if actor.kind is ActorKind.PERSON:
        told = people.genders.get(words[0])
        if told is not None:
            return told
        for title in (actor.office, actor.description):
            noun = next((n for word in (title or "").split() if (n := people.noun(word)) is not None), None)
            if noun is not None and noun.gender is not None:
                return noun.gender
        return None
    if actor.name in people.inhabitants:
        return Gender.PLURAL
    noun = next((n for word in words if (n := people.noun(word)) is not None), None)
    if noun is None:
        return None
    return noun.gender or Gender.PLURAL
