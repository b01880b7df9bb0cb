"""Mentions of one happening become one event."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from itertools import islice

from attrs import evolve

from ukrdiplo.extraction.events.candidate import Candidate
from ukrdiplo.extraction.events.likeness import of_one_kind, same
from ukrdiplo.extraction.events.reality import REAL
from ukrdiplo.extraction.events.taking_up import brought_about, completed, met
from ukrdiplo.extraction.events.telling import Group, Telling
from ukrdiplo.lexicon.triggers import Belligerent
from ukrdiplo.model import Actor, ActorKind, EventStatus, EventType

__all__ = ["join"]

_MANY = 50
"""Happenings of one type that headlines announce and a text tells, beyond which they are no longer compared."""


def join(
    candidates: Iterable[Candidate],
    actors: Iterable[Actor],
    heads: frozenset[int] = frozenset(),
    meant: Callable[[Candidate], Candidate] = lambda candidate: candidate,
    today: dt.date | None = None,
) -> tuple[Group, ...]:
    """Group mentions: the same type, and nothing that speaks against their being one.

    A mention that names nobody joins the last event that it can mean, if its name points back; otherwise it is left out, unless a
    later mention in its sentence tells more.

    Args:
        candidates: The mentions in the order of the text.
        actors: The actors of the article.
        heads: Numbers of the blocks that stand over the text: headlines and teaser.
        meant: A mention that names nobody, with those whom it means all the same.
        today: The article's date, if it has one.
    """
    cast = tuple(actors)
    represents = {actor.id: actor.represents or actor.id for actor in cast}
    loose = frozenset(actor.id for actor in cast if actor.kind is ActorKind.GROUP)
    ids = {actor.iso: actor.id for actor in cast if actor.kind is ActorKind.STATE}
    states = {actor.id: ids[actor.represents] for actor in cast if actor.represents in ids}
    telling = Telling(represents, loose, today)
    waiting: list[Candidate] = []
    nameless: list[Candidate] = []
    for mention in candidates:
        if waiting and waiting[0].sentence != mention.sentence:
            _open(map(meant, waiting), telling)
            waiting = []
        candidate = completed(mention, telling, represents)
        if candidate.told_of and candidate.parties and not candidate.roles:
            candidate = meant(evolve(candidate, unnamed=Belligerent.BOTH))
        number = telling.in_prospect(candidate) if candidate.such else telling.find(candidate)
        if number is None and candidate.was_wished:  # hatte gehofft, ihn zu treffen
            number = telling.find(evolve(candidate, status=EventStatus.OCCURRED))
        if number is None and (brought := brought_about(candidate, telling)) is not None:
            number, candidate = brought
        if number is None and not candidate.such and (parties := met(candidate, telling, states)):
            candidate = evolve(candidate, roles=parties)
        if number is not None:
            telling.add(number, candidate)
        elif candidate.roles:
            number = telling.open(candidate)
        else:
            waiting.append(candidate)
            if candidate.unnamed is Belligerent.BOTH and candidate.type is not EventType.CONSULT:
                nameless.append(candidate)
        if number is not None and candidate.roles:
            joined = [other for other in waiting if _joins(other, candidate, represents)]
            waiting = [other for other in waiting if other not in joined]
            for other in joined:
                telling.add(number, other)
    _open(map(meant, waiting), telling)
    told = telling.groups()
    unnamed = _of_nobody(nameless, told, meant, Telling(represents, loose))
    groups = sorted((*told, *unnamed), key=lambda group: group.mentions[0].evidence)
    return tuple(_told_below(groups, heads, represents))


def _joins(waiting: Candidate, told: Candidate, represents: Mapping[str, str]) -> bool:
    """Whether a mention that names nobody is of what a later one in its sentence tells."""
    if waiting.apart:
        return False  # sprachen über die Zeit nach dem Treffen in Bern
    inside = told.evidence.covers(waiting.evidence) and of_one_kind(told, waiting)
    return inside or same(told, waiting, represents)


def _open(waiting: Iterable[Candidate], telling: Telling) -> None:
    """Tell of the meetings that name nobody, and are told closely all the same."""
    for mention in waiting:
        if mention.stands:
            number = telling.find(mention)
            if number is None or (mention.apart and telling.told_in(number) == mention.sentence):
                telling.open(mention)
            else:
                telling.add(number, mention)


def _of_nobody(
    mentions: list[Candidate], groups: tuple[Group, ...], meant: Callable[[Candidate], Candidate], telling: Telling
) -> list[Group]:
    """What a war's sides do together, told without their names and nowhere with them; of what may be, once is too little."""
    told = {(group.whole.type, group.whole.mode) for group in groups}
    for mention in mentions:
        whole = meant(mention)
        if (mention.type, mention.mode) in told or not whole.roles:
            continue
        number = telling.find(whole)
        if number is None:
            telling.open(whole)
        else:
            telling.add(number, whole)
    return [group for group in telling.groups() if _is_told_closely(group)]


def _is_told_closely(group: Group) -> bool:
    whole = group.whole
    return whole.status is not EventStatus.POSSIBLE or len(group.mentions) > 1 or whole.when is not None or bool(whole.quantities)


def _told_below(groups: list[Group], heads: frozenset[int], represents: Mapping[str, str]) -> list[Group]:
    """What a headline announces and the text tells once is one happening, with the status that the text gives it."""
    above = [all(mention.block in heads for mention in group.mentions) for group in groups]
    below: dict[EventType, list[int]] = {}
    for number, group in enumerate(groups):
        if not above[number]:
            below.setdefault(group.whole.type, []).append(number)
    kept = dict(enumerate(groups))
    open_ = [group.whole.status not in REAL or all(mention.bare for mention in group.mentions) for group in groups]
    announced = (n for n in range(len(groups)) if above[n] and open_[n])
    for number in islice(announced, _MANY):
        told = groups[number].whole
        others = below.get(told.type, [])[:_MANY]
        alike = [n for n in others if same(evolve(told, status=groups[n].whole.status), groups[n].whole, represents)]
        if len(alike) == 1:
            kept[alike[0]] = evolve(kept[alike[0]], mentions=(*kept.pop(number).mentions, *kept[alike[0]].mentions))
    return list(kept.values())
