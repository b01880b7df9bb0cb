"""Tokens and sentences, mended: what a learned tokenizer gets wrong and rules know better.

A tokenizer that was trained on a few thousand sentences is right nearly everywhere, and wrong where its sentences had no
example: it splits hyphenated compounds (US | -Präsident), takes a full stop behind a short word for that of an abbreviation
(allein da. Er), ends a sentence behind a rare abbreviation (Prof. | Klein), and leaves unusual quotation marks glued to words.
:func:`mend` takes its tokens and sentences and returns better ones, in three steps: tokens that belong together are joined,
tokens that are two are split, and sentence ends are removed and added.

Nouns and names have capitals in German, and so the capital of the next word does not tell whether a full stop ended a sentence.
It does where that word is neither: behind an ordinal, an initial or an abbreviation (am 3. | Danach), an article, pronoun,
preposition, conjunction or adverb with a capital begins a sentence.

No input is too large: :func:`pieces` cuts an endless text where a sentence may end, and :func:`mend` cuts endless tokens and
sentences. A token has at most 100 characters and a sentence at most 200 tokens; no German word or readable sentence comes near.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from ukrdiplo.analysis.tokens import ROMAN, Stops, Token, is_word, joined, split

__all__ = ["MOST_TOKENS", "mend", "pieces"]

MOST_TOKENS = 200

_CLOSING = frozenset("“”\"«»‹›‘’'")
_OPENING = frozenset('„“"»«‚‘›‹')
_BRACKETS = {"(": 1, "[": 1, ")": -1, "]": -1}
_FINAL = frozenset(".!?…:")
_ELLIPSES = frozenset({"…", "..", "...", "...."})
_ON = frozenset({"auf", "bei", "via", "über"})
"""Behind them an X with a full stop is the platform at a sentence's end, not somebody's initial."""
_DETERMINERS = frozenset({"am", "vom", "zum", "im", "beim", "der", "den", "dem", "des", "das", "die"})

_BOUNDARY = re.compile(r"[.!?…][“”\"«»)]*\s+(?=[A-ZÄÖÜ„“\"»(])")
_ORDINAL = re.compile(r"\d{1,2}\.")


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


def mend(text: str, tokens: Iterable[Token], stops: Stops, *, opening: int = 0) -> list[list[Token]]:
    """The sentences of a text, from the tokens that a tokenizer made of it.

    Args:
        text: The text.
        tokens: Its tokens in order; ``final`` marks the tokenizer's sentence ends.
        stops: The abbreviations.
        opening: Where a dateline ends that the text opens with, else 0. It is a sentence of its own.

    Returns:
        Sentences of at least one and at most 200 tokens. The last token of each, and no other, is final.

    Example:
        >>> text = "US-Präsident da. Er"
        >>> made = [Token(0, 2), Token(2, 12), Token(13, 16), Token(17, 19, final=True)]
        >>> [[text[t.start : t.end] for t in sentence] for sentence in mend(text, made, Stops())]
        [['US-Präsident', 'da', '.'], ['Er']]
    """
    whole: list[Token] = []
    quoted = False
    for token in joined(text, tokens, stops):
        parts = list(split(text, token, stops, quoted=quoted))
        whole += parts
        quoted = _still_quoted([text[part.start : part.end] for part in parts], quoted=quoted)
    return list(_sentences(_parted(text, list(_bounded(text, whole, stops)), opening)))


def _parted(text: str, tokens: Sequence[Token], opening: int) -> Iterator[Token]:
    """The tokens with an end behind the dateline, and around each row of crosses: +++ Merz in Kiew +++ Moskau droht +++."""
    dateline = len(text[:opening].rstrip())
    crosses = [token.end - token.start > 1 and not text[token.start : token.end].strip("+") for token in tokens]
    for n, token in enumerate(tokens):
        parts = any(crosses[n : n + 2]) or token.end == dateline
        yield evolve(token, final=True) if parts else token


def _still_quoted(forms: Iterable[str], *, quoted: bool) -> bool:
    """Whether ``‚`` stands open behind these tokens; an outer mark that closes, closes it as well."""
    for form in forms:
        quoted = form == "‚" or (quoted and form not in {"‘", "’", "“", "”", "«", "»"})
    return quoted


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
            final = depth == 0 and _ends(text, tokens, forms, n, stops)
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
        dated = before >= 0 and forms[before].lower() in _DETERMINERS and not stops.opens(following)
        return following[0].islower() or dated
    if following[0].islower():
        return form[-1] in _CLOSING or form[-1] not in _FINAL
    return quoted and form[-1] not in _FINAL and not _closes_sentence(tokens, forms, n)


def _abbreviated(text: str, tokens: Sequence[Token], n: int, stops: Stops) -> bool:
    """Whether the tokens up to here are an abbreviation that something follows: Dr., z. B."""
    first = tokens[max(0, n - 1)].start
    return any(stops.within(re.sub(r"\s", "", text[start : tokens[n].end])) for start in (tokens[n].start, first))


def _ends(text: str, tokens: Sequence[Token], forms: Sequence[str], n: int, stops: Stops) -> bool:
    """Whether a sentence ends here though the tokenizer did not see it."""
    form, after = forms[n], _after(tokens, forms, n)
    if not n or not forms[after][0].isupper():
        return False
    if form == "X." and forms[n - 1].lower() in _ON:
        return True
    opens = stops.opens(forms[after])
    if form in {".", "!", "?"} and not stops.known(forms[n - 1] + "."):
        return _ends_clause(tokens, forms, n) or (opens and forms[n - 1] not in _OPENING)
    if form in _CLOSING:
        return opens and _closes_sentence(tokens, forms, n)
    stopped = form in _ELLIPSES or (form[-1] == "." and forms[n - 1] not in _FINAL)  # the 4. that numbers a paragraph is no end
    return opens and stopped and not _abbreviated(text, tokens, n, stops)


def _closes_sentence(tokens: Sequence[Token], forms: Sequence[str], n: int) -> bool:
    """Whether a token is the quotation mark that closes behind the end of a sentence: (Komm!)‘."""
    return n > 0 and forms[n] in _CLOSING and forms[n - 1] in {".", "!", "?", "…"} and tokens[n - 1].end == tokens[n].start


def _after(tokens: Sequence[Token], forms: Sequence[str], n: int) -> int:
    """The token that follows, or the one behind it where it opens a quotation."""
    after = n + 1
    opens = forms[after] in _OPENING and tokens[n].end < tokens[after].start and after + 1 < len(forms)
    return after + 1 if opens else after


def _ends_clause(tokens: Sequence[Token], forms: Sequence[str], n: int) -> bool:
    """Whether a mark that is a token by itself, with a capital behind it, ends a sentence whatever that word is."""
    if forms[n] != ".":
        return tokens[n].end < tokens[n + 1].start
    before = forms[n - 1]
    if before.isalpha():
        return (len(before) > 1 and before.islower()) or (is_word(before) and not ROMAN.fullmatch(before))
    return not before[-1].isalnum() or (before.isdecimal() and len(before) > 2)


def _sentences(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    sentence: list[Token] = []
    for token in tokens:
        sentence.append(token)
        if token.final or len(sentence) == MOST_TOKENS:
            sentence[-1] = evolve(token, final=True)
            yield sentence
            sentence = []
