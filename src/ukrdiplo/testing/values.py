"""What the strategies of all classes are made of: texts, names, ids, spans, passages, measured precisions."""

import sys
from enum import Enum
from functools import cache, lru_cache, partial
from typing import Any, TypeVar

from hypothesis import strategies as st

from ukrdiplo.model import Confidence, Span

__all__ = [
    "FEW",
    "LENGTH",
    "confidences",
    "measured",
    "members",
    "names",
    "names_or_none",
    "one_id",
    "passages",
    "some_ids",
    "spans",
    "texts",
    "traces",
]

E = TypeVar("E", bound=Enum)

LENGTH = 10_000
"""Characters of the text that spans lie in where none is given."""
_GERMAN = "abeßäü KMR.,\n„“-:"
_ODD = "\0\x1b\x85\xad\u0308\u202e\ud800\udc00\ufeff\U0001f600"
_NAMES = ("a", "b", "c", "d", "Ä. ö", "„x“", "\n", "\0", "\u202e", "\ud800", "\ud83d\ude00", "\U0001f600")
FEW = 4
"""Members of the longest tuple that is made."""


@cache
def texts(*, min_size: int = 0, max_size: int = 60) -> st.SearchStrategy[str]:
    """Texts, German-looking ones and ones of any code points, lone surrogates included."""
    anything = st.characters(exclude_categories=())
    return st.text(st.one_of(st.sampled_from(_GERMAN), st.sampled_from(_ODD), anything), min_size=min_size, max_size=max_size)


@cache
def names() -> st.SearchStrategy[str]:
    """Short texts for the many fields whose content matters little: one choice each, so that examples shrink fast."""
    return st.sampled_from(_NAMES)


def members(kind: type[E]) -> st.SearchStrategy[E]:
    """The members of an enum, the first one simplest."""
    return st.sampled_from(list(kind))


def one_id(known: tuple[str, ...] | None) -> st.SearchStrategy[str]:
    """One of the ids that are known, or any where ``known`` is ``None``."""
    return names() if known is None else st.sampled_from(known)


@lru_cache
def some_ids(known: tuple[str, ...] | None) -> st.SearchStrategy[tuple[str, ...]]:
    """Up to two of them, none twice."""
    if known == ():
        return st.just(())
    return st.lists(one_id(known), unique=True, max_size=2).map(tuple)


def spans(*, length: int = LENGTH, min_size: int = 0) -> st.SearchStrategy[Span]:
    """Spans of at least ``min_size`` characters inside a text of ``length`` characters."""
    return _spans(length, min_size)


@lru_cache
def _spans(length: int, min_size: int) -> st.SearchStrategy[Span]:
    starts = st.integers(0, length - min_size)
    return starts.flatmap(lambda start: st.integers(start + min_size, length).map(lambda end: Span(start, end)))


def passages(*, length: int = LENGTH, min_size: int = 0) -> st.SearchStrategy[tuple[Span, ...]]:
    """At least ``min_size`` spans of a character or more, in order and without overlap; fewer where the text is too short."""
    return _passages(length, min_size)


@lru_cache
def _passages(length: int, min_size: int) -> st.SearchStrategy[tuple[Span, ...]]:
    if not length:
        return st.just(())
    ends = st.lists(st.integers(1, length), unique=True, min_size=min(length, min_size), max_size=min(length, FEW))
    return ends.map(sorted).flatmap(_up_to)


def _up_to(ends: list[int]) -> st.SearchStrategy[tuple[Span, ...]]:
    """One span up to each end, from behind the end before it."""
    return st.tuples(
        *(st.integers(floor, end - 1).map(partial(_span_to, end)) for floor, end in zip([0, *ends], ends, strict=False))
    )


def _span_to(end: int, start: int) -> Span:
    return Span(start, end)


def confidences() -> st.SearchStrategy[Confidence]:
    """Measured precisions."""
    return st.builds(Confidence, precision=st.floats(0, 1), hits=st.integers(10, sys.maxsize))


@cache
def measured() -> st.SearchStrategy[Confidence | None]:
    """A measured precision, or none."""
    return st.none() | confidences()


@cache
def names_or_none() -> st.SearchStrategy[str | None]:
    """A short text, or none."""
    return st.none() | names()


def traces() -> dict[str, st.SearchStrategy[Any]]:
    """The fields that say how an object was made."""
    return {"rule": names(), "confidence": measured()}
