from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "name", "affiliation"),
    [
        (
            "„Das reicht nicht“, sagte Sicherheitsexpertin Claudia Rehberg von der Stiftung Wissenschaft und Politik.",
            "Claudia Rehberg",
            "Stiftung Wissenschaft und Politik",
        ),
        ("Der CDU-Außenpolitiker Peter Hollmann widersprach.", "Peter Hollmann", "CDU"),
        ("Analyst Thomas Hollmann beim ISW sieht das anders.", "Thomas Hollmann", "Institute for the Study of War"),
        ("Martin Rehberg (SPD) lehnt das ab.", "Martin Rehberg", "SPD"),
        ("Martin Rehberg (52, SPD) lehnt das ab.", "Martin Rehberg", "SPD"),
        (
            "Martin Rehberg, Professor an der Universität Innsbruck, warnt vor Illusionen.",
            "Martin Rehberg",
            "Universität Innsbruck",
        ),
        (
            "Der Politologe Gerhard Rehberg von der Universität Innsbruck widerspricht.",
            "Gerhard Rehberg",
            "Universität Innsbruck",
        ),
        ("Eva Rehberg, Expertin für Osteuropa bei der Denkfabrik „Neues Haus“, zweifelt.", "Eva Rehberg", "Neues Haus"),
        (
            "Der Direktor des Instituts für Weltwirtschaft in Kiel, Max Rehberg, rechnet mit Kosten.",
            "Max Rehberg",
            "Institut für Weltwirtschaft",
        ),
        ("Hans Rehberg vom Council on Foreign Relations sagte, das sei falsch.", "Hans Rehberg", "Council on Foreign Relations"),
        (
            "Peter Rehberg, Dozent für Osteuropäische Geschichte an der University of New Brunswick, warnte.",
            "Peter Rehberg",
            "University of New Brunswick",
        ),
    ],
)
def test_a_person_belongs_to_the_body_that_the_words_beside_the_name_tell(
    read: Callable[..., Any], text: str, name: str, affiliation: str
) -> None:
    assert read(text).actor(name).affiliation == affiliation


def test_a_body_that_is_only_somebodys_is_no_actor(read: Callable[..., Any]) -> None:
    assert list(read("Der Politologe Gerhard Rehberg von der Universität Innsbruck widerspricht.").named()) == ["Gerhard Rehberg"]


def test_an_expert_does_not_act_for_the_house_that_employs_him(read: Callable[..., Any]) -> None:
    assert read("Analyst Thomas Hollmann beim ISW sieht das anders.").actor("Thomas Hollmann").represents is None


def test_whoever_speaks_for_a_states_body_acts_for_the_state(read: Callable[..., Any]) -> None:
    speaker = read("Der Sprecher des Weißen Hauses, John Rehberg, lehnte ab.").actor("John Rehberg")
    assert (speaker.affiliation, speaker.represents) == ("Weißes Haus", "USA")


def test_the_apposition_of_the_next_in_a_list_tells_nothing_of_the_one_before(read: Callable[..., Any]) -> None:
    found = read("Es kamen Martin Rehberg, die Nato-Beraterin Eva Hollmann und andere.")
    assert found.actor("Martin Rehberg").affiliation is None
    assert found.actor("Martin Rehberg").description is None
