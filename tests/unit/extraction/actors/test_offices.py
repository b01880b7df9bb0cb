from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(("published", "name"), [("2024-12-01", "Joe Biden"), ("2025-05-21", "Donald Trump")])
def test_an_office_names_who_held_it_on_the_day(read: Callable[..., Any], published: str, name: str) -> None:
    found = read("Der US-Präsident will sich dazu bald äußern.", published)
    assert found.named() == {name: ["US-Präsident"]}
    assert found.actor(name).office == "US-Präsident"


def test_without_a_date_an_office_names_nobody(read: Callable[..., Any]) -> None:
    assert read("Der US-Präsident will sich dazu bald äußern.", None).named() == {}


def test_an_office_before_a_name_belongs_to_the_mention(read: Callable[..., Any]) -> None:
    found = read("Die Reise des deutschen Bundeskanzlers Friedrich Merz begann. Außenminister Rubio wartete schon.")
    assert found.named() == {
        "Friedrich Merz": ["deutschen Bundeskanzlers Friedrich Merz"],
        "Marco Rubio": ["Außenminister Rubio"],
    }
    assert found.actor("Marco Rubio").office == "US-Außenminister"


def test_a_former_office_is_not_its_present_holder(read: Callable[..., Any]) -> None:
    assert read("Der frühere US-Präsident meldete sich zu Wort.").named() == {}


def test_an_unknown_person_keeps_the_office_that_the_article_tells(read: Callable[..., Any]) -> None:
    found = read("US-Senator Otto Beispiel widersprach. Beispiel gilt als Kritiker.")
    senator = found.actor("Otto Beispiel")
    assert (senator.office, senator.represents) == ("US-Senator", "USA")
    assert found.named()["Otto Beispiel"] == ["US-Senator Otto Beispiel", "Beispiel"]


@pytest.mark.parametrize(
    ("text", "published", "name", "mention"),
    [
        ("Der künftige Bundeskanzler reist zuerst nach Warschau.", "2025-05-02", "Friedrich Merz", "künftige Bundeskanzler"),
        ("Die gewählte Präsidentin der Ukraine gab es nie.", "2019-05-01", None, None),
        (
            "Der gewählte Präsident der Ukraine will verhandeln.",
            "2019-05-01",
            "Wolodymyr Selenskyj",
            "gewählte Präsident der Ukraine",
        ),
        (
            "Der frei gewählte ukrainische Präsident bleibt im Amt.",
            "2025-05-21",
            "Wolodymyr Selenskyj",
            "gewählte ukrainische Präsident",
        ),
        ("Vor Studenten sprach die Altkanzlerin.", "2023-03-01", "Angela Merkel", "Altkanzlerin"),
        ("Die frühere Bundeskanzlerin schrieb ein Buch.", "2024-11-01", "Angela Merkel", "frühere Bundeskanzlerin"),
        ("Ein früherer Bundeskanzler saß im Aufsichtsrat.", "2024-11-01", None, None),
        ("Die Ex-Präsidentin der USA gab es nie.", "2024-11-01", None, None),
        ("Im Frühjahr 2014 warnte der damalige US-Präsident vor Folgen.", "2025-05-21", "Barack Obama", "damalige US-Präsident"),
        ("Der damalige US-Präsident warnte vor Folgen.", "2025-05-21", None, None),
        ("Der verstorbene Papst hatte zum Frieden gemahnt.", "2025-05-02", "Papst Franziskus", "verstorbene Papst"),
        ("Der nächste Bundeskanzler wird es schwer haben.", "2025-05-02", None, None),
        ("Die russische Präsidentin gab es nie.", "2025-05-02", None, None),
    ],
)
def test_words_beside_a_title_say_when_its_holder_held_it(
    read: Callable[..., Any], text: str, published: str, name: str | None, mention: str | None
) -> None:
    persons = {n: found for n, found in read(text, published).named().items() if n not in {"USA", "Ukraine"}}
    assert persons == ({name: [mention]} if name else {})


