"""Whose position it is, and who ascribes it."""

from collections.abc import Callable

import pytest

from ukrdiplo import ParsedArticle

Wants = Callable[..., set[str]]


def test_a_demand_is_that_of_whoever_speaks(wants: Wants) -> None:
    text = "Europa müsse mehr Verantwortung für die Ukraine übernehmen, sagte Friedrich Merz."
    assert wants(text) == {"Friedrich Merz european_responsibility support"}


def test_a_judgement_is_the_speakers(wants: Wants) -> None:
    text = "Eine Rückgabe der Krim sei ausgeschlossen, sagte Sergej Lawrow."
    assert wants(text) == {"Sergej Lawrow crimea_recognition support"}


def test_a_judgement_with_a_verb_of_judging_is_its_subjects(wants: Wants) -> None:
    assert wants("Jens Stoltenberg hält einen NATO-Beitritt der Ukraine für richtig.") == {
        "Jens Stoltenberg nato_membership support"
    }


def test_a_demand_by_nobody_is_no_position(wants: Wants) -> None:
    assert wants("Die Sanktionen gegen Russland müssten verschärft werden.") == set()


def test_what_others_want_is_ascribed_by_the_speaker(wants: Wants) -> None:
    text = "Laut der New York Times will Washington die Krim als russisch anerkennen."
    assert wants(text) == {"USA crimea_recognition support by New York Times"}


def test_who_speaks_for_a_state_states_his_own_position(wants: Wants) -> None:
    text = "Die Ukraine werde keine Gebiete abtreten, sagte Außenminister Andrij Sybiha."
    assert wants(text) == {"Andrij Sybiha territorial_concessions oppose"}


def test_we_are_the_speakers(wants: Wants) -> None:
    text = "„Wir wollen eine Waffenruhe“, sagte Selenskyj."
    assert wants(text) == {"Wolodymyr Selenskyj ceasefire support"}


def test_a_dateline_holds_no_position(wants: Wants) -> None:
    text = "Kiew (ag) – Der ukrainische Präsident Wolodymyr Selenskyj hat schwere Waffen verlangt."
    assert wants(text) == {"Wolodymyr Selenskyj military_aid support"}


def test_a_name_before_a_colon_speaks(wants: Wants) -> None:
    assert wants("Selenskyj: Ukraine wird keine Gebiete abtreten") == {"Wolodymyr Selenskyj territorial_concessions oppose"}


def test_a_headline_without_a_verb_holds_a_position(wants: Wants) -> None:
    assert wants("Merz für längere Sanktionen gegen Russland") == {"Friedrich Merz sanctions_on_russia support"}


def test_evidence_and_statements_of_one_position_are_gathered(read: Callable[..., ParsedArticle]) -> None:
    text = (
        "Finnlands Präsident Alexander Stubb forderte härtere Sanktionen gegen Russland.\n\n"
        "„Wir brauchen schärfere Sanktionen“, sagte Stubb am Abend in der Ukraine."
    )
    (position,) = read(text).positions
    assert [span.of(text) for span in position.evidence] == [
        "Finnlands Präsident Alexander Stubb forderte härtere Sanktionen gegen Russland",
        "Wir brauchen schärfere Sanktionen",
    ]
    assert position.statements


def test_articles_about_other_wars_have_no_positions(read: Callable[..., ParsedArticle]) -> None:
    assert not read("UN-Generalsekretär António Guterres forderte eine Waffenruhe im Sudan.").positions


def test_a_spokesman_ascribes_to_his_state_what_it_wants(wants: Wants) -> None:
    text = "Russland sei zu Friedensgesprächen bereit, sagte Kremlsprecher Dmitri Peskow."
    assert wants(text) == {"Russland peace_negotiations support by Dmitri Peskow"}


def test_a_spokesman_promises_what_his_state_will_do(wants: Wants) -> None:
    text = "Russland werde keine Gebiete zurückgeben, sagte Kremlsprecher Dmitri Peskow."
    assert wants(text) == {"Russland territorial_concessions support by Dmitri Peskow"}


def test_a_head_of_government_wants_what_he_says_that_his_state_wants(wants: Wants) -> None:
    text = "Deutschland sei zu einem Beitrag für eine Friedenstruppe bereit, sagte Bundeskanzler Olaf Scholz."
    assert wants(text) == {"Olaf Scholz peacekeeping_troops support"}


def test_a_state_that_wants_to_join_itself_says_nothing_of_ukraine(wants: Wants) -> None:
    assert wants("Schweden strebt einen Beitritt zur Nato an.") == set()
    assert wants("Schweden strebt einen Beitritt der Ukraine zur Nato an.") == {"Schweden nato_membership support"}


def test_a_name_with_a_place_before_a_colon_is_no_speaker(wants: Wants) -> None:
    assert wants("Macron in Kiew: Paris will die Sanktionen verschärfen") == {"Frankreich sanctions_on_russia support"}


@pytest.mark.parametrize("verb", ["besteht auf einem", "pocht auf einen", "fordert einen"])
def test_what_is_asked_of_somebody_is_not_what_he_wants(wants: Wants, verb: str) -> None:
    found = wants(f"Russland {verb} Verzicht der Ukraine auf die Nato-Mitgliedschaft.")
    assert found == {"Russland nato_membership oppose"}


