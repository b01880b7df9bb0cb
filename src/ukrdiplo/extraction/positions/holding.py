"""The claim of a verb or adjective that is an attitude: lehnt ab, ist bereit, brauche."""

from attrs import evolve

from ukrdiplo.extraction.positions import judging
from ukrdiplo.extraction.positions.announcements import passive_to_come
from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.phrases import across_a_colon, owner
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.ties import claim
from ukrdiplo.extraction.positions.words import cases, infinitive, with_zu
from ukrdiplo.lexicon.attitudes import Attitude, Holder
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.clauses import finite
from ukrdiplo.syntax.negation import Reality, denied, reality

__all__ = ["among", "held", "main_clause"]

_SOUGHT = frozenset({"für", "auf", "um", "nach"})
_NOUNS = frozenset({"NOUN", "PROPN", "X"})
_AMONG = frozenset({"in", "bei", "unter", "seitens", "aufseiten", "von", "aus"})
"""Prepositions of those whose attitude a verb tells that has the matter as its subject: stößt in Bern auf Ablehnung."""


def held(ground: Ground, step: Step, attitude: Attitude, verb: Word, holder: Word | None = None) -> tuple[Claim, ...]:
    """The claim of an attitude, if it is real and it is said whose it is.

    Args:
        ground: The sentence and the words.
        step: How far the climb has come, which is a complement of the attitude.
        attitude: The attitude.
        verb: The word that expresses it.
        holder: Who has it, where that is not its subject.
    """
    sentence = ground.sentence
    real = reality(sentence, verb)
    polite = real is Reality.POSSIBLE and (verb.upos == "ADJ" or attitude.own)  # wäre bereit, möchte
    if real is Reality.QUESTION or ground.supposed(verb) or (real is Reality.MODAL and ground.hearsay(verb)):
        return ()
    against = ground.against(verb, attitude, step.path)
    stance = attitude.towards(step.sign, denied=against)
    if attitude.stance is Stance.OPPOSE and _lacking(ground, step.word):
        stance = Stance.CONDITIONAL
    elif attitude.stance is Stance.OPPOSE and across_a_colon(sentence, verb, step.word) and denied(sentence, step.word):
        stance = attitude.towards(-step.sign, denied=against)  # eine Absage: keine Panzer, which rejects once
    if attitude.holder is Holder.SPEAKER:
        if real is Reality.POSSIBLE and not polite:
            return ()
        found = claim(sentence, step.to(verb), stance, None, verb, "position.demand")
        return (evolve(found, judge=judging.for_whom(sentence, verb)),)
    if attitude.holder is Holder.SUBJECT:
        subject = holder or doer(sentence, verb, ground.index, step.path)
        passive = any(child.deprel in {"nsubj:pass", "aux:pass"} for child in sentence.children(verb))
        if (subject is None and passive) or (subject is not None and subject.form.casefold() == "man"):
            subject = among(sentence, verb, attitude, step.path, agents=subject is None and attitude.only_denied) or subject
    else:
        subject = among(sentence, verb, attitude, step.path)
        if (
            subject is None
            and attitude.holder is Holder.EXPERIENCER
            and step.word.upos == "VERB"
            and with_zu(sentence, step.word)
        ):
            return (claim(sentence, step.to(verb), stance, None, verb, "position.demand"),)  # es gehe darum, X zu erreichen
        if subject is None:
            return ()
    if subject is None and not (_headless(sentence, verb) or passive_to_come(sentence, verb)):
        return ()
    rejects = attitude.stance is Stance.OPPOSE
    found = claim(sentence, step.to(verb), stance, subject, verb, "position.attitude", rejects=rejects)
    found = evolve(found, asks=_asks(attitude))
    if real is Reality.POSSIBLE and not polite and found.tied is None:
        return ()  # könnte zustimmen; but würde zustimmen, wenn …
    return (found,)


def _asks(attitude: Attitude) -> bool:
    """Whether who has an attitude asks for a thing that need not be there: wirbt für X; but unterstützt X."""
    asking = attitude.appeal or attitude.own or (not attitude.close and bool(_SOUGHT & set(attitude.slots)))
    return asking and attitude.stance is Stance.SUPPORT and attitude.holder is Holder.SUBJECT


def among(sentence: Sentence, verb: Word, attitude: Attitude, without: frozenset[int], *, agents: bool = False) -> Word | None:
    """Whose an attitude is that a verb tells without a subject: stößt in Bern auf Ablehnung, missfällt dem Kanzler.

    Args:
        sentence: The sentence.
        verb: The verb.
        attitude: The attitude.
        without: Indices of the words that it is about.
        agents: Only those who do it count, and not where it is done: wurde bei der Nato abgelehnt.
    """
    near = [word for word in sentence.children(verb) if word.index not in without]
    nouns = [word for word in near if {word.form.casefold(), word.lemma.casefold()} & attitude.companions]
    if attitude.holder is Holder.EXPERIENCER:
        places = {"obj", "iobj", "nsubj"} if any(word.base_deprel == "expl" for word in near) else {"obj", "iobj"}
        objects = (word for word in near if (word.base_deprel in places or _dative(word)) and word not in nouns)
        return next((word for word in objects if not cases(sentence, word)), None)
    for noun in nouns:
        if noun.upos == "NOUN" and (whose := owner(sentence, noun, without)) is not None and whose.index != noun.index:
            return whose
    placed = (*near, *(child for noun in nouns for child in sentence.children(noun)))
    wanted = _AMONG - {"in", "aus"} if agents else _AMONG
    return next(
        (word for word in placed if wanted & set(cases(sentence, word)) and word not in nouns and word.upos in _NOUNS), None
    )


def _dative(word: Word) -> bool:
    """Whether a noun stands in the dative of whom a verb concerns: dem Minister geht es um X."""
    return word.deprel == "obl:arg" or (word.deprel == "obl" and word.upos in _NOUNS and word.feat("Case") == "Dat")


def main_clause(sentence: Sentence, verb: Word) -> bool:
    """Whether a clause is finite and has no conjunction: what is rejected is never told so."""
    marked = any(child.base_deprel == "mark" for child in sentence.children(verb))
    return verb.upos in {"VERB", "AUX"} and not marked and not infinitive(sentence, verb)


def _lacking(ground: Ground, noun: Word) -> bool:
    """Whether a noun has a phrase with *ohne*, or with *vor* and an act: who rejects X without Y may be for X with it."""
    for child in ground.sentence.children(noun):
        found = cases(ground.sentence, child)
        if "ohne" in found or ("vor" in found and any(ground.operators(child, ("genitive",)))):
            return True
    return False


def _headless(sentence: Sentence, verb: Word) -> bool:
    """Whether a clause begins with its finite verb and leaves out who does it: Kallas: Fordert neue Sanktionen."""
    before = sentence.words[verb.index - 2] if verb.index > 1 else None
    return finite(verb) and (before is None or before.form == ":")
