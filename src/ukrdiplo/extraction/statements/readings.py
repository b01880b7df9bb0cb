"""Which cue a verb form is: its entry in the lexicon, the words that belong to it, and whether it is a passive.

*stellte* may be the verb of *stellte fest*, *stellte klar*, *stellte in Aussicht* or of none of them: the words beside it tell.
"""

from collections.abc import Sequence
from functools import partial

from attrs import frozen

from ukrdiplo.extraction.statements import bracket
from ukrdiplo.extraction.statements.needed import nearness, needed
from ukrdiplo.extraction.statements.order import REFLEXIVES
from ukrdiplo.lexicon.cues import Cue, CueForm, FormKind
from ukrdiplo.model import Medium, Sentence, Word
from ukrdiplo.syntax.clauses import finite

__all__ = ["Reading", "likeliest"]

_KINDS = {"Part": FormKind.PARTICIPLE, "Inf": FormKind.INFINITIVE}
_MOVING = frozenset({"gehen", "kommen", "fahren", "treten", "sein"})
"""Verbs whose perfect is made with sein: ist davon ausgegangen, sind übereingekommen."""
_OUGHT = frozenset({"müssen", "sollen", "dürfen"})
"""Under them a thought is what somebody had better think: der Westen muss einsehen, dass …."""


@frozen(kw_only=True)
class Reading:
    """What a verb form may be.

    Args:
        cue: The entry of the lexicon.
        group: All words of the cue, in order.
        ruler: The finite verb of its clause.
        passive: The clause is a passive.
    """

    cue: Cue
    group: tuple[Word, ...]
    ruler: Word
    passive: bool


def likeliest(sentence: Sentence, word: Word, forms: Sequence[CueForm]) -> Reading | None:
    """The most specific reading of a verb form: the one that takes in most words; ``None`` where it is no cue.

    Args:
        sentence: The sentence.
        word: The verb.
        forms: What its form may be, by the lexicon.
    """
    tagged = FormKind.FINITE if finite(word) else _KINDS.get(word.feat("VerbForm") or "")
    likely = [form for form in forms if form.kind is tagged] or forms
    readings = [reading for form in likely if (reading := _reading(sentence, word, form)) is not None]
    if not readings and tagged in {FormKind.PARTICIPLE, FormKind.INFINITIVE} and not bracket.under_zu(sentence, word):
        # without a helper it may be finite after all: wie sie analysiert, andere Quellen berichten
        readings = [reading for form in forms if (reading := _reading(sentence, word, form)) is not None]
    return max(readings, key=partial(_specificity, sentence)) if len(readings) > 1 else next(iter(readings), None)


def _specificity(sentence: Sentence, reading: Reading) -> tuple[int | bool, ...]:
    return len(reading.group), not reading.cue.weak, *nearness(sentence, reading.cue, reading.group)


def _reading(sentence: Sentence, word: Word, form: CueForm) -> Reading | None:
    """What a verb form is as one entry of the lexicon; ``None`` where a word is missing or says that it is another verb."""
    cue = form.cue
    group = [word]
    if form.apart:
        particle = bracket.particle(sentence, word, cue.prefix)
        if particle is None:
            return None
        group.append(particle)
    elif form.kind is FormKind.FINITE and not cue.prefix and bracket.other_verb(sentence, word, cue):
        return None
    ruler = word
    if form.kind is not FormKind.FINITE or not (finite(word) or bracket.plain_finite(sentence, word)):
        above, helpers = bracket.auxiliaries(sentence, word)
        if above is None:
            return None
        ruler = above
        group += helpers
    if not cue.reflexive and any(
        child.deprel == "expl:pv" and child.form.lower() in REFLEXIVES for child in sentence.children(word)
    ):
        return None  # another verb: befindet sich, ergibt sich
    if cue.reflexive or cue.needs:
        extra = needed(sentence, cue, group, *bracket.clause(sentence, word, ruler))
        if extra is None:
            return None
        group += extra
    if form.kind is FormKind.PARTICIPLE and cue.lemma not in _MOVING and bracket.state(group[1:]):
        return None
    if cue.medium == (Medium.THOUGHT,) and ruler is not word and ruler.lemma in _OUGHT:
        return None
    passive = form.kind is FormKind.PARTICIPLE and bracket.passive(group[1:])
    members = tuple(sentence.words[index - 1] for index in sorted({member.index for member in group}))
    return Reading(cue=cue, group=members, ruler=ruler, passive=passive)
