"""What does not belong together is found, wherever it stands: results that pass, with one thing in them broken."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ukrdiplo.errors import FormatError, ModelError
from ukrdiplo.model import Actor, ActorKind, Article, Mention, MentionKind, ParsedArticle, Place, Span, TimeExpression
from ukrdiplo.serialise import dumps, loads
from ukrdiplo.testing import parsed_articles

REFERENCES = re.compile(r"\.(actor|alternatives|speaker|addressee|via|holder|attributed_by|statements|positions)(\[\d+\])?$")
STEP = re.compile(r"\.?(\w+)|\[(\d+)\]")


def parts(thing: object, path: str = "") -> Iterator[tuple[str, Any]]:
    """Everything inside an object, with its path."""
    yield path, thing
    if isinstance(thing, tuple):
        for i, member in enumerate(thing):
            yield from parts(member, f"{path}[{i}]")
    elif attrs.has(type(thing)):
        for field in attrs.fields(type(thing)):
            yield from parts(getattr(thing, field.name), f"{path}.{field.name}".removeprefix("."))


def put(thing: Any, path: str, value: object) -> Any:  # noqa: ANN401 - whatever stands there
    """The same object with another value at a path."""
    step = STEP.match(path)
    if step is None:
        return value
    name, place = step.groups()
    rest = path[step.end() :]
    if place is not None:
        return (*thing[: int(place)], put(thing[int(place)], rest, value), *thing[int(place) + 1 :])
    return attrs.evolve(thing, **{name: put(getattr(thing, name), rest, value)})


def refused(broken: ParsedArticle, path: str) -> None:
    """What is broken at a path is told by the check and by the loader, and passes where neither is wanted."""
    with pytest.raises(ModelError) as caught:
        broken.check()
    assert caught.value.message.startswith(path)
    text = dumps(broken)
    for way in (text, text.replace('"data":', '"data": ', 1)):  # the quick one and the careful one
        with pytest.raises(FormatError) as told:
            loads(way)
        assert told.value.message.startswith(path)
        assert loads(way, check=False) == broken


def one_of(data: st.DataObject, found: list[Any]) -> Any:  # noqa: ANN401 - whatever was found
    assume(found)
    return data.draw(st.sampled_from(found))


@given(parsed_articles(), st.data())
def test_a_reference_to_nothing_is_told_with_its_path(parsed: ParsedArticle, data: st.DataObject) -> None:
    path = one_of(data, [path for path, value in parts(parsed) if isinstance(value, str) and REFERENCES.search(path)])
    if "participants" in path:  # which are sorted
        path = re.sub(r"participants\[\d\]", "participants[0]", path)
        owner = path.removesuffix("[0].actor")
        parsed = put(parsed, owner, next(value for place, value in parts(parsed) if place == owner)[:1])
    refused(put(parsed, path, "nobody"), f"{path}: there is no 'nobody' among the ")


@given(parsed_articles(), st.data(), st.integers(1, 10**12))
def test_a_span_beyond_the_text_is_told_with_its_path(parsed: ParsedArticle, data: st.DataObject, more: int) -> None:
    spans = {path: span for path, span in parts(parsed) if isinstance(span, Span) and "article.blocks" not in path}
    steps = [
        (path, re.fullmatch(r"(.*)\[(\d+)\]", path)) for path in spans
    ]  # passages are sorted: only the last one may reach on
    last = [path for path, step in steps if step is None or f"{step[1]}[{int(step[2]) + 1}]" not in spans]
    path = one_of(data, last)
    end = len(parsed.article.text) + more
    refused(put(parsed, path, Span(spans[path].start, end)), f"{path}: ends at {end}, but the text has ")


@given(parsed_articles(), st.data())
def test_an_expression_that_stands_elsewhere_is_told_with_its_path(parsed: ParsedArticle, data: st.DataObject) -> None:
    path = one_of(data, [path for path, thing in parts(parsed) if isinstance(thing, TimeExpression | Place)])
    refused(put(parsed, f"{path}.text", "anderswo " * 30), f"{path}.text: is 'anderswo")


@given(parsed_articles(), st.data())
def test_an_id_that_is_there_twice_is_told_with_its_path(parsed: ParsedArticle, data: st.DataObject) -> None:
    name = one_of(data, [name for name in ("actors", "statements", "positions", "events") if len(getattr(parsed, name)) > 1])
    refused(put(parsed, f"{name}[1].id", getattr(parsed, name)[0].id), f"{name}[1].id: repeats that of {name}[0]")


@given(parsed_articles(), st.data())
def test_evidence_apart_from_what_it_is_said_to_lie_in_is_told_with_its_path(parsed: ParsedArticle, data: st.DataObject) -> None:
    path = one_of(
        data, [path for path, _ in parts(parsed) if re.search(r"^(positions|events)\[\d\]\.(statements|positions)\[", path)]
    )
    length = len(parsed.article.text)
    longer = put(parsed, "article.text", parsed.article.text + "\nNachtrag")
    owner = path.partition(".")[0]
    broken = put(longer, f"{owner}.evidence", (Span(length + 1, length + 9),))
    told = f"{path}: the evidence shares no character with "
    assert any(fault.startswith(told) for fault in broken.faults())
    refused(broken, next(broken.faults()).partition(":")[0])
    assert all(".statements[" in fault or ".positions[" in fault for fault in broken.faults())


@given(parsed_articles(), st.data())
def test_whoever_is_referred_to_cannot_go(parsed: ParsedArticle, data: st.DataObject) -> None:
    referred = {value for path, value in parts(parsed) if isinstance(value, str) and REFERENCES.search(path)}
    gone = one_of(data, [i for i, actor in enumerate(parsed.actors) if actor.id in referred])
    left = attrs.evolve(parsed, actors=(*parsed.actors[:gone], *parsed.actors[gone + 1 :]))
    held = {actor.id for actor in left.actors} | {item.id for item in (*left.statements, *left.positions)}
    assume(parsed.actors[gone].id not in held)
    with pytest.raises(ModelError, match=r"there is no .* among the actors"):
        left.check()


def test_a_message_is_short_whatever_it_is_about() -> None:
    long = "x" * 10_000
    parsed = ParsedArticle(article=Article(text="ab"), actors=(Actor(id=long, name="a", kind=ActorKind.GROUP),) * 2)
    wrong: list[Callable[[], object]] = [
        parsed.check,
        lambda: Actor(id="a", name=long, kind=ActorKind.PERSON, wikidata=long),
        lambda: Actor(id="a", name=long, kind=ActorKind.PERSON, iso="UKR"),
        lambda: Span(long, 1),  # type: ignore[arg-type]
        lambda: Mention(actor=long, span=Span(0, 1), kind=MentionKind.NAME, alternatives=(long,), rule="r"),
    ]
    for make in wrong:
        with pytest.raises(ModelError) as caught:
            make()
        assert len(str(caught.value)) < 300
