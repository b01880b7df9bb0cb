"""Where dashes end what is said, and what stands between two of them."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Macron sagte, er wolle den Frieden erreichen – Putin hat daran großes Interesse.", ["er wolle den Frieden erreichen"]),
        (
            "Der Minister behauptet, dass Kiew – das hat er mehrfach wiederholt – bald aufgeben werde.",
            ["dass Kiew … bald aufgeben werde"],
        ),
        (
            (
                "Vance betont, dass die USA noch nicht aufgegeben hätten – nur Stunden nach seinem Treffen mit Macron in Paris – "
                "signalisiert jedoch, dass die Geduld ende."
            ),
            ["dass die USA noch nicht aufgegeben hätten"],
        ),
        (
            "Trump erklärte, er wolle keine Zölle – sie schadeten der Wirtschaft.",
            ["er wolle keine Zölle – sie schadeten der Wirtschaft"],
        ),
    ],
    ids=["the narrator goes on", "an aside is cut out", "the frame goes on", "a past that may be Konjunktiv reports on"],
)
def test_dashes_part_what_is_said_from_the_narrator(read: Callable[[str], Any], text: str, quotes: list[str]) -> None:
    reading = read(text)
    assert [reading.surface(statement.quote) for statement in reading.statements if "indirect" in statement.rule] == quotes


def test_a_frame_that_goes_on_behind_a_dash_keeps_its_speaker(read: Callable[[str], Any]) -> None:
    reading = read(
        "Der Kreml besteht darauf, dass er die Lage nie verschärft habe – so äußerte sich auch Lawrow – und deutet an, dass "
        "neue Gespräche möglich seien."
    )
    assert [(reading.names(s.speaker), reading.surface(s.quote)) for s in reading.statements if s.rule == "indirect.dass"] == [
        (["Kreml"], "dass er die Lage nie verschärft habe"),
        (["Kreml"], "dass neue Gespräche möglich seien"),
    ]


def test_a_frame_behind_an_aside_has_the_speaker_before_it(read: Callable[[str], Any]) -> None:
    reading = read(
        "Macron betont, dass er warte – zuvor sagte Vance, das Weiße Haus sei sicher – deutet aber an, dass die Zeit drängt."
    )
    last = reading.statements[-1]
    assert reading.surface(last.quote) == "dass die Zeit drängt"
    assert reading.names(last.speaker) == ["Emmanuel Macron"]
