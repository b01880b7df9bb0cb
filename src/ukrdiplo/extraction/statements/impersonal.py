"""Who speaks where the verb has no subject that does: aus dem Kreml verlautete, bei der Nato hieß es, in dem Bericht heißt es."""

from collections.abc import Callable

from ukrdiplo.extraction.statements.frame import Named
from ukrdiplo.extraction.statements.whose import owner
from ukrdiplo.lexicon.cues import CueIndex, CueSyntax
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import noun_phrase

__all__ = ["document", "source_of"]

_OF = frozenset({"von", "vom"})
_PLACES = frozenset({"in", "im", "bei", "beim", "von", "vom", "seitens", "vonseiten"})


def source_of(sentence: Sentence, verb: Word, index: CueIndex, acts: Callable[[Word], bool]) -> Named | None:
    """What the words come from, or where they are said if that is somebody.

    Args:
        sentence: The sentence.
        verb: The verb of speech.
        index: The cues.
        acts: Whether a word names somebody who may speak.
    """
    return document(sentence, verb, index, acts) or _place(sentence, verb, acts)


def document(sentence: Sentence, verb: Word, index: CueIndex, acts: Callable[[Word], bool]) -> Named | None:
    """What the words stand in or come from, where nobody is named: in dem Bericht heißt es, aus dem Kreml verlautete.

    Args:
        sentence: The sentence.
        verb: The verb of speech.
        index: The cues.
        acts: Whether a word names somebody who may speak.
    """
    for child in sentence.children(verb):
        marks = [c for c in sentence.children(child) if c.base_deprel == "case"]
        if child.base_deprel in {"obl", "nmod"} and marks and marks[0].form.lower() == "aus":
            named = Named.by(sentence, child).behind(marks[0])
            return named if acts(child) else owner(index, sentence, named.words)
        if (
            child.base_deprel == "obl"
            and child.upos == "NOUN"
            and any(mark.form.lower() in {"in", "auf"} for mark in marks)
            and child.feat("Case") != "Acc"
        ):
            words = tuple(w for w in noun_phrase(sentence, child) if w.index > marks[-1].index)
            noun = index.noun(child.form)
            if words and noun is not None and noun.takes(CueSyntax.DOCUMENT):
                return Named.by(sentence, _author(sentence, child, acts) or child, words)
    return None


def _author(sentence: Sentence, noun: Word, acts: Callable[[Word], bool]) -> Word | None:
    """Who has written what words stand in, by the genitive behind it: in einer Mitteilung des Kremls."""
    for child in sentence.children(noun):
        marks = [c.form.lower() for c in sentence.children(child) if c.base_deprel == "case"]
        if child.base_deprel == "nmod" and child.index > noun.index and acts(child) and _OF.issuperset(marks):
            return child
    return None


def _place(sentence: Sentence, verb: Word, acts: Callable[[Word], bool]) -> Named | None:
    """Where something is said, if that is somebody: in der Delegation heißt es, aus dem Ministerium hieß es."""
    for child in sentence.children(verb):
        mark = next((c for c in sentence.children(child) if c.base_deprel == "case"), None)
        placed = mark is not None and mark.form.lower() in _PLACES and child.base_deprel == "obl"
        if mark is not None and placed and (acts(child) or child.upos == "PROPN"):
            return Named.by(sentence, child).behind(mark)
    return None
