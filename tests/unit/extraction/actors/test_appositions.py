from collections.abc import Callable
from typing import Any


def test_an_occupation_describes_the_person_and_stays_outside_the_mention(read: Callable[..., Any]) -> None:
    found = read("Die Militärexpertin Martina Musterfeld warnt vor Illusionen.")
    assert found.named() == {"Martina Musterfeld": ["Martina Musterfeld"]}
    assert found.actor("Martina Musterfeld").description == "Militärexpertin"


def test_an_occupation_in_apposition_makes_an_unusual_name_a_person(read: Callable[..., Any]) -> None:
    found = read("Zorvan Quillt, ein Experte für Völkerrecht, sieht darin einen Fehler.")
    assert found.actor("Zorvan Quillt").description == "Experte"


def test_honorifics_are_no_part_of_a_name(read: Callable[..., Any]) -> None:
    assert "Ruth Beispiel" in read("Das sagte Prof. Dr. Ruth Beispiel am Dienstag.").named()


def test_a_surname_behind_an_occupation_is_its_bearer_even_where_it_is_a_common_word(read: Callable[..., Any]) -> None:
    reading = read("Die Ukraine dankte. Laut Militärexperte Lange ist die Lage ernst. Nico Lange sieht keinen Ausweg.")
    assert reading.named()["Nico Lange"] == ["Lange", "Nico Lange"]
    assert [hint for hint in reading.cast.hints if "experte" in reading.article.surface(hint.span)] == []
