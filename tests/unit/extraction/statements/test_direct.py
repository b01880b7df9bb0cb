"""Direct speech: quotation marks with their frames."""

from collections.abc import Callable
from typing import Any

import pytest

from ukrdiplo import StatementType

FRAMES = [
    (
        "Der Minister sagte: „Wir werden weiter helfen.“",
        "direct.frame-before",
        "„Wir werden weiter helfen.“",
        "Der Minister",
        "Der Minister sagte:",
    ),
    (
        "„Wir werden weiter helfen“, sagte der Minister in Kiew.",
        "direct.frame-after",
        "„Wir werden weiter helfen“",
        "der Minister",
        ", sagte der Minister in Kiew",
    ),
    (
        "„Das reicht noch nicht“, so die Botschafterin.",
        "direct.frame-after",
        "„Das reicht noch nicht“",
        "die Botschafterin",
        ", so die Botschafterin",
    ),
    (
        "Der Präsident nannte den Vorschlag „inakzeptabel“.",
        "direct.label",
        "„inakzeptabel“",
        "Der Präsident",
        "Der Präsident nannte den Vorschlag",
    ),
    (
        "Der Botschafter bezeichnete die Wahl als „große Farce“.",
        "direct.label",
        "„große Farce“",
        "Der Botschafter",
        "Der Botschafter bezeichnete die Wahl als",
    ),
]


@pytest.mark.parametrize(("text", "rule", "quote", "speaker", "frame"), FRAMES)
def test_a_quotation_finds_its_frame(
    read: Callable[[str], Any], text: str, rule: str, quote: str, speaker: str, frame: str
) -> None:
    reading = read(text)
    statement = reading.by(rule)
    assert statement.type is StatementType.DIRECT
    assert reading.surface(statement.quote) == quote
    assert reading.surface(statement.speaker_spans) == speaker
    assert reading.surface(statement.frame) == frame


def test_a_quote_over_several_sentences_is_one_statement(read: Callable[[str], Any]) -> None:
    reading = read("„Wir haben geredet. Nun müssen wir handeln“, sagte der Kanzler.")
    assert reading.surface(reading.by("direct.frame-after").quote) == "„Wir haben geredet. Nun müssen wir handeln“"


def test_a_quote_that_spans_two_paragraphs_is_one_statement(read: Callable[[str], Any]) -> None:
    text = "Der Kanzler sagte: „Wir haben lange geredet.\n\n„Nun müssen wir handeln.“"
    reading = read(text)
    assert reading.surface(reading.by("direct.frame-before").quote) == text.partition(": ")[2]


def test_a_second_quote_without_a_frame_has_the_speaker_of_the_first(read: Callable[[str], Any]) -> None:
    reading = read("„Wir werden weiter helfen“, sagte der Minister. „Das haben wir Kiew versprochen.“")
    second = reading.by("direct.continued")
    assert reading.surface(second.quote) == "„Das haben wir Kiew versprochen.“"
    assert reading.surface(second.speaker_spans) == "der Minister"


def test_a_fragment_inside_an_indirect_quote_is_a_statement_with_the_same_speaker(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister sagte, die Lage sei „sehr ernst geworden“.")
    outer, nested = reading.by("indirect.subjunctive"), reading.by("direct.nested")
    assert reading.surface(nested.quote) == "„sehr ernst geworden“"
    assert nested.speaker_spans == outer.speaker_spans
    assert reading.surface(outer.quote) == "die Lage sei „sehr ernst geworden“"


def test_a_name_in_quotation_marks_is_no_statement(read: Callable[[str], Any]) -> None:
    assert read("Der Frachter „Nordstern“ lief am Abend in Odessa ein.").statements == ()


def test_a_short_sentence_before_its_frame_is_a_quotation(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister blieb ernst. «Niemand bewegt sich», sagte Cassis.")
    assert reading.names(reading.by("direct.frame-after").speaker) == ["Ignazio Cassis"]
