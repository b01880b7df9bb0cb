"""Whose an office is, by the words beside its title.

The state is told by a prefix (US-Präsident), an adjective (der russische Präsident, der Kiewer Außenminister), a genitive
(Präsident der Ukraine, Russlands Präsident, Trumps Außenminister) or a capital behind it (der Premier in London). Adjectives that
say when somebody held the office may stand there as well.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from ukrdiplo.extraction.actors.found import Found
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.actors import Nation
from ukrdiplo.lexicon.nouns import Noun
from ukrdiplo.lexicon.roles import Time
from ukrdiplo.model import ActorKind

__all__ = ["Belonging", "adjectives", "belonging"]


@frozen(kw_only=True)
class Belonging:
    """The words beside a title and what they tell.

    Args:
        start: Where the title begins with the adjectives that name its state.
        wide: Where it begins with those that say when it was held, too.
        end: Where it ends, with the genitive that names its state.
        of: The state or body that it belongs to.
        time: When the holder who is meant held it.
    """

    start: int
    wide: int
    end: int
    of: str | None = None
    time: Time | None = None


def adjectives(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> Belonging:
    """What the adjectives before a title tell."""
    told = Belonging(start=place, wide=place, end=place + 1)
    start = place
    while start and tokens[start].follows:
        before = tokens[start - 1]
        nation = _nation(before, lexicon)
        time = lexicon.people.time(before.text) if nation is None else None
        if nation is None and time is None:
            break
        start -= 1
        if nation is not None:
            told = evolve(told, start=start, wide=start, of=told.of or nation.of)
        elif time is not Time.NOW:
            told = evolve(told, wide=start, time=told.time or time)
    return told


def belonging(
    tokens: Sequence[Token], place: int, noun: Noun, at: Mapping[int, Found], lexicon: Lexicon, published: dt.date | None
) -> Belonging:
    """The state that an office belongs to, and the title's stretch with the words that tell it."""
    told = adjectives(tokens, place, lexicon)
    if noun.prefix:
        return evolve(told, of=_prefixed(noun, lexicon))
    if told.of is not None:
        return told
    behind = _behind(tokens, place + 1, at, lexicon)
    if behind is not None:
        return evolve(told, of=behind[0], end=behind[1])
    return evolve(told, of=_owner(tokens, told.wide, at, lexicon, published))


def _nation(token: Token, lexicon: Lexicon) -> Nation | None:
    """The state of an adjective: russischen, Kiewer."""
    if not (token.text[0].islower() or token.first or token.upos == "ADJ" or token.text[-2:].casefold() == "er"):
        return None
    nation = lexicon.people.nation(token.text)
    if nation is None and token.text.endswith("er"):
        match = lexicon.names.find([token.text.removesuffix("er")], 0)
        nation = lexicon.people.nations.get(match[1][0].actor.id) if match is not None and match[1][0].metonym else None
    return nation


def _prefixed(noun: Noun, lexicon: Lexicon) -> str | None:
    nation = lexicon.people.prefixes.get(noun.prefix)
    if nation is not None:
        return nation.of
    match = lexicon.names.find([noun.prefix], 0) if noun.hyphen else None
    return match[1][0].actor.represents if match else None


def _behind(tokens: Sequence[Token], after: int, at: Mapping[int, Found], lexicon: Lexicon) -> tuple[str, int] | None:
    """The state in the genitive, or the capital, behind a title, and where it ends."""
    if after >= len(tokens) or not tokens[after].follows:
        return None
    skip = 1 if tokens[after].lower in {"der", "des", "von"} else 0
    owner = at.get(after + skip)
    genitive = skip or tokens[after].text.endswith("s")
    if owner is not None and genitive and owner.actor.kind in {ActorKind.STATE, ActorKind.ORGANISATION}:
        return (owner.actor.represents, owner.end) if owner.actor.represents else None
    if tokens[after].lower == "in" and after + 1 < len(tokens) and _is_of_noun(tokens[after - 1], tokens[after + 1]):
        match = lexicon.names.find([token.text for token in tokens[after + 1 : after + 3]], 0)
        if match is not None and match[1][0].metonym and match[1][0].actor.represents:
            return match[1][0].actor.represents, after + 1 + match[0]
    return None


def _is_of_noun(noun: Token, capital: Token) -> bool:
    """Whether the parser joins a place to the noun before it, and not to the verb."""
    return noun.word is not None and capital.word is not None and capital.word.head == noun.word.index


def _owner(
    tokens: Sequence[Token], start: int, at: Mapping[int, Found], lexicon: Lexicon, published: dt.date | None
) -> str | None:
    """The state in the genitive before a title, or that of the person whose government it is."""
    if not start or not tokens[start].owned or (tokens[start].follows and not tokens[start - 1].text.endswith("s")):
        return None
    owner = at.get(start - 1)
    if owner is None:
        match = lexicon.names.find([tokens[start - 1].text], 0)
        return match[1][0].actor.represents if match is not None and match[1][0].metonym else None
    if owner.actor.kind is ActorKind.STATE:
        return owner.actor.represents
    held = lexicon.people.held.get(owner.actor.id, ())
    return next((office.of for office in held if published is not None and office.holder(published) == owner.actor.id), None)
