"""Who passed words on: the medium that reports them, and the speaker inside whose words they stand."""

from collections import defaultdict
from collections.abc import Sequence

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.statements.frame import Draft, Origin
from ukrdiplo.extraction.statements.media import beside, converses, media_of, staging
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.model import ActorKind, Medium, MentionKind, Sentence, Span, StatementType, Word

__all__ = ["channels"]

_NEIGHBOURS = 12
_TAKING_UP = frozenset({"dabei", "dazu", "dafür", "dagegen", "da", "danach", "daraufhin", "dort"})
"""Words that, first in a sentence, go on with what the one before tells."""


def channels(
    scene: Scene,
    drafts: Sequence[Draft],
    speakers: Sequence[tuple[str, ...]],
    relays: Sequence[tuple[str, ...]],
    cast: Cast,
) -> list[tuple[str, ...]]:
    """Who passed on each of the drafts, nearest first.

    A medium that the frame names besides the speaker passes his words on (sagte er der Zeitung); so does the speaker of a
    statement in whose words the frame stands (laut X habe Y gesagt, …), also where it goes on with his words from the sentence
    before (Y habe gesagt, …). Words that go on without a frame keep what their frame has. One's own channel (schrieb auf …)
    passes nothing on.

    Args:
        scene: The article.
        drafts: Its statements, in the order of the text.
        speakers: The actors that speak in each.
        relays: The sources inside their frames.
        cast: Who occurs in the article.
    """
    media = media_of(cast)
    by_frame: dict[tuple[Span, ...], tuple[str, ...]] = {}
    earlier: dict[int, list[int]] = defaultdict(list)
    for place, draft in enumerate(drafts):
        for number in range(scene.number_at(draft.start), scene.number_at(draft.end - 1) + 1):
            earlier[number].append(place)
    found: list[tuple[str, ...]] = []
    for place, draft in enumerate(drafts):
        frame = draft.frame
        if not frame.spans:
            outer = _outer(scene, drafts, earlier, place) if not frame.carried else None
            told = by_frame.get(frame.carried, ()) if outer is None else speakers[outer]
            if not told and draft.type is StatementType.REPORTED:
                told = staging(scene, draft.quote[0], media) or _kept(scene, drafts, place, speakers, found, cast)
            found.append(tuple(dict.fromkeys(actor for actor in told if actor not in speakers[place])))
            continue
        if frame.spans not in by_frame:
            outer = _outer(scene, drafts, earlier, place)
            passed = (*speakers[outer], *by_frame.get(drafts[outer].frame.spans, ())) if outer is not None else ()
            if outer is None and (carrier := _carrier(scene, drafts, earlier, place)) is not None:
                passed = (*speakers[carrier], *found[carrier])
                if draft.origin is Origin.SOURCE:
                    passed = tuple(actor for actor in passed if cast.actor(actor).kind is ActorKind.MEDIA)
            via = [*relays[place], *beside(scene, draft, media), *passed]
            via = via or [*_kept(scene, drafts, place, speakers, found, cast)]
            via = via or [*_announced(scene, draft, speakers[place], cast)]
            by_frame[frame.spans] = tuple(dict.fromkeys(actor for actor in via if actor not in speakers[place]))
        found.append(by_frame[frame.spans])
    for place, draft in enumerate(drafts):
        ahead = draft.frame.carried
        if ahead and ahead[0].start > draft.start:  # whose frame is still to come
            found[place] = tuple(actor for actor in by_frame.get(ahead, ()) if actor not in speakers[place])
    return found


def _are_unnamed(speakers: Sequence[str], cast: Cast) -> bool:
    """Whether speakers are voices without a name, who in the report of a medium have spoken to that medium."""
    return bool(speakers) and all(cast.actor(actor).anonymous for actor in speakers)


def _kept(
    scene: Scene,
    drafts: Sequence[Draft],
    place: int,
    speakers: Sequence[tuple[str, ...]],
    found: Sequence[tuple[str, ...]],
    cast: Cast,
) -> tuple[str, ...]:
    """The media that told the statement before, where one goes on with it."""
    told: tuple[str, ...] = ()
    if place and _is_taken_up(scene, drafts, place, cast) and speakers[place] == speakers[place - 1]:
        told = found[place - 1]
    elif place and _goes_on(scene, drafts, place) and _are_unnamed(speakers[place], cast):
        told = (*speakers[place - 1], *found[place - 1])
    return tuple(actor for actor in told if cast.actor(actor).kind is ActorKind.MEDIA)


