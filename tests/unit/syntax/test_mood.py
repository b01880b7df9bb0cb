"""Sentences are written as word/lemma/part-of-speech/head/relation, the verb in question with a star."""

import pytest

from ukrdiplo.model import Sentence, Span, Word
from ukrdiplo.syntax.mood import Mood, finite_verb, is_subjunctive, mood


def _sentence(written: str) -> tuple[Sentence, Word]:
    words, starred, place = [], 0, 0
    for index, entry in enumerate(written.split(), start=1):
        form, lemma, upos, head, deprel, *feats = entry.split("/")
        if form.startswith("*"):
            form, starred = form[1:], index
        words.append(
            Word(
                index=index,
                form=form,
                lemma=lemma or form,
                upos=upos,
                head=int(head),
                deprel=deprel,
                feats=tuple(("VerbForm", feat) for feat in feats),
                span=Span(place, place + len(form)),
            )
        )
        place += len(form) + 1
    return Sentence(words=tuple(words), span=Span(0, place - 1)), words[starred - 1]


def _mood(written: str) -> Mood | None:
    return mood(*_sentence(written))


@pytest.mark.parametrize("form", ["sei", "seien", "könne", "müsse", "solle", "wolle", "dürfe", "möge", "habe", "werde"])
def test_auxiliaries_and_modals_of_konjunktiv_1_are_known_by_form(form: str) -> None:
    assert _mood(f"Kiew/Kiew/PROPN/3/nsubj *{form}/x/AUX/3/aux bereit/bereit/ADJ/0/root") is Mood.KONJUNKTIV_I


@pytest.mark.parametrize(
    "form", ["hätte", "wären", "würde", "könnten", "müsste", "müßte", "dürfte", "möchte", "wüsste", "brächten"]
)
def test_auxiliaries_and_modals_of_konjunktiv_2_are_known_by_form(form: str) -> None:
    assert _mood(f"Kiew/Kiew/PROPN/3/nsubj *{form}/x/AUX/3/aux bereit/bereit/ADJ/0/root") is Mood.KONJUNKTIV_II


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        *(("komme", "kommen"), ("gebe", "geben"), ("warte", "warten"), ("handele", "handeln"), ("verändere", "verändern")),
        *(("wechsle", "wechseln"), ("tue", "tun"), ("lehne", "ablehnen"), ("ausgehe", "ausgehen"), ("leite", "leiten")),
    ],
)
def test_a_third_person_in_e_on_the_infinitives_stem_is_konjunktiv_1(form: str, lemma: str) -> None:
    assert _mood(f"Merz/Merz/PROPN/2/nsubj *{form}/{lemma}/VERB/0/root") is Mood.KONJUNKTIV_I


@pytest.mark.parametrize(("form", "lemma"), [("komme", "kommen"), ("habe", "haben"), ("werde", "werden")])
def test_the_first_person_in_e_is_indicative(form: str, lemma: str) -> None:
    assert _mood(f"Ich/ich/PRON/2/nsubj *{form}/{lemma}/VERB/0/root") is Mood.INDICATIVE


def test_a_coordinated_verb_shares_the_subject_ich() -> None:
    assert _mood("Ich/ich/PRON/2/nsubj warte/warten/VERB/0/root und/und/CCONJ/4/cc *hoffe/hoffen/VERB/2/conj") is Mood.INDICATIVE


def test_ich_beside_the_verb_counts_where_the_tree_has_no_subject() -> None:
    assert _mood("gestern/gestern/ADV/2/advmod *komme/kommen/VERB/0/root ich/ich/PRON/2/dep") is Mood.INDICATIVE


def test_an_auxiliary_has_the_subject_of_its_verb() -> None:
    assert _mood("ich/ich/PRON/3/nsubj *habe/haben/AUX/3/aux gewarnt/warnen/VERB/0/root/Part") is Mood.INDICATIVE


