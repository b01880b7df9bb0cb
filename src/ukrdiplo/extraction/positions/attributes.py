"""What stands before or behind a noun and says who wants it: die von Kiew geforderte Hilfe; Hilfe, die Kiew fordert."""

from attrs import frozen

from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.phrases import owner
from ukrdiplo.extraction.positions.words import cases, infinitive, slots
from ukrdiplo.lexicon.attitudes import Attitude
from ukrdiplo.lexicon.inflection import adjective_stems
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import agent

__all__ = ["Participle", "Relative", "participle", "relative"]

_RELATIVES = frozenset({"der", "die", "das", "den", "dem", "denen"})
_STANDING = frozenset({"er", "sie", "es", "ihn"})


@frozen
class Participle:
    """The attitude of a participle and who has it."""

    attitude: Attitude
    holder: Word


@frozen
class Relative:
    """A relative clause: its verb, the slots that the noun before it stands in, and its subject where the tree misses it."""

    verb: Word
    at: tuple[str, ...]
    holder: Word | None = None


def participle(ground: Ground, noun: Word, word: Word, path: frozenset[int]) -> Participle | None:
    """The attitude that a participle before a noun expresses, if it is said whose it is."""
    sentence = ground.sentence
    for stem in adjective_stems(word.form.casefold()):
        for verb in ground.index.forms.find(stem):
            for attitude in ground.index.attitudes.get(verb.replace("|", ""), ()):
                if "object" in attitude.slots and not (attitude.light or attitude.beside):
                    holder = agent(sentence, word) or _just_before(sentence, word) or owner(sentence, noun, path, names_only=True)
                    return None if holder is None else Participle(attitude, holder)
    return None


def _just_before(sentence: Sentence, participle: Word) -> Word | None:
    """The agent of a participle, right before it, that the tree gives to the verb: die von Kiew geforderte Hilfe."""
    before: Word = sentence.words[participle.index - 2] if participle.index > 1 else participle
    while before.base_deprel in {"flat", "appos"} and (above := sentence.head(before)) is not None:
        before = above  # von Präsidentin Muster erbeten
    return before if {"von", "durch"} & set(cases(sentence, before)) else None


def relative(ground: Ground, verb: Word) -> Relative | None:
    """The relative clause of a verb, if it is one."""
    if infinitive(ground.sentence, verb):
        return None  # Bemühungen, die Ukraine zu stärken
    clause = [word for word in ground.sentence.subtree(verb) if word.upos != "PUNCT"]
    named = len(clause) > 1 and clause[0].form.casefold() in _RELATIVES and clause[1].upos == "PROPN"
    if named and any(ground.attitudes(verb, ("object",))):
        # die Moskau ablehnt: a name in the news has no article, so this is a pronoun and the name its verb's subject.
        return Relative(verb, ("object",), clause[1])
    if len(clause) > 2 and clause[0].form == "wie" and clause[1].form in _STANDING:
        names = (word for word in clause[2:] if word.base_deprel in {"nsubj", "obj"} and word.head == verb.index)
        at = "object" if any(ground.attitudes(verb, ("object",))) else "subject"
        return Relative(verb, (at,), next(names, None))  # eine Waffenruhe, wie sie Paris fordert; wie sie Paris vorschwebt
    first = [word.index for word in clause[:2] if word.form.casefold() in _RELATIVES]
    children = [w for w in ground.sentence.children(verb) if w.upos == "PRON"]
    pronoun = next((w for w in children if w.feat("PronType") == "Rel" or w.index in first), None)
    return None if pronoun is None else Relative(verb, slots(ground.sentence, pronoun))
