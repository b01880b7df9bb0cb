"""Which word takes a complement, where the tree gives it to another one or the verb asks for it."""

from ukrdiplo.extraction.positions.claims import Step
from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.model import Word

__all__ = ["belongs_to_the_verb", "completes", "plan", "taking"]


def belongs_to_the_verb(ground: Ground, noun: Word, verb: Word, at: tuple[str, ...]) -> bool:
    """Whether the tree gives to a noun what the verb asks for and the noun does not: warb zum Auftakt für X."""
    if "genitive" in at or any(ground.attitudes(noun, at)):
        return False
    if noun.base_deprel != "obl":
        return verb.upos == "VERB" and any(attitude.beside for attitude in ground.attitudes(verb, at))
    return any(ground.attitudes(verb, at))


def completes(ground: Ground, noun: Word, verb: Word, at: tuple[str, ...]) -> bool:
    """Whether what the tree gives to a noun completes the idiom of its verb: grünes Licht für X geben."""
    return any(noun.base_deprel == "obl" or attitude.beside for attitude in ground.attitudes(verb, at))


def plan(ground: Ground, verb: Word, step: Step) -> Word | None:
    """The noun that is a verb's subject, or that the relative pronoun stands for which is."""
    subject = doer(ground.sentence, verb, ground.index, step.path)
    if subject is not None and subject.feat("PronType") == "Rel":
        subject = ground.sentence.head(verb)
    return subject if subject is not None and subject.upos == "NOUN" else None


def taking(ground: Ground, verb: Word, at: tuple[str, ...], step: Step) -> Word | None:
    """The object of a verb that takes a complement which the tree gives to the verb: zu X einen Beitrag leisten."""
    if {"object", "subject", "clause"} & set(at):
        return None
    objects = (word for word in ground.sentence.children(verb) if word.base_deprel == "obj" and word.upos == "NOUN")
    nouns = (word for word in objects if word.index not in step.path)
    return next((n for n in nouns if any(ground.attitudes(n, at)) or any(ground.operators(n, at))), None)
