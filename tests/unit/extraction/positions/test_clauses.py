"""Lists of clauses, what stands in plans and treaties, and what is neither one thing nor the other."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Grünen haben die Regierung aufgerufen, die Waffenlieferungen auszuweiten und neue Sanktionen zu beschließen.",
            {"Bündnis 90/Die Grünen military_aid support", "Bündnis 90/Die Grünen sanctions_on_russia support"},
        ),
        (
            "Macron forderte Putin auf, die Angriffe einzustellen und einer Waffenruhe zuzustimmen.",
            {"Emmanuel Macron ceasefire support"},
        ),
        (
            "Trump verlangte von Selenskyj, Wahlen abzuhalten, auf den Nato-Beitritt zu verzichten und den Donbass abzutreten.",
            {"Donald Trump nato_membership oppose", "Donald Trump territorial_concessions support"},
        ),
    ],
)
def test_who_is_asked_for_several_things_holds_none_of_them(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


def test_infinitives_behind_a_colon_are_items_of_one_list(wants: Wants) -> None:
    text = "Der chinesische Plan umfasst zwölf Punkte: die Kämpfe einstellen, Friedensgespräche aufnehmen, Sanktionen beenden."
    assert wants(text) == {"China ceasefire support", "China peace_negotiations support", "China sanctions_on_russia oppose"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trumps Plan verlangt von Kiew den Verzicht auf einen Nato-Beitritt.", "Donald Trump nato_membership oppose"),
        ("Der amerikanische Entwurf verbietet der Ukraine einen Beitritt zur Nato.", "USA nato_membership oppose"),
        ("Moskau verlangt ein Abkommen, das der Ukraine den Beitritt zur Nato verbietet.", "Russland nato_membership oppose"),
        (
            "Selenskyj verlangt einen Vertrag, in dem sich die USA zu Sicherheitsgarantien verpflichten.",
            "Wolodymyr Selenskyj security_guarantees support",
        ),
    ],
)
def test_what_stands_in_a_paper_is_wanted_by_whoever_wrote_or_demands_it(wants: Wants, text: str, expected: str) -> None:
    assert wants(text) == {expected}


def test_what_a_state_is_to_do_by_a_plan_is_wanted_by_the_plans_author(wants: Wants) -> None:
    text = "Kiew soll dem Plan der USA zufolge auf den Donbass verzichten, seine Armee begrenzen und den Nato-Beitritt aufgeben."
    found = wants(text)
    assert {"USA nato_membership oppose", "USA territorial_concessions support"} <= found
    assert not any(line.startswith("Ukraine") for line in found)


def test_neither_of_two_things_is_wanted(wants: Wants) -> None:
    assert wants("Die Bundesregierung will weder Soldaten noch Marschflugkörper schicken.") == {
        "Bundesregierung peacekeeping_troops oppose",
        "Bundesregierung military_aid oppose",
    }
    assert wants("Weder eine Waffenruhe noch Gebietsabtretungen kämen infrage, sagte Selenskyj.") == {
        "Wolodymyr Selenskyj ceasefire oppose",
        "Wolodymyr Selenskyj territorial_concessions oppose",
    }


def test_a_thing_as_somebody_demands_it_is_demanded_by_him(wants: Wants) -> None:
    text = "Eine Waffenruhe, wie sie Trump fordert, lehnt Moskau ab."
    assert wants(text) == {"Donald Trump ceasefire support", "Russland ceasefire oppose"}
    assert wants("Eine Schutztruppe, wie sie Macron vorschwebt, lehnt Moskau ab.") == {
        "Emmanuel Macron peacekeeping_troops support",
        "Russland peacekeeping_troops oppose",
    }


def test_a_proviso_without_a_conjunction_ties(wants: Wants) -> None:
    text = "Boris Pistorius will zehn Raketen abgeben, vorausgesetzt, die Partner geben noch einmal so viele."
    assert wants(text) == {"Boris Pistorius military_aid conditional"}


def test_what_is_accepted_without_conditions_hangs_on_none(wants: Wants) -> None:
    assert wants("Eine Waffenruhe von 30 Tagen akzeptiert Kiew ohne Bedingungen.") == {"Ukraine ceasefire support"}


def test_an_infinitive_is_no_relative_clause(wants: Wants) -> None:
    text = "Österreich lobte alle Bemühungen, die Ukraine zu schonen und den Krieg rasch zu beenden."
    assert wants(text) == {"Österreich peace_negotiations support"}


def test_what_stands_before_an_infinitive_belongs_to_it(wants: Wants) -> None:
    text = "Ungarn, das die Sanktionen gegen Russland zu verhindern suchte, gab schließlich nach."
    assert wants(text) == {"Ungarn sanctions_on_russia oppose"}


def test_a_noun_behind_a_dash_sums_up_what_somebody_rejects(wants: Wants) -> None:
    text = "Lawrow nannte die Aufgabe der Nato-Ambitionen, die Abtretung des Donbass – Forderungen, die Kiew strikt ablehnt."
    assert wants(text) == {"Ukraine territorial_concessions oppose", "Ukraine nato_membership support"}


def test_a_clause_in_front_of_its_verb_is_what_that_verb_judges(wants: Wants) -> None:
    text = "Ohne Hilfe will er nichts tun, und dass die Ukraine ihren Weg in die Nato begräbt, kommt für Selenskyj nicht infrage."
    assert "Wolodymyr Selenskyj nato_membership support" in wants(text)
    assert "Ukraine nato_membership oppose" not in wants(text)


def test_what_somebody_demands_is_demanded_though_another_finds_that_absurd(wants: Wants) -> None:
    found = wants("Dass Putin einen Stopp der Waffenlieferungen verlange, sei absurd, sagte Pistorius.")
    assert "Wladimir Putin military_aid oppose by Boris Pistorius" in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Medwedew warnte Berlin vor der Lieferung von Taurus-Marschflugkörpern.", {"Dmitri Medwedew military_aid oppose"}),
        ("Trump warnte Putin vor neuen Sanktionen.", set()),
    ],
)
def test_who_is_warned_of_an_act_of_his_own_is_asked_to_leave_it(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


def test_a_number_of_things_announces_a_list_before_its_verb_as_well(wants: Wants) -> None:
    text = (
        "Drei Dinge will Selenskyj erreichen: mehr Flugabwehr, neue Sanktionen gegen Moskau und belastbare Sicherheitsgarantien."
    )
    assert wants(text) == {
        f"Wolodymyr Selenskyj {topic} support" for topic in ("military_aid", "sanctions_on_russia", "security_guarantees")
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Xi Jinping sprach sich gegen den Einsatz von Atomwaffen und für Verhandlungen aus.",
            {"Xi Jinping peace_negotiations support"},
        ),
        (
            "Merz ist für mehr Waffen und gegen Gebietsabtretungen.",
            {"Friedrich Merz military_aid support", "Friedrich Merz territorial_concessions oppose"},
        ),
    ],
)
def test_each_of_two_phrases_keeps_its_preposition(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


def test_what_is_to_be_done_instead_of_a_thing_stands_behind_that(wants: Wants) -> None:
    text = "Statt immer neue Waffen an die Ukraine zu liefern, müsse man über Frieden verhandeln, sagte Sahra Wagenknecht."
    assert wants(text) == {"Sahra Wagenknecht military_aid oppose", "Sahra Wagenknecht peace_negotiations support"}


def test_who_is_flatly_against_it_is_so_whatever_the_tree_takes_for_the_predicate(wants: Wants) -> None:
    assert wants("Matteo Salvini ist strikt dagegen, Soldaten in die Ukraine zu schicken.") == {
        "Matteo Salvini peacekeeping_troops oppose"
    }


def test_what_is_owed_with_another_thing_is_owed_with_that(wants: Wants) -> None:
    text = "Der Krieg muss unter Wahrung der territorialen Integrität der Ukraine enden, sagte Annalena Baerbock."
    assert "Annalena Baerbock territorial_concessions oppose" in wants(text)


def test_what_a_thing_consists_of_is_promised_with_it(wants: Wants) -> None:
    assert wants("Die USA haben der Ukraine ein Bataillon aus 31 Kampfpanzern zugesagt.") == {"USA military_aid support"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trump will, dass Kiew auf einen Nato-Beitritt verzichtet.", {"Donald Trump nato_membership oppose"}),
        ("Putin will nicht, dass die Ukraine der Nato beitritt.", {"Wladimir Putin nato_membership oppose"}),
        ("Selenskyj will nicht, dass der Westen die Sanktionen lockert.", {"Wolodymyr Selenskyj sanctions_on_russia support"}),
        ("Trump will, dass Kiew einem Friedensabkommen zustimmt.", {"Donald Trump peace_negotiations support"}),
    ],
)
def test_who_wants_another_to_do_a_thing_holds_it(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


def test_who_is_to_be_stopped_by_a_thing_is_to_be_stopped_by_that(wants: Wants) -> None:
    text = "Der Westen müsse Putin durch Waffenlieferungen an die Ukraine stoppen, sagte Kaja Kallas."
    assert wants(text) == {"Kaja Kallas military_aid support"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Russland habe seine Truppen aus der Ukraine abzuziehen, sagte Annalena Baerbock.",
            {"Annalena Baerbock territorial_concessions oppose"},
        ),
        ("Die Sanktionen gegen Russland seien aufzuheben, sagte Lawrow.", {"Sergej Lawrow sanctions_on_russia oppose"}),
        (
            "Anzuerkennen seien die neuen territorialen Realitäten, sagte Dmitri Peskow.",
            {"Dmitri Peskow territorial_concessions support"},
        ),
        ("Der Krieg in der Ukraine sei nicht zu gewinnen, sagte Viktor Orbán.", set()),
    ],
)
def test_what_is_to_be_done_is_asked_for_by_whoever_says_so(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Kiew will man keine Gebiete an Russland abtreten.", {"Ukraine territorial_concessions oppose"}),
        ("In Berlin zeigt man Verständnis für die Forderung nach Taurus für Kiew.", {"Deutschland military_aid support"}),
    ],
)
def test_what_one_wants_in_a_capital_is_what_its_government_wants(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected
