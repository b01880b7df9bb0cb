"""Frames that point back: Das berichtet X; …, das teilte X mit. What is said is the sentence or the clause before."""

from collections.abc import Iterator

from attrs import evolve

from ukrdiplo.extraction.statements.dashes import is_dash
from ukrdiplo.extraction.statements.frame import Draft, Named, Origin
from ukrdiplo.extraction.statements.occurrence import frame_of
from ukrdiplo.extraction.statements.scene import Scene, first_word, last_word, stretch
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import Act, Sentence, StatementType, Word
from ukrdiplo.syntax.clauses import finite, phrase_from, relative_pronoun, segment_end
from ukrdiplo.syntax.mood import is_subjunctive
from ukrdiplo.syntax.openers import DASS, SUBORDINATORS

__all__ = ["find"]

_POINTERS = frozenset({"das", "dies", "dieses"})
_OPPOSING = frozenset({Act.CRITICISE, Act.DENY, Act.DOUBT, Act.REJECT})
_MARKS = frozenset({",", "–", "—", "-", ";"})
_SHORTEST = 5
"""Words before the verb of such a frame, what is said, mark and pointer among them."""


def find(scene: Scene, number: int) -> Iterator[Draft]:
    """Das berichtet X: what is said is the sentence before, or the clause before in the same one."""
    sentence = scene.analysis.sentences[number]
    pointer = first_word(sentence)
    yield from _behind_clause(scene, number)
    if number == 0 or sentence.words[pointer - 1].form.lower() not in _POINTERS:
        return
    earlier = scene.analysis.sentences[number - 1]
    if earlier.block != sentence.block or scene.uttered(earlier.words[first_word(earlier) - 1]):
        return  # what a quotation gives is direct speech
    for occurrence in scene.cues[number]:
        ruler = occurrence.finite
        if ruler is None or ruler.index != pointer + 1 or occurrence.cue.weak or not occurrence.cue.takes(CueSyntax.CLAUSE):
            continue
        if occurrence.cue.act in _OPPOSING or is_subjunctive(sentence, ruler):
            return  # das bestritt X: what he denies is not what he says; das stelle ein Hindernis dar: what is told itself
        quote = (stretch(earlier, first_word(earlier), last_word(earlier)), sentence.words[pointer - 1].span)
        pointed = occurrence.speaker is not None and occurrence.speaker.words[0].index == pointer
        told = evolve(occurrence, speaker=_behind(sentence, ruler)) if pointed else occurrence
        frame = frame_of(told, (stretch(sentence, pointer + 1, last_word(sentence)),))
        yield Draft(type=StatementType.INDIRECT, quote=quote, frame=frame, rule="indirect.anaphoric", origin=Origin.FRAME)
        return


def _behind_clause(scene: Scene, number: int) -> Iterator[Draft]:
    """…, das teilte X mit: what is said is the clause before."""
    sentence = scene.analysis.sentences[number]
    begin = first_word(sentence)
    for occurrence in scene.cues[number]:
        ruler = occurrence.finite
        if ruler is None or ruler.index < begin + _SHORTEST or occurrence.cue.weak or not occurrence.cue.takes(CueSyntax.CLAUSE):
            continue
        pointer, mark = sentence.words[ruler.index - 2], sentence.words[ruler.index - 3]
        quoted = scene.inside(mark) or scene.uttered(sentence.words[begin - 1])
        if is_dash(mark) and any(is_dash(word) for word in sentence.words[ruler.index :]):
            continue  # set between two dashes it says the words again that it stands in
        if pointer.form.lower() not in _POINTERS or mark.form not in _MARKS or quoted:
            continue
        if relative_pronoun(sentence, pointer.index) or sentence.words[begin - 1].form.lower() in DASS | SUBORDINATORS:
            continue
        if not any(finite(word) for word in sentence.words[begin - 1 : mark.index - 1]):
            continue
        pointed = occurrence.speaker is None or occurrence.speaker.words[0].index == pointer.index
        told = evolve(occurrence, speaker=_behind(sentence, ruler)) if pointed else occurrence
        frame = frame_of(told, (stretch(sentence, mark.index, last_word(sentence)),))
        quote = (stretch(sentence, begin, mark.index - 1),)
        yield Draft(type=StatementType.INDIRECT, quote=quote, frame=frame, rule="indirect.anaphoric", origin=Origin.FRAME)
        return


def _behind(sentence: Sentence, ruler: Word) -> Named | None:
    """The noun phrase behind a verb: its subject by place, or the source of hervorgehen."""
    start = ruler.index + 1
    while start < len(sentence.words) and (
        sentence.words[start - 1].upos in {"ADV", "ADP"} or sentence.words[start - 1].form == "anderem"
    ):
        start += 1
    words = phrase_from(sentence, start, segment_end(sentence, start))
    if not any(word.upos in {"NOUN", "PROPN", "PRON"} for word in words):
        return None
    inside = {word.index for word in words}
    head = next((w for w in words if w.upos in {"NOUN", "PROPN", "PRON"} and w.head not in inside), words[0])
    return Named.by(sentence, head, words)
