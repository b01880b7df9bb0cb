"""The treebanks: read, brought to one convention, divided.

Three treebanks follow Universal Dependencies and still differ: one splits hyphenated compounds, one names relative clauses by a
label of its own, features are complete in two and in different detail, the third has almost none. A model that sees all of
them learns to be in two minds. Here they are made to agree, as far as that can be done without looking at a sentence:

- hyphenated compounds are one word (*US-Behörde*);
- ``acl:relcl`` is ``acl``, ``flat:name`` and ``flat:foreign`` are ``flat``;
- *als* and *wie* before a noun are ADP;
- features are those of :data:`FEATURES`, each only on the parts of speech that all treebanks have it on; VerbForm, where it is
  missing, follows from the treebank's own tag;
- enhanced dependencies, language-specific tags and all of MISC but SpaceAfter are dropped.
"""

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import evolve, frozen

__all__ = ["FEATURES", "Sentence", "Token", "read", "split", "unified", "without_features", "write"]

FEATURES = frozenset(
    {
        "Case",
        "Definite",
        "Degree",
        "Gender",
        "Mood",
        "Number",
        "Person",
        "Polarity",
        "Poss",
        "PronType",
        "Reflex",
        "Tense",
        "VerbForm",
    }
)
"""The features that the tagger learns."""

_LABELS = {"acl:relcl": "acl", "flat:name": "flat", "flat:foreign": "flat"}
_FORMS = {"VBC": "Fin", "VBN": "Part", "VB": "Inf"}  # the tags of UD_German-PUD, which leaves VerbForm out
_PRONOUNS = {"Dem,Rel": "Dem", "Int,Rel": "Int"}


@frozen
class Token:
    """One line of a tree: a word, with the columns of CoNLL-U that are kept."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: tuple[tuple[str, str], ...]
    head: int
    deprel: str
    space: bool
    """Whether a blank follows."""


@frozen
class Sentence:
    """A tree."""

    id: str
    text: str
    words: tuple[Token, ...]
    contractions: tuple[tuple[int, int, str, bool], ...]
    """Multi-word tokens: first and last word, form, and whether a blank follows."""

    @property
    def document(self) -> str:
        """What the sentences of one document share: the first six characters of the id (UD_German-PUD)."""
        return self.id[:6]

    def conllu(self) -> str:
        """The sentence as CoNLL-U."""
        lines = [f"# sent_id = {self.id}", f"# text = {self.text}"]
        spans = {first: (last, form, space) for first, last, form, space in self.contractions}
        for number, word in enumerate(self.words, 1):
            if number in spans:
                last, form, space = spans[number]
                lines.append(f"{number}-{last}\t{form}" + "\t_" * 7 + f"\t{_misc(space=space)}")
            feats = "|".join(f"{name}={value}" for name, value in word.feats) or "_"
            columns = (str(number), word.form, word.lemma, word.upos, "_", feats, str(word.head), word.deprel, "_")
            lines.append("\t".join((*columns, _misc(space=word.space))))
        return "\n".join(lines) + "\n\n"


def read(file: Path) -> Iterator[Sentence]:
    """The trees of a CoNLL-U file as they are; empty nodes are left out."""
    for block in file.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        notes = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        words = tuple(_token(row) for row in rows if row[0].isdigit())
        spans = tuple(_contraction(row) for row in rows if re.fullmatch(r"\d+-\d+", row[0]))
        if words:
            yield Sentence(notes.get("sent_id", ""), notes.get("text", ""), words, spans)


def write(file: Path, sentences: Iterable[Sentence]) -> None:
    """Write trees as CoNLL-U."""
    file.write_text("".join(sentence.conllu() for sentence in sentences), encoding="utf-8")


def unified(sentences: Iterable[Sentence], left_out: Counter[str]) -> list[Sentence]:
    """The sentences in the one convention; those that are no trees are left out and counted."""
    made = []
    for sentence in sentences:
        joined = _joined(sentence)
        fault = _fault(joined)
        if fault:
            left_out[fault] += 1
        else:
            made.append(evolve(joined, words=tuple(_unified(word) for word in joined.words)))
    return made


def without_features(sentences: Iterable[Sentence]) -> list[Sentence]:
    """The same sentences without features, so that a tagger learns none from them."""
    return [evolve(one, words=tuple(evolve(word, feats=()) for word in one.words)) for one in sentences]


def split(sentences: Sequence[Sentence], held: int, seed: int) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences to learn from, and ``held`` of them, drawn at random, to look at the training by."""
    order = random.Random(seed).sample(sentences, len(sentences))
    return order[held:], order[:held]


