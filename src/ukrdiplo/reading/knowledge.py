"""What reading needs of the lexicon: phrases and languages, without the cost of loading all the rest."""

from functools import lru_cache
from importlib import resources
from typing import Any, TypeVar

from attrs import frozen

from ukrdiplo.lexicon import Lexicon, load
from ukrdiplo.lexicon.boilerplate import Phrase
from ukrdiplo.lexicon.languages import Language
from ukrdiplo.reading.phrases import Phrases

__all__ = ["Knowledge"]

T = TypeVar("T", Phrase, Language)


@frozen(kw_only=True)
class Knowledge:
    """The part of a lexicon that reading looks things up in."""

    phrases: Phrases
    languages: tuple[Language, ...]
    leading: frozenset[str]
    """Words after which a German line has to go on."""

    @classmethod
    def of(cls, lexicon: Lexicon | None) -> "Knowledge":
        """That of a lexicon, or of the package's own where there is none; each is made once."""
        return _bundled() if lexicon is None else _made(lexicon.phrases, lexicon.languages)


@lru_cache(maxsize=8)
def _made(phrases: tuple[Phrase, ...], languages: tuple[Language, ...]) -> Knowledge:
    leading = frozenset(word for language in languages for word in language.leading if language.id == "de")
    return Knowledge(phrases=Phrases(phrases), languages=languages, leading=leading)


@lru_cache(maxsize=1)
def _bundled() -> Knowledge:
    return _made(_table("boilerplate", "phrase", Phrase), _table("languages", "language", Language))


def _table(name: str, section: str, kind: type[T]) -> tuple[T, ...]:
    """One table of one file of the package."""
    file = resources.files("ukrdiplo.lexicon") / "data" / f"{name}.toml"
    entries: list[Any] = load.read(file)[section]
    return tuple(load.structure(entry, kind, file=str(file), place=f"{section}[{n}]") for n, entry in enumerate(entries))
