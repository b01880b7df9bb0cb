"""Adpositions that name a source, and look-alikes that do not."""

from collections.abc import Callable
from typing import Any


def test_laut_is_no_source_where_something_gets_loud(read: Callable[[str], Any]) -> None:
    assert read("Im Weißen Haus wird es laut.").statements == ()


def test_zufolge_takes_the_words_before_it(read: Callable[[str], Any]) -> None:
    reading = read("Bei dem Angriff sind Angaben der Polizei zufolge fünf Menschen verletzt worden.")
    assert reading.surface(reading.by("source.zufolge").speaker_spans) == "Angaben der Polizei"


def test_danach_is_no_source_where_it_tells_the_time(read: Callable[[str], Any]) -> None:
    reading = read("Merz erklärte danach, dass es Fortschritte gebe.")
    assert reading.rules() == ["indirect.dass"]


def test_an_adjective_tells_whose_reports_they_are(read: Callable[[str], Any]) -> None:
    reading = read("Nach ukrainischen Angaben wurden zwei Drohnen abgeschossen.")
    statement = reading.by("source.nach")
    assert reading.names(statement.speaker) == ["Ukraine"]
    assert reading.surface(statement.speaker_spans) == "ukrainischen Angaben"


def test_a_relative_clause_belongs_to_its_source(read: Callable[[str], Any]) -> None:
    reading = read("Laut einem Diplomaten, der anonym bleiben will, haben beide Seiten ihre Forderungen verschärft.")
    assert reading.surface(reading.by("source.laut").quote) == "haben beide Seiten ihre Forderungen verschärft"


def test_words_that_a_medium_passes_on_go_on_with_who_said_them(read: Callable[[str], Any]) -> None:
    text = "Wie die Washington Post berichtet, hat Merz gefordert, dass der Bundestag bald abstimmt. "
    statement = (reading := read(text + "Im Herbst sollten dann die Länder zahlen.")).by("free.sollen")
    assert reading.names(statement.speaker) == ["Friedrich Merz"]
    assert reading.names(statement.via) == ["Washington Post"]


def test_a_verb_that_looks_like_its_participle_ends_a_wie_clause(read: Callable[[str], Any]) -> None:
    reading = read("Der Markt erholt sich nur langsam, wie die Expertin Ida Muster analysiert.")
    assert reading.surface(reading.by("source.wie").cue) == "wie … analysiert"


def test_a_noun_before_nach_is_no_source(read: Callable[[str], Any]) -> None:
    reading = read("In dem Gespräch sei es um die Lage nach den jüngsten Angriffen gegangen, teilte eine Sprecherin mit.")
    assert reading.rules() == ["indirect.frame-after"]


def test_a_clause_beside_an_offer_is_nobodys_words(read: Callable[[str], Any]) -> None:
    assert read("Die Schweiz bietet Genf als Ort an, die Opposition will kein Geld geben.").rules() == ["reported.object"]


def test_own_words_are_those_of_the_subject(read: Callable[[str], Any]) -> None:
    statement = (reading := read("Nach eigenen Angaben hat Rheinmetall den Auftrag abgelehnt.")).by("source.nach")
    assert reading.names(statement.speaker) == ["Rheinmetall"]
    assert reading.surface(statement.speaker_spans) == "eigenen Angaben"


def test_demnach_takes_up_whoever_gave_notice_before(read: Callable[[str], Any]) -> None:
    reading = read("Das Kartellamt legte am Montag seinen Bericht vor. Demnach sind die Preise gestiegen.")
    assert reading.names(reading.by("source.demnach").speaker) == ["Kartellamt"]


def test_a_noun_that_names_a_source_leads_in_no_content_of_its_own(read: Callable[[str], Any]) -> None:
    reading = read("Putin ist nach Informationen der Agentur Reuters bereit, den Krieg einzufrieren.")
    assert reading.rules() == ["source.nach"]
    assert reading.surface(reading.statements[0].quote) == "Putin ist … bereit, den Krieg einzufrieren"


