"""Parsed articles put together again from the rows of nested tables (see :mod:`~ukrdiplo.serialise.nested`)."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, islice
from math import isfinite
from operator import itemgetter

import msgspec
from attrs import frozen

from ukrdiplo.errors import FormatError
from ukrdiplo.model import ParsedArticle
from ukrdiplo.serialise import canonical
from ukrdiplo.serialise.decoding import decoded
from ukrdiplo.serialise.migrations import migrated
from ukrdiplo.serialise.nested import ARTICLES, EXACT, KEYS, OWN, Row, Rows, replaced
from ukrdiplo.serialise.paths import below, fault_at
from ukrdiplo.serialise.plain import is_array, is_object, shown
from ukrdiplo.serialise.structure import structure

__all__ = ["Reading", "objects"]


@frozen(kw_only=True)
class Reading:
    """How rows are to be read.

    Args:
        strict: Whether a column that no class has is an error; it is kept in ``extra`` otherwise.
        check: Whether each article has to pass its ``check()``.
        version: The schema version of the tables.
        known: Whether the tables have the columns of this version and no others.
        most_rows: How many rows of one table an article may have.
    """

    strict: bool
    check: bool
    version: str
    known: bool
    most_rows: int


def objects(tables: Mapping[str, Iterable[Row]], how: Reading) -> Iterator[ParsedArticle]:
    """The articles that the rows of all tables tell of.

    Args:
        tables: The rows of each table, in the order of ``article_number``; those of one article may stand in any order.
        how: How to read them.

    Raises:
        FormatError: With the path of the first fault, such as ``[17].statements[3].quote[0].end`` in the article of number 17.
    """
    children = {name: _grouped(name, some, how.most_rows) for name, some in tables.items() if name != ARTICLES}
    ahead = {name: next(groups, None) for name, groups in children.items()}
    for number, articles in _grouped(ARTICLES, tables[ARTICLES], 1):
        mine: Rows = {}
        for name, group in ahead.items():
            if group is not None and group[0] < number:
                raise fault_at(f"[{group[0]}].{name}", "there is no article of this number")
            mine[name] = group[1] if group is not None and group[0] == number else []
        for name in mine:
            if mine[name]:
                ahead[name] = next(children[name], None)
        yield _object(number, articles[0], mine, how)
    for name, group in ahead.items():
        if group is not None:
            raise fault_at(f"[{group[0]}].{name}", "there is no article of this number")


def _grouped(table: str, some: Iterable[Row], most: int) -> Iterator[tuple[int, list[Row]]]:
    """The rows of each article."""
    last = -1
    for number, group in groupby(some, key=itemgetter("article_number")):
        if type(number) is not int or number <= last:
            raise fault_at(f"{table}.article_number", f"must be whole numbers that ascend, but {shown(number)} follows {last}")
        rows = list(islice(group, most + 1))
        if len(rows) > most:
            twice = "the table of articles has this number twice"
            raise fault_at(
                f"[{number}]", twice if table == ARTICLES else f"has more than {most:,} {table:.60}, the most that are read"
            )
        yield number, rows if table == ARTICLES else _in_order(rows, f"[{number}].{table:.60}")
        last = number


def _object(number: int, row: Row, children: Rows, how: Reading) -> ParsedArticle:
    path, text_id = f"[{number}]", row["article_id"]
    whole, shows_all = _data(_of_article(row), row, path)
    for name, group in children.items():
        if name in whole:
            raise fault_at(f"{path}.exact", f"must not have {name}, which have a table of their own")
        whole[name] = []
        for i, child in enumerate(group):
            place = f"{path}.{name}[{i}]"
            if child["article_id"] != text_id:
                raise fault_at(f"{place}.article_id", f"must be that of its article, {shown(text_id)}")
            data, all_of_it = _data({column: value for column, value in child.items() if not _is_key(column)}, child, place)
            whole[name].append(data)
            shows_all = shows_all and all_of_it
    made = _quickly(whole, check=how.check) if how.known and shows_all else None
    if made is None:
        document: dict[str, object] = {"schema_version": how.version, "type": ParsedArticle.__name__, "data": _plain(whole, path)}
        made = structure(migrated(document)["data"], ParsedArticle, strict=how.strict, check=how.check, path=path)
    if made.article.id != text_id:
        raise fault_at(f"{path}.article_id", f"is {shown(text_id)}, but the text has {made.article.id}")
    return made


def _is_key(name: str) -> bool:
    return name in KEYS or name == EXACT


def _of_article(row: Row) -> Row:
    """What a row of articles shows, as a parsed article has it."""
    article = {name: value for name, value in row.items() if not _is_key(name) and not name.startswith(OWN)}
    return {"article": article} | {name.removeprefix(OWN): value for name, value in row.items() if name.startswith(OWN)}


def _in_order(rows: Iterable[Row], path: str) -> list[Row]:
    """The rows of an article by their ordinals."""
    found: dict[int, Row] = {}
    for row in rows:
        ordinal = row["ordinal"]
        if type(ordinal) is not int:
            raise fault_at(f"{path}.ordinal", f"must be a whole number, not {shown(ordinal)}")
        if ordinal in found:
            raise fault_at(f"{path}.ordinal", f"{ordinal} is there twice")
        found[ordinal] = row
    return [found[ordinal] for ordinal in sorted(found)]


def _data(seen: Row, row: Row, path: str) -> tuple[Row, bool]:
    """What a row holds, and whether its columns show all of it."""
    exact = row.get(EXACT)
    if exact is None:
        return seen, True
    if not isinstance(exact, str):
        raise fault_at(f"{path}.exact", f"must be a string, not {shown(exact)}")
    try:
        data = decoded(exact)
    except FormatError as fault:
        raise fault_at(f"{path}.exact", fault.message) from fault
    if not is_object(data) or not _shows(_plain(seen, path), data):
        raise fault_at(f"{path}.exact", "must tell what the other columns show; set it to null where you change them")
    return data, False


def _shows(seen: object, data: object) -> bool:
    """Whether a row shows these plain data, as far as it can."""
    if is_object(seen):
        return is_object(data) and all(name in data and _shows(value, data[name]) for name, value in seen.items())
    if is_array(seen):
        return is_array(data) and len(data) == len(seen) and all(map(_shows, seen, data))
    if isinstance(seen, str):
        text = (
            "".join(map(str, data)) if is_array(data) else data
        )  # a text in pieces, as JSON needs it for two surrogates in a row
        return isinstance(text, str) and replaced(text) == seen
    return seen == data


def _plain(data: object, path: str) -> object:
    """What a row holds as plain data: dates as text."""
    if is_object(data):
        return {name: _plain(value, below(path, name)) for name, value in data.items()}
    if is_array(data):
        return [_plain(value, below(path, i)) for i, value in enumerate(data)]
    if type(data) is dt.date:
        return data.isoformat()
    if data is not None and (not isinstance(data, str | int | float) or (isinstance(data, float) and not isfinite(data))):
        raise fault_at(path, f"must be a text, a number, a date, true or false, not {shown(data)}")
    return data


def _quickly(whole: Row, *, check: bool) -> ParsedArticle | None:
    """The article, if nothing is wrong with it."""
    try:
        made = msgspec.convert(whole, ParsedArticle)
        return made.check() if check else made
    except canonical.REFUSED:
        return None
