"""Quotations that judge: nannte das „…“, für X ist das „…“."""

from collections.abc import Callable
from typing import Any

import pytest


def test_what_somebody_is_taken_for_in_quotation_marks_is_a_judgement(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister hält den Vorschlag für „unklug und gefährlich“.")
    assert reading.surface(reading.by("direct.label").quote) == "„unklug und gefährlich“"


def test_what_somebody_sees_in_a_thing_is_a_judgement(read: Callable[[str], Any]) -> None:
    reading = read("Der Verband sieht in dem Gesetz einen „Angriff auf die Freiheit“.")
    assert reading.surface(reading.by("direct.label").speaker_spans) == "Der Verband"


def test_a_thing_that_shows_in_quotation_marks_is_no_judgement(read: Callable[[str], Any]) -> None:
    assert read("Die Vorbereitungen zeigten sich im Anbringen von „bunten Lichtern“.").statements == ()


def test_a_judgement_ends_with_its_verb_at_the_end_of_a_relative_clause(read: Callable[[str], Any]) -> None:
    reading = read("Es war ein Vorschlag, den der Kreml als „wenig hilfreich“ für die Verhandlungen bezeichnete.")
    assert reading.names(reading.by("direct.label").speaker) == ["Kreml"]


def test_linked_judgements_share_their_frame(read: Callable[[str], Any]) -> None:
    reading = read("Er nannte den Plan „absurd“, „gefährlich“ und „unfair“.")
    assert [reading.surface(s.quote) for s in reading.statements] == ["„absurd“", "„gefährlich“", "„unfair“"]


def test_what_everybody_calls_a_thing_is_nobodys_words(read: Callable[[str], Any]) -> None:
    assert not [s for s in read("Ein solches Papier nennt man eine „politische Erklärung“.").statements if "direct" in s.rule]


def test_a_title_behind_titel_is_nobodys_words(read: Callable[[str], Any]) -> None:
    reading = read("Merz sagte, die Rede trage den Titel „Der lange Weg zum Frieden“.")
    assert "direct.nested" not in reading.rules()


def test_a_judgement_whose_verb_is_left_out_has_its_own_speaker(read: Callable[[str], Any]) -> None:
    reading = read("Lawrow spricht von einer „Kriegserklärung“ des Westens, Scholz von „Erpressung“.")
    assert [reading.names(statement.speaker) for statement in reading.statements] == [["Sergej Lawrow"], ["Olaf Scholz"]]


def test_for_whom_a_thing_is_what_stands_in_quotation_marks_judges_it(read: Callable[[str], Any]) -> None:
    reading = read("Für Merz ist der Vorschlag „ein wichtiger erster Schritt“.")
    assert reading.names(reading.by("direct.label").speaker) == ["Friedrich Merz"]


def test_an_alliance_in_quotation_marks_is_no_judgement(read: Callable[[str], Any]) -> None:
    assert read("Für Kiew ist die „Koalition der Willigen“ wichtig.").statements == ()


@pytest.mark.parametrize("text", ["Tusk nannte das „Erpressung“.", "Selenskyj nannte den Angriff „Terror“."])
def test_a_noun_alone_behind_a_verb_of_judging_is_a_judgement(read: Callable[[str], Any], text: str) -> None:
    assert read(text).rules() == ["direct.label"]
