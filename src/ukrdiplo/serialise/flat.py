"""Parsed articles as rows of plain values: a projection for spreadsheets and data frames that loses something, and says what.

Each table has the keys of the nested form (see :mod:`~ukrdiplo.serialise.nested`). What is one value stays one column. Else:

- a passage, of one span or several, becomes ``…_text``, ``…_start`` and ``…_end``: its words, pieces joined by `` … ``, and the
  offsets of its first character and behind its last. Lost: where it is interrupted.
- an object inside becomes a column for each of its fields: ``confidence_precision``, ``place_country``.
- a list of ids, names or media becomes one string, joined by `` | ``. Lost: whether a name itself has such a mark.
- a list of objects becomes a table of its own: ``blocks``, ``notes``, ``participants``, ``quantities``.

Lost besides: what blocks skip; the notes of the article's reader, which begin those of the parsed article; fields that a newer
version wrote; lone surrogates and NUL, which become U+FFFD. What is empty and what is missing are both missing.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import attrs
from attrs import frozen

from ukrdiplo.errors import FormatError
from ukrdiplo.model import (
    Actor,
    Article,
    Block,
    Event,
    Mention,
    Note,
    ParsedArticle,
    Participant,
    Position,
    Quantity,
    Span,
    Statement,
    checks,
)
from ukrdiplo.serialise.columns import Column, Kind, described, fields, is_list, item, required
from ukrdiplo.serialise.nested import ARTICLE, ARTICLES, NUMBER, ORDINAL, Row, Rows

__all__ = ["CLASSES", "EVENT", "columns", "rows"]

CLASSES: dict[str, Kind] = {
    ARTICLES: Article,
    "blocks": Block,
    "notes": Note,
    "actors": Actor,
    "mentions": Mention,
    "statements": Statement,
    "positions": Position,
    "events": Event,
    "participants": Participant,
    "quantities": Quantity,
}
"""The tables, and the class whose objects are the rows of each."""
_OF_EVENTS = ("participants", "quantities")
_LEFT_OUT = {Article: {"blocks", "notes"}, Block: {"skips"}, Event: set(_OF_EVENTS)}
_UNFIT = re.compile(r"[\0\ud800-\udfff]")
EVENT = Column(name="event", kind=str, description="Id of the event.")
_OF_EVENT = Column(name=ORDINAL.name, kind=int, description="Its place among those of the event, counted from 0.")
_ANALYSER = Column(name="analyser", kind=str | None, description=described(ParsedArticle)["analyser"])


@frozen
class _Cell:
    """A column, and what it holds of an object and the text of its article."""

    column: Column
    value: Callable[[Any, str], object]


def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, in their order."""
    own = tuple(cell.column for cell in _cells_of(CLASSES[table]))
    if table == ARTICLES:
        return (NUMBER, ARTICLE, *own, _ANALYSER)
    return (NUMBER, ARTICLE, *((EVENT, _OF_EVENT) if table in _OF_EVENTS else (ORDINAL,)), *own)


@cache
def _cells_of(kind: Kind) -> tuple[_Cell, ...]:
    return tuple(_cells(kind, "", "", _itself, missing=False))


def _itself(thing: object) -> object:
    return thing


def _cells(kind: Kind, prefix: str, about: str, owner: Callable[[Any], Any], *, missing: bool) -> Iterator[_Cell]:
    """The cells of a class.

    Args:
        kind: The class.
        prefix: What the names of its columns begin with.
        about: What their descriptions begin with.
        owner: From the object of a row to the object of this class inside it, or ``None``.
        missing: Whether that may be ``None``.
    """
    for name, hint in fields(kind).items():
        inner, said, get = required(hint), about + described(kind)[name], _getter(owner, name)
        may = missing or inner is not hint
        if name in _LEFT_OUT.get(kind, ()):
            continue
        if inner is Span or (is_list(inner) and item(inner) is Span):
            may = may or (inner is not Span and not _never_empty(kind, name))
            yield from _cells_of_passage(prefix + name, said, get, missing=may, worded="text" not in fields(kind))
        elif is_list(inner):
            yield _cell(prefix + name, str | None, f"{said} Joined by a vertical bar between blanks.", _joined(get))
        elif attrs.has(inner):
            yield from _cells(inner, f"{prefix}{name}_", f"{said} ", get, missing=may)
        else:
            may = may or (inner is str and not _never_empty(kind, name))
            yield _cell(prefix + name, inner | None if may else inner, said, _plain(get))