@pytest.mark.parametrize(
    ("text", "name", "mention"),
    [
        ("Der Londoner Außenminister sagte die Reise ab.", "David Lammy", "Londoner Außenminister"),
        ("Macrons Verteidigungsminister sagte die Reise ab.", "Sébastien Lecornu", "Verteidigungsminister"),
        ("Die Chefdiplomatin der EU sagte die Reise ab.", "Kaja Kallas", "Chefdiplomatin der EU"),
        ("Der deutsche Regierungschef sagte die Reise ab.", "Friedrich Merz", "deutsche Regierungschef"),
        ("Der österreichische Kanzler sagte die Reise ab.", "Christian Stocker", "österreichische Kanzler"),
        ("BUNDESKANZLER SAGT REISE AB", "Friedrich Merz", "BUNDESKANZLER"),
        ("FRANZÖSISCHER STAATSCHEF SAGT REISE AB", "Emmanuel Macron", "FRANZÖSISCHER STAATSCHEF"),
    ],
)
def test_capitals_persons_and_bodies_tell_whose_an_office_is(
    read: Callable[..., Any], text: str, name: str, mention: str
) -> None:
    assert read(text).named()[name] == [mention]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Aus dem Élysée kam Zustimmung. Der Präsident werde bald anrufen.", "Emmanuel Macron"),
        ("In Warschau tagte das Kabinett. Danach trat der Ministerpräsident vor die Presse.", "Donald Tusk"),
        ("Im Weißen Haus empfing der Präsident am Abend Gäste aus Kiew.", "Donald Trump"),
        ("Am Ballhausplatz brannte noch Licht. Erst spät erschien der Kanzler.", "Christian Stocker"),
        ("In Wien landete am Abend eine Maschine der Luftwaffe. Der Kanzler winkte kurz.", "Friedrich Merz"),
    ],
)
def test_a_title_without_a_state_is_understood_from_what_stands_before(read: Callable[..., Any], text: str, name: str) -> None:
    assert name in read(text).named()


@pytest.mark.parametrize(
    "text",
    [
        "Moskau und Kiew blieben hart. Der Präsident schwieg dazu.",
        "In Kiew traf Emmanuel Macron ein. Der Präsident lobte die Gastgeber.",
        "In Warschau tagte der Verband. Der Präsident des Vereins dankte allen.",
        "In Berlin tagte der Verband. Der Präsident dankte allen.",
        "Der Präsident schwieg dazu.",
    ],
)
def test_a_title_without_a_state_is_left_open_where_several_may_be_meant(read: Callable[..., Any], text: str) -> None:
    held = {"Wladimir Putin", "Wolodymyr Selenskyj", "Karol Nawrocki", "Andrzej Duda", "Frank-Walter Steinmeier"}
    assert held.isdisjoint(read(text).named())


def test_a_title_takes_up_the_person_named_with_it_before_any_state(read: Callable[..., Any]) -> None:
    found = read("Präsident Selenskyj dankte. In Paris brannte Licht. Der Präsident ging zu Bett.")
    assert "Emmanuel Macron" not in found.named()
    assert found.meant() == {"Wolodymyr Selenskyj": ["Präsident"]}


def test_a_woman_holds_her_office_in_its_form_for_a_woman(read: Callable[..., Any]) -> None:
    reading = read("Bundespräsidentin Viola Amherd blieb in Bern.", "2024-05-21")
    assert reading.actor("Viola Amherd").office == "Schweizer Bundespräsidentin"


@pytest.mark.parametrize(
    ("text", "published", "name", "description"),
    [
        ("Der frühere Präsident Dmitri Medwedew drohte erneut.", "2025-07-16", "Dmitri Medwedew", "früherer Präsident"),
        ("Ex-Kanzler Gerhard Schröder schwieg dazu.", "2025-07-16", "Gerhard Schröder", "Ex-Kanzler"),
        ("Sie traf den früheren Kanzler Olaf Scholz in Berlin.", "2025-07-16", "Olaf Scholz", "früherer Bundeskanzler"),
        (
            "Die frühere Außenministerin Annalena Baerbock warnte davor.",
            "2026-07-16",
            "Annalena Baerbock",
            "frühere Außenministerin",
        ),
        (
            "Der designierte Kanzler Friedrich Merz kündigte Hilfe an.",
            "2025-03-16",
            "Friedrich Merz",
            "designierter Bundeskanzler",
        ),
        ("Der ehemalige Botschafter Ben Beispiel warnte davor.", "2025-07-16", "Ben Beispiel", "ehemaliger Botschafter"),
    ],
)
def test_what_somebody_was_or_will_be_is_no_office_that_he_holds(
    read: Callable[..., Any], text: str, published: str, name: str, description: str
) -> None:
    actor = read(text, published=published).actor(name)
    assert (actor.office, actor.description) == (None, description)


