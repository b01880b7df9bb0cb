"""Who climbs from a topic's words: what the modules of the way up ask of each other."""

from collections.abc import Iterable
from typing import Protocol

from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.lexicon.attitudes import Attitude
from ukrdiplo.model import Word

__all__ = ["HIGHEST", "Climber"]

HIGHEST = 30
"""How many words a climb may pass: a longer way is a fault of the tree."""


class Climber(Protocol):
    """Who climbs in one sentence: the steps that lead on from words, and the claims found so far.

    Each step takes up what it is handed, adds the claims that are read there, and goes on to the next word or ends; it returns
    the last step understood.
    """

    ground: Ground
    claims: list[Claim]

    def take(self, claims: Iterable[Claim] | None) -> bool:
        """Add claims; whether there were any, or ``claims`` says that nothing more is to be read here."""
        ...

    def noun(self, step: Step) -> Step:
        """From a noun to its head."""
        ...

    def over(self, step: Step, head: Word, at: tuple[str, ...]) -> Step:
        """From what complements a noun to the noun, if that is an attitude or an operator."""
        ...

    def wish(self, step: Step, attitude: Attitude, noun: Word) -> Step:
        """On through a noun that is an attitude."""
        ...

    def verb(self, step: Step, verb: Word, at: tuple[str, ...]) -> Step:
        """From a complement to its verb or adjective."""
        ...

    def clause(self, step: Step, *, own: bool = False, deed: bool = False) -> Step:
        """From a clause that says what becomes of a topic to who wants that."""
        ...
