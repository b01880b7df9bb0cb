"""What a clause says that a thing brings about, and whether that is good: X verlängert den Krieg, X nützt nur dem Angreifer.

The worth of an outcome is composed. A verb says whether there is more or less of what it is about, or that somebody is better or
worse off; that has a worth of its own, as a word of the lexicon, by an attribute (falsche Hoffnungen) or by what complements it
(der Weg in den Krieg); and every denial turns it.
"""

from collections.abc import Iterator

from attrs import evolve

from ukrdiplo.extraction.positions import judging
from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import Ground, stance_of
from ukrdiplo.extraction.positions.phrases import copula
from ukrdiplo.extraction.positions.ties import claim
from ukrdiplo.extraction.positions.words import cases, names, slots
from ukrdiplo.lexicon.outcomes import Does, Effect, Worth
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.negation import Reality, denied, reality

__all__ = ["belonging", "brought_about", "outcome"]

_RULE = "position.outcome"
_PREDICATE = "predicate"
_NOBODY = frozenset({"man", "es"})
_MEANS = frozenset({"mit", "durch"})
_BELONGING = frozenset({"gehören"})
_WHERETO = frozenset({"nach", "in", "an", "auf", "vor"})
_COMPLEMENTS = frozenset({"obj", "iobj", "obl", "ccomp", "xcomp", "nsubj", "nmod", "dep", "advmod"})
_OF = frozenset({"genitive", "von", "zu", "für", "auf", "in", "an", "gegen", "mit"})
_SIGN = {Worth.GOOD: 1, Worth.BAD: -1, Worth.FOE: -1}


def outcome(ground: Ground, step: Step, word: Word, at: tuple[str, ...]) -> Claim | None:
    """What a clause says that its subject is or brings about: X verlängert den Krieg; X ist eine Einladung zum Angriff."""
    sentence = ground.sentence
    if (
        not _brings(sentence, word, step, at)
        or step.wish is not None
        or _such(sentence, step.hit.head)
        or reality(sentence, word) is Reality.QUESTION
        or ground.owed(word)
    ):
        return None
    if copula(sentence, word):
        sign = _worth(ground, word) if word.upos == "NOUN" else None
        if sign is not None and denied(sentence, word):
            sign = -sign
            if any(child.base_deprel == "acl" for child in sentence.children(word)):
                found = claim(sentence, step.to(word), Stance.CONDITIONAL, None, word, _RULE)
                return evolve(found, untied=stance_of(-step.sign * sign))  # X dürfe kein Frieden sein, der …
    else:
        sign = brought_about(ground, word, step.path)
    if sign is None:
        return None
    found = claim(sentence, step.to(word), stance_of(step.sign * sign), None, word, _RULE)
    return evolve(found, judge=judging.view(sentence, word))


def _such(sentence: Sentence, noun: Word) -> bool:
    """Whether a noun is for things of the kind that was told before: ein solcher Frieden."""
    return any(child.form.casefold().startswith("solch") for child in sentence.children(noun))


def _brings(sentence: Sentence, verb: Word, step: Step, at: tuple[str, ...]) -> bool:
    """Whether a thing is what brings something about: the subject, or the means where nobody is named (mit X schaffe man Y)."""
    if not _MEANS.isdisjoint(at):
        subjects = [child for child in sentence.children(verb) if child.base_deprel == "nsubj"]
        shared = not subjects and verb.base_deprel == "conj"  # Kiew wehrt sich und trifft mit X Ziele: somebody does
        return not shared and all(child.form.casefold() in _NOBODY or denied(sentence, child) for child in subjects)
    return "subject" in at or ("clause" in at and _is_subject(sentence, verb, step.word))


def _is_subject(sentence: Sentence, verb: Word, clause: Word) -> bool:
    """Whether a clause is what its verb says something of: X aufzuheben, nütze niemandem; es nütze niemandem, X aufzuheben."""
    before = clause.index < verb.index or clause.base_deprel == "csubj"
    return before or any(child.base_deprel == "expl" or child.form.casefold() == "es" for child in sentence.children(verb))


def belonging(ground: Ground, step: Step, verb: Word, at: tuple[str, ...]) -> Claim | None:
    """The claim that a thing or somebody has a place: Die Täter gehören vor Gericht, die Kinder nach Hause."""
    sentence = ground.sentence
    if verb.upos != "VERB" or "subject" not in at or _BELONGING.isdisjoint(names(ground.index, sentence, verb)):
        return None
    places = (child for child in sentence.children(verb) if child.base_deprel == "obl")
    if not any(_WHERETO & set(cases(sentence, child)) for child in places):
        return None
    sign = -step.sign if denied(sentence, verb) else step.sign
    return claim(sentence, step.to(verb), stance_of(sign), None, verb, _RULE)


