"""Mentions of one happening become one event."""

from collections.abc import Callable, Iterable

from attrs import define, evolve, frozen

from ukrdiplo.extraction.events.candidate import Candidate
from ukrdiplo.lexicon.triggers import Belligerent
from ukrdiplo.model import Actor, ActorKind, EventMode, EventStatus, EventType, ParticipantRole, Span, TimeExpression, merged

__all__ = ["Group", "join"]

_REAL = frozenset({EventStatus.OCCURRED, EventStatus.ONGOING})
_BY, _TO = frozenset({ParticipantRole.INITIATOR}), frozenset({ParticipantRole.RECIPIENT})
_MUTUAL = frozenset({ParticipantRole.PARTICIPANT})


@frozen(kw_only=True)
class Group:
    """The mentions of one happening, and what they say together.

    Args:
        whole: The joined account.
        evidence: The phrases and clauses that name it, in order, overlapping ones made one.
        statements: Ids of the statements that these lie in.
    """

    whole: Candidate
    evidence: tuple[Span, ...]
    statements: tuple[str, ...]


@define
class _Open:
    """A group that still grows."""

    whole: Candidate
    mentions: list[Candidate]

    def closed(self) -> Group:
        return Group(
            whole=self.whole,
            evidence=merged(mention.evidence for mention in self.mentions),
            statements=tuple(dict.fromkeys(id_ for mention in self.mentions for id_ in mention.statements)),
        )


def join(
    candidates: Iterable[Candidate],
    actors: Iterable[Actor],
    heads: frozenset[int] = frozenset(),
    meant: Callable[[Candidate], Candidate] = lambda candidate: candidate,
) -> tuple[Group, ...]:
    """Group mentions: the same type, and nothing that speaks against their being one.

    A mention that names nobody joins the last event that it can mean, if its name points back; otherwise it is left out, unless a
    later mention in its sentence tells more.

    Args:
        candidates: The mentions in the order of the text.
        actors: The actors of the article.
        heads: Numbers of the blocks that stand over the text: headlines and teaser.
        meant: A mention that names nobody, with those whom it means all the same.
    """
    cast = tuple(actors)
    represents = {actor.id: actor.represents or actor.id for actor in cast}
    loose = frozenset(actor.id for actor in cast if actor.kind is ActorKind.GROUP)
    groups: list[_Open] = []
    waiting: list[Candidate] = []
    nameless: list[Candidate] = []
    for mention in candidates:
        candidate = _completed(_of_both(mention, groups), groups, represents)
        fitting = [
            group
            for group in reversed(groups)
            if _same(group.whole, candidate, represents) or _one_attack(group.whole, candidate, loose)
        ]
        if not fitting and (company := _of_company(candidate, groups) or _again(candidate, groups)):
            candidate = evolve(candidate, roles=company)
        group = next((group for group in fitting if group.whole.status is candidate.status), next(iter(fitting), None))
        if group is not None:
            _add(group, candidate, represents)
        elif candidate.roles:
            group = _Open(candidate, [candidate])
            for other in waiting:
                inside = candidate.evidence.covers(other.evidence) and _of_one_kind(candidate, other)
                if other.sentence == candidate.sentence and (inside or _same(candidate, other, represents)):
                    _add(group, other, represents)
            groups.append(group)
        else:
            waiting = [other for other in waiting if other.sentence == candidate.sentence]
            waiting.append(candidate)
            if candidate.unnamed is Belligerent.BOTH:
                nameless.append(candidate)
    groups += _of_nobody(nameless, groups, meant, represents)
    groups.sort(key=lambda group: group.mentions[0].evidence)
    return tuple(group.closed() for group in _told_below(groups, heads, represents))


def _of_nobody(
    mentions: list[Candidate], groups: list[_Open], meant: Callable[[Candidate], Candidate], represents: dict[str, str]
) -> list[_Open]:
    """What a war's sides do together, told without their names and nowhere with them; of what may be, once is too little."""
    told = {(group.whole.type, group.whole.mode) for group in groups}
    found: list[_Open] = []
    for mention in mentions:
        whole = meant(mention)
        if (mention.type, mention.mode) in told or not whole.roles:
            continue
        group = next((group for group in found if _same(group.whole, whole, represents)), None)
        if group is None:
            found.append(_Open(whole, [whole]))
        else:
            _add(group, whole, represents)
    return [group for group in found if group.whole.status is not EventStatus.POSSIBLE or len(group.mentions) > 1]


def _told_below(groups: list[_Open], heads: frozenset[int], represents: dict[str, str]) -> list[_Open]:
    """What a headline announces and the text tells once is one happening, with the status that the text gives it."""
    kept: list[_Open] = []
    above = [group for group in groups if all(mention.block in heads for mention in group.mentions)]
    below = [group for group in groups if group not in above]
    for group in groups:
        told = group.whole
        same = [
            other
            for other in below
            if told.status not in _REAL and _same(evolve(told, status=other.whole.status), other.whole, represents)
        ]
        if group in above and len(same) == 1:
            same[0].mentions.insert(0, group.mentions[0])
            same[0].mentions.extend(group.mentions[1:])
        else:
            kept.append(group)
    return kept


