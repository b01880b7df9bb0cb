"""Offices: before a name as part of it, and alone for whoever held them on the article's date.

Most titles say themselves which office they name (:mod:`~ukrdiplo.extraction.actors.titles`); the state of the others is
understood from what stands before (:mod:`~ukrdiplo.extraction.actors.setting`). Words such as künftig and ehemalig say that
somebody else is meant than the present holder (:mod:`~ukrdiplo.extraction.actors.tenure`). A plural (beide Staatschefs,
:mod:`~ukrdiplo.extraction.actors.number`) and an indefinite title (ein Präsident) name nobody.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from attrs import evolve, frozen

from ukrdiplo.extraction.actors import setting, tenure
from ukrdiplo.extraction.actors.found import Found, known
from ukrdiplo.extraction.actors.gender import gender
from ukrdiplo.extraction.actors.number import INDEFINITE, is_plural
from ukrdiplo.extraction.actors.phrases import declined
from ukrdiplo.extraction.actors.scene import Recent, Scene
from ukrdiplo.extraction.actors.titles import Title, title_at
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.actors import Office
from ukrdiplo.lexicon.nouns import Noun
from ukrdiplo.lexicon.roles import Gender, Time
from ukrdiplo.model import ActorKind, MentionKind, Sentence

__all__ = ["Setting", "find"]

_DEFINITE = frozenset({"der", "die", "das", "dem", "den", "des"})
_BEHIND = frozenset({"der", "des", "von", "vom", "für", "beim", "bei"})


@frozen(kw_only=True)
class Setting:
    """What the article tells beside a block.

    Args:
        scene: The article; without a date an office alone names nobody.
        block: The block's number in it.
        told: The kinds of office that earlier blocks have told of named persons.
        days: The first and last days of the time expressions in a sentence.
    """

    scene: Scene
    block: int
    told: frozenset[str]
    days: Callable[[Sentence], Sequence[tuple[dt.date, dt.date]]]


def find(
    tokens: Sequence[Token], names: Sequence[Found], lexicon: Lexicon, around: Setting
) -> tuple[list[Found], frozenset[str]]:
    """The names of a block with the offices before them, and the offices alone.

    Args:
        tokens: The block's words.
        names: The names in it.
        lexicon: What is known.
        around: What the article tells beside it.

    Returns:
        What was found, and the kinds of office that were told of a named person.
    """
    at = {place: found for found in names if found.length is None for place in (found.end - 1, found.start)}
    inside = {place for found in names for place in range(found.start, found.end)}
    kept = {id(found): found for found in names}
    alone: list[Found] = []
    told = set(around.told)
    published = around.scene.published
    place = 0
    while place < len(tokens):
        title = None if place in inside else title_at(tokens, place, at, lexicon, published)
        if title is None:
            place += 1
            continue
        name = _named(tokens, title, at)
        owner = _owner(tokens, title, at)
        if name is not None:
            kept[id(name)] = _with_title(tokens, name, title, owner, lexicon, published)
            if owner is not None:
                kept.pop(id(owner), None)
            told.update(title.noun.role.offices if title.noun is not None else ())
        elif published is not None and not _is_general_talk(tokens, place, title):
            office = _office(tokens, place, title, lexicon, around, told)
            sentence = tokens[place].sentence
            then = around.days(sentence) if title.words.time is Time.THEN and sentence is not None else ()
            told_gender = lexicon.people.nouns.told_gender(title.noun) if title.noun is not None else None
            entry = tenure.meant(office, title.words.time, told_gender, published, then, lexicon) if office is not None else None
            if office is not None and entry is not None and _bearer(tokens, title, at) in {None, entry.id}:
                held = lexicon.people.titled(office, entry.gender) if title.words.time is None else None
                actor = evolve(known(entry), office=held)
                start, end = title.words.wide, title.words.end
                if owner is not None:
                    kept.pop(id(owner), None)
                    start = owner.start
                alone.append(Found(start=start, end=end, actor=actor, kind=MentionKind.OFFICE, rule="mention.office"))
        place = max(title.words.end, place + 1)
    return [*kept.values(), *alone], frozenset(told)


def _is_general_talk(tokens: Sequence[Token], place: int, title: Title) -> bool:
    """Whether a title means several people or anybody."""
    if title.noun is not None and is_plural(tokens, place, title.noun):
        return True
    start = title.words.wide
    return bool(start) and tokens[start].follows and tokens[start - 1].lower in INDEFINITE


def _bearer(tokens: Sequence[Token], title: Title, at: Mapping[int, Found]) -> str | None:
    """Who is named before a title that stands between commas and tells what he is: Ida Muster, die Vorsitzende des …, …."""
    start = title.words.wide - 1
    if start < 1 or tokens[start].lower not in _DEFINITE or not tokens[start + 1].follows or tokens[start].gap != ", ":
        return None
    name = at.get(start - 1)
    words = (token.word for token in tokens[start : title.words.end])
    told = any(word is not None and word.base_deprel == "appos" for word in words)
    return name.actor.id if told and name is not None and name.actor.kind is ActorKind.PERSON else None


def _office(
    tokens: Sequence[Token], place: int, title: Title, lexicon: Lexicon, around: Setting, told: set[str]
) -> Office | None:
    """The office that a title alone names."""
    noun = title.noun
    if not title.bare or noun is None or (title.office is not None and title.office.role not in noun.role.offices):
        return title.office
    if title.office is None and not _stands_alone(tokens, title):
        return None
    before = list(around.scene.before(around.block, place))
    office, sure = setting.understood(noun.role, title.office, before, lexicon)
    if title.office is None and office is not None:
        published = around.scene.published
        named = not told.isdisjoint(noun.role.offices)
        return None if named or (not sure and _is_rivalled(office, noun, before, lexicon, published)) else office
    return office


def _stands_alone(tokens: Sequence[Token], title: Title) -> bool:
    """Whether a title stands with the definite article alone: nothing behind it or before it tells of what it is one."""
    start, end = title.words.wide, title.words.end
    while (
        start and tokens[start].follows and tokens[start - 1].upos == "ADJ" and not tokens[start - 1].lower[:-1].endswith("isch")
    ):
        start -= 1
    if not start or not tokens[start].follows or tokens[start - 1].lower not in _DEFINITE:
        return False
    after = tokens[end] if end < len(tokens) and tokens[end].follows else None
    return after is None or not (after.lower in _BEHIND or after.upos == "PROPN")


def _is_rivalled(office: Office, noun: Noun, before: Sequence[Recent], lexicon: Lexicon, published: dt.date | None) -> bool:
    """Whether somebody was named who holds such an office of another state."""
    for recent in before:
        person = recent.name.actor.id if recent.name is not None else ""
        for other in lexicon.people.held.get(person, ()):
            if other.role in noun.role.offices and other.of != office.of and published and other.holder(published) == person:
                return True
    return False


def _named(tokens: Sequence[Token], title: Title, at: Mapping[int, Found]) -> Found | None:
    """The person whose name follows a title directly."""
    name = at.get(title.words.end)
    if name is None or name.start != title.words.end or name.actor.kind is not ActorKind.PERSON:
        return None
    return name if tokens[title.words.end].follows else None


def _owner(tokens: Sequence[Token], title: Title, at: Mapping[int, Found]) -> Found | None:
    """The state in the genitive before a title, which belongs to the mention: Frankreichs Präsident."""
    start = title.words.wide
    owner = at.get(start - 1) if start and tokens[start].owned else None
    if owner is None or owner.actor.kind is not ActorKind.STATE or owner.actor.represents != title.words.of:
        return None
    return owner if tokens[start - 1].text.endswith("s") else None


def _with_title(
    tokens: Sequence[Token], name: Found, title: Title, owner: Found | None, lexicon: Lexicon, published: dt.date | None
) -> Found:
    """A name with the title before it: what its bearer is on the article's date, or was or will be."""
    actor = name.actor
    held = lexicon.people.held.get(actor.id, ())
    roles = title.noun.role.offices if title.noun else ()
    office = next((o for o in held if published and o.holder(published) == actor.id and o.role in roles), None)
    told = gender(actor, lexicon)
    written: str | None = lexicon.people.nouns.agreeing(title.written, told)
    description = actor.description
    if office is not None:
        written = lexicon.people.titled(office, told)
    elif title.words.time is not None:
        description, written = _timed(tokens, title, written or title.written, told, lexicon), None
    elif published is not None and any(o.role in roles and actor.id in o.former(published) for o in held):
        written = None
    actor = evolve(actor, office=written, description=description, represents=actor.represents or title.words.of)
    start = owner.start if owner is not None else title.words.start
    return evolve(name, start=start, actor=actor, rule="mention.office-and-name")


def _timed(tokens: Sequence[Token], title: Title, written: str, told: Gender | None, lexicon: Lexicon) -> str:
    """A title with the adjective that says when it was or will be held: früherer Präsident."""
    before = (token.lower for token in tokens[title.words.wide : title.words.end] if lexicon.people.time(token.text) is not None)
    noun_gender = told or (title.noun.gender if title.noun is not None else None)
    feature = "Fem" if noun_gender is Gender.FEMININE else "Masc"
    return " ".join([*(declined(adjective, feature) for adjective in before), written])
