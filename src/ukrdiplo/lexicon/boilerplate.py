"""Phrases by which the parts of a page that are not the article give themselves away."""

from enum import StrEnum

from attrs import field, frozen

from ukrdiplo.errors import ModelError

__all__ = ["Match", "Phrase", "Role"]


class Match(StrEnum):
    """Where in a line one of the forms has to stand.

    Case, punctuation and blanks do not count, and ``#`` in a form stands for any number.
    """

    WHOLE = "whole"
    """The line consists of it, or of several such forms one after the other; a number may stand anywhere (``12 Kommentare``)."""
    START = "start"
    """The line begins with it."""
    LABEL = "label"
    """The line consists of it, or begins with it and a colon or the like: ``Quelle: …``, ``Foto © …``."""
    INSIDE = "inside"
    """The line has it somewhere."""
    WORDS = "words"
    """The line consists of nothing but such words and numbers, and has at least one of each."""


class Role(StrEnum):
    """What a line with such a phrase does."""

    LINE = "line"
    """It is no part of the article, and says nothing of what follows: a menu, a sharing bar, a date line, a disclaimer."""
    LINKS = "links"
    """It opens a list of links: headlines of other articles follow, until running text does."""
    COMMENTS = "comments"
    """It opens the readers' comments."""
    END = "end"
    """It stands where the article is over: what follows is a form, a footer or another article."""
    BYLINE = "byline"
    """It opens a line that gives the author, if only names follow."""
    CREDIT = "credit"
    """It opens a picture credit, which may stand behind a caption in the same line."""
    AGENCY = "agency"
    """A supplier of pictures: a short line without a verb that names one is a picture credit."""


def _words(instance: object, attribute: object, value: tuple[str, ...]) -> None:
    del instance, attribute
    if not value or not all(any(character.isalnum() for character in form) for form in value):
        raise ModelError(f"a phrase has at least one form, and each form a letter or a digit, but this one has {value!r}")


@frozen(kw_only=True)
class Phrase:
    """Some forms of words that do the same on a page.

    Args:
        id: Its name in the lexicon.
        role: What a line with it does.
        match: Where in the line it has to stand.
        forms: The forms of words, each of one or more words.
        max_chars: A line longer than that has it by chance.

    Raises:
        ModelError: If there is no form, or one without a letter or a digit.

    Example:
        >>> Phrase(id="menu", role=Role.LINE, match=Match.WHOLE, forms=("Startseite", "Zum Inhalt")).key
        'menu'
    """

    id: str
    role: Role
    match: Match
    forms: tuple[str, ...] = field(validator=_words)
    max_chars: int = 300

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id
