"""Which word takes a complement, where the tree gives it to another one or the verb asks for it."""

from ukrdiplo.extraction.positions.claims import Step
from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.words import cases, noun_forms, with_zu
from ukrdiplo.lexicon.attitude_index import AttitudeIndex
from ukrdiplo.model import Sentence, Stance, Word

__all__ = ["belongs_to_the_verb", "completes", "of_the_infinitive", "paper", "plan", "taking"]

_FIRST_PART = 4
"""How long the first part of a compound is at least: Friedensplan, but not Kommission."""
_ELSEWHERE = frozenset({"object", "subject", "clause", "nach", "vor", "bei", "in"})
"""Slots of what is not the complement of its verb's object: nach einem Treffen das Ziel bekräftigen."""
_RELATIVE = frozenset({"Rel", "Dem"})
"""What a relative pronoun may be tagged as."""
_OF = frozenset({"genitive", "clause"})


def belongs_to_the_verb(ground: Ground, noun: Word, verb: Word, at: tuple[str, ...]) -> bool:
    """Whether the tree gives to a noun what the verb asks for and the noun does not: warb zum Auftakt für X."""
    if "genitive" in at or any(ground.attitudes(noun, at)):
        return False
    if noun.base_deprel != "obl":
        return verb.upos == "VERB" and any(attitude.beside for attitude in ground.attitudes(verb, at))
    return any(ground.attitudes(verb, at))


def of_the_infinitive(sentence: Sentence, noun: Word, verb: Word) -> Word | None:
    """The infinitive beside a noun that takes what the tree gives to another word: X zu verhindern suchte."""
    behind = sentence.words[noun.index] if noun.index < len(sentence.words) else noun
    if behind.form == "zu" and behind.base_deprel == "mark" and noun.base_deprel in {"conj", "appos", "nmod"}:
        infinitive = sentence.words[behind.head - 1]  # der Wunsch Wiens, Truppen zu schicken; der Ukraine Panzer zu liefern
        taken = noun.base_deprel != "appos" and any(child.base_deprel == "obj" for child in sentence.children(infinitive))
        return None if taken else infinitive
    before = sentence.words[verb.index - 2] if verb.index > noun.index + 1 else noun
    if before.head != verb.index or before.base_deprel not in {"xcomp", "ccomp"} or noun.base_deprel != "obj":
        return None
    taken = any(child.base_deprel == "obj" for child in sentence.children(before))
    return before if with_zu(sentence, before) and not taken else None


def completes(ground: Ground, noun: Word, verb: Word, at: tuple[str, ...]) -> bool:
    """Whether what the tree gives to a noun completes the idiom of its verb: grünes Licht für X geben."""
    return any(noun.base_deprel == "obl" or attitude.beside for attitude in ground.attitudes(verb, at))


def plan(ground: Ground, verb: Word, step: Step) -> Word | None:
    """The noun that is a verb's subject, or that the relative pronoun stands for which is."""
    subject = doer(ground.sentence, verb, ground.index, step.path)
    if subject is not None and subject.feat("PronType") == "Rel":
        subject = ground.sentence.head(verb)
    return subject if subject is not None and subject.upos == "NOUN" else None


def paper(ground: Ground, verb: Word, step: Step) -> Word | None:
    """The plan, demand or treaty in which it stands that a thing is wanted or rejected.

    Trumps Plan verlangt X; ein Abkommen, das X verbietet; ein Vertrag, in dem sich Wien zu X verpflichtet.
    """
    noun = ground.sentence.head(verb) if _inside(ground.sentence, verb) else plan(ground, verb, step)
    if noun is None or noun.index in step.path or noun.base_deprel == "obl":
        return None
    return noun if any(_of_paper(ground.index, form) for form in noun_forms(noun)) else None


def _inside(sentence: Sentence, verb: Word) -> bool:
    """Whether a relative clause tells what stands in the noun before it."""
    if verb.base_deprel != "acl":
        return False
    return any(child.feat("PronType") in _RELATIVE and "in" in cases(sentence, child) for child in sentence.children(verb))


def _of_paper(index: AttitudeIndex, form: str) -> bool:
    """Whether a noun, in lower case, means something that tells what is to be, itself or by the second part of a compound."""
    parts = (form, *(part for part in index.of_noun((form,)) if len(form) - len(part) >= _FIRST_PART))
    return any(
        index.takes_up(part)
        or any("clause" in operator.slots for operator in index.operators.get(part, ()))
        or any(attitude.stance is Stance.SUPPORT and _OF & set(attitude.slots) for attitude in index.attitudes.get(part, ()))
        for part in parts
    )


def taking(ground: Ground, verb: Word, at: tuple[str, ...], step: Step) -> Word | None:
    """The object of a verb that takes a complement which the tree gives to the verb: zu X einen Beitrag leisten."""
    if _ELSEWHERE & set(at):
        return None
    objects = (word for word in ground.sentence.children(verb) if word.base_deprel == "obj" and word.upos == "NOUN")
    nouns = (word for word in objects if word.index not in step.path)
    return next((n for n in nouns if any(ground.attitudes(n, at)) or any(ground.operators(n, at))), None)
