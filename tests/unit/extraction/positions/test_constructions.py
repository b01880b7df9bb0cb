"""One sentence or two for each construction that tells a position, and some for what tells none."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die EU will das vierzehnte Sanktionspaket gegen Russland fertigstellen.", "EU sanctions_on_russia support"),
        (
            "Scholz hält die Debatte über eine Entsendung deutscher Soldaten in die Ukraine für verfrüht.",
            "Olaf Scholz peacekeeping_troops oppose",
        ),
        ("Litauen fordert den zügigen Abruf der Militärhilfe für die Ukraine.", "Litauen military_aid support"),
    ],
)
def test_words_that_the_lexicon_does_not_know_pass_a_demand_on(wants: Wants, text: str, expected: str) -> None:
    assert expected in wants(text)


@pytest.mark.parametrize(
    "text",
    [
        "Macron sprach mit Merz über Waffenlieferungen an die Ukraine.",
        "Orbán beklagte die Kosten der Sanktionen gegen Russland.",
        "Scholz kritisierte die Berichterstattung über die Militärhilfe für die Ukraine.",
        "Wenn Kiew einen Waffenstillstand will, hat das Gründe.",
        "Es klang, als würde Macron Bodentruppen in die Ukraine schicken wollen.",
        "Nach den Sanktionen gegen Russland fragte Merkel nicht.",
    ],
)
def test_what_is_only_talked_about_or_supposed_is_no_position(wants: Wants, text: str) -> None:
    assert not wants(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Scholz tritt bei der Lieferung von Taurus an Kiew auf die Bremse.", "Olaf Scholz military_aid oppose"),
        ("Der Bundestag hat grünes Licht für die Lieferung von Haubitzen an Kiew gegeben.", "Bundestag military_aid support"),
        ("Die USA haben die Militärhilfe für Kiew auf Eis gelegt.", "USA military_aid oppose"),
        ("Selenskyj hat einer Abtretung des Donbass eine Absage erteilt.", "Wolodymyr Selenskyj territorial_concessions oppose"),
        ("An Sanktionen gegen Russland führe kein Weg vorbei, sagte Kallas.", "Kaja Kallas sanctions_on_russia support"),
        ("Verhandlungen mit Putin hätten keinen Sinn, sagte Selenskyj.", "Wolodymyr Selenskyj peace_negotiations oppose"),
        ("Für Moskau ist ein Beitritt der Ukraine zur Nato eine rote Linie.", "Russland nato_membership oppose"),
    ],
)
def test_idioms_are_attitudes_and_judgements(wants: Wants, text: str, expected: str) -> None:
    assert expected in wants(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Biden gab seinen Widerstand gegen die Lieferung von Kampfjets an Kiew auf.", "Joe Biden military_aid support"),
        ("Orbán droht mit einem Veto gegen die Milliardenhilfe für Kiew.", "Viktor Orbán financial_aid oppose"),
        ("Selenskyj wandte sich mit der Bitte um Panzer für die Ukraine an Macron.", "Wolodymyr Selenskyj military_aid support"),
    ],
)
def test_an_attitude_that_is_a_noun_goes_by_what_its_owner_does_with_it(wants: Wants, text: str, expected: str) -> None:
    assert expected in wants(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Ukraine wird eines Tages der Nato angehören, sagte Rutte.", "Mark Rutte nato_membership support"),
        ("Die Ukraine gehört in die EU, sagte Costa.", "António Costa eu_membership support"),
        ("Die Krim bleibe russisch, sagte Putin.", "Wladimir Putin crimea_recognition support"),
        ("Die Krim ist ukrainisch, sagte Selenskyj.", "Wolodymyr Selenskyj crimea_recognition oppose"),
        ("„Die Krim steht nicht zum Verkauf“, sagte Selenskyj.", "Wolodymyr Selenskyj crimea_recognition oppose"),
        ("Selenskyj sagte, sein Land werde Mitglied der EU sein.", "Wolodymyr Selenskyj eu_membership support"),
    ],
)
def test_what_somebody_asserts_may_be_his_position(wants: Wants, text: str, expected: str) -> None:
    assert expected in wants(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sanktionen gegen Russland: Washington will sie lockern.", "USA sanctions_on_russia oppose"),
        ("Die EU hat Sanktionen gegen Russland verhängt. Moskau verlangt ihre Aufhebung.", "Russland sanctions_on_russia oppose"),
        ("Vor dem Nato-Gipfel verlangt Selenskyj eine Einladung mit Datum.", "Wolodymyr Selenskyj nato_membership support"),
        ("Es geht um den Beitritt zur Nato. Kiew wünscht sich die Mitgliedschaft.", "Ukraine nato_membership support"),
    ],
)
def test_pronouns_and_short_words_stand_for_what_was_named(wants: Wants, text: str, expected: str) -> None:
    assert expected in wants(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Panzer für die Ukraine? Merkel lehnt das ab.", "Angela Merkel military_aid oppose"),
        ("Selenskyj bat um Panzer für die Ukraine. London winkte ab.", "Vereinigtes Königreich military_aid oppose"),
        ("Selenskyj bat um Panzer für die Ukraine. Warschau stimmte zu.", "Polen military_aid support"),
    ],
)
def test_a_reply_takes_up_what_was_named_before(wants: Wants, text: str, expected: str) -> None:
    assert expected in wants(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der russische Entwurf sieht den Verzicht der Ukraine auf die Nato vor.", "Russland nato_membership oppose"),
        ("Das Ziel Kiews bleibt ein Waffenstillstand.", "Ukraine ceasefire support"),
        ("Was die Ukraine brauche, sei eine Waffenruhe, sagte Macron.", "Emmanuel Macron ceasefire support"),
        ("Der Kreml verlangt einen Preis, nämlich die Aufhebung der Sanktionen.", "Kreml sanctions_on_russia oppose"),
        ("Selenskyj sagte: „Keine Anerkennung der Krim, niemals.“", "Wolodymyr Selenskyj crimea_recognition oppose"),
    ],
)
def test_plans_goals_and_exclamations_tell_what_is_wanted(wants: Wants, text: str, expected: str) -> None:
    assert expected in wants(text + " Russland hörte zu.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Macron reiste nach Kiew, um der Ukraine Sicherheitsgarantien zuzusagen.",
            "Emmanuel Macron security_guarantees support",
        ),
        ("Selenskyj will erst nach einer Waffenruhe verhandeln.", "Wolodymyr Selenskyj ceasefire support"),
        ("Die Schweiz würde gern einen Friedensgipfel zur Ukraine ausrichten.", "Schweiz peace_negotiations support"),
        ("Ohne Waffen aus dem Westen werde die Ukraine verlieren, sagte Stoltenberg.", "Jens Stoltenberg military_aid support"),
        ("Eine Feuerpause nütze nur dem Angreifer, sagte Kuleba.", "Dmytro Kuleba ceasefire oppose"),
        ("Lawrow sieht in einem Beitritt der Ukraine zur Nato eine Bedrohung.", "Sergej Lawrow nato_membership oppose"),
    ],
)
def test_purposes_conditions_and_effects_show_a_will(wants: Wants, text: str, expected: str) -> None:
    assert expected in wants(text)


def test_demands_go_on_in_the_next_sentence(wants: Wants) -> None:
    found = wants("Moskau stellte weitere Forderungen. Unter anderem soll Kiew auf die Nato verzichten.")
    assert "Russland nato_membership oppose" in found


def test_a_condition_with_even_if_ties_nothing(wants: Wants) -> None:
    text = "Die EU will die Sanktionen gegen Russland verlängern, auch wenn Ungarn dagegen ist."
    assert "EU sanctions_on_russia support" in wants(text)


def test_a_judgement_that_is_doubted_is_turned(wants: Wants) -> None:
    text = "Baerbock glaubt nicht, dass Verhandlungen mit Moskau nützen."
    assert "Annalena Baerbock peace_negotiations support" not in wants(text)


def test_what_moscow_keeps_up_is_not_sanctions_on_itself(wants: Wants) -> None:
    assert not any("support" in line for line in wants("Russland will seine Strafmaßnahmen gegen die EU beibehalten."))


def test_a_plural_with_the_name_of_a_union_is_the_union(wants: Wants) -> None:
    found = wants("Die EU berät in Brüssel. Die EU-Minister beschlossen neue Sanktionen gegen Russland.")
    assert any(line.endswith("sanctions_on_russia support") for line in found)


def test_what_an_interviewee_tells_of_others_is_ascribed_by_her(wants: Wants) -> None:
    found = wants("„Selenskyj verlangt den Beitritt der Ukraine zur Nato“, sagte die Forscherin Claudia Major.")
    assert "Wolodymyr Selenskyj nato_membership support by Claudia Major" in found
