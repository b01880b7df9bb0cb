"""Guests, hosts and the number of sides: told by the place and the parties of a meeting."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "guest", "host"),
    [
        ("Lawrow traf in Ankara den türkischen Außenminister Hakan Fidan.", "Sergej Lawrow", "Hakan Fidan"),
        ("Putin und Xi Jinping trafen sich in Peking.", "Wladimir Putin", "Xi Jinping"),
        ("Das Gespräch zwischen Merz und Macron fand in Berlin statt.", "Emmanuel Macron", "Friedrich Merz"),
    ],
)
def test_a_meeting_in_the_country_of_one_is_a_visit_of_the_other(
    read: Callable[..., Any], text: str, guest: str, host: str
) -> None:
    found = read(text)
    assert found.who(found.one("CONSULT", "visit")) == {guest: "initiator", host: "host"}


def test_a_meeting_in_a_third_country_is_no_visit(read: Callable[..., Any]) -> None:
    assert read("Putin und Xi Jinping trafen sich in Astana.").one("CONSULT").mode is None


def test_three_sides_make_a_meeting_multilateral(read: Callable[..., Any]) -> None:
    found = read("In Genf trafen sich Lawrow, Rubio und Fidan.")
    assert set(found.who(found.one("CONSULT", "multilateral")).values()) == {"participant"}


def test_two_people_of_one_state_are_one_side(read: Callable[..., Any]) -> None:
    assert read("In Genf trafen Trump und Rubio den russischen Präsidenten Putin.").one("CONSULT").mode is None


def test_whoever_is_not_at_home_in_the_seat_of_the_other_has_come(read: Callable[..., Any]) -> None:
    found = read("Merz trifft am Freitag Trump. Der Kanzler wird Trump im Weißen Haus besuchen.")
    assert found.who(found.one("CONSULT", "visit")) == {"Friedrich Merz": "initiator", "Donald Trump": "host"}


def test_an_adjective_says_whose_town_is_visited(read: Callable[..., Any]) -> None:
    found = read("Bei einem Besuch in der kasachischen Hauptstadt Astana sprach Macron von Uran.")
    assert found.who(found.one("CONSULT", "visit")) == {"Emmanuel Macron": "initiator", "Kasachstan": "host"}


def test_a_journey_through_several_countries_has_several_hosts(read: Callable[..., Any]) -> None:
    found = read("Selenskyj kündigte Besuche in Polen, Litauen und Rumänien an.")
    hosts = {name for name, role in found.who(found.one("CONSULT", "visit")).items() if role == "host"}
    assert hosts == {"Polen", "Litauen", "Rumänien"}


def test_things_that_arrive_are_no_visitors(read: Callable[..., Any]) -> None:
    assert read("Die Lieferungen sollen im August in Kiew ankommen.").summary() == []


def test_who_is_a_guest_has_come(read: Callable[..., Any]) -> None:
    found = read("Finnlands Präsident Alexander Stubb war am Montag bei Donald Trump in Washington zu Gast.")
    visit = found.one("CONSULT", "visit", "occurred")
    assert found.who(visit) == {"Alexander Stubb": "initiator", "Donald Trump": "host"}
    assert found.evidence(visit) == ["Finnlands Präsident Alexander Stubb war am Montag bei Donald Trump in Washington zu Gast"]


def test_who_is_a_guest_on_a_day_to_come_will_come(read: Callable[..., Any]) -> None:
    found = read("Friedrich Merz ist am Freitag bei Emmanuel Macron in Paris zu Gast.")
    assert found.one("CONSULT", "visit").status == "planned"


def test_guests_alone_visit_nobody(read: Callable[..., Any]) -> None:
    assert read("Donald Trump sprach in Washington vor den Gästen der Gala.").summary() == []
