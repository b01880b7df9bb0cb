"""Strategies for articles, their blocks, running texts and notes."""

from functools import cache

from hypothesis import strategies as st

from ukrdiplo.model import Article, Block, BlockKind, Note, Prose, Span
from ukrdiplo.testing.values import FEW, LENGTH, members, names, names_or_none, passages, spans, texts

__all__ = ["articles", "blocks", "notes", "proses"]


def notes(*, length: int = LENGTH) -> st.SearchStrategy[Note]:
    """Notes, on a span or on none."""
    return st.builds(Note, code=names(), message=names(), span=st.none() | spans(length=length))


@st.composite
def blocks(draw: st.DrawFn, *, length: int = LENGTH) -> Block:
    """Blocks inside a text of ``length`` characters, at least one, with stretches that they skip."""
    span = draw(spans(length=length, min_size=1))
    return _block(draw, span)


def _block(draw: st.DrawFn, span: Span) -> Block:
    skips = draw(passages(length=len(span)))
    return Block(
        kind=draw(members(BlockKind)),
        span=span,
        skips=tuple(Span(span.start + skip.start, span.start + skip.end) for skip in skips),
    )


@cache
def _parts() -> st.SearchStrategy[list[tuple[str, str]]]:
    """Stretches of a text, each with the blanks before it."""
    solid = texts(min_size=1).map(str.strip).filter(bool)
    return st.lists(st.tuples(st.sampled_from(["", "\n", "\n\n", " \t"]), solid), max_size=FEW)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles whose every non-blank character lies in a block, as once they have been read."""
    parts = draw(_parts())
    made: list[Block] = []
    text = ""
    for gap, part in parts:
        text += gap
        made.append(_block(draw, Span(len(text), len(text) + len(part))))
        text += part
    text += draw(st.sampled_from(["", "\n"]))
    return Article(
        text=text,
        blocks=tuple(made),
        published=draw(st.none() | st.dates()),
        title=draw(names_or_none()),
        authors=tuple(draw(st.lists(names(), max_size=2))),
        outlet=draw(names_or_none()),
        url=draw(names_or_none()),
        notes=tuple(draw(st.lists(notes(length=len(text)), max_size=2))),
    )


@st.composite
def proses(draw: st.DrawFn) -> Prose:
    """Running texts of blocks."""
    text = draw(texts(min_size=1))
    return Prose.of(text, Span(0, len(text)), draw(passages(length=len(text))))
