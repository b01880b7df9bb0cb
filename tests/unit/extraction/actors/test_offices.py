from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(("published", "name"), [("2024-12-01", "Joe Biden"), ("2025-05-21", "Donald Trump")])
def test_an_office_names_who_held_it_on_the_day(read: Callable[..., Any], published: str, name: str) -> None:
    found = read("Der US-Präsident will sich dazu bald äußern.", published)
    assert found.named() == {name: ["US-Präsident"]}
    assert found.actor(name).office == "US-Präsident"


def test_without_a_date_an_office_names_nobody(read: Callable[..., Any]) -> None:
    assert read("Der US-Präsident will sich dazu bald äußern.", None).named() == {}


@pytest.mark.parametrize(
    ("text", "name", "mention"),
    [
        ("Der russische Präsident bleibt hart.", "Wladimir Putin", "russische Präsident"),
        ("Der Präsident der Ukraine ist angereist.", "Wolodymyr Selenskyj", "Präsident der Ukraine"),
        ("Der Kremlchef bleibt hart.", "Wladimir Putin", "Kremlchef"),
        ("Das Ultimatum des Kreml-Chefs läuft ab.", "Wladimir Putin", "Kreml-Chefs"),
        ("Frankreichs Präsident kündigte eine Reise an.", "Emmanuel Macron", "Präsident"),
        ("Der Bundeskanzler dankte den Gästen.", "Friedrich Merz", "Bundeskanzler"),
        ("Das Gespräch mit dem amerikanischen Außenminister war kurz.", "Marco Rubio", "amerikanischen Außenminister"),
    ],
)
def test_the_state_of_an_office_is_told_by_adjective_genitive_or_title(
    read: Callable[..., Any], text: str, name: str, mention: str
) -> None:
    assert read(text).named()[name] == [mention]


def test_an_office_before_a_name_belongs_to_the_mention(read: Callable[..., Any]) -> None:
    found = read("Die Reise des deutschen Bundeskanzlers Friedrich Merz begann. Außenminister Rubio wartete schon.")
    assert found.named() == {
        "Friedrich Merz": ["deutschen Bundeskanzlers Friedrich Merz"],
        "Marco Rubio": ["Außenminister Rubio"],
    }
    assert found.actor("Marco Rubio").office == "US-Außenminister"


def test_a_plural_office_names_nobody(read: Callable[..., Any]) -> None:
    assert read("Beide Staatschefs lobten das Gespräch. Die Präsidenten schüttelten sich die Hand.").named() == {}


def test_a_former_office_is_not_its_present_holder(read: Callable[..., Any]) -> None:
    assert read("Der frühere US-Präsident meldete sich zu Wort.").named() == {}


def test_an_unknown_person_keeps_the_office_that_the_article_tells(read: Callable[..., Any]) -> None:
    found = read("US-Senator Otto Beispiel widersprach. Beispiel gilt als Kritiker.")
    senator = found.actor("Otto Beispiel")
    assert (senator.office, senator.represents) == ("US-Senator", "USA")
    assert found.named()["Otto Beispiel"] == ["US-Senator Otto Beispiel", "Beispiel"]
