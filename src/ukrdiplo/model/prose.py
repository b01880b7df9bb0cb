"""The running text of a block, as a parser should see it, with the way back to the article.

An article's text is never changed. But a parser reads badly what is broken over lines: so each block has a *prose*, in which a
run of blanks and line breaks is one space, stretches that are no words (a bullet, the hyphen of a word broken over two lines, a
soft hyphen) are left out, and characters that no text should have (NUL, lone surrogates) are replaced. ``offsets`` maps every
character of the prose to the character of the article that it stands for.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from operator import lt

from attrs import field, frozen

from ukrdiplo.errors import ModelError
from ukrdiplo.model import checks
from ukrdiplo.model.span import Span

__all__ = ["Prose"]

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_BLANK = "[\\s\x00-\x1f\x7f-\x9f]"
_BLANKS = re.compile(f"{_BLANK}+")
_SPECIAL = re.compile(f"(?P<blank>{_BLANK}{{2,}}|(?! ){_BLANK})|(?P<surrogate>[\ud800-\udfff]+)")
"""What stands as something else in a prose; a single space, between two words, stands for itself."""


@frozen(kw_only=True)
class Prose:
    r"""A block's running text and where each of its characters stands in the article.

    Args:
        text: The running text.
        offsets: For each character of ``text``, the offset of the character in the article that it stands for, ascending.

    Raises:
        ModelError: If characters and offsets do not match in number, or the offsets do not ascend.

    Example:
        >>> prose = Prose.of("Die Waffen-\nruhe  hielt.", Span(0, 24), skips=(Span(10, 12),))
        >>> prose.text
        'Die Waffenruhe hielt.'
        >>> prose.span(4, 14)
        Span(start=4, end=16)
    """

    text: str = field(validator=checks.one_of(str))
    offsets: tuple[int, ...] = field(validator=checks.one_of(tuple))

    def __attrs_post_init__(self) -> None:
        if not set(map(type, self.offsets)) <= {int} or not all(map(lt, (-1, *self.offsets), (*self.offsets, sys.maxsize))):
            raise ModelError("the offsets of a prose are whole numbers that ascend from 0 or later")
        if len(self.text) != len(self.offsets):
            raise ModelError(f"prose of {len(self.text)} characters has {len(self.offsets)} offsets")

    @classmethod
    def of(cls, text: str, span: Span, skips: Iterable[Span] = ()) -> "Prose":
        """The prose of the stretch ``span`` of ``text``, without the stretches in ``skips``."""
        pieces: list[str] = []
        offsets: list[int] = []
        for start, end in _kept(span.start, min(span.end, len(text)), skips):
            blanks = _BLANKS.match(text, start, end) if not pieces or pieces[-1].endswith(" ") else None
            place = blanks.end() if blanks is not None else start
            for match in _SPECIAL.finditer(text, place, end):
                if place < match.start():
                    pieces.append(text[place : match.start()])
                    offsets += range(place, match.start())
                place = match.end()
                if match.lastgroup == "surrogate":
                    pieces.append(_REPLACEMENT * (place - match.start()))
                    offsets += range(match.start(), place)
                elif pieces and not pieces[-1].endswith(" "):
                    pieces.append(" ")
                    offsets.append(match.start())
            if place < end:
                pieces.append(text[place:end])
                offsets += range(place, end)
        running = "".join(pieces)
        if running.endswith(" "):
            running = running[:-1]
            offsets.pop()
        return cls(text=running, offsets=tuple(offsets))

    def span(self, start: int, end: int) -> Span:
        """The article's span for the stretch ``[start, end)`` of this prose.

        Raises:
            ModelError: If the stretch is empty or leaves the prose.
        """
        if not 0 <= start < end <= len(self.offsets):
            raise ModelError(f"a prose of {len(self.offsets)} characters has no stretch [{start}, {end})")
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def _kept(start: int, end: int, skips: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """The stretches between skips."""
    for skip in sorted(skips):
        if start < min(skip.start, end):
            yield start, min(skip.start, end)
        start = max(start, skip.end)
    if start < end:
        yield start, end
