"""Bodies that no lexicon names, by what they are.

Those of a state have its adjective, its capital or its prefix: die türkische Regierung, die Regierung in Ankara, das US-Militär.
Its side is the state itself: die russische Seite.
Organisations and media have their name behind the noun: die Denkfabrik Musterhaus, der Sender „Beispiel TV“.
"""

from collections.abc import Sequence

from ukrdiplo.extraction.actors.found import Found, known
from ukrdiplo.extraction.actors.names import is_place
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.actors import Nation
from ukrdiplo.lexicon.people import Noun
from ukrdiplo.lexicon.roles import Gender, Use
from ukrdiplo.model import Actor, ActorKind, MentionKind
from ukrdiplo.model.ids import slug

__all__ = ["find"]

_ENDINGS = {Gender.MASCULINE: "er", Gender.FEMININE: "e", Gender.NEUTER: "es", None: "e"}
_OPENING, _CLOSING = frozenset('„“»"‚›'), frozenset('“”«"‘‹')
_LONGEST = 4


def find(tokens: Sequence[Token], lexicon: Lexicon, taken: frozenset[int]) -> list[Found]:
    """The bodies in a block that are named by what they are."""
    found = []
    for place, token in enumerate(tokens):
        noun = None if place in taken else lexicon.people.noun(token.text)
        if noun is None or noun.role.use is not Use.BODY:
            continue
        if noun.role.kind in {ActorKind.INSTITUTION, ActorKind.GROUP, ActorKind.STATE}:
            body = None if is_place(tokens, place, lexicon) else _of_state(tokens, place, noun, lexicon)
        else:
            body = _named(tokens, place, noun, lexicon, taken)
        if body is not None:
            found.append(body)
    return found


def _of_state(tokens: Sequence[Token], place: int, noun: Noun, lexicon: Lexicon) -> Found | None:
    """The body of a state, by the adjective, genitive or prefix before it, or the capital or genitive behind it."""
    people, start, end = lexicon.people, place, place + 1
    if noun.hyphen:
        nation = people.prefixes.get(noun.prefix)
        name = noun.written
    else:
        start, end, nation = _state(tokens, place, lexicon)
        name = f"{nation.adjectives[0]}{_ENDINGS[noun.gender]} {noun.written}" if nation is not None else ""
        if start < place and tokens[start].text[0].isupper() and not tokens[start].first and tokens[start].text[-1] != "s":
            name = name[0].upper() + name[1:]
    if nation is None:
        return None
    entry = lexicon.actor(nation.actor)
    if noun.role.kind is ActorKind.STATE and entry is not None:
        return Found(start=start, end=end, actor=known(entry), kind=MentionKind.DESCRIPTION, rule="mention.side")
    match = lexicon.names.find(name.split(), 0)
    if match is not None and match[0] == len(name.split()):
        return Found(start=start, end=end, actor=known(match[1][0].actor), rule="mention.body")
    kind = noun.role.kind
    actor = Actor(id=f"{kind.value}.{slug(name)}", name=name, kind=kind, represents=nation.of)
    return Found(start=start, end=end, actor=actor, rule="mention.body")


def _state(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> tuple[int, int, Nation | None]:
    people, names = lexicon.people, lexicon.names
    if place and tokens[place].follows:
        before = tokens[place - 1].text
        nation = people.nation(before)
        match = names.find([before.removesuffix("er")], 0) if nation is None and before.endswith(("s", "er")) else None
        nation = nation or (people.nations.get(match[1][0].actor.id) if match else None)
        if nation is not None:
            return place - 1, place + 1, nation
    words = [token.text for token in tokens[place + 1 : place + 5]]
    skip = 1 if words[:1] and words[0] in {"in", "der", "des", "von"} and tokens[place + 1].follows else 0
    match = names.find(words, skip) if words[skip:] and tokens[place + 1].follows else None
    if match is not None and (skip or words[0].endswith("s")):
        nation = people.nations.get(match[1][0].actor.id)
        if nation is not None and (not skip or words[0] != "in" or match[1][0].metonym):
            return place, place + 1 + skip + match[0], nation
    return place, place + 1, None


def _named(tokens: Sequence[Token], place: int, noun: Noun, lexicon: Lexicon, taken: frozenset[int]) -> Found | None:
    """An organisation or a medium whose name follows the noun that says what it is."""
    start = end = place + 1
    if start >= len(tokens) or noun.plural:
        return None
    gap = tokens[start].gap
    quoted = gap[:1] == " " and bool(_OPENING & set(gap))
    if not quoted and not tokens[start].follows:
        return None
    while end < len(tokens) and end not in taken and end - start < _LONGEST:
        token = tokens[end]
        if end > start and (_CLOSING & set(token.gap) if quoted else not token.follows):
            break
        if not quoted and (
            token.upos != "PROPN" or token.text in lexicon.gazetteer.places or token.text in lexicon.people.genders
        ):
            break
        end += 1
    closed = quoted and end < len(tokens) and bool(_CLOSING & set(tokens[end].gap))
    if end == start or (quoted and not closed) or (not quoted and tokens[start].text.endswith("s")):
        return None
    name = " ".join(token.text for token in tokens[start:end])
    actor = Actor(id=f"{noun.role.kind.value}.{slug(name)}", name=name, kind=noun.role.kind, description=noun.written)
    return Found(start=start, end=end, actor=actor, rule="mention.named-body")
