"""Names and titles in quotation marks are no statements."""

from collections.abc import Callable
from typing import Any

import pytest


def test_the_name_of_a_newspaper_behind_its_article_is_no_quotation(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister sagte der „Kleinen Morgenpost“, die Lage sei ernst.")
    assert reading.rules() == ["indirect.subjunctive"]


def test_a_name_behind_its_kind_is_no_quotation(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister sagte, die Kampagne „Brücken für Menschen“ sei wichtig.")
    assert reading.rules() == ["indirect.subjunctive"]


def test_a_judgement_in_one_noun_is_a_quotation(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister warnte vor einem „Diktatfrieden“.")
    assert reading.surface(reading.by("direct.fragment").quote) == "„Diktatfrieden“"


def test_a_quoted_label_behind_als_is_a_quotation(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister bezeichnete den Angriff als „Kriegsverbrechen“.")
    assert reading.surface(reading.by("direct.label").quote) == "„Kriegsverbrechen“"


def test_the_first_part_of_a_compound_is_nobodys_words(read: Callable[[str], Any]) -> None:
    assert read("Brüssel fordert, die russische „Schatten“-Flotte zu stoppen.").rules() == ["indirect.infinitive"]


def test_the_address_of_a_website_in_quotation_marks_is_its_name(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister sagte dem Portal „nachrichten.example“, die Lage sei ernst.")
    assert reading.rules() == ["indirect.subjunctive"]


@pytest.mark.parametrize(
    "text",
    [
        "Nun gilt es, wie man gern sagt, „die Kuh vom Eis zu holen“.",
        "Man muss, wie es so schön heißt, „am Ball bleiben und weiter üben“.",
        "Nun ist er, sozusagen „mit dem Rücken zur Wand“, allein.",
        "Merz will „die Kuh vom Eis holen“, wie man so sagt.",
    ],
)
def test_what_everybody_says_is_nobodys_words(read: Callable[[str], Any], text: str) -> None:
    assert read(text).statements == ()
