"""Short texts read to the end, from recorded trees."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ukrdiplo import ParsedArticle, read_text
from ukrdiplo.extraction.extract import extract
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis, Article, Mention, MentionKind

Read = Callable[[str], ParsedArticle]
NO_NAMES = frozenset({MentionKind.PRONOUN, MentionKind.DESCRIPTION})


@pytest.fixture(scope="session")
def read(lexicon: Lexicon, recorded: Callable[[Path], Callable[[Article], Analysis]]) -> Read:
    """Reads a text that appeared on 2025-05-21."""
    trees = recorded(Path(__file__).parent)

    def reading(text: str) -> ParsedArticle:
        article = read_text(text, published="2025-05-21")
        return extract(article, trees(article), lexicon)

    return reading


@pytest.fixture(scope="session")
def meant(read: Read) -> Callable[[str], dict[str, list[str]]]:
    """The names of the actors that pronouns and descriptions of a text mean, by their surfaces."""

    def meaning(text: str) -> dict[str, list[str]]:
        parsed = read(text)
        found: dict[str, list[str]] = {}
        for mention in parsed.mentions:
            if mention.kind in NO_NAMES:
                found.setdefault(_where(parsed, mention), []).append(parsed.actor(mention.actor).name)
        return found

    return meaning


def _where(parsed: ParsedArticle, mention: Mention) -> str:
    return parsed.surface(mention.span)
