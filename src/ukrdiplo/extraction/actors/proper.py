"""Names of bodies that take in the noun for what they are.

The noun stands before a complement (Ministerium für Beispiele, Komitee zum Schutz der Muster), before a place or a proper noun
(Universität Musterstadt) or behind an adjective with a capital (Internationales Musterkomitee). The name is the noun in the
nominative with the words around it.
"""

from collections.abc import Sequence

from ukrdiplo.extraction.actors.found import Found, known
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.nouns import Noun
from ukrdiplo.lexicon.roles import Gender
from ukrdiplo.model import Actor, ActorKind
from ukrdiplo.model.ids import slug

__all__ = ["ENDINGS", "find", "foreign", "text"]

ENDINGS = {Gender.MASCULINE: "er", Gender.FEMININE: "e", Gender.NEUTER: "es", None: "e"}
"""The endings of an adjective without article in the nominative, by the noun's gender; that of a plural under ``None``."""

_PURPOSE = frozenset({"für", "zur", "zum"})
_GENITIVE = frozenset({"der", "des"})
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "X"})
_ENGLISH = frozenset({"of", "for", "on", "the", "and", "de", "des", "du", "et"})
_CASES = ("er", "en", "em", "es", "e")
_LONGEST = 8  # words of the longest complement


def find(tokens: Sequence[Token], place: int, noun: Noun, lexicon: Lexicon, taken: frozenset[int]) -> Found | None:
    """The body whose name has its noun at ``place``; ``None`` where the noun alone stands there."""
    start, end = _opening(tokens, place, noun, lexicon), _closing(tokens, place + 1, noun, lexicon, taken)
    if start == place and end == place + 1 and not _is_after_person(noun, lexicon):
        return None
    adjectives = [_nominative(token.text, noun.gender) for token in tokens[start:place]]
    behind = text(tokens, place + 1, end)
    name = " ".join([*adjectives, noun.written, *([behind] if behind else [])])
    match = lexicon.names.find(name.split(), 0)
    if match is not None and match[0] == len(name.split()):
        return Found(start=start, end=end, actor=known(match[1][0].actor), rule="mention.body")
    nations = (n.of for token in tokens[start:place] if (n := lexicon.people.nation(token.text)) is not None)
    towns = (lexicon.gazetteer.places.get(token.text.removesuffix("er")) for token in tokens[start:place])
    state = next((of for of in (*nations, *towns) if of is not None), None)
    kind = noun.role.kind
    actor = Actor(
        id=f"{kind.value}.{slug(name)}",
        name=name,
        kind=kind,
        represents=state if kind is ActorKind.INSTITUTION else None,
    )
    return Found(start=start, end=end, actor=actor, rule="mention.named-body")


def _is_after_person(noun: Noun, lexicon: Lexicon) -> bool:
    """Whether a body is called after a person with his full name: die Ida-Muster-Stiftung."""
    first, hyphen, _ = noun.prefix.partition("-")
    return bool(hyphen) and first in lexicon.people.genders


def text(tokens: Sequence[Token], start: int, end: int) -> str:
    """Words as they stand in the text, with one blank for each line break."""
    found = tokens[start].text if start < end else ""
    for token in tokens[start + 1 : end]:
        found += (" " if token.gap.isspace() else token.gap) + token.text
    return found


def foreign(tokens: Sequence[Token], start: int) -> int:
    """Where a run of words with capitals ends, small English and French words between them counted in: Council on Examples."""
    end = start
    while end < len(tokens) and end - start < _LONGEST and (end == start or tokens[end].follows):
        capital = tokens[end].text[:1].isupper() and tokens[end].upos in _INSIDE
        if not capital and not (end > start and tokens[end].text in _ENGLISH):
            break
        end += 1
    while end > start and tokens[end - 1].text in _ENGLISH:
        end -= 1
    return end


