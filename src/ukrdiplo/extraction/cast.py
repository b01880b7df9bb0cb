"""Who occurs in an article: its actors and where it names them."""

from collections.abc import Container, Iterable
from functools import cached_property
from itertools import pairwise

from attrs import evolve, frozen

from ukrdiplo.extraction.actors.phrases import heads, introduction, is_one
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Actor, ActorKind, Article, Mention, MentionKind, Sentence, Span, Word

__all__ = ["OFFICES", "Cast"]

OFFICES = "mention.both-office"
"""The rule of a plural office (beide Staatschefs): it leads to two actors and is a mention of neither."""

_APPOSITION = 14  # words of a noun phrase from its head to the comma before a name


@frozen(kw_only=True)
class Cast:
    """The actors of one article and their mentions, pronouns included once coreference has run.

    A cast never changes; :meth:`introduce` returns a new one.

    Args:
        actors: In the order of their first mention.
        mentions: In the order of the text.
        waiting: People and bodies without a name, who count for nothing until somebody asks for them (:meth:`waking`).
        hints: Where they are mentioned.
    """

    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    waiting: tuple[Actor, ...] = ()
    hints: tuple[Mention, ...] = ()

    @cached_property
    def _by_offset(self) -> dict[int, Mention]:
        """The shortest mention over each character; of several with one span the first."""
        found: dict[int, Mention] = {}
        for mention in sorted(self.mentions, key=lambda m: -len(m.span)):
            known = found.get(mention.span.start)
            if known is None or known.span != mention.span:
                found.update(dict.fromkeys(range(mention.span.start, mention.span.end), mention))
        return found

    @cached_property
    def _together(self) -> dict[Span, tuple[str, ...]]:
        """The actors of the phrases that mean several."""
        found: dict[Span, tuple[str, ...]] = {}
        for mention, following in pairwise(self.mentions):
            if mention.span == following.span:
                found[mention.span] = (*found.get(mention.span, (mention.actor,)), following.actor)
        return found

    @cached_property
    def _waiting_at(self) -> dict[int, str]:
        """Who waits, by the characters of the phrases for them."""
        return {offset: hint.actor for hint in self.hints for offset in range(hint.span.start, hint.span.end)}

    @cached_property
    def _by_id(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.actors}

    @property
    def told(self) -> tuple[Mention, ...]:
        """The mentions that are some, for whoever reads what was found: plural offices are left out."""
        return tuple(mention for mention in self.mentions if mention.rule != OFFICES)

    def actor(self, actor_id: str) -> Actor:
        """The actor with this id.

        Raises:
            KeyError: If there is none.
        """
        return self._by_id[actor_id]

    def mention_at(self, word: Word) -> Mention | None:
        """The mention that covers the first character of the word, or ``None``."""
        return self._by_offset.get(word.span.start)

    def at(self, word: Word) -> str | None:
        """Id of the actor whose mention covers the first character of the word, or ``None``; the first where it means several."""
        mention = self.mention_at(word)
        return mention.actor if mention else None

    def all_at(self, word: Word) -> tuple[str, ...]:
        """Ids of the actors whose mention covers the first character of the word: two for *beide Seiten*."""
        mention = self.mention_at(word)
        return self._together.get(mention.span, (mention.actor,)) if mention else ()

    def of(self, sentence: Sentence, word: Word) -> tuple[str, ...]:
        """Ids of the actors that the noun phrase headed by ``word`` denotes, coordinated ones included, in order."""
        found = (self._head(sentence, head) for head in heads(sentence, word))
        if is_one(sentence, word):
            return next((actors for actors in found if actors), ())
        return tuple(dict.fromkeys(actor for actors in found for actor in actors))

    def _head(self, sentence: Sentence, head: Word) -> tuple[str, ...]:
        """The actors at a head, or at the name that stands in apposition to it: der Analyst Peter Muster."""
        here = self.all_at(head)
        if here:
            return here
        names = (child for child in sentence.children(head) if self._is_name_of(child, head))
        return next((actors for name in names if (actors := self.all_at(name))), ()) or self._behind_comma(sentence, head)

    def _is_name_of(self, child: Word, head: Word) -> bool:
        """Whether a word begins a name in apposition to a noun, whatever a tree takes it for: der Experte Lange."""
        if child.base_deprel in {"appos", "flat"} and child.upos == "PROPN":
            return True
        mention = self.mention_at(child)
        if mention is None or mention.kind is not MentionKind.NAME or self.actor(mention.actor).kind is not ActorKind.PERSON:
            return False
        close = child.base_deprel == "advmod" and child.index == head.index + 1
        return child.base_deprel == "appos" or (close and mention.span.start == child.span.start)

    def is_named(self, sentence: Sentence, noun: Word) -> bool:
        """Whether a noun has a name in apposition to it."""
        return any(self._is_name_of(child, noun) and self.mention_at(child) is not None for child in sentence.children(noun))

    def _behind_comma(self, sentence: Sentence, head: Word) -> tuple[str, ...]:
        """The person whose name stands between commas behind a noun phrase: die Chefin des Verbands, Ida Muster, …."""
        if head.upos != "NOUN" or head.feat("Number") == "Plur":
            return ()
        for word in sentence.words[head.index : head.index + _APPOSITION]:
            if word.upos in {"VERB", "AUX"}:
                return ()
            if word.form == ",":
                return self._named_between(sentence, word)
        return ()

    def _named_between(self, sentence: Sentence, comma: Word) -> tuple[str, ...]:
        """The person whose name fills the place from one comma to the next, or to the end or a verb."""
        first = sentence.words[comma.index] if comma.index < len(sentence.words) else None
        mention = self.mention_at(first) if first is not None else None
        if first is None or mention is None or mention.kind is not MentionKind.NAME or mention.span.start != first.span.start:
            return ()
        after = next((word for word in sentence.words[comma.index :] if word.span.start >= mention.span.end), None)
        ends = after is None or after.upos in {"PUNCT", "VERB", "AUX"}
        return (mention.actor,) if ends and self.actor(mention.actor).kind is ActorKind.PERSON else ()

    def named_in(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that lie inside ``span``, in order."""
        return tuple(mention for mention in self.mentions if span.covers(mention.span))

    def with_mentions(self, mentions: Iterable[Mention], actors: Iterable[Actor] = ()) -> "Cast":
        """A cast with more mentions, and with actors that it does not have yet, both put in order."""
        once: dict[tuple[str, Span], Mention] = {}
        for mention in (*self.mentions, *mentions):
            once.setdefault((mention.actor, mention.span), mention)  # the words of one token have one span
        every = sorted(once.values(), key=lambda m: (m.span.start, m.span.end))
        known = {actor.id: actor for actor in (*actors, *self.actors)}
        order = dict.fromkeys(mention.actor for mention in every)
        return evolve(self, actors=tuple(known[i] for i in order if i in known), mentions=tuple(every))

    def limited(self, actors: Container[str]) -> "Cast":
        """A cast of these of its actors alone, with their mentions.

        Args:
            actors: Ids of those who stay.
        """
        stay = tuple(actor for actor in self.actors if actor.id in actors)
        return (
            self
            if stay == self.actors
            else evolve(self, actors=stay, mentions=tuple(m for m in self.mentions if m.actor in actors))
        )

    def settled(self) -> "Cast":
        """A cast whose mentions have no alternatives among those who still wait, since nobody asked for them."""
        if all(self._by_id.keys() >= set(mention.alternatives) for mention in self.mentions):
            return self
        return evolve(self, mentions=tuple(map(self._without_waiting, self.mentions)))

    def _without_waiting(self, mention: Mention) -> Mention:
        """A mention that may not mean anybody who still waits."""
        others = tuple(other for other in mention.alternatives if other in self._by_id)
        return mention if others == mention.alternatives else evolve(mention, alternatives=others)

    def expecting(self, actors: Iterable[Actor], hints: Iterable[Mention]) -> "Cast":
        """A cast in which these people and bodies wait at these places."""
        return evolve(self, waiting=tuple(actors), hints=tuple(hints))

    def waking(self, phrases: Iterable[tuple[Sentence, Word]]) -> "Cast":
        """A cast in which those who waited and whom one of these noun phrases denotes have become actors.

        Args:
            phrases: Noun phrases by their heads, each with its sentence.
        """
        unknown = ((sentence, word) for sentence, word in phrases if not is_one(sentence, word) or not self.of(sentence, word))
        nobody = (head for sentence, word in unknown for head in heads(sentence, word) if not self._head(sentence, head))
        asked = {self._waiting_at[head.span.start] for head in nobody if head.span.start in self._waiting_at}
        if not asked:
            return self
        awake = self.with_mentions(
            (hint for hint in self.hints if hint.actor in asked), (actor for actor in self.waiting if actor.id in asked)
        )
        return awake.expecting(
            (actor for actor in self.waiting if actor.id not in asked), (hint for hint in self.hints if hint.actor not in asked)
        )

    def introduce(self, article: Article, sentence: Sentence, word: Word, lexicon: Lexicon) -> "tuple[Cast, tuple[str, ...]]":
        """The actors of one noun phrase, as :meth:`introducing` has those of several."""
        cast, found = self.introducing(article, [(sentence, word)], lexicon)
        return cast, found[0]

    def introducing(
        self, article: Article, phrases: Iterable[tuple[Sentence, Word]], lexicon: Lexicon
    ) -> "tuple[Cast, list[tuple[str, ...]]]":
        """The actors of noun phrases in a speaker's place, made anew where no rule has found them.

        Args:
            article: The article.
            phrases: Noun phrases by their heads, each with its sentence.
            lexicon: What is known about nouns.

        Returns:
            A cast that has them, and the ids of each phrase in order. A pronoun that leads to nobody introduces nobody.
        """
        mentions: list[Mention] = []
        new: dict[str, Actor] = {}
        made: dict[Span, str] = {}
        found = []
        for sentence, word in phrases:
            ids: list[str] = []
            for head in (word,) if is_one(sentence, word) and not self.of(sentence, word) else heads(sentence, word):
                known = self._head(sentence, head) or ((made[head.span],) if head.span in made else ())
                introduced = None if known else introduction(article, sentence, head, lexicon)
                if introduced is not None:
                    actor, mention = introduced
                    made[head.span] = _namesake(actor, (*self.actors, *new.values())) or actor.id
                    known = (made[head.span],)
                    new.setdefault(actor.id, actor)
                    mentions.append(evolve(mention, actor=known[0]))
                ids += known
            found.append(tuple(dict.fromkeys(ids)))
        return (self.with_mentions(mentions, new.values()) if mentions else self), found


def _namesake(actor: Actor, others: Iterable[Actor]) -> str | None:
    """The one of several actors whose name, or the person whose surname, is all that a new one is called."""
    several = tuple(others)
    same = next((other.id for other in several if other.name == actor.name), None)
    if same is not None or actor.kind is not ActorKind.PERSON or " " in actor.name:
        return same
    persons = (other for other in several if other.kind is ActorKind.PERSON)
    return next((other.id for other in persons if other.name.endswith(f" {actor.name}")), None)
