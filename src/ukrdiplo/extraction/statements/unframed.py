"""Whole sentences in quotation marks without a frame of their own: they go on with whoever speaks, or is told of, beside them."""

from collections.abc import Iterator, Sequence

from ukrdiplo.extraction.statements import source
from ukrdiplo.extraction.statements.dashes import DASHES
from ukrdiplo.extraction.statements.frame import Draft, Frame, Named
from ukrdiplo.extraction.statements.narrated import narrated
from ukrdiplo.extraction.statements.occurrence import Occurrence, frame_of
from ukrdiplo.extraction.statements.scene import Scene, last_word, stretch
from ukrdiplo.extraction.statements.surroundings import Surroundings
from ukrdiplo.extraction.statements.whose import owner_of
from ukrdiplo.extraction.statements.wording import proverbial
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import BlockKind, StatementType
from ukrdiplo.syntax.clauses import finite, phrase_from, subject
from ukrdiplo.syntax.mood import is_subjunctive
from ukrdiplo.syntax.quotation import Quotation

__all__ = ["bare", "left"]

_POINTERS = frozenset({"das", "dies", "so", "damit"})
_BACK = 3
"""Over how many sentences a statement carries to a quotation that stands alone."""
_ALIKE = 20
"""So many characters at the beginning show that two quotations are one."""
_AT_LENGTH = 100
_SEVERAL = 5
_LONG = 8
"""So many words with a verb among them are somebody's, even where they end without a full stop."""


def bare(scene: Scene, around: Surroundings, previous: Draft | None) -> Draft | None:
    """An utterance without a frame of its own: it goes on with the statement or the sentence before it, or is taken up behind.

    Args:
        scene: The article.
        around: The quotation and what stands around it.
        previous: The direct statement before it.
    """
    number = around.first
    frame = _taken_up(scene, around)
    if frame is not None:
        return _made(around, frame, "direct.taken-up")
    if number == 0:
        return None
    if previous is not None and scene.number_at(previous.end - 1) >= number - 2:
        return _made(around, previous.frame, "direct.continued")
    earlier = scene.analysis.sentences[number - 1]
    if next(source.find(scene, number - 1), None) is not None:
        return None  # it goes on with whom the source names
    if scene.cues[number - 1]:
        return _made(around, frame_of(_chief(scene, number - 1), (earlier.span,)), "direct.sentence-before")
    told = narrated(scene, number) if around.full else None
    return _made(around, Frame(speaker=told), "direct.narrated") if told is not None else None


def _chief(scene: Scene, number: int) -> Occurrence:
    """The last verb of speech of a sentence that is not told itself: of *schrieb, wer das glaube, irre sich* the first."""
    sentence, cues = scene.analysis.sentences[number], scene.cues[number]
    plain = (cue for cue in reversed(cues) if cue.finite is not None and not is_subjunctive(sentence, cue.finite))
    return next(plain, cues[-1])


def _made(around: Surroundings, frame: Frame, rule: str) -> Draft:
    return Draft(type=StatementType.DIRECT, quote=(around.quotation.span,), frame=frame, rule=rule)


def _taken_up(scene: Scene, around: Surroundings) -> Frame | None:
    """The sentence behind that says whose words they were: Das sagte X. Mit diesen Worten begann X. Das ist die Aussage von X."""
    number = scene.number_at(around.quotation.span.end - 1) + 1
    if around.behind or number >= len(scene.analysis.sentences):
        return None
    sentence = scene.analysis.sentences[number]
    forms = [word.form.lower() for word in sentence.words[:3]]
    worded = forms == ["mit", "diesen", "worten"]
    if sentence.block != scene.analysis.sentences[number - 1].block or not (worded or forms[0] in _POINTERS):
        return None
    spans = (stretch(sentence, 1, last_word(sentence)),)
    verb = next((word for word in sentence.words if finite(word)), None)
    if verb is None or verb.index != (len(forms) + 1 if worded else 2):
        return None
    for occurrence in scene.cues[number]:
        spoken = not occurrence.cue.weak and occurrence.cue.takes(CueSyntax.CLAUSE, CueSyntax.DIRECT)
        if occurrence.finite is verb and spoken and occurrence.speaker is not None and occurrence.speaker.head.index > verb.index:
            return frame_of(occurrence, spans)
    who = subject(sentence, verb) if worded else None
    if who is not None and who.index > verb.index:
        return Frame(speaker=Named.by(sentence, who), cue_spans=(verb.span,), spans=spans)
    for word in sentence.words[verb.index :]:
        cue = scene.index.noun(word.form) if word.upos == "NOUN" else None
        owner = owner_of(sentence, word) if cue is not None and cue.takes(CueSyntax.CLAUSE) else None
        if owner is not None and verb.lemma == "sein":
            return Frame(speaker=owner, cue=cue, cue_spans=(word.span,), spans=spans)
    return None


