"""General nouns that take up somebody named more closely before: der Konzern, die Behörde, das Blatt."""

from collections.abc import Iterable
from functools import cached_property

from attrs import frozen

from ukrdiplo.lexicon.names import inflected
from ukrdiplo.model import ActorKind

__all__ = ["Hypernym", "HypernymIndex"]


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


@frozen
class HypernymIndex:
    """The look-up over general nouns.

    Args:
        by_noun: Entries by noun.
    """

    by_noun: dict[str, Hypernym]

    @classmethod
    def of(cls, entries: Iterable[Hypernym]) -> "HypernymIndex":
        """The look-up over these entries."""
        return cls({noun: entry for entry in entries for noun in entry.nouns})

    def find(self, word: str) -> Hypernym | None:
        """The entry of a noun in any case of the singular, or ``None``."""
        return next((self.by_noun[form] for form in (word, *inflected(word)) if form in self.by_noun), None)
