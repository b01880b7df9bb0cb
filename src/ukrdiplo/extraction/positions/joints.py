"""How clauses hang together by their surface, where a tree joins them otherwise: in front of their verb, or in a row."""

from attrs import frozen

from ukrdiplo.extraction.positions.words import with_zu
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import finite

__all__ = ["Wanting", "matrix", "row", "wanting"]

_COMPLEMENTS = frozenset({"obj", "iobj", "obl"})
_CLAUSES = frozenset({"xcomp", "ccomp", "advcl"})
_WANTING = frozenset({"wollen", "möchten", "mögen"})
_NOT = frozenset({"nicht", "keinesfalls", "keineswegs"})
_BETWEEN = frozenset({"ADV", "PART"})
_SECOND = 2
_LATEST = 5
"""How many words may stand between a modal and the conjunction of its clause, one being the comma."""


@frozen
class Wanting:
    """A modal that a clause with *dass* is the content of.

    Args:
        modal: The modal.
        subject: Who wants it.
        denied: Whether he does not.
    """

    modal: Word
    subject: Word
    denied: bool


def wanting(sentence: Sentence, clause: Word) -> Wanting | None:
    """Who wants what a clause says, where the tree takes the modal for an auxiliary of another word: Wien will nicht, dass ….

    Args:
        sentence: The sentence.
        clause: The clause's verb.
    """
    mark = next((child for child in sentence.children(clause) if child.form == "dass"), None)
    if mark is None or mark.index <= _SECOND or sentence.words[mark.index - 2].form != ",":
        return None
    before = reversed(sentence.words[max(0, mark.index - _LATEST) : mark.index - 2])
    between: list[Word] = []
    for word in before:
        if word.upos in {"AUX", "VERB"}:
            subject = _subject_of(sentence, word) if word.lemma in _WANTING and finite(word) else None
            return None if subject is None else Wanting(word, subject, any(w.form in _NOT for w in between))
        if word.upos not in _BETWEEN:
            return None
        between.append(word)
    return None


def _subject_of(sentence: Sentence, modal: Word) -> Word | None:
    """The subject before a modal, which the tree may give to what it takes for its verb, or take for that itself."""
    head = sentence.head(modal)
    found = (*sentence.children(modal), *(() if head is None else (head, *sentence.children(head))))
    names = [word for word in found if word.index < modal.index and word.base_deprel in {"nsubj", "root"}]
    return next((word for word in names if word.upos in {"PROPN", "NOUN", "PRON"}), None)


def matrix(sentence: Sentence, clause: Word) -> Word | None:
    """The verb right behind a clause with *dass* that is about it, wherever the clause hangs: …, und dass …, freut Wien."""
    if not any(child.base_deprel == "mark" and child.form.casefold() == "dass" for child in sentence.children(clause)):
        return None
    last = max(word.index for word in sentence.subtree(clause) if word.upos != "PUNCT")
    behind = sentence.words[last : last + 2]
    if len(behind) < 2 or behind[0].form != "," or not finite(behind[1]):
        return None
    verb = sentence.head(behind[1]) if behind[1].upos == "AUX" else behind[1]
    return verb if verb is not None and verb.index != clause.head and verb.index > clause.index else None


def row(sentence: Sentence, verb: Word) -> Word | None:
    """The infinitive before one that the tree gives to it, though it has complements of its own: X zu beenden, Y aufzunehmen."""
    head = sentence.head(verb)
    if head is None or head.index > verb.index or verb.base_deprel not in _CLAUSES or _bound(sentence, verb):
        return None
    if not all(_may_be_infinitive(sentence, word) for word in (verb, head)) or with_zu(sentence, verb) != with_zu(sentence, head):
        return None
    if not any(child.base_deprel in _COMPLEMENTS and child.index < head.index for child in sentence.children(head)):
        return None
    first = min(word.index for word in sentence.subtree(verb) if word.upos != "PUNCT")
    return head if sentence.words[first - 2].form == "," else None


def _bound(sentence: Sentence, verb: Word) -> bool:
    """Whether a clause has a conjunction of its own: um, ohne, statt."""
    marks = {child.form.casefold() for child in sentence.children(verb) if child.base_deprel in {"mark", "case"}}
    return bool(marks - {"zu"})


def _may_be_infinitive(sentence: Sentence, verb: Word) -> bool:
    """Whether a form is an infinitive, or looks like one and has no subject."""
    if verb.feat("VerbForm") == "Inf" or with_zu(sentence, verb):
        return True
    return verb.form.endswith("en") and not any(child.base_deprel == "nsubj" for child in sentence.children(verb))
