"""Hypothesis strategies for every class of the model, for the tests of those who build on this library.

Each function gives a strategy whose values pass all checks of their class; :func:`parsed_articles` gives whole results in which
every reference resolves and every span lies in the text, so that ``check()`` passes. Texts hold what articles hold and what
they should not: umlauts, German quotation marks, line breaks, but also emoji, control characters and lone surrogates. Values
shrink towards short texts, few objects and the first member of an enum.

It needs the extra ``testing`` (``pip install ukrdiplo[testing]``).

Example:
    A law that your own code keeps, here that a summary has a line for each statement::

        from hypothesis import given
        from ukrdiplo.testing import parsed_articles

        @given(parsed_articles())
        def test_a_summary_has_a_line_for_each_statement(parsed):
            assert len(summary(parsed).splitlines()) == len(parsed.statements)

    Parts can be had alone, inside a text of a given length:

    >>> from hypothesis import find
    >>> from ukrdiplo.testing import spans
    >>> find(spans(length=100), lambda span: len(span) >= 3)
    Span(start=0, end=3)
"""

import datetime as dt
from enum import Enum
from functools import cache, lru_cache, partial
from itertools import accumulate
from typing import Any, TypeVar

from ukrdiplo.errors import MissingExtraError
from ukrdiplo.model import (
    MODES,
    Act,
    Actor,
    ActorKind,
    Analysis,
    Article,
    Block,
    BlockKind,
    Confidence,
    Event,
    EventMode,
    EventStatus,
    EventType,
    Medium,
    Mention,
    MentionKind,
    Note,
    ParsedArticle,
    Participant,
    ParticipantRole,
    Place,
    Position,
    Prose,
    Quantity,
    Sentence,
    Span,
    Stance,
    Statement,
    StatementType,
    TimeExpression,
    Word,
)

try:
    from hypothesis import strategies as st
except ImportError as fault:  # pragma: no cover - the tests need it
    raise MissingExtraError("ukrdiplo.testing needs hypothesis; install it by: pip install 'ukrdiplo[testing]'") from fault

__all__ = [
    "actors",
    "analyses",
    "articles",
    "blocks",
    "confidences",
    "events",
    "mentions",
    "notes",
    "parsed_articles",
    "participants",
    "passages",
    "places",
    "positions",
    "proses",
    "quantities",
    "sentences",
    "spans",
    "statements",
    "texts",
    "time_expressions",
    "words",
]

E = TypeVar("E", bound=Enum)

_LENGTH = 10_000
_GERMAN = "abeßäü KMR.,\n„“-:"
_ODD = "\0\x1b\x85\xad\u0308\u202e\ud800\udc00\ufeff\U0001f600"
_NAMES = ("a", "b", "c", "d", "Ä. ö", "„x“", "\n", "\0", "\u202e", "\ud800", "\ud83d\ude00", "\U0001f600")
_FEW = 4


@cache
def texts(*, min_size: int = 0, max_size: int = 60) -> st.SearchStrategy[str]:
    """Texts, German-looking ones and ones of any code points, lone surrogates included."""
    anything = st.characters(exclude_categories=())
    return st.text(st.one_of(st.sampled_from(_GERMAN), st.sampled_from(_ODD), anything), min_size=min_size, max_size=max_size)


@cache
def _names() -> st.SearchStrategy[str]:
    """Short texts for the many fields whose content matters little: one choice each, so that examples shrink fast."""
    return st.sampled_from(_NAMES)


def _members(kind: type[E]) -> st.SearchStrategy[E]:
    return st.sampled_from(list(kind))


def _ids(known: tuple[str, ...] | None) -> st.SearchStrategy[str]:
    return _names() if known is None else st.sampled_from(known)


@lru_cache
def _some_ids(known: tuple[str, ...] | None) -> st.SearchStrategy[tuple[str, ...]]:
    if known == ():
        return st.just(())
    return st.lists(_ids(known), unique=True, max_size=2).map(tuple)


def spans(*, length: int = _LENGTH, min_size: int = 0) -> st.SearchStrategy[Span]:
    """Spans of at least ``min_size`` characters inside a text of ``length`` characters."""
    return _spans(length, min_size)


@lru_cache
def _spans(length: int, min_size: int) -> st.SearchStrategy[Span]:
    starts = st.integers(0, length - min_size)
    return starts.flatmap(lambda start: st.integers(start + min_size, length).map(lambda end: Span(start, end)))


