"""What the sentences before left to be taken up: the topic that is spoken of, and who is said to want what of it."""

from attrs import evolve, frozen

from ukrdiplo.extraction.positions.answers import asks
from ukrdiplo.extraction.positions.found import Found
from ukrdiplo.model import Sentence

__all__ = ["Matter"]

_KEPT = 2
"""For how many sentences of a block without a topic of their own a reply may still mean what was named before them."""


@frozen(kw_only=True)
class Matter:
    """What a sentence may go on from.

    Args:
        told: The positions or thoughts of the last sentence of the block that named a topic.
        before: The positions that the block before ended with.
        lead: Those of the first sentence of the article that named a topic, which it is about.
        latest: The positions of the last sentence with any, replies among them.
        age: How many sentences have followed that named no topic.
        block: The block that the last sentence stands in.
        asked: It is a question, which the next block may answer.
        demanding: Who demands something there.
    """

    told: tuple[Found, ...] = ()
    before: tuple[Found, ...] = ()
    lead: tuple[Found, ...] = ()
    latest: tuple[Found, ...] = ()
    age: int = 0
    block: int | None = None
    asked: bool = False
    demanding: tuple[str, ...] = ()

    def at(self, sentence: Sentence) -> "Matter":
        """What a sentence may go on from that may begin another block."""
        if sentence.block == self.block:
            return self
        wanted = () if self.age else tuple(item for item in self.told if item.holder)
        new = Matter(lead=self.lead, before=wanted, block=sentence.block, asked=self.asked)
        return evolve(new, told=self.told, latest=self.latest) if self.asked else new

    def after(
        self,
        sentence: Sentence,
        *,
        told: tuple[Found, ...],
        latest: tuple[Found, ...],
        demanding: tuple[str, ...],
        elsewhere: bool,
    ) -> "Matter":
        """What is left after one more sentence.

        Args:
            sentence: The sentence.
            told: Its positions or thoughts by terms of its own.
            latest: All its positions.
            demanding: Who demands something there.
            elsewhere: Something else is asked for there.
        """
        keeps = bool(told or latest) or not (elsewhere or self.age >= _KEPT)
        return Matter(
            told=told or (self.told if keeps else ()),
            lead=self.lead or told,
            latest=latest or told or (self.latest if keeps else ()),
            age=0 if told or latest or not keeps else self.age + 1,
            block=sentence.block,
            asked=asks(sentence),
            demanding=demanding,
        )
