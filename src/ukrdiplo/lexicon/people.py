"""Offices, roles, nations, acts and given names, looked up by the words of a text."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from attrs import evolve, frozen

from ukrdiplo.lexicon.actors import Nation, Office
from ukrdiplo.lexicon.inflection import ADJECTIVE_ENDINGS, adjective_stems
from ukrdiplo.lexicon.names import inflected, split
from ukrdiplo.lexicon.roles import Acts, Gender, GivenNames, Honorifics, Locality, Role, Tenure, Time
from ukrdiplo.lexicon.spelling import folded, lowered

__all__ = ["Noun", "People"]

_REMEMBERED = 8192  # words of which is kept what they tell
_LONGEST = 40  # letters of the longest last part of a compound that is looked up


@frozen(kw_only=True)
class Noun:
    """What a noun for people tells.

    Args:
        role: Its role.
        base: The noun in the nominative as the lexicon has it.
        prefix: What stands before it in a compound, without the hyphen (``US`` in US-Präsident), or nothing.
        written: The whole noun in the nominative, compounds included.
        hyphen: Whether the compound is written with a hyphen.
        gender: Its gender, ``None`` for a plural that is listed.
        exact: Whether the form is the nominative itself; otherwise it has a case or plural ending.
    """

    role: Role
    base: str
    written: str
    prefix: str = ""
    hyphen: bool = False
    gender: Gender | None = None
    exact: bool = True

    @property
    def plural(self) -> bool:
        """Whether it is one of the role's plurals."""
        return self.gender is None


