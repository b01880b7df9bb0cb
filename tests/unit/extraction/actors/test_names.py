from collections.abc import Callable
from typing import Any

import pytest


def test_a_surname_and_a_genitive_are_mentions_of_the_known_person(read: Callable[..., Any]) -> None:
    found = read("Wladimir Putin schwieg lange. Putins Antwort kam erst am Abend, und Putin lehnte ab.")
    assert found.named() == {"Wladimir Putin": ["Wladimir Putin", "Putins", "Putin"]}
    assert found.actor("Wladimir Putin").wikidata == "Q7747"


@pytest.mark.parametrize("written", ["Selenski", "Selenskij", "Zelensky", "Selenskyj"])
def test_every_transliteration_leads_to_one_person(read: Callable[..., Any], written: str) -> None:
    assert read(f"{written} reist nach Ankara.").named() == {"Wolodymyr Selenskyj": [written]}


def test_a_state_has_its_code_and_represents_itself(read: Callable[..., Any]) -> None:
    ukraine = read("Die Ukraine fordert mehr Flugabwehr.").actor("Ukraine")
    assert (ukraine.iso, ukraine.represents, ukraine.kind) == ("UKR", "UKR", "state")


def test_a_capital_stands_for_its_government(read: Callable[..., Any]) -> None:
    assert read("Moskau lehnt den Vorschlag ab.").named() == {"Russland": ["Moskau"]}


@pytest.mark.parametrize(
    "text",
    [
        "Die Gespräche in Moskau dauerten zwei Tage.",
        "Der Minister flog am Montag nach Moskau.",
        "Er kam gerade aus Moskau zurück.",
        "In Kiew und Moskau schneite es.",
        "Der Ort liegt südlich von Moskau.",
    ],
)
def test_after_a_preposition_of_place_a_capital_is_nobody(read: Callable[..., Any], text: str) -> None:
    assert read(text).named() == {}


def test_in_a_country_something_happens_but_the_country_does_nothing(read: Callable[..., Any]) -> None:
    assert read("Der Krieg in der Ukraine dauert an.").named() == {}


def test_bruessel_is_the_union(read: Callable[..., Any]) -> None:
    assert read("Brüssel plant neue Strafzölle.").named() == {"EU": ["Brüssel"]}


def test_the_white_house_is_found_in_every_case(read: Callable[..., Any]) -> None:
    found = read("Das Weiße Haus schweigt. Ein Vertrauter des Weißen Hauses widersprach.")
    assert found.named()["Weißes Haus"] == ["Weiße Haus", "Weißen Hauses"]


def test_a_common_word_is_a_medium_only_in_quotation_marks_or_capitals(read: Callable[..., Any]) -> None:
    assert read("Das Bild hing schief, und die Welt schaute zu.").named() == {}
    assert "Bild" in read("Wie die „Bild“ schreibt, wird verhandelt.").named()
    assert "Bild" in read("Das sagte er der BILD.").named()


def test_a_namesake_with_another_given_name_is_somebody_else(read: Callable[..., Any]) -> None:
    named = read("Melania Trump hielt eine Rede. Später sprach Melania Trump mit Kindern.").named()
    assert "Donald Trump" not in named


def test_a_platform_is_nobody_where_somebody_writes_on_it(read: Callable[..., Any]) -> None:
    assert read("Trump schrieb auf Truth Social, er sei zufrieden.").named() == {"Donald Trump": ["Trump"]}


def test_a_compound_names_its_first_part_where_the_head_is_an_act(read: Callable[..., Any]) -> None:
    named = read("Der US-Rückzug überrascht. Das Putin-Telefonat dauerte lang. Der Ukraine-Krieg geht weiter.").named()
    assert named == {"USA": ["US"], "Wladimir Putin": ["Putin"]}


def test_sanctions_on_a_state_are_not_its_act(read: Callable[..., Any]) -> None:
    assert read("Die Russland-Sanktionen bleiben in Kraft.").named() == {}


def test_the_order_of_actors_is_that_of_their_first_mention(read: Callable[..., Any]) -> None:
    actors = [actor.name for actor in read("Merz traf Macron. Danach rief Selenskyj an, und Merz antwortete.").cast.actors]
    assert actors == ["Friedrich Merz", "Emmanuel Macron", "Wolodymyr Selenskyj"]


