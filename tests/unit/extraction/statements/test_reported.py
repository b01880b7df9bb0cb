"""Speech acts that are told, not given: which sentences tell one, whose it is, and how far it reaches."""

from collections.abc import Callable
from typing import Any

import pytest

from ukrdiplo import Act, StatementType

TOLD = [
    ("Die Ministerin kritisierte in Kiew den Beschluss der Nachbarn scharf.", "reported.object", Act.CRITICISE),
    ("Das russische Außenministerium wies den Bericht zurück.", "reported.object", Act.REJECT),
    ("Das russische Außenministerium wies die Vorwürfe zurück.", "reported.topic", Act.DENY),
    ("Der Präsident warnte vor einem neuen Angriff.", "reported.topic", Act.WARN),
    ("Der Kanzler hat sich für eine Feuerpause ausgesprochen.", "reported.topic", Act.DEMAND),
    ("Der Kanzler sprach sich gegen weitere Lieferungen aus.", "reported.topic", Act.REJECT),
    ("Die Botschafterin sah in dem Plan einen Fortschritt.", "reported.judgement", Act.BELIEVE),
    ("Der Kreml winkte ab.", "reported.topic", Act.REJECT),
    ("Der ukrainische Diplomat meldete Bedenken an.", "reported.topic", Act.DOUBT),
]


@pytest.mark.parametrize(("text", "rule", "act"), TOLD, ids=[case[0] for case in TOLD])
def test_a_speech_act_with_what_it_is_about_is_reported(read: Callable[[str], Any], text: str, rule: str, act: Act) -> None:
    reading = read(text)
    statement = reading.by(rule)
    assert statement.type is StatementType.REPORTED
    assert statement.act is act
    assert reading.surface(statement.quote) == text
    assert statement.speaker_spans
    assert statement.cue == statement.frame == ()


STANDS = [
    ("Die Ministerin sprach sich in Prag für neue Strafen gegen Moskau aus.", Act.DEMAND),
    ("Für neue Strafen gegen Moskau sprach sich auch die Ministerin aus.", Act.DEMAND),
    ("Die Ministerin hat sich wegen der Drohungen gegen Prag für Strafen ausgesprochen.", Act.DEMAND),
    ("Die Ministerin sprach sich gegen Waffen für die Ukraine aus.", Act.REJECT),
    ("Gegen Waffen für Kiew sprach sich auch die Ministerin aus.", Act.REJECT),
    ("Der Minister für Wirtschaft sprach sich gegen Waffen für die Ukraine aus.", Act.REJECT),
]


@pytest.mark.parametrize(("text", "act"), STANDS, ids=[case[0] for case in STANDS])
def test_the_verbs_own_preposition_tells_the_act_not_one_within_its_noun_phrase(
    read: Callable[[str], Any], text: str, act: Act
) -> None:
    assert read(text).by("reported.topic").act is act