def _token(row: list[str]) -> Token:
    _, form, lemma, upos, xpos, feats, head, deprel, _, misc = row
    pairs = tuple((name, value) for name, _, value in (pair.partition("=") for pair in feats.split("|")) if value)
    return Token(form, lemma, upos, xpos, pairs, int(head), deprel, "SpaceAfter=No" not in misc)


def _contraction(row: list[str]) -> tuple[int, int, str, bool]:
    first, _, last = row[0].partition("-")
    return int(first), int(last), row[1], "SpaceAfter=No" not in row[9]


def _misc(*, space: bool) -> str:
    return "_" if space else "SpaceAfter=No"


def _unified(word: Token) -> Token:
    feats = dict(word.feats)
    verbal = word.upos in {"VERB", "AUX"}
    if verbal and word.xpos in _FORMS:
        feats["VerbForm"] = _FORMS[word.xpos]
    if verbal and "Mood" in feats:
        feats["VerbForm"] = "Fin"
    if "Mood" not in feats:
        feats.pop("Tense", None)
    if word.upos != "ADJ":
        feats.pop("Degree", None)
    if "PronType" in feats:
        feats["PronType"] = _PRONOUNS.get(feats["PronType"], feats["PronType"])
    kept = tuple(sorted(((name, value) for name, value in feats.items() if name in FEATURES), key=lambda pair: pair[0].lower()))
    upos = "ADP" if word.upos == "CCONJ" and word.deprel == "case" else word.upos
    return evolve(word, upos=upos, xpos="_", feats=kept, deprel=_LABELS.get(word.deprel, word.deprel))


def _fault(sentence: Sentence) -> str:
    """What is wrong with a tree; nothing, as a rule."""
    heads = [word.head for word in sentence.words]
    if heads.count(0) != 1:
        return "not one root"
    for start in range(1, len(heads) + 1):
        seen, node = set(), start
        while node:
            if node in seen:
                return "a cycle"
            seen.add(node)
            node = heads[node - 1]
    if any("_" in (word.upos, word.deprel) for word in sentence.words):
        return "a word without tag or label"
    return ""


# --- hyphenated compounds ---------------------------------------------------------------------------------------------------


def _joined(sentence: Sentence) -> Sentence:
    """The sentence with the parts of hyphenated compounds made one word: US + - + Behörde, US + -Gericht."""
    group = _groups(sentence)
    if len(set(group)) == len(group):
        return sentence
    first = sorted(set(group))
    number = {old + 1: first.index(group[old]) + 1 for old in range(len(group))}
    number[0] = 0
    words = [_compound([sentence.words[i] for i in range(len(group)) if group[i] == start], start, number) for start in first]
    spans = tuple((number[one], number[last], form, space) for one, last, form, space in sentence.contractions)
    return evolve(sentence, words=tuple(words), contractions=spans)


def _groups(sentence: Sentence) -> list[int]:
    """For each word, the first word of the compound that it is part of: itself, as a rule."""
    words = sentence.words
    contracted = {i - 1 for first, last, *_ in sentence.contractions for i in range(first, last + 1)}
    group = list(range(len(words)))
    for i in range(1, len(words)):
        before, word = words[i - 1], words[i]
        if before.space or contracted & {i - 1, i} or not before.form[-1].isalnum():
            continue
        following = words[i + 1] if i + 1 < len(words) and i + 1 not in contracted else None
        if re.fullmatch(r"-\w.*", word.form):
            group[i] = group[i - 1]
        elif word.form == "-" and not word.space and following is not None and following.form[0].isalnum():
            group[i] = group[i + 1] = group[i - 1]
    return group


def _compound(parts: list[Token], start: int, number: dict[int, int]) -> Token:
    """One word of several: form and lemma run together, the last part's tag, the place in the tree of the part on top."""
    last = parts[-1]
    inside = range(start + 1, start + len(parts) + 1)
    top = next((part for part in reversed(parts) if part.head not in inside), last)
    if len(parts) == 1:
        return evolve(last, head=number[last.head])
    stem = "".join(part.form for part in parts[:-1])
    upos = last.upos if last.upos != "PUNCT" else "NOUN"
    return evolve(last, form=stem + last.form, lemma=stem + last.lemma, upos=upos, head=number[top.head], deprel=top.deprel)
