"""Whom a third-person pronoun or possessive means.

It takes the likeliest actor that was named before it, in its own sentence or those shortly before: gender and number must agree,
and no actor is subject and object of one verb. Subjects come before others, near ones before far ones, persons before bodies, and
whom the text is about before whom it names once; a possessive looks to the subject of its own sentence first. A demonstrative
(dieser, letzterer) takes the last one named. Where two are equally likely, or a thing may be meant as well as a body, nobody is
meant.
"""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from ukrdiplo.extraction.coreference.referents import Antecedent, Place, Referent
from ukrdiplo.lexicon.roles import Gender
from ukrdiplo.model import Word

__all__ = ["meant", "wanted"]

_REACH = 3  # sentences before its own in which a pronoun looks for its antecedent
_SUBJECT, _PERSON, _PARALLEL, _DISTANCE, _AGAIN, _NEAR, _OWNER, _TOPIC = 2.0, 1.5, 0.5, 1.25, 0.5, 0.3, 1.5, 0.2
_MOST_AGAIN = 4  # mentions that make somebody whom the text is about
_MARGIN = 0.2  # by how much the likeliest actor must lead

_SINGULAR_MALE = frozenset({Gender.MASCULINE})
_SINGULAR_FEMALE = frozenset({Gender.FEMININE})
_NEUTER = frozenset({Gender.NEUTER})
_MALE_OR_NEUTER = frozenset({Gender.MASCULINE, Gender.NEUTER})
_FEMALE_OR_MANY = frozenset({Gender.FEMININE, Gender.PLURAL})
_MANY = frozenset({Gender.PLURAL})
_GENDERS = {"Masc": Gender.MASCULINE, "Fem": Gender.FEMININE, "Neut": Gender.NEUTER}
_NOBODY: frozenset[Gender] = frozenset()
_FORMS = {
    "er": _SINGULAR_MALE,
    "ihn": _SINGULAR_MALE,
    "ihm": _MALE_OR_NEUTER,
    "dieser": _SINGULAR_MALE,
    "letzterer": _SINGULAR_MALE,
    "jener": _SINGULAR_MALE,
    "letzteres": _NEUTER,
}
_DEMONSTRATIVES = frozenset({"dieser", "diese", "jener", "jene", "letzterer", "letztere", "letzteres"})


def wanted(place: Place) -> frozenset[Gender]:
    """The genders that a third-person pronoun, possessive or demonstrative may stand for; none for any other word.

    ``Sie`` and ``Ihr`` with a capital are taken for the polite form unless they open a sentence.
    """
    word, form = place.word, place.word.form.casefold()
    impolite = word.form[0].islower() or _opens(place)
    if word.upos == "DET" and word.feat("Poss") == "Yes":
        if form.startswith("sein"):
            return _MALE_OR_NEUTER
        return _FEMALE_OR_MANY if form.startswith("ihr") and impolite else _NOBODY
    if word.upos != "PRON":
        return _NOBODY
    if form in _DEMONSTRATIVES and word.base_deprel != "nsubj":
        return _NOBODY
    if form in {"sie", "diese", "jene", "letztere"}:
        return _number(place) if impolite else _NOBODY
    if form == "ihr":
        return _SINGULAR_FEMALE if word.form == "ihr" and word.feat("Case") != "Nom" else _NOBODY
    return _MANY if word.form == "ihnen" else _FORMS.get(form, _NOBODY)


def _is_demonstrative(word: Word) -> bool:
    """Whether a word points back to the last one named."""
    return word.upos == "PRON" and word.form.casefold() in _DEMONSTRATIVES


def _opens(place: Place) -> bool:
    """Whether a word is the first of its sentence, quotation marks aside."""
    return all(word.upos == "PUNCT" for word in place.sentence.words[: place.word.index - 1])


def _number(place: Place) -> frozenset[Gender]:
    """Whether a ``sie`` is a woman or several, by the verb that it is the subject of."""
    verb = place.clause
    if verb is None or place.word.base_deprel != "nsubj":
        return _FEMALE_OR_MANY
    verbs = (word for word in (verb, *place.sentence.children(verb)) if word.upos in {"VERB", "AUX"})
    finite = next((word for word in verbs if word.feat("VerbForm") == "Fin"), verb)
    return _MANY if finite.feat("Number") == "Plur" else _SINGULAR_FEMALE


def meant(
    place: Place,
    genders: frozenset[Gender],
    before: Sequence[Antecedent],
    rival: Place | None,
    referents: Mapping[str, Referent],
    counts: Mapping[str, int],
) -> str | None:
    """The actor that a pronoun means.

    Args:
        place: The pronoun.
        genders: What it may stand for.
        before: The mentions before it, in order.
        rival: The last subject before it that is nobody.
        referents: The actors.
        counts: How often each was mentioned so far.
    """
    near = [item for item in before if place.number - item.place.number <= _REACH and item.place.quoted == place.quoted]
    barred = {item.actor for item in near if _is_barred(item, place)}
    fit = [item for item in near if item.actor not in barred and referents[item.actor].agrees(genders)]
    if _is_demonstrative(place.word):
        actor = next((item.actor for item in reversed(fit) if place.number - item.place.number <= 1), None)
    else:
        actor = _likeliest(fit, place, referents, counts)
    if actor is None or (not referents[actor].is_person and rival is not None and _rivals(rival, place, genders)):
        return None
    return actor


def _rivals(rival: Place, place: Place, genders: frozenset[Gender]) -> bool:
    """Whether a subject that is nobody, in the sentence before, may be what a pronoun stands for."""
    number = Gender.PLURAL if rival.word.feat("Number") == "Plur" else _GENDERS.get(rival.word.feat("Gender") or "")
    return rival.number == place.number - 1 and place.word.upos == "PRON" and number in genders


def _is_barred(item: Antecedent, place: Place) -> bool:
    """Whether binding keeps a word from meaning the actor of a mention, here and elsewhere.

    The two are not both at one verb, and no pronoun stands for the phrase that it is in; a possessive may stand for the subject
    of its clause.
    """
    if item.place.sentence is not place.sentence:
        return False
    together = place.clause is item.place.clause
    if place.word.upos == "DET":
        return together and not item.is_subject
    above = list(takewhile(lambda word: word.upos not in {"VERB", "AUX"}, place.sentence.ancestors(place.word)))
    return together or item.place.word in above


def _likeliest(
    items: Sequence[Antecedent], place: Place, referents: Mapping[str, Referent], counts: Mapping[str, int]
) -> str | None:
    """The actor with the most weight, unless another comes close."""
    weights: dict[str, float] = {}
    for rank, item in enumerate(items, start=1):
        weight = (
            _SUBJECT * item.is_subject
            + _PERSON * referents[item.actor].is_person
            + _OWNER * (item.is_subject and place.word.upos == "DET" and item.place.sentence is place.sentence)
            + _PARALLEL * (item.is_subject and place.word.base_deprel == "nsubj")
            + _TOPIC * min(counts.get(item.actor, 0), _MOST_AGAIN)
            - _DISTANCE * (place.number - item.place.number)
            + _NEAR * rank / len(items)
        )
        known = weights.get(item.actor)
        weights[item.actor] = weight if known is None else max(known, weight) + _AGAIN
    ranked = sorted(weights, key=lambda actor: -weights[actor])
    if not ranked or (len(ranked) > 1 and weights[ranked[0]] - weights[ranked[1]] < _MARGIN):
        return None
    return ranked[0]
