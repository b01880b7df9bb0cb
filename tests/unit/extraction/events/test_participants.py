"""Who takes part in an event, and as what."""

from collections.abc import Callable
from typing import Any

import pytest

from ukrdiplo import read_text
from ukrdiplo.extraction.extract import extract
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis, Article

SYMMETRIC = [
    ("Trumps Telefonat mit Putin dauerte lange.", {"Donald Trump", "Wladimir Putin"}),
    ("Das Gespräch zwischen Merz und Macron fand in Genf statt.", {"Friedrich Merz", "Emmanuel Macron"}),
    ("Putin und Xi Jinping trafen sich in Astana.", {"Wladimir Putin", "Xi Jinping"}),
    ("Rubio führte in Genf Gespräche mit der Ukraine.", {"Marco Rubio", "Ukraine"}),
    ("Nach seinem Gespräch mit Putin sprach Trump von Fortschritten.", {"Donald Trump", "Wladimir Putin"}),
    ("Vertreter Russlands und der Ukraine haben in Istanbul verhandelt.", {"Russland", "Ukraine"}),
    ("Trump hat am Montag im Weißen Haus mit Selenskyj gesprochen.", {"Donald Trump", "Wolodymyr Selenskyj"}),
]


@pytest.mark.parametrize(("text", "names"), SYMMETRIC)
def test_both_ends_of_a_talk_are_participants(read: Callable[..., Any], text: str, names: set[str]) -> None:
    found = read(text)
    assert found.who(found.one("CONSULT")) == dict.fromkeys(names, "participant")


def test_who_acts_is_the_initiator_and_who_suffers_the_recipient(read: Callable[..., Any]) -> None:
    found = read("Russland hat die Ukraine überfallen.")
    assert found.who(found.one("ASSAULT")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_a_passive_turns_the_roles_round(read: Callable[..., Any]) -> None:
    found = read("Die Ukraine wurde von Russland angegriffen.")
    assert found.who(found.one("ASSAULT")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_the_people_of_a_state_stand_for_it(read: Callable[..., Any]) -> None:
    found = read("Russland schwieg. Russische Kampfflugzeuge haben ukrainische Dörfer beschossen, teilte die Ukraine mit.")
    assert found.who(found.one("ASSAULT")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_a_state_before_a_hyphen_is_whom_it_is_about_and_a_short_form_whose_it_is(read: Callable[..., Any]) -> None:
    found = read("Russland und die USA streiten. Die Aufhebung der Russland-Sanktionen ist möglich.")
    assert found.who(found.one("RETREAT")) == {"Russland": "recipient"}


def test_the_source_of_a_report_is_no_agent(read: Callable[..., Any]) -> None:
    found = read("Die Ukraine trauert. In Sumy wurden nach Angaben von Reuters drei Menschen getötet.")
    assert found.who(found.one("ASSAULT")) == {"Ukraine": "recipient"}


def test_an_infinitive_has_the_subject_of_the_verb_above(read: Callable[..., Any]) -> None:
    found = read("Ungarn droht, die Hilfe für die Ukraine zu blockieren.")
    assert found.who(found.one("REJECT")) == {"Ungarn": "initiator", "Ukraine": "recipient"}


def test_the_inviting_side_is_the_host(read: Callable[..., Any]) -> None:
    found = read("Trump lud Selenskyj nach Washington ein.")
    event = found.one("CONSULT", "visit")
    assert found.who(event) == {"Donald Trump": "host", "Wolodymyr Selenskyj": "initiator"}
    assert (event.status, event.place.text) == ("possible", "Washington")


def test_the_state_whose_town_is_hit_is_the_recipient(read: Callable[..., Any]) -> None:
    found = read("Die Ukraine meldet Verluste. Russland griff in der Nacht die Stadt Sumy an.")
    assert found.who(found.one("ASSAULT")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_both_sides_are_the_two_that_were_last_told_of_together(read: Callable[..., Any]) -> None:
    found = read("Russland und die Ukraine haben in Istanbul verhandelt. Beide Seiten einigten sich auf einen Austausch.")
    assert found.who(found.one("AGREE")) == {"Russland": "participant", "Ukraine": "participant"}


def test_persons_take_part_and_not_the_states_named_beside_them(read: Callable[..., Any]) -> None:
    found = read("Am Dienstag trafen sich in Riad die Außenminister der USA und Russlands, Marco Rubio und Sergej Lawrow.")
    assert set(found.who(found.one("CONSULT"))) == {"Marco Rubio", "Sergej Lawrow"}


def test_those_who_agree_at_talks_held_them(read: Callable[..., Any]) -> None:
    reading = read("Polen und Ungarn haben bei Gesprächen in Wien einen neuen Vertrag besprochen.")
    assert reading.who(reading.one("CONSULT")) == {"Polen": "participant", "Ungarn": "participant"}


def test_a_dateline_takes_no_part(read: Callable[..., Any]) -> None:
    reading = read("Abu Dhabi (dpx) - Russland und die Ukraine haben Gespräche geführt.")
    assert reading.who(reading.one("CONSULT")) == {"Russland": "participant", "Ukraine": "participant"}


def test_the_first_part_of_a_compound_that_names_an_event_is_no_recipient(read: Callable[..., Any]) -> None:
    assert read("Kallas lobte die Unterstützung Österreichs für die EU-Sanktionen.").summary() == []


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


def test_two_adjectives_name_two_sides(read: Callable[..., Any]) -> None:
    reading = read("Russland und die Ukraine schwiegen. In Minsk trafen sich russische und ukrainische Diplomaten.")
    assert reading.who(reading.one("CONSULT")) == {"Russland": "participant", "Ukraine": "participant"}


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


def test_the_state_that_a_summit_is_about_does_not_take_part_by_that(read: Callable[..., Any]) -> None:
    found = read("Macron und Merz kamen beim Ukraine-Gipfel zusammen. Die Ukraine hofft.")
    assert all("Ukraine" not in found.who(event) for event in found.events)


def test_a_truce_that_others_wish_for_is_one_of_the_sides_of_the_war(read: Callable[..., Any]) -> None:
    found = read("Frankreich hat eine Waffenruhe vorgeschlagen. Russland und die Ukraine schweigen dazu.")
    assert found.who(found.one("RETREAT")) == {"Russland": "participant", "Ukraine": "participant"}


def test_an_attack_of_one_side_is_on_the_other(read: Callable[..., Any]) -> None:
    found = read("Die Ukraine verteidigt sich. Russland griff in der Nacht mit 95 Drohnen an.")
    assert found.who(found.one("ASSAULT")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_a_town_of_a_country_at_war_tells_who_was_hit(read: Callable[..., Any]) -> None:
    found = read("Bei einem russischen Angriff auf Odessa sind fünf Menschen getötet worden.")
    assert found.who(found.one("ASSAULT")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_a_relative_pronoun_in_the_accusative_is_no_subject(read: Callable[..., Any]) -> None:
    found = read("Russland schimpft auf einen Vertrag, den die Regierung in Kiew mit der EU geschlossen hat.")
    assert set(found.who(found.one("AGREE"))) == {"EU", "Ukrainische Regierung"}


def test_whom_a_journey_is_made_to_is_the_host_where_he_is_at_home(read: Callable[..., Any]) -> None:
    found = read("Macron reist am Freitag zu Gesprächen mit Trump nach Washington.")
    assert found.who(found.one("CONSULT")) == {"Emmanuel Macron": "initiator", "Donald Trump": "host"}


def test_an_attribute_tells_who_agreed(read: Callable[..., Any]) -> None:
    found = read("Das zwischen Putin, Poroschenko und Merkel ausgehandelte Abkommen gilt nicht mehr.")
    assert set(found.who(found.one("AGREE"))) == {"Wladimir Putin", "Petro Poroschenko", "Angela Merkel"}


def test_who_demands_a_deed_does_not_do_it(read: Callable[..., Any]) -> None:
    found = read("Macron forderte, die Sanktionen gegen Russland zu verschärfen.")
    assert found.who(found.one("SANCTION")) == {"Russland": "recipient"}


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


@pytest.mark.parametrize(
    "text",
    [
        "Lawrow reist am Montag nach Ankara, um mit Fidan über das Schwarze Meer zu sprechen.",
        "Lawrow reist am Montag zu Gesprächen mit Fidan nach Ankara.",
    ],
)
def test_whom_a_journey_is_made_to_meet_is_met_on_it(read: Callable[..., Any], text: str) -> None:
    found = read(text)
    assert found.who(found.one("CONSULT")) == {"Sergej Lawrow": "initiator", "Hakan Fidan": "host"}


def test_a_body_meets_and_not_those_who_were_told_of_before(read: Callable[..., Any]) -> None:
    found = read("Merkel und Putin hatten am Montag telefoniert. Am Freitag tritt in Minsk die Kontaktgruppe zusammen.")
    assert found.who(found.one("CONSULT", "multilateral")) == {"Kontaktgruppe": "participant"}


def test_whom_somebody_travels_to_is_the_host(read: Callable[..., Any]) -> None:
    found = read("An diesem Freitag reist Scholz zu US-Präsident Joe Biden nach Washington.")
    assert found.who(found.one("CONSULT", "visit")) == {"Olaf Scholz": "initiator", "Joe Biden": "host"}


@pytest.mark.parametrize("text", ["Kiew hofft auf ein Treffen mit Xi Jinping.", "Kiew setzt auf ein Treffen mit Xi Jinping."])
def test_who_hopes_for_a_meeting_would_take_part_in_it(read: Callable[..., Any], text: str) -> None:
    found = read(text)
    assert found.who(found.one("CONSULT")) == {"Ukraine": "participant", "Xi Jinping": "participant"}


def test_who_hopes_for_the_help_of_others_gives_none(read: Callable[..., Any]) -> None:
    found = read("Kiew hofft auf Waffenlieferungen aus Berlin.")
    assert found.who(found.one("AID"))["Deutschland"] == "initiator"


def test_a_body_that_tells_of_a_call_was_not_on_the_line(read: Callable[..., Any]) -> None:
    found = read("Nach dem Telefonat mit Trump teilte der Kreml am Montag mit, Putin sei zufrieden.")
    assert found.who(found.one("CONSULT", "phone")) == {"Donald Trump": "participant"}


def test_names_joined_behind_their_office_all_take_part(read: Callable[..., Any]) -> None:
    found = read("Die Außenminister Rubio und Lawrow setzten am Montag ihre Beratungen fort.")
    assert set(found.who(found.one("CONSULT"))) == {"Marco Rubio", "Sergej Lawrow"}


def test_who_decides_may_stand_behind_the_relative_pronoun_for_what_is_decided(read: Callable[..., Any]) -> None:
    found = read("Das steht im elften Sanktionspaket gegen Russland, das die EU am Montag beschlossen hat.")
    assert found.who(found.one("SANCTION")) == {"EU": "initiator", "Russland": "recipient"}


def test_a_guest_is_received_where_the_host_is_to_be_read_off_the_place(read: Callable[..., Any]) -> None:
    found = read("Selenskyj wurde am Mittwoch in Berlin mit militärischen Ehren empfangen.")
    assert found.who(found.one("CONSULT", "visit")) == {"Wolodymyr Selenskyj": "initiator"}


def test_a_pronoun_before_the_names_of_two_who_agree_is_what_they_agree_on(read: Callable[..., Any]) -> None:
    found = read("Eine Waffenruhe, wie sie Washington und Kiew am Dienstag in Dschidda vereinbart hatten, lehnte er ab.")
    assert found.who(found.one("AGREE")) == {"USA": "participant", "Ukraine": "participant"}


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


def test_who_has_landed_is_the_guest(read: Callable[..., Any]) -> None:
    found = read("Selenskyj ist in Berlin gelandet.")
    assert found.who(found.one("CONSULT", "visit")) == {"Wolodymyr Selenskyj": "initiator"}


def test_an_agent_before_its_participle_did_it_wherever_the_tree_hangs_it(read: Callable[..., Any]) -> None:
    found = read("In Charkiw wurde am Montag ein Krankenhaus von einer russischen Rakete getroffen.")
    assert found.who(found.one("ASSAULT")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_what_comes_out_of_a_country_is_given_by_it(read: Callable[..., Any]) -> None:
    found = read("Aus Schweden erhält die Ukraine acht Haubitzen vom Typ Archer.")
    assert found.who(found.one("AID")) == {"Schweden": "initiator", "Ukraine": "recipient"}


def test_a_country_behind_durch_did_it(read: Callable[..., Any]) -> None:
    found = read("Die Annexion der Krim durch Russland wurde im März 2014 vollzogen.")
    assert found.who(found.one("COERCE", "seize")) == {"Russland": "initiator", "Ukraine": "recipient"}


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


def test_who_leads_a_meeting_takes_part_and_mediates_nothing(read: Callable[..., Any]) -> None:
    found = read("Unter Vorsitz von Außenminister Steinmeier berieten die Außenminister der Ukraine und Russlands.", "2016-05-11")
    assert found.who(found.one("CONSULT")) == dict.fromkeys(("Frank-Walter Steinmeier", "Russland", "Ukraine"), "participant")


def test_who_leads_a_delegation_meets_for_it(read: Callable[..., Any]) -> None:
    found = read("Eine russische Delegation unter Leitung von Wladimir Medinski traf am Freitag ukrainische Unterhändler.")
    assert found.who(found.one("CONSULT")) == {"Wladimir Medinski": "participant", "Ukraine": "participant"}


def test_who_speaks_after_the_call_of_one_was_at_the_other_end(read: Callable[..., Any]) -> None:
    found = read("Nach dem Putin-Telefonat zeigte sich Trump zuversichtlich.")
    assert found.who(found.one("CONSULT", "phone")) == {"Donald Trump": "participant", "Wladimir Putin": "participant"}


def test_who_gets_something_is_its_recipient(read: Callable[..., Any]) -> None:
    found = read("Die Ukraine bekommt Militärhilfe von Spanien.")
    assert found.who(found.one("AID")) == {"Ukraine": "recipient", "Spanien": "initiator"}


def test_a_head_of_government_gets_no_aid_from_his_parliament(read: Callable[..., Any]) -> None:
    assert read("Cameron bekam dafür die Unterstützung des britischen Parlaments.", "2015-12-02").events == ()


def test_both_states_of_an_adjective_are_parties(read: Callable[..., Any]) -> None:
    found = read("Die Wiederaufnahme der russisch-amerikanischen Beziehungen ist noch fern. Washington und Moskau schwiegen.")
    assert found.who(found.one("COOPERATE")) == {"Russland": "participant", "USA": "participant"}


def test_relations_are_taken_up_with_those_to_whom_they_are(read: Callable[..., Any]) -> None:
    found = read("Moskau möchte die Beziehungen zu den USA wiederherstellen.")
    assert found.who(found.one("COOPERATE")) == {"Russland": "participant", "USA": "participant"}


def test_all_who_negotiated_it_before_an_attribute_agreed(read: Callable[..., Any]) -> None:
    found = read("Das im Februar zwischen Putin, Poroschenko, Hollande und Merkel ausgehandelte Abkommen gilt.", "2015-05-11")
    assert len(found.who(found.one("AGREE"))) == 4


def test_a_share_of_several_sectors_is_of_one_state(read: Callable[..., Any]) -> None:
    found = read("Die Sanktionen gegen Russlands Öl-, Rüstungs- und Bankensektor wurden im Herbst verlängert.")
    assert found.who(found.one("SANCTION")) == {"Russland": "recipient"}


def test_mutual_visits_are_of_both(read: Callable[..., Any]) -> None:
    found = read("Trump und Putin vereinbarten gegenseitige Besuche.")
    assert found.who(found.one("CONSULT", "visit", "planned")) == {"Donald Trump": "participant", "Wladimir Putin": "participant"}


def test_guests_who_are_expected_at_a_meeting_are_to_take_part(read: Callable[..., Any]) -> None:
    found = read("Zu dem Gipfel in Budapest werden Trump und Putin erwartet.")
    event = found.one("CONSULT", "multilateral", "planned")
    assert found.who(event) == {"Donald Trump": "participant", "Wladimir Putin": "participant"}


def test_a_broken_truce_is_that_of_both_sides(read: Callable[..., Any]) -> None:
    found = read("Russland hat die Waffenruhe gebrochen. Die Ukraine schweigt.")
    assert found.who(found.one("RETREAT", "ceasefire")) == {"Russland": "participant", "Ukraine": "participant"}


def test_a_surname_that_looks_like_a_plural_is_a_name(read: Callable[..., Any]) -> None:
    found = read("Selenskyj reist nach London, um sich mit Starmer und anderen europäischen Politikern zu beraten.")
    assert found.who(found.one("CONSULT", "visit")) == {"Wolodymyr Selenskyj": "initiator", "Keir Starmer": "host"}


def test_who_stands_behind_neben_meets_as_well(read: Callable[..., Any]) -> None:
    found = read("Neben Macron und Starmer kamen in Paris auch die Regierungschefs von Polen und Italien zusammen.")
    assert set(found.who(found.one("CONSULT"))) == {"Emmanuel Macron", "Keir Starmer", "Polen", "Italien"}


def test_who_has_his_seat_there_is_the_host(read: Callable[..., Any]) -> None:
    found = read("Das Treffen mit Selenskyj im Weißen Haus endete im Streit. Trump beendete es vorzeitig.")
    assert found.who(found.one("CONSULT", "visit")) == {"Wolodymyr Selenskyj": "initiator", "Donald Trump": "host"}


def test_another_of_his_side_is_the_host_at_that_seat(read: Callable[..., Any]) -> None:
    found = read("Rubio traf Lawrow im Weißen Haus. Trump fehlte.")
    assert found.who(found.one("CONSULT", "visit")) == {"Sergej Lawrow": "initiator", "Marco Rubio": "host"}


def test_whose_weapons_somebody_gets_gives_them(read: Callable[..., Any]) -> None:
    found = read("Die Ukraine erhält ein neues deutsches Waffenpaket.")
    assert found.who(found.one("AID")) == {"Ukraine": "recipient", "Deutschland": "initiator"}


def test_who_provides_himself_gives_nothing(read: Callable[..., Any]) -> None:
    assert read("Die Ukraine kann sich damit die nötigen Waffen beschaffen.").events == ()


def test_whoever_stays_away_takes_no_part(read: Callable[..., Any]) -> None:
    found = read("Russland nahm an dem Gipfel in der Schweiz nicht teil.")
    event = found.one("CONSULT", "multilateral")
    assert (found.who(event), event.status) == ({"Schweiz": "host"}, "occurred")


def test_who_was_not_invited_comes_on_no_visit(read: Callable[..., Any]) -> None:
    found = read("Russland war bei der Konferenz in der Schweiz nicht eingeladen worden.")
    assert found.who(found.one("CONSULT")) == {"Schweiz": "host"}


def test_what_was_agreed_without_names_was_agreed_by_those_who_met(read: Callable[..., Any]) -> None:
    found = read("Die USA und Russland verhandelten in Riad. Vereinbart wurde ein Austausch von Diplomaten.")
    assert found.who(found.one("AGREE")) == {"USA": "participant", "Russland": "participant"}


def test_words_between_persons_are_no_attack(read: Callable[..., Any]) -> None:
    assert read("Trump hat Selenskyj in scharfer Form attackiert.").events == ()


def test_an_agreement_before_its_signing_is_one_with_it(read: Callable[..., Any]) -> None:
    found = read("Selenskyj soll das mit den USA ausgehandelte Abkommen unterzeichnen.")
    assert found.who(found.one("AGREE")) == {"Wolodymyr Selenskyj": "participant", "USA": "participant"}


def test_concessions_are_made_to_somebody(read: Callable[..., Any]) -> None:
    found = read("Trump könnte Zugeständnisse an Russland machen.")
    assert found.who(found.one("CONCEDE", None, "possible")) == {"Donald Trump": "initiator", "Russland": "recipient"}


def test_a_surname_right_behind_a_day_is_a_name(read: Callable[..., Any]) -> None:
    found = read("Merz traf am Montag Putin in Genf.")
    assert found.who(found.one("CONSULT")) == {"Friedrich Merz": "participant", "Wladimir Putin": "participant"}


def test_who_surprises_with_a_visit_is_the_visitor(read: Callable[..., Any]) -> None:
    found = read("Orban überraschte die EU mit einem Besuch bei Putin.")
    assert found.who(found.one("CONSULT", "visit")) == {"Viktor Orbán": "initiator", "Wladimir Putin": "host"}


def test_a_goal_behind_a_journey_is_its_own(read: Callable[..., Any]) -> None:
    found = read("Auch Kiew kritisierte Orbans Reise nach Moskau.")
    assert found.one("CONSULT", "visit").place.text == "Moskau"


def test_a_meeting_with_the_name_of_the_war_is_about_it(read: Callable[..., Any]) -> None:
    found = read("Hegseth sagte das bei einem Ukraine-Treffen in Brüssel.")
    assert found.who(found.one("CONSULT", "multilateral")) == {"Pete Hegseth": "participant"}


def test_who_is_on_a_visit_is_the_visitor(read: Callable[..., Any]) -> None:
    found = read("Wadephul ist zu Besuch in Jakarta.")
    assert found.who(found.one("CONSULT", "visit")) == {"Johann Wadephul": "initiator"}


def test_our_meeting_is_that_of_the_speaker(lexicon: Lexicon, trees: Callable[[Article], Analysis]) -> None:
    article = read_text("Unser erstes Treffen mit Vance war gut, sagte Selenskyj.", published="2025-05-21")
    (event,) = extract(article, trees(article), lexicon).events
    assert {part.actor for part in event.participants} == {"person.jd-vance", "person.wolodymyr-selenskyj"}


def test_other_countries_are_not_both_sides(read: Callable[..., Any]) -> None:
    found = read("Moskau und Kiew verhandelten in Istanbul. Andere Länder sollten ihre Hilfe einstellen.")
    assert all("Russland" not in found.who(event) for event in found.events if event.type != "CONSULT")


TOLD_IN_A_TALK = [
    "In einem Telefonat sicherte Merz Selenskyj weitere Hilfe zu.",
    "Merz hat Selenskyj in einem Telefonat zu Reformen aufgefordert.",
]


@pytest.mark.parametrize("text", TOLD_IN_A_TALK)
def test_who_tells_another_something_in_a_talk_holds_it_with_him(read: Callable[..., Any], text: str) -> None:
    found = read(text)
    assert found.who(found.one("CONSULT")) == {"Friedrich Merz": "participant", "Wolodymyr Selenskyj": "participant"}


def test_whom_somebody_criticises_in_a_talk_was_not_there(read: Callable[..., Any]) -> None:
    assert read("In einem Gespräch kritisierte Merz Putin.").events == ()


def test_whom_somebody_travels_to_talk_with_is_the_host(read: Callable[..., Any]) -> None:
    found = read("Am Donnerstag reist Rubio für Gespräche mit Wadephul nach Berlin.")
    assert found.who(found.one("CONSULT")) == {"Marco Rubio": "initiator", "Johann Wadephul": "host"}


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


def test_an_agreement_that_goes_on_is_agreed_upon(read: Callable[..., Any]) -> None:
    found = read("Russland und die Ukraine haben das Abkommen um zwei Monate verlängert.")
    assert found.who(found.one("AGREE")) == {"Russland": "participant", "Ukraine": "participant"}


def test_man_in_reported_speech_is_who_speaks(lexicon: Lexicon, trees: Callable[[Article], Analysis]) -> None:
    article = read_text("Das Außenministerium in Kiew teilte mit, man sei mit Frankreich im Gespräch.", published="2025-05-21")
    (event,) = extract(article, trees(article), lexicon).events
    assert len(event.participants) == 2
    assert "state.fra" in {part.actor for part in event.participants}


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


def test_talks_about_something_else_are_not_those_of_the_war(read: Callable[..., Any]) -> None:
    assert read("Russland und die Ukraine schweigen zu den Geiselverhandlungen.").summary() == []
