from collections.abc import Callable
from typing import Any


def test_a_given_name_and_a_name_make_a_person(read: Callable[..., Any]) -> None:
    found = read("Martina Musterfeld warnt vor Illusionen. Für Musterfeld ist die Lage ernst.")
    assert found.named() == {"Martina Musterfeld": ["Martina Musterfeld", "Musterfeld"]}
    assert found.actor("Martina Musterfeld").id == "person.martina-musterfeld"


def test_a_genitive_leaves_its_ending_outside_the_name(read: Callable[..., Any]) -> None:
    assert "Martina Musterfeld" in read("Nach Ansicht Martina Musterfelds ist das zu wenig. Martina Musterfeld warnt.").named()


def test_an_apostrophe_belongs_to_the_name(read: Callable[..., Any]) -> None:
    named = read("Sean O’Malley lehrt in Dublin. O’Malley zweifelt daran.").named()
    assert named == {"Sean O’Malley": ["Sean O’Malley", "O’Malley"]}


def test_a_place_with_two_words_is_no_person(read: Callable[..., Any]) -> None:
    assert read("In New York und Los Angeles wurde demonstriert.").named() == {}


def test_a_former_office_before_a_name_makes_one_actor_of_all_that_is_said_of_it(read: Callable[..., Any]) -> None:
    reading = read("Der Gouverneur von Odessa, der georgische Expräsident Micheil Saakaschwili, sagte, er bleibe.")
    assert [actor.name for actor in reading.cast.actors] == ["Micheil Saakaschwili"]
    assert not any("Gouverneur" in actor.name for actor in reading.cast.waiting)
