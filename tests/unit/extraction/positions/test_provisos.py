"""What a clause asks for before, after or in return for another thing."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Erst wenn Kiew vier Gebiete abtrete, werde es Verhandlungen geben, sagte Putin.",
            {"Wladimir Putin peace_negotiations conditional", "Wladimir Putin territorial_concessions support"},
        ),
        (
            "Vor Verhandlungen mit Moskau verlangt Selenskyj Sicherheitsgarantien.",
            {"Wolodymyr Selenskyj peace_negotiations conditional", "Wolodymyr Selenskyj security_guarantees support"},
        ),
        (
            "Verhandlungen mit Russland seien denkbar, sofern Moskau seine Truppen abziehe, sagte Andrij Jermak.",
            {"Andrij Jermak peace_negotiations conditional"},
        ),
        (
            "Zuerst müssten die Verbündeten gehört werden, erst danach seien Verhandlungen mit Moskau möglich, sagte Selenskyj.",
            {"Wolodymyr Selenskyj peace_negotiations conditional"},
        ),
    ],
)
def test_what_is_first_asked_for_makes_the_rest_conditional(text: str, lines: set[str], wants: Wants) -> None:
    assert lines <= wants(text)


def test_what_comes_only_after_what_is_owed_hangs_on_that(wants: Wants) -> None:
    text = "Es müsse erst eine Einigung geben, bevor man Friedenstruppen in die Ukraine entsende, sagte Trump."
    assert "Donald Trump peacekeeping_troops conditional" in wants(text)


def test_what_is_so_even_then_hangs_on_nothing(wants: Wants) -> None:
    found = wants("Putin werde den Krieg selbst dann nicht beenden, wenn man ihm alles gebe, sagte Selenskyj.")
    assert not any("conditional" in line for line in found)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Viktor Orbán forderte Selenskyj auf, die Angriffe auszusetzen, um Friedensverhandlungen zu ermöglichen.",
            "Viktor Orbán peace_negotiations support",
        ),
        (
            "Selenskyj weilt in den USA zu Besuch, um dort das Rohstoffabkommen zu unterzeichnen.",
            "Wolodymyr Selenskyj minerals_deal support",
        ),
        (
            "Es gehe jetzt darum, einen gerechten Frieden für die Ukraine auszuhandeln, sagte Annalena Baerbock.",
            "Annalena Baerbock peace_negotiations support",
        ),
    ],
)
def test_what_a_thing_is_asked_or_done_for_is_wanted_by_who_asks_or_does_it(text: str, line: str, wants: Wants) -> None:
    assert line in wants(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("„Schluss mit den Waffenlieferungen an Kiew“, rief Sahra Wagenknecht.", "Sahra Wagenknecht military_aid oppose"),
        ("„Mehr Patriots, und zwar sofort“, sagte Selenskyj.", "Wolodymyr Selenskyj military_aid support"),
        ("Olaf Scholz bleibt dabei: kein Taurus für Kiew.", "Olaf Scholz military_aid oppose"),
        ("Mit den Waffenlieferungen an Kiew müsse Schluss sein, sagte Herbert Kickl.", "Herbert Kickl military_aid oppose"),
        ("„Kein Geld und keine Waffen mehr für Kiew“, verlangte Alice Weidel.", "Alice Weidel military_aid oppose"),
    ],
)
def test_a_cry_says_what_is_to_end_and_of_what_there_is_to_be_more(text: str, line: str, wants: Wants) -> None:
    assert line in wants(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Der Krieg könne nur am Verhandlungstisch enden, sagte Wang Yi.", "Wang Yi peace_negotiations support"),
        ("Frieden in der Ukraine könne es nur durch Verhandlungen geben, sagte Wang Yi.", "Wang Yi peace_negotiations support"),
    ],
)
def test_by_what_alone_a_thing_can_be_had_is_wanted(text: str, line: str, wants: Wants) -> None:
    assert line in wants(text)


def test_what_is_only_granted_hangs_on_what_is_owed(wants: Wants) -> None:
    text = "Zwar sei man für eine Feuerpause, sagte Wladimir Putin, doch müssten zuvor die Ursachen des Krieges enden."
    assert wants(text) == {"Wladimir Putin ceasefire conditional"}


def test_how_long_somebody_is_in_office_is_no_condition(wants: Wants) -> None:
    text = "Solange er Regierungschef sei, werde er einem Nato-Beitritt der Ukraine nicht zustimmen, sagte Robert Fico."
    assert wants(text) == {"Robert Fico nato_membership oppose"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Gebe es bis Mai keine Bewegung, zögen sich die USA als Vermittler zurück, sagte Marco Rubio.",
            "Marco Rubio us_mediation conditional",
        ),
        (
            "Strafzölle auf russisches Öl könnten bald kommen, sollte es keine Waffenruhe geben, sagte Donald Trump.",
            "Donald Trump sanctions_on_russia conditional",
        ),
    ],
)
def test_a_condition_that_begins_with_its_verb_ties_what_is_threatened(text: str, line: str, wants: Wants) -> None:
    assert line in wants(text)


def test_what_is_asked_for_before_a_thing_ties_that(wants: Wants) -> None:
    assert wants("Kiew ist zu Verhandlungen mit Moskau bereit, verlangt davor aber eine Feuerpause.") == {
        "Ukraine peace_negotiations conditional",
        "Ukraine ceasefire support",
    }