def _never_empty(kind: Kind, name: str) -> bool:
    return getattr(attrs.fields(kind), name).validator in {checks.non_empty, checks.some_passages}


def _cells_of_passage(name: str, said: str, get: Callable[[Any], Any], *, missing: bool, worded: bool) -> Iterator[_Cell]:
    prefix = re.sub(r"(^|_)spans?$|$", "_", name, count=1).removeprefix("_")  # speaker_ for speaker_spans, nothing for span

    def spans(thing: object) -> tuple[Span, ...]:
        value: Any = get(thing)
        return (value,) if isinstance(value, Span) else value or ()

    def words(thing: object, text: str) -> object:
        return _text(" … ".join(span.of(text) for span in spans(thing)))

    def start(thing: object, _: str) -> object:
        return next((span.start for span in spans(thing)), None)

    def end(thing: object, _: str) -> object:
        return next((span.end for span in reversed(spans(thing))), None)

    if worded:
        yield _cell(f"{prefix}text", str | None if missing else str, f"{said} Its words.", words)
    offset: Kind = int | None if missing else int
    first = f"Offset of the first character of `{prefix}text` in the article, counted from 0."
    yield _cell(f"{prefix}start", offset, first, start)
    yield _cell(f"{prefix}end", offset, f"Offset behind the last character of `{prefix}text`.", end)


def _cell(name: str, kind: Kind, description: str, value: Callable[[Any, str], object]) -> _Cell:
    return _Cell(Column(name=name, kind=kind, description=description), value)


def _getter(owner: Callable[[Any], Any], name: str) -> Callable[[Any], Any]:
    def get(thing: object) -> Any:
        inside = owner(thing)
        return None if inside is None else getattr(inside, name)

    return get


def _joined(get: Callable[[Any], Any]) -> Callable[[Any, str], object]:
    return lambda thing, _: _text(" | ".join(get(thing) or ()))


def _plain(get: Callable[[Any], Any]) -> Callable[[Any, str], object]:
    def value(thing: object, _: str) -> object:
        found = get(thing)
        return _text(found) if isinstance(found, str) else found

    return value


def rows(parsed: ParsedArticle, number: int) -> Rows:
    """The rows of an article in all tables.

    Args:
        parsed: The article.
        number: How many articles there are before it.

    Raises:
        FormatError: If it is no parsed article.

    Example:
        >>> from ukrdiplo.model import ActorKind
        >>> kiew = Actor(id="state.ukr", name="Ukraine", kind=ActorKind.STATE)
        >>> parsed = ParsedArticle(article=Article(text="Kiew hofft."), actors=(kiew,))
        >>> rows(parsed, 0)["actors"][0]["name"]
        'Ukraine'
    """
    if type(parsed) is not ParsedArticle:
        raise FormatError(f"tables hold parsed articles, not {type(parsed).__name__}")
    article = parsed.article
    keys: Row = {"article_number": number, "article_id": article.id}
    made: Rows = {ARTICLES: [keys | _values(article, Article, article.text) | {"analyser": _text(parsed.analyser)}]}
    lists: Mapping[str, Sequence[object]] = {"blocks": article.blocks} | {
        name: getattr(parsed, name) for name in ("notes", "actors", "mentions", "statements", "positions", "events")
    }
    for name, things in lists.items():
        made[name] = [{**keys, "ordinal": i, **_values(thing, CLASSES[name], article.text)} for i, thing in enumerate(things)]
    for name in _OF_EVENTS:
        made[name] = [
            {**keys, "ordinal": i, "event": _text(event.id), **_values(thing, CLASSES[name], article.text)}
            for event in parsed.events
            for i, thing in enumerate(getattr(event, name))
        ]
    return made


def _values(thing: object, kind: Kind, text: str) -> Row:
    return {cell.column.name: cell.value(thing, text) for cell in _cells_of(kind)}


def _text(value: str) -> str | None:
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", value) or None
