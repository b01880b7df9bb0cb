"""Whether a word stands for whoever tells something: as the source of a clause, or with a word of speech or thought."""

from ukrdiplo.extraction.coreference.referents import Place
from ukrdiplo.lexicon.cues import CueIndex

__all__ = ["is_source", "speaks"]

_BY = frozenset({"nach", "laut"})


def is_source(place: Place, index: CueIndex) -> bool:
    """Whether somebody is named as the source of what his clause tells: nach Merz’ Worten, laut Merz.

    Args:
        place: The word that names him.
        index: The words of speech.
    """
    noun = place.clause
    marks = (word.form.lower() for word in (place.word, noun) if word is not None for word in place.sentence.children(word))
    if not any(mark in _BY for mark in marks) or noun is None:
        return False
    return place.word.base_deprel == "obl" or (noun.upos == "NOUN" and index.noun(noun.form) is not None)


def speaks(place: Place, index: CueIndex) -> bool:
    """Whether a pronoun stands with a verb of speech, or a possessive with a noun for a thought: seiner Ansicht nach.

    Args:
        place: The pronoun or possessive.
        index: The words of speech.
    """
    word = place.clause
    if word is None:
        return False
    if place.word.upos == "DET":
        cue = index.noun(word.form) if word.upos == "NOUN" else None
        beside = place.sentence.words[word.index : word.index + 1] + place.sentence.words[: place.word.index - 1][-1:]
        return cue is not None and any(other.form.lower() in _BY for other in beside)
    readings = index.verbs.get(word.form.lower(), ()) if word.feat("VerbForm") == "Fin" else ()
    return any(not reading.cue.weak for reading in readings)
