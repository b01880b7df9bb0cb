"""Frames behind or inside what is said: …, sagte X; …, so betont X, …."""

from collections.abc import Iterator

from ukrdiplo.extraction.statements.frame import Draft, Origin
from ukrdiplo.extraction.statements.occurrence import Occurrence, frame_of
from ukrdiplo.extraction.statements.scene import Scene, first_word, last_word, stretch
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import Sentence, StatementType, Word
from ukrdiplo.syntax.clauses import finite, relative_pronoun, segment_end
from ukrdiplo.syntax.mood import is_subjunctive
from ukrdiplo.syntax.openers import DASS, QUESTIONS, SUBORDINATORS

__all__ = ["find"]

_SHORTEST = 4
_LEADING = frozenset({"ADV", "SCONJ", "CCONJ", "PUNCT"})
_RELATIVE = frozenset({"der", "die", "das", "dem", "den", "dessen", "deren", "denen", "welcher", "welche", "welches", "welchem"})


def find(scene: Scene, occurrence: Occurrence) -> Iterator[Draft]:
    """…, sagte X: the frame behind or inside what is said."""
    sentence, cue, verb = occurrence.sentence, occurrence.cue, occurrence.finite
    if verb is None or verb.index < _SHORTEST or cue.weak or not cue.takes(CueSyntax.DIRECT, CueSyntax.CLAUSE):
        return
    if (occurrence.passive and not cue.takes(CueSyntax.DIRECT)) or occurrence.verb.feat("VerbForm") == "Inf":
        return
    if occurrence.speaker is None and not cue.needs and not occurrence.passive:
        return
    opening = verb.index - 1
    if sentence.words[opening - 1].form.lower() == "so" and opening > 1:
        opening -= 1
    before = sentence.words[opening - 1]
    if before.form != ",":
        return
    begin, stop = _behind_colon(sentence, first_word(sentence), opening), last_word(sentence)
    last, resumed = _frame_end(sentence, occurrence, stop)
    if last == 0:
        return
    joined = opening < verb.index - 1 or (resumed and finite(sentence.words[last]))
    if (joined and _subordinating(sentence.words[begin - 1])) or not (joined or _main_clause(sentence, begin, opening)):
        return
    speaker = occurrence.speaker
    if speaker is not None and (speaker.words[0].index < verb.index or not (cue.needs or scene.may_speak(speaker))):
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
        rule="indirect.frame-after" if not resumed else "indirect.frame-inside",
        origin=Origin.FRAME,
    )


def _behind_colon(sentence: Sentence, begin: int, end: int) -> int:
    """Where what is said begins: behind a colon, if the narrator's indicative stands before it and the subjunctive behind."""
    for word in sentence.words[begin - 1 : end - 1]:
        if word.form == ":":
            before, behind = sentence.words[begin - 1 : word.index - 1], sentence.words[word.index : end - 1]
            told = any(finite(w) and is_subjunctive(sentence, w) for w in before)
            if not told and any(finite(w) and is_subjunctive(sentence, w) for w in behind):
                return word.index + 1
    return begin


def _main_clause(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a clause that is neither relative nor subordinate stands from ``begin`` to before ``end``."""
    start = begin
    while start < end:
        mark = min(segment_end(sentence, start), end)
        words = sentence.words[start - 1 : mark - 1]
        verbs = [word for word in words if finite(word)]
        if words and verbs:
            opened = _subordinating(words[0]) or words[0].form.lower() in QUESTIONS | DASS
            subordinate = relative_pronoun(sentence, start) or opened
            if not (subordinate or (start > begin and _verb_last(list(words), verbs))):
                return True
        start = mark + 1
    return False


def _subordinating(word: Word) -> bool:
    """Whether a word is a conjunction, not the preposition of the same form (seit Beginn des Krieges)."""
    return word.form.lower() in SUBORDINATORS and word.upos != "ADP"


def _verb_last(words: list[Word], verbs: list[Word]) -> bool:
    """Whether words that may open with a relative pronoun have their finite verb last, as a relative clause has."""
    opener = words[1] if words[0].upos == "ADP" and len(words) > 1 else words[0]
    return opener.form.lower() in _RELATIVE and verbs[0].index >= words[-1].index


def _led_in(scene: Scene, sentence: Sentence, begin: int, offset: int) -> bool:
    """Whether nothing but adverbs and other quotations stands before the mark at ``offset``: then quotations are what is said."""
    before = (word for word in sentence.words[begin - 1 :] if word.span.end <= offset)
    return all(word.upos in _LEADING or scene.quotation_over(word.span.start) is not None for word in before)


def _colon_before(sentence: Sentence, offset: int) -> bool:
    """Whether a colon stands right before the quotation mark at ``offset``."""
    before = [word for word in sentence.words if word.span.end <= offset]
    return bool(before) and before[-1].form == ":"


def _frame_end(sentence: Sentence, occurrence: Occurrence, stop: int) -> tuple[int, bool]:
    """Where a frame behind its quote ends, and whether the quote goes on after it; 0 where a colon makes it a frame before."""
    mark = segment_end(sentence, occurrence.last + 1) if occurrence.last < stop else stop + 1
    while mark < stop:
        if sentence.words[mark - 1].form == ":":
            return 0, False
        start = mark + 1
        following = segment_end(sentence, start)
        words = sentence.words[start - 1 : following - 1]
        if (
            not relative_pronoun(sentence, start)
            and any(finite(w) for w in words)
            and sentence.words[start - 1].form.lower() not in SUBORDINATORS
        ):
            return mark, True
        mark = following
    return stop, False
