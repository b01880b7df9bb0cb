"""The clause behind a quotation, which frames it, and who speaks there."""

from attrs import evolve

from ukrdiplo.extraction.statements.addressee import towards
from ukrdiplo.extraction.statements.dashes import DASHES
from ukrdiplo.extraction.statements.frame import Frame, Named
from ukrdiplo.extraction.statements.occurrence import Occurrence, frame_of
from ukrdiplo.extraction.statements.scene import Scene, first_word, last_word, stretch
from ukrdiplo.extraction.statements.surnames import particled
from ukrdiplo.lexicon.cues import CueSyntax, FormKind
from ukrdiplo.model import Sentence, Span, Word
from ukrdiplo.syntax.clauses import finite, phrase_from, subject
from ukrdiplo.syntax.quotation import MARKS

__all__ = ["frame_behind", "said_so", "spoken_behind", "up_to", "worded_behind"]

_WORDED = frozenset({"worten", "worte"})
_LEAD = 3
_POINTING = frozenset({"das", "dies", "so"})
"""Behind a dash they take up the quotation before them: „…“ – das sagte X."""


def spoken_behind(scene: Scene, number: int, behind: tuple[Word, ...]) -> bool:
    """Whether a verb of speech opens the clause behind a quotation."""
    opener = next((w for w in behind if w.form not in MARKS and w.form != ","), None)
    if opener is None:
        return False
    last = behind[-1].index
    return _opening(scene, number, opener, last) is not None or _mistagged(scene, number, opener, last) is not None


def up_to(sentence: Sentence, last: int) -> tuple[Span, ...]:
    """The sentence up to a word before a quotation; nothing where only stray marks stand there."""
    first = first_word(sentence)
    return (stretch(sentence, first, last),) if first <= last else ()


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
        return said_so(scene, sentence, opener, last, spans)
    occurrence = _opening(scene, number, opener, last)
    if occurrence is None and opener.form.lower() == "wie":
        occurrence = next((cue for cue in scene.cues[number] if opener.index < cue.first <= last), None)
    if occurrence is not None:
        return frame_of(occurrence, spans)
    mistagged = _mistagged(scene, number, opener, last)
    if mistagged is not None:
        return evolve(mistagged, spans=spans)
    return _any_verb(sentence, opener, last, spans) if finite(opener) and (start > 0 or close) else None


def _any_verb(sentence: Sentence, opener: Word, last: int, spans: tuple[Span, ...]) -> Frame | None:
    """A verb of any kind behind a quotation, with its subject: „…“, lachte X."""
    head = subject(sentence, opener)
    if head is not None and head.index > opener.index:
        return Frame(speaker=Named.by(sentence, head), cue_spans=(opener.span,), spans=spans)
    phrase = phrase_from(sentence, opener.index + 1, last + 1)
    return Frame(speaker=Named.over(sentence, phrase), cue_spans=(opener.span,), spans=spans) if phrase else None


def worded_behind(words: tuple[Word, ...]) -> bool:
    """Whether *mit diesen Worten* opens the clause behind a quotation."""
    start = _unmarked(words)
    return start > 0 and any(word.form.lower() in _WORDED for word in words[start : start + _LEAD])


def _unmarked(words: tuple[Word, ...]) -> int:
    """The place of the first word that is no mark."""
    start = 0
    while start < len(words) and words[start].form in {",", *DASHES, *MARKS}:
        start += 1
    return start


def _begins(words: tuple[Word, ...]) -> int:
    """The place of the word that a frame behind a quotation begins with, marks and *mit diesen Worten* left out."""
    start = _unmarked(words)
    if 0 < start < len(words) - 1 and words[start].form.lower() in _POINTING and finite(words[start + 1]):
        return start + 1
    if worded_behind(words):
        return next((place for place in range(start, len(words)) if finite(words[place])), start)
    return start


def said_so(scene: Scene, sentence: Sentence, opener: Word, last: int, spans: tuple[Span, ...]) -> Frame | None:
    """, so X."""
    phrase = particled(sentence, opener.index + 1, scene.acts) or phrase_from(sentence, opener.index + 1, last + 1)
    if not phrase:
        return None
    named = Named.by(sentence, Named.over(sentence, phrase).head, sentence.words[opener.index : last])
    to = towards(sentence, opener.index, last)
    if to is not None:
        named = Named.over(sentence, phrase)
    return Frame(speaker=named, addressee=to, cue=scene.index.others.get("so"), cue_spans=(opener.span,), spans=spans)


def _opening(scene: Scene, number: int, opener: Word, last: int) -> Occurrence | None:
    """The verb of speech that opens the clause behind a quotation."""
    for occurrence in scene.cues[number]:
        if occurrence.finite is not None and occurrence.finite.index == opener.index and occurrence.first <= last:
            return occurrence
    return None


def _mistagged(scene: Scene, number: int, opener: Word, last: int) -> Frame | None:
    """A frame whose verb of speech the tree takes for the adjective of its subject: „…“, schilderten deutsche Diplomaten."""
    forms = scene.index.verbs.get(opener.form, ()) if opener.upos == "ADJ" else ()
    cue = next((form.cue for form in forms if form.kind is FormKind.FINITE and not form.apart and not form.cue.weak), None)
    sentence = scene.analysis.sentences[number]
    phrase = phrase_from(sentence, opener.index + 1, last + 1) if cue is not None and cue.takes(CueSyntax.DIRECT) else ()
    named = Named.over(sentence, phrase) if phrase else None
    return Frame(speaker=named, cue=cue, cue_spans=(opener.span,)) if named is not None and scene.acts(named.head) else None


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
