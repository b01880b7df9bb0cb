"""A text cut into what is set as one piece each."""

from collections.abc import Sequence
from itertools import pairwise

from attrs import field, frozen

from ukrdiplo.model import Block, BlockKind, Span

__all__ = ["Stretch", "stretches"]


@frozen(kw_only=True)
class Stretch:
    """A part of the text that is set as one piece: a block with the blanks behind it, or what lies in no block.

    Args:
        span: Where it stands; the stretches of a text follow on each other without a gap.
        block: What it is.
    """

    span: Span
    block: Block | None = field(default=None)

    @property
    def kind(self) -> BlockKind | None:
        """What it is; ``None`` where no block says so."""
        return None if self.block is None else self.block.kind


def stretches(text: str, blocks: Sequence[Block]) -> tuple[Stretch, ...]:
    """All of a text, cut into blocks; a blank stretch belongs to the block before it.

    Example:
        >>> from ukrdiplo.model import Block, BlockKind, Span
        >>> [part.span for part in stretches("Kiew. Oder?", (Block(kind=BlockKind.HEADLINE, span=Span(0, 5)),))]
        [Span(start=0, end=6), Span(start=6, end=11)]
    """
    pieces: list[tuple[int, Block | None]] = []
    place = 0
    for block in (*blocks, None):
        gap = text[place : len(text) if block is None else block.span.start]
        if gap.strip():
            pieces.append((place + len(gap) - len(gap.lstrip()), None))
        if block is not None:
            pieces.append((block.span.start, block))
            place = block.span.end
    if not pieces:
        return (Stretch(span=Span(0, len(text))),) if text else ()
    starts = [0, *(start for start, _ in pieces[1:]), len(text)]
    return tuple(Stretch(span=Span(*ends), block=block) for ends, (_, block) in zip(pairwise(starts), pieces, strict=True))
