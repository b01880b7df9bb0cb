"""Conditions, outcomes, means: what a clause shows of somebody's will by how it hangs together with another."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    "text",
    [
        "Ohne Garantien werde es keinen Waffenstillstand in der Ukraine geben, sagte Selenskyj.",
        "Ohne die USA sei ein Waffenstillstand in der Ukraine nicht denkbar, sagte Selenskyj.",
    ],
)
def test_what_there_will_not_be_without_another_thing_hangs_on_it(text: str, wants: Wants) -> None:
    assert "Wolodymyr Selenskyj ceasefire conditional" in wants(text)


def test_manner_is_no_condition(wants: Wants) -> None:
    found = wants("Orbán wies Sanktionen gegen Russland ohne Zögern zurück.")
    assert found == {"Viktor Orbán sanctions_on_russia oppose"}


def test_a_predicate_may_name_the_condition(wants: Wants) -> None:
    found = wants("Voraussetzung für eine Waffenruhe ist aus russischer Sicht ein Stopp der Waffenlieferungen an Kiew.")
    assert found == {"Russland ceasefire conditional", "Russland military_aid oppose"}


@pytest.mark.parametrize(
    "text",
    [
        "Putin sei zu Verhandlungen bereit, sagte Uschakow, aber nur zu seinen Bedingungen.",
        "Putin sei zu Verhandlungen mit Kiew bereit, nur müsse Selenskyj erst das Dekret aufheben, sagte Uschakow.",
    ],
)
def test_a_reservation_makes_a_readiness_conditional(text: str, wants: Wants) -> None:
    assert wants(text) == {"Wladimir Putin peace_negotiations conditional by Juri Uschakow"}


@pytest.mark.parametrize(
    "text",
    [
        "Wer jetzt die Sanktionen gegen Moskau lockere, belohne den Aggressor, mahnte Kallas.",
        "Wer nach einem Ende der Sanktionen gegen Moskau rufe, zementiere das Unrecht, sagte Kallas.",
    ],
)
def test_what_is_told_of_whoever_does_a_thing_is_told_against_it(text: str, wants: Wants) -> None:
    assert wants(text) == {"Kaja Kallas sanctions_on_russia support"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Die Sanktionen gegen Moskau gehörten abgeschafft, sagte Weidel.", "Alice Weidel sanctions_on_russia oppose"),
        ("Die Sanktionen gegen Moskau gehören verschärft, sagte Kallas.", "Kaja Kallas sanctions_on_russia support"),
    ],
)
def test_what_belongs_done_is_demanded(text: str, line: str, wants: Wants) -> None:
    assert wants(text) == {line}


def test_the_means_of_what_must_not_be_is_rejected(wants: Wants) -> None:
    found = wants("Man dürfe Putin nicht belohnen, indem man die Sanktionen aufhebe, sagte Baerbock.")
    assert found == {"Annalena Baerbock sanctions_on_russia support"}


def test_what_somebody_does_instead_shows_what_he_does_not_want(wants: Wants) -> None:
    found = wants("Statt die Sanktionen gegen Moskau zu verschärfen, reist Trump nach Helsinki.")
    assert found == {"Donald Trump sanctions_on_russia oppose"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Selenskyj: Keine Gebietsabtretungen an Russland", "Wolodymyr Selenskyj territorial_concessions oppose"),
        ("US-Senat für neue Sanktionen gegen Moskau", "US-Senat sanctions_on_russia support"),
    ],
)
def test_a_headline_may_say_what_somebody_calls_for(text: str, line: str, wants: Wants) -> None:
    assert line in wants(text)


def test_who_criticises_a_hesitation_is_for_the_thing(wants: Wants) -> None:
    found = wants("Strack-Zimmermann kritisierte das Zögern des Kanzlers bei der Lieferung von Kampfpanzern an Kiew.")
    assert "Marie-Agnes Strack-Zimmermann military_aid support" in found


@pytest.mark.parametrize(
    "text",
    [
        "Der Kreml bleibt bei seinen Bedingungen: Verzicht auf die Nato, Verkleinerung der ukrainischen Armee.",
        "Der Kreml will zweierlei: Verzicht auf die Nato, Verkleinerung der ukrainischen Armee.",
    ],
)
def test_a_list_tells_what_is_wanted_by_whoever_announces_it(text: str, wants: Wants) -> None:
    assert wants(text) == {"Kreml nato_membership oppose", "Kreml demilitarisation support"}


def test_a_name_with_von_may_begin_a_sentence(wants: Wants) -> None:
    found = wants("Von der Leyen warb dafür, die eingefrorenen russischen Vermögen für die Ukraine zu nutzen.")
    assert found == {"Ursula von der Leyen frozen_assets support"}


def test_whom_a_thing_is_about_wants_it(wants: Wants) -> None:
    assert wants("Selenskyj geht es um Waffen für die Ukraine.") == {"Wolodymyr Selenskyj military_aid support"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Röttgen möchte über Sanktionen gegen Moskau erst reden, wenn alle Beweise vorliegen.", "Norbert Röttgen"),
        ("Über Sanktionen gegen Moskau könne man sprechen, sofern alle mitmachten, sagte Orbán.", "Viktor Orbán"),
    ],
)
def test_who_talks_of_a_thing_on_a_condition_has_a_conditional_position(text: str, line: str, wants: Wants) -> None:
    assert wants(text) == {f"{line} sanctions_on_russia conditional"}


@pytest.mark.parametrize(
    "text",
    [
        "Tusk pocht, erschüttert vom Angriff auf Lwiw, weiter auf härtere Sanktionen gegen Moskau.",
        "Tusk drängt, erschüttert vom Angriff auf Lwiw, weiter auf härtere Sanktionen gegen Moskau.",
    ],
)
def test_a_sentence_with_one_finite_verb_is_read_across_its_marks(text: str, wants: Wants) -> None:
    assert wants(text) == {"Donald Tusk sanctions_on_russia support"}
