"""Voices that stay unnamed: Experten, deutsche Regierungskreise, ein Berater, Kreml-Quellen; and peoples for their states."""

from collections.abc import Sequence

from attrs import evolve

from ukrdiplo.extraction.actors.found import Found, known
from ukrdiplo.extraction.actors.offices import is_plural
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.actors import Nation
from ukrdiplo.lexicon.names import inflected
from ukrdiplo.lexicon.people import Noun
from ukrdiplo.lexicon.roles import Use
from ukrdiplo.model import Actor, ActorKind, MentionKind
from ukrdiplo.model.ids import slug

__all__ = ["find"]

_INDEFINITE = frozenset({"ein", "eine", "einem", "einer", "eines", "einen"})


def find(tokens: Sequence[Token], lexicon: Lexicon, taken: frozenset[int]) -> list[Found]:
    """The unnamed voices in a block."""
    found = []
    for place, token in enumerate(tokens):
        if place in taken:
            continue
        native = _natives(tokens, place, lexicon)
        if native is not None:
            found.append(native)
            continue
        noun = lexicon.people.noun(token.text)
        if noun is None or noun.role.use not in {Use.OCCUPATION, Use.VOICES}:
            continue
        noun = _declined(tokens, place, noun)
        start, nation = _nation(tokens, place, lexicon)
        if noun.role.modified and nation is None and not _is_known(noun, lexicon):
            continue
        plural = noun.plural or (noun.base in noun.role.plural and _same_in_plural(tokens, place, noun))
        if not plural and not (_is_unnamed(tokens, start) and _deprel(token) == "nsubj"):
            continue
        if plural and noun.role.use is Use.OCCUPATION and _deprel(token) in {"obj", "iobj"}:
            continue
        if not plural and _is_apposition(tokens, start, taken):
            continue
        if place + 1 in taken and tokens[place + 1].follows and not plural:
            continue
        name = _name(noun, nation, plural=plural)
        represents = nation.of if nation else _prefix_state(noun, lexicon)
        actor = Actor(
            id=f"{noun.role.kind.value}.{slug(name)}",
            name=name,
            kind=noun.role.kind,
            anonymous=noun.role.kind is ActorKind.GROUP,
            represents=represents,
        )
        found.append(Found(start=start, end=place + 1, actor=actor, rule="mention.voices"))
    return found


def _natives(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> Found | None:
    """A people as a whole, for its state: die Russen, not viele Russen."""
    if not place or not tokens[place].follows or tokens[place - 1].lower not in {"die", "den"}:
        return None
    nation = next(
        (lexicon.people.inhabitants[form] for form in inflected(tokens[place].text) if form in lexicon.people.inhabitants), None
    )
    entry = lexicon.actor(nation.actor) if nation is not None else None
    if entry is None or (place + 1 < len(tokens) and tokens[place + 1].follows and tokens[place + 1].upos == "PROPN"):
        return None
    return Found(start=place, end=place + 1, actor=known(entry), kind=MentionKind.METONYM, rule="mention.people")


def _nation(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> tuple[int, Nation | None]:
    """The state that a voice belongs to, by the adjective or the genitive before it, and where the phrase begins."""
    if not place or not tokens[place].follows:
        return place, None
    before = tokens[place - 1]
    nation = lexicon.people.nation(before.text)
    if nation is not None:
        return place - 1, nation
    match = lexicon.names.find([before.text], 0) if before.text.endswith("s") else None
    if match is not None:
        owner = match[1][0].actor
        nation = lexicon.people.nations.get(owner.id) or (
            lexicon.people.nations.get("org.eu") if owner.id == "group.europa" else None
        )
    return (place - 1 if nation else place), nation


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


def _declined(tokens: Sequence[Token], place: int, noun: Noun) -> Noun:
    """A noun that is declined like an adjective, in the plural if it stands there: von ukrainischen Offiziellen."""
    plural = noun.base.removesuffix("r")
    if plural == noun.base or plural not in noun.role.plural or not _same_in_plural(tokens, place, noun):
        return noun
    return evolve(noun, base=plural, written=noun.written.removesuffix("r"), gender=None)


def _same_in_plural(tokens: Sequence[Token], place: int, noun: Noun) -> bool:
    """Whether a noun whose plural looks like its singular (Berater) stands in the plural: by its article, or for want of one."""
    if is_plural(tokens, place, noun):
        return True
    for before in range(place - 1, max(place - 4, -1), -1):
        if not tokens[before + 1].follows:
            return True
        if tokens[before].upos in {"DET", "PRON", "NUM"} or tokens[before].lower in _INDEFINITE:
            return False
        if tokens[before].upos not in {"ADJ", "ADV"}:
            return tokens[before].upos not in {"NOUN", "PROPN"}
    return True


def _is_unnamed(tokens: Sequence[Token], start: int) -> bool:
    """Whether a singular stands with the indefinite article: ein Berater, ein hochrangiger Diplomat."""
    for before in range(start - 1, max(start - 4, -1), -1):
        if not tokens[before + 1].follows:
            return False
        if tokens[before].lower in _INDEFINITE:
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


def _name(noun: Noun, nation: Nation | None, *, plural: bool) -> str:
    written = noun.written
    if nation is None:
        return written
    stem = nation.adjectives[0]
    ending = "e" if plural or noun.gender == "feminine" else "er"
    return f"{stem}{ending} {written}"
