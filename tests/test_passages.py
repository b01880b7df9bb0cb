"""The bench of passages: its key is sound, both halves are alike, and its figures are what they say."""

import tomllib
from collections import Counter
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from ukrdiplo import (
    Actor,
    ActorKind,
    Event,
    EventStatus,
    EventType,
    Lexicon,
    ParsedArticle,
    ParticipantRole,
    Position,
    Span,
    Stance,
    read_text,
)
from ukrdiplo.model.event import MODES

BENCH = Path(__file__).parent.parent / "bench"
HALVES = ("learn", "unread")
TEXT = "Kiew will eine Waffenruhe. Moskau lehnt das ab, Merz telefoniert mit Putin."


@cache
def half(name: str) -> list[dict[str, Any]]:
    with (BENCH / "passages" / f"{name}.toml").open("rb") as file:
        passages: list[dict[str, Any]] = tomllib.load(file)["passage"]
        return passages


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    pytest.importorskip("scipy", reason="the scorers of the bench need it")
    monkeypatch.syspath_prepend(str(BENCH))
    return import_module("passages")


@pytest.mark.parametrize("name", HALVES)
def test_every_label_of_the_key_is_one_of_the_library(name: str) -> None:
    topics = {topic.id for topic in Lexicon.load().topics}
    for passage in half(name):
        for position in passage["positions"]:
            assert position["topic"] in topics, passage["id"]
            Stance(position["stance"])
        for event in passage["events"]:
            EventStatus(event["status"])
            assert event.get("mode") in {None, *MODES.get(EventType(event["type"]), ())}, passage["id"]
            for participant in event["participants"]:
                ParticipantRole(participant.rsplit(maxsplit=1)[1])


@pytest.mark.parametrize("name", HALVES)
def test_the_words_of_the_key_stand_in_their_passage_once(name: str) -> None:
    for passage in half(name):
        for item in (*passage["positions"], *passage["events"]):
            words = [item["words"]] if isinstance(item["words"], str) else item["words"]
            assert [passage["text"].count(part) for part in words] == [1] * len(words), passage["id"]


def test_no_passage_is_there_twice() -> None:
    both = [passage for name in HALVES for passage in half(name)]
    for field in ("id", "text"):
        assert len({passage[field] for passage in both}) == len(both)


def test_both_halves_have_as_many_passages_of_each_construction() -> None:
    learn, unread = (Counter(passage["construction"] for passage in half(name)) for name in HALVES)
    assert learn == unread


def test_a_miss_a_find_and_an_invention_are_counted(bench: ModuleType) -> None:
    key = bench.passage(
        {
            "id": "p",
            "published": "2025-05-21",
            "construction": "verb",
            "text": TEXT,
            "positions": [
                {"holder": "Ukraine", "topic": "ceasefire", "stance": "support", "words": "Kiew will eine Waffenruhe"},
                {"holder": "Russland", "topic": "ceasefire", "stance": "oppose", "words": "Moskau lehnt das ab"},
            ],
            "events": [
                {
                    "type": "CONSULT",
                    "status": "occurred",
                    "participants": ["Putin participant"],
                    "words": "telefoniert mit Putin",
                },
                {"type": "RETREAT", "status": "possible", "participants": [], "words": "eine Waffenruhe", "optional": True},
            ],
        }
    )
    verdict = bench.judge(key, parsed(), bench.Names.of_lexicon())
    assert verdict.counts["positions"] == (1, 1, 1)
    assert verdict.counts["events"] == (1, 0, 0)
    assert verdict.counts["status"] == (0, 1)
    assert [item["holder"] for item in verdict.missed] == ["Russland"]
    assert [item["topic"] for item in verdict.extra] == ["nato_membership"]


def test_words_that_stand_twice_are_refused(bench: ModuleType) -> None:
    position = {"holder": "Kiew", "topic": "ceasefire", "stance": "support", "words": "t"}
    entry = {"id": "p", "published": "2025-05-21", "construction": "verb", "text": TEXT, "positions": [position]}
    with pytest.raises(ValueError, match="must stand in it once"):
        bench.passage(entry)


def parsed() -> ParsedArticle:
    """A position of the key and one that it lacks, a call that is yet to come, and a rejection, which counts for nothing."""
    ukraine = Actor(id="state.ukr", name="Ukraine", kind=ActorKind.STATE, iso="UKR", represents="UKR")
    return ParsedArticle(
        article=read_text(TEXT, published="2025-05-21"),
        actors=(ukraine,),
        positions=tuple(
            Position(
                id=f"po-{topic}",
                holder=ukraine.id,
                topic=topic,
                stance=Stance.SUPPORT,
                evidence=(Span(0, 25),),
                rule="position.attitude",
            )
            for topic in ("ceasefire", "nato_membership")
        ),
        events=tuple(
            Event(id=f"ev-{type_}", type=type_, status=EventStatus.PLANNED, evidence=(Span(48, 74),), rule="event.verb")
            for type_ in (EventType.CONSULT, EventType.REJECT)
        ),
    )