def test_a_command_is_imperative() -> None:
    assert _mood("*Warte/warten/VERB/0/root !/!/PUNCT/1/punct") is Mood.IMPERATIVE
    assert _mood("*Seien/sein/AUX/3/cop Sie/Sie/PRON/3/nsubj bereit/bereit/ADJ/0/root") is Mood.IMPERATIVE
    assert _mood("*Siehe/sehen/VERB/0/root unten/unten/ADV/1/advmod") is Mood.IMPERATIVE


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        *(("gäbe", "geben"), ("käme", "kommen"), ("ginge", "gehen"), ("bliebe", "bleiben"), ("hielte", "halten")),
        *(("ließe", "lassen"), ("stünden", "stehen"), ("kämen", "kommen"), ("befänden", "befinden"), ("trügen", "tragen")),
        ("litte", "leiden"),
    ],
)
def test_a_strong_konjunktiv_2_is_known_by_its_stem(form: str, lemma: str) -> None:
    assert _mood(f"Moskau/Moskau/PROPN/2/nsubj *{form}/{lemma}/VERB/0/root") is Mood.KONJUNKTIV_II


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        *(("sagte", "sagen"), ("wartete", "warten"), ("kam", "kommen"), ("ist", "sein"), ("kann", "können"), ("gingen", "gehen")),
        *(("brachte", "bringen"), ("erkannte", "erkennen"), ("stärkten", "stärken"), ("trägt", "tragen"), ("führen", "führen")),
        *(("kommen", "kommen"), ("waren", "sein"), ("wurden", "werden"), ("hatten", "haben"), ("wählen", "wählen")),
    ],
)
def test_other_forms_are_indicative_where_nothing_speaks_for_konjunktiv(form: str, lemma: str) -> None:
    assert _mood(f"Sie/sie/PRON/2/nsubj *{form}/{lemma}/VERB/0/root") is Mood.INDICATIVE


@pytest.mark.parametrize(
    ("form", "lemma", "wanted"),
    [("stärkten", "stärken", Mood.KONJUNKTIV_II), ("gingen", "gehen", Mood.KONJUNKTIV_II), ("kommen", "kommen", Mood.UNCLEAR)],
)
def test_a_plural_with_two_readings_leans_on_the_clause_above(form: str, lemma: str, wanted: Mood) -> None:
    above = "Er/er/PRON/3/nsubj sei/sein/AUX/3/cop sicher/sicher/ADJ/0/root ,/,/PUNCT/7/punct"
    assert _mood(f"{above} dass/dass/SCONJ/7/mark sie/sie/PRON/7/nsubj *{form}/{lemma}/VERB/3/ccomp") is wanted


def test_sollte_at_the_head_of_a_condition_is_konjunktiv() -> None:
    rest = "Moskau/Moskau/PROPN/3/nsubj angreifen/angreifen/VERB/5/advcl/Inf ,/,/PUNCT/3/punct antwortete/antworten/VERB/0/root"
    assert _mood(f"*Sollte/sollen/AUX/3/aux {rest}") is Mood.KONJUNKTIV_II


def test_sollte_beside_a_past_is_past() -> None:
    told = "Er/er/PRON/2/nsubj kam/kommen/VERB/0/root ,/,/PUNCT/6/punct"
    why = "weil/weil/SCONJ/6/mark er/er/PRON/6/nsubj reden/reden/VERB/2/advcl/Inf"
    assert _mood(f"{told} {why} *sollte/sollen/AUX/6/aux") is Mood.INDICATIVE
    assert _mood("Kiew/Kiew/PROPN/3/nsubj *sollte/sollen/AUX/3/aux reden/reden/VERB/0/root/Inf") is Mood.KONJUNKTIV_II


@pytest.mark.parametrize(
    "written",
    [
        "*kommen/kommen/VERB/0/root/Inf",
        "*gekommen/kommen/VERB/0/root/Part",
        "*Habe/Habe/NOUN/0/root",
        "*anzuerkennen/anerkennen/VERB/0/root/Fin",
    ],
)
def test_what_is_no_finite_verb_has_no_mood(written: str) -> None:
    assert _mood(written) is None


def test_subjunctive_is_either_konjunktiv() -> None:
    assert is_subjunctive(*_sentence("Er/er/PRON/2/nsubj *komme/kommen/VERB/0/root"))
    assert is_subjunctive(*_sentence("Er/er/PRON/2/nsubj *käme/kommen/VERB/0/root"))
    assert not is_subjunctive(*_sentence("Er/er/PRON/2/nsubj *kommt/kommen/VERB/0/root"))


