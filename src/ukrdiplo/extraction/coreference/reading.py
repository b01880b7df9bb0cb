"""One reading of an article: who was mentioned so far, and whom the next pronoun or description means."""

from itertools import islice

from attrs import Factory, define, evolve

from ukrdiplo.extraction.actors.found import known
from ukrdiplo.extraction.actors.gender import gender
from ukrdiplo.extraction.actors.phrases import introduction
from ukrdiplo.extraction.cast import OFFICES, Cast
from ukrdiplo.extraction.coreference import descriptions, epithets, pairs, parties, pronouns, several, taking_up, telling, weights
from ukrdiplo.extraction.coreference.descriptions import Description
from ukrdiplo.extraction.coreference.pairs import Both
from ukrdiplo.extraction.coreference.referents import Antecedent, Place, Referent, latest, told_beside, told_by
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.actors import ActorEntry
from ukrdiplo.lexicon.roles import Gender
from ukrdiplo.model import Actor, Article, Mention, MentionKind, Word, hull

__all__ = ["Reading"]

_PLACES = 60  # antecedents that a pronoun looks at: more than any readable stretch of its reach has
_MANY = frozenset({Gender.PLURAL})
_MOST = 80  # actors that a description looks at
_NEAR = 3  # sentences before a description in which another may be meant by it
_RIVALS = 2  # others whom a description is said to mean as well


