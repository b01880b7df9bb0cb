"""Persons told by what they are to somebody named beside them."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "published", "name", "words"),
    [
        ("Marco Rubio rief seinen russischen Amtskollegen an.", "2025-05-21", "Sergej Lawrow", "russischen Amtskollegen"),
        ("Boris Pistorius dankte seinem Kiewer Kollegen.", "2024-12-01", "Rustem Umjerow", "Kiewer Kollegen"),
        ("Friedrich Merz kritisierte seinen Vorgänger.", "2025-05-21", "Olaf Scholz", "Vorgänger"),
        ("Kaja Kallas’ Amtsvorgänger widersprach.", "2025-05-21", "Josep Borrell", "Amtsvorgänger"),
        (
            "Stoltenbergs Nachfolger an der Spitze der Nato reiste ab.",
            "2025-05-21",
            "Mark Rutte",
            "Nachfolger an der Spitze der Nato",
        ),
        (
            "In Brüssel berieten die Außenminister. Der polnische Ressortchef fehlte.",
            "2025-05-21",
            "Radosław Sikorski",
            "polnische Ressortchef",
        ),
        (
            "Kirill Dmitrijew landete am Abend. Der russische Unterhändler äußerte sich nicht.",
            "2025-05-21",
            "Kirill Dmitrijew",
            "russische Unterhändler",
        ),
    ],
)
def test_a_person_is_told_by_another(read: Callable[..., Any], text: str, published: str, name: str, words: str) -> None:
    assert words in read(text, published).meant()[name]


@pytest.mark.parametrize(
    "text",
    [
        "Marco Rubio traf seine europäischen und russischen Amtskollegen.",
        "Marco Rubio sprach mit den ukrainischen Kollegen.",
        "Über den Vorgänger wurde viel geredet.",
        "Marco Rubio lobte seinen Vorgänger.",
        "Wladimir Putin und Sergej Lawrow landeten am Abend. Der russische Unterhändler äußerte sich nicht.",
    ],
)
def test_nobody_is_told_where_several_or_none_may_be_meant(read: Callable[..., Any], text: str) -> None:
    assert "mention.relation" not in {mention.rule for mention in read(text).cast.mentions}


def test_a_predecessor_is_the_one_of_the_term_that_counts(read: Callable[..., Any]) -> None:
    text = "Donald Trump schimpfte über seinen Vorgänger."
    assert "Barack Obama" in read(text, "2018-03-01").meant()
    assert "Joe Biden" in read(text, "2025-05-21").meant()


def test_without_a_date_nobody_is_told_by_another(read: Callable[..., Any]) -> None:
    assert "Sergej Lawrow" not in read("Marco Rubio rief seinen russischen Amtskollegen an.", None).meant()


def test_a_named_colleague_holds_the_same_office_of_another_state(read: Callable[..., Any]) -> None:
    reading = read("Außenministerin Annalena Baerbock telefonierte mit ihrem chinesischen Amtskollegen Wang Yi.", "2024-05-21")
    assert reading.actor("Wang Yi").office == "chinesischer Außenminister"


def test_a_colleague_may_be_told_of_in_the_sentence_behind(read: Callable[..., Any]) -> None:
    found = read("Robert Fico empfing seinen Gast. Der ungarische Kollege kündigte ein Veto an.")
    assert found.meant()["Viktor Orbán"] == ["ungarische Kollege"]
