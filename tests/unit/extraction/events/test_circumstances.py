"""When and where an event takes place, and the numbers that belong to it."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest


def test_an_event_has_the_time_of_its_clause(read: Callable[..., Any]) -> None:
    when = read("Trump telefonierte am Freitag mit Putin.").one("CONSULT").when
    assert (when.text, when.earliest, when.latest) == ("am Freitag", dt.date(2025, 5, 16), dt.date(2025, 5, 16))


def test_what_is_planned_lies_ahead(read: Callable[..., Any]) -> None:
    assert read("Trump will am Freitag mit Putin telefonieren.").one("CONSULT").when.earliest == dt.date(2025, 5, 23)


ANNOUNCED = [
    ("Biden sagte dem ukrainischen Präsidenten am Montag weitere Hilfen zu.", "AID"),
    ("Schweden hat der Ukraine am Dienstag weitere Panzer zugesagt.", "AID"),
    ("Trump kündigte am Dienstag ein Gespräch mit Putin an.", "CONSULT"),
    ("Selenskyj schlug am Montag ein Treffen mit Putin in Istanbul vor.", "CONSULT"),
    ("Der Kreml sagte am Dienstag das Treffen mit Selenskyj ab.", "CONSULT"),
    ("Moskau und Kiew einigten sich am Dienstag auf einen Austausch von Gefangenen.", "RETREAT"),
    ("Macron hat Selenskyj am Dienstag nach Paris eingeladen.", "CONSULT"),
]


@pytest.mark.parametrize(("text", "type_"), ANNOUNCED)
def test_the_day_on_which_something_is_announced_or_refused_is_not_its_own(
    read: Callable[..., Any], text: str, type_: str
) -> None:
    assert read(text).one(type_).when is None


OF_THE_EVENT = [
    ("Selenskyj hat am Dienstag ein Treffen mit Putin für Juni zugesagt.", "CONSULT", dt.date(2025, 6, 1)),
    ("Das Weiße Haus hat am Dienstag ein Treffen mit Putin im Juni angekündigt.", "CONSULT", dt.date(2025, 6, 1)),
    ("Merz hat Selenskyj für Freitag nach Berlin eingeladen.", "CONSULT", dt.date(2025, 5, 23)),
    ("Macron lädt Selenskyj am Freitag nach Paris ein.", "CONSULT", dt.date(2025, 5, 23)),
    ("Die EU plant am Freitag ein Treffen mit Selenskyj.", "CONSULT", dt.date(2025, 5, 23)),
    ("Der Kreml hat ein Gespräch mit Trump in der kommenden Woche angekündigt.", "CONSULT", dt.date(2025, 5, 26)),
    ("Schweden sagte am Dienstag zu, der Ukraine im Juni Panzer zu liefern.", "AID", dt.date(2025, 6, 1)),
]


@pytest.mark.parametrize(("text", "type_", "first"), OF_THE_EVENT)
def test_the_day_for_which_something_is_announced_is_its_own(
    read: Callable[..., Any], text: str, type_: str, first: dt.date
) -> None:
    assert read(text).one(type_).when.earliest == first


def test_where_a_meeting_is_proposed_is_not_where_it_is_to_be(read: Callable[..., Any]) -> None:
    found = read("Selenskyj schlug am Montag in Kiew ein Treffen mit Putin in Istanbul vor.")
    assert found.one("CONSULT").place.text == "Istanbul"


def test_the_interval_of_what_has_occurred_ends_on_the_articles_date(read: Callable[..., Any]) -> None:
    when = read("Trump hat diese Woche mit Putin telefoniert.").one("CONSULT").when
    assert (when.earliest, when.latest) == (dt.date(2025, 5, 19), dt.date(2025, 5, 21))


def test_without_a_date_a_relative_time_stays_open(read: Callable[..., Any]) -> None:
    when = read("Trump telefonierte am Freitag mit Putin.", None).one("CONSULT").when
    assert (when.text, when.resolved) == ("am Freitag", False)


def test_who_speaks_after_a_meeting_speaks_on_its_day(read: Callable[..., Any]) -> None:
    when = read("Rubio sagte am Freitag nach einem Telefonat mit Lawrow wenig.").one("CONSULT", "phone").when
    assert when.text == "am Freitag"


def test_the_time_of_another_deed_is_not_the_time_of_the_event(read: Callable[..., Any]) -> None:
    found = read("Rubio reiste am Freitag nach einem Telefonat mit Lawrow nach Rom.")
    assert found.one("CONSULT", "phone").when is None


def test_a_place_is_without_preposition_and_has_its_country(read: Callable[..., Any]) -> None:
    place = read("Rubio und Lawrow trafen sich am Dienstag in Riad.").one("CONSULT").place
    assert (place.text, place.country) == ("Riad", "SAU")


def test_a_seat_of_two_words_is_one_place(read: Callable[..., Any]) -> None:
    place = read("Trump traf Selenskyj im Weißen Haus.").one("CONSULT").place
    assert (place.text, place.country) == ("Weißen Haus", "USA")


def test_the_country_of_what_is_talked_about_is_no_place(read: Callable[..., Any]) -> None:
    assert read("Orbán sprach mit Xi Jinping über den Krieg in der Ukraine.").one("CONSULT").place is None


def test_how_long_a_call_lasted_is_a_quantity(read: Callable[..., Any]) -> None:
    quantities = read("Trump und Putin haben 90 Minuten miteinander telefoniert.").one("CONSULT").quantities
    assert [(q.number, q.unit) for q in quantities] == [("90", "Minuten")]


def test_people_are_counted_by_what_was_done_to_them(read: Callable[..., Any]) -> None:
    found = read("Die Ukraine trauert. Bei einem Angriff wurden in Sumy 35 Menschen getötet und acht Frauen verletzt.")
    numbers = {(q.number, q.unit) for event in found.events for q in event.quantities}
    assert numbers == {("35", "Tote"), ("acht", "Verletzte")}


def test_an_adjective_of_duration_counts(read: Callable[..., Any]) -> None:
    quantities = read("Die Ukraine schlug eine 30-tägige Waffenruhe vor.").one("RETREAT").quantities
    assert [(q.number, q.unit) for q in quantities] == [("30", "Tage")]


def test_money_is_counted_with_its_currency(read: Callable[..., Any]) -> None:
    quantities = read("Norwegen sagte der Ukraine zwei Milliarden Euro zu.").one("AID").quantities
    assert [(q.number, q.unit) for q in quantities] == [("zwei", "Milliarden Euro")]


def test_a_place_may_be_named_beside_a_noun(read: Callable[..., Any]) -> None:
    event = read("Russland beschoss ein Kraftwerk im Gebiet Sumy.").one("ASSAULT")
    assert event.place is not None
    assert event.place.text == "Sumy"


def test_a_place_behind_a_time_is_that_of_the_meeting(read: Callable[..., Any]) -> None:
    found = read("Das Treffen von Rubio und Lawrow in der Nacht zum Dienstag in Genf dauerte vier Stunden.")
    assert found.one("CONSULT").place.text == "Genf"


def test_a_place_behind_a_meeting_in_a_frame_is_that_of_the_meeting(read: Callable[..., Any]) -> None:
    found = read("Die Lage sei ernst, sagte Tusk nach einem Treffen mit Präsident Selenskyj in Rom.")
    assert found.one("CONSULT").place.text == "Rom"


def test_a_place_of_what_is_done_after_a_meeting_is_not_that_of_the_meeting(read: Callable[..., Any]) -> None:
    found = read("Tusk traf nach dem Gespräch mit Präsident Trump in Warschau Kanzler Merz.")
    assert [event.place and event.place.text for event in found.events if event.rule == "event.noun"] == [None]


def test_the_town_of_a_dateline_is_no_place_of_what_is_told(read: Callable[..., Any]) -> None:
    event = read("Kiew (ag) - Bei einem russischen Angriff auf Odessa sind fünf Menschen getötet worden.").one("ASSAULT")
    assert event.place.text == "Odessa"


def test_a_span_without_the_like_is_not_when_it_was(read: Callable[..., Any]) -> None:
    event = read("Russland und die Ukraine haben erstmals seit drei Jahren direkt verhandelt.").one("CONSULT")
    assert event.when is None


def test_a_particle_belongs_to_the_evidence(read: Callable[..., Any]) -> None:
    found = read("Kanada stellt der Ukraine 200 Millionen Dollar bereit.")
    assert found.evidence(found.one("AID")) == ["Kanada stellt der Ukraine 200 Millionen Dollar bereit"]


def test_how_often_somebody_called_is_a_quantity(read: Callable[..., Any]) -> None:
    quantities = read("Seit Mai hat Putin bereits sechsmal mit Trump telefoniert.").one("CONSULT").quantities
    assert [(q.number, q.unit) for q in quantities] == [("sechs", "Mal")]


def test_talks_that_are_put_off_have_their_new_day(read: Callable[..., Any]) -> None:
    when = read("Die Gespräche mit Kiew wurden am Dienstag auf kommende Woche verschoben.").one("CONSULT").when
    assert (when.earliest, when.latest) == (dt.date(2025, 5, 26), dt.date(2025, 6, 1))


WOUNDED = [
    "Bei russischen Angriffen auf Charkiw wurden vier Menschen getötet und 17 verletzt.",
    "Bei dem russischen Beschuss von Cherson wurden vier Menschen getötet und 17 weitere verwundet.",
    "Russische Drohnen töteten in Odessa vier Frauen und verletzten 17 Kinder.",
]


@pytest.mark.parametrize("text", WOUNDED)
def test_the_wounded_are_counted_beside_the_dead(read: Callable[..., Any], text: str) -> None:
    numbers = [(quantity.number, quantity.unit) for quantity in read(text).one("ASSAULT").quantities]
    assert numbers == [("vier", "Tote"), ("17", "Verletzte")]


def test_who_comes_free_is_not_counted_as_dead(read: Callable[..., Any]) -> None:
    (quantity,) = read("Russland ließ 150 Soldaten frei.").one("RETREAT").quantities
    assert quantity.unit == "Soldaten"


def test_a_place_may_stand_beside_what_it_is(read: Callable[..., Any]) -> None:
    found = read("Pistorius sagte das während eines Treffens mit seinem Kollegen Umjerow in der Hafenstadt Odessa.")
    assert found.one("CONSULT").place.text == "Odessa"


def test_an_adjective_says_which_day_it_was(read: Callable[..., Any]) -> None:
    when = read("Das gestrige Telefonat zwischen Trump und Putin war lang.").one("CONSULT").when
    assert (when.text, when.earliest, when.latest) == ("gestrige", dt.date(2025, 5, 20), dt.date(2025, 5, 20))


def test_the_place_of_talks_is_not_that_of_what_was_done_at_their_time(read: Callable[..., Any]) -> None:
    found = read("Parallel zu den Verhandlungen in Paris verhängten die USA Sanktionen gegen Russland.")
    assert found.one("SANCTION").place is None


SINCE = [
    ("Seit Trumps Amtsantritt hat Putin sechsmal mit ihm telefoniert.", dt.date(2025, 1, 20)),
    ("Merz hat seit seinem Amtsantritt dreimal mit Selenskyj telefoniert.", dt.date(2025, 5, 6)),
]


@pytest.mark.parametrize(("text", "first"), SINCE)
def test_an_office_says_since_when(read: Callable[..., Any], text: str, first: dt.date) -> None:
    when = read(text).one("CONSULT").when
    assert (when.earliest, when.latest) == (first, dt.date(2025, 5, 21))


def test_without_a_date_nobody_has_taken_office(read: Callable[..., Any]) -> None:
    assert read("Seit Trumps Amtsantritt hat Putin sechsmal mit ihm telefoniert.", None).one("CONSULT").when is None


def test_the_toll_may_stand_before_the_attack(read: Callable[..., Any]) -> None:
    (quantity,) = read("Vier Tote bei russischem Angriff auf Odessa.").one("ASSAULT").quantities
    assert (quantity.number, quantity.unit) == ("Vier", "Tote")


def test_a_town_right_behind_the_attacker_is_what_was_hit(read: Callable[..., Any]) -> None:
    found = read("In der Nacht auf Sonntag hat Russland Odessa mit Raketen beschossen.")
    assert found.one("ASSAULT").place.text == "Odessa"


def test_a_stretch_of_time_before_nach_is_no_quantity(read: Callable[..., Any]) -> None:
    assert read("Zwei Tage nach dem Gipfel telefonierte Merz mit Selenskyj.").one("CONSULT", "phone").quantities == ()


def test_a_day_before_an_attribute_is_that_of_what_it_tells(read: Callable[..., Any]) -> None:
    found = read("Das im Februar zwischen Putin, Poroschenko, Hollande und Merkel ausgehandelte Abkommen gilt.", "2015-05-11")
    assert found.one("AGREE").when.text == "im Februar"
