"""The clause before a colon, which frames the quotation behind it, and who speaks there."""

from attrs import evolve

from ukrdiplo.extraction.statements.frame import Frame, Named
from ukrdiplo.extraction.statements.framing import said_so, up_to
from ukrdiplo.extraction.statements.narrated import narrated
from ukrdiplo.extraction.statements.occurrence import frame_of
from ukrdiplo.extraction.statements.order import actor_behind
from ukrdiplo.extraction.statements.scene import Scene, first_word, stretch
from ukrdiplo.extraction.statements.whose import owner_of
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import boundary, finite, phrase_from, relative_pronoun, segment_start
from ukrdiplo.syntax.mood import Mood
from ukrdiplo.syntax.openers import DASS, QUESTIONS, SUBORDINATORS

__all__ = ["frame_before", "viewer"]

_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
_REPLIES = frozenset({"Antwort", "Reaktion", "Wort", "Worte", "Satz", "Kommentar", "Bemerkung", "Äußerung", "Aussage", "Replik"})
"""Nouns for words said, which belong to whoever stands behind them: die Antwort von X, die Worte des Y."""
_THINGS = frozenset({"das", "dies", "es", "was", "die", "der"})
_BACK = 3
"""How many sentences back the one may speak who goes on behind a colon."""


def frame_before(scene: Scene, number: int, words: tuple[Word, ...]) -> Frame:
    """The clause before a colon.

    Its last verb of speech in a main clause tells who speaks. Where it has none, its subject speaks or, if that is a thing or the
    clause reports itself ("Die Lage sei ernst: „…“"), whoever spoke before it.

    Args:
        scene: The article.
        number: Number of the sentence that the words stand in.
        words: The words before the quotation, with the colon.
    """
    sentence = scene.analysis.sentences[number]
    last = words[-1].index
    spans = up_to(sentence, last)
    cues = [occurrence for occurrence in scene.cues[number] if occurrence.last <= last]
    aside = _so_before(scene, sentence, last)
    if aside is not None:
        return aside
    verbless = _verbless(scene, sentence, last)
    if verbless is not None and not any(o.last > verbless.words[0].index for o in cues):
        return Frame(speaker=verbless, spans=spans)
    reply = _reply(scene, sentence, last)
    if reply is not None:
        return Frame(speaker=reply, spans=spans)
    if cues:
        main = [o for o in cues if o.finite is not None and not _subordinate(sentence, o.finite)]
        frame = frame_of((main or cues)[-1], spans)
        if frame.negated:  # das schließt X nicht aus: „…“
            frame = evolve(frame, negated=False, cue=None)
        if frame.speaker is not None and frame.speaker.words[0].index > last:
            return evolve(frame, speaker=_any_subject(scene, sentence, last))
        return frame
    return Frame(speaker=_teller(scene, number, last), spans=spans)


def _reply(scene: Scene, sentence: Sentence, last: int) -> Named | None:
    """Whose reply or words a clause before a colon speaks of that is about a thing: das zeigt die Antwort von X: „…“."""
    subjects = [word for word in sentence.words[:last] if word.deprel.startswith("nsubj")]
    if any(scene.acts(word) or (word.upos == "PRON" and word.form.lower() not in _THINGS) for word in subjects):
        return None
    for word in sentence.words[:last]:
        if word.upos == "NOUN" and word.lemma in _REPLIES:
            owner = owner_of(sentence, word)
            marks = [child for child in sentence.children(owner.head) if child.base_deprel == "case"] if owner is not None else []
            if owner is not None and scene.acts(owner.head) and all(mark.lemma == "von" for mark in marks):
                return owner
    return None


def _subordinate(sentence: Sentence, verb: Word) -> bool:
    """Whether a finite verb stands in a clause that a conjunction, a question word or a relative pronoun opens."""
    start = segment_start(sentence, verb.index)
    opener = sentence.words[start - 1].form.lower()
    return start < verb.index and (opener in SUBORDINATORS | DASS | QUESTIONS or relative_pronoun(sentence, start))


def _so_before(scene: Scene, sentence: Sentence, last: int) -> Frame | None:
    """…, so X weiter: as the last clause before a colon, or So X am Abend: as the only one."""
    start = segment_start(sentence, last)
    opener = sentence.words[start - 1]
    if opener.form.lower() != "so" or any(finite(word) for word in sentence.words[start : last - 1]):
        return None
    return said_so(scene, sentence, opener, last - 1, (stretch(sentence, max(start - 1, 1), last),))


def _teller(scene: Scene, number: int, last: int) -> Named | None:
    """Who speaks behind a clause without a verb of speech."""
    sentence = scene.analysis.sentences[number]
    here = _any_subject(scene, sentence, last)
    root = sentence.root
    reports = root is not None and root.index < last and scene.mains[number].mood in {Mood.KONJUNKTIV_I, Mood.KONJUNKTIV_II}
    cue = scene.index.nouns.get(here.head.form.lower()) if here is not None else None
    if here is not None and cue is not None and cue.takes(CueSyntax.CLAUSE) and not reports:
        return owner_of(sentence, here.head) or here
    if here is not None and scene.may_speak(here) and not reports:
        return here
    return viewer(scene, sentence, last) or _right_before(scene, sentence, last) or _spoke_before(scene, number) or here


def _right_before(scene: Scene, sentence: Sentence, last: int) -> Named | None:
    """Who is named right before the colon, behind the time of a ticker's line: 8.05 Uhr Selenskyj: …."""
    start = last
    while start > 1 and sentence.words[start - 2].upos in _NOMINAL and sentence.words[start - 2].form != "Uhr":
        start -= 1
    words = sentence.words[start - 1 : last - 1]
    named = Named.over(sentence, words) if words else None
    return named if named is not None and scene.voices(named.head) else None


def viewer(scene: Scene, sentence: Sentence, last: int) -> Named | None:
    """Whose view a sentence gives up to the word with index ``last``: Für X ist klar: …."""
    first = sentence.words[first_word(sentence) - 1]
    words = phrase_from(sentence, first.index + 1, last) if first.form == "Für" else ()
    named = Named.over(sentence, words) if words else None
    return named if named is not None and scene.acts(named.head) else None


def _spoke_before(scene: Scene, number: int) -> Named | None:
    """Who spoke last in the paragraph before a sentence."""
    block = scene.analysis.sentences[number].block
    for earlier in range(number - 1, max(number - _BACK, 0) - 1, -1):
        if scene.analysis.sentences[earlier].block != block:
            break
        speakers = [occurrence.speaker for occurrence in scene.cues[earlier] if occurrence.speaker is not None]
        speaker = next((named for named in reversed(speakers) if scene.may_speak(named)), None)
        if speaker is not None:
            return speaker
    return narrated(scene, number)


def _verbless(scene: Scene, sentence: Sentence, last: int) -> Named | None:
    """Who is named between *und*, or the sentence's beginning, and a colon where no verb stands: …, und Kanzler Meier: "…"."""
    start = last
    while start > 1 and not (boundary(sentence.words[start - 2]) or sentence.words[start - 2].upos in {"CCONJ", "VERB", "AUX"}):
        start -= 1
    opener = sentence.words[start - 2] if start > 1 else None
    if opener is not None and opener.upos != "CCONJ":
        return None
    words = phrase_from(sentence, start, last)
    clause = sentence.words[: start - 2] if opener is not None else ()
    if not words or (clause and not any(finite(word) for word in clause)):
        return None
    named = Named.over(sentence, words)
    return named if scene.acts(named.head) else None


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
        return Named.by(sentence, next((w for w in words if w.upos in {"NOUN", "PROPN"}), words[0]), words)
    return None
