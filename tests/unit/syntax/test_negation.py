"""Denial, reality and condition of clauses, on trees written by hand."""

import pytest

from ukrdiplo.model import Sentence, Span, Word, hull
from ukrdiplo.syntax.negation import Reality, auxiliaries, condition, denied, particle, reality, verb_first


def tree(written: str) -> Sentence:
    """A sentence from lines ``form lemma upos head deprel feats``."""
    words = []
    start = 0
    for i, line in enumerate(written.strip().splitlines(), start=1):
        form, lemma, upos, head, deprel, *feats = line.split()
        pairs = tuple(tuple(pair.split("=", 1)) for pair in feats[0].split("|")) if feats else ()
        span = Span(start, start + len(form))
        words.append(Word(index=i, form=form, lemma=lemma, upos=upos, feats=pairs, head=int(head), deprel=deprel, span=span))
        start += len(form) + 1
    return Sentence(words=tuple(words), span=hull(word.span for word in words))


def word(sentence: Sentence, form: str) -> Word:
    return next(word for word in sentence.words if word.form == form)


NOT = tree("""
    Kiew Kiew PROPN 2 nsubj
    liefert liefern VERB 0 root VerbForm=Fin|Mood=Ind|Tense=Pres
    nicht nicht PART 2 advmod
    """)
NOT_ONLY = tree("""
    Kiew Kiew PROPN 4 nsubj
    nicht nicht PART 4 advmod
    nur nur ADV 4 advmod
    liefert liefern VERB 0 root VerbForm=Fin|Mood=Ind|Tense=Pres
    """)
NONE = tree("""
    Kiew Kiew PROPN 2 nsubj
    liefert liefern VERB 0 root VerbForm=Fin|Mood=Ind|Tense=Pres
    keine kein DET 4 det
    Waffen Waffe NOUN 2 obj
    """)
SHARED = tree("""
    Kiew Kiew PROPN 3 nsubj
    will wollen AUX 3 aux VerbForm=Fin|Mood=Ind
    liefern liefern VERB 0 root VerbForm=Inf
    und und CCONJ 5 cc
    zahlen zahlen VERB 3 conj VerbForm=Inf
    """)
LATER = tree("""
    dass dass SCONJ 3 mark
    Kiew Kiew PROPN 3 nsubj
    liefern liefern VERB 0 root VerbForm=Inf
    und und CCONJ 5 cc
    zahlen zahlen VERB 3 conj VerbForm=Inf
    will wollen AUX 5 aux VerbForm=Fin|Mood=Ind
    """)
TWO_VERBS = tree("""
    Paris Paris PROPN 2 nsubj
    forderte fordern VERB 0 root VerbForm=Fin|Mood=Ind|Tense=Past
    Hilfe Hilfe NOUN 2 obj
    , , PUNCT 6 punct
    Rom Rom PROPN 6 nsubj
    lehnte lehnen VERB 2 conj VerbForm=Fin|Mood=Ind|Tense=Past
    sie sie PRON 6 obj
    ab ab ADP 2 compound:prt
    """)
IF = tree("""
    Kiew Kiew PROPN 2 nsubj
    verhandelt verhandeln VERB 0 root VerbForm=Fin|Mood=Ind
    , , PUNCT 6 punct
    wenn wenn SCONJ 6 mark
    Moskau Moskau PROPN 6 nsubj
    abzieht abziehen VERB 2 advcl VerbForm=Fin|Mood=Ind
    """)
VERB_FIRST = tree("""
    Zieht ziehen VERB 5 advcl VerbForm=Fin|Mood=Ind
    Moskau Moskau PROPN 1 nsubj
    ab ab ADP 1 compound:prt
    , , PUNCT 1 punct
    verhandelt verhandeln VERB 0 root VerbForm=Fin|Mood=Ind
    Kiew Kiew PROPN 5 nsubj
    """)
ONLY_WITH = tree("""
    Kiew Kiew PROPN 2 nsubj
    verhandelt verhandeln VERB 0 root VerbForm=Fin|Mood=Ind
    nur nur ADV 5 advmod
    mit mit ADP 5 case
    Garantien Garantie NOUN 2 obl
    """)
TERMS = tree("""
    Kiew Kiew PROPN 2 nsubj
    verhandelt verhandeln VERB 0 root VerbForm=Fin|Mood=Ind
    unter unter ADP 4 case
    Bedingungen Bedingung NOUN 2 obl
    """)


def test_a_verb_is_denied_by_an_adverb_and_a_noun_by_its_determiner() -> None:
    assert denied(NOT, word(NOT, "liefert"))
    assert denied(NONE, word(NONE, "Waffen"))
    assert not denied(NONE, word(NONE, "liefert"))


def test_not_only_denies_nothing() -> None:
    assert not denied(NOT_ONLY, word(NOT_ONLY, "liefert"))


def test_a_word_of_an_idiom_does_not_deny() -> None:
    assert not denied(NOT, word(NOT, "liefert"), besides=frozenset({"nicht"}))


@pytest.mark.parametrize("sentence", [SHARED, LATER])
def test_coordinated_infinitives_share_their_modal(sentence: Sentence) -> None:
    assert [w.form for w in auxiliaries(sentence, word(sentence, "liefern"))] == ["will"]
    assert [w.form for w in auxiliaries(sentence, word(sentence, "zahlen"))] == ["will"]


def test_a_particle_belongs_to_the_last_verb_before_it() -> None:
    assert particle(TWO_VERBS, word(TWO_VERBS, "lehnte")) == "ab"
    assert particle(TWO_VERBS, word(TWO_VERBS, "forderte")) is None


@pytest.mark.parametrize(
    ("sentence", "form"), [(IF, "abzieht"), (VERB_FIRST, "Zieht"), (ONLY_WITH, "Garantien"), (TERMS, "Bedingungen")]
)
def test_a_condition_is_a_clause_or_a_phrase(sentence: Sentence, form: str) -> None:
    found = condition(sentence, word(sentence, "verhandelt"))
    assert found is not None
    assert found.form == form


def test_a_main_clause_has_no_condition() -> None:
    assert condition(NOT, word(NOT, "liefert")) is None
    assert not verb_first(NOT, word(NOT, "liefert"))


@pytest.mark.parametrize(
    ("auxiliary", "expected"),
    [
        ("will wollen AUX 3 aux VerbForm=Fin|Mood=Ind", Reality.MODAL),
        ("wird werden AUX 3 aux VerbForm=Fin|Mood=Ind", Reality.FUTURE),
        ("könnte können AUX 3 aux VerbForm=Fin|Mood=Sub|Tense=Past", Reality.POSSIBLE),
        ("würde werden AUX 3 aux VerbForm=Fin|Mood=Sub|Tense=Past", Reality.POSSIBLE),
    ],
)
def test_the_auxiliary_tells_how_real_a_clause_is(auxiliary: str, expected: Reality) -> None:
    sentence = tree(f"Kiew Kiew PROPN 3 nsubj\n{auxiliary}\nliefern liefern VERB 0 root VerbForm=Inf")
    assert reality(sentence, word(sentence, "liefern")) is expected


def test_a_plain_clause_is_a_fact_and_a_question_is_none() -> None:
    assert reality(NOT, word(NOT, "liefert")) is Reality.FACT
    asked = tree("ob ob SCONJ 3 mark\nKiew Kiew PROPN 3 nsubj\nliefert liefern VERB 0 root VerbForm=Fin|Mood=Ind")
    assert reality(asked, word(asked, "liefert")) is Reality.QUESTION
