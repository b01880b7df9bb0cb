"""Tokens and sentences, mended: what a learned tokenizer gets wrong and rules know better.

A tokenizer that was trained on a few thousand sentences is right nearly everywhere, and wrong where its sentences had no
example: it splits hyphenated compounds (US | -Präsident), takes a full stop behind a short word for that of an abbreviation
(allein da. Er), ends a sentence behind a rare abbreviation (Prof. | Klein), and leaves unusual quotation marks glued to words.
:func:`mend` takes its tokens and sentences and returns better ones, in three steps: tokens that belong together are joined,
tokens that are two are split, and sentence ends are removed and added.

No input is too large: :func:`pieces` cuts an endless text where a sentence may end, and :func:`mend` cuts endless tokens and
sentences. A token has at most 100 characters and a sentence at most 200 tokens; no German word or readable sentence comes near.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import evolve, field, frozen

__all__ = ["MOST_CHARACTERS", "MOST_TOKENS", "Stops", "Token", "mend", "pieces"]

MOST_CHARACTERS = 100
MOST_TOKENS = 200

_CLOSING = frozenset("“”\"«»‹›‘’'")
_OPENING = frozenset('„“”"»«‚‘›‹')
_EDGES = '„“”"»«'
_BRACKETS = {"(": 1, "[": 1, ")": -1, "]": -1}
_RUN = 4  # so many equal marks in a row are one token: ----
_FINAL = frozenset(".!?…:")
_DETERMINERS = frozenset({"am", "vom", "zum", "im", "beim", "der", "den", "dem", "des", "das", "die"})

_BOUNDARY = re.compile(r"[.!?…][“”\"«»)]*\s+(?=[A-ZÄÖÜ„“\"»(])")
_NUMBER = re.compile(r"\d[\d.,:]*")
_ORDINAL = re.compile(r"\d{1,2}\.")
_ROMAN = re.compile(r"[IVXLCDM]+")


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
    """

    inside: frozenset[str] = field(default=frozenset())
    anywhere: frozenset[str] = field(default=frozenset())

    def known(self, form: str) -> bool:
        """Whether it is an abbreviation."""
        return form in self.inside or form in self.anywhere


def pieces(text: str, most: int) -> Iterator[tuple[int, int]]:
    """Cuts a text into stretches of at most ``most`` characters, behind the end of a sentence if it can, else at a blank.

    Example:
        >>> [("Das war es. Er ging.")[start:end] for start, end in pieces("Das war es. Er ging.", 15)]
        ['Das war es. ', 'Er ging.']
    """
    start = 0
    while len(text) - start > most:
        low, high = start + most // 2, start + most
        ends = [found.end() for found in _BOUNDARY.finditer(text, low, high)]
        blank = text.rfind(" ", low, high)
        end = ends[-1] if ends else blank + 1 if blank >= 0 else high
        yield start, end
        start = end
    if start < len(text):
        yield start, len(text)


def mend(text: str, tokens: Iterable[Token], stops: Stops) -> list[list[Token]]:
    """The sentences of a text, from the tokens that a tokenizer made of it.

    Args:
        text: The text.
        tokens: Its tokens in order; ``final`` marks the tokenizer's sentence ends.
        stops: The abbreviations.

    Returns:
        Sentences of at least one and at most 200 tokens. The last token of each, and no other, is final.

    Example:
        >>> text = "US-Präsident da. Er"
        >>> made = [Token(0, 2), Token(2, 12), Token(13, 16), Token(17, 19, final=True)]
        >>> [[text[t.start : t.end] for t in sentence] for sentence in mend(text, made, Stops())]
        [['US-Präsident', 'da', '.'], ['Er']]
    """
    whole = [part for token in _joined(text, tokens, stops) for part in _split(text, token, stops)]
    return list(_sentences(_bounded(text, whole, stops)))


def _joined(text: str, tokens: Iterable[Token], stops: Stops) -> list[Token]:
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
        return here == "." or text.startswith(here[0] * _RUN, left.start)
    if here[0] in "-‑" and len(here) > 1 and here[1].isalnum():
        return before[-1].isalnum()
    if before[-1] in "-‑" and len(before) > 1:
        return before[-2].isalnum() and here[0].isalnum()
    if here[0] in ".,:" and here[1:2].isdigit():
        return _NUMBER.fullmatch(before) is not None
    if here == ".":
        short = before + "."
        roman = len(before) > 1 and _ROMAN.fullmatch(before) is not None and text[right.end + 1 : right.end + 2].islower()
        return short in stops.inside or (short in stops.anywhere and not right.final) or roman
    return False


