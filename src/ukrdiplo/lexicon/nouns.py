"""Nouns for people, read in any form: compounds, case endings, plurals and the forms for a woman."""

import re
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache

from attrs import evolve, frozen

from ukrdiplo.lexicon.names import inflected
from ukrdiplo.lexicon.roles import Gender, Role
from ukrdiplo.lexicon.spelling import folded, lowered

__all__ = ["Noun", "Nouns", "weak_nominatives"]

_REMEMBERED = 8192  # words of which is kept what they tell
_WOMEN = re.compile(r"(.{3,}?)[:*_]?innen")  # women, or men and women in one word: Expertinnen, Expert:innen
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
class Nouns:
    """The look-up over nouns for people.

    Args:
        roles: Roles by noun, with its gender; the first role that has it.
        spellings: Nouns with umlauts or ß by their spelling without them.
    """

    roles: dict[str, tuple[Role, Gender | None]]
    spellings: dict[str, str]

    @classmethod
    def of(cls, roles: Iterable[Role]) -> "Nouns":
        """The look-up over the nouns of ``roles``; of two with one noun the first has it.

        Example:
            >>> from ukrdiplo.lexicon.roles import Use
            >>> expert = Role(id="expert", use=Use.OCCUPATION, masculine=("Experte",), plural=("Experten",), compounds=True)
            >>> nouns = Nouns.of([expert])
            >>> nouns.singular(nouns.find("Militärexperten")).written
            'Militärexperte'
        """
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
        return cls(roles=nouns, spellings={folded(noun): noun for noun in nouns if folded(noun) not in nouns})

    def find(self, word: str) -> Noun | None:
        """What a noun for people tells, compounds and case endings included; ``None`` for any other word."""
        return self._remembered(word) if word[:1].isupper() else None

    @cached_property
    def _remembered(self) -> Callable[[str], Noun | None]:
        """The nouns asked for last, remembered: each word of an article is asked for several times."""
        return lru_cache(maxsize=_REMEMBERED)(self._read)

    def _read(self, word: str) -> Noun | None:
        several = _WOMEN.fullmatch(word)
        if several is not None:
            woman = self.find(several[1] + "in")
            return evolve(woman, base=word, written=word, gender=None, exact=False) if woman is not None else None
        word = lowered(word)
        weak = weak_nominatives(word)
        forms = dict.fromkeys(self.spellings.get(form, form) for form in (word, *weak, *inflected(word)))
        for form in forms:
            if form in self.roles and (form not in weak or self._is_adjectival(form)):
                role, gender = self.roles[form]
                return Noun(role=role, base=form, written=form, gender=gender, exact=form == word)
        first, hyphen, last = word.rpartition("-")
        if hyphen:
            noun = self.find(last[:1].upper() + last[1:])
            return noun and evolve(noun, prefix=first, hyphen=True, written=f"{first}-{noun.written}")
        for form in forms:
            for cut in range(max(3, len(form) - _LONGEST), len(form) - 3):
                tail = form[cut:].capitalize()
                if tail in self.roles and self.roles[tail][0].compounds and (form not in weak or self._is_adjectival(tail)):
                    role, gender = self.roles[tail]
                    return Noun(role=role, base=tail, written=form, prefix=form[:cut], gender=gender, exact=form == word)
        return None

    def _is_adjectival(self, noun: str) -> bool:
        """Whether a noun that may have been got off an ending is declined like an adjective: Gesandter, and no Richter."""
        return noun.endswith("e") or noun[:-1] in self.roles

    def singular(self, noun: Noun) -> Noun:
        """What a plural noun tells of one person: Experten of an Experte; the noun itself where no singular is listed."""
        if not noun.plural:
            return noun
        for base in (*inflected(noun.base)[1:], f"{noun.base}r"):
            role, gender = self.roles.get(base, (noun.role, None))
            if gender is not None:
                start = noun.written[: -len(noun.base)]
                joined = base if not start or start.endswith("-") else base.casefold()
                return evolve(noun, role=role, gender=gender, base=base, written=start + joined, exact=False)
        return noun

    def told_gender(self, noun: Noun) -> Gender | None:
        """The gender that a title tells; none by one that both have: der Beauftragte, die Beauftragte."""
        return None if f"{noun.base}r" in self.roles else noun.gender

    def agreeing(self, written: str, gender: Gender | None) -> str:
        """A title in the form for a man where it could be a woman's as well: der Gesandte is ein Gesandter."""
        noun = self.find(written + "r") if gender is Gender.MASCULINE and written.endswith("e") else None
        return noun.written if noun is not None and noun.exact else written

    def feminine(self, title: str) -> str:
        """A title in the form for a woman, where its noun has one: Schweizer Bundespräsidentin."""
        before, found, behind = "", False, title
        while behind and not found:
            word, _, behind = behind.partition(" ")
            noun = self.find(word)
            found = noun is not None
            if noun is not None and noun.gender is Gender.MASCULINE:
                forms = {f"{noun.base}in": f"{word}in", noun.base.removesuffix("r"): word.removesuffix("r")}
                known = (form for base, form in forms.items() if self.roles.get(base, (None, None))[1] is Gender.FEMININE)
                word = next(known, word)
            elif noun is None and word[0].islower():
                word = word.removesuffix("r")
            before += f"{word} "
        return before + behind if behind else before.rstrip()


def weak_nominatives(word: str) -> tuple[str, ...]:
    """Nominatives of nouns that are declined like adjectives: des Gesandten, ein Gesandter, der Gesandte."""
    stem = re.fullmatch(r"(.{4,}?)e[nm]", word)
    return (stem[1] + "er", stem[1] + "e") if stem else ()
