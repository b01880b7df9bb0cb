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
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

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

CLASSES: dict[str, type[Any]] = {
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


def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, in their order."""
    kind = CLASSES[table]
    keys = [NUMBER, ARTICLE] if table == ARTICLES else [NUMBER, ARTICLE, ORDINAL]
    if table in _OF_EVENTS:
        keys = [NUMBER, ARTICLE, EVENT, _OF_EVENT]
    return (*keys, *_columns(kind, "", ""), *([_ANALYSER] if table == ARTICLES else []))


def _columns(kind: Kind, prefix: str, about: str, *, missing: bool = False) -> Iterator[Column]:
    for name, hint in fields(kind).items():
        inner, said = required(hint), about + described(kind)[name]
        may = missing or inner is not hint
        if name in _LEFT_OUT.get(kind, ()):
            continue
        if _is_passage(inner):
            may = may or (is_list(inner) and not _never_empty(kind, name))
            yield from _columns_of_passage(prefix + name, said, missing=may, worded="text" not in fields(kind))
        elif is_list(inner):
            yield Column(name=prefix + name, kind=str | None, description=f"{said} Joined by a vertical bar between blanks.")
        elif attrs.has(inner):
            yield from _columns(inner, f"{prefix}{name}_", f"{said} ", missing=may)
        else:
            may = may or (inner is str and not _never_empty(kind, name))
            yield Column(name=prefix + name, kind=inner | None if may else inner, description=said)


def _never_empty(kind: Kind, name: str) -> bool:
    return getattr(attrs.fields(kind), name).validator in {checks.non_empty, checks.some_passages}


def _is_passage(kind: Kind) -> bool:
    return kind is Span or (is_list(kind) and item(kind) is Span)


def _columns_of_passage(name: str, said: str, *, missing: bool, worded: bool) -> Iterator[Column]:
    prefix = _prefix(name)
    if worded:
        yield Column(name=f"{prefix}text", kind=str | None if missing else str, description=f"{said} Its words.")
    offset: Kind = int | None if missing else int
    yield Column(
        name=f"{prefix}start",
        kind=offset,
        description=f"Offset of the first character of `{prefix}text` in the article, counted from 0.",
    )
    yield Column(name=f"{prefix}end", kind=offset, description=f"Offset behind the last character of `{prefix}text`.")


def _prefix(name: str) -> str:
    """What the columns of a passage begin with: ``quote_``, ``speaker_`` for ``speaker_spans``, nothing for ``span``."""
    return re.sub(r"(^|_)spans?$|$", "_", name, count=1).removeprefix("_")


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
    made: Rows = {ARTICLES: [keys | _values(article, Article, article.text, "") | {"analyser": _text(parsed.analyser)}]}
    lists: Mapping[str, Sequence[object]] = {"blocks": article.blocks} | {
        name: getattr(parsed, name) for name in ("notes", "actors", "mentions", "statements", "positions", "events")
    }
    for name, things in lists.items():
        made[name] = [{**keys, "ordinal": i, **_values(thing, CLASSES[name], article.text, "")} for i, thing in enumerate(things)]
    for name in _OF_EVENTS:
        made[name] = [
            {**keys, "ordinal": i, "event": _text(event.id), **_values(thing, CLASSES[name], article.text, "")}
            for event in parsed.events
            for i, thing in enumerate(getattr(event, name))
        ]
    return made


def _values(thing: object, kind: Kind, text: str, prefix: str) -> Row:
    """The values of an object, or of one that is missing, by the names of their columns."""
    made: Row = {}
    for name, hint in fields(kind).items():
        inner = required(hint)
        value: Any = getattr(thing, name) if thing is not None else None
        if name in _LEFT_OUT.get(kind, ()):
            continue
        if _is_passage(inner):
            spans: tuple[Span, ...] = () if value is None else value if is_list(inner) else (value,)
            made |= _passage(prefix + name, spans, text, worded="text" not in fields(kind))
        elif is_list(inner):
            made[prefix + name] = _text(" | ".join(value or ()))
        elif attrs.has(inner):
            made |= _values(value, inner, text, f"{prefix}{name}_")
        else:
            made[prefix + name] = _text(value) if isinstance(value, str) else value
    return made


def _passage(name: str, spans: tuple[Span, ...], text: str, *, worded: bool) -> Row:
    prefix = _prefix(name)
    words = {f"{prefix}text": _text(" … ".join(span.of(text) for span in spans))} if worded else {}
    offsets = (spans[0].start, spans[-1].end) if spans else (None, None)
    return words | {f"{prefix}start": offsets[0], f"{prefix}end": offsets[1]}


def _text(value: str) -> str | None:
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", value) or None
