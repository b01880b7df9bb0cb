"""Who speaks where the tree is no help, or no name stands."""

from collections.abc import Callable
from typing import Any

import pytest

from ukrdiplo import Act


def test_a_relative_pronoun_speaks_for_the_name_before_it(read: Callable[[str], Any]) -> None:
    reading = read("Anders als Putins Berater Juri Uschakow, der das Angebot „lächerlich“ nannte, schwieg der Gast.")
    statement = reading.by("direct.label")
    assert reading.names(statement.speaker) == ["Juri Uschakow"]
    assert reading.surface(statement.speaker_spans) == "der"


def test_demnach_stands_for_the_source_before_it(read: Callable[[str], Any]) -> None:
    reading = read("Laut Reuters sind die Gespräche beendet. Demnach reisen beide Seiten ab.")
    statement = reading.by("source.demnach")
    assert reading.names(statement.speaker) == ["Reuters"]
    assert reading.surface(statement.speaker_spans) == "Demnach"


def test_a_spokesman_without_a_name_is_somebody(read: Callable[[str], Any]) -> None:
    reading = read("Ein Sprecher der Regierung teilte mit, es gebe nichts Neues.")
    assert reading.names(reading.by("indirect.subjunctive").speaker) == ["Sprecher der Regierung"]


def test_a_subject_is_looked_for_in_its_own_clause(read: Callable[[str], Any]) -> None:
    reading = read("Das Außenamt schweigt zu dem Vorwurf, sein Sprecher versicherte, dass niemand die Botschaft verlässt.")
    assert reading.surface(reading.by("indirect.dass").speaker_spans) == "sein Sprecher"


def test_a_pronoun_behind_a_long_quotation_means_who_spoke(read: Callable[[str], Any]) -> None:
    text = "Trump teilte mit: „Wir haben lange gesprochen. Es war ein gutes Gespräch. Wir wollen den Frieden.“\n\n"
    reading = read(text + "Er fügte hinzu, dass die Verhandlungen sofort beginnen.")
    assert reading.names(reading.by("indirect.dass").speaker) == ["Donald Trump"]


def test_a_pronoun_never_means_somebody_named_in_its_own_words(read: Callable[[str], Any]) -> None:
    reading = read("Merz kritisierte den Plan scharf. „Das ist kein Frieden“, sagte er. Putin spiele auf Zeit, glaubt er.")
    assert reading.names(reading.by("indirect.frame-after").speaker) == ["Friedrich Merz"]


def test_a_genitive_before_its_noun_does_not_speak(read: Callable[[str], Any]) -> None:
    reading = read("Selenskyjs Berater Andrij Jermak bezeichnete den Vorschlag als „unfair“.")
    assert reading.names(reading.by("direct.label").speaker) == ["Andrij Jermak"]


def test_information_comes_from_whoever_gave_it(read: Callable[[str], Any]) -> None:
    reading = read("Von der norwegischen Marine kam die Information, das Schiff habe keine Ladung an Bord.")
    assert reading.surface(reading.by("indirect.noun-subjunctive").speaker_spans) == "der norwegischen Marine"


def test_who_acts_in_a_relative_clause_speaks_before_the_thing_that_its_pronoun_stands_for(read: Callable[[str], Any]) -> None:
    reading = read("Das ist eine Bemerkung, die die Bundesregierung als „wenig klug“ bezeichnete.")
    assert reading.names(reading.by("direct.label").speaker) == ["Bundesregierung"]


def test_the_first_part_of_a_noun_of_speech_speaks(read: Callable[[str], Any]) -> None:
    reading = read("Die Kreml-Forderung, Kiew müsse sich ergeben, ist nicht neu.")
    assert reading.names(reading.by("indirect.noun-subjunctive").speaker) == ["Kreml"]


def test_a_spokesman_told_by_a_possessive_holds_the_office_on_that_day(read: Callable[[str], Any]) -> None:
    reading = read("Der Kreml schweigt, sein Sprecher erklärte, dass man warte.")
    assert reading.names(reading.by("indirect.dass").speaker) == ["Dmitri Peskow"]


def test_a_spokesman_of_somebody_without_such_an_office_is_nobody_by_name(read: Callable[[str], Any]) -> None:
    reading = read("Der Präsident Selenskyj reiste ab. Sein Sprecher sagte, er warte.")
    assert reading.names(reading.by("indirect.subjunctive").speaker) == ["Sprecher"]


