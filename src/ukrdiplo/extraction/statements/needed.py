"""The words besides its verb that a cue needs: kam zum Ausdruck, sprach sich gegen Waffen aus."""

from collections.abc import Sequence

from ukrdiplo.extraction.statements.order import REFLEXIVES
from ukrdiplo.lexicon.cues import Cue
from ukrdiplo.model import Sentence, Word

__all__ = ["nearness", "needed"]


def nearness(sentence: Sentence, cue: Cue, group: Sequence[Word]) -> tuple[bool, bool, int]:
    """How surely the preposition that a cue needs is its verb's: the larger, the surer.

    Args:
        sentence: The sentence.
        cue: The cue.
        group: The words of the cue, in order.
    """
    words = [word for word in group if word.upos == "ADP" and any(word.form.casefold() in wanted for wanted in cue.wanted)]
    return _governed(sentence, words[0], group) if words else (False, False, 0)


def needed(sentence: Sentence, cue: Cue, verbs: Sequence[Word], start: int, end: int) -> list[Word] | None:
    """The words besides the verb that make the cue, or nothing where one is missing.

    Args:
        sentence: The sentence.
        cue: The cue.
        verbs: The verb with its particle and helpers.
        start: Index of the first word of its clause.
        end: Index behind its last word.
    """
    found = []
    clause = sentence.words[start - 1 : end - 1]
    if cue.reflexive:
        reflexive = next((w for w in clause if w.form.lower() in REFLEXIVES), None)
        if reflexive is None:
            return None
        found.append(reflexive)
    for written, wanted in zip(cue.needs, cue.wanted, strict=True):
        fitting = [w for w in clause if w.form.casefold() in wanted and not _postposed(sentence, w)]
        if not fitting:
            return None
        word = fitting[0]
        if len(fitting) > 1 and word.upos == "ADP":
            word = max(fitting, key=lambda w: _governed(sentence, w, (*verbs, *found)))
        found.append(word)
        previous = sentence.words[word.index - 2] if word.index > 1 else None
        if previous is not None and written[0].isupper() and previous.upos in {"DET", "ADP"}:
            found.append(previous)
    return found


def _postposed(sentence: Sentence, word: Word) -> bool:
    """Whether a noun stands before its adposition: was … war, but not: war ihrer Meinung nach …."""
    behind = sentence.words[word.index : word.index + 1]
    return word.upos == "NOUN" and any(other.form.casefold() == "nach" for other in behind)


def _governed(sentence: Sentence, preposition: Word, group: Sequence[Word]) -> tuple[bool, bool, int]:
    """How surely a preposition is the verb's, not a noun's: sprach sich für Sanktionen gegen Moskau aus.

    A tree may give the verb both. The verb's is the first behind the words of the cue, or else of the clause, but for what the
    tree puts below a common noun: der Minister für Äußeres.
    """
    noun = sentence.head(preposition) if preposition.deprel == "case" else None
    above = sentence.head(noun) if noun is not None and noun.base_deprel == "nmod" else None
    free = above is None or above.upos != "NOUN"
    return free, any(word.index < preposition.index for word in group if word is not preposition), -preposition.index
