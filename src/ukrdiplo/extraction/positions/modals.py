"""What a clause says of its own accord, without a word above it: wanted, owed, ruled out, asserted.

Each function gives the claims that it finds; :func:`modal` gives ``None`` where no modal decides.
"""

from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import HEARSAY, Ground, stance_of
from ukrdiplo.extraction.positions.joints import wanting
from ukrdiplo.extraction.positions.phrases import owner
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.ties import PROVISOS, claim
from ukrdiplo.extraction.positions.words import cases, to_be_done
from ukrdiplo.lexicon.attitudes import Holder
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.clauses import finite
from ukrdiplo.syntax.negation import Reality, auxiliaries, denied, reality, verb_first

__all__ = ["assertion", "modal", "proviso_before", "ruled_out", "wondered"]

_GLADLY = frozenset({"gern", "gerne", "liebsten", "lieber"})
_ACCORDING = frozenset({"nach", "laut", "zufolge", "gemäß"})
_ASKING = frozenset({"was", "wie", "wann", "wer", "wo", "inwiefern", "inwieweit", "wozu"})
_OPENING = frozenset({"statt", "anstatt", "um", "ohne"})
"""What may begin an infinitive that stands before its main clause."""
_DENYING = frozenset({"werden", "dürfen", "können"})


def modal(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...] | None:
    """The claim of a modal that says who wants the clause: will aufheben (its subject), müsse aufheben (whoever speaks)."""
    by = wanting(ground.sentence, verb)
    if by is None and _to_be_done(ground, step, verb):
        return (claim(ground.sentence, step, stance_of(step.sign), None, verb, "position.demand"),)
    if by is None:
        return _of_an_auxiliary(ground, step, verb)
    stance = stance_of(-step.sign if by.denied else step.sign)
    passed = step.to(by.subject).to(by.modal)
    return (claim(ground.sentence, passed, stance, by.subject, by.modal, "position.attitude"),)  # will, dass Wien X aufhebt


def _to_be_done(ground: Ground, step: Step, verb: Word) -> bool:
    """Whether an infinitive with *zu* says what is to be done with the topic: habe X anzuerkennen; X sei aufzuheben."""
    sentence = ground.sentence
    if to_be_done(sentence, verb, "haben"):
        return not (ground.supposed(verb) or wondered(sentence, verb))
    if not to_be_done(sentence, verb, "sein") or denied(sentence, verb):
        return False  # nicht zu gewinnen: what cannot be done
    children = sentence.children(verb)
    others = (child for child in children if child.base_deprel == "nsubj" and child.index not in step.path)
    told = any(child.base_deprel in {"ccomp", "csubj", "expl"} for child in children)  # ist zu erwarten, dass …
    return not (any(others) or told or ground.supposed(verb) or wondered(sentence, verb))


def _of_an_auxiliary(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...] | None:
    """The claim of a modal that is an auxiliary of the clause's verb."""
    sentence = ground.sentence
    if any(child.form.casefold() in _GLADLY for child in sentence.children(verb)):
        subject = doer(sentence, verb, ground.index, step.path)
        if subject is not None and any(word.form.casefold().startswith("würd") for word in auxiliaries(sentence, verb)):
            return (claim(sentence, step, stance_of(step.sign), subject, verb, "position.attitude"),)  # würde gern ausrichten
    if _fated(sentence, verb):
        return (claim(sentence, step, stance_of(step.sign), None, verb, "position.demand"),)
    for auxiliary in auxiliaries(sentence, verb):
        if auxiliary.lemma.casefold() == "sollen" and (willing := _by_the_will_of(ground, step, verb)) is not None:
            return (claim(sentence, step.to(auxiliary), stance_of(step.sign), willing, step.word, "position.attitude"),)
        hearsay = auxiliary.lemma.casefold() == "sollen" and auxiliary.form.casefold() in HEARSAY
        if hearsay and not (ground.demanded or ground.asked_for(verb) or _told(ground, verb)):
            continue
        for attitude in ground.attitudes(auxiliary, ("clause",)):
            nouns = (sentence.words[i - 1] for i in step.path)
            against = denied(sentence, verb) or any(noun.upos == "NOUN" and denied(sentence, noun) for noun in nouns)
            if attitude.only_denied and not against:
                continue
            asked = verb_first(sentence, verb) and verb.base_deprel != "conj" and not _clause_before(ground, verb)
            if reality(sentence, verb) is Reality.QUESTION or asked or ground.supposed(verb) or wondered(sentence, verb):
                return ()
            if against and any("ohne" in cases(sentence, child) for child in sentence.children(verb)):
                return ()  # ohne Kiew dürfe nicht verhandelt werden
            stance = attitude.towards(step.sign, denied=False)
            if attitude.holder is Holder.SPEAKER:
                return (claim(sentence, step.to(auxiliary), stance, None, step.word, "position.demand"),)
            subject = doer(sentence, verb, ground.index, step.path)
            return (
                () if subject is None else (claim(sentence, step.to(auxiliary), stance, subject, step.word, "position.attitude"),)
            )
    return None