NOT_TOLD = [
    "Die Botschafterin sah den Film im Kino.",  # with her eyes
    "Der Präsident warnte nicht vor dem Angriff.",
    "Der Kanzler müsste die Lieferung ablehnen.",
    "Fordert der Minister den Rücktritt?",
    "Man forderte den Rücktritt des Ministers.",
    "Niemand hatte den Rücktritt gefordert.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_nobody_did_or_says_is_not_reported(read: Callable[[str], Any], text: str) -> None:
    assert not any(rule.startswith("reported.") for rule in read(text).rules())


def test_two_speakers_take_their_own_main_clauses(read: Callable[[str], Any]) -> None:
    reading = read("Warschau begrüßte den Plan, Budapest lehnte ihn ab.")
    assert [reading.surface(s.quote) for s in reading.statements] == ["Warschau begrüßte den Plan", "Budapest lehnte ihn ab."]
    assert [reading.names(s.speaker) for s in reading.statements] == [["Polen"], ["Ungarn"]]


def test_a_second_act_has_the_subject_of_the_first(read: Callable[[str], Any]) -> None:
    reading = read("Der Kanzler nannte den Plan gefährlich und warnte vor einer Eskalation.")
    assert [reading.surface(s.speaker_spans) for s in reading.statements] == ["Der Kanzler", "Der Kanzler"]


def test_a_report_before_a_frame_keeps_its_clause(read: Callable[[str], Any]) -> None:
    reading = read("Die russische Regierung bestätigte das Treffen und sagte, dass es lange dauerte.")
    assert reading.surface(reading.by("reported.object").quote) == "Die russische Regierung bestätigte das Treffen"
    assert reading.surface(reading.by("indirect.dass").quote) == "dass es lange dauerte"


def test_the_agent_of_a_passive_speaks_without_its_preposition(read: Callable[[str], Any]) -> None:
    reading = read("Der Angriff auf Kiew wurde von der Kommissarin verurteilt.")
    assert reading.surface(reading.by("reported.object").speaker_spans) == "der Kommissarin"


def test_words_in_brackets_explain_an_act_that_is_told_already(read: Callable[[str], Any]) -> None:
    reading = read("Die Kanzlerin lehnte das in Kiew ab („Damit ist niemandem geholfen“).")
    assert reading.rules() == ["reported.topic", "direct.fragment"]


def test_a_verb_in_second_place_tells_of_an_act_behind_a_semicolon(read: Callable[[str], Any]) -> None:
    reading = read("Berlin will die Hilfe ausweiten; Paris fordert eine Waffenruhe.")
    assert reading.surface(reading.by("reported.object").quote) == "Paris fordert eine Waffenruhe."


def test_a_speech_act_ends_where_another_subject_begins(read: Callable[[str], Any]) -> None:
    reading = read("Wien bietet Kiew Hilfe an, die FPÖ will kein Geld mehr schicken.")
    assert reading.surface(reading.by("reported.object").quote) == "Wien bietet Kiew Hilfe an"


def test_a_stance_counts_for_what_the_topics_are_about(read: Callable[[str], Any]) -> None:
    assert read("Die Trainerin kritisierte den Beschluss des Verbands scharf.").rules() == []
    assert read("Die Trainerin kritisierte den Angriff auf Kiew scharf.").rules() == ["reported.object"]


def test_a_stance_counts_wherever_an_actor_takes_it_that_the_lexicon_knows(read: Callable[[str], Any]) -> None:
    assert read("Der Kreml kritisierte den Beschluss des Verbands scharf.").rules() == ["reported.object"]


def test_an_act_whose_object_sums_up_what_was_said_counts_for_all_but_private_people(read: Callable[[str], Any]) -> None:
    assert read("Die Gouverneurin forderte den Rücktritt des Vorstands.").rules() == ["reported.object"]
    assert read("Der Trainer forderte den Rücktritt des Vorstands.").rules() == []
    assert read("Der Trainer forderte den Rücktritt des Vorstands in Kiew.").rules() == ["reported.object"]


def test_the_places_of_a_dateline_are_no_part_of_what_is_told(read: Callable[[str], Any]) -> None:
    reading = read("Kiew/Moskau – Präsident Selenskyj hat mehr Waffen gefordert.")
    statement = reading.by("reported.object")
    assert reading.surface(statement.quote) == "Präsident Selenskyj hat mehr Waffen gefordert."
    assert reading.names(statement.speaker) == ["Wolodymyr Selenskyj"]


def test_a_clause_behind_a_dash_in_a_headline_is_a_told_act_of_its_own(read: Callable[[str], Any]) -> None:
    reading = read("Macron ruft in Ankara an - Kiew verlangt mehr Panzer")
    statement = reading.by("reported.object")
    assert reading.surface(statement.quote) == "Kiew verlangt mehr Panzer"
    assert reading.names(statement.speaker) == ["Ukraine"]


def test_a_word_that_points_back_sums_up_what_somebody_is_against(read: Callable[[str], Any]) -> None:
    assert read("Die Bundesregierung hat sich klar dagegen ausgesprochen.").by("reported.topic").act is Act.REJECT


def test_what_somebody_denies_is_not_what_he_says(read: Callable[[str], Any]) -> None:
    reading = read("Kiew soll den Angriff befohlen haben. Das bestritt der Präsident.")
    assert "indirect.anaphoric" not in reading.rules()


GAPS = [
    ("Russland fordert den Abzug, die Ukraine eine Waffenruhe.", ["Russland fordert den Abzug", "die Ukraine eine Waffenruhe."]),
    (
        "Paris warnte vor einer Eskalation, Berlin vor einem Krieg.",
        ["Paris warnte vor einer Eskalation", "Berlin vor einem Krieg."],
    ),
    (
        "Der Kanzler forderte Panzer, Munition und Raketen für Kiew.",
        ["Der Kanzler forderte Panzer, Munition und Raketen für Kiew."],
    ),
]


@pytest.mark.parametrize(("text", "quotes"), GAPS, ids=[case[0] for case in GAPS])
def test_a_clause_without_its_verb_tells_an_act_of_its_own(read: Callable[[str], Any], text: str, quotes: list[str]) -> None:
    reading = read(text)
    assert [reading.surface(statement.quote) for statement in reading.statements] == quotes
    assert len({statement.speaker for statement in reading.statements}) == len(quotes)


def test_what_is_refused_is_not_who_is_told(read: Callable[[str], Any]) -> None:
    assert read("Moskau lehnt europäische Soldaten ab.").by("reported.topic").addressee_spans == ()


def test_a_told_act_behind_somebodys_words_begins_with_und(read: Callable[[str], Any]) -> None:
    reading = read("Das US-Außenministerium erklärte, es sehe keinen Anlass für Gespräche, und verwies auf Moskau.")
    assert reading.surface(reading.by("reported.topic").quote) == "und verwies auf Moskau."


BARE = [
    "Kiew meldete am Morgen Angriffe auf Charkiw.",
    "Macron sicherte der Ukraine Unterstützung zu.",
    "Scholz bleibt bei seinem Nein zur Lieferung.",
    "Der Kanzler stellte Kiew weitere Hilfe in Aussicht.",
]


@pytest.mark.parametrize("text", BARE)
def test_a_bare_noun_is_an_object_whatever_case_it_is_taken_for(read: Callable[[str], Any], text: str) -> None:
    assert [read(text).surface(statement.quote) for statement in read(text).statements] == [text]


def test_dies_is_what_somebody_denies(read: Callable[[str], Any]) -> None:
    assert read("Moskau bestritt dies.").by("reported.object").act is Act.DENY


def test_a_word_that_a_verb_needs_is_no_other_verbs_prefix(read: Callable[[str], Any]) -> None:
    assert read("Kretschmer stellte die Zahlungen an Kiew infrage.").by("reported.object").act is Act.DOUBT


def test_who_ties_a_promise_to_something_demands_it(read: Callable[[str], Any]) -> None:
    assert read("Merz knüpft weitere Zusagen an eine faire Verteilung.").by("reported.object").act is Act.DEMAND
