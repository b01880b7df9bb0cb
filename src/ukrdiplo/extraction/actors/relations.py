"""Persons told by what they are to somebody named beside them.

Sein ukrainischer Amtskollege holds the office of the person just named in another state; Trumps Vorgänger and der Nachfolger
held or will hold it before and after, the highest office where somebody has several; der deutsche Ressortchef heads the
department just spoken of; Kiews Unterhändler is whoever of that state was just named. Where more than one person may be meant,
nobody is.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from ukrdiplo.extraction.actors.belonging import Belonging, belonging
from ukrdiplo.extraction.actors.found import Found, known
from ukrdiplo.extraction.actors.gender import gender
from ukrdiplo.extraction.actors.number import is_plural
from ukrdiplo.extraction.actors.scene import Recent, Scene
from ukrdiplo.extraction.actors.tenure import SOON, fits
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.actors import Office
from ukrdiplo.lexicon.nouns import Noun
from ukrdiplo.lexicon.roles import Gender, Relation, Role
from ukrdiplo.model import ActorKind, MentionKind

__all__ = ["find"]

_JOINED = frozenset({"und", "oder", "sowie"})
_HIGHEST = frozenset({"president", "federal-president", "monarch", "prime-minister", "chancellor"})
_AT_THE_HEAD = ("an", "der", "Spitze")
_POSSESSORS = {"sein": frozenset({Gender.MASCULINE, None}), "ihr": frozenset({Gender.FEMININE, None})}


def find(tokens: Sequence[Token], found: Sequence[Found], lexicon: Lexicon, scene: Scene, block: int) -> list[Found]:
    """The persons in a block who are told by what they are to others."""
    if scene.published is None:
        return []
    at = {place: item for item in found if item.length is None for place in (item.end - 1, item.start)}
    taken = {place for item in found for place in range(item.start, item.end)}
    made = []
    for place, token in enumerate(tokens):
        noun = None if place in taken else lexicon.people.noun(token.text)
        if noun is None or noun.role.relation is None or noun.prefix or _is_plural(tokens, place, noun):
            continue
        words = belonging(tokens, place, noun, at, lexicon, scene.published)
        after = at.get(words.end)
        if after is not None and after.actor.kind is ActorKind.PERSON and tokens[words.end].follows:
            title = _shared(after.actor.id, noun, scene.before(block, place), lexicon, scene.published)
            if title is not None:
                made.append(evolve(after, actor=evolve(after.actor, office=title)))
            continue
        if tokens[words.start].follows and words.start and tokens[words.start - 1].lower in _JOINED:
            continue
        before = list(scene.before(block, place))
        ids = dict.fromkeys(_meant(tokens, noun, words, at, before, lexicon, scene.published))
        entries = [
            e for i in ids if (e := lexicon.actor(i)) is not None and fits(e, lexicon.people.nouns.told_gender(noun), lexicon)
        ]
        if len(entries) == 1:
            end = _reach(tokens, words.end, at)
            actor = known(entries[0])
            made.append(Found(start=words.wide, end=end, actor=actor, kind=MentionKind.DESCRIPTION, rule="mention.relation"))
    return made


def _shared(person: str, noun: Noun, before: Iterable[Recent], lexicon: Lexicon, day: dt.date) -> str | None:
    """The office of somebody who is called the colleague of the person named last, and holds the same of another state."""
    if noun.role.relation is not Relation.COLLEAGUE:
        return None
    other = next((r.name.actor.id for r in before if r.near and r.name and r.name.actor.kind is ActorKind.PERSON), None)
    held = lexicon.people.held
    roles = {office.role for office in held.get(other or "", ()) if office.role and office.holder(day) == other}
    same = (office for office in held.get(person, ()) if office.role in roles and office.holder(day) == person)
    entry = lexicon.actor(person)
    return next((lexicon.people.titled(office, entry.gender if entry else None) for office in same), None)


def _meant(
    tokens: Sequence[Token],
    noun: Noun,
    words: Belonging,
    at: Mapping[int, Found],
    before: Sequence[Recent],
    lexicon: Lexicon,
    day: dt.date,
) -> Iterable[str]:
    """Ids of those who may be meant."""
    match noun.role.relation:
        case Relation.COLLEAGUE if words.of is not None:
            named = [(r.near, r.name.actor) for r in before if r.name and r.name.actor.kind is ActorKind.PERSON]
            others = [actor for near, actor in named if near] or [actor for _, actor in named if actor.represents != words.of]
            person = others[0].id if others else None
            mine = [office for office in lexicon.people.held.get(person or "", ()) if office.holder(day) == person]
            theirs = (lexicon.people.general.get((office.role, words.of)) for office in mine if office.role)
            return [holder for office in theirs if office is not None and (holder := office.holder(day)) is not None]
        case Relation.DEPARTMENT if words.of is not None:
            role = next((role for recent in before if (role := _department(recent, noun.role, lexicon)) is not None), None)
            office = lexicon.people.general.get((role or "", words.of))
            holder = office.holder(day) if office is not None else None
            return [holder] if holder is not None else []
        case Relation.ENVOY if words.of is not None:
            persons = (recent.name.actor for recent in before if recent.name and recent.name.actor.kind is ActorKind.PERSON)
            return [person.id for person in persons if person.represents == words.of]
        case Relation.PREDECESSOR | Relation.SUCCESSOR:
            person = _person_beside(tokens, words.wide, at, before, lexicon)
            later = noun.role.relation is Relation.SUCCESSOR
            near = (_neighbour(office, person, day, later=later) for office in _counting(person or "", lexicon, day))
            return [holder for holder in near if holder is not None]
        case _:
            return []


def _is_plural(tokens: Sequence[Token], place: int, noun: Noun) -> bool:
    """Whether a noun stands in the plural, by the words before it or, where these have one form for both, by the parser."""
    word = tokens[place].word
    return is_plural(tokens, place, noun) or (word is not None and word.feat("Number") == "Plur" and not noun.exact)


def _department(recent: Recent, role: Role, lexicon: Lexicon) -> str | None:
    """The kind of minister that a word is for, of those that a general title may mean."""
    noun = lexicon.people.noun(recent.token.text)
    return noun.role.id if noun is not None and noun.role.id in role.fills else None


def _person_beside(
    tokens: Sequence[Token], start: int, at: Mapping[int, Found], before: Sequence[Recent], lexicon: Lexicon
) -> str | None:
    """The person in the genitive before a noun, or whom a possessive before it means: the nearest one of its sentence."""
    if not start or not tokens[start].owned:
        return None
    owner = at.get(start - 1)
    if owner is not None:
        genitive = tokens[start - 1].text.endswith("s") or not tokens[start].follows
        return owner.actor.id if owner.actor.kind is ActorKind.PERSON and genitive else None
    genders = next((told for stem, told in _POSSESSORS.items() if tokens[start - 1].lower.startswith(stem)), None)
    if genders is None:
        return None
    persons = (r.name.actor for r in before if r.near and r.name is not None and r.name.actor.kind is ActorKind.PERSON)
    return next((person.id for person in persons if gender(person, lexicon) in genders), None)


def _counting(person: str, lexicon: Lexicon, day: dt.date) -> Sequence[Office]:
    """The offices in which somebody has predecessors: the highest of his, else all that he holds, else those that he held."""
    held = lexicon.people.held.get(person, ())
    present = [office for office in held if office.holder(day) == person] or held
    return [office for office in present if office.role in _HIGHEST] or present


def _neighbour(office: Office, person: str | None, day: dt.date, *, later: bool) -> str | None:
    """Who held an office directly before, or after, the term that a person has or had last."""
    terms = sorted(office.terms, key=lambda term: term.start)
    own = [number for number, term in enumerate(terms) if term.holder == person and term.start <= day + SOON]
    if not own:
        return None
    last = own[-1]
    other = last + 1 if later else last - 1
    if not 0 <= other < len(terms):
        return None
    first, second = sorted((last, other))
    end = terms[first].end
    return terms[other].holder if end is not None and terms[second].start - end <= SOON else None


def _reach(tokens: Sequence[Token], end: int, at: Mapping[int, Found]) -> int:
    """Where a noun ends with what it is the head of: Nachfolger an der Spitze der Nato."""
    words = tuple(token.text for token in tokens[end : end + 3])
    body = at.get(end + 4) if words == _AT_THE_HEAD else None
    return body.end if body is not None and body.start == end + 4 else end
