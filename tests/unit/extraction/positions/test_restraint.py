"""What is no position, or not the one that its words seem to be: suppositions, reservations, others' will."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    "text",
    [
        "Der Außenminister Johann Wadephul hat keine Angst vor neuen Sanktionen gegen Russland.",
        "Wenn es keine Chance gibt, die Ukraine und Russland zu versöhnen, lassen wir es bleiben, sagte JD Vance.",
        "Wenn es nicht gelingt, eine Waffenruhe zu erreichen, müssen wir weitermachen, sagte Marco Rubio.",
    ],
)
def test_what_is_not_feared_or_only_supposed_is_no_position(wants: Wants, text: str) -> None:
    assert wants(text) == set()


def test_a_reservation_makes_willingness_conditional(wants: Wants) -> None:
    text = "Moskau sei zu Verhandlungen mit der Ukraine bereit, aber nicht um jeden Preis, sagte Dmitri Peskow."
    assert wants(text) == {"Russland peace_negotiations conditional by Dmitri Peskow"}


def test_consent_that_hangs_on_terms_is_conditional(wants: Wants) -> None:
    text = "Wladimir Putin hat die Zustimmung zu einer Waffenruhe an Bedingungen geknüpft."
    assert wants(text) == {"Wladimir Putin ceasefire conditional"}


def test_a_mediator_who_leaves_the_talks_ends_his_mediation(wants: Wants) -> None:
    assert wants("Die USA drohen, aus den Friedensverhandlungen auszusteigen.") == {"USA us_mediation conditional"}


def test_who_does_not_want_a_war_to_end_wants_it_to_go_on(wants: Wants) -> None:
    assert wants("Wladimir Putin hat keinerlei Interesse daran, seinen Krieg zu beenden.") == {
        "Wladimir Putin peace_negotiations oppose",
        "Wladimir Putin war_continuation support",
    }


def test_a_will_that_is_missing_is_a_refusal(wants: Wants) -> None:
    text = "Olaf Scholz beklagte die mangelnde Bereitschaft Frankreichs, Waffen an die Ukraine zu liefern."
    assert wants(text) == {"Frankreich military_aid oppose", "Olaf Scholz military_aid support"}


def test_an_infinitive_belongs_to_the_noun_before_its_comma(wants: Wants) -> None:
    text = "Angesichts der Weigerung Deutschlands, Waffen an die Ukraine zu liefern, wäre das eine Herausforderung."
    assert wants(text) == {"Deutschland military_aid oppose"}


def test_an_adjective_tells_what_a_stance_is(wants: Wants) -> None:
    text = "Olaf Scholz bekräftigte seine ablehnende Haltung zu Taurus-Lieferungen an die Ukraine."
    assert wants(text) == {"Olaf Scholz military_aid oppose"}


def test_what_shall_be_by_somebodys_will_is_what_he_wants(wants: Wants) -> None:
    text = "Die Sanktionen gegen Russland sollen nach dem Willen von Kanzler Friedrich Merz verschärft werden."
    assert wants(text, "2025-06-20") == {"Friedrich Merz sanctions_on_russia support"}


def test_a_spokesman_judges_for_his_state(wants: Wants) -> None:
    text = "Russland bleibt hart. Eine Waffenruhe ist inakzeptabel, sagte Kremlsprecher Dmitri Peskow."
    assert wants(text) == {"Russland ceasefire oppose by Dmitri Peskow"}


def test_the_members_of_a_union_are_the_union(wants: Wants) -> None:
    text = "Die Staaten der Europäischen Union einigten sich im Dezember auf neue Sanktionen gegen Moskau."
    assert wants(text) == {"EU sanctions_on_russia support"}


def test_what_stands_behind_das_is_not_what_it_takes_up(wants: Wants) -> None:
    assert wants("Das kündigte Wladimir Putin bei einem Treffen mit Donald Trump an.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Macron sagte, ein solcher Frieden würde „Tyrannen in aller Welt“ ermuntern.",
        "Wladimir Putin hat am Jahrestag des Endes des Krieges eine Parade vorgeschlagen.",
    ],
)
def test_a_subject_or_a_genitive_is_no_object_of_an_attitude_beside_it(wants: Wants, text: str) -> None:
    assert wants(text) == set()


def test_who_names_what_others_ought_to_show_wants_it_himself(wants: Wants) -> None:
    text = "Kiew müsse Bereitschaft zu einer Waffenruhe zeigen, sagte Marco Rubio."
    assert wants(text) == {"Marco Rubio ceasefire support"}


def test_what_somebody_hits_with_weapons_judges_no_aid(wants: Wants) -> None:
    aims = "Kiew klagt über die Kälte und nimmt oft mit Drohnen russische Ziele im Hinterland ins Visier."
    assert wants(f"Merz will Kampfdrohnen nach Kiew liefern. {aims}") == {"Friedrich Merz military_aid support"}


def test_a_participle_of_an_idiom_without_its_other_words_shows_no_attitude(wants: Wants) -> None:
    assert wants("Die von den USA geleistete Militärhilfe für die Ukraine läuft aus.") == set()


def test_what_a_thing_ought_to_bring_about_is_no_judgement_of_it(wants: Wants) -> None:
    assert wants("Merkel sagte, die Aufnahme der Ukraine sollte der Nato Sicherheit bringen.") == set()


def test_an_agreement_is_about_what_it_says_and_not_about_what_was_named_before(wants: Wants) -> None:
    text = (
        "Die Minister sprachen über einen Friedensdeal mit Moskau. Merz fordert einen Deal über eine Feuerpause in der Ukraine."
    )
    assert wants(text) == {"Friedrich Merz ceasefire support"}
