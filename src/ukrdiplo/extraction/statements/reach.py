"""How far what a source says reaches: its sentence without the source, or the bracket or clause that the source stands in."""

from collections.abc import Iterable, Iterator

from ukrdiplo.extraction.statements.complement import complement_of
from ukrdiplo.extraction.statements.frame import Draft, Frame, Named, Origin
from ukrdiplo.extraction.statements.occurrence import Occurrence, run_spans
from ukrdiplo.extraction.statements.scene import Scene, first_word, last_word, stretch
from ukrdiplo.lexicon.cues import Cue
from ukrdiplo.model import Sentence, StatementType, Word
from ukrdiplo.syntax.clauses import finite, relative_pronoun, segment_end, segment_start

__all__ = ["BREAKS", "in_relative", "said"]

BREAKS = frozenset({",", "–", "—", "-", "(", ";"})
"""Marks before a source that is set into or behind a clause."""
_SHORTEST = 3
"""Words of a clause with a mark behind it at least."""


def said(
    scene: Scene,
    number: int,
    first: int,
    last: int,
    cue_words: tuple[Word, ...],
    cue: Cue,
    speaker: Named | None,
    rule: str,
) -> Iterator[Draft]:
    """The rest of a sentence as what its source says.

    Args:
        scene: The article.
        number: The sentence.
        first: Index of the source's first word.
        last: Index of its last word.
        cue_words: The words of the cue.
        cue: Their entry.
        speaker: Whose words they are.
        rule: The rule that found the source.
    """
    sentence = scene.analysis.sentences[number]
    begin, stop = _reach(sentence, first, last)
    for occurrence in scene.cues[number]:
        told = complement_of(scene, occurrence) if occurrence.last < first else None
        if told is not None and told.first <= first and last <= told.last:  # inside another's words: X sagt, laut Y sei …
            begin, stop = max(begin, told.first), min(stop, told.last)
        elif occurrence.first > last and _frames(
            sentence, occurrence, (*range(begin, first), *range(last + 1, occurrence.first))
        ):
            stop = min(stop, occurrence.first - 2)
    frame_first, frame_last = first, last
    if first > begin and sentence.words[first - 2].form in BREAKS and last >= stop:
        frame_first -= 1
    if first <= begin and last < stop and sentence.words[last].form == ",":
        frame_last += 1
    elif (
        first > begin and sentence.words[first - 2].form in BREAKS and last < stop and sentence.words[last].form in BREAKS | {")"}
    ):
        frame_first, frame_last = first - 1, last + 1
    pieces = []
    if frame_first > begin:
        pieces.append(stretch(sentence, begin, frame_first - 1))
    if frame_last < stop:
        pieces.append(stretch(sentence, frame_last + 1, stop))
    pieces = [piece for piece in pieces if piece.start < piece.end]
    if not pieces or (len(pieces) > 1 and pieces[0].end > pieces[1].start):
        return
    frame = Frame(speaker=speaker, cue=cue, cue_spans=run_spans(cue_words), spans=(stretch(sentence, frame_first, frame_last),))
    yield Draft(type=StatementType.INDIRECT, quote=tuple(pieces), frame=frame, rule=rule, origin=Origin.SOURCE)


def _frames(sentence: Sentence, occurrence: Occurrence, indices: Iterable[int]) -> bool:
    """Whether a verb of speech opens a frame behind words that have a verb of their own: das sei laut Y falsch, sagt X."""
    verb = occurrence.finite
    behind = verb is not None and verb.index == occurrence.first and sentence.words[verb.index - 2].form == ","
    told = [sentence.words[index - 1] for index in indices]
    return behind and len(told) > _SHORTEST and any(map(finite, told))


def _reach(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """How far what a source says reaches: its sentence, or the bracket, the relative clause or the part by semicolon or colon."""
    begin, stop = first_word(sentence), last_word(sentence)
    words = sentence.words
    depth = 0
    for word in reversed(words[begin - 1 : first - 1]):
        depth += (word.form == ")") - (word.form == "(")
        if depth < 0 or word.form in {";", ":"}:
            begin = word.index + 1
            break
    for word in words[last:stop]:
        if (word.form == ")" and depth < 0) or word.form == ";":
            stop = word.index - 1
            break
    start = max(segment_start(sentence, first), begin)
    opens = begin < start == first and last < len(words) and finite(words[last])
    if opens and words[start - 2].form == "," and any(map(finite, words[begin - 1 : start - 2])):
        return start, stop  # a main clause of its own: eine Rakete traf, laut X wurden …
    if begin < start < first and relative_pronoun(sentence, start):
        end = segment_end(sentence, last + 1)
        return start, min(end - 1, stop)
    return begin, stop


def in_relative(sentence: Sentence, index: int) -> bool:
    """Whether the segment of a word opens with a relative pronoun, and the word does not."""
    start = segment_start(sentence, index)
    return start < index and relative_pronoun(sentence, start)
