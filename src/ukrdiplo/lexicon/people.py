"""Offices, roles, nations, acts and given names, looked up by the words of a text."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from attrs import frozen

from ukrdiplo.lexicon.actors import Nation, Office
from ukrdiplo.lexicon.inflection import ADJECTIVE_ENDINGS, adjective_stems
from ukrdiplo.lexicon.names import inflected, split
from ukrdiplo.lexicon.nouns import Noun, Nouns, weak_nominatives
from ukrdiplo.lexicon.roles import Acts, Gender, GivenNames, Honorifics, Locality, Role, Tenure, Time
from ukrdiplo.lexicon.spelling import folded, lowered

__all__ = ["People"]

_REMEMBERED = 8192  # words of which is kept what they tell
_SEATED = (("im",), ("in", "der"), ("des",), ("der",))
"""What stands between a noun for a head and his seat."""


@frozen
class People:
    """The look-up over offices, roles, nations, acts and given names.

    Args:
        titles: Offices by the words of the titles that name them by themselves.
        openings: First words of those titles, with the number of words of the longest that begins so.
        seats: Offices by the words of the houses that stand for them.
        general: Offices by role and state.
        held: Offices by holder.
        nouns: Nouns for people.
        nations: Nations by the actor's id.
        adjectives: Nations by adjective without ending.
        prefixes: Nations by prefix.
        inhabitants: Nations by plural noun.
        natives: States by singular noun.
        acts: Nouns for acts.
        genders: Genders of given names.
        honorifics: Words before a name that are no part of it.
        into: Prepositions of place.
        sites: Nouns for places.
        tenures: When a title's holder held it, by adjective without ending.
        prefixes_of_time: The same by the first part of a compound.
    """

    titles: dict[tuple[str, ...], Office]
    openings: dict[str, int]
    seats: dict[tuple[str, ...], Office]
    general: dict[tuple[str, str], Office]
    held: dict[str, tuple[Office, ...]]
    nouns: Nouns
    nations: dict[str, Nation]
    adjectives: dict[str, Nation]
    prefixes: dict[str, Nation]
    inhabitants: dict[str, Nation]
    natives: dict[str, str]
    acts: frozenset[str]
    genders: dict[str, Gender]
    honorifics: frozenset[str]
    into: frozenset[str]
    sites: frozenset[str]
    tenures: dict[str, Time]
    prefixes_of_time: dict[str, Time]

    @classmethod
    def of(
        cls,
        *,
        offices: Iterable[Office],
        roles: Iterable[Role],
        nations: Iterable[Nation],
        acts: Iterable[Acts],
        given_names: Iterable[GivenNames],
        localities: Iterable[Locality],
        honorifics: Iterable[Honorifics],
        tenures: Iterable[Tenure],
    ) -> "People":
        """The look-up over these entries."""
        known = tuple(offices)
        states = tuple(nations)
        times = tuple(tenures)
        nouns = Nouns.of(roles)
        titles = _titles(known, {prefix: nation.prefixes for nation in states for prefix in nation.prefixes})
        titles |= {title: office for title, office in _seated(known, nouns) if title not in titles}
        where = tuple(localities)
        holders = dict.fromkeys(term.holder for office in known for term in office.terms)
        return cls(
            titles=titles,
            openings={words[0]: len(words) for words in sorted(titles, key=len)},
            seats=_titles(known, seats=True),
            general={(office.role, office.of): office for office in known if office.role},
            held={h: tuple(o for o in known if any(term.holder == h for term in o.terms)) for h in holders},
            nouns=nouns,
            nations={nation.actor: nation for nation in states},
            adjectives={adjective: nation for nation in states for adjective in nation.adjectives},
            prefixes={prefix: nation for nation in states for prefix in nation.prefixes},
            inhabitants={noun: nation for nation in states for noun in nation.plural},
            natives={noun: nation.of for nation in states for noun in (*nation.masculine, *nation.feminine)},
            acts=frozenset(noun for act in acts for noun in act.nouns),
            genders={name: group.gender for group in given_names for name in group.names},
            honorifics=frozenset(word for entry in honorifics for word in entry.words),
            into=frozenset(word for entry in where for word in entry.prepositions),
            sites=frozenset(word for entry in where for word in entry.nouns),
            tenures={word: tenure.time for tenure in times for word in tenure.adjectives},
            prefixes_of_time={word: tenure.time for tenure in times for word in tenure.prefixes},
        )

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of office that some state or body has."""
        return frozenset(kind for kind, _ in self.general)

    def nation(self, adjective: str) -> Nation | None:
        """The state that an adjective, with any ending, belongs to: ``russischen``."""
        stems = adjective_stems(lowered(adjective))
        known = (self.adjectives.get(stem) or self.adjectives.get(stem.casefold()) for stem in stems)
        return next((nation for nation in known if nation is not None), None)

    def time(self, adjective: str) -> Time | None:
        """When the holder of the title after an adjective held it: ``früheren``; ``None`` for an adjective that does not tell."""
        return next((self.tenures[stem] for stem in adjective_stems(adjective.casefold()) if stem in self.tenures), None)

    def timed(self, title: str) -> tuple[Time, str] | None:
        """When the holder of a title held it, by its first part, and the title without that: ``Ex-Kanzlerin``."""
        first, hyphen, rest = title.partition("-")
        if hyphen and first in self.prefixes_of_time:
            return self.prefixes_of_time[first], rest[:1].upper() + rest[1:]
        for prefix, time in self.prefixes_of_time.items():
            if title.startswith(prefix) and title[len(prefix) :][:1].islower():
                return time, title[len(prefix) :].capitalize()
        return None

    def seat(self, words: Sequence[str], place: int) -> Office | None:
        """The office whose house is named at ``words[place]``."""
        for length in (3, 2, 1):
            *head, tail = map(folded, words[place : place + length])
            for last in inflected(tail):
                office = self.seats.get((*head, last))
                if office is not None:
                    return office
        return None

    def title(self, words: Sequence[str], place: int) -> tuple[int, Office] | None:
        """The longest title that begins at ``words[place]`` and names an office by itself: its number of words and the office."""
        spelled = [folded(lowered(word)) for word in words[place : place + self._longest(words[place])]]
        for length in range(len(spelled), 0, -1):
            *head, tail = spelled[:length]
            for last in (*inflected(tail), *weak_nominatives(tail)):
                office = self.titles.get((*head, last))
                if office:
                    return length, office
        return None

    @cached_property
    def may_entitle(self) -> Callable[[str], bool]:
        """Whether a title may begin with a word, or the word be one; nearly none may. The words asked for last are remembered."""

        @lru_cache(maxsize=_REMEMBERED)
        def read(word: str) -> bool:
            timed = self.timed(word)
            forms = (word,) if timed is None else (word, timed[1])
            return any(self._longest(form) or self.noun(form) is not None for form in forms)

        return read

    @cached_property
    def _longest(self) -> Callable[[str], int]:
        """How many words a title that names an office by itself may have that begins with a word; remembered as well."""

        @lru_cache(maxsize=_REMEMBERED)
        def read(word: str) -> int:
            first = folded(lowered(word))
            alone = any(form in self.openings for form in (*inflected(first), *weak_nominatives(first)))
            return max(self.openings.get(first, 0), alone)

        return read

    @cached_property
    def noun(self) -> Callable[[str], Noun | None]:
        """What a noun for people tells: :meth:`Nouns.find` itself, without a call between, so often is it asked."""
        return self.nouns.find

    def titled(self, office: Office, gender: Gender | None) -> str:
        """The title of an office, in the form for a woman where a woman holds it and its noun has one."""
        return self.nouns.feminine(office.title) if gender is Gender.FEMININE else office.title

    def office_of(self, role: Role, of: str) -> Office | None:
        """The office of this kind that belongs to a state or body."""
        return next((self.general[kind, of] for kind in role.offices if (kind, of) in self.general), None)


