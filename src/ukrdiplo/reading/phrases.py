"""Finds the phrases of the lexicon in lines.

A line is compared as its words: letters and digits in lower case, each number as ``#``. Every look-up starts from a table by
first word, so that the work grows with the length of the line and not with the size of the lexicon.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from ukrdiplo.lexicon.boilerplate import Match, Phrase, Role

__all__ = ["Finding", "Phrases", "words_of"]

_WORD = re.compile(r"[0-9]+|[^\W\d_]+")
_LABEL_MARK = re.compile(r"\s*(?:[:©|/]|$)")
_POLITE = frozenset({"Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres"})
"""Words by which a page speaks to its readers; in small letters they mean somebody else."""
_MOST_WORDS = 12
"""Words of the longest run of phrases that still is a menu rather than a sentence, and then some."""


@frozen(kw_only=True)
class Finding:
    """A phrase in a line.

    Args:
        role: What the line does.
        rest: Whether the line says something else behind the phrase.
        end: Offset behind the phrase in the line.
    """

    role: Role
    rest: bool
    end: int


def words_of(text: str) -> list[tuple[str, int]]:
    """The words of a line as they are compared, each with the offset behind it.

    Example:
        >>> words_of("12 Kommentare »")
        [('#', 2), ('kommentare', 13)]
    """
    return [("#" if match.group().isdigit() else match.group().casefold(), match.end()) for match in _WORD.finditer(text)]


_Form = tuple[tuple[str, ...], tuple[tuple[int, str], ...], Phrase]
"""The words of a form, those of them that count with their capital, and the phrase."""


class _Table:
    """The forms of one way to match, by their first word."""

    def __init__(self) -> None:
        self._forms: dict[str, list[_Form]] = {}

    def add(self, phrase: Phrase) -> None:
        for form in phrase.forms:
            written = re.findall(r"#|[0-9]+|[^\W\d_]+", form)
            key = tuple("#" if word.isdigit() else word.casefold() for word in written)
            polite = tuple((n, word) for n, word in enumerate(written) if word in _POLITE)
            self._forms.setdefault(key[0], []).append((key, polite, phrase))

    def sort(self) -> None:
        for forms in self._forms.values():
            forms.sort(key=lambda entry: -len(entry[0]))

    def at(self, text: str, words: Sequence[tuple[str, int]], place: int) -> Iterator[tuple[int, Phrase]]:
        """The forms that stand at a place, longest first, each as the place behind it and its phrase."""
        for key, polite, phrase in self._forms.get(words[place][0], ()):
            end = place + len(key)
            if (
                end <= len(words)
                and all(words[place + n][0] == word for n, word in enumerate(key))
                and all(text.endswith(word, 0, words[place + n][1]) for n, word in polite)
            ):
                yield end, phrase


class Phrases:
    """The boilerplate phrases of a lexicon, ready to be looked up.

    Args:
        phrases: The entries of the lexicon.

    Example:
        >>> share = Phrase(id="share", role=Role.LINE, match=Match.WHOLE, forms=("Teilen", "Drucken"))
        >>> phrases = Phrases([share])
        >>> phrases.find("Teilen | Drucken") is not None, phrases.find("Sie teilen die Sorge.") is not None
        (True, False)
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._tables = {match: _Table() for match in Match}
        longest = 0
        for phrase in phrases:
            self._tables[phrase.match].add(phrase)
            longest = max(longest, phrase.max_chars)
        for table in self._tables.values():
            table.sort()
        self._longest = longest

    def find(self, text: str) -> Finding | None:
        """What makes a line boilerplate, if anything does: the first of whole, label, start, inside and words that fits."""
        if len(text) > self._longest:
            return None
        words = words_of(text)
        if not words:
            return None
        length = len(text)
        return (
            self._whole(text, words)
            or self._leading(text, words, length)
            or self._inside(text, words, length)
            or self._only(text, words, length)
        )

    def credit(self, text: str) -> int | None:
        """Where in a line a picture credit begins that the line ends with, or ``None``."""
        words = words_of(text)
        ends = {end: place + 1 for place, (_, end) in enumerate(words)}
        for place in range(max(0, len(words) - _MOST_WORDS), len(words)):
            start = words[place][1] - len(_last_word(text, words[place][1]))
            for end, phrase in self._tables[Match.LABEL].at(text, words, place):
                behind = words[end - 1][1]
                if phrase.role is Role.CREDIT and ends[behind] < len(words) and re.match(r"\s*[:©/]", text[behind:]):
                    return len(text[:start].rstrip(" ([{|©–—-/"))
        return None

    def _whole(self, text: str, words: list[tuple[str, int]]) -> Finding | None:
        """The line is a chain of forms and numbers."""
        if len(words) > _MOST_WORDS * 3 or (text.endswith(".") and len(words) < 4):
            return None
        place, role = 0, None
        while place < len(words):
            step = next(iter(self._tables[Match.WHOLE].at(text, words, place)), None)
            if step is not None:
                place, phrase = step
                role = role or phrase.role
            elif words[place][0] == "#":
                place += 1
            else:
                return None
        return Finding(role=role, rest=False, end=len(text)) if role is not None else None

    def _leading(self, text: str, words: list[tuple[str, int]], length: int) -> Finding | None:
        for match in (Match.LABEL, Match.START):
            for end, phrase in self._tables[match].at(text, words, 0):
                behind = words[end - 1][1]
                if length > phrase.max_chars or (match is Match.LABEL and not _LABEL_MARK.match(text, behind)):
                    continue
                rest = end < len(words)
                if phrase.role is Role.BYLINE and not (rest and _are_names(text[behind:])):
                    continue
                return Finding(role=phrase.role, rest=rest, end=behind)
        return None

    def _inside(self, text: str, words: list[tuple[str, int]], length: int) -> Finding | None:
        for place in range(len(words)):
            for end, phrase in self._tables[Match.INSIDE].at(text, words, place):
                if length <= phrase.max_chars:
                    return Finding(role=phrase.role, rest=True, end=words[end - 1][1])
        return None

    def _only(self, text: str, words: list[tuple[str, int]], length: int) -> Finding | None:
        place, role, number = 0, None, False
        while place < len(words):
            step = next(iter(self._tables[Match.WORDS].at(text, words, place)), None)
            if step is not None and length <= step[1].max_chars:
                place, phrase = step
                role = role or phrase.role
            elif words[place][0] == "#":
                place, number = place + 1, True
            else:
                return None
        return Finding(role=role, rest=False, end=words[-1][1]) if role is not None and number else None


def _last_word(text: str, end: int) -> str:
    start = end
    while start and (text[start - 1].isalnum()):
        start -= 1
    return text[start:end]


_JOINTS = frozenset({"und", "and", "aus", "in", "für", "mit", "von", "de", "van", "der", "al", "zu", "dpa", "afp", "am"})


def _are_names(text: str) -> bool:
    """Whether a text is a list of names and places: capitalised words, joined by commas and small words."""
    words = re.findall(r"[^\s,/|&·•–—-]+", text.strip(" :"))
    if not words or len(words) > _MOST_WORDS or text.rstrip().endswith((".", "?", "!", ":")) or not words[0][:1].isupper():
        return False
    return all(word[:1].isupper() or word.casefold() in _JOINTS for word in words)
