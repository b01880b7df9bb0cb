"""Spellings of one word that make no other word of it."""

__all__ = ["lowered"]

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
