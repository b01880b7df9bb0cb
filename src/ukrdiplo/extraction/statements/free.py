"""Reported speech that goes on without a frame: subjunctive sentences behind a statement, and what is said by sollen."""

from attrs import evolve

from ukrdiplo.extraction.statements.frame import Draft, Frame
from ukrdiplo.extraction.statements.scene import Scene, first_word, stretch
from ukrdiplo.model import Span, StatementType
from ukrdiplo.syntax.mood import finite_verb, is_subjunctive

__all__ = ["continued"]


_REPORTING = frozenset({"sei", "seien", "habe", "werde", "könne", "müsse", "solle", "dürfe", "wolle"})
_HEARSAY = frozenset({"soll", "sollen"})


def continued(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The sentences that go on with a statement in the subjunctive, neighbours joined."""
    starts = {scene.number_at(draft.start) for draft in drafts}
    made: list[Draft] = []
    frame: Frame | None = None
    by_end = sorted(drafts, key=lambda d: d.end)
    place = 0
    block = -1
    for number, sentence in enumerate(scene.analysis.sentences):
        while place < len(by_end) and by_end[place].start < sentence.span.start:
            if by_end[place].rule != "direct.nested":
                frame = by_end[place].frame
            place += 1
        if number in starts or (scene.quotation_over(sentence.words[0].span.start) is not None and scene.uttered(sentence.words[-1])):
            continue
        verb = finite_verb(sentence, sentence.root) if sentence.root is not None else None
        if verb is None or (frame is None and verb.form.lower() not in _REPORTING):
            continue
        if is_subjunctive(sentence, verb):
            kind, rule = StatementType.INDIRECT_FREE_INDIRECT, "free.subjunctive"
        elif verb.form.lower() in _HEARSAY:
            kind, rule = StatementType.FREE_INDIRECT, "free.sollen"
        else:
            continue
        span = Span(sentence.words[first_word(sentence) - 1].span.start, sentence.span.end)
        if made and made[-1].type is kind and scene.number_at(made[-1].end - 1) == number - 1 and block == sentence.block:
            made[-1] = evolve(made[-1], quote=(Span(made[-1].start, span.end),))
        else:
            bare = Frame(speaker=frame.speaker, cue=frame.cue, carried=frame.spans or frame.carried) if frame is not None else Frame()
            made.append(Draft(type=kind, quote=(span,), frame=bare, rule=rule))
        block = sentence.block
    return made