def _titles(
    offices: Iterable[Office], owners: Mapping[str, tuple[str, ...]] | None = None, *, seats: bool = False
) -> dict[tuple[str, ...], Office]:
    """The words of the titles, or of the seats, of offices in all their forms."""
    titles: dict[tuple[str, ...], Office] = {}
    for office in offices:
        for title in office.seats if seats else (office.title, *office.variants):
            words = tuple(folded(word.text) for word in split(title))
            titles.setdefault(words, office)
            first = words[0]
            adjective = re.fullmatch(r"(.{2,}?)e[rsnm]?", first)
            if adjective and len(words) > 1:
                for ending in ADJECTIVE_ENDINGS:
                    titles.setdefault((adjective[1] + ending, *words[1:]), office)
            owner, hyphen, bare = first.partition("-")
            if hyphen and len(words) == 1 and owners is not None:
                for name in map(folded, (owner, *owners.get(owner, ()))):
                    titles.setdefault((bare, "der", name), office)
                    titles.setdefault((bare + "s", "der", name), office)
            for inner in _weak_inside(words):
                titles.setdefault(inner, office)
    return titles


def _seated(offices: Iterable[Office], nouns: Nouns) -> Iterable[tuple[tuple[str, ...], Office]]:
    """The titles that are made of a seat and a noun for its head: Kremlchef, Downing-Street-Chef, Hausherr im Kreml.

    A seat that is a body has a head of its own: the Chef of the Kanzleramt is not the chancellor.
    """
    heads = [noun for noun, (role, _) in nouns.roles.items() if role.seated]
    for office in offices:
        for words in ([word.text for word in split(seat)] for seat in office.seats):
            if nouns.find(words[-1]) is None:
                seat = "-".join(words)
                joined = [seat + noun.lower() for noun in heads] if len(words) == 1 else []
                for title in (*(f"{seat}-{noun}" for noun in heads), *joined):
                    yield (folded(title),), office
                for joint in _SEATED:
                    yield from (((folded(noun), *joint, *map(folded, words)), office) for noun in heads)


def _weak_inside(words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """A title whose head stands first and may take an ending: des Sekretärs des Sicherheitsrats."""
    if len(words) > 1:
        yield (words[0] + "s", *words[1:])
        yield (words[0] + "en", *words[1:])
