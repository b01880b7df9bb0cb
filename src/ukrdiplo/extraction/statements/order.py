"""Subjects by the order of words, where a tree has none or the wrong one: behind a verb in first place, before one in second.

A small parser takes what opens a main clause for its subject, though German may as well open it with an object (Den Plan lobt X)
or with the words that somebody says (…, sagte X).
"""

from collections.abc import Callable
from itertools import pairwise

from ukrdiplo.extraction.statements.frame import Named
from ukrdiplo.extraction.statements.surnames import clause_start, particled, particled_before
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import boundary, phrase_from, segment_end

__all__ = ["OBLIQUE", "REFLEXIVES", "actor_behind", "by_place", "first_phrase", "head_of", "inverted", "nominal", "one_behind"]

REFLEXIVES = frozenset({"sich", "mich", "dich", "uns", "euch", "mir", "dir"})
"""Pronouns that may stand between a verb and its subject."""
OBLIQUE = frozenset({"dem", "den", "des", "einem", "einen", "eines", "ihm", "ihn", "ihnen", "diesem", "diesen"})
"""Words that no subject opens with."""
_NOMINATIVES = frozenset({"er", "ich", "wir", "du", "man"})
"""Pronouns that are subjects wherever they stand: die Arbeit lobte er."""
_GENITIVE = frozenset({"der", "des", "eines", "einer", "dieser", "dieses", "ihrer", "seiner", "ihres", "seines"})


def inverted(sentence: Sentence, ruler: Word, verb: Word, acts: Callable[[Word], bool]) -> Word | None:
    """The subject behind a verb that opens its clause; the tree may give it a second one before, or that one alone.

    A comma before the verb may also close an apposition to the subject: "X, ein Diplomat, sagte der „Post“".
    """
    opens = ruler.index > 1 and (boundary(sentence.words[ruler.index - 2]) or sentence.words[ruler.index - 2].upos == "PUNCT")
    if not opens or _closes_apposition(sentence, ruler, verb):
        return None
    behind = sentence.words[ruler.index :]
    subject = next((word for word in behind if word.deprel == "nsubj" and word.head in {ruler.index, verb.index}), None)
    return behind[0] if subject is None and behind and _is_surname(behind[0], acts) else subject


def _is_surname(word: Word, acts: Callable[[Word], bool]) -> bool:
    """Whether a word that may be another part of speech is somebody's name: sagte Lange, sagte Weil."""
    return word.form[0].isupper() and word.upos not in {"NOUN", "PROPN", "PRON", "DET"} and acts(word)


def _closes_apposition(sentence: Sentence, ruler: Word, verb: Word) -> bool:
    """Whether the words right before a verb are an apposition to its subject."""
    last = sentence.words[ruler.index - 3] if ruler.index > 2 else None
    above = [] if last is None else [last, *sentence.ancestors(last)]
    return any(
        (
            word.base_deprel == "appos"
            or (word.base_deprel == "conj" and not any(c.base_deprel == "cc" for c in sentence.children(word)))
        )
        and (named := sentence.head(word)) is not None
        and named.deprel == "nsubj"
        and named.head in {ruler.index, verb.index}
        for word in above
    )


def actor_behind(sentence: Sentence, ruler: Word, acts: Callable[[Word], bool]) -> Named | None:
    """Somebody who may speak right behind a verb in second place: what stands before it is the object (den Plan lobt X)."""
    end = segment_end(sentence, ruler.index + 1)
    start = ruler.index + 1
    while start < end and (sentence.words[start - 1].upos == "ADV" or sentence.words[start - 1].form.lower() in REFLEXIVES):
        start += 1
    words = particled(sentence, start, acts) or first_phrase(phrase_from(sentence, start, end))
    if not words or words[0].form.lower() in OBLIQUE:
        return None
    if words[0].upos == "ADP":
        return Named.by(sentence, words[-1], words)
    head = head_of(words)
    named = head.upos == "PROPN" and not any(word.upos == "PROPN" for word in sentence.words[: ruler.index - 1])
    named = named or (head.upos == "PRON" and head.form.lower() in _NOMINATIVES)
    if not (named or acts(head)) or head.feat("Case") in {"Dat", "Gen"}:
        return None
    return Named.by(sentence, head, words)


def one_behind(sentence: Sentence, head: Word, ruler: Word, acts: Callable[[Word], bool]) -> Word | None:
    """Who stands behind a verb in the singular where the tree's subject before it is a plural: Die Soldaten forderte X auf."""
    one = head.feat("Number") == "Plur" and ruler.feat("Number") == "Sing" and head.index < ruler.index and head.upos == "NOUN"
    if not one or any(child.base_deprel in {"conj", "nummod"} for child in sentence.children(head)):
        return None
    behind = actor_behind(sentence, ruler, acts)
    return behind.head if behind is not None and behind.head.feat("Number") != "Plur" else None


def by_place(sentence: Sentence, verb: Word, acts: Callable[[Word], bool]) -> Named | None:
    """The subject by word order: right behind a verb that opens its clause, right before one in second place."""
    end = segment_end(sentence, verb.index + 1)
    start = verb.index + 1
    while start < end and (sentence.words[start - 1].upos == "ADV" or sentence.words[start - 1].form.lower() in REFLEXIVES):
        start += 1
    behind = phrase_from(sentence, start, end)
    if verb.index > 1:
        name = particled_before(sentence, verb, acts)
        if name is not None:
            return Named.by(sentence, name)
        words = phrase_from(sentence, clause_start(sentence, verb), verb.index)
        if words and words[-1].index == verb.index - 1 and nominal(words):
            return Named.by(sentence, head_of(words), words)
    if behind and nominal(behind):
        return Named.by(sentence, head_of(behind), behind)
    return None


def first_phrase(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The first of two noun phrases side by side: behind a noun or a name, an adjective or an article opens another.

    Args:
        words: A run of nominal words.
    """
    for before, word in pairwise(words):
        genitive = word.form.lower() in _GENITIVE
        opens = word.upos == "ADJ" or (word.upos == "DET" and not genitive) or (word.upos == "ADP" and word.lemma != "von")
        if before.upos in {"NOUN", "PROPN", "PRON"} and opens:
            return words[: word.index - words[0].index]
    return words


def nominal(words: tuple[Word, ...]) -> bool:
    """Whether there is a noun, a name or a pronoun among words."""
    return any(word.upos in {"NOUN", "PROPN", "PRON"} for word in words)


def head_of(words: tuple[Word, ...]) -> Word:
    """The word of a phrase whose own head lies outside it, a noun where there are several."""
    inside = {word.index for word in words}
    tops = [word for word in words if word.head not in inside]
    return next(
        (word for word in tops if word.upos in {"NOUN", "PROPN", "PRON"}),
        next((w for w in words if w.upos in {"NOUN", "PROPN", "PRON"}), words[0]),
    )
