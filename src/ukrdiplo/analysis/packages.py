"""Stanza's own German models: which files a downloaded package consists of, and the check that they are there and whole.

Stanza keeps what it has downloaded in one folder: ``resources.json``, a list of all packages with the MD5 of every file, and the
files, ``de/PROCESSOR/MODEL.pt``. Stanza compares files with the list when it downloads them and never again; an analysis by a
damaged model would be wrong without a word.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from ukrdiplo.errors import AnalysisError

__all__ = ["Package"]

_NEEDED = ("tokenize", "pos", "lemma", "depparse")
_LANGUAGE = "de"


@frozen(kw_only=True)
class Package:
    """A package of models.

    Args:
        name: Its name.
        models: The model of each processor that an analysis needs; ``mwt`` is there where the package has it. What else the
            package has (names, sentiment, constituents) is no part of an analysis and is left out.
        sums: The MD5 that each file may have, by its path inside the folder; vectors and language models that the models
            build on are among them.
    """

    name: str
    models: Mapping[str, str] = field(hash=False)
    sums: Mapping[str, tuple[str, ...]] = field(hash=False)

    @classmethod
    def read(cls, name: str, folder: Path) -> "Package":
        """The package of that name in Stanza's folder, by its list; the models are not looked at.

        Raises:
            AnalysisError: If there is no list, or the package is not on it or cannot make trees.
        """
        file = folder / "resources.json"
        try:
            resources = json.loads(file.read_text(encoding="utf-8"))
            language = resources[_LANGUAGE]
            models = _models(name, language)
            sums = dict(_sums(models, language))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
            kind = type(fault).__name__
            raise _error(
                name, f"{file}, the list of Stanza's packages, is missing, damaged or without German ({kind})"
            ) from fault
        if missing := [processor for processor in _NEEDED if processor not in models]:
            raise _error(name, f"{file} has no German package of this name with {' and '.join(missing)} in it")
        return cls(name=name, models=models, sums=sums)

    @property
    def version(self) -> str:
        """Eight characters that depend on all its files."""
        return hashlib.sha256(repr(sorted(self.sums.items())).encode()).hexdigest()[:8]

    def verify(self, folder: Path) -> None:
        """Check every file of the package.

        Raises:
            AnalysisError: If one is missing or not what the list says.
        """
        for path, allowed in self.sums.items():
            try:
                data = (folder / path).read_bytes()
            except OSError as fault:
                raise _error(self.name, f"{folder / path} cannot be read ({fault.strerror})") from fault
            if hashlib.md5(data, usedforsecurity=False).hexdigest() not in allowed:
                raise _error(self.name, f"{folder / path} is damaged or of another version than resources.json beside it")


def _models(name: str, language: Mapping[str, Any]) -> dict[str, str]:
    """The model of each processor, found as Stanza finds it: a package has a map, or models that bear its name."""
    package: Mapping[str, str] = language.get("packages", {}).get(name, {})
    models = {
        processor: package.get(processor, name)
        for processor in (*_NEEDED, "mwt")
        if processor in package or name in language.get(processor, {})
    }
    tokenizer = models.get("tokenize", "")
    if tokenizer in language.get("mwt", {}):  # Stanza adds it, too: such a tokenizer leaves tokens to be taken apart
        models.setdefault("mwt", tokenizer)
    return models


def _sums(models: Mapping[str, str], language: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for processor, model in models.items():
        if processor == "lemma" and model == "identity":  # words as they are: no file
            continue
        entry = language[processor][model]
        parts = [(processor, model), *((part["model"], part["package"]) for part in entry.get("dependencies", ()))]
        for kind, part in parts:
            listed = language[kind][part]
            yield f"{_LANGUAGE}/{kind}/{part}.pt", tuple(listed[key] for key in ("md5", "alternate_md5") if key in listed)


def _error(name: str, what: str) -> AnalysisError:
    command = f"""python -c "import stanza; stanza.download('de', package='{name}')\""""
    folder = "Stanza's folder is the one that the variable STANZA_RESOURCES_DIR names, or one in your cache"
    return AnalysisError(f"Stanza's German package {name!r} cannot be loaded: {what}; download it once: {command} ({folder})")
