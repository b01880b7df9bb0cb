"""Words and idioms of wanting and rejecting, and what names a topic from elsewhere in the sentence."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Ukraine beklagte fehlende Munition.", {"Ukraine military_aid support"}),
        ("Kuleba beschwerte sich über ausbleibende Patriot-Raketen.", {"Dmytro Kuleba military_aid support"}),
        ("Tusk bemängelte unzureichende Sanktionen gegen Russland.", {"Donald Tusk sanctions_on_russia support"}),
        ("Kallas rügt den Mangel an Munition für die Ukraine.", {"Kaja Kallas military_aid support"}),
        ("Stoltenberg lobte die Lieferung britischer Panzer.", {"Jens Stoltenberg military_aid support"}),
    ],
)
def test_who_criticises_that_there_is_too_little_of_a_thing_wants_it(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Litauen drängt die Nato, der Ukraine eine Beitrittsperspektive zu geben.", {"Litauen nato_membership support"}),
        ("Selenskyj erbat von der Nato jeden hundertsten ihrer Panzer.", {"Wolodymyr Selenskyj military_aid support"}),
        ("Scholz stellte Kiew weitere Milliarden in Aussicht.", {"Olaf Scholz financial_aid support"}),
        ("Fico legte den Ukrainern nahe, auf Land zu verzichten.", {"Robert Fico territorial_concessions support"}),
    ],
)
def test_what_a_noun_is_about_may_stand_elsewhere_in_the_sentence(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Bundesregierung hält sich bei Friedenstruppen bedeckt.", {"Bundesregierung peacekeeping_troops unclear"}),
        ("Meloni kann mit Friedenstruppen in der Ukraine wenig anfangen.", {"Giorgia Meloni peacekeeping_troops oppose"}),
        ("Fico hat mit Waffenlieferungen nichts am Hut.", {"Robert Fico military_aid oppose"}),
        ("Die Slowakei setzte durch, dass ihre Leitung vom Ölembargo ausgenommen wird.", {"Slowakei sanctions_on_russia oppose"}),
        ("Das Weiße Haus insistiert auf einer Feuerpause.", {"Weißes Haus ceasefire support"}),
        ("Budapest hat sich von den Sanktionen gegen Russland losgesagt.", {"Ungarn sanctions_on_russia oppose"}),
        ("Die Sanktionen gegen Russland ärgern Ungarn.", {"Ungarn sanctions_on_russia oppose"}),
        ("Selenskyj ist bereit, Putin zu treffen.", {"Wolodymyr Selenskyj leaders_summit support"}),
    ],
)
def test_idioms_of_wanting_and_rejecting_are_read(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected
