"""Subjects that the order of words tells, whatever the tree takes for one."""

from collections.abc import Callable
from typing import Any

import pytest


def test_the_actor_behind_the_verb_speaks_where_an_object_opens_the_sentence(read: Callable[[str], Any]) -> None:
    statement = read("Das Abkommen bezeichnete Selenskyj als „wertlos“.").by("direct.label")
    assert statement.speaker == ("person.wolodymyr-selenskyj",)


def test_a_noun_phrase_ends_where_another_begins(read: Callable[[str], Any]) -> None:
    reading = read("Vor dem Treffen hatte Merz in Warschau eine deutliche Warnung ausgesprochen: „Die Zeit läuft gegen uns.“")
    assert reading.surface(reading.by("direct.frame-before").speaker_spans) == "Merz"


def test_a_subject_with_an_apposition_speaks_before_the_medium_behind_the_verb(read: Callable[[str], Any]) -> None:
    reading = read("Udo Brandner, ein Kenner der Region, erklärte der „Bild“: Merz glaube nicht an den Plan.")
    statement = reading.by("indirect.subjunctive")
    assert reading.names(statement.speaker) == ["Udo Brandner"]


def test_who_stands_between_a_dash_and_the_verb_speaks_in_the_second_clause_of_a_headline(read: Callable[[str], Any]) -> None:
    reading = read("Macron telefoniert mit Erdoğan - Kiew verlangt mehr Panzer\n\nDer Präsident sprach am Montag mit Ankara.")
    assert reading.names(reading.by("reported.object").speaker) == ["Ukraine"]


def test_a_plain_accusative_before_the_verb_does_not_speak(read: Callable[[str], Any]) -> None:
    reading = read("Diesen Schritt bezeichnete das Land als „mutig“.")
    assert reading.surface(reading.by("direct.label").speaker_spans) == "das Land"


def test_a_pronoun_right_behind_the_verb_speaks(read: Callable[[str], Any]) -> None:
    statement = (reading := read("Die Bürger forderte er auf, zu Hause zu bleiben.")).by("indirect.infinitive")
    assert reading.surface(statement.speaker_spans) == "er"
    assert reading.surface(statement.addressee_spans) == "Die Bürger"


def test_one_behind_a_verb_in_the_singular_speaks_where_several_stand_before_it(read: Callable[[str], Any]) -> None:
    statement = (reading := read("Die russischen Soldaten forderte Selenskyj auf, zu fliehen.")).by("indirect.infinitive")
    assert reading.names(statement.speaker) == ["Wolodymyr Selenskyj"]
    assert reading.surface(statement.addressee_spans) == "Die russischen Soldaten"


PARTICLES = [
    "„Wir müssen stark sein“, sagte von der Leyen in Straßburg.",
    "Europa müsse handeln, so von der Leyen.",
    "Von der Leyen sagte, Europa müsse handeln.",
    "Am Freitag teilte von der Leyen mit, dass die EU zahle.",
    "Von der Leyen forderte schärfere Sanktionen.",
]


@pytest.mark.parametrize("text", PARTICLES)
def test_a_surname_may_begin_with_a_preposition(read: Callable[[str], Any], text: str) -> None:
    reading = read(text)
    assert [reading.names(statement.speaker) for statement in reading.statements] == [["Ursula von der Leyen"]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Einen Beitritt der Ukraine zur Nato lehnte Orbán ab, nannte aber keine Gründe.", {"Viktor Orbán"}),
        (
            "Eine Lieferung des Marschflugkörpers Taurus schloss Merz nicht aus, nannte aber auch keinen Zeitplan.",
            {"Friedrich Merz"},
        ),
    ],
)
def test_a_thing_before_the_verb_does_not_speak_in_the_clause_that_goes_on(
    read: Callable[[str], Any], text: str, who: set[str]
) -> None:
    reading = read(text)
    assert {name for said in reading.statements for name in reading.names(said.speaker)} == who


@pytest.mark.parametrize(
    ("text", "rule", "names"),
    [
        ("Wörtlich sagte Merz: „Wir helfen weiter.“", "direct.frame-before", ["Friedrich Merz"]),
        ("Das Paket sei fertig. Das hatte unter anderem Merz gefordert.", "indirect.anaphoric", ["Friedrich Merz"]),
        ("Laut Expert:innen ist das Paket fertig.", "source.laut", ["Expert:innen"]),
        ("Merz schrieb, wer das glaube, irre sich. „Das Paket ist längst fertig.“", "direct.sentence-before", ["Friedrich Merz"]),
        (
            "Das Paket sei fertig, teilte das Präsidentenbüro in Kiew mit.",
            "indirect.frame-after",
            ["ukrainisches Präsidentenbüro"],
        ),
    ],
)
def test_what_stands_beside_a_frames_subject_does_not_speak(
    read: Callable[[str], Any], text: str, rule: str, names: list[str]
) -> None:
    reading = read(text)
    assert reading.names(reading.by(rule).speaker) == names


def test_a_surname_that_is_an_adverb_speaks_behind_its_verb(read: Callable[[str], Any]) -> None:
    text = (
        "Der Experte Nico Lange reiste nach Kiew. Außerdem müsse Putin in dieser Phase den Laden zusammenhalten, erklärt Lange."
    )
    assert read(text).names(read(text).by("indirect.frame-after").speaker) == ["Nico Lange"]
