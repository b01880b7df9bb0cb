"""Casts of short texts, read from recorded trees."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ukrdiplo import Article, read_text
from ukrdiplo.extraction import coreference, mentions
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Actor, Analysis, MentionKind


class Reading:
    """An article with its trees and its cast, and short questions to them."""

    def __init__(self, article: Article, analysis: Analysis, cast: Cast) -> None:
        self.article = article
        self.analysis = analysis
        self.cast = cast

    def named(self) -> dict[str, list[str]]:
        """The surfaces of the mentions by name, office, metonym or compound, by the actor's name."""
        return self._surfaces(set(MentionKind) - {MentionKind.PRONOUN, MentionKind.DESCRIPTION})

    def meant(self) -> dict[str, list[str]]:
        """The surfaces of pronouns and descriptions, by the actor's name."""
        return self._surfaces({MentionKind.PRONOUN, MentionKind.DESCRIPTION})

    def actor(self, name: str) -> Actor:
        """The actor with this name."""
        return next(actor for actor in self.cast.actors if actor.name == name)

    def _surfaces(self, kinds: set[MentionKind]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for mention in self.cast.mentions:
            if mention.kind in kinds:
                found.setdefault(self.cast.actor(mention.actor).name, []).append(self.article.surface(mention.span))
        return found


@pytest.fixture(scope="session")
def trees(recorded: Callable[[Path], Callable[[Article], Analysis]]) -> Callable[[Article], Analysis]:
    """The recorded trees of a text."""
    return recorded(Path(__file__).parent)


@pytest.fixture(scope="session")
def read(lexicon: Lexicon, trees: Callable[[Article], Analysis]) -> Callable[..., Reading]:
    """Reads the actors of a text that appeared on a day, 2025-05-21 unless told otherwise."""

    def reading(text: str, published: str | None = "2025-05-21") -> Reading:
        article = read_text(text, published=published)
        analysis = trees(article)
        cast = coreference.resolve(mentions.find(article, analysis, lexicon), article, analysis, lexicon)
        return Reading(article, analysis, cast)

    return reading
