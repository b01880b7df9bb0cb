"""What somebody asks for before, after or in return for another thing, of which he lets that hang."""

from attrs import evolve

from ukrdiplo.extraction.positions import judging
from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import Ground, stance_of
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.ties import claim, tying
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.negation import Reality, auxiliaries, denied, reality

__all__ = ["afterwards", "in_return", "only_by", "only_then", "talked_of"]

_RETURNS = frozenset({"gegenzug", "gegenleistung", "dafür"})
_OPENING = frozenset({"wollen", "mögen", "möchten", "können"})
_FIRST = frozenset({"erst", "nur"})
_ONLY = frozenset({"nur", "allein", "einzig", "ausschließlich", "lediglich"})
_MEANS = frozenset({"durch", "mit", "an", "über", "auf", "in"})
_MAY = frozenset({"können", "lassen"})


def only_then(ground: Ground, step: Step, verb: Word, at: tuple[str, ...]) -> tuple[Claim, ...]:
    """Will erst nach X verhandeln, nur mit X zustimmen: what somebody makes a condition of what he is willing to do."""
    sentence, noun = ground.sentence, step.word
    first = min(word.index for word in sentence.subtree(noun))
    before = sentence.words[first - 2 : first - 1] if first > 1 else ()
    marked = any(word.form.casefold() in _FIRST for word in (*before, *sentence.children(noun)))
    if step.wish is not None or not marked or not {"nach", "mit", "bei"} & set(at) or not ground.willing(verb):
        return ()
    subject = doer(sentence, verb, ground.index, step.path)
    if subject is None:
        return ()
    found = claim(sentence, step, stance_of(step.sign), subject, verb, "position.condition")
    return (evolve(found, stance=stance_of(step.sign), tied=None),)


def only_by(ground: Ground, step: Step, verb: Word, at: tuple[str, ...]) -> tuple[Claim, ...]:
    """Der Krieg könne nur durch X enden, Frieden gebe es nur mit X: whoever says so wants X."""
    if _MEANS.isdisjoint(at) or step.wish is not None or step.loose or denied(ground.sentence, verb):
        return ()
    if not (ground.exists(verb) or any(word.lemma in _MAY for word in auxiliaries(ground.sentence, verb))):
        return ()
    if not _limited(ground.sentence, step.word):
        return ()
    return (claim(ground.sentence, step.to(verb), stance_of(step.sign), None, verb, "position.judgement"),)


def _limited(sentence: Sentence, noun: Word) -> bool:
    """Whether *nur* or its like stands right before a phrase."""
    first = min(word.index for word in sentence.subtree(noun))
    before = sentence.words[first - 2 : first] if first > 1 else sentence.words[:1]
    return any(word.form.casefold() in _ONLY for word in before)


def talked_of(ground: Ground, step: Step, verb: Word, at: tuple[str, ...]) -> tuple[Claim, ...]:
    """Will über X erst reden, wenn …; über X könne man reden, sofern …: who does so may come to want the thing."""
    sentence = ground.sentence
    open_ = any(word.lemma.casefold() in _OPENING for word in auxiliaries(sentence, verb))
    if "über" not in at or step.wish is not None or not open_ or not ground.inert(verb) or tying(sentence, verb) is None:
        return ()
    subject = doer(sentence, verb, ground.index, step.path)
    speaks = subject is None or subject.form.casefold() == "man"
    return (claim(sentence, step.to(verb), Stance.CONDITIONAL, None if speaks else subject, verb, "position.condition"),)


def in_return(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...]:
    """What somebody asks for in return is what he wants: Er will verhandeln, wenn er im Gegenzug Garantien bekommt."""
    head = ground.sentence.head(verb)
    inside = {word.form.casefold() for word in ground.sentence.subtree(verb)}
    if head is None or verb.base_deprel != "advcl":
        return ()
    holder = doer(ground.sentence, head, ground.index, step.path)
    willing = ground.willing(head) or reality(ground.sentence, head) is Reality.POSSIBLE
    asked = not inside.isdisjoint(_RETURNS) or (ground.willing(head) and _only(ground, verb, head))
    if not asked or not willing:
        real = reality(ground.sentence, head)
        promised = real is Reality.FUTURE or any(word.lemma == "können" for word in auxiliaries(ground.sentence, head))
        ruled = judging.of_predicate(ground.sentence, head, ground.index) is not None
        if not _only(ground, verb, head) or not (promised or ruled):
            return ()
        holder = None
    elif holder is None:
        return ()
    found = claim(ground.sentence, step, stance_of(step.sign), holder, verb, "position.condition")
    return (evolve(found, stance=stance_of(step.sign), tied=None),)


def afterwards(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...]:
    """What is to come only after what is owed hangs on that: Erst müsse Ruhe herrschen, bevor man X erwäge."""
    head = ground.sentence.head(verb)
    if head is None or verb.base_deprel != "advcl" or denied(ground.sentence, head):
        return ()
    if not any(word.lemma == "müssen" for word in auxiliaries(ground.sentence, head)):
        return ()
    found = claim(ground.sentence, step, Stance.CONDITIONAL, None, head, "position.condition")
    return (evolve(found, untied=stance_of(step.sign)),)


def _only(ground: Ground, verb: Word, head: Word) -> bool:
    """Whether a condition is the only one: nur infrage, wenn …; erst, wenn …; sobald …."""
    if any(child.base_deprel == "mark" and child.form.casefold() == "sobald" for child in ground.sentence.children(verb)):
        return True
    first = min(word.index for word in ground.sentence.subtree(verb))
    before = ground.sentence.words[max(0, first - 3) : first]
    own = (child for child in ground.sentence.children(head) if child.index < first)
    return any(word.form.casefold() in {"nur", "erst"} for word in (*before, *own))
