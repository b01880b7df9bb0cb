"""Clauses that leave out the verb of the one before: Kiew stimmt zu, Moskau nicht; Rom ebenfalls."""

from attrs import frozen

from ukrdiplo.model import Sentence, Word

__all__ = ["Fragment", "fragment"]

_TURNING = frozenset({"nicht", "keinesfalls", "keineswegs", "mitnichten", "nie", "niemals", "dagegen"})
_JOINING = frozenset({"ebenso", "ebenfalls", "auch", "gleichfalls", "genauso"})
_RESTORING = frozenset({"schon", "durchaus", "wohl"})
_BETWEEN = frozenset(
    {
        "dagegen",
        "hingegen",
        "jedoch",
        "aber",
        "allerdings",
        "wiederum",
        "noch",
        "auch",
        "bislang",
        "bisher",
        "derzeit",
        "sehr",
        "eher",
    }
)
_MARKS = frozenset({",", ";", "–", "—", "und", "doch", "aber", "während"})
_LONGEST = 8


@frozen
class Fragment:
    """Who is said to be of the same or the other mind.

    Args:
        holder: Head of the phrase that names him.
        word: The word that says so.
        same: Whether he is of the same mind; ``None`` where he is for it (Kanada schon).
    """

    holder: Word
    word: Word
    same: bool | None


def fragment(sentence: Sentence, *, after: int) -> Fragment | None:
    """The fragment that a sentence ends in or is.

    Args:
        sentence: The sentence.
        after: Index of the last word of what it may refer to.
    """
    words = [word for word in sentence.words[after:] if word.upos != "SYM"]
    while words and words[-1].upos == "PUNCT":
        words.pop()
    if not words or words[-1].form.casefold() not in _TURNING | _JOINING | _RESTORING | _BETWEEN:
        return _led(words)
    last = words[-1]
    inside: list[Word] = []
    for word in reversed(words[:-1]):
        if word.form.casefold() in _MARKS and word.upos != "PROPN" and (inside and inside[-1].upos != "ADV"):
            break
        if word.upos in {"VERB", "AUX", "SCONJ"} or len(inside) > _LONGEST:
            return None
        inside.append(word)
    form = last.form.casefold()
    also = any(word.form.casefold() in _JOINING for word in inside)
    holder = _name([word for word in reversed(inside) if word.form.casefold() not in _BETWEEN | _JOINING])
    if holder is None or (form in _BETWEEN and form not in _TURNING | _JOINING):
        return None
    if form in _RESTORING:
        return Fragment(holder, last, None)
    return Fragment(holder, last, form in _JOINING or (also and form in _TURNING))


def _led(words: list[Word]) -> Fragment | None:
    """Ebenso Polen; auch Warschau: the word that says so stands first."""
    for place in range(len(words) - 1, max(-1, len(words) - _LONGEST), -1):
        if words[place].upos in {"VERB", "AUX", "SCONJ"}:
            return None
        if words[place].form.casefold() in _JOINING:
            before = words[place - 1] if place else None
            free = before is None or before.form.casefold() in _MARKS
            holder = _name(words[place + 1 :])
            return Fragment(holder, words[place], same=True) if free and holder is not None else None
    return None


def _name(words: list[Word]) -> Word | None:
    """The head of a noun phrase that consists of these words; ``None`` where they are more than one."""
    if not words or any(word.upos not in {"DET", "ADJ", "NOUN", "PROPN"} for word in words):
        return None
    nouns = [word for word in words if word.upos in {"NOUN", "PROPN"}]
    inside = {word.index for word in words}
    return next((noun for noun in nouns if noun.head not in inside), nouns[0] if nouns else None)
