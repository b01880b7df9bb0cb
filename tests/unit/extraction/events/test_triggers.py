"""Which words name an event, and of which kind: one sentence a type and mode."""

from collections.abc import Callable
from typing import Any

import pytest

SENTENCES = [
    ("Trump hat gestern mit Putin telefoniert.", "CONSULT", "phone"),
    ("Merz rief am Abend Selenskyj an.", "CONSULT", "phone"),
    ("Nach dem Telefonat mit Merz flog Trump nach Florida.", "CONSULT", "phone"),
    ("Lawrow traf in Genf den türkischen Außenminister Hakan Fidan.", "CONSULT", None),
    ("Russland und die Ukraine verhandeln seit Montag in Istanbul.", "CONSULT", None),
    ("Macron besuchte Selenskyj am Dienstag in Kiew.", "CONSULT", "visit"),
    ("Putin empfing Orbán im Kreml.", "CONSULT", "visit"),
    ("Trump und Putin sprachen drei Stunden lang.", "CONSULT", None),
    ("Starmer und Macron kamen zu einem Gipfel mit Merz zusammen.", "CONSULT", "multilateral"),
    ("Die Türkei vermittelt zwischen Russland und der Ukraine.", "CONSULT", "third-party"),
    ("Die Ukraine und die USA haben ein Abkommen über Rohstoffe unterzeichnet.", "AGREE", None),
    ("Washington und Moskau einigten sich auf einen Zeitplan.", "AGREE", None),
    ("Deutschland liefert der Ukraine vier weitere Panzer.", "AID", None),
    ("Norwegen überwies der Ukraine eine Milliarde Euro.", "AID", None),
    ("Die EU hat Sanktionen gegen Russland verhängt.", "SANCTION", "discontinue"),
    ("Die USA stoppten ihre Militärhilfe für die Ukraine.", "SANCTION", "discontinue"),
    ("Russland stieg aus dem Abkommen mit der Türkei aus.", "SANCTION", "withdraw"),
    ("Polen wies drei russische Diplomaten aus.", "SANCTION", "expel"),
    ("Die Schweiz hob ihre Sanktionen gegen Belarus auf.", "RETREAT", None),
    ("Zwischen Russland und der Ukraine gab es eine kurze Waffenruhe.", "RETREAT", "ceasefire"),
    ("Russland und die Ukraine tauschten 200 Gefangene aus.", "RETREAT", "release"),
    ("Russland zog seine Truppen aus Syrien ab.", "RETREAT", "withdraw"),
    ("Boris Johnson trat gestern zurück.", "RETREAT", "resign"),
    ("Russland griff die Ukraine in der Nacht an.", "ASSAULT", None),
    ("Russland hat die Ukraine mit 80 Drohnen angegriffen.", "ASSAULT", "drone"),
    ("Russland feuerte Marschflugkörper auf den Hafen von Odessa ab. Die Ukraine trauert.", "ASSAULT", "heavy-weapons"),
    ("Israel bombardierte Stellungen im Libanon. Der Libanon protestierte.", "ASSAULT", "aerial"),
    ("Russland feuerte Drohnen auf die Ukraine ab.", "ASSAULT", "drone"),
    ("Die Ukraine setzte in Russland eine Raffinerie in Brand.", "ASSAULT", None),
    ("Russland treibt den Krieg gegen die Ukraine weiter voran.", "ASSAULT", None),
    ("Die USA setzten zwei russische Banken auf ihre Sanktionsliste.", "SANCTION", "discontinue"),
    ("Die EU belegte Russland mit neuen Sanktionen.", "SANCTION", "discontinue"),
    ("Norwegen schenkte der Ukraine zwei Kampfjets.", "AID", None),
    ("Schweden bildet ukrainische Soldaten aus.", "AID", None),
    ("Frankreich teilt Geheimdienstinformationen mit der Ukraine.", "COOPERATE", None),
    ("Der Nordatlantikrat tagte am Freitag in Brüssel.", "CONSULT", "multilateral"),
    ("Nordkorea entsandte Soldaten nach Russland.", "MOBILIZE", "troops"),
    ("Russland annektierte 2014 die ukrainische Krim. Die Ukraine klagt.", "COERCE", "seize"),
    ("Belarus nahm im Mai Swetlana Tichanowskaja fest.", "COERCE", "arrest"),
]


