"""Who occurs in an article: its actors and where it names them."""

from functools import cached_property

from attrs import frozen

from ukrdiplo.model import Actor, Mention, Sentence, Span, Word

__all__ = ["Cast"]


@frozen(kw_only=True)
class Cast:
    """The actors of one article and their mentions, pronouns included once coreference has run.

    A cast never changes; :meth:`introduce` returns a new one.
    """

    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @cached_property
    def _by_offset(self) -> dict[int, Mention]:
        """The shortest mention over each character."""
        found: dict[int, Mention] = {}
        for mention in sorted(self.mentions, key=lambda m: -len(m.span)):
            for offset in range(mention.span.start, mention.span.end):
                found[offset] = mention
        return found

    def at(self, word: Word) -> str | None:
        """Id of the actor whose mention begins the word, or ``None``."""
        mention = self._by_offset.get(word.span.start)
        return mention.actor if mention else None

    def of(self, sentence: Sentence, word: Word) -> tuple[str, ...]:
        """Ids of the actors that the noun phrase headed by ``word`` denotes, coordinated ones included, in order."""
        heads = (word, *(child for child in sentence.children(word) if child.deprel == "conj"))
        found = [actor for head in heads if (actor := self.at(head)) is not None]
        return tuple(dict.fromkeys(found))

    def named_in(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that lie inside ``span``, in order."""
        return tuple(mention for mention in self.mentions if span.covers(mention.span))
