"""Lists, replies, conditions, judgements and evasions, wherever a parser hangs their parts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from ukrdiplo import ParsedArticle
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.precision import RulePrecision
from ukrdiplo.model import Confidence

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lawrow nannte drei Forderungen: Rückzug der Nato, Verzicht auf Waffenlieferungen, Aufhebung der Sanktionen.",
            {"Sergej Lawrow military_aid oppose", "Sergej Lawrow sanctions_on_russia oppose"},
        ),
        (
            "Robert Fico erteilte Kiew eine Absage: keine Panzer aus der Slowakei, keine Munition.",
            {"Robert Fico military_aid oppose"},
        ),
    ],
)
def test_each_item_of_a_list_stands_for_itself(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


def test_a_degree_that_is_denied_denies_the_judgement(wants: Wants) -> None:
    assert wants("Donald Trump sagte, eine Waffenruhe sei nicht unbedingt erforderlich.") == {"Donald Trump ceasefire oppose"}


def test_whom_a_judgement_is_of_stands_with_fuer(wants: Wants) -> None:
    assert wants("Gebietsabtretungen kommen für Kiew nicht infrage.") == {"Ukraine territorial_concessions oppose"}


def test_who_judges_for_a_state_speaks_for_himself(wants: Wants) -> None:
    assert wants("„Gebietsabtretungen sind für die Ukraine inakzeptabel“, sagte Selenskyj.") == {
        "Wolodymyr Selenskyj territorial_concessions oppose"
    }


def test_a_noun_of_thinking_stands_for_what_is_thought_of(wants: Wants) -> None:
    assert wants("Dmitri Peskow wies Überlegungen zurück, westliche Soldaten in die Ukraine zu entsenden.") == {
        "Dmitri Peskow peacekeeping_troops oppose"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Auf die Frage, ob er Gebiete abgeben werde, antwortete Selenskyj ausweichend.",
        "Selenskyj ließ offen, ob er Gebiete abtreten würde.",
        "Ob er Gebiete abtreten würde, ließ Selenskyj offen.",
    ],
)
def test_who_evades_a_question_is_undecided(wants: Wants, text: str) -> None:
    assert wants(text) == {"Wolodymyr Selenskyj territorial_concessions unclear"}


@pytest.mark.parametrize(
    "text",
    [
        "Macron will die Sanktionen lockern, sobald die Kämpfe ruhen.",
        "Macron erklärte, erst dann werde er die Sanktionen aufheben.",
    ],
)
def test_a_condition_of_time_is_a_condition(wants: Wants, text: str) -> None:
    assert wants(text) == {"Emmanuel Macron sanctions_on_russia conditional"}


def test_what_is_asked_for_in_return_is_wanted(wants: Wants) -> None:
    found = wants("Die Ukraine will auf Angriffe verzichten, wenn der Westen im Gegenzug Sicherheitsgarantien gibt.")
    assert "Ukraine security_guarantees support" in found


def test_a_reply_to_what_hangs_on_a_condition_takes_up_its_direction(wants: Wants) -> None:
    found = wants("Frankreich will die Sanktionen aufheben, sobald die Waffen schweigen. Litauen lehnt das ab.")
    assert "Litauen sanctions_on_russia support" in found


def test_who_has_it_done_wants_it(wants: Wants) -> None:
    assert wants("Putin kündigte an, er werde die Kämpfe einstellen lassen.") == {"Wladimir Putin ceasefire support"}


def test_a_main_clause_has_a_subject_though_the_tree_calls_it_an_object(wants: Wants) -> None:
    assert wants("Seit Wochen drängt hinter den Kulissen auch Washington auf eine Waffenruhe.") == {"USA ceasefire support"}


def test_a_position_has_the_measured_confidence_of_its_rule(lexicon: Lexicon, read: Callable[..., ParsedArticle]) -> None:
    counted = evolve(lexicon, rules=(*lexicon.rules, RulePrecision(id="position.attitude", right=8, hits=10)))
    parsed = read("Kiew fordert eine Waffenruhe.\n\nDie Lage in der Ukraine blieb am Montag ernst.", knowledge=counted)
    assert [position.confidence for position in parsed.positions] == [Confidence(precision=0.8, hits=10)]


def test_behind_a_dash_a_new_clause_begins(wants: Wants) -> None:
    found = wants("Dies sei das Ziel des Kremls – Peskow hat großes Interesse an einer Lockerung der Sanktionen.")
    assert "Dmitri Peskow sanctions_on_russia oppose" in found


def test_who_is_to_do_it_does_not_tell_what_an_infinitive_is_about(wants: Wants) -> None:
    found = wants("In Genf verlangte Russland, die Armee zu begrenzen.")
    assert found == {"Russland demilitarisation support"}


def test_who_wants_to_deliver_none_of_what_was_named_before_is_against_it(wants: Wants) -> None:
    found = wants(
        "Italien zögert bei Waffen für Kiew\n\nItalien will vorerst keine Waffen mehr liefern. Das sagte Tajani am Dienstag."
    )
    assert "Antonio Tajani military_aid oppose" in found
    assert "Antonio Tajani military_aid support" not in found


def test_a_topic_of_the_user_s_does_not_lose_its_words_to_one_that_asks_for_more(
    read: Callable[..., ParsedArticle], tmp_path: Path
) -> None:
    own = tmp_path / "plant.toml"
    own.write_text(
        '[[topic]]\nid = "safety_zone"\nlabel_de = "Zone"\nlabel_en = "zone"\nsupport_means = "it"\nterms = ["Schutzzone"]\n',
        encoding="utf-8",
    )
    text = "Selenskyj forderte eine Schutzzone um das Kernkraftwerk.\n\nDie Lage in der Ukraine blieb am Montag ernst."
    topics = [{each.topic for each in read(text, knowledge=Lexicon.load(extra=extra)).positions} for extra in ([], [own])]
    assert topics == [{"energy_infrastructure"}, {"safety_zone"}]