@pytest.mark.parametrize(("text", "type_", "mode"), SENTENCES)
def test_words_name_events_of_their_type_and_mode(read: Callable[..., Any], text: str, type_: str, mode: str | None) -> None:
    found = read(text)
    event = found.one(type_, mode)
    assert event.mode == mode
    assert event.status in ({"planned"} if type_ == "AID" and "liefert" in text else {"occurred", "ongoing"})


@pytest.mark.parametrize(
    "text",
    [
        "Trump traf eine Entscheidung über die Ukraine.",
        "Merz kritisierte Putin und lobte Selenskyj.",
        "Auf einer Pressekonferenz lobte Merz die Ukraine.",
        "Trump und Putin sprachen von Fortschritten.",
        "Der Gehilfe von Trump schwieg.",
        "Putin verletzte damit das Völkerrecht.",
    ],
)
def test_words_that_look_like_triggers_are_none(read: Callable[..., Any], text: str) -> None:
    assert read(text).summary() == []


def test_an_event_of_nobody_known_is_left_out(read: Callable[..., Any]) -> None:
    assert read("Zwei Nachbarn verhandelten über einen Zaun.").events == ()


def test_the_object_of_a_trigger_is_no_event_of_its_own(read: Callable[..., Any]) -> None:
    found = read("Die EU hat die Sanktionen gegen Russland aufgehoben.")
    assert found.summary() == [("RETREAT", None, "occurred", {"EU": "initiator", "Russland": "recipient"})]


def test_weapons_that_do_not_come_are_no_truce(read: Callable[..., Any]) -> None:
    found = read("Der Nachschub an Waffen für die Ukraine ist seit Montag gestoppt. Russland freut sich.")
    assert found.who(found.one("SANCTION", "discontinue")) == {"Ukraine": "recipient"}


def test_how_something_may_be_hindered_is_no_refusal(read: Callable[..., Any]) -> None:
    assert not read("Washington fragt sich, wie sich Rüstungslieferungen Pekings an Moskau verhindern lassen.").events


MORE = [
    ("Lawrow machte am Dienstag Station in Peking.", "CONSULT", "visit"),
    ("Macron schaltete sich am Abend mit Trump und Merz zusammen.", "CONSULT", "phone"),
    ("Witkoff saß drei Stunden mit Putin zusammen.", "CONSULT", None),
    ("Katar brachte Delegationen aus Kiew und Moskau an einen Tisch.", "CONSULT", None),
    ("Merz fuhr am Montag nach Kiew.", "CONSULT", "visit"),
    ("Putin wird am Donnerstag nicht in die Türkei kommen.", "CONSULT", "visit"),
    ("Tokio verschärfte am Freitag die Exportkontrollen gegenüber Russland.", "SANCTION", "discontinue"),
    ("Washington hat die Weitergabe von Geheimdienstinformationen an Kiew gestoppt.", "SANCTION", "discontinue"),
    ("Die EU-Staaten verständigten sich am Abend auf ihr zehntes Sanktionspaket gegen Russland.", "SANCTION", "discontinue"),
    ("Schweden stiftet der Ukraine Winterkleidung.", "AID", None),
    ("Washington wird ab September ukrainische Piloten ausbilden.", "AID", None),
    ("Bis zum Sommer sollen drei Milliarden Dollar nach Kiew fließen.", "AID", None),
    ("Die Slowakei drehte der Ukraine den Strom ab.", "COERCE", "withhold"),
    ("Russland rief 160.000 Wehrpflichtige ein.", "MOBILIZE", "troops"),
    ("Kiew wurden von Berlin vier weitere Leopard-2 versprochen.", "AID", None),
    ("Selenskyj hält sich seit Montag in Washington auf.", "CONSULT", "visit"),
    ("Russland hat die Ukraine mit 120 Drohnen und 30 Raketen überzogen.", "ASSAULT", "drone"),
    ("In der Nacht flogen mehr als 500 russische Drohnen auf ukrainische Städte.", "ASSAULT", "drone"),
]