def _one_attack(told: Candidate, new: Candidate, loose: frozenset[str]) -> bool:
    """Whether one sentence tells of an attack and of the people that it hit: bei dem Angriff starben zwei Kinder."""
    if told.type is not EventType.ASSAULT or not _of_one_kind(told, new) or told.sentence != new.sentence:
        return False
    hit = (_of(told, ParticipantRole.RECIPIENT), _of(new, ParticipantRole.RECIPIENT))
    hands = (_of(told, ParticipantRole.INITIATOR), _of(new, ParticipantRole.INITIATOR))
    return any(victims and victims <= loose for victims in hit) and (not all(hands) or hands[0] == hands[1])


def _of_company(candidate: Candidate, groups: list[_Open]) -> tuple[tuple[str, ParticipantRole], ...]:
    """Who met at a meeting that names nobody, or agreed at one: those who agreed, or met, right before it."""
    other = _COMPANY.get(candidate.type)
    if candidate.roles or not candidate.definite or other is None or not groups:
        return ()
    told = groups[-1]
    last = told.mentions[-1]
    if told.whole.type is not other or told.whole.status not in _REAL or last.block != candidate.block:
        return ()
    parties = tuple((actor, role) for actor, role in told.whole.roles if role is ParticipantRole.PARTICIPANT)
    return parties if len(parties) >= _PAIR else ()


def _again(candidate: Candidate, groups: list[_Open]) -> tuple[tuple[str, ParticipantRole], ...]:
    """Who meets again where a meeting to come names nobody: die Gespräche sollen am Freitag fortgesetzt werden."""
    if candidate.roles or not candidate.definite or candidate.type is not EventType.CONSULT:
        return ()
    if candidate.status not in {EventStatus.PLANNED, EventStatus.ONGOING}:
        return ()
    met = (group.whole for group in reversed(groups) if group.whole.type is EventType.CONSULT)
    parties = (tuple(pair for pair in told.roles if pair[1] is ParticipantRole.PARTICIPANT) for told in met)
    return next((pairs for pairs in parties if len(pairs) >= _PAIR), ())


def _of_both(candidate: Candidate, groups: list[_Open]) -> Candidate:
    """*Beide Seiten* are the two that were last told of together."""
    if not candidate.both:
        return candidate
    alike = [group for group in groups if (group.whole.type, group.whole.mode) == (candidate.type, candidate.mode)]
    real = [group for group in groups if group.whole.status in _REAL]
    for group in (*reversed(alike), *reversed(real)):
        pair = tuple((actor, role) for actor, role in group.whole.roles if role is ParticipantRole.PARTICIPANT)
        if len(pair) >= _PAIR:
            return evolve(candidate, roles=pair)
    return candidate


_COMPANY = {EventType.CONSULT: EventType.AGREE, EventType.AGREE: EventType.CONSULT}
_DONE_FOR = frozenset({EventType.SANCTION, EventType.RETREAT, EventType.AID, EventType.CONCEDE, EventType.ASSAULT})
"""Types of which one mention often names who acts and the next whom it is for."""
_PAIR = 2


def _completed(candidate: Candidate, groups: list[_Open], represents: dict[str, str]) -> Candidate:
    """An attack told of its victims alone, beside one on the same side in the same block, is by the same hand."""
    if candidate.type is not EventType.ASSAULT or _of(candidate, ParticipantRole.INITIATOR):
        return candidate
    victims = {represents[actor] for actor in _of(candidate, ParticipantRole.RECIPIENT)}
    for group in reversed(groups):
        told = group.whole
        if told.type is EventType.ASSAULT and told.block == candidate.block:
            hands = tuple((actor, role) for actor, role in told.roles if role is ParticipantRole.INITIATOR)
            if victims and victims & {represents[actor] for actor in _of(told, ParticipantRole.RECIPIENT)}:
                return evolve(candidate, roles=(*candidate.roles, *hands), mode=candidate.mode or told.mode)
    return candidate


def _same(told: Candidate, new: Candidate, represents: dict[str, str]) -> bool:
    if told.type is not new.type or _apart(told.when, new.when):
        return False
    if not _may_be_one_place(told, new):
        return False
    if new.adds and told.type is EventType.CONSULT and told.status is new.status and told.mode is not EventMode.PHONE:
        return True
    if not new.roles:
        if told.type is EventType.CONSULT and _of(told, ParticipantRole.RECIPIENT):
            return False  # who was informed has not met
        one_mode = told.mode is new.mode or (new.mode is None and told.mode in new.also)
        return new.definite and one_mode and (told.status is new.status or {told.status, new.status} <= _REAL)
    if told.status is not new.status or not _alike_in_mode(told, new):
        return False
    if not all(_compatible(told, new, role, represents) for role in ParticipantRole) or _against(told, new, represents):
        return False
    return _share(told, new, represents)


