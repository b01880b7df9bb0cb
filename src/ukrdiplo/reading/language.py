"""Tells a text that is clearly not German, by its small words and its script."""

import re
from collections.abc import Sequence

from ukrdiplo.lexicon.languages import Language

__all__ = ["foreign"]

_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r'[„“"»«][^„“”"»«]{1,2000}[“”"«»]')
_SAMPLE = 20_000
_FEWEST_WORDS = 12
_FEWEST_HITS = 4
_FEWEST_WITHOUT_GERMAN = 8
"""Words of the shortest text that is told by having no German word at all."""
_FEWEST_OF_OTHER = 3
_ENOUGH_WORDS = 40
_RAREST = 25
"""In German, more than one word in 25 is a small one, even in headlines."""
_GERMAN_LETTERS = frozenset("äöüßÄÖÜ")
_LATIN_END = 0x250


def foreign(text: str, languages: Sequence[Language]) -> str | None:
    """What a text is written in, if it is clearly not German; ``None`` if it is German or too short to tell.

    A text is clearly not German if most of its letters are not Latin, if another language has at least four of its small words
    and more than twice as many as German, or if a text of 40 words and more has hardly any German ones. Eight words are enough if
    none of them is German and three different ones are of one other language. What it quotes may be in any language: as long as
    there is enough besides, or something German, that alone decides.

    Example:
        >>> german = Language(id="de", name="German", words=("und", "nicht"))
        >>> english = Language(id="en", name="English", words=("the", "and", "to"))
        >>> foreign("The two sides agreed to meet and to talk about the rules of the truce.", [german, english])
        'English'
    """
    sample = text[:_SAMPLE]
    own_words = _WORD.findall(_QUOTED.sub(" ", sample))
    told = _told(_WORD.findall(sample), languages)
    if _has_german(own_words, languages) or len(own_words) >= _FEWEST_WORDS:
        told = _told(own_words, languages)
    return told or _told_without_german(own_words, languages)


def _told(words: Sequence[str], languages: Sequence[Language]) -> str | None:
    if len(words) < _FEWEST_WORDS:
        return None
    letters = "".join(words)
    if sum(ord(letter) >= _LATIN_END for letter in letters) * 2 > len(letters):
        return "another script"
    small = [word.lower() for word in words]
    hits = {language.id: sum(word in known for word in small) for language in languages for known in [frozenset(language.words)]}
    german = hits.pop("de", 0)
    names = {language.id: language.name for language in languages}
    best = max(hits, key=lambda code: (hits[code], code), default=None)
    if best is not None and hits[best] >= _FEWEST_HITS and hits[best] > 2 * german:
        return names[best]
    own = frozenset(word for language in languages if language.id == "de" for word in (*language.words, *language.leading))
    if len(words) >= _ENOUGH_WORDS and sum(word in own for word in small) * _RAREST < len(words):
        return "another language"
    return None


def _told_without_german(words: Sequence[str], languages: Sequence[Language]) -> str | None:
    """The language of a few words, which has to be shown by them and by the want of every German one."""
    if len(words) < _FEWEST_WITHOUT_GERMAN or any(letter in _GERMAN_LETTERS for word in words for letter in word):
        return None
    if _has_german(words, languages):
        return None
    small = {word.lower() for word in words}
    shown = {language.name: len(small & {*language.words, *language.leading}) for language in languages if language.id != "de"}
    best = max(shown, key=lambda name: (shown[name], name), default=None)
    return best if best is not None and shown[best] >= _FEWEST_OF_OTHER else None


def _has_german(words: Sequence[str], languages: Sequence[Language]) -> bool:
    """Whether one of the words is a small one that only German has."""
    german = {word for language in languages if language.id == "de" for word in (*language.words, *language.leading)}
    german -= {word for language in languages if language.id != "de" for word in language.leading}
    return any(word.lower() in german for word in words)
