"""Many small choices out of one draw: an object takes its enums, names, offsets and dates from a few drawn bytes.

A strategy that draws each field on its own takes milliseconds an object, and a failing example of hundreds of draws takes minutes
to shrink. Bytes are one draw. Hypothesis shrinks each of them towards zero, and zero is always the simplest choice: the first
member, nothing, no span, the start of the text.

What takes a number of bytes that depends on what they say has a part of its own, so that the bytes behind it mean the same
whatever they are: one field can shrink while the others stay.
"""

import datetime as dt
import sys
from collections.abc import Sequence
from enum import Enum
from functools import cache
from itertools import islice
from typing import TypeVar

from hypothesis import strategies as st

from ukrdiplo.model import Confidence, Span

__all__ = ["FEW", "NAMES", "Choices", "choices", "few_choices"]

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

FEW = 4
"""Members of the longest tuple that is made."""
NAMES = ("a", "b", "c", "d", "Ä. ö", "„x“", "\n", "\0", "\u202e", "\ud800", "\ud83d\ude00", "\U0001f600")
"""Short texts for the many fields whose content matters little."""
_HOW_MANY = (0, 0, 0, 1, 1, 2, 3)
_OFFSETS = 4  # bytes of the two offsets of a span
_DAYS = (dt.date(2000, 1, 1), dt.date.min, dt.date.max)


class Choices:
    """Bytes that are used up choice by choice; behind their end, all are zero.

    Args:
        data: The bytes.

    Example:
        >>> made = Choices(bytes([1, 0, 4]))
        >>> made.one("abc"), made.span(length=9, min_size=1)
        ('b', Span(start=0, end=5))
    """

    def __init__(self, data: bytes) -> None:
        self._left = iter(data)

    def part(self, size: int) -> "Choices":
        """The next bytes, for themselves."""
        return Choices(bytes(islice(self._left, size)))

    def number(self, most: int) -> int:
        """A number from 0 to ``most``: of one byte, or as many as it needs."""
        number, reach = next(self._left, 0), 0xFF
        while reach < most:
            number, reach = number << 8 | next(self._left, 0), reach << 8 | 0xFF
        return number % (most + 1)

    def one(self, options: Sequence[T]) -> T:
        """One of several things, of which the first is simplest."""
        return options[self.number(len(options) - 1)]

    def flag(self) -> bool:
        """True or false."""
        return self.one((False, True))

    def member(self, kind: type[E]) -> E:
        """A member of an enum."""
        return self.one(list(kind))

    def some(self, options: Sequence[T], most: int) -> tuple[T, ...]:
        """Up to ``most`` of several things, none twice."""
        made, left = self.part(1 + most), list(options)
        return tuple(left.pop(made.number(len(left) - 1)) for _ in range(min(len(left), most, made.one(_HOW_MANY))))

    def name(self) -> str:
        """A short text."""
        return self.one(NAMES)

    def name_or_none(self) -> str | None:
        """A short text, or none."""
        return self.one((None, *NAMES))

    def one_id(self, known: tuple[str, ...] | None) -> str:
        """One of the ids that are known, or any where ``known`` is ``None``."""
        return self.one(NAMES if known is None else known)

    def some_ids(self, known: tuple[str, ...] | None) -> tuple[str, ...]:
        """Up to two of them, none twice."""
        return self.some(NAMES if known is None else known, 2)

    def day(self) -> dt.date:
        """Any calendar day, the first and the last one among them."""
        any_day = dt.date.fromordinal(1 + self.number(dt.date.max.toordinal() - 1))
        return self.one((*_DAYS, any_day))

    def span(self, length: int, *, min_size: int = 0) -> Span:
        """A span of at least ``min_size`` characters inside a text of ``length`` characters."""
        made = self.part(_OFFSETS)
        start = made.number(length - min_size)
        return Span(start, start + min_size + made.number(length - min_size - start))

    def passages(self, length: int, *, min_size: int = 0) -> tuple[Span, ...]:
        """At least ``min_size`` spans of a character or more, in order and without overlap; fewer where the text is too short."""
        of_all = self.part(1 + max(_HOW_MANY) * _OFFSETS)
        count = min(length, max(min_size, of_all.one(_HOW_MANY)))
        made: list[Span] = []
        for left in reversed(range(count)):
            floor = made[-1].end if made else 0
            of_span = of_all.part(_OFFSETS)
            start = floor + of_span.number(length - floor - left - 1)
            made.append(Span(start, start + 1 + of_span.number(length - start - left - 1)))
        return tuple(made)

    def confidence(self) -> Confidence | None:
        """A measured precision, or none."""
        most = (1 << 53) - 1
        there, any_precision = self.flag(), self.number(most) / most
        made = Confidence(precision=self.one((0.0, 1.0, 5e-324, any_precision)), hits=self.one((10, 11, 255, sys.maxsize)))
        return made if there else None


@cache
def choices(number: int) -> st.SearchStrategy[Choices]:
    """So many bytes to choose by."""
    return st.binary(min_size=number, max_size=number).map(Choices)


@cache
def few_choices(number: int) -> st.SearchStrategy[list[Choices]]:
    """So many bytes for each of a few objects."""
    return st.lists(choices(number), max_size=FEW)