def passages(*, length: int = _LENGTH, min_size: int = 0) -> st.SearchStrategy[tuple[Span, ...]]:
    """At least ``min_size`` spans of a character or more, in order and without overlap; fewer where the text is too short."""
    return _passages(length, min_size)


@lru_cache
def _passages(length: int, min_size: int) -> st.SearchStrategy[tuple[Span, ...]]:
    if not length:
        return st.just(())
    ends = st.lists(st.integers(1, length), unique=True, min_size=min(length, min_size), max_size=min(length, _FEW))
    return ends.map(sorted).flatmap(_up_to)


def _up_to(ends: list[int]) -> st.SearchStrategy[tuple[Span, ...]]:
    """One span up to each end, from behind the end before it."""
    return st.tuples(
        *(st.integers(floor, end - 1).map(partial(_span_to, end)) for floor, end in zip([0, *ends], ends, strict=False))
    )


def _span_to(end: int, start: int) -> Span:
    return Span(start, end)


def confidences() -> st.SearchStrategy[Confidence]:
    """Measured precisions."""
    return st.builds(Confidence, precision=st.floats(0, 1), hits=st.integers(10))


@cache
def _measured() -> st.SearchStrategy[Confidence | None]:
    return st.none() | confidences()


@cache
def _names_or_none() -> st.SearchStrategy[str | None]:
    return st.none() | _names()


def _traces() -> dict[str, st.SearchStrategy[Any]]:
    return {"rule": _names(), "confidence": _measured()}


def notes(*, length: int = _LENGTH) -> st.SearchStrategy[Note]:
    """Notes, on a span or on none."""
    return st.builds(Note, code=_names(), message=_names(), span=st.none() | spans(length=length))


@st.composite
def blocks(draw: st.DrawFn, *, length: int = _LENGTH) -> Block:
    """Blocks inside a text of ``length`` characters, at least one, with stretches that they skip."""
    span = draw(spans(length=length, min_size=1))
    return _block(draw, span)


def _block(draw: st.DrawFn, span: Span) -> Block:
    skips = draw(passages(length=len(span)))
    return Block(
        kind=draw(_members(BlockKind)),
        span=span,
        skips=tuple(Span(span.start + skip.start, span.start + skip.end) for skip in skips),
    )


