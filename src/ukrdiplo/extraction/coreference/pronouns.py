"""Whom a third-person pronoun or possessive means.

It takes the likeliest actor that was named before it, in its own sentence or those shortly before: gender and number must agree,
and no actor is subject and object of one verb. Subjects come before others, near ones before far ones, persons before bodies, and
whom the text is about before whom it names once; a possessive looks to the subject of its own sentence first. A demonstrative
(dieser, letzterer) takes the last one named. Where others are nearly as likely, they are told as alternatives; where these are
many, or a thing may be meant as well as a body, nobody is meant.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile

from ukrdiplo.extraction.coreference import binding
from ukrdiplo.extraction.coreference.referents import Antecedent, Place, Referent
from ukrdiplo.lexicon.roles import Gender
from ukrdiplo.model import ActorKind, Word

__all__ = ["meant", "owner_of", "points", "wanted"]

_REACH = 3  # sentences before its own in which a pronoun looks for its antecedent
_SUBJECT, _PERSON, _PARALLEL, _DISTANCE, _AGAIN, _NEAR, _OWNER, _TOPIC, _UNSURE = 2.0, 1.5, 0.5, 1.25, 0.5, 0.3, 2.5, 0.2, 0.75
_TELLER = 3.0  # what the owner of a word of speech is worth in its clause: Trumps Vorwurf, er werde belogen
_ABOVE = 0.5  # what it is worth to be the subject of a clause above a possessive's own
_JOINED = 5.0  # what it is worth that a possessive is joined to somebody: die Ukraine und ihre Partner
_MOST_AGAIN = 4  # mentions that make somebody whom the text is about
_FEW = 3  # among how many a reader may still choose
_DOUBT = 1.25  # within how much of the likeliest actor another one is an alternative: what a sentence between them is worth

_SINGULAR_MALE = frozenset({Gender.MASCULINE})
_SINGULAR_FEMALE = frozenset({Gender.FEMININE})
_NEUTER = frozenset({Gender.NEUTER})
_MALE_OR_NEUTER = frozenset({Gender.MASCULINE, Gender.NEUTER})
_FEMALE_OR_MANY = frozenset({Gender.FEMININE, Gender.PLURAL})
_MANY = frozenset({Gender.PLURAL})
_DASHES = frozenset({"–", "—"})
_RIVALS = frozenset({"nsubj", "obj"})
_GENDERS = {"Masc": Gender.MASCULINE, "Fem": Gender.FEMININE, "Neut": Gender.NEUTER}
_PLURAL = ("en", "ern", "eln")  # a verb's number shows in its ending; taggers take it from a sie that may be either
_NOBODY: frozenset[Gender] = frozenset()
_FORMS = {
    "er": _SINGULAR_MALE,
    "ihn": _SINGULAR_MALE,
    "ihm": _MALE_OR_NEUTER,
}
_DEMONSTRATIVES = {
    "dieser": _SINGULAR_MALE,
    "jener": _SINGULAR_MALE,
    "letzterer": _SINGULAR_MALE,
    "letzteres": _NEUTER,
    "diese": _FEMALE_OR_MANY,
    "jene": _FEMALE_OR_MANY,
    "letztere": _FEMALE_OR_MANY,
}


def points(word: Word) -> bool:
    """Whether a word that is no pronoun by its part of speech may stand for somebody: a possessive or a demonstrative."""
    return word.form.casefold() in _DEMONSTRATIVES or (word.upos == "DET" and word.feat("Poss") == "Yes")


def wanted(place: Place) -> frozenset[Gender]:
    """The genders that a third-person pronoun, possessive or demonstrative may stand for; none for any other word.

    ``Sie`` and ``Ihr`` with a capital are taken for the polite form unless they open a sentence.
    """
    word, form = place.word, place.word.form.casefold()
    if word.upos == "DET" and word.feat("Poss") == "Yes":
        if form.startswith("sein"):
            return _MALE_OR_NEUTER
        return _FEMALE_OR_MANY if form.startswith("ihr") and _is_impolite(place) else _NOBODY
    if form in _DEMONSTRATIVES:
        return _pointed(place)
    if word.upos != "PRON":
        return _NOBODY
    if form == "sie":
        return _number(place) if _is_impolite(place) else _NOBODY
    if form == "ihr":
        return _SINGULAR_FEMALE if word.form == "ihr" and word.feat("Case") != "Nom" else _NOBODY
    return _MANY if word.form == "ihnen" else _FORMS.get(form, _NOBODY)


def _pointed(place: Place) -> frozenset[Gender]:
    """The genders of a demonstrative that stands alone as a subject: Dieser sagte."""
    word = place.word
    alone = word.base_deprel == "nsubj" and not (word.upos == "DET" and place.clause is not None and place.clause.upos == "NOUN")
    if not alone:
        return _NOBODY
    genders = _DEMONSTRATIVES[word.form.casefold()]
    return _number(place) if genders == _FEMALE_OR_MANY else genders


def _is_impolite(place: Place) -> bool:
    """Whether a word stands small, or has its capital as the first of its sentence, quotation marks aside."""
    return place.word.form[0].islower() or all(word.upos == "PUNCT" for word in place.sentence.words[: place.word.index - 1])


def _number(place: Place) -> frozenset[Gender]:
    """Whether a ``sie`` is a woman or several, by the verb that it is the subject of."""
    verb = place.clause
    if verb is None or place.word.base_deprel != "nsubj":
        return _FEMALE_OR_MANY
    verbs = (word for word in (verb, *place.sentence.children(verb)) if word.upos in {"VERB", "AUX"})
    finite = next((word for word in verbs if word.feat("VerbForm") == "Fin"), verb)
    form = finite.form.casefold()
    many = form == "sind" or (form.endswith(_PLURAL) and not form.endswith("schien"))
    return _MANY if many else _SINGULAR_FEMALE


def meant(
    place: Place,
    genders: frozenset[Gender],
    before: Sequence[Antecedent],
    things: Sequence[Place],
    referents: Mapping[str, Referent],
    counts: Mapping[str, int],
    named: Callable[[Word], str | None],
    *,
    speaks: bool = False,
) -> tuple[str, ...]:
    """The actor that a pronoun means, and behind him those whom it may mean as well, likeliest first; nobody where that is open.

    Args:
        place: The pronoun.
        genders: What it may stand for.
        before: The mentions before it, in order.
        things: The nouns before it that are nobody, in order.
        referents: The actors.
        counts: How often each was mentioned so far.
        named: The actor that a word behind it names.
        speaks: Whether its verb is one of speech, as no thing does; of a possessive, whether its noun is: seiner Ansicht nach.
    """
    behind = cataphoric(place)
    actor = named(behind) if behind is not None else None
    if actor is not None and actor in referents and referents[actor].agrees(genders):
        return (actor,)
    near = [item for item in before if place.number - item.place.number <= _REACH and item.place.quoted == place.quoted]
    barred = {item.actor for item in near if _is_barred(item, place)}
    fit = [item for item in near if item.actor not in barred and _fits(item, referents[item.actor], genders)]
    if place.word.form.casefold() in _DEMONSTRATIVES:
        return _last(fit, place, [thing for thing in things if _agrees(thing, genders)])
    likely = _likeliest(fit, place, referents, counts, thinks=speaks and place.word.upos == "DET")
    body = bool(likely) and not referents[likely[0]].is_human and not (speaks and place.word.base_deprel == "nsubj")
    if body and place.word.upos == "PRON" and _is_thing(place, genders, things, [i for i in fit if i.actor == likely[0]]):
        return ()
    return likely


def _fits(item: Antecedent, referent: Referent, genders: frozenset[Gender]) -> bool:
    """Whether a mention agrees with a pronoun: by its actor or, of a group, by its own plural (die Europäer for Europa)."""
    several = referent.actor.kind is ActorKind.GROUP and Gender.PLURAL in genders
    return referent.agrees(genders) or (several and item.place.word.feat("Number") == "Plur")


def _is_thing(place: Place, genders: frozenset[Gender], things: Sequence[Place], items: Sequence[Antecedent]) -> bool:
    """Whether a pronoun may as well mean a thing as a body: the last subject, of the sentence before, or one named since.

    Die Sanktionen wirkten. Sie …; Er wolle Sanktionen meiden – sie ….
    """
    subject = next((thing for thing in reversed(things) if thing.word.base_deprel == "nsubj"), None)
    if subject is not None and subject.number == place.number - 1 and _agrees(subject, genders):
        return True
    since = (thing for thing in things if thing.sentence is place.sentence and thing.word.base_deprel in _RIVALS)
    return all(item.place.sentence is not place.sentence for item in items) and any(_agrees(thing, genders) for thing in since)


def cataphoric(place: Place) -> Word | None:
    """The subject behind a possessive of a phrase with a preposition that opens its clause: In seiner Rede sagte X."""
    noun, sentence = place.clause, place.sentence
    if place.word.upos != "DET" or noun is None or not any(_is_preposition(child) for child in sentence.children(noun)):
        return None
    verb = next((above for above in sentence.ancestors(noun) if above.upos in {"VERB", "AUX"}), None)
    if verb is None or any(word.upos in {"VERB", "AUX"} for word in sentence.words[: place.word.index - 1]):
        return None
    behind = next((child for child in sentence.children(verb) if child.base_deprel == "nsubj"), None)
    return behind if behind is not None and behind.index > noun.index else None


def _is_preposition(word: Word) -> bool:
    return word.base_deprel == "case" and word.form.lower() not in {"als", "wie"}


def _is_teller(item: Antecedent, place: Place) -> bool:
    """Whether a clause tells what somebody's word of speech is, and a mention names whose word it is."""
    if item.place.sentence is not place.sentence or place.word.base_deprel != "nsubj" or place.clause is None:
        return False
    noun = place.sentence.head(place.clause)
    return noun is not None and noun.upos == "NOUN" and item.place.clause is noun and item.place.word.base_deprel == "nmod"


