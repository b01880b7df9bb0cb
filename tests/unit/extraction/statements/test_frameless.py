"""Words without a frame of their own: continued reports, hearsay, summaries of speech acts."""

from collections.abc import Callable
from typing import Any

from ukrdiplo import Act, StatementType


def test_subjunctive_sentences_go_on_with_the_speaker_before_them(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister sagte, die Lage sei ernst. Man müsse nun handeln. Dafür fehle aber das Geld.")
    assert reading.rules() == ["indirect.subjunctive", "free.konjunktiv-1", "free.konjunktiv-1"]
    first, second = reading.statements[1:]
    assert [reading.surface(first.quote), reading.surface(second.quote)] == [
        "Man müsse nun handeln.",
        "Dafür fehle aber das Geld.",
    ]
    for statement in (first, second):
        assert statement.type is StatementType.INDIRECT_FREE_INDIRECT
        assert reading.surface(statement.speaker_spans) == "Der Minister"
        assert statement.cue == statement.frame == ()


def test_an_indicative_sentence_ends_the_report(read: Callable[[str], Any]) -> None:
    assert read("Der Minister sagte, die Lage sei ernst. Der Regen hielt an.").rules() == ["indirect.subjunctive"]


def test_a_supposition_far_from_any_statement_is_nobodys(read: Callable[[str], Any]) -> None:
    assert read("Der Fluss ist breit. Eine Brücke wäre teuer.").statements == ()


def test_hearsay_behind_a_source_is_free_indirect(read: Callable[[str], Any]) -> None:
    reading = read("Laut dem Ministerium brannte ein Lager. Zwei Soldaten sollen verletzt worden sein.")
    assert reading.by("free.sollen").type is StatementType.FREE_INDIRECT


def test_a_demand_with_an_object_is_reported(read: Callable[[str], Any]) -> None:
    reading = read("Die Opposition forderte erneut den Rücktritt des Ministers.")
    statement = reading.by("reported.object")
    assert statement.type is StatementType.REPORTED
    assert statement.act is Act.DEMAND
    assert reading.surface(statement.quote) == "Die Opposition forderte erneut den Rücktritt des Ministers."
    assert reading.surface(statement.speaker_spans) == "Die Opposition"


def test_a_report_inside_a_report_stays_one_statement(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister sagte, die Lage sei ernst. Er hoffe, dass die Gespräche bald beginnen.")
    assert reading.rules() == ["indirect.subjunctive", "free.konjunktiv-1"]


def test_a_plural_in_the_second_subjunctive_goes_on_with_a_report(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister verwies auf die Lage im Osten. Die Truppen hätten dort keine Reserven mehr.")
    assert reading.surface(reading.by("free.konjunktiv-2").quote) == "Die Truppen hätten dort keine Reserven mehr."


def test_a_singular_in_the_second_subjunctive_supposes(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister kündigte an, dass der Hafen schließt. Für die Fischer wäre das bitter.")
    assert reading.rules() == ["indirect.dass"]


def test_a_question_goes_on_with_nothing(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister sagte, die Lage sei ernst. Wer könnten die Gewinner sein?")
    assert reading.rules() == ["indirect.subjunctive"]


def test_a_wish_of_the_narrators_is_no_report(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister sagte, die Lage sei ernst. Macron möchte die Hilfe ausweiten.")
    assert reading.rules() == ["indirect.subjunctive"]


def test_what_is_spoken_of_is_reported(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister sprach von einem großen Erfolg für beide Seiten.")
    assert reading.surface(reading.by("reported.judgement").speaker_spans) == "Der Minister"


def test_a_thing_reports_nothing(read: Callable[[str], Any]) -> None:
    assert read("Der Plan kündigt große Veränderungen an.").statements == ()


def test_a_condition_goes_on_with_nothing(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister sagte, die Lage sei ernst. Sollte Moskau angreifen, wird der Westen helfen.")
    assert reading.rules() == ["indirect.subjunctive"]


def test_a_report_behind_a_narrated_sentence_is_by_whom_it_tells_of(read: Callable[[str], Any]) -> None:
    text = "Das Auswärtige Amt warnte, die Lage sei ernst. Der Regen hielt an. Merz zeigte sich zufrieden. Man sei auf gutem Weg."
    assert (reading := read(text)).names(reading.by("free.konjunktiv-1").speaker) == ["Friedrich Merz"]


def test_a_report_behind_a_passive_is_by_its_agent(read: Callable[[str], Any]) -> None:
    text = "Der Plan wurde von Johann Wadephul begrüßt. Langfristig werde alles billiger."
    assert (reading := read(text)).names(reading.by("free.konjunktiv-1").speaker) == ["Johann Wadephul"]


def test_the_second_subjunctive_of_a_full_verb_goes_on_right_behind_a_statement(read: Callable[[str], Any]) -> None:
    reading = read("Merz sagte, der Plan bringe Vorteile. Damit bestünde erstmals Aussicht auf Frieden.")
    assert reading.names(reading.by("free.konjunktiv-2").speaker) == ["Friedrich Merz"]


def test_the_narrator_goes_on_behind_a_dash(read: Callable[[str], Any]) -> None:
    reading = read("Der Minister sagte, die Lage sei ernst. Man brauche Hilfe – der Winter kommt bald.")
    assert reading.surface(reading.by("free.konjunktiv-1").quote) == "Man brauche Hilfe"


def test_what_came_of_an_order_is_told_by_the_narrator(read: Callable[[str], Any]) -> None:
    assert (
        "free.sollen"
        not in read(
            "Der Experte sagte, Russland spähe Kiew aus. Zwei Agenten sollten Spuren verwischen, wurden aber gefasst."
        ).rules()
    )


def test_duerfte_supposes_and_duerften_nicht_forbids(read: Callable[[str], Any]) -> None:
    assert "free.konjunktiv-2" not in read("Der Kanzler sagte, die Lage sei ernst. Die Kosten dürften bald steigen.").rules()
    forbidden = read("Der Kanzler sagte, er bleibe dabei. Deutsche Soldaten dürften an keiner Stelle beteiligt werden.")
    assert forbidden.names(forbidden.by("free.konjunktiv-2").speaker) == ["Friedrich Merz"]


def test_the_content_of_a_noun_in_first_place_ends_before_the_sentences_verb(read: Callable[[str], Any]) -> None:
    reading = read(
        "Laut Diplomaten ist Putin ruhig. Trotz Trumps Vorwürfen, er halte alle hin, erwarte der Kremlchef ein Treffen."
    )
    assert reading.surface(reading.by("indirect.noun-subjunctive").quote) == "er halte alle hin"
    whole = reading.by("free.konjunktiv-1")
    assert reading.surface(whole.quote).startswith("Trotz Trumps Vorwürfen, er halte alle hin, erwarte")
    assert reading.names(whole.speaker) == ["Diplomaten"]
    assert reading.names(reading.by("indirect.noun-subjunctive").via) == ["Diplomaten"]


def test_a_subjunctive_sentence_that_opens_a_paragraph_goes_on_with_the_frame_behind_it(read: Callable[[str], Any]) -> None:
    reading = read(
        "Macron sagte, die Lage sei ernst.\n\nEntscheidend sei der Winter. Es komme nun auf Geduld an, so Pistorius zur „Bild“."
    )
    statement = reading.by("free.konjunktiv-1")
    assert reading.names(statement.speaker) == ["Boris Pistorius"]
    assert reading.names(statement.via) == ["Bild"]


def test_a_plan_behind_a_statement_is_nobodys_words(read: Callable[[str], Any]) -> None:
    reading = read("Johnson sagte, er wolle Hilfe schicken. Am Samstag soll das Parlament darüber entscheiden.")
    assert reading.rules() == ["indirect.subjunctive"]


def test_a_relative_clause_in_the_subjunctive_belongs_to_the_demand_that_has_it(read: Callable[[str], Any]) -> None:
    reading = read("Baerbock drang auf ein Gericht, vor dem sich auch die Führung verantworten müsse.")
    assert reading.rules() == ["reported.topic"]


def test_what_stands_over_a_paragraph_goes_on_with_no_words_before_it(read: Callable[[str], Any]) -> None:
    text = "Die Regierung in Kiew erwartet, dass die Arbeit noch Wochen dauert.\n\nVertrag sollte schon im Mai fertig sein\n\n"
    reading = read(text + "Die Gespräche über den Vertrag hatten im Januar begonnen und wurden danach zweimal unterbrochen.")
    assert reading.rules() == ["indirect.dass"]


def test_a_quotation_with_hiess_es_alone_is_of_whoever_spoke_before(read: Callable[[str], Any]) -> None:
    text = (
        "Das russische Außenministerium forderte die Freilassung der Seeleute. „Wir verlangen eine würdige Behandlung“, hieß es."
    )
    assert read(text).names(read(text).by("direct.frame-after").speaker) == ["Russisches Außenministerium"]


def test_a_quotation_with_hiess_es_in_a_paragraph_of_its_own_is_nobodys(read: Callable[[str], Any]) -> None:
    text = "Das russische Außenministerium forderte Hilfe.\n\n„Die Lage an der Grenze bleibt sehr angespannt“, hieß es."
    assert read(text).by("direct.frame-after").speaker == ()


def test_a_frame_that_is_told_itself_is_the_words_of_whoever_spoke_before(read: Callable[[str], Any]) -> None:
    text = "Das Abkommen sei tot, sagte die Expertin Ida Muster. Putin habe im Mai erklärt, er wolle „nie wieder“ verhandeln."
    reading = read(text)
    whole, told, quoted = (reading.by(rule) for rule in ("free.konjunktiv-1", "indirect.subjunctive", "direct.nested"))
    assert reading.surface(whole.quote) == "Putin habe im Mai erklärt, er wolle „nie wieder“ verhandeln."
    assert (reading.names(whole.speaker), reading.names(told.speaker)) == (["Ida Muster"], ["Wladimir Putin"])
    assert (reading.names(told.via), reading.names(quoted.speaker)) == (["Ida Muster"], ["Wladimir Putin"])


def test_words_go_on_with_whoever_spoke_before_a_demand_in_the_passive(read: Callable[[str], Any]) -> None:
    text = "Merz sagte, dass er einen Plan hat. Kiew wird darin aufgefordert, zu verhandeln. Die Angriffe müssten bald enden."
    assert read(text).names(read(text).by("free.konjunktiv-2").speaker) == ["Friedrich Merz"]