@define(kw_only=True)
class Reading:
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
    states: dict[str, Actor] = Factory(dict)
    """States and parties that the article does not name, meant by those who act for them or belong to them."""
    read: Word | None = None
    """A noun that was read with the *beide* before it."""

    @classmethod
    def of(cls, cast: Cast, article: Article, lexicon: Lexicon) -> "Reading":
        """The reading of an article before its first word."""
        reading = cls(cast=cast, article=article, lexicon=lexicon)
        reading.referents.update({actor.id: _known(actor, lexicon) for actor in cast.actors})
        return reading

    def at(self, place: Place) -> tuple[str, ...]:
        """Whom a word, as the head of a name or a description or as a pronoun, means."""
        if place.word is self.read:
            return ()
        named = self.cast.mention_at(place.word)
        if named is not None:
            heads = place.clause is None or not named.span.covers(place.clause.span)
            if heads:
                self._learn(named.actor, *told_beside(place, named.span, self.lexicon))
            return (named.actor,) if heads else ()
        two = pairs.both(place, self.before[-_PLACES:], self.referents, self.lexicon) if pairs.opens(place.word) else None
        if two is not None:
            return self._both(two, place)
        if several.counts(place.word):
            return self._counted(place)
        if place.quoted:
            return ()
        genders = pronouns.wanted(place)
        if genders:
            return self._pronoun(place, genders)
        actor = self._described(place)
        return (actor,) if actor is not None else ()

    def note(self, actor: str, place: Place) -> None:
        """Keep in mind that somebody was mentioned."""
        named = self.cast.mention_at(place.word)
        seat = named is not None and named.kind is MentionKind.METONYM
        source = telling.is_source(place, self.lexicon.cue_index)
        self.before.append(Antecedent(actor=actor, place=place, is_seat=seat, is_source=source))
        self.latest.pop(actor, None)
        self.latest[actor] = None
        self.counts[actor] = self.counts.get(actor, 0) + 1

    def _learn(self, actor: str, nouns: frozenset[str], ages: frozenset[str]) -> None:
        self.referents[actor] = self.referents[actor].learning(nouns, ages)

    def _pronoun(self, place: Place, genders: frozenset[Gender]) -> tuple[str, ...]:
        before, things = self.before[-_PLACES:], self.things[-_PLACES:]
        if Gender.PLURAL in genders and place.word.upos in {"PRON", "DET"}:
            owned = place.word.upos == "DET"
            together = self._owners(place) if owned else several.several(place, before, things, self.referents)
            sure = owned or genders == _MANY or (place.word.base_deprel != "nsubj" and not self._has_woman(place))
            if together and sure and self.waiting.keys().isdisjoint(together):
                rule = "mention.they"
                self.found += [Mention(actor=a, span=place.word.span, kind=MentionKind.PRONOUN, rule=rule) for a in together]
                return together
        speaks = telling.speaks(place, self.lexicon.cue_index)
        meant = pronouns.meant(place, genders, before, things, self.referents, self.counts, self.cast.at, speaks=speaks)
        if not meant:
            return ()
        actor, *others = meant
        mention = Mention(actor=actor, span=place.word.span, kind=MentionKind.PRONOUN, rule="mention.pronoun")
        self.found.append(evolve(mention, alternatives=tuple(others)))
        return (actor,)

    def _has_woman(self, place: Place) -> bool:
        """Whether somebody whom a sie in the singular may mean is named in its sentence: was die Ukraine für sie verlangt."""
        here = (item for item in islice(reversed(self.before), _PLACES) if item.place.sentence is place.sentence)
        return any(self.referents[item.actor].gender is Gender.FEMININE for item in here)

    def _owners(self, place: Place) -> tuple[str, ...]:
        """The several who are the subject of a possessive's clause: Lawrow und Kerry wollen ihre Gespräche fortsetzen."""
        subject = weights.owner_of(place)
        if subject is None or subject.index > place.word.index or subject in place.sentence.ancestors(place.word):
            return ()
        joined = self.cast.of(place.sentence, subject)
        return joined if len(joined) > 1 else ()

    def _counted(self, place: Place) -> tuple[str, ...]:
        """Whom a number means: die drei, die drei Politiker."""
        told = several.counted(place, self.before[-_PLACES:], self.referents, self.lexicon)
        if told is None or not self.waiting.keys().isdisjoint(told[1]):
            return ()
        head, actors = told
        self.read = head
        span = hull([place.word.span, head.span])
        self.found += [Mention(actor=a, span=span, kind=MentionKind.DESCRIPTION, rule="mention.counted") for a in actors]
        self._note_all(actors, place._replace(word=head))
        return ()

    def _note_all(self, actors: tuple[str, ...], place: Place) -> None:
        for actor in actors:
            self.note(actor, place)

    def _both(self, two: Both, place: Place) -> tuple[str, ...]:
        """Whom a phrase for two means."""
        self.read = two.noun
        if two.noun is not None and self.cast.mention_at(two.noun) is not None:
            return ()
        actors = self._served(two.actors) if two.served else two.actors
        if not self.waiting.keys().isdisjoint(actors):
            return ()  # nobody, or one alone of the two, speaks or acts
        kind, rule = (MentionKind.PRONOUN, "mention.both") if two.noun is None else (MentionKind.DESCRIPTION, "mention.both-noun")
        noun = self.lexicon.people.noun(two.noun.form) if two.noun is not None else None
        if noun is not None and not self.lexicon.people.kinds.isdisjoint(noun.role.offices):
            rule = OFFICES
        self.found += [Mention(actor=actor, span=two.span, kind=kind, rule=rule) for actor in actors]
        self._note_all(actors, place._replace(word=two.noun or place.word))
        return ()

    def _served(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        """The two states that two persons act for."""
        codes = [self.referents[actor].actor.represents for actor in actors]
        entries = [entry for code in codes if code and (entry := self.lexicon.actor(f"state.{code.lower()}")) is not None]
        if len({entry.id for entry in entries}) < len(actors):
            return ()
        return tuple(self._known(entry) for entry in entries)

    def _has_name(self, place: Place) -> bool:
        """Whether a noun has the name of somebody beside it, who is mentioned there."""
        named = (child for child in place.sentence.children(place.word) if self.cast.mention_at(child) is not None)
        return any(child.base_deprel in {"appos", "flat"} for child in named) or self.cast.is_named(place.sentence, place.word)

    def _rivals(self, meant: tuple[str, ...], place: Place) -> tuple[str, ...]:
        """The others whom a description may mean, of those mentioned shortly before."""
        before = islice(reversed(self.before), _PLACES)
        near = {item.actor for item in before if place.number - item.place.number <= _NEAR}
        return tuple(islice((actor for actor in meant[1:] if actor in near), _RIVALS))

    def _own_party(self, description: Description, place: Place) -> str | None:
        """The party of whom a possessive means: ihre Partei."""
        if description.hypernym is None or not description.hypernym.of_state:
            return None
        spans = [child.span for child in place.sentence.children(place.word) if child.feat("Poss") == "Yes"]
        owners = [mention.actor for mention in self.found[-_PLACES:] if mention.span in spans]
        entry = parties.own(self.referents[owners[0]], self.lexicon) if len(owners) == 1 else None
        return self._known(entry) if entry is not None else None

    def _known(self, entry: ActorEntry) -> str:
        """The id of somebody known, who occurs from now on."""
        if entry.id not in self.referents:
            self.states[entry.id] = known(entry)
            self.referents[entry.id] = _known(self.states[entry.id], self.lexicon)
        return entry.id

    def _described(self, place: Place) -> str | None:
        """Whom a noun phrase takes up or introduces."""
        description = descriptions.read(place.word, place.sentence, self.lexicon)
        if (description is None and place.word.upos != "NOUN") or self._has_name(place):
            return None
        if description is None:
            self.things.append(place)
            return None
        party = self._own_party(description, place)
        if party is not None:
            self.found.append(
                Mention(actor=party, span=description.span, kind=MentionKind.DESCRIPTION, rule="mention.description")
            )
            return party
        nearest = (self.referents[actor] for actor in islice(reversed(self.latest), _MOST))
        taken = taking_up.taken_up(description, nearest, self.lexicon, self.article.published)
        meant = tuple(referent.actor.id for referent in taken)
        if len(meant) > 1:
            order = latest(self.before[-_PLACES:])
            meant = tuple(sorted(meant, key=lambda actor: order.index(actor) if actor in order else _PLACES))
        meant = meant or parties.meant(description, place, self.before[-_PLACES:], self.referents, self.lexicon)
        if not parties.named(description, place, self.lexicon):
            before, published = self.before[-_PLACES:], self.article.published
            meant = meant or epithets.meant(description, place, before, self.referents, self.lexicon, published)
        if meant:
            actor = meant[0]
            mention = Mention(actor=actor, span=description.span, kind=MentionKind.DESCRIPTION, rule="mention.description")
            mention = evolve(mention, alternatives=self._rivals(meant, place))
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
        told = {party.id for party in parties.named(description, place, self.lexicon)}
        if len(told) == 1:
            self.referents[actor] = evolve(self.referents[actor], parties=self.referents[actor].parties | told)
        self._learn(actor, description.owner | {description.key}, frozenset([description.age] if description.age else []))
        return actor


def _known(actor: Actor, lexicon: Lexicon) -> Referent:
    nouns = (lexicon.people.noun(word) for word in actor.name.split())
    plural = actor.anonymous and any(noun is not None and noun.plural for noun in nouns)
    return Referent(actor=actor, gender=gender(actor, lexicon), nouns=told_by(actor, lexicon), plural=plural)