def _last(items: Sequence[Antecedent], place: Place, things: Sequence[Place]) -> tuple[str, ...]:
    """The last one named in the sentence before or in this one, unless a thing was named after him."""
    last = items[-1] if items else None
    if last is None or place.number - last.place.number > 1:
        return ()
    thing = things[-1].word.span.start if things else -1
    return (last.actor,) if thing < last.place.word.span.start else ()


def _agrees(thing: Place, genders: frozenset[Gender]) -> bool:
    """Whether a noun that is nobody has one of these genders."""
    number = Gender.PLURAL if thing.word.feat("Number") == "Plur" else _GENDERS.get(thing.word.feat("Gender") or "")
    return number in genders


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


def _is_barred(item: Antecedent, place: Place) -> bool:
    """Whether binding keeps a word from meaning the actor of a mention, here and elsewhere.

    Nobody is spoken of in what stands behind his name and a colon, the two are not both at one verb, and no pronoun stands for
    the phrase that it is in; a possessive may stand for the subject of its clause.
    """
    if item.place.sentence is not place.sentence:
        return False
    if item.is_label:
        return True
    together = place.clause is item.place.clause and not _parted(item, place)
    if place.word.upos == "DET":
        return together and not item.is_subject
    if place.word.base_deprel != "nsubj" and item.top is not None and binding.subject(place.sentence, place.clause) is item.top:
        return True
    above = list(takewhile(lambda word: word.upos not in {"VERB", "AUX"}, place.sentence.ancestors(place.word)))
    return together or item.place.word in above


