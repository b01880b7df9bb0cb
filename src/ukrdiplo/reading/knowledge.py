"""What reading needs of the lexicon: phrases and languages, without the cost of loading all the rest."""

from functools import lru_cache

from attrs import frozen

from ukrdiplo.lexicon import Lexicon, load
from ukrdiplo.lexicon.boilerplate import Phrase
from ukrdiplo.lexicon.languages import Language
from ukrdiplo.reading.phrases import Phrases

__all__ = ["Knowledge"]


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
    return _made(load.table("boilerplate", "phrase", Phrase), load.table("languages", "language", Language))
