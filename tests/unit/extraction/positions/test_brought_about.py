"""What things are said to bring about."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # somebody is the better or the worse for it
        ("Eine Feuerpause nütze jetzt niemandem, sagte Annalena Baerbock.", "Annalena Baerbock ceasefire oppose"),
        (
            "Die Sanktionen gegen Moskau träfen nur die eigene Wirtschaft, sagte Tino Chrupalla.",
            "Tino Chrupalla sanctions_on_russia oppose",
        ),
        (
            "Ein Einsatz von Bodentruppen würde die Bundeswehr überfordern, sagte Johann Wadephul.",
            "Johann Wadephul peacekeeping_troops oppose",
        ),
        ("Die Sanktionen schwächten den Aggressor, sagte Kaja Kallas.", "Kaja Kallas sanctions_on_russia support"),
        # there is more of it, or less
        ("Waffenlieferungen verlängerten nur das Sterben, sagte Sahra Wagenknecht.", "Sahra Wagenknecht military_aid oppose"),
        ("Der Taurus könne den Krieg verkürzen, sagte Roderich Kiesewetter.", "Roderich Kiesewetter military_aid support"),
        ("Ein EU-Beitritt der Ukraine biete niemandem Sicherheit, sagte Viktor Orbán.", "Viktor Orbán eu_membership oppose"),
        (
            "Eine Waffenruhe schreibe die russischen Eroberungen fest, sagte Mychajlo Podoljak.",
            "Mychajlo Podoljak ceasefire oppose",
        ),
        ("Eine Waffenruhe gäbe Putin nur Zeit, neue Kräfte zu sammeln, sagte Selenskyj.", "Wolodymyr Selenskyj ceasefire oppose"),
        (
            "Ein Waffenstillstand würde bedeuten, dass Russland siegt, sagte Mychajlo Podoljak.",
            "Mychajlo Podoljak ceasefire oppose",
        ),
        (
            "Die Entsendung von Soldaten führe zu einem Zusammenstoß mit der Nato, warnte Viktor Orbán.",
            "Viktor Orbán peacekeeping_troops oppose",
        ),
        (
            "Die Sanktionen gegen Moskau führten zu nichts, sagte Sahra Wagenknecht.",
            "Sahra Wagenknecht sanctions_on_russia oppose",
        ),
        (
            "Die Nato-Mitgliedschaft der Ukraine würde Europa sicherer machen, sagte Stoltenberg.",
            "Jens Stoltenberg nato_membership support",
        ),
        # what it is
        (
            "Eine Waffenruhe sei bloß die Vorbereitung auf den nächsten Überfall, sagte Selenskyj.",
            "Wolodymyr Selenskyj ceasefire oppose",
        ),
    ],
)
def test_who_tells_what_a_thing_brings_about_is_for_it_or_against_it(text: str, line: str, wants: Wants) -> None:
    assert line in wants(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die Waffenruhe verlängerte die Verhandlungen, sagte Annalena Baerbock.",  # neither good nor bad
        "Schade eine Waffenruhe der Ukraine, fragte Annalena Baerbock?",
        "Wenn Waffenlieferungen den Krieg verlängerten, sei das zu bedenken, sagte Annalena Baerbock.",
    ],
)
def test_what_is_neither_good_nor_bad_or_only_supposed_tells_nothing(text: str, wants: Wants) -> None:
    assert wants(text) == set()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Die verschleppten Kinder gehörten nach Hause, sagte Annalena Baerbock.",
            "Annalena Baerbock humanitarian_relief support",
        ),
        (
            "Das bringe nichts, die Sanktionen gegen Moskau brächten nichts, sagte Weidel.",
            "Alice Weidel sanctions_on_russia oppose",
        ),
    ],
)
def test_a_thing_has_its_place_or_brings_nothing(text: str, line: str, wants: Wants) -> None:
    assert line in wants(text)


def test_what_must_not_be_a_peace_of_one_kind_may_be_one_of_another(wants: Wants) -> None:
    text = "Eine Waffenruhe könne kein Frieden sein, der den Aggressor belohne, sagte Starmer."
    assert "Keir Starmer ceasefire conditional" in wants(text)


def test_what_is_bad_without_another_thing_hangs_on_that(wants: Wants) -> None:
    text = "Eine Waffenruhe ohne Sicherheitsgarantien sei bloß die Vorbereitung auf den nächsten Überfall, sagte Selenskyj."
    assert wants(text) == {"Wolodymyr Selenskyj ceasefire conditional", "Wolodymyr Selenskyj security_guarantees support"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Anders ist es bei Orbán, für den ein Embargo gegen Moskau die Wirtschaft ruiniert.",
            "Viktor Orbán sanctions_on_russia oppose",
        ),
        ("Eine Waffenruhe würde Staaten wie Russland stärken, sagte Kaja Kallas.", "Kaja Kallas ceasefire oppose"),
    ],
)
def test_it_is_bad_in_whose_eyes_it_harms_or_serves_a_foe(text: str, line: str, wants: Wants) -> None:
    assert line in wants(text)


def test_who_sees_somebody_in_duty_judges_him_and_not_what_he_is_to_do(wants: Wants) -> None:
    found = wants("Washington sieht die Europäer in der Pflicht, Soldaten in die Ukraine zu entsenden.")
    assert "USA peacekeeping_troops support" not in found


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Wer jetzt Waffen an Kiew liefere, schütze damit die Menschen, sagte Kaja Kallas.", "support"),
        ("Wer der Ukraine jetzt Waffen liefere, verlängere den Krieg, sagte Robert Fico.", "oppose"),
    ],
)
def test_what_whoever_does_a_thing_brings_about_counts_for_it(text: str, stance: str, wants: Wants) -> None:
    assert {line.split()[-1] for line in wants(text)} == {stance}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Es gebe keine Alternative zu Verhandlungen mit Kiew, sagte Wagenknecht.",
            "Sahra Wagenknecht peace_negotiations support",
        ),
        (
            "Jetzt sei nicht der Moment, die Sanktionen gegen Moskau zu lockern, sagte Kallas.",
            "Kaja Kallas sanctions_on_russia support",
        ),
        ("Neue Sanktionen gegen Moskau würden die Gespräche nur stören, sagte Trump.", "Donald Trump sanctions_on_russia oppose"),
    ],
)
def test_there_is_no_other_way_no_moment_or_a_disturbance(text: str, line: str, wants: Wants) -> None:
    assert line in wants(text)


def test_what_a_thing_serves_for_alone_is_told_against_it_and_for_nothing_else(wants: Wants) -> None:
    found = wants("Eine Feuerpause diene nur dazu, Kiew neu zu bewaffnen, sagte Lawrow.")
    assert found == {"Sergej Lawrow ceasefire oppose"}


def test_whoever_does_what_does_harm_is_told_so_though_the_tree_has_it_below(wants: Wants) -> None:
    found = wants("Wer die Sanktionen gegen Russland jetzt lockere, der verlängere den Krieg, betonte Scholz im Abendjournal.")
    assert found == {"Olaf Scholz sanctions_on_russia support"}
