"""Capitals as governments and as towns, and names in other spellings."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("Moskau fordert mehr Zeit.", "Moskau"),
        ("Die Gespräche zwischen Moskau und Kiew stocken.", "Kiew"),
        ("Das Verhalten Londons überraschte die Partner.", "Londons"),
        ("Aus Paris hieß es, der Plan sei gut.", "Paris"),
        ("Die Reaktionen aus Warschau fielen scharf aus.", "Warschau"),
        ("Der Minister warf Moskau einen Bruch des Völkerrechts vor.", "Moskau"),
    ],
)
def test_a_capital_that_acts_is_its_government(read: Callable[..., Any], text: str, capital: str) -> None:
    assert capital in {surface for found in read(text).named().values() for surface in found}


@pytest.mark.parametrize(
    "text",
    [
        "In Moskau schneit es.",
        "Die Delegation flog nach Washington zurück.",
        "Der Zug aus Berlin hatte Verspätung.",
        "Das Landgericht Berlin wies die Klage ab.",
        "Am Flughafen Paris wurde gestreikt.",
        "Dem Bischof von Rom gefiel die Rede.",
        "Das Konzert wurde in Hamburg, München und Berlin gespielt.",
        "Londons Bürgermeister eröffnete die Ausstellung.",
    ],
)
def test_a_capital_where_something_is_or_happens_is_a_town(read: Callable[..., Any], text: str) -> None:
    assert "mention.metonym" not in {mention.rule for mention in read(text).cast.mentions}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Präsident Zelenskiy lehnte den Vorschlag ab.", ["Wolodymyr Selenskyj"]),
        ("Wladimir Selenskyj lehnte den Vorschlag ab. Selenskyj blieb hart.", ["Wolodymyr Selenskyj"]),
        ("MACRON EMPFÄNGT SELENSKYJ", ["Emmanuel Macron", "Wolodymyr Selenskyj"]),
        ("Olaf Scholz’ Rede gefiel Gerhard Schroeder.", ["Olaf Scholz", "Gerhard Schröder"]),
        ("Merz’ Rede gefiel den Gästen.", ["Friedrich Merz"]),
    ],
)
def test_a_person_is_known_however_the_name_is_spelt(read: Callable[..., Any], text: str, names: list[str]) -> None:
    assert list(read(text).named()) == names


def test_two_words_in_capitals_are_no_full_name(read: Callable[..., Any]) -> None:
    assert list(read("MERZ WARNT PUTIN").named()) == ["Friedrich Merz", "Wladimir Putin"]
