"""What whoever speaks says will be, without saying who does it."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Die zugesagten Panzer würden geliefert, versicherte Boris Pistorius in Kiew.", "Boris Pistorius military_aid support"),
        ("Man werde bis zum Ende kämpfen, sagte Dmitri Medwedew.", "Dmitri Medwedew war_continuation support"),
        ("Die Ukraine werde nicht in die Nato kommen, sagte Pete Hegseth.", "Pete Hegseth nato_membership oppose"),
        ("Waffen werde es aus Bratislava nicht mehr geben, sagte Robert Fico.", "Robert Fico military_aid oppose"),
        ("Von der Slowakei werde Kiew keine Munition mehr bekommen, sagte Robert Fico.", "Robert Fico military_aid oppose"),
        (
            "Panzer für Kiew könne es geben, wenn die Partner mitzögen, sagte Boris Pistorius.",
            "Boris Pistorius military_aid conditional",
        ),
    ],
)
def test_who_says_what_will_be_wants_it_so(text: str, line: str, wants: Wants) -> None:
    assert line in wants(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die Ukraine bekommt im Herbst neue Panzer.",  # nobody says so
        "Bislang gebe es keine Verhandlungen mit Kiew, sagte Dmitri Peskow.",
        "Werde die Ukraine in die Nato kommen, fragte Pete Hegseth?",
    ],
)
def test_how_things_stand_is_nobody_s_position(text: str, wants: Wants) -> None:
    assert wants(text) == set()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Die Munition müsse schneller an die Front, mahnte Mark Rutte.", "Mark Rutte military_aid support"),
        (
            "Für eine Feuerpause müssten zunächst alle Truppen verschwinden, teilte Präsident Putin mit.",
            "Wladimir Putin ceasefire conditional",
        ),
    ],
)
def test_what_must_be_without_a_verb_or_before_a_thing(text: str, line: str, wants: Wants) -> None:
    assert line in wants(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Panzer für die Ukraine kommen von Scholz weiterhin nicht.", "Olaf Scholz military_aid oppose"),
        ("Ohne Sicherheitsgarantien will Selenskyj nichts unterschreiben.", "Wolodymyr Selenskyj security_guarantees support"),
    ],
)
def test_from_whom_nothing_comes_refuses_it(text: str, line: str, wants: Wants) -> None:
    assert line in wants(text)
