"""Direct speech: quotation marks with their frames."""

from collections.abc import Callable
from typing import Any

import pytest

from ukrdiplo import StatementType

FRAMES = [
    (
        "Der Minister sagte: „Wir werden weiter helfen.“",
        "direct.frame-before",
        "„Wir werden weiter helfen.“",
        "Der Minister",
        "Der Minister sagte:",
    ),
    (
        "„Wir werden weiter helfen“, sagte der Minister in Kiew.",
        "direct.frame-after",
        "„Wir werden weiter helfen“",
        "der Minister",
        ", sagte der Minister in Kiew",
    ),
    (
        "„Das reicht noch nicht“, so die Botschafterin.",
        "direct.frame-after",
        "„Das reicht noch nicht“",
        "die Botschafterin",
        ", so die Botschafterin",
    ),
    (
        "Der Präsident nannte den Vorschlag „inakzeptabel“.",
        "direct.label",
        "„inakzeptabel“",
        "Der Präsident",
        "Der Präsident nannte den Vorschlag",
    ),
    (
        "Der Botschafter bezeichnete die Wahl als „große Farce“.",
        "direct.label",
        "„große Farce“",
        "Der Botschafter",
        "Der Botschafter bezeichnete die Wahl als",
    ),
]


@pytest.mark.parametrize(("text", "rule", "quote", "speaker", "frame"), FRAMES)
def test_a_quotation_finds_its_frame(
    read: Callable[[str], Any], text: str, rule: str, quote: str, speaker: str, frame: str
) -> None:
    reading = read(text)
    statement = reading.by(rule)
    assert statement.type is StatementType.DIRECT
    assert reading.surface(statement.quote) == quote
    assert reading.surface(statement.speaker_spans) == speaker
    assert reading.surface(statement.frame) == frame


def test_a_quote_over_several_sentences_is_one_statement(read: Callable[[str], Any]) -> None:
    reading = read("„Wir haben geredet. Nun müssen wir handeln“, sagte der Kanzler.")
    assert reading.surface(reading.by("direct.frame-after").quote) == "„Wir haben geredet. Nun müssen wir handeln“"


def test_a_quote_that_spans_two_paragraphs_is_one_statement(read: Callable[[str], Any]) -> None:
    text = "Der Kanzler sagte: „Wir haben lange geredet.\n\n„Nun müssen wir handeln.“"
    reading = read(text)
    assert reading.surface(reading.by("direct.frame-before").quote) == text.partition(": ")[2]


def test_a_second_quote_without_a_frame_has_the_speaker_of_the_first(read: Callable[[str], Any]) -> None:
    reading = read("„Wir werden weiter helfen“, sagte der Minister. „Das haben wir Kiew versprochen.“")
    second = reading.by("direct.continued")
    assert reading.surface(second.quote) == "„Das haben wir Kiew versprochen.“"
    assert reading.surface(second.speaker_spans) == "der Minister"


