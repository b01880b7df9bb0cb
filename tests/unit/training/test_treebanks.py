"""Treebanks are brought to one convention without a word getting lost."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training import noise, treebanks
from training.treebanks import Sentence, Token

SPLIT = """\
# sent_id = own-1
# text = Die US-Behörde, die im Süden sitzt, schweigt.
1\tDie\tder\tDET\tART\tCase=Nom|NumType=Card\t4\tdet\t_\t_
2\tUS\tUS\tPROPN\tNE\t_\t4\tcompound\t_\tSpaceAfter=No
3\t-\t-\tPUNCT\t$(\t_\t4\tpunct\t_\tSpaceAfter=No
4\tBehörde\tBehörde\tNOUN\tNN\tCase=Nom\t12\tnsubj\t_\tSpaceAfter=No
5\t,\t,\tPUNCT\t$,\t_\t10\tpunct\t_\t_
6\tdie\tder\tPRON\tPRELS\tPronType=Dem,Rel\t10\tnsubj\t_\t_
7-8\tim\t_\t_\t_\t_\t_\t_\t_\t_
7\tin\tin\tADP\tAPPR\t_\t9\tcase\t_\t_
8\tdem\tder\tDET\tART\t_\t9\tdet\t_\t_
9\tSüden\tSüden\tNOUN\tNN\t_\t10\tobl\t_\t_
10\tsitzt\tsitzen\tVERB\tVBC\tMood=Ind\t4\tacl:relcl\t_\tSpaceAfter=No
11\t,\t,\tPUNCT\t$,\t_\t10\tpunct\t_\t_
12\tschweigt\tschweigen\tVERB\tVBC\tMood=Ind\t0\troot\t_\tSpaceAfter=No
13\t.\t.\tPUNCT\t$.\t_\t12\tpunct\t_\t_

"""


def the(text: str, tmp_path: Path) -> list[Sentence]:
    """The unified sentences of a text in CoNLL-U."""
    file = tmp_path / "trees.conllu"
    file.write_text(text, encoding="utf-8")
    return treebanks.unified(treebanks.read(file), Counter())


def test_a_hyphenated_compound_is_one_word_with_the_place_of_its_last_part(tmp_path: Path) -> None:
    (sentence,) = the(SPLIT, tmp_path)
    compound = sentence.words[1]
    assert (compound.form, compound.lemma, compound.upos, compound.deprel) == ("US-Behörde", "US-Behörde", "NOUN", "nsubj")
    assert sentence.words[compound.head - 1].form == "schweigt"
    assert sentence.words[0].head == 2
    assert [(first, last, form) for first, last, form, _ in sentence.contractions] == [(5, 6, "im")]


def test_labels_and_features_are_those_of_one_convention(tmp_path: Path) -> None:
    (sentence,) = the(SPLIT, tmp_path)
    verb = next(word for word in sentence.words if word.form == "sitzt")
    assert verb.deprel == "acl"
    assert dict(verb.feats) == {"Mood": "Ind", "VerbForm": "Fin"}
    assert dict(sentence.words[3].feats) == {"PronType": "Dem"}
    assert dict(sentence.words[0].feats) == {"Case": "Nom"}


def test_what_is_written_reads_the_same(tmp_path: Path) -> None:
    made = the(SPLIT, tmp_path)
    treebanks.write(tmp_path / "again.conllu", made)
    assert treebanks.unified(treebanks.read(tmp_path / "again.conllu"), Counter()) == made


@pytest.mark.parametrize(("broken", "reason"), [("\t0\troot", "not one root"), ("\t4\tacl:relcl", "a cycle")])
def test_what_is_no_tree_is_left_out_and_counted(broken: str, reason: str, tmp_path: Path) -> None:
    file = tmp_path / "broken.conllu"
    replacement = "\t4\troot" if reason == "not one root" else "\t9\tacl"
    file.write_text(SPLIT.replace(broken, replacement), encoding="utf-8")
    left_out: Counter[str] = Counter()
    assert treebanks.unified(treebanks.read(file), left_out) == []
    assert left_out == {reason: 1}


@given(st.integers(1, 40), st.integers(0, 9))
def test_a_part_is_held_out_whole_and_always_the_same(size: int, held: int) -> None:
    word = Token(form="x", lemma="x", upos="X", xpos="_", feats=(), head=0, deprel="root", space=True)
    sentences = [Sentence(id=str(number), text="x", words=(word,), contractions=()) for number in range(size)]
    held = min(held, size)
    rest, out = treebanks.split(sentences, held, seed=3)
    assert len(out) == held
    assert sorted(one.id for one in rest + out) == sorted(one.id for one in sentences)
    assert treebanks.split(sentences, held, seed=3) == (rest, out)


def test_noise_changes_tags_alone_and_only_to_what_the_table_has(tmp_path: Path) -> None:
    (sentence,) = the(SPLIT, tmp_path)
    file = tmp_path / "confusions.csv"
    file.write_text("gold,tagger,count\nNOUN,NOUN,1\nNOUN,PROPN,1\n", encoding="utf-8")
    made = list(noise.noisy([sentence], noise.confusions(file), copies=20, seed=1))
    assert len(made) == 20
    assert {one.words[1].upos for one in made} == {"NOUN", "PROPN"}
    assert {one.words[3].upos for one in made} == {"PRON"}
    assert {tuple(word.form for word in one.words) for one in made} == {tuple(word.form for word in sentence.words)}


def test_confusions_are_counted_word_by_word(tmp_path: Path) -> None:
    (sentence,) = the(SPLIT, tmp_path)
    file = tmp_path / "counted.csv"
    noise.count([sentence], [sentence], file)
    assert all(set(row) == {gold} for gold, row in noise.confusions(file).items())
