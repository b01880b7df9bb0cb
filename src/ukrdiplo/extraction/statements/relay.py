"""Who passed words on: the medium that reports them, and the speaker inside whose words they stand."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.statements.frame import Draft
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.model import ActorKind, Mention, Span

__all__ = ["channels"]

_OWN = frozenset({"auf", "bei", "über", "via"})
_NEIGHBOURS = 12


def channels(
    scene: Scene,
    drafts: Sequence[Draft],
    speakers: Sequence[tuple[str, ...]],
    relays: Sequence[tuple[str, ...]],
    cast: Cast,
) -> list[tuple[str, ...]]:
    """Who passed on each of the drafts, nearest first.

    A medium that the frame names besides the speaker passes his words on (sagte er der Zeitung); so does the speaker of a
    statement in whose words the frame stands (laut X habe Y gesagt, …). Words that go on without a frame keep what their
    frame has. One's own channel (schrieb auf …) passes nothing on.

    Args:
        scene: The article.
        drafts: Its statements, in the order of the text.
        speakers: The actors that speak in each.
        relays: The sources inside their frames.
        cast: Who occurs in the article.
    """
    media = [mention for mention in cast.mentions if cast.actor(mention.actor).kind is ActorKind.MEDIA]
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
            found.append(tuple(actor for actor in told if actor not in speakers[place]))
            continue
        if frame.spans not in by_frame:
            outer = _outer(scene, drafts, earlier, place)
            passed = (*speakers[outer], *by_frame.get(drafts[outer].frame.spans, ())) if outer is not None else ()
            via = [*relays[place], *_media(scene, draft, media), *passed]
            by_frame[frame.spans] = tuple(dict.fromkeys(actor for actor in via if actor not in speakers[place]))
        found.append(by_frame[frame.spans])
    return found


def _media(scene: Scene, draft: Draft, media: Sequence[Mention]) -> list[str]:
    """The media that the frame names besides its speaker."""
    speaker = draft.frame.speaker
    found = []
    for span in draft.frame.spans:
        place = bisect_left(media, span.start, key=lambda mention: mention.span.start)
        while place < len(media) and media[place].span.start < span.end:
            mention = media[place]
            speaks = speaker is not None and speaker.head.span.overlaps(mention.span)
            if mention.span.end <= span.end and not speaks and not _own(scene, mention.span):
                found.append(mention.actor)
            place += 1
    return found


def _own(scene: Scene, span: Span) -> bool:
    """Whether a medium is named as the place where one writes oneself: auf Twitter, bei Telegram."""
    before = scene.article.text[max(span.start - 40, 0) : span.start].split()
    return any(word.lower() in _OWN for word in before[-2:])


def _outer(scene: Scene, drafts: Sequence[Draft], earlier: dict[int, list[int]], place: int) -> int | None:
    """The statement in whose words the frame of this one stands."""
    draft = drafts[place]
    cue = draft.frame.cue_spans or draft.frame.spans or draft.quote
    near = earlier[scene.number_at(draft.start)]
    for other in near[:_NEIGHBOURS]:
        candidate = drafts[other]
        inside = any(piece.covers(cue[0]) for piece in candidate.quote)
        if other != place and inside and candidate.frame.spans != draft.frame.spans and not candidate.nested:
            return other
    return None
