"""Clauses in the Konjunktiv that no construction has claimed: … sieht Mängel, die beseitigt werden müssten; … weil er krank sei.

German puts a clause into the Konjunktiv I for one reason: somebody said so. Where no verb of speech is known that leads one in,
the sentence's own verb does, whatever it means.
"""

from collections.abc import Iterator, Sequence

from ukrdiplo.extraction.statements.endings import ComplementKind, resumed
from ukrdiplo.extraction.statements.frame import Draft, Frame, Named, Origin
from ukrdiplo.extraction.statements.occurrence import frame_of
from ukrdiplo.extraction.statements.scene import Scene, first_word, last_word, stretch
from ukrdiplo.model import Sentence, Span, StatementType, Word
from ukrdiplo.syntax.clauses import boundary, finite, subject
from ukrdiplo.syntax.mood import Mood, mood

__all__ = ["find"]

_COMPARING = frozenset({"als", "damit", "auf", "sei", "seien", "möge", "mögen", "komme", "wenn", "um", "koste"})
"""They open clauses that compare, intend, concede or wish (als sei nichts gewesen, es sei denn)."""
_MARKS = frozenset({",", "–", "—", ";", ":"})
_SUBJUNCTIVE = frozenset({Mood.KONJUNKTIV_I, Mood.KONJUNKTIV_II})


def find(scene: Scene, number: int, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The clause of a sentence in the indicative that reports by its Konjunktiv I alone.

    Args:
        scene: The article.
        number: The sentence.
        drafts: The statements of that sentence that other constructions have found.
    """
    sentence, main = scene.analysis.sentences[number], scene.mains[number]
    if main.verb is None or main.mood in _SUBJUNCTIVE or sentence.words[-1].form == "?":
        return
    for word in sentence.words:
        if not finite(word) or mood(sentence, word) is not Mood.KONJUNKTIV_I or _claimed(scene, word, drafts):
            continue
        start = _opening(sentence, word)
        if start <= first_word(sentence) or not _reports(sentence, start, word):
            continue
        last = resumed(scene, sentence, start, last_word(sentence), ComplementKind.SUBJUNCTIVE)
        if last < word.index:
            continue
        yield Draft(
            type=StatementType.INDIRECT,
            quote=(stretch(sentence, start, last),),
            frame=_frame(scene, number, start, last),
            rule="indirect.konjunktiv",
            origin=Origin.BARE,
        )
        return


def _claimed(scene: Scene, word: Word, drafts: Sequence[Draft]) -> bool:
    """Whether a word stands in quotation marks, or in a statement or its frame."""
    passages = (span for draft in drafts for span in (*draft.quote, *draft.frame.spans))
    return scene.inside(word) or any(span.overlaps(word.span) for span in passages)


def _opening(sentence: Sentence, verb: Word) -> int:
    """Index of the first word of a verb's clause: behind the mark before it."""
    here = verb.index
    while here > 1 and sentence.words[here - 2].form not in _MARKS:
        here -= 1
    return here


def _reports(sentence: Sentence, start: int, verb: Word) -> bool:
    """Whether a clause gives what somebody said, not what is compared, intended, conceded or wished."""
    first = sentence.words[start - 1]
    if first.form.lower() in _COMPARING or (verb.index == start and not boundary(sentence.words[start - 2])):
        return False
    following = sentence.words[verb.index] if verb.index < len(sentence.words) else verb
    return not (verb.index == start + 1 and first.form.lower() == "es" and following.form.lower() == "denn")


def _frame(scene: Scene, number: int, start: int, last: int) -> Frame:
    """The rest of the sentence, with the verb of speech in it or, failing that, whoever the sentence tells of."""
    sentence = scene.analysis.sentences[number]
    stop = last_word(sentence)
    spans: list[Span] = [stretch(sentence, first_word(sentence), start - 1)]
    if last < stop:
        spans.append(stretch(sentence, last + 1, stop))
    before = [occurrence for occurrence in scene.cues[number] if occurrence.last < start]
    if before:
        return frame_of(before[-1], tuple(spans))
    root = sentence.root
    who = subject(sentence, root) if root is not None else None
    named = Named.by(sentence, who) if who is not None else None
    speaks = named is not None and (scene.acts(named.head) or named.head.upos == "PROPN" or named.pronoun)
    return Frame(
        speaker=named if speaks else None, cue_spans=(root.span,) if speaks and root is not None else (), spans=tuple(spans)
    )