@pytest.mark.parametrize(("text", "type_", "mode"), MORE, ids=[text for text, *_ in MORE])
def test_idioms_and_passives_name_events(read: Callable[..., Any], text: str, type_: str, mode: str | None) -> None:
    assert read(text).one(type_).mode == mode


def test_who_leads_is_not_who_drives(read: Callable[..., Any]) -> None:
    found = read("Rubio führte in Genf Gespräche mit der Ukraine.")
    assert found.one("CONSULT").mode is None


@pytest.mark.parametrize(
    "text",
    [
        "Selenskyj sagte das in einer Videoschalte mit Journalisten.",
        "China solle Moskau dazu bewegen, auf Atomwaffen zu verzichten.",
    ],
)
def test_talk_with_journalists_and_weapons_that_are_not_used_are_no_events(read: Callable[..., Any], text: str) -> None:
    assert not read(text).events


def test_who_dines_with_somebody_meets_him(read: Callable[..., Any]) -> None:
    found = read("Am Mittwoch hat Polens Präsident Andrzej Duda mit Trump in New York gegessen.")
    assert found.one("CONSULT").place.text == "New York"


def test_who_votes_for_a_delivery_gives_it(read: Callable[..., Any]) -> None:
    found = read("Der Bundestag stimmte der Lieferung von Panzern an die Ukraine zu.")
    event = found.one("AID")
    assert (event.status, found.who(event)["Bundestag"]) == ("planned", "initiator")


def test_what_is_asked_about_may_stand_in_apposition_to_whom_it_is_for(read: Callable[..., Any]) -> None:
    assert read("Berlin prüft, ob es der Ukraine Taurus liefert.").one("AID").status == "possible"


def test_children_who_are_carried_off_are_their_states(read: Callable[..., Any]) -> None:
    found = read("Russland hat Tausende ukrainische Kinder nach Sibirien verschleppt.")
    assert found.who(found.one("COERCE", "deport")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_an_attack_that_looms_is_possible(read: Callable[..., Any]) -> None:
    assert read("Es droht ein Angriff Russlands auf Odessa.").one("ASSAULT").status == "possible"


def test_who_comes_free_is_released_whatever_he_is_called(read: Callable[..., Any]) -> None:
    found = read("Bei einem Gefangenenaustausch sind 95 ukrainische Soldaten freigekommen.")
    assert found.who(found.one("RETREAT", "release")) == {"Ukraine": "recipient"}


def test_who_leaves_an_office_resigns(read: Callable[..., Any]) -> None:
    found = read("Olaf Scholz kündigte seinen Rückzug von der Parteispitze an.")
    assert found.who(found.one("RETREAT", "resign")) == {"Olaf Scholz": "initiator"}


def test_a_breakthrough_needs_two_sides(read: Callable[..., Any]) -> None:
    assert read("Der russischen Armee gelang bei Charkiw ein Durchbruch.").summary() == []


def test_who_leaves_a_town_withdraws_and_quits_nothing(read: Callable[..., Any]) -> None:
    found = read("Moskau zog sich im Herbst aus der Hauptstadt der Region zurück.")
    assert found.who(found.one("RETREAT", "withdraw")) == {"Russland": "initiator"}


def test_a_summoned_envoy_is_spoken_to(read: Callable[..., Any]) -> None:
    found = read("Paris hat den russischen Botschafter einbestellt.")
    assert found.who(found.one("CONSULT")) == {"Frankreich": "initiator", "Russland": "recipient"}


@pytest.mark.parametrize(
    "text",
    [
        "Macron protestierte gegen die Teilnahme Russlands.",
        "Russland verletzt eine Resolution über Nordkorea.",
        "Merz sprach in der Sondersitzung des Parlaments.",
    ],
)
def test_words_breaches_and_sessions_are_no_deeds_between_states(read: Callable[..., Any], text: str) -> None:
    assert read(text).summary() == []


def test_a_battalion_of_tanks_is_aid(read: Callable[..., Any]) -> None:
    found = read("Die USA haben der Ukraine ein Bataillon aus 31 Panzern zugesagt.")
    assert found.who(found.one("AID", status="planned")) == {"USA": "initiator", "Ukraine": "recipient"}


def test_who_backs_an_account_gives_no_help(read: Callable[..., Any]) -> None:
    assert read("Ungarn unterstützt die russische Darstellung.").summary() == []
