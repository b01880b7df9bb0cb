"""Names of bodies that nobody knows, told from persons' by a word in them or by the noun before them.

Muster Airlines has a word that no person's name has; in *die Firma Muster* the name is the firm's.
"""

from collections.abc import Sequence

from ukrdiplo.extraction.actors import proper
from ukrdiplo.extraction.actors.found import Found
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Use
from ukrdiplo.model import Actor
from ukrdiplo.model.ids import slug

__all__ = ["find", "is_behind_noun"]

_FOREIGN = frozenset({"PROPN", "X", "ADJ", "NOUN"})


def find(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> Found | None:
    """The body whose name has a word in it that no person's has: Muster Airlines.

    Args:
        tokens: The words of a block.
        start: The first word of what may be a name.
        end: The word behind it; the body's name may begin before and end elsewhere.
        lexicon: What is known.
    """
    people = lexicon.people
    if all(token.text not in lexicon.body_names.marks for token in tokens[start:end]):
        return None
    first = start
    while start and _goes_before(tokens, start, lexicon):
        start -= 1
    place = first + 1
    marks = [number for number in range(start, end) if tokens[number].text in lexicon.body_names.marks]
    while place < end and (place < marks[-1] or tokens[place].text not in people.genders):
        if tokens[place].upos == "NOUN" and tokens[place].text not in lexicon.body_names.marks:
            break
        place += 1
    if place < len(tokens) and tokens[place].text in {"of", "for", "on", "and"}:
        place = proper.foreign(tokens, start)
    kind = next((kind for token in tokens[start:place] if (kind := lexicon.body_names.marks.get(token.text)) is not None), None)
    short = place - start < (3 if tokens[start].text in people.genders else 2)
    if kind is None or short or is_behind_noun(tokens, start, lexicon):
        return None
    name = proper.text(tokens, start, place)
    actor = Actor(id=f"{kind.value}.{slug(name)}", name=name, kind=kind)
    return Found(start=start, end=place, actor=actor, rule="mention.named-body")


def is_behind_noun(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Whether a noun for a body or a firm stands before the name at ``start``, which is that body's then: die Firma Muster."""
    noun = lexicon.people.noun(tokens[start - 1].text) if start and tokens[start].follows else None
    if noun is None:
        return False
    person = tokens[start].text in lexicon.people.genders and (noun.role.firms or noun.role.members)
    return not person and (noun.role.use is Use.BODY or noun.role.several or noun.role.firms)


def _goes_before(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Whether the word before a name is its first: a word with a capital that is no noun for somebody and no town's adjective."""
    before = tokens[start - 1]
    if not tokens[start].follows or before.first or not before.text[:1].isupper() or before.upos not in _FOREIGN:
        return False
    town = before.text.endswith("er") and before.text[:-2] in lexicon.gazetteer.places
    return not town and lexicon.people.noun(before.text) is None
