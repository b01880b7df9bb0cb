"""What surrounds a finite verb: the clause it belongs to, what opens that clause, its subject, its side of the quotation marks.

Trees are wrong in one clause of five, so a subject *ich* and a relative pronoun are looked for on the surface as well.
"""

from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.openers import QUESTIONS
from ukrdiplo.syntax.quotation import MARKS

__all__ = ["VERBAL", "before", "clause_of", "first_person", "in_relative", "opener", "same_level", "subject_of", "verbs_of"]

VERBAL = frozenset({"VERB", "AUX"})
"""Parts of speech of verbs."""
_SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
_OTHER_SUBJECTS = frozenset({"er", "es", "man", "wer"})
_FIRST_PERSON = frozenset({"ich", "mich", "mir", "mein", "meine", "meinen", "meinem", "meiner"})
_RELATIVE = frozenset({"der", "die", "das", "dem", "den", "denen", "dessen", "deren"}) | QUESTIONS
_QUOTES = MARKS | {"``", "''"}


def before(sentence: Sentence, word: Word) -> Word | None:
    """The word before another."""
    return sentence.words[word.index - 2] if word.index > 1 else None


def clause_of(sentence: Sentence, verb: Word) -> Word:
    """The head of the clause whose finite verb is ``verb``: of *habe* in *habe gewarnt* it is *gewarnt*."""
    return (sentence.head(verb) or verb) if verb.base_deprel in {"aux", "cop"} else verb


def verbs_of(sentence: Sentence, head: Word) -> tuple[Word, ...]:
    """The verbs that may be the finite one of the clause that ``head`` heads."""
    verbs = (head, *(child for child in sentence.children(head) if child.base_deprel in {"aux", "cop"}))
    return tuple(verb for verb in verbs if verb.upos in VERBAL)


def opener(sentence: Sentence, verb: Word) -> str:
    """The conjunction that opens the clause of a verb, in lower case; nothing where there is none."""
    for child in sentence.children(clause_of(sentence, verb)):
        if child.index < verb.index and child.base_deprel == "mark":
            return child.form.lower()
    return ""


def subject_of(sentence: Sentence, verb: Word) -> Word | None:
    """The subject of a verb; one without its own has that of the verb that it is coordinated with."""
    head: Word | None = clause_of(sentence, verb)
    while head is not None:
        for child in sentence.children(head):
            if child.base_deprel in _SUBJECTS and child.deprel != "expl:pv":
                return child
        head = sentence.head(head) if head.base_deprel == "conj" else None
    return None


def first_person(sentence: Sentence, verb: Word) -> bool:
    """Whether the subject of a verb is ich; one without any subject goes on with the ich that was told of before it."""
    subject = subject_of(sentence, verb)
    if subject is not None and subject.form.lower() == "ich":
        return True
    earlier = sentence.words[: verb.index - 1]
    if _met(earlier[::-1]) or _met(sentence.words[verb.index :]):
        return True
    return subject is None and any(other.form.lower() in _FIRST_PERSON for other in earlier)


def _met(words: tuple[Word, ...]) -> bool:
    """Whether ich is the first subject pronoun that is met before the clause ends: a tree may have missed it."""
    for word in words:
        form = word.form.lower()
        if form == "ich":
            return True
        if word.upos == "PUNCT" or form in _OTHER_SUBJECTS:
            return False
    return False


def in_relative(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb ends a relative clause, by the word behind the last comma (or behind the preposition there)."""
    comma = next((word for word in reversed(sentence.words[: verb.index - 1]) if word.form == ","), None)
    if comma is None:
        return False
    between = sentence.words[comma.index : verb.index - 1]
    behind = between[1:] if any(word.upos == "ADP" for word in between[:1]) else between
    opens = any(word.form.lower() in _RELATIVE and word.upos in {"PRON", "DET"} for word in behind[:1])
    return opens and len(between) > 1


def same_level(sentence: Sentence, word: Word) -> list[Word]:
    """The other words of the sentence on the same side of its quotation marks as ``word``."""
    levels, inside = [], False
    for other in sentence.words:
        inside ^= other.form in _QUOTES
        levels.append(inside)
    wanted = levels[word.index - 1]
    return [other for other, level in zip(sentence.words, levels, strict=True) if level is wanted and other is not word]
