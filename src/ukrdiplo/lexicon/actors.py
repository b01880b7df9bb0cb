"""Known actors, the forms that name them, and who held which office when."""

import datetime as dt

from attrs import frozen

from ukrdiplo.lexicon.roles import Gender
from ukrdiplo.model import ActorKind

__all__ = ["ActorEntry", "AmbiguousAlias", "Nation", "Office", "Term"]


@frozen(kw_only=True)
class ActorEntry:
    """A known actor.

    Args:
        id: Kind and name, such as ``person.wladimir-putin``.
        name: Canonical German name, in the nominative.
        kind: What it is.
        anonymous: True for voices that stay unnamed.
        represents: The state (ISO 3166-1 alpha-3) or body that it acts for now.
        wikidata: Verified Wikidata item.
        source: Where that item was confirmed, by a key of ``SOURCES.md``.
        aliases: Other forms that name it, surnames among them.
        metonyms: Seats that stand for it: Moskau.
        gender: The gender that pronouns for it have, where its name does not tell.
        died: The day of a person's death: nobody speaks of the dead as a former holder of an office without a name.
    """

    id: str
    name: str
    kind: ActorKind
    anonymous: bool = False
    represents: str | None = None
    wikidata: str | None = None
    source: str | None = None
    aliases: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    gender: Gender | None = None
    died: dt.date | None = None

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


@frozen(kw_only=True)
class AmbiguousAlias:
    """A form that may mean several things, or a thing that is no actor.

    Args:
        alias: The form.
        actors: Ids of the actors that it may mean, likeliest first.
        kind: Why it is ambiguous: ``surname``, ``given-name``, ``common-word``, ``place``, ``shared`` …
        note: For those who read the file.
    """

    alias: str
    actors: tuple[str, ...]
    kind: str
    note: str = ""

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.alias


@frozen(kw_only=True)
class Term:
    """One holder's time in an office.

    Args:
        holder: Id of the actor.
        start: The first day.
        end: The day after the last one; ``None`` while in office.
        source: Where these days were confirmed, by keys of ``SOURCES.md`` with a blank between them.
    """

    holder: str
    start: dt.date
    end: dt.date | None = None
    source: str | None = None

    def covers(self, day: dt.date) -> bool:
        """Whether the holder was in office on ``day``."""
        return self.start <= day and (self.end is None or day < self.end)


@frozen(kw_only=True)
class Office:
    """A dated office.

    Args:
        id: A readable id, such as ``usa-president``.
        title: Its title in the masculine or feminine nominative.
        of: The state (ISO 3166-1 alpha-3) or body that it belongs to.
        role: The kind of office (``roles.toml``), by which general titles with the name of the state are read.
        variants: Titles that name this office by themselves: Kremlchef.
        seats: Houses that stand for it, by which a title without a state is understood: Downing Street.
        speaks_for: Ids of those whose spokesman holds it: the Kreml, of "sein Sprecher".
        complete: Whether the terms hold everybody whom the news may mean by a former holder.
        terms: Who held it when.
    """

    id: str
    title: str
    of: str
    role: str | None = None
    variants: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    speaks_for: tuple[str, ...] = ()
    complete: bool = False
    terms: tuple[Term, ...] = ()

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id

    def holder(self, day: dt.date) -> str | None:
        """Id of who held it on ``day``, or ``None`` where that is not known."""
        return next((term.holder for term in self.terms if term.covers(day)), None)

    def former(self, day: dt.date) -> tuple[str, ...]:
        """Ids of those who had held it before ``day`` and no longer did, each once, the latest first."""
        ended = sorted((t for t in self.terms if t.end is not None and t.end <= day), key=lambda term: term.start, reverse=True)
        return tuple(dict.fromkeys(term.holder for term in ended if term.holder != self.holder(day)))

    def coming(self, day: dt.date, within: dt.timedelta) -> str | None:
        """Id of the next to take it over after ``day``, if that is known and not further off than ``within``."""
        term = min((term for term in self.terms if day < term.start), key=lambda term: term.start, default=None)
        near = term is not None and term.start - day <= within
        return term.holder if term is not None and near and term.holder != self.holder(day) else None


@frozen(kw_only=True)
class Nation:
    """The words that say that somebody or something belongs to a state or union.

    Args:
        of: The state (ISO 3166-1 alpha-3) or body.
        actor: Id of the actor that it is.
        adjectives: Without ending: russisch.
        prefixes: What stands before a hyphen: US in US-Präsident.
        masculine: Inhabitants: Russe.
        feminine: Russin.
        plural: Russen.
    """

    of: str
    actor: str
    adjectives: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    masculine: tuple[str, ...] = ()
    feminine: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.of
