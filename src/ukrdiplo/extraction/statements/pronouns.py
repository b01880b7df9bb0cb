"""Whom a pronoun means that speaks: not somebody named in its own words, rather whoever spoke before."""

from bisect import bisect_left
from collections.abc import Sequence

from ukrdiplo.extraction.actors.gender import gender
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.statements.frame import Draft
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Gender
from ukrdiplo.model import ActorKind, MentionKind, Span, StatementType

__all__ = ["meant"]

_GENDERS = {"er": Gender.MASCULINE, "sie": Gender.FEMININE}
_FIRST = frozenset({"ich", "wir"})
_NESTED = 20
"""How many statements back the one may begin whose words a pronoun of the first person stands in."""
_REACH = 2
"""How many sentences may lie between a statement and the pronoun that takes its speaker up."""


def meant(
    draft: Draft,
    ids: tuple[str, ...],
    before: Sequence[tuple[Draft, tuple[str, ...]]],
    scene: Scene,
    cast: Cast,
    lexicon: Lexicon,
) -> tuple[str, ...]:
    """The actor that a pronoun in a speaker's place means, or a description behind what is said.

    Args:
        draft: The statement.
        ids: Whom the pronoun means by itself; nobody where that is open.
        before: The statements before it with their speakers.
        scene: The article.
        cast: Who occurs in the article.
        lexicon: What is known about gender.
    """
    speaker = draft.frame.speaker
    if speaker is not None and speaker.pronoun and speaker.words[0].form.lower() in _FIRST:
        return _oneself(speaker.span, before) or ids
    wanted = _GENDERS.get(speaker.words[0].form.lower()) if speaker is not None and speaker.pronoun else None
    if speaker is None or (wanted is None and not _described(draft, cast)):
        return ids
    named = _named(draft, cast, scene)
    if ids and not named.intersection(ids):
        return ids
    here = scene.number_at(speaker.span.start)
    for earlier, spoke in reversed(before):
        if earlier.frame.speaker is None or earlier.frame.speaker.span == speaker.span:
            continue
        near = here - scene.number_at(earlier.end - 1) <= _REACH
        actor = cast.actor(spoke[0]) if len(spoke) == 1 and spoke[0] not in named else None
        one = actor is not None and (actor.kind is ActorKind.PERSON or actor.anonymous)
        if near and actor is not None and one and (wanted is None or gender(actor, lexicon) in {wanted, None}):
            return spoke
        break
    return () if named.intersection(ids) else ids


def _described(draft: Draft, cast: Cast) -> bool:
    """Whether the one who speaks is only described, in a frame behind the words: …, sagte der 44-Jährige."""
    speaker = draft.frame.speaker
    mention = cast.mention_at(speaker.head) if speaker is not None else None
    told = draft.type is StatementType.INDIRECT and speaker is not None and speaker.span.start >= draft.end
    return told and mention is not None and mention.kind is MentionKind.DESCRIPTION


def _oneself(place: Span, before: Sequence[tuple[Draft, tuple[str, ...]]]) -> tuple[str, ...]:
    """Whose direct speech a pronoun of the first person stands in."""
    near = before[: -_NESTED - 1 : -1]
    return next((spoke for said, spoke in near if any(piece.covers(place) for piece in said.quote)), ())


def _named(draft: Draft, cast: Cast, scene: Scene) -> set[str]:
    """Who is named in a statement's words, pronouns left out; in verbatim ones offices, too: one may speak of one's own.

    Whoever stands behind *für* in first place (Für den Kremlchef war das eine Katastrophe, sagte er) may be who speaks.
    """
    viewing = draft.quote[0].of(scene.article.text).startswith("Für ")
    first = next((m.actor for m in cast.named_in(draft.quote[0])), None) if viewing else None
    left_out = {MentionKind.PRONOUN} if draft.type is not StatementType.DIRECT else {MentionKind.PRONOUN, MentionKind.OFFICE}
    found = set[str]()
    for span in draft.quote:
        place = bisect_left(cast.mentions, span.start, key=lambda mention: mention.span.start)
        while place < len(cast.mentions) and cast.mentions[place].span.start < span.end:
            mention = cast.mentions[place]
            if mention.kind not in left_out and mention.actor != first:
                found.add(mention.actor)
            place += 1
    return found
