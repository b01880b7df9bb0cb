"""The lines of a text and what their shape tells."""

import re
from collections.abc import Iterator

from attrs import frozen

__all__ = ["Line", "clean", "ends_sentence", "is_open", "lines_of", "starts_low"]

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]+"
)
_STRONG_BULLET = re.compile("[•●▪‣◦∙■□◆▶►➤➔→✓✔✅☑⁃\uf0a7\uf0b7\uf0d8\uf0fc]️?[ \t\xa0]*(?=\\S)")
_MONTH = r"(?:J[aä]n|Feb|M(?:är|aer|ai\b)|Apr|Ju[nl]|Aug|Sep|Okt|Nov|Dez)"
_WEAK_BULLET = re.compile(rf"(?:[-–—*+o·»>]|[0-9]{{1,2}}(?:\)|\.(?!\s+{_MONTH}))|\([0-9]{{1,2}}\)|[a-h]\))[ \t\xa0]+(?=\S)")
"""A bullet, unless its neighbours have none. The number of a day (1. März) is none at all."""
_SIGNED = re.compile(r"(?<=[.!?…\"”“’»])\s?(?:\([^()]{2,40}\)|(?:/[A-Za-z]{2,8}){1,5})$")
_LONGEST_SIGN = 80
"""Characters at the end of a line in which the initials of its authors may stand behind its full stop."""
_CLOSERS = "\"'”“’‘»«›‹)]}*_"
_OPENERS = "\"'„“”‚‘’»«›‹([{*_"


@frozen(kw_only=True)
class Line:
    """A line with something in it.

    Args:
        start: Offset of its first character that is no blank.
        end: Offset behind its last such character.
        text: What it says, without invisible characters; empty where it has no others.
        gap: How many empty lines stand before it.
        bullet: Length of the bullet or number that it begins with, or 0.
        sure: Whether that is a sign that nothing but a list has.
    """

    start: int
    end: int
    text: str
    gap: int
    bullet: int
    sure: bool


def clean(text: str) -> str:
    """The text without control characters, marks of direction, soft hyphens, zero-width characters and lone surrogates."""
    return _INVISIBLE.sub("", text).strip()


def lines_of(text: str) -> Iterator[Line]:
    r"""The lines of a text that are not blank, in order.

    Example:
        >>> [(line.text, line.gap) for line in lines_of("Kiew hofft.\r\n\r\n  • Moskau nicht.")]
        [('Kiew hofft.', 0), ('• Moskau nicht.', 1)]
    """
    previous = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        inner = raw.strip()
        if not inner:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        gap = 0
        if previous:
            gap = max(0, sum(1 for _ in _BREAK.finditer(text, previous, start)) - 1)
        previous = start + len(inner)
        sure = _STRONG_BULLET.match(inner)
        weak = None if sure else _WEAK_BULLET.match(inner)
        bullet = sure or weak
        yield Line(
            start=start,
            end=previous,
            text=clean(inner),
            gap=gap,
            bullet=bullet.end() if bullet else 0,
            sure=sure is not None,
        )


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does.

    Example:
        >>> ends_sentence("„Wir hoffen.“"), ends_sentence("Wir hoffen auf"), ends_sentence("Wir hoffen. (abc/dpa)")
        (True, False, True)
    """
    return _SIGNED.sub("", text[-_LONGEST_SIGN:]).rstrip(_CLOSERS)[-1:] in {".", "!", "?", "…"}


def is_open(text: str) -> bool:
    """Whether what a line says may go on in the next: it ends neither a sentence nor in a colon."""
    return not ends_sentence(text) and text.rstrip(_CLOSERS)[-1:] not in {":", ""}


def starts_low(text: str) -> bool:
    """Whether a line begins with a small letter, after quotation marks and brackets."""
    return text.lstrip(_OPENERS)[:1].islower()
