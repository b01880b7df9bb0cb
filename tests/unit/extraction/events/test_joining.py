"""Mentions of one happening are one event."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any


def test_a_talk_is_the_call_told_of_before(read: Callable[..., Any]) -> None:
    found = read("Trump hat mit Putin telefoniert. Das Gespräch dauerte zwei Stunden.")
    event = found.one("CONSULT")
    assert (event.mode, len(event.evidence), event.quantities[0].number) == ("phone", 2, "zwei")


def test_two_meetings_of_different_people_are_two_events(read: Callable[..., Any]) -> None:
    found = read("Trump traf Putin in Alaska. Merz traf Macron in Berlin.")
    assert len(found.events) == 2


def test_what_happened_and_what_is_planned_are_two_events(read: Callable[..., Any]) -> None:
    found = read("Trump hat mit Putin telefoniert. Am Freitag wird Trump wieder mit Putin telefonieren.")
    assert [event.status for event in found.events] == ["occurred", "planned"]


def test_calls_on_different_days_are_two_events(read: Callable[..., Any]) -> None:
    found = read("Trump telefonierte am Montag mit Putin. Am Dienstag telefonierte Trump erneut mit Putin.")
    assert len(found.events) == 2


def test_those_who_join_a_meeting_are_added_to_it(read: Callable[..., Any]) -> None:
    found = read("Selenskyj traf Trump in Washington. An dem Treffen nahm auch Merz teil.")
    event = found.one("CONSULT")
    assert set(found.who(event)) == {"Donald Trump", "Friedrich Merz", "Wolodymyr Selenskyj"}


def test_the_victims_of_an_attack_are_those_of_the_attacker_told_of_before(read: Callable[..., Any]) -> None:
    found = read("Russland greift die Ukraine weiter mit Drohnen an. Zuletzt wurden in Odessa zwölf Menschen getötet.")
    event = found.one("ASSAULT", status="occurred")
    assert found.who(event) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_evidence_is_in_order_and_does_not_overlap(read: Callable[..., Any]) -> None:
    found = read("Trump hat mit Putin telefoniert. Das Telefonat war kurz. Das Gespräch blieb ohne Ergebnis.")
    spans = found.one("CONSULT").evidence
    assert len(spans) == 3
    assert all(left.end <= right.start for left, right in pairwise(spans))


def test_what_a_headline_announces_and_the_text_tells_is_one_call(read: Callable[..., Any]) -> None:
    found = read("Merz will am Abend Selenskyj anrufen\n\nFriedrich Merz hat mit Wolodymyr Selenskyj telefoniert.")
    call = found.one("CONSULT", "phone")
    assert call.status == "occurred"
    assert len(call.evidence) == 2


def test_those_who_agreed_met_at_the_meeting_that_names_nobody(read: Callable[..., Any]) -> None:
    found = read("Russland und die Türkei haben sich auf einen Fahrplan geeinigt. Das Treffen in Genf dauerte vier Stunden.")
    assert set(found.who(found.one("CONSULT"))) == {"Russland", "Türkei"}


def test_the_people_whom_an_attack_hit_belong_to_it(read: Callable[..., Any]) -> None:
    victims = "sind am Montag sieben Menschen getötet worden, darunter ein Sanitäter."
    found = read(f"Bei einem Luftangriff Russlands auf die Ukraine {victims}")
    assert found.who(found.one("ASSAULT")) == {"Russland": "initiator", "Ukraine": "recipient"}


def test_a_meeting_of_nobody_named_is_no_event_between_actors(read: Callable[..., Any]) -> None:
    assert read("Die Beratungen sollen nächste Woche in Wien fortgesetzt werden.").events == ()


def test_a_meeting_with_a_day_and_a_place_waits_for_its_names(read: Callable[..., Any]) -> None:
    found = read("Nächste Woche gibt es in Wien ein Treffen. Rubio und Lawrow wollen sich in Wien treffen.")
    assert found.who(found.one("CONSULT")) == {"Marco Rubio": "participant", "Sergej Lawrow": "participant"}


def test_a_meeting_with_people_who_are_nobody_is_none(read: Callable[..., Any]) -> None:
    assert read("Bei einem Treffen mit Wählern am Montag in Bern wurde lange gesungen.").events == ()


def test_talks_that_go_on_are_those_of_who_may_leave_them(read: Callable[..., Any]) -> None:
    found = read("Steigen die USA aus den Verhandlungen aus? Die Gespräche sollen am Freitag in London fortgesetzt werden.")
    assert found.who(found.one("CONSULT")) == {"USA": "participant"}


def test_a_mediator_is_told_in_the_next_sentence(read: Callable[..., Any]) -> None:
    found = read("Russland und die Ukraine haben Gefangene ausgetauscht. Vermittelt hatte die Türkei.")
    assert found.summary() == [
        ("RETREAT", "release", "occurred", {"Russland": "participant", "Türkei": "mediator", "Ukraine": "participant"})
    ]


def test_an_extension_is_another_happening_than_the_first_measure(read: Callable[..., Any]) -> None:
    found = read("Die EU hat Sanktionen gegen Russland verhängt. Nun hat die EU die Sanktionen gegen Russland verlängert.")
    assert len(found.events) == 2


def test_what_is_told_after_a_meeting_is_not_that_meeting(read: Callable[..., Any]) -> None:
    found = read("Rubio und Lawrow haben am Samstag über die Lage nach dem Treffen in Riad gesprochen.")
    assert found.one("CONSULT").place is None


def test_an_aside_of_long_ago_is_not_taken_up(read: Callable[..., Any]) -> None:
    now = "Die Nato berät bei einem Gipfel in Vilnius."
    found = read(f"{now} Beim letzten Gipfel der Nato 2014 in Wales war es ruhig. Der Gipfel in Vilnius dauert zwei Tage.")
    assert sorted(len(event.evidence) for event in found.events) == [1, 2]


def test_attacks_with_other_numbers_of_dead_are_two(read: Callable[..., Any]) -> None:
    first = "Bei einem Angriff Russlands auf die Ukraine sind am Montag drei Menschen getötet worden."
    found = read(f"{first} In Charkiw wurden zwölf Menschen getötet.")
    assert [event.quantities[0].number for event in found.events] == ["drei", "zwölf"]


def test_what_somebody_had_wished_for_is_what_then_happened(read: Callable[..., Any]) -> None:
    found = read("Merz telefonierte am Montag mit Putin. Er hatte gehofft, mit Putin telefonieren zu können.")
    assert found.one("CONSULT").status == "occurred"


def test_what_somebody_wishes_for_now_is_another_happening(read: Callable[..., Any]) -> None:
    found = read("Merz hat am Montag mit Putin telefoniert. Merz wünscht sich ein Treffen mit Putin.")
    assert [event.status for event in found.events] == ["occurred", "possible"]


def test_such_a_talk_is_of_those_told_of_last_and_none_that_has_been(read: Callable[..., Any]) -> None:
    found = read("Merz und Trump haben am Montag telefoniert. Ein solches Gespräch sei mit Putin nicht sinnvoll.")
    assert found.evidence(found.one("CONSULT", "phone")) == ["Merz und Trump haben am Montag telefoniert"]


def test_such_a_meeting_is_the_one_that_may_come(read: Callable[..., Any]) -> None:
    found = read("Selenskyj will Putin in Istanbul treffen. Ein solches Treffen wäre das erste.")
    assert len(found.one("CONSULT").evidence) == 2


def test_an_exchange_and_who_comes_free_by_it_are_one(read: Callable[..., Any]) -> None:
    found = read("Im Rahmen eines Gefangenenaustauschs zwischen den USA und Russland wurde Paul Whelan freigelassen.")
    roles = {"USA": "participant", "Russland": "participant", "Paul Whelan": "recipient"}
    assert found.who(found.one("RETREAT", "release")) == roles


def test_a_talk_goes_on_by_telephone_apart_from_the_meeting(read: Callable[..., Any]) -> None:
    found = read("Kerry und Lawrow trafen sich in Wien. Am Samstag setzten die beiden Minister ihre Beratungen telefonisch fort.")
    assert found.who(found.one("CONSULT", "phone")) == {"John Kerry": "participant", "Sergej Lawrow": "participant"}
