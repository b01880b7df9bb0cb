"""The clause before a colon or behind a quotation, which frames it, and who speaks there."""

from ukrdiplo.extraction.statements.frame import Frame, Named
from ukrdiplo.extraction.statements.naming import actor_behind
from ukrdiplo.extraction.statements.occurrence import Occurrence, frame_of
from ukrdiplo.extraction.statements.scene import Scene, first_word, last_word, stretch
from ukrdiplo.model import Sentence, Span, Word
from ukrdiplo.syntax.clauses import boundary, finite, phrase_from, subject
from ukrdiplo.syntax.quotation import MARKS

__all__ = ["frame_before", "frame_behind", "spoken_behind", "up_to"]

_DASHES = frozenset({"–", "—", "-"})
_WORDED = frozenset({"worten", "worte"})
_LEAD = 3


def spoken_behind(scene: Scene, number: int, behind: tuple[Word, ...]) -> bool:
    """Whether a verb of speech opens the clause behind a quotation."""
    opener = next((w for w in behind if w.form not in MARKS and w.form != ","), None)
    return opener is not None and _opening(scene, number, opener, behind[-1].index) is not None


def frame_before(scene: Scene, number: int, words: tuple[Word, ...]) -> Frame:
    """The clause before a colon."""
    sentence = scene.analysis.sentences[number]
    last = words[-1].index
    spans = up_to(sentence, last)
    cues = [occurrence for occurrence in scene.cues[number] if occurrence.last <= last]
    main = [o for o in cues if o.verb is sentence.root or o.finite is sentence.root]
    verbless = _verbless(scene, sentence, last)
    if verbless is not None and not any(o.last > verbless.words[0].index for o in cues):
        return Frame(speaker=verbless, spans=spans)
    if cues:
        return frame_of((main or cues)[-1], spans)
    return Frame(speaker=_any_subject(scene, sentence, last), spans=spans)


def up_to(sentence: Sentence, last: int) -> tuple[Span, ...]:
    """The sentence up to a word before a quotation; nothing where only stray marks stand there."""
    first = first_word(sentence)
    return (stretch(sentence, first, last),) if first <= last else ()


def _verbless(scene: Scene, sentence: Sentence, last: int) -> Named | None:
    """Who is named between *und*, or the sentence's beginning, and a colon where no verb stands: …, und Kanzler Meier: "…"."""
    start = last
    while start > 1 and not (boundary(sentence.words[start - 2]) or sentence.words[start - 2].upos in {"CCONJ", "VERB", "AUX"}):
        start -= 1
    opener = sentence.words[start - 2] if start > 1 else None
    if opener is not None and opener.upos != "CCONJ":
        return None
    words = phrase_from(sentence, start, last)
    if not words or (opener is not None and not any(finite(word) for word in sentence.words[: start - 2])):
        return None
    return Named.by(sentence, _top(words), words) if scene.acts(_top(words)) else None


def _any_subject(scene: Scene, sentence: Sentence, last: int) -> Named | None:
    """Who the clause before a colon is about: its subject, or its only noun phrase (Kanzler Meier: "…").

    An actor right behind the verb is the subject where nothing before it can speak: jede Schuld weist X von sich.
    """
    for word in sentence.words[:last]:
        if word.deprel == "nsubj":
            ruler = next((w for w in sentence.words[word.index : last] if finite(w)), None)
            behind = actor_behind(sentence, ruler, scene.acts) if ruler is not None and not scene.acts(word) else None
            return behind or Named.by(sentence, word)
    words = phrase_from(sentence, first_word(sentence), last)
    if words and words[-1].index >= last - 1:
        root = next((w for w in words if w.upos in {"NOUN", "PROPN"}), words[0])
        return Named.by(sentence, root, words)
    return None


def frame_behind(scene: Scene, number: int, words: tuple[Word, ...], *, close: bool = False) -> Frame | None:
    """, sagte X / , so X / – mit diesen Worten begann X: the clause behind a quotation.

    Args:
        scene: The article.
        number: Number of the sentence that the words stand in.
        words: The words behind the quotation.
        close: The verb may follow without a mark: Mit den Worten „…“ begann X.
    """
    sentence = scene.analysis.sentences[number]
    start = _begins(words)
    if start >= len(words):
        return None
    opener = words[start]
    last = _stop(scene, sentence, opener)
    if last < opener.index:  # nothing but the sentence's closing marks
        return None
    spans = (stretch(sentence, words[0].index, last),)
    if opener.form.lower() == "so":
        return _so(scene, sentence, opener, last, spans)
    occurrence = _opening(scene, number, opener, last)
    if occurrence is not None:
        return frame_of(occurrence, spans)
    if finite(opener) and (start > 0 or close):
        head = subject(sentence, opener)
        if head is not None and head.index > opener.index:
            return Frame(speaker=Named.by(sentence, head), cue_spans=(opener.span,), spans=spans)
        phrase = phrase_from(sentence, opener.index + 1, last + 1)
        if phrase:
            return Frame(speaker=Named.by(sentence, _top(phrase), phrase), cue_spans=(opener.span,), spans=spans)
    if opener.form.lower() == "wie":
        for occurrence in scene.cues[number]:
            if opener.index < occurrence.first <= last:
                return frame_of(occurrence, spans)
    return None


def _begins(words: tuple[Word, ...]) -> int:
    """The place of the word that a frame behind a quotation begins with, marks and *mit diesen Worten* left out."""
    start = 0
    while start < len(words) and words[start].form in {",", *_DASHES, *MARKS}:
        start += 1
    if start and any(word.form.lower() in _WORDED for word in words[start : start + _LEAD]):
        return next((place for place in range(start, len(words)) if finite(words[place])), start)
    return start


def _so(scene: Scene, sentence: Sentence, opener: Word, last: int, spans: tuple[Span, ...]) -> Frame | None:
    """, so X."""
    phrase = phrase_from(sentence, opener.index + 1, last + 1)
    if not phrase:
        return None
    named = Named.by(sentence, _top(phrase), sentence.words[opener.index : last])
    return Frame(speaker=named, cue=scene.index.others.get("so"), cue_spans=(opener.span,), spans=spans)


def _top(words: tuple[Word, ...]) -> Word:
    inside = {w.index for w in words}
    return next((w for w in words if w.head not in inside and w.upos in {"NOUN", "PROPN", "PRON"}), words[0])


def _opening(scene: Scene, number: int, opener: Word, last: int) -> Occurrence | None:
    """The verb of speech that opens the clause behind a quotation."""
    for occurrence in scene.cues[number]:
        if occurrence.finite is not None and occurrence.finite.index == opener.index and occurrence.first <= last:
            return occurrence
    return None


def _stop(scene: Scene, sentence: Sentence, opener: Word) -> int:
    """Index of the last word of a clause behind a quotation: before the next quotation, or at the sentence's end."""
    last = last_word(sentence)
    for word in sentence.words[opener.index : last]:
        quotation = scene.quotation_over(word.span.start)
        resumes = quotation is not None and sentence.words[word.index - 2].form == ","
        if quotation is not None and (resumes or scene.utterance(quotation)):
            stop = word.index - 1
            while stop > opener.index and sentence.words[stop - 1].form in {",", ":", "–"}:
                stop -= 1
            return stop
    return last
