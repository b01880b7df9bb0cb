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
from ukrdiplo.extraction.coreference.weights import likeliest, owner_of
from ukrdiplo.lexicon.roles import Gender
from ukrdiplo.model import ActorKind, Word

__all__ = ["FORMS", "is_barred", "meant", "possesses", "wanted"]

_REACH = 3  # sentences before its own in which a pronoun looks for its antecedent

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


FORMS = frozenset(_DEMONSTRATIVES)
"""What may stand for somebody whatever part of speech it is taken for, in small letters."""


def possesses(word: Word) -> bool:
    """Whether a word is a possessive."""
    return word.upos == "DET" and word.feat("Poss") == "Yes"


def wanted(place: Place) -> frozenset[Gender]:
    """The genders that a third-person pronoun, possessive or demonstrative may stand for; none for any other word.

    ``Sie`` and ``Ihr`` with a capital are taken for the polite form unless they open a sentence.
    """
    word, form = place.word, place.word.form.casefold()
    if possesses(word):
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
    barred = {item.actor for item in near if is_barred(item, place)}
    fit = [item for item in near if item.actor not in barred and _fits(item, referents[item.actor], genders)]
    if place.word.form.casefold() in _DEMONSTRATIVES:
        return _last(fit, place, [thing for thing in things if _agrees(thing, genders)])
    likely = likeliest(fit, place, referents, counts, thinks=speaks and place.word.upos == "DET")
    if not likely or (speaks and (place.word.base_deprel == "nsubj" or place.word.upos == "DET")):
        return likely
    items = [item for item in fit if item.actor == likely[0]]
    told = [thing for thing in things if _agrees(thing, genders)]
    nobody = _is_thing(place, told, items, referents[likely[0]]) or _is_owned(place, genders, near, referents[likely[0]])
    return () if nobody else likely


def _fits(item: Antecedent, referent: Referent, genders: frozenset[Gender]) -> bool:
    """Whether a mention agrees with a pronoun: by its actor, or by its own word: die Europäer, and Kiew for the Ukraine."""
    if item.is_seat and Gender.NEUTER in genders:
        return True
    several = referent.actor.kind is ActorKind.GROUP and Gender.PLURAL in genders
    return referent.agrees(genders) or (several and item.place.word.feat("Number") == "Plur")


def _is_thing(place: Place, things: Sequence[Place], items: Sequence[Antecedent], referent: Referent) -> bool:
    """Whether a pronoun may as well mean a thing that it agrees with as somebody.

    That is the subject of the sentence before (Der Plan scheiterte. Er …), for a person where that sentence does not name him;
    for a body, too, what was named since: Er wolle Sanktionen meiden – sie ….
    """
    subject = next((thing for thing in reversed(things) if thing.word.base_deprel == "nsubj"), None)
    told = subject is not None and subject.number == place.number - 1
    if referent.is_human:
        named = any(item.place.number >= place.number - 1 for item in items)
        return told and not named and (place.word.base_deprel == "nsubj" or _opens(place))
    since = any(thing.sentence is place.sentence and thing.word.base_deprel in _RIVALS for thing in things)
    away = all(item.place.sentence is not place.sentence for item in items)
    if place.word.upos == "DET":
        return told and _opens(place)
    return told or (since and away)


def _opens(place: Place) -> bool:
    """Whether a possessive opens its sentence."""
    return place.word.upos == "DET" and all(word.upos == "PUNCT" for word in place.sentence.words[: place.word.index - 1])


def _is_owned(place: Place, genders: frozenset[Gender], items: Sequence[Antecedent], referent: Referent) -> bool:
    """Whether a possessive agrees with the subject of its clause, and that is nobody: das Bataillon, das sich seiner Auflösung ….

    A person may be meant all the same where such a subject stands in the clause itself: Der Plan nutzt seiner Partei.
    """
    owner = owner_of(place) if place.word.upos == "DET" else None
    above = place.sentence.ancestors(place.word)
    own = takewhile(lambda word: word.upos not in {"VERB", "AUX"}, above)
    if owner is None or owner.upos != "NOUN" or owner in own or any(item.is_at(owner) for item in items):
        return False
    direct = owner.base_deprel == "nsubj" and place.sentence.head(owner) in above
    return _agrees(place._replace(word=owner), genders) and not (referent.is_human and direct)


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


def is_barred(item: Antecedent, place: Place) -> bool:
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
