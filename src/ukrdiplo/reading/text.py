"""Plain text."""

import datetime as dt
import re

from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Article, Block, BlockKind, Span


def read_text(text: str | bytes, *, published: dt.date | str | None = None, lexicon: Lexicon | None = None) -> Article:
    """A plain text as an article."""
    assert isinstance(text, str)
    blocks = tuple(Block(kind=BlockKind.PARAGRAPH, span=Span(m.start(), m.end())) for m in re.finditer(r"\S[^\n]*\S|\S", text))
    return Article(text=text, blocks=blocks, published=dt.date.fromisoformat(published) if isinstance(published, str) else published)
