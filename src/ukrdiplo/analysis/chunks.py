"""What of an article is analysed in one go: its content blocks, cut where they are endless and gathered where they are short."""

from collections.abc import Iterator

from attrs import frozen

from ukrdiplo.analysis.segmentation import pieces
from ukrdiplo.model import Article, Prose

__all__ = ["Piece", "chunks"]

_PIECE = 4_000  # characters
_CHUNK = 20_000  # characters


@frozen
class Piece:
    """A stretch of a block.

    Args:
        block: The number of the block.
        prose: Its text as words are read from it.
        start: Offset of the stretch into ``prose.text``.
        end: Offset behind it.
    """

    block: int
    prose: Prose
    start: int
    end: int

    @property
    def text(self) -> str:
        """The stretch itself."""
        return self.prose.text[self.start : self.end]


def chunks(article: Article) -> Iterator[list[Piece]]:
    """The pieces of an article's content in order, in lists of about 3,000 words together at most.

    Example:
        >>> from ukrdiplo.model import Block, BlockKind, Span
        >>> blocks = tuple(Block(kind=BlockKind.PARAGRAPH, span=span) for span in (Span(0, 11), Span(12, 23)))
        >>> [[piece.text for piece in chunk] for chunk in chunks(Article(text="Kiew hofft. Paris auch.", blocks=blocks))]
        [['Kiew hofft.', 'Paris auch.']]
    """
    chunk: list[Piece] = []
    size = 0
    for piece in _pieces(article):
        length = piece.end - piece.start
        if chunk and size + length > _CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append(piece)
        size += length
    if chunk:
        yield chunk


def _pieces(article: Article) -> Iterator[Piece]:
    for number, block in enumerate(article.blocks):
        if block.kind.is_content:
            prose = article.prose(block)
            for start, end in pieces(prose.text, _PIECE):
                if not prose.text[start:end].isspace():
                    yield Piece(number, prose, start, end)
