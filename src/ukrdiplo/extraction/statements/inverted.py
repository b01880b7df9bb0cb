"""Frames behind or inside what is said: …, sagte X; …, so betont X, …; Dass …, bezweifelt X."""

from collections.abc import Iterator

from ukrdiplo.extraction.statements.endings import ComplementKind
from ukrdiplo.extraction.statements.frame import Draft, Origin
from ukrdiplo.extraction.statements.fronted import fronted, main_clause, subordinating
from ukrdiplo.extraction.statements.occurrence import Occurrence, frame_of
from ukrdiplo.extraction.statements.scene import Scene, first_word, last_word, stretch
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import Sentence, StatementType
from ukrdiplo.syntax.clauses import finite, relative_pronoun, segment_end
from ukrdiplo.syntax.mood import is_subjunctive
from ukrdiplo.syntax.openers import SUBORDINATORS

__all__ = ["find"]

_SHORTEST = 4
_HELPERS = frozenset({"haben", "sein", "werden", "wollen", "sollen", "müssen", "können", "dürfen"})
_LEADING = frozenset({"ADV", "SCONJ", "CCONJ", "PUNCT"})


def find(scene: Scene, occurrence: Occurrence) -> Iterator[Draft]:
    """…, sagte X: the frame behind or inside what is said."""
    sentence, cue, verb = occurrence.sentence, occurrence.cue, occurrence.finite
    if verb is None or verb.index < _SHORTEST or cue.weak or not cue.takes(CueSyntax.DIRECT, CueSyntax.CLAUSE):
        return
    if (occurrence.passive and not cue.takes(CueSyntax.DIRECT)) or occurrence.verb.feat("VerbForm") == "Inf":
        return
    nobody = occurrence.speaker is None
    if nobody and ((not cue.needs and not cue.worded and not occurrence.passive) or is_subjunctive(sentence, verb)):
        return
    opening = verb.index - 1
    if sentence.words[opening - 1].form.lower() == "so" and opening > 1:
        opening -= 1
    before = sentence.words[opening - 1]
    if before.form != ",":
        return
    begin, stop = _behind_colon(sentence, first_word(sentence), opening), last_word(sentence)
    last, resumed = _frame_end(sentence, occurrence, stop)
    front = fronted(scene, occurrence, begin, opening)
    if front is not None and not resumed:
        last = last or segment_end(sentence, occurrence.last + 1) - 1
    joined = opening < verb.index - 1 or (resumed and last > 0 and finite(sentence.words[last]))
    if last == 0 or not _open_to(scene, sentence, begin, opening, joined=joined, front=front):
        return
    speaker = occurrence.speaker
    reports = any(is_subjunctive(sentence, word) for word in sentence.words[begin - 1 : opening - 1] if finite(word))
    if speaker is not None and (speaker.words[0].index < verb.index or not (cue.needs or reports or scene.may_speak(speaker))):
        return
    quotation = scene.quotation_over(before.span.start - 1)
    if quotation is not None and (
        _led_in(scene, sentence, begin, quotation.span.start) or _colon_before(sentence, quotation.span.start)
    ):
        return
    pieces = [stretch(sentence, begin, opening - 1)]
    if resumed:
        pieces.append(stretch(sentence, last + 1, stop))
    yield Draft(
        type=StatementType.INDIRECT,
        quote=tuple(pieces),
        frame=frame_of(occurrence, (stretch(sentence, opening, last),)),
        rule=_rule(front, resumed=resumed),
        origin=Origin.FRAME,
    )


def _rule(front: ComplementKind | None, *, resumed: bool) -> str:
    if resumed:
        return "indirect.frame-inside"
    return f"indirect.{front}" if front is not None else "indirect.frame-after"


def _open_to(scene: Scene, sentence: Sentence, begin: int, end: int, *, joined: bool, front: ComplementKind | None) -> bool:
    """Whether what stands before a frame may be what is said: a main clause, or a content clause in first place."""
    if joined:
        return not subordinating(sentence.words[begin - 1])
    return front is not None or main_clause(scene, sentence, begin, end)


def _behind_colon(sentence: Sentence, begin: int, end: int) -> int:
    """Where what is said begins: behind a colon, if the narrator's indicative stands before it and the subjunctive behind."""
    for word in sentence.words[begin - 1 : end - 1]:
        if word.form == ":":
            before, behind = sentence.words[begin - 1 : word.index - 1], sentence.words[word.index : end - 1]
            told = any(finite(w) and is_subjunctive(sentence, w) for w in before)
            if not told and any(finite(w) and is_subjunctive(sentence, w) for w in behind):
                return word.index + 1
    return begin


def _led_in(scene: Scene, sentence: Sentence, begin: int, offset: int) -> bool:
    """Whether nothing but adverbs and other quotations stands before the mark at ``offset``: then quotations are what is said."""
    before = (word for word in sentence.words[begin - 1 :] if word.span.end <= offset)
    return all(word.upos in _LEADING or scene.quotation_over(word.span.start) is not None for word in before)


def _colon_before(sentence: Sentence, offset: int) -> bool:
    """Whether a colon stands right before the quotation mark at ``offset``."""
    before = [word for word in sentence.words if word.span.end <= offset]
    return bool(before) and before[-1].form == ":"


def _awaits_verb(sentence: Sentence, occurrence: Occurrence) -> bool:
    """Whether a frame is set between an auxiliary and its verb: Er wolle, sagte X, | nicht liefern."""
    before = [word for word in sentence.words[: occurrence.first - 1] if word.upos in {"VERB", "AUX"}]
    return bool(before) and all(word.lemma in _HELPERS and finite(word) for word in before)


def _frame_end(sentence: Sentence, occurrence: Occurrence, stop: int) -> tuple[int, bool]:
    """Where a frame behind its quote ends, and whether the quote goes on after it; 0 where a colon makes it a frame before."""
    awaited = _awaits_verb(sentence, occurrence)
    mark = segment_end(sentence, occurrence.last + 1) if occurrence.last < stop else stop + 1
    while mark < stop:
        if sentence.words[mark - 1].form == ":":
            return 0, False
        start = mark + 1
        following = segment_end(sentence, start)
        words = sentence.words[start - 1 : following - 1]
        if (
            not relative_pronoun(sentence, start)
            and (any(finite(w) for w in words) or (awaited and any(w.upos == "VERB" for w in words)))
            and sentence.words[start - 1].form.lower() not in SUBORDINATORS
        ):
            return mark, True
        mark = following
    return stop, False
