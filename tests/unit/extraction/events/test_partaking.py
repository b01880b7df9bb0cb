"""Who takes part in meetings, visits and agreements, besides those whom their own phrase names."""

from collections.abc import Callable
from typing import Any

import pytest

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


def test_the_inviting_side_is_the_host(read: Callable[..., Any]) -> None:
    found = read("Trump lud Selenskyj nach Washington ein.")
    event = found.one("CONSULT", "visit")
    assert found.who(event) == {"Donald Trump": "host", "Wolodymyr Selenskyj": "initiator"}
    assert (event.status, event.place.text) == ("possible", "Washington")


def test_those_who_agree_at_talks_held_them(read: Callable[..., Any]) -> None:
    reading = read("Polen und Ungarn haben bei Gesprächen in Wien einen neuen Vertrag besprochen.")
    assert reading.who(reading.one("CONSULT")) == {"Polen": "participant", "Ungarn": "participant"}


def test_the_state_that_a_summit_is_about_does_not_take_part_by_that(read: Callable[..., Any]) -> None:
    found = read("Macron und Merz kamen beim Ukraine-Gipfel zusammen. Die Ukraine hofft.")
    assert all("Ukraine" not in found.who(event) for event in found.events)


def test_whom_a_journey_is_made_to_is_the_host_where_he_is_at_home(read: Callable[..., Any]) -> None:
    found = read("Macron reist am Freitag zu Gesprächen mit Trump nach Washington.")
    assert found.who(found.one("CONSULT")) == {"Emmanuel Macron": "initiator", "Donald Trump": "host"}


def test_an_attribute_tells_who_agreed(read: Callable[..., Any]) -> None:
    found = read("Das zwischen Putin, Poroschenko und Merkel ausgehandelte Abkommen gilt nicht mehr.")
    assert set(found.who(found.one("AGREE"))) == {"Wladimir Putin", "Petro Poroschenko", "Angela Merkel"}


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


def test_whom_somebody_travels_to_is_the_host(read: Callable[..., Any]) -> None:
    found = read("An diesem Freitag reist Scholz zu US-Präsident Joe Biden nach Washington.")
    assert found.who(found.one("CONSULT", "visit")) == {"Olaf Scholz": "initiator", "Joe Biden": "host"}


@pytest.mark.parametrize("text", ["Kiew hofft auf ein Treffen mit Xi Jinping.", "Kiew setzt auf ein Treffen mit Xi Jinping."])
def test_who_hopes_for_a_meeting_would_take_part_in_it(read: Callable[..., Any], text: str) -> None:
    found = read(text)
    assert found.who(found.one("CONSULT")) == {"Ukraine": "participant", "Xi Jinping": "participant"}


def test_a_body_that_tells_of_a_call_was_not_on_the_line(read: Callable[..., Any]) -> None:
    found = read("Nach dem Telefonat mit Trump teilte der Kreml am Montag mit, Putin sei zufrieden.")
    assert found.who(found.one("CONSULT", "phone")) == {"Donald Trump": "participant"}


def test_a_guest_is_received_where_the_host_is_to_be_read_off_the_place(read: Callable[..., Any]) -> None:
    found = read("Selenskyj wurde am Mittwoch in Berlin mit militärischen Ehren empfangen.")
    assert found.who(found.one("CONSULT", "visit")) == {"Wolodymyr Selenskyj": "initiator"}


def test_a_pronoun_before_the_names_of_two_who_agree_is_what_they_agree_on(read: Callable[..., Any]) -> None:
    found = read("Eine Waffenruhe, wie sie Washington und Kiew am Dienstag in Dschidda vereinbart hatten, lehnte er ab.")
    assert found.who(found.one("AGREE")) == {"USA": "participant", "Ukraine": "participant"}


def test_who_has_landed_is_the_guest(read: Callable[..., Any]) -> None:
    found = read("Selenskyj ist in Berlin gelandet.")
    assert found.who(found.one("CONSULT", "visit")) == {"Wolodymyr Selenskyj": "initiator"}


def test_who_leads_a_meeting_takes_part_and_mediates_nothing(read: Callable[..., Any]) -> None:
    found = read("Unter Vorsitz von Außenminister Steinmeier berieten die Außenminister der Ukraine und Russlands.", "2016-05-11")
    assert found.who(found.one("CONSULT")) == dict.fromkeys(("Frank-Walter Steinmeier", "Russland", "Ukraine"), "participant")


def test_who_speaks_after_the_call_of_one_was_at_the_other_end(read: Callable[..., Any]) -> None:
    found = read("Nach dem Putin-Telefonat zeigte sich Trump zuversichtlich.")
    assert found.who(found.one("CONSULT", "phone")) == {"Donald Trump": "participant", "Wladimir Putin": "participant"}


def test_all_who_negotiated_it_before_an_attribute_agreed(read: Callable[..., Any]) -> None:
    found = read("Das im Februar zwischen Putin, Poroschenko, Hollande und Merkel ausgehandelte Abkommen gilt.", "2015-05-11")
    assert len(found.who(found.one("AGREE"))) == 4


def test_mutual_visits_are_of_both(read: Callable[..., Any]) -> None:
    found = read("Trump und Putin vereinbarten gegenseitige Besuche.")
    assert found.who(found.one("CONSULT", "visit", "planned")) == {"Donald Trump": "participant", "Wladimir Putin": "participant"}


def test_guests_who_are_expected_at_a_meeting_are_to_take_part(read: Callable[..., Any]) -> None:
    found = read("Zu dem Gipfel in Budapest werden Trump und Putin erwartet.")
    event = found.one("CONSULT", "multilateral", "planned")
    assert found.who(event) == {"Donald Trump": "participant", "Wladimir Putin": "participant"}


def test_who_stands_behind_neben_meets_as_well(read: Callable[..., Any]) -> None:
    found = read("Neben Macron und Starmer kamen in Paris auch die Regierungschefs von Polen und Italien zusammen.")
    assert set(found.who(found.one("CONSULT"))) == {"Emmanuel Macron", "Keir Starmer", "Polen", "Italien"}


def test_who_has_his_seat_there_is_the_host(read: Callable[..., Any]) -> None:
    found = read("Das Treffen mit Selenskyj im Weißen Haus endete im Streit. Trump beendete es vorzeitig.")
    assert found.who(found.one("CONSULT", "visit")) == {"Wolodymyr Selenskyj": "initiator", "Donald Trump": "host"}


def test_another_of_his_side_is_the_host_at_that_seat(read: Callable[..., Any]) -> None:
    found = read("Rubio traf Lawrow im Weißen Haus. Trump fehlte.")
    assert found.who(found.one("CONSULT", "visit")) == {"Sergej Lawrow": "initiator", "Marco Rubio": "host"}


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


def test_an_agreement_before_its_signing_is_one_with_it(read: Callable[..., Any]) -> None:
    found = read("Selenskyj soll das mit den USA ausgehandelte Abkommen unterzeichnen.")
    assert found.who(found.one("AGREE")) == {"Wolodymyr Selenskyj": "participant", "USA": "participant"}


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


def test_an_agreement_that_goes_on_is_agreed_upon(read: Callable[..., Any]) -> None:
    found = read("Russland und die Ukraine haben das Abkommen um zwei Monate verlängert.")
    assert found.who(found.one("AGREE")) == {"Russland": "participant", "Ukraine": "participant"}


def test_talks_about_something_else_are_not_those_of_the_war(read: Callable[..., Any]) -> None:
    assert read("Russland und die Ukraine schweigen zu den Geiselverhandlungen.").summary() == []