def test_the_papers_of_a_state_are_not_the_state(read: Callable[[str], Any]) -> None:
    assert read("Ukrainischen Presseberichten zufolge steht das Gesetz bevor.").by("source.zufolge").speaker == ()


def test_after_a_happening_nobody_speaks(read: Callable[[str], Any]) -> None:
    assert read("Nach der Auszählung der Stimmen lag der Präsident vorn.").rules() == []


def test_a_title_before_a_name_belongs_to_the_source(read: Callable[[str], Any]) -> None:
    reading = read("Der US-Senatorin Warren zufolge hat sich Putin abweisend gezeigt.")
    assert reading.surface(reading.by("source.zufolge").quote) == "hat sich Putin abweisend gezeigt"


def test_a_conjunction_may_stand_before_a_source(read: Callable[[str], Any]) -> None:
    reading = read("Denn wie die Bild-Zeitung berichtete, leidet der Präsident an einer Krankheit.")
    assert reading.surface(reading.by("source.wie").quote) == "leidet der Präsident an einer Krankheit"


def test_a_view_inside_a_noun_phrase_is_nobodys_statement(read: Callable[[str], Any]) -> None:
    assert "source.aus" not in read("Die Ukraine lehnte einen aus ihrer Sicht schlechten Plan ab.").rules()


def test_nach_behind_a_view_belongs_to_it_whatever_noun_follows(read: Callable[[str], Any]) -> None:
    reading = read("Macron warnt. Neue Raketen sind seiner Ansicht nach die letzte Gelegenheit, die Front zu halten.")
    statement = reading.by("source.nach")
    assert reading.surface(statement.quote) == "Neue Raketen sind … die letzte Gelegenheit, die Front zu halten"
    assert reading.names(statement.speaker) == ["Emmanuel Macron"]


def test_a_source_inside_what_is_said_does_not_reach_the_frame(read: Callable[[str], Any]) -> None:
    statement = read("Das sei laut Reuters falsch, sagte Baerbock.").by("source.laut")
    assert statement.quote[-1].end == len("Das sei laut Reuters falsch")


def test_sources_that_are_insiders_are_no_medium(read: Callable[[str], Any]) -> None:
    reading = read("Laut Insidern ist der Plan fertig.")
    assert reading.names(reading.by("source.laut").speaker) == ["Insider"]


def test_a_source_that_opens_a_clause_says_that_clause_alone(read: Callable[[str], Any]) -> None:
    reading = read("In Charkiw traf eine Rakete ein Werk, nach Angaben der Behörden wurden zehn Menschen verletzt.")
    assert reading.surface(reading.by("source.nach").quote) == "wurden zehn Menschen verletzt"


def test_a_part_of_a_law_by_which_something_is_done_is_no_source(read: Callable[[str], Any]) -> None:
    assert read("Merz bekannte sich zum Beistand nach Artikel 5.").statements == ()


def test_a_part_of_a_law_that_opens_a_sentence_is_a_source(read: Callable[[str], Any]) -> None:
    reading = read("Nach Artikel 65 der Verfassung bestimmt der Kanzler die Richtlinien der Politik.")
    assert reading.surface(reading.by("source.nach").quote) == "bestimmt der Kanzler die Richtlinien der Politik"


def test_a_medium_that_is_the_first_part_of_a_noun_of_its_work_speaks(read: Callable[[str], Any]) -> None:
    reading = read("Nach SWR-Recherchen wurden mehr als 300 Maschinen nach Russland geliefert.")
    assert reading.names(reading.by("source.nach").speaker) == ["SWR"]


def test_the_head_of_a_medium_speaks_and_not_the_medium(read: Callable[[str], Any]) -> None:
    reading = read("SWR-Intendant Ben Beispiel sagte, der Sender werde sparen.")
    assert reading.names(reading.by("indirect.subjunctive").speaker) == ["Ben Beispiel"]
