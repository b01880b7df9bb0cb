"""What is read before it is known who is meant: claims, and how far a climb has come."""

from attrs import evolve, frozen

from ukrdiplo.extraction.positions.named import Hit
from ukrdiplo.lexicon.attitudes import Attitude
from ukrdiplo.model import Stance, Word
from ukrdiplo.syntax.negation import Reality

__all__ = ["Claim", "End", "Step"]

_LOOSEST = 2
"""How many words a climb may pass that the lexicon does not know."""


@frozen(kw_only=True)
class Claim:
    """Somebody's stance on a topic, before it is known who he is.

    Args:
        hit: The term that it is about.
        stance: Towards the topic.
        untied: The stance but for the condition that it hangs on, where it hangs on one.
        holder: Head of the noun phrase that names the holder; ``None`` for whoever speaks.
        root: The word whose clause says it.
        path: Indices of the words that were passed on the way.
        rule: The rule that read it.
        deed: What the clause of a deed is said to be; ``None`` for everything else.
        embedded: The deed is told in the content clause of another verb.
        tied: The clause that the position hangs on a condition with, if it does.
        rejects: It tells of a rejection: lehnt X ab, will kein X.
        asks: It asks for what it is about, which need not be there yet.
        stands: It is there, whatever else is asked for: fordert Wien auf, seine Blockade aufzugeben.
        doubted: Whoever tells it doubts what the clause says: glaubt nicht, dass Wien X will.
        judge: Whose judgement it is, where nobody speaks: für Wien inakzeptabel.
    """

    hit: Hit
    stance: Stance
    holder: Word | None
    root: Word
    path: frozenset[int]
    rule: str
    deed: Reality | None = None
    embedded: bool = False
    tied: Word | None = None
    rejects: bool = False
    judge: Word | None = None
    untied: Stance | None = None
    asks: bool = False
    doubted: bool = False
    stands: bool = False


@frozen(kw_only=True)
class End:
    """Where a climb ended without a claim."""

    hit: Hit
    sign: int
    word: Word


@frozen(kw_only=True)
class Step:
    """How far a climb has come.

    Args:
        hit: The term that it began with.
        word: The last word understood.
        sign: 1 where that is what a supporter of the topic wants, -1 where it is the opposite.
        path: Indices of the words passed.
        wish: An attitude that is a noun, waiting for somebody who has it: Interesse an.
        wish_sign: The sign of what the wish is for.
        height: How many words were passed.
        loose: How many of them the lexicon does not know.
    """

    hit: Hit
    word: Word
    sign: int
    path: frozenset[int]
    wish: tuple[Attitude, Word] | None = None
    wish_sign: int = 1
    height: int = 0
    loose: int = 0

    @property
    def lost(self) -> bool:
        """Whether no further unknown word may be passed."""
        return self.loose >= _LOOSEST or self.hit.pronoun

    def past(self, word: Word) -> "Step":
        """One word further up, past a word that the lexicon does not know."""
        return evolve(self.to(word), loose=self.loose + 1)

    def to(self, word: Word, sign: int | None = None) -> "Step":
        """One word further up."""
        sign = self.sign if sign is None else sign
        return evolve(self, word=word, sign=sign, path=self.path | {word.index}, height=self.height + 1)
