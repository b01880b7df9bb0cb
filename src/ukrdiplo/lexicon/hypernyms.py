"""General nouns that take up who was named more closely before: der Konzern, die Behörde, beide Seiten, die beiden Länder."""

from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache

from attrs import frozen

from ukrdiplo.lexicon.names import inflected
from ukrdiplo.lexicon.roles import Gender
from ukrdiplo.model import ActorKind

__all__ = ["Hypernym", "HypernymIndex", "Pair"]

_REMEMBERED = 8192  # nouns of which is kept what they tell


@frozen(kw_only=True)
class Hypernym:
    """Nouns of one meaning, and what they may take up.

    Args:
        id: A readable id.
        nouns: In the nominative singular.
        covers: Nouns, or last parts of nouns, whose actors they may stand for.
        kind: The kind of such actors.
        untold: Whether an actor of that kind is meant, too, of whom no noun tells what it is; of persons, anyone without a name.
        of_state: Whether such an actor must belong to a state, as parties do.
    """

    id: str
    nouns: tuple[str, ...]
    covers: tuple[str, ...] = ()
    kind: ActorKind
    untold: bool = False
    of_state: bool = False

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id

    @cached_property
    def endings(self) -> tuple[str, ...]:
        """Last parts of the nouns covered, its own among them, in small letters."""
        return tuple(noun.casefold() for noun in (*self.nouns, *self.covers))


@frozen(kw_only=True)
class Pair:
    """Plural nouns that, with *beide*, take up two actors named together.

    Args:
        id: A readable id.
        nouns: In the nominative plural; a compound that ends in one counts as well.
        kinds: The kinds of actors that they may stand for, likeliest first.
        served: Whether two persons are taken for the states that they act for: die beiden Länder behind Trump und Putin.
        gender: The gender that two persons must have, where the noun tells: die beiden Frauen.
        warring: Whether the two states of a war are meant where nobody else is: beide Seiten.
        single: Whether everybody has but one of them, so that *unsere Länder* are those of several.
    """

    id: str
    nouns: tuple[str, ...]
    kinds: tuple[ActorKind, ...]
    served: bool = False
    gender: Gender | None = None
    warring: bool = False
    single: bool = False

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


@frozen
class HypernymIndex:
    """The look-up over general nouns.

    Args:
        by_noun: Entries by noun.
        by_plural: Entries for two by the noun, in small letters.
    """

    by_noun: dict[str, Hypernym]
    by_plural: dict[str, Pair]

    @classmethod
    def of(cls, entries: Iterable[Hypernym], pairs: Iterable[Pair] = ()) -> "HypernymIndex":
        """The look-up over these entries."""
        return cls(
            {noun: entry for entry in entries for noun in entry.nouns},
            {noun.casefold(): pair for pair in pairs for noun in pair.nouns},
        )

    def pair(self, word: str) -> Pair | None:
        """The entry of a plural noun in any case, compounds included, or ``None``."""
        for form in (word.casefold(), word.casefold().removesuffix("n")):
            for start in range(len(form) - 2):
                if form[start:] in self.by_plural:
                    return self.by_plural[form[start:]]
        return None

    @cached_property
    def find(self) -> Callable[[str], Hypernym | None]:
        """The entry of a noun in any case of the singular, or ``None``; the nouns asked for last are remembered."""

        @lru_cache(maxsize=_REMEMBERED)
        def read(word: str) -> Hypernym | None:
            return next((self.by_noun[form] for form in inflected(word) if form in self.by_noun), None)

        return read
