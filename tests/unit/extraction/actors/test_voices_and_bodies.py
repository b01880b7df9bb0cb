from collections.abc import Callable
from typing import Any

import pytest


def test_plural_voices_are_one_anonymous_group(read: Callable[..., Any]) -> None:
    found = read("Experten warnen vor den Folgen. Auch die meisten Experten zweifeln daran.")
    assert found.named() == {"Experten": ["Experten", "Experten"]}
    assert found.actor("Experten").anonymous


@pytest.mark.parametrize(
    ("text", "name", "represents"),
    [
        ("Aus französischen Regierungskreisen hieß es, man warte ab.", "französische Regierungskreise", "FRA"),
        ("Kreml-Quellen berichten von Streit.", "Kreml-Quellen", "RUS"),
        ("Er beriet sich mit seinen europäischen Verbündeten.", "europäische Verbündete", "EU"),
        ("Europas Regierungen zögern noch.", "europäische Regierungen", "EU"),
    ],
)
def test_voices_are_named_in_the_nominative_with_their_state(
    read: Callable[..., Any], text: str, name: str, represents: str
) -> None:
    found = read(text)
    assert name in found.named()
    assert (found.actor(name).anonymous, found.actor(name).represents) == (True, represents)


def test_the_media_of_a_state_are_media(read: Callable[..., Any]) -> None:
    assert read("Russische Medien melden einen Erfolg.").actor("russische Medien").kind == "media"


def test_an_adviser_without_a_name_is_an_anonymous_group(read: Callable[..., Any]) -> None:
    adviser = read("Ein Berater sagte, die Frist sei knapp.").actor("Berater")
    assert (adviser.kind, adviser.anonymous) == ("group", True)


def test_the_description_of_a_named_person_is_no_second_actor(read: Callable[..., Any]) -> None:
    assert list(read("Martina Musterfeld, eine Expertin für Osteuropa, widerspricht.").named()) == ["Martina Musterfeld"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die türkische Regierung bietet sich als Gastgeber an.", "türkische Regierung"),
        ("Die Regierung in Ankara bietet sich als Gastgeber an.", "türkische Regierung"),
        ("Das tschechische Parlament stimmte zu.", "tschechisches Parlament"),
        ("Das US-Militär zieht Soldaten ab.", "US-Militär"),
    ],
)
def test_a_body_of_a_state_is_named_by_adjective_capital_or_prefix(read: Callable[..., Any], text: str, name: str) -> None:
    assert read(text).actor(name).kind == "institution"


def test_a_body_that_the_lexicon_knows_keeps_its_entry(read: Callable[..., Any]) -> None:
    assert read("Die Regierung der Ukraine berät noch.").actor("Ukrainische Regierung").wikidata


def test_a_medium_is_known_by_the_noun_before_its_name(read: Callable[..., Any]) -> None:
    assert read("Der Sender „Beispiel TV“ meldete einen Angriff.").actor("Beispiel TV").kind == "media"


def test_the_side_of_a_state_is_the_state(read: Callable[..., Any]) -> None:
    found = read("Die ukrainische Seite bestätigte den Termin.")
    assert [mention.actor for mention in found.cast.mentions] == ["state.ukr"]


def test_an_adjective_of_a_capital_tells_the_state_of_a_body(read: Callable[..., Any]) -> None:
    assert "türkische Regierung" not in read("Die Ankaraner Straße ist gesperrt.").named()
    assert "Ukrainische Regierung" in read("Die Kiewer Regierung widersprach.").named()


def test_a_noun_declined_like_an_adjective_is_plural_without_an_article(read: Callable[..., Any]) -> None:
    assert "ukrainische Offizielle" in read("Das ergaben Gespräche mit ukrainischen Offiziellen.").named()


def test_adjectives_of_two_states_before_one_noun_make_two_groups(read: Callable[..., Any]) -> None:
    together = "europäischen und ukrainischen Offiziellen"
    named = read("Die europäischen und ukrainischen Offiziellen trafen sich am Abend.").named()
    assert named == {"europäische Offizielle": [together], "ukrainische Offizielle": [together]}


def test_the_part_that_somebody_plays_is_no_group(read: Callable[..., Any]) -> None:
    assert not read("Er arbeitete als Berater des Gouverneurs.").named()


def test_whom_a_foundation_is_near_to_is_no_part_of_its_name(read: Callable[..., Any]) -> None:
    named = read("Ein Vertreter der CDU-nahen Konrad-Adenauer-Stiftung warnte.").named()
    assert named["Konrad-Adenauer-Stiftung"] == ["Konrad-Adenauer-Stiftung"]


def test_to_stand_at_the_side_of_a_state_is_no_side(read: Callable[..., Any]) -> None:
    reading = read("Deutschland steht an der Seite der Ukraine.")
    assert reading.named()["Ukraine"] == ["Ukraine"]
    assert not reading.meant()


def test_a_capital_offered_as_a_site_is_a_place(read: Callable[..., Any]) -> None:
    assert read("Österreich bietet Wien als Ort für Gespräche an.").named() == {"Österreich": ["Österreich"]}


def test_people_of_whom_nothing_is_told_and_ships_are_no_voices(read: Callable[..., Any]) -> None:
    assert not read("Unsere Leute sind frei. Die Leute warteten am Flughafen.").named()
    assert read("Russlands Schattenflotte fährt weiter.").named() == {"Russland": ["Russlands"]}


def test_the_name_behind_a_noun_for_a_firm_is_whole_and_no_person(read: Callable[..., Any]) -> None:
    named = read("Er ging an die Firma Marine Trust Enterprises, später an die Firma Louis Marine Trust.").named()
    assert list(named) == ["Marine Trust Enterprises", "Louis Marine Trust"]


def test_towns_at_the_head_of_a_report_are_places_even_with_two_words(read: Callable[..., Any]) -> None:
    assert not read("ABU DHABI/WIEN. Die Unterhändler haben sich in Abu Dhabi getroffen.").named()


def test_a_verb_before_voices_is_no_part_of_them(read: Callable[..., Any]) -> None:
    found = read("Dabei „herrschte eisiges Schweigen“, schilderten deutsche Regierungskreise.")
    assert found.named() == {"deutsche Regierungskreise": ["deutsche Regierungskreise"]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Kiew herrscht Eile. Die Militärführung will nicht warten.", "Militärführung"),
        ("In Kiew herrscht Eile. Die Militärführung wartet. Die ukrainische Militärführung irrt.", "ukrainische Militärführung"),
    ],
)
def test_a_body_that_is_understood_has_the_fullest_name_that_it_is_given(read: Callable[..., Any], text: str, name: str) -> None:
    found = read(text)
    assert found.actor(name).represents == "UKR"
