"""The index of actors: who occurs, what they say, want and do, and where they are named."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from ukrdiplo.model import Actor, ActorKind, Mention
from ukrdiplo.view.markup import Markup, bounded, element, joined
from ukrdiplo.view.notes import german, named
from ukrdiplo.view.plan import Entry, Plan, mention_id, tone

__all__ = ["actors"]

_LONGEST = 60  # characters of a mention


@frozen(kw_only=True)
class _Part:
    """What one actor has to do with the article."""

    actor: Actor
    statements: tuple[Entry, ...]
    positions: tuple[Entry, ...]
    events: tuple[Entry, ...]
    mentions: tuple[Mention, ...]

    @property
    def weight(self) -> int:
        return len(self.statements) + len(self.positions) + len(self.events)


def actors(plan: Plan) -> Markup:
    """The index: those with most to say, want and do first, then by their first mention."""
    parts = sorted(_parts(plan), key=lambda part: -part.weight)
    return element("ul", [_entry(plan, part) for part in parts], class_="actors")


def _parts(plan: Plan) -> Iterator[_Part]:
    parsed = plan.parsed
    said: dict[str, list[Entry]] = {}
    held: dict[str, list[Entry]] = {}
    done: dict[str, list[Entry]] = {}
    seen: dict[str, list[Mention]] = {}
    for statement in parsed.statements:
        for speaker in statement.speaker:
            said.setdefault(speaker, []).append(plan.statements[statement.id])
    for position in parsed.positions:
        held.setdefault(position.holder, []).append(plan.positions[position.id])
    for event in parsed.events:
        for actor_id in dict.fromkeys(part.actor for part in event.participants):
            done.setdefault(actor_id, []).append(plan.events[event.id])
    for mention in parsed.mentions:
        seen.setdefault(mention.actor, []).append(mention)
    for actor in parsed.actors:
        tables = (table.get(actor.id, []) for table in (said, held, done))
        statements, positions, events = (tuple(table) for table in tables)
        mentions = tuple(seen.get(actor.id, ()))
        yield _Part(actor=actor, statements=statements, positions=positions, events=events, mentions=mentions)


def _entry(plan: Plan, part: _Part) -> Markup:
    actor = part.actor
    face = plan.faces[actor.id]
    voice = plan.tones.get(actor.id)
    return element(
        "li",
        element("p", element("b", german(actor.name), class_="name"), class_="head"),
        element("p", bounded(" · ", _about(actor)), class_="about"),
        _counted(part),
        _mentions(plan, part.mentions),
        class_="actor" + ("" if voice is None else f" {tone(voice)}"),
        id=face.id,
    )


def _about(actor: Actor) -> Iterator[Markup]:
    for told in (actor.office, actor.description, actor.affiliation):
        if told:
            yield german(told)
    yield element("span", "unnamed " if actor.anonymous else None, actor.kind.value)
    if actor.represents and actor.represents != actor.iso and actor.kind is not ActorKind.MEDIA:  # a paper acts for itself
        yield element("span", f"acts for {actor.represents}")
    for code in (actor.iso, actor.wikidata):
        if code:
            yield element("span", code)


def _counted(part: _Part) -> Markup | None:
    kinds = (("statement", part.statements), ("position", part.positions), ("event", part.events))
    told = [joined([_number(what, len(entries)), ": ", named(entries)]) for what, entries in kinds if entries]
    return element("p", bounded(" · ", told)) if told else None


def _mentions(plan: Plan, mentions: Iterable[Mention]) -> Markup | None:
    places = [_mention(plan, mention) for mention in mentions]
    if not places:
        return None
    times = "once" if len(places) == 1 else f"{len(places)} times"
    return element("details", element("summary", f"named {times}"), element("p", bounded(", ", places), class_="places"))


def _mention(plan: Plan, mention: Mention) -> Markup:
    words = " ".join(plan.parsed.surface(mention.span).split()) or mention.kind.value
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"
    return element("a", german(shown), href=f"#{mention_id(mention)}")


def _number(what: str, number: int) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
