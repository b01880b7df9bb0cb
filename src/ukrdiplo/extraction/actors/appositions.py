"""The nouns for people beside a name, which say what somebody is.

One stands directly before the name (Professor Ben Beispiel), in apposition behind it (Ida Muster, eine Expertin), or is what
the name is in apposition to (der Chef der Behörde, Ben Beispiel).
"""

from collections.abc import Sequence

from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.nouns import Noun
from ukrdiplo.lexicon.roles import Use

__all__ = [
    "is_after_noun",
    "noun_before",
    "noun_of_one",
    "occupation_behind",
    "place_before_comma",
    "place_behind",
    "state_served",
]

_DETERMINERS = frozenset({"der", "die", "das", "dem", "den", "ein", "eine", "einem", "einer"})
_PEOPLE = frozenset({Use.OFFICE, Use.OCCUPATION})
_FAR = 9  # words of a description in which a name may show that it is another person's
_BEFORE_NOUN = 4  # words of an apposition up to its noun


def is_after_noun(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Whether a noun for one person stands directly before the name at ``start``: Professor Muster, not die Firma Muster."""
    noun = noun_before(tokens, start, lexicon)
    return noun is not None and not noun.plural and not noun.role.several and not noun.role.firms and not _is_subsidiary(noun)


def noun_before(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Noun | None:
    """The noun for people directly before the name at ``start``, honorifics between them left out."""
    place = start - 1
    while place >= 0 and tokens[place].text in lexicon.people.honorifics and tokens[place + 1].gap in {" ", ". ", "."}:
        if tokens[place].text in {"Herr", "Herrn", "Frau"}:
            break
        place -= 1
    if place < 0 or (tokens[place + 1].gap not in {" ", "."} and place + 1 == start):
        return None
    return noun_of_one(tokens[place], lexicon)


def noun_of_one(token: Token, lexicon: Lexicon) -> Noun | None:
    """The noun for people that a word is, that of one person even where its form is a plural's, too: den Experten Muster."""
    timed = lexicon.people.timed(token.text)
    noun = lexicon.people.noun(token.text) or (lexicon.people.noun(timed[1]) if timed is not None else None)
    called = noun is not None and (noun.role.use in _PEOPLE or noun.role.members)
    return lexicon.people.nouns.singular(noun) if noun is not None and called else None


def occupation_behind(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> str | None:
    """The noun for people in apposition to the name before ``end``, as in: Ida Muster, eine Expertin."""
    place = place_behind(tokens, end, lexicon)
    noun = noun_of_one(tokens[place], lexicon) if place is not None else None
    return noun.written if noun is not None else None


def place_behind(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> int | None:
    """Where the noun for people stands that is in apposition to the name before ``end``."""
    if end >= len(tokens) or tokens[end].gap.strip() not in {",", "–", "(", "),"}:
        return None
    for place in range(end, min(end + _BEFORE_NOUN, len(tokens))):
        if place > end and not tokens[place].follows:
            return None
        noun = noun_of_one(tokens[place], lexicon)
        if noun is not None and not noun.plural:
            return None if noun.role.several or _is_other(tokens, place + 1, lexicon) else place
        if tokens[place].upos not in {"DET", "ADJ", "PRON", "X"} and tokens[place].lower not in _DETERMINERS:
            return None
    return None


def place_before_comma(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> int | None:
    """Where the title stands that the name at ``start`` is in apposition to, as in: Der Chef der Behörde, Ben Beispiel."""
    if start == 0 or tokens[start].gap != ", ":
        return None
    for place in range(start - 1, max(start - 8, -1), -1):
        noun = noun_of_one(tokens[place], lexicon)
        if noun is not None and not noun.plural and not noun.role.several:
            return place
        if tokens[place].upos in {"VERB", "AUX", "PUNCT"} or "," in tokens[place].gap:
            return None
    return None


def state_served(tokens: Sequence[Token], title: int, noun: Noun, lexicon: Lexicon) -> str | None:
    """The state of the office at ``title`` that a name is in apposition to: der ukrainische Botschafter, Ben Beispiel."""
    if noun.role.use is not Use.OFFICE or title == 0 or not tokens[title].follows:
        return None
    nation = lexicon.people.nation(tokens[title - 1].text)
    return nation.of if nation is not None else None


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


def _is_subsidiary(noun: Noun) -> bool:
    """Whether a firm may be called so: die Muster-Tochter; of people, only other nouns have a first part with a hyphen."""
    return noun.hyphen and noun.role.use is Use.OCCUPATION and not noun.role.compounds
