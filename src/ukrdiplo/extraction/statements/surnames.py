"""Surnames that begin with a preposition, which a tree takes for no subject: sagte von der Leyen."""

from collections.abc import Callable

from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import boundary

__all__ = ["clause_start", "particled", "particled_before"]

_PARTICLES = frozenset({"von", "zu", "van", "de"})
_PARTICLED = 4
"""Words of a surname with its particles at most: von und zu Guttenberg."""


def particled(sentence: Sentence, index: int, acts: Callable[[Word], bool]) -> tuple[Word, ...]:
    """The words of a surname that begins with a preposition at a place (von der Leyen); nothing where none does.

    Args:
        sentence: The sentence.
        index: Index of the preposition.
        acts: Whether a word names somebody who may speak: of words of a name, all do.
    """
    words = sentence.words[index - 1 : index - 1 + _PARTICLED]
    if not words or words[0].form.lower() not in _PARTICLES or not acts(words[0]):
        return ()
    end = next((place for place, word in enumerate(words) if not acts(word)), len(words))
    return words[:end] if end > 1 else ()


def particled_before(sentence: Sentence, ruler: Word, acts: Callable[[Word], bool]) -> Word | None:
    """The last word of a surname with a preposition that stands alone before a verb: Von der Leyen forderte ….

    Args:
        sentence: The sentence.
        ruler: The verb.
        acts: Whether a word names somebody who may speak.
    """
    if ruler.index == 1:
        return None
    name = particled(sentence, clause_start(sentence, ruler), acts)
    return name[-1] if name and name[-1].index == ruler.index - 1 else None


def clause_start(sentence: Sentence, verb: Word) -> int:
    """Index of the first word of a verb's clause: behind the mark or the conjunction before it.

    Args:
        sentence: The sentence.
        verb: The verb.
    """
    start = verb.index
    while start > 1 and not boundary(sentence.words[start - 2]) and sentence.words[start - 2].upos != "CCONJ":
        start -= 1
    return start
