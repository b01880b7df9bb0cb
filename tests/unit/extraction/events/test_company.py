"""Who takes part beside those whom an article names as actors."""

from collections.abc import Callable
from typing import Any


def test_whose_colleague_somebody_is_takes_part(read: Callable[..., Any]) -> None:
    found = read("Merz plant ein Gespräch mit seinem polnischen Kollegen Tusk.")
    assert set(found.who(found.one("CONSULT", status="planned"))) == {"Donald Tusk", "Friedrich Merz"}


def test_several_own_what_they_hold_together(read: Callable[..., Any]) -> None:
    found = read("Merz und Macron lobten ihre Gespräche in Bern.")
    assert set(found.who(found.one("CONSULT"))) == {"Friedrich Merz", "Emmanuel Macron"}


def test_an_adjective_brings_in_a_state(read: Callable[..., Any]) -> None:
    found = read("Die Verletzung des polnischen Luftraums durch russische Drohnen sorgt in Warschau für Unruhe.")
    assert found.who(found.one("COERCE")) == {"Polen": "recipient", "Russland": "initiator"}


def test_ministers_who_meet_become_a_group(read: Callable[..., Any]) -> None:
    found = read("Am Montag berieten drei afrikanische Außenminister in Kairo.")
    assert len(found.who(found.one("CONSULT"))) == 1


def test_a_list_behind_a_place_takes_part(read: Callable[..., Any]) -> None:
    found = read("Vorangegangen war ein Treffen in Genf zwischen Merz, seinem Kollegen Tusk und Macron.")
    assert {"Donald Tusk", "Friedrich Merz"} <= set(found.who(found.one("CONSULT")))


def test_a_stretch_of_time_holds_no_partner_back(read: Callable[..., Any]) -> None:
    found = read("Merz telefonierte am Dienstag eine Stunde mit Macron.")
    assert set(found.who(found.one("CONSULT", "phone"))) == {"Friedrich Merz", "Emmanuel Macron"}


def test_a_name_without_comma_behind_the_subject_is_the_object(read: Callable[..., Any]) -> None:
    found = read("Putin soll Trump eingeladen haben.")
    assert found.who(found.one("CONSULT", "visit")) == {"Donald Trump": "initiator", "Wladimir Putin": "host"}


def test_who_mediates_takes_part_in_what_comes_about(read: Callable[..., Any]) -> None:
    found = read("Unter Vermittlung der Türkei haben sich Russland und die Ukraine auf einen Gefangenenaustausch geeinigt.")
    assert found.who(found.one("RETREAT", "release"))["Türkei"] == "mediator"


def test_the_sides_of_a_war_need_no_names(read: Callable[..., Any]) -> None:
    found = read("Beide Kriegsparteien haben Gefangene ausgetauscht. Russland und die Ukraine schwiegen.")
    assert found.who(found.one("RETREAT", "release")) == {"Russland": "participant", "Ukraine": "participant"}


def test_who_is_addressed_takes_no_part(read: Callable[..., Any]) -> None:
    found = read("Frau Meier, am Dienstag treffen sich in Bern die Staats- und Regierungschefs der Nato.")
    assert found.who(found.one("CONSULT", "multilateral")) == {"NATO": "participant"}


def test_a_time_in_front_is_no_subject(read: Callable[..., Any]) -> None:
    found = read("Am 10. Mai besuchte Macron Warschau. Tags darauf reiste er nach Bern.")
    assert {"Emmanuel Macron": "initiator"} in [found.who(event) for event in found.events]


def test_whoever_an_event_brought_in_and_takes_part_in_none_after_all_is_nowhere_named(read: Callable[..., Any]) -> None:
    found = read("Ursula von der Leyen verhandelte mit Bart De Wever. Ein Treffen der Staats- und Regierungschefs ist möglich.")
    assert {actor.name for actor in found.parsed.actors} == {"Ursula von der Leyen", "Bart De Wever"}


def test_a_group_that_somebody_has_met_takes_part(read: Callable[..., Any]) -> None:
    found = read("Selenskyj hat Gespräche mit französischen Abgeordneten geführt.")
    assert found.who(found.one("CONSULT"))["Wolodymyr Selenskyj"] == "participant"
    assert len(found.who(found.one("CONSULT"))) == 2


def test_both_are_the_guest_and_the_host_of_the_visit_before(read: Callable[..., Any]) -> None:
    found = read("Orbán wurde am Montag in Peking von Xi Jinping empfangen. Die beiden vereinbarten den Bau einer Bahn.")
    assert found.who(found.one("AGREE")) == {"Viktor Orbán": "participant", "Xi Jinping": "participant"}
