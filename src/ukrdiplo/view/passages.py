"""A text cut where objects begin and end, because what overlaps cannot be nested in HTML."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import field, frozen

from ukrdiplo.model import Span

__all__ = ["Passage", "Run", "runs"]


@frozen(kw_only=True)
class Passage:
    """A stretch of the text that belongs to something.

    Args:
        span: Where it stands.
        mark: What it belongs to.
    """

    span: Span
    mark: str


@frozen(kw_only=True)
class Run:
    """A stretch of the text whose characters all belong to the same things.

    Args:
        span: Where it stands.
        marks: What it belongs to, in the order in which it began.
    """

    span: Span
    marks: tuple[str, ...] = field(default=())


def runs(end: int, passages: Iterable[Passage], cuts: Iterable[int] = ()) -> Iterator[Run]:
    """The runs of a text, in order and without a gap.

    Args:
        end: The text's length.
        passages: What belongs to what; it may overlap, and empty stretches count for nothing.
        cuts: Further offsets at which a run has to end.

    Example:
        >>> [run.marks for run in runs(9, [Passage(span=Span(0, 5), mark="a"), Passage(span=Span(3, 9), mark="b")])]
        [('a',), ('a', 'b'), ('b',)]
    """
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for passage in passages:
        if len(passage.span):
            opening.setdefault(passage.span.start, []).append(passage.mark)
            closing.setdefault(passage.span.end, []).append(passage.mark)
    places = sorted({0, end, *(place for place in (*opening, *closing, *cuts) if place < end)})
    active: dict[str, int] = {}
    for start, stop in pairwise(places):
        _count(active, closing.get(start, ()), -1)
        _count(active, opening.get(start, ()), 1)
        yield Run(span=Span(start, stop), marks=tuple(active))


def _count(active: dict[str, int], marks: Sequence[str], step: int) -> None:
    for mark in marks:
        active[mark] = active.get(mark, 0) + step
        if not active[mark]:
            del active[mark]
