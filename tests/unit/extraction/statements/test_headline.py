"""Headlines that give somebody's words, with quotation marks and without."""

from collections.abc import Callable
from typing import Any

import pytest

from ukrdiplo import StatementType

SPOKEN = [
    ("Lawrow: Keine Gespräche ohne Bedingungen", "Sergej Lawrow", "Keine Gespräche ohne Bedingungen"),
    ("US-Präsident Trump: Putin spielt mit dem Feuer", "Donald Trump", "Putin spielt mit dem Feuer"),
    ("Scholz zu Taurus: Deutschland wird keine Kriegspartei", "Olaf Scholz", "Deutschland wird keine Kriegspartei"),
    ("+++ 14:35 Kreml: Treffen mit Selenskyj nicht geplant +++", "Kreml", "Treffen mit Selenskyj nicht geplant"),
    ("+++ 08:40 Uhr: Kreml: Gespräche nur ohne Vorbedingungen +++", "Kreml", "Gespräche nur ohne Vorbedingungen"),
    ("Gouverneur: Mehrere Verletzte nach Drohnenangriff", "Gouverneur", "Mehrere Verletzte nach Drohnenangriff"),
]


@pytest.mark.parametrize(("headline", "speaker", "quote"), SPOKEN)
def test_whoever_stands_before_the_colon_of_a_headline_speaks(
    read: Callable[[str], Any], headline: str, speaker: str, quote: str
) -> None:
    reading = read(headline + "\n\nMehr dazu war am Abend noch nicht bekannt geworden.")
    statement = reading.by("indirect.headline")
    assert statement.type is StatementType.INDIRECT
    assert reading.names(statement.speaker) == [speaker]
    assert reading.surface(statement.quote) == quote


@pytest.mark.parametrize(
    "headline",
    [
        "Selenskyj in Berlin: Kanzler reist mit nach Kiew",
        "Putin und Trump: Telefonat am Montag geplant",
        "Frankreich: Macron ernennt neuen Premier",
        "Berlin: Tausende demonstrieren gegen den Krieg",
        "Ukraine-Krieg: Selenskyj trifft Macron",
        "Trump: Kommt jetzt der Frieden?",
        "Putin: Zwei neue Feiertage",
    ],
)
def test_a_place_a_topic_or_a_question_is_nobodys_words(read: Callable[[str], Any], headline: str) -> None:
    assert "indirect.headline" not in read(headline + "\n\nMehr dazu war am Abend noch nicht bekannt geworden.").rules()


@pytest.mark.parametrize(
    "headline",
    [
        "Putin – „Wir haben keine Eile“",
        "„Wir haben keine Eile“ – Putin lässt Trump warten",
        "Putin: „Wir haben keine Eile“",
    ],
)
def test_a_quotation_in_a_headline_is_that_of_whoever_stands_beside_it(read: Callable[[str], Any], headline: str) -> None:
    reading = read(headline + "\n\nMehr dazu war am Abend noch nicht bekannt geworden.")
    statement = next(s for s in reading.statements if s.type is StatementType.DIRECT)
    assert reading.names(statement.speaker) == ["Wladimir Putin"]
    assert reading.surface(statement.quote) == "„Wir haben keine Eile“"


def test_a_headline_quotes_whoever_says_so_below(read: Callable[[str], Any]) -> None:
    text = (
        "„Wir lassen nicht nach und werden liefern“\n\n„Wir lassen nicht nach und werden liefern“, sagte Merz am Abend in Kiew."
    )
    reading = read(text)
    assert reading.names(reading.by("direct.unframed").speaker) == ["Friedrich Merz"]