def _opening(tokens: Sequence[Token], place: int, noun: Noun, lexicon: Lexicon) -> int:
    """Where the adjectives with a capital begin before a noun; a sentence's first word and those of towns have one anyway.

    With a town's, only the names of what a town has begin: das Berliner Kammergericht.
    """
    start = place
    while start and tokens[start].follows:
        before = tokens[start - 1]
        if before.first or not before.text[:1].isupper() or before.upos != "ADJ" or before.text.isupper():
            break
        if before.text.rpartition("-")[2][:1].islower():
            break  # die CDU-nahe Stiftung
        town = before.text[:-2] in lexicon.gazetteer.places
        if before.text.endswith("er") and not (noun.role.placed if town else noun.gender is Gender.MASCULINE):
            break
        start -= 1
    return start


def _closing(tokens: Sequence[Token], after: int, noun: Noun, lexicon: Lexicon, taken: frozenset[int]) -> int:
    """Where a name ends whose noun stands before ``after``."""
    if after >= len(tokens) or not tokens[after].follows or after in taken:
        return after
    if tokens[after].lower in _PURPOSE:
        return _complement(tokens, after)
    if not noun.role.placed:
        return after + 1 if tokens[after].text in lexicon.gazetteer.places else after
    end = after
    while end < len(tokens) and tokens[end].follows and end not in taken and _goes_on(tokens, after, end):
        genitive = tokens[end].text.endswith("s") and tokens[end].text not in lexicon.gazetteer.places
        if tokens[end].text in lexicon.people.genders or genitive:
            break
        end += 1
    words = [token.text for token in tokens[after:end]]
    told = len(words) == 1 or any(word == "und" or word in lexicon.gazetteer.places for word in words)
    return end if told else after  # two proper nouns are a person's name as well


def _goes_on(tokens: Sequence[Token], after: int, end: int) -> bool:
    """Whether a word belongs to the name behind a noun: a proper noun, or common ones in apposition, with und between them."""
    token, noun = tokens[end], tokens[after - 1]
    if token.upos == "PROPN":
        return True
    if token.lower == "und":
        return end > after and tokens[end - 1].upos == "NOUN" and end + 1 < len(tokens) and tokens[end + 1].text[:1].isupper()
    if token.upos != "NOUN" or token.word is None or noun.word is None:
        return False
    if end > after:
        return tokens[end - 1].lower == "und"
    return token.word.head == noun.word.index and token.word.base_deprel in {"appos", "flat"}


def _complement(tokens: Sequence[Token], preposition: int) -> int:
    """Where the complement ends that begins with a preposition; the noun's own end where it has no noun."""
    end = last = preposition + 1
    while end < len(tokens) and tokens[end].gap in {" ", "- "} and end - preposition < _LONGEST:
        token = tokens[end]
        capital = token.text[:1].isupper() and token.upos in _INSIDE
        if capital and token.upos != "ADJ":
            if last == preposition + 1 and not _is_of(tokens[preposition - 1], token):
                break
            last = end + 1
        article = token.lower in _GENITIVE and end > preposition + 1
        if not (capital or article or token.lower == "und" or token.upos == "ADJ"):
            break
        if token.lower == "und" and not (end + 1 < len(tokens) and tokens[end + 1].text[:1].isupper()):
            break
        end += 1
    return last if last > preposition + 1 else preposition


def _is_of(noun: Token, complement: Token) -> bool:
    """Whether the parser joins a complement to the noun, and not to the verb: das Lob für die Regierung."""
    return noun.word is not None and complement.word is not None and complement.word.head == noun.word.index


def _nominative(adjective: str, gender: Gender | None) -> str:
    """An adjective in the nominative; that of a town has one form: Berliner."""
    ending = next((case for case in _CASES if adjective.endswith(case) and len(adjective) > len(case) + 2), None)
    if ending is None or (ending == "er" and gender is not Gender.MASCULINE):
        return adjective
    return adjective.removesuffix(ending) + ENDINGS[gender]