def test_the_finite_verb_of_a_clause_is_its_auxiliary_its_copula_or_its_head() -> None:
    sentence, head = _sentence("Er/er/PRON/3/nsubj habe/haben/AUX/3/aux *gewarnt/warnen/VERB/0/root/Part")
    assert finite_verb(sentence, head) == sentence.words[1]
    sentence, head = _sentence("Er/er/PRON/3/nsubj sei/sein/AUX/3/cop *bereit/bereit/ADJ/0/root")
    assert finite_verb(sentence, head) == sentence.words[1]
    sentence, head = _sentence("Er/er/PRON/2/nsubj *warnt/warnen/VERB/0/root/Fin")
    assert finite_verb(sentence, head) == head


def test_a_coordinated_participle_has_the_auxiliary_of_the_one_before_it() -> None:
    before = "Er/er/PRON/3/nsubj habe/haben/AUX/3/aux gewarnt/warnen/VERB/0/root/Part und/und/CCONJ/5/cc"
    sentence, head = _sentence(f"{before} *gedroht/drohen/VERB/3/conj/Part")
    assert finite_verb(sentence, head) == sentence.words[1]


def test_a_clause_without_a_verb_has_no_finite_verb() -> None:
    assert finite_verb(*_sentence("*Rückzug/Rückzug/NOUN/0/root")) is None


def test_a_verb_that_the_lemmatizer_does_not_know_is_read_by_its_ending() -> None:
    assert _mood("Merz/Merz/PROPN/2/nsubj *twittere/twittere/VERB/0/root") is Mood.KONJUNKTIV_I
    assert _mood("Merz/Merz/PROPN/2/nsubj *geleitete/geleitet/VERB/0/root") is Mood.INDICATIVE


def test_a_weak_past_with_a_wrong_lemma_is_indicative() -> None:
    assert _mood("Kiew/Kiew/PROPN/2/nsubj *holte/holte/VERB/0/root") is Mood.INDICATIVE
    assert _mood("Das/das/PRON/2/nsubj *ähnelte/ähnelte/VERB/0/root") is Mood.INDICATIVE
    assert _mood("Sie/sie/PRON/2/nsubj *erläuterte/erlautern/VERB/0/root") is Mood.INDICATIVE


def test_a_verb_without_subject_goes_on_with_the_writers_ich() -> None:
    told = "Gestern/gestern/ADV/2/advmod war/sein/VERB/0/root ich/ich/PRON/2/nsubj dort/dort/ADV/2/advmod ,/,/PUNCT/7/punct"
    assert _mood(f"{told} *habe/haben/AUX/7/aux gewartet/warten/VERB/2/parataxis/Part") is Mood.INDICATIVE
    assert _mood("*Habe/haben/AUX/2/aux gewartet/warten/VERB/0/root/Part") is Mood.INDICATIVE


def test_a_capital_inside_a_sentence_makes_a_noun() -> None:
    assert _mood("Sie/sie/PRON/0/root in/in/ADP/3/case *Würde/werden/AUX/1/dep") is None


def test_an_unknown_word_without_a_subject_is_no_verb() -> None:
    assert _mood("Merz/Merz/PROPN/0/root *zuhause/zuhause/VERB/1/dep") is None


def test_a_verb_tagged_as_an_adjective_is_known_by_its_infinitive() -> None:
    told = "Kiew/Kiew/PROPN/3/nsubj sei/sein/AUX/3/cop frei/frei/ADJ/0/root und/und/CCONJ/5/cc"
    assert _mood(f"{told} *unterliege/unterliegen/ADJ/3/conj niemandem/niemand/PRON/5/obl") is Mood.KONJUNKTIV_I
    assert _mood("eine/ein/DET/3/det *neue/neu/ADJ/3/amod Lage/Lage/NOUN/0/root") is None


def _sollte(before: str, clause: str) -> Mood | None:
    return _mood(f"{before} {clause}")


def test_sollte_in_a_condition_is_konjunktiv_even_beside_a_past() -> None:
    told = "Er/er/PRON/2/nsubj drohte/drohen/VERB/0/root ,/,/PUNCT/6/punct"
    clause = "falls/falls/SCONJ/6/mark Kiew/Kiew/PROPN/6/nsubj angreifen/angreifen/VERB/2/advcl/Inf *sollte/sollen/AUX/6/aux"
    assert _sollte(told, clause) is Mood.KONJUNKTIV_II
    clause = "*sollte/sollen/AUX/6/aux Kiew/Kiew/PROPN/6/nsubj angreifen/angreifen/VERB/2/advcl/Inf"
    assert _sollte(told, clause) is Mood.KONJUNKTIV_II