def test_a_title_whose_holder_has_left_the_office_is_no_office_on_that_day(read: Callable[..., Any]) -> None:
    text = "Außenministerin Annalena Baerbock reiste nach Kiew."
    assert read(text, published="2026-07-16").actor("Annalena Baerbock").office is None
    assert read(text, published="2024-07-16").actor("Annalena Baerbock").office == "Bundesaußenministerin"


def test_whoever_is_in_an_office_again_holds_it(read: Callable[..., Any]) -> None:
    actor = read("Der polnische Ex-Premier Donald Tusk warnte davor.", published="2024-07-16").actor("Donald Tusk")
    assert actor.office == "polnischer Ministerpräsident"


@pytest.mark.parametrize(
    ("text", "name", "mention"),
    [
        ("Der Elysée-Chef warnte vor Übermut.", "Emmanuel Macron", "Elysée-Chef"),
        ("Der Élyséechef warnte vor Übermut.", "Emmanuel Macron", "Élyséechef"),
        ("Mit dem Downing-Street-Chef sprach kaum jemand.", "Keir Starmer", "Downing-Street-Chef"),
        ("Der Wunsch des Kreml-Chefs ist bekannt.", "Wladimir Putin", "Kreml-Chefs"),
        ("Den Kremlherrscher lässt das kalt.", "Wladimir Putin", "Kremlherrscher"),
        ("Der Hausherr in der Downing Street wartete.", "Keir Starmer", "Hausherr in der Downing Street"),
        ("Der Hausherr im Weißen Haus wartete.", "Donald Trump", "Hausherr im Weißen Haus"),
    ],
)
def test_the_head_of_a_seat_of_government_is_who_governs_there(
    read: Callable[..., Any], text: str, name: str, mention: str
) -> None:
    assert read(text).named() == {name: [mention]}


def test_a_seat_that_is_a_body_has_a_head_of_its_own(read: Callable[..., Any]) -> None:
    assert read("Der Kanzleramt-Chef wartete draußen.").named() == {}


def test_a_title_that_leads_to_nobody_known_is_an_office_and_no_name(read: Callable[..., Any]) -> None:
    found = read("Die Außenministerin wartete draußen.")
    assert [mention.kind.value for mention in found.cast.hints] == ["office"]


def test_an_office_between_commas_is_that_of_the_name_before_it(read: Callable[..., Any]) -> None:
    found = read("Michael McCaul, der Vorsitzende des Auswärtigen Ausschusses im Repräsentantenhaus, sprach sich für Hilfe aus.")
    assert found.named().keys() & {"Michael McCaul", "Armin Laschet"} == {"Michael McCaul"}
    assert read("Selenskyj, der Präsident der Ukraine, winkte ab.").named()["Wolodymyr Selenskyj"] == [
        "Selenskyj",
        "Präsident der Ukraine",
    ]


def test_the_pope_is_of_no_state_that_stands_behind_him(read: Callable[..., Any]) -> None:
    assert read("Am Sonntag riet der Papst der Ukraine zu Geduld.").named()["Papst Leo XIV."] == ["Papst"]


def test_who_stands_in_for_the_holder_of_an_office_is_not_its_holder(read: Callable[..., Any]) -> None:
    found = read("Der stellvertretende russische Außenminister reiste ab.")
    assert "Sergej Lawrow" not in found.named()
    deputy = read("Der stellvertretende Außenminister Ben Beispiel reiste ab.").actor("Ben Beispiel")
    assert (deputy.office, deputy.description) == (None, "stellvertretender Außenminister")
