"""Persons that no lexicon knows, by the shape of their names and the words around them.

A run of capitalised words is a person's name where it begins with a given name, where a noun for people stands beside it
(Professor Ben Beispiel; Ida Muster, Expertin für Außenpolitik), or where its last word is a subject elsewhere. From then on the
surname alone is enough.
"""

import re
from collections.abc import Iterable, Sequence

from attrs import evolve

from ukrdiplo.extraction.actors import proper
from ukrdiplo.extraction.actors.found import Found
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.names import inflected
from ukrdiplo.lexicon.people import Noun
from ukrdiplo.lexicon.roles import Use
from ukrdiplo.model import Actor, ActorKind
from ukrdiplo.model.ids import slug

__all__ = ["apposition", "find", "person", "subjects", "surnames"]

_PARTICLES = frozenset(
    {"von", "van", "de", "der", "den", "zu", "bin", "al", "ben", "del", "della", "di", "da", "du", "la", "le", "ten", "ter"}
)
_INDEFINITE = frozenset({"ein", "eine", "einem", "einen", "eines", "einer"})
_DETERMINERS = frozenset({"der", "die", "das", "dem", "den", "ein", "eine", "einem", "einer"})
_NAME = re.compile(r"[^\W\d_][^\W\d_]*(?:[-’'][^\W\d_]+)*")
_ARABIC = re.compile(r"(?:[aeu][bdlnrstz]|asch|el|es)-[^\W\d_]+")
_PEOPLE = frozenset({Use.OFFICE, Use.OCCUPATION})
_FOREIGN = frozenset({"PROPN", "X", "ADJ", "NOUN"})
_LONGEST = 5
_FAR = 9  # words of a description in which a name may show that it is another person's
_BEFORE_NOUN = 4  # words of an apposition up to its noun
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
        end = _run(tokens, place, lexicon, taken)
        marked = _marked(tokens, place, end, lexicon) if end > place else None
        if marked is not None:
            found.append(marked)
            place = max(marked.end, place + 1)
        elif end - place > 2 and _begins_behind(tokens, place, lexicon):
            place += 1
        elif end - place > 2 and _behind_body(tokens, place, lexicon):
            place = end
        elif end - place > 1 and _is_person(tokens, place, end, lexicon, acting):
            found.append(_found(tokens, place, end, lexicon, "mention.person"))
            place = end
        elif end > place and _after_title(tokens, place, lexicon) and _is_titled(tokens, place, lexicon):
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
    return tokens[place].text in lexicon.gazetteer.places or (noun and not _after_title(tokens, place, lexicon))


def _marked(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> Found | None:
    """The body whose name has a word in it that no person's has: Muster Airlines."""
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
    if kind is None or short or _behind_body(tokens, start, lexicon):
        return None
    name = proper.text(tokens, start, place)
    actor = Actor(id=f"{kind.value}.{slug(name)}", name=name, kind=kind)
    return Found(start=start, end=place, actor=actor, rule="mention.named-body")


def _goes_before(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Whether the word before a name is its first: a word with a capital that is no noun for somebody and no town's adjective."""
    before = tokens[start - 1]
    if not tokens[start].follows or before.first or not before.text[:1].isupper() or before.upos not in _FOREIGN:
        return False
    town = before.text.endswith("er") and before.text[:-2] in lexicon.gazetteer.places
    return not town and lexicon.people.noun(before.text) is None


def _behind_body(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Whether a noun for a body or a firm stands before a name, which is that body's then: die Firma Muster."""
    noun = lexicon.people.noun(tokens[start - 1].text) if start and tokens[start].follows else None
    if noun is None:
        return False
    person = tokens[start].text in lexicon.people.genders and (noun.role.firms or noun.role.members)
    return not person and (noun.role.use is Use.BODY or noun.role.several or noun.role.firms)


def _is_titled(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Whether a name behind a noun for people is that person's, and no genitive: Anwalt Muster, not der Anwalt Musters."""
    token = tokens[place]
    if token.upos != "PROPN" or len(token.text) == 1 or token.text in lexicon.body_names.marks:
        return False
    if any(form in lexicon.gazetteer.places for form in inflected(token.text)):
        return False
    before = tokens[place - 2] if place > 1 and tokens[place - 1].follows else None
    indefinite = before is not None and before.lower in _INDEFINITE and token.text.endswith("s")
    return not indefinite and not (token.word is not None and token.word.base_deprel == "nmod" and _is_genitive(token))


def surnames(tokens: Sequence[Token], persons: dict[str, Actor], lexicon: Lexicon, taken: frozenset[int]) -> list[Found]:
    """Surnames alone of persons whom the article names in full."""
    found = []
    for place, token in enumerate(tokens):
        if place in taken or not token.text[:1].isupper():
            continue
        actor = next((persons[form] for form in inflected(token.text) if form in persons), None)
        if actor is None or not _stands_as_name(tokens, place, lexicon):
            continue
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
    if lexicon.people.nation(first.text) is not None or _behind_body(tokens, start, lexicon):
        return False
    given = first.text in lexicon.people.genders
    titled = _after_title(tokens, start, lexicon) or bool(start and tokens[start - 1].text in lexicon.people.honorifics)
    if not given and not titled and lexicon.people.noun(last.text) is not None:
        return False
    if given and (titled or last.upos == "PROPN" or last.word is None or last.word.base_deprel in {"flat", "appos", "compound"}):
        return True
    named = all(token.upos == "PROPN" for token in tokens[start:end] if token.text not in _PARTICLES)
    if not named or " ".join(token.text for token in tokens[start:end]) in lexicon.gazetteer.places:
        return False
    told = titled or _before_occupation(tokens, end, lexicon) is not None or _before_bracket(tokens, end, lexicon)
    told = told or _before_body(tokens, end, lexicon)
    return told or last.text in acting or _title_before_comma(tokens, start, lexicon) is not None


def _after_title(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    noun = _before(tokens, start, lexicon)
    return noun is not None and not noun.plural and not noun.role.several and not noun.role.firms and not _is_subsidiary(noun)


def _is_subsidiary(noun: Noun) -> bool:
    """Whether a firm may be called so: die Muster-Tochter; of people, only other nouns have a first part with a hyphen."""
    return noun.hyphen and noun.role.use is Use.OCCUPATION and not noun.role.compounds


def _before(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Noun | None:
    """The noun for people directly before a name, honorifics between them left out."""
    place = start - 1
    while place >= 0 and tokens[place].text in lexicon.people.honorifics and tokens[place + 1].gap in {" ", ". ", "."}:
        if tokens[place].text in {"Herr", "Herrn", "Frau"}:
            break
        place -= 1
    if place < 0 or (tokens[place + 1].gap not in {" ", "."} and place + 1 == start):
        return None
    return _title(tokens[place], lexicon)


def _title(token: Token, lexicon: Lexicon) -> Noun | None:
    """The noun for people that a word is, that of one person even where its form is a plural's, too: den Experten Muster."""
    timed = lexicon.people.timed(token.text)
    noun = lexicon.people.noun(token.text) or (lexicon.people.noun(timed[1]) if timed is not None else None)
    called = noun is not None and (noun.role.use in _PEOPLE or noun.role.members)
    return lexicon.people.singular(noun) if noun is not None and called else None


def _before_occupation(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> str | None:
    """The noun for people in apposition to a name, as in: Ida Muster, eine Expertin."""
    place = apposition(tokens, end, lexicon)
    noun = _title(tokens[place], lexicon) if place is not None else None
    return noun.written if noun is not None else None


def apposition(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> int | None:
    """Where the noun for people stands that is in apposition to the name before ``end``."""
    if end >= len(tokens) or tokens[end].gap.strip() not in {",", "–", "(", "),"}:
        return None
    for place in range(end, min(end + _BEFORE_NOUN, len(tokens))):
        if place > end and not tokens[place].follows:
            return None
        noun = _title(tokens[place], lexicon)
        if noun is not None and not noun.plural:
            return None if noun.role.several or _is_other(tokens, place + 1, lexicon) else place
        if tokens[place].upos not in {"DET", "ADJ", "PRON", "X"} and tokens[place].lower not in _DETERMINERS:
            return None
    return None


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


def _is_other(tokens: Sequence[Token], after: int, lexicon: Lexicon) -> bool:
    """Whether a noun for people has a name of its own behind it: Ida Muster, die Autorin Eva Beispiel und …."""
    for place in range(after, min(after + _FAR, len(tokens))):
        if not tokens[place].follows or tokens[place].upos in {"VERB", "AUX"}:
            return False
        if tokens[place].text in lexicon.people.genders:
            return True
        if place == after and lexicon.names.find([tokens[after].text], 0) is not None and tokens[after].text[-1] != "s":
            return True
    return False


def _title_before_comma(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> int | None:
    """Where the title stands that a name is in apposition to, as in: Der Chef der Behörde, Ben Beispiel."""
    if start == 0 or tokens[start].gap != ", ":
        return None
    for place in range(start - 1, max(start - 8, -1), -1):
        noun = _title(tokens[place], lexicon)
        if noun is not None and not noun.plural and not noun.role.several:
            return place
        if tokens[place].upos in {"VERB", "AUX", "PUNCT"} or "," in tokens[place].gap:
            return None
    return None


def _served(tokens: Sequence[Token], title: int, noun: Noun, lexicon: Lexicon) -> str | None:
    """The state of an office that a name is in apposition to: der ukrainische Botschafter in Berlin, Ben Beispiel."""
    if noun.role.use is not Use.OFFICE or title == 0 or not tokens[title].follows:
        return None
    nation = lexicon.people.nation(tokens[title - 1].text)
    return nation.of if nation is not None else None


def _found(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon, rule: str) -> Found:
    last = tokens[end - 1]
    surname = inflected(last.text)[-1] if _is_genitive(last) else last.text
    name = tokens[start].text if end - start > 1 else surname
    for token in tokens[start + 1 : end]:
        name += token.gap + (surname if token is last else token.text)
    before = _before(tokens, start, lexicon)
    occupation = before.written if before is not None and before.role.use is Use.OCCUPATION else None
    represents = None
    if before is None or before.role.several or before.role.firms:
        title = _title_before_comma(tokens, start, lexicon)
        before = _title(tokens[title], lexicon) if title is not None else None
        occupation = before.written if before is not None else None
        represents = _served(tokens, title, before, lexicon) if title is not None and before is not None else None
    description = occupation or _before_occupation(tokens, end, lexicon)
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