def _parted(item: Antecedent, place: Place) -> bool:
    """Whether a dash parts two that a tree makes the subjects of one verb: X vor Abreise – kommt er wieder?"""
    between = place.sentence.words[item.place.word.index : place.word.index - 1]
    return item.is_subject and place.word.base_deprel == "nsubj" and any(word.form in _DASHES for word in between)


def _likeliest(
    items: Sequence[Antecedent], place: Place, referents: Mapping[str, Referent], counts: Mapping[str, int], *, thinks: bool
) -> tuple[str, ...]:
    """The actor with the most weight, and those who come close; nobody where there are too many of them.

    Of whoever *thinks* what his clause tells (seiner Meinung nach besitze Nordkorea …) it is the subject only if that is human.
    """
    weights: dict[str, float] = {}
    possessive = place.word.upos == "DET"
    owner = owner_of(place) if possessive else None
    known_owner = owner is not None and any(item.top is owner for item in items)
    for rank, item in enumerate(items, start=1):
        here = item.place.sentence is place.sentence
        subject = item.is_subject and (not here or _holds(item, place))
        nearest = here and (item.top is owner if known_owner else possessive and subject)
        if thinks and not referents[item.actor].is_human:
            subject = nearest = False
        weight = (
            _SUBJECT * (subject or nearest)
            + _PERSON * referents[item.actor].is_human
            + _TELLER * _is_teller(item, place)
            + _JOINED * (here and _is_joined(item, place))
            + _OWNER * nearest
            + _ABOVE * (here and possessive and subject and not nearest)
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
