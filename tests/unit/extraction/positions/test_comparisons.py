"""Whom a sentence compares with the holder of a position, and who stands for a group."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    "text",
    [
        "Wie Polen fordert auch Litauen härtere Sanktionen gegen Moskau.",
        "Litauen fordert ebenso wie Polen härtere Sanktionen gegen Moskau.",
        "Neben Polen fordert auch Litauen härtere Sanktionen gegen Moskau.",
        "Gemeinsam mit Polen fordert Litauen härtere Sanktionen gegen Moskau.",
        "Sowohl Polen als auch Litauen fordern härtere Sanktionen gegen Moskau.",
    ],
)
def test_who_is_said_to_be_alike_holds_the_same(text: str, wants: Wants) -> None:
    assert wants(text) == {"Polen sanctions_on_russia support", "Litauen sanctions_on_russia support"}


@pytest.mark.parametrize(
    "text",
    [
        "Im Gegensatz zu Budapest unterstützt Prag neue Sanktionen gegen Moskau.",
        "Anders als Budapest unterstützt Prag neue Sanktionen gegen Moskau.",
    ],
)
def test_who_is_said_to_be_unlike_holds_the_contrary(text: str, wants: Wants) -> None:
    assert wants(text) == {"Ungarn sanctions_on_russia oppose", "Tschechien sanctions_on_russia support"}


def test_a_source_is_compared_with_nobody(wants: Wants) -> None:
    found = wants("Wie Polen mitteilte, fordert Litauen härtere Sanktionen gegen Moskau.")
    assert not {line for line in found if line.startswith("Polen")}


def test_a_group_around_somebody_is_his(wants: Wants) -> None:
    found = wants("Die Spitze um Robert Fico lehnt weitere Waffen für Kiew ab.")
    assert found == {"Robert Fico military_aid oppose"}


@pytest.mark.parametrize(
    "text",
    [
        "Alle EU-Staaten außer Ungarn fordern neue Sanktionen gegen Russland.",
        "Die EU-Staaten fordern mit Ausnahme Ungarns neue Sanktionen gegen Russland.",
        "Bis auf Ungarn fordern alle EU-Staaten neue Sanktionen gegen Russland.",
    ],
)
def test_who_is_excepted_is_of_another_mind(wants: Wants, text: str) -> None:
    assert "Ungarn sanctions_on_russia oppose" in wants(text)
