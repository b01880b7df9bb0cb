"""Spellings of one word that make no other word of it: capitals, umlauts, ß, accents, and romanisations of Cyrillic."""

import re
import unicodedata
from functools import cached_property

from attrs import frozen

__all__ = ["Romanisation", "folded", "lowered"]

_SHORT = 3  # letters of a word that is an abbreviation when it stands in capitals


def lowered(word: str) -> str:
    """A word in capitals, as headlines write it, in its usual spelling; abbreviations and all other words stay as they are.

    Example:
        >>> lowered("BUNDESKANZLER"), lowered("US-PRÄSIDENT"), lowered("EU"), lowered("Kanzler")
        ('Bundeskanzler', 'US-Präsident', 'EU', 'Kanzler')
    """
    if len(word) <= _SHORT or not word.isupper():
        return word
    return "-".join(part.capitalize() if len(part) > _SHORT else part for part in word.split("-"))


_GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ł": "l", "Ł": "L", "ı": "i"}
)


def folded(word: str) -> str:
    """A word without umlauts, ß and accents, by which its spellings are the same.

    Example:
        >>> folded("Schröder"), folded("Weißes"), folded("Erdoğan"), folded("Schroeder")
        ('Schroeder', 'Weisses', 'Erdogan', 'Schroeder')
    """
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFC", word).translate(_GERMAN)
    return "".join(sign for sign in unicodedata.normalize("NFD", plain) if not unicodedata.combining(sign))


@frozen(kw_only=True)
class Romanisation:
    """How names of one alphabet are written in ours, so that all spellings of a name lead to the same person.

    Args:
        id: A readable id.
        states: Whose persons have such names (ISO 3166-1 alpha-3).
        steps: What is replaced by what, in this order, in a word in small letters. What is left is no spelling that anybody
            uses: it only tells names apart.
        variants: Given names that are one in two languages: Wolodymyr, Wladimir.

    Example:
        >>> rule = Romanisation(id="x", states=("RUS",), steps=(("sch", "sh"), ("w", "v")), variants=(("Iwan", "Ivan", "Jan"),))
        >>> rule.key_of("Puschkow") == rule.key_of("Pushkov"), rule.key_of("Jan") == rule.key_of("Iwan")
        (True, True)
    """

    id: str
    states: tuple[str, ...]
    steps: tuple[tuple[str, str], ...]
    variants: tuple[tuple[str, ...], ...] = ()

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id

    @cached_property
    def _same(self) -> dict[str, str]:
        return {self._plain(name): self._plain(group[0]) for group in self.variants for name in group}

    def key_of(self, word: str) -> str:
        """What all romanisations of a word have in common."""
        plain = self._plain(word)
        return self._same.get(plain, plain)

    def _plain(self, word: str) -> str:
        plain = folded(word).casefold()
        for old, new in self.steps:
            plain = plain.replace(old, new)
        return re.sub(r"(.)\1+", r"\1", plain)
