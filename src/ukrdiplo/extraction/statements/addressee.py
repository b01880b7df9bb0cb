"""Who is spoken to, by the tree and by prepositions."""

from collections.abc import Callable

from ukrdiplo.extraction.statements.frame import Named
from ukrdiplo.extraction.statements.naming import REFLEXIVES, without
from ukrdiplo.lexicon.cues import Cue
from ukrdiplo.model import Act, Sentence, Word

__all__ = ["addressee_of"]

_DATIVES = frozenset({"ihm", "ihr", "ihnen", "uns"})
_CONVERSATIONS = frozenset({"Interview", "Gespräch", "Telefonat", "Zeitungsinterview"})
_PUBLIC = frozenset({"Presse", "Journalisten", "Reportern", "Medienvertretern", "Abgeordneten", "Bundestag", "Parlament"})


def addressee_of(sentence: Sentence, cue: Cue, verb: Word, acts: Callable[[Word], bool], *, passive: bool) -> Named | None:
    """Who is spoken to: an object that the verb addresses, a dative, or a phrase with gegenüber, an, von, vor or mit.

    Args:
        sentence: The sentence.
        cue: The verb's entry.
        verb: The verb.
        acts: Whether a word names somebody who may speak.
        passive: The clause is a passive.
    """
    addressed = {"nsubj:pass", "nsubj"} if passive else {"obj", "iobj"}
    for child in sentence.children(verb):
        if child.upos not in {"NOUN", "PROPN", "PRON"} or child.form.lower() in REFLEXIVES:
            continue
        case = next((word for word in sentence.children(child) if word.base_deprel == "case"), None)
        if case is None:
            dative = child.deprel in {"iobj", "obl:arg", "obl", "obj"} and child.feat("Case") == "Dat"
            takes = cue.addressee and child.deprel in addressed and (_person(child, acts) or "acc" not in cue.objects)
            if takes or (dative and _person(child, acts)):
                return Named.by(sentence, child)
        elif _spoken_to(cue, case, child, acts) and not (passive and case.lemma == "von"):
            return without(Named.by(sentence, child), case)
        elif case.lemma in {"in", "im"} and child.form in _CONVERSATIONS:
            other = next((c for c in sentence.children(child) if c.base_deprel == "nmod" and c.upos in {"NOUN", "PROPN"}), None)
            mark = next((c for c in sentence.children(other) if c.base_deprel == "case"), None) if other is not None else None
            if other is not None and mark is not None and mark.lemma == "mit":
                return without(Named.by(sentence, other), mark)
    return None


def _person(word: Word, acts: Callable[[Word], bool]) -> bool:
    return word.upos == "PROPN" or acts(word) or (word.upos == "PRON" and word.form.lower() in _DATIVES)


def _spoken_to(cue: Cue, case: Word, noun: Word, acts: Callable[[Word], bool]) -> bool:
    """Whether a preposition leads in who is spoken to: an die Regierung appellieren, von Kiew fordern, vor Journalisten sagen."""
    mark = case.lemma.lower()
    if mark == "gegenüber":
        return True
    if not (noun.upos == "PROPN" or acts(noun)) and noun.form not in _PUBLIC:
        return False
    return (
        (mark == "an" and noun.feat("Case") != "Dat")
        or (mark == "von" and cue.act is Act.DEMAND)
        or (mark == "vor" and acts(noun))
    )