def test_whose_reply_a_clause_tells_of_speaks_behind_its_colon(read: Callable[[str], Any]) -> None:
    reading = read("Das ließ sich an einer Reaktion von Außenminister Lawrow ablesen: „Wir haben Zeit.“")
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Sergej Lawrow"]


def test_a_reply_to_somebodys_plan_is_not_his(read: Callable[[str], Any]) -> None:
    reading = read("Die Reaktion auf Trumps Plan war scharf: „Das ist das Ende.“")
    assert reading.by("direct.frame-before").speaker == ()


@pytest.mark.parametrize(
    "text",
    [
        "Die Äußerungen des Kanzlers deuten an, dass die Verhandlungen scheitern.",
        "Das Land muss erkennen, dass der Krieg verloren ist.",
        "Es gibt keine Hinweise, dass Russland die Waffenruhe bricht.",
        "Die mangelnde Bereitschaft Europas, Waffen zu liefern, ist bekannt.",
        "Moskau zeigt sich von den Sanktionen unbeeindruckt.",
        "Russlands Schattenflotte: Dänen entern zwei weitere Tanker\n\nIn Kopenhagen sprach man am Montag darüber.",
    ],
)
def test_what_nobody_says_is_no_statement(read: Callable[[str], Any], text: str) -> None:
    assert read(text).rules() == []


def test_a_person_may_hint_at_what_a_thing_does_not_say(read: Callable[[str], Any]) -> None:
    reading = read("Merz deutete an, dass die Verhandlungen scheitern.")
    assert reading.names(reading.by("indirect.dass").speaker) == ["Friedrich Merz"]


def test_what_people_say_in_general_is_nobodys_words(read: Callable[[str], Any]) -> None:
    assert read('Merz will, wie man so schön sagt, "den Sack zumachen".').rules() == []


def test_what_awaits_somebody_is_expected_by_nobody(read: Callable[[str], Any]) -> None:
    assert read("Den Minister erwartet eine hohe Strafe wegen Betrugs.").rules() == []


def test_somebody_behind_the_verb_expects(read: Callable[[str], Any]) -> None:
    reading = read("Harte Verhandlungen erwartet der Minister.")
    assert reading.surface(reading.by("reported.object").speaker_spans) == "der Minister"


ANSWERS = [
    "Die Frage, ob Berlin Soldaten schickt, beantwortete der Minister nicht.",
    "Die Frage, ob Berlin Soldaten schickt, ließ der Minister unbeantwortet.",
]


@pytest.mark.parametrize("text", ANSWERS)
def test_whoever_has_to_do_with_a_question_does_not_ask_it(read: Callable[[str], Any], text: str) -> None:
    assert not any(statement.act is Act.ASK for statement in read(text).statements)


def test_whoever_is_named_behind_fuer_may_speak_of_himself(read: Callable[[str], Any]) -> None:
    reading = read("Für den Kremlchef war der Abzug eine Niederlage, sagte er einmal.")
    assert reading.names(reading.by("indirect.frame-after").speaker) == ["Wladimir Putin"]


def test_several_people_told_of_before_do_not_speak_without_a_frame(read: Callable[[str], Any]) -> None:
    reading = read("Die Anwohner sind stolz auf ihre Stadt. Sie betrachten den Krieg misstrauisch. Ein Problem sei die Kälte.")
    assert reading.by("free.konjunktiv-1").speaker == ()


NOBODYS_SUBJECT = [
    ("Aus dem Kreml verlautete, man sei zu Gesprächen bereit.", "Kreml"),
    ("Die Sanktionen würden verlängert, verlautete aus Diplomatenkreisen.", "Diplomatenkreise"),
    ("Bei der Nato hieß es, man prüfe die Lage.", "NATO"),
    ("Seitens der Bundesregierung hieß es, man prüfe die Lage.", "Bundesregierung"),
    ("In Berlin heißt es, man prüfe die Lage.", "Deutschland"),
    ("In Brüssel heißt es, man prüfe die Lage.", "EU"),
    ("Wie aus einer Mitteilung des Kreml hervorgeht, reist Putin nach Minsk.", "Kreml"),
    ("In einer Mitteilung des Kreml hieß es, man prüfe die Lage.", "Kreml"),
    ("Man prüfe die Lage, lautete die Botschaft des Kreml.", "Kreml"),
]


