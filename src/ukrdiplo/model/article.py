"""An article as it was given, and what its parts are."""

import datetime as dt
from enum import StrEnum
from functools import cached_property

from attrs import field, frozen

from ukrdiplo.errors import ModelError
from ukrdiplo.model import checks
from ukrdiplo.model.extra import Extensible
from ukrdiplo.model.ids import content_id
from ukrdiplo.model.prose import Prose
from ukrdiplo.model.span import Span

__all__ = ["CONTENT", "Article", "Block", "BlockKind", "Note"]


class BlockKind(StrEnum):
    """What a stretch of an article is."""

    HEADLINE = "headline"
    """The title above the article."""
    TEASER = "teaser"
    """The sentences that introduce it, below the headline."""
    SUBHEADING = "subheading"
    """A title inside it."""
    PARAGRAPH = "paragraph"
    """Running text."""
    LIST_ITEM = "list_item"
    """One item of a list."""
    CAPTION = "caption"
    """The words below a picture."""
    BOILERPLATE = "boilerplate"
    """Navigation, donation calls, related links, form labels, disclaimers, picture credits."""
    COMMENT = "comment"
    """A reader's comment: kept, and never anybody's statement."""

    @property
    def is_content(self) -> bool:
        """Whether statements, positions and events are read from such a block."""
        return self in CONTENT


CONTENT = frozenset(BlockKind) - {BlockKind.BOILERPLATE, BlockKind.COMMENT}
"""The kinds of block that the article's own words stand in."""


@frozen(kw_only=True)
class Block(Extensible):
    """One stretch of an article and what it is.

    Args:
        kind: What it is.
        span: Where it stands, from its first to its last non-blank character.
        skips: Stretches inside it that its running text leaves out: a bullet, the hyphen and line break inside a word that is
            broken over two lines.

    Raises:
        ModelError: If the block is empty, or a stretch that it skips lies outside it.

    Example:
        >>> Block(kind=BlockKind.HEADLINE, span=Span(0, 12)).kind.is_content
        True
    """

    kind: BlockKind = field(validator=checks.one_of(BlockKind))
    span: Span = field(validator=checks.passage)
    skips: tuple[Span, ...] = field(default=(), validator=checks.passages)

    def __attrs_post_init__(self) -> None:
        if not all(self.span.covers(skip) for skip in self.skips):
            raise ModelError("what a block skips lies inside it", span=(self.span.start, self.span.end))


@frozen(kw_only=True)
class Note(Extensible):
    """Something that a user should know about a result: why it is empty, what was left open.

    Args:
        code: A stable name in lower case, such as ``empty-text`` or ``no-date``.
        message: One sentence that says what happened and what to do.
        span: The stretch that it is about, if it is about one.

    Example:
        >>> Note(code="no-date", message="The article has no date: relative dates stay open.").code
        'no-date'
    """

    code: str = field(validator=checks.non_empty)
    message: str = field(validator=checks.non_empty)
    span: Span | None = field(default=None, validator=checks.optional(checks.one_of(Span)))


_TEXT = checks.optional(checks.one_of(str))


@frozen(kw_only=True)
class Article(Extensible):
    """A news article: its text exactly as given, and what each part of it is.

    Nothing is ever cut from or changed in :attr:`text`: every span of every object indexes it. Of an HTML page the text is what
    was read from the page: headline, teaser and body, with a blank line between blocks.

    Args:
        text: The text as given.
        blocks: What is what, in order; every non-blank character lies in exactly one block once an article has been read.
        published: The day it appeared, by which offices and relative dates are read.
        title: The headline, where a page or a file names it.
        authors: The authors' names, in the order given.
        outlet: The medium that published it.
        url: Where it appeared.
        notes: What the reader of the article has to say about it.

    Raises:
        ModelError: If blocks overlap, are out of order or leave the text.

    Example:
        >>> article = Article(text="Kiew hofft.", blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(0, 11)),))
        >>> article.surface(Span(0, 4))
        'Kiew'
    """

    text: str = field(validator=checks.one_of(str))
    blocks: tuple[Block, ...] = field(default=(), validator=checks.tuple_of(checks.one_of(Block)))
    published: dt.date | None = field(default=None, validator=checks.optional(checks.a_date))
    title: str | None = field(default=None, validator=_TEXT)
    authors: tuple[str, ...] = field(default=(), validator=checks.tuple_of(checks.non_empty))
    outlet: str | None = field(default=None, validator=_TEXT)
    url: str | None = field(default=None, validator=_TEXT)
    notes: tuple[Note, ...] = field(default=(), validator=checks.tuple_of(checks.one_of(Note)))

    def __attrs_post_init__(self) -> None:
        end = 0
        for block in self.blocks:
            if block.span.start < end:
                raise ModelError(f"blocks stand in order and do not overlap, but one starts at {block.span.start} before {end}")
            end = block.span.end
        if end > len(self.text):
            raise ModelError(f"a block ends at {end}, but the text has {len(self.text)} characters")

    @property
    def id(self) -> str:
        """An id from the text alone: the same text is the same article, whatever its date."""
        return self._id

    @cached_property
    def _id(self) -> str:  # private, so that what writes slots leaves it out
        return content_id("ar", self.text)

    @property
    def content(self) -> tuple[Block, ...]:
        """The blocks that the article's own words stand in."""
        return tuple(block for block in self.blocks if block.kind.is_content)

    def prose(self, block: Block) -> Prose:
        """The running text of one of its blocks, as a parser should see it, with the offsets back into :attr:`text`."""
        return Prose.of(self.text, block.span, block.skips)

    def surface(self, *spans: Span) -> str:
        """The passage that the spans denote; several are joined by `` … ``."""
        return " … ".join(span.of(self.text) for span in spans)
