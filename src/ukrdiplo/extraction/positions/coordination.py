"""What a noun is coordinated with or says more closely."""

from ukrdiplo.extraction.positions.ground import NOMINAL, Ground
from ukrdiplo.extraction.positions.phrases import copula, genitive, namely
from ukrdiplo.extraction.positions.words import cases
from ukrdiplo.model import Sentence, Word

__all__ = ["asking", "contrary", "explained", "in_the_subject", "partner"]

_FOR_AND_AGAINST = {("für",), ("gegen",)}


def explained(sentence: Sentence, word: Word, head: Word) -> Word | None:
    """The noun that another one says more closely: einen Preis, nämlich die Rückkehr."""
    if word.base_deprel == "appos" and word.upos == "NOUN" and head.upos == "NOUN" and not cases(sentence, word):
        return head
    return namely(sentence, word)


def in_the_subject(sentence: Sentence, word: Word, head: Word | None) -> Word | None:
    """The subject that a noun is coordinated with: zählen der Verzicht auf X und eine Verkleinerung."""
    if head is None or word.base_deprel != "conj" or not cases(sentence, head) or cases(sentence, word):
        return None
    over = sentence.head(head)
    if over is not None and over.upos == "VERB":
        over = next((child for child in sentence.children(over) if child.base_deprel == "nsubj"), None)
    verb = sentence.head(over) if over is not None and over.upos == "NOUN" and over.base_deprel == "nsubj" else None
    if over is None or verb is None or over.index > word.index:
        return None
    lone = over.feat("Number") == "Sing" and not any(c.base_deprel == "conj" for c in sentence.children(over))
    return over if lone and verb.feat("Number") == "Plur" else None


def asking(ground: Ground, word: Word, head: Word) -> Word | None:
    """The verb that asks for a phrase joined to one with another preposition: spricht sich gegen X und für Y aus."""
    own = cases(ground.sentence, word)
    if not own or own == cases(ground.sentence, head):
        return None
    over = next((above for above in ground.sentence.ancestors(head) if above.upos not in NOMINAL), None)
    return over if over is not None and any(ground.attitudes(over, own)) else None


def contrary(sentence: Sentence, word: Word, head: Word) -> bool:
    """Whether a predicate joins what somebody is for with what he is against: ist für X und gegen Y."""
    return copula(sentence, head) and {cases(sentence, word), cases(sentence, head)} == _FOR_AND_AGAINST


def partner(sentence: Sentence, word: Word, head: Word) -> Word:
    """The noun that another one is coordinated with, whatever the tree joins it to."""
    over = sentence.head(head)
    while word.upos == "NOUN" and head.upos == "PROPN" and over is not None and over.upos in NOMINAL:
        head, over = over, sentence.head(over)  # a thing goes with things, not with the name before it
    if not genitive(sentence, word) and genitive(sentence, head) and over is not None and over.upos in NOMINAL:
        head = over  # what shows no genitive goes with the phrase that the genitive belongs to
    return head
