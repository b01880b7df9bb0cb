"""Whom pronouns and descriptions mean.

The text is read once from the front. Each noun phrase for people or a body is somebody named before or somebody new; whoever is
new and has no name waits in the cast until the article makes him speak (:meth:`Cast.waking`). Direct speech is left alone: who
speaks there is not known yet.
"""

from itertools import islice

from attrs import Factory, define, evolve

from ukrdiplo.extraction.actors.gender import gender
from ukrdiplo.extraction.actors.phrases import introduction
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.coreference import descriptions, pronouns, speech
from ukrdiplo.extraction.coreference.referents import Antecedent, Place, Referent, told_beside, told_by
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Gender
from ukrdiplo.model import Actor, Analysis, Article, Mention, MentionKind

__all__ = ["resolve"]

_PLACES = 60  # antecedents that a pronoun looks at: more than any readable stretch of its reach has
_MOST = 80  # actors that a description looks at


def resolve(cast: Cast, article: Article, analysis: Analysis, lexicon: Lexicon) -> Cast:
    """The cast with the mentions that are no names added: pronouns and descriptions.

    Args:
        cast: The actors that the article names.
        article: The article.
        analysis: Its trees.
        lexicon: What is known about gender and roles.
    """
    reading = _Reading(cast=cast, article=article, lexicon=lexicon)
    reading.referents.update({actor.id: _known(actor, lexicon) for actor in cast.actors})
    passages = speech.passages(article)
    for sentence, number in zip(analysis.sentences, speech.numbers(analysis, passages), strict=True):
        for word in sentence.words:
            place = Place(word=word, sentence=sentence, number=number, quoted=speech.inside(word, passages))
            actor = reading.at(place)
            if actor is not None:
                reading.note(actor, place)
    waiting = reading.waiting
    seen = cast.with_mentions(mention for mention in reading.found if mention.actor not in waiting)
    return seen.expecting(waiting.values(), (mention for mention in reading.found if mention.actor in waiting))


@define(kw_only=True)
class _Reading:
    """What one reading of an article has come to know so far; it lasts no longer than the reading."""

    cast: Cast
    article: Article
    lexicon: Lexicon
    referents: dict[str, Referent] = Factory(dict)
    before: list[Antecedent] = Factory(list)
    things: list[Place] = Factory(list)
    """The nouns that are nobody."""
    latest: dict[str, None] = Factory(dict)
    """Who was mentioned, the last one last."""
    counts: dict[str, int] = Factory(dict)
    found: list[Mention] = Factory(list)
    waiting: dict[str, Actor] = Factory(dict)

    def at(self, place: Place) -> str | None:
        """Whom a word, as the head of a name or a description or as a pronoun, means."""
        named = self.cast.mention_at(place.word)
        if named is not None:
            heads = place.clause is None or not named.span.covers(place.clause.span)
            if heads:
                self._learn(named.actor, *told_beside(place, named.span, self.lexicon))
            return named.actor if heads else None
        if place.quoted:
            return None
        genders = pronouns.wanted(place)
        return self._pronoun(place, genders) if genders else self._described(place)

    def note(self, actor: str, place: Place) -> None:
        """Keep in mind that somebody was mentioned."""
        self.before.append(Antecedent(actor=actor, place=place))
        self.latest.pop(actor, None)
        self.latest[actor] = None
        self.counts[actor] = self.counts.get(actor, 0) + 1

    def _learn(self, actor: str, nouns: frozenset[str], ages: frozenset[str]) -> None:
        self.referents[actor] = self.referents[actor].learning(nouns, ages)

    def _pronoun(self, place: Place, genders: frozenset[Gender]) -> str | None:
        actor = pronouns.meant(place, genders, self.before[-_PLACES:], self.things[-_PLACES:], self.referents, self.counts)
        if actor is not None:
            self.found.append(Mention(actor=actor, span=place.word.span, kind=MentionKind.PRONOUN, rule="mention.pronoun"))
        return actor

    def _described(self, place: Place) -> str | None:
        """Whom a noun phrase takes up or introduces."""
        description = descriptions.read(place.word, place.sentence, self.lexicon)
        beside = (child for child in place.sentence.children(place.word) if child.base_deprel in {"appos", "flat"})
        if any(self.cast.mention_at(child) is not None for child in beside):
            return None
        if description is None:
            if place.word.upos == "NOUN":
                self.things.append(place)
            return None
        nearest = [self.referents[actor] for actor in islice(reversed(self.latest), _MOST)]
        known = descriptions.taken_up(description, nearest, self.lexicon)
        if known is not None:
            actor = known.actor.id
            mention = Mention(actor=actor, span=description.span, kind=MentionKind.DESCRIPTION, rule="mention.description")
        else:
            made = introduction(self.article, place.sentence, place.word, self.lexicon)
            if made is None:
                return None
            actor, mention = made[0].id, made[1]
            if actor not in self.referents:
                self.waiting[actor] = made[0]
                new = _known(made[0], self.lexicon)
                self.referents[actor] = evolve(new, gender=description.gender, plural=description.plural)
        self.found.append(mention)
        self._learn(actor, description.owner | {description.key}, frozenset([description.age] if description.age else []))
        return actor


def _known(actor: Actor, lexicon: Lexicon) -> Referent:
    nouns = (lexicon.people.noun(word) for word in actor.name.split())
    plural = actor.anonymous and any(noun is not None and noun.plural for noun in nouns)
    return Referent(actor=actor, gender=gender(actor, lexicon), nouns=told_by(actor, lexicon), plural=plural)
