"""What stands before the verb of a frame: a main clause, or a content clause in first place: Dass Kiew nachgibt, bezweifelt X."""

from ukrdiplo.extraction.statements.endings import ComplementKind
from ukrdiplo.extraction.statements.occurrence import Occurrence
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import finite, relative_pronoun, segment_end
from ukrdiplo.syntax.mood import is_subjunctive
from ukrdiplo.syntax.openers import DASS, QUESTIONS, SUBORDINATORS

__all__ = ["fronted", "main_clause", "subordinating"]

_ASKED = QUESTIONS - {"wie", "was", "wer", "wo"}
"""Of the question words those that open nothing else in first place: Was X sagt, …; Wie X berichtet, …."""
_OWNED = 4
"""Words from a noun of speech to the comma before its content, a genitive among them."""
_RELATIVE = frozenset({"der", "die", "das", "dem", "den", "dessen", "deren", "denen", "welcher", "welche", "welches", "welchem"})


def fronted(scene: Scene, occurrence: Occurrence, begin: int, end: int) -> ComplementKind | None:
    """What a content clause in first place is, with the verb of its frame right behind it; nothing where there is none.

    Args:
        scene: The article.
        occurrence: The verb of speech.
        begin: Index of the first word of its sentence.
        end: Index of the comma before the verb.
    """
    sentence, verb = occurrence.sentence, occurrence.finite
    first = sentence.words[begin - 1].form.lower()
    if verb is None or verb.index != end + 1 or first not in DASS | _ASKED or not occurrence.cue.takes(CueSyntax.CLAUSE):
        return None
    if main_clause(scene, sentence, begin, end):
        return None
    if first in _ASKED:
        return ComplementKind.QUESTION
    return ComplementKind.OB if first == "ob" else ComplementKind.DASS


def main_clause(scene: Scene, sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a clause stands between two words that is neither relative nor subordinate, nor a noun's content.

    Args:
        scene: The article.
        sentence: The sentence.
        begin: Index of the first word.
        end: Index of the mark behind the last one.
    """
    start = begin
    while start < end:
        mark = min(segment_end(sentence, start), end)
        words = sentence.words[start - 1 : mark - 1]
        verbs = [word for word in words if finite(word)]
        if words and verbs:
            opened = subordinating(words[0]) or words[0].form.lower() in QUESTIONS | DASS
            subordinate = relative_pronoun(sentence, start) or opened
            if not (
                subordinate or (start > begin and (_verb_last(list(words), verbs) or _of_noun(scene, sentence, start, verbs)))
            ):
                return True
        start = mark + 1
    return False


def _of_noun(scene: Scene, sentence: Sentence, start: int, verbs: list[Word]) -> bool:
    """Whether a clause gives what a noun of speech before it names: trotz der Vorwürfe Kiews, er werde belogen, ….

    The words up to that noun have no verb; with one the clause may be a main clause of its own.
    """
    before = sentence.words[: start - 2]
    if verbs[0].index == start or not is_subjunctive(sentence, verbs[0]) or any(map(finite, before)):
        return False
    cues = (scene.index.noun(word.form) for word in before[-_OWNED:] if word.upos == "NOUN")
    return any(cue is not None and cue.takes(CueSyntax.CLAUSE) for cue in cues)


def subordinating(word: Word) -> bool:
    """Whether a word is a conjunction, not the preposition of the same form (seit Beginn des Krieges)."""
    return word.form.lower() in SUBORDINATORS and word.upos != "ADP" and word.base_deprel != "case"


def _verb_last(words: list[Word], verbs: list[Word]) -> bool:
    """Whether words that may open with a relative pronoun have their finite verb last, as a relative clause has."""
    opener = words[1] if words[0].upos == "ADP" and len(words) > 1 else words[0]
    return opener.form.lower() in _RELATIVE and verbs[0].index >= words[-1].index
