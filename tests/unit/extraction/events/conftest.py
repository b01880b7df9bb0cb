"""Events of short texts, read from recorded trees."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ukrdiplo import Article, read_text
from ukrdiplo.extraction import coreference, events, mentions
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis, Event, ParsedArticle, Sentence, Statement

DATE = "2025-05-21"  # a Wednesday


class Reading:
    """An article with its events, and short questions to them."""

    def __init__(self, parsed: ParsedArticle, sentences: tuple[Sentence, ...]) -> None:
        self.parsed = parsed
        self.events = parsed.events
        self.sentences = sentences

    def one(self, type_: str, mode: str | None = None, status: str | None = None) -> Event:
        """The only event of a type (and mode and status)."""
        found = list(self._of(type_, mode, status))
        assert len(found) == 1, self.summary()
        return found[0]

    def who(self, event: Event) -> dict[str, str]:
        """Roles by name."""
        return {self.parsed.actor(part.actor).name: part.role.value for part in event.participants}

    def evidence(self, event: Event) -> list[str]:
        """The passages that name an event."""
        return [self.parsed.surface(span) for span in event.evidence]

    def summary(self) -> list[tuple[str, str | None, str, dict[str, str]]]:
        """Type, mode, status and participants of every event."""
        return [(e.type.value, e.mode.value if e.mode else None, e.status.value, self.who(e)) for e in self.events]

    def _of(self, type_: str, mode: str | None, status: str | None) -> Iterator[Event]:
        for event in self.events:
            if event.type == type_ and mode in {None, event.mode} and status in {None, event.status}:
                yield event


@pytest.fixture(scope="session")
def trees(recorded: Callable[[Path], Callable[[Article], Analysis]]) -> Callable[[Article], Analysis]:
    """The recorded trees of a text."""
    return recorded(Path(__file__).parent)


@pytest.fixture(scope="session")
def read(lexicon: Lexicon, trees: Callable[[Article], Analysis]) -> Callable[..., Reading]:
    """From a text to its events; ``said`` makes the statements that the events are read beside."""

    def reading(
        text: str, published: str | None = DATE, said: Callable[[Article, Cast], tuple[Statement, ...]] | None = None
    ) -> Reading:
        article = read_text(text, published=published)
        analysis = trees(article)
        cast = coreference.resolve(mentions.find(article, analysis, lexicon), article, analysis, lexicon)
        statements = said(article, cast) if said else ()
        found, cast = events.find(article, analysis, lexicon, cast, statements, ())
        parsed = ParsedArticle(article=article, actors=cast.actors, mentions=cast.mentions, statements=statements, events=found)
        return Reading(parsed.check(), analysis.sentences)

    return reading
