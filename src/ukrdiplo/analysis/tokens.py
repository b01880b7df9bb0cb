"""Tokens, mended: parts that belong together are joined, and what is two tokens is split."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import field, frozen

__all__ = ["MOST_CHARACTERS", "ROMAN", "Stops", "Token", "is_word", "joined", "split"]

MOST_CHARACTERS = 100
ROMAN = re.compile(r"[IVXLCDM]+")

_EDGES = '„“”"»«‚›‹'
_APOSTROPHES = "‘’"  # they close what ‚ opens, and stand inside of words and behind them
_LONG_RUN = 4  # so many equal marks in a row are one token: ----
_RUN = 3  # so many do among marks that are not often doubled: +++
_OFTEN_DOUBLED = frozenset("!?")

_NUMBER = re.compile(r"\d[\d.,:]*")
_AMOUNT = re.compile(r"[+\-−]?\d[\d.,]*(?=[%‰€$£]$)")
_GENDERED = re.compile(r"[^\W\d_]{2,40}[:*_·]in(?:nen)?[\w-]{0,40}")  # Bürger:innen, Expert*innengruppe
_ADDRESS = re.compile(r"(?:[a-z]+://|www\.).*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+[.,;:!?]*")
_VOWEL = re.compile("[aeiouyäöü]")
_NEXT = re.compile(r"\s{1,3}[„“\"»«‚›‹]?(\w{1,20})\b")


@frozen
class Token:
    """A stretch of a text.

    Args:
        start: Offset of its first character.
        end: Offset behind its last one.
        multiword: Whether it stands for several words (im: in dem).
        final: Whether it is the last of its sentence.
    """

    start: int
    end: int
    multiword: bool = False
    final: bool = False


@frozen(kw_only=True)
class Stops:
    """What a full stop behind a word can mean.

    Args:
        inside: Abbreviations that never end a sentence, with their stop and without blanks.
        anywhere: Abbreviations that may.
        opening: Words in lower case that are no nouns or names: with a capital they begin a sentence.

    Example:
        >>> stops = Stops(inside=frozenset({"Mrd."}), opening=frozenset({"danach"}))
        >>> stops.known("90-Mrd."), stops.opens("Danach"), stops.opens("danach"), stops.opens("Kiew")
        (True, True, False, False)
    """

    inside: frozenset[str] = field(default=frozenset())
    anywhere: frozenset[str] = field(default=frozenset())
    opening: frozenset[str] = field(default=frozenset())

    def known(self, form: str) -> bool:
        """Whether it is an abbreviation, or a compound whose last part is one."""
        return self.within(form) or form.rpartition("-")[2] in self.anywhere

    def within(self, form: str) -> bool:
        """Whether it is an abbreviation, or a compound that ends in one, behind which the sentence goes on."""
        return form in self.inside or form.rpartition("-")[2] in self.inside

    def opens(self, form: str) -> bool:
        """Whether a word can stand where it does only because a sentence begins with it."""
        return form[:1].isupper() and form[1:].islower() and form.lower() in self.opening


def joined(text: str, tokens: Iterable[Token], stops: Stops) -> list[Token]:
    """The tokens, with parts of one word made one token."""
    made: list[Token] = []
    for token in tokens:
        if made and made[-1].end == token.start and _belong(text, made[-1], token, stops):
            made[-1] = Token(made[-1].start, token.end, final=token.final)
        else:
            made.append(token)
    return made


def _belong(text: str, left: Token, right: Token, stops: Stops) -> bool:
    """Whether two tokens without a blank between them are one word."""
    before, here = text[left.start : left.end], text[right.start : right.end]
    if here[0] == before[-1] and not here[0].isalnum() and len(set(before + here)) == 1:
        return here == "." or text.startswith(here[0] * (_LONG_RUN if here[0] in _OFTEN_DOUBLED else _RUN), left.start)
    if here[0] in "-‑" and len(here) > 1 and here[1].isalnum():
        return before[-1].isalnum()
    if before[-1] in "-‑" and len(before) > 1:
        return before[-2].isalnum() and here[0].isalnum()
    if here[0] == "–" and here[1:2].isdigit():
        return before.isdigit()
    if here[0] in ".,:" and here[1:2].isdigit():
        return _NUMBER.fullmatch(before) is not None
    if here[0] in ":*_·" or before[-1] in ":*_·":
        whole = _GENDERED.match(text, left.start)
        return whole is not None and whole.end() >= right.end
    if here == ".":
        short = before + "."
        roman = len(before) > 1 and ROMAN.fullmatch(before) is not None and text[right.end + 1 : right.end + 2].islower()
        return stops.within(short) or (stops.known(short) and not right.final) or roman
    return False


def split(text: str, token: Token, stops: Stops, *, quoted: bool = False) -> Iterator[Token]:
    """The token, or the tokens that it should have been; the last of them carries its marks.

    Args:
        text: The text.
        token: A token of it.
        stops: The abbreviations.
        quoted: Whether ``‚`` stands open before it.
    """
    cuts = _cuts(text, token, stops, quoted=quoted)
    if len(cuts) == 2:
        yield token
        return
    for n, (first, last) in enumerate(pairwise(cuts), start=2):
        yield Token(first, last, final=token.final and n == len(cuts))


def _cuts(text: str, token: Token, stops: Stops, *, quoted: bool) -> list[int]:
    """Where the token begins, is to be cut, and ends."""
    start, end = token.start, token.end
    cuts = [start]
    edges = _EDGES if len(set(text[start:end])) > 1 else ""
    while start < end - 1 and text[start] in edges:
        quoted = quoted or text[start] == "‚"
        start += 1
        cuts.append(start)
    if start < end - 1 and text[start] == "." and text[start + 1].isupper() and start and not text[start - 1].isspace():
        start += 1
        cuts.append(start)
    closing: list[int] = []
    marks = edges + (_APOSTROPHES if quoted and edges else "")
    address = _ADDRESS.fullmatch(text, start, end) is not None
    while end - 1 > start and (text[end - 1] in marks or _is_mark_behind(text[start:end], address=address)):
        end -= 1
        closing.append(end)
    if _has_stop(text[start:end], stops, ends=token.final or end < token.end or _opens(text, end, stops)):
        closing.append(end - 1)
        end -= 1
    if amount := _AMOUNT.match(text, start, end):
        closing.append(amount.end())
        end = amount.end()
    cuts += range(start + MOST_CHARACTERS, end, MOST_CHARACTERS)
    return [*cuts, *reversed(closing), token.end]


def _is_mark_behind(form: str, *, address: bool) -> bool:
    """Whether a form of at least two characters ends in a mark that is no part of it."""
    return form[-1] in ".,;:!?" if address else form[-1] in "!?" and form[-2].isalnum()


def _opens(text: str, end: int, stops: Stops) -> bool:
    """Whether what follows can only begin a sentence."""
    found = _NEXT.match(text, end)
    return found is not None and stops.opens(found[1])


def _has_stop(form: str, stops: Stops, *, ends: bool) -> bool:
    """Whether a form that ends in a full stop is a word and the stop behind it, and no abbreviation."""
    stem = form[:-1]
    if not stem or form[-1] != "." or stem[-1] in ".…" or stops.known(re.sub(r"\s", "", form)):
        return False
    if not stem[-1].isalnum():
        return True
    if not stem.isalpha() or len(stem) == 1:
        return False
    return stem.islower() or (not ROMAN.fullmatch(stem) and (ends or is_word(stem)))


def is_word(stem: str) -> bool:
    """Whether a capitalised form before a full stop is a word and no unlisted abbreviation: four letters, a vowel among them."""
    return len(stem) > 3 and stem.isalpha() and not stem.isupper() and _VOWEL.search(stem) is not None
