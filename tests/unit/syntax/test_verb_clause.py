"""Sentences are written as word/part-of-speech/head/relation."""

from ukrdiplo.model import Sentence, Span, Word
from ukrdiplo.syntax.verb_clause import clause_of, first_person, in_relative, opener, same_level, subject_of, verbs_of


def _sentence(written: str) -> Sentence:
    words, place = [], 0
    for index, entry in enumerate(written.split(), start=1):
        form, upos, head, deprel = entry.split("/")
        span = Span(place, place + len(form))
        words.append(Word(index=index, form=form, lemma=form, upos=upos, head=int(head), deprel=deprel, span=span))
        place += len(form) + 1
    return Sentence(words=tuple(words), span=Span(0, place - 1))


def test_an_auxiliary_belongs_to_the_clause_of_its_verb() -> None:
    sentence = _sentence("weil/SCONJ/4/mark Kiew/PROPN/4/nsubj niemand/PRON/4/obj warnen/VERB/0/root werde/AUX/4/aux")
    werde, warnen = sentence.words[4], sentence.words[3]
    assert clause_of(sentence, werde) == warnen
    assert opener(sentence, werde) == "weil"
    assert subject_of(sentence, werde) == sentence.words[1]
    assert verbs_of(sentence, warnen) == (warnen, werde)


def test_es_without_meaning_is_a_subject_but_sich_is_not() -> None:
    sentence = _sentence("Es/PRON/2/expl gebe/VERB/0/root Streit/NOUN/2/obj")
    assert subject_of(sentence, sentence.words[1]) == sentence.words[0]
    sentence = _sentence("sich/PRON/2/expl:pv weigere/VERB/0/root")
    assert subject_of(sentence, sentence.words[1]) is None


def test_ich_counts_where_the_tree_has_another_subject() -> None:
    sentence = _sentence("Leute/NOUN/0/root ,/PUNCT/5/punct die/PRON/5/nsubj ich/PRON/1/dep kenne/VERB/1/acl")
    assert first_person(sentence, sentence.words[4])


def test_ich_beyond_a_comma_or_another_pronoun_does_not_count() -> None:
    sentence = _sentence("Ich/PRON/2/nsubj höre/VERB/0/root ,/PUNCT/5/punct er/PRON/5/nsubj komme/VERB/2/ccomp")
    assert not first_person(sentence, sentence.words[4])
    sentence = _sentence("Ich/PRON/2/nsubj höre/VERB/0/root er/PRON/4/nsubj komme/VERB/2/ccomp")
    assert not first_person(sentence, sentence.words[3])


def test_a_relative_clause_is_known_by_its_pronoun_behind_the_comma() -> None:
    sentence = _sentence("Hilfe/NOUN/0/root ,/PUNCT/6/punct mit/ADP/4/case der/PRON/6/obl Kiew/PROPN/6/nsubj rechne/VERB/1/acl")
    assert in_relative(sentence, sentence.words[5])
    sentence = _sentence("Er/PRON/2/nsubj sagt/VERB/0/root ,/PUNCT/5/punct Kiew/PROPN/5/nsubj hoffe/VERB/2/ccomp")
    assert not in_relative(sentence, sentence.words[4])


def test_a_quotation_is_a_level_of_its_own() -> None:
    sentence = _sentence(
        "Er/PRON/2/nsubj sagte/VERB/0/root :/PUNCT/5/punct „/PUNCT/5/punct Geht/VERB/2/ccomp !/PUNCT/5/punct “/PUNCT/5/punct"
    )
    assert sentence.words[1] not in same_level(sentence, sentence.words[4])
    assert sentence.words[5] in same_level(sentence, sentence.words[4])
