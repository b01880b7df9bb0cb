"""Bodies that no lexicon names, by what they are.

Those of a state have its adjective, its capital or its prefix: die türkische Regierung, die Regierung in Ankara, das US-Militär.
Its side is the state itself: die russische Seite.
Without any of these, a state's body that acts is that of the one state spoken of: der Generalstab, after a report from Kyiv.
Organisations and media have their name behind the noun: die Denkfabrik Musterhaus, der Sender „Beispiel TV“; some names take the
noun in (:mod:`~ukrdiplo.extraction.actors.proper`).
"""

from collections.abc import Sequence

from attrs import evolve

from ukrdiplo.extraction.actors import capitals, proper, setting
from ukrdiplo.extraction.actors.compounds import is_act
from ukrdiplo.extraction.actors.found import Found, known
from ukrdiplo.extraction.actors.names import is_place
from ukrdiplo.extraction.actors.number import INDEFINITE
from ukrdiplo.extraction.actors.scene import Scene
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.actors import Nation
from ukrdiplo.lexicon.nouns import Noun
from ukrdiplo.lexicon.roles import Use
from ukrdiplo.model import Actor, ActorKind, MentionKind
from ukrdiplo.model.ids import slug

__all__ = ["find", "named"]

_OPENING, _CLOSING = frozenset('„“»"‚›'), frozenset('“”«"‘‹')
_JOINTS = frozenset({" ", ".", ". ", " & "})
_LONGEST = 5
_DEFINITE = frozenset({"der", "die", "das", "des", "dem"})
_SOURCES = frozenset({"laut", "gemäß"})
_OF_STATES = frozenset({ActorKind.INSTITUTION, ActorKind.GROUP, ActorKind.STATE})


def find(tokens: Sequence[Token], lexicon: Lexicon, taken: frozenset[int], scene: Scene, block: int) -> list[Found]:
    """The bodies in a block that are named by what they are.

    Args:
        tokens: Its words.
        lexicon: What is known.
        taken: The words that other names have taken.
        scene: The article.
        block: The block's number in it.
    """
    found = []
    end = 0
    for place, token in enumerate(tokens):
        noun = None if place in taken or place < end else lexicon.people.noun(token.text)
        if noun is None or not (noun.role.use is Use.BODY or noun.role.several or noun.role.firms):
            continue
        body = None
        if noun.role.use is Use.BODY and noun.role.kind in _OF_STATES:
            if is_place(tokens, place, lexicon) and not capitals.speaks_from(tokens, place, lexicon):
                continue
            body = _of_state(tokens, place, noun, lexicon)
        body = body or (proper.find(tokens, place, noun, lexicon, taken) if noun.role.proper else None)
        if body is None and not (noun.role.use is Use.BODY and noun.role.kind in _OF_STATES):
            body = named(tokens, place, noun, lexicon, taken)
        if body is None and noun.role.central:
            body = _understood(tokens, place, noun, lexicon, scene, block)
        if body is not None:
            found.append(body)
            end = body.end
    return found


def _of_state(tokens: Sequence[Token], place: int, noun: Noun, lexicon: Lexicon) -> Found | None:
    """The body of a state, by the adjective, genitive or prefix before it, or the capital or genitive behind it."""
    people, start, end = lexicon.people, place, place + 1
    if noun.hyphen:
        nation = people.prefixes.get(noun.prefix)
        name = noun.written
    else:
        start, end, nation = _state(tokens, place, noun, lexicon)
        name = f"{_adjective(tokens[start], nation, noun, lexicon)} {noun.written}" if nation is not None else ""
        written = tokens[start].text
        capital = written[0].isupper() and "-" not in written and not written.endswith("s")
        if start < place and capital and not tokens[start].first:
            name = name[0].upper() + name[1:]
    if nation is None or (noun.role.kind is ActorKind.STATE and _is_beside(tokens, place)):
        return None
    entry = lexicon.actor(nation.actor)
    if noun.role.kind is ActorKind.STATE and entry is not None:
        return Found(start=start, end=end, actor=known(entry), kind=MentionKind.DESCRIPTION, rule="mention.side")
    return Found(start=start, end=end, actor=_body(name, noun, nation, lexicon), rule="mention.body")


def _is_beside(tokens: Sequence[Token], place: int) -> bool:
    """Whether somebody stands at another's side: an der Seite der Ukraine."""
    before = [token.lower for token in tokens[max(place - 2, 0) : place]]
    return before == ["an", "der"]


def _adjective(before: Token, nation: Nation, noun: Noun, lexicon: Lexicon) -> str:
    """The adjective of a state in the nominative; one that has a single form stays: die Schweizer Armee."""
    if before.text.endswith("er") and lexicon.people.nation(before.text) is None:
        match = lexicon.names.find([before.text.removesuffix("er")], 0)
        if match is not None and not match[1][0].metonym:
            return before.text
    return f"{nation.adjectives[0]}{proper.ENDINGS[noun.gender]}"


def _body(name: str, noun: Noun, nation: Nation, lexicon: Lexicon) -> Actor:
    """The body of a state, the lexicon's if it knows it."""
    match = lexicon.names.find(name.split(), 0)
    if match is not None and match[0] == len(name.split()):
        return known(match[1][0].actor)
    kind = noun.role.kind
    return Actor(id=f"{kind.value}.{slug(name)}", name=name, kind=kind, represents=nation.of)


