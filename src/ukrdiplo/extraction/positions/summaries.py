"""Nouns that sum up the things before a dash and say who wants them: X, Y und Z – Forderungen, die Kiew ablehnt."""

from attrs import evolve

from ukrdiplo.extraction.positions.attributes import relative
from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.holding import held
from ukrdiplo.extraction.positions.words import noun_forms
from ukrdiplo.model import Word

__all__ = ["summed_up"]

_DASHES = frozenset({"–", "—", "-"})
_ARTICLES = frozenset({"DET", "ADJ"})


def summed_up(ground: Ground, step: Step) -> tuple[Claim, ...]:
    """The claim of a relative clause behind the noun that sums up what stands before a dash.

    Args:
        ground: The sentence and the words.
        step: How far the climb has come before the dash.
    """
    sentence = ground.sentence
    dash = next((word for word in sentence.words[step.word.index :] if word.form in _DASHES), None)
    if dash is None:
        return ()
    noun = next((word for word in sentence.words[dash.index :] if word.upos not in _ARTICLES), None)
    if noun is None or noun.upos != "NOUN" or not any(ground.index.takes_up(form) for form in noun_forms(noun)):
        return ()
    return next((found for verb in sentence.children(noun) if (found := _said(ground, step.to(noun), verb))), ())


def _said(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...]:
    """The claim of a relative clause about the noun of a step."""
    clause = relative(ground, verb) if verb.base_deprel == "acl" else None
    attitude = next(ground.attitudes(verb, clause.at), None) if clause is not None else None
    if clause is None or attitude is None:
        return ()
    return held(ground, evolve(step, wish=None), attitude, verb, clause.holder)
