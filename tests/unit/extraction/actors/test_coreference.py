from collections.abc import Callable
from typing import Any

import pytest


def test_a_pronoun_takes_the_subject_of_the_sentence_before(read: Callable[..., Any]) -> None:
    found = read("Selenskyj traf Macron in Paris. Er bat um weitere Hilfe.")
    assert found.meant() == {"Wolodymyr Selenskyj": ["Er"]}


def test_a_pronoun_agrees_in_gender(read: Callable[..., Any]) -> None:
    found = read("Meloni empfing den Kanzler Merz in Rom. Sie lobte die Gespräche.")
    assert found.meant() == {"Giorgia Meloni": ["Sie"]}


def test_no_actor_is_subject_and_object_of_one_verb(read: Callable[..., Any]) -> None:
    found = read("Trump telefonierte mit Putin. Danach nannte Trump ihn einen harten Gegner.")
    assert found.meant() == {"Wladimir Putin": ["ihn"]}


def test_a_possessive_takes_the_subject_of_its_clause(read: Callable[..., Any]) -> None:
    assert read("Merz verteidigte gegenüber Macron seinen Plan.").meant() == {"Friedrich Merz": ["seinen"]}


def test_a_plural_verb_makes_sie_plural(read: Callable[..., Any]) -> None:
    assert read("Die USA ziehen sich zurück. Sie wollen nicht länger vermitteln.").meant() == {"USA": ["Sie"]}


def test_without_an_antecedent_a_pronoun_means_nobody(read: Callable[..., Any]) -> None:
    assert read("Er wollte dazu nichts sagen.").cast.mentions == ()


def test_direct_speech_is_left_alone(read: Callable[..., Any]) -> None:
    found = read("Trump kritisierte Putin scharf. „Er hat uns lange genug hingehalten, und das ist jetzt vorbei“, sagte Rubio.")
    assert found.meant() == {}


@pytest.mark.parametrize(
    ("text", "name", "description"),
    [
        ("Präsident Macron reist nach Kiew. Dort wird der Präsident eine Rede halten.", "Emmanuel Macron", "Präsident"),
        ("Selenskyj sprach als Letzter. Der Ukrainer dankte den Gästen.", "Wolodymyr Selenskyj", "Ukrainer"),
        (
            "Die Politologin Martina Musterfeld warnt. Die Politologin rechnet mit einem langen Krieg.",
            "Martina Musterfeld",
            "Politologin",
        ),
    ],
)
def test_a_description_takes_the_nearest_person_who_is_that(
    read: Callable[..., Any], text: str, name: str, description: str
) -> None:
    assert read(text).meant()[name] == [description]


def test_a_possessive_looks_to_the_subject_of_its_sentence_first(read: Callable[..., Any]) -> None:
    found = read("Rubio flog zurück nach Washington. Der Kreml zögert noch, und sein Haushalt ist erschöpft.")
    assert found.meant() == {"Kreml": ["sein"]}


def test_where_a_thing_may_be_meant_a_body_is_not(read: Callable[..., Any]) -> None:
    assert read("Eine Abkehr der EU wäre fatal. Sie könnte Jahre dauern.").meant() == {}


def test_a_politician_of_a_party_is_the_nearest_politician_of_its_state(read: Callable[..., Any]) -> None:
    found = read("Donald Trump empfing Friedrich Merz. Der CDU-Politiker warb für neue Sanktionen.")
    assert found.meant() == {"Friedrich Merz": ["CDU-Politiker"]}


def test_a_politician_with_a_name_is_nobody_else(read: Callable[..., Any]) -> None:
    found = read("Friedrich Merz schwieg dazu. Der SPD-Politiker Ralf Stegner warb für Gespräche.")
    assert found.meant() == {}
