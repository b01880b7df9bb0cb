"""Abbreviations that an article gives a body in brackets and then uses alone: das Musterinstitut (MI) … das MI."""

from collections.abc import Iterable, Mapping, Sequence

from ukrdiplo.extraction.actors.found import Found
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Actor, ActorKind

__all__ = ["find", "given"]

_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.INSTITUTION, ActorKind.MEDIA, ActorKind.GROUP})
_LETTERS = range(2, 7)


def given(tokens: Sequence[Token], found: Iterable[Found], lexicon: Lexicon) -> dict[str, Actor]:
    """The abbreviations that a block gives the bodies in it, where no lexicon knows them as anybody's.

    Args:
        tokens: The block's words.
        found: What was found in it.
        lexicon: What is known.
    """
    names: dict[str, Actor] = {}
    for item in found:
        after = tokens[item.end] if item.end < len(tokens) and item.length is None else None
        if after is None or after.gap != " (" or item.actor.kind not in _BODIES:
            continue
        closed = item.end + 1 == len(tokens) or tokens[item.end + 1].gap.startswith(")")
        text = after.text
        if closed and len(text) in _LETTERS and text.isupper() and lexicon.names.find([text], 0) is None:
            names.setdefault(text, item.actor)
    return names


def find(tokens: Sequence[Token], names: Mapping[str, Actor], taken: frozenset[int]) -> list[Found]:
    """The bodies in a block that abbreviations name, but for the place where an abbreviation is given."""
    return [
        Found(start=place, end=place + 1, actor=names[token.text], rule="mention.abbreviation")
        for place, token in enumerate(tokens)
        if token.text in names and place not in taken and not token.gap.endswith("(")
    ]
