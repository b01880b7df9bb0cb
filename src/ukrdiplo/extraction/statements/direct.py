"""Verbatim words in quotation marks, with their frame before, behind, inside, or in a sentence beside them."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from ukrdiplo.extraction.statements.colon import frame_before
from ukrdiplo.extraction.statements.frame import Draft, Frame
from ukrdiplo.extraction.statements.framing import frame_behind, spoken_behind, worded_behind
from ukrdiplo.extraction.statements.judgement import completing
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.extraction.statements.surroundings import Surroundings
from ukrdiplo.extraction.statements.unframed import bare
from ukrdiplo.extraction.statements.wording import ironic, verbatim
from ukrdiplo.lexicon.cues import CueSyntax, PartOfSpeech
from ukrdiplo.model import StatementType
from ukrdiplo.syntax.quotation import MARKS, Quotation

__all__ = ["find", "fragment"]

_LINKS = frozenset({",", "und", "oder", "sowie", "auch", "aber", "als", "von", "wie"})
"""What may stand between two quotations that share a frame."""
_MOST_LINKS = 3
_RESUMING = frozenset({",", "–", "-"})


def find(scene: Scene) -> Iterator[Draft]:
    """The direct statements of an article, in order; those nested in another statement are left to :func:`fragment`.

    Args:
        scene: The article.
    """
    made: list[Draft] = []
    for run in _runs(scene):
        made += _together(scene, run)
        for quotation in run if not made or made[-1].quote[-1] != run[-1].span else ():
            previous = made[-1] if made else None
            if previous is not None and _resumes(scene, previous, quotation):
                made[-1] = evolve(previous, quote=(*previous.quote, quotation.span), rule="direct.frame-inside")
                continue
            draft = _one(scene, quotation, previous)
            if draft is None and previous is not None and quotation is not run[0] and _judges(scene, previous, quotation):
                draft = evolve(previous, quote=(quotation.span,))
            if draft is not None:
                made.append(draft)
    yield from made


def _runs(scene: Scene) -> Iterator[list[Quotation]]:
    """The outer quotations, those that a comma or a conjunction links together: „…“, „…“ und „…“."""
    run: list[Quotation] = []
    for quotation in scene.outer:
        if run and not _linked(scene, run[-1], quotation):
            yield run
            run = []
        run.append(quotation)
    if run:
        yield run


def _together(scene: Scene, run: Sequence[Quotation]) -> list[Draft]:
    """Several linked utterances with one frame behind them: „…“ und „…“, sagte X."""
    first, last = Surroundings.of(scene, run[0]), Surroundings.of(scene, run[-1])
    if len(run) == 1 or not (first.opens and first.utterance and last.utterance and last.behind) or first.after_colon:
        return []
    frame = frame_behind(scene, last.last, last.behind)
    return [_made(quotation, frame, "direct.frame-after") for quotation in run] if frame is not None else []


def _linked(scene: Scene, first: Quotation, second: Quotation) -> bool:
    """Whether nothing but a comma or a conjunction stands between two quotations: „…“, „…“ und „…“."""
    between = scene.article.text[first.span.end : second.span.start]
    words = between.replace(",", " , ").split() if len(between) < 40 else []
    return 0 < len(words) <= _MOST_LINKS and all(word in _LINKS for word in words)


def _judges(scene: Scene, previous: Draft, quotation: Quotation) -> bool:
    """Whether a quotation linked to a judgement is one as well: nannte ihn „…“ und „…“."""
    cue = previous.frame.cue
    return cue is not None and cue.takes(CueSyntax.LABEL) and verbatim(scene, quotation)


def _resumes(scene: Scene, previous: Draft, quotation: Quotation) -> bool:
    """Whether a quotation goes on behind the frame that broke it: „Das ist“, sagte X, „eine Chance“."""
    spans = previous.frame.spans
    if not spans or not previous.end <= spans[0].start <= spans[-1].end <= quotation.span.start:
        return False
    end = spans[-1].end
    return scene.article.text[end : quotation.span.start].strip() in _RESUMING


def _one(scene: Scene, quotation: Quotation, previous: Draft | None) -> Draft | None:
    """The statement that a quotation gives, by the nearest frame."""
    if not any(word.upos != "PUNCT" for word in scene.words_in(quotation.inner)):
        return None
    around = Surroundings.of(scene, quotation)
    spoken = bool(around.behind) and spoken_behind(scene, around.last, around.behind)
    marked = around.opens and around.behind and around.behind[0].form == ","
    said = around.utterance or bool(marked and (spoken or worded_behind(around.behind)))
    if around.after_colon and not (said and spoken):
        return _made(quotation, frame_before(scene, around.number, around.before), "direct.frame-before")
    if said and around.behind and (around.opens or (spoken and _led_in(around))):
        frame = frame_behind(scene, around.last, around.behind)
        if frame is not None:
            return _made(quotation, frame, "direct.frame-after")
    found = completing(scene, around)
    if found is None and around.utterance and around.opens and not around.after_colon:
        return bare(scene, around, previous)
    return found


def _led_in(around: Surroundings) -> bool:
    """Whether an adverb of the writer's opens a quoted clause with its frame behind: dabei „hielten alle …“, sagte X."""
    adverbial = all(word.upos in {"ADV", "SCONJ"} or word.form in MARKS for word in around.before)
    return adverbial and around.behind[0].form == ","


def _made(quotation: Quotation, frame: Frame, rule: str) -> Draft:
    return Draft(type=StatementType.DIRECT, quote=(quotation.span,), frame=frame, rule=rule)


def fragment(scene: Scene, draft: Draft) -> Iterator[Draft]:
    """The quotations inside another statement, with its frame.

    A single noun counts behind a verb of speech alone: in what a source tells, the writer marks words that he does not mean.
    """
    cue = draft.frame.cue
    told = cue is None or cue.pos is not PartOfSpeech.VERB
    for span in draft.quote:
        for quotation in scene.quotations_in(span):
            if draft.type is StatementType.DIRECT or (quotation.span == span and len(draft.quote) == 1):
                continue
            if verbatim(scene, quotation) and not (told and ironic(scene, quotation)):
                yield evolve(_made(quotation, draft.frame, "direct.nested"), nested=True)
