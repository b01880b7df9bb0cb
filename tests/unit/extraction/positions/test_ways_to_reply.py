"""Ways to reply to what stood before: with a noun, by whom support comes from, to whom one agrees, as what others owe."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]

_TRUCE = "Trump forderte am Montag eine Feuerpause in der Ukraine."


@pytest.mark.parametrize(
    ("reply", "position"),
    [
        ("Unterstützung bekam er von Macron.", "Emmanuel Macron ceasefire support"),
        ("Aus Moskau kam Kritik an dem Vorschlag.", "Russland ceasefire oppose"),
        ("Kiew signalisierte dafür Bereitschaft.", "Ukraine ceasefire support"),
        ("Selenskyj erklärte sich dazu bereit.", "Wolodymyr Selenskyj ceasefire support"),
        ("Dasselbe verlangt auch Macron.", "Emmanuel Macron ceasefire support"),
        ("Das Gleiche fordert Macron.", "Emmanuel Macron ceasefire support"),
        ("Merz sieht das anders.", "Friedrich Merz ceasefire oppose"),
        ("Merz stimmte Trump zu.", "Friedrich Merz ceasefire support"),
        ("Merz pflichtete ihm bei.", "Friedrich Merz ceasefire support"),
        ("Putin knüpfte dies an Bedingungen.", "Wladimir Putin ceasefire conditional"),
        ("Dem müsse Kiew zustimmen, sagte Rubio.", "Marco Rubio ceasefire support"),
        ("Ob er dem zustimmt, ließ Putin offen.", "Wladimir Putin ceasefire unclear"),
        ("Die Bundesregierung bleibt skeptisch.", "Bundesregierung ceasefire oppose"),
        ("In Berlin ist man skeptisch.", "Deutschland ceasefire oppose"),
        ("Merz nannte die Debatte „verfrüht“.", "Friedrich Merz ceasefire oppose"),
        ("Russland müsse sich darauf einlassen, sagte Rubio.", "Marco Rubio ceasefire support"),
    ],
)
def test_ways_to_reply(reply: str, position: str, wants: Wants) -> None:
    assert wants(f"{_TRUCE} {reply}") == {"Donald Trump ceasefire support", position}


def test_who_agrees_with_another_does_not_reply(wants: Wants) -> None:
    assert wants(f"{_TRUCE} Merz stimmte Macron zu.") == {"Donald Trump ceasefire support"}


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Trump schlug eine Feuerpause in der Ukraine vor, was der Kreml zurückwies.", "Kreml ceasefire oppose"),
        ("Weitere Sanktionen gegen Russland, das lehnt Ungarn ab.", "Ungarn sanctions_on_russia oppose"),
        (
            "Tusk werde keine Truppen in die Ukraine schicken. Macron ist dazu bereit.",
            "Emmanuel Macron peacekeeping_troops support",
        ),
        ("Brüssel schlug neue Sanktionen gegen Moskau vor.\n\nDagegen wehrt sich Malta.", "Malta sanctions_on_russia oppose"),
    ],
)
def test_what_is_replied_to(text: str, position: str, wants: Wants) -> None:
    assert position in wants(text)


@pytest.mark.parametrize(
    ("reply", "position"),
    [
        ("Boris Pistorius unterstützte die Linie des Kanzlers.", "Boris Pistorius military_aid oppose"),
        ("Norbert Röttgen kritisierte die Entscheidung des Kanzlers.", "Norbert Röttgen military_aid support"),
    ],
)
def test_whose_line_it_is_that_somebody_supports(reply: str, position: str, wants: Wants) -> None:
    text = f"Olaf Scholz lehnt die Lieferung von Marschflugkörpern an die Ukraine ab. {reply}"
    assert position in wants(text, "2024-03-01")


def test_a_reaction_with_a_noun_is_a_reply(wants: Wants) -> None:
    text = "Macron will Soldaten in die Ukraine schicken. Der Kreml reagierte mit scharfer Ablehnung."
    assert "Kreml peacekeeping_troops oppose" in wants(text)
