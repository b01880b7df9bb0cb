"""Days that texts count from, and times and places that an event takes from what stands around it."""

from collections.abc import Callable
from typing import Any

import pytest

TOLD = [
    ("Am 10. Mai besuchte Macron Warschau. Tags darauf telefonierte er mit Merz.", "2025-05-11"),
    ("Am 10. Mai besuchte Macron Warschau. Zwei Tage später telefonierte er mit Merz.", "2025-05-12"),
    ("Am 10. Mai besuchte Macron Warschau. Am selben Tag telefonierte er mit Merz.", "2025-05-10"),
]


@pytest.mark.parametrize(("text", "day"), TOLD)
def test_days_are_counted_from_the_day_told_of(read: Callable[..., Any], text: str, day: str) -> None:
    when = read(text).one("CONSULT", "phone").when
    assert (str(when.earliest), str(when.latest)) == (day, day)


def test_what_happens_at_a_meeting_has_its_time_and_place(read: Callable[..., Any]) -> None:
    event = read("Das sagte Merz bei einem Treffen mit Macron am Montag in Bern.").one("CONSULT")
    assert (event.when.text, event.place.text) == ("am Montag", "Bern")


def test_wo_takes_up_the_place_before_it(read: Callable[..., Any]) -> None:
    event = read("Merz reiste am Montag nach Bern, wo er Macron traf.").one("CONSULT")
    assert event.place.text == "Bern"


def test_the_place_of_another_thing_is_not_its_own(read: Callable[..., Any]) -> None:
    assert read("Nach dem Streit in Bern hat Merz Macron getroffen.").one("CONSULT").place is None


def test_joined_verbs_share_the_time_before_them(read: Callable[..., Any]) -> None:
    found = read("Russland hat am Montag Lwiw beschossen und Truppen nach Belarus entsandt.")
    assert {event.when.text for event in found.events} == {"am Montag"}


def test_a_weekend_ends_nothing(read: Callable[..., Any]) -> None:
    event = read("Merz sprach am vergangenen Wochenende mit Macron.").one("CONSULT")
    assert str(event.when.earliest) == "2025-05-17"


def test_the_present_tells_of_a_date_long_past(read: Callable[..., Any]) -> None:
    event = read("Russland antwortet am 12. Mai mit einem Einfuhrverbot für polnische Äpfel.").one("SANCTION")
    assert (event.status, str(event.when.earliest)) == ("occurred", "2025-05-12")


def test_what_a_visit_was_to_bring_does_not_make_it_planned(read: Callable[..., Any]) -> None:
    found = read("Der Besuch Macrons in Warschau sollte den Streit beenden.")
    assert found.one("CONSULT", "visit").status == "occurred"


def test_an_agreement_told_as_words_is_one(read: Callable[..., Any]) -> None:
    found = read("Polen und Frankreich haben am Montag vereinbart, ihre Grenzen zu schützen.")
    assert found.one("AGREE").when.text == "am Montag"


def test_a_visit_is_on_the_day_of_what_is_said_at_it(read: Callable[..., Any]) -> None:
    event = read("Am Montag sagte Merz bei einem Besuch in Bern, er sei bereit.").one("CONSULT", "visit")
    assert (event.when.text, event.place.text) == ("Am Montag", "Bern")
