"""Voices that stay unnamed: Experten, deutsche Regierungskreise, ein Berater, Kreml-Quellen; and peoples: die Russen."""

from collections.abc import Sequence

from attrs import evolve

from ukrdiplo.extraction.actors.calling import called
from ukrdiplo.extraction.actors.compounds import is_act
from ukrdiplo.extraction.actors.found import Found
from ukrdiplo.extraction.actors.number import INDEFINITE, is_plural
from ukrdiplo.extraction.actors.phrases import declined
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.actors import Nation
from ukrdiplo.lexicon.names import inflected
from ukrdiplo.lexicon.nouns import Noun
from ukrdiplo.lexicon.roles import Use
from ukrdiplo.model import Actor, ActorKind
from ukrdiplo.model.ids import slug

__all__ = ["find"]

_QUANTITIES = (
    "viel", "wenig", "einig", "mehrer", "ander", "weiter", "meist", "zahlreich", "verschieden", "divers", "sämtlich", "beid",
    "all", "solch", "manch", "etlich", "einzeln", "erst", "zweit", "dritt", "letzt", "nächst", "eigen", "genannt", "sogenannt",
    "alt",
)  # fmt: skip
_COMPARED = frozenset({"mehr", "weniger", "andere", "anders"})


def find(tokens: Sequence[Token], lexicon: Lexicon, taken: frozenset[int]) -> list[Found]:
    """The unnamed voices in a block."""
    found = []
    for place in range(len(tokens)):
        if place in taken:
            continue
        voice = _natives(tokens, place, lexicon) or _voice(tokens, place, lexicon, taken)
        if voice is not None:
            found += _with_others(tokens, voice, lexicon)
    return found


def _with_others(tokens: Sequence[Token], voice: Found, lexicon: Lexicon) -> list[Found]:
    """The voices of one state, and those of another whose adjective is joined to theirs: russische und ukrainische Diplomaten."""
    first = voice.start - 2
    if first < 0 or voice.actor.represents is None or tokens[first + 1].lower != "und" or tokens[first].upos != "ADJ":
        return [voice]
    nation = lexicon.people.nation(tokens[first].text)
    _, space, noun = voice.actor.name.rpartition(" ")
    if nation is None or not space or not (tokens[first + 1].follows and tokens[first + 2].follows):
        return [voice]
    name = f"{declined(f'{nation.adjectives[0]}e', 'Plur')} {noun}"
    other = evolve(voice.actor, id=f"{voice.actor.kind.value}.{slug(name)}", name=name, represents=nation.of)
    return [evolve(voice, start=first, actor=other), evolve(voice, start=first)]


def _is_part_played(tokens: Sequence[Token], start: int) -> bool:
    """Whether a noun tells in what part somebody acts, and nobody new: als Berater des Ministers."""
    if not start or not tokens[start].follows or tokens[start - 1].lower != "als":
        return False
    return start == 1 or tokens[start - 2].lower not in _COMPARED


def _voice(tokens: Sequence[Token], place: int, lexicon: Lexicon, taken: frozenset[int]) -> Found | None:
    """The unnamed voice whose noun stands at ``place``."""
    token = tokens[place]
    noun = lexicon.people.noun(token.text)
    if noun is None or noun.role.use not in {Use.OCCUPATION, Use.VOICES}:
        return None
    if token.upos == "ADJ" and place + 1 < len(tokens) and tokens[place + 1].follows and tokens[place + 1].upos == "NOUN":
        return None
    start, nation = _nation(tokens, place, lexicon)
    noun = _declined(tokens, start, place, noun, lexicon)
    if noun.role.modified and nation is None and not _is_known(noun, lexicon) and not _is_counted(tokens, place):
        return None
    plural = noun.plural or (noun.base in noun.role.plural and _same_in_plural(tokens, place, noun))
    if not plural and not (noun.role.use is Use.VOICES or (_is_unnamed(tokens, start) and _acts(token, lexicon))):
        return None
    if plural and noun.role.use is Use.OCCUPATION and _deprel(token) in {"obj", "iobj"}:
        return None
    if (noun.gender is not None and _is_apposition(tokens, start, taken)) or _is_part_played(tokens, start):
        return None
    if place + 1 in taken and tokens[place + 1].follows:
        return None
    name = called(tokens[start:place], noun, nation, lexicon, plural=plural)
    actor = Actor(
        id=f"{noun.role.kind.value}.{slug(name)}",
        name=name,
        kind=noun.role.kind,
        anonymous=noun.role.kind is ActorKind.GROUP,
        represents=nation.of if nation else _prefix_state(noun, lexicon),
    )
    return Found(start=start, end=place + 1, actor=actor, rule="mention.voices")


def _natives(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> Found | None:
    """A people as a whole: die Russen, not viele Russen."""
    if not place or not tokens[place].follows or tokens[place - 1].lower not in {"die", "den"}:
        return None
    text = tokens[place].text
    if tokens[place].upos == "ADJ" or _deprel(tokens[place]) in {"amod", "compound", "det"}:
        return None  # die Schweizer Delegation
    people = next((form for form in inflected(text) if form in lexicon.people.inhabitants), None)
    if (
        people is None
        or (tokens[place - 1].lower == "die" and text.endswith("e") and text in lexicon.people.natives)  # die Deutsche is a woman
        or (tokens[place - 1].lower == "den" and not text.endswith("n"))
        or (place + 1 < len(tokens) and tokens[place + 1].follows and tokens[place + 1].upos == "PROPN")
    ):
        return None
    nation = lexicon.people.inhabitants[people]
    kind = ActorKind.GROUP
    actor = Actor(id=f"{kind.value}.{slug(people)}", name=people, kind=kind, represents=nation.of)
    return Found(start=place, end=place + 1, actor=actor, rule="mention.people")


def _nation(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> tuple[int, Nation | None]:
    """Where the phrase of a voice begins, without article and numbers, and its state, by adjective or genitive."""
    start, nation = place, None
    while start and tokens[start].follows and _describes(tokens[start - 1], tokens[place], lexicon):
        start -= 1
        nation = lexicon.people.nation(tokens[start].text) or nation
    if nation is not None or not start or not tokens[start].follows or not tokens[start - 1].text.endswith("s"):
        return start, nation
    match = lexicon.names.find([tokens[start - 1].text], 0)
    if match is not None:
        owner = match[1][0].actor
        nation = lexicon.people.nations.get(owner.id) or (
            lexicon.people.nations.get("org.eu") if owner.id == "group.europa" else None
        )
    return (start - 1 if nation else start), nation


def _describes(token: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a word is an adjective that says what somebody is, not how many they are or which of them is meant."""
    if lexicon.people.nation(token.text) is not None and (token.text[0].islower() or token.upos == "ADJ"):
        return True
    lower = token.lower
    if token.text[0].isupper() and lexicon.names.find([token.text], 0) is not None:
        return False  # a genitive that the parser takes for an adjective: Europas Regierungen
    counts = lower.startswith(_QUANTITIES) or any(sign.isdigit() for sign in lower) or lower in INDEFINITE
    word = token.word
    if "," in token.gap and lower in lexicon.cue_index.verbs:
        return False  # a frame's verb that the parser takes for an adjective: …, schilderten deutsche Diplomaten
    attribute = word is not None and noun.word is not None and word.base_deprel == "amod" and word.head == noun.word.index
    return attribute and token.text.isalpha() and not counts and lexicon.people.time(token.text) is None


def _is_counted(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number stands before the subject of a clause: achtzig Staaten stimmten zu."""
    before = tokens[place - 1] if place and tokens[place].follows else None
    return before is not None and before.upos == "NUM" and _deprel(tokens[place]) == "nsubj"


def _acts(token: Token, lexicon: Lexicon) -> bool:
    """Whether a singular is the subject, or the source of what is told: nach Angaben eines Diplomaten."""
    if _deprel(token) == "nsubj":
        return True
    head = token.sentence.head(token.word) if token.sentence is not None and token.word is not None else None
    return _deprel(token) == "nmod" and head is not None and is_act(head.form, lexicon)


def _deprel(token: Token) -> str:
    return token.word.base_deprel if token.word else ""


def _is_known(noun: Noun, lexicon: Lexicon) -> bool:
    """Whether the first part of a compound names an actor: Kreml in Kremlkreise."""
    if noun.hyphen and noun.prefix in lexicon.people.prefixes:
        return True
    match = lexicon.names.find([noun.prefix], 0) if noun.prefix else None
    return match is not None and match[1][0].ambiguity is None


def _prefix_state(noun: Noun, lexicon: Lexicon) -> str | None:
    nation = lexicon.people.prefixes.get(noun.prefix)
    if nation is not None:
        return nation.of
    match = lexicon.names.find([noun.prefix], 0) if noun.prefix else None
    return match[1][0].actor.represents if match and match[1][0].ambiguity is None else None


def _declined(tokens: Sequence[Token], start: int, place: int, noun: Noun, lexicon: Lexicon) -> Noun:
    """A noun in the number in which it stands, where its form leaves both open.

    One that is declined like an adjective may be a plural (von ukrainischen Offiziellen), a weak one a singular (eines
    Diplomaten).
    """
    if noun.plural:
        return lexicon.people.nouns.singular(noun) if _is_unnamed(tokens, start) or _is_one(tokens, start, place, noun) else noun
    plural = noun.base.removesuffix("r")
    if plural == noun.base or plural not in noun.role.plural or not _same_in_plural(tokens, place, noun):
        return noun
    return evolve(noun, base=plural, written=noun.written.removesuffix("r"), gender=None)


def _is_one(tokens: Sequence[Token], start: int, place: int, noun: Noun) -> bool:
    """Whether a subject that is declined like an adjective is one man: der Beamte."""
    adjectival = f"{noun.base}r" in noun.role.masculine
    return adjectival and bool(start) and tokens[start - 1].lower == "der" and _deprel(tokens[place]) == "nsubj"


def _same_in_plural(tokens: Sequence[Token], place: int, noun: Noun) -> bool:
    """Whether a noun whose plural looks like its singular (Berater) stands in the plural: by its article, or for want of one."""
    if is_plural(tokens, place, noun):
        return True
    for before in range(place - 1, max(place - 4, -1), -1):
        if not tokens[before + 1].follows:
            return True
        if tokens[before].upos in {"DET", "PRON", "NUM"} or tokens[before].lower in INDEFINITE:
            return False
        if tokens[before].upos not in {"ADJ", "ADV"}:
            return tokens[before].upos not in {"NOUN", "PROPN"}
    return True


def _is_unnamed(tokens: Sequence[Token], start: int) -> bool:
    """Whether a singular stands with the indefinite article: ein Berater, ein hochrangiger Diplomat."""
    for before in range(start - 1, max(start - 4, -1), -1):
        if not tokens[before + 1].follows:
            return False
        if tokens[before].lower in INDEFINITE:
            return True
        if tokens[before].upos != "ADJ":
            return False
    return False


def _is_apposition(tokens: Sequence[Token], start: int, taken: frozenset[int]) -> bool:
    """Whether it only describes the name before a comma, as in: Ida Muster, eine Expertin."""
    for place in range(start, max(start - 4, 0), -1):
        if "," in tokens[place].gap:
            return place - 1 in taken
    return False
