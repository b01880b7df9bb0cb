"""How fast results are written and read as JSON, beside other libraries.

    python bench/serialise.py [FILE_OR_FOLDER ...] [--objects N] [--rounds N]

Parses the texts named (the annotated articles of our own unless told otherwise) and takes the results, over and over, until
there are N actors, mentions, statements, positions and events (10,000). Then each way writes and reads all of them, one document
an article, in turn, once to warm up and once for the clock, in seconds of the processor, which other programs on the machine
disturb less than the clock on the wall. The median of the rounds counts, and of what each took beside msgspec in the same round,
when the machine was as busy. Each pays for the garbage collection of its own objects, and not for that of all there are.

The others do less: none checks that references resolve and spans fit the text (nor do we with ``check=False``), msgspec and plain
cattrs let unknown fields pass, and what cattrs and pydantic say of a fault is theirs.

- msgspec, on the same attrs classes (it runs their validators, and writes fields by the alphabet);
- pydantic, on models with the same fields and types, strict, without the classes' own validators;
- plain cattrs with the standard library's json.
"""

import argparse
import datetime as dt
import gc
import json
import sys
import time
from collections.abc import Callable
from functools import cache
from itertools import cycle
from operator import truediv
from pathlib import Path
from statistics import median
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
import cattrs
import msgspec
import pydantic
from rich.console import Console
from rich.table import Table

import ukrdiplo
from ukrdiplo.model import ParsedArticle
from ukrdiplo.serialise.structure import CLASSES

OWN = Path(__file__).with_name("own") / "texts"
UNCHECKED = "ukrdiplo, unchecked"


def size(parsed: ParsedArticle) -> int:
    """How many objects an article has."""
    return sum(map(len, (parsed.actors, parsed.mentions, parsed.statements, parsed.positions, parsed.events)))


def articles(paths: list[Path], objects: int) -> list[ParsedArticle]:
    """The parsed articles, over and over, until they have so many objects."""
    files = [file for path in paths for file in (sorted(path.rglob("*.txt")) if path.is_dir() else [path])]
    read = (ukrdiplo.read_text(file.read_text(encoding="utf-8"), published="2025-05-21") for file in files)
    parsed = [one for one in ukrdiplo.Parser().parse_many(read) if size(one)]
    if not parsed:
        sys.exit("nothing was found in the texts")
    taken: list[ParsedArticle] = []
    for one in cycle(parsed):
        if sum(map(size, taken)) >= objects:
            return taken
        taken.append(one)
    raise AssertionError  # cycle does not end


@cache
def pydantic_model(kind: type[Any]) -> type[pydantic.BaseModel]:
    """A strict pydantic model with the fields of a class of ours."""
    hints = get_type_hints(kind)
    fields: dict[str, Any] = {}
    for field in attrs.fields(kind):
        default = ... if field.default is attrs.NOTHING else field.default
        fields[field.name] = (pydantic_type(hints[field.name]), default)
    config = pydantic.ConfigDict(strict=True, extra="forbid", frozen=True)
    return pydantic.create_model(kind.__name__, __config__=config, **fields)


def pydantic_type(kind: Any) -> Any:  # noqa: ANN401 - types are values here
    """A type with pydantic models for the classes in it."""
    if CLASSES.get(getattr(kind, "__name__", "")) is kind:
        return pydantic_model(kind)
    inner = tuple(pydantic_type(part) for part in get_args(kind))
    if get_origin(kind) is tuple:
        return tuple[inner]
    return Union[inner] if inner else kind  # noqa: UP007 - made of what is only known now


def plain() -> cattrs.Converter:
    """Cattrs as one would set it up in a minute."""
    converter = cattrs.Converter(detailed_validation=False, unstruct_collection_overrides={tuple: list})
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    converter.register_structure_hook(dt.date, lambda value, _: dt.date.fromisoformat(value))
    return converter


def main() -> None:
    """Print one table."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("paths", nargs="*", type=Path, metavar="FILE_OR_FOLDER", default=[OWN])
    command.add_argument("--objects", type=int, default=10_000, help="how many objects at least (10,000)")
    command.add_argument("--rounds", type=int, default=15, help="how often each way takes its turn (15)")
    options = command.parse_args()

    things = articles(options.paths, options.objects)
    model, converter, decoder = pydantic_model(ParsedArticle), plain(), msgspec.json.Decoder(ParsedArticle)
    mirrored = [model.model_validate_json(msgspec.json.encode(thing)) for thing in things]
    writers: dict[str, Callable[[], list[Any]]] = {
        "ukrdiplo": lambda: [ukrdiplo.dumps(thing) for thing in things],
        "msgspec": lambda: [msgspec.json.encode(thing).decode() for thing in things],
        "pydantic": lambda: [thing.model_dump_json() for thing in mirrored],
        "cattrs and json": lambda: [json.dumps(converter.unstructure(thing)) for thing in things],
    }
    texts = {name: write() for name, write in writers.items()}
    readers: dict[str, Callable[[], list[Any]]] = {
        "ukrdiplo": lambda: [ukrdiplo.loads(text) for text in texts["ukrdiplo"]],
        UNCHECKED: lambda: [ukrdiplo.loads(text, check=False) for text in texts["ukrdiplo"]],
        "msgspec": lambda: [decoder.decode(text) for text in texts["msgspec"]],
        "pydantic": lambda: [model.model_validate_json(text) for text in texts["pydantic"]],
        "cattrs and json": lambda: [converter.structure(json.loads(text), ParsedArticle) for text in texts["cattrs and json"]],
    }
    if readers["ukrdiplo"]() != things or readers["msgspec"]() != things or readers["cattrs and json"]() != things:
        sys.exit("what was written did not come back equal")
    seconds: dict[tuple[str, str], list[float]] = {}
    for _ in range(options.rounds):
        for verb, ways in (("dumps", writers), ("loads", readers)):
            for name, way in ways.items():
                gc.collect()
                gc.freeze()
                way()
                start = time.process_time()
                way()
                seconds.setdefault((verb, name), []).append(time.process_time() - start)

    megabytes = sum(map(len, texts["ukrdiplo"])) / 1e6
    title = f"{sum(map(size, things)):,} objects in {len(things)} articles, {megabytes:.1f} MB, median of {options.rounds} rounds"
    table = Table("", "dumps, ms", "of msgspec's", "loads, ms", "of msgspec's", title=title)
    for name in readers:
        cells = []
        for verb in ("dumps", "loads"):
            taken, beside = seconds.get((verb, name)), seconds[verb, "msgspec"]
            cells += ["", ""] if taken is None else [f"{1000 * median(taken):.0f}", f"{median(map(truediv, taken, beside)):.2f}"]
        table.add_row(name, *cells)
    Console().print(table)


if __name__ == "__main__":
    main()
