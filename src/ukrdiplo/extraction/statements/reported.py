"""Speech acts that are told, not given: forderte den Rückzug, wies den Vorwurf zurück."""

from collections.abc import Iterator

from ukrdiplo.extraction.statements.frame import Draft, Frame
from ukrdiplo.extraction.statements.free import reporting_verb
from ukrdiplo.extraction.statements.scene import Scene, first_word
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import Span, StatementType

__all__ = ["find"]


def find(scene: Scene, number: int) -> Iterator[Draft]:
    """The reported statement of a sentence whose main verb is a verb of speech."""
    sentence = scene.analysis.sentences[number]
    root = sentence.root
    if reporting_verb(sentence) is not None:
        return
    for occurrence in scene.cues[number]:
        if not occurrence.cue.takes(CueSyntax.TOPIC) or occurrence.speaker is None or root is None:
            continue
        if occurrence.verb is not root and not (occurrence.verb.base_deprel == "conj" and occurrence.verb.head == root.index):
            continue
        if not scene.may_speak(occurrence.speaker):
            continue
        span = Span(sentence.words[first_word(sentence) - 1].span.start, sentence.span.end)
        frame = Frame(speaker=occurrence.speaker, addressee=occurrence.addressee, cue=occurrence.cue, negated=occurrence.negated)
        yield Draft(type=StatementType.REPORTED, quote=(span,), frame=frame, rule="reported.topic")
        return
