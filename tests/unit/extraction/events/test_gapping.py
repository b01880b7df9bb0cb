"""Several happenings under one verb."""

from collections.abc import Callable
from typing import Any

import pytest


def test_a_verb_is_meant_again_with_each_day(read: Callable[..., Any]) -> None:
    found = read("Am Montag reiste Baerbock nach Kiew, am Dienstag nach Warschau.")
    told = [(event.place.text, str(event.when.earliest), event.type.value) for event in found.events]
    assert told == [("Kiew", "2025-05-19", "CONSULT"), ("Warschau", "2025-05-20", "CONSULT")]
    assert [found.evidence(event) for event in found.events] == [
        ["Am Montag reiste Baerbock nach Kiew"],
        ["am Dienstag nach Warschau"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Erst telefonierte Scholz mit Putin, dann mit Selenskyj.",
        "Scholz telefonierte am Montag mit Putin und am Dienstag mit Selenskyj.",
        "Scholz hat am Montag mit Putin, am Dienstag mit Selenskyj telefoniert.",
    ],
)
def test_two_calls_in_a_row_are_two(read: Callable[..., Any], text: str) -> None:
    found = read(text)
    others = [set(found.who(event)) - {"Olaf Scholz"} for event in found.events]
    assert others == [{"Wladimir Putin"}, {"Wolodymyr Selenskyj"}]


@pytest.mark.parametrize(
    "text", ["Am Montag traf Rubio Lawrow, am Dienstag kehrte er heim.", "Am Montag sprach Rubio mit Lawrow und Fidan."]
)
def test_another_verb_or_a_second_name_makes_no_second_meeting(read: Callable[..., Any], text: str) -> None:
    assert len(read(text).events) == 1
