"""Answers to a question that named a topic: Panzer für Kiew? Nein. – Sofort, sagt er."""

from attrs import frozen

from ukrdiplo.lexicon.attitude_index import AttitudeIndex
from ukrdiplo.model import Sentence, Stance, Word

__all__ = ["Answer", "answer", "asks"]

_NOT = frozenset({"nicht", "kein", "keine"})
_MARKS = frozenset({"„", "»", "«", "“", '"', "–", "-", "—", "…"})
_FIRST = 4
"""How many words may stand before the one that answers: the name of who speaks, adverbs."""


@frozen
class Answer:
    """What somebody answers.

    Args:
        stance: Support or oppose.
        word: The word that says so.
    """

    stance: Stance
    word: Word


def asks(sentence: Sentence) -> bool:
    """Whether a sentence ends with a question mark, closing marks left out."""
    return next((word.form == "?" for word in reversed(sentence.words) if word.form not in _MARKS), False)


def answer(sentence: Sentence, index: AttitudeIndex) -> Answer | None:
    """The answer that a sentence begins with: Ja, …; Auf keinen Fall!; Vorläufig nicht."""
    words = [word for word in sentence.words if word.form not in _MARKS]
    colon = next((place for place, word in enumerate(words[:_FIRST]) if word.form == ":"), None)
    start = 0 if colon is None else colon + 1
    end = next((place for place in range(start, len(words)) if words[place].upos == "PUNCT"), len(words))
    said = words[start:end]
    if not said or len(said) > _FIRST or any(word.upos in {"VERB", "AUX", "NOUN", "PROPN"} for word in said[:-1]):
        return None
    text = " ".join(word.form.casefold() for word in said)
    stance = index.answers.get(text)
    if stance is None:
        stance = index.answers.get(said[0].form.casefold()) if said[0].form.casefold() in {"ja", "nein"} else None
    if stance is None and len(said) > 1 and said[-1].form.casefold() in _NOT:
        stance = Stance.OPPOSE
    return None if stance is None else Answer(stance, said[0])
