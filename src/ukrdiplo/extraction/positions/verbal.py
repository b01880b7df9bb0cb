"""The way up from what complements a verb or adjective: judged, wanted, done, or passed on to the clause that it heads."""

from attrs import evolve

from ukrdiplo.extraction.positions import predicates, provisos, rulings, wishes
from ukrdiplo.extraction.positions.claims import Step
from ukrdiplo.extraction.positions.climbing import HIGHEST, Climber
from ukrdiplo.extraction.positions.complements import paper, plan, taking
from ukrdiplo.extraction.positions.conditions import opposed
from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.holding import held, main_clause
from ukrdiplo.extraction.positions.subjects import behind_its_verb, doer
from ukrdiplo.lexicon.attitudes import Holder
from ukrdiplo.model import Stance, Word
from ukrdiplo.syntax.negation import denied

__all__ = ["verb"]

_WHILE = ("unter",)
_PLAIN = frozenset({Stance.SUPPORT, Stance.OPPOSE})


def verb(climber: Climber, step: Step, word: Word, at: tuple[str, ...]) -> Step:
    """From a complement to its verb or adjective.

    Args:
        climber: Who climbs.
        step: How far the climb has come, which is the complement.
        word: The verb or adjective.
        at: The slots of it that the complement stands in.
    """
    ground = climber.ground
    if step.height > HIGHEST or climber.take(wishes.passed_on(ground, step, word, at)):
        return step
    fronted = at == ("subject",) and behind_its_verb(ground.sentence, word, step.path) is not None
    if fronted and any(ground.attitudes(word, ("object",))):
        at = ("object",)
    if _judged(climber, step, word, at) or climber.take(provisos.only_then(ground, step, word, at) or None):
        return step
    for told in (provisos.talked_of, provisos.only_by):
        if climber.take(told(ground, step, word, at) or None):
            return step
    further = _wanted_or_done(climber, step, word, ("object",) if _as_such(ground, step, word, at) else at)
    if further is not None or climber.take(predicates.sided(ground, step, word, at) or None):
        return step if further is None else further
    if step.wish is not None:
        if not any(found.holder is not None for found in climber.claims):
            climber.take(wishes.going_with(ground, step, word, at))
        return step
    if (noun := taking(ground, word, at, step)) is not None:
        return climber.over(step, noun, at)
    passed = ground.passes(word, at) or (at == _WHILE and word.upos == "VERB")  # müsse unter Wahrung von X enden
    return climber.clause(step.past(word)) if passed and not step.lost else step


def _as_such(ground: Ground, step: Step, word: Word, at: tuple[str, ...]) -> bool:
    """Whether somebody is proposed for what a phrase with *als* names: Genf als Ort für X empfehlen."""
    if at != ("als",) or step.loose or step.wish is not None:
        return False
    if not any(child.base_deprel == "obj" and child.index not in step.path for child in ground.sentence.children(word)):
        return False
    names_it = ground.index.replying  # who welcomes a thing as X says what it is
    return any(
        found.stance is Stance.SUPPORT and found.word.replace("|", "").casefold() not in names_it
        for found in ground.attitudes(word, ("object",))
    )


def _judged(climber: Climber, step: Step, word: Word, at: tuple[str, ...]) -> bool:
    """Whether a verb judges the topic."""
    ground = climber.ground
    if climber.take(rulings.judged(ground, step, word, at) or None):
        return True
    return climber.take(rulings.indispensable(ground, step, word, at)) or climber.take(
        rulings.equated(ground, step, word) or None
    )


def _wanted_or_done(climber: Climber, step: Step, word: Word, at: tuple[str, ...]) -> Step | None:
    """On from a verb that is an attitude or an operator; ``None`` from any other."""
    ground = climber.ground
    act = "vor" in at and step.word.upos == "NOUN" and any(ground.operators(step.word, ("genitive",)))
    for attitude in ground.attitudes(word, (*at, "act") if act else at):
        if attitude.close and step.loose:
            return step
        if attitude.only_denied and not ground.against(word, attitude, step.path):
            continue
        if attitude.stance is Stance.OPPOSE and "clause" in at and main_clause(ground.sentence, step.word):
            continue
        if step.wish is not None and attitude.stance is Stance.CONDITIONAL:
            found = wishes.wished(ground, step, doer(ground.sentence, word, ground.index, step.path), word)
            hangs = "object" in at  # knüpft seine Zustimmung zu X an Y; but droht mit einem Veto gegen X
            climber.take(evolve(each, stance=Stance.CONDITIONAL) if hangs else each for each in found)
            return step
        wants = attitude.towards(step.sign, denied=denied(ground.sentence, word)) if attitude.holder is Holder.SUBJECT else None
        if wants in _PLAIN and (said := paper(ground, word, step)) is not None:
            before = len(climber.claims)
            end = _contained(climber, step.to(word, 1 if wants is Stance.SUPPORT else -1), said)
            if len(climber.claims) > before:
                return end
        if attitude.appeal and "clause" not in at and ground.judged(word):
            climber.take(held(ground, step, attitude, word))  # Dass Wien X fordert, ist absurd: it does
        if ground.obliged(word) or ground.commissioned(word) or ground.supposed(word) or rulings.anybody(ground.sentence, word):
            return climber.clause(step.to(word, -step.sign if attitude.stance is Stance.OPPOSE else step.sign))
        climber.take(held(ground, step, attitude, word))
        climber.take(opposed(ground, step, word) or None)
        return step
    for operator in ground.operators(word, at):
        if operator.contains and (planned := plan(ground, word, step)) is not None:
            return _contained(climber, step.to(word), planned)
        deed = operator.deed and not step.loose
        return climber.clause(step.to(word, -step.sign if operator.turns else step.sign), deed=deed)
    return None


def _contained(climber: Climber, step: Step, planned: Word) -> Step:
    """What a plan, a demand or a treaty has in it goes with it: Der Plan sieht den Verzicht auf X vor."""
    before = len(climber.claims)
    end = climber.over(step, planned, ("genitive",))
    return end if end is not step or len(climber.claims) > before else climber.noun(step.past(planned))
