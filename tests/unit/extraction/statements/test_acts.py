"""What is done by saying something."""

from collections.abc import Callable
from typing import Any

import pytest

from ukrdiplo.model import Act


@pytest.mark.parametrize(
    ("text", "rule", "act"),
    [
        ("Baerbock nannte den Vorschlag „unannehmbar“.", "direct.label", Act.REJECT),
        ("Macron bezeichnete die Äußerung als „nicht hilfreich“.", "direct.label", Act.CRITICISE),
        ("Sunak nannte das Treffen „produktiv“.", "direct.label", Act.PRAISE),
        ("Lawrow besteht darauf, dass Russland niemanden bedroht hat.", "indirect.dass", Act.SAY),
        ("Selenskyj besteht darauf, dass Russland abziehen müsse.", "indirect.dass", Act.DEMAND),
        ("Macron sagte, er sei müde. Russland und die Ukraine sollten direkt verhandeln.", "free.sollen", Act.DEMAND),
    ],
)
def test_the_act_is_that_of_the_cue_unless_what_is_said_tells(read: Callable[[str], Any], text: str, rule: str, act: Act) -> None:
    assert read(text).by(rule).act is act


def test_words_behind_a_frame_that_denies_do_not_do_what_it_denies(read: Callable[[str], Any]) -> None:
    assert read("Trump schließt das nicht aus: „Das kann gut werden.“").by("direct.frame-before").act is Act.SAY


@pytest.mark.parametrize(
    ("text", "rule", "act"),
    [
        ("Baerbock nannte Putin einen „Kriegstreiber“.", "direct.label", Act.ACCUSE),
        ("Sunak nannte das Vorgehen einen „schweren Fehler“.", "direct.label", Act.CRITICISE),
        ("Sunak sprach von einem „schweren Fehler“.", "direct.label", Act.SAY),
        ("Macron sieht Berlin in der Pflicht.", "reported.topic", Act.BELIEVE),
        ("Macron sieht die Schuld bei Moskau.", "reported.topic", Act.ACCUSE),
        ("Orbán schiebt die Schuld daran auf Kiew.", "reported.topic", Act.ACCUSE),
    ],
)
def test_a_noun_that_somebody_is_called_by_accuses_or_judges(read: Callable[[str], Any], text: str, rule: str, act: Act) -> None:
    assert read(text).by(rule).act is act


def test_a_quotation_inside_a_statement_does_what_the_statement_does(read: Callable[[str], Any]) -> None:
    reading = read("Lawrow besteht darauf, dass „niemals jemand bedroht worden ist“.")
    assert [reading.by("indirect.dass").act, reading.by("direct.nested").act] == [Act.SAY, Act.SAY]


@pytest.mark.parametrize(
    ("text", "rule", "act"),
    [
        ("Merz mahnte die Partner, mehr für die Verteidigung zu tun.", "indirect.infinitive", Act.DEMAND),
        ("Merz mahnte, dass Europa einig bleiben müsse.", "indirect.dass", Act.WARN),
        ("Sunak nannte das Vorgehen naiv.", "reported.judgement", Act.CRITICISE),
        ("Sunak nannte das Vorgehen nicht naiv.", "reported.judgement", Act.SAY),
        ("Peskow bezeichnete den Beschluss als null und nichtig.", "reported.judgement", Act.REJECT),
        ("Selenskyj nannte die Forderung ein Ultimatum.", "reported.judgement", Act.CRITICISE),
        ("Macron sieht Kiew in der Pflicht: Die Lage sei ernst.", "indirect.konjunktiv", Act.SAY),
    ],
)
def test_an_act_may_hang_on_what_the_cue_has_beside_it(read: Callable[[str], Any], text: str, rule: str, act: Act) -> None:
    assert read(text).by(rule).act is act
