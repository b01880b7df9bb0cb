"""How a stance is composed: topic, what becomes of it, attitude, denial, condition."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bundeskanzler Olaf Scholz lehnt die Lieferung von Taurus-Marschflugkörpern ab.", "Olaf Scholz military_aid oppose"),
        ("Selenskyj pocht auf Sicherheitsgarantien.", "Wolodymyr Selenskyj security_guarantees support"),
        ("Moskau besteht auf der Neutralität der Ukraine.", "Russland nato_membership oppose"),
        ("China rief zu einem Waffenstillstand auf.", "China ceasefire support"),
        ("Ungarn blockiert das Ölembargo gegen Russland.", "Ungarn sanctions_on_russia oppose"),
        ("Die Grünen sprachen sich für mehr Militärhilfe aus.", "Bündnis 90/Die Grünen military_aid support"),
        ("Macron erwägt die Entsendung von Friedenstruppen.", "Emmanuel Macron peacekeeping_troops unclear"),
    ],
)
def test_the_subject_of_an_attitude_holds_the_position(wants: Wants, text: str, expected: str) -> None:
    assert wants(text, "2024-03-20") == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sahra Wagenknecht fordert die Aufhebung der Sanktionen gegen Russland.",
            "Sahra Wagenknecht sanctions_on_russia oppose",
        ),
        ("Alice Weidel verlangt ein Ende der Waffenlieferungen.", "Alice Weidel military_aid oppose"),
        (
            "Die Opposition um Friedrich Merz warnt. Merz lehnt ein Ende der Waffenlieferungen ab.",
            "Friedrich Merz military_aid support",
        ),
        ("Horst Seehofer forderte eine Sanktionslockerung.", "Horst Seehofer sanctions_on_russia oppose"),
        ("Putin stimmte zu, die Angriffe auf Kraftwerke einzustellen.", "Wladimir Putin energy_infrastructure support"),
    ],
)
def test_what_becomes_of_a_topic_may_turn_its_direction(wants: Wants, text: str, expected: str) -> None:
    assert wants(text) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Selenskyj will keine Gebiete abtreten.", "Wolodymyr Selenskyj territorial_concessions oppose"),
        ("Der Kanzler Olaf Scholz will der Ukraine keine Marschflugkörper liefern.", "Olaf Scholz military_aid oppose"),
        ("Fico will die Militärhilfe nicht fortsetzen.", "Robert Fico military_aid oppose"),
        ("Obama schloss Waffenlieferungen nicht mehr aus.", "Barack Obama military_aid unclear"),
    ],
)
def test_a_denial_turns_a_stance_or_leaves_it_open(wants: Wants, text: str, expected: str) -> None:
    assert wants(text) == {expected}


def test_a_condition_makes_a_position_conditional(wants: Wants) -> None:
    text = (
        "Russland werde einer Waffenruhe nur zustimmen, wenn der Westen seine Waffenlieferungen einstellt, sagte Dmitri Peskow."
    )
    assert "Russland ceasefire conditional by Dmitri Peskow" in wants(text)
    assert wants("Putin knüpft eine Waffenruhe an Bedingungen.") == {"Wladimir Putin ceasefire conditional"}


def test_a_prediction_is_no_position(wants: Wants) -> None:
    assert wants("Biden könnte die Waffenlieferungen aussetzen.") == set()
    assert wants("Ob die USA die Sanktionen gegen Russland aufheben, ist offen.") == set()


def test_a_topic_that_is_only_spoken_of_is_no_position(wants: Wants) -> None:
    assert wants("Merz und Macron sprachen über Sanktionen gegen Russland.") == set()


def test_a_deed_told_as_a_fact_shows_what_its_doer_wants(wants: Wants) -> None:
    assert wants("Die USA stoppen ihre Militärhilfe für die Ukraine.") == {"USA military_aid oppose"}
    assert wants("Die EU hat neue Sanktionen gegen Russland verhängt.") == {"EU sanctions_on_russia support"}


def test_a_participle_and_a_relative_clause_hold_positions(wants: Wants) -> None:
    assert wants("Die von Kiew geforderte Waffenruhe blieb aus.") == {"Ukraine ceasefire support"}
    assert wants("Die Waffenruhe, die Moskau seit Monaten ablehnt, ist fern.") == {"Russland ceasefire oppose"}


def test_a_noun_that_is_an_attitude_belongs_to_its_owner_or_to_the_subject_of_its_verb(wants: Wants) -> None:
    assert wants("Kiews Forderung nach Sicherheitsgarantien stieß auf Kritik.") == {"Ukraine security_guarantees support"}
    assert wants("Putin zeigte Interesse an einem Gefangenenaustausch.") == {"Wladimir Putin prisoner_exchange support"}


def test_a_fronted_object_is_not_taken_for_the_subject(wants: Wants) -> None:
    text = "Gebietsabtretungen lehnt der ukrainische Präsident weiter ab."
    assert wants(text) == {"Wolodymyr Selenskyj territorial_concessions oppose"}


def test_what_somebody_is_to_do_is_the_will_of_who_demands_it(wants: Wants) -> None:
    assert wants("Trump forderte Kiew auf, auf den Donbass zu verzichten.") == {"Donald Trump territorial_concessions support"}


def test_what_somebody_is_accused_of_is_ascribed_to_him(wants: Wants) -> None:
    assert wants("Putin warf Kiew vor, die Verhandlungen zu blockieren.") == {
        "Ukraine peace_negotiations oppose by Wladimir Putin"
    }


def test_an_indirect_question_and_a_threat_in_front_are_no_demand(wants: Wants) -> None:
    assert wants("Sollte es nicht zu einer Waffenruhe kommen, reist Rubio ab.") == set()


def test_a_coordinated_noun_without_a_genitive_is_not_part_of_the_genitive_before_it(wants: Wants) -> None:
    found = wants("Wagenknecht forderte die Aufhebung der Sanktionen gegen Russland und Verhandlungen mit Putin.")
    assert found == {"Sahra Wagenknecht sanctions_on_russia oppose", "Sahra Wagenknecht peace_negotiations support"}


def test_who_warns_of_a_thing_rejects_it_but_who_warns_somebody_of_it_threatens(wants: Wants) -> None:
    assert wants("Viktor Orbán warnte vor weiteren Sanktionen gegen Moskau.") == {"Viktor Orbán sanctions_on_russia oppose"}
    assert wants("Berlin warnte Moskau vor weiteren Sanktionen.") == set()


def test_a_proviso_behind_what_is_wanted_makes_it_conditional(wants: Wants) -> None:
    text = "Boris Pistorius zeigte sich offen für die Lieferung von Kampfjets an Kiew, sofern Washington mitmacht."
    assert wants(text) == {"Boris Pistorius military_aid conditional"}


def test_an_object_before_its_verb_is_not_its_subject(wants: Wants) -> None:
    text = "Die Abtretung der Region Donezk schloss die ukrainische Regierung aus."
    assert wants(text) == {"Ukrainische Regierung territorial_concessions oppose"}


def test_a_genitive_that_the_tree_gives_to_the_verb_is_the_noun_before_its_own(wants: Wants) -> None:
    text = "Mario Draghi sprach sich für die Beschlagnahmung eingefrorener russischer Guthaben aus."
    assert wants(text) == {"Mario Draghi frozen_assets support"}


def test_a_deed_behind_a_colon_counts(wants: Wants) -> None:
    text = "Zwei Wochen später die nächste Wende: Die Niederlande liefern der Ukraine Panzer!"
    assert wants(text) == {"Niederlande military_aid support"}


def test_who_does_a_thing_does_not_tell_what_it_is_about(wants: Wants) -> None:
    text = "Russland will die Zahl der Soldaten in der ukrainischen Armee beschränken."
    assert wants(text) == {"Russland demilitarisation support"}


def test_a_small_or_no_amount_is_a_denial(wants: Wants) -> None:
    assert wants("Ungarn liefert der Ukraine keinerlei Waffen.") == {"Ungarn military_aid oppose"}
    assert wants("Moskau zeigt kaum Interesse an einer Waffenruhe.") == {"Russland ceasefire oppose"}


def test_support_for_ukraine_without_a_word_on_how_is_military_aid(wants: Wants) -> None:
    assert wants("Die EU will die Ukraine weiter unterstützen, so lange wie nötig.") == {"EU military_aid support"}


def test_money_that_must_be_paid_out_to_ukraine_is_aid(wants: Wants) -> None:
    text = "Petr Fiala sagte, Brüssel müsse Kiew das Geld für die Ukraine auch ohne Budapest auszahlen."
    assert wants(text) == {"Petr Fiala financial_aid support"}


def test_a_denied_measure_denies_what_it_measures(wants: Wants) -> None:
    text = "„Wir werden keinen Quadratmeter unseres Landes aufgeben“, sagte Dmytro Kuleba in Kiew."
    assert wants(text, "2024-03-20") == {"Dmytro Kuleba territorial_concessions oppose"}
