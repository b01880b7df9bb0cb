"""Known actors, the forms that name them, and who held which office when."""

import datetime as dt

from attrs import frozen

from ukrdiplo.model import ActorKind

__all__ = ["ActorEntry", "AmbiguousAlias", "Office", "Term"]


@frozen(kw_only=True)
class ActorEntry:
    """A known actor."""

    id: str
    name: str
    kind: ActorKind
    represents: str | None = None
    wikidata: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


@frozen(kw_only=True)
class AmbiguousAlias:
    """A form that may mean several things."""

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
    """One holder's time in an office: ``start`` inclusive, ``end`` exclusive, open while in office."""

    holder: str
    start: dt.date
    end: dt.date | None = None


@frozen(kw_only=True)
class Office:
    """A dated office."""

    id: str
    title: str
    variants: tuple[str, ...] = ()
    of: str
    terms: tuple[Term, ...] = ()

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id
