"""The domain model: frozen, hashable, validated when made, without any I/O.

In the order in which an article is read: :class:`Article` and its blocks, :class:`Analysis` (trees), :class:`Actor` and
:class:`Mention`, :class:`Statement`, :class:`Position`, :class:`Event`, and :class:`ParsedArticle`, which holds them all.
"""

from ukrdiplo.model.actor import Actor, ActorKind, Mention, MentionKind
from ukrdiplo.model.article import Article, Block, BlockKind, Note
from ukrdiplo.model.event import (
    MODES,
    Event,
    EventMode,
    EventStatus,
    EventType,
    Participant,
    ParticipantRole,
    Place,
    Quantity,
)
from ukrdiplo.model.parsed import ParsedArticle
from ukrdiplo.model.position import Position, Stance
from ukrdiplo.model.prose import Prose
from ukrdiplo.model.span import Span, hull, merged, passages_overlap, spans_overlap
from ukrdiplo.model.statement import Act, Medium, Statement, StatementType
from ukrdiplo.model.syntax import Analysis, Sentence, Word
from ukrdiplo.model.time import TimeExpression
from ukrdiplo.model.trace import Confidence

__all__ = [
    "MODES",
    "Act",
    "Actor",
    "ActorKind",
    "Analysis",
    "Article",
    "Block",
    "BlockKind",
    "Confidence",
    "Event",
    "EventMode",
    "EventStatus",
    "EventType",
    "Medium",
    "Mention",
    "MentionKind",
    "Note",
    "ParsedArticle",
    "Participant",
    "ParticipantRole",
    "Place",
    "Position",
    "Prose",
    "Quantity",
    "Sentence",
    "Span",
    "Stance",
    "Statement",
    "StatementType",
    "TimeExpression",
    "Word",
    "hull",
    "merged",
    "passages_overlap",
    "spans_overlap",
]
