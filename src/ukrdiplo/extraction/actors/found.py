"""What a rule has found: a stretch of a block's words that names an actor."""

from attrs import frozen

from ukrdiplo.lexicon.actors import ActorEntry
from ukrdiplo.model import Actor, MentionKind

__all__ = ["Found", "known"]


@frozen(kw_only=True)
class Found:
    """A stretch of a block's words that names an actor.

    Args:
        start: Number of its first word in the block.
        end: Number of the word after its last.
        actor: Whom it names.
        kind: How.
        alternatives: Ids of others whom it may name as well.
        rule: The rule that found it.
        length: For a part of a word, the number of its characters, from ``offset`` on.
        offset: Where in the word it begins.
    """

    start: int
    end: int
    actor: Actor
    kind: MentionKind = MentionKind.NAME
    alternatives: tuple[str, ...] = ()
    rule: str
    length: int | None = None
    offset: int = 0


def known(entry: ActorEntry) -> Actor:
    """A known actor as an object of the model."""
    state = entry.id.startswith("state.") and entry.represents is not None
    return Actor(
        id=entry.id,
        name=entry.name,
        kind=entry.kind,
        anonymous=entry.anonymous,
        wikidata=entry.wikidata,
        iso=entry.represents if state else None,
        represents=entry.represents,
    )
