"""Indirect speech: what is the content, what the frame, who speaks."""

from collections.abc import Callable
from typing import Any

import pytest

from ukrdiplo import Act, StatementType

FRAMES = [
    # text, rule, quote, speaker, cue, frame
    (
        "Der Minister sagte am Montag in Kiew, dass die Lieferung bald beginne.",
        "indirect.dass",
        "dass die Lieferung bald beginne",
        "Der Minister",
        "sagte",
        "Der Minister sagte am Montag in Kiew,",
    ),
    (
        "Die Außenministerin teilte in Berlin mit, man werde die Gespräche fortsetzen.",
        "indirect.subjunctive",
        "man werde die Gespräche fortsetzen",
        "Die Außenministerin",
        "teilte … mit",
        "Die Außenministerin teilte in Berlin mit,",
    ),
    (
        "Der Minister sagte, er schließe die Lieferung nicht mehr aus.",  # aus is no part of sagte
        "indirect.subjunctive",
        "er schließe die Lieferung nicht mehr aus",
        "Der Minister",
        "sagte",
        "Der Minister sagte,",
    ),
    (
        "Der Präsident hat angekündigt, die Sanktionen zu verschärfen.",
        "indirect.infinitive",
        "die Sanktionen zu verschärfen",
        "Der Präsident",
        "hat angekündigt",
        "Der Präsident hat angekündigt,",
    ),
    (
        "Die Lage sei ernst, betonte ein Sprecher der Regierung.",
        "indirect.frame-after",
        "Die Lage sei ernst",
        "ein Sprecher der Regierung",
        "betonte",
        ", betonte ein Sprecher der Regierung",
    ),
    (
        "Die Forderung der Opposition, den Vertrag zu kündigen, blieb ohne Antwort.",
        "indirect.noun-infinitive",
        "den Vertrag zu kündigen",
        "der Opposition",
        "Forderung",
        "Die Forderung der Opposition, … , blieb ohne Antwort",
    ),
    (
        "Die Truppen sollen im Herbst abziehen. Das berichtet die Zeitung unter Berufung auf Diplomaten.",
        "indirect.anaphoric",
        "Die Truppen sollen im Herbst abziehen … Das",
        "die Zeitung",
        "berichtet",
        "berichtet die Zeitung unter Berufung auf Diplomaten",
    ),
]


@pytest.mark.parametrize(("text", "rule", "quote", "speaker", "cue", "frame"), FRAMES, ids=[case[1] for case in FRAMES])
def test_content_speaker_cue_and_frame_are_told_apart(
    read: Callable[[str], Any], text: str, rule: str, quote: str, speaker: str, cue: str, frame: str
) -> None:
    reading = read(text)
    statement = reading.by(rule)
    assert statement.type is StatementType.INDIRECT
    assert reading.surface(statement.quote) == quote
    assert reading.surface(statement.speaker_spans) == speaker
    assert reading.surface(statement.cue) == cue
    assert reading.surface(statement.frame) == frame


SOURCES = [
    (
        "Laut dem Ministerium wurden drei Schiffe beschädigt.",
        "source.laut",
        "wurden drei Schiffe beschädigt",
        "dem Ministerium",
        "Laut dem Ministerium",
    ),
    (
        "Bei dem Angriff wurden nach Angaben der Behörden zwei Brücken zerstört.",
        "source.nach",
        "Bei dem Angriff wurden … zwei Brücken zerstört",
        "Angaben der Behörden",
        "nach Angaben der Behörden",
    ),
    (
        "Dem Bericht zufolge war die Fabrik leer.",
        "source.zufolge",
        "war die Fabrik leer",
        "Dem Bericht",
        "Dem Bericht zufolge",
    ),
    (
        "Wie ein Sprecher mitteilte, kehren die Diplomaten zurück.",
        "source.wie",
        "kehren die Diplomaten zurück",
        "ein Sprecher",
        "Wie ein Sprecher mitteilte,",
    ),
    (
        "Der Plan brauche noch Zeit, so der Botschafter.",
        "source.so",
        "Der Plan brauche noch Zeit",
        "der Botschafter",
        ", so der Botschafter",
    ),
]


@pytest.mark.parametrize(("text", "rule", "quote", "speaker", "frame"), SOURCES, ids=[case[1] for case in SOURCES])
def test_a_named_source_says_the_rest_of_its_sentence(
    read: Callable[[str], Any], text: str, rule: str, quote: str, speaker: str, frame: str
) -> None:
    reading = read(text)
    statement = reading.by(rule)
    assert statement.type is StatementType.INDIRECT
    assert reading.surface(statement.quote) == quote
    assert reading.surface(statement.speaker_spans) == speaker
    assert reading.surface(statement.frame) == frame


def test_nach_without_a_noun_of_saying_names_no_source(read: Callable[[str], Any]) -> None:
    assert read("Nach dem Krieg wurden die Brücken wieder aufgebaut.").statements == ()


def test_a_subordinate_clause_before_the_verb_is_no_quote(read: Callable[[str], Any]) -> None:
    assert "indirect.frame-after" not in read("Weil der Flug ausfiel, sagte der Minister das Treffen ab.").rules()


def test_a_passive_without_agent_has_no_speaker(read: Callable[[str], Any]) -> None:
    statement = read("Gestern wurde berichtet, dass der Konvoi angekommen sei.").by("indirect.dass")
    assert statement.speaker == ()
    assert statement.speaker_spans == ()


def test_a_passive_has_its_agent_for_a_speaker(read: Callable[[str], Any]) -> None:
    reading = read("Von der Opposition wurde gefordert, die Sitzung zu verschieben.")
    statement = reading.by("indirect.infinitive")
    assert reading.surface(statement.speaker_spans).endswith("der Opposition")
    assert statement.act is Act.DEMAND


def test_a_denied_frame_is_negated(read: Callable[[str], Any]) -> None:
    assert read("Der Kanzler hat nicht gesagt, dass die Raketen geliefert werden.").by("indirect.dass").negated


def test_who_is_asked_to_act_is_the_addressee(read: Callable[[str], Any]) -> None:
    reading = read("Die Regierung forderte die Nachbarstaaten auf, die Grenze zu öffnen.")
    assert reading.surface(reading.by("indirect.infinitive").addressee_spans) == "die Nachbarstaaten"


def test_an_accusation_in_a_content_clause_does_not_end_before_its_subordinate_clause(read: Callable[[str], Any]) -> None:
    reading = read("Der Sprecher sagte, dass die Armee, die im Osten steht, keine Verstärkung brauche.")
    assert reading.surface(reading.by("indirect.dass").quote).endswith("keine Verstärkung brauche")


def test_a_subject_with_its_relative_clause_is_not_what_it_says(read: Callable[[str], Any]) -> None:
    reading = read("Die Abgeordnete, die erst vor einem Monat gewählt wurde, kritisierte die Regierung.")
    assert "indirect.frame-after" not in reading.rules()


