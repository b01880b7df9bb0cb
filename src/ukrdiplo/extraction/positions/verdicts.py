"""Verdicts on what stood before: nennt das „untragbar“, hält die Debatte für verfrüht."""

from collections.abc import Iterator

from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.judging import predicated
from ukrdiplo.extraction.positions.words import names
from ukrdiplo.lexicon.attitudes import Attitude
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.negation import denied
from ukrdiplo.syntax.quotation import MARKS

__all__ = ["verdict"]

_QUOTED = 5
"""How many words a verdict in quotation marks may have."""


def verdict(ground: Ground, verb: Word) -> Stance | None:
    """The stance of a verdict on what stood before: nennt das „untragbar“."""
    sentence, index = ground.sentence, ground.index
    verdicts = [entry for name in names(index, sentence, verb) for entry in index.verdicts.get(name, ())]
    taken = frozenset(slot for entry in verdicts for slot in entry.slots)
    for word in (*_predicates(sentence, verb, taken), *_in_quotes(sentence, verb)) if verdicts else ():
        for name in names(index, sentence, word):
            for judgement in index.judgements.get(name, ()):
                if not ground.beside(judgement.companions, word):
                    continue
                against = denied(sentence, verb) != denied(sentence, word)
                return Attitude(word=name, stance=judgement.stance).towards(1, denied=against)
    return None


def _predicates(sentence: Sentence, verb: Word, taken: frozenset[str]) -> Iterator[Word]:
    """The words of a clause that may say how its subject judges something: with *als*, or as the verdict takes them."""
    for word in sentence.subtree(verb):
        marked = any(child.form.casefold() in taken for child in sentence.children(word))
        plain = word.upos == "ADJ" or (word.upos == "NOUN" and word.head == verb.index and word.base_deprel != "nsubj")
        if marked or (plain and "predicate" in taken and predicated(sentence, word, taken)):
            yield word


def _in_quotes(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """The words that may say so in quotation marks behind the verb, which the tree may take for words themselves."""
    words = sentence.words
    first = next((word.index for word in words[verb.index :] if word.form in MARKS), len(words))
    for word in words[first : first + _QUOTED]:
        if word.form in MARKS:
            return
        if word.upos in {"ADJ", "NOUN"}:
            yield word
