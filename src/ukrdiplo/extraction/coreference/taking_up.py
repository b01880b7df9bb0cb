"""Whom a description takes up of those whom the article has mentioned: der Präsident, der Ukrainer, die Behörde.

A phrase with the definite article takes up the nearest actor of whom the article has told just that; failing such a one, the
nearest whom its noun covers by its meaning. Gender and number must agree, and an adjective or genitive must not say that it is
somebody else.
"""

import datetime as dt
from collections.abc import Iterable
from itertools import islice

from ukrdiplo.extraction.coreference.descriptions import Description
from ukrdiplo.extraction.coreference.referents import Referent, likened
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.hypernyms import Hypernym
from ukrdiplo.lexicon.nouns import Noun
from ukrdiplo.lexicon.roles import Gender, Use
from ukrdiplo.model import ActorKind

__all__ = ["is_of", "is_untold", "may_be", "taken_up"]

_FEDERAL = "bundes"  # the Innenministerium is the Bundesinnenministerium
_RULER = "ruler"  # who is called so is not told by his office


def taken_up(
    description: Description, nearest: Iterable[Referent], lexicon: Lexicon, published: dt.date | None = None
) -> tuple[Referent, ...]:
    """Whom a description takes up, and behind him the others who hold such an office, the last one first; nobody else.

    Args:
        description: It.
        nearest: Whom the article has mentioned before, the last one first.
        lexicon: What is known.
        published: The article's date.
    """
    if not description.definite or description.other:
        return ()
    of_state = (
        description.noun is not None and description.noun.role.use is Use.OFFICE and not _is_general(description.noun, lexicon)
    )
    agreeing = [referent for referent in nearest if may_be(description, referent, of_state=of_state)]
    if description.age is not None:
        aged = next((referent for referent in agreeing if description.age in referent.ages and referent.is_person), None)
        if aged is not None:
            return (aged,)
    exact = [
        referent
        for referent in agreeing
        if _is_told(description, referent, lexicon) or _is_in_office(description, referent, lexicon, published)
    ]
    if exact or description.former or description.owner:
        office = description.noun is not None and description.noun.role.use is Use.OFFICE and not description.noun.prefix
        return tuple(exact) if office else tuple(exact[:1])
    if of_state:
        holder = next((referent for referent in agreeing if _holds(description, referent, lexicon)), None)
        if holder is not None:
            return (holder,)
    return tuple(islice((referent for referent in agreeing if _is_covered(description, referent, lexicon)), 1))


def may_be(description: Description, referent: Referent, *, of_state: bool = False) -> bool:
    """Whether nothing that a description says is against its being somebody; a state's office needs a holder of that state."""
    if referent.plural != description.plural and not (description.plural and referent.gender is Gender.PLURAL):
        return False
    states = {description.nation} if of_state else {description.nation, None}
    if description.nation is not None and referent.actor.represents not in states:
        return False
    if description.age is not None and referent.ages and description.age not in referent.ages:
        return False
    if not referent.is_person or description.plural:
        return True
    return referent.gender is None or description.gender in {referent.gender, None}


def _is_in_office(description: Description, referent: Referent, lexicon: Lexicon, published: dt.date | None) -> bool:
    """Whether the lexicon knows that a person holds an office on a day that a description's noun is for."""
    noun, actor = description.noun, referent.actor
    if noun is None or noun.prefix or noun.role.use is not Use.OFFICE or published is None:
        return False
    if description.former or description.owner or actor.kind is not ActorKind.PERSON:
        return False
    held = [office for office in lexicon.people.held.get(actor.id, ()) if office.holder(published) == actor.id]
    if noun.role.id != _RULER and any(office.role in noun.role.offices for office in held):
        return True
    titles = (lexicon.people.titled(office, referent.gender).casefold() for office in held)
    return any(likened(title.split(), (noun.base.casefold(),)) for title in titles)


def _holds(description: Description, referent: Referent, lexicon: Lexicon) -> bool:
    """Whether a person has the office of a state that a noun is for, by another word for it or by the lexicon."""
    noun, actor = description.noun, referent.actor
    if noun is None or noun.prefix or not referent.is_person:
        return False
    held = lexicon.people.held.get(actor.id, ())
    called = [(office, lexicon.people.titled(office, referent.gender)) for office in held]
    nation = description.nation
    offices = [office for office, title in called if title == actor.office or (nation is not None and office.of == nation)]
    if any(office.role in noun.role.offices for office in offices):
        return True
    told = (lexicon.people.noun(word[:1].upper() + word[1:]) for word in referent.nouns)
    same = (n.role for n in told if n is not None and not n.prefix)
    return any(role == noun.role or role.id in noun.role.offices or noun.role.id in role.offices for role in same)


def _is_told(description: Description, referent: Referent, lexicon: Lexicon) -> bool:
    """Whether the article has told that a referent is just what a description says."""
    if description.owner and not description.owner & referent.nouns:
        return False
    federal = (description.key.removeprefix(_FEDERAL), _FEDERAL + description.key)
    if description.key in referent.nouns or not referent.nouns.isdisjoint(federal):
        return True
    if any("-" in noun and noun.rpartition("-")[2] == description.key for noun in referent.nouns):
        return True  # die Außenbeauftragte is the EU-Außenbeauftragte
    noun = description.noun
    if noun is None or noun.prefix:
        return False
    return _is_general(noun, lexicon) and likened(referent.nouns, (noun.base.casefold(),))


def _is_general(noun: Noun, lexicon: Lexicon) -> bool:
    """Whether a title names no office by itself, so that it may stand for a longer one: der Minister for an Außenminister."""
    return lexicon.people.kinds.isdisjoint(noun.role.offices)


def _is_covered(description: Description, referent: Referent, lexicon: Lexicon) -> bool:
    """Whether a referent may be meant by what a description's noun means."""
    actor, noun = referent.actor, description.noun
    if description.plural:
        return False
    if actor.kind is ActorKind.PERSON and description.native is not None:
        return actor.represents == description.native
    if description.age is not None and noun is None:
        return referent.is_person
    general = description.hypernym
    if general is None or (general.kind is not actor.kind and not (general.kind is ActorKind.PERSON and referent.is_person)):
        return False
    if general.of_state and actor.represents is None:
        return False
    if general.kind is ActorKind.PERSON and general.untold:
        return actor.anonymous
    return is_of(referent, general, lexicon)


def is_of(referent: Referent, general: Hypernym, lexicon: Lexicon) -> bool:
    """Whether a general noun covers one of the nouns that tell what an actor is."""
    return likened(referent.nouns, general.endings) or (general.untold and is_untold(referent, lexicon))


def is_untold(referent: Referent, lexicon: Lexicon) -> bool:
    """Whether no noun tells what an actor is."""
    if referent.actor.kind is ActorKind.MEDIA:
        return True
    return not any(lexicon.people.noun(noun[:1].upper() + noun[1:]) is not None for noun in referent.nouns)
