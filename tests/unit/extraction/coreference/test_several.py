"""A plural sie, and numbers that mean just as many."""

from collections.abc import Callable

import pytest

Meant = Callable[[str], dict[str, list[str]]]

COUNTED = [
    (
        "Michael Kretschmer, Dietmar Woidke und Mario Voigt haben einen Aufsatz verfasst. Die drei verlangen mehr Diplomatie.",
        "drei",
        ["Michael Kretschmer", "Dietmar Woidke", "Mario Voigt"],
    ),
    (
        "Merz, Macron und Starmer trafen sich in Paris. Am Abend reisten die drei Politiker nach Kiew.",
        "drei Politiker",
        ["Friedrich Merz", "Emmanuel Macron", "Keir Starmer"],
    ),
]


@pytest.mark.parametrize(("text", "words", "who"), COUNTED)
def test_a_number_means_just_as_many_persons_who_were_named_together(meant: Meant, text: str, words: str, who: list[str]) -> None:
    assert sorted(meant(text)[words]) == sorted(who)


UNCOUNTED = [
    "Merz und Macron trafen sich in Paris. Die drei Politiker reisten nach Kiew.",
    "Merz, Macron und Starmer trafen sich in Paris. Die drei Entwürfe seien fertig, hieß es.",
    "Merz, Macron und Starmer trafen sich in Paris. Drei Politiker fehlten.",
]


@pytest.mark.parametrize("text", UNCOUNTED)
def test_another_number_and_a_number_of_things_mean_nobody(meant: Meant, text: str) -> None:
    assert not any(words.casefold().startswith("drei") for words in meant(text))


def test_they_are_those_whom_beide_has_just_meant(meant: Meant) -> None:
    text = "Scholz und Macron telefonierten am Montag. Die beiden Politiker verlangten Geduld. Sie warnten vor einer Eskalation."
    assert sorted(meant(text)["Sie"]) == ["Emmanuel Macron", "Olaf Scholz"]


def test_a_sie_beside_a_woman_or_a_state_does_not_mean_two_others(meant: Meant) -> None:
    text = "Scholz und Macron telefonierten. Sie sagten, dass nur die Ukraine entscheide, was für sie annehmbar sei."
    assert meant(text)["sie"] == ["Ukraine"]
