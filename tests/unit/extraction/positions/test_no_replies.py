"""Sentences that look like replies to what stood before, and are none, or to another thing."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]

_TRUCE = "Trump fordert eine Feuerpause in der Ukraine."


@pytest.mark.parametrize(
    "sentence",
    [
        "Das hat Orbán erlaubt, im Mai nach Moskau zu reisen.",
        "Das sei ein Trick der Amerikaner, sagte Orbán.",
        "Orbán sagte, was ein großer Fehler wäre.",
        "Orbán wich dabei von seinem Text ab.",
        "Man arbeite daran, sagte Orbán.",
        "Orbán muss dem noch zustimmen.",
    ],
)
def test_what_is_no_reply(sentence: str, wants: Wants) -> None:
    assert wants(f"{_TRUCE} {sentence}") == {"Donald Trump ceasefire support"}


def test_a_pronoun_in_the_sentence_that_names_the_topic_does_not_reply_to_it(wants: Wants) -> None:
    assert wants("Im Winter kamen keine Waffen nach Kiew, weil die Ungarn das nicht zuließen.") == set()


def test_who_rejects_a_conditional_offer_does_not_reject_the_thing(wants: Wants) -> None:
    found = wants(
        "Wenn Kiew seine Truppen abziehe, werde Moskau das Feuer einstellen, sagte Putin. Selenskyj nannte das ein Ultimatum."
    )
    assert not any(line.startswith("Wolodymyr Selenskyj ceasefire") for line in found)


def test_what_is_asked_for_in_return_is_not_what_another_rejects(wants: Wants) -> None:
    text = "Frankreich will die Sanktionen gegen Russland lockern, sobald die Waffen schweigen. Polen lehnt das ab."
    assert {line for line in wants(text) if line.startswith("Polen")} == {"Polen sanctions_on_russia support"}


def test_a_leader_does_not_reply_to_his_own_state(wants: Wants) -> None:
    found = wants("Ungarns Widerstand gegen ein Ölembargo hält an. Orbán stimmte am Montag nicht zu.")
    assert "Viktor Orbán sanctions_on_russia support" not in found


def test_who_contradicts_a_refusal_is_for_the_thing(wants: Wants) -> None:
    found = wants("Salvini lehnt neue Sanktionen gegen Russland ab. Tusk hielt dagegen.")
    assert "Donald Tusk sanctions_on_russia support" in found


def test_a_verdict_in_quotation_marks_is_read_wherever_the_tree_puts_it(wants: Wants) -> None:
    demand = "Moskau verlangte den Abzug der ukrainischen Truppen aus vier Regionen."
    found = wants(f"{demand} Selenskyj bezeichnete diese Forderung als «völlig unannehmbar».")
    assert "Wolodymyr Selenskyj territorial_concessions oppose" in found


def test_who_also_rejects_is_of_the_same_mind(wants: Wants) -> None:
    found = wants("Scholz ist gegen Taurus-Lieferungen an Kiew. Auch Orbán winkte ab.")
    assert "Viktor Orbán military_aid oppose" in found


def test_nobody_is_for_a_subject_of_talk(wants: Wants) -> None:
    assert wants(f"{_TRUCE} Erdogan ging auf das Thema ein.") == {"Donald Trump ceasefire support"}


def test_what_is_called_good_or_bad_is_what_somebody_wants_and_not_what_a_sentence_mentions(wants: Wants) -> None:
    assert wants("In Wien sprachen sie über Taurus-Lieferungen an Kiew. Das sei schade, sagte Orbán.") == set()
    assert "Viktor Orbán ceasefire oppose" in wants(f"{_TRUCE} Das sei schade, sagte Orbán.")


def test_a_possessive_means_the_subject_before_it_if_it_agrees(wants: Wants) -> None:
    found = wants("Putin fordert einen Friedensgipfel mit Kiew. Zuvor soll Kiew seine Nato-Pläne und den Donbass aufgeben.")
    assert "Wladimir Putin peace_negotiations oppose" not in found


def test_a_noun_of_rejecting_is_a_rejection_that_another_may_turn(wants: Wants) -> None:
    found = wants("Merz äußerte Ablehnung gegenüber Taurus-Lieferungen an Kiew. Scholz sprach sich dafür aus.")
    assert found == {"Friedrich Merz military_aid oppose", "Olaf Scholz military_aid support"}


def test_whose_support_somebody_loses_tells_nothing_of_his_own(wants: Wants) -> None:
    assert wants(f"{_TRUCE} Orbán verlor die Unterstützung der Bevölkerung.") == {"Donald Trump ceasefire support"}


def test_nobody_is_asked_for_what_only_tells_how_long_a_thing_is_to_be(wants: Wants) -> None:
    while_ = "Solange Putin seinen Krieg gegen die Ukraine fortsetzt, darf Moskau keine Athleten zu den Spielen schicken."
    assert wants(f"Die Ministerin forderte ein Verbot: „{while_}“") == set()


def test_a_genitive_may_be_whom_support_is_for(wants: Wants) -> None:
    support = "Die Unterstützung der Ukraine liege im deutschen Interesse, sagte Merz."
    assert wants(f"{_TRUCE} {support}") == {"Donald Trump ceasefire support"}


def test_a_verdict_with_its_judge_is_on_what_a_sentence_mentions(wants: Wants) -> None:
    text = "In Berlin sprachen sie über Waffen für die Ukraine. Für Angela Merkel kommt das nicht infrage."
    assert wants(text) == {"Angela Merkel military_aid oppose"}
