"""Who passed words on."""

from collections.abc import Callable
from typing import Any

import pytest


def test_the_medium_that_somebody_talks_to_passes_his_words_on(read: Callable[[str], Any]) -> None:
    reading = read("„Wir brauchen mehr Zeit“, sagte der Minister der Nachrichtenagentur Reuters.")
    assert reading.names(reading.by("direct.frame-after").via) == ["Reuters"]


def test_a_source_inside_a_frame_passes_the_words_on_and_is_no_second_speaker(read: Callable[[str], Any]) -> None:
    reading = read("Ein Berater sagte laut Reuters, dass der Plan gescheitert sei.")
    statement = reading.by("indirect.dass")
    assert reading.surface(statement.speaker_spans) == "Ein Berater"
    assert reading.names(statement.via) == ["Reuters"]
    assert reading.rules() == ["indirect.dass"]


def test_sentences_that_go_on_keep_who_passed_them_on(read: Callable[[str], Any]) -> None:
    reading = read("Ein Berater sagte laut Reuters, dass der Plan gescheitert sei. Man müsse neu beginnen.")
    assert reading.names(reading.by("free.konjunktiv-1").via) == ["Reuters"]


def test_a_medium_that_reports_itself_has_no_channel(read: Callable[[str], Any]) -> None:
    assert read("Laut Reuters wurden zwei Brücken zerstört.").by("source.laut").via == ()


def test_a_frame_in_konjunktiv_stands_in_the_words_of_the_sentence_before(read: Callable[[str], Any]) -> None:
    reading = read(
        "Regierungssprecher Steffen Hebestreit sagte am Montag, die Lage sei ernst. "
        "Kanzler Scholz habe versprochen, dass Berlin Panzer liefern werde."
    )
    assert reading.names(reading.by("indirect.dass").via) == ["Steffen Hebestreit"]


def test_a_source_in_konjunktiv_goes_on_with_the_report_of_a_medium_and_not_with_a_persons_words(
    read: Callable[[str], Any],
) -> None:
    reported = read(
        "Wie die Bild-Zeitung berichtet, habe der Kanzler lange gezögert. Die Ukraine sei laut Scholz zu Gesprächen bereit."
    )
    assert reported.names(reported.by("source.laut").via) == ["Bild"]
    assert read("Macron sagte, er wolle helfen. Laut Selenskyj sei das zu wenig.").by("source.laut").via == ()


def test_a_medium_that_is_spoken_to_is_addressee_and_channel(read: Callable[[str], Any]) -> None:
    statement = (reading := read("„Wir brauchen mehr Zeit“, sagte der Minister der Nachrichtenagentur Reuters.")).by(
        "direct.frame-after"
    )
    assert reading.names(statement.via) == ["Reuters"]
    told = (other := read("Scholz sagte dem „Spiegel“, er werde kommen.")).by("indirect.subjunctive")
    assert other.names(told.addressee) == ["Der Spiegel"]
    assert other.names(told.via) == ["Der Spiegel"]


def test_a_medium_that_only_tells_who_speaks_passes_nothing_on(read: Callable[[str], Any]) -> None:
    reading = read("Ein Reporter des „Spiegel“ will herausgefunden haben, dass Moskau lügt.")
    assert reading.by("indirect.dass").via == ()


def test_what_stands_beside_a_told_act_is_not_passed_on_by_whoever_performed_it(read: Callable[[str], Any]) -> None:
    reading = read("Trotz der Vorwürfe Kiews, er habe gelogen, erwartet der Kremlchef eine Einigung mit Trump.")
    assert reading.by("indirect.noun-subjunctive").via == ()


def test_unnamed_voices_that_take_up_the_report_of_a_medium_spoke_to_it(read: Callable[[str], Any]) -> None:
    told = "Wie der „Spiegel“ berichtet, war das Telefonat kurz. "
    reading = read(told + "Dabei „herrschte eisiges Schweigen“, sagten deutsche Regierungskreise.")
    assert reading.names(reading.by("direct.frame-after").via) == ["Der Spiegel"]
    reading = read(told + "„Da herrschte eisiges Schweigen“, sagten deutsche Regierungskreise.")
    assert reading.by("direct.frame-after").via == ()


def test_whoever_belongs_to_somebody_is_spoken_to_and_not_he(read: Callable[[str], Any]) -> None:
    reading = read("Selenskyj warf Trumps Gesandtem vor, die Lage zu beschönigen.")
    assert reading.names(reading.by("indirect.infinitive").addressee) == ["Gesandter"]


