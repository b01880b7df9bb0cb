"""Attitudes without a subject that has them: receptions, experiencers, points of view, compounds, captions."""

from collections.abc import Callable

import pytest

from ukrdiplo import ParsedArticle

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Schärfere Sanktionen gegen Russland stoßen in Budapest auf Ablehnung.",
            {"Ungarn sanctions_on_russia oppose"},
        ),
        (
            "Der Nato-Beitritt der Ukraine findet in Warschau Zustimmung.",
            {"Polen nato_membership support"},
        ),
        (
            "Der Nato-Beitritt der Ukraine findet in Budapest keinen Anklang.",
            {"Ungarn nato_membership oppose"},
        ),
        (
            "In Bratislava will man von neuen Sanktionen gegen Moskau nichts wissen.",
            {"Slowakei sanctions_on_russia oppose"},
        ),
    ],
)
def test_a_matter_is_received_by_those_among_whom_it_is(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


def test_a_state_that_only_a_place_names_becomes_an_actor(read: Callable[..., ParsedArticle]) -> None:
    parsed = read(
        "Schärfere Sanktionen gegen Russland stoßen in Budapest auf Ablehnung.\n\nDie Lage in der Ukraine blieb am Montag ernst."
    )
    position = next(position for position in parsed.positions if position.topic == "sanctions_on_russia")
    mention = next(mention for mention in parsed.mentions if mention.actor == position.holder)
    assert parsed.actor(position.holder).name == "Ungarn"
    assert parsed.article.text[mention.span.start : mention.span.end] == "Budapest"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aus Moskauer Sicht sind ausländische Truppen in der Ukraine inakzeptabel.", {"Russland peacekeeping_troops oppose"}),
        ("Für Warschau ist ein Nato-Beitritt der Ukraine unverzichtbar.", {"Polen nato_membership support"}),
    ],
)
def test_a_judgement_is_of_whose_point_of_view_it_is(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Sanktionsgegner Robert Fico reiste nach Moskau.", {"Robert Fico sanctions_on_russia oppose"}),
        ("Als Befürworter von Waffenlieferungen an Kiew gilt Anton Hofreiter.", {"Anton Hofreiter military_aid support"}),
        ("Viktor Orbán ist kein Freund von Sanktionen gegen Russland.", {"Viktor Orbán sanctions_on_russia oppose"}),
    ],
)
def test_a_noun_may_mean_who_has_an_attitude(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kiew: Nein zu Gebietsabtretungen", {"Ukraine territorial_concessions oppose"}),
        ("Kreml: Europäische Truppen in der Ukraine nicht hinnehmbar", {"Kreml peacekeeping_troops oppose"}),
    ],
)
def test_a_caption_is_of_who_stands_before_its_colon(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die territoriale Integrität ist für Kiew nicht verhandelbar.", {"Ukraine territorial_concessions oppose"}),
        ("Gebietsabtretungen sind für Kiew nicht verhandelbar.", {"Ukraine territorial_concessions oppose"}),
    ],
)
def test_what_is_not_negotiable_is_kept_and_a_concession_refused(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


def test_who_asks_for_a_wish_does_not_tell_that_it_is_there(wants: Wants) -> None:
    text = "Macron warb für eine Zustimmung Ungarns zu neuen Sanktionen gegen Russland."
    assert wants(text) == {"Emmanuel Macron sanctions_on_russia support"}


def test_a_condition_with_wuerde_is_a_conditional_position(wants: Wants) -> None:
    text = "Friedrich Merz würde Taurus an die Ukraine liefern, sofern die Partner mitziehen."
    assert wants(text) == {"Friedrich Merz military_aid conditional"}


def test_what_somebody_can_imagine_he_is_for_and_what_he_cannot_accept_he_is_against(wants: Wants) -> None:
    assert wants("Paris kann sich vorstellen, Soldaten in die Ukraine zu schicken.") == {"Frankreich peacekeeping_troops support"}
    assert wants("Moskau kann ausländische Truppen in der Ukraine nicht akzeptieren.") == {"Russland peacekeeping_troops oppose"}


def test_an_accusative_before_its_verb_is_no_subject(wants: Wants) -> None:
    assert wants("Den Kanzler bat Wolodymyr Selenskyj um Luftabwehr.") == {"Wolodymyr Selenskyj military_aid support"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der Präsident Recep Tayyip Erdogan hat Putin und Selenskyj zu Friedensgesprächen eingeladen.",
            {"Recep Tayyip Erdogan peace_negotiations support"},
        ),
        (
            "Robert Fico beteuerte, sein Land werde sich neuen Sanktionen gegen Moskau widersetzen.",
            {"Robert Fico sanctions_on_russia oppose"},
        ),
        (
            "Silvio Berlusconi sprach sich dafür aus, Kiew zum Einlenken zu bewegen, statt weiter Waffen zu schicken.",
            {"Silvio Berlusconi military_aid oppose"},
        ),
    ],
)
def test_agreement_possession_and_contrast_tell_whose_it_is_and_what(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected
