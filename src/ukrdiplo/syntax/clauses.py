"""Clauses and noun phrases: how far they reach, who their subject is, who their agent.

German marks clauses well by commas and word order, and a small parser's trees are right four times in five. So extents
are read off the surface (commas, quotation marks, verb position) and relations off the tree, each checked by the other where
they can disagree.
"""

from collections.abc import Iterable

from ukrdiplo.model import Sentence, Span, Word, hull
from ukrdiplo.syntax.conjugation import Form, form_of
from ukrdiplo.syntax.quotation import MARKS

__all__ = [
    "agent",
    "boundary",
    "coordinated",
    "finite",
    "noun_phrase",
    "parted",
    "phrase_from",
    "relative_pronoun",
    "segment_end",
    "segment_start",
    "span_of",
    "subject",
    "zu_infinitive",
]

_STOPS = frozenset({",", ";", ":", "–", "—", "-", "(", ")", "[", "]", "/", ".", "!", "?", "…"})
_QUOTES = MARKS | {"'"}
_CLAUSAL = frozenset(
    {"acl", "advcl", "ccomp", "xcomp", "csubj", "parataxis", "nsubj", "cop", "discourse", "orphan", "dislocated"}
)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", "ADJ"})
_WITHIN = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "X"})
_ATTRIBUTIVE = frozenset({"von", "aus", "für", "in", "bei", "an", "zu", "über"})
_RELATIVE = frozenset({"der", "die", "das", "dem", "den", "denen", "dessen", "deren", "was"})
_SHORTEST_PARTICLE = 2
"""Letters before the zu of an infinitive: abzuziehen, and in zuzustimmen and zurückzuziehen a particle that begins with zu."""
_BEGINNING_WITH_GE = ("zugeben", "zugehen", "zugestehen", "zugewinnen", "zugewöhnen")
"""Ends of infinitives whose verb begins with ge."""
_COUNTERPARTS = {"(": ")", "[": "]"}


def boundary(word: Word) -> bool:
    """Whether the word is a mark that may end a clause."""
    return word.form in _STOPS


def segment_end(sentence: Sentence, index: int) -> int:
    """Index of the first clause mark at or behind ``index``, or one past the last word; quotations and brackets count as one."""
    closing: list[str] = []
    for word in sentence.words[index - 1 :]:
        if word.form in _COUNTERPARTS:
            closing.append(_COUNTERPARTS[word.form])
        elif closing and word.form == closing[-1]:
            closing.pop()
        elif not closing and boundary(word):
            return word.index
    return len(sentence.words) + 1


def segment_start(sentence: Sentence, index: int) -> int:
    """Index of the first word behind the last clause mark before ``index``."""
    while index > 1 and not boundary(sentence.words[index - 2]):
        index -= 1
    return index


