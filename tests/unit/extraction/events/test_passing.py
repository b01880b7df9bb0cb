"""What an article mentions in passing is no event of it."""

from collections.abc import Callable
from typing import Any

import pytest

PASSING = [
    "Polen schützt sich vor russischen Angriffen.",
    "Frankreich denkt an Verhandlungen.",
]


@pytest.mark.parametrize("text", PASSING)
def test_what_is_named_once_without_day_or_place_is_left_out(read: Callable[..., Any], text: str) -> None:
    assert read(text).events == ()


def test_an_attack_with_a_place_is_kept(read: Callable[..., Any]) -> None:
    found = read("Das meldete Polen nach einem russischen Angriff auf Lwiw.")
    assert found.one("ASSAULT").place.text == "Lwiw"


def test_an_attack_that_a_clause_tells_is_kept(read: Callable[..., Any]) -> None:
    found = read("Russland hat die Ukraine angegriffen.")
    assert found.one("ASSAULT").status == "occurred"


def test_a_whole_country_says_little_of_where_an_attack_was(read: Callable[..., Any]) -> None:
    assert read("Polen denkt über die russische Invasion in der Ukraine nach.").events == ()


@pytest.mark.parametrize("text", ["Der Kreml sieht die Militärhilfe für Kiew als Gefahr.", "Fico reiste durch Thüringen."])
def test_help_that_nobody_is_said_to_give_and_a_state_with_ringen_in_its_name_are_no_events(
    read: Callable[..., Any], text: str
) -> None:
    assert not read(text).events
