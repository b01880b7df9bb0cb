"""What somebody wants because he makes another thing hang on it: droht mit Y, falls Kiew nicht X tut; bereit, wenn Kiew X tut."""

from attrs import evolve

from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import Ground, stance_of
from ukrdiplo.extraction.positions.phrases import owner
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.ties import claim
from ukrdiplo.extraction.positions.words import cases, infinitive, names
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.negation import auxiliaries, verb_first

__all__ = ["made", "opposed", "picked", "supposing"]

_SPITE = {"gegen": frozenset({Stance.SUPPORT, Stance.OPPOSE}), "trotz": frozenset({Stance.OPPOSE})}
_CAUSES = frozenset({"an", "wegen", "aufgrund", "durch"})
"""Prepositions of what a thing fails by: am Widerstand Wiens, wegen Wiener Bedenken."""
_FAILING = "scheitern"
_BELOW = frozenset({"acl", "advcl", "conj"})
"""What a relative clause may be, or the second of two."""
_CONDITION = "position.condition"
_SHOULD = frozenset({"sollte", "sollten"})
_CLAUSES = frozenset({"advcl", "ccomp", "conj", "parataxis", "acl"})


def made(ground: Ground, step: Step, clause: Word) -> tuple[Claim, ...]:
    """What somebody wants who threatens if it does not come, or is ready for another thing if it does.

    Args:
        ground: The sentence and the words.
        step: How far the climb has come in the condition.
        clause: The condition's verb.
    """
    sentence = ground.sentence
    head = sentence.head(clause)
    if head is None or clause.base_deprel not in _CLAUSES:
        return ()
    threat = any(
        attitude.stance is Stance.CONDITIONAL and "mit" in attitude.slots
        for name in names(ground.index, sentence, head)
        for attitude in ground.index.attitudes.get(name, ())
    )
    willing = ground.attitudes(head, ("zu", "für", "clause")) if head.upos == "ADJ" else ()
    ready = any(attitude.stance is Stance.SUPPORT for attitude in willing)
    other = next((child for child in sentence.children(clause) if child.base_deprel in {"nsubj", "expl"}), None)
    if not (threat or ready) or other is None or (other.upos == "PRON" and other.form.casefold() != "es"):
        return ()
    holder = doer(sentence, head, ground.index, step.path | {other.index})
    if holder is None or holder.index == other.index:
        return ()
    sign = -step.sign if threat else step.sign
    found = claim(sentence, step, stance_of(sign), holder, clause, _CONDITION)
    return (evolve(found, stance=stance_of(sign), tied=None),)


def supposing(sentence: Sentence, clause: Word) -> bool:
    """Whether a clause is a condition that begins with *sollte*: sollte Moskau nicht zustimmen."""
    should = next((word for word in auxiliaries(sentence, clause) if word.form.casefold() in _SHOULD), None)
    if should is None or should.index > clause.index:
        return False
    inverted = (child for child in sentence.children(clause) if _stands_before(sentence, child, should))
    if clause.base_deprel not in _CLAUSES and not any(inverted):
        return False
    return should.index == 1 or sentence.words[should.index - 2].form == ","


def _stands_before(sentence: Sentence, clause: Word, verb: Word) -> bool:
    """Whether a main clause stands before a verb, though the tree makes it depend on that: Zölle kämen, sollte es X geben."""
    if clause.base_deprel not in _CLAUSES or clause.index > verb.index or verb_first(sentence, clause):
        return False
    return not infinitive(sentence, clause) and not any(child.base_deprel == "mark" for child in sentence.children(clause))


def opposed(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...]:
    """Who does not want what is done against his will or in spite of his refusal, or what fails by that.

    Gegen den Willen Wiens, trotz Wiener Bedenken; scheitert am Widerstand Wiens, an Wien.

    Args:
        ground: The sentence and the words.
        step: How far the climb has come, with the sign of what is done.
        verb: The verb of whoever does or decides it.
    """
    sentence = ground.sentence
    for child in sentence.children(verb):
        if child.base_deprel != "obl" or child.index in step.path or child.upos not in {"NOUN", "PROPN"}:
            continue
        preposition = next(iter(cases(sentence, child)), "")
        fails = preposition in _CAUSES and step.sign != step.hit.sign
        if child.upos == "PROPN":
            fails_by = fails and preposition == "an" and _FAILING in names(ground.index, sentence, verb)
            holder = child if fails_by else None
        else:
            holder = owner(sentence, child, step.path) if _refusal(ground, child, preposition, fails=fails) else None
        if holder is not None:
            wanted = step.sign if fails else -step.sign
            return (claim(sentence, step.to(child), stance_of(wanted), holder, child, "position.noun"),)
    return ()


def _refusal(ground: Ground, noun: Word, preposition: str, *, fails: bool) -> bool:
    """Whether a noun with its preposition tells in spite of whose will a thing is done, or by whose refusal it fails."""
    wanted = frozenset({Stance.OPPOSE}) if fails else _SPITE.get(preposition)
    if wanted is None:
        return False
    called = names(ground.index, ground.sentence, noun)
    return next((found.stance for name in called for found in ground.index.attitudes.get(name, ())), None) in wanted


def picked(ground: Ground, found: Claim) -> Claim | None:
    """What somebody wants who has to do with none but those who want it: will nur Partner dulden, die X ablehnen."""
    sentence, chosen = ground.sentence, found.holder
    if chosen is None or chosen.upos != "NOUN" or chosen.base_deprel not in {"obj", "obl"}:
        return None
    inside = [word for word in sentence.children(chosen) if word.index < chosen.index]
    before = sentence.words[min((chosen.index, *(word.index for word in inside))) - 2]
    verb = sentence.head(chosen)
    if verb is None or not any(word.form == "nur" for word in (before, *inside)) or not ground.willing(verb):
        return None
    if found.root.base_deprel not in _BELOW:
        return None
    holder = doer(sentence, verb, ground.index, found.path | {chosen.index})
    return None if holder is None else evolve(found, holder=holder, rule=_CONDITION, asks=False)
