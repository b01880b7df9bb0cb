"""Where a person belongs: the party, university, firm or other body that the words beside the name tell.

Behind a name: Ida Muster (SPD); Ida Muster vom Institut für Beispiele; Ida Muster, Professorin an der Universität Musterstadt.
Before it: der SPD-Politiker Ben Beispiel; der Leiter des Musterinstituts, Ben Beispiel. A body that is named for this alone does
nothing in the article, so it becomes no actor by it, unless the lexicon knows it and it stands outside brackets.
"""

from collections.abc import Sequence

from attrs import evolve, frozen

from ukrdiplo.extraction.actors import bodies, proper
from ukrdiplo.extraction.actors.appositions import place_behind
from ukrdiplo.extraction.actors.found import Found
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.nouns import Noun
from ukrdiplo.lexicon.roles import Use
from ukrdiplo.model import ActorKind

__all__ = ["told"]

_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.INSTITUTION, ActorKind.MEDIA})
_AT = frozenset({"von", "vom", "bei", "beim", "an", "am", "aus", "für"})
_ARTICLES = frozenset({"der", "des", "dem", "den", "die"})
_PEOPLE = frozenset({Use.OFFICE, Use.OCCUPATION})
_UNNAMED = frozenset({ActorKind.PERSON, ActorKind.GROUP})
_FAR = 12  # words between a noun for people and the body at which somebody is that
_LONGEST = 8  # words of the longest name of a body


@frozen
class _Body:
    """A body's name, where it stands, and the state for which it acts."""

    name: str
    start: int
    end: int
    represents: str | None = None


def told(tokens: Sequence[Token], found: Sequence[Found], lexicon: Lexicon) -> list[Found]:
    """What was found in a block, its persons with the bodies to which they belong.

    Args:
        tokens: The block's words.
        found: What was found in it.
        lexicon: What is known.
    """
    made, beside = list[Found](), set[int]()
    for item in found:
        body = _body(tokens, item, lexicon) if item.actor.kind is ActorKind.PERSON and item.length is None else None
        if body is None or body.name == item.actor.represents:
            made.append(item)
        else:
            represents = item.actor.represents or body.represents
            made.append(evolve(item, actor=evolve(item.actor, affiliation=body.name, represents=represents)))
            beside.update(range(body.start, body.end))
    acting = {item.actor.id for item in made if item.start not in beside}
    return [item for item in made if not _is_beside(item, tokens, beside, acting, lexicon)]


def _is_beside(item: Found, tokens: Sequence[Token], beside: set[int], acting: set[str], lexicon: Lexicon) -> bool:
    """Whether a body is named as somebody's only; one that the lexicon knows, in brackets."""
    named = item.start in beside and item.actor.kind not in _UNNAMED
    bracketed = named and tokens[item.start].gap.endswith(("(", ", ")) and item.end < len(tokens) and ")" in tokens[item.end].gap
    return named and item.actor.id not in acting and (bracketed or lexicon.actor(item.actor.id) is None)


def _body(tokens: Sequence[Token], person: Found, lexicon: Lexicon) -> _Body | None:
    """The body to which a person belongs by the words beside the name."""
    return (
        _in_brackets(tokens, person.end, lexicon)
        or _by_title(tokens, person.start - 1 if tokens[person.start].follows else person.start, person.end, lexicon)
        or _behind(tokens, person.end, lexicon)
        or _before(tokens, person.start, lexicon)
    )


def _in_brackets(tokens: Sequence[Token], after: int, lexicon: Lexicon) -> _Body | None:
    """Ida Muster (SPD); Ida Muster (42, SPD)."""
    if after >= len(tokens) or not tokens[after].gap.endswith("("):
        return None
    start = after
    if tokens[start].text.isdigit() and start + 1 < len(tokens) and tokens[start + 1].gap.startswith(","):
        start += 1
    known = _known(tokens, start, lexicon)
    end = known.end if known is not None else start + 1
    closed = end == len(tokens) or ")" in tokens[end].gap
    if known is not None or not closed:
        return known if closed else None
    text = tokens[start].text
    return _Body(text, start, end) if text.isupper() and len(text) > 1 and text not in lexicon.gazetteer.places else None