def test_sollte_in_a_content_clause_is_konjunktiv() -> None:
    told = "Er/er/PRON/2/nsubj riet/raten/VERB/0/root ,/,/PUNCT/6/punct"
    clause = "dass/dass/SCONJ/6/mark Kiew/Kiew/PROPN/6/nsubj reden/reden/VERB/2/ccomp/Inf *sollte/sollen/AUX/6/aux"
    assert _sollte(told, clause) is Mood.KONJUNKTIV_II


def test_sollte_in_a_relative_clause_beside_a_past_tells_what_was_to_come() -> None:
    told = "Er/er/PRON/2/nsubj schickte/schicken/VERB/0/root Hilfe/Hilfe/NOUN/2/obj ,/,/PUNCT/7/punct"
    clause = "die/der/PRON/7/nsubj bald/bald/ADV/7/advmod kommen/kommen/VERB/3/acl/Inf *sollte/sollen/AUX/7/aux"
    assert _sollte(told, clause) is Mood.INDICATIVE


def test_a_past_outside_the_quotation_leaves_sollte_within_alone() -> None:
    told = "Er/er/PRON/2/nsubj sagte/sagen/VERB/0/root :/:/PUNCT/7/punct „/„/PUNCT/7/punct"
    clause = "Kiew/Kiew/PROPN/7/nsubj *sollte/sollen/AUX/7/aux reden/reden/VERB/2/ccomp/Inf “/“/PUNCT/7/punct"
    assert _sollte(told, clause) is Mood.KONJUNKTIV_II


def test_sollte_with_a_perfect_infinitive_reports_what_was_said() -> None:
    clause = "Kiew/Kiew/PROPN/3/nsubj *sollte/sollen/AUX/3/aux gewusst/wissen/VERB/0/root/Part haben/haben/AUX/3/aux/Inf"
    assert _mood(clause) is Mood.INDICATIVE


def test_an_unreal_comparison_or_condition_makes_a_past_konjunktiv() -> None:
    as_if = "als/als/SCONJ/4/mark ob/ob/SCONJ/4/mark er/er/PRON/4/nsubj *zögerte/zögern/VERB/0/root"
    assert _mood(as_if) is Mood.KONJUNKTIV_II
    condition = "Wenn/wenn/SCONJ/3/mark er/er/PRON/3/nsubj *zögerte/zögern/VERB/7/advcl ,/,/PUNCT/3/punct"
    assert (
        _mood(f"{condition} würde/werden/AUX/7/aux niemand/niemand/PRON/7/nsubj warten/warten/VERB/0/root/Inf")
        is Mood.KONJUNKTIV_II
    )
    assert _mood(f"{condition} wartete/warten/VERB/7/dep niemand/niemand/PRON/5/nsubj nie/nie/ADV/0/root") is Mood.INDICATIVE


def test_a_clause_of_time_or_reason_under_a_konjunktiv_states_what_was() -> None:
    above = "Er/er/PRON/3/nsubj sei/sein/AUX/3/cop sicher/sicher/ADJ/0/root ,/,/PUNCT/7/punct"
    assert _mood(f"{above} als/als/SCONJ/7/mark sie/sie/PRON/7/nsubj *warteten/warten/VERB/3/advcl") is Mood.INDICATIVE


def test_a_bare_content_clause_with_a_plural_past_is_reported() -> None:
    frame = "Er/er/PRON/2/nsubj warnte/warnen/VERB/0/root ,/,/PUNCT/5/punct"
    assert (
        _mood(f"{frame} Gegner/Gegner/NOUN/5/nsubj *verfolgten/verfolgen/VERB/2/ccomp Ziele/Ziel/NOUN/5/obj")
        is Mood.KONJUNKTIV_II
    )
    quoted = "Er/er/PRON/2/nsubj warnte/warnen/VERB/0/root :/:/PUNCT/6/punct „/„/PUNCT/6/punct Gegner/Gegner/NOUN/6/nsubj"
    assert _mood(f"{quoted} *verfolgten/verfolgen/VERB/2/ccomp Ziele/Ziel/NOUN/6/obj “/“/PUNCT/6/punct") is Mood.INDICATIVE