@frozen
class People:
    """The look-up over offices, roles, nations, acts and given names.

    Args:
        titles: Offices by the words of the titles that name them by themselves.
        openings: First words of those titles.
        seats: Offices by the words of the houses that stand for them.
        general: Offices by role and state.
        held: Offices by holder.
        nouns: Roles by noun, with its gender; the first role that has it.
        spellings: Nouns with umlauts or ß by their spelling without them.
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
    openings: frozenset[str]
    seats: dict[tuple[str, ...], Office]
    general: dict[tuple[str, str], Office]
    held: dict[str, tuple[Office, ...]]
    nouns: dict[str, tuple[Role, Gender | None]]
    spellings: dict[str, str]
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
        nouns: dict[str, tuple[Role, Gender | None]] = {}
        for role in roles:
            for gender, listed in (
                (Gender.MASCULINE, role.masculine),
                (Gender.FEMININE, role.feminine),
                (Gender.NEUTER, role.neuter),
                (None, role.plural),
            ):
                for noun in listed:
                    nouns.setdefault(noun, (role, gender))
        states = tuple(nations)
        times = tuple(tenures)
        titles = _titles(known, {prefix: nation.prefixes for nation in states for prefix in nation.prefixes})
        where = tuple(localities)
        holders = dict.fromkeys(term.holder for office in known for term in office.terms)
        return cls(
            titles=titles,
            openings=frozenset(words[0] for words in titles),
            seats=_titles(known, seats=True),
            general={(office.role, office.of): office for office in known if office.role},
            held={h: tuple(o for o in known if any(term.holder == h for term in o.terms)) for h in holders},
            nouns=nouns,
            spellings={folded(noun): noun for noun in nouns if folded(noun) not in nouns},
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
        if not self._opens(words[place]):
            return None
        for length in range(min(8, len(words) - place), 0, -1):
            *head, tail = (folded(lowered(word)) for word in words[place : place + length])
            for last in (*inflected(tail), *_weak(tail)):
                office = self.titles.get((*head, last))
                if office:
                    return length, office
        return None

    def may_entitle(self, word: str) -> bool:
        """Whether a title may begin with a word, or the word be one; nearly none may."""
        return self._titles_read(word)

    @cached_property
    def _titles_read(self) -> Callable[[str], bool]:
        """:meth:`may_entitle`, remembered for the words asked for last."""

        @lru_cache(maxsize=_REMEMBERED)
        def read(word: str) -> bool:
            timed = self.timed(word)
            forms = (word,) if timed is None else (word, timed[1])
            return any(self._opens(form) or self.noun(form) is not None for form in forms)

        return read

    def _opens(self, word: str) -> bool:
        """Whether a title that names an office by itself may begin with a word."""
        first = folded(lowered(word))
        return any(form in self.openings for form in (*inflected(first), *_weak(first)))

    def noun(self, word: str) -> Noun | None:
        """What a noun for people tells, compounds and case endings included; ``None`` for any other word."""
        return self._nouns_read(word) if word[:1].isupper() else None

    @cached_property
    def _nouns_read(self) -> Callable[[str], Noun | None]:
        """The nouns asked for last, remembered: each word of an article is asked for several times."""
        return lru_cache(maxsize=_REMEMBERED)(self._read_noun)

    def _read_noun(self, word: str) -> Noun | None:
        word = lowered(word)
        weak = _weak(word)
        forms = dict.fromkeys(self.spellings.get(form, form) for form in (word, *weak, *inflected(word)))
        for form in forms:
            if form in self.nouns and (form not in weak or self._is_adjectival(form)):
                role, gender = self.nouns[form]
                return Noun(role=role, base=form, written=form, gender=gender, exact=form == word)
        first, hyphen, last = word.rpartition("-")
        if hyphen:
            noun = self.noun(last[:1].upper() + last[1:])
            return noun and evolve(noun, prefix=first, hyphen=True, written=f"{first}-{noun.written}")
        for form in forms:
            for cut in range(max(3, len(form) - _LONGEST), len(form) - 3):
                tail = form[cut:].capitalize()
                if tail in self.nouns and self.nouns[tail][0].compounds and (form not in weak or self._is_adjectival(tail)):
                    role, gender = self.nouns[tail]
                    return Noun(role=role, base=tail, written=form, prefix=form[:cut], gender=gender, exact=form == word)
        return None

    def _is_adjectival(self, noun: str) -> bool:
        """Whether a noun that may have been got off an ending is declined like an adjective: Gesandter, and no Richter."""
        return noun.endswith("e") or noun[:-1] in self.nouns

    def singular(self, noun: Noun) -> Noun:
        """What a plural noun tells of one person: Experten of an Experte; the noun itself where no singular is listed."""
        if not noun.plural:
            return noun
        for base in (*inflected(noun.base)[1:], f"{noun.base}r"):
            role, gender = self.nouns.get(base, (noun.role, None))
            if gender is not None:
                start = noun.written[: -len(noun.base)]
                joined = base if not start or start.endswith("-") else base.casefold()
                return evolve(noun, role=role, gender=gender, base=base, written=start + joined, exact=False)
        return noun

    def told_gender(self, noun: Noun) -> Gender | None:
        """The gender that a title tells; none by one that both have: der Beauftragte, die Beauftragte."""
        return None if f"{noun.base}r" in self.nouns else noun.gender

    def agreeing(self, written: str, gender: Gender | None) -> str:
        """A title in the form for a man where it could be a woman's as well: der Gesandte is ein Gesandter."""
        noun = self.noun(written + "r") if gender is Gender.MASCULINE and written.endswith("e") else None
        return noun.written if noun is not None and noun.exact else written

    def titled(self, office: Office, gender: Gender | None) -> str:
        """The title of an office, in the form for a woman where a woman holds it and its noun has one."""
        if gender is not Gender.FEMININE:
            return office.title
        before, found, behind = "", False, office.title
        while behind and not found:
            word, _, behind = behind.partition(" ")
            noun = self.noun(word)
            found = noun is not None
            if noun is not None and noun.gender is Gender.MASCULINE:
                forms = {f"{noun.base}in": f"{word}in", noun.base.removesuffix("r"): word.removesuffix("r")}
                known = (form for base, form in forms.items() if self.nouns.get(base, (None, None))[1] is Gender.FEMININE)
                word = next(known, word)
            elif noun is None and word[0].islower():
                word = word.removesuffix("r")
            before += f"{word} "
        return before + behind if behind else before.rstrip()

    def office_of(self, role: Role, of: str) -> Office | None:
        """The office of this kind that belongs to a state or body."""
        return next((self.general[kind, of] for kind in role.offices if (kind, of) in self.general), None)


def _weak(word: str) -> tuple[str, ...]:
    """Nominatives of nouns that are declined like adjectives: des Gesandten, ein Gesandter, der Gesandte."""
    stem = re.fullmatch(r"(.{4,}?)e[nm]", word)
    return (stem[1] + "er", stem[1] + "e") if stem else ()


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


def _weak_inside(words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """A title whose head stands first and may take an ending: des Sekretärs des Sicherheitsrats."""
    if len(words) > 1:
        yield (words[0] + "s", *words[1:])
        yield (words[0] + "en", *words[1:])