@pytest.mark.parametrize(("text", "name"), NOBODYS_SUBJECT, ids=[case[0] for case in NOBODYS_SUBJECT])
def test_a_preposition_leads_in_who_speaks_where_the_verb_has_no_subject(
    read: Callable[[str], Any], text: str, name: str
) -> None:
    reading = read(text)
    assert [reading.names(statement.speaker) for statement in reading.statements] == [[name]]


def test_a_paper_that_is_called_like_a_thing_is_one_where_it_speaks(read: Callable[[str], Any]) -> None:
    reading = read("Wie die Welt berichtet, will Kiew verhandeln.")
    assert reading.names(reading.by("source.wie").speaker) == ["Die Welt"]


def test_an_adjective_in_a_genitive_does_not_make_its_state_speak(read: Callable[[str], Any]) -> None:
    assert read("Die Website des russischen Senders berichtet, dass der Kanzler reise.").by("indirect.dass").speaker == ()


def test_a_particle_written_apart_is_no_verb_of_its_own(read: Callable[[str], Any]) -> None:
    reading = read("Putin reist nach Minsk. Das wurde vom Kreml am Freitag bekannt gegeben.")
    statement = reading.by("indirect.anaphoric")
    assert statement.act is Act.ANNOUNCE
    assert reading.names(statement.speaker) == ["Kreml"]


def test_a_report_in_the_passive_is_part_of_what_somebody_says(read: Callable[[str], Any]) -> None:
    reading = read("Der Vertrag liege vor, werde aber noch nicht unterzeichnet, teilte eine Regierungssprecherin mit.")
    assert reading.rules() == ["indirect.frame-after"]


def test_a_description_behind_words_means_nobody_whom_they_name(read: Callable[[str], Any]) -> None:
    reading = read("Selenskyj sagte, er brauche mehr Waffen. Darüber habe er mit Scholz gesprochen, sagte der 44-Jährige.")
    assert reading.names(reading.by("indirect.frame-after").speaker) == ["Wolodymyr Selenskyj"]


def test_the_question_that_somebody_answers_is_not_what_he_says(read: Callable[[str], Any]) -> None:
    reading = read("Der Sprecher sagte auf die Frage eines Reporters, ob er komme: „Wir werden sehen.“")
    said = [(s.rule, s.act, reading.names(s.speaker)) for s in reading.statements]
    assert said == [("indirect.noun-dass", Act.ASK, ["Reporter"]), ("direct.frame-before", Act.SAY, ["Sprecher"])]


def test_a_demand_is_that_of_whoever_it_comes_from(read: Callable[[str], Any]) -> None:
    reading = read("Aus der CDU kam die Forderung, mehr Panzer zu liefern.")
    assert reading.names(reading.by("indirect.noun-infinitive").speaker) == ["CDU"]


def test_a_seat_behind_aus_is_whoever_sits_there(read: Callable[[str], Any]) -> None:
    reading = read("Das Treffen sei gut gewesen, hieß es aus dem Weißen Haus.")
    assert reading.names(reading.by("indirect.frame-after").speaker) == ["Weißes Haus"]


def test_words_are_nobodys_embassy(read: Callable[[str], Any]) -> None:
    assert read("Man prüfe die Lage, lautete die Botschaft.").by("indirect.frame-after").speaker == ()


def test_what_a_plan_demands_of_a_state_is_not_said_by_that_state(read: Callable[[str], Any]) -> None:
    assert read("Der neue Plan verlangt Kiew einiges ab.").statements == ()


def test_words_that_are_told_themselves_point_back_to_nothing(read: Callable[[str], Any]) -> None:
    reading = read("Merz erklärte, die Frist sei abgelaufen. Dies stelle ein Hindernis für alle dar.")
    assert reading.rules() == ["indirect.subjunctive", "free.konjunktiv-1"]
    assert {tuple(reading.names(said.speaker)) for said in reading.statements} == {("Friedrich Merz",)}


def test_whose_hope_is_told_does_not_go_on_speaking(read: Callable[[str], Any]) -> None:
    reading = read("Merz kritisierte, das sei falsch. Putin könne Hoffnung schöpfen, Kiew zu besiegen. Nötig sei mehr Druck.")
    assert reading.names(reading.statements[-1].speaker) == ["Friedrich Merz"]


def test_whoever_belongs_to_somebody_speaks_and_not_he(read: Callable[[str], Any]) -> None:
    reading = read("Jermak war in London. Selenskyjs Stabschef sagte, der Druck müsse wachsen.")
    assert reading.names(reading.by("indirect.subjunctive").speaker) == ["Stabschef"]