def wondered(sentence: Sentence, verb: Word) -> bool:
    """Whether a clause is a question within another: was man dafür tun müsse."""
    first = next((word for word in sentence.subtree(verb) if word.upos != "PUNCT"), verb)
    return verb.base_deprel not in {"root", "csubj"} and first.form.casefold() in _ASKING and first.form.islower()


def _fated(sentence: Sentence, verb: Word) -> bool:
    """Whether a participle says with *gehören* what is to become of a thing: Die Sanktionen gehörten abgeschafft."""
    near = sentence.words[max(0, verb.index - 4) : verb.index - 1]
    owed = any(word.lemma == "gehören" and finite(word) for word in near)
    return owed and verb.feat("VerbForm") == "Part" and not auxiliaries(sentence, verb)


def _by_the_will_of(ground: Ground, step: Step, verb: Word) -> Word | None:
    """Who wants it that something shall be: nach dem Willen der Regierung soll …; dem Plan der Regierung zufolge soll …."""
    sentence = ground.sentence
    for child in sentence.children(verb):
        if child.upos != "NOUN" or _ACCORDING.isdisjoint(_around(sentence, child)):
            continue
        if not any(attitude.stance is Stance.SUPPORT for attitude in ground.attitudes(child, ("clause", "genitive"))):
            continue
        behind = (word for word in sentence.children(child) if {"von", "zufolge"} & set(cases(sentence, word)))
        return owner(sentence, child, step.path) or next(behind, None)
    return None


def _around(sentence: Sentence, noun: Word) -> tuple[str, ...]:
    """The prepositions of a noun, and of a genitive behind it: dem Plan der Regierung zufolge."""
    behind = (child for child in sentence.children(noun) if child.base_deprel == "nmod" and child.index > noun.index)
    return cases(sentence, noun) or next((found for child in behind if (found := cases(sentence, child))), ())


def ruled_out(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...]:
    """Es wird keine Truppen geben: whoever says so does not want them."""
    children = ground.sentence.children(verb)
    if any(child.deprel == "nsubj" and child.upos == "PROPN" and child.index not in step.path for child in children):
        return ()  # Wien werde keine Truppen geben: its deed
    none = any(denied(ground.sentence, child) for child in children if child.index in step.path)
    if not none or _DENYING.isdisjoint(w.lemma.casefold() for w in auxiliaries(ground.sentence, verb)):
        return ()
    return (claim(ground.sentence, step, stance_of(step.sign), None, verb, "position.demand"),)


def _told(ground: Ground, verb: Word) -> bool:
    """Whether somebody says the clause with *soll*, so that it tells a plan of his: Das Geld soll genutzt werden, sagte sie."""
    over = ground.sentence.head(verb)
    perfect = any(
        word.lemma in {"haben", "sein"} and word.feat("VerbForm") == "Inf" for word in auxiliaries(ground.sentence, verb)
    )
    return not perfect and over is not None and over.upos == "VERB" and verb.base_deprel in {"ccomp", "parataxis"}


def assertion(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...]:
    """What a term says by itself, as the position of whoever says so: Die Ukraine gehört in die Nato."""
    if verb_first(ground.sentence, verb) or reality(ground.sentence, verb) is Reality.QUESTION:
        return ()
    return (claim(ground.sentence, step, stance_of(step.sign), None, verb, "position.assertion"),)


def _clause_before(ground: Ground, clause: Word) -> bool:
    """Whether another clause stands right before one that begins with its verb: Statt X zu liefern, solle Wien ….

    Args:
        ground: The sentence and the words.
        clause: The verb of the clause that begins with it.
    """
    if proviso_before(ground, clause):
        return True
    first = min(word.index for word in ground.sentence.subtree(clause) if word.upos != "PUNCT")
    before = [word for word in ground.sentence.words[: first - 1] if word.upos != "PUNCT"]
    if not before or ground.sentence.words[first - 2].form != ",":
        return False
    return before[0].upos == "SCONJ" or before[0].form.casefold() in _OPENING


def proviso_before(ground: Ground, clause: Word) -> bool:
    """Whether a condition stands right before a clause that begins with its verb: Wenn …, werden wir …."""
    sentence = ground.sentence
    before = (child for child in sentence.children(clause) if child.base_deprel == "advcl" and child.index < clause.index)
    if any(verb_first(sentence, child) for child in before):
        return True  # Wolle man X, müsse man Y
    first = min((word.index for word in sentence.subtree(clause) if word.upos != "PUNCT"), default=clause.index)
    earlier = sentence.words[: first - 1]
    if not earlier or earlier[-1].form != "," or not verb_first(sentence, clause):
        return False
    if finite(earlier[0]):
        return True  # Gebe es kein X, werde man Y, wherever the tree has the first
    return any(word.form.casefold() in PROVISOS and word.upos == "SCONJ" for word in earlier)