def _announced(scene: Scene, draft: Draft, speaker: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """The media of a speaker's interview or article of which the sentence before tells: X gab dem Blatt ein Interview."""
    number = scene.number_at(draft.start)
    before = scene.analysis.sentences[number - 1] if number else None
    if before is None or before.block != scene.analysis.sentences[number].block or not converses(before):
        return ()
    named = cast.named_in(before.span)
    if {mention.actor for mention in named}.isdisjoint(speaker):
        return ()
    return tuple(mention.actor for mention in named if cast.actor(mention.actor).kind is ActorKind.MEDIA)


def _is_taken_up(scene: Scene, drafts: Sequence[Draft], place: int, cast: Cast) -> bool:
    """Whether a frame takes the speaker of the sentence before up by no name, in the same paragraph: …, versicherte er.

    What points back tells of another occasion: Das hatte er in Kiew angekündigt.
    """
    speaker = drafts[place].frame.speaker if drafts[place].rule != "indirect.anaphoric" else None
    before, here = scene.number_at(drafts[place - 1].end - 1), scene.number_at(drafts[place].start)
    sentences = scene.analysis.sentences
    close = 0 <= here - before <= 1 and sentences[before].block == sentences[here].block
    if not close or speaker is None:
        return False
    mention = cast.mention_at(speaker.head)
    return speaker.pronoun or (mention is not None and mention.kind is MentionKind.DESCRIPTION)


def _goes_on(scene: Scene, drafts: Sequence[Draft], place: int) -> bool:
    """Whether a statement's sentence takes up that of the statement before it, in the same paragraph: Dabei …."""
    before, here = scene.number_at(drafts[place - 1].end - 1), scene.number_at(drafts[place].start)
    sentence = scene.analysis.sentences[here]
    close = here - before == 1 and scene.analysis.sentences[before].block == sentence.block
    return close and sentence.words[0].form.lower() in _TAKING_UP


def _carrier(scene: Scene, drafts: Sequence[Draft], earlier: dict[int, list[int]], place: int) -> int | None:
    """The statement of the sentence before that goes on in a frame which is in Konjunktiv I itself: Sie habe zugesagt, dass ….

    A source needs none (laut X ist …), unlike so X: a sentence that has it all the same goes on with the report of a medium.
    A thought may be the writer's own to ascribe.
    """
    draft = drafts[place]
    cue = draft.frame.cue
    if cue is None or Medium.SPEECH not in cue.medium:
        return None
    start = draft.frame.spans[0].start
    number = scene.number_at(start)
    sentence = scene.analysis.sentences[number]
    verb = scene.mains[number].reporting
    before = earlier.get(number - 1)
    if verb is None or not before or scene.analysis.sentences[number - 1].block != sentence.block:
        return None
    marked = draft.origin is Origin.SOURCE and draft.rule != "source.so"
    if scene.inside(verb) or not (marked or _rules(sentence, verb, draft)):
        return None
    return max((other for other in before if other < place), key=lambda other: (drafts[other].end, -other), default=None)


def _rules(sentence: Sentence, verb: Word, draft: Draft) -> bool:
    """Whether the sentence's finite verb is a frame's: its cue, or the auxiliary of it."""
    cues = draft.frame.cue_spans
    return any(span.covers(verb.span) for span in cues) or any(
        span.covers(word.span) for word in (sentence.head(verb),) if word is not None for span in cues
    )


def _outer(scene: Scene, drafts: Sequence[Draft], earlier: dict[int, list[int]], place: int) -> int | None:
    """The statement in whose words the frame of this one stands."""
    draft = drafts[place]
    cue = draft.frame.cue_spans or draft.frame.spans or draft.quote
    near = earlier[scene.number_at(draft.start)]
    for other in near[:_NEIGHBOURS]:
        candidate = drafts[other]
        inside = any(piece.covers(cue[0]) for piece in candidate.quote)
        told = candidate.type is StatementType.REPORTED  # in a sentence that only tells of a speech act nobody else's words stand
        if other != place and inside and candidate.frame.spans != draft.frame.spans and not (candidate.nested or told):
            return other
    return None
