"""Every loader, with documents that it reads: a new one is a line in :func:`loaders`."""

import io
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
from attrs import field, frozen

from tests.fuzz.damage import as_json
from ukrdiplo.analysis import conllu
from ukrdiplo.model import ParsedArticle
from ukrdiplo.serialise import dumps, load_lines, msgpack, parquet
from ukrdiplo.serialise import json as one_document
from ukrdiplo.serialise.packing import packing_of

__all__ = ["Loader", "loaders"]

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


def _lines(data: bytes, *, ending: str = "", check: bool = True) -> list[object]:
    packing = packing_of(f"x{ending}")
    stream: Any = io.BytesIO(data)
    return list(load_lines(stream if packing is None else packing.reader(stream), check=check))


def _conllu(data: bytes) -> object:
    return conllu.loads(data.decode("utf-8", "replace"))


def _parquet(folder: Path, name: str, data: bytes) -> list[object]:
    file = folder / name
    whole = file.read_bytes()
    try:
        file.write_bytes(data)
        return list(parquet.load(folder))
    finally:
        file.write_bytes(whole)


def _tables(things: list[ParsedArticle], folder: Path) -> Iterator[tuple[str, Loader]]:
    """One loader for each Parquet file, the others being as they should; of small articles, since all are read for each."""
    small = sorted(things, key=lambda thing: len(thing.article.text))[:-1]
    parquet.dump(small, folder / "parquet")
    for file in sorted((folder / "parquet").iterdir()):
        yield f"Parquet, {file.stem}", Loader(load=partial(_parquet, file.parent, file.name), valid=(file.read_bytes(),))


def loaders(folder: Path) -> dict[str, Loader]:
    """All of them, by name.

    Args:
        folder: Where those that read files may have some.
    """
    things = _documents()
    parsed = [thing for thing in things if isinstance(thing, ParsedArticle)]
    texts = tuple(dumps(thing).encode() for thing in (*things, *parsed, parsed))  # articles hold all there is
    plain = tuple(json.loads(text) for text in texts)
    lines = b"\n".join(texts) + b"\n"
    packed = {ending: packing_of(f"x{ending}") for ending in (".gz", ".zst")}
    trees = tuple(file.read_bytes() for file in sorted((TESTS / "golden").glob("*.conllu")))
    documents = {"valid": texts, "plain": plain, "encode": as_json}
    return {
        "JSON": Loader(load=one_document.loads, **documents),
        "JSON, lenient": Loader(load=partial(one_document.loads, strict=False), **documents),
        "JSON, unchecked": Loader(load=partial(one_document.loads, check=False), **documents),
        "JSON Lines": Loader(load=_lines, valid=(lines,), plain=plain, encode=as_json),
        **{
            f"JSON Lines, {packing.name}": Loader(load=partial(_lines, ending=ending), valid=(packing.member(lines),) * 2)
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
            load=partial(msgpack.loads, strict=False),
            valid=tuple(msgpack.dumps(thing) for thing in (*things, *parsed, parsed)),
            plain=plain,
            encode=msgspec.msgpack.encode,
        ),
        "CoNLL-U": Loader(load=_conllu, valid=trees),
        **dict(_tables(parsed, folder)),
    }
