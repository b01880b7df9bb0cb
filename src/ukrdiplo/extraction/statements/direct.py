"""Verbatim words in quotation marks, with their frame before, behind, inside, or in a sentence beside them."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from ukrdiplo.extraction.statements import source
from ukrdiplo.extraction.statements.frame import Draft, Frame
from ukrdiplo.extraction.statements.framing import frame_before, frame_behind, spoken_behind, up_to
from ukrdiplo.extraction.statements.narrated import narrated
from ukrdiplo.extraction.statements.nominal import owner_of
from ukrdiplo.extraction.statements.occurrence import Occurrence, frame_of
from ukrdiplo.extraction.statements.scene import Scene, stretch
from ukrdiplo.extraction.statements.wording import verbatim
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import Sentence, StatementType, Word
from ukrdiplo.syntax.clauses import boundary, finite
from ukrdiplo.syntax.quotation import Quotation

__all__ = ["find", "fragment", "left"]

_QUOTES = frozenset("„“”\"»«›‹‚‘’'")
_FULL = frozenset({".", "!", "?", "…"})
_JOINTS = frozenset({"als", "von", "vom", "für", "wie", "worten", "parolen", "worte"})


def find(scene: Scene) -> Iterator[Draft]:
    """The direct statements of an article, in order; those nested in another statement are left to :func:`fragment`."""
    previous: Draft | None = None
    for quotation in scene.outer:
        draft = _one(scene, quotation, previous)
        if draft is not None:
            previous = draft
            yield draft


@frozen(kw_only=True)
class _Setting:
    """A quotation and the words of the sentences that it begins and ends in, before and behind it."""

    quotation: Quotation
    utterance: bool
    first: int
    """Number of the sentence that it begins in."""
    number: int
    """Number of the sentence that the words before it belong to: an earlier one if that ends with a colon."""
    before: tuple[Word, ...]
    last: int
    behind: tuple[Word, ...]

    @property
    def opens(self) -> bool:
        """Whether it opens its sentence, or follows a colon."""
        return self.after_colon or not any(word.form not in _QUOTES for word in self.before)

    @property
    def after_colon(self) -> bool:
        """Whether a colon stands before it."""
        return bool(self.before) and self.before[-1].form == ":"


def _setting(scene: Scene, quotation: Quotation) -> _Setting:
    sentences = scene.analysis.sentences
    first, last = scene.number_at(quotation.inner.start), scene.number_at(quotation.inner.end - 1)
    number = first
    before = tuple(w for w in sentences[first].words if w.span.end <= quotation.span.start)
    behind = tuple(w for w in sentences[last].words if w.span.start >= quotation.span.end)
    if not any(w.form not in _QUOTES for w in before) and first > 0:
        gap = scene.article.text[sentences[first - 1].span.end : quotation.span.start]
        if sentences[first - 1].words[-1].form == ":" and not gap.strip():
            before, number = sentences[first - 1].words, first - 1
    if not behind and last + 1 < len(sentences):
        later = sentences[last + 1]
        same = "\n" not in scene.article.text[quotation.span.end : later.span.start]
        if same and (later.words[0].form == "," or later.words[0].form[0].islower()):
            behind, last = later.words, last + 1
    return _Setting(
        quotation=quotation,
        utterance=scene.utterance(quotation),
        first=first,
        number=number,
        before=before,
        last=last,
        behind=behind,
    )


def _one(scene: Scene, quotation: Quotation, previous: Draft | None) -> Draft | None:
    """The statement that a quotation gives, by the nearest frame."""
    if not any(word.upos != "PUNCT" for word in scene.words_in(quotation.inner)):
        return None
    setting = _setting(scene, quotation)
    if setting.after_colon and not (setting.utterance and spoken_behind(scene, setting.last, setting.behind)):
        return _made(quotation, frame_before(scene, setting.number, setting.before), "direct.frame-before")
    if setting.utterance and setting.behind and (setting.opens or _led_in(scene, setting)):
        frame = frame_behind(scene, setting.last, setting.behind)
        if frame is not None:
            return _made(quotation, frame, "direct.frame-after")
    completing = _label(scene, setting) if setting.before else None
    if completing is None and setting.utterance and setting.opens and not setting.after_colon:
        return _bare(scene, quotation, setting.first, previous)
    return completing


def _led_in(scene: Scene, setting: _Setting) -> bool:
    """Whether an adverb of the writer's opens a quoted clause with its frame behind: dabei „hielten alle …“, sagte X."""
    adverbial = all(word.upos in {"ADV", "SCONJ"} or word.form in _QUOTES for word in setting.before)
    return adverbial and setting.behind[0].form == "," and spoken_behind(scene, setting.last, setting.behind)


def _made(quotation: Quotation, frame: Frame, rule: str) -> Draft:
    return Draft(type=StatementType.DIRECT, quote=(quotation.span,), frame=frame, rule=rule)


