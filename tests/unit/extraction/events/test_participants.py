"""Who takes part in an event, and as what."""

from collections.abc import Callable
from typing import Any

import pytest


def test_who_acts_is_the_initiator_and_who_suffers_the_recipient(read: Callable[..., Any]) -> None:
    found = read("Russland hat die Ukraine überfallen.")
    assert found.who(found.one("ASSAULT")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_a_passive_turns_the_roles_round(read: Callable[..., Any]) -> None:
    found = read("Die Ukraine wurde von Russland angegriffen.")
    assert found.who(found.one("ASSAULT")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_the_source_of_a_report_is_no_agent(read: Callable[..., Any]) -> None:
    found = read("Die Ukraine trauert. In Sumy wurden nach Angaben von Reuters drei Menschen getötet.")
    assert found.who(found.one("ASSAULT")) == {"Ukraine": "recipient"}


def test_an_infinitive_has_the_subject_of_the_verb_above(read: Callable[..., Any]) -> None:
    found = read("Ungarn droht, die Hilfe für die Ukraine zu blockieren.")
    assert found.who(found.one("REJECT")) == {"Ungarn": "initiator", "Ukraine": "recipient"}


def test_the_state_whose_town_is_hit_is_the_recipient(read: Callable[..., Any]) -> None:
    found = read("Die Ukraine meldet Verluste. Russland griff in der Nacht die Stadt Sumy an.")
    assert found.who(found.one("ASSAULT")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_a_deed_that_is_agreed_on_is_planned_by_those_who_agree(read: Callable[..., Any]) -> None:
    reading = read("Russland und die Ukraine haben bei Gesprächen in Genf einen Austausch von 200 Gefangenen vereinbart.")
    event = reading.one("RETREAT", "release", "planned")
    assert reading.who(event) == {"Russland": "participant", "Ukraine": "participant"}
    assert reading.who(reading.one("CONSULT")) == {"Russland": "participant", "Ukraine": "participant"}


def test_who_is_asked_to_do_a_thing_is_to_do_it(read: Callable[..., Any]) -> None:
    reading = read("Guterres forderte Moskau auf, die Angriffe auf Kraftwerke einzustellen.")
    assert reading.who(reading.one("RETREAT", "ceasefire", "possible")) == {"Russland": "participant"}


def test_a_deed_is_its_owners_and_not_that_of_who_threatens_with_it(read: Callable[..., Any]) -> None:
    reading = read("Rubio drohte mit einem Ausstieg der USA aus der Vermittlung.")
    assert reading.who(reading.one("SANCTION", "withdraw")) == {"USA": "initiator"}


def test_aid_that_is_announced_is_planned(read: Callable[..., Any]) -> None:
    reading = read("Kanada kündigte einen Kredit über zwei Milliarden Dollar für die Ukraine an.")
    assert reading.who(reading.one("AID", None, "planned")) == {"Kanada": "initiator", "Ukraine": "recipient"}


def test_who_stands_behind_the_verb_gives_what_stands_before_it(read: Callable[..., Any]) -> None:
    reading = read("Geheimdienstdaten gibt Washington der Ukraine nicht weiter.")
    assert reading.who(reading.one("COOPERATE", None, "denied"))["USA"] == "initiator"


def test_the_subject_stands_behind_a_dateline(read: Callable[..., Any]) -> None:
    found = read("Wien (ag) – Am Montag haben sich Lawrow und Rubio auf einen Fahrplan verständigt.")
    assert set(found.who(found.one("AGREE"))) == {"Sergej Lawrow", "Marco Rubio"}


def test_who_rejects_a_plan_is_not_the_one_to_carry_it_out(read: Callable[..., Any]) -> None:
    found = read("Moskau weist Überlegungen zurück, Truppen aus Frankreich in die Ukraine zu entsenden.")
    assert all("Russland" not in found.who(event) for event in found.events)


def test_a_truce_that_others_wish_for_is_one_of_the_sides_of_the_war(read: Callable[..., Any]) -> None:
    found = read("Frankreich hat eine Waffenruhe vorgeschlagen. Russland und die Ukraine schweigen dazu.")
    assert found.who(found.one("RETREAT")) == {"Russland": "participant", "Ukraine": "participant"}


def test_an_attack_of_one_side_is_on_the_other(read: Callable[..., Any]) -> None:
    found = read("Die Ukraine verteidigt sich. Russland griff in der Nacht mit 95 Drohnen an.")
    assert found.who(found.one("ASSAULT")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_a_relative_pronoun_in_the_accusative_is_no_subject(read: Callable[..., Any]) -> None:
    found = read("Russland schimpft auf einen Vertrag, den die Regierung in Kiew mit der EU geschlossen hat.")
    assert set(found.who(found.one("AGREE"))) == {"EU", "Ukrainische Regierung"}


def test_who_demands_a_deed_does_not_do_it(read: Callable[..., Any]) -> None:
    found = read("Macron forderte, die Sanktionen gegen Russland zu verschärfen.")
    assert found.who(found.one("SANCTION")) == {"Russland": "recipient"}


def test_who_hopes_for_the_help_of_others_gives_none(read: Callable[..., Any]) -> None:
    found = read("Kiew hofft auf Waffenlieferungen aus Berlin.")
    assert found.who(found.one("AID"))["Deutschland"] == "initiator"


def test_who_decides_may_stand_behind_the_relative_pronoun_for_what_is_decided(read: Callable[..., Any]) -> None:
    found = read("Das steht im elften Sanktionspaket gegen Russland, das die EU am Montag beschlossen hat.")
    assert found.who(found.one("SANCTION")) == {"EU": "initiator", "Russland": "recipient"}


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        ("Selenskyj bat die USA um die Lieferung von Patriot-Systemen.", "AID", {"USA": "initiator"}),
        ("Selenskyj forderte von Berlin die Lieferung von Taurus-Marschflugkörpern.", "AID", {"Deutschland": "initiator"}),
        (
            "Merz drängte Trump zu neuen Sanktionen gegen Russland.",
            "SANCTION",
            {"Donald Trump": "initiator", "Russland": "recipient"},
        ),
        (
            "Trump drängt Putin zu einem Treffen mit Selenskyj.",
            "CONSULT",
            {"Wladimir Putin": "participant", "Wolodymyr Selenskyj": "participant"},
        ),
        (
            "Lawrow verlangt, dass der Westen seine Waffenlieferungen an Kiew einstellt.",
            "SANCTION",
            {"Westen": "initiator", "Ukraine": "recipient"},
        ),
    ],
)
def test_who_is_called_upon_is_to_do_it_and_not_who_calls(
    read: Callable[..., Any], text: str, type_: str, who: dict[str, str]
) -> None:
    found = read(text)
    assert found.who(found.one(type_)) == who


def test_who_demands_in_a_second_clause_is_not_called_upon(read: Callable[..., Any]) -> None:
    found = read("Russland fordert die Abtretung des Donbass, die Ukraine den Rückzug auf die Linie vom Februar.")
    assert not found.events


def test_an_agent_before_its_participle_did_it_wherever_the_tree_hangs_it(read: Callable[..., Any]) -> None:
    found = read("In Charkiw wurde am Montag ein Krankenhaus von einer russischen Rakete getroffen.")
    assert found.who(found.one("ASSAULT")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_what_comes_out_of_a_country_is_given_by_it(read: Callable[..., Any]) -> None:
    found = read("Aus Schweden erhält die Ukraine acht Haubitzen vom Typ Archer.")
    assert found.who(found.one("AID")) == {"Schweden": "initiator", "Ukraine": "recipient"}


def test_a_country_behind_durch_did_it(read: Callable[..., Any]) -> None:
    found = read("Die Annexion der Krim durch Russland wurde im März 2014 vollzogen.")
    assert found.who(found.one("COERCE", "seize")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_who_gets_something_is_its_recipient(read: Callable[..., Any]) -> None:
    found = read("Die Ukraine bekommt Militärhilfe von Spanien.")
    assert found.who(found.one("AID")) == {"Ukraine": "recipient", "Spanien": "initiator"}


def test_a_head_of_government_gets_no_aid_from_his_parliament(read: Callable[..., Any]) -> None:
    assert read("Cameron bekam dafür die Unterstützung des britischen Parlaments.", "2015-12-02").events == ()


def test_relations_are_taken_up_with_those_to_whom_they_are(read: Callable[..., Any]) -> None:
    found = read("Moskau möchte die Beziehungen zu den USA wiederherstellen.")
    assert found.who(found.one("COOPERATE")) == {"Russland": "participant", "USA": "participant"}


def test_a_broken_truce_is_that_of_both_sides(read: Callable[..., Any]) -> None:
    found = read("Russland hat die Waffenruhe gebrochen. Die Ukraine schweigt.")
    assert found.who(found.one("RETREAT", "ceasefire")) == {"Russland": "participant", "Ukraine": "participant"}


def test_whose_weapons_somebody_gets_gives_them(read: Callable[..., Any]) -> None:
    found = read("Die Ukraine erhält ein neues deutsches Waffenpaket.")
    assert found.who(found.one("AID")) == {"Ukraine": "recipient", "Deutschland": "initiator"}


def test_who_provides_himself_gives_nothing(read: Callable[..., Any]) -> None:
    assert read("Die Ukraine kann sich damit die nötigen Waffen beschaffen.").events == ()


def test_words_between_persons_are_no_attack(read: Callable[..., Any]) -> None:
    assert read("Trump hat Selenskyj in scharfer Form attackiert.").events == ()


def test_concessions_are_made_to_somebody(read: Callable[..., Any]) -> None:
    found = read("Trump könnte Zugeständnisse an Russland machen.")
    assert found.who(found.one("CONCEDE", None, "possible")) == {"Donald Trump": "initiator", "Russland": "recipient"}


def test_who_announces_the_release_of_his_own_did_not_hold_them(read: Callable[..., Any]) -> None:
    found = read("Das Verteidigungsministerium in Moskau verkündete die Freilassung russischer Soldaten. Die Ukraine schwieg.")
    assert found.who(found.one("RETREAT", "release")) == {"Russland": "recipient", "Ukraine": "initiator"}


BETWEEN_STATES = [
    ("Trump will wieder Geschäfte mit Moskau machen.", "COOPERATE", {"Donald Trump": "participant", "Russland": "participant"}),
    (
        "Washington hat den Austausch von Geheimdienstdaten mit Kiew eingestellt.",
        "SANCTION",
        {"USA": "initiator", "Ukraine": "recipient"},
    ),
    ("Ungarn blockiert das neue Sanktionspaket gegen Russland.", "REJECT", {"Ungarn": "initiator", "Russland": "recipient"}),
    (
        "Die Slowakei legte ein Veto gegen die Hilfe für die Ukraine ein.",
        "REJECT",
        {"Slowakei": "initiator", "Ukraine": "recipient"},
    ),
    (
        "Moskau verhängte Einreiseverbote gegen britische Journalisten.",
        "SANCTION",
        {"Russland": "initiator", "Vereinigtes Königreich": "recipient"},
    ),
    (
        "Russland schloss ein Treffen zwischen Putin und Selenskyj aus.",
        "CONSULT",
        {"Wladimir Putin": "participant", "Wolodymyr Selenskyj": "participant"},
    ),
]


@pytest.mark.parametrize(("text", "type_", "roles"), BETWEEN_STATES)
def test_who_does_what_to_whom(read: Callable[..., Any], text: str, type_: str, roles: dict[str, str]) -> None:
    found = read(text)
    (event,) = found.events
    assert (event.type, found.who(event)) == (type_, roles)


def test_who_gives_arms_away_helps(read: Callable[..., Any]) -> None:
    found = read("Dänemark gibt der Ukraine seine gesamte Artillerie.")
    assert found.who(found.one("AID")) == {"Dänemark": "initiator", "Ukraine": "recipient"}


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        (
            "Das Telefonat von Kanzler Olaf Scholz (SPD) mit Emmanuel Macron dauerte lange.",
            "CONSULT",
            {"Olaf Scholz": "participant", "Emmanuel Macron": "participant"},
        ),
        (
            "US-russische Verhandlungen laufen in Wien. Die USA schweigen.",
            "CONSULT",
            {"USA": "participant", "Russland": "participant"},
        ),
        (
            "Trump droht mit Sanktionen gegen Russlands Öl-, Gas- und Bankenbranche.",
            "SANCTION",
            {"Donald Trump": "initiator", "Russland": "recipient"},
        ),
        (
            "Putin besiegelt im Streit mit Frankreich eine Partnerschaft mit Xi Jinping.",
            "AGREE",
            {"Wladimir Putin": "participant", "Xi Jinping": "participant"},
        ),
        (
            "Ein Haftbefehl des Internationalen Strafgerichtshofs gegen Putin liegt vor.",
            "SANCTION",
            {"Internationaler Strafgerichtshof": "initiator", "Wladimir Putin": "recipient"},
        ),
        (
            "Im Mai trafen sich die Staatsoberhäupter von Frankreich, Polen und der Ukraine in Weimar.",
            "CONSULT",
            {"Frankreich": "participant", "Polen": "participant", "Ukraine": "participant"},
        ),
    ],
)
def test_a_party_is_found_where_the_tree_hides_it(read: Callable[..., Any], text: str, type_: str, who: dict[str, str]) -> None:
    found = read(text)
    assert found.who(found.one(type_)) == who
