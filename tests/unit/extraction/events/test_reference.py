"""Whom a phrase stands for: an actor that it names, or the one beside its people."""

from collections.abc import Callable
from typing import Any

import pytest

from ukrdiplo import read_text
from ukrdiplo.extraction.extract import extract
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis, Article


def test_the_people_of_a_state_stand_for_it(read: Callable[..., Any]) -> None:
    found = read("Russland schwieg. Russische Kampfflugzeuge haben ukrainische Dörfer beschossen, teilte die Ukraine mit.")
    assert found.who(found.one("ASSAULT")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_a_state_before_a_hyphen_is_whom_it_is_about_and_a_short_form_whose_it_is(read: Callable[..., Any]) -> None:
    found = read("Russland und die USA streiten. Die Aufhebung der Russland-Sanktionen ist möglich.")
    assert found.who(found.one("RETREAT")) == {"Russland": "recipient"}


def test_both_sides_are_the_two_that_were_last_told_of_together(read: Callable[..., Any]) -> None:
    found = read("Russland und die Ukraine haben in Istanbul verhandelt. Beide Seiten einigten sich auf einen Austausch.")
    assert found.who(found.one("AGREE")) == {"Russland": "participant", "Ukraine": "participant"}


def test_persons_take_part_and_not_the_states_named_beside_them(read: Callable[..., Any]) -> None:
    found = read("Am Dienstag trafen sich in Riad die Außenminister der USA und Russlands, Marco Rubio und Sergej Lawrow.")
    assert set(found.who(found.one("CONSULT"))) == {"Marco Rubio", "Sergej Lawrow"}


def test_a_dateline_takes_no_part(read: Callable[..., Any]) -> None:
    reading = read("Abu Dhabi (dpx) - Russland und die Ukraine haben Gespräche geführt.")
    assert reading.who(reading.one("CONSULT")) == {"Russland": "participant", "Ukraine": "participant"}


def test_the_first_part_of_a_compound_that_names_an_event_is_no_recipient(read: Callable[..., Any]) -> None:
    assert read("Kallas lobte die Unterstützung Österreichs für die EU-Sanktionen.").summary() == []


def test_two_adjectives_name_two_sides(read: Callable[..., Any]) -> None:
    reading = read("Russland und die Ukraine schwiegen. In Minsk trafen sich russische und ukrainische Diplomaten.")
    assert reading.who(reading.one("CONSULT")) == {"Russland": "participant", "Ukraine": "participant"}


def test_a_town_of_a_country_at_war_tells_who_was_hit(read: Callable[..., Any]) -> None:
    found = read("Bei einem russischen Angriff auf Odessa sind fünf Menschen getötet worden.")
    assert found.who(found.one("ASSAULT")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_a_compound_names_the_organisation_that_meets(read: Callable[..., Any]) -> None:
    found = read("Beim Nato-Außenministertreffen in Antalya ging es um die Ukraine.")
    assert found.who(found.one("CONSULT", "multilateral")) == {"NATO": "participant"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Die EU-Außenminister haben am Montag in Brüssel über neue Sanktionen gegen Russland beraten.", "EU-Außenminister"),
        ("Die EU-Außenminister treffen sich am Montag in Luxemburg.", "EU-Außenminister"),
        ("Am Dienstag kommen in Brüssel die Nato-Verteidigungsminister zusammen.", "Nato-Verteidigungsminister"),
        ("Die Außenminister der G7 trafen sich am Freitag in Capri.", "G7"),
        ("Beim Treffen der EU-Außenminister in Luxemburg warb Sybiha für weitere Hilfe.", "EU-Außenminister"),
    ],
)
def test_people_of_a_union_meet_as_many_and_not_as_the_state_where_they_do(read: Callable[..., Any], text: str, who: str) -> None:
    found = read(text)
    assert found.who(found.one("CONSULT", "multilateral")) == {who: "participant"}


def test_a_body_meets_and_not_those_who_were_told_of_before(read: Callable[..., Any]) -> None:
    found = read("Merkel und Putin hatten am Montag telefoniert. Am Freitag tritt in Minsk die Kontaktgruppe zusammen.")
    assert found.who(found.one("CONSULT", "multilateral")) == {"Kontaktgruppe": "participant"}


def test_names_joined_behind_their_office_all_take_part(read: Callable[..., Any]) -> None:
    found = read("Die Außenminister Rubio und Lawrow setzten am Montag ihre Beratungen fort.")
    assert set(found.who(found.one("CONSULT"))) == {"Marco Rubio", "Sergej Lawrow"}


def test_a_president_named_by_a_compound_is_met_and_not_his_state(read: Callable[..., Any]) -> None:
    found = read("Merz trifft Ukraine-Präsidenten")
    assert found.who(found.one("CONSULT")) == {"Friedrich Merz": "participant", "Wolodymyr Selenskyj": "participant"}


ALLUDED = [
    ("Merz, Macron und Starmer berieten am Montag in London. Am Dienstag telefonierten die drei mit Trump.", 4),
    ("Merz und Macron berieten am Montag in London. Am Dienstag telefonierten die drei mit Trump.", 1),
]


@pytest.mark.parametrize(("text", "number"), ALLUDED)
def test_a_number_takes_up_as_many_as_were_told_of(read: Callable[..., Any], text: str, number: int) -> None:
    found = read(text)
    assert len(found.who(found.one("CONSULT", "phone"))) == number


def test_three_who_came_on_a_visit_are_three_as_well(read: Callable[..., Any]) -> None:
    found = read("Scholz, Macron und Draghi reisten am Donnerstag nach Kiew. Die drei trafen dort Selenskyj.")
    assert found.who(found.one("CONSULT", "visit")) == {
        **dict.fromkeys(("Olaf Scholz", "Emmanuel Macron", "Mario Draghi"), "initiator"),
        "Wolodymyr Selenskyj": "host",
    }


def test_who_leads_a_delegation_meets_for_it(read: Callable[..., Any]) -> None:
    found = read("Eine russische Delegation unter Leitung von Wladimir Medinski traf am Freitag ukrainische Unterhändler.")
    assert found.who(found.one("CONSULT")) == {"Wladimir Medinski": "participant", "Ukraine": "participant"}


def test_both_states_of_an_adjective_are_parties(read: Callable[..., Any]) -> None:
    found = read("Die Wiederaufnahme der russisch-amerikanischen Beziehungen ist noch fern. Washington und Moskau schwiegen.")
    assert found.who(found.one("COOPERATE")) == {"Russland": "participant", "USA": "participant"}


def test_a_share_of_several_sectors_is_of_one_state(read: Callable[..., Any]) -> None:
    found = read("Die Sanktionen gegen Russlands Öl-, Rüstungs- und Bankensektor wurden im Herbst verlängert.")
    assert found.who(found.one("SANCTION")) == {"Russland": "recipient"}


def test_a_surname_that_looks_like_a_plural_is_a_name(read: Callable[..., Any]) -> None:
    found = read("Selenskyj reist nach London, um sich mit Starmer und weiteren Regierungschefs zu beraten.")
    assert found.who(found.one("CONSULT", "visit")) == {"Wolodymyr Selenskyj": "initiator", "Keir Starmer": "host"}


def test_a_surname_right_behind_a_day_is_a_name(read: Callable[..., Any]) -> None:
    found = read("Merz traf am Montag Putin in Genf.")
    assert found.who(found.one("CONSULT")) == {"Friedrich Merz": "participant", "Wladimir Putin": "participant"}


def test_our_meeting_is_that_of_the_speaker(lexicon: Lexicon, trees: Callable[[Article], Analysis]) -> None:
    article = read_text("Unser erstes Treffen mit Vance war gut, sagte Selenskyj.", published="2025-05-21")
    (event,) = extract(article, trees(article), lexicon).events
    assert {part.actor for part in event.participants} == {"person.jd-vance", "person.wolodymyr-selenskyj"}


def test_other_countries_are_not_both_sides(read: Callable[..., Any]) -> None:
    found = read("Moskau und Kiew verhandelten in Istanbul. Andere Länder sollten ihre Hilfe einstellen.")
    assert all("Russland" not in found.who(event) for event in found.events if event.type != "CONSULT")


def test_man_in_reported_speech_is_who_speaks(lexicon: Lexicon, trees: Callable[[Article], Analysis]) -> None:
    article = read_text("Das Außenministerium in Kiew teilte mit, man sei mit Frankreich im Gespräch.", published="2025-05-21")
    (event,) = extract(article, trees(article), lexicon).events
    assert len(event.participants) == 2
    assert "state.fra" in {part.actor for part in event.participants}
