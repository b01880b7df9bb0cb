"""Every loader, with documents that it reads: a new one is a line in :func:`loaders`."""

import io
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
from attrs import field, frozen

from tests.fuzz.damage import as_json
from ukrdiplo.analysis import conllu
from ukrdiplo.errors import FormatError
from ukrdiplo.model import ParsedArticle
from ukrdiplo.serialise import arrow, canonical, dumps, load_lines, msgpack, parquet
from ukrdiplo.serialise import json as one_document
from ukrdiplo.serialise.decoding import decoded
from ukrdiplo.serialise.envelope import opened
from ukrdiplo.serialise.packing import packing_of

__all__ = ["Loader", "loaders"]

NOT_TABLES = (pa.ArrowException, ValueError, TypeError, AttributeError, KeyError, OverflowError, RecursionError)
"""What the making of tables raises."""

TESTS = Path(__file__).parent.parent


@frozen(kw_only=True)
class Loader:
    """Something that reads documents.

    Args:
        load: Reads the bytes of one.
        valid: Documents that it reads.
        encode: Plain data in its format, whatever they are, where it has such a form.
    """

    load: Callable[[bytes], object]
    valid: tuple[bytes, ...]
    encode: Callable[[Any], bytes] | None = None
    plain: tuple[object, ...] = field(default=())


def _documents() -> tuple[object, ...]:
    """An object of each class, and an article of real size."""
    files = [*sorted((TESTS / "golden" / "schema").rglob("*.json")), TESTS / "golden" / "agentur.json"]
    plain = [{"library_version": "0"} | json.loads(file.read_text(encoding="utf-8")) for file in files]
    return tuple(one_document.loads(json.dumps(document)) for document in plain)


def _either_way(data: bytes) -> object:
    """What a document holds, which must not hang on whether it is read in one go or step by step."""
    try:
        made = opened(decoded(data), strict=True, expect=None)
    except FormatError:
        made = None
    quickly = canonical.read(data, msgspec.json)
    if made is None:
        assert quickly is None, "what is refused step by step is read in one go"
        raise FormatError("refused")
    assert quickly is None or quickly == made, "one thing is read step by step, and another one in one go"
    return made


def _there_and_back(format_: Any, data: bytes) -> object:
    """What a document holds, which can be written again and comes back equal; what a format cannot hold it refuses to write."""
    made = format_.loads(data, strict=False)
    try:
        written = format_.dumps(made)
    except FormatError:
        assert format_ is msgpack, "JSON holds all that it is read from"
        raise
    assert format_.loads(written, strict=False) == made, "what was read and written again does not come back equal"
    return made


def _rows(data: bytes) -> object:
    """The articles of tables that are made of rows in JSON, with the columns that are to be there where the rows fit them."""
    tables = {}
    try:
        for name, some in json.loads(data).items():
            tables[name] = pa.Table.from_pylist(some)
            with suppress(pa.ArrowException, KeyError):
                tables[name] = tables[name].cast(arrow.schema(name))
    except NOT_TABLES as fault:
        raise FormatError("no tables can be made of this") from fault
    return arrow.from_tables(tables)


def _lines(data: bytes, *, ending: str = "", check: bool = True) -> list[object]:
    packing = packing_of(f"x{ending}")
    stream: Any = io.BytesIO(data)
    return list(load_lines(stream if packing is None else packing.reader(stream), check=check))


def _conllu(data: bytes) -> object:
    return conllu.loads(data.decode("utf-8", "replace"))


def _parts(trees: bytes) -> tuple[bytes, bytes, bytes]:
    """Recorded trees, and twice their first two sentences, in which damage is done faster."""
    few = b"\n\n".join(trees.split(b"\n\n", 2)[:2]) + b"\n\n"
    return trees, few, few


def _parquet(folder: Path, name: str, data: bytes) -> list[object]:
    """What a folder holds that has this file and the other ones as they should be.

    Most damaged files cannot be opened. Opening the others, which takes most of the time, is spared then: the file is first given
    to the loader alone.
    """
    alone, among = folder / name.removesuffix(".parquet") / name, folder / "whole" / name
    alone.parent.mkdir(exist_ok=True)
    alone.write_bytes(data)
    try:
        return list(parquet.load(alone.parent))
    except FormatError as fault:
        if fault.article == str(alone):
            raise
    whole = among.read_bytes()
    try:
        among.write_bytes(data)
        return list(parquet.load(among.parent))
    finally:
        among.write_bytes(whole)


def _tables(things: list[ParsedArticle], folder: Path) -> Iterator[tuple[str, Loader]]:
    """One loader for each Parquet file, the others being as they should; of small articles, since all are read for each."""
    small = sorted(things, key=lambda thing: len(thing.article.text))[:-1]
    parquet.dump(small, folder / "whole")
    for file in sorted((folder / "whole").iterdir()):
        yield f"Parquet, {file.stem}", Loader(load=partial(_parquet, folder, file.name), valid=(file.read_bytes(),))


def loaders(folder: Path) -> dict[str, Loader]:
    """All of them, by name.

    Args:
        folder: Where those that read files may have some.
    """
    things = _documents()
    parsed = [thing for thing in things if isinstance(thing, ParsedArticle)]
    texts = tuple(dumps(thing).encode() for thing in (*things, *parsed, parsed))  # articles hold all there is
    plain = tuple(json.loads(text) for text in texts)
    few, lines = (b"\n".join(some) + b"\n" for some in (sorted(texts, key=len)[:18], texts))
    streams = (few, few, few, lines)
    packed = {ending: packing_of(f"x{ending}") for ending in (".gz", ".zst")}
    trees = tuple(part for file in sorted((TESTS / "golden").glob("*.conllu")) for part in _parts(file.read_bytes()))
    rows = tuple(
        msgspec.to_builtins({name: table.to_pylist() for name, table in arrow.to_tables([one]).items()}) for one in parsed
    )
    documents = {"valid": texts, "plain": plain, "encode": as_json}
    return {
        "JSON": Loader(load=one_document.loads, **documents),
        "JSON, lenient": Loader(load=partial(_there_and_back, one_document), **documents),
        "JSON, unchecked": Loader(load=partial(one_document.loads, check=False), **documents),
        "JSON, either way": Loader(load=_either_way, **documents),
        "JSON Lines": Loader(load=_lines, valid=streams, plain=plain, encode=as_json),
        **{
            f"JSON Lines, {packing.name}": Loader(load=partial(_lines, ending=ending), valid=tuple(map(packing.member, streams)))
            for ending, packing in packed.items()
            if packing is not None
        },
        "MessagePack": Loader(
            load=msgpack.loads,
            valid=tuple(msgpack.dumps(thing) for thing in (*things, *parsed, parsed)),
            plain=plain,
            encode=msgspec.msgpack.encode,
        ),
        "MessagePack, lenient": Loader(
            load=partial(_there_and_back, msgpack),
            valid=tuple(msgpack.dumps(thing) for thing in (*things, *parsed, parsed)),
            plain=plain,
            encode=msgspec.msgpack.encode,
        ),
        "CoNLL-U": Loader(load=_conllu, valid=trees),
        "Arrow tables": Loader(load=_rows, valid=tuple(map(as_json, rows)), plain=rows, encode=as_json),
        **dict(_tables(parsed, folder)),
    }
