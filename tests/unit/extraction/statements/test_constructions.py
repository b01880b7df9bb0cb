"""Indirect speech beyond verb and dass: infinitives, nouns, sources, pointers back, and the Konjunktiv alone."""

from collections.abc import Callable
from typing import Any

import pytest

from ukrdiplo import Act

QUOTES = [
    # text, rule, quote, speaker
    (
        "Der Minister kündigte an, die Truppen zurückzuziehen.",  # zu inside a verb whose particle begins with zu
        "indirect.infinitive",
        "die Truppen zurückzuziehen",
        "Der Minister",
    ),
    (
        "Die Minister einigten sich, bis zu fünfzig Panzer zu liefern.",  # bis is a preposition here
        "indirect.infinitive",
        "bis zu fünfzig Panzer zu liefern",
        "Die Minister",
    ),
    (
        "Der Sprecher drohte: Sollte der Westen Raketen liefern, werde Moskau antworten.",
        "indirect.subjunctive",
        "Sollte der Westen Raketen liefern, werde Moskau antworten",
        "Der Sprecher",
    ),
    (
        "Das Ministerium hatte mitgeteilt, es sollten neue Panzer kommen.",
        "indirect.subjunctive",
        "es sollten neue Panzer kommen",
        "Das Ministerium",
    ),
    (
        "Der Vorwurf der Opposition, die Regierung habe gelogen, wiegt schwer.",
        "indirect.noun-subjunctive",
        "die Regierung habe gelogen",
        "der Opposition",
    ),
    (
        "Es gibt Berichte, nach denen die Gespräche gescheitert sind.",
        "source.wonach",
        "die Gespräche gescheitert sind",
        "Berichte",
    ),
    ("Nach Merkels Ansicht ist der Vertrag gut.", "source.nach", "ist der Vertrag gut", "Merkels Ansicht"),
    ("Aus Sicht der Ministerin ist der Vertrag gut.", "source.aus", "ist der Vertrag gut", "Sicht der Ministerin"),
    (
        "Die Brücke ist wieder offen, das teilte der Gouverneur mit.",
        "indirect.anaphoric",
        "Die Brücke ist wieder offen",
        "der Gouverneur",
    ),
    (
        "Die Union lehnt den Vorstoß ab, weil er das Recht verletze.",
        "indirect.konjunktiv",
        "weil er das Recht verletze",
        "Die Union",
    ),
    (
        "Wie das Ministerium bekannt gab, endet die Übung morgen.",  # the prefix written apart
        "source.wie",
        "endet die Übung morgen",
        "das Ministerium",
    ),
    (
        "Der Minister ließ wissen, er komme später.",
        "indirect.subjunctive",
        "er komme später",
        "Der Minister",
    ),
]


@pytest.mark.parametrize(("text", "rule", "quote", "speaker"), QUOTES, ids=[case[0] for case in QUOTES])
def test_each_construction_gives_its_content_and_its_speaker(
    read: Callable[[str], Any], text: str, rule: str, quote: str, speaker: str
) -> None:
    reading = read(text)
    statement = reading.by(rule)
    assert reading.surface(statement.quote) == quote
    assert reading.surface(statement.speaker_spans) == speaker


NOBODYS = [
    "Man weiß, dass der Winter hart wird.",
    "Als der Minister merkte, dass die Tür offen stand, ging er.",
    "Es ist geplant, die Brücke zu sperren.",
    "Die Truppe handelte, als sei nichts geschehen.",
    "Alle sind darauf angewiesen, Wasser zu kaufen.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_what_nobody_in_particular_thinks_or_says_is_no_statement(read: Callable[[str], Any], text: str) -> None:
    assert read(text).statements == ()


def test_a_medium_that_cites_passes_words_on(read: Callable[[str], Any]) -> None:
    reading = read("Die „Bild“ berichtet unter Berufung auf Diplomaten, dass ein Treffen geplant sei.")
    statement = reading.by("indirect.dass")
    assert reading.names(statement.speaker) == ["Diplomaten"]
    assert reading.names(statement.via) == ["Bild"]


def test_a_medium_named_between_frame_and_words_passes_them_on(read: Callable[[str], Any]) -> None:
    reading = read("Der Kanzler warnte, wie der „Spiegel“ berichtet, die Lage sei gefährlich.")
    statement = reading.by("indirect.subjunctive")
    assert reading.surface(statement.speaker_spans) == "Der Kanzler"
    assert reading.names(statement.via) == ["Der Spiegel"]


ADDRESSED = [
    ("Der Kanzler sagte vor Journalisten, die Lage sei ernst.", "Journalisten"),
    ("Der Minister appellierte an die Abgeordneten, dem Gesetz zuzustimmen.", "die Abgeordneten"),
    ("Der Präsident forderte von Putin, die Angriffe zu beenden.", "Putin"),
    ("Der Kanzler sagte den Botschaftern, die Lage sei ernst.", "den Botschaftern"),
]


@pytest.mark.parametrize(("text", "addressee"), ADDRESSED, ids=[case[1] for case in ADDRESSED])
def test_who_is_spoken_to_is_told_by_case_and_preposition(read: Callable[[str], Any], text: str, addressee: str) -> None:
    reading = read(text)
    assert [reading.surface(s.addressee_spans) for s in reading.statements] == [addressee]


def test_what_goes_on_only_says(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister räumte ein, die Lage sei ernst. Man brauche Hilfe.")
    assert [statement.act for statement in reading.statements] == [Act.CONFIRM, Act.SAY]


def test_a_denial_in_the_clause_beside_denies_no_words(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister, der nie an den Erfolg glaubte, sagte, dass die Gespräche enden.")
    assert not reading.by("indirect.dass").negated


def test_a_speaker_that_no_lexicon_knows_is_introduced_once(read: Callable[[str], Any]) -> None:
    reading = read("Der Dorfvorsteher Anton Kleber sagte, es regne. Kleber sagte, es schneie.")
    assert len({statement.speaker for statement in reading.statements}) == 1