def _split(text: str, token: Token, stops: Stops) -> Iterator[Token]:
    """The token, or the tokens that it should have been; the last of them carries its marks."""
    start, end = token.start, token.end
    cuts = [start]
    edges = _EDGES if len(set(text[start:end])) > 1 else ""
    while start < end - 1 and text[start] in edges:
        start += 1
        cuts.append(start)
    if start < end - 1 and text[start] == "." and text[start + 1].isupper() and start and not text[start - 1].isspace():
        start += 1
        cuts.append(start)
    closing: list[int] = []
    while end - 1 > start and text[end - 1] in edges:
        end -= 1
        closing.append(end)
    if _has_stop(text[start:end], stops, ends=token.final or end < token.end):
        closing.append(end - 1)
        end -= 1
    cuts += range(start + MOST_CHARACTERS, end, MOST_CHARACTERS)
    cuts += [*reversed(closing), token.end]
    if len(cuts) == 2:
        yield token
        return
    for n, (first, last) in enumerate(pairwise(cuts), start=2):
        yield Token(first, last, final=token.final and n == len(cuts))


def _has_stop(form: str, stops: Stops, *, ends: bool) -> bool:
    """Whether a form that ends in a full stop is a word and the stop behind it, and no abbreviation."""
    stem = form[:-1]
    if not stem or form[-1] != "." or stem[-1] in ".…" or stops.known(re.sub(r"\s", "", form)):
        return False
    if not stem[-1].isalnum():
        return True
    return stem.isalpha() and len(stem) > 1 and (stem.islower() or (ends and not _ROMAN.fullmatch(stem)))


def _bounded(text: str, tokens: Sequence[Token], stops: Stops) -> Iterator[Token]:
    """The tokens with better sentence ends."""
    forms = [text[token.start : token.end] for token in tokens]
    last_closing = max((n for n, form in enumerate(forms) if form in {"“", "”"}), default=-1)
    quoted, depth, carried = False, 0, False
    for n, token in enumerate(tokens):
        form = forms[n]
        if form in {"„", "“", "”"}:
            quoted = form == "„"
        depth = max(0, depth + _BRACKETS.get(form, 0))
        final = token.final or carried
        carried = False
        if n + 1 == len(tokens):
            final = True
        elif final and _closes(forms[n + 1], quoted=quoted, bracketed=depth > 0):
            final, carried = False, True
        elif final:
            final = not _goes_on(text, tokens, forms, n, stops, quoted=quoted and n < last_closing)
        else:
            final = depth == 0 and _ends(tokens, forms, n, stops)
        if final:
            depth = 0
        yield evolve(token, final=final)


def _closes(form: str, *, quoted: bool, bracketed: bool) -> bool:
    """Whether a token closes what its sentence opened."""
    return (quoted and form in {"“", "”"}) or (bracketed and form in {")", "]"})


def _goes_on(text: str, tokens: Sequence[Token], forms: Sequence[str], n: int, stops: Stops, *, quoted: bool) -> bool:
    """Whether a sentence that was to end here goes on."""
    form, following = forms[n], forms[n + 1]
    if following in {",", ";"} or _abbreviated(text, tokens, n, stops):
        return True
    number = form if form != "." else text[tokens[n - 1].start : tokens[n].end] if n else ""
    if _ORDINAL.fullmatch(number):
        before = n - (2 if form == "." else 1)
        return following[0].islower() or (before >= 0 and forms[before].lower() in _DETERMINERS)
    if following[0].islower():
        return form[-1] in _CLOSING or form[-1] not in _FINAL
    return quoted and form[-1] not in _FINAL


def _abbreviated(text: str, tokens: Sequence[Token], n: int, stops: Stops) -> bool:
    """Whether the tokens up to here are an abbreviation that something follows: Dr., z. B."""
    first = tokens[max(0, n - 1)].start
    return any(re.sub(r"\s", "", text[start : tokens[n].end]) in stops.inside for start in (tokens[n].start, first))


def _ends(tokens: Sequence[Token], forms: Sequence[str], n: int, stops: Stops) -> bool:
    """Whether a sentence ends here though the tokenizer did not see it."""
    if not n or forms[n] not in {".", "!", "?"}:
        return False
    after = n + 1
    if forms[after] in _OPENING and tokens[n].end < tokens[after].start and after + 1 < len(forms):
        after += 1
    if not forms[after][0].isupper():
        return False
    if forms[n] != ".":
        return tokens[n].end < tokens[n + 1].start
    before = forms[n - 1]
    if stops.known(before + "."):
        return False
    if before.isalpha():
        return (len(before) > 1 and before.islower()) or (len(before) > 4 and not _ROMAN.fullmatch(before))
    return not before[-1].isalnum() or (before.isdecimal() and len(before) > 2)


def _sentences(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    sentence: list[Token] = []
    for token in tokens:
        sentence.append(token)
        if token.final or len(sentence) == MOST_TOKENS:
            sentence[-1] = evolve(token, final=True)
            yield sentence
            sentence = []