def brought_about(ground: Ground, verb: Word, without: frozenset[int]) -> int | None:
    """1 where it is good what a clause says that a thing does, -1 where it is bad; ``None`` where it says neither.

    Args:
        ground: The sentence and the words.
        verb: The clause's verb.
        without: Indices of the words that name the thing.
    """
    for name in names(ground.index, ground.sentence, verb):
        for effect in ground.index.outcomes.effects.get(name, ()):
            found = _of_effect(ground, verb, effect, without)
            if found is not None:
                return found
    return None


def _of_effect(ground: Ground, verb: Word, effect: Effect, without: frozenset[int]) -> int | None:
    sentence = ground.sentence
    beside = [child for child in sentence.children(verb) if child.base_deprel in _COMPLEMENTS and child.index not in without]
    affected = [
        child for child in beside if set(_places(sentence, child)) & set(effect.slots) and child.form.casefold() != "sich"
    ]
    if not affected:
        return None
    if any(child.form.casefold() == "nichts" for child in affected):
        return -1  # führt zu nichts
    foe = any(_is_foe(ground, child) for child in affected)
    rated = [(child, sign) for child in affected if (sign := _worth(ground, child)) is not None and not _is_foe(ground, child)]
    against = denied(sentence, verb)
    if effect.does is Does.SERVES:
        found = -1 if foe or any(sign < 0 for _, sign in rated) else 1
        against = against != judging.limited(sentence, verb) if not foe else against
    elif effect.does is Does.HARMS:
        found = 1 if foe or any(sign < 0 for _, sign in rated) else -1
    elif rated:
        thing, sign = rated[0]
        found = -sign if effect.does is Does.ENDS else sign
        found = -1 if foe and effect.does is Does.BRINGS and found > 0 else found
        against = against != denied(sentence, thing)
    elif foe and effect.does is Does.BRINGS and len(affected) > 1:
        found = -1  # verschafft Putin Zeit
    else:
        return None
    return -found if against else found


def _places(sentence: Sentence, child: Word) -> tuple[str, ...]:
    """The slots of its verb in which something affected may stand; a subject is, where a thing is but the means."""
    if child.upos == "ADJ" and child.base_deprel in {"xcomp", "advmod"}:
        return (_PREDICATE,)
    found = slots(sentence, child)
    return (*found, "object") if found == ("subject",) else found


def _worth(ground: Ground, word: Word, height: int = 0) -> int | None:
    """1 for what it is good to have or good that it happens, -1 for the contrary, ``None`` where the words do not tell."""
    sentence, index = ground.sentence, ground.index
    if word.upos in {"VERB", "AUX"}:
        return _of_clause(ground, word)
    judgement = judging.plain(sentence, word, index)
    if judgement is not None:
        return 1 if judgement.stance is Stance.SUPPORT else -1
    known = index.outcomes.worth(names(index, sentence, word)) if word.upos in {"NOUN", "PROPN", "ADJ"} else None
    if known is not None:
        return _SIGN[known]
    if height or word.upos != "NOUN":
        return None
    for child, at in _complements(sentence, word):
        sign = _worth(ground, child, height + 1)
        if sign is not None:
            return -sign if any(operator.turns for operator in ground.operators(word, at)) else sign
    return None


def _complements(sentence: Sentence, noun: Word) -> Iterator[tuple[Word, tuple[str, ...]]]:
    for child in sentence.children(noun):
        if child.upos in {"NOUN", "PROPN"} and child.index > noun.index and child.base_deprel in {"nmod", "obl"}:
            at = cases(sentence, child) or ("genitive",)
            if _OF & set(at):
                yield child, at


def _of_clause(ground: Ground, verb: Word) -> int | None:
    """The worth of what a content clause says: dass Russland siegt."""
    sentence, index = ground.sentence, ground.index
    who = next((child for child in sentence.children(verb) if child.base_deprel == "nsubj"), None)
    known = index.outcomes.worth(names(index, sentence, verb))
    foe = who is not None and _is_foe(ground, who)
    if known is None:
        own = brought_about(ground, verb, frozenset() if who is None else frozenset({who.index}))
        found = -1 if foe and own is None else own
    else:
        found = -_SIGN[known] if foe else _SIGN[known]
    return -found if found is not None and denied(sentence, verb) else found


def _is_foe(ground: Ground, word: Word) -> bool:
    """Whether a word is for whoever is better off at the cost of others, or one of such is its example: Regime wie der Iran."""
    like = (child for child in ground.sentence.children(word) if "wie" in cases(ground.sentence, child))
    found = (ground.index.outcomes.worth(names(ground.index, ground.sentence, each)) for each in (word, *like))
    return any(worth is Worth.FOE for worth in found)