def test_who_lets_a_spokesman_tell_his_words_has_them_passed_on(read: Callable[[str], Any]) -> None:
    reading = read("Merkel ließ durch ihren Sprecher Steffen Seibert ausrichten, ein Einsatz könne hilfreich sein.")
    statement = reading.by("indirect.subjunctive")
    assert reading.names(statement.speaker) == ["Angela Merkel"]
    assert reading.names(statement.via) == ["Steffen Seibert"]


def test_what_is_said_on_a_broadcast_is_passed_on_by_it_and_a_post_by_nobody(read: Callable[[str], Any]) -> None:
    assert read("„Nein, niemals“, sagte Trump am Dienstag bei Fox News.").by("direct.frame-after").via == ("media.fox-news",)
    assert read("Trump schrieb bei Truth Social, er komme.").by("indirect.subjunctive").via == ()


def test_a_speech_act_that_is_told_is_passed_on_by_the_medium_it_was_performed_in(read: Callable[[str], Any]) -> None:
    assert read("Trump widersprach dem am Abend im Sender Fox News.").by("reported.object").via == ("media.fox-news",)
    assert read("Merz kritisierte CNN.").by("reported.object").via == ()


def test_who_goes_on_under_a_pronoun_still_speaks_to_the_medium(read: Callable[[str], Any]) -> None:
    reading = read("Trump widersprach am Abend im Sender Fox News. Über Hilfe sei nicht geredet worden, versicherte er.")
    assert reading.names(reading.by("indirect.frame-after").via) == ["Fox News"]


@pytest.mark.parametrize(
    ("text", "rule", "names"),
    [
        ("Peskow sagte im russischen Staatsfernsehen, man sei bereit.", "indirect.subjunctive", ["russisches Staatsfernsehen"]),
        ("Peskow sagte im Fernsehen, man sei bereit.", "indirect.subjunctive", []),
        ("Merz sagte im ZDF-Morgenmagazin, man sei bereit.", "indirect.subjunctive", ["ZDF"]),
        ("Merz sagte in der ARD-Sendung, man sei bereit.", "indirect.subjunctive", ["ARD"]),
        ("Merz gab der „Zeit“ ein Interview. Man sei bereit, sagte der Kanzler.", "indirect.frame-after", ["Die Zeit"]),
    ],
)
def test_where_somebody_speaks_may_be_told_without_a_name_in_a_compound_or_before(
    read: Callable[[str], Any], text: str, rule: str, names: list[str]
) -> None:
    reading = read(text)
    assert reading.names(reading.by(rule).via) == names


def test_a_speech_act_told_of_the_same_speaker_keeps_the_medium(read: Callable[[str], Any]) -> None:
    reading = read("„Wir warten ab“, sagte Orbán dem Sender CNN. Er kündigte eine Reise nach Moskau an.")
    assert reading.names(reading.by("reported.object").via) == ["CNN"]


def test_whom_a_medium_has_its_news_from_speaks(read: Callable[[str], Any]) -> None:
    reading = read("Reuters erfuhr aus Kiewer Regierungskreisen, dass das Paket fertig sei.")
    assert [(reading.names(s.speaker), reading.names(s.via)) for s in reading.statements] == [
        (["Kiewer Regierungskreise"], ["Reuters"])
    ]


def test_a_medium_behind_a_frame_passes_on_words_of_several_sentences(read: Callable[[str], Any]) -> None:
    reading = read("„Das muss enden. Beide Seiten müssen aufhören“, sagte Merz laut CNN.")
    assert reading.rules() == ["direct.frame-after"]
    assert reading.names(reading.statements[0].via) == ["CNN"]


def test_a_paper_that_a_medium_cites_is_nobody_who_speaks(read: Callable[[str], Any]) -> None:
    reading = read("Das Paket sei fertig, berichtete Reuters unter Berufung auf den Entwurf der Minister.")
    assert reading.names(reading.by("indirect.frame-after").speaker) == ["Reuters"]


def test_a_medium_that_is_named_twice_is_one(read: Callable[[str], Any]) -> None:
    said = read("„Wir warten ab“, sagte Merz der FAZ, und die Redaktion der FAZ druckte es.").statements
    assert [statement.via for statement in said] == [("media.faz",)] * len(said)
    told = read("Merz kritisierte im Sender CNN am Montag und bei CNN am Dienstag das Vorgehen.").statements
    assert [statement.via for statement in told] == [("media.cnn",)] * len(told)
