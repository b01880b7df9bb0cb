"""The main job, end to end with the bundled models: the demo shows right objects of all four types for every sample.

What is right stands in `unit/expected_samples.toml`, written from the texts before any parser had read them.
"""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from ukrdiplo import Event, ParsedArticle, Parser, Position, Statement, samples

EXPECTED: dict[str, Any] = tomllib.loads((Path(__file__).parent / "unit" / "expected_samples.toml").read_text(encoding="utf-8"))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _names(parsed: ParsedArticle, *ids: str) -> set[str]:
    return {parsed.actor(actor).name for actor in ids}


def _right_statements(parsed: ParsedArticle, expected: list[list[str]]) -> list[Statement]:
    def is_right(statement: Statement) -> bool:
        quote, speakers = _one_line(parsed.surface(*statement.quote)), _names(parsed, *statement.speaker)
        return any((statement.type, speakers, quote) == (kind, {speaker}, words) for kind, speaker, words in expected)

    return [statement for statement in parsed.statements if is_right(statement)]


def _right_positions(parsed: ParsedArticle, expected: list[list[str]]) -> list[Position]:
    return [
        position
        for position in parsed.positions
        if [parsed.actor(position.holder).name, position.topic, position.stance.value] in expected
    ]


def _right_events(parsed: ParsedArticle, expected: list[list[Any]]) -> list[Event]:
    def is_right(event: Event) -> bool:
        label = (event.type, event.mode or "", event.status)
        who = _names(parsed, *(participant.actor for participant in event.participants))
        evidence = parsed.surface(*event.evidence)
        return any(
            label == (kind, mode, status) and who >= set(participants) and words in evidence
            for kind, mode, status, participants, words in expected
        )

    return [event for event in parsed.events if is_right(event)]


def test_something_is_expected_of_every_sample() -> None:
    assert set(EXPECTED) == set(samples.names())
    for expected in EXPECTED.values():
        assert all(expected[kind] for kind in ("actors", "statements", "positions", "events"))


@pytest.mark.parametrize("name", samples.names())
def test_most_actors_of_a_sample_are_found(name: str, parsed_samples: dict[str, ParsedArticle]) -> None:
    found = {actor.name for actor in parsed_samples[name].actors}
    missed = set(EXPECTED[name]["actors"]) - found
    assert len(missed) <= 1, f"missed: {sorted(missed)}"


@pytest.mark.parametrize("name", samples.names())
def test_a_web_page_and_a_text_keep_their_date(name: str, parsed_samples: dict[str, ParsedArticle]) -> None:
    assert parsed_samples[name].published == samples.load(name).published


@pytest.mark.parametrize("name", samples.names())
def test_right_objects_of_all_four_types_are_found(name: str, parsed_samples: dict[str, ParsedArticle]) -> None:
    parsed, expected = parsed_samples[name], EXPECTED[name]
    assert {actor.name for actor in parsed.actors} & set(expected["actors"])
    assert _right_statements(parsed, expected["statements"])
    assert _right_positions(parsed, expected["positions"])
    assert _right_events(parsed, expected["events"])


@pytest.fixture(scope="module")
def shown() -> dict[str, str]:
    """What the demo command prints for each sample, on one line."""
    command = [sys.executable, "-m", "ukrdiplo.demo"]
    environment = {**os.environ, "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"}
    out = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", env=environment, timeout=300).stdout
    reports = re.split(r"^.*──.*$", out, flags=re.MULTILINE)[1:]  # each begins with its title in a rule
    assert len(reports) == len(samples.names())
    return {name: _one_line(report) for name, report in zip(samples.names(), reports, strict=True)}


@pytest.mark.parametrize("name", samples.names())
def test_the_demo_shows_a_right_object_of_each_type(
    name: str, shown: dict[str, str], parsed_samples: dict[str, ParsedArticle], parser: Parser
) -> None:
    parsed, expected, report = parsed_samples[name], EXPECTED[name], shown[name]
    assert any(actor in report for actor in expected["actors"])
    assert any(
        f"{parsed.actor(statement.speaker[0]).name}" in report and _one_line(parsed.surface(*statement.quote)) in report
        for statement in _right_statements(parsed, expected["statements"])
    )
    assert any(
        f"{parser.lexicon.topic(position.topic).label_de} – {position.stance.value}" in report
        for position in _right_positions(parsed, expected["positions"])
    )
    assert any(
        f"{event.type.value}{f' {event.mode.value}' if event.mode else ''} ({event.status.value})" in report
        for event in _right_events(parsed, expected["events"])
    )
