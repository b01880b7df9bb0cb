"""What whoever speaks says will be: Kiew werde keinen Cent bekommen; die Hilfe werde fortgesetzt; Panzer gebe es nicht.

Nobody who could leave it is said to do it, so the position is that of whoever announces it. What he says that somebody else will
do is a report or a forecast (:func:`ukrdiplo.extraction.positions.deeds.deed`).
"""

from attrs import evolve

from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import Ground, stance_of
from ukrdiplo.extraction.positions.phrases import copula
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.ties import claim, tying
from ukrdiplo.extraction.positions.words import cases, names
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.clauses import finite
from ukrdiplo.syntax.mood import Mood, mood
from ukrdiplo.syntax.negation import Reality, auxiliaries, denied, reality, verb_first

__all__ = ["announced", "owed", "passive_to_come"]

_RULE = "position.announcement"
_CONDITION = "position.condition"
_WILL = frozenset({"wird", "werde", "werden", "würde", "würden"})
_NOBODY = frozenset({"es", "man", "niemand", "keiner"})
_STAYING = frozenset({"bleiben"})
_RECEIVING = frozenset({"bekommen", "erhalten", "kriegen", "kommen", "fließen"})
_SO_FAR = frozenset({"derzeit", "momentan", "bislang", "bisher", "noch", "zurzeit", "gegenwärtig", "aktuell", "nie"})
"""Adverbs by which a denial tells how things stand."""
_FREE = frozenset({"root", "parataxis", "conj", "ccomp"})
_CONTENT = "dass"
_WHERETO = frozenset({"nach", "in", "an", "auf", "vor", "zu"})
_FOR_WHICH = frozenset({"für", "vor"})
_FIRST = frozenset({"zunächst", "zuerst", "zuvor", "erst", "vorher"})


def announced(ground: Ground, step: Step, verb: Word, top: Word, *, deed: bool) -> tuple[Claim, ...]:
    """The claim of whoever says what will become of a thing.

    Args:
        ground: The sentence and the words.
        step: How far the climb has come.
        verb: The verb that says it.
        top: The verb that it is coordinated with and that heads their clause.
        deed: Its subject does it.
    """
    sentence = ground.sentence
    if step.loose or step.wish is not None or not _stands_free(sentence, top) or ground.supposed(verb) or _about(sentence, verb):
        return ()
    passive = passive_to_come(sentence, verb) and (step.sign < 0 or _reported(sentence, verb))
    if not (passive or reality(sentence, verb) is Reality.FUTURE or _told(ground, step, verb)):
        return ()
    subject = None if passive else doer(sentence, verb, ground.index, step.path)
    if subject is not None and subject.form.casefold() not in _NOBODY:
        gives = subject.head == verb.index and ground.exists(verb)  # Wien gebe keine Panzer: not es gebe keine
        if deed or gives or subject.upos not in {"NOUN", "PROPN"}:
            return ()
    source = _source(ground, verb)
    found = claim(sentence, step, stance_of(step.sign), source, verb, _RULE)
    return (found if source is not None else evolve(found, deed=Reality.FUTURE),)


def _source(ground: Ground, verb: Word) -> Word | None:
    """From whom there will be, or will not be, something: Von ihm bekommt Kiew keine Panzer; aus Wien kommt kein Cent."""
    if _RECEIVING.isdisjoint(names(ground.index, ground.sentence, verb)):
        return None
    children = ground.sentence.children(verb)
    return next((c for c in children if c.upos in {"PROPN", "PRON"} and {"von", "aus"} & set(cases(ground.sentence, c))), None)


def owed(ground: Ground, step: Step, word: Word, at: tuple[str, ...]) -> Claim | None:
    """What *müssen* says of a thing without a verb of its own: Panzer müssten an die Front; für X müsse erst Y geschehen."""
    sentence = ground.sentence
    modals = [child for child in sentence.children(word) if child.base_deprel == "aux" and child.lemma == "müssen"]
    if step.wish is not None or denied(sentence, word):
        return None
    timed = any(child.base_deprel == "det" for child in sentence.children(step.word))  # vor den Gesprächen tells the time
    if (
        "vor" in at
        and not timed
        and word.upos == "VERB"
        and any(attitude.appeal for attitude in ground.attitudes(word, ("object", "clause")))
    ):
        subject = doer(sentence, word, ground.index, step.path)  # Vor X verlangt Kiew Y
        return None if subject is None else claim(sentence, step.to(word), Stance.CONDITIONAL, subject, word, _CONDITION)
    if not modals:
        return None
    verbless = "subject" in at and word.upos in {"ADJ", "ADV"} and not copula(sentence, word)
    if verbless and any(_WHERETO & set(cases(sentence, child)) for child in sentence.children(word)):
        return claim(sentence, step.to(word), stance_of(step.sign), None, word, "position.demand")
    if _FOR_WHICH & set(at) and word.upos == "VERB":
        first = any(child.form.casefold() in _FIRST for child in sentence.children(word))
        other = any(child.base_deprel == "nsubj" and child.index not in step.path for child in sentence.children(word))
        if other and (first or "vor" in at):
            found = claim(sentence, step.to(word), Stance.CONDITIONAL, None, word, _CONDITION)
            return evolve(found, untied=stance_of(step.sign))
    return None


def passive_to_come(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb is in the passive of the present or future and nobody is said to do it: wird geliefert, würden geliefert."""
    own = auxiliaries(sentence, verb)
    if verb.feat("VerbForm") == "Inf" or any(child.deprel == "obl:agent" for child in sentence.children(verb)):
        return False
    passive = any(word.deprel == "aux:pass" and word.form.casefold() in _WILL for word in own)
    return passive and not any(word.form.casefold() in {"worden", "sein"} for word in own)


def _reported(sentence: Sentence, verb: Word) -> bool:
    """Whether the auxiliary of a passive is in the Konjunktiv; in the indicative it tells as often what others do."""
    return any(word.form.casefold() in _WILL - {"wird", "werden"} for word in auxiliaries(sentence, verb))


def _stands_free(sentence: Sentence, top: Word) -> bool:
    """Whether a clause states something by itself or as the content of what is said."""
    if reality(sentence, top) is Reality.QUESTION or verb_first(sentence, top):
        return False
    marked = any(child.base_deprel == "mark" and child.form.casefold() == _CONTENT for child in sentence.children(top))
    return marked or top.base_deprel in _FREE


def _about(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb that names a topic is about something else: Über Land wird nicht verhandelt."""
    return any("über" in cases(sentence, child) for child in sentence.children(verb))


def _told(ground: Ground, step: Step, verb: Word) -> bool:
    """Whether the present or a modal tells what will be: X bleibe; für Kiew gebe es nichts; könne es geben, wenn …."""
    sentence = ground.sentence
    if tying(sentence, verb) is not None and any(word.lemma == "können" for word in auxiliaries(sentence, verb)):
        return True
    if not finite(verb) or (verb.feat("Tense") == "Past" and mood(sentence, verb) is Mood.INDICATIVE):
        return False
    called = names(ground.index, sentence, verb)
    if not _STAYING.isdisjoint(called):
        return not any(child.base_deprel in {"xcomp", "advmod"} and child.upos == "ADJ" for child in sentence.children(verb))
    nouns = (sentence.words[i - 1] for i in step.path if i != verb.index)
    against = denied(sentence, verb) or any(noun.upos == "NOUN" and denied(sentence, noun) for noun in nouns)
    none = against and (ground.exists(verb) or not _RECEIVING.isdisjoint(called))
    return none and not any(child.form.casefold() in _SO_FAR for child in sentence.children(verb))
