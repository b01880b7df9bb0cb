"""Strategies for what is less than an object with fields of its own: texts, spans, passages, measured precisions."""

import sys
from functools import cache

from hypothesis import strategies as st

from ukrdiplo.model import Confidence, Span
from ukrdiplo.testing.choices import choices

__all__ = ["LENGTH", "confidences", "passages", "spans", "texts"]

LENGTH = 10_000
"""Characters of the text that spans lie in where none is given."""
_GERMAN = "abeßäü KMR.,\n„“-:"
_ODD = "\0\x1b\x85\xad\u0308\u202e\ud800\udc00\ufeff\U0001f600"


@cache
def texts(*, min_size: int = 0, max_size: int = 60) -> st.SearchStrategy[str]:
    """Texts, German-looking ones and ones of any code points, lone surrogates included."""
    alphabets = (_GERMAN, _GERMAN[:4] + _ODD, st.characters(exclude_categories=()))
    return st.one_of(*(st.text(alphabet, min_size=min_size, max_size=max_size) for alphabet in alphabets))


def spans(*, length: int = LENGTH, min_size: int = 0) -> st.SearchStrategy[Span]:
    """Spans of at least ``min_size`` characters inside a text of ``length`` characters."""
    room = length - min_size

    def span(start: int, more: int) -> Span:
        return Span(start, start + min_size + min(more, room - start))

    return st.builds(span, st.integers(0, room), st.integers(0, room))


def passages(*, length: int = LENGTH, min_size: int = 0) -> st.SearchStrategy[tuple[Span, ...]]:
    """At least ``min_size`` spans of a character or more, in order and without overlap; fewer where the text is too short."""
    return choices(13).map(lambda made: made.passages(length, min_size=min_size))


def confidences() -> st.SearchStrategy[Confidence]:
    """Measured precisions."""
    return st.builds(Confidence, precision=st.floats(0, 1), hits=st.integers(10, sys.maxsize))