def test_a_fragment_inside_an_indirect_quote_is_a_statement_with_the_same_speaker(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister sagte, die Lage sei „sehr ernst geworden“.")
    outer, nested = reading.by("indirect.subjunctive"), reading.by("direct.nested")
    assert reading.surface(nested.quote) == "„sehr ernst geworden“"
    assert nested.speaker_spans == outer.speaker_spans
    assert reading.surface(outer.quote) == "die Lage sei „sehr ernst geworden“"


def test_a_name_in_quotation_marks_is_no_statement(read: Callable[[str], Any]) -> None:
    assert read("Der Frachter „Nordstern“ lief am Abend in Odessa ein.").statements == ()


def test_a_short_sentence_before_its_frame_is_a_quotation(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister blieb ernst. «Niemand bewegt sich», sagte Cassis.")
    assert reading.names(reading.by("direct.frame-after").speaker) == ["Ignazio Cassis"]


def test_whoever_is_quoted_speaks_and_whoever_quotes_passes_it_on(read: Callable[[str], Any]) -> None:
    text = "„Das ist keine gute Lösung für uns“, zitiert die Agentur Tass den Kremlsprecher Dmitri Peskow."
    statement = (reading := read(text)).by("direct.frame-after")
    assert reading.names(statement.speaker) == ["Dmitri Peskow"]
    assert reading.names(statement.via) == ["TASS"]


def test_the_subject_of_a_passive_behind_its_quotation_is_quoted(read: Callable[[str], Any]) -> None:
    reading = read("„Das ist keine gute Lösung für uns“, wird Merz zitiert.")
    assert reading.names(reading.by("direct.frame-after").speaker) == ["Friedrich Merz"]


def test_an_object_before_the_verb_does_not_speak(read: Callable[[str], Any]) -> None:
    reading = read("Jede Mitschuld weist Merz von sich: „Ich wusste davon nichts.“")
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Friedrich Merz"]


def test_words_announced_as_words_belong_to_the_verb_behind_them(read: Callable[[str], Any]) -> None:
    text = "Mit den Worten „Wir haben lange genug geredet, jetzt handeln wir“ kommentierte Merz den Beschluss."
    assert (reading := read(text)).names(reading.by("direct.label").speaker) == ["Friedrich Merz"]


def test_a_noun_of_speech_introduces_the_quotation_behind_it(read: Callable[[str], Any]) -> None:
    text = "In der Zeitung stand die Behauptung des Ministers „Wir haben von dem ganzen Vorgang nichts gewusst“."
    reading = read(text)
    assert reading.surface(reading.by("direct.noun").speaker_spans) == "des Ministers"


def test_an_unknown_name_behind_the_verb_speaks_where_nobody_is_named_before_it(read: Callable[[str], Any]) -> None:
    reading = read("Die Pläne lobte Obermeier: „Das ist ein guter Weg.“")
    assert reading.surface(reading.by("direct.frame-before").speaker_spans) == "Obermeier"


def test_an_adverb_before_a_quoted_clause_does_not_keep_it_from_its_frame(read: Callable[[str], Any]) -> None:
    reading = read("Daraufhin „schwiegen alle im Raum“, schilderten ukrainische Diplomaten.")
    assert reading.rules() == ["direct.frame-after"]
    assert reading.surface(reading.by("direct.frame-after").speaker_spans) == "ukrainische Diplomaten"


def test_a_quote_broken_by_its_frame_is_one_statement(read: Callable[[str], Any]) -> None:
    reading = read("„Das ist eine Chance“, sagte Merz nach dem Treffen, „aber wir müssen sie nutzen.“ Alle stimmten zu.")
    assert reading.rules() == ["direct.frame-inside"]
    statement = reading.by("direct.frame-inside")
    assert reading.surface(statement.quote) == "„Das ist eine Chance“ … „aber wir müssen sie nutzen.“"
    assert reading.surface(statement.frame) == ", sagte Merz nach dem Treffen"


def test_linked_quotations_share_the_frame_behind_them(read: Callable[[str], Any]) -> None:
    reading = read("„Wir zählen auf deutsche Raketen“ und „Jeder Tag ist wichtig für uns“, sagte der Botschafter.")
    assert reading.rules() == ["direct.frame-after", "direct.frame-after"]
    assert [reading.surface(s.speaker_spans) for s in reading.statements] == ["der Botschafter", "der Botschafter"]


def test_several_sentences_between_mit_den_worten_and_a_verb_are_one_statement(read: Callable[[str], Any]) -> None:
    reading = read("Mit den Worten „Wir haben genug geredet. Jetzt handeln wir“ kommentierte Merz den Beschluss.")
    statement = reading.by("direct.label")
    assert reading.surface(statement.quote) == "„Wir haben genug geredet. Jetzt handeln wir“"
    assert reading.names(statement.speaker) == ["Friedrich Merz"]


def test_a_title_of_many_words_behind_its_kind_is_no_statement(read: Callable[[str], Any]) -> None:
    assert read("Am Abend lief der Film „Wer im Winter an die Front fährt, kommt nicht zurück“.").statements == ()


def test_words_without_a_verb_before_a_frame_are_a_quotation(read: Callable[[str], Any]) -> None:
    reading = read("Was erwartet er von der Offensive? „Endlich wieder Frieden“, sagt Merz.")
    assert reading.names(reading.by("direct.frame-after").speaker) == ["Friedrich Merz"]


def test_a_quote_in_single_straight_marks_is_found(read: Callable[[str], Any]) -> None:
    reading = read("'Wir betrachten unsere Hilfe als gemeinsame Anstrengung', sagte Merz. Andreas' Haus blieb leer.")
    assert reading.surface(reading.by("direct.frame-after").quote) == "'Wir betrachten unsere Hilfe als gemeinsame Anstrengung'"


def test_a_pronoun_behind_the_verb_speaks_not_the_object_before_it(read: Callable[[str], Any]) -> None:
    reading = read("Merz war zufrieden. Die Arbeit der Minister lobte er mit den Worten: „Sie handeln pragmatisch.“")
    assert reading.surface(reading.by("direct.frame-before").speaker_spans) == "er"


def test_a_single_noun_in_what_a_source_tells_is_no_quotation(read: Callable[[str], Any]) -> None:
    reading = read("Laut dem Ministerium hat sich der Mann als „Bürgerjournalist“ betätigt.")
    assert "direct.nested" not in reading.rules()


def test_a_verb_of_speech_that_looks_like_an_adjective_frames_the_quotation(read: Callable[[str], Any]) -> None:
    reading = read('Dabei "schwiegen alle im großen Saal", schilderten deutsche Diplomaten.')
    assert reading.surface(reading.by("direct.frame-after").speaker_spans) == "deutsche Diplomaten"


def test_a_single_word_before_so_may_be_the_beginning_of_a_quotation(read: Callable[[str], Any]) -> None:
    reading = read("„Russland“, so der CDU-Politiker Kiesewetter, „versteht nur die Sprache der Stärke.“")
    statement = reading.by("direct.frame-inside")
    assert reading.surface(statement.quote) == "„Russland“ … „versteht nur die Sprache der Stärke.“"
    assert reading.names(statement.speaker) == ["Roderich Kiesewetter"]
