"""Who passed words on: the medium that reports them, and the speaker inside whose words they stand."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.statements.frame import Draft, Named, Origin
from ukrdiplo.extraction.statements.free import reporting_verb
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.model import ActorKind, Medium, Mention, Sentence, Span, StatementType, Word
from ukrdiplo.syntax.quotation import MARKS

__all__ = ["addressed", "channels", "media_of"]

_TOWARDS = frozenset({"zur", "zum", "zu", "gegenüber"})
_DATIVES = frozenset({"der", "dem", "den"})
_ATTACHING = frozenset({"des", "von", "vom"})
_OWN = frozenset({"auf", "über", "via"})
_STAGES = frozenset({"im", "in", "bei", "beim", "gegenüber"})
_CONVERSATIONS = frozenset({"Interview", "Gespräch", "Gastbeitrag", "Beitrag", "Podcast"})
_NEIGHBOURS = 12
_CLAUSES = frozenset({",", ";", ":", "–"})
_TAKING_UP = frozenset({"dabei", "dazu", "dafür", "dagegen", "da", "danach", "daraufhin", "dort"})
"""Words that, first in a sentence, go on with what the one before tells."""
_SHORTEST = 2
"""Words before a medium that is spoken to: a verb or a name, and its article."""


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
                told = tuple(mention.actor for mention in _inside(draft.quote[0], media) if _is_stage(scene, mention))
            found.append(tuple(actor for actor in told if actor not in speakers[place]))
            continue
        if frame.spans not in by_frame:
            outer = _outer(scene, drafts, earlier, place)
            passed = (*speakers[outer], *by_frame.get(drafts[outer].frame.spans, ())) if outer is not None else ()
            if outer is None and (carrier := _carrier(scene, drafts, earlier, place)) is not None:
                passed = (*speakers[carrier], *found[carrier])
                if draft.origin is Origin.SOURCE:
                    passed = tuple(actor for actor in passed if cast.actor(actor).kind is ActorKind.MEDIA)
            via = [*relays[place], *_media(scene, draft, media), *passed]
            if not via and place:
                last = _before(scene, drafts, place, speakers, found[place - 1], cast)
                via = [actor for actor in last if cast.actor(actor).kind is ActorKind.MEDIA]
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


def _before(
    scene: Scene, drafts: Sequence[Draft], place: int, speakers: Sequence[tuple[str, ...]], passed: tuple[str, ...], cast: Cast
) -> tuple[str, ...]:
    """Who spoke or passed words on in the statement before, where one goes on with it."""
    if _is_taken_up(scene, drafts, place) and speakers[place] == speakers[place - 1]:
        return passed
    if _goes_on(scene, drafts, place) and _are_unnamed(speakers[place], cast):
        return (*speakers[place - 1], *passed)
    return ()


def _is_taken_up(scene: Scene, drafts: Sequence[Draft], place: int) -> bool:
    """Whether a frame takes the speaker of the sentence before up by a pronoun, in the same paragraph: …, versicherte er.

    What points back tells of another occasion: Das hatte er in Kiew angekündigt.
    """
    speaker = drafts[place].frame.speaker if drafts[place].rule != "indirect.anaphoric" else None
    before, here = scene.number_at(drafts[place - 1].end - 1), scene.number_at(drafts[place].start)
    sentences = scene.analysis.sentences
    close = 0 <= here - before <= 1 and sentences[before].block == sentences[here].block
    return close and speaker is not None and speaker.pronoun


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
    verb = reporting_verb(sentence)
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


def media_of(cast: Cast) -> tuple[Mention, ...]:
    """Where the media of an article are named, in the order of the text."""
    return tuple(mention for mention in cast.mentions if cast.actor(mention.actor).kind is ActorKind.MEDIA)


def addressed(scene: Scene, draft: Draft, media: Sequence[Mention]) -> tuple[Mention, ...]:
    """The media that a frame tells of as spoken to: sagte sie der Zeit, so X zur Bild.

    Behind a name an article does not open a genitive: in *sagte Berg der Zeit* it is a dative, in *sagte der Chef der Zeit* not.

    Args:
        scene: The article.
        draft: A statement.
        media: Where media are named.
    """
    return tuple(mention for mention in _beside(draft, media) if _spoken_to(scene, draft, mention))


def _spoken_to(scene: Scene, draft: Draft, mention: Mention) -> bool:
    sentence = scene.analysis.sentences[scene.number_at(mention.span.start)]
    before = [word for word in sentence.words if word.span.end <= mention.span.start]
    while before and (_leads_in(before[-1]) or (before[-1].upos == "PUNCT" and before[-1].form not in _CLAUSES)):
        before.pop()  # der „X“
    if len(before) < _SHORTEST:
        return False
    mark, left = before[-1], before[-2]
    if mark.form.lower() in _TOWARDS:
        return True
    spoken = draft.frame.speaker.words if draft.frame.speaker is not None else ()
    cued = any(span.covers(left.span) for span in draft.frame.cue_spans)
    told = left.upos in {"PROPN", "PRON"} and left in spoken
    return mark.form.lower() in _DATIVES and (left.form.lower() in _TOWARDS or cued or told)


def _inside(passage: Span, media: Sequence[Mention]) -> list[Mention]:
    """Where media are named in a passage."""
    first = bisect_left(media, passage.start, key=lambda mention: mention.span.start)
    last = bisect_left(media, passage.end, key=lambda mention: mention.span.start)
    return [mention for mention in media[first:last] if mention.span.end <= passage.end]


def _is_stage(scene: Scene, mention: Mention) -> bool:
    """Whether a medium is where a speech act that is only told was performed: im Sender X, in einem Interview mit X."""
    sentence = scene.analysis.sentences[scene.number_at(mention.span.start)]
    before = [word for word in sentence.words if word.span.end <= mention.span.start]
    while before and (before[-1].upos in {"DET", "ADJ"} or _leads_in(before[-1]) or before[-1].form in MARKS):
        before.pop()
    if not before or before[-1].upos != "ADP":
        return False
    spoken = len(before) > 1 and before[-2].form in _CONVERSATIONS
    return before[-1].form.lower() in _STAGES or (before[-1].form.lower() in {"mit", "für"} and spoken)


def _leads_in(word: Word) -> bool:
    """Whether a noun stands before the name of what is spoken to: der Nachrichtenagentur X."""
    return word.upos == "NOUN" and word.feat("Case") == "Dat"


def _media(scene: Scene, draft: Draft, media: Sequence[Mention]) -> list[str]:
    """The media that the frame names besides its speaker."""
    return [mention.actor for mention in _beside(draft, media) if not _own(scene, mention.span)]


def _beside(draft: Draft, media: Sequence[Mention]) -> list[Mention]:
    """Where a frame names media that are not its speaker."""
    speaker = draft.frame.speaker
    return [
        mention
        for span in draft.frame.spans
        for mention in _inside(span, media)
        if speaker is None or not (speaker.head.span.overlaps(mention.span) or _belongs(speaker, mention))
    ]


def _belongs(speaker: Named, mention: Mention) -> bool:
    """Whether a medium only tells who speaks, in a genitive or behind a preposition: ein Verbund unter Führung des Portals X."""
    inside = any(word.span.overlaps(mention.span) for word in speaker.words)
    before = [word for word in speaker.words if word.span.end <= mention.span.start]
    while before and before[-1].upos in {"NOUN", "PUNCT"}:
        before.pop()  # des Portals „X“
    return inside and bool(before) and before[-1].form.lower() in _ATTACHING


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
        told = candidate.type is StatementType.REPORTED  # in a sentence that only tells of a speech act nobody else's words stand
        if other != place and inside and candidate.frame.spans != draft.frame.spans and not (candidate.nested or told):
            return other
    return None
