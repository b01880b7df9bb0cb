"""Clauses and noun phrases, on sentences built by hand."""

from attrs import evolve

from ukrdiplo.model import Sentence, Span, Word
from ukrdiplo.syntax import clauses


def sentence(*rows: str) -> Sentence:
    """A sentence from rows of ``form upos head deprel [feature=value ...]``."""
    words, offset = [], 0
    for index, row in enumerate(rows, start=1):
        form, upos, head, deprel, *feats = row.split()
        words.append(
            Word(
                index=index,
                form=form,
                lemma=form,
                upos=upos,
                head=int(head),
                deprel=deprel,
                feats=tuple(tuple(feat.split("=")) for feat in feats),
                span=Span(offset, offset + len(form)),
            )
        )
        offset += len(form) + 1
    return Sentence(words=tuple(words), span=Span(0, offset - 1))


SPOKEN = sentence(
    "Der DET 2 det",
    "Minister NOUN 9 nsubj",
    ", PUNCT 7 punct",
    "der PRON 7 nsubj PronType=Rel",
    "gestern ADV 7 advmod",
    "in ADP 7 case",
    "kam VERB 2 acl VerbForm=Fin Mood=Ind",
    ", PUNCT 7 punct",
    "sagte VERB 0 root VerbForm=Fin Mood=Ind",
    ", PUNCT 12 punct",
    "er PRON 12 nsubj",
    "bleibe VERB 9 ccomp VerbForm=Fin Mood=Sub",
)


def forms(words: tuple[Word, ...]) -> str:
    """The forms of words."""
    return " ".join(word.form for word in words)


def test_a_noun_phrase_leaves_out_its_relative_clause() -> None:
    assert forms(clauses.noun_phrase(SPOKEN, SPOKEN.words[1])) == "Der Minister"


def test_the_subject_is_found_from_the_verb() -> None:
    assert clauses.subject(SPOKEN, SPOKEN.words[8]) is SPOKEN.words[1]


def test_a_coordinated_verb_shares_the_subject() -> None:
    shared = sentence("Kiew PROPN 2 nsubj", "bittet VERB 0 root", "und CCONJ 4 cc", "warnt VERB 2 conj")
    assert clauses.subject(shared, shared.words[3]) is shared.words[0]


def test_a_relative_clause_begins_with_its_pronoun() -> None:
    assert clauses.relative_pronoun(SPOKEN, 4)
    assert not clauses.relative_pronoun(SPOKEN, 11)


def test_a_segment_ends_at_the_next_mark_outside_brackets() -> None:
    bracketed = sentence(
        "Kiew PROPN 7 nsubj",
        "( PUNCT 3 punct",
        "Ukraine PROPN 1 appos",
        ", PUNCT 3 punct",
        "neu ADJ 3 amod",
        ") PUNCT 3 punct",
        "hofft VERB 0 root",
        ", PUNCT 7 punct",
    )
    assert clauses.segment_end(bracketed, 1) == 8


def test_a_zu_infinitive_may_hold_its_zu_inside() -> None:
    joined = sentence("Truppen NOUN 2 obj", "abzuziehen VERB 0 root VerbForm=Inf")
    assert clauses.zu_infinitive(joined, 1, 3)


def test_a_zu_infinitive_that_a_tagger_takes_for_a_plural_is_one_all_the_same() -> None:
    plural = sentence("Panzer NOUN 2 obj", "abzuziehen VERB 0 root VerbForm=Fin")
    mistagged = Sentence(words=(plural.words[0], evolve(plural.words[1], lemma="abziehen")), span=plural.span)
    assert clauses.zu_infinitive(mistagged, 1, 3)
    assert not clauses.zu_infinitive(sentence("weitere ADJ 2 nsubj", "hinzukommen VERB 0 root VerbForm=Fin"), 1, 3)


def test_a_finite_verb_before_it_makes_no_zu_infinitive() -> None:
    assert not clauses.zu_infinitive(SPOKEN, 11, 13)


def test_a_phrase_by_place_takes_a_genitive_and_leaves_a_circumstance() -> None:
    row = sentence(
        "der DET 2 det", "Sprecher NOUN 0 root", "der DET 4 det", "Bank NOUN 2 nmod", "unter ADP 6 case", "Berufung NOUN 2 nmod"
    )
    assert forms(clauses.phrase_from(row, 1, 7)) == "der Sprecher der Bank"


def test_an_agent_stands_with_von() -> None:
    passive = sentence("Von ADP 2 case", "Kiew PROPN 4 obl", "wurde AUX 4 aux", "gewarnt VERB 0 root")
    von = Sentence(
        words=(Word(index=1, form="Von", lemma="von", upos="ADP", head=2, deprel="case", span=Span(0, 3)), *passive.words[1:]),
        span=passive.span,
    )
    assert clauses.agent(von, von.words[3]) is von.words[1]
