"""What may govern a clause that says what becomes of a topic: the word above it, and what the tree puts in another place."""

from collections.abc import Iterator

from attrs import frozen

from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.joints import matrix
from ukrdiplo.extraction.positions.words import cases, slots
from ukrdiplo.lexicon.attitudes import Attitude
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import finite

__all__ = ["Governor", "governors"]

_COMPLEMENTS = frozenset({"obj", "nsubj", "nsubj:pass", "obl"})

_IN_SPITE = frozenset({"gegen", "trotz"})
_FIRST_AFTER_A_NOUN = 3
"""The first word that may stand behind a noun and a comma."""


@frozen
class Governor:
    """A word that a clause may depend on.

    Args:
        word: The word.
        at: The slots of it that the clause stands in.
        wish: The attitude that it is, where it is a noun that the tree does not join to the clause.
    """

    word: Word
    at: tuple[str, ...]
    wish: Attitude | None = None


def governors(ground: Ground, clause: Word, head: Word, path: frozenset[int]) -> Iterator[Governor]:
    """The words that may govern a clause, the likeliest first; none if the clause is no complement.

    Args:
        ground: The sentence and the words.
        clause: The clause's verb.
        head: Its head.
        path: Indices of the words that were passed.
    """
    sentence = ground.sentence
    at = slots(sentence, clause)
    if clause.base_deprel == "conj" and head.upos in {"ADJ", "NOUN"}:
        at = ("clause",)  # bereit, … anzuerkennen: an infinitive that the tree gives as a coordination
    if "clause" not in at:
        return
    nominal = head.upos in {"NOUN", "PROPN"}
    yield from _beside(ground, clause, at, path | {head.index})
    if nominal:
        yield Governor(head, at)
    else:
        for child in sentence.children(head):
            if child.deprel in _COMPLEMENTS and child.upos == "NOUN" and child.index not in path and not _aside(sentence, child):
                # äußerte den Wunsch, … zu treffen: the clause is the noun's, the tree gives it to the verb.
                yield from (Governor(child, ("clause",), wish) for wish in ground.attitudes(child, ("clause",)))
                if ground.takes_a_clause(child):
                    yield Governor(child, ("clause",))  # weist Überlegungen zurück, … zu entsenden
        yield Governor(head, at)
    if finite(clause):
        return
    over = sentence.head(head)
    stands_alone = any(child.base_deprel == "cop" for child in sentence.children(head))
    if nominal and over is not None and over.upos == "VERB" and not stands_alone:
        yield Governor(over, at)  # an infinitive that the tree gives to the noun before it
    if clause.base_deprel in {"xcomp", "ccomp"}:
        for said in sentence.children(head):
            if said.index < clause.index and said.base_deprel == "ccomp" and any(ground.attitudes(said, ("clause",))):
                yield Governor(said, ("clause",))  # sagte, er sei bereit, … zu liefern


def _aside(sentence: Sentence, noun: Word) -> bool:
    """Whether a noun tells in spite of what a thing is done: gegen den Willen Wiens."""
    return bool(_IN_SPITE & set(cases(sentence, noun)))


def _beside(ground: Ground, clause: Word, at: tuple[str, ...], without: frozenset[int]) -> Iterator[Governor]:
    """The verb right behind a clause, and the attitude that the noun right before an infinitive is, wherever they hang."""
    behind = matrix(ground.sentence, clause)
    if behind is not None:
        yield Governor(behind, at)
    noun = _right_before(ground, clause)
    if noun is not None and noun.index not in without:
        yield from (Governor(noun, ("clause",), wish) for wish in ground.attitudes(noun, ("clause",)))


def _right_before(ground: Ground, clause: Word) -> Word | None:
    """The noun before the comma of an infinitive, with its genitive between them: die Bereitschaft Europas, … zu liefern."""
    if finite(clause):
        return None
    sentence = ground.sentence
    first = min((word.index for word in sentence.subtree(clause) if word.upos != "PUNCT"), default=1)
    if first < _FIRST_AFTER_A_NOUN or sentence.words[first - 2].form != ",":
        return None
    noun: Word | None = sentence.words[first - 3]
    while noun is not None and noun.upos == "PROPN" and noun.base_deprel in {"nmod", "flat"}:
        noun = sentence.head(noun)
    return noun if noun is not None and noun.upos == "NOUN" and noun.index < first else None
