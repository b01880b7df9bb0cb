"""Whom pronouns and descriptions mean.

A third-person pronoun or possessive takes the likeliest actor that was named before it, in its own sentence or the two before:
gender and number must agree, and no actor is subject and object of one verb. Subjects come before others, near ones before far
ones, persons before bodies; a possessive looks to the subject of its own sentence first. A description (der Präsident, der
Ukrainer, die Politologin) takes the nearest person whom the article has told to be that. Where two are equally likely, or a
thing may be meant as well as a body, nobody is meant. Direct speech is left alone: who speaks there is not known yet.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import takewhile

from attrs import frozen

from ukrdiplo.extraction.actors.descriptions import described
from ukrdiplo.extraction.actors.gender import gender
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Gender
from ukrdiplo.model import ActorKind, Analysis, Article, Mention, MentionKind, Sentence, Span, Word, hull
from ukrdiplo.syntax.quotation import pair

__all__ = ["resolve"]

_REACH = 2  # sentences before its own in which a pronoun looks for its antecedent
_PLACES = 40  # antecedents that it looks at: more than any readable stretch of that length has
_SPEECH = 40  # characters from which a passage in quotation marks is speech and no title
_SUBJECT, _PERSON, _PARALLEL, _DISTANCE, _AGAIN, _NEAR, _OWNER = 2.0, 1.5, 0.5, 1.25, 0.5, 0.3, 1.5
_MARGIN = 0.2  # by how much the likeliest actor must lead

_SINGULAR_MALE = frozenset({Gender.MASCULINE})
_SINGULAR_FEMALE = frozenset({Gender.FEMININE})
_MALE_OR_NEUTER = frozenset({Gender.MASCULINE, Gender.NEUTER})
_FEMALE_OR_MANY = frozenset({Gender.FEMININE, Gender.PLURAL})
_MANY = frozenset({Gender.PLURAL})
_GENDERS = {"Masc": Gender.MASCULINE, "Fem": Gender.FEMININE, "Neut": Gender.NEUTER}
_NOBODY: frozenset[Gender] = frozenset()


@frozen(kw_only=True)
class _Place:
    """A word in its sentence."""

    word: Word
    sentence: Sentence
    number: int

    @property
    def clause(self) -> Word | None:
        """The word that it depends on."""
        return self.sentence.head(self.word)


@frozen(kw_only=True)
class _Antecedent:
    """A mention that a later word may take up."""

    actor: str
    place: _Place

    @property
    def is_subject(self) -> bool:
        return self.place.word.base_deprel == "nsubj"


@frozen(kw_only=True)
class _People:
    """Who there is to be meant, and by which pronouns."""

    cast: Cast
    genders: dict[str, Gender | None]

    def is_person(self, actor: str) -> bool:
        return self.cast.actor(actor).kind is ActorKind.PERSON

    def agrees(self, actor: str, wanted: frozenset[Gender]) -> bool:
        """Whether gender and number fit; a person's gender that nothing tells fits any singular."""
        told = self.genders[actor]
        return told in wanted if told is not None else self.is_person(actor) and wanted != _MANY


def resolve(cast: Cast, article: Article, analysis: Analysis, lexicon: Lexicon) -> Cast:
    """The cast with the mentions that are no names added: pronouns and descriptions.

    Args:
        cast: The actors that the article names.
        article: The article.
        analysis: Its trees.
        lexicon: What is known about gender and roles.
    """
    people = _People(cast=cast, genders={actor.id: gender(actor, lexicon) for actor in cast.actors})
    speech = _speech(article)
    before: list[_Antecedent] = []
    rivals: list[_Place] = []
    found: list[Mention] = []
    for number, sentence in enumerate(analysis.sentences):
        for word in sentence.words:
            place = _Place(word=word, sentence=sentence, number=number)
            named = cast.mention_at(word)
            if named is not None:
                if _heads(place, named.span):
                    before.append(_Antecedent(actor=named.actor, place=place))
                continue
            mention = None if _inside(word, speech) else _mention(place, before[-_PLACES:], rivals[-1:], people, lexicon)
            if mention is not None:
                found.append(mention)
                before.append(_Antecedent(actor=mention.actor, place=place))
            elif word.upos == "NOUN" and word.base_deprel == "nsubj":
                rivals.append(place)
    return cast.with_mentions(found)


def _mention(
    place: _Place, before: Sequence[_Antecedent], rivals: Sequence[_Place], people: _People, lexicon: Lexicon
) -> Mention | None:
    wanted = _wanted(place)
    if wanted:
        near = [item for item in before if place.number - item.place.number <= _REACH]
        barred = {item.actor for item in near if _is_barred(item, place)}
        near = [item for item in near if item.actor not in barred]
        actor = _likeliest([item for item in near if people.agrees(item.actor, wanted)], place, people)
        if actor is None or (not people.is_person(actor) and any(_rivals(rival, place, wanted) for rival in rivals)):
            return None
        return Mention(actor=actor, span=place.word.span, kind=MentionKind.PRONOUN, rule="mention.pronoun")
    nearest = [item.actor for item in reversed(before)]
    told = described(place.word, place.sentence, nearest, people.cast, people.genders, lexicon)
    if told is None:
        return None
    return Mention(actor=told[0], span=told[1], kind=MentionKind.DESCRIPTION, rule="mention.description")


