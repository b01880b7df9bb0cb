"""The clause before a colon: who speaks in the quotation behind it."""

from collections.abc import Callable
from typing import Any

from ukrdiplo import StatementType


def test_a_name_without_a_verb_before_the_colon_speaks(read: Callable[[str], Any]) -> None:
    reading = read("Der Kanzler nach dem Treffen: „Wir haben viel erreicht.“")
    assert reading.surface(reading.by("direct.frame-before").speaker_spans) == "Der Kanzler"


def test_a_second_name_without_a_verb_before_the_colon_speaks(read: Callable[[str], Any]) -> None:
    reading = read("Die Union lobte den Plan, und der Außenminister Johann Wadephul: „Das ist gut für Europa.“")
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Johann Wadephul"]


def test_the_last_verb_of_speech_before_a_colon_frames_the_quotation(read: Callable[[str], Any]) -> None:
    reading = read("Merz sagte, Europa brauche Kiew, und fügte hinzu: „Wir lassen die Ukraine nicht allein.“")
    assert reading.surface(reading.by("direct.frame-before").cue) == "fügte hinzu"


def test_a_new_main_clause_before_the_colon_has_its_own_speaker(read: Callable[[str], Any]) -> None:
    text = "Auch die EU kritisierte den Plan scharf: So sagte der Kanzler Friedrich Merz: „Das ist kein Weg zum Frieden.“"
    reading = read(text)
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Friedrich Merz"]


def test_so_weiter_before_a_colon_names_the_speaker(read: Callable[[str], Any]) -> None:
    reading = read("Auch das habe Methode, so Merz weiter: „Wir haben das schon einmal erlebt.“")
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Friedrich Merz"]


def test_whoever_spoke_goes_on_behind_a_colon_that_names_nobody(read: Callable[[str], Any]) -> None:
    reading = read("Merz zeigte sich besorgt. Er sagte: „Die Lage ist ernst.“ Und: „Wir müssen handeln.“")
    assert [reading.names(statement.speaker) for statement in reading.statements if statement.type is StatementType.DIRECT] == [
        ["Friedrich Merz"],
        ["Friedrich Merz"],
    ]


def test_a_reported_clause_before_a_colon_goes_on_with_who_reported(read: Callable[[str], Any]) -> None:
    reading = read("Merz sagte, er sei besorgt. Die Pflichten der Union seien im Vertrag festgelegt: „Das gilt auch für Ungarn.“")
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Friedrich Merz"]


def test_a_message_before_a_colon_is_that_of_its_owner(read: Callable[[str], Any]) -> None:
    reading = read("Die Botschaft des Kanzlers war eindeutig: „Wir stehen an der Seite der Ukraine.“")
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Friedrich Merz"]


def test_for_whom_a_thing_is_clear_speaks_behind_the_colon(read: Callable[[str], Any]) -> None:
    reading = read("Für Lawrow ist klar: „Der Westen will keinen Frieden.“")
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Sergej Lawrow"]


def test_a_name_behind_und_and_before_a_colon_speaks(read: Callable[[str], Any]) -> None:
    reading = read("Auch Costa betonte: „Wir stehen zur Ukraine.“ Und Kallas: „Putin darf nicht gewinnen.“")
    assert [reading.names(statement.speaker) for statement in reading.statements] == [["António Costa"], ["Kaja Kallas"]]


def test_the_verb_of_another_clause_judges_nothing_behind_the_colon(read: Callable[[str], Any]) -> None:
    reading = read("Der Kreml sieht das anders: Die Ukraine sei „nicht bereit für Frieden“, sagte Sprecher Peskow.")
    assert reading.names(reading.by("direct.nested").speaker) == ["Dmitri Peskow"]


def test_a_pointer_behind_a_dash_frames_the_quotation_once(read: Callable[[str], Any]) -> None:
    reading = read('"Wir werden nicht aufhören" - das sagte Selenskyj in Brüssel.')
    assert reading.rules() == ["direct.frame-after"]


def test_short_words_behind_a_colon_are_not_reported_as_well(read: Callable[[str], Any]) -> None:
    reading = read("Die EU-Außenbeauftragte Kaja Kallas schrieb auf der Plattform X: „Russland muss zahlen“.")
    assert reading.rules() == ["direct.frame-before"]


def test_words_in_brackets_behind_a_threat_are_its_own(read: Callable[[str], Any]) -> None:
    reading = read("Medwedew drohte dem Westen („Wir werden antworten“) und kündigte neue Angriffe an.")
    statement = next(s for s in reading.statements if s.type is StatementType.DIRECT)
    assert reading.names(statement.speaker) == ["Dmitri Medwedew"]


def test_the_time_of_a_ticker_does_not_hide_who_speaks(read: Callable[[str], Any]) -> None:
    reading = read("+++ 08:05 Uhr Selenskyj: „Wir geben kein Land auf“ +++")
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Wolodymyr Selenskyj"]
