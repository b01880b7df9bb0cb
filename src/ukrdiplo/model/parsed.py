"""All that was read from one article."""

import datetime as dt
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from ukrdiplo.errors import ModelError
from ukrdiplo.model import checks
from ukrdiplo.model.actor import Actor, Mention
from ukrdiplo.model.article import Article, Note
from ukrdiplo.model.event import Event
from ukrdiplo.model.position import Position
from ukrdiplo.model.span import Span
from ukrdiplo.model.statement import Statement
from ukrdiplo.model.time import TimeExpression

__all__ = ["ParsedArticle"]


@frozen(kw_only=True)
class ParsedArticle:
    """An article and all that was read from it.

    Objects refer to each other by id. Everything is in the order of the text; actors are in the order of their first mention.

    Args:
        article: The article that was read.
        actors: Who occurs in it.
        mentions: Where they are named.
        statements: Who said what.
        positions: Who wants what.
        events: What happened, or may.
        notes: Why something is empty or open; the notes of the article's reader come first.
        analyser: What made the trees, with its version.

    Example:
        >>> parsed = ParsedArticle(article=Article(text=""))
        >>> parsed.check() is parsed
        True
    """

    article: Article = field(validator=checks.one_of(Article))
    actors: tuple[Actor, ...] = field(default=(), validator=checks.tuple_of(checks.one_of(Actor)))
    mentions: tuple[Mention, ...] = field(default=(), validator=checks.tuple_of(checks.one_of(Mention)))
    statements: tuple[Statement, ...] = field(default=(), validator=checks.tuple_of(checks.one_of(Statement)))
    positions: tuple[Position, ...] = field(default=(), validator=checks.tuple_of(checks.one_of(Position)))
    events: tuple[Event, ...] = field(default=(), validator=checks.tuple_of(checks.one_of(Event)))
    notes: tuple[Note, ...] = field(default=(), validator=checks.tuple_of(checks.one_of(Note)))
    analyser: str = field(default="", validator=checks.one_of(str))

    def actor(self, actor_id: str) -> Actor:
        """The actor with this id.

        Raises:
            ModelError: If the article has none.
        """
        for actor in self.actors:
            if actor.id == actor_id:
                return actor
        raise ModelError(f"there is no actor {actor_id!r}", article=self.article.id)

    def statement(self, statement_id: str) -> Statement:
        """The statement with this id.

        Raises:
            ModelError: If the article has none.
        """
        for statement in self.statements:
            if statement.id == statement_id:
                return statement
        raise ModelError(f"there is no statement {statement_id!r}", article=self.article.id)

    def surface(self, *spans: Span) -> str:
        """The passage that the spans denote; several are joined by `` … ``."""
        return self.article.surface(*spans)

    def check(self) -> "ParsedArticle":
        """Prove that every reference resolves, every id is there once, and every span and expression fits the text.

        Returns:
            The object itself.

        Raises:
            ModelError: With the path of the first fault, such as ``statements[3].speaker[0]``.
        """
        for fault in self._faults():
            raise ModelError(fault, article=self.article.id)
        return self

    def _faults(self) -> Iterator[str]:
        actors = {actor.id for actor in self.actors}
        statements = {statement.id for statement in self.statements}
        positions = {position.id for position in self.positions}
        for name in ("actors", "statements", "positions", "events"):
            yield from _repeated(name, (item.id for item in getattr(self, name)))
        for path, reference, known in self._references(actors, statements, positions):
            if reference not in known:
                yield f"{path} refers to {reference!r}, which is not there"
        length = len(self.article.text)
        for path, span in self._spans():
            if span.end > length:
                yield f"{path} ends at {span.end}, but the text has {length} characters"
        for path, written, span in self._expressions():
            if span.of(self.article.text) != written:
                yield f"{path}.text is {written!r}, but the article has {span.of(self.article.text)!r} there"

    def _references(
        self, actors: set[str], statements: set[str], positions: set[str]
    ) -> Iterator[tuple[str, str, set[str]]]:
        for i, mention in enumerate(self.mentions):
            yield f"mentions[{i}].actor", mention.actor, actors
        for i, statement in enumerate(self.statements):
            for name in ("speaker", "addressee", "via"):
                for j, actor in enumerate(getattr(statement, name)):
                    yield f"statements[{i}].{name}[{j}]", actor, actors
        for i, position in enumerate(self.positions):
            yield f"positions[{i}].holder", position.holder, actors
            if position.attributed_by is not None:
                yield f"positions[{i}].attributed_by", position.attributed_by, actors
        for i, event in enumerate(self.events):
            for j, participant in enumerate(event.participants):
                yield f"events[{i}].participants[{j}].actor", participant.actor, actors
            for j, position_id in enumerate(event.positions):
                yield f"events[{i}].positions[{j}]", position_id, positions
        for name in ("positions", "events"):
            for i, item in enumerate(getattr(self, name)):
                for j, statement_id in enumerate(item.statements):
                    yield f"{name}[{i}].statements[{j}]", statement_id, statements

    def _spans(self) -> Iterator[tuple[str, Span]]:
        for i, mention in enumerate(self.mentions):
            yield f"mentions[{i}].span", mention.span
        for i, statement in enumerate(self.statements):
            for name in ("quote", "speaker_spans", "cue", "frame", "addressee_spans"):
                for j, span in enumerate(getattr(statement, name)):
                    yield f"statements[{i}].{name}[{j}]", span
        for name in ("positions", "events"):
            for i, item in enumerate(getattr(self, name)):
                for j, span in enumerate(item.evidence):
                    yield f"{name}[{i}].evidence[{j}]", span
        for i, event in enumerate(self.events):
            for j, quantity in enumerate(event.quantities):
                yield f"events[{i}].quantities[{j}].span", quantity.span
        for i, note in enumerate((*self.article.notes, *self.notes)):
            if note.span is not None:
                yield f"notes[{i}].span", note.span

    def _expressions(self) -> Iterator[tuple[str, str, Span]]:
        timed: list[tuple[str, TimeExpression | None]] = [
            *((f"statements[{i}].said_at", statement.said_at) for i, statement in enumerate(self.statements)),
            *((f"events[{i}].when", event.when) for i, event in enumerate(self.events)),
        ]
        for path, time in timed:
            if time is not None:
                yield path, time.text, time.span
        for i, event in enumerate(self.events):
            if event.place is not None:
                yield f"events[{i}].place", event.place.text, event.place.span

    @property
    def published(self) -> dt.date | None:
        """The article's date."""
        return self.article.published


def _repeated(name: str, ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for i, item in enumerate(ids):
        if item in seen:
            yield f"{name}[{i}].id repeats {item!r}"
        seen.add(item)
