"""Persons that no lexicon knows, by the shape of their names and the words around them.

A run of capitalised words is a person's name where it begins with a given name, where a noun for people stands beside it
(Professor Ben Beispiel; Ida Muster, Expertin für Außenpolitik), or where its last word is a subject elsewhere. From then on the
surname alone is enough.
"""

import re
from collections.abc import Iterable, Sequence

from attrs import evolve

from ukrdiplo.extraction.actors import designated
from ukrdiplo.extraction.actors.appositions import (
    is_after_noun,
    noun_before,
    noun_of_one,
    occupation_behind,
    place_before_comma,
    state_served,
)
from ukrdiplo.extraction.actors.found import Found
from ukrdiplo.extraction.actors.number import INDEFINITE
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.names import inflected
from ukrdiplo.lexicon.roles import Use
from ukrdiplo.model import Actor, ActorKind
from ukrdiplo.model.ids import slug

__all__ = ["find", "person", "subjects", "surnames"]

_PARTICLES = frozenset(
    {"von", "van", "de", "der", "den", "zu", "bin", "al", "ben", "del", "della", "di", "da", "du", "la", "le", "ten", "ter"}
)
_DETERMINERS = frozenset({"der", "die", "das", "dem", "den", "ein", "eine", "einem", "einer"})
_NAME = re.compile(r"[^\W\d_][^\W\d_]*(?:[-’'][^\W\d_]+)*")
_ARABIC = re.compile(r"(?:[aeu][bdlnrstz]|asch|el|es)-[^\W\d_]+")
_LONGEST = 5
_AGE = 2  # digits of an age


def subjects(blocks: Iterable[Sequence[Token]]) -> frozenset[str]:
    """Proper nouns that an article has alone as a subject: a full name that ends in one is likely somebody's."""
    found = set[str]()
    for tokens in blocks:
        for place, token in enumerate(tokens):
            alone = not (place and token.follows and tokens[place - 1].upos == "PROPN")
            if alone and token.upos == "PROPN" and token.word is not None and token.word.base_deprel == "nsubj":
                found.add(token.text)
    return frozenset(found)


def find(tokens: Sequence[Token], lexicon: Lexicon, taken: frozenset[int], acting: frozenset[str]) -> list[Found]:
    """The full names of unknown persons in a block.

    Args:
        tokens: Its words.
        lexicon: What is known.
        taken: The words that known names have taken.
        acting: What the article has as subjects, by :func:`subjects`.
    """
    found = []
    place = 0
    while place < len(tokens):
        if not tokens[place].text[0].isupper():
            place += 1
            continue
        end = _run(tokens, place, lexicon, taken)
        marked = designated.find(tokens, place, end, lexicon) if end > place else None
        if marked is not None:
            found.append(marked)
            place = max(marked.end, place + 1)
        elif end - place > 2 and _begins_behind(tokens, place, lexicon):
            place += 1
        elif end - place > 2 and designated.is_behind_noun(tokens, place, lexicon):
            place = end
        elif end - place > 1 and _is_person(tokens, place, end, lexicon, acting):
            found.append(_found(tokens, place, end, lexicon, "mention.person"))
            place = end
        elif end > place and is_after_noun(tokens, place, lexicon) and _is_titled(tokens, place, lexicon):
            found.append(_found(tokens, place, end, lexicon, "mention.title-and-surname"))
            place = end
        else:
            place += 1
    return found


