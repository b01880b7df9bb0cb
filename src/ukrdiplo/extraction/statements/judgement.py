"""Words in quotation marks that complete a frame: nannte das „…“, sprach von „…“, die Feststellung „…“."""

from attrs import evolve

from ukrdiplo.extraction.statements.colon import viewer
from ukrdiplo.extraction.statements.frame import Draft, Frame, Named
from ukrdiplo.extraction.statements.framing import frame_behind, up_to
from ukrdiplo.extraction.statements.occurrence import Occurrence, frame_of
from ukrdiplo.extraction.statements.scene import Scene, stretch
from ukrdiplo.extraction.statements.surroundings import Surroundings
from ukrdiplo.extraction.statements.whose import owner_of
from ukrdiplo.extraction.statements.wording import verbatim
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import Sentence, StatementType, Word
from ukrdiplo.syntax.clauses import boundary, finite, segment_start

__all__ = ["completing"]

_JOINTS = frozenset({"als", "von", "vom", "für", "wie", "worten", "parolen", "worte"})
_OBJECTS = frozenset({"obj", "iobj", "obl"})
_WORDS = frozenset({"worten", "worte"})


def completing(scene: Scene, around: Surroundings) -> Draft | None:
    """The statement of a quotation that completes a frame around it: nannte das "…", bezeichnete X als "…", sagte, "…".

    Args:
        scene: The article.
        around: The quotation and what stands around it.
    """
    if not around.before:
        return None
    sentence, before = scene.analysis.sentences[around.number], around.before[-1]
    spans = up_to(sentence, before.index)
    bracketed = _bracketed(scene, sentence, before, around)
    if bracketed is not None:
        return bracketed
    for occurrence in reversed(scene.cues[around.number]):
        if occurrence.first > before.index:
            follows = bool(around.behind) and _closes(sentence, before, around.behind[0].index, occurrence.first)
            worded = before.form.lower() in _WORDS and not occurrence.cue.weak
            if follows and (worded or occurrence.cue.takes(CueSyntax.LABEL)):
                whole = (*spans, stretch(sentence, occurrence.first, occurrence.last))
                return _made(around, frame_of(occurrence, whole), "direct.label")
            continue
        if any(word.form == ":" for word in sentence.words[occurrence.last : before.index - 1]):
            break
        rule = _completes(scene, occurrence, before, around)
        if rule is not None:
            frame = frame_of(occurrence, spans)
            return _made(around, evolve(frame, speaker=_gapped(scene, sentence, occurrence, before) or frame.speaker), rule)
    if around.utterance:
        return _worded(scene, before, around) or _announced(sentence, scene, before, around)
    return _seen(scene, before, around)


def _gapped(scene: Scene, sentence: Sentence, occurrence: Occurrence, before: Word) -> Named | None:
    """Who speaks in a clause that leaves out the verb of the one before: X spricht von „…“, Y von „…“."""
    start = segment_start(sentence, before.index)
    words = sentence.words[start - 1 : before.index - 1]
    if start <= occurrence.last or before.upos != "ADP" or not words or any(finite(word) for word in words):
        return None
    named = Named.over(sentence, words)
    return named if scene.acts(named.head) else None


def _made(around: Surroundings, frame: Frame, rule: str) -> Draft:
    return Draft(type=StatementType.DIRECT, quote=(around.quotation.span,), frame=frame, rule=rule)


def _closes(sentence: Sentence, before: Word, start: int, verb: int) -> bool:
    """Whether a verb stands right behind a quotation or, with *als* before it, closes its clause: als „…“ für X bezeichnete."""
    between = sentence.words[start - 1 : verb - 1]
    return not between or (before.form.lower() == "als" and not any(boundary(word) or finite(word) for word in between))


