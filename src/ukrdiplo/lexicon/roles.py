"""Nouns for what people are and do, and given names."""

from enum import StrEnum

from attrs import frozen

from ukrdiplo.model import ActorKind

__all__ = ["Acts", "Gender", "GivenNames", "Honorifics", "Locality", "Relation", "Role", "Tenure", "Time", "Use"]


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
    EPITHET = "epithet"
    """A second name for somebody of whom the text has just spoken, and nothing else: der Rheinländer."""
    BODY = "body"
    """An institution or organisation: Ministerium."""
    THING = "thing"
    """A thing that a verb of saying may have for its subject, and nobody: Bericht, Studie."""


class Relation(StrEnum):
    """What a noun for people is to somebody named beside it."""

    COLLEAGUE = "colleague"
    """The holder of his office in another state: sein ukrainischer Amtskollege."""
    PREDECESSOR = "predecessor"
    """Who held his office before him."""
    SUCCESSOR = "successor"
    """Who held, or will hold, it after him."""
    DEPARTMENT = "department"
    """The minister of a department named before: der deutsche Ressortchef."""
    ENVOY = "envoy"
    """Whoever of a state was just named: Kiews Unterhändler."""


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
        parties: Ids of the parties whose members its nouns are: der Sozialdemokrat.
        fills: Roles that its nouns may stand for, likeliest first: a Regierungschef is a prime minister or a chancellor.
        relation: What its nouns are to somebody named beside them.
        proper: Whether a name has one of its nouns with an adjective before it or a purpose behind it: Institut für Beispiele.
        placed: Whether it has one, too, with a place or a proper noun behind it: Universität Musterstadt.
        central: Whether a capital's adjective makes a body the state's: die Kiewer Regierung, not das Kiewer Gericht.
        several: Whether its nouns are for many together, so that a name behind one is no person's: das Bündnis Muster.
        firms: Whether companies are called so as well: der Konkurrent Muster.
        members: Whether somebody who sits in the body is called so as well: Nationalrat Muster.
        seated: Whether a seat of government before one of its nouns makes it the title of whoever governs there: Kremlchef.
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
    parties: tuple[str, ...] = ()
    fills: tuple[str, ...] = ()
    relation: Relation | None = None
    proper: bool = False
    placed: bool = False
    central: bool = False
    several: bool = False
    firms: bool = False
    members: bool = False
    seated: bool = False

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id

    @property
    def offices(self) -> tuple[str, ...]:
        """The kinds of office that its nouns may name, likeliest first."""
        return self.fills or (self.id,)


class Time(StrEnum):
    """When the person that a title means held the office, seen from the article's day."""

    FORMER = "former"
    """Before it, and the person is alive: der ehemalige Präsident."""
    LATE = "late"
    """Before it, and the person has died: der verstorbene Papst."""
    COMING = "coming"
    """After it: der designierte Kanzler."""
    ELECTED = "elected"
    """After it, or on it, if nobody else is about to follow: der gewählte Präsident."""
    THEN = "then"
    """On a day that the sentence gives: der damalige Präsident."""
    NOW = "now"
    """On it: der amtierende Präsident."""
    UNKNOWN = "unknown"
    """On a day that nobody knows: der nächste Papst."""


@frozen(kw_only=True)
class Tenure:
    """Words beside a title that say when its holder held the office.

    Args:
        time: When.
        adjectives: Without ending: ehemalig.
        prefixes: What stands before the title in one word, a hyphen between them or not: Ex, Alt.
    """

    time: Time
    adjectives: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.time


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