def test_each_of_several_subjects_holds_it(wants: Wants) -> None:
    text = "Für Verhandlungen warben Kanzler Olaf Scholz, sein Kollege Emmanuel Macron und Polens Regierungschef Donald Tusk."
    assert wants(text) == {f"{name} peace_negotiations support" for name in ("Olaf Scholz", "Emmanuel Macron", "Donald Tusk")}


def test_the_third_of_those_joined_holds_it_whatever_the_tree_hangs_it_on(wants: Wants) -> None:
    text = "Es zeigte sich, dass auch Belgien, Italien und Bulgarien die Beschlagnahme der russischen Vermögen ablehnten."
    assert wants(text) == {f"{name} frozen_assets oppose" for name in ("Belgien", "Italien", "Bulgarien")}


def test_whom_something_is_promised_to_does_not_promise_it(wants: Wants) -> None:
    text = "Kanzler Christian Stocker (ÖVP) sagte Kiew weitere Mittel für den Wiederaufbau zu."
    assert wants(text) == {"Christian Stocker reconstruction support"}


def test_who_is_said_to_want_nothing_holds_it_though_the_tree_tears_it_apart(wants: Wants) -> None:
    assert wants("Die ukrainische Führung wolle keinen Frieden, sagte Lawrow.") == {
        "ukrainische Führung peace_negotiations oppose by Sergej Lawrow"
    }


def test_a_denial_in_a_fragment_denies_nothing_before_it(wants: Wants) -> None:
    found = wants("Kiew habe einer Waffenruhe zugestimmt, Moskau nicht, sagte Rubio.")
    assert "Ukraine ceasefire support by Marco Rubio" in found


def test_a_verb_in_the_plural_goes_on_with_the_plural_of_the_content(wants: Wants) -> None:
    assert wants("Vance sagte, die Russen verlangten zu viel, wollten aber ein Ende der Kämpfe.") == {
        "Russen ceasefire support by JD Vance"
    }


def test_whom_a_plan_asks_a_lot_of_holds_nothing(wants: Wants) -> None:
    assert wants("Der Friedensplan verlangt Kiew viel ab: den Verzicht auf die Nato und den Donbass.") == set()


def test_against_whose_will_a_thing_is_done_is_not_for_it(wants: Wants) -> None:
    found = wants("Gegen den Willen Ungarns beschlossen die anderen Staaten, weitere Waffen zu liefern.")
    assert "Ungarn military_aid support" not in found
    assert "Ungarn military_aid oppose" in found
    assert wants("Trotz der Bedenken aus Berlin liefert Washington Streumunition an die Ukraine.") == {
        "Deutschland military_aid oppose",
        "USA military_aid support",
    }


def test_by_whose_votes_a_body_rejects_a_thing_does_not_take_its_place(wants: Wants) -> None:
    assert wants("Der Bundestag sprach sich mit den Stimmen von Union und SPD gegen eine Lieferung von Taurus aus.") == {
        "Bundestag military_aid oppose"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am Rande erinnert er an die von US-Präsident Donald Trump erbetene Waffenruhe.", {"Donald Trump ceasefire support"}),
        ("Dem neuen Minister Mychajlo Fedorow geht es vor allem um Flugabwehr.", {"Mychajlo Fedorow military_aid support"}),
        ("Ignazio Cassis empfiehlt Genf als Verhandlungsort.", {"Ignazio Cassis peace_negotiations support"}),
        ("Selenskyj begrüßte den Beschluss als Sieg für die Ukraine.", set()),
        (
            "Wie der Kanzler ist auch Verteidigungsminister Pistorius gegen die Lieferung von Taurus.",
            {"Olaf Scholz military_aid oppose", "Boris Pistorius military_aid oppose"},
        ),
        ("Die US-Regierung erwägt, der Ukraine Tomahawks zu liefern.", {"US-Regierung military_aid unclear"}),
    ],
)
def test_the_holder_stands_with_his_office_in_the_dative_or_beside_a_predicate(
    wants: Wants, text: str, expected: set[str]
) -> None:
    assert wants(text) == expected


def test_who_thinks_alike_is_of_the_same_mind(wants: Wants) -> None:
    assert wants("Ähnlich wie Scholz hält Baerbock eine Debatte über eine Friedenstruppe für verfrüht.") == {
        "Olaf Scholz peacekeeping_troops oppose",
        "Annalena Baerbock peacekeeping_troops oppose",
    }


def test_in_his_own_words_nobody_is_er(wants: Wants) -> None:
    assert wants("„Zum ersten Mal gibt er zu, Druck auf Russland auszuüben“, sagte Kaja Kallas.") == set()


def test_who_stands_with_durch_has_it_and_not_the_genitive(wants: Wants) -> None:
    text = "Kern des Streits ist die Unterstützung Kiews durch die Nato mit Geld für die Ukraine."
    assert wants(text) == {"NATO financial_aid support"}


def test_man_is_for_whom_a_thing_is_clear(wants: Wants) -> None:
    text = "Für Kiew steht fest, dass man keine Gebiete an Russland abtreten will, sagte der Experte Nico Lange."
    assert wants(text) == {"Ukraine territorial_concessions oppose by Nico Lange"}