def _label(scene: Scene, setting: _Setting) -> Draft | None:
    """A quotation that completes a frame: nannte das "…", bezeichnete X als "…", sagte, "…"."""
    sentence, quotation = scene.analysis.sentences[setting.number], setting.quotation
    before = setting.before[-1]
    spans = up_to(sentence, before.index)
    for occurrence in reversed(scene.cues[setting.number]):
        if occurrence.first > before.index:
            follows = bool(setting.behind) and _closes(sentence, before, setting.behind[0].index, occurrence.first)
            worded = before.form == "Worten" and not occurrence.cue.weak
            if follows and (worded or occurrence.cue.takes(CueSyntax.LABEL)):
                around = (*spans, stretch(sentence, occurrence.first, occurrence.last))
                return _made(quotation, frame_of(occurrence, around), "direct.label")
            continue
        rule = _completes(scene, occurrence, before, setting)
        if rule is not None:
            return _made(quotation, frame_of(occurrence, spans), rule)
    return _announced(scene, sentence, before, setting) if setting.utterance else None


def _closes(sentence: Sentence, before: Word, start: int, verb: int) -> bool:
    """Whether a verb stands right behind a quotation or, with *als* before it, closes its clause: als „…“ für X bezeichnete."""
    between = sentence.words[start - 1 : verb - 1]
    return not between or (before.form.lower() == "als" and not any(boundary(word) or finite(word) for word in between))


def _announced(scene: Scene, sentence: Sentence, before: Word, setting: _Setting) -> Draft | None:
    """A quotation behind a noun of speech or its genitive: die Feststellung des Gerichts "…"."""
    above = sentence.head(before)
    nouns = [before] if above is None or before.base_deprel != "nmod" else [before, above]
    for word in nouns:
        cue = scene.index.noun(word.form) if word.upos == "NOUN" else None
        if cue is not None and cue.takes(CueSyntax.CLAUSE):
            spans = up_to(sentence, before.index)
            frame = Frame(speaker=owner_of(sentence, word), cue=cue, cue_spans=(word.span,), spans=spans)
            return _made(setting.quotation, frame, "direct.noun")
    return None


def _completes(scene: Scene, occurrence: Occurrence, before: Word, setting: _Setting) -> str | None:
    """The rule by which a quotation completes the frame of a verb before it."""
    cue = occurrence.cue
    if before.form == ",":
        return "direct.frame-before" if cue.takes(CueSyntax.DIRECT) and setting.utterance else None
    if cue.weak and (occurrence.speaker is None or not scene.may_speak(occurrence.speaker)):
        return None
    joint = before.form.lower() in _JOINTS
    if (cue.takes(CueSyntax.LABEL) or (joint and not cue.weak)) and (joint or verbatim(scene, setting.quotation)):
        return "direct.label"
    if not cue.weak and before.upos != "NOUN" and verbatim(scene, setting.quotation):
        return "direct.fragment"
    return None


def _bare(scene: Scene, quotation: Quotation, number: int, previous: Draft | None) -> Draft | None:
    """An utterance without a frame of its own: it goes on with the statement or the sentence before it."""
    if number == 0:
        return None
    if previous is not None and scene.number_at(previous.end - 1) >= number - 2:
        return _made(quotation, previous.frame, "direct.continued")
    earlier = scene.analysis.sentences[number - 1]
    spans = (earlier.span,)
    cues = scene.cues[number - 1]
    if next(source.find(scene, number - 1), None) is not None:
        return None  # it goes on with whom the source names
    if cues:
        return _made(quotation, frame_of(cues[-1], spans), "direct.sentence-before")
    told = narrated(scene, number) if quotation.inner.of(scene.article.text).rstrip()[-1:] in _FULL else None
    return _made(quotation, Frame(speaker=told), "direct.narrated") if told is not None else None


def left(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Whole sentences in quotation marks, without a frame, right behind a statement of another type: its speaker goes on."""
    ends = {scene.number_at(draft.end - 1): draft for draft in sorted(drafts, key=lambda d: (d.end, d.start))}
    given = {span.start for draft in drafts for span in draft.quote}
    for quotation in scene.outer:
        setting = _setting(scene, quotation)
        carrier = ends.get(setting.first - 1)
        full = setting.utterance and quotation.inner.of(scene.article.text).rstrip()[-1:] in _FULL
        if carrier is None or quotation.span.start in given or not full or not setting.opens or setting.after_colon:
            continue
        sentences = scene.analysis.sentences
        if sentences[setting.first].block == sentences[setting.first - 1].block:
            frame = carrier.frame
            yield _made(
                quotation, Frame(speaker=frame.speaker, cue=frame.cue, carried=frame.spans or frame.carried), "direct.resumed"
            )


def fragment(scene: Scene, draft: Draft) -> Iterator[Draft]:
    """The quotations inside another statement, with its frame."""
    for span in draft.quote:
        for quotation in scene.quotations_in(span):
            if draft.type is StatementType.DIRECT or (quotation.span == span and len(draft.quote) == 1):
                continue
            if verbatim(scene, quotation):
                yield Draft(type=StatementType.DIRECT, quote=(quotation.span,), frame=draft.frame, rule="direct.nested")
