"""What headlines and cries say without a finite verb: Paris für Sanktionen; Kiew: Druck erhöhen; Keine Waffen!."""

from collections.abc import Iterator

from attrs import evolve

from ukrdiplo.extraction.positions import modals, wishes
from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import Ground, stance_of
from ukrdiplo.extraction.positions.phrases import across_a_colon, copula
from ukrdiplo.extraction.positions.ties import claim
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import finite

__all__ = ["bidden", "exclaimed", "headline"]

_HEADLINE = "position.headline"
_VERBAL = frozenset({"VERB", "AUX"})
_BIDDING = frozenset({"müssen", "sollen", "wollen"})
_CLOSING = frozenset({"“", "«", "»", '"', ".", "!"})


def headline(sentence: Sentence, step: Step, head: Word, at: tuple[str, ...]) -> Iterator[Claim]:
    """Paris für Sanktionen: a name and what it is for, without a verb or with one that the tree takes for its copula.

    Args:
        sentence: The sentence.
        step: How far the climb has come, which is a complement of the name.
        head: The name.
        at: The slots of it that the complement stands in.
    """
    verbless = not any(finite(word) for word in sentence.words)
    if verbless and across_a_colon(sentence, step.word, head) and _called_for(sentence, step):
        yield claim(sentence, step, stance_of(step.sign), head, step.word, _HEADLINE)
    elif verbless or (_named(sentence, head) and copula(sentence, head)):
        for preposition, sign in (("für", step.sign), ("gegen", -step.sign)):
            if preposition in at:
                yield claim(sentence, step, stance_of(sign), head, head, _HEADLINE)


def _named(sentence: Sentence, noun: Word) -> bool:
    """Whether a noun is a name, or has one in apposition: ist auch Ministerin Muster gegen X."""
    return noun.upos == "PROPN" or any(
        child.base_deprel == "appos" and child.upos == "PROPN" for child in sentence.children(noun)
    )


def _called_for(sentence: Sentence, step: Step) -> bool:
    """Whether a phrase says by itself that a thing is not to be, or that there is to be more of it."""
    return step.sign != step.hit.sign or any(child.form.casefold() == "mehr" for child in sentence.children(step.word))


def bidden(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...]:
    """Kiew: Sanktionen verschärfen; Kiew: Müssen Moskau aufhalten: what a title bids with the infinitive that closes it."""
    sentence = ground.sentence
    if (
        not verb.form.endswith("n")
        or verb.feat("VerbForm") == "Part"
        or any(word.form not in _CLOSING for word in sentence.words[verb.index :])
    ):
        return ()
    colon = next((word.index for word in sentence.words if word.form == ":"), None)
    if colon is None or colon > verb.index or any(word.upos in _VERBAL for word in sentence.words[:colon]):
        return ()
    first = sentence.words[colon]
    others = (word for word in sentence.words[colon : verb.index - 1] if word is not first)
    if any(word.upos in _VERBAL | {"SCONJ"} or word.base_deprel == "mark" for word in others):
        return ()
    if first.upos in _VERBAL and first.lemma.casefold() not in _BIDDING:
        return ()
    subjects = (child for child in sentence.children(verb) if child.base_deprel == "nsubj")
    if any(child.feat("Number") == "Plur" and child.index not in step.path for child in subjects):
        return ()  # Kiew: Europäer müssen zahlen
    return (claim(sentence, step, stance_of(step.sign), None, verb, _HEADLINE),)


def exclaimed(ground: Ground, step: Step, word: Word) -> tuple[Claim, ...]:
    """Keine Waffen! is whoever speaks; Keine Waffen mehr: Budapest schaltet auf stur is whom it announces."""
    found = modals.assertion(ground, step, word)
    colon = next((other.index for other in ground.sentence.words if other.form == ":"), 0)
    whose = wishes.title_bearer(ground.sentence, colon) if colon > word.index else None
    return tuple(evolve(each, holder=whose, rule=_HEADLINE) for each in found) if whose is not None else found
