"""Subjects that the tree mistakes: a relative pronoun that is the object, and the subject of another clause beside a dash."""

from collections.abc import Callable

from ukrdiplo.extraction.statements.dashes import DASHES, behind_dateline
from ukrdiplo.extraction.statements.order import OBLIQUE
from ukrdiplo.extraction.statements.relatives import antecedent
from ukrdiplo.lexicon.cues import CueIndex, CueSyntax
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import boundary, finite, noun_phrase, phrase_from, segment_end

__all__ = ["behind_accusative", "behind_dash", "pronoun_behind", "turned"]

_EITHER = frozenset({"die", "das", "welche", "welches"})
"""Relative pronouns that may be subject or object."""
_ACCUSATIVE = frozenset({"den", "einen", "diesen", "jenen", "keinen"})
_NOMINATIVES = frozenset({"er", "ich", "wir", "du"})


def turned(sentence: Sentence, head: Word, verb: Word, index: CueIndex, acts: Callable[[Word], bool]) -> Word:
    """Who acts in a relative clause whose pronoun the tree takes for the subject: eine Bemerkung, die der Kreml verurteilt.

    *Die* and *das* may be subject or object. Where what they stand for neither acts nor is a document and somebody in the clause
    may act, that one does.
    """
    if head.form.lower() not in _EITHER or head.upos != "PRON" or head.index > verb.index or not _closing(sentence, verb):
        return head
    noun = antecedent(sentence, head).head
    cue = index.noun(noun.form)
    if noun == head or acts(noun) or noun.upos == "PROPN" or (cue is not None and cue.takes(CueSyntax.DOCUMENT)):
        return head
    return next((child for child in sentence.children(verb) if _may_act(sentence, child, verb, acts)), head)


def _may_act(sentence: Sentence, word: Word, verb: Word, acts: Callable[[Word], bool]) -> bool:
    """Whether a verb's object may be its subject by form: nothing marks it as an object, and it agrees with the verb."""
    if (
        word.base_deprel not in {"obj", "nsubj"}
        or word.upos not in {"NOUN", "PROPN"}
        or word.index > verb.index
        or not acts(word)
    ):
        return False
    marked = any(child.base_deprel == "case" or child.form.lower() in OBLIQUE for child in sentence.children(word))
    agrees = not finite(verb) or None in {word.feat("Number"), verb.feat("Number")} or word.feat("Number") == verb.feat("Number")
    return not marked and agrees


def behind_dash(sentence: Sentence, head: Word, ruler: Word, acts: Callable[[Word], bool]) -> Word | None:
    """Who stands alone between a dash and a verb in second place, where the tree's subject stands before the dash.

    Headlines put two clauses side by side so: Merz ruft in Wien an – Kiew fordert mehr.
    """
    dash = next((w.index for w in reversed(sentence.words[head.index : ruler.index - 1]) if w.form in DASHES), None)
    if dash is None or sum(word.form in DASHES for word in sentence.words[head.index : dash]) > 1:
        return None
    words = phrase_from(sentence, dash + 1, ruler.index)
    if not words or words[-1].index != ruler.index - 1 or words[0].index != dash + 1 or words[0].form.lower() in OBLIQUE:
        return None
    nouns = (word for word in words if word.upos in {"NOUN", "PROPN"} and word.feat("Case") != "Gen")
    behind = next(nouns, None)
    told = behind is not None and (acts(behind) or behind_dateline(sentence, 1) == dash + 1)
    return behind if told else None


def behind_accusative(sentence: Sentence, head: Word, ruler: Word) -> Word | None:
    """The noun right behind a verb in second place, where the tree's subject opens the clause in a plain accusative.

    Diesen Schritt nannte das Land mutig.
    """
    if head.upos != "NOUN" or head.index > ruler.index or noun_phrase(sentence, head)[0].form.lower() not in _ACCUSATIVE:
        return None
    words = phrase_from(sentence, ruler.index + 1, segment_end(sentence, ruler.index + 1))
    nouns = (word for word in words if word.upos in {"NOUN", "PROPN", "PRON"} and word.feat("Case") not in {"Dat", "Gen"})
    return next(nouns, None) if words and words[0].form.lower() not in OBLIQUE else None


def pronoun_behind(sentence: Sentence, head: Word, ruler: Word) -> Word | None:
    """A pronoun right behind a verb in second place that can only be its subject: Die Bürger forderte er auf."""
    behind = sentence.words[ruler.index] if ruler.index < len(sentence.words) else None
    if behind is None or head.index > ruler.index or head.upos == "PRON":
        return None
    return behind if behind.upos == "PRON" and behind.form.lower() in _NOMINATIVES else None


def _closing(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb closes its clause, or a helper behind it does."""
    following = sentence.words[verb.index : verb.index + 1]
    return not following or boundary(following[0]) or following[0].upos in {"AUX", "PUNCT", "CCONJ"}
