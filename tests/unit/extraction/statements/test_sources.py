"""Adpositions that name a source, and look-alikes that do not."""

from collections.abc import Callable
from typing import Any


def test_laut_is_no_source_where_something_gets_loud(read: Callable[[str], Any]) -> None:
    assert read("Im Weißen Haus wird es laut.").statements == ()


def test_zufolge_takes_the_words_before_it(read: Callable[[str], Any]) -> None:
    reading = read("Bei dem Angriff sind Angaben der Polizei zufolge fünf Menschen verletzt worden.")
    assert reading.surface(reading.by("source.zufolge").speaker_spans) == "Angaben der Polizei"


def test_danach_is_no_source_where_it_tells_the_time(read: Callable[[str], Any]) -> None:
    reading = read("Merz erklärte danach, dass es Fortschritte gebe.")
    assert reading.rules() == ["indirect.dass"]
