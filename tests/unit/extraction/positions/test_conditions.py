"""What is wanted by whoever makes something hang on it, and what a condition does not say."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trump drohte Moskau mit Strafzöllen, sollte es bis Ostern keine Waffenruhe geben.", "Donald Trump ceasefire support"),
        (
            "Medwedew drohte mit Krieg, falls der Westen Soldaten in die Ukraine schickt.",
            "Dmitri Medwedew peacekeeping_troops oppose",
        ),
    ],
)
def test_a_threat_is_meant_to_avert_its_condition(wants: Wants, text: str, expected: str) -> None:
    assert expected in wants(text)


def test_who_is_ready_if_another_does_a_thing_wants_that_thing(wants: Wants) -> None:
    assert wants("Wenn Kiew auf den Nato-Beitritt verzichte, sei Moskau zu Verhandlungen bereit, sagte Putin.") == {
        "Wladimir Putin nato_membership oppose",
        "Wladimir Putin peace_negotiations conditional",
    }


def test_what_somebody_demands_before_another_thing_ties_that(wants: Wants) -> None:
    assert wants("Vor Verhandlungen mit Moskau verlangt Selenskyj Sicherheitsgarantien.") == {
        "Wolodymyr Selenskyj peace_negotiations conditional",
        "Wolodymyr Selenskyj security_guarantees support",
    }
    assert wants("Vor den Gesprächen mit Moskau verlangte Selenskyj Sicherheitsgarantien.") == {
        "Wolodymyr Selenskyj security_guarantees support"
    }


def test_whoever_is_to_do_a_thing_for_a_purpose_need_not_have_it(wants: Wants) -> None:
    text = "Orbán forderte Selenskyj auf, eine Feuerpause zu erwägen, um Friedensgespräche zu ermöglichen."
    assert wants(text) == {"Viktor Orbán ceasefire support", "Viktor Orbán peace_negotiations support"}


def test_a_purpose_may_be_why_somebody_is_at_a_place(wants: Wants) -> None:
    text = "Selenskyj ist in Washington, um das Rohstoffabkommen zu unterzeichnen."
    assert wants(text) == {"Wolodymyr Selenskyj minerals_deal support"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sahra Wagenknecht will nur Bündnisse dulden, die auf Waffenlieferungen verzichten und für Verhandlungen eintreten.",
            {"Sahra Wagenknecht military_aid oppose", "Sahra Wagenknecht peace_negotiations support"},
        ),
        (
            "Merz will nur mit Partnern regieren, die weitere Sanktionen gegen Moskau befürworten.",
            {"Friedrich Merz sanctions_on_russia support"},
        ),
        ("Merz will mit Partnern regieren, die weitere Sanktionen gegen Moskau befürworten.", set()),
    ],
)
def test_who_has_to_do_only_with_those_who_want_a_thing_wants_it(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


def test_a_condition_is_one_though_the_tree_makes_it_the_main_clause(wants: Wants) -> None:
    text = "Strafzölle auf russisches Öl könnten kommen, sollte es bis Ostern keine Feuerpause geben, sagte Trump."
    assert "Donald Trump ceasefire oppose" not in wants(text)
