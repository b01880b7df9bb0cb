"""Quotations without a frame of their own, and frames in the sentences beside them."""

from collections.abc import Callable
from typing import Any


def test_whole_sentences_in_quotation_marks_are_those_of_whom_the_text_tells(read: Callable[[str], Any]) -> None:
    text = "Merz will die Hilfen ausweiten. „Nicht jede Zusage ist schon ein Vertrag, aber diese ist einer.“"
    assert (reading := read(text)).names(reading.by("direct.narrated").speaker) == ["Friedrich Merz"]


def test_a_speech_stands_for_whoever_gave_it(read: Callable[[str], Any]) -> None:
    reading = read("„Wir stehen zusammen“, hieß es in der Rede.")
    assert reading.surface(reading.by("direct.frame-after").speaker_spans) == "der Rede"


def test_whole_sentences_in_quotation_marks_go_on_with_a_source(read: Callable[[str], Any]) -> None:
    text = "Nach Ansicht von Merz ist noch nichts entschieden. „Es ist nur ein Vorschlag, über den wir reden müssen.“"
    assert (reading := read(text)).names(reading.by("direct.resumed").speaker) == ["Friedrich Merz"]


def test_whole_sentences_in_quotation_marks_go_on_with_a_report(read: Callable[[str], Any]) -> None:
    text = "Merz sagte, die Lage sei ernst. Noch bestehe aber Hoffnung. „Aber wir dürfen jetzt auf keinen Fall nachlassen.“"
    statement = (reading := read(text)).by("direct.resumed")
    assert reading.names(statement.speaker) == ["Friedrich Merz"]
    assert statement.frame == ()


def test_with_these_words_takes_up_the_quotation_before_it(read: Callable[[str], Any]) -> None:
    reading = read("„So kann es nicht weitergehen“ – mit diesen Worten eröffnete Macron den Gipfel.")
    assert reading.names(reading.by("direct.frame-after").speaker) == ["Emmanuel Macron"]


def test_a_sentence_behind_a_quotation_may_say_whose_words_they_are(read: Callable[[str], Any]) -> None:
    reading = read("„Jeder Zweite glaubt nicht mehr an einen Sieg.“ Das ist die wichtigste Botschaft einer Umfrage.")
    assert reading.rules() == ["direct.taken-up"]
    assert reading.surface(reading.by("direct.taken-up").speaker_spans) == "einer Umfrage"


def test_das_sagte_behind_a_quotation_frames_it(read: Callable[[str], Any]) -> None:
    reading = read("„Wir werden die Ukraine nicht im Stich lassen.“ Das sagte Merz am Abend in Kiew.")
    assert reading.rules() == ["direct.taken-up"]
    assert reading.names(reading.by("direct.taken-up").speaker) == ["Friedrich Merz"]


def test_a_saying_without_a_frame_is_somebodys_words(read: Callable[[str], Any]) -> None:
    reading = read("„Wer zu spät kommt, den bestraft das Leben.“ Dieser Satz gilt auch für Brüssel.")
    assert reading.by("direct.unframed").speaker == ()


def test_a_clipped_piece_of_a_sentence_is_somebodys_words(read: Callable[[str], Any]) -> None:
    reading = read("Der Abgeordnete Kiesewetter will „in den kommenden Wochen noch einmal sorgfältig prüfen“, ob das genügt.")
    statement = reading.by("direct.unframed")
    assert reading.surface(statement.quote) == "„in den kommenden Wochen noch einmal sorgfältig prüfen“"
    assert reading.names(statement.speaker) == ["Roderich Kiesewetter"]


def test_a_quotation_may_be_signed_in_brackets(read: Callable[[str], Any]) -> None:
    reading = read("„Die Lage ist ernst.“ (Boris Pistorius)")
    assert reading.names(reading.by("direct.unframed").speaker) == ["Boris Pistorius"]


def test_an_utterance_in_brackets_is_that_of_the_name_before_it(read: Callable[[str], Any]) -> None:
    text = "Den Plan lobte auch der Kanzler, ebenso Außenminister Johann Wadephul („Das ist ein großer Tag für Europa.“)."
    reading = read(text)
    assert reading.surface(reading.by("direct.bracketed").speaker_spans) == "Außenminister Johann Wadephul"
    assert reading.names(reading.by("direct.bracketed").speaker) == ["Johann Wadephul"]