def left(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The utterances in quotation marks that no frame reaches.

    Right behind a statement of another type they are those of its speaker. Elsewhere they are somebody's words all the same, and
    whose is taken from the statement before them in the same paragraph, if there is one; what stands behind a noun is its name.

    Args:
        scene: The article.
        drafts: The statements found before.
    """
    ends = {scene.number_at(draft.end - 1): draft for draft in sorted(drafts, key=lambda d: (d.end, d.start))}
    given = sorted(span for draft in drafts for span in draft.quote)
    place, reach = 0, 0
    for quotation in scene.outer:
        while place < len(given) and given[place].start <= quotation.span.start:
            reach = max(reach, given[place].end)
            place += 1
        if reach > quotation.span.start or not (scene.utterance(quotation) or _clipped(scene, quotation)):
            continue
        around = Surroundings.of(scene, quotation)
        if around.after_colon or proverbial(scene, quotation):
            continue
        carrier = ends.get(around.first - 1)
        sentences = scene.analysis.sentences
        same = carrier is not None and sentences[around.first].block == sentences[around.first - 1].block
        if carrier is not None and same and around.full and around.opens:
            frame = carrier.frame
            yield _made(
                around, Frame(speaker=frame.speaker, cue=frame.cue, carried=frame.spans or frame.carried), "direct.resumed"
            )
        elif _somebodys(scene, around):
            yield _made(around, Frame(speaker=_nearest(scene, around, ends)), "direct.unframed")


def _signed(scene: Scene, around: Surroundings) -> Named | None:
    """Who is named in brackets behind a quotation: „…“ (X)."""
    number = around.last if around.behind else around.last + 1
    if number >= len(scene.analysis.sentences):
        return None
    sentence = scene.analysis.sentences[number]
    opening = around.behind[0] if around.behind else sentence.words[0]
    words = phrase_from(sentence, opening.index + 1, len(sentence.words) + 1) if opening.form == "(" else ()
    named = Named.over(sentence, words) if words else None
    return named if named is not None and scene.voices(named.head) else None


def _nearest(scene: Scene, around: Surroundings, ends: dict[int, Draft]) -> Named | None:
    """Who spoke last before an utterance that opens a sentence; of one within a sentence, who speaks or acts there."""
    if (signed := _signed(scene, around)) is not None:
        return signed
    if _in_headline(scene, around):
        return _beside(scene, around) or _repeated(scene, around, ends)
    if around.opens:
        near = (ends[number] for number in range(around.first - 1, around.first - _BACK - 1, -1) if number in ends)
        last = next(near, None)
        return last.frame.speaker if last is not None else None
    if (here := ends.get(around.first)) is not None:
        return here.frame.speaker
    sentence = scene.analysis.sentences[around.first]
    who = subject(sentence, sentence.root) if sentence.root is not None else None
    named = Named.by(sentence, who) if who is not None and who.span.end <= around.quotation.span.start else None
    return named if named is not None and scene.may_speak(named) else None


def _in_headline(scene: Scene, around: Surroundings) -> bool:
    return scene.article.blocks[scene.analysis.sentences[around.first].block].kind is BlockKind.HEADLINE


def _beside(scene: Scene, around: Surroundings) -> Named | None:
    """Who is named on the other side of a dash or a colon: Merz in Kiew – „…“."""
    if around.before and around.before[-1].form in DASHES:
        words = around.before[:-1]
    elif around.behind and around.behind[0].form in DASHES | {":"}:
        words = around.behind[1:]
    else:
        return None
    sentence = scene.analysis.sentences[
        around.first if words and words[-1].span.end <= around.quotation.span.start else around.last
    ]
    who = next((word for word in words if word.upos in {"NOUN", "PROPN"} and scene.voices(word)), None)
    return Named.by(sentence, who) if who is not None else None


def _repeated(scene: Scene, around: Surroundings, ends: dict[int, Draft]) -> Named | None:
    """Who says in the article what its headline quotes: whose words begin alike, or the only one who is quoted at length."""
    opening = around.quotation.inner.of(scene.article.text)[:_ALIKE]
    direct = [draft for draft in ends.values() if draft.type is StatementType.DIRECT and draft.frame.speaker is not None]
    again = next((draft for draft in direct if any(opening in span.of(scene.article.text) for span in draft.quote)), None)
    if again is not None:
        return again.frame.speaker
    long = [draft for draft in direct if sum(map(len, draft.quote)) >= _AT_LENGTH]
    voices = {draft.frame.speaker.head.form.casefold(): draft for draft in long if draft.frame.speaker is not None}
    only = next(iter(voices.values())) if len(voices) == 1 and len(long) > 1 else None
    return only.frame.speaker if only is not None else None


def _clipped(scene: Scene, quotation: Quotation) -> bool:
    """Whether a quotation is a piece of a sentence: several words of which the first has no capital, as it would in a name."""
    first = quotation.inner.of(scene.article.text)[:1]
    return first.islower() and sum(word.upos != "PUNCT" for word in scene.words_in(quotation.inner)) >= _SEVERAL


def _somebodys(scene: Scene, around: Surroundings) -> bool:
    """Whether an utterance without a frame is somebody's words, not a name: no noun right before it, and long or a sentence."""
    if _clipped(scene, around.quotation):
        return True
    words = [word for word in scene.words_in(around.quotation.inner) if word.upos != "PUNCT"]
    if not any(finite(word) for word in words) or (around.before and around.before[-1].upos in {"NOUN", "PROPN"}):
        return False
    return len(words) >= _LONG or (around.full and around.opens) or _in_headline(scene, around)
