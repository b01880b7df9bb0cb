"""What somebody shows of his will by what he does, and by what he does or asks another thing for."""

from attrs import evolve

from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import Ground, stance_of
from ukrdiplo.extraction.positions.modals import proviso_before, wondered
from ukrdiplo.extraction.positions.phrases import copula
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.ties import claim, even_then
from ukrdiplo.extraction.positions.words import infinitive, names, slots
from ukrdiplo.model import Stance, Word
from ukrdiplo.syntax.clauses import finite
from ukrdiplo.syntax.negation import Reality, denied, reality, verb_first

__all__ = ["deed", "purpose"]

_PARTAKING = frozenset({"teilnehmen"})


def deed(ground: Ground, step: Step, verb: Word, top: Word) -> tuple[Claim, ...]:
    """What somebody does, told as a fact.

    Args:
        ground: The sentence and the words.
        step: How far the climb has come.
        verb: What he does.
        top: The verb that it is coordinated with and that heads their clause.
    """
    sentence = ground.sentence
    marks = {child.form.casefold() for child in sentence.children(top) if child.base_deprel == "mark"}
    embedded = top.base_deprel == "ccomp" or "dass" in marks
    free = embedded or top.base_deprel in {"root", "parataxis", "conj"} or _after_colon(ground, top)
    supposed = proviso_before(ground, top)
    if (verb_first(sentence, top) and not supposed) or not free:
        return ()
    real = reality(sentence, verb)
    subject = doer(sentence, verb, ground.index, step.path)
    if subject is None or real not in {Reality.FACT, Reality.FUTURE, Reality.POSSIBLE}:
        return ()
    if real is Reality.POSSIBLE and even_then(sentence, verb):
        real = Reality.FACT  # würde selbst dann nicht liefern, wenn …
    if real is Reality.FACT and not denied(sentence, verb) and not _PARTAKING.isdisjoint(names(ground.index, sentence, verb)):
        return ()  # who took part in talks need not have wanted them
    # What somebody says that he might do hangs on something.
    stance = Stance.CONDITIONAL if real is Reality.POSSIBLE or supposed else stance_of(step.sign)
    found = claim(sentence, step, stance, subject, verb, "position.deed")
    return (evolve(found, deed=real, embedded=embedded),)


def purpose(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...]:
    """What somebody does a thing for is what he wants: reist nach Kiew, um Hilfe zuzusagen; müsse handeln, um … zu beenden."""
    sentence = ground.sentence
    head = sentence.head(verb)
    there = head is not None and head.upos in {"NOUN", "PROPN"} and copula(sentence, head)  # ist zu Besuch, um; ist in Rom, um
    going = head is not None and (head.upos == "VERB" or there)
    if (
        head is None
        or not going
        or wondered(sentence, head)
        or verb.base_deprel not in {"advcl", "ccomp", "xcomp", "acl"}
        or denied(sentence, head)
    ):
        return ()
    if ground.obliged(head):
        found = claim(sentence, step, stance_of(step.sign), None, head, "position.purpose")
    elif (asking := _asked_by(ground, head)) is not None:
        whose = doer(sentence, asking, ground.index, step.path)
        found = claim(sentence, step, stance_of(step.sign), whose, asking, "position.purpose")
    else:
        subject = doer(sentence, head, ground.index, step.path)
        real = reality(sentence, head)
        if subject is None or (
            subject.upos == "NOUN" and subject.feat("Number") != "Plur" and subject.base_deprel == "nsubj:pass"
        ):
            return ()
        if real in {Reality.POSSIBLE, Reality.QUESTION}:
            return ()
        found = claim(sentence, step, stance_of(step.sign), subject, verb, "position.purpose")
    return (found,)


def _asked_by(ground: Ground, verb: Word) -> Word | None:
    """The verb of whoever asks for what an infinitive says, and so for what that is good for: fordert, X zu tun, um …."""
    over = ground.sentence.head(verb)
    if over is None or over.upos != "VERB" or not infinitive(ground.sentence, verb):
        return None
    asking = (attitude for attitude in ground.attitudes(over, slots(ground.sentence, verb)) if not attitude.own)
    return over if any(attitude.stance is Stance.SUPPORT for attitude in asking) else None


def _after_colon(ground: Ground, clause: Word) -> bool:
    """Whether a clause stands by itself behind a colon: Der nächste Schritt: Paris liefert Panzer."""
    words = ground.sentence.subtree(clause)
    first = min((word.index for word in words if word.upos != "PUNCT"), default=clause.index)
    return finite(clause) and first > 1 and ground.sentence.words[first - 2].form == ":"