def _rivals(rival: _Place, place: _Place, wanted: frozenset[Gender]) -> bool:
    """Whether a subject that is nobody, in the sentence before, may be what a pronoun stands for."""
    number = Gender.PLURAL if rival.word.feat("Number") == "Plur" else _GENDERS.get(rival.word.feat("Gender") or "")
    return rival.number == place.number - 1 and place.word.upos == "PRON" and number in wanted


def _wanted(place: _Place) -> frozenset[Gender]:
    """The genders that a third-person pronoun or possessive may stand for; none for any other word.

    ``Sie`` and ``Ihr`` with a capital are taken for the polite form unless they open a sentence.
    """
    word, form = place.word, place.word.form.casefold()
    small = word.form[0].islower()
    if word.upos == "PRON":
        if form in {"er", "ihn"}:
            return _SINGULAR_MALE
        if form == "ihm":
            return _MALE_OR_NEUTER
        if form == "sie" and (small or word.index == 1):
            return _number(place)
        if form == "ihnen" and small:
            return _MANY
        if form == "ihr" and small and word.feat("Case") != "Nom":
            return _SINGULAR_FEMALE
    if word.upos == "DET" and word.feat("Poss") == "Yes":
        if form.startswith("sein"):
            return _MALE_OR_NEUTER
        if form.startswith("ihr") and (small or word.index == 1):
            return _FEMALE_OR_MANY
    return _NOBODY


def _number(place: _Place) -> frozenset[Gender]:
    """Whether a ``sie`` is a woman or several, by the verb that it is the subject of."""
    verb = place.clause
    if verb is None or place.word.base_deprel != "nsubj":
        return _FEMALE_OR_MANY
    verbs = (word for word in (verb, *place.sentence.children(verb)) if word.upos in {"VERB", "AUX"})
    finite = next((word for word in verbs if word.feat("VerbForm") == "Fin"), verb)
    return _MANY if finite.feat("Number") == "Plur" else _SINGULAR_FEMALE


def _is_barred(item: _Antecedent, place: _Place) -> bool:
    """Whether binding keeps a word from meaning the actor of a mention, here and elsewhere.

    The two are not both at one verb, and no pronoun stands for the phrase that it is in; a possessive may stand for the subject
    of its clause.
    """
    if item.place.number != place.number:
        return False
    together = place.clause is item.place.clause
    if place.word.upos == "DET":
        return together and not item.is_subject
    above = list(takewhile(lambda word: word.upos not in {"VERB", "AUX"}, place.sentence.ancestors(place.word)))
    return together or item.place.word in above


def _likeliest(items: Sequence[_Antecedent], place: _Place, people: _People) -> str | None:
    """The actor with the most weight, unless another comes close."""
    weights: dict[str, float] = {}
    for rank, item in enumerate(items, start=1):
        weight = (
            _SUBJECT * item.is_subject
            + _PERSON * people.is_person(item.actor)
            + _OWNER * (item.is_subject and place.word.upos == "DET" and item.place.number == place.number)
            + _PARALLEL * (item.is_subject and place.word.base_deprel == "nsubj")
            - _DISTANCE * (place.number - item.place.number)
            + _NEAR * rank / len(items)
        )
        known = weights.get(item.actor)
        weights[item.actor] = weight if known is None else max(known, weight) + _AGAIN
    ranked = sorted(weights, key=lambda actor: -weights[actor])
    if not ranked or (len(ranked) > 1 and weights[ranked[0]] - weights[ranked[1]] < _MARGIN):
        return None
    return ranked[0]


def _heads(place: _Place, span: Span) -> bool:
    """Whether a word is the head of the mention that covers it."""
    return place.clause is None or not span.covers(place.clause.span)


def _speech(article: Article) -> list[Span]:
    """The passages of direct speech, in order, none inside another."""
    found: list[Span] = []
    for quotation in pair(article.text, [block.span for block in article.content]):
        passage = quotation.inner.of(article.text)
        if len(passage) > _SPEECH or passage[-1:] in {".", ",", "!", "?"}:
            if found and found[-1].overlaps(quotation.span):
                found[-1] = hull([found[-1], quotation.span])
            else:
                found.append(quotation.span)
    return found


def _inside(word: Word, speech: Sequence[Span]) -> bool:
    """Whether a word lies in one of the passages."""
    place = bisect_right(speech, word.span.start, key=lambda span: span.start) - 1
    return place >= 0 and word.span.start < speech[place].end
