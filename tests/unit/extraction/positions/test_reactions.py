"""Who likes or dislikes what another wants, by whose refusal a thing fails, and what titles bid without a finite verb."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Manfred Weber bedauerte, dass Olaf Scholz der Ukraine keine Marschflugkörper liefert.",
            {"Manfred Weber military_aid support", "Olaf Scholz military_aid oppose by Manfred Weber"},
        ),
        (
            "Andrij Melnyk zeigte sich enttäuscht, dass Berlin keine schweren Waffen liefern wolle.",
            {"Andrij Melnyk military_aid support", "Deutschland military_aid oppose by Andrij Melnyk"},
        ),
        (
            "Norbert Röttgen kritisierte Olaf Scholz, weil dieser Kiew keine Kampfpanzer liefern wolle.",
            {"Norbert Röttgen military_aid support", "Olaf Scholz military_aid oppose by Norbert Röttgen"},
        ),
    ],
)
def test_who_regrets_a_refusal_wants_what_is_refused(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


def test_who_blames_another_for_withholding_a_thing_wants_it(wants: Wants) -> None:
    text = "Norbert Röttgen warf Olaf Scholz vor, der Ukraine wichtige Waffen vorzuenthalten."
    assert "Norbert Röttgen military_aid support" in wants(text)


def test_who_fears_a_thing_only_foretells_it(wants: Wants) -> None:
    assert wants("Beobachter fürchten, dass Washington die Sanktionen gegen Russland aufhebt.") == set()


def test_who_asks_another_to_do_without_a_thing_blames_him_for_nothing(wants: Wants) -> None:
    assert wants("Viktor Orbán forderte Kiew auf, auf einen Beitritt zur Nato zu verzichten.") == {
        "Viktor Orbán nato_membership oppose"
    }


def test_a_verdict_is_on_what_an_infinitive_forbids(wants: Wants) -> None:
    text = "Mark Rutte bezeichnete es als Fehler, der Ukraine den Einsatz westlicher Waffen auf russischem Gebiet zu verbieten."
    assert wants(text) == {"Mark Rutte military_aid support"}


@pytest.mark.parametrize(
    "text",
    [
        "Die Verlängerung der Sanktionen gegen Russland scheiterte am Veto Ungarns.",
        "Neue Sanktionen gegen Russland scheiterten bisher an Ungarn.",
        "Am Widerstand Ungarns scheiterte das Sanktionspaket gegen Russland.",
    ],
)
def test_by_whose_refusal_a_thing_fails_does_not_want_it(wants: Wants, text: str) -> None:
    assert wants(text) == {"Ungarn sanctions_on_russia oppose"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wadephul: Ukraine weiter mit Waffen unterstützen", {"Johann Wadephul military_aid support"}),
        ("Selenskyj: Müssen Putin an den Verhandlungstisch zwingen", {"Wolodymyr Selenskyj peace_negotiations support"}),
        ("Kaja Kallas: Russland mit Sanktionen zum Einlenken zwingen", {"Kaja Kallas sanctions_on_russia support"}),
        ("Viola Amherd: Voraussetzungen für Friedensgespräche geschaffen", set()),
    ],
)
def test_the_infinitive_that_closes_a_title_is_what_the_name_before_its_colon_bids(
    wants: Wants, text: str, expected: set[str]
) -> None:
    assert wants(text, "2025-06-20") == expected


def test_a_title_before_a_name_may_be_the_subject_behind_its_verb(wants: Wants) -> None:
    assert wants("Ein Treffen mit Selenskyj lehnt Kremlchef Wladimir Putin bislang ab.") == {
        "Wladimir Putin leaders_summit oppose"
    }


def test_what_nobody_will_do_is_ruled_out_by_whoever_says_so(wants: Wants) -> None:
    assert wants("Niemand werde ukrainisches Land verschenken, sagte Andrij Jermak.") == {
        "Andrij Jermak territorial_concessions oppose"
    }


def test_who_does_not_say_whether_he_will_leaves_it_open(wants: Wants) -> None:
    assert wants("Ob er neue Sanktionen gegen Russland verhängen werde, wollte Donald Trump nicht sagen.") == {
        "Donald Trump sanctions_on_russia unclear"
    }


def test_who_asks_why_a_thing_is_not_done_wants_it(wants: Wants) -> None:
    text = "Anton Hofreiter fragte, warum Olaf Scholz der Ukraine noch immer keine Marschflugkörper liefere."
    assert "Anton Hofreiter military_aid support" in wants(text)


def test_what_somebody_would_rather_not_do_is_unwanted(wants: Wants) -> None:
    text = "Viktor Orbán will lieber verhandeln, als weiter Waffen in die Ukraine zu schicken."
    assert wants(text) == {"Viktor Orbán peace_negotiations support", "Viktor Orbán military_aid oppose"}


def test_a_meeting_to_come_only_if_something_happens_hangs_on_that(wants: Wants) -> None:
    text = "Ein Treffen mit Putin werde es nur geben, wenn Moskau die Angriffe einstelle, sagte Donald Trump."
    assert "Donald Trump leaders_summit conditional" in wants(text)
