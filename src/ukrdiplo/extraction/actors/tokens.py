"""An article's running text as words that know their place in the tree.

Names are read off the text itself, block by block, and the trees are only asked what a word is: a parser that breaks a compound
in two or a sentence in the wrong place loses no name.
"""

from bisect import bisect_right
from typing import NamedTuple

from ukrdiplo.lexicon.names import WORD
from ukrdiplo.model import Analysis, Article, Sentence, Span, Word

__all__ = ["Token", "read"]


class Token(NamedTuple):
    """A word of the running text; a tuple, since one is made for each word of an article.

    Args:
        text: The word as written, line breaks inside it left out.
        span: Its place in the article.
        gap: What stands between it and the word before: ``" "`` where nothing but a blank parts them.
        sentence: The sentence that it lies in.
        word: The parser's word that it begins with or lies in.
    """

    text: str
    span: Span
    gap: str
    sentence: Sentence | None = None
    word: Word | None = None

    @property
    def follows(self) -> bool:
        """Whether only a blank parts it from the word before."""
        return self.gap == " "

    @property
    def owned(self) -> bool:
        """Whether only a blank parts it from the word before, or the apostrophe of a genitive: Scholz’ Minister."""
        return self.gap in {" ", "’ ", "' "}

    @property
    def first(self) -> bool:
        """Whether it is the first word of its sentence."""
        return (
            self.sentence is not None
            and self.span.start <= self.sentence.words[0].span.end
            and self.sentence.span.start + 2 > self.span.start
        )

    @property
    def upos(self) -> str:
        """Its part of speech, ``X`` where the parser has no word there."""
        return self.word.upos if self.word else "X"

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.casefold()


def read(article: Article, analysis: Analysis) -> tuple[tuple[Token, ...], ...]:
    """The words of each content block of an article."""
    placed = [(word.span.start, sentence, word) for sentence in analysis.sentences for word in sentence.words]
    placed.sort(key=lambda item: item[0])
    starts = [start for start, _, _ in placed]
    blocks = []
    for block in article.content:
        prose = article.prose(block)
        tokens, end = [], 0
        for match in WORD.finditer(prose.text):
            start, stop = match.span()
            first, last = prose.offsets[start], prose.offsets[stop - 1] + 1
            sentence, word = _at(first, last, starts, placed)
            whole = word is not None and word.span.start == first and word.span.end == last
            span = word.span if word is not None and whole else Span(first, last)  # no second one of the same
            tokens.append(Token(text=match[0], span=span, gap=prose.text[end:start], sentence=sentence, word=word))
            end = stop
        blocks.append(tuple(tokens))
    return tuple(blocks)


def _at(
    first: int, last: int, starts: list[int], placed: list[tuple[int, Sentence, Word]]
) -> tuple[Sentence | None, Word | None]:
    """The sentence and the word at ``[first, last)``: of a multi-word token the first that is no article or preposition."""
    place = bisect_right(starts, first) - 1
    while place > 0 and starts[place - 1] == starts[place]:
        place -= 1
    if place < 0:
        return None, None
    _, sentence, word = placed[place]
    if word.span.end <= first:
        inside = place + 1 < len(placed) and placed[place + 1][0] < last
        if not inside:
            return (sentence, None) if sentence.span.covers(Span(first, last)) else (None, None)
        _, sentence, word = placed[place + 1]
    return sentence, word
