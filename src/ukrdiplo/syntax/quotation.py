"""Which quotation marks belong together.

German typography has many pairs („…“ »…« ‚…‘), Swiss and French texts turn the guillemets («…»), English ones raise the first
mark (“…”), and plain text has "…" or '…' with one sign for both, as careless print has “…“. So a mark is read by three questions:
what it can be, what stands open, and whether blanks or letters stand beside it.

1. A low mark („ ‚) opens. A guillemet closes what its counterpart opened, and opens otherwise. A high mark closes what is
   open and fits; else it opens if a word begins behind it.
2. A quotation may run over paragraphs. Where each paragraph starts with an opening mark of its own, as the custom is, that mark
   goes on with the quotation and opens none.
3. A mark without a partner is left alone: an opening one is given up when its paragraph is over and something else opens, unless
   more closes than opens in the rest of that paragraph, or after :data:`REACH` more paragraphs. A simple apostrophe finds its
   partner in its own paragraph or not at all.

Every mark is looked at once, and no more than :data:`DEPTH` open ones are kept, so that the work grows with the length of the
text and not with its square.
"""

import re
from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from ukrdiplo.model import Span

__all__ = ["DEPTH", "MARKS", "REACH", "Quotation", "pair"]

DEPTH = 6
"""How many quotations may stand inside each other."""
REACH = 3
"""Over how many paragraphs a quotation may go on without a mark."""

_CLOSERS = {
    "„": '“”"',
    "‚": "‘’",
    "“": "”“",
    "‘": "’",
    "»": "«",
    "«": "»",
    "›": "‹",
    "‹": "›",
    '"': '"“”',
    "'": "'",
}
MARKS = frozenset("".join(_CLOSERS) + "".join(_CLOSERS.values()))
"""Every mark that a quotation may begin or end with."""
_ANY = re.compile("[" + re.escape("".join(sorted(MARKS))) + "]")
_PAIRS = {mark: closers for mark, closers in _CLOSERS.items() if mark not in closers}
"""The marks that cannot be taken for what closes them."""
_ALWAYS_OPEN = frozenset("„‚")
_NEVER_OPEN = frozenset("”’")
_BEFORE_A_WORD = frozenset("([{–—-/„“‚‘»«›‹\"'")


@frozen(kw_only=True)
class Quotation:
    """A pair of quotation marks and what stands between them.

    Args:
        span: The passage with its marks.
        inner: The passage without them.
        depth: How many quotations it stands in.
    """

    span: Span
    inner: Span
    depth: int = 0


@frozen
class _Open:
    mark: str
    offset: int
    block: int


def pair(text: str, stretches: Iterable[Span]) -> tuple[Quotation, ...]:
    """The quotations of a text, in order.

    Args:
        text: The text.
        stretches: Its paragraphs, in order.

    Example:
        >>> [quotation.inner.of("„Gut“, sagt er.") for quotation in pair("„Gut“, sagt er.", [Span(0, 15)])]
        ['Gut']
    """
    found: list[Span] = []
    stack: list[_Open] = []
    for number, stretch in enumerate(stretches):
        stack = [mark for mark in stack if number - mark.block <= REACH and mark.mark != "'"]
        surplus: bool | None = None
        done = stretch.start
        for sign in _ANY.finditer(text, stretch.start, stretch.end):
            offset, character = sign.start(), sign[0]
            first = done == stretch.start and not text[done:offset].strip()
            done = offset + 1
            place = _partner(stack, character) if _may_close(text, offset, stretch) else None
            if place is not None and stack[place].mark == character and not _behind_word(text, offset, stretch):
                place = None
            if place is not None:
                found.append(Span(stack[place].offset, offset + 1))
                del stack[place:]
            elif _may_open(text, offset, stretch):
                if stack and first and stack[-1].mark == character and stack[-1].block < number:
                    stack[-1] = evolve(stack[-1], block=number)
                    continue
                earlier = [mark for mark in stack if mark.block < number]
                if earlier and surplus is None:
                    surplus = _surplus(text, Span(offset, stretch.end), earlier[-1].mark)
                stack = (stack if surplus else [mark for mark in stack if mark.block == number])[-DEPTH + 1 :]
                stack.append(_Open(character, offset, number))
    return tuple(_nested(found))


def _partner(stack: list[_Open], character: str) -> int | None:
    """The place in the stack of the nearest open mark that ``character`` can close."""
    return next((place for place in reversed(range(len(stack))) if character in _CLOSERS[stack[place].mark]), None)


def _surplus(text: str, rest: Span, mark: str) -> bool:
    """Whether more closes than opens in the rest of a paragraph, so that one that an earlier paragraph opened ends there."""
    closers = _PAIRS.get(mark, "")
    passage = rest.of(text)
    return sum(passage.count(closer) for closer in closers) > passage.count(mark)


def _beside(text: str, offset: int, stretch: Span) -> tuple[str, str]:
    before = text[offset - 1] if offset > stretch.start else " "
    after = text[offset + 1] if offset + 1 < stretch.end else " "
    return before, after


def _may_close(text: str, offset: int, stretch: Span) -> bool:
    character = text[offset]
    if character in _ALWAYS_OPEN:
        return False
    before, after = _beside(text, offset, stretch)
    if character == "'":
        return not before.isspace() and not after.isalnum()
    if character == '"':
        return _behind_word(text, offset, stretch)
    if character in "’‘":
        return not after.isalnum()
    return True


def _behind_word(text: str, offset: int, stretch: Span) -> bool:
    """Whether a mark stands right behind a word, or before a blank."""
    before, after = _beside(text, offset, stretch)
    return not before.isspace() or after.isspace()


def _may_open(text: str, offset: int, stretch: Span) -> bool:
    character = text[offset]
    if character in _ALWAYS_OPEN:
        return True
    if character in _NEVER_OPEN:
        return False
    before, after = _beside(text, offset, stretch)
    if character == "'":
        return (before.isspace() or before in _CLOSERS) and after.isalnum()
    return (before.isspace() or before in _BEFORE_A_WORD) and not after.isspace()


def _nested(found: list[Span]) -> Iterator[Quotation]:
    ends: list[int] = []
    for span in sorted(found, key=lambda s: (s.start, -s.end)):
        while ends and ends[-1] <= span.start:
            ends.pop()
        if len(span) > len("„“"):
            yield Quotation(span=span, inner=Span(span.start + 1, span.end - 1), depth=len(ends))
        ends.append(span.end)
