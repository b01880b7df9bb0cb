"""The verbal bracket: which helpers and which separated prefix belong to a verb, and what they make of it."""

from ukrdiplo.lexicon.cues import Cue
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import boundary, finite, parted, segment_end, segment_start

__all__ = ["auxiliaries", "clause", "other_verb", "particle", "passive", "plain_finite", "state", "under_zu"]

_BRACKET = 80
"""Over how many words a verb and its prefix may stand apart."""
_PASSIVE = frozenset({"worden", "wurde", "wurden", "werde", "wird"})
_SHORTEST_APART = 4
"""Letters of a prefix that may be written apart before its verb: bekannt geben, klar machen."""
_BEING = frozenset({"ist", "sind", "war", "waren", "sei", "seien", "wäre", "wären"})


def particle(sentence: Sentence, word: Word, prefix: str) -> Word | None:
    """The separated prefix of a verb: the same word at its clause's end, or a long one right before it: bekannt gab."""
    wanted = prefix.casefold()
    before = sentence.words[word.index - 2] if word.index > 1 else None
    if len(wanted) >= _SHORTEST_APART and before is not None and before.form.casefold() == wanted:
        return before
    for other in sentence.words[word.index : word.index + _BRACKET]:
        if other.form == ":":
            return None
        if other.form.casefold() != wanted:
            continue
        following = sentence.words[other.index] if other.index < len(sentence.words) else None
        if other.deprel == "compound:prt":
            if other.head == word.index:
                return other
            if word.index < other.head < other.index:  # of a verb in between: sagte, er schließe das aus
                continue
        if following is None or boundary(following) or following.upos in {"PUNCT", "CCONJ"}:
            return other
    return None


def other_verb(sentence: Sentence, word: Word, cue: Cue) -> bool:
    """Whether a separated prefix makes another verb of it; none does that the cue needs as a word beside it: stellte infrage."""
    prefixes = [child for child in sentence.children(word) if child.deprel == "compound:prt"]
    return any(prefix.upos == "ADP" or not any(prefix.form.casefold() in wanted for wanted in cue.wanted) for prefix in prefixes)


def auxiliaries(sentence: Sentence, word: Word) -> tuple[Word | None, list[Word]]:
    """The finite verb over a participle or infinitive, and all helpers of it."""
    helpers = [
        child for child in sentence.children(word) if child.base_deprel == "aux" and not parted(sentence, word.index, child.index)
    ]
    ruler = next((helper for helper in helpers if finite(helper)), None)
    if ruler is None and word.base_deprel == "conj":
        head = sentence.head(word)
        while (
            head is not None and head.base_deprel == "conj" and not any(c.base_deprel == "aux" for c in sentence.children(head))
        ):
            head = sentence.head(head)
        ruler = next((c for c in sentence.children(head) if c.base_deprel == "aux" and finite(c)), None) if head else None
        return ruler, [ruler] if ruler is not None else []
    if ruler is None:
        ruler = _near_auxiliary(sentence, word)
        if ruler is not None:
            helpers.append(ruler)
    return ruler, helpers


def _near_auxiliary(sentence: Sentence, word: Word) -> Word | None:
    """A finite auxiliary behind the verb (mitgeteilt hat), or before it in the same clause (hat … mitgeteilt)."""
    for other in sentence.words[word.index : word.index + 2]:
        if boundary(other):
            break
        if other.upos == "AUX" and finite(other):
            return other
    for other in reversed(sentence.words[: word.index - 1]):
        if other.upos == "AUX" and finite(other):
            return other
        if finite(other) or other.form in {",", ":", ";"}:
            return None
    return None


def passive(helpers: list[Word]) -> bool:
    """Whether the helpers of a participle make it a passive; one with a modal (muss gesagt werden) names no agent either way."""
    return not any(helper.feat("VerbForm") == "Inf" for helper in helpers) and any(
        helper.lemma == "werden" or helper.form.lower() in _PASSIVE for helper in helpers
    )


def state(helpers: list[Word]) -> bool:
    """Whether the helpers of a participle tell of a state, not of an act: ist geplant, sind darauf angewiesen."""
    forms = {helper.form.lower() for helper in helpers}
    return bool(forms & _BEING) and not forms & {"worden", "werden"}


def plain_finite(sentence: Sentence, word: Word) -> bool:
    """Whether a form that the tagger did not call finite stands without any helper."""
    return auxiliaries(sentence, word)[0] is None


def under_zu(sentence: Sentence, word: Word) -> bool:
    """Whether zu stands before an infinitive."""
    return word.index > 1 and sentence.words[word.index - 2].form.lower() == "zu"


def clause(sentence: Sentence, word: Word, ruler: Word | None) -> tuple[int, int]:
    """A first reach of the cue's clause: from the mark before it to the mark behind it, as indices."""
    other = ruler.index if ruler else word.index
    return segment_start(sentence, min(word.index, other)), segment_end(sentence, max(word.index, other))
