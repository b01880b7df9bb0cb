"""Verbatim words in quotation marks, with their frame before, behind, inside, or in a sentence beside them."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from ukrdiplo.extraction.statements import source
from ukrdiplo.extraction.statements.frame import Draft, Frame, Named
from ukrdiplo.extraction.statements.naming import actor_behind
from ukrdiplo.extraction.statements.narrated import narrated
from ukrdiplo.extraction.statements.nominal import owner_of
from ukrdiplo.extraction.statements.occurrence import Occurrence, frame_of
from ukrdiplo.extraction.statements.scene import Scene, first_word, last_word, stretch
from ukrdiplo.extraction.statements.wording import verbatim
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import Sentence, Span, StatementType, Word
from ukrdiplo.syntax.clauses import boundary, finite, phrase_from, subject
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
    if setting.after_colon and not (setting.utterance and _spoken(scene, setting.last, setting.behind)):
        return _made(quotation, _before(scene, setting.number, setting.before), "direct.frame-before")
    if setting.utterance and setting.behind and setting.opens:
        frame = _behind(scene, setting.last, setting.behind)
        if frame is not None:
            return _made(quotation, frame, "direct.frame-after")
    completing = _label(scene, setting) if setting.before else None
    if completing is None and setting.utterance and setting.opens and not setting.after_colon:
        return _bare(scene, quotation, setting.first, previous)
    return completing


def _spoken(scene: Scene, number: int, behind: tuple[Word, ...]) -> bool:
    """Whether a verb of speech opens the clause behind a quotation."""
    opener = next((w for w in behind if w.form not in _QUOTES and w.form != ","), None)
    return opener is not None and _opening(scene, number, opener, behind[-1].index) is not None


def _made(quotation: Quotation, frame: Frame, rule: str) -> Draft:
    return Draft(type=StatementType.DIRECT, quote=(quotation.span,), frame=frame, rule=rule)


def _before(scene: Scene, number: int, words: tuple[Word, ...]) -> Frame:
    """The clause before a colon."""
    sentence = scene.analysis.sentences[number]
    last = words[-1].index
    spans = _up_to(sentence, last)
    cues = [occurrence for occurrence in scene.cues[number] if occurrence.last <= last]
    main = [o for o in cues if o.verb is sentence.root or o.finite is sentence.root]
    verbless = _verbless(scene, sentence, last)
    if verbless is not None and not any(o.last > verbless.words[0].index for o in cues):
        return Frame(speaker=verbless, spans=spans)
    if cues:
        return frame_of((main or cues)[-1], spans)
    return Frame(speaker=_any_subject(scene, sentence, last), spans=spans)


def _up_to(sentence: Sentence, last: int) -> tuple[Span, ...]:
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


def _behind(scene: Scene, number: int, words: tuple[Word, ...]) -> Frame | None:
    """, sagte X / , so X: the clause behind a quotation."""
    sentence = scene.analysis.sentences[number]
    start = 0
    while start < len(words) and words[start].form in {",", "–", "-", *_QUOTES}:
        start += 1
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
    if finite(opener) and start > 0:
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
        if quotation is not None and scene.utterance(quotation):
            stop = word.index - 1
            while stop > opener.index and sentence.words[stop - 1].form in {",", ":", "–"}:
                stop -= 1
            return stop
    return last


def _label(scene: Scene, setting: _Setting) -> Draft | None:
    """A quotation that completes a frame: nannte das "…", bezeichnete X als "…", sagte, "…"."""
    sentence, quotation = scene.analysis.sentences[setting.number], setting.quotation
    before = setting.before[-1]
    spans = _up_to(sentence, before.index)
    for occurrence in reversed(scene.cues[setting.number]):
        if occurrence.first > before.index:
            follows = bool(setting.behind) and occurrence.first == setting.behind[0].index
            worded = before.form == "Worten" and not occurrence.cue.weak
            if follows and (worded or occurrence.cue.takes(CueSyntax.LABEL)):
                around = (*spans, stretch(sentence, occurrence.first, occurrence.last))
                return _made(quotation, frame_of(occurrence, around), "direct.label")
            continue
        rule = _completes(scene, occurrence, before, setting)
        if rule is not None:
            return _made(quotation, frame_of(occurrence, spans), rule)
    return _announced(scene, sentence, before, setting) if setting.utterance else None


def _announced(scene: Scene, sentence: Sentence, before: Word, setting: _Setting) -> Draft | None:
    """A quotation behind a noun of speech or its genitive: die Feststellung des Gerichts "…"."""
    above = sentence.head(before)
    nouns = [before] if above is None or before.base_deprel != "nmod" else [before, above]
    for word in nouns:
        cue = scene.index.noun(word.form) if word.upos == "NOUN" else None
        if cue is not None and cue.takes(CueSyntax.CLAUSE):
            spans = _up_to(sentence, before.index)
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