def _against(told: Candidate, new: Candidate, represents: dict[str, str]) -> bool:
    """Whether the one does it to whom it was done, or a meeting has people that the other one does not."""
    if told.type is EventType.CONSULT:
        left, right = ({represents[actor] for actor, _ in candidate.roles} for candidate in (told, new))
        return not (left <= right or right <= left)
    ends = [({represents[a] for a in _of(c, ParticipantRole.INITIATOR)}, _of(c, ParticipantRole.RECIPIENT)) for c in (told, new)]
    (by, to), (by_, to_) = ends
    return bool(by & {represents[a] for a in to_} or by_ & {represents[a] for a in to})


def _of_one_kind(whole: Candidate, part: Candidate) -> bool:
    """Whether a noun inside a clause can name what the clause tells: bei einem Angriff wurden drei Menschen getötet."""
    return whole.type is EventType.ASSAULT is part.type and {whole.status, part.status} <= _REAL and _alike_in_mode(whole, part)


def _may_be_one_place(told: Candidate, new: Candidate) -> bool:
    """Whether two places may be one: meetings in one country may (Washington, das Weiße Haus), attacks may not."""
    left, right = told.place, new.place
    if left is None or right is None or left.text == right.text:
        return True
    return told.type is EventType.CONSULT and left.country is not None and left.country == right.country


def _alike_in_mode(told: Candidate, new: Candidate) -> bool:
    """Whether one happening can have both modes: a call is also called a talk, an attack with drones an attack."""
    return told.mode is new.mode or told.mode in new.also or new.mode in told.also


def _apart(left: TimeExpression | None, right: TimeExpression | None) -> bool:
    if left is None or right is None or left.earliest is None or right.latest is None:
        return False
    if right.earliest is None or left.latest is None:
        return False
    return left.latest < right.earliest or right.latest < left.earliest


def _of(candidate: Candidate, role: ParticipantRole) -> set[str]:
    return {actor for actor, its in candidate.roles if its is role}


def _compatible(told: Candidate, new: Candidate, role: ParticipantRole, represents: dict[str, str]) -> bool:
    """In one role the two name nobody else: one names none, or all that it names are those of the other."""
    left, right = _of(told, role), _of(new, role)
    if not left or not right:
        return True
    if role in _MUTUAL:
        return left <= right or right <= left
    x, y = {represents[actor] for actor in left}, {represents[actor] for actor in right}
    return x <= y or y <= x


def _share(told: Candidate, new: Candidate, represents: dict[str, str]) -> bool:
    """Whether they share an actor; outside meetings a person and the state that he acts for are one."""
    x, y = ({actor for actor, _ in candidate.roles} for candidate in (told, new))
    if told.type is not EventType.CONSULT:
        ends = {role for _, role in told.roles}, {role for _, role in new.roles}
        if told.type in _DONE_FOR and {frozenset(ends[0]), frozenset(ends[1])} == {_BY, _TO}:
            return True  # Trump hebt sie auf; die Sanktionen gegen Russland
        x, y = {represents[actor] for actor in x}, {represents[actor] for actor in y}
    return bool(x & y)


def _add(group: _Open, new: Candidate, represents: dict[str, str]) -> None:
    told = group.whole
    roles = dict(told.roles)
    here = {represents[actor] for actor in roles}
    if told.type is EventType.ASSAULT and told.sentence == new.sentence:  # the state that was hit, not its people
        stated = {role for actor, role in (*told.roles, *new.roles) if actor.startswith("state.")}
        roles = {actor: role for actor, role in roles.items() if actor.startswith("state.") or role not in stated}
        new = evolve(new, roles=tuple((a, r) for a, r in new.roles if a.startswith("state.") or r not in stated))
    for actor, role in new.roles:
        if actor not in roles and (role in _MUTUAL or represents[actor] not in here):
            roles[actor] = role
        elif actor not in roles and told.type is EventType.CONSULT:
            served = next((a for a, r in roles.items() if r is role and represents[a] == represents[actor]), actor)
            if served.startswith("state."):  # a visit to Berlin, where the chancellor receives the guest
                roles = {actor if a == served else a: r for a, r in roles.items()}
    numbers = {(quantity.number.lower(), quantity.unit): quantity for quantity in (*new.quantities, *told.quantities)}
    group.whole = evolve(
        told,
        mode=told.mode or new.mode,
        roles=tuple(roles.items()),
        when=told.when if told.when is not None and (told.when.resolved or new.when is None) else new.when,
        place=told.place or new.place,
        quantities=tuple(sorted(numbers.values(), key=lambda quantity: quantity.span)),
    )
    group.mentions.append(new)
