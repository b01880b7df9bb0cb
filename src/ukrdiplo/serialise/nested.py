"""Parsed articles as rows of tables, one table a type, and back: what Arrow tables and Parquet files hold.

==============  =================================================================================================
table           a row is
==============  =================================================================================================
``articles``    an :class:`~ukrdiplo.Article`, with the other fields of its :class:`~ukrdiplo.ParsedArticle` behind ``parsed_``
``actors``      an :class:`~ukrdiplo.Actor` in one article
``mentions``    a :class:`~ukrdiplo.Mention`
``statements``  a :class:`~ukrdiplo.Statement`
``positions``   a :class:`~ukrdiplo.Position`
``events``      an :class:`~ukrdiplo.Event`
==============  =================================================================================================

A column has the name of its field; objects inside an object are structs, tuples are lists. Keys join the tables:
``article_number`` counts the articles from 0, ``article_id`` is the id of the text, ``ordinal`` counts an article's rows from 0.
Inside one article objects refer to each other by id.

Tables cannot hold all that objects can: their strings are UTF-8 without lone surrogates, and their columns are those of this
version. A row whose object has more, a lone surrogate or a field that a newer version wrote, shows what it can (U+FFFD for the
surrogate, so that offsets hold) and has the object as JSON in ``exact``, which is ``null`` in all other rows.
"""

import datetime as dt
import json as stdlib_json
import re
from collections.abc import Callable
from typing import Any

import attrs

from ukrdiplo.errors import FormatError
from ukrdiplo.model import Actor, Article, Event, Mention, ParsedArticle, Position, Statement
from ukrdiplo.serialise import canonical
from ukrdiplo.serialise.columns import Column, Kind, columns_of, fields, is_list, item, required
from ukrdiplo.serialise.json import in_pieces
from ukrdiplo.serialise.structure import unstructure

__all__ = [
    "ARTICLE",
    "ARTICLES",
    "CLASSES",
    "EXACT",
    "KEYS",
    "NUMBER",
    "ORDINAL",
    "OWN",
    "Row",
    "Rows",
    "columns",
    "replaced",
    "rows",
]

Row = dict[str, Any]
Rows = dict[str, list[Row]]
"""Rows by the name of their table."""

ARTICLES = "articles"
CLASSES: dict[str, type[Any]] = {
    ARTICLES: ParsedArticle,
    "actors": Actor,
    "mentions": Mention,
    "statements": Statement,
    "positions": Position,
    "events": Event,
}
"""The tables, and the class whose objects are the rows of each."""
_CHILDREN = tuple(name for name in CLASSES if name != ARTICLES)
OWN = "parsed_"
"""What the columns of a parsed article begin with in the table of articles."""
KEYS = ("article_number", "article_id", "ordinal")
"""The columns that join the tables; the articles have the first two."""
EXACT = "exact"
"""The column for what the others cannot hold."""
_SURROGATE = re.compile(r"[\ud800-\udfff]")

NUMBER = Column(name="article_number", kind=int, description="Number of the article in these tables, counted from 0.")
ARTICLE = Column(name="article_id", kind=str, description="Id of the article, which depends on its text alone.")
ORDINAL = Column(name="ordinal", kind=int, description="Its place among those of the article, counted from 0.")
_EXACT_COLUMN = Column(
    name=EXACT,
    kind=str | None,
    description="The object as JSON, where it has more than columns can hold: lone surrogates, fields of a newer version.",
)


def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, in their order."""
    if table == ARTICLES:
        own = (column for column in columns_of(ParsedArticle, prefix=OWN) if column.name.removeprefix(OWN) in _of_parsed())
        return (NUMBER, ARTICLE, *columns_of(Article), *own, _EXACT_COLUMN)
    return (NUMBER, ARTICLE, ORDINAL, *columns_of(CLASSES[table]), _EXACT_COLUMN)


def _of_parsed() -> list[str]:
    """The fields of a parsed article that stand in the table of articles, but for the article itself."""
    return [name for name in fields(ParsedArticle) if name != "article" and name not in _CHILDREN]


def rows(parsed: ParsedArticle, number: int) -> Rows:
    """The rows of an article in all tables.

    Args:
        parsed: The article.
        number: How many articles there are before it.

    Raises:
        FormatError: If it is no parsed article.
    """
    if type(parsed) is not ParsedArticle:
        raise FormatError(f"tables hold parsed articles, not {type(parsed).__name__}")
    keys = {"article_number": number, "article_id": parsed.article.id}
    built = canonical.builtins(parsed)
    quick = built is not None
    data: Any = built if quick else unstructure(parsed)
    made: Rows = {}
    for name in _CHILDREN:
        things: Any = data.pop(name)
        made[name] = [
            keys | {"ordinal": i} | (thing | {EXACT: None} if quick else _row(thing, CLASSES[name]))
            for i, thing in enumerate(things)
        ]
    whole = data | {EXACT: None} if quick else _row(data, ParsedArticle)
    made[ARTICLES] = [keys | whole["article"] | {OWN + name: whole[name] for name in _of_parsed()} | {EXACT: whole[EXACT]}]
    return made


def _row(data: dict[str, object], kind: type[Any]) -> Row:
    """Plain data as a row shows it, and whole where it shows less than there is."""
    seen = _visible(data, kind, date=str)
    exact = None if seen == data else _as_json(data)
    return {**_visible(data, kind, date=dt.date.fromisoformat), EXACT: exact}


def _visible(data: Any, kind: Kind, *, date: Callable[[str], object]) -> Any:
    kind = required(kind)
    if data is None:
        return None
    if is_list(kind):
        return [_visible(value, item(kind), date=date) for value in data]
    if attrs.has(kind):
        return {name: _visible(data[name], hint, date=date) for name, hint in fields(kind).items() if name in data}
    if kind is dt.date:
        return date(data)
    if issubclass(kind, str):
        return replaced(data)
    return data


def replaced(text: str) -> str:
    """A text with U+FFFD in the place of each lone surrogate."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def _as_json(data: object) -> str:
    try:
        return stdlib_json.dumps(in_pieces(data), allow_nan=False, separators=(",", ":"))
    except ValueError as fault:
        raise FormatError(f"this cannot be written as JSON: {fault}") from fault
