"""Nouns for what people are and do, and given names."""

from enum import StrEnum

from attrs import frozen

from ukrdiplo.model import ActorKind

__all__ = ["Acts", "Gender", "GivenNames", "Honorifics", "Locality", "Role", "Use"]


class Gender(StrEnum):
    """The gender that a noun or a name tells, by which pronouns agree with it."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"
    PLURAL = "plural"
    """No gender is told in the plural: die USA."""


class Use(StrEnum):
    """What a noun for people does in a text."""

    OFFICE = "office"
    """Part of the mention before a name; with a state, it names the holder."""
    OCCUPATION = "occupation"
    """Describes a person; alone, an unnamed voice."""
    VOICES = "voices"
    """Always unnamed voices."""
    BODY = "body"
    """An institution or organisation: Ministerium."""
    THING = "thing"
    """A thing that a verb of saying may have for its subject, and nobody: Bericht, Studie."""


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
        modified: Whether its voices need an adjective of a state or a first part of a compound to be anybody's.
        kind: What such voices are.
        of_party: Whether its nouns may take up any politician just named: der SPD-Politiker.
    """

    id: str
    use: Use
    masculine: tuple[str, ...] = ()
    feminine: tuple[str, ...] = ()
    neuter: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    compounds: bool = False
    modified: bool = False
    kind: ActorKind = ActorKind.GROUP
    of_party: bool = False

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
class Honorifics:
    """Words before a name that are no part of it: Dr., Prof."""

    id: str
    words: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


@frozen(kw_only=True)
class Locality:
    """Words by which the name of a state, a capital or a seat is a place and nobody.

    Args:
        id: A readable id.
        prepositions: in, nach, aus.
        nouns: What is somewhere: Hauptstadt, Grenze; they take the name as a genitive or in apposition.
    """

    id: str
    prepositions: tuple[str, ...] = ()
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
