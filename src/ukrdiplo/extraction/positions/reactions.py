"""What somebody wants who likes or dislikes that another wants it or not: bedauert, dass Wien X nicht will; wirft Wien vor, X ….

Who regrets a thing wants the contrary, whoever does it. The position of the one who does it is read by itself.
"""

from attrs import evolve

from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import Ground, stance_of
from ukrdiplo.extraction.positions.holding import held
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.ties import claim
from ukrdiplo.extraction.positions.words import infinitive, names
from ukrdiplo.lexicon.attitudes import Attitude, Holder
from ukrdiplo.model import Stance, Word

__all__ = ["blaming", "felt", "wondering"]

_PLAIN = frozenset({Stance.SUPPORT, Stance.OPPOSE})
_THINGS = frozenset({"object", "über"})
"""Slots of what somebody may like or dislike, and so of the fact that a clause with *dass* tells."""
_JOINT = frozenset({"peace_negotiations", "ceasefire", "leaders_summit", "war_continuation"})
"""Topics of what two sides do together: who blames the other for refusing that tells whose fault it is."""
_CONTENT = frozenset({"ccomp", "xcomp", "advcl", "acl"})
_WHY = frozenset({"warum", "weshalb", "wieso"})
_ASKING = frozenset({"fragen"})
_SHOWN = frozenset({"xcomp", "advmod"})
_FACTS = frozenset({"dass", "weil"})


def felt(ground: Ground, step: Step, clause: Word) -> tuple[Claim, ...]:
    """The claim of whoever likes or dislikes what a clause tells: bedauert, dass Wien X nicht will; kritisiert Wien, weil ….

    Args:
        ground: The sentence and the words.
        step: How far the climb has come, with the sign of what the clause tells.
        clause: The clause's verb.
    """
    sentence = ground.sentence
    marks = {child.form.casefold() for child in sentence.children(clause) if child.base_deprel == "mark"}
    head = sentence.head(clause) if clause.base_deprel in _CONTENT and marks & _FACTS else None
    if head is None or step.loose or head.upos not in {"VERB", "ADJ"}:
        return ()
    shown = (child for child in sentence.children(head) if child.upos == "ADJ" and child.base_deprel in _SHOWN)
    for word in (head, *shown):  # zeigte sich enttäuscht, dass
        attitude = _reaction(ground, word)
        if attitude is not None and (attitude.stance is Stance.OPPOSE or "dass" in marks):
            return held(ground, evolve(step, word=clause), attitude, word)
    return ()


def _reaction(ground: Ground, word: Word) -> Attitude | None:
    """The liking or dislike that a word tells of things, if it does."""
    found = (attitude for name in names(ground.index, ground.sentence, word) for attitude in ground.index.attitudes.get(name, ()))
    return next((each for each in found if _of_facts(each) and ground.beside(each.companions, word)), None)


def _of_facts(attitude: Attitude) -> bool:
    """Whether an attitude is towards a thing as it is, and so towards a fact: kritisieren, enttäuscht; but not wollen."""
    plain = attitude.stance in _PLAIN and attitude.holder is Holder.SUBJECT and not (attitude.light or attitude.own)
    feared = attitude.only_affirmed and attitude.stance is Stance.OPPOSE  # who fears a thing foretells it
    return plain and attitude.close and not feared and not _THINGS.isdisjoint(attitude.slots)


def wondering(ground: Ground, step: Step, clause: Word) -> tuple[Claim, ...]:
    """The claim of whoever asks why a thing is not done: fragte, warum Wien keine Panzer liefere."""
    sentence = ground.sentence
    head = sentence.head(clause) if clause.base_deprel == "ccomp" else None
    if head is None or step.loose or head.upos != "VERB" or step.sign == step.hit.sign:
        return ()
    asks = any(child.form.casefold() in _WHY for child in sentence.children(clause))
    if not asks or _ASKING.isdisjoint(names(ground.index, sentence, head)):
        return ()
    asker = doer(sentence, head, ground.index, step.path)
    if asker is None or asker.head != head.index:
        return ()
    return (claim(sentence, step.to(head), stance_of(-step.sign), asker, head, "position.attitude"),)


def blaming(ground: Ground, found: Claim) -> Claim | None:
    """What somebody wants who blames another for refusing it: wirft Wien vor, X zu verhindern."""
    sentence, clause = ground.sentence, found.root
    verb = sentence.head(clause) if found.holder is not None and clause.base_deprel in _CONTENT else None
    if verb is None or verb.upos != "VERB" or found.stance is not Stance.OPPOSE or found.hit.term.topic in _JOINT:
        return None
    if not infinitive(sentence, clause):
        return None
    called = names(ground.index, sentence, verb)
    if ground.index.charges.isdisjoint(called) or any(ground.attitudes(verb, ("clause", "infinitive"))):
        return None  # forderte Wien auf, auf X zu verzichten
    accuser = doer(sentence, verb, ground.index, found.path)
    if accuser is None or accuser == found.holder:
        return None
    return evolve(found, stance=Stance.SUPPORT, untied=Stance.SUPPORT, holder=accuser, root=verb, path=found.path | {verb.index})
