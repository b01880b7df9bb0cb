"""Positions that need more than one clause."""

from collections.abc import Callable

Wants = Callable[..., set[str]]


def test_the_items_of_a_list_are_demands_of_who_demands_before_the_colon(wants: Wants) -> None:
    found = wants("Der Kreml fordert: Ende der Waffenlieferungen, Verzicht auf den NATO-Beitritt, Armee verkleinern.")
    assert found == {"Kreml military_aid oppose", "Kreml nato_membership oppose", "Kreml demilitarisation support"}


def test_sentences_behind_a_colon_are_demands_of_who_sets_conditions(wants: Wants) -> None:
    found = wants("Moskau stellte Bedingungen: Kiew müsse auf den Donbass verzichten.")
    assert found == {"Russland territorial_concessions support"}


def test_a_rejection_of_what_stood_before_is_the_opposite_position(wants: Wants) -> None:
    found = wants("Russland verlangt die Anerkennung der Krim. Selenskyj nennt das „unannehmbar“.")
    assert found == {"Russland crimea_recognition support", "Wolodymyr Selenskyj crimea_recognition oppose"}


def test_a_demand_may_be_taken_up_by_a_noun(wants: Wants) -> None:
    found = wants("Kiew bat um Kampfjets. Scholz wies die Bitte zurück. Die Forderung lehnte auch Ungarn ab.", "2023-03-20")
    assert "Ukraine military_aid support" in found


def test_a_pronoun_in_the_same_sentence_takes_it_up(wants: Wants) -> None:
    found = wants("Macron forderte eine Waffenruhe, Putin lehnte sie ab.")
    assert found == {"Emmanuel Macron ceasefire support", "Wladimir Putin ceasefire oppose"}


def test_a_definite_noun_stands_for_a_topic_named_before(wants: Wants) -> None:
    found = wants("Kiew bat um die Lieferung von Marschflugkörpern. Merz sprach sich für die Lieferung aus.")
    assert found == {"Ukraine military_aid support", "Friedrich Merz military_aid support"}


def test_who_is_for_it_replies_to_what_stood_before_and_a_second_reply_is_open(wants: Wants) -> None:
    text = "Estland fordert einen Importstopp für russisches Gas. Litauen ist damit einverstanden. Ungarn ist dagegen."
    assert wants(text) == {
        "Estland sanctions_on_russia support",
        "Litauen sanctions_on_russia support",
    }
