"""How words are said: when, as their frame tells, and whether they ask."""

from collections.abc import Sequence

from ukrdiplo.extraction import time
from ukrdiplo.extraction.statements.frame import Draft, Frame
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.extraction.time import TimePhrase
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Act, Sentence, Span, StatementType, TimeExpression, Word
from ukrdiplo.syntax.clauses import finite, parted
from ukrdiplo.syntax.openers import QUESTIONS
from ukrdiplo.syntax.quotation import MARKS

__all__ = ["asks", "times"]

_REACHING = frozenset({"bis", "seit", "ab", "für", "von", "vom"})
"""They tell how long or since when, or what a thing dates from (den Angriff vom Freitag), not when somebody speaks."""
_AHEAD = frozenset({"wird", "werden", "will", "wollen"})
_AROUND = " \n" + "".join(sorted(MARKS))


def times(scene: Scene, drafts: Sequence[Draft], lexicon: Lexicon) -> list[TimeExpression | None]:
    """When each of the drafts was said: the time that its frame, or the one that it goes on with, has beside the cue.

    What has been said lies in the past, whatever the tense of what is said: in an article of Wednesday, *am Freitag sagte er*
    is the Friday before.

    Args:
        scene: The article.
        drafts: Its statements.
        lexicon: What is known.
    """
    by_frame: dict[tuple[Span, ...], TimeExpression | None] = {}
    found = []
    for draft in drafts:
        frame = draft.frame
        if frame.spans and frame.spans not in by_frame:
            by_frame[frame.spans] = _time(scene, frame, lexicon)
        found.append(by_frame.get(frame.spans or frame.carried))
    return found


def _time(scene: Scene, frame: Frame, lexicon: Lexicon) -> TimeExpression | None:
    published = scene.article.published
    for number in dict.fromkeys(scene.number_at(span.start) for span in frame.spans):
        sentence = scene.analysis.sentences[number]
        cue = tuple(word for word in sentence.words if any(span.covers(word.span) for span in frame.cue_spans))
        for phrase in time.find(scene.article, sentence, lexicon):
            inside = any(span.covers(phrase.span) for span in frame.spans)
            if not inside or not _beside(sentence, phrase, cue):
                continue
            if any(finite(word) and word.form.lower() in _AHEAD for word in cue):
                return phrase.resolve(published)
            return time.until(phrase.resolve(published, forward=False), published)
    return None


def _beside(sentence: Sentence, phrase: TimePhrase, cue: tuple[Word, ...]) -> bool:
    """Whether a time belongs to a cue: no clause mark stands between them, or the tree hangs it on the cue."""
    before = next((word for word in reversed(sentence.words) if word.span.end <= phrase.span.start), None)
    if phrase.text.split()[0].lower() in _REACHING or (before is not None and before.form.lower() in _REACHING):
        return False
    if not cue or phrase.word.head in {word.index for word in cue}:
        return True
    nearest = min(cue, key=lambda word: abs(word.index - phrase.word.index))
    return not parted(sentence, *sorted((nearest.index, phrase.word.index)))


def asks(scene: Scene, draft: Draft) -> bool:
    """Whether a statement asks: its words end with a question mark, or a verb of asking has a clause with ob or a question word.

    What somebody does not know or leaves open (*ließ offen, ob*) is not asked.
    """
    if draft.type is StatementType.DIRECT:
        return draft.quote[-1].of(scene.article.text).rstrip(_AROUND).endswith("?")
    cue = draft.frame.cue
    if draft.type is not StatementType.INDIRECT:
        return draft.type is StatementType.REPORTED and cue is not None and cue.lemma == "fragen"
    sentence = scene.analysis.sentences[scene.number_at(draft.end - 1)]
    opener = next((word for word in sentence.words if word.span.start >= draft.start), None)
    asked = opener is not None and (opener.form.lower() == "ob" or opener.form.lower() in QUESTIONS)
    return sentence.words[-1].form == "?" or (asked and cue is not None and cue.act is Act.ASK)