@pytest.mark.parametrize(
    "text", ["Kiew (dpa) – Die Lage bleibt ernst.", "Kiew/Warschau – Die Lage bleibt ernst.", "Kiew. Die Lage bleibt ernst."]
)
def test_the_place_that_a_report_comes_from_is_nobody(read: Callable[..., Any], text: str) -> None:
    assert not {"Ukraine", "Polen"} & set(read(text).named())


def test_a_capital_before_a_colon_speaks(read: Callable[..., Any]) -> None:
    assert "Russland" in read("Moskau: Kein Treffen vor dem Sommer").named()


def test_a_people_as_a_whole_is_a_group_of_its_state(read: Callable[..., Any]) -> None:
    found = read("Die Russen wollen Zeit gewinnen.")
    assert found.named() == {"Russen": ["Russen"]}
    assert (found.actor("Russen").kind, found.actor("Russen").represents) == ("group", "RUS")
    assert read("Viele Russen leben in Berlin.").named() == {}


def test_a_medium_is_named_by_its_report(read: Callable[..., Any]) -> None:
    assert "Reuters" in read("Laut einem Reuters-Bericht wird verhandelt.").named()


def test_a_member_of_a_party_is_not_the_party(read: Callable[..., Any]) -> None:
    named = read("Der Republikaner Lindsey Graham stimmte zu. Die Republikaner stimmten dagegen.").named()
    assert named == {"Lindsey Graham": ["Lindsey Graham"], "Republikanische Partei": ["Republikaner"]}


@pytest.mark.parametrize("surname", ["Laut Miller", "Nach Ansicht von Miller"])
def test_a_surname_that_the_lexicon_leaves_to_nobody_is_whoever_has_it_in_full(read: Callable[..., Any], surname: str) -> None:
    found = read(f"Matthew Miller sprach am Montag. {surname} kommt die Hilfe bald.")
    assert found.named() == {"Matthew Miller": ["Matthew Miller", "Miller"]}


def test_a_conjunction_is_nobody_where_somebody_is_called_so(read: Callable[..., Any]) -> None:
    found = read("Stephan Weil lehnte ab. Weil der Krieg dauert, hilft Niedersachsen. Weils Haltung ist bekannt.")
    assert found.named()["Stephan Weil"] == ["Stephan Weil", "Weils"]


def test_a_surname_of_two_is_whom_the_article_names(read: Callable[..., Any]) -> None:
    found = read("Simon Harris war beim Treffen dabei. Laut Harris wird Irland helfen.", "2024-06-03")
    assert found.named()["Simon Harris"] == ["Simon Harris", "Harris"]


def test_behind_an_occupation_a_surname_is_the_known_person_named_in_full_later(read: Callable[..., Any]) -> None:
    found = read("Die Ukraine dankte. Laut Experte Miller ist die Lage ernst. Matthew Miller sieht keinen Ausweg.")
    assert found.named()["Matthew Miller"] == ["Miller", "Matthew Miller"]


def test_a_verbs_particle_before_a_comma_makes_no_place_of_a_state(read: Callable[..., Any]) -> None:
    found = read("Meloni schlägt vor, der Ukraine mehr Geld zu geben.")
    assert found.named()["Ukraine"] == ["Ukraine"]


def test_a_party_that_is_called_by_a_common_word_acts_as_the_subject(read: Callable[..., Any]) -> None:
    assert read("Die Linke war gegen Waffenlieferungen.").named() == {"Die Linke": ["Linke"]}


def test_a_common_noun_behind_a_possessive_is_no_surname(read: Callable[..., Any]) -> None:
    assert "Andreas Umland" not in read("Die Hauptstadt und ihr Umland wurden beschossen.").named()


def test_an_article_behind_a_place_opens_a_phrase_of_its_own(read: Callable[..., Any]) -> None:
    found = read("Vermittelt haben nach Angaben aus Moskau die Vereinigten Arabischen Emirate.").named()
    assert found["Vereinigte Arabische Emirate"] == ["Vereinigten Arabischen Emirate"]
