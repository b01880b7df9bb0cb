"""What the constructions hand on: who is named as speaker, the frame around it, and the draft of a statement."""

from enum import StrEnum

from attrs import frozen

from ukrdiplo.lexicon.cues import Cue
from ukrdiplo.model import Sentence, Span, StatementType, Word
from ukrdiplo.syntax.clauses import noun_phrase, span_of

__all__ = ["Draft", "Frame", "Named", "Origin"]

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


@frozen(kw_only=True)
class Named:
    """A noun phrase that names who speaks, or who is spoken to."""

    sentence: Sentence
    head: Word
    words: tuple[Word, ...]

    @classmethod
    def by(cls, sentence: Sentence, head: Word, words: tuple[Word, ...] = ()) -> "Named":
        """The noun phrase around ``head``, or of ``words`` where its extent is known."""
        return cls(sentence=sentence, head=head, words=words or noun_phrase(sentence, head))

    @classmethod
    def over(cls, sentence: Sentence, words: tuple[Word, ...]) -> "Named":
        """The noun phrase that a run of words is: its head is the noun whose own head lies outside."""
        inside = {word.index for word in words}
        top = next((word for word in words if word.head not in inside and word.upos in _NOUNS), words[0])
        return cls(sentence=sentence, head=top, words=words)

    def behind(self, mark: Word) -> "Named":
        """The phrase without its preposition, and without the article that is one token with it (vom: von dem)."""
        words = tuple(word for word in self.words if word.index > mark.index and word.span != mark.span) or self.words
        return Named.by(self.sentence, self.head, words)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return span_of(self.words)

    @property
    def pronoun(self) -> bool:
        """Whether it is a pronoun alone that stands for itself, not for the noun before its relative clause."""
        return len(self.words) == 1 and self.head.upos == "PRON"


@frozen(kw_only=True)
class Frame:
    """What introduces somebody's words: the clause, its cue, its speaker.

    Args:
        speaker: Who speaks.
        addressee: Who is spoken to.
        cue: The entry of the lexicon.
        cue_spans: Where the cue stands.
        spans: Where the frame stands; empty where words go on without one.
        relay: A source named inside the frame that passes the words on (verriet laut X, dass …).
        carried: Where the frame stands that such words go on with.
        negated: The frame denies that it was said.
    """

    speaker: Named | None = None
    addressee: Named | None = None
    cue: Cue | None = None
    cue_spans: tuple[Span, ...] = ()
    spans: tuple[Span, ...] = ()
    relay: Named | None = None
    carried: tuple[Span, ...] = ()
    negated: bool = False


class Origin(StrEnum):
    """What introduces a statement, as far as other constructions have to know."""

    FRAME = "frame"
    """A verb or noun of speech."""
    SOURCE = "source"
    """A source beside the words: laut X, so X."""
    CARRIED = "carried"
    """An adverb that takes a source up: demnach."""
    BARE = "bare"
    """Nothing but the Konjunktiv."""
    OTHER = "other"


@frozen(kw_only=True)
class Draft:
    """A statement before its speakers are led to actors.

    Args:
        type: What kind it is.
        quote: Its words.
        frame: What introduces them.
        rule: How it was found.
        origin: What introduces it.
        nested: It is a quotation inside another statement, whose frame it shares.
    """

    type: StatementType
    quote: tuple[Span, ...]
    frame: Frame
    rule: str
    origin: Origin = Origin.OTHER
    nested: bool = False

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.quote[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.quote[-1].end
