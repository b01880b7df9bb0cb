"""Whom pronouns and descriptions mean.

A third-person pronoun or possessive takes the likeliest actor that was named before it, in its own sentence or the two before: gender
and number must agree, and no actor is subject and object of one verb. Subjects come before others, near ones before far ones, persons before bodies.
A description (der Präsident, der Ukrainer, die Politologin) takes the nearest person whom the article has told to be that. Where two are
equally likely, nobody is meant. Words in direct speech are left alone: who speaks there is not known yet.
"""

from collections.abc import Iterator, Sequence

from attrs import frozen

from ukrdiplo.extraction.actors.descriptions import described
from ukrdiplo.extraction.actors.gender import gender
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Gender
from ukrdiplo.model import ActorKind, Analysis, Article, Mention, MentionKind, Sentence, Span, Word
from ukrdiplo.syntax.quotation import pair

__all__ = ["resolve"]

_REACH = 2  # sentences before its own in which a pronoun looks for its antecedent
_PLACES = 40  # antecedents that it looks at: more than any readable stretch of that length has
_SUBJECT, _PERSON, _PARALLEL, _DISTANCE, _AGAIN = 2.0, 1.5, 0.5, 1.25, 0.5
_MARGIN = 0.2


@frozen(kw_only=True)
class Antecedent:
    """A mention that a later word may take up."""

    actor: str
    sentence: int
    tree: Sentence
    word: Word

    @property
    def is_subject(self) -> bool:
        """Whether it is a subject of its clause."""
        return self.word.base_deprel == "nsubj"


def resolve(cast: Cast, article: Article, analysis: Analysis, lexicon: Lexicon) -> Cast:
    """The cast with the mentions that are no names added: pronouns and descriptions.

    Args:
        cast: The actors that the article names.
        article: The article.
        analysis: Its trees.
        lexicon: What is known about gender and roles.
    """
    genders = {actor.id: gender(actor, lexicon) for actor in cast.actors}
    kinds = {actor.id: actor.kind for actor in cast.actors}
    quoted = _quoted(article)
    before: list[Antecedent] = []
    found: list[Mention] = []
    for number, sentence in enumerate(analysis.sentences):
        for word in sentence.words:
            named = cast.mention_at(word)
            if named is not None:
                if _is_head(sentence, word, named.span):
                    before.append(Antecedent(actor=named.actor, sentence=number, tree=sentence, word=word))
                continue
            if word.span.start in quoted:
                continue
            mention = _mention(word, sentence, number, before[-_PLACES:], genders, kinds, cast, lexicon)
            if mention is not None:
                found.append(mention)
                before.append(Antecedent(actor=mention.actor, sentence=number, tree=sentence, word=word))
    return cast.with_mentions(found)


def _mention(
    word: Word,
    sentence: Sentence,
    number: int,
    before: Sequence[Antecedent],
    genders: dict[str, Gender | None],
    kinds: dict[str, ActorKind],
    cast: Cast,
    lexicon: Lexicon,
) -> Mention | None:
    wanted = _wanted(word, sentence)
    if wanted:
        near = [item for item in before if number - item.sentence <= _REACH and _may_be(item, word, sentence, number)]
        actor = _likeliest([item for item in near if _agrees(item, wanted, genders)], word, number, kinds)
        return actor and Mention(actor=actor, span=word.span, kind=MentionKind.PRONOUN, rule="mention.pronoun")
    told = described(word, sentence, [item.actor for item in reversed(before)], cast, genders, lexicon)
    if told is None:
        return None
    actor_id, span = told
    return Mention(actor=actor_id, span=span, kind=MentionKind.DESCRIPTION, rule="mention.description")


def _wanted(word: Word, sentence: Sentence) -> frozenset[Gender]:
    """The genders that a third-person pronoun or possessive may stand for; none for any other word."""
    form = word.form.casefold()
    if word.upos == "PRON" and form in {"er", "ihn", "ihm"}:
        return frozenset({Gender.MASCULINE}) if form != "ihm" else frozenset({Gender.MASCULINE, Gender.NEUTER})
    if word.upos == "PRON" and form == "sie" and (word.form == "sie" or word.index == 1):
        return _number(word, sentence)
    if word.upos == "PRON" and form == "ihnen" and word.form == "ihnen":
        return frozenset({Gender.PLURAL})
    if word.upos == "PRON" and word.form == "ihr" and word.feat("Case") != "Nom":
        return frozenset({Gender.FEMININE})
    if word.upos == "DET" and word.feat("Poss") == "Yes":
        if form.startswith("sein"):
            return frozenset({Gender.MASCULINE, Gender.NEUTER})
        if form.startswith("ihr") and word.form[0].islower():
            return frozenset({Gender.FEMININE, Gender.PLURAL})
    return frozenset()


def _number(word: Word, sentence: Sentence) -> frozenset[Gender]:
    """Whether a ``sie`` is a woman or several, by the verb that it is the subject of."""
    verb = sentence.head(word)
    if verb is None or word.base_deprel != "nsubj":
        return frozenset({Gender.FEMININE, Gender.PLURAL})
    finite = next(
        (w for w in (verb, *sentence.children(verb)) if w.feat("VerbForm") == "Fin" and w.upos in {"VERB", "AUX"}), verb
    )
    plural = finite.feat("Number") == "Plur"
    return frozenset({Gender.PLURAL}) if plural else frozenset({Gender.FEMININE})


def _agrees(item: Antecedent, wanted: frozenset[Gender], genders: dict[str, Gender | None]) -> bool:
    told = genders[item.actor]
    return told is None or told in wanted


def _may_be(item: Antecedent, word: Word, sentence: Sentence, number: int) -> bool:
    """Whether binding lets a word take up an antecedent: not both at one verb, nor a name inside its own noun phrase."""
    if item.sentence != number:
        return True
    if word.upos == "DET":
        return sentence.head(word) is not sentence.head(item.word) or item.word.base_deprel == "nsubj"
    clause = sentence.head(word)
    return clause is not sentence.head(item.word) and item.word not in sentence.ancestors(word)


def _likeliest(items: Sequence[Antecedent], word: Word, number: int, kinds: dict[str, ActorKind]) -> str | None:
    """The actor with the most weight, unless another comes close."""
    weights: dict[str, float] = {}
    for place, item in enumerate(items):
        weight = (
            _SUBJECT * item.is_subject
            + _PERSON * (kinds[item.actor] is ActorKind.PERSON)
            + _PARALLEL * (item.is_subject and word.base_deprel == "nsubj")
            - _DISTANCE * (number - item.sentence)
            + 0.3 * (place + 1) / len(items)
        )
        if item.actor in weights:
            weights[item.actor] = max(weights[item.actor], weight) + _AGAIN
        else:
            weights[item.actor] = weight
    ranked = sorted(weights.items(), key=lambda pair_: -pair_[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _MARGIN):
        return None
    return ranked[0][0]


def _is_head(sentence: Sentence, word: Word, span: Span) -> bool:
    head = sentence.head(word)
    return head is None or not span.covers(head.span)


def _quoted(article: Article) -> frozenset[int]:
    """The offsets inside direct speech: passages in quotation marks that are longer than a title."""
    return frozenset(_offsets(article))


def _offsets(article: Article) -> Iterator[int]:
    for quotation in pair(article.text, (block.span for block in article.content)):
        if len(quotation.inner) > 40 or quotation.inner.of(article.text)[-1:] in ".,!?":
            yield from range(quotation.span.start, quotation.span.end)
