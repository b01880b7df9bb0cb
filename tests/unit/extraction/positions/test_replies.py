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


def test_who_is_for_it_or_against_it_replies_to_the_thing_behind_another_reply_as_well(wants: Wants) -> None:
    text = "Estland fordert einen Importstopp für russisches Gas. Litauen ist damit einverstanden. Ungarn ist dagegen."
    assert wants(text) == {
        "Estland sanctions_on_russia support",
        "Litauen sanctions_on_russia support",
        "Ungarn sanctions_on_russia oppose",
    }


def test_who_asks_to_think_a_refusal_over_is_for_what_was_refused(wants: Wants) -> None:
    found = wants("Merz will der Ukraine keine Marschflugkörper liefern. Selenskyj rief ihn auf, die Entscheidung zu überdenken.")
    assert found == {"Friedrich Merz military_aid oppose", "Wolodymyr Selenskyj military_aid support"}


def test_who_asks_to_think_a_rejection_over_is_for_what_was_rejected(wants: Wants) -> None:
    found = wants("Orbán lehnt Sanktionen gegen Russland ab. Tusk forderte ihn auf, den Kurs zu überdenken.")
    assert "Donald Tusk sanctions_on_russia support" in found


def test_who_is_for_it_is_for_the_thing_that_another_rejects(wants: Wants) -> None:
    found = wants("Merz sprach sich gegen Verhandlungen mit Moskau aus. Scholz sprach sich dafür aus.")
    assert found == {"Friedrich Merz peace_negotiations oppose", "Olaf Scholz peace_negotiations support"}


def test_who_is_against_it_is_against_the_thing_that_another_rejects(wants: Wants) -> None:
    found = wants("Merz sprach sich gegen Verhandlungen mit Moskau aus. Auch Tusk ist dagegen.")
    assert found == {"Friedrich Merz peace_negotiations oppose", "Donald Tusk peace_negotiations oppose"}


def test_who_is_for_it_is_for_the_thing_that_another_does_not_reject(wants: Wants) -> None:
    found = wants("Merz lehnt Verhandlungen mit Moskau nicht ab. Scholz plädierte dafür.")
    assert "Olaf Scholz peace_negotiations oppose" not in found
    assert "Olaf Scholz peace_negotiations support" in found
    found = wants("Merz ist nicht gegen Verhandlungen mit Moskau. Scholz plädierte dafür.")
    assert "Olaf Scholz peace_negotiations oppose" not in found


def test_who_is_for_an_end_of_a_thing_is_against_the_thing(wants: Wants) -> None:
    found = wants("Merz sprach sich gegen ein Ende der Sanktionen gegen Russland aus. Wagenknecht sprach sich dafür aus.")
    assert found == {"Friedrich Merz sanctions_on_russia support", "Sahra Wagenknecht sanctions_on_russia oppose"}
