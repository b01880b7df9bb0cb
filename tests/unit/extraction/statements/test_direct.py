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


def test_a_name_without_a_verb_before_the_colon_speaks(read: Callable[[str], Any]) -> None:
    reading = read("Der Kanzler nach dem Treffen: „Wir haben viel erreicht.“")
    assert reading.surface(reading.by("direct.frame-before").speaker_spans) == "Der Kanzler"


def test_a_second_name_without_a_verb_before_the_colon_speaks(read: Callable[[str], Any]) -> None:
    reading = read("Die Union lobte den Plan, und der Außenminister Johann Wadephul: „Das ist gut für Europa.“")
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Johann Wadephul"]


def test_words_announced_as_words_belong_to_the_verb_behind_them(read: Callable[[str], Any]) -> None:
    text = "Mit den Worten „Wir haben lange genug geredet, jetzt handeln wir“ kommentierte Merz den Beschluss."
    assert (reading := read(text)).names(reading.by("direct.label").speaker) == ["Friedrich Merz"]


def test_what_somebody_is_taken_for_in_quotation_marks_is_a_judgement(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister hält den Vorschlag für „unklug und gefährlich“.")
    assert reading.surface(reading.by("direct.label").quote) == "„unklug und gefährlich“"


def test_whole_sentences_in_quotation_marks_are_those_of_whom_the_text_tells(read: Callable[[str], Any]) -> None:
    text = "Merz will die Hilfen ausweiten. „Nicht jede Zusage ist schon ein Vertrag, aber diese ist einer.“"
    assert (reading := read(text)).names(reading.by("direct.narrated").speaker) == ["Friedrich Merz"]


def test_a_noun_of_speech_introduces_the_quotation_behind_it(read: Callable[[str], Any]) -> None:
    text = "In der Zeitung stand die Behauptung des Ministers „Wir haben von dem ganzen Vorgang nichts gewusst“."
    reading = read(text)
    assert reading.surface(reading.by("direct.noun").speaker_spans) == "des Ministers"


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


def test_what_somebody_sees_in_a_thing_is_a_judgement(read: Callable[[str], Any]) -> None:
    reading = read("Der Verband sieht in dem Gesetz einen „Angriff auf die Freiheit“.")
    assert reading.surface(reading.by("direct.label").speaker_spans) == "Der Verband"


def test_a_thing_that_shows_in_quotation_marks_is_no_judgement(read: Callable[[str], Any]) -> None:
    assert read("Die Vorbereitungen zeigten sich im Anbringen von „bunten Lichtern“.").statements == ()


def test_an_unknown_name_behind_the_verb_speaks_where_nobody_is_named_before_it(read: Callable[[str], Any]) -> None:
    reading = read("Die Pläne lobte Obermeier: „Das ist ein guter Weg.“")
    assert reading.surface(reading.by("direct.frame-before").speaker_spans) == "Obermeier"


def test_a_judgement_ends_with_its_verb_at_the_end_of_a_relative_clause(read: Callable[[str], Any]) -> None:
    reading = read("Es war ein Vorschlag, den der Kreml als „wenig hilfreich“ für die Verhandlungen bezeichnete.")
    assert reading.names(reading.by("direct.label").speaker) == ["Kreml"]


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


def test_linked_judgements_share_their_frame(read: Callable[[str], Any]) -> None:
    reading = read("Er nannte den Plan „absurd“, „gefährlich“ und „unfair“.")
    assert [reading.surface(s.quote) for s in reading.statements] == ["„absurd“", "„gefährlich“", "„unfair“"]


def test_several_sentences_between_mit_den_worten_and_a_verb_are_one_statement(read: Callable[[str], Any]) -> None:
    reading = read("Mit den Worten „Wir haben genug geredet. Jetzt handeln wir“ kommentierte Merz den Beschluss.")
    statement = reading.by("direct.label")
    assert reading.surface(statement.quote) == "„Wir haben genug geredet. Jetzt handeln wir“"
    assert reading.names(statement.speaker) == ["Friedrich Merz"]


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


def test_a_title_of_many_words_behind_its_kind_is_no_statement(read: Callable[[str], Any]) -> None:
    assert read("Am Abend lief der Film „Wer im Winter an die Front fährt, kommt nicht zurück“.").statements == ()


def test_words_without_a_verb_before_a_frame_are_a_quotation(read: Callable[[str], Any]) -> None:
    reading = read("Was erwartet er von der Offensive? „Endlich wieder Frieden“, sagt Merz.")
    assert reading.names(reading.by("direct.frame-after").speaker) == ["Friedrich Merz"]


def test_a_quote_in_single_straight_marks_is_found(read: Callable[[str], Any]) -> None:
    reading = read("'Wir betrachten unsere Hilfe als gemeinsame Anstrengung', sagte Merz. Andreas' Haus blieb leer.")
    assert reading.surface(reading.by("direct.frame-after").quote) == "'Wir betrachten unsere Hilfe als gemeinsame Anstrengung'"


def test_the_last_verb_of_speech_before_a_colon_frames_the_quotation(read: Callable[[str], Any]) -> None:
    reading = read("Merz sagte, Europa brauche Kiew, und fügte hinzu: „Wir lassen die Ukraine nicht allein.“")
    assert reading.surface(reading.by("direct.frame-before").cue) == "fügte hinzu"


def test_a_new_main_clause_before_the_colon_has_its_own_speaker(read: Callable[[str], Any]) -> None:
    text = "Auch die EU kritisierte den Plan scharf: So sagte der Kanzler Friedrich Merz: „Das ist kein Weg zum Frieden.“"
    reading = read(text)
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Friedrich Merz"]


def test_so_weiter_before_a_colon_names_the_speaker(read: Callable[[str], Any]) -> None:
    reading = read("Auch das habe Methode, so Merz weiter: „Wir haben das schon einmal erlebt.“")
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Friedrich Merz"]


def test_whoever_spoke_goes_on_behind_a_colon_that_names_nobody(read: Callable[[str], Any]) -> None:
    reading = read("Merz zeigte sich besorgt. Er sagte: „Die Lage ist ernst.“ Und: „Wir müssen handeln.“")
    assert [reading.names(statement.speaker) for statement in reading.statements if statement.type is StatementType.DIRECT] == [
        ["Friedrich Merz"],
        ["Friedrich Merz"],
    ]


def test_a_reported_clause_before_a_colon_goes_on_with_who_reported(read: Callable[[str], Any]) -> None:
    reading = read("Merz sagte, er sei besorgt. Die Pflichten der Union seien im Vertrag festgelegt: „Das gilt auch für Ungarn.“")
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Friedrich Merz"]


def test_a_pronoun_behind_the_verb_speaks_not_the_object_before_it(read: Callable[[str], Any]) -> None:
    reading = read("Merz war zufrieden. Die Arbeit der Minister lobte er mit den Worten: „Sie handeln pragmatisch.“")
    assert reading.surface(reading.by("direct.frame-before").speaker_spans) == "er"


def test_a_clipped_piece_of_a_sentence_is_somebodys_words(read: Callable[[str], Any]) -> None:
    reading = read("Der Abgeordnete Kiesewetter will „in den kommenden Wochen noch einmal sorgfältig prüfen“, ob das genügt.")
    statement = reading.by("direct.unframed")
    assert reading.surface(statement.quote) == "„in den kommenden Wochen noch einmal sorgfältig prüfen“"
    assert reading.names(statement.speaker) == ["Roderich Kiesewetter"]


def test_what_everybody_calls_a_thing_is_nobodys_words(read: Callable[[str], Any]) -> None:
    assert not [s for s in read("Ein solches Papier nennt man eine „politische Erklärung“.").statements if "direct" in s.rule]


def test_a_title_behind_titel_is_nobodys_words(read: Callable[[str], Any]) -> None:
    reading = read("Merz sagte, die Rede trage den Titel „Der lange Weg zum Frieden“.")
    assert "direct.nested" not in reading.rules()


def test_a_single_noun_in_what_a_source_tells_is_no_quotation(read: Callable[[str], Any]) -> None:
    reading = read("Laut dem Ministerium hat sich der Mann als „Bürgerjournalist“ betätigt.")
    assert "direct.nested" not in reading.rules()


def test_a_verb_of_speech_that_looks_like_an_adjective_frames_the_quotation(read: Callable[[str], Any]) -> None:
    reading = read('Dabei "schwiegen alle im großen Saal", schilderten deutsche Diplomaten.')
    assert reading.surface(reading.by("direct.frame-after").speaker_spans) == "deutsche Diplomaten"


def test_a_message_before_a_colon_is_that_of_its_owner(read: Callable[[str], Any]) -> None:
    reading = read("Die Botschaft des Kanzlers war eindeutig: „Wir stehen an der Seite der Ukraine.“")
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Friedrich Merz"]


def test_for_whom_a_thing_is_clear_speaks_behind_the_colon(read: Callable[[str], Any]) -> None:
    reading = read("Für Lawrow ist klar: „Der Westen will keinen Frieden.“")
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Sergej Lawrow"]


def test_a_name_behind_und_and_before_a_colon_speaks(read: Callable[[str], Any]) -> None:
    reading = read("Auch Costa betonte: „Wir stehen zur Ukraine.“ Und Kallas: „Putin darf nicht gewinnen.“")
    assert [reading.names(statement.speaker) for statement in reading.statements] == [["António Costa"], ["Kaja Kallas"]]


def test_the_verb_of_another_clause_judges_nothing_behind_the_colon(read: Callable[[str], Any]) -> None:
    reading = read("Der Kreml sieht das anders: Die Ukraine sei „nicht bereit für Frieden“, sagte Sprecher Peskow.")
    assert reading.names(reading.by("direct.nested").speaker) == ["Dmitri Peskow"]


def test_a_judgement_whose_verb_is_left_out_has_its_own_speaker(read: Callable[[str], Any]) -> None:
    reading = read("Lawrow spricht von einer „Kriegserklärung“ des Westens, Scholz von „Erpressung“.")
    assert [reading.names(statement.speaker) for statement in reading.statements] == [["Sergej Lawrow"], ["Olaf Scholz"]]


def test_a_quotation_may_be_signed_in_brackets(read: Callable[[str], Any]) -> None:
    reading = read("„Die Lage ist ernst.“ (Boris Pistorius)")
    assert reading.names(reading.by("direct.unframed").speaker) == ["Boris Pistorius"]


def test_a_pointer_behind_a_dash_frames_the_quotation_once(read: Callable[[str], Any]) -> None:
    reading = read('"Wir werden nicht aufhören" - das sagte Selenskyj in Brüssel.')
    assert reading.rules() == ["direct.frame-after"]


def test_short_words_behind_a_colon_are_not_reported_as_well(read: Callable[[str], Any]) -> None:
    reading = read("Die EU-Außenbeauftragte Kaja Kallas schrieb auf der Plattform X: „Russland muss zahlen“.")
    assert reading.rules() == ["direct.frame-before"]


def test_words_in_brackets_behind_a_threat_are_its_own(read: Callable[[str], Any]) -> None:
    reading = read("Medwedew drohte dem Westen („Wir werden antworten“) und kündigte neue Angriffe an.")
    statement = next(s for s in reading.statements if s.type is StatementType.DIRECT)
    assert reading.names(statement.speaker) == ["Dmitri Medwedew"]


def test_a_single_word_before_so_may_be_the_beginning_of_a_quotation(read: Callable[[str], Any]) -> None:
    reading = read("„Russland“, so der CDU-Politiker Kiesewetter, „versteht nur die Sprache der Stärke.“")
    statement = reading.by("direct.frame-inside")
    assert reading.surface(statement.quote) == "„Russland“ … „versteht nur die Sprache der Stärke.“"
    assert reading.names(statement.speaker) == ["Roderich Kiesewetter"]


def test_the_time_of_a_ticker_does_not_hide_who_speaks(read: Callable[[str], Any]) -> None:
    reading = read("+++ 08:05 Uhr Selenskyj: „Wir geben kein Land auf“ +++")
    assert reading.names(reading.by("direct.frame-before").speaker) == ["Wolodymyr Selenskyj"]


def test_an_utterance_in_brackets_is_that_of_the_name_before_it(read: Callable[[str], Any]) -> None:
    text = "Den Plan lobte auch der Kanzler, ebenso Außenminister Johann Wadephul („Das ist ein großer Tag für Europa.“)."
    reading = read(text)
    assert reading.surface(reading.by("direct.bracketed").speaker_spans) == "Außenminister Johann Wadephul"
    assert reading.names(reading.by("direct.bracketed").speaker) == ["Johann Wadephul"]


def test_for_whom_a_thing_is_what_stands_in_quotation_marks_judges_it(read: Callable[[str], Any]) -> None:
    reading = read("Für Merz ist der Vorschlag „ein wichtiger erster Schritt“.")
    assert reading.names(reading.by("direct.label").speaker) == ["Friedrich Merz"]


def test_an_alliance_in_quotation_marks_is_no_judgement(read: Callable[[str], Any]) -> None:
    assert read("Für Kiew ist die „Koalition der Willigen“ wichtig.").statements == ()


@pytest.mark.parametrize("text", ["Tusk nannte das „Erpressung“.", "Selenskyj nannte den Angriff „Terror“."])
def test_a_noun_alone_behind_a_verb_of_judging_is_a_judgement(read: Callable[[str], Any], text: str) -> None:
    assert read(text).rules() == ["direct.label"]