@cache
def _parts() -> st.SearchStrategy[list[tuple[str, str]]]:
    """Stretches of a text, each with the blanks before it."""
    solid = texts(min_size=1).map(str.strip).filter(bool)
    return st.lists(st.tuples(st.sampled_from(["", "\n", "\n\n", " \t"]), solid), max_size=_FEW)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles whose every non-blank character lies in a block, as once they have been read."""
    parts = draw(_parts())
    made: list[Block] = []
    text = ""
    for gap, part in parts:
        text += gap
        made.append(_block(draw, Span(len(text), len(text) + len(part))))
        text += part
    text += draw(st.sampled_from(["", "\n"]))
    return Article(
        text=text,
        blocks=tuple(made),
        published=draw(st.none() | st.dates()),
        title=draw(_names_or_none()),
        authors=tuple(draw(st.lists(_names(), max_size=2))),
        outlet=draw(_names_or_none()),
        url=draw(_names_or_none()),
        notes=tuple(draw(st.lists(notes(length=len(text)), max_size=2))),
    )


@st.composite
def actors(draw: st.DrawFn, *, ids: st.SearchStrategy[str] | None = None) -> Actor:
    """Actors of every kind; states with or without an ISO code."""
    kind = draw(_members(ActorKind))
    code = st.text("ABCXYZ", min_size=3, max_size=3)
    return Actor(
        id=draw(_names() if ids is None else ids),
        name=draw(_names()),
        kind=kind,
        anonymous=draw(st.booleans()),
        wikidata=draw(st.none() | st.integers(1).map(lambda number: f"Q{number}")),
        iso=draw(st.none() | code) if kind is ActorKind.STATE else None,
        represents=draw(st.none() | code),
        office=draw(_names_or_none()),
        description=draw(_names_or_none()),
    )


def mentions(*, length: int = _LENGTH, actor_ids: tuple[str, ...] | None = None) -> st.SearchStrategy[Mention]:
    """Mentions, of any actor or of one of ``actor_ids``."""
    return st.builds(
        Mention,
        actor=_ids(actor_ids),
        span=spans(length=length, min_size=1),
        kind=_members(MentionKind),
        **_traces(),
    )


def _days() -> st.SearchStrategy[tuple[dt.date | None, dt.date | None]]:
    interval = st.tuples(st.dates(), st.dates()).map(lambda days: (min(days), max(days)))
    return st.just((None, None)) | interval


@st.composite
def time_expressions(draw: st.DrawFn, *, text: str | None = None) -> TimeExpression:
    """Time expressions with their days or without; as ``text`` has them, where it is given."""
    written, span = _written(draw, text)
    earliest, latest = draw(_days())
    return TimeExpression(text=written, span=span, earliest=earliest, latest=latest)


@st.composite
def places(draw: st.DrawFn, *, text: str | None = None) -> Place:
    """Places with their country or without; as ``text`` has them, where it is given."""
    written, span = _written(draw, text)
    return Place(text=written, span=span, country=draw(st.none() | st.sampled_from(["DEU", "FRA", "UKR"])))


def _written(draw: st.DrawFn, text: str | None) -> tuple[str, Span]:
    if text is not None:
        span = draw(spans(length=len(text), min_size=1))
        return span.of(text), span
    written = draw(_names())
    start = draw(st.integers(0, _LENGTH))
    return written, Span(start, start + len(written))


def quantities(*, length: int = _LENGTH) -> st.SearchStrategy[Quantity]:
    """Numbers with their units."""
    return st.builds(Quantity, number=_names(), unit=_names(), span=spans(length=length, min_size=1))


def participants(*, actor_ids: tuple[str, ...] | None = None) -> st.SearchStrategy[Participant]:
    """Participants in every role."""
    return st.builds(Participant, actor=_ids(actor_ids), role=_members(ParticipantRole))


@st.composite
def statements(draw: st.DrawFn, *, text: str | None = None, actor_ids: tuple[str, ...] | None = None) -> Statement:
    """Statements of every type; those with a frame of their own may have a cue."""
    length = _LENGTH if text is None else len(text)
    kind = draw(_members(StatementType))
    framed = passages(length=length) if kind in {StatementType.DIRECT, StatementType.INDIRECT} else st.just(())
    return Statement(
        id=draw(_names()),
        type=kind,
        quote=draw(passages(length=length, min_size=1)),
        speaker=draw(_some_ids(actor_ids)),
        speaker_spans=draw(passages(length=length)),
        cue=draw(framed),
        frame=draw(framed),
        addressee=draw(_some_ids(actor_ids)),
        addressee_spans=draw(passages(length=length)),
        medium=tuple(draw(st.sets(_members(Medium), min_size=1))),
        act=draw(_members(Act)),
        via=draw(_some_ids(actor_ids)),
        said_at=draw(st.none() | time_expressions(text=text)),
        negated=draw(st.booleans()),
        question=draw(st.booleans()),
        rule=draw(_names()),
        confidence=draw(_measured()),
    )


def positions(
    *, length: int = _LENGTH, actor_ids: tuple[str, ...] | None = None, statement_ids: tuple[str, ...] | None = None
) -> st.SearchStrategy[Position]:
    """Positions of every stance; their topics are any text, since a lexicon alone knows which there are."""
    return st.builds(
        Position,
        id=_names(),
        holder=_ids(actor_ids),
        topic=_names(),
        stance=_members(Stance),
        attributed_by=st.none() | _ids(actor_ids),
        evidence=passages(length=length, min_size=1),
        statements=_some_ids(statement_ids),
        **_traces(),
    )


@st.composite
def events(
    draw: st.DrawFn,
    *,
    text: str | None = None,
    actor_ids: tuple[str, ...] | None = None,
    statement_ids: tuple[str, ...] | None = None,
    position_ids: tuple[str, ...] | None = None,
) -> Event:
    """Events of every type with a mode that it has, or without."""
    length = _LENGTH if text is None else len(text)
    kind = draw(_members(EventType))
    modes = [mode for mode in EventMode if mode in MODES.get(kind, ())]
    involved = st.just([]) if actor_ids == () else st.lists(participants(actor_ids=actor_ids), unique=True, max_size=3)
    return Event(
        id=draw(_names()),
        type=kind,
        mode=draw(st.sampled_from([None, *modes])),
        status=draw(_members(EventStatus)),
        participants=tuple(sorted(draw(involved))),
        when=draw(st.none() | time_expressions(text=text)),
        place=draw(st.none() | places(text=text)),
        quantities=tuple(draw(st.lists(quantities(length=length), max_size=2))),
        evidence=draw(passages(length=length, min_size=1)),
        statements=draw(_some_ids(statement_ids)),
        positions=draw(_some_ids(position_ids)),
        rule=draw(_names()),
        confidence=draw(_measured()),
    )


@st.composite
def parsed_articles(draw: st.DrawFn) -> ParsedArticle:
    """Whole results: every reference resolves, every span lies in the text, every id is there once."""
    article = draw(articles())
    text, length = article.text, len(article.text)
    cast = draw(st.lists(actors(), unique_by=lambda actor: actor.id, max_size=_FEW))
    ids = tuple(actor.id for actor in cast)
    said: list[Statement] = []
    wanted: list[Position] = []
    happened: list[Event] = []
    named: list[Mention] = []
    if text:
        said = draw(st.lists(statements(text=text, actor_ids=ids), unique_by=lambda item: item.id, max_size=2))
        statement_ids = tuple(item.id for item in said)
        if ids:
            named = draw(st.lists(mentions(length=length, actor_ids=ids), unique_by=_what_is_named, max_size=_FEW))
            held = positions(length=length, actor_ids=ids, statement_ids=statement_ids)
            wanted = draw(st.lists(held, unique_by=(lambda item: item.id, _what_is_held), max_size=2))
        position_ids = tuple(item.id for item in wanted)
        happening = events(text=text, actor_ids=ids, statement_ids=statement_ids, position_ids=position_ids)
        happened = draw(st.lists(happening, unique_by=lambda item: item.id, max_size=2))
    return ParsedArticle(
        article=article,
        actors=tuple(cast),
        mentions=tuple(named),
        statements=tuple(said),
        positions=tuple(wanted),
        events=tuple(happened),
        notes=tuple(draw(st.lists(notes(length=length), max_size=2))),
        analyser=draw(_names()),
    )


def _what_is_named(mention: Mention) -> tuple[str, Span]:
    return mention.actor, mention.span


def _what_is_held(position: Position) -> tuple[str, str, Stance, str | None]:
    return position.holder, position.topic, position.stance, position.attributed_by


@st.composite
def proses(draw: st.DrawFn) -> Prose:
    """Running texts of blocks."""
    article = draw(articles().filter(lambda made: bool(made.blocks)))
    return article.prose(draw(st.sampled_from(article.blocks)))


def words(
    *,
    index: st.SearchStrategy[int] | None = None,
    head: st.SearchStrategy[int] | None = None,
    span: st.SearchStrategy[Span] | None = None,
) -> st.SearchStrategy[Word]:
    """Words with any features; inside a sentence, their index, head and span are given."""
    feature = st.text("ABCxyz019", min_size=1, max_size=4)
    return st.builds(
        Word,
        index=st.integers(1, 100) if index is None else index,
        form=_names(),
        lemma=_names(),
        upos=st.sampled_from(["NOUN", "VERB", "PUNCT"]),
        feats=st.dictionaries(feature, feature, max_size=3).map(lambda pairs: tuple(sorted(pairs.items()))),
        head=st.integers(0, 100) if head is None else head,
        deprel=st.sampled_from(["root", "nsubj:pass", "dep"]),
        span=spans(min_size=1) if span is None else span,
    )


@st.composite
def sentences(draw: st.DrawFn, *, start: int = 0) -> Sentence:
    """Sentences with trees of every shape, from offset ``start`` on; the words of a multi-word token share its span."""
    order = draw(st.permutations(range(1, draw(st.integers(1, 6)) + 1)))
    heads = {place: draw(st.sampled_from([0, *order[:n]])) if n else 0 for n, place in enumerate(order)}
    ends = list(accumulate(draw(st.lists(st.integers(1, 9), min_size=len(order), max_size=len(order))), initial=start))
    made: list[Word] = []
    for place in range(1, len(order) + 1):
        own = Span(ends[place - 1], ends[place])
        shared: bool = draw(st.booleans())
        span = made[-1].span if made and shared else own
        made.append(draw(words(index=st.just(place), head=st.just(heads[place]), span=st.just(span))))
    return Sentence(words=tuple(made), span=Span(start, made[-1].span.end), block=draw(st.integers(0, 9)))


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    """Analyses of a few sentences, one behind the other."""
    made: list[Sentence] = []
    for _ in range(draw(st.integers(0, 3))):
        made.append(draw(sentences(start=made[-1].span.end + 1 if made else 0)))
    return Analysis(sentences=tuple(made), analyser=draw(_names()))
