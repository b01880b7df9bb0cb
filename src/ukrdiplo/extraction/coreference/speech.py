"""Direct speech, in which pronouns and distances are others than the narrator's."""

from bisect import bisect_right
from collections.abc import Sequence

from ukrdiplo.model import Analysis, Article, Sentence, Span, Word, hull
from ukrdiplo.syntax.quotation import Quotation, pair

__all__ = ["inside", "near", "numbers", "passages"]

_SPEECH = 40  # characters from which a passage in quotation marks is speech and no title
_BEFORE = 3  # characters before a passage in which the last mark is looked for
_ENDS = frozenset({"", ".", "!", "?", "…", "“", "”", "«", "»", '"'})
_CLAUSE = 3  # words from which one is speech that a frame's comma or colon parts from the narrator's words


def passages(article: Article) -> list[Span]:
    """The passages of direct speech, in order, none inside another."""
    found: list[Span] = []
    for quotation in pair(article.text, [block.span for block in article.content]):
        passage = quotation.inner.of(article.text)
        if len(passage) > _SPEECH or passage[-1:] in {".", ",", "!", "?"} or _is_framed(article.text, quotation):
            if found and found[-1].overlaps(quotation.span):
                found[-1] = hull([found[-1], quotation.span])
            else:
                found.append(quotation.span)
    return found


def _is_framed(text: str, quotation: Quotation) -> bool:
    """Whether a passage is a clause between the end of a sentence and a frame's comma, or behind a frame's colon."""
    if len(quotation.inner.of(text).split()) < _CLAUSE:
        return False
    start, end = quotation.span.start, quotation.span.end
    before = text[max(0, start - _BEFORE) : start].rstrip()[-1:]
    return before == ":" or (before in _ENDS and text[end : end + 1] == ",")


def near(sentence: Sentence, speech: Sequence[Span]) -> Sequence[Span]:
    """The passages that a sentence lies in or has a part of."""
    first = bisect_right(speech, sentence.span.start, key=lambda span: span.end)
    last = bisect_right(speech, sentence.span.end, key=lambda span: span.start)
    return speech[first:last]


def inside(word: Word, speech: Sequence[Span]) -> bool:
    """Whether a word lies in one of the passages."""
    place = bisect_right(speech, word.span.start, key=lambda span: span.start) - 1
    return place >= 0 and word.span.start < speech[place].end


def numbers(analysis: Analysis, speech: Sequence[Span]) -> list[int]:
    """A number for each sentence that does not count those that are direct speech and no more."""
    found: list[int] = []
    number = 0
    for sentence in analysis.sentences:
        found.append(number)
        words = [word for word in sentence.words if word.upos != "PUNCT"]
        number += not words or not (inside(words[0], speech) and inside(words[-1], speech))
    return found
