"""Phrases that mean two actors or more."""

from collections.abc import Callable

import pytest

from ukrdiplo import ParsedArticle
from ukrdiplo.model import StatementType

Meant = Callable[[str], dict[str, list[str]]]
Read = Callable[[str], ParsedArticle]


@pytest.mark.parametrize(
    ("text", "phrase", "actors"),
    [
        (
            "Trump und Putin telefonierten lange. Die beiden vereinbarten ein Treffen.",
            "beiden",
            ["Donald Trump", "Wladimir Putin"],
        ),
        ("Trump sprach mit Putin. Die beiden Politiker lobten sich.", "beiden Politiker", ["Donald Trump", "Wladimir Putin"]),
        ("Russland verhandelt mit der Ukraine. Beide Seiten zögern noch.", "Beide Seiten", ["Russland", "Ukraine"]),
        ("Trump sprach mit Putin. Beide Seiten zögern noch.", "Beide Seiten", ["Donald Trump", "Wladimir Putin"]),
        ("Trump sprach mit Putin. Die beiden Länder nähern sich an.", "beiden Länder", ["USA", "Russland"]),
        ("Merz traf Macron in Berlin. Beide warben für neue Sanktionen.", "Beide", ["Friedrich Merz", "Emmanuel Macron"]),
        ("Merz und Macron reisten nach Kiew. Dort trafen sie Selenskyj.", "sie", ["Friedrich Merz", "Emmanuel Macron"]),
        (
            "Die USA vermitteln zwischen Russland und der Ukraine. Beide Seiten zögern noch.",
            "Beide Seiten",
            ["Russland", "Ukraine"],
        ),
        (
            "Merz, Macron und Starmer reisten nach Kiew. Sie forderten eine Waffenruhe.",
            "Sie",
            ["Friedrich Merz", "Emmanuel Macron", "Keir Starmer"],
        ),
    ],
)
def test_a_phrase_for_two_means_those_named_together(meant: Meant, text: str, phrase: str, actors: list[str]) -> None:
    assert meant(text)[phrase] == actors


@pytest.mark.parametrize(
    "text",
    [
        "Merz, Macron und Starmer berieten sich. Beide Seiten zögern noch.",
        "Merz traf Macron. Die beiden Dörfer liegen an der Front.",
        "Merz traf Macron. Die beiden anderen Minister fehlten.",
        "Merz traf Macron und sprach mit zwei Soldaten. Die beiden erzählten von der Front.",
        "Meloni traf Macron. Die beiden Männer warteten draußen.",
        "Die beiden Minister schwiegen.",
    ],
)
def test_where_it_is_open_who_the_two_are_nobody_is_meant(meant: Meant, text: str) -> None:
    assert meant(text) == {}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            (
                "Russland greift die Ukraine weiter an. Bürgermeister Igor Terechow berichtete von Schäden. "
                "Papst Leo XIV. rief beide Seiten zu Verhandlungen auf."
            ),
            "beide Seiten",
        ),
        (
            (
                "Russland greift die Ukraine weiter an. "
                "Frieden gebe es nur mit beiden Seiten am Tisch, sagte Karin Keller-Sutter. "
                "Andrij Sybiha dankte ihr."
            ),
            "beiden Seiten",
        ),
        ("Russland und die Ukraine schweigen. Die USA drängen beide Seiten zu einer Waffenruhe.", "beide Seiten"),
    ],
)
def test_bystanders_and_who_calls_on_both_sides_are_no_sides_of_a_war(meant: Meant, text: str, phrase: str) -> None:
    assert meant(text)[phrase] == ["Russland", "Ukraine"]


def test_a_plural_office_is_a_mention_of_neither_but_both_speak(read: Read, meant: Meant) -> None:
    text = "Trump sprach mit Putin. Die beiden Präsidenten sagten, der Ton sei gut gewesen."
    assert meant(text) == {}
    (said,) = (statement for statement in read(text).statements if statement.type is StatementType.INDIRECT)
    assert said.speaker == ("person.donald-trump", "person.wladimir-putin")


def test_both_are_speakers_of_what_both_say(read: Read) -> None:
    parsed = read("Merz traf Macron in Berlin. Beide sagten, die Sanktionen müssten schärfer werden.")
    (said,) = (statement for statement in parsed.statements if statement.type is StatementType.INDIRECT)
    assert [parsed.actor(speaker).name for speaker in said.speaker] == ["Friedrich Merz", "Emmanuel Macron"]


def test_both_take_part_in_what_both_do(read: Read) -> None:
    parsed = read("Trump empfing Putin in Alaska. Die beiden Präsidenten verhandelten drei Stunden lang.")
    talks = next(event for event in parsed.events if "verhandelten" in parsed.surface(*event.evidence))
    assert {parsed.actor(participant.actor).name for participant in talks.participants} == {"Donald Trump", "Wladimir Putin"}


def test_a_plural_office_before_is_whom_sie_means(read: Read) -> None:
    parsed = read("Die EU-Außenminister berieten in Brüssel. Sie forderten mehr Waffen für Kiew.")
    (said,) = parsed.statements
    assert [parsed.actor(speaker).name for speaker in said.speaker] == ["EU-Außenminister"]


def test_a_title_is_told_by_its_last_part(meant: Meant) -> None:
    found = meant("Die EU-Außenbeauftragte Kaja Kallas warnte. Die Außenbeauftragte will helfen.")
    assert found["Außenbeauftragte"] == ["Kaja Kallas"]
