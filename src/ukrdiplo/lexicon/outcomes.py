"""What things bring about, and for whom it is good: X verlängert den Krieg, X nützt nur dem Angreifer, X bringt Sicherheit.

Who tells of a thing what it leads to says thereby whether he is for it. The words stand in ``outcomes.toml``.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from attrs import field, frozen

__all__ = ["Does", "Effect", "OutcomeIndex", "Worth", "Worthy", "verbs"]

_SHORTEST_HEAD = 5
"""Letters of the head of a compound that is found without a hyphen."""


class Does(StrEnum):
    """What a verb says that its subject does to what stands in its slots."""

    HARMS = "harms"
    """It is the worse for it: schaden, ruinieren."""
    SERVES = "serves"
    """It is the better for it: nützen, schützen."""
    BRINGS = "brings"
    """There is more of it: bringen, führen zu, verlängern."""
    ENDS = "ends"
    """There is less of it: beenden, verhindern."""


class Worth(StrEnum):
    """Whether it is good that there is a thing, or that somebody is better off."""

    GOOD = "good"
    BAD = "bad"
    FOE = "foe"
    """Whoever is better off at the cost of others: der Angreifer, Putin."""


@frozen(kw_only=True)
class Effect:
    """A verb that says what its subject does to something.

    Args:
        word: The verb.
        does: What it says.
        slots: Where that thing stands: ``object``, ``clause``, ``predicate`` (an adjective) or a preposition.
    """

    word: str
    does: Does
    slots: tuple[str, ...] = ("object",)

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return " ".join((self.word, *self.slots))


@frozen(kw_only=True)
class Worthy:
    """Words for what it is good or bad to have or to do.

    Args:
        worth: What they are worth.
        words: Nouns with a capital, verbs as infinitives with a bar after a separable particle.
    """

    worth: Worth
    words: tuple[str, ...]

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.worth


@frozen
class OutcomeIndex:
    """Effects and worths by word in lower case and without bars.

    Args:
        effects: The effects.
        worths: The worths.
    """

    effects: Mapping[str, tuple[Effect, ...]] = field(factory=dict)
    worths: Mapping[str, Worth] = field(factory=dict)

    @classmethod
    def of(cls, effects: Iterable[Effect], worths: Iterable[Worthy]) -> "OutcomeIndex":
        """The index of these entries."""
        found: dict[str, list[Effect]] = {}
        for effect in effects:
            found.setdefault(effect.word.replace("|", "").casefold(), []).append(effect)
        by_word = {word.replace("|", "").casefold(): entry.worth for entry in worths for word in entry.words}
        return cls({word: tuple(group) for word, group in found.items()}, by_word)

    def worth(self, names: Iterable[str]) -> Worth | None:
        """The worth of a word by all that it may be called, or of the head of a compound.

        Example:
            >>> index = OutcomeIndex.of((), [Worthy(worth=Worth.GOOD, words=("Sicherheit",))])
            >>> index.worth(["versorgungssicherheit"]).value
            'good'
        """
        tried = tuple(names)
        whole = next((self.worths[name] for name in tried if name in self.worths), None)
        return whole or next((worth for name in tried if (worth := self._of_a_head(name)) is not None), None)

    def _of_a_head(self, name: str) -> Worth | None:
        starts = range(1, len(name) - _SHORTEST_HEAD + 1)
        return next((self.worths[name[start:]] for start in starts if name[start:] in self.worths), None)


def verbs(effects: Iterable[Effect], worths: Iterable[Worthy]) -> tuple[str, ...]:
    """The verbs among some entries, with a bar after a separable particle."""
    words = (*(effect.word for effect in effects), *(word for entry in worths for word in entry.words))
    return tuple(word for word in words if word[:1].islower())
