"""The words of direct speech, each with the statement that it is said in."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from ukrdiplo.model import Analysis, Article, Sentence, Span, Statement, StatementType, Word
from ukrdiplo.syntax.quotation import MARKS, pair

__all__ = ["Said", "said_words"]


@frozen
class Said:
    """A word of direct speech that may mean somebody.

    Args:
        word: The word.
        sentence: Its sentence.
        number: The sentence's number in the analysis.
        statement: The innermost statement that it is in.
        addressee: Who is spoken to there.
    """

    word: Word
    sentence: Sentence
    number: int
    statement: Statement
    addressee: tuple[str, ...]


def said_words(
    statements: Iterable[Statement], article: Article, analysis: Analysis, is_wanted: Callable[[Word, Sentence], bool]
) -> Iterator[Said]:
    """Some words of the direct speech whose speaker or addressee is known, in order.

    Args:
        statements: What is said in the article.
        article: The article.
        analysis: Its trees.
        is_wanted: Whether a word is one of them.
    """
    verbatim = [said for said in statements if said.type is StatementType.DIRECT]
    addressed = {said.id: said.addressee or _answering(said, answer) for said, answer in pairwise((*verbatim, None)) if said}
    direct = [said for said in verbatim if said.speaker or addressed[said.id]]
    starts = [sentence.span.start for sentence in analysis.sentences]
    found: dict[Span, Said] = {}
    for statement in sorted(direct, key=lambda said: -sum(map(len, said.quote))):
        for piece in statement.quote:
            others = _quoted_within(article.text, piece)
            for number in range(max(bisect_right(starts, piece.start) - 1, 0), len(starts)):
                sentence = analysis.sentences[number]
                if sentence.span.start >= piece.end:
                    break
                for word in sentence.words:
                    if piece.covers(word.span) and is_wanted(word, sentence):
                        found.pop(word.span, None)
                        if not any(other.covers(word.span) for other in others):
                            found[word.span] = Said(word, sentence, number, statement, addressed[statement.id])
    yield from (found[span] for span in sorted(found))


def _answering(said: Statement, following: Statement | None) -> tuple[str, ...]:
    """Whoever speaks next, if a question of nobody's stands before it: that of an interviewer."""
    return following.speaker if following is not None and said.question and not said.speaker_spans and not said.speaker else ()


def _quoted_within(text: str, piece: Span) -> Sequence[Span]:
    """The quotations inside a quotation."""
    inner = Span(piece.start + (text[piece.start] in MARKS), piece.end - (text[piece.end - 1] in MARKS))
    if inner.start >= inner.end or MARKS.isdisjoint(inner.of(text)):
        return ()
    return tuple(quotation.span for quotation in pair(text, [inner]))
