"""Who is of one mind or not: Wie Polen lehnt auch Estland X ab; anders als Wien will Bern X; alle außer Wien wollen X."""

from collections.abc import Iterator

from attrs import frozen

from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import finite

__all__ = ["Compared", "compared"]

_ALIKE = frozenset({"ebenso", "genauso", "genau", "gleich", "wenig", "sehr", "ähnlich"})
_TOGETHER = frozenset({"gemeinsam", "zusammen"})
_FROM = frozenset({"zu", "zum", "zur"})
_CONTRAST = frozenset({"gegensatz", "unterschied"})
_EXCEPT = frozenset({"außer".casefold(), "ausnahme"})
_NOMINAL = frozenset({"PROPN", "NOUN"})
_INSIDE = _NOMINAL | {"DET", "ADJ", "CCONJ"}
_STOPS = frozenset({",", ";", ":", "–", "—"})


@frozen
class Compared:
    """Head of a noun phrase that names somebody, and whether he is of the same mind."""

    word: Word
    same: bool


def compared(sentence: Sentence, holder: Word) -> Iterator[Compared]:
    """Those whom a sentence compares with the holder of a position in the same clause.

    Args:
        sentence: The sentence.
        holder: Head of the noun phrase that names the holder.
    """
    for word in sentence.words:
        same = _comparing(sentence, word)
        if same is None:
            continue
        phrase = _phrase(sentence, word.index)
        if phrase and _in_one_clause(sentence, phrase[-1], holder):
            yield from (Compared(noun, same) for noun in _heads(sentence, phrase) if noun.index != holder.index)


def _comparing(sentence: Sentence, word: Word) -> bool | None:
    """Whether a word begins a comparison with somebody of the same mind; ``None`` where it begins none."""
    form = word.form.casefold()
    before = sentence.words[word.index - 2] if word.index > 1 else None
    earlier = "" if before is None or before.upos == "PUNCT" else before.form.casefold()
    if form == "wie" and (not earlier or earlier in _ALIKE):
        return True
    if (form == "mit" and earlier in _TOGETHER) or (form == "auch" and earlier == "als"):
        return True
    if form == "neben" and not earlier:
        return True if any(other.form.casefold() == "auch" for other in sentence.words[word.index :]) else None
    if (form == "als" and earlier == "anders") or (form in _FROM and earlier in _CONTRAST):
        return False
    if form in _EXCEPT or (form == "auf" and earlier == "bis"):
        return False  # alle außer Wien, mit Ausnahme Wiens, bis auf Wien
    return None


def _phrase(sentence: Sentence, start: int) -> tuple[Word, ...]:
    """The noun phrase behind a word, by its surface."""
    found: list[Word] = []
    for word in sentence.words[start:]:
        if word.form.casefold() == "auch" and not found:
            continue
        if word.upos not in _INSIDE:
            break
        found.append(word)
    return tuple(found)


def _heads(sentence: Sentence, phrase: tuple[Word, ...]) -> Iterator[Word]:
    inside = {word.index for word in phrase}
    for word in phrase:
        above = sentence.head(word)
        within = above is not None and above.index in inside and above.upos in _NOMINAL
        if word.upos in _NOMINAL and (not within or word.base_deprel == "conj"):
            yield word


def _in_one_clause(sentence: Sentence, last: Word, holder: Word) -> bool:
    """Whether no mark parts a phrase from the holder, but for a comma that closes the phrase at the head of its sentence."""
    first, end = sorted((last.index, holder.index))
    between = sentence.words[first : end - 1]
    if between and between[0].form == "," and last.index < holder.index and not any(finite(w) for w in sentence.words[:first]):
        between = between[1:]
    return not any(word.form in _STOPS for word in between)