def _completes(scene: Scene, occurrence: Occurrence, before: Word, around: Surroundings) -> str | None:
    """The rule by which a quotation completes the frame of a verb before it."""
    cue = occurrence.cue
    if before.form == ",":
        return "direct.frame-before" if cue.takes(CueSyntax.DIRECT) and around.utterance else None
    if cue.weak and (occurrence.speaker is None or not scene.may_speak(occurrence.speaker)):
        return None
    if _names(occurrence):
        return None
    joint = before.form.lower() in _JOINTS
    judges = cue.takes(CueSyntax.LABEL) and (verbatim(scene, around.quotation) or _predicate(scene, around))
    if judges or (joint and (cue.takes(CueSyntax.LABEL) or not cue.weak)):
        return "direct.label"
    if not cue.weak and before.upos != "NOUN" and verbatim(scene, around.quotation):
        return "direct.fragment"
    return None


def _predicate(scene: Scene, around: Surroundings) -> bool:
    """Whether a quotation is a common noun alone, which with a verb of judging is a judgement: nannte das „Erpressung“."""
    words = [word for word in scene.words_in(around.quotation.inner) if word.upos != "PUNCT"]
    return len(words) == 1 and words[0].upos == "NOUN"


def _names(occurrence: Occurrence) -> bool:
    """Whether a verb tells how a thing is called by everybody or calls itself: nennt man „…“, nennt sich „…“."""
    general = occurrence.speaker is not None and occurrence.speaker.head.form.lower() == "man"
    itself = any(child.form.lower() == "sich" for child in occurrence.sentence.children(occurrence.verb))
    return occurrence.cue.takes(CueSyntax.LABEL) and (general or (itself and not occurrence.cue.reflexive))


def _worded(scene: Scene, before: Word, around: Surroundings) -> Draft | None:
    """Whole sentences between *mit den Worten* and a verb: Mit den Worten „…“ eröffnete X die Sitzung."""
    if before.form.lower() not in _WORDS or not around.behind:
        return None
    frame = frame_behind(scene, around.last, around.behind, close=True)
    return _made(around, frame, "direct.label") if frame is not None else None


def _bracketed(scene: Scene, sentence: Sentence, before: Word, around: Surroundings) -> Draft | None:
    """An utterance in brackets behind the name of who says it: auch X („…“) stimmte zu."""
    name = sentence.words[before.index - 2] if before.form == "(" and before.index > 1 and around.utterance else None
    if name is None or name.upos != "PROPN" or not scene.voices(name):
        return None
    above = next((word for word in (name, *sentence.ancestors(name)) if word.base_deprel not in {"flat", "appos"}), name)
    if above.base_deprel in _OBJECTS:
        return None
    speaker = Named.over(sentence, sentence.words[min(above.index, name.index) - 1 : name.index])
    return _made(around, Frame(speaker=speaker), "direct.bracketed")


def _seen(scene: Scene, before: Word, around: Surroundings) -> Draft | None:
    """A judgement with sein: Für X ist das „…“."""
    sentence = scene.analysis.sentences[around.number]
    verb = next((word for word in sentence.words[: before.index] if finite(word)), None)
    who = viewer(scene, sentence, before.index) if verb is not None and verb.lemma == "sein" else None
    if who is None or not verbatim(scene, around.quotation):
        return None
    return _made(around, Frame(speaker=who, spans=up_to(sentence, before.index)), "direct.label")


def _announced(sentence: Sentence, scene: Scene, before: Word, around: Surroundings) -> Draft | None:
    """A quotation behind a noun of speech or its genitive: die Feststellung des Gerichts "…"."""
    above = sentence.head(before)
    nouns = [before] if above is None or before.base_deprel != "nmod" else [before, above]
    for word in nouns:
        cue = scene.index.noun(word.form) if word.upos == "NOUN" else None
        if cue is not None and cue.takes(CueSyntax.CLAUSE, CueSyntax.DIRECT):
            spans = up_to(sentence, before.index)
            frame = Frame(speaker=owner_of(sentence, word), cue=cue, cue_spans=(word.span,), spans=spans)
            return _made(around, frame, "direct.noun")
    return None
