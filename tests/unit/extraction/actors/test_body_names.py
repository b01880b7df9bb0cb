from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Das teilte die Universität Greifswald mit.", "Universität Greifswald", "organisation"),
        ("Das Institut für Zeitgeschichte veröffentlichte eine Studie.", "Institut für Zeitgeschichte", "organisation"),
        (
            "Laut dem Bundesamt für Polar- und Meeresforschung fehlt Geld.",
            "Bundesamt für Polar- und Meeresforschung",
            "institution",
        ),
        ("Er spendete dem Internationalen Rettungskomitee zehn Euro.", "Internationales Rettungskomitee", "organisation"),
        ("Die Staatsanwaltschaft Dortmund ermittelt.", "Staatsanwaltschaft Dortmund", "institution"),
        ("Der Konkurrent Quillaro senkte die Preise.", "Quillaro", "organisation"),
        ("Das Bündnis Linkskraft stimmte dagegen.", "Linkskraft", "organisation"),
    ],
)
def test_a_body_has_its_whole_name_and_is_no_person(read: Callable[..., Any], text: str, name: str, kind: str) -> None:
    assert read(text).actor(name).kind == kind


def test_an_abbreviation_in_brackets_names_its_body_afterwards(read: Callable[..., Any]) -> None:
    named = read("Das Institut für Zeitgeschichte (IFZ) widersprach. Das IFZ verwies auf Akten.").named()
    assert named["Institut für Zeitgeschichte"] == ["Institut für Zeitgeschichte", "IFZ"]


def test_a_body_without_its_state_belongs_to_the_one_spoken_of(read: Callable[..., Any]) -> None:
    found = read("In Charkiw gab es neue Angriffe. Nach Angaben des Generalstabs starben drei Menschen.")
    assert found.named()["Ukrainischer Generalstab"] == ["Generalstabs"]


def test_a_body_belongs_to_nobody_where_two_states_are_spoken_of(read: Callable[..., Any]) -> None:
    found = read("Russland und die Ukraine tauschten Gefangene aus. Der Generalstab bestätigte das.")
    assert "Ukrainischer Generalstab" not in found.named()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bundesrätin Viola Amherd reiste nach Kiew. Der Bundesrat beschloss neue Hilfe für die Schweiz.", "Schweizer Bundesrat"),
        ("Bundeskanzler Merz sprach in Berlin. Der Bundesrat stimmte zu.", "Bundesrat (Deutschland)"),
        (
            "Bundeskanzler Nehammer sprach in Wien. Österreich hilft, erklärte die Bundesregierung.",
            "Österreichische Bundesregierung",
        ),
    ],
)
def test_a_name_that_bodies_share_is_that_of_the_state_that_the_article_is_about(
    read: Callable[..., Any], text: str, name: str
) -> None:
    assert name in read(text, published="2024-05-02").named()


def test_a_town_before_a_court_does_not_make_it_the_states(read: Callable[..., Any]) -> None:
    assert "deutsches Gericht" not in read("Das Berliner Gericht entschied gegen ihn.").named()


def test_the_state_before_a_title_belongs_to_the_mention(read: Callable[..., Any]) -> None:
    assert read("Frankreichs Präsident Emmanuel Macron lehnte ab.").named() == {
        "Emmanuel Macron": ["Frankreichs Präsident Emmanuel Macron"]
    }


def test_an_unnamed_voice_keeps_the_adjectives_that_say_what_it_is(read: Callable[..., Any]) -> None:
    assert "hoher Offizier" in read("„Wir brauchen Munition“, sagte ein hoher Offizier.").named()
    assert "Experten" in read("Die meisten Experten zweifeln daran.").named()


def test_a_diplomat_in_the_genitive_is_one(read: Callable[..., Any]) -> None:
    assert "EU-Diplomat" in read("Nach Angaben eines EU-Diplomaten dauerte das Treffen zwei Stunden.").named()


def test_the_chancellor_in_news_of_viennas_ministers_is_theirs(read: Callable[..., Any]) -> None:
    text = "Außenminister Alexander Schallenberg verteidigte die Sanktionen. Der Bundeskanzler sieht das genauso."
    assert "Karl Nehammer" in read(text, published="2022-09-19").named()


@pytest.mark.parametrize(
    ("text", "day", "name"),
    [
        ("Der EDA-Chef mahnte zur Ruhe.", "2023-05-02", "Ignazio Cassis"),
        ("Der Schweizer Bundespräsident eröffnete die Konferenz.", "2014-12-04", "Didier Burkhalter"),
        ("Die Schweizer Bundespräsidentin eröffnete die Konferenz.", "2024-06-15", "Viola Amherd"),
        ("Der Regierungssprecher wies das zurück.", "2024-03-04", "Steffen Hebestreit"),
        ("Der Regierungssprecher wies das zurück.", "2026-01-12", "Stefan Kornelius"),
    ],
)
def test_swiss_offices_and_spokesmen_are_dated(read: Callable[..., Any], text: str, day: str, name: str) -> None:
    assert name in read(text, published=day).named()
