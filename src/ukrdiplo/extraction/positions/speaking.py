"""Who speaks for whom: leaders, who state their own position, and spokesmen, who state that of a state or body."""

import datetime as dt

from ukrdiplo.extraction.positions.naming import Naming
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Actor, ActorKind

__all__ = ["Speaking"]

_LEADING = frozenset(
    {
        "president",
        "federal-president",
        "prime-minister",
        "chancellor",
        "foreign-minister",
        "monarch",
        "crown-prince",
        "emir",
        "secretary-general",
    }
)
"""The kinds of offices whose holders decide what their state or organisation wants."""
_SPEAKING = "spokesman"
"""The role of those who speak for others alone."""
_BODIES = frozenset({ActorKind.STATE, ActorKind.INSTITUTION, ActorKind.ORGANISATION})


class Speaking:
    """Tells whom the actors of one article lead or speak for.

    Args:
        naming: The actors.
        lexicon: Offices, and the nouns for them.
        day: The article's date.
    """

    def __init__(self, naming: Naming, lexicon: Lexicon, day: dt.date | None) -> None:
        self._actors = naming.actors
        self._people = lexicon.people
        self._day = day
        self._bodies = {
            code: actor.id
            for actor in reversed(naming.cast.actors)
            if actor.kind in {ActorKind.STATE, ActorKind.ORGANISATION} and (code := naming.code(actor.id)) is not None
        }

    def leaders(self, holder: str, said_by: tuple[str, ...]) -> tuple[str, ...]:
        """Those who speak, if they lead the holder; else the holder."""
        own = tuple(speaker for speaker in self.own(holder, said_by) if self._leads(self._actors[speaker]))
        return own or (holder,)

    def acts_for(self, speaker: str, holder: str) -> bool:
        """Whether somebody acts for a state or body, or is it himself."""
        return speaker == holder or bool(self.own(holder, (speaker,)))

    def own(self, holder: str, said_by: tuple[str, ...]) -> tuple[str, ...]:
        """Those who speak, if they act for the holder, a state or body."""
        body = self._actors.get(holder)
        if body is None or body.kind not in _BODIES or body.represents is None:
            return ()
        people = (person for speaker in said_by if (person := self._actors.get(speaker)) is not None)
        return tuple(p.id for p in people if p.kind is not ActorKind.MEDIA and p.represents == body.represents)

    def is_spokesman(self, speaker: str) -> bool:
        """Whether somebody is a spokesman, by the lexicon or by the title that the article gives."""
        person = self._actors.get(speaker)
        if person is None:
            return False
        titles = (
            person.office,
            *(office.title for office in self._people.held.get(person.id, ())),
            person.name * person.anonymous,
        )
        nouns = (self._people.noun(title.split()[0]) for title in titles if title)
        return any(noun is not None and noun.role.id == _SPEAKING for noun in nouns)

    def client(self, speaker: str) -> str | None:
        """The state or organisation whose spokesman somebody is, if he is one."""
        person = self._actors[speaker]
        if person.represents is None or not self.is_spokesman(speaker):
            return None
        return self._bodies.get(person.represents)

    def _leads(self, person: Actor) -> bool:
        """Whether somebody holds a leading office, by the lexicon or by the title that the article gives."""
        if person.kind is not ActorKind.PERSON:
            return False
        for office in self._people.held.get(person.id, ()):
            terms = (term for term in office.terms if term.holder == person.id)
            if office.role in _LEADING and any(self._day is None or term.covers(self._day) for term in terms):
                return True
        noun = self._people.noun(person.office.split()[0]) if person.office else None
        return noun is not None and not _LEADING.isdisjoint(noun.role.offices)
