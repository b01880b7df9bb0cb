"""A word in a grammatical slot of the word that names an event."""

from attrs import frozen

from ukrdiplo.model import Word

__all__ = ["AGENTS", "REFLEXIVES", "Partner"]

REFLEXIVES = frozenset({"sich", "einander", "miteinander"})
"""Pronouns that name nobody else than the subject."""
AGENTS = frozenset({"von", "durch"})
"""Prepositions of who does it, beside a passive and beside a noun."""


@frozen(kw_only=True)
class Partner:
    """A word in a grammatical slot of a trigger.

    Args:
        slot: ``subject``, ``object``, ``dative``, ``owner``, ``origin`` (an adjective), ``aim`` (a state before a hyphen) or
            a preposition.
        word: Head of the phrase that fills it.
        ids: The actor ids that fill it where no phrase does (an adjective, the first part of a compound).
    """

    slot: str
    word: Word
    ids: tuple[str, ...] = ()