def _begins_behind(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Whether a name begins with a run's second word: der Chef in Bayern Ben Beispiel."""
    given = lexicon.people.genders
    if tokens[place + 1].text not in given or tokens[place].text in given:
        return False
    noun = place > 0 and tokens[place].follows and tokens[place - 1].upos in {"NOUN", "DET", "ADJ"}
    return tokens[place].text in lexicon.gazetteer.places or (noun and not is_after_noun(tokens, place, lexicon))


def _is_titled(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Whether a name behind a noun for people is that person's, and no genitive: Anwalt Muster, not der Anwalt Musters."""
    token = tokens[place]
    if token.upos != "PROPN" or len(token.text) == 1 or token.text in lexicon.body_names.marks:
        return False
    if any(form in lexicon.gazetteer.places for form in inflected(token.text)):
        return False
    before = tokens[place - 2] if place > 1 and tokens[place - 1].follows else None
    indefinite = before is not None and before.lower in INDEFINITE and token.text.endswith("s")
    return not indefinite and not (token.word is not None and token.word.base_deprel == "nmod" and _is_genitive(token))


def surnames(tokens: Sequence[Token], persons: dict[str, Actor], lexicon: Lexicon, taken: frozenset[int]) -> list[Found]:
    """Surnames alone of persons whom the article names in full."""
    beginnings = tuple(persons)  # nearly no word begins like one, and none has to be got off its ending that does not
    found = []
    for place, token in enumerate(tokens) if beginnings else ():
        if place in taken or not token.text.startswith(beginnings):
            continue
        actor = next((persons[form] for form in inflected(token.text) if form in persons), None)
        if actor is not None and token.text[0].isupper() and _stands_as_name(tokens, place, lexicon):
            found.append(Found(start=place, end=place + 1, actor=actor, rule="mention.surname"))
    return found


def person(name: str, *, description: str | None = None) -> Actor:
    """A person whom no lexicon knows."""
    return Actor(id=f"person.{slug(name)}", name=name, kind=ActorKind.PERSON, description=description)


def _run(tokens: Sequence[Token], start: int, lexicon: Lexicon, taken: frozenset[int]) -> int:
    """Where the run of words ends that may be a name and begins at ``start``; ``start`` where none does."""
    end = start
    while end < len(tokens) and end - start < _LONGEST and end not in taken:
        token = tokens[end]
        if end > start and not (token.follows or (token.gap in {". ", "."} and len(tokens[end - 1].text) == 1)):
            break
        inside = end > start and token.text in _PARTICLES and end + 1 < len(tokens) and tokens[end + 1].text[:1].isupper()
        inside = inside and lexicon.people.noun(tokens[end + 1].text) is None
        inside = inside or (end > start and _ARABIC.fullmatch(token.text) is not None)
        if not inside and not _may_be_named(token, lexicon, first=end == start):
            break
        end += 1
    while end > start and tokens[end - 1].text in _PARTICLES:
        end -= 1
    return end


def _may_be_named(token: Token, lexicon: Lexicon, *, first: bool) -> bool:
    if not (token.text[:1].isupper() and _NAME.fullmatch(token.text)) or (len(token.text) > 3 and token.text.isupper()):
        return False
    if token.text in lexicon.people.honorifics:
        return False
    if token.text in lexicon.people.genders:
        return True
    if token.upos not in {"PROPN", "X"} and (first or token.upos != "NOUN"):
        return False
    noun = lexicon.people.noun(token.text)
    return noun is None or (token.upos == "PROPN" and not first)


def _is_person(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon, acting: frozenset[str]) -> bool:
    first, last = tokens[start], tokens[end - 1]
    if lexicon.people.nation(first.text) is not None or designated.is_behind_noun(tokens, start, lexicon):
        return False
    given = first.text in lexicon.people.genders
    titled = is_after_noun(tokens, start, lexicon) or bool(start and tokens[start - 1].text in lexicon.people.honorifics)
    if not given and not titled and lexicon.people.noun(last.text) is not None:
        return False
    if given and (titled or last.upos == "PROPN" or last.word is None or last.word.base_deprel in {"flat", "appos", "compound"}):
        return True
    named = all(token.upos == "PROPN" for token in tokens[start:end] if token.text not in _PARTICLES)
    if not named or " ".join(token.text for token in tokens[start:end]) in lexicon.gazetteer.places:
        return False
    told = titled or occupation_behind(tokens, end, lexicon) is not None or _before_bracket(tokens, end, lexicon)
    told = told or _before_body(tokens, end, lexicon)
    return told or last.text in acting or place_before_comma(tokens, start, lexicon) is not None


def _before_bracket(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """Whether a name has an age or a party in brackets behind it: Zorvan Quillt (52); Zorvan Quillt (SPD)."""
    if end >= len(tokens) or tokens[end].gap != " (" or (end + 1 < len(tokens) and ")" not in tokens[end + 1].gap):
        return False
    text = tokens[end].text
    match = lexicon.names.find([text], 0)
    party = match is not None and match[1][0].actor.kind is ActorKind.ORGANISATION
    return party or (text.isdigit() and len(text) == _AGE)


def _before_body(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """Whether a name has the body behind it to which its bearer belongs: Zorvan Quillt vom Institut für Beispiele."""
    if end + 1 >= len(tokens) or not tokens[end].follows or tokens[end].lower not in {"vom", "von", "beim", "bei"}:
        return False
    place = end + 2 if tokens[end + 1].lower in _DETERMINERS and end + 2 < len(tokens) else end + 1
    noun = lexicon.people.noun(tokens[place].text)
    if noun is not None and noun.role.use is Use.BODY:
        return True
    match = lexicon.names.find([token.text for token in tokens[place : place + _LONGEST]], 0)
    return match is not None and match[1][0].actor.kind is ActorKind.ORGANISATION and not match[1][0].metonym


def _found(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon, rule: str) -> Found:
    last = tokens[end - 1]
    surname = inflected(last.text)[-1] if _is_genitive(last) else last.text
    name = tokens[start].text if end - start > 1 else surname
    for token in tokens[start + 1 : end]:
        name += token.gap + (surname if token is last else token.text)
    before = noun_before(tokens, start, lexicon)
    occupation = before.written if before is not None and before.role.use is Use.OCCUPATION else None
    represents = None
    if before is None or before.role.several or before.role.firms:
        title = place_before_comma(tokens, start, lexicon)
        before = noun_of_one(tokens[title], lexicon) if title is not None else None
        occupation = before.written if before is not None else None
        represents = state_served(tokens, title, before, lexicon) if title is not None and before is not None else None
    description = occupation or occupation_behind(tokens, end, lexicon)
    made = evolve(person(name, description=description), represents=represents)
    return Found(start=start, end=end, actor=made, rule=rule)


def _is_genitive(token: Token) -> bool:
    """Whether a name stands in the genitive: by its case, or as the attribute of a noun without a preposition between them."""
    word, sentence = token.word, token.sentence
    if word is None or sentence is None or not token.text.endswith("s") or token.text.endswith("ss"):
        return False
    while word.base_deprel == "flat" and (above := sentence.head(word)) is not None:
        word = above
    head = sentence.head(word)
    bare = word.base_deprel == "nmod" and all(child.base_deprel != "case" for child in sentence.children(word))
    attribute = bare and head is not None and head.upos == "NOUN" and head.index < word.index
    return attribute or (token.word is not None and token.word.feat("Case") == "Gen")


def _stands_as_name(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Whether a surname that may be a common word is the name here: no article or adjective before it."""
    token = tokens[place]
    if place and token.follows:
        before = tokens[place - 1]
        if before.text in lexicon.people.genders or (before.upos == "PROPN" and lexicon.names.find([before.text], 0) is None):
            return False
        if token.upos != "PROPN" and before.upos in {"DET", "ADJ", "NUM"}:
            return False
    return True