def parted(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a clause mark stands between the words with these two indices."""
    return any(boundary(word) for word in sentence.words[first : last - 1])


def finite(word: Word) -> bool:
    """Whether the word is a finite verb."""
    return word.upos in {"VERB", "AUX"} and (word.feat("VerbForm") == "Fin" or word.feat("Mood") is not None)


def relative_pronoun(sentence: Sentence, index: int) -> bool:
    """Whether a relative clause begins at ``index``: with its pronoun, or a preposition before it."""
    words = sentence.words[index - 1 : index + 1]
    place = 1 if len(words) > 1 and words[0].upos == "ADP" else 0
    return bool(words) and _relative(sentence, words[place])


def _relative(sentence: Sentence, word: Word) -> bool:
    """Whether a word is a relative pronoun by its features, or by its form where the tree hangs its clause on a noun."""
    if word.feat("PronType") == "Rel":
        return True
    above = sentence.head(word)
    return word.upos == "PRON" and word.form.lower() in _RELATIVE and above is not None and above.base_deprel == "acl"


def zu_infinitive(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the words from ``index`` to before ``end`` hold a zu-infinitive and no finite verb before it."""
    for word in sentence.words[index - 1 : end - 1]:
        if word.upos == "VERB" and word.form.find("zu", _SHORTEST_PARTICLE, -2) > 0 and _infinite(word):
            return True
        if finite(word):
            return False
        if word.form == "zu" and word.upos == "PART":
            return True
    return False


def _infinite(word: Word) -> bool:
    """Whether a verb with zu inside is an infinitive, which a tagger may take for a participle or a plural: aufzugeben.

    In a participle ge stands behind that zu: hinzugekommen.
    """
    if finite(word):
        return form_of(word) is Form.NOT_FINITE
    if word.feat("VerbForm") != "Part":
        return word.feat("VerbForm") == "Inf"
    form = word.form
    return form.endswith("n") and ("zuge" not in form[_SHORTEST_PARTICLE:] or form.endswith(_BEGINNING_WITH_GE))


def span_of(words: Iterable[Word]) -> Span:
    """From the first to the last character of some words, of which there is at least one."""
    return hull(word.span for word in words)


def noun_phrase(sentence: Sentence, head: Word) -> tuple[Word, ...]:
    """The words of the noun phrase around ``head``, without relative clauses, and unbroken."""
    inside = {head.index}
    queue = [head]
    while queue:
        for child in sentence.children(queue.pop()):
            if child.index in inside or child.base_deprel in _CLAUSAL or (finite(child) and child.base_deprel != "flat"):
                continue
            inside.add(child.index)
            queue.append(child)
    first = last = head.index
    while first - 1 in inside or (first > 2 and _joins(sentence.words[first - 2]) and first - 2 in inside):
        first -= 1
    while last + 1 in inside or (last + 1 < len(sentence.words) and _joins(sentence.words[last]) and last + 2 in inside):
        last += 1
    return _trimmed(sentence, first, last)


def _joins(word: Word) -> bool:
    return word.form in _QUOTES or word.form in {"(", ")"}


def _trimmed(sentence: Sentence, first: int, last: int) -> tuple[Word, ...]:
    """The stretch with brackets and quotation marks made whole and without marks and conjunctions at its edges."""
    words = sentence.words
    while last < len(words) and words[last].form in _QUOTES | {")"} and _open(words[first - 1 : last]):
        last += 1
    while first > 1 and words[first - 2].form in _QUOTES and _open(words[first - 1 : last]):
        first -= 1
    while last > first and (
        words[last - 1].upos in {"CCONJ", "ADV"}
        or (words[last - 1].upos == "ADJ" and words[last - 1].form.islower() and words[last - 2].upos in {"NOUN", "PROPN"})
        or (boundary(words[last - 1]) and not (words[last - 1].form == ")" and not _open(words[first - 1 : last])))
        or (words[last - 1].form in _QUOTES and _open(words[first - 1 : last]))
    ):
        last -= 1
    while first < last and (words[first - 1].upos in {"CCONJ", "ADV"} or boundary(words[first - 1])):
        first += 1
    return words[first - 1 : last]


def _open(words: Iterable[Word]) -> bool:
    """Whether a bracket or quotation mark stands alone among the words."""
    forms = [word.form for word in words]
    brackets = sum(form in _COUNTERPARTS for form in forms) != sum(form in {")", "]"} for form in forms)
    return brackets or sum(form in _QUOTES for form in forms) % 2 == 1


def phrase_from(sentence: Sentence, index: int, end: int) -> tuple[Word, ...]:
    """The noun phrase that begins at ``index``, by its surface: for where the tree has none.

    Articles, adjectives, nouns and names go on; so does a genitive behind a noun, what follows a preposition that nouns take (der
    Sprecher von X, but not unter Berufung auf X), and a coordination. It stops before ``end`` at the latest.
    """
    words = sentence.words
    here = index
    while here < end:
        word = words[here - 1]
        following = words[here] if here < len(words) else None
        nominal = word.upos in _WITHIN or (here == index and word.upos == "PRON") or word.form in _QUOTES
        joined = here > index and here + 1 < end and (word.upos == "CCONJ" or (word.upos == "ADP" and word.lemma in _ATTRIBUTIVE))
        if not nominal and not (joined and following is not None and following.upos in _WITHIN):
            break
        here += 1
    return _trimmed(sentence, index, here - 1) if here > index else ()


def coordinated(sentence: Sentence, head: Word) -> tuple[Word, ...]:
    """``head`` and the nominal heads coordinated with it."""
    return (head, *(child for child in sentence.children(head) if child.base_deprel == "conj" and child.upos in _NOMINAL))


def subject(sentence: Sentence, verb: Word, *, passive: bool = False) -> Word | None:
    """The head of a verb's subject, or of the subject that it shares with the verb it is coordinated with.

    Args:
        sentence: The sentence.
        verb: A verb, finite or not.
        passive: Take a passive's subject too.
    """
    here: Word | None = verb
    while here is not None:
        for child in sentence.children(here):
            if child.deprel == "nsubj" or (passive and child.deprel == "nsubj:pass"):
                return child
        here = sentence.head(here) if here.base_deprel in {"conj", "aux", "xcomp", "cop"} else None
    return None


def agent(sentence: Sentence, verb: Word) -> Word | None:
    """The head of a passive's agent: von X, durch X, seitens X."""
    for child in sentence.children(verb):
        if child.base_deprel in {"obl", "nmod"} and any(
            grandchild.base_deprel == "case" and grandchild.lemma in {"von", "durch", "seitens"}
            for grandchild in sentence.children(child)
        ):
            return child
    return None
