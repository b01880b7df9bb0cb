"""How likely it is that a pronoun means one of those who were named before it.

Subjects come before others, near ones before far ones, persons before bodies, and whom the text is about before whom it names
once; a possessive looks to the subject of its own clause first.
"""

from collections.abc import Mapping, Sequence

from ukrdiplo.extraction.coreference import binding
from ukrdiplo.extraction.coreference.referents import Antecedent, Place, Referent
from ukrdiplo.model import Word

__all__ = ["likeliest", "owner_of"]

_SUBJECT, _PERSON, _PARALLEL, _DISTANCE, _AGAIN, _NEAR, _OWNER, _TOPIC, _UNSURE = 2.0, 1.5, 0.5, 1.25, 0.5, 0.3, 2.5, 0.2, 0.75
_TELLER = 3.0  # what the owner of a word of speech is worth in its clause: Trumps Vorwurf, er werde belogen
_SOURCE = 1.25  # what it is worth to be the source of what a clause tells: nach Merz’ Worten
_ABOVE = 0.5  # what it is worth to be the subject of a clause above a possessive's own
_JOINED = 5.0  # what it is worth that a possessive is joined to somebody: die Ukraine und ihre Partner
_MOST_AGAIN = 4  # mentions that make somebody whom the text is about
_FEW = 3  # among how many a reader may still choose
_DOUBT = 1.25  # within how much of the likeliest actor another one is an alternative: what a sentence between them is worth


def likeliest(
    items: Sequence[Antecedent], place: Place, referents: Mapping[str, Referent], counts: Mapping[str, int], *, thinks: bool
) -> tuple[str, ...]:
    """The actor with the most weight, and those who come close; nobody where there are too many of them.

    Of whoever *thinks* what his clause tells (seiner Meinung nach besitze Nordkorea …) it is the subject only if that is human.
    """
    weights: dict[str, float] = {}
    possessive = place.word.upos == "DET"
    owner = owner_of(place) if possessive else None
    known_owner = owner is not None and any(item.is_at(owner) for item in items)
    for rank, item in enumerate(items, start=1):
        here = item.place.sentence is place.sentence
        subject = item.is_subject and (not here or _holds(item, place))
        nearest = here and (item.is_at(owner) if owner is not None and known_owner else possessive and subject)
        if thinks and not referents[item.actor].is_human:
            subject = nearest = False
        weight = (
            _SUBJECT * (subject or nearest)
            + _PERSON * referents[item.actor].is_human
            + _TELLER * _is_teller(item, place)
            + _JOINED * (here and _is_joined(item, place))
            + _OWNER * nearest
            + _ABOVE * (here and possessive and subject and not nearest)
            + _SOURCE * item.is_source
            + _PARALLEL * (subject and place.word.base_deprel == "nsubj")
            + _TOPIC * min(counts.get(item.actor, 0), _MOST_AGAIN)
            - _UNSURE * (referents[item.actor].gender is None)
            - _DISTANCE * (place.number - item.place.number)
            + _NEAR * rank / len(items)
        )
        known = weights.get(item.actor)
        weights[item.actor] = weight if known is None else max(known, weight) + _AGAIN
    ranked = sorted(weights, key=lambda actor: -weights[actor])
    close = tuple(actor for actor in ranked if weights[ranked[0]] - weights[actor] < _DOUBT)
    return close if len(close) <= _FEW else ()


def owner_of(place: Place) -> Word | None:
    """The subject of the clause that a possessive stands in, understood of an infinitive.

    Args:
        place: The possessive.
    """
    verb = next((above for above in place.sentence.ancestors(place.word) if above.upos in {"VERB", "AUX"}), None)
    return binding.subject(place.sentence, verb)


def _holds(item: Antecedent, place: Place) -> bool:
    """Whether a mention's clause holds the pronoun, or is over before it as a clause of its own: not a relative clause."""
    word = item.top
    return word is None or binding.governs(place.sentence, word, place.word) or not _is_relative(item, word)


def _is_relative(item: Antecedent, word: Word) -> bool:
    verb = item.place.sentence.head(word)
    return verb is not None and verb.base_deprel == "acl"


def _is_joined(item: Antecedent, place: Place) -> bool:
    """Whether a possessive tells that what is joined to somebody is his: die Ukraine und ihre Partner."""
    word = item.top
    return place.word.upos == "DET" and word is not None and binding.belongs_beside(place.sentence, place.word, word)


def _is_teller(item: Antecedent, place: Place) -> bool:
    """Whether a clause tells what somebody's word of speech is, and a mention names whose word it is."""
    if item.place.sentence is not place.sentence or place.word.base_deprel != "nsubj" or place.clause is None:
        return False
    noun = place.sentence.head(place.clause)
    return noun is not None and noun.upos == "NOUN" and item.place.clause is noun and item.place.word.base_deprel == "nmod"
