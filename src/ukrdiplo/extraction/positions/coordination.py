"""What a noun is coordinated with or says more closely."""

from ukrdiplo.extraction.positions.ground import NOMINAL
from ukrdiplo.extraction.positions.phrases import genitive, namely
from ukrdiplo.extraction.positions.words import cases
from ukrdiplo.model import Sentence, Word

__all__ = ["explained", "in_the_subject", "partner"]


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


def partner(sentence: Sentence, word: Word, head: Word) -> Word:
    """The noun that another one is coordinated with, whatever the tree joins it to."""
    over = sentence.head(head)
    while word.upos == "NOUN" and head.upos == "PROPN" and over is not None and over.upos in NOMINAL:
        head, over = over, sentence.head(over)  # a thing goes with things, not with the name before it
    if not genitive(sentence, word) and genitive(sentence, head) and over is not None and over.upos in NOMINAL:
        head = over  # what shows no genitive goes with the phrase that the genitive belongs to
    return head
