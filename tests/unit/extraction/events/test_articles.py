"""Short articles, written for this project, with the events that a careful reader finds in them."""

from collections.abc import Callable
from typing import Any

import pytest

Told = tuple[str, str | None, str, set[str]]

CALLS = """Trump telefoniert mit Putin

Vor seinem Treffen mit Selenskyj hat US-Präsident Donald Trump am Dienstag mehr als zwei Stunden mit Wladimir Putin telefoniert.
Rubio und Lawrow sollen sich in der kommenden Woche treffen. Der Kreml warnte vor einer Eskalation, sollte Washington der Ukraine
Raketen liefern. Großbritannien verhängte am Mittwoch Sanktionen gegen Russland.
"""
ISTANBUL = """Erste direkte Gespräche seit drei Jahren

Vertreter Russlands und der Ukraine haben sich am Freitag in Istanbul zu direkten Friedensgesprächen getroffen. Die Türkei
vermittelte. Beide Seiten einigten sich auf den Austausch von je 1000 Gefangenen. Der ukrainische Verteidigungsminister Rustem
Umjerow forderte ein Treffen zwischen Selenskyj und Putin. Die EU bereitet derweil neue Sanktionen gegen Moskau vor.
"""
NIGHT = """Angriffe in der Nacht

In der Nacht zum Dienstag griff Russland die Stadt Charkiw mit Drohnen an. Dabei starben nach Angaben der Behörden sieben
Menschen. Die Ukraine beschoss nach russischen Angaben eine Raffinerie in der Region Rostow. Deutschland werde der Ukraine
zwei weitere Systeme zur Flugabwehr liefern, kündigte Verteidigungsminister Boris Pistorius an.
"""
TRAVELS = """Orbán auf Reisen

Ungarns Ministerpräsident Viktor Orbán ist zu einem Besuch in China eingetroffen. Dort sprach er mit Präsident Xi Jinping über den
Krieg in der Ukraine. In der vergangenen Woche war Orbán nach Kiew gereist. Putin empfing den indischen Premierminister Narendra
Modi in seiner Residenz.
"""
DEALS = """USA und Ukraine unterzeichnen Abkommen

Nach monatelangen Verhandlungen haben die USA und die Ukraine ein Abkommen über Rohstoffe unterzeichnet. Putin hatte für die Zeit
vom 8. bis 10. Juni eine einseitige Waffenruhe angekündigt. Lawrow erklärte, Russland sei zu Gesprächen mit Kiew bereit. Der Iran
lieferte Russland Raketen. Israel hat iranische Atomanlagen bombardiert.
"""
FREEZE = """Washington stoppt Hilfe

Die USA haben vor einer Woche die Waffenlieferungen an die Ukraine gestoppt. Ob Trump auch die Sanktionen gegen Russland aufhebt,
ist offen. Ungarn blockiert die Auszahlung der Hilfen an Kiew. Russland wies drei polnische Diplomaten aus, wie Polen bestätigte.
Frankreich und Großbritannien erwägen die Entsendung von Soldaten in die Ukraine.
"""

ARTICLES: dict[str, tuple[str, list[Told]]] = {
    "calls": (
        CALLS,
        [
            ("CONSULT", "phone", "occurred", {"Donald Trump", "Wladimir Putin"}),
            ("CONSULT", None, "planned", {"Donald Trump", "Wolodymyr Selenskyj"}),
            ("CONSULT", None, "planned", {"Marco Rubio", "Sergej Lawrow"}),
            ("AID", None, "possible", {"USA", "Ukraine"}),
            ("SANCTION", "discontinue", "occurred", {"Vereinigtes Königreich", "Russland"}),
        ],
    ),
    "istanbul": (
        ISTANBUL,
        [
            ("CONSULT", None, "occurred", {"Russland", "Türkei", "Ukraine"}),
            ("AGREE", None, "occurred", {"Russland", "Ukraine"}),
            ("CONSULT", None, "possible", {"Wolodymyr Selenskyj", "Wladimir Putin"}),
            ("SANCTION", "discontinue", "planned", {"EU", "Russland"}),
        ],
    ),
    "night": (
        NIGHT,
        [
            ("ASSAULT", "drone", "occurred", {"Russland", "Ukraine"}),
            ("ASSAULT", "heavy-weapons", "occurred", {"Ukraine", "Russland"}),
            ("AID", None, "planned", {"Deutschland", "Ukraine"}),
        ],
    ),
    "travels": (
        TRAVELS,
        [
            ("CONSULT", "visit", "occurred", {"Viktor Orbán", "China"}),
            ("CONSULT", None, "occurred", {"Viktor Orbán", "Xi Jinping"}),
            ("CONSULT", "visit", "occurred", {"Viktor Orbán", "Ukraine"}),
            ("CONSULT", "visit", "occurred", {"Wladimir Putin", "Narendra Modi"}),
        ],
    ),
    "deals": (
        DEALS,
        [
            ("AGREE", None, "occurred", {"USA", "Ukraine"}),
            ("RETREAT", "ceasefire", "planned", {"Wladimir Putin"}),
            ("CONSULT", None, "possible", {"Russland", "Ukraine"}),
            ("AID", None, "occurred", {"Iran", "Russland"}),
            ("ASSAULT", "aerial", "occurred", {"Israel", "Iran"}),
        ],
    ),
    "freeze": (
        FREEZE,
        [
            ("SANCTION", "discontinue", "occurred", {"USA", "Ukraine"}),
            ("RETREAT", None, "possible", {"Donald Trump", "Russland"}),
            ("REJECT", "assist", "occurred", {"Ungarn", "Ukraine"}),
            ("SANCTION", "expel", "occurred", {"Russland", "Polen"}),
            ("MOBILIZE", "troops", "possible", {"Frankreich", "Vereinigtes Königreich"}),
        ],
    ),
}


def _unwrapped(text: str) -> str:
    """The article with a paragraph a line."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


@pytest.mark.parametrize("name", ARTICLES)
def test_the_events_of_an_article_are_those_that_a_reader_finds(read: Callable[..., Any], name: str) -> None:
    text, expected = ARTICLES[name]
    told = [(type_, mode, status, set(who)) for type_, mode, status, who in read(_unwrapped(text)).summary()]
    assert [event for event in expected if event not in told] == [], told
    assert len(told) <= len(expected) + 1, told


@pytest.mark.parametrize("name", ARTICLES)
def test_every_event_is_made_of_the_text(read: Callable[..., Any], name: str) -> None:
    found = read(_unwrapped(ARTICLES[name][0]))
    for event in found.events:
        assert event.evidence == tuple(sorted(event.evidence))
        assert event.when is None or event.when.span.of(found.parsed.article.text) == event.when.text
        assert event.place is None or event.place.span.of(found.parsed.article.text) == event.place.text


def test_the_same_article_gives_the_same_events(read: Callable[..., Any]) -> None:
    assert read(_unwrapped(CALLS)).events == read(_unwrapped(CALLS)).events
