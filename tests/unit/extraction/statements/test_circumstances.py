"""When words are said, and whether they ask."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest


def test_the_time_of_a_frame_lies_in_the_past_and_goes_on_with_the_words(read: Callable[[str], Any]) -> None:
    reading = read("Am Freitag sagte Merz, die Lage sei ernst. Man müsse handeln.")
    times = [statement.said_at for statement in reading.statements]
    assert [time.text for time in times] == ["Am Freitag", "Am Freitag"]
    assert {(time.earliest, time.latest) for time in times} == {(dt.date(2025, 5, 16), dt.date(2025, 5, 16))}


@pytest.mark.parametrize(
    "text",
    [
        "Merz nannte den Angriff vom Freitag „feige und brutal“.",
        "Merz, der am Freitag nach Kiew gereist war, sagte, die Lage sei ernst.",
        "Merz sagte, die Lage werde am Freitag besser.",
    ],
)
def test_a_time_of_something_else_does_not_tell_when_words_were_said(read: Callable[[str], Any], text: str) -> None:
    (statement,) = read(text).statements
    assert statement.said_at is None


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Merz fragte am Montag, ob Putin verhandeln wolle.", True),
        ("„Wer soll das bezahlen?“, fragte der Minister.", True),
        ("Der Minister sagte nicht, ob Geld fließt.", False),
        ("Die Bundesregierung bat Polen, die Grenze zu öffnen.", False),
        ("„Das zahlen wir nicht“, sagte der Minister.", False),
    ],
)
def test_a_question_is_asked_not_stated(read: Callable[[str], Any], text: str, *, question: bool) -> None:
    assert {statement.question for statement in read(text).statements} == {question}
