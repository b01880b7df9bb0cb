"""A stretch of an article's text."""

import sys
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from attrs import frozen

from ukrdiplo.errors import ModelError

__all__ = ["Span", "hull", "merged", "passages_overlap", "spans_overlap"]


@frozen(order=True)
class Span:
    """A half-open stretch ``[start, end)`` of an article's text.

    Offsets count Unicode code points of :attr:`Article.text`, so that ``article.text[span.start:span.end]`` is the passage
    itself. An empty span (``start == end``) is allowed; one that runs backwards is not. Spans sort by their start.

    Args:
        start: Offset of the first character.
        end: Offset behind the last character.

    Raises:
        ModelError: If an offset is negative, is no ``int`` or larger than any text, or ``end`` lies before ``start``.

    Example:
        >>> Span(3, 8).of("Am Ende hält es.")
        'Ende '
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if type(self.start) is not int or type(self.end) is not int:
            name, value = ("end", self.end) if type(self.start) is int else ("start", self.start)
            raise ModelError(f"Span.{name} must be an int, not {value!r:.60}")
        if self.start < 0:
            raise ModelError(f"a span starts at 0 or later, not at {self.start}")
        if self.end < self.start:
            raise ModelError(f"a span runs forwards, but this one ends at {self.end} before its start at {self.start}")
        if self.end > sys.maxsize:
            raise ModelError("a span ends inside a text, but this one ends where no text can reach")

    def __len__(self) -> int:
        """The number of code points."""
        return self.end - self.start

    def __bool__(self) -> bool:
        """True for every span, an empty one too: a span is a place, not a container."""
        return True

    def of(self, text: str) -> str:
        """The passage of ``text`` that this span denotes."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all of ``spans``.

    Raises:
        ModelError: If there is none.

    Example:
        >>> hull([Span(4, 6), Span(1, 2)])
        Span(start=1, end=6)
    """
    found = list(spans)
    if not found:
        raise ModelError("the hull of no spans is nothing")
    return Span(min(span.start for span in found), max(span.end for span in found))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that share a character made one; spans that only touch stay apart.

    Example:
        >>> merged([Span(6, 9), Span(0, 3), Span(2, 5)])
        (Span(start=0, end=5), Span(start=6, end=9))
    """
    found: list[Span] = []
    for span in sorted(spans, key=_ends):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def spans_overlap(left: Iterable[Span], right: Iterable[Span]) -> bool:
    """Whether any span of ``left`` shares a character with any span of ``right``."""
    others = list(right)
    return any(span.overlaps(other) for span in left for other in others)


def passages_overlap(passages: Sequence[Span], spans: Iterable[Span]) -> bool:
    """Whether any span shares a character with one of some passages; a look-up where :func:`spans_overlap` compares all.

    Args:
        passages: Passages in order that share no character with each other, as :func:`merged` returns them.
        spans: The spans, in any order.

    Example:
        >>> passages_overlap([Span(0, 3), Span(5, 9)], [Span(3, 5)]), passages_overlap([Span(0, 3), Span(5, 9)], [Span(8, 12)])
        (False, True)
    """
    for span in spans:
        before = bisect_left(passages, span.end, key=_start)
        if before and passages[before - 1].overlaps(span):
            return True
    return False


def _start(span: Span) -> int:
    return span.start


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
