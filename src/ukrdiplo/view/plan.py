"""What each object is called on the page: its label, its place in the document, the colour of its speaker.

Ids are made of content alone, so that a link into a page still leads to the same object when the page is made again.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import frozen

from ukrdiplo.errors import LexiconError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.topics import Topic
from ukrdiplo.model import Actor, Event, Mention, Note, ParsedArticle, Position, Span, Statement, hull
from ukrdiplo.model.ids import content_id, span_key
from ukrdiplo.view.stretches import Stretch, stretches

__all__ = ["TONES", "Entry", "Plan", "mention_id", "note_id", "tone"]

TONES = 8
"""How many colours there are; further speakers have those of the first ones again."""


@frozen(kw_only=True)
class Entry:
    """An object as the page calls it.

    Args:
        name: What it is called in full: ``Statement 1``, ``Position P1``.
        label: What it is called in the text: ``1``, ``P1``.
        mark: The class of all that belongs to it: its note, and its passages in the text.
        id: Of its note in the margin.
        spans: Its passages.
    """

    name: str
    label: str
    mark: str
    id: str
    spans: tuple[Span, ...]

    def place(self, number: int) -> str:
        """The id of the place in the text where one of its passages begins; they are counted from 1."""
        return f"{self.id}-{number}"


@frozen(kw_only=True)
class Plan:
    """How the objects of one article are called on its page.

    Args:
        parsed: The article.
        actors: The actors by id.
        faces: What each actor is called, by id; the spans are those of the mentions.
        statements: What each statement is called, by id.
        positions: What each position is called, by id.
        events: What each event is called, by id.
        tones: The number of each speaker's colour, by id; those who speak most often come first.
        topics: The topics that are known, by id.
        parts: The text, cut into blocks.
    """

    parsed: ParsedArticle
    actors: Mapping[str, Actor]
    faces: Mapping[str, Entry]
    statements: Mapping[str, Entry]
    positions: Mapping[str, Entry]
    events: Mapping[str, Entry]
    tones: Mapping[str, int]
    topics: Mapping[str, Topic]
    parts: tuple[Stretch, ...]

    @classmethod
    def of(cls, parsed: ParsedArticle, lexicon: Lexicon) -> "Plan":
        """The plan of an article's page."""
        named: dict[str, list[Span]] = {actor.id: [] for actor in parsed.actors}
        for mention in parsed.mentions:
            named[mention.actor].append(mention.span)
        return cls(
            parsed=parsed,
            actors={actor.id: actor for actor in parsed.actors},
            faces=_entries("Actor", "a", ((actor_id, tuple(spans)) for actor_id, spans in named.items())),
            statements=_entries("Statement", "s", ((item.id, item.quote) for item in parsed.statements)),
            positions=_entries("Position", "p", ((item.id, item.evidence) for item in parsed.positions)),
            events=_entries("Event", "e", ((item.id, item.evidence) for item in parsed.events)),
            tones=_tones(parsed.statements),
            topics=_topics(parsed.positions, lexicon),
            parts=stretches(parsed.article.text, parsed.article.blocks),
        )

    def entry(self, item: Statement | Position | Event) -> Entry:
        """What an object is called."""
        match item:
            case Statement():
                return self.statements[item.id]
            case Position():
                return self.positions[item.id]
            case Event():
                return self.events[item.id]

    @property
    def items(self) -> list[Statement | Position | Event]:
        """All objects in the order in which they begin; of those that begin at one place, what is said comes first."""
        every: list[Statement | Position | Event] = [*self.parsed.statements, *self.parsed.positions, *self.parsed.events]
        return sorted(every, key=lambda item: self.entry(item).spans[0].start)

    def lies_in_one_part(self, entry: Entry) -> bool:
        """Whether no passage of an object leaves the block in which the first one begins."""
        whole = hull(entry.spans)
        part = bisect_right(self.parts, whole.start, key=lambda part: part.span.start) - 1
        return self.parts[part].span.covers(whole)

    def voice(self, statement: Statement) -> str:
        """The colour of a statement: that of its first speaker."""
        return tone(self.tones[statement.speaker[0]]) if statement.speaker else "t0"

    def ink(self, statement: Statement) -> str:
        """The colour of a statement's speaker where he is named, which may be inside the words of another."""
        return self.voice(statement).split()[0].replace("t", "k")

    @property
    def remarks(self) -> tuple[Note, ...]:
        """The notes of the parser, and those of the article's reader where they are not among them."""
        return tuple(dict.fromkeys((*self.parsed.notes, *self.parsed.article.notes)))

    def gist(self, item: Statement | Position | Event) -> str:
        """An object in a few words, for those who hear the page."""
        name = self.entry(item).name
        match item:
            case Statement():
                return f"{name}: {', '.join(map(self.name, item.speaker)) or 'nobody named'}"
            case Position():
                return f"{name}: {self.name(item.holder)}, {item.stance.value}"
            case Event():
                return f"{name}: {item.type.value}"

    def name(self, actor_id: str) -> str:
        """An actor's name."""
        return self.actors[actor_id].name


def _entries(kind: str, letter: str, items: Iterable[tuple[str, tuple[Span, ...]]]) -> dict[str, Entry]:
    return {
        item_id: Entry(
            name=f"{kind} {_label(letter, number)}",
            label=_label(letter, number),
            mark=f"{letter}{number}",
            id=content_id(kind.lower(), item_id),
            spans=spans,
        )
        for number, (item_id, spans) in enumerate(items, start=1)
    }


def _label(letter: str, number: int) -> str:
    return str(number) if letter == "s" else f"{letter.upper()}{number}"


def _tones(statements: Iterable[Statement]) -> dict[str, int]:
    turns = Counter(speaker for statement in statements for speaker in statement.speaker[:1])
    return {speaker: place for place, (speaker, _) in enumerate(turns.most_common())}


def tone(number: int) -> str:
    """The classes of a colour, counted from 0; when all have been used, they come again with a dashed line.

    Example:
        >>> tone(0), tone(9)
        ('t1', 't2 again')
    """
    return f"t{number % TONES + 1}" + (" again" if number >= TONES else "")


def _topics(positions: Iterable[Position], lexicon: Lexicon) -> dict[str, Topic]:
    found: dict[str, Topic] = {}
    for position in positions:
        try:
            found[position.topic] = lexicon.topic(position.topic)
        except LexiconError:  # of another lexicon: it is called by its id
            continue
    return found


def note_id(number: int) -> str:
    """The id of the place in the text that a note of the parser is about; they are counted from 1."""
    return f"place-{number}"


def mention_id(mention: Mention) -> str:
    """The id of the place in the text where a mention begins."""
    return content_id("mention", mention.actor, span_key([mention.span]))
