"""The notes in the margin: what was read, in few words, with links to where it stands and to who it is about."""

from collections.abc import Iterable, Iterator

from ukrdiplo.model import Confidence, Event, ParticipantRole, Position, Quantity, Span, Statement, TimeExpression
from ukrdiplo.model.glosses import GLOSSES
from ukrdiplo.model.ids import span_key
from ukrdiplo.view.markup import Child, Markup, bounded, element, joined
from ukrdiplo.view.plan import Entry, Plan

__all__ = ["german", "named", "note", "who"]

_DOT = " · "
_SHORT = 120  # characters of a passage where it is only called to mind


def german(text: str) -> Markup:
    """Words of the article, or about it, inside English ones."""
    return element("bdi", text, lang="de")


def who(plan: Plan, actor_id: str) -> Markup:
    """An actor's name, which leads to its entry."""
    return element("a", german(plan.name(actor_id)), href=f"#{plan.faces[actor_id].id}")


def note(plan: Plan, item: Statement | Position | Event) -> Markup:
    """The note of an object."""
    match item:
        case Statement():
            return _statement(plan, item)
        case Position():
            return _position(plan, item)
        case Event():
            return _event(plan, item)


def _statement(plan: Plan, statement: Statement) -> Markup:
    traits = [statement.type.value.replace("_", " "), statement.act.value]
    traits += ["denied"] if statement.negated else []
    traits += ["question"] if statement.question else []
    facts = [element("span", ", ".join(traits))]
    facts += [joined(["via ", _names(plan, statement.via)])] if statement.via else []
    told = tuple(actor for actor in statement.addressee if actor not in statement.via)  # sagte dem Spiegel: the channel alone
    facts += [joined(["to ", _names(plan, told)])] if told else []
    facts += [_time(statement.said_at)] if statement.said_at is not None else []
    return _note(
        plan.statements[statement.id],
        f"said {plan.voice(statement)}",
        head=_speakers(plan, statement),
        lines=[facts],
        details=[
            *_origin(statement),
            ("Medium", ", ".join(medium.value for medium in statement.medium)),
        ],
    )


def _speakers(plan: Plan, statement: Statement) -> Markup:
    if statement.speaker:
        return _names(plan, statement.speaker)
    if not statement.speaker_spans:
        return element("i", "nobody named")
    written = _clipped(plan.parsed.surface(*statement.speaker_spans))
    return joined(["“", german(written), "” ", element("i", "(not resolved)")])


def _position(plan: Plan, position: Position) -> Markup:
    topic = plan.topics.get(position.topic)
    lines = [[element("span", german(topic.label_de) if topic else position.topic, class_="topic")]]
    if position.attributed_by is not None:
        lines.append([joined(["according to ", who(plan, position.attributed_by)])])
    return _note(
        plan.positions[position.id],
        "wanted",
        head=joined([who(plan, position.holder), " ", _badge(position.stance.value)]),
        lines=lines,
        details=[
            *([("Support means", topic.support_means)] if topic else []),
            *_origin(position),
            *_read_from(plan, position.statements, ()),
        ],
    )


def _event(plan: Plan, event: Event) -> Markup:
    kind = joined([element("b", event.type.value), f" {event.mode.value}" if event.mode else None])
    facts: list[Markup] = []
    if event.when is not None:
        facts.append(_time(event.when))
    if event.place is not None:
        country = f" ({event.place.country})" if event.place.country else None
        facts.append(joined([german(event.place.text), country]))
    facts += [german(_quantity(quantity)) for quantity in event.quantities]
    gloss = GLOSSES.get((event.type, event.mode))
    return _note(
        plan.events[event.id],
        "happened",
        head=joined([kind, " ", _badge(event.status.value)]),
        lines=[[element("span", gloss, class_="role")] if gloss else [], list(_participants(plan, event)), facts],
        details=[*_origin(event), *_read_from(plan, event.statements, event.positions)],
    )


def _quantity(quantity: Quantity) -> str:
    return f"{quantity.number} {quantity.unit}"


def _participants(plan: Plan, event: Event) -> Iterator[Markup]:
    for role in ParticipantRole:
        actors = tuple(part.actor for part in event.participants if part.role is role)
        if actors:
            plural = "s" if len(actors) > 1 else ""
            yield joined([element("span", f"{role.value}{plural} ", class_="role"), _names(plan, actors)])


def _note(entry: Entry, kind: str, *, head: Markup, lines: list[list[Markup]], details: Iterable[tuple[str, Child]]) -> Markup:
    label = element("a", entry.label, class_="label", href=f"#{entry.place(1)}", aria_label=f"{entry.name}, to the text")
    filled = [line for line in lines if line]
    if len(entry.spans) > 1:
        filled.append([_places(entry)])
    return element(
        "li",
        element("p", label, " ", head, class_="head"),
        [element("p", bounded(_DOT, line)) for line in filled],
        element(
            "details",
            element("summary", element("span", f"How {entry.name} was read", class_="unseen")),
            element("dl", [[element("dt", term), element("dd", told)] for term, told in details]),
        ),
        class_=f"note {kind} {entry.mark}",
        id=entry.id,
    )


def _places(entry: Entry) -> Markup:
    """Links to all passages of an object that has several."""
    links = (
        element("a", str(number), href=f"#{entry.place(number)}", aria_label=f"{entry.name}, passage {number}")
        for number, _ in enumerate(entry.spans, start=1)
    )
    return element("span", element("span", "passages ", class_="role"), bounded(" ", links), class_="places")


def _badge(word: str) -> Markup:
    return element("span", word, class_=f"badge {word}")


def _time(time: TimeExpression) -> Markup:
    days = dict.fromkeys(day.isoformat() for day in (time.earliest, time.latest) if day is not None)
    known = bounded(" to ", (element("time", day, datetime=day) for day in days)) if days else "day unknown"
    return joined([german(time.text), " (", known, ")"])


def _names(plan: Plan, actor_ids: Iterable[str]) -> Markup:
    return bounded(", ", (who(plan, actor_id) for actor_id in actor_ids))


def named(entries: Iterable[Entry]) -> Markup:
    """Objects by their labels, each of which leads to its note."""
    return bounded(", ", (element("a", each.label, href=f"#{each.id}", aria_label=each.name) for each in entries))


def _origin(item: Statement | Position | Event) -> Iterator[tuple[str, Child]]:
    spans = item.quote if isinstance(item, Statement) else item.evidence
    yield "Rule", element("code", item.rule)
    yield "Precision", _precision(item.confidence)
    yield "Characters", _characters(spans)
    yield "Id", element("code", item.id)


def _precision(confidence: Confidence | None) -> str:
    if confidence is None:
        return "not known: the rule has too few hits on annotated articles"
    return f"right in {confidence.precision:.0%} of {confidence.hits} hits on annotated articles"


def _characters(spans: tuple[Span, ...]) -> str:
    return span_key(spans).replace("-", "–").replace(",", ", ")


def _read_from(plan: Plan, statements: Iterable[str], positions: Iterable[str]) -> Iterator[tuple[str, Child]]:
    if found := [plan.statements[item] for item in statements]:
        yield "In statement", named(found)
    if found := [plan.positions[item] for item in positions]:
        yield "From position", named(found)


def _clipped(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHORT else f"{words[:_SHORT]} …"
