"""Compounds whose first part acts: the USA in US-Rückzug, Putin in Putin-Telefonat, nobody in Ukraine-Krieg."""

from collections.abc import Sequence

from ukrdiplo.extraction.actors.found import Found, known
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.names import inflected
from ukrdiplo.model import ActorKind, MentionKind

__all__ = ["find", "is_act"]

_LONGEST = 40  # letters of the longest last part of a compound that is looked up
_AGENTS = frozenset({ActorKind.PERSON, ActorKind.INSTITUTION, ActorKind.MEDIA})


def find(tokens: Sequence[Token], lexicon: Lexicon, taken: frozenset[int]) -> list[Found]:
    """The actors in a block's compounds.

    The head must be a noun for an act. A first part in capitals (US, EU, NATO), a person, an institution or a medium does it;
    a state's full name is mostly whom it concerns (Russland-Sanktionen). What a medium broadcasts needs none: ARD-Sendung.
    """
    found = []
    for place, token in enumerate(tokens):
        if "-" not in token.text or place in taken:
            continue
        *firsts, head = token.text.split("-")
        act = is_act(head, lexicon)
        if not act and not _may_be_broadcast(head, lexicon):
            continue
        offset = 0
        for first in firsts:
            match = lexicon.names.find([first], 0)
            form = match[1][0] if match else None
            if (
                form is not None
                and (act or (form.actor.kind is ActorKind.MEDIA and form.ambiguity is None))
                and (first.isupper() or form.actor.kind in _AGENTS)
            ):
                found.append(
                    Found(
                        start=place,
                        end=place + 1,
                        actor=known(form.actor),
                        kind=MentionKind.COMPOUND,
                        rule="mention.compound",
                        offset=offset,
                        length=len(first),
                    )
                )
            offset += len(first) + 1
    return found


def _may_be_broadcast(head: str, lexicon: Lexicon) -> bool:
    """Whether a noun behind the name of a medium may be for what it broadcasts, and is for nobody: not in ZDF-Reporterin."""
    noun = lexicon.people.noun(head)
    return head[:1].isupper() and (noun is None or noun.role.kind is ActorKind.MEDIA)


def is_act(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun, or the last part of a longer one, is for something that an actor does."""
    acts = lexicon.people.acts
    for form in inflected(noun):
        if form in acts or any(form[cut:].capitalize() in acts for cut in range(max(3, len(form) - _LONGEST), len(form) - 3)):
            return True
    return False
