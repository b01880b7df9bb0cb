"""Interviews: who asks, who answers, and whom the answers report."""

from collections.abc import Callable
from typing import Any

from ukrdiplo import Act

LABELLED = """Der Militärexperte Carlo Masala spricht über die Lage an der Front.

ZEIT: Herr Masala, kann die Ukraine den Krieg noch gewinnen?

Carlo Masala: Das hängt davon ab, was der Westen liefert. Scholz hat gesagt, er wolle nicht liefern.

ZEIT: Warum ist das so?

Masala: Er hat Angst vor einer Eskalation."""

UNLABELLED = """Herr Masala, kann die Ukraine den Krieg noch gewinnen?

Masala: Das hängt davon ab, was der Westen liefert.

Da gibt es viele Wünsche und wenig Geld.

Woran fehlt es am meisten?

Masala: Es fehlt an Flugabwehr, glaube ich."""


def interview(read: Callable[[str], Any], text: str) -> list[tuple[list[str], Act, str]]:
    """The turns of a talk: who, what he does, and his words."""
    reading = read(text)
    turns = [statement for statement in reading.statements if statement.rule == "direct.interview"]
    return [(reading.names(turn.speaker), turn.act, reading.surface(turn.quote)) for turn in turns]


def test_the_turns_of_an_interview_are_direct_speech(read: Callable[[str], Any]) -> None:
    turns = interview(read, LABELLED)
    assert [who for who, _, _ in turns] == [["Die Zeit"], ["Carlo Masala"]] * 2
    assert [act for _, act, _ in turns] == [Act.ASK, Act.SAY] * 2
    assert turns[-1][-1] == "Er hat Angst vor einer Eskalation."


def test_whoever_answers_passes_on_what_he_reports(read: Callable[[str], Any]) -> None:
    reading = read(LABELLED)
    reported = reading.by("indirect.subjunctive")
    assert reading.names(reported.speaker) == ["Olaf Scholz"]
    assert reading.names(reported.via) == ["Carlo Masala"]


def test_an_answer_goes_on_until_the_next_question(read: Callable[[str], Any]) -> None:
    first, second = interview(read, UNLABELLED)
    assert first[-1] == "Das hängt davon ab, was der Westen liefert. … Da gibt es viele Wünsche und wenig Geld."
    assert second[0] == ["Carlo Masala"] or second[0] == first[0]


def test_ich_in_an_answer_is_who_answers(read: Callable[[str], Any]) -> None:
    reading = read(UNLABELLED)
    thought = next(s for s in reading.statements if reading.surface(s.speaker_spans) == "ich")
    assert thought.speaker == next(s for s in reading.statements if s.rule == "direct.interview").speaker
    assert thought.via == ()


def test_paragraphs_that_begin_with_a_topic_are_no_interview(read: Callable[[str], Any]) -> None:
    text = "Lage: Die Front steht still.\n\nWetter: Es regnet seit Tagen im Osten.\n\nLage: Es gibt nichts Neues von dort."
    assert "direct.interview" not in read(text).rules()
