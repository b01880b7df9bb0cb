"""Where a clause that gives what is said ends, and what kinds of such clauses there are."""

from enum import StrEnum

from ukrdiplo.extraction.statements.dashes import broken_off
from ukrdiplo.extraction.statements.occurrence import Occurrence
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import finite, relative_pronoun, segment_end
from ukrdiplo.syntax.mood import is_subjunctive

__all__ = ["ComplementKind", "end_of", "resumed"]

_OPENING = frozenset('„»“"«')
_SHORT = 14


class ComplementKind(StrEnum):
    """What gives the content of a verb or noun of speech."""

    DASS = "dass"
    OB = "ob"
    QUESTION = "question"
    """A clause with a question word."""
    INFINITIVE = "infinitive"
    """A zu-infinitive."""
    SUBJUNCTIVE = "subjunctive"
    """A main clause in the Konjunktiv."""
    VERB_SECOND = "verb-second"
    """A main clause in the indicative."""


_CLOSED = frozenset({ComplementKind.DASS, ComplementKind.OB, ComplementKind.INFINITIVE, ComplementKind.SUBJUNCTIVE})
"""Kinds whose clause is over where another finite verb follows it."""


def end_of(scene: Scene, sentence: Sentence, occurrence: Occurrence, first: int, end: int, kind: ComplementKind) -> int:
    """Where the complement of a verb of speech ends: with the sentence, unless its frame goes on behind it.

    Args:
        scene: The article.
        sentence: The sentence.
        occurrence: The verb.
        first: Index of the complement's first word.
        end: Index of the last word that it may reach to.
        kind: What it is.
    """
    tops = {occurrence.verb.index, occurrence.finite.index if occurrence.finite else 0}
    for word in sentence.words[first - 1 : end]:
        if (
            word.base_deprel == "conj"
            and word.head in tops
            and word.upos in {"VERB", "AUX"}
            and not is_subjunctive(sentence, word)
        ):
            joint = next((c.index for c in sentence.children(word) if c.base_deprel == "cc"), 0)
            if joint > first + 1:
                return joint - 1 if sentence.words[joint - 2].form != "," else joint - 2
    return resumed(scene, sentence, first, end, kind)


def resumed(scene: Scene, sentence: Sentence, first: int, end: int, kind: ComplementKind, *, opens: bool = False) -> int:
    """Where a content clause ends because its matrix clause is resumed behind it, or another frame begins.

    Args:
        scene: The article.
        sentence: The sentence.
        first: Index of the clause's first word.
        end: Index of the last word that it may reach to.
        kind: What it is.
        opens: Whether it stands in the sentence's first field, so that its own verb, in whatever mood, is still to come.
    """
    verbs = int(kind is ComplementKind.INFINITIVE)
    dash = broken_off(sentence, first, end) if kind in _CLOSED else None
    if dash is not None and not scene.inside(sentence.words[dash - 1]):
        end = dash - 1
    for word in sentence.words[first - 1 : end - 1]:
        following = sentence.words[word.index]
        verbs += finite(word)
        if word.index <= first or scene.inside(word):
            continue
        if word.form == ";" or (word.form == ":" and following.form in _OPENING):
            return word.index - 1
        if word.form == "," and following.form.lower() in {"so", "wie"} and _told(sentence, following):
            return word.index - 1
        if (
            word.form == ","
            and verbs
            and finite(following)
            and (opens or not is_subjunctive(sentence, following))
            and _complete(sentence, first, word.index, kind)
        ):
            return word.index - 1
    return end


def _complete(sentence: Sentence, first: int, mark: int, kind: ComplementKind) -> bool:
    """Whether the clause that began at ``first`` is over at ``mark``, so that a verb behind it belongs to the frame."""
    start = mark
    while start > first and sentence.words[start - 2].form != ",":
        start -= 1
    return kind in _CLOSED and (start == first or not relative_pronoun(sentence, start))


def _told(sentence: Sentence, word: Word) -> bool:
    """Whether so or wie names a source: no finite verb behind so, one at the end of the wie-clause."""
    end = segment_end(sentence, word.index + 1)
    verbs = [w for w in sentence.words[word.index : end - 1] if finite(w)]
    nominal = any(w.upos in {"NOUN", "PROPN", "PRON"} for w in sentence.words[word.index : end - 1])
    if word.form.lower() == "so":
        return not verbs and nominal and end > word.index + 1 and sentence.words[word.index].upos != "ADJ"
    return bool(verbs) and verbs[-1].index >= end - 2 and end - word.index <= _SHORT