def _understood(tokens: Sequence[Token], place: int, noun: Noun, lexicon: Lexicon, scene: Scene, block: int) -> Found | None:
    """The body of the one state spoken of, where a noun with the definite article alone acts or is a source."""
    if noun.plural or noun.prefix or not _acts(tokens, place, lexicon):
        return None
    after = tokens[place + 1] if place + 1 < len(tokens) and tokens[place + 1].follows else None
    if after is not None and (after.lower in {"der", "des", "von", "in", "für"} or after.upos == "PROPN"):
        return None
    state = setting.spoken_of(list(scene.before(block, place)), lexicon)
    nation = next((nation for nation in lexicon.nations if nation.of == state), None) if state is not None else None
    if nation is None:
        return None
    name = f"{nation.adjectives[0]}{proper.ENDINGS[noun.gender]} {noun.written}"
    body = _body(name, noun, nation, lexicon)
    if lexicon.actor(body.id) is None:
        body = evolve(body, name=noun.written)  # what is understood is no part of its name
    return Found(start=place, end=place + 1, actor=body, rule="mention.body-understood")


def _acts(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Whether a noun is the subject, or the source of what is told, with the definite article or, behind laut, without one."""
    token, before = tokens[place], tokens[place - 1] if place else None
    if before is None or token.word is None or token.sentence is None or not token.follows:
        return False
    if before.lower in _SOURCES:
        return True
    if before.lower not in _DEFINITE:
        return False
    if token.word.base_deprel == "nsubj" or (place > 1 and tokens[place - 2].lower in _SOURCES):
        return True
    head = token.sentence.head(token.word)
    return token.word.base_deprel == "nmod" and before.lower in {"des", "der"} and head is not None and is_act(head.form, lexicon)


def _state(tokens: Sequence[Token], place: int, noun: Noun, lexicon: Lexicon) -> tuple[int, int, Nation | None]:
    people, names = lexicon.people, lexicon.names
    if place and tokens[place].follows:
        before = tokens[place - 1].text
        nation = people.nation(before)
        match = names.find([before.removesuffix("er")], 0) if nation is None and before.endswith(("s", "er")) else None
        if match is not None and match[1][0].metonym and before.endswith("er") and not noun.role.central:
            match = None
        nation = nation or (people.nations.get(match[1][0].actor.id) if match else None)
        if nation is not None:
            return place - 1, place + 1, nation
    words = [token.text for token in tokens[place + 1 : place + 5]]
    if words[:1] == ["in"] and place and tokens[place - 1].lower in INDEFINITE:
        return place, place + 1, None
    skip = 1 if words[:1] and words[0] in {"in", "der", "des", "von"} and tokens[place + 1].follows else 0
    match = names.find(words, skip) if words[skip:] and tokens[place + 1].follows else None
    if match is not None and (skip or words[0].endswith("s")):
        nation = people.nations.get(match[1][0].actor.id)
        if nation is not None and (not skip or words[0] != "in" or match[1][0].metonym):
            return place, place + 1 + skip + match[0], nation
    return place, place + 1, None


def named(tokens: Sequence[Token], place: int, noun: Noun, lexicon: Lexicon, taken: frozenset[int]) -> Found | None:
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
        if end > start and (_CLOSING & set(token.gap) if quoted else token.gap not in _JOINTS):
            break
        if (
            not quoted
            and end == start
            and token.text in lexicon.people.genders
            and _is_marked(tokens[start + 1 : start + _LONGEST], lexicon)
        ):
            end += 1
            continue
        if not quoted and not (_may_be_name(token, lexicon, first=end == start) or _is_apposition(tokens[place], token)):
            break
        end += 1
    closed = quoted and end < len(tokens) and bool(_CLOSING & set(tokens[end].gap))
    if end == start or (quoted and not closed) or (not quoted and _is_none(tokens[start:end], lexicon)):
        return None
    name = proper.text(tokens, start, end)
    kind = noun.role.kind if noun.role.use is Use.BODY else ActorKind.ORGANISATION
    actor = Actor(id=f"{kind.value}.{slug(name)}", name=name, kind=kind, description=noun.written)
    return Found(start=start, end=end, actor=actor, rule="mention.named-body")


def _may_be_name(token: Token, lexicon: Lexicon, *, first: bool) -> bool:
    """Whether a word may go on a body's name; a place or a given name may not begin it."""
    if token.text in lexicon.body_names.marks:
        return True
    if token.upos == "X" and token.text[:1].isupper():
        return True
    if token.upos != "PROPN":
        return False
    return not first or (token.text not in lexicon.gazetteer.places and token.text not in lexicon.people.genders)


def _is_marked(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether proper nouns go on to a word that only bodies have in their names: die Firma Heinrich Muster Holding."""
    for token in tokens:
        if not token.follows or token.upos not in {"PROPN", "X", "NOUN"}:
            return False
        if token.text in lexicon.body_names.marks:
            return True
    return False


def _is_apposition(noun: Token, name: Token) -> bool:
    """Whether a common word is a name by its place: das Portal Beispiel."""
    word = name.word
    beside = word is not None and noun.word is not None and word.head == noun.word.index and word.base_deprel in {"appos", "flat"}
    return beside and name.text[:1].isupper() and name.follows


def _is_none(name: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether words behind a noun are no name: a genitive, a letter, the form of a company alone."""
    if len(name) > 1:
        return all(token.text in lexicon.body_names.marks for token in name)
    text = name[0].text
    return text.endswith("s") or len(text) == 1 or text in lexicon.body_names.marks
