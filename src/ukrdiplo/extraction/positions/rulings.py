"""The claims that judgements make: X ist unrealistisch, nennt X einen Fehler, ohne X kein Frieden, das Ziel bleibt X."""

from attrs import evolve

from ukrdiplo.extraction.positions import judging
from ukrdiplo.extraction.positions.announcements import owed
from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import Ground, stance_of
from ukrdiplo.extraction.positions.holding import held, main_clause
from ukrdiplo.extraction.positions.outcomes import belonging, brought_about, outcome
from ukrdiplo.extraction.positions.phrases import owner
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.ties import claim, tying
from ukrdiplo.extraction.positions.words import cases, slots
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.negation import auxiliaries, denied, verb_first

__all__ = ["anybody", "equated", "indispensable", "judged", "of_anybody", "passed", "without"]

_JUDGEMENT = "position.judgement"
_KINDS = frozenset({"Art", "Sorte"})
_INDEFINITE = ("ein", "kein")


def passed(ground: Ground, step: Step, predicate: Word) -> tuple[Claim, ...]:
    """The judgement of a predicate whose complement was passed: ein gutes Zeichen für X."""
    ruling = judging.of_predicate(ground.sentence, predicate, ground.index)
    if ruling is None:
        return ()
    return (claim(ground.sentence, step, _stance(ruling, step), None, predicate, _JUDGEMENT),)


def _stance(ruling: judging.Ruling, step: Step) -> Stance:
    """What a judgement amounts to; that a concession is not to be given up says that it is not to be made."""
    contrary = ruling.judgement.given_up and step.hit.term.conceded
    return ruling.towards(-step.sign if contrary else step.sign)


def judged(ground: Ground, step: Step, word: Word, at: tuple[str, ...]) -> tuple[Claim, ...]:
    """The claim of a judgement about what stands in a slot ``at`` of a word; none where the word makes none."""
    if step.loose > 1 or ground.supposed(word) or _narrowing(ground.sentence, word):
        return ()
    found = outcome(ground, step, word, at) if word.upos == "VERB" else None
    if found is None and step.loose:
        return ()
    found = owed(ground, step, word, at) if found is None else found
    if found is not None:
        return (found,)
    sentence = ground.sentence
    ruling = judging.of_predicate(sentence, word, ground.index) if {"subject", "clause", "für"} & set(at) else None
    if ruling is not None and set(ruling.judgement.slots) & set(at):
        over = sentence.head(word)
        told = over is not None and word.base_deprel == "ccomp"
        if over is not None and told and not main_clause(sentence, word) and any(ground.attitudes(over, ("clause",))):
            return ()  # schließt nicht aus, dass X nützt; but X schade nur, mahnte er
        ruled = claim(sentence, step.to(word), _stance(ruling, step), None, word, _JUDGEMENT)
        return (evolve(ruled, judge=judging.judge(sentence, word, ruling.judgement)),)
    if {"subject", "clause"} & set(at) and tying(sentence, word) is not None and judging.possible(sentence, word, ground.index):
        # X sei denkbar, sofern …
        return (claim(sentence, step.to(word), stance_of(step.sign), None, word, "position.condition"),)
    found = belonging(ground, step, word, at) if word.upos == "VERB" else outcome(ground, step, word, at)
    return _verdict(ground, step, word, at) if found is None else (found,)


def _verdict(ground: Ground, step: Step, word: Word, at: tuple[str, ...]) -> tuple[Claim, ...]:
    """The claim of whoever passes a judgement: nennt X einen Fehler, sieht in X ein Ziel."""
    holder = doer(ground.sentence, word, ground.index, step.path) if {"object", "clause", "in"} & set(at) else None
    if holder is None or ("clause" in at and _of_another(ground.sentence, word, step, holder)):
        return ()
    ruling = judging.of_verdict(ground.sentence, word, ground.index, step.path, inside="in" in at, after=step.word.index)
    if ruling is None:
        return ()
    return (claim(ground.sentence, step.to(word), _stance(ruling, step), holder, word, "position.verdict"),)


def _of_another(sentence: Sentence, verb: Word, step: Step, holder: Word) -> bool:
    """Whether somebody is judged and not what he is to do: sieht die Europäer in der Pflicht, X zu tun."""
    others = (child for child in sentence.children(verb) if child.base_deprel == "obj" and child.index != holder.index)
    return any(
        child.upos in {"NOUN", "PROPN"} and child.index not in step.path and not cases(sentence, child) for child in others
    )


