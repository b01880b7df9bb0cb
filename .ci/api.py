"""Compares the public API with that of the last release: `python .ci/api.py`, and `--release` writes it down for the next time.

What is public are the names that the reference documents (docs/names.py). The API of a release is kept as stubs, one file a
module, in tests/golden/api/VERSION/: parameters, fields, methods, members of enums, as they are at run time; what a module has
from another public one is imported. griffe compares
them with those of today and names what breaks: a name or parameter that is gone, a parameter that moved, became required or has
another default, a class that lost a base. (Values of enums and types of fields are the business of the JSON Schema and its
tests.) A new major version may break, or before 1.0 a new minor one, no other.
"""

import enum
import importlib
import inspect
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import attrs
import griffe

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
from docs.names import PUBLIC, homes  # noqa: E402 -- docs/ lies beside this folder and is no package that is installed

RELEASES = ROOT / "tests" / "golden" / "api"
PROMISED = {"Lexicon": {"load", "actor", "topic", "confidence"}}
"""Of these classes no more than these members. The tables of a lexicon follow what extraction needs."""


@dataclass
class Written:
    """An expression that shows itself as it is written."""

    text: str

    def __repr__(self) -> str:
        return self.text


def default(value: object) -> Written:
    """A default as an expression: an enum's member by its name, whatever has no such form by its type's."""
    if isinstance(value, enum.Enum):
        return Written(f"{type(value).__name__}.{value.name}")
    if isinstance(value, tuple):
        return Written(repr(tuple(default(item) for item in value)))
    if value is None or isinstance(value, (bool, int, float, str)):
        return Written(repr(value))
    return Written(type(value).__name__)


def function(name: str, value: Callable[..., object], indent: str = "") -> str:
    """A function as a stub. Types are left to the type checkers."""
    found = inspect.signature(value)
    parameters = [
        parameter.replace(
            annotation=parameter.empty,
            default=parameter.empty if parameter.default is parameter.empty else default(parameter.default),
        )
        for parameter in found.parameters.values()
    ]
    return f"{indent}def {name}{found.replace(parameters=parameters, return_annotation=found.empty)}: ..."


def members(found: type) -> Iterator[str]:
    """What a class offers, as a stub: its fields in the order in which they are written, then all else."""
    if issubclass(found, enum.Enum):
        yield from (f"    {member.name} = {member.value!r}" for member in found)
        return
    promised = PROMISED.get(found.__name__)
    fields = [field.name for field in attrs.fields(found)] if attrs.has(found) and not promised else []
    yield from (f"    {name}: object" for name in fields)
    if not promised and not getattr(found, "_is_protocol", False):
        yield function("__init__", found.__init__, "    ")
    names = promised or {name for name in dir(found) if not name.startswith("_")}
    for name in sorted(names.difference(fields)):
        value = inspect.getattr_static(found, name)
        if isinstance(value, (classmethod, staticmethod)):
            yield f"    @{type(value).__name__}"
            yield function(name, value.__func__, "    ")
        elif inspect.isfunction(value):
            yield function(name, value, "    ")
        elif "__traceback__" not in dir(found) or name in vars(found):  # not what every exception has
            yield f"    {name}: object"


def names_of(module: str) -> list[str]:
    """The public names of a module, sorted."""
    return sorted(path.rpartition(".")[2] for path in homes() if path.rpartition(".")[0] == module)


@cache
def definers() -> dict[int, str]:
    """The module whose stub defines each class and function: the most special one that has it."""
    found: dict[int, str] = {}
    for module in PUBLIC:  # from the general to the special
        for name in names_of(module):
            value = getattr(importlib.import_module(module), name)
            if callable(value):
                found[id(value)] = module
    return found


def stub(module: str) -> str:
    """A module's public names as a stub."""
    found = importlib.import_module(module)
    names = names_of(module)
    lines: list[str] = []
    imports: dict[str, list[str]] = {}
    for name in names:
        value = getattr(found, name)
        definer = definers().get(id(value), module)
        if definer != module:
            imports.setdefault(definer, []).append(name)
        elif inspect.isclass(value):
            bases = ", ".join(base.__name__ for base in value.__bases__ if base is not object)
            lines += ["", f"class {name}({bases}):" if bases else f"class {name}:", *(list(members(value)) or ["    ..."])]
        elif callable(value):
            lines += ["", function(name, value)]
        else:
            lines += ["", f"{name}: {type(value).__name__}"]
    taken = [f"from {definer} import {', '.join(imports[definer])}" for definer in sorted(imports)]
    return "\n".join([*taken, *([""] if taken else []), f"__all__ = {names!r}", *lines, ""])


def write(folder: Path) -> int:
    """Write the stubs of all public modules; how many names they have."""
    for module in PUBLIC:
        path = folder.joinpath(*module.split("."))
        package = any(other.startswith(f"{module}.") for other in PUBLIC)
        file = path / "__init__.pyi" if package else path.with_suffix(".pyi")
        file.parent.mkdir(parents=True, exist_ok=True)
        (file.parent / "__init__.pyi").touch()
        file.write_text(stub(module), encoding="utf-8")
    return sum(len(names_of(module)) for module in PUBLIC)


def numbers(version: str) -> tuple[int, ...]:
    """The numbers of a version, to compare by: 0.10.0 comes after 0.9.1."""
    return tuple(int(part) for part in version.split(".")[:3])


def main() -> None:
    """Compare, or write down."""
    with (ROOT / "pyproject.toml").open("rb") as stream:
        version = str(tomllib.load(stream)["project"]["version"])
    if sys.argv[1:] == ["--release"]:
        print(f"{version}: {write(RELEASES / version)} public names in {len(PUBLIC)} modules")
        return
    last = max((folder.name for folder in RELEASES.iterdir()), key=numbers)
    before = griffe.load("ukrdiplo", search_paths=[RELEASES / last])
    with tempfile.TemporaryDirectory() as folder:
        names = write(Path(folder))
        now = griffe.load("ukrdiplo", search_paths=[folder])
        breaking = [breakage.explain(griffe.ExplanationStyle.ONE_LINE) for breakage in griffe.find_breaking_changes(before, now)]
    print(f"{names} public names; breaking changes since {last}: {len(breaking)}")
    for line in breaking:
        print(f"  {line}")
    was, own = numbers(last), numbers(version)
    if breaking and not (own[0] > was[0] or (own[0] == was[0] == 0 and own[1] > was[1])):
        sys.exit(f"{version} has to keep what {last} promised; CONTRIBUTING.md says how a name is given up")


if __name__ == "__main__":
    main()
