"""The public names of the library: which modules have them, and which page of the reference documents which module."""

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

__all__ = ["PARTS", "PUBLIC", "homes"]

PUBLIC: Mapping[str, str] = {
    "ukrdiplo": "The names that most programs need; most of those below are there, too.",
    "ukrdiplo.errors": "All errors.",
    "ukrdiplo.model": "The classes of what is read: articles, trees, actors, statements, positions, events.",
    "ukrdiplo.reading": "Text, HTML, files and bytes into articles.",
    "ukrdiplo.analysis.conllu": "Trees written once and replayed.",
    "ukrdiplo.lexicon": "What is known, and how to add to it.",
    "ukrdiplo.lexicon.lint": "Checks of lexicon files.",
    "ukrdiplo.serialise": "JSON and JSON Lines.",
    "ukrdiplo.serialise.msgpack": "MessagePack.",
    "ukrdiplo.serialise.arrow": "Arrow tables.",
    "ukrdiplo.serialise.parquet": "Folders of Parquet files.",
    "ukrdiplo.serialise.csv": "Folders and zip files of CSV files.",
    "ukrdiplo.serialise.contract": "The JSON Schema.",
    "ukrdiplo.serialise.validation": "Faults of files.",
    "ukrdiplo.view": "A page to look at.",
    "ukrdiplo.samples": "Sample articles.",
    "ukrdiplo.testing": "Hypothesis strategies for your own tests.",
}
"""The modules whose names are public, with what they are for; what no ``__all__`` of these has may change in any version."""

_INTERNAL = {
    "ukrdiplo.serialise.arrow": {"batches", "reading", "rows_of"},  # for the siblings that write and read files
}


@cache
def homes() -> Mapping[str, str]:
    """Every public name with its dotted path; a name that several modules have counts for the first."""
    found: dict[int, str] = {}
    paths: dict[str, str] = {}
    for module in PUBLIC:
        for name in _names(import_module(module)):
            thing = getattr(import_module(module), name)
            path = f"{module}.{name}"
            home = f"{path}.{name}" if path in sys.modules else path  # a function named like the module that it stands in
            paths[path] = found.setdefault(id(thing), home) if callable(thing) else home
    return paths


def _names(module: ModuleType) -> Iterator[str]:
    yield from (name for name in module.__all__ if name not in _INTERNAL.get(module.__name__, ()))


def _map() -> str:
    return "\n".join(f"## {module}\n\n{said}\n\n{_links(module)}\n" for module, said in PUBLIC.items())


def _links(module: str) -> str:
    paths = [path for path in homes() if path.rpartition(".")[0] == module]
    return " · ".join(f"[`{path.rpartition('.')[2]}`]({_page(homes()[path])}#{homes()[path]})" for path in paths)


def _page(path: str) -> str:
    folder = Path(__file__).parent / "api"
    for page in sorted(folder.glob("*.md")):
        if f"::: {path}\n" in page.read_text(encoding="utf-8"):
            return f"api/{page.name}"
    raise LookupError(f"no page in docs/api documents {path}")


PARTS: Mapping[str, Callable[[], str]] = {"names": _map}
