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

__all__ = ["Form", "NameIndex", "inflected", "split"]

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
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
    return [Word(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]


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
        if not self._may_begin(words[place]):
            return None
        for first in map(folded, _cases(words[place])):
            longest = max(self.starts.get(form, 0) for form in inflected(first))
            for length in range(min(longest, len(words) - place), 0, -1):
                *head, tail = (first, *(folded(_cases(word)[-1]) for word in words[place + 1 : place + length]))
                for last in inflected(tail):
                    found = self.forms.get((*head, last))
                    if found:
                        return length, found
        return self._romanised(words, place)

    @cached_property
    def _may_begin(self) -> Callable[[str], bool]:
        """Whether a word may begin a name, remembered for the commonest words: nearly all begin none."""
        rule = self.romanisation
        alone = {words[0] for words in self.romanised if len(words) == 1}

        @lru_cache(maxsize=_REMEMBERED)
        def may_begin(word: str) -> bool:
            if any(form in self.starts for first in map(folded, _cases(word)) for form in inflected(first)):
                return True
            if rule is None or not word[:1].isupper():
                return False
            key = rule.key_of(word)
            return key in self.romanised_starts or (len(word) >= _TELLING and any(form in alone for form in inflected(key)))

        return may_begin

    def _romanised(self, words: Sequence[str], place: int) -> tuple[int, tuple[Form, ...]] | None:
        """The longest name of another alphabet that begins at ``words[place]``, in a spelling that no form has."""
        rule = self.romanisation
        if rule is None or not words[place][:1].isupper():
            return None
        first = rule.key_of(words[place])
        if first in self.romanised_starts and place + 1 < len(words) and words[place + 1][:1].isupper():
            for last in inflected(rule.key_of(words[place + 1])):
                found = self.romanised.get((first, last))
                if found:
                    return 2, found
        if len(words[place]) >= _TELLING:
            for last in inflected(first):
                found = self.romanised.get((last,))
                if found:
                    return 1, found
        return None


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
