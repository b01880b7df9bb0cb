"""Strategies for articles, their blocks, running texts and notes."""

from functools import cache

from hypothesis import strategies as st

from ukrdiplo.model import Article, Block, BlockKind, Note, Prose, Span
from ukrdiplo.testing.choices import FEW, NAMES, Choices, choices
from ukrdiplo.testing.values import LENGTH, passages, spans, texts

__all__ = ["articles", "blocks", "notes", "notes_of", "proses"]


def notes(*, length: int = LENGTH) -> st.SearchStrategy[Note]:
    """Notes, on a span or on none."""
    return choices(8).map(lambda made: _note(made, length))


def _note(made: Choices, length: int) -> Note:
    return Note(code=made.name(), message=made.name(), span=made.one((None, made.span(length))))


def notes_of(made: Choices, length: int) -> tuple[Note, ...]:
    """Up to two notes on a text of ``length`` characters."""
    of_all = made.part(17)
    return tuple(_note(of_all.part(8), length) for _ in range(of_all.one((0, 0, 0, 1, 2))))


@st.composite
def blocks(draw: st.DrawFn, *, length: int = LENGTH) -> Block:
    """Blocks inside a text of ``length`` characters, at least one, with stretches that they skip."""
    span = draw(spans(length=length, min_size=1))
    return _block(draw(choices(14)), span)


def _block(made: Choices, span: Span) -> Block:
    return Block(
        kind=made.member(BlockKind),
        span=span,
        skips=tuple(Span(span.start + skip.start, span.start + skip.end) for skip in made.passages(len(span))),
    )


@cache
def articles() -> st.SearchStrategy[Article]:
    """Articles whose every character that is not blank lies in a block, as once they have been read."""
    solid = texts(min_size=1).map(str.strip).filter(bool)
    return st.builds(_article, choices(32), st.lists(st.tuples(solid, choices(15)), max_size=FEW))


def _article(made: Choices, parts: list[tuple[str, Choices]]) -> Article:
    text = ""
    found: list[Block] = []
    for part, of_block in parts:
        text += of_block.one(("", "\n", "\n\n", " \t"))
        found.append(_block(of_block, Span(len(text), len(text) + len(part))))
        text += part
    text += made.one(("", "\n"))
    return Article(
        text=text,
        blocks=tuple(found),
        published=made.one((None, made.day())),
        title=made.name_or_none(),
        authors=made.some(NAMES, 2),
        outlet=made.name_or_none(),
        url=made.name_or_none(),
        notes=notes_of(made, len(text)),
    )


@st.composite
def proses(draw: st.DrawFn) -> Prose:
    """Running texts of blocks."""
    text = draw(texts(min_size=1))
    return Prose.of(text, Span(0, len(text)), draw(passages(length=len(text))))
