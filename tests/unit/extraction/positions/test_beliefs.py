"""Whose wish it is that somebody doubts or denies."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    "doubt",
    [
        "Tusk glaubt nicht, dass",
        "Tusk sagte: „Ich glaube nicht, dass",
        "Tusk bezweifelt, dass",
        "Tusk sagte, es gebe keine Anzeichen, dass",
        "Tusk sagte, er sehe nicht, dass",
        "Tusk betonte, niemand glaube, dass",
        "Tusk hält es für unwahrscheinlich, dass",
        "Tusk ist nicht überzeugt, dass",
    ],
)
def test_a_wish_that_is_doubted_is_the_contrary_in_the_eyes_of_who_doubts(wants: Wants, doubt: str) -> None:
    closed = "“" if "„" in doubt else ""
    assert wants(f"{doubt} Russland eine Waffenruhe will.{closed}") == {"Russland ceasefire oppose by Donald Tusk"}


@pytest.mark.parametrize(
    "belief", ["Tusk glaubt, dass", "Tusk bezweifelt nicht, dass", "Tusk sagte, es gebe keinen Zweifel, dass"]
)
def test_a_wish_that_is_believed_or_not_doubted_stays_what_it_is(wants: Wants, belief: str) -> None:
    assert wants(f"{belief} Kiew eine Waffenruhe will.") == {"Ukraine ceasefire support by Donald Tusk"}


@pytest.mark.parametrize(
    "denial",
    [
        "Peskow bestritt, dass Russland eine Waffenruhe ablehne.",
        "Peskow wies Medienberichte zurück, wonach Russland eine Waffenruhe ablehne.",
        "Peskow dementierte Gerüchte, denen zufolge Russland eine Waffenruhe ablehne.",
        "Peskow wies den Vorwurf zurück, Russland lehne eine Waffenruhe ab.",
    ],
)
def test_what_a_denied_report_says_is_nobodys_position(wants: Wants, denial: str) -> None:
    assert wants(denial) == set()


def test_a_main_clause_beside_a_rejection_is_no_denied_report(wants: Wants) -> None:
    found = wants("Kiew weist die Forderungen zurück, Moskau lehnt eine Waffenruhe ab.")
    assert "Russland ceasefire oppose" in found


def test_who_doubts_that_a_thing_is_needed_is_against_it(wants: Wants) -> None:
    found = wants("Orbán bezweifelt, dass neue Sanktionen gegen Russland notwendig sind.")
    assert found == {"Viktor Orbán sanctions_on_russia oppose"}


def test_who_doubts_that_somebody_delivers_does_not_say_that_he_refuses_to(wants: Wants) -> None:
    assert wants("Merz bezweifelt, dass Ungarn der Ukraine Waffen liefert.") == set()


def test_a_wish_that_a_noun_takes_for_granted_is_not_doubted(wants: Wants) -> None:
    found = wants("Merz glaubt nicht, dass Kiews Wunsch nach einer Waffenruhe bald erfüllt wird.")
    assert "Ukraine ceasefire oppose" not in found | {line.partition(" by ")[0] for line in found}


def test_who_wants_no_bad_thing_of_a_kind_may_want_a_good_one(wants: Wants) -> None:
    assert wants("Es dürfe nicht zu einem faulen Frieden in der Ukraine kommen, sagte Boris Pistorius.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Washington wolle nicht die Art von Frieden in der Ukraine, die in ein paar Jahren zerbreche, sagte JD Vance.",
        "Die Ukraine müsse sagen, was sie für Frieden tun müsse, sagte Lloyd Austin.",
        "Geklärt wurde, inwieweit Vermögen genutzt werden könnten, um Waffen für die Ukraine zu bezahlen.",
        "An den Verhandlungen mit Kiew nahm auch Marco Rubio teil.",
    ],
)
def test_a_kind_a_question_and_who_took_part_tell_of_no_wish(text: str, wants: Wants) -> None:
    assert wants(text) == set()


def test_whose_right_a_thing_is_is_said_by_who_says_so(wants: Wants) -> None:
    assert wants("Ein Recht auf die Aufnahme in die Nato habe sie nicht, sagte Lawrow über die Ukraine.") == {
        "Sergej Lawrow nato_membership oppose"
    }
