"""Dashes in what is said: behind one the narrator may go on in the indicative, or the frame; between two he sets something in."""

from collections.abc import Iterator

from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import finite, relative_pronoun
from ukrdiplo.syntax.mood import Mood, mood
from ukrdiplo.syntax.openers import DASS, JOINING, QUESTIONS, SUBORDINATORS

__all__ = ["DASHES", "behind_dateline", "broken_off", "is_dash", "opened_before", "resumes", "without_asides"]

DASHES = frozenset({"–", "—", "-"})
"""Dashes that stand alone."""
_FIELD = 4
"""How many words behind a dash the verb of a main clause stands at most."""
_PLACES = 5
"""Words before the dash of a dateline at most, bar one."""
_BETWEEN_PLACES = frozenset({"/", "(", ")"})
_OPENERS = DASS | JOINING | QUESTIONS | SUBORDINATORS


def is_dash(word: Word) -> bool:
    """Whether a word is a dash that stands alone."""
    return word.form in DASHES


def behind_dateline(sentence: Sentence, first: int) -> int:
    """Index of the first word behind the places that a report opens with (Kiew/Moskau – Russland hat …), else ``first``.

    Args:
        sentence: The sentence.
        first: Index of its first word.
    """
    words = sentence.words
    for word in words[first - 1 : first + _PLACES]:
        if is_dash(word):
            start = word.index + 1
            rest = words[word.index :]
            opens = first < word.index and bool(rest) and rest[0].form[:1].isupper()
            whole = opens and not any(map(is_dash, rest)) and any(map(finite, rest))
            return start if whole else first
        if word.upos != "PROPN" and word.form not in _BETWEEN_PLACES:
            return first
    return first


def resumes(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a frame goes on with the word at ``first``, at most with *und* before its verb: – und deutet an, dass ….

    Args:
        sentence: The sentence.
        first: Index of the word behind a dash.
        last: Index of the sentence's last word that counts.
    """
    start = first + (sentence.words[first - 1].form.lower() in JOINING)
    return start < last and finite(sentence.words[start - 1]) and mood(sentence, sentence.words[start - 1]) is Mood.INDICATIVE


def opened_before(sentence: Sentence, index: int) -> bool:
    """Whether a word stands behind a dash that another one may close."""
    return sum(is_dash(word) for word in sentence.words[: index - 1]) % 2 == 1


def broken_off(sentence: Sentence, first: int, last: int) -> int | None:
    """Index of the dash at which what is said, in no indicative main clause itself, is over.

    Behind it the narrator goes on in the indicative to the end of the sentence, or the frame does; what then stands between that
    dash and one before it belongs to neither.

    Args:
        sentence: The sentence.
        first: Index of the first word of what is said.
        last: Index of the last word that it may reach to.
    """
    earlier: int | None = None
    verbs = False
    for word in sentence.words[first - 1 : last - 1]:
        verbs = verbs or finite(word) or word.feat("VerbForm") == "Inf"
        if not is_dash(word) or not verbs:
            continue
        if resumes(sentence, word.index + 1, last):
            return earlier or word.index
        behind = _next(sentence, word.index + 1, last)
        if behind is None and _narrates(sentence, word.index + 1, last):
            return word.index
        earlier = None if earlier else word.index
    return None


def without_asides(sentence: Sentence, first: int, last: int) -> Iterator[tuple[int, int]]:
    """First and last word of the pieces of what is said, main clauses in the indicative between two dashes left out.

    Args:
        sentence: The sentence.
        first: Index of the first word of what is said.
        last: Index of its last word.
    """
    start, here = first, first
    while (opening := _next(sentence, here, last)) is not None:
        closing = _next(sentence, opening + 1, last)
        if closing is None:
            break
        if first < opening and closing < last and _narrates(sentence, opening + 1, closing - 1):
            yield start, opening - 1
            start = closing + 1
        here = closing + 1
    yield start, last


def _next(sentence: Sentence, first: int, last: int) -> int | None:
    return next((word.index for word in sentence.words[first - 1 : last] if is_dash(word)), None)


def _narrates(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a stretch is a main clause in the indicative."""
    words = sentence.words[first - 1 : last]
    verbs = [word for word in words if finite(word)]
    if not verbs or verbs[0].index - first > _FIELD or words[0].form.lower() in _OPENERS or relative_pronoun(sentence, first):
        return False
    return all(mood(sentence, verb) is Mood.INDICATIVE and not _either(verb) for verb in verbs)


def _either(verb: Word) -> bool:
    """Whether a verb is a weak plural in the past, which is Konjunktiv II alike and may report: – sie gefährdeten den Frieden."""
    return verb.upos == "VERB" and verb.form.endswith("ten")
