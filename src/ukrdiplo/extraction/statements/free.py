"""Reported speech that goes on without a frame: subjunctive sentences behind a statement, and what is said by sollen."""

from collections.abc import Sequence

from attrs import evolve, frozen

from ukrdiplo.extraction.statements.frame import Draft, Frame
from ukrdiplo.extraction.statements.scene import Scene, first_word
from ukrdiplo.model import Sentence, Span, StatementType, Word
from ukrdiplo.syntax.mood import Mood, finite_verb, mood

__all__ = ["continued", "reporting_verb"]

_HEARSAY = frozenset({"soll", "sollen"})
_NEAR = 2
"""Over how many sentences a statement carries to one that could stand without it."""


@frozen
class _Carrier:
    """The statement that words go on with, and the number of the sentence that it ends in."""

    frame: Frame
    number: int


def reporting_verb(sentence: Sentence) -> Word | None:
    """The main clause's verb, if it is Konjunktiv I: then the sentence as a whole reports."""
    verb = finite_verb(sentence, sentence.root) if sentence.root is not None else None
    return verb if verb is not None and mood(sentence, verb) is Mood.KONJUNKTIV_I else None


def continued(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The sentences that go on with a statement, neighbours in a paragraph joined.

    A main clause in Konjunktiv I reports wherever it stands. One in Konjunktiv II may also suppose, and one with *soll* may
    also plan: these count only behind a statement near by.
    """
    starts = {scene.number_at(draft.start) for draft in drafts}
    carriers = _carriers(scene, drafts)
    made: list[Draft] = []
    carrier: _Carrier | None = None
    block = -1
    for number, sentence in enumerate(scene.analysis.sentences):
        carrier = carriers.get(number - 1, carrier)
        if number in starts or _quoted(scene, sentence):
            continue
        found = _kind(sentence, near=carrier is not None and number - carrier.number <= _NEAR)
        if found is None:
            continue
        kind, rule = found
        if carrier is not None:
            carrier = _Carrier(carrier.frame, number)
        span = Span(sentence.words[first_word(sentence) - 1].span.start, sentence.span.end)
        if made and made[-1].type is kind and scene.number_at(made[-1].end - 1) == number - 1 and block == sentence.block:
            made[-1] = evolve(made[-1], quote=(Span(made[-1].start, span.end),))
        else:
            made.append(Draft(type=kind, quote=(span,), frame=_without_frame(carrier), rule=rule))
        block = sentence.block
    return made


def _without_frame(carrier: _Carrier | None) -> Frame:
    if carrier is None:
        return Frame()
    frame = carrier.frame
    return Frame(speaker=frame.speaker, cue=frame.cue, carried=frame.spans or frame.carried)


def _carriers(scene: Scene, drafts: Sequence[Draft]) -> dict[int, _Carrier]:
    """By sentence, the last statement that ends in it and stands in no other."""
    found: dict[int, _Carrier] = {}
    end = -1
    for draft in sorted(drafts, key=lambda d: (d.start, -d.end)):
        if draft.end <= end:
            continue
        end = draft.end
        number = scene.number_at(draft.end - 1)
        found[number] = _Carrier(draft.frame, number)
    return found


def _quoted(scene: Scene, sentence: Sentence) -> bool:
    quotation = scene.quotation_over(sentence.words[0].span.start)
    return quotation is not None and scene.uttered(sentence.words[-1])


def _kind(sentence: Sentence, *, near: bool) -> tuple[StatementType, str] | None:
    verb = finite_verb(sentence, sentence.root) if sentence.root is not None else None
    if verb is None:
        return None
    here = mood(sentence, verb)
    if here is Mood.KONJUNKTIV_I:
        return StatementType.INDIRECT_FREE_INDIRECT, "free.konjunktiv-1"
    if here is Mood.KONJUNKTIV_II and near:
        return StatementType.INDIRECT_FREE_INDIRECT, "free.konjunktiv-2"
    if verb.form.lower() in _HEARSAY and near:
        return StatementType.FREE_INDIRECT, "free.sollen"
    return None
