"""The media that an article names: which are spoken to, and in which somebody speaks."""

from bisect import bisect_left
from collections.abc import Sequence

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.statements.frame import Draft, Named
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.model import ActorKind, Mention, Sentence, Span, Word
from ukrdiplo.syntax.quotation import MARKS

__all__ = ["addressed", "beside", "converses", "media_of", "stages", "staging"]

_TOWARDS = frozenset({"zur", "zum", "zu", "gegenüber"})
_DATIVES = frozenset({"der", "dem", "den"})
_ATTACHING = frozenset({"des", "von", "vom"})
_OWN = frozenset({"auf", "über", "via"})
_STAGES = frozenset({"im", "in", "bei", "beim", "gegenüber"})
_CONVERSATIONS = frozenset({"Interview", "Gespräch", "Gastbeitrag", "Beitrag", "Podcast"})
_TALKS = frozenset({"Gespräch"})
"""What somebody has with others than media as well."""
_CLAUSES = frozenset({",", ";", ":", "–"})
_SHORTEST = 2
"""Words before a medium that is spoken to: a verb or a name, and its article."""


def media_of(cast: Cast) -> tuple[Mention, ...]:
    """Where the media of an article are named, in the order of the text."""
    return tuple(mention for mention in cast.mentions if cast.actor(mention.actor).kind is ActorKind.MEDIA)


def stages(scene: Scene, drafts: Sequence[Draft], cast: Cast) -> list[tuple[Sentence, Word]]:
    """The media without a name in which somebody speaks: im russischen Staatsfernsehen, but not im Fernsehen.

    Args:
        scene: The article.
        drafts: Its statements.
        cast: Who occurs in the article.
    """
    unnamed = {actor.id for actor in cast.waiting if actor.kind is ActorKind.MEDIA and actor.represents is not None}
    frames = [span for draft in drafts for span in draft.frame.spans] if unnamed else []
    return [
        (sentence, word)
        for hint in cast.hints
        if hint.actor in unnamed and any(span.covers(hint.span) for span in frames) and _is_stage(scene, hint)
        for sentence in (scene.analysis.sentences[scene.number_at(hint.span.start)],)
        for word in sentence.words
        if hint.span.covers(word.span) and word.upos in {"NOUN", "PROPN"}
    ]


def staging(scene: Scene, passage: Span, media: Sequence[Mention]) -> tuple[str, ...]:
    """The media in which a speech act was performed that a passage only tells: im Sender X, in einem Interview mit X.

    Args:
        scene: The article.
        passage: The passage.
        media: Where media are named.
    """
    return tuple(mention.actor for mention in _inside(passage, media) if _is_stage(scene, mention))


def converses(sentence: Sentence) -> bool:
    """Whether a sentence tells of words that a medium prints or broadcasts: of an interview, a guest article."""
    return any(word.form in _CONVERSATIONS and word.form not in _TALKS for word in sentence.words)


def addressed(scene: Scene, draft: Draft, media: Sequence[Mention]) -> tuple[Mention, ...]:
    """The media that a frame tells of as spoken to: sagte sie der Zeit, so X zur Bild.

    Behind a name an article does not open a genitive: in *sagte Berg der Zeit* it is a dative, in *sagte der Chef der Zeit* not.

    Args:
        scene: The article.
        draft: A statement.
        media: Where media are named.
    """
    return tuple(mention for mention in _named_beside(draft, media) if _spoken_to(scene, draft, mention))


def beside(scene: Scene, draft: Draft, media: Sequence[Mention]) -> list[str]:
    """The media that a frame names besides its speaker, one's own channel left out.

    Args:
        scene: The article.
        draft: A statement.
        media: Where media are named.
    """
    return [mention.actor for mention in _named_beside(draft, media) if not _own(scene, mention.span)]


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


def _named_beside(draft: Draft, media: Sequence[Mention]) -> list[Mention]:
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