def _by_title(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> _Body | None:
    """The first part of a title among some words: SPD-Politiker, Musterinstitut-Chefin."""
    for place in range(start, end):
        noun = lexicon.people.noun(tokens[place].text)
        if (
            noun is None
            or not noun.hyphen
            or noun.role.use not in {Use.OFFICE, Use.OCCUPATION}
            or noun.prefix in lexicon.people.prefixes
        ):
            continue
        match = lexicon.names.find([noun.prefix], 0)
        if match is not None:
            form = match[1][0]
            return _Body(form.actor.name, place, place + 1) if form.actor.kind in _BODIES and not form.metonym else None
        if noun.prefix.isupper() and len(noun.prefix) > 1:
            return _Body(noun.prefix, place, place + 1)
    return None


def _behind(tokens: Sequence[Token], after: int, lexicon: Lexicon) -> _Body | None:
    """Ida Muster vom Musterinstitut; Ida Muster, Expertin beim Musterinstitut."""
    if after >= len(tokens):
        return None
    if tokens[after].follows and tokens[after].lower in _AT - {"aus", "für"}:
        return _at(tokens, after + 1, lexicon)
    place = place_behind(tokens, after, lexicon)
    if place is None:
        return None
    return _by_title(tokens, place, place + 1, lexicon) or _along(tokens, place + 1, lexicon)


def _before(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> _Body | None:
    """Der Leiter des Musterinstituts, Ben Beispiel; der Chef der Musterpartei Ben Beispiel."""
    if start == 0 or tokens[start].gap not in {", ", " "}:
        return None
    for place in range(start - 1, max(start - _FAR, -1), -1):
        if place + 1 < start and not tokens[place + 1].follows:
            return None
        if _people(tokens[place], lexicon) is not None:
            body = _along(tokens, place + 1, lexicon) if place + 1 < start else None
            return body if body is not None and body.end <= start else None
        if tokens[place].upos in {"VERB", "AUX"}:
            return None
    return None


def _along(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> _Body | None:
    """The first body behind a noun for people, joined to it by a preposition or the genitive."""
    for place in range(start, min(start + _FAR, len(tokens) - 1)):
        if not tokens[place].follows or tokens[place].upos in {"VERB", "AUX"}:
            return None
        if tokens[place].lower in _AT or tokens[place].lower in {"der", "des"}:
            body = _at(tokens, place + 1, lexicon)
            if body is not None:
                return body
    return None


def _at(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> _Body | None:
    """The body that is named from ``start`` on, its article and adjectives left out."""
    place = start
    while place < len(tokens) and (place == start or tokens[place].follows):
        known = _known(tokens, place, lexicon)
        if known is not None:
            return known
        noun = lexicon.people.noun(tokens[place].text)
        if noun is not None and noun.role.use is Use.BODY:
            return _of_noun(tokens, place, noun, lexicon)
        if tokens[place].lower not in _ARTICLES and not (tokens[place].upos == "ADJ" and tokens[place].text[0].islower()):
            return _foreign(tokens, place, lexicon)
        place += 1
    return None


def _known(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> _Body | None:
    """The body of the lexicon that is named at a place."""
    match = lexicon.names.find([token.text for token in tokens[place : place + _LONGEST]], 0)
    if match is None or match[1][0].metonym or match[1][0].actor.kind not in _BODIES:
        return None
    end = place + match[0]
    if any(not tokens[i].follows and tokens[i].gap not in {"/", ". ", "."} for i in range(place + 1, end)):
        return None
    entry = match[1][0].actor
    return _Body(entry.name, place, end, entry.represents if entry.kind is ActorKind.INSTITUTION else None)


def _of_noun(tokens: Sequence[Token], place: int, noun: Noun, lexicon: Lexicon) -> _Body | None:
    """The body that a noun names with the words around it, or by itself where it is a compound with a name in it."""
    found = proper.find(tokens, place, noun, lexicon, frozenset()) if noun.role.proper else None
    found = found or bodies.named(tokens, place, noun, lexicon, frozenset())
    if found is not None:
        return _Body(found.actor.name, found.start, found.end, found.actor.represents)
    return _Body(noun.written, place, place + 1) if noun.hyphen else None


def _foreign(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> _Body | None:
    """The body whose name has a word in it that only such names have, or is an abbreviation."""
    end = proper.foreign(tokens, place)
    if all(token.text not in lexicon.body_names.marks for token in tokens[place:end]):
        short = end == place + 1 and tokens[place].text.isupper() and 1 < len(tokens[place].text) <= 6
        return _Body(tokens[place].text, place, end) if short else None
    return _Body(proper.text(tokens, place, end), place, end)


def _people(token: Token, lexicon: Lexicon) -> Noun | None:
    """The noun for people that a word is."""
    noun = lexicon.people.noun(token.text)
    return noun if noun is not None and noun.role.use in _PEOPLE and not noun.role.several else None
