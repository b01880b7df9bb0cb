"""Where forms of known names stand in a block, whatever they mean there, and what all of them together tell."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.names import Form

__all__ = ["Spotted", "apart", "fully_named", "spotted", "states"]

Spotted = Mapping[int, tuple[int, tuple[Form, ...]]]
"""The names that may begin at the words of a block: how many words each has, and what it may be a form of."""


def spotted(tokens: Sequence[Token], lexicon: Lexicon) -> Spotted:
    """The names that may begin at the words of a block, whatever they mean there."""
    words = [token.text for token in tokens]
    matches = ((place, lexicon.names.find(words, place)) for place in range(len(words)))
    return {place: match for place, match in matches if match is not None}


def fully_named(blocks: Sequence[Sequence[Token]], spots: Sequence[Spotted]) -> frozenset[str]:
    """Ids of the known actors that an article names by more than a surname."""
    return frozenset(
        form.actor.id
        for tokens, here in zip(blocks, spots, strict=True)
        for _, length, forms in apart(tokens, here)
        for form in forms
        if form.full and length > 1
    )


def states(blocks: Sequence[Sequence[Token]], spots: Sequence[Spotted]) -> Counter[str]:
    """How often an article names each state, and those who act for it."""
    told = Counter[str]()
    for tokens, here in zip(blocks, spots, strict=True):
        for place, (_, forms) in here.items():
            likeliest = forms[0]
            if tokens[place].text[0].isupper() and likeliest.ambiguity is None and likeliest.actor.represents is not None:
                told[likeliest.actor.represents] += 1
    return told


def apart(tokens: Sequence[Token], spots: Spotted) -> Iterator[tuple[int, int, tuple[Form, ...]]]:
    """The names in unbroken text, none of which begins inside another: where each begins, its length and its meanings."""
    end = 0
    for place, (length, forms) in spots.items():
        if place >= end and _together(tokens, place, length):
            yield place, length, forms
            end = place + length


def _together(tokens: Sequence[Token], start: int, length: int) -> bool:
    """Whether nothing but blanks, points and slashes stand between the words of a name."""
    return all(tokens[i].gap in {" ", "/", ". ", "."} for i in range(start + 1, start + length))
