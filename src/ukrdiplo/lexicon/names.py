"""The forms that name known actors, found in running text.

A name is compared word by word, whatever umlauts, ß and accents it is written with; names of another alphabet in all their
romanisations. Its last word may be inflected (Russlands, Putins, Republikanern). Where it begins with an
adjective, the adjective may take any ending and, within a sentence, stand small: Weißes Haus, des Weißen Hauses; die
ukrainische Armee.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from attrs import frozen

from ukrdiplo.lexicon.actors import ActorEntry, AmbiguousAlias
from ukrdiplo.lexicon.inflection import ADJECTIVE_ENDINGS
from ukrdiplo.lexicon.spelling import Romanisation, folded

__all__ = ["WORD", "Form", "NameIndex", "inflected", "split"]

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
"""A word of running text: a run of letters and digits, with hyphens and apostrophes inside."""
_ARTICLE = frozenset({"Der", "Die", "Das", "The"})
_REMEMBERED = 8192  # words of which is kept whether a name begins with them
_TELLING = 5  # letters of the shortest name that is known in any romanisation
_ENDINGS = ("s", "’s", "'s", "’", "'", "es", "n", "en")
_LAST = ("s", "’", "'", "n")
"""How all of them end."""


class Word(NamedTuple):
    """A word of running text and where it stands there."""

    text: str
    start: int
    end: int


@frozen(kw_only=True)
class Form:
    """One form of a known actor's name.

    Args:
        actor: Whom it names.
        metonym: Whether it is a seat that stands for the actor.
        ambiguity: Why the form may mean something else (``common-word``, ``surname`` …), or ``None``.
        full: Whether it is more than a surname.
    """

    actor: ActorEntry
    metonym: bool = False
    ambiguity: str | None = None
    full: bool = True


def split(text: str) -> list[Word]:
    """The words of a text: runs of letters and digits, with hyphens and apostrophes inside.

    Example:
        >>> [word.text for word in split("O’Brien und die US-Regierung")]
        ['O’Brien', 'und', 'die', 'US-Regierung']
    """
    return [Word(match.group(), match.start(), match.end()) for match in WORD.finditer(text)]


def inflected(word: str) -> tuple[str, ...]:
    """What a word may be a form of, likeliest first: itself, then without a case ending.

    Example:
        >>> inflected("Putins")
        ('Putins', 'Putin')
    """
    if not word.endswith(_LAST):
        return (word,)
    stems = [word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending) and len(word) > len(ending) + 1]
    return tuple(dict.fromkeys((word, *stems)))


@frozen
class NameIndex:
    """Finds the longest known name that begins at a word.

    Args:
        forms: The actors that a form may name, by its words, likeliest first.
        starts: First words of all forms, with the number of words of the longest that begins so.
        romanised: Forms of names of another alphabet, by what all spellings of their words have in common.
        romanised_starts: First words of those of two words.
        romanisation: What that is; ``None`` without such names.
    """

    forms: dict[tuple[str, ...], tuple[Form, ...]]
    starts: dict[str, int]
    romanised: dict[tuple[str, ...], tuple[Form, ...]]
    romanised_starts: frozenset[str]
    romanisation: Romanisation | None

    @classmethod
    def of(
        cls, actors: Iterable[ActorEntry], ambiguous: Iterable[AmbiguousAlias], romanisations: Iterable[Romanisation] = ()
    ) -> "NameIndex":
        """The index over all names, aliases and metonyms."""
        rule = next(iter(romanisations), None)
        romanised: dict[tuple[str, ...], list[Form]] = {}
        listed = tuple(ambiguous)
        kinds = {entry.alias: entry.kind for entry in listed}
        order = {(entry.alias, actor): rank for entry in listed for rank, actor in enumerate(entry.actors)}
        forms: dict[tuple[str, ...], list[Form]] = {}
        for actor in actors:
            for alias in (actor.name, *actor.aliases, *actor.metonyms):
                form = Form(
                    actor=actor,
                    metonym=alias in actor.metonyms,
                    ambiguity=kinds.get(alias) or kinds.get(_bare(alias)),
                    full=alias == actor.name or " " in alias,
                )
                for words in _spellings(alias, inflects=actor.kind != "person"):
                    known = forms.setdefault(tuple(map(folded, words)), [])
                    if all(other.actor is not actor for other in known):
                        known.append(form)
                        if len(known) > 1:
                            known.sort(key=lambda other: order.get((alias, other.actor.id), 0))
                if rule is not None and actor.kind == "person" and actor.represents in rule.states:
                    keys = tuple(rule.key_of(word.text) for word in split(alias))
                    known = romanised.setdefault(keys, [])
                    if len("".join(keys)) >= _TELLING and all(other.actor is not actor for other in known):
                        known.append(form)
        starts: dict[str, int] = {}
        for words in forms:
            starts[words[0]] = max(len(words), starts.get(words[0], 0))
        return cls(
            {words: tuple(found) for words, found in forms.items()},
            starts,
            {words: tuple(found) for words, found in romanised.items() if found},
            frozenset(words[0] for words, found in romanised.items() if found and len(words) > 1),
            rule,
        )

    def find(self, words: Sequence[str], place: int) -> tuple[int, tuple[Form, ...]] | None:
        """The longest name that begins at ``words[place]``: its number of words and what it may be a form of."""
        beginning = self._beginning(words[place])
        if beginning is None:
            return None
        for first, longest, alone in beginning.spelled:
            longer = self._longer(first, words[place + 1 : place + longest]) if longest > 1 else None
            if longer is not None:
                return longer
            if alone:
                return 1, alone
        following = words[place + 1] if beginning.key in self.romanised_starts and place + 1 < len(words) else ""
        if following[:1].isupper():
            for last in inflected(self._key(following)):
                found = self.romanised.get((beginning.key, last))
                if found:
                    return 2, found
        return (1, beginning.romanised) if beginning.romanised else None

    def _longer(self, first: str, following: Sequence[str]) -> tuple[int, tuple[Form, ...]] | None:
        """The longest name of several words that begins with ``first`` and goes on with some of those behind it."""
        rest = [folded(_cases(word)[-1]) for word in following]
        if not rest or all((first, second) not in self._openings for second in inflected(rest[0])):
            return None
        for length in range(len(rest), 0, -1):
            *inner, tail = rest[:length]
            for last in inflected(tail):
                found = self.forms.get((first, *inner, last))
                if found:
                    return length + 1, found
        return None

    @cached_property
    def _openings(self) -> frozenset[tuple[str, str]]:
        """The first two words of all forms that have several: most of what stands behind an article goes on with none."""
        return frozenset((words[0], words[1]) for words in self.forms if len(words) > 1)

    def _key(self, word: str) -> str:
        """What all romanisations of a word have in common; nothing where there are no such names."""
        return self.romanisation.key_of(word) if self.romanisation is not None else ""

    @cached_property
    def _beginning(self) -> Callable[[str], "_Beginning | None"]:
        """How a word may begin a name, remembered for the words asked for last: nearly all begin none."""

        @lru_cache(maxsize=_REMEMBERED)
        def read(word: str) -> _Beginning | None:
            spelled = tuple((first, self.starts.get(first, 0), self._alone(first)) for first in map(folded, _cases(word)))
            spelled = tuple(case for case in spelled if case[1] > 1 or case[2])
            key = self._key(word) if word[:1].isupper() else ""
            told = (self.romanised.get((form,), ()) for form in inflected(key)) if len(word) >= _TELLING else ()
            beginning = _Beginning(spelled, key, next(filter(None, told), ()))
            return beginning if spelled or beginning.romanised or key in self.romanised_starts else None

        return read

    def _alone(self, word: str) -> tuple[Form, ...]:
        """What a word may be a form of by itself."""
        return next((found for form in inflected(word) if (found := self.forms.get((form,)))), ())


class _Beginning(NamedTuple):
    """How a word may begin a name.

    Args:
        spelled: Its spellings, each with the number of words of the longest form that begins so, and what it is by itself.
        key: What its romanisations have in common.
        romanised: What it is by itself in a spelling that no form has.
    """

    spelled: tuple[tuple[str, int, tuple[Form, ...]], ...]
    key: str
    romanised: tuple[Form, ...]


def _cases(word: str) -> tuple[str, ...]:
    """A word as it stands, and one in capitals, as headlines and some media write it, in its usual spelling."""
    return (word, word.capitalize()) if len(word) > 3 and word.isupper() and word.isalpha() else (word,)


def _bare(alias: str) -> str:
    """A name without its article: Der Spiegel is as ambiguous as Spiegel."""
    article, _, rest = alias.partition(" ")
    return rest if article in _ARTICLE else alias


def _spellings(name: str, *, inflects: bool) -> list[tuple[str, ...]]:
    words = tuple(word.text for word in split(name))
    if not words:
        return []
    found = [words]
    if inflects and len(words) > 1:
        if words[0] in _ARTICLE:
            found.append(words[1:])
        adjective = re.fullmatch(r"(.{2,}?)e[rsnm]?", words[0])
        if adjective:
            for stem in (adjective[1], adjective[1][0].lower() + adjective[1][1:], adjective[1][0].upper() + adjective[1][1:]):
                for ending in ADJECTIVE_ENDINGS:
                    found.append((stem + ending, *words[1:]))
                    if len(words) > 2:
                        found.append((stem + ending, words[1] + "s", *words[2:]))
    return list(dict.fromkeys(found))
