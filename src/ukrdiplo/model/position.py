"""What an actor wants or rejects."""

from enum import StrEnum

from attrs import field, frozen

from ukrdiplo.model import checks
from ukrdiplo.model.extra import Extensible
from ukrdiplo.model.span import Span
from ukrdiplo.model.trace import Confidence

__all__ = ["Position", "Stance"]


class Stance(StrEnum):
    """Where an actor stands towards a topic as the topic's entry words it."""

    SUPPORT = "support"
    """Wants it, agrees to it or does it."""
    OPPOSE = "oppose"
    """Does not want it, refuses it or wants its opposite."""
    CONDITIONAL = "conditional"
    """Support or refusal that is tied to a stated condition."""
    UNCLEAR = "unclear"
    """Open, undecided or contradictory."""


@frozen(kw_only=True)
class Position(Extensible):
    """An actor's stance on one topic, as the article has it on its date.

    Args:
        id: Stable id from the article and the content.
        holder: Id of the actor who wants or rejects it.
        topic: Id of an entry of the lexicon in use, which checks it, so that users can add topics.
        stance: Towards the topic as worded there: wanting sanctions lifted is ``oppose`` on ``sanctions_on_russia``.
        attributed_by: Id of the actor who ascribes it; ``None`` where the holder says so or the narrator states it as fact.
        evidence: The passages that it rests on.
        statements: Ids of the statements that these lie in.
        rule: The rule that read it.
        confidence: That rule's measured precision.

    Example:
        >>> Position(
        ...     id="po-1", holder="person.pete-hegseth", topic="nato_membership", stance=Stance.OPPOSE, evidence=(Span(4, 40),),
        ...     rule="position.judgement",
        ... ).stance.value
        'oppose'
    """

    id: str = field(validator=checks.non_empty)
    holder: str = field(validator=checks.non_empty)
    topic: str = field(validator=checks.non_empty)
    stance: Stance = field(validator=checks.one_of(Stance))
    attributed_by: str | None = field(default=None, validator=checks.optional(checks.non_empty))
    evidence: tuple[Span, ...] = field(validator=checks.some_passages)
    statements: tuple[str, ...] = field(default=(), validator=checks.distinct_ids)
    rule: str = field(validator=checks.non_empty)
    confidence: Confidence | None = field(default=None, validator=checks.optional(checks.one_of(Confidence)))
