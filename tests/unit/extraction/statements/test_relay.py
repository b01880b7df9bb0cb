"""Who passed words on."""

from collections.abc import Callable
from typing import Any


def test_the_medium_that_somebody_talks_to_passes_his_words_on(read: Callable[[str], Any]) -> None:
    reading = read("„Wir brauchen mehr Zeit“, sagte der Minister der Nachrichtenagentur Reuters.")
    assert reading.names(reading.by("direct.frame-after").via) == ["Reuters"]


def test_a_source_inside_a_frame_passes_the_words_on_and_is_no_second_speaker(read: Callable[[str], Any]) -> None:
    reading = read("Ein Berater sagte laut Reuters, dass der Plan gescheitert sei.")
    statement = reading.by("indirect.dass")
    assert reading.surface(statement.speaker_spans) == "Ein Berater"
    assert reading.names(statement.via) == ["Reuters"]
    assert reading.rules() == ["indirect.dass"]


def test_sentences_that_go_on_keep_who_passed_them_on(read: Callable[[str], Any]) -> None:
    reading = read("Ein Berater sagte laut Reuters, dass der Plan gescheitert sei. Man müsse neu beginnen.")
    assert reading.names(reading.by("free.konjunktiv-1").via) == ["Reuters"]


def test_a_medium_that_reports_itself_has_no_channel(read: Callable[[str], Any]) -> None:
    assert read("Laut Reuters wurden zwei Brücken zerstört.").by("source.laut").via == ()
