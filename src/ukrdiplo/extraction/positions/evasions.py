"""Questions that somebody leaves open: Ob Panzer geliefert werden, ließ sie offen."""

from attrs import frozen

from ukrdiplo.extraction.positions.claims import Claim, End
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.words import names
from ukrdiplo.lexicon.attitude_index import AttitudeIndex
from ukrdiplo.model import Sentence, Stance, Word

__all__ = ["Evader", "evader", "evasion"]

_ASKED = frozenset({"clause", "ob"})
"""Slots of a question."""


@frozen
class Evader:
    """Who leaves a question open, and the verb that says so."""

    verb: Word
    holder: Word


def evasion(sentence: Sentence, end: End, index: AttitudeIndex) -> Claim | None:
    """The claim that somebody is undecided on a topic that stands in a question with *ob*.

    The words of evading are looked for outside the question and wherever the tree puts them: parsers hang a question on the noun
    *Frage*, on the verb of the answer or on both.

    Args:
        sentence: The sentence.
        end: Where the climb from the topic ended without a claim.
        index: The words of wanting, rejecting and leaving open.
    """
    asking = next((word.index for word in sentence.words if word.form.casefold() == "ob"), None)
    if asking is None or end.hit.head.index < asking:
        return None
    found = evader(sentence, frozenset(range(asking, end.hit.head.index + 1)), index)
    if found is None:
        return None
    return Claim(
        hit=end.hit,
        stance=Stance.UNCLEAR,
        holder=found.holder,
        root=found.verb,
        path=end.hit.words | {found.verb.index},
        rule="position.evasion",
    )


def evader(sentence: Sentence, inside: frozenset[int], index: AttitudeIndex) -> Evader | None:
    """Who leaves a question open, with words outside it.

    Args:
        sentence: The sentence.
        inside: Indices of the words of the question.
        index: The words of leaving open.
    """
    forms = {word.form.casefold() for word in sentence.words if word.index not in inside}
    for verb in sentence.words:
        if verb.index in inside or verb.upos not in {"VERB", "AUX", "ADJ"}:
            continue
        for name in names(index, sentence, verb):
            for attitude in index.attitudes.get(name, ()):
                open_ = attitude.stance is Stance.UNCLEAR and not _ASKED.isdisjoint(attitude.slots)
                if not open_ or not attitude.companions <= forms:
                    continue
                holder = doer(sentence, verb, index, inside)
                if holder is not None and holder.index not in inside:
                    return Evader(verb, holder)
    return None
