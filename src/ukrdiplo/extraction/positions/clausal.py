"""The way on from a clause that says what becomes of a topic: to a modal, to what governs it, or to whoever does it.

A clause may be wanted or owed (*will X liefern*), be the content of an attitude or a judgement (*lehnt es ab, X zu liefern*), a
condition or a purpose, or tell a deed.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from attrs import evolve

from ukrdiplo.extraction.positions import conditions, deeds, modals, provisos, reactions, rulings
from ukrdiplo.extraction.positions.announcements import announced
from ukrdiplo.extraction.positions.claims import Step
from ukrdiplo.extraction.positions.climbing import Climber
from ukrdiplo.extraction.positions.governors import governors
from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.headlines import bidden
from ukrdiplo.extraction.positions.ties import PROVISOS
from ukrdiplo.extraction.positions.words import infinitive, names, with_zu
from ukrdiplo.lexicon.attitudes import Operator
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import finite
from ukrdiplo.syntax.negation import auxiliaries, denied

__all__ = ["clause", "governed"]

_AS_SOON = frozenset({"sobald"})
_BEFORE = frozenset({"bevor", "ehe"})
_INSTEAD = frozenset({"statt", "anstatt"})
_BEFORE_AN_INFINITIVE = _INSTEAD | {"um", "ohne"}
_GLADLY = frozenset({"lieber", "eher"})
_CLAUSES = frozenset({"advcl", "ccomp", "xcomp"})
_BLOCKING = frozenset(
    {
        *("wenn", "falls", "sofern", "ob", "um", "als", "obwohl", "nachdem", "bevor", "damit", "weil", "statt", "ohne"),
        *("sobald", "solange", "bis", "seit", "seitdem", "ehe", "während"),
    }
)


def clause(climber: Climber, step: Step, *, own: bool = False, deed: bool = False) -> Step:
    """From a clause that says what becomes of a topic to who wants that.

    Args:
        climber: Who climbs.
        step: Its word is the clause's verb.
        own: The verb is itself what names the topic.
        deed: Whoever does what it says shows that he wants it.
    """
    ground, verb = climber.ground, step.word
    deed = deed or (own and any(operator.deed for operator in _operators(ground, verb)))
    if denied(ground.sentence, verb):
        step = evolve(step, sign=-step.sign)
    climber.take(conditions.opposed(ground, step, verb) or None)
    if _owed(climber, step, verb):
        climber.take(reactions.felt(ground, step, verb) or None)
        return step
    if (having := _having_it_done(ground.sentence, verb)) is not None:
        return clause(climber, step.to(having), deed=deed)
    if (told := _told_of_whoever(ground.sentence, verb)) is not None:
        climber.verb(step, told, ("subject",))
        return step
    above = ground.sentence.head(verb)
    if above is not None and _told_of_whoever(ground.sentence, above) is verb:
        return step
    top = _top(climber, step)
    if top is None or _beside_the_point(climber, step, top):
        return step
    head = ground.sentence.head(top)
    if head is not None and governed(climber, step, top, head):
        return step
    for reacted in (reactions.felt, reactions.wondering):
        climber.take(reacted(ground, step, top) or None)
    _told(climber, step, top, own=own, deed=deed)
    return step


def _told_of_whoever(sentence: Sentence, verb: Word) -> Word | None:
    """The verb that says something of whoever does a thing, where the tree has it below: wer X lockert, der hilft ihm."""
    children = sentence.children(verb)
    if not any(child.form.casefold() == "wer" for child in children):
        return None
    behind = (child for child in children if child.base_deprel == "advcl" and child.index > verb.index)
    return next((c for c in behind if any(w.form == "der" and w.base_deprel == "nsubj" for w in sentence.children(c))), None)


def _owed(climber: Climber, step: Step, verb: Word) -> bool:
    """Whether a clause says of its own accord that it is wanted, owed, ruled out or a condition."""
    ground = climber.ground
    if conditions.supposing(ground.sentence, verb):
        climber.take(conditions.made(ground, step, verb))
        return True
    if climber.take(bidden(ground, step, verb) or None) or climber.take(modals.modal(ground, step, verb)):
        return True
    return ground.exists(verb) and climber.take(modals.ruled_out(ground, step, verb) or None)


def _told(climber: Climber, step: Step, top: Word, *, own: bool, deed: bool) -> None:
    """What a clause tells that nothing governs: an outcome, an announcement, a deed or an assertion."""
    ground, verb = climber.ground, step.word
    if climber.take(rulings.of_anybody(ground, step, top) or None):
        return
    if climber.take(announced(ground, step, verb, top, deed=deed) or None):
        return
    if deed and not (infinitive(ground.sentence, verb) and auxiliaries(ground.sentence, top)):
        climber.take(deeds.deed(ground, step, verb, top))
    elif own and step.hit.term.asserts:
        climber.take(modals.assertion(ground, step, verb))


def governed(climber: Climber, step: Step, below: Word, head: Word) -> bool:
    """Whether the word that governs a clause is an attitude, a judgement or another operator."""
    before = len(climber.claims)
    for governor in governors(climber.ground, below, head, step.path):
        if governor.wish is not None:
            climber.wish(step, governor.wish, governor.word)
        elif governor.word.upos in {"NOUN", "PROPN"}:
            end = climber.over(step, governor.word, governor.at)
            unknown = end is step and len(climber.claims) == before and not step.lost
            if unknown and climber.ground.passes(governor.word, governor.at):
                climber.noun(step.past(governor.word))
        else:
            climber.verb(step, governor.word, governor.at)
        if len(climber.claims) > before:
            return True
    return False


def _rather(sentence: Sentence, clause: Word) -> bool:
    """Whether an infinitive with *als* tells what somebody would do less gladly: will lieber verhandeln, als X zu liefern."""
    head = sentence.head(clause)
    if head is None or not with_zu(sentence, clause):
        return False
    return any(child.form.casefold() in _GLADLY for child in sentence.children(head))


def _operators(ground: Ground, verb: Word) -> Iterable[Operator]:
    """What a verb that names a topic says becomes of things."""
    return (entry for name in names(ground.index, ground.sentence, verb) for entry in ground.index.operators.get(name, ()))


def _having_it_done(sentence: Sentence, verb: Word) -> Word | None:
    """The verb of whoever has it done or does another thing by it: lässt das Feuer einstellen; hilft, indem er X liefert."""
    head = sentence.head(verb)
    if head is None:
        return None
    marks = _marks(sentence, verb)
    if "indem" in marks:
        return head
    had = head.lemma.casefold() == "lassen" and verb.base_deprel in {"xcomp", "ccomp"}
    return head if had and not marks & _BLOCKING else None


def _marks(sentence: Sentence, verb: Word) -> AbstractSet[str]:
    """The conjunctions of a clause, its first word among them where the tree takes that for a preposition."""
    marks = {child.form.casefold() for child in sentence.children(verb) if child.base_deprel in {"mark", "case"}}
    first = next(iter(sentence.subtree(verb))).form.casefold() if verb.base_deprel in _CLAUSES else ""
    if verb.base_deprel == "advcl" or (first in _BEFORE_AN_INFINITIVE and with_zu(sentence, verb)):
        marks.add(first)
    return marks


def _top(climber: Climber, step: Step) -> Word | None:
    """The verb that heads the clauses that one is coordinated with; ``None`` where a modal of theirs has decided."""
    sentence, below = climber.ground.sentence, step.word
    if _marks(sentence, below) & _BLOCKING:
        return below
    while (head := climber.ground.joined_to(below)) is not None:
        if climber.take(modals.modal(climber.ground, step, head)):
            return None
        below = head
    return below


def _beside_the_point(climber: Climber, step: Step, top: Word) -> bool:
    """Whether a clause is a circumstance of another; what a condition or a purpose shows of the will of whoever acts is taken."""
    sentence = climber.ground.sentence
    own = top.index == step.word.index
    marks = _marks(sentence, top) if own else {child.form.casefold() for child in sentence.children(top)}
    if not marks & _BLOCKING:
        return False
    here = step if own else evolve(step, word=top)
    if marks & (PROVISOS | _AS_SOON):
        if not climber.take(provisos.in_return(climber.ground, here, here.word) or None):
            climber.take(conditions.made(climber.ground, here, here.word))
    elif "weil" in marks:
        climber.take(reactions.felt(climber.ground, step, here.word) or None)
    elif marks & _BEFORE:
        climber.take(provisos.afterwards(climber.ground, here, here.word))
    elif marks & _INSTEAD or ("als" in marks and _rather(sentence, top)):
        climber.take(deeds.purpose(climber.ground, evolve(here, sign=-here.sign), here.word))
    elif ("um" in marks and not finite(here.word)) or "damit" in marks:
        climber.take(deeds.purpose(climber.ground, here, here.word))
    return True
