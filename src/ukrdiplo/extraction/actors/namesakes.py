"""People of one surname, told apart: whom a surname alone means, and whom it may mean as well.

Where an article names two of one surname in full, or one besides a well-known one with his office (Präsident Muster), a surname
alone is whoever its title tells by gender (Frau Muster); else the well-known one, else whoever was named last. The others are the
mention's alternatives, unless they have not been named yet.
"""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from ukrdiplo.extraction.actors.found import Found, known
from ukrdiplo.extraction.actors.gender import gender
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.names import inflected
from ukrdiplo.lexicon.roles import Gender
from ukrdiplo.model import Actor, ActorKind

__all__ = ["settled"]

_ALONE = frozenset({"mention.surname", "mention.title-and-surname"})
_TITLES = {"Herr": Gender.MASCULINE, "Herrn": Gender.MASCULINE, "Frau": Gender.FEMININE}


def settled(found: Sequence[Sequence[Found]], blocks: Sequence[Sequence[Token]], lexicon: Lexicon) -> list[list[Found]]:
    """The names of an article, with surnames alone read anew where several people have them.

    Args:
        found: The names of each content block.
        blocks: The words of each.
        lexicon: What is known.
    """
    people = _by_surname(found)
    latest: dict[str, dict[str, Actor]] = {}
    addressed = _addressed(blocks, found, lexicon)
    told: list[list[Found]] = []
    for tokens, here in zip(blocks, found, strict=True):
        read: list[Found] = []
        for item in sorted(here, key=lambda one: one.start):
            surname = next((form for form in _forms(item, tokens) if form in people), None)
            if surname is not None:
                order = latest.setdefault(surname, {})
                if item.rule in _ALONE:
                    owner = _well_known(surname, lexicon)
                    sure = owner is not None and (owner.id in people[surname] or owner.id in addressed)
                    actor, *others = _meant(item, tokens, owner, order, lexicon, sure=sure)
                    item = evolve(item, actor=actor, alternatives=tuple(other.id for other in others))  # noqa: PLW2901
                order.pop(item.actor.id, None)
                order[item.actor.id] = item.actor
            read.append(item)
        told.append(read)
    return told


def _by_surname(found: Sequence[Sequence[Found]]) -> dict[str, dict[str, Actor]]:
    """Those whom the article names by more than a surname, by the last word of their names."""
    people: dict[str, dict[str, Actor]] = {}
    for here in found:
        for item in here:
            if item.actor.kind is ActorKind.PERSON and item.rule not in _ALONE and " " in item.actor.name:
                people.setdefault(item.actor.name.rpartition(" ")[2], {})[item.actor.id] = item.actor
    return people


def _forms(item: Found, tokens: Sequence[Token]) -> Iterator[str]:
    """What the surname of a person's name may be, likeliest first."""
    if item.actor.kind is ActorKind.PERSON and item.length is None:
        yield item.actor.name.rpartition(" ")[2]
        if item.rule in _ALONE:
            yield from inflected(tokens[item.end - 1].text)


def _addressed(blocks: Sequence[Sequence[Token]], found: Sequence[Sequence[Found]], lexicon: Lexicon) -> frozenset[str]:
    """Ids of those whose surname has a title before it somewhere that is theirs: Präsident Biden."""
    made = set[str]()
    for tokens, here in zip(blocks, found, strict=True):
        for item in here:
            before = tokens[item.start - 1] if item.rule in _ALONE and item.start and tokens[item.start].follows else None
            noun = lexicon.people.noun(before.text) if before is not None else None
            forms = _forms(item, tokens) if noun is not None else ()
            owner = next((owner for form in forms if (owner := _well_known(form, lexicon)) is not None), None)
            held = lexicon.people.held.get(owner.id, ()) if owner is not None else ()
            if owner is not None and noun is not None and any(office.role in noun.role.offices for office in held):
                made.add(owner.id)
    return frozenset(made)


def _well_known(surname: str, lexicon: Lexicon) -> Actor | None:
    """The one whom a surname means by itself, by the lexicon."""
    match = lexicon.names.find([surname], 0)
    form = match[1][0] if match is not None else None
    if form is None or form.actor.kind is not ActorKind.PERSON or form.full:
        return None
    return known(form.actor)


def _meant(
    item: Found, tokens: Sequence[Token], owner: Actor | None, latest: Mapping[str, Actor], lexicon: Lexicon, *, sure: bool
) -> tuple[Actor, ...]:
    """Whom a surname alone means, and behind him whom it may mean as well.

    The well-known one comes first where it is sure that the article speaks of him, else behind those whom it names in full.
    """
    named = tuple(reversed(tuple(latest.values())))
    pool = {actor.id: actor for actor in ((owner, *named) if sure else (*named, owner)) if actor is not None}
    title = _title(item, tokens, lexicon)
    agreeing = [actor for actor in pool.values() if title is None or gender(actor, lexicon) in {title, None}]
    return tuple(agreeing) or (item.actor,)


def _title(item: Found, tokens: Sequence[Token], lexicon: Lexicon) -> Gender | None:
    """The gender that the word before a surname tells."""
    before = tokens[item.start - 1].text if item.start and tokens[item.start].follows else ""
    noun = lexicon.people.noun(before)
    return _TITLES.get(before) or (noun.gender if noun is not None else None)
