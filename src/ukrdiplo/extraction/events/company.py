"""Who may take part in an article's events: its actors, and those whom only an event brings in."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, field, frozen

from ukrdiplo.extraction.actors.found import known
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Actor, ActorKind, Article, ParticipantRole, Sentence, Word

__all__ = ["Company", "brought_in", "with_states"]


@frozen(kw_only=True)
class Company:
    """What the actors of an article are.

    Args:
        states: Ids of the states and unions among them, and of the sides of wars, whose towns are known without them.
        attacked: Ids of the states that were attacked in a war: talks with the name of one before them are about it.
        groups: Ids of the loose groups among them.
        bodies: Ids of the bodies, organisations and groups among them, which sit somewhere: das Ministerium in Moskau.
        offices: Ids of the bodies of states among them, whose heads do what is told of them: der Kreml.
        represents: Ids of states by those who act for them.
        media: Ids of the media among them, to which people speak and do not negotiate.
        spokesmen: Ids of those among them who speak for others: wir in their mouths are not they.
        surnames: Ids of people by their last names, where only one has it.
        heads: Ids of those who have their office in a seat, by the seat: das Weiße Haus.
        prefixes: Ids of states and unions by the first part of a compound: EU-Außenminister.
    """

    states: frozenset[str] = frozenset()
    attacked: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    represents: Mapping[str, str] = field(factory=dict)
    media: frozenset[str] = frozenset()
    spokesmen: frozenset[str] = frozenset()
    surnames: Mapping[str, str] = field(factory=dict)
    heads: Mapping[str, str] = field(factory=dict)
    prefixes: Mapping[str, str] = field(factory=dict)

    @classmethod
    def of(cls, cast: Cast, lexicon: Lexicon, today: dt.date | None = None) -> "Company":
        """The company of a cast on the article's day."""
        of_kind = {kind: frozenset(actor.id for actor in cast.actors if actor.kind is kind) for kind in ActorKind}
        last: dict[str, list[str]] = {}
        for actor in cast.actors:
            if actor.kind is ActorKind.PERSON and " " in actor.name:
                last.setdefault(actor.name.split()[-1], []).append(actor.id)
        return cls(
            media=of_kind[ActorKind.MEDIA],
            heads=_heads(cast, lexicon, today),
            prefixes={
                prefix: nation.actor
                for nation in lexicon.nations
                for prefix in nation.prefixes
                if any(actor.id == nation.actor for actor in cast.actors)
            },
            spokesmen=frozenset(actor.id for actor in cast.actors if _speaks_for_others(actor)),
            surnames={name: ids[0] for name, ids in last.items() if len(ids) == 1},
            states=of_kind[ActorKind.STATE] | _belligerents(lexicon),
            attacked=frozenset(f"state.{war.defender.lower()}" for war in lexicon.wars),
            groups=of_kind[ActorKind.GROUP],
            offices=of_kind[ActorKind.INSTITUTION],
            bodies=frozenset(actor.id for actor in cast.actors if actor.kind not in {ActorKind.PERSON, ActorKind.STATE}),
            represents={
                actor.id: f"state.{actor.represents.lower()}"
                for actor in cast.actors
                if actor.represents is not None
                and actor.kind not in {ActorKind.STATE, ActorKind.GROUP}
                and lexicon.actor(f"state.{actor.represents.lower()}") is not None
            },
        )


def _heads(cast: Cast, lexicon: Lexicon, today: dt.date | None) -> Mapping[str, str]:
    """Who of a cast has his office where, by the words of the seat."""
    if today is None:
        return {}
    there = {actor.id for actor in cast.actors if actor.kind is ActorKind.PERSON}
    held = ((office.seats, office.holder(today)) for office in lexicon.offices if office.seats)
    return {
        written: holder
        for seats, holder in held
        if holder is not None and holder in there
        for seat in seats
        for written in (seat, *_aliases(seat, lexicon))
    }


def _aliases(seat: str, lexicon: Lexicon) -> Iterator[str]:
    """The other forms of a seat that is a body as well: das Weiße Haus, im Weißen Haus."""
    named = lexicon.names.find(seat.split(), 0)
    for form in named[1] if named is not None else ():
        yield from form.actor.aliases


def _belligerents(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(f"state.{code.lower()}" for war in lexicon.wars for code in (war.attacker, war.defender))


def _speaks_for_others(actor: Actor) -> bool:
    """Whether somebody has an office of speaking for a state."""
    known = f"{actor.office or ''} {actor.description or ''}".lower()
    return actor.represents is not None and "sprecher" in known


def brought_in(
    article: Article, sentence: Sentence, cast: Cast, strangers: Iterable[tuple[Word, ParticipantRole]], lexicon: Lexicon
) -> tuple[Cast, tuple[tuple[str, ParticipantRole], ...]]:
    """The cast with the people of noun phrases that take part in an event and are nobody yet, and their roles."""
    roles: dict[str, ParticipantRole] = {}
    for word, role in strangers:
        cast, ids = cast.introduce(article, sentence, word, lexicon)
        roles.update(dict.fromkeys(ids, role))
    return cast, tuple(roles.items())


def with_states(cast: Cast, states: Iterable[str], lexicon: Lexicon) -> Cast:
    """The cast with states and unions that no mention names: russische Drohnen, Kollegen aus Bern, das Nato-Treffen."""
    there = {actor.id for actor in cast.actors}
    entries = (lexicon.actor(state) for state in sorted(states) if state not in there)
    return evolve(cast, actors=(*cast.actors, *(known(entry) for entry in entries if entry is not None)))
