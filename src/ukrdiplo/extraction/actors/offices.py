"""Offices: before a name as part of it, and alone for whoever held them on the article's date.

The state of an office is told by a prefix (US-Präsident), an adjective (der russische Präsident) or a genitive (Präsident der
Ukraine, Russlands Präsident); some titles need none (Kremlchef). A plural (beide Staatschefs) names nobody.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from ukrdiplo.extraction.actors.found import Found, known
from ukrdiplo.extraction.actors.gender import gender
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.actors import Office
from ukrdiplo.lexicon.people import Noun
from ukrdiplo.lexicon.roles import Use
from ukrdiplo.model import ActorKind, MentionKind

__all__ = ["Title", "find", "is_plural"]

_PLURAL_WORDS = frozenset(
    {"beide", "beiden", "beider", "alle", "allen", "aller", "zwei", "drei", "vier", "mehrere", "mehrerer", "viele", "einige"}
)
_SINGULAR_WORDS = frozenset(
    {
        "dem",
        "den",
        "des",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "eines",
        "seinen",
        "seinem",
        "seines",
        "ihren",
        "ihrem",
        "ihres",
        "sein",
        "ihr",
    }
)
_FORMER = frozenset({"ehemalig", "früher", "damalig", "ex", "einstig", "künftig", "designiert", "vormalig"})


@frozen(kw_only=True)
class Title:
    """A title in a block: from which word to which, and the state that it belongs to, where the text tells."""

    start: int
    end: int
    noun: Noun | None
    office: Office | None
    of: str | None
    written: str


def find(tokens: Sequence[Token], names: Sequence[Found], lexicon: Lexicon, published: dt.date | None) -> list[Found]:
    """The names of a block with the offices before them, and the offices alone.

    Args:
        tokens: The block's words.
        names: The names in it.
        lexicon: What is known.
        published: The article's date; without one an office alone names nobody.
    """
    at = {found.start: found for found in names if found.length is None}
    inside = {place for found in names for place in range(found.start, found.end)}
    words = [token.text for token in tokens]
    kept = {id(found): found for found in names}
    alone: list[Found] = []
    place = 0
    while place < len(tokens):
        title = None if place in inside else _title(tokens, words, place, at, lexicon)
        if title is None:
            place += 1
            continue
        name = _named(tokens, title, at)
        if name is not None:
            kept[id(name)] = _with_title(name, title, lexicon, published)
        elif title.office is not None and published is not None and not _is_former(tokens, title.start):
            plural = title.noun is not None and is_plural(tokens, place, title.noun)
            entry = lexicon.actor(title.office.holder(published) or "")
            if entry is not None and not plural:
                actor = evolve(known(entry), office=title.office.title)
                alone.append(Found(start=title.start, end=title.end, actor=actor, kind=MentionKind.OFFICE, rule="mention.office"))
        place = max(title.end, place + 1)
    return [*kept.values(), *alone]


def is_plural(tokens: Sequence[Token], place: int, noun: Noun) -> bool:
    """Whether a noun for people stands in the plural, by its form and the words before it.

    Where no article tells, only an ending that no singular case has (Staatschefs without an article) makes a plural: headlines
    leave articles out.
    """
    if noun.plural:
        return True
    for before in range(place - 1, max(place - 4, -1), -1):
        if not tokens[before + 1].follows:
            break
        word = tokens[before].lower
        if word in _SINGULAR_WORDS:
            return False
        if word in _PLURAL_WORDS:
            return True
        if word in {"die", "ihre", "seine"}:
            return noun.gender != "feminine"
        if word == "der":
            return noun.gender != "feminine" and not noun.exact and not tokens[place].text.endswith("te")
        if tokens[before].upos not in {"ADJ", "NUM"}:
            break
    return not noun.exact and tokens[place].text.endswith("s")


def _title(tokens: Sequence[Token], words: Sequence[str], place: int, at: Mapping[int, Found], lexicon: Lexicon) -> Title | None:
    noun = lexicon.people.noun(words[place])
    if noun is not None and noun.role.use is not Use.OFFICE:
        noun = None
    own = lexicon.people.title(words, place)
    if noun is None and own is None:
        return None
    start, end = _adjectives(tokens, place, lexicon), place + 1
    if own is not None:
        return Title(start=start, end=place + own[0], noun=noun, office=own[1], of=own[1].of, written=own[1].title)
    if noun is None:
        return None
    of, start, end = _state(tokens, place, start, noun, at, lexicon)
    office = lexicon.people.office_of(noun.role, of) if of and _is_general(noun) else None
    return Title(start=start, end=end, noun=noun, office=office, of=of, written=noun.written)


def _is_general(noun: Noun) -> bool:
    """Whether a noun stands by itself or after the name of a state, not in a compound of another meaning (Vizepräsident)."""
    return not noun.prefix or noun.hyphen


def _state(
    tokens: Sequence[Token], place: int, start: int, noun: Noun, at: Mapping[int, Found], lexicon: Lexicon
) -> tuple[str | None, int, int]:
    """The state that an office belongs to, and the title's stretch with the words that tell it."""
    people = lexicon.people
    if noun.prefix:
        nation = people.prefixes.get(noun.prefix)
        match = lexicon.names.find([noun.prefix], 0) if nation is None and noun.hyphen else None
        entry = match[1][0].actor if match else None
        return (nation.of if nation else entry.represents if entry else None), start, place + 1
    for before in range(start, place):
        nation = people.nation(tokens[before].text)
        if nation is not None:
            return nation.of, start, place + 1
    after = place + 1
    if after < len(tokens) and tokens[after].follows:
        skip = 1 if tokens[after].lower in {"der", "des", "von"} else 0
        owner = at.get(after + skip)
        genitive = skip or (owner is not None and tokens[after].text.endswith("s"))
        if owner is not None and genitive and owner.actor.kind in {ActorKind.STATE, ActorKind.ORGANISATION}:
            return owner.actor.represents, start, owner.end
    if start == place and place and tokens[place].follows:
        owner = at.get(place - 1)
        if owner is not None and owner.actor.kind is ActorKind.STATE and tokens[place - 1].text.endswith("s"):
            return owner.actor.represents, start, place + 1
    return None, start, place + 1


def _adjectives(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> int:
    """Where the adjectives of a state begin that belong to a title."""
    start = place
    while start and tokens[start].follows:
        before = tokens[start - 1]
        if lexicon.people.nation(before.text) is None or not (before.text[0].islower() or before.first or before.upos == "ADJ"):
            break
        start -= 1
    return start


def _is_former(tokens: Sequence[Token], start: int) -> bool:
    if not start or not tokens[start].follows:
        return False
    before = tokens[start - 1].lower
    return any(before.startswith(stem) for stem in _FORMER)


def _named(tokens: Sequence[Token], title: Title, at: Mapping[int, Found]) -> Found | None:
    """The person whose name follows a title directly."""
    name = at.get(title.end)
    if name is None or name.actor.kind is not ActorKind.PERSON or not tokens[title.end].follows:
        return None
    return name


def _with_title(name: Found, title: Title, lexicon: Lexicon, published: dt.date | None) -> Found:
    actor = name.actor
    held = lexicon.people.held.get(actor.id, ())
    role = title.noun.role.id if title.noun else None
    office = next((o for o in held if published and o.holder(published) == actor.id and o.role == role), None) or title.office
    actor = evolve(
        actor,
        office=office.title if office is not None else lexicon.people.agreeing(title.written, gender(actor, lexicon)),
        represents=actor.represents or title.of,
    )
    return evolve(name, start=title.start, actor=actor, rule="mention.office-and-name")
