"""What an article has said shortly before a word."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from ukrdiplo.extraction.actors.found import Found
from ukrdiplo.extraction.actors.tokens import Token

__all__ = ["Recent", "Scene"]

_WORDS = 60  # how far back a reader remembers, at most
_SENTENCES = 2  # and how many sentences before the word's own


@frozen(kw_only=True)
class Recent:
    """A word that stands before another.

    Args:
        token: The word.
        name: The name that it is part of, if any.
        near: Whether it is in the same sentence.
    """

    token: Token
    name: Found | None
    near: bool


@frozen(kw_only=True)
class Scene:
    """The words of an article and the names in them.

    Args:
        blocks: The words of each content block.
        named: The names of each block by each of their words.
        published: The article's date.
    """

    blocks: Sequence[Sequence[Token]]
    named: Sequence[Mapping[int, Found]]
    published: dt.date | None

    def before(self, block: int, place: int) -> Iterator[Recent]:
        """The words of the sentence before a word and of the two sentences before that, nearest first."""
        own = last = self.blocks[block][place].sentence
        left, sentences = _WORDS, 0
        while left and block >= 0:
            while left and place:
                place -= 1
                left -= 1
                token = self.blocks[block][place]
                if token.sentence is not last:
                    last = token.sentence
                    sentences += 1
                    if sentences > _SENTENCES:
                        return
                yield Recent(token=token, name=self.named[block].get(place), near=token.sentence is own)
            block -= 1
            place = len(self.blocks[block]) if block >= 0 else 0
