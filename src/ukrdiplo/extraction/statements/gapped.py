"""A speech act told a second time without its verb: Russland fordert die Abtretung, die Ukraine den Abzug."""

from collections.abc import Callable

from attrs import frozen

from ukrdiplo.extraction.statements.frame import Named
from ukrdiplo.extraction.statements.occurrence import Occurrence
from ukrdiplo.extraction.statements.order import first_phrase
from ukrdiplo.model import Word
from ukrdiplo.syntax.clauses import phrase_from, segment_end

__all__ = ["Gapped", "gapped"]

_NOMINATIVE = frozenset({"der", "die", "das"})
_OPENING = frozenset({"DET", "ADJ", "NUM"})
"""What a second object opens with; a bare noun may as well belong to a list."""
_NOMINAL = frozenset({"NOUN", "PROPN"})


@frozen(kw_only=True)
class Gapped:
    """A clause that leaves out its verb: where it begins, and who speaks in it."""

    first: int
    speaker: Named


def gapped(occurrence: Occurrence, acts: Callable[[Word], bool]) -> Gapped | None:
    """The clause behind a told speech act that has a subject and an object of its own and its verb from there.

    Args:
        occurrence: The verb of the speech act.
        acts: Whether a word names somebody who may speak.
    """
    sentence, ruler = occurrence.sentence, occurrence.finite
    mark = segment_end(sentence, ruler.index) if ruler is not None else 0
    if ruler is None or mark < occurrence.last or mark >= len(sentence.words) or sentence.words[mark - 1].form != ",":
        return None
    end = segment_end(sentence, mark + 1)
    words = sentence.words[mark : end - 1]
    whole = all(word.upos == "PUNCT" for word in sentence.words[end - 1 :])
    if not words or not whole or any(word.upos in {"VERB", "AUX"} for word in words):
        return None
    opens = words[0].upos == "PROPN" or words[0].form.lower() in _NOMINATIVE
    phrase = first_phrase(phrase_from(sentence, mark + 1, end)) if opens else ()
    rest = words[len(phrase) :]
    if not phrase or not _is_object(occurrence, rest):
        return None
    speaker = Named.over(sentence, phrase)
    return Gapped(first=mark + 1, speaker=speaker) if acts(speaker.head) else None


def _is_object(occurrence: Occurrence, words: tuple[Word, ...]) -> bool:
    """Whether words are what the speech act is about: a noun phrase, or one with the verb's preposition."""
    if not any(word.upos in _NOMINAL for word in words):
        return False
    return words[0].upos in _OPENING or (words[0].upos == "ADP" and words[0].form.lower() in occurrence.cue.objects)
