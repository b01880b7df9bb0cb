"""Nouns for what people are and do, and given names."""

from enum import StrEnum

from attrs import frozen

from ukrdiplo.model import ActorKind

__all__ = ["Acts", "Gender", "GivenNames", "Role", "Use"]


class Gender(StrEnum):
    """The gender that a noun or a given name tells."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"


class Use(StrEnum):
    """What a noun for people does in a text."""

    OFFICE = "office"
    """Part of the mention before a name; with a state, it names the holder."""
    OCCUPATION = "occupation"
    """Describes a person; alone, an unnamed voice."""
    VOICES = "voices"
    """Always unnamed voices."""


@frozen(kw_only=True)
class Role:
    """A kind of office or occupation and its nouns, in the nominative.

    Args:
        id: A readable id; offices refer to it.
        use: What its nouns do.
        masculine: Präsident.
        feminine: Präsidentin.
        neuter: Staatsoberhaupt.
        plural: Plurals that are read as unnamed voices.
        compounds: Whether a longer word that ends in one of the nouns counts as well.
        kind: What such voices are.
    """

    id: str
    use: Use
    masculine: tuple[str, ...] = ()
    feminine: tuple[str, ...] = ()
    neuter: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    compounds: bool = False
    kind: ActorKind = ActorKind.GROUP

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


@frozen(kw_only=True)
class Acts:
    """Nouns for what an actor does: as the head of a compound they make its first part an actor.

    Args:
        id: A readable id.
        nouns: In the nominative, singular and plural.
    """

    id: str
    nouns: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


@frozen(kw_only=True)
class GivenNames:
    """Given names that tell one gender."""

    gender: Gender
    names: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.gender
