"""What the article gives as somebody's words, thoughts or writing."""

from collections.abc import Iterable
from enum import StrEnum

from attrs import Attribute, field, frozen

from ukrdiplo.errors import ModelError
from ukrdiplo.model import checks
from ukrdiplo.model.extra import Extensible
from ukrdiplo.model.span import Span
from ukrdiplo.model.time import TimeExpression
from ukrdiplo.model.trace import Confidence

__all__ = ["Act", "Medium", "Statement", "StatementType"]


class StatementType(StrEnum):
    """How the words are given, after Petersen-Frey & Biemann (2024)."""

    DIRECT = "direct"
    """Verbatim, in quotation marks."""
    INDIRECT = "indirect"
    """A paraphrase with an introducing frame: a dass-clause, laut X, subjunctive after a speech verb, so X."""
    REPORTED = "reported"
    """A summary of a speech act without its wording."""
    FREE_INDIRECT = "free_indirect"
    """The narrator takes over the speaker's view without a frame."""
    INDIRECT_FREE_INDIRECT = "indirect_free_indirect"
    """Subjunctive reported speech that goes on without a frame of its own."""


class Medium(StrEnum):
    """How the words came into the world."""

    SPEECH = "speech"
    """Said: also in an interview, a speech, a press conference."""
    THOUGHT = "thought"
    """Thought, felt, believed, feared."""
    WRITING = "writing"
    """Written: a letter, a report, a post."""


class Act(StrEnum):
    """What a speaker does by speaking, as the cue has it."""

    SAY = "say"
    """Says it without doing more: sagte, laut, so."""
    ANNOUNCE = "announce"
    """Makes known what is to come, or what was decided: kündigte an."""
    DEMAND = "demand"
    """Wants somebody to do something: forderte, rief auf."""
    PROPOSE = "propose"
    """Proposes or advises: schlug vor."""
    PROMISE = "promise"
    """Binds himself: sagte zu, versprach."""
    THREATEN = "threaten"
    """Threatens: drohte."""
    WARN = "warn"
    """Warns: warnte, mahnte."""
    ACCUSE = "accuse"
    """Blames somebody for something: warf vor."""
    CRITICISE = "criticise"
    """Judges it bad: kritisierte, verurteilte."""
    PRAISE = "praise"
    """Judges it good: begrüßte, lobte."""
    DENY = "deny"
    """Says that it is not so: bestritt, dementierte."""
    CONFIRM = "confirm"
    """Says that it is so: bestätigte."""
    REJECT = "reject"
    """Will not have it: lehnte ab."""
    AGREE = "agree"
    """Accepts or consents: stimmte zu."""
    ASK = "ask"
    """Asks a question: fragte."""
    EXPECT = "expect"
    """Expects or hopes: erwartet, hofft."""
    BELIEVE = "believe"
    """Holds it to be so: glaubt, hält für."""
    DOUBT = "doubt"
    """Doubts: bezweifelt."""
    FEAR = "fear"
    """Fears: befürchtet."""


def _in_order(media: Iterable[Medium]) -> tuple[Medium, ...]:
    given = tuple(media)
    if not all(isinstance(medium, Medium) for medium in given):
        return given  # left to the validator, which names the field
    return tuple(medium for medium in Medium if medium in given)


_media = checks.tuple_of(checks.one_of(Medium))


def _ordered(instance: "Statement", attribute: "Attribute[tuple[Medium, ...]]", value: tuple[Medium, ...]) -> None:
    """The value is as :func:`_in_order` makes it, which readers of formats pass over."""
    _media(instance, attribute, value)
    if len(value) > 1 and value != _in_order(value):
        raise ModelError(f"Statement.medium must be in the order of the class and have none twice, not {', '.join(value)}")


_FRAMED = frozenset({StatementType.DIRECT, StatementType.INDIRECT})


@frozen(kw_only=True)
class Statement(Extensible):
    """A passage in which the article gives somebody's words, thoughts or writing.

    Actors are referred to by id; :meth:`ParsedArticle.actor` finds them. A speaker who is written but could not be led to an
    actor (an unresolved pronoun) leaves ``speaker`` empty and ``speaker_spans`` filled; where the article names none, both
    are empty.

    Args:
        id: Stable id from the article and the content.
        type: How the words are given.
        quote: The content. An indirect quote takes in its conjunction and leaves out cue, frame and closing punctuation;
            a direct one takes in its quotation marks; the frameless types are whole sentences.
        speaker: Ids of the speakers, in the order of the text.
        speaker_spans: Where the frame names them.
        cue: The word or words that mark it: sagte, laut, so. Only direct and indirect statements have one.
        frame: The introducing clause; likewise.
        addressee: Ids of those spoken to.
        addressee_spans: Where the frame names them.
        medium: Speech, thought, writing, or several where the text leaves it open; kept in this order.
        act: What the speaker does by speaking.
        via: Ids of those who passed it on, nearest first.
        said_at: When, where the frame tells.
        negated: The frame denies it: sagte nicht, dass.
        question: It is asked, not stated.
        rule: The rule that read it.
        confidence: That rule's measured precision.

    Raises:
        ModelError: If there is no quote or no medium, spans are empty, overlap or are out of order, or a type without a frame has
            one or a cue.

    Example:
        >>> Statement(
        ...     id="st-1", type=StatementType.DIRECT, quote=(Span(0, 9),), speaker=("person.marco-rubio",), act=Act.SAY,
        ...     medium=(Medium.SPEECH,), rule="direct.frame-after",
        ... ).speaker
        ('person.marco-rubio',)
    """

    id: str = field(validator=checks.non_empty)
    type: StatementType = field(validator=checks.one_of(StatementType))
    quote: tuple[Span, ...] = field(validator=checks.some_passages)
    speaker: tuple[str, ...] = field(default=(), validator=checks.distinct_ids)
    speaker_spans: tuple[Span, ...] = field(default=(), validator=checks.passages)
    cue: tuple[Span, ...] = field(default=(), validator=checks.passages)
    frame: tuple[Span, ...] = field(default=(), validator=checks.passages)
    addressee: tuple[str, ...] = field(default=(), validator=checks.distinct_ids)
    addressee_spans: tuple[Span, ...] = field(default=(), validator=checks.passages)
    medium: tuple[Medium, ...] = field(default=(Medium.SPEECH,), converter=_in_order, validator=_ordered)
    act: Act = field(default=Act.SAY, validator=checks.one_of(Act))
    via: tuple[str, ...] = field(default=(), validator=checks.distinct_ids)
    said_at: TimeExpression | None = field(default=None, validator=checks.optional(checks.one_of(TimeExpression)))
    negated: bool = field(default=False, validator=checks.one_of(bool))
    question: bool = field(default=False, validator=checks.one_of(bool))
    rule: str = field(validator=checks.non_empty)
    confidence: Confidence | None = field(default=None, validator=checks.optional(checks.one_of(Confidence)))

    def __attrs_post_init__(self) -> None:
        if not self.medium:
            raise ModelError(f"statement {self.id:.60} must have a medium: speech, thought or writing")
        if self.type not in _FRAMED and (self.cue or self.frame):
            raise ModelError(f"only direct and indirect statements have a cue or a frame, but {self.id:.60} is {self.type}")