def _narrowing(sentence: Sentence, verb: Word) -> bool:
    """Whether a relative clause says which of several things is meant: ein Frieden, der den Aggressor belohnt."""
    noun = sentence.head(verb) if verb.base_deprel == "acl" else None
    if noun is None or noun.upos != "NOUN":
        return False
    if noun.lemma in _KINDS:
        return True
    definite = {"det", "det:poss"} & {
        child.deprel for child in sentence.children(noun) if not child.form.casefold().startswith(_INDEFINITE)
    }
    return not definite and noun.feat("Number") != "Plur"


def indispensable(ground: Ground, step: Step, verb: Word, at: tuple[str, ...]) -> tuple[Claim, ...] | None:
    """Ohne X kein Y: whoever says so wants X; ``None`` where there is no *ohne*."""
    if "ohne" not in at:
        return None
    fails = any(operator.turns for operator in ground.operators(verb, ("subject",)))
    ruling = judging.of_predicate(ground.sentence, verb, ground.index)
    fails = fails or (ruling is not None and ruling.towards(1) is Stance.OPPOSE)
    if not fails and not any(denied(ground.sentence, word) for word in (verb, *ground.sentence.children(verb))):
        return ()
    willing = any(word.lemma.casefold() == "wollen" for word in auxiliaries(ground.sentence, verb))
    whose = doer(ground.sentence, verb, ground.index, step.path) if willing else None  # ohne X will er nichts unterschreiben
    return (claim(ground.sentence, step.to(verb), stance_of(step.sign), whose, verb, _JUDGEMENT),)


def without(ground: Ground, step: Step, noun: Word) -> tuple[Claim, ...]:
    """Keinen Frieden ohne X; lehnt ein Abkommen ohne X ab: whoever says or does so wants X."""
    if denied(ground.sentence, noun):
        return (claim(ground.sentence, step, stance_of(step.sign), None, noun, _JUDGEMENT),)
    over = ground.sentence.head(noun)
    if over is not None and (bad := outcome(ground, evolve(step, word=noun), over, slots(ground.sentence, noun))) is not None:
        found = claim(ground.sentence, step, stance_of(step.sign), None, over, _JUDGEMENT)
        return () if bad.untied is stance_of(step.sign) else (evolve(found, judge=bad.judge),)
    if over is None or over.upos != "VERB":
        return ()
    attitude = next(ground.attitudes(over, slots(ground.sentence, noun)), None)
    if attitude is None or attitude.stance is not Stance.OPPOSE:
        return ()
    return held(ground, evolve(step, sign=-step.sign), attitude, over)


def anybody(sentence: Sentence, verb: Word) -> bool:
    """Whether a clause is about whoever does what it says: wer X fordert."""
    return any(child.form.casefold() == "wer" for child in sentence.children(verb))


def of_anybody(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...]:
    """Wer X fordert, zementiert Y: what is told as the outcome of a thing, unless it is owed or good, is told against it."""
    head = ground.sentence.head(verb)
    if head is None or head.upos not in {"VERB", "ADJ", "NOUN"} or not anybody(ground.sentence, verb):
        return ()
    if any(child.base_deprel == "ccomp" and child.index > verb.index for child in ground.sentence.children(head)):
        return ()  # the tree gives it to the verb of who says so
    if (
        step.loose
        or ground.obliged(head)
        or verb_first(ground.sentence, head)
        or verb.base_deprel not in {"advcl", "csubj", "ccomp"}
    ):
        return ()
    sign = brought_about(ground, head, step.path | {verb.index}) if head.upos == "VERB" else None
    if sign is None:
        sign = 1 if denied(ground.sentence, head) else -1
    return (claim(ground.sentence, step.to(head), stance_of(step.sign * sign), None, head, _JUDGEMENT),)


def equated(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...]:
    """Kiews Ziel bleibt X, zu Kiews Zielen zählt X: the claim of a verb that joins the topic with a noun of wanting."""
    links = [operator for operator in ground.operators(verb, ("subject",)) if operator.links]
    if not links:
        return ()
    sentence = ground.sentence
    among = any("zu" in operator.slots for operator in links)
    for child in sentence.children(verb):
        if child.upos != "NOUN" or child.index in step.path or cases(sentence, child) != (("zu",) if among else ()):
            continue
        attitude = next(ground.attitudes(child, ("clause",)), None)
        if attitude is not None and attitude.stance is Stance.SUPPORT:
            stance = attitude.towards(step.sign, denied=denied(sentence, verb))
            return (claim(sentence, step.to(verb), stance, owner(sentence, child, step.path), verb, _JUDGEMENT),)
    return ()
