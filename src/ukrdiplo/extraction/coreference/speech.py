"""Direct speech, in which pronouns and distances are others than the narrator's."""

from bisect import bisect_right
from collections.abc import Sequence

from ukrdiplo.model import Analysis, Article, Sentence, Span, Word, hull
from ukrdiplo.syntax.quotation import pair

__all__ = ["inside", "near", "numbers", "passages"]

_SPEECH = 40  # characters from which a passage in quotation marks is speech and no title


def passages(article: Article) -> list[Span]:
    """The passages of direct speech, in order, none inside another."""
    found: list[Span] = []
    for quotation in pair(article.text, [block.span for block in article.content]):
        passage = quotation.inner.of(article.text)
        if len(passage) > _SPEECH or passage[-1:] in {".", ",", "!", "?"}:
            if found and found[-1].overlaps(quotation.span):
                found[-1] = hull([found[-1], quotation.span])
            else:
                found.append(quotation.span)
    return found


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