def test_a_comma_inside_a_quotation_ends_no_clause(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister sagte, Moskau solle „sehen, wie es dieses Problem löst“.")
    quote = reading.surface(reading.by("indirect.subjunctive").quote)
    assert quote == "Moskau solle „sehen, wie es dieses Problem löst“"


def test_swiss_spelling_is_known(read: Callable[[str], Any]) -> None:
    reading = read("Man halte am Dialog fest, hiess es aus dem Departement.")
    assert reading.surface(reading.by("indirect.frame-after").quote) == "Man halte am Dialog fest"


def test_several_may_be_of_one_mind(read: Callable[[str], Any]) -> None:
    reading = read("Einig sind die Botschafter, dass der Vertrag Lücken hat.")
    assert reading.surface(reading.by("indirect.dass").speaker_spans) == "die Botschafter"


def test_what_the_narrator_says_before_a_colon_is_nobodys_words(read: Callable[[str], Any]) -> None:
    reading = read("Die Regierung gibt nicht nach: Ein Abzug sei ausgeschlossen, sagte Merz.")
    assert reading.surface(reading.by("indirect.frame-after").quote) == "Ein Abzug sei ausgeschlossen"


def test_a_main_clause_behind_a_passive_without_its_agent_is_the_writers(read: Callable[[str], Any]) -> None:
    assert read("Die Zahl der Opfer wird auf vierzig geschätzt, die meisten davon haben einen deutschen Pass.").statements == ()


FRONTED = [
    ("Dass Moskau den Plan annimmt, bezweifelt die Ministerin.", "indirect.dass", "Dass Moskau den Plan annimmt", False),
    ("Dass der Kreml nachgibt, erwartet der Kanzler nicht.", "indirect.dass", "Dass der Kreml nachgibt", True),
    ("Ob der Präsident nach Kiew reist, ließ der Sprecher offen.", "indirect.ob", "Ob der Präsident nach Kiew reist", False),
]


@pytest.mark.parametrize(("text", "rule", "quote", "negated"), FRONTED, ids=[case[0] for case in FRONTED])
def test_a_content_clause_may_stand_before_its_frame(
    read: Callable[[str], Any], text: str, rule: str, quote: str, *, negated: bool
) -> None:
    statement = (reading := read(text)).by(rule)
    assert reading.surface(statement.quote) == quote
    assert statement.negated is negated


def test_what_a_frame_denies_is_its_clause_and_not_the_words_behind_its_colon(read: Callable[[str], Any]) -> None:
    reading = read("Dass der Kreml nachgibt, erwartet der Kanzler nicht: „Der Krieg wird dauern.“")
    assert [(s.rule, s.negated) for s in reading.statements] == [("indirect.dass", True), ("direct.frame-before", False)]


def test_a_condition_with_an_infinitive_belongs_to_what_is_said(read: Callable[[str], Any]) -> None:
    reading = read("Der Kanzler sagte, wenn es nicht gelinge, den Krieg zu beenden, müsse Europa mehr tun.")
    statement = reading.by("indirect.subjunctive")
    assert reading.surface(statement.quote) == "wenn es nicht gelinge, den Krieg zu beenden, müsse Europa mehr tun"


def test_a_comma_in_a_list_does_not_cut_an_infinitive(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister erklärte sich bereit, mit der Ukraine, Frankreich und den Briten zu reden.")
    assert reading.surface(reading.by("indirect.infinitive").quote) == "mit der Ukraine, Frankreich und den Briten zu reden"


def test_what_a_noun_before_the_frame_introduces_is_not_what_the_frame_says(read: Callable[[str], Any]) -> None:
    reading = read("Trotz der Vorwürfe Kiews, er habe gelogen, erwartet der Minister eine Einigung.")
    assert reading.names(reading.by("indirect.noun-subjunctive").speaker) == ["Ukraine"]
    assert "indirect.frame-after" not in reading.rules()


def test_a_paper_that_nobody_knows_may_report_in_the_konjunktiv(read: Callable[[str], Any]) -> None:
    reading = read("Bis zu dem Treffen seien die Soldaten abgezogen worden, berichtet der englische Independent.")
    assert reading.surface(reading.by("indirect.frame-after").speaker_spans) == "der englische Independent"


def test_an_infinitive_that_a_tagger_takes_for_a_participle_is_what_is_demanded(read: Callable[[str], Any]) -> None:
    reading = read("Von der Ukraine verlangte der Kreml, ihre Truppen abzuziehen.")
    statement = reading.by("indirect.infinitive")
    assert reading.surface(statement.quote) == "ihre Truppen abzuziehen"
    assert reading.names(statement.addressee) == ["Ukraine"]


def test_an_infinitive_whose_verb_begins_with_ge_is_one(read: Callable[[str], Any]) -> None:
    assert read("Berg empfahl dem Gericht, der Klage stattzugeben.").rules() == ["indirect.infinitive"]


def test_a_frame_between_an_auxiliary_and_its_verb_parts_the_words(read: Callable[[str], Any]) -> None:
    reading = read("Er habe, sagte Merz, keine Zusage gegeben.")
    assert reading.surface(reading.by("indirect.frame-inside").quote) == "Er habe … keine Zusage gegeben"
