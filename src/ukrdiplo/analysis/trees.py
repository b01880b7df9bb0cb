"""Heads that make a tree, whatever a parser returns."""

from collections.abc import Sequence

__all__ = ["rooted"]


def rooted(heads: Sequence[int]) -> tuple[int, ...]:
    """The heads of a sentence's words, with every fault mended by making a word a root.

    A word is made a root where its head does not exist or is the word itself, and where the heads run in a circle, which is
    opened at its first word. Heads that make a tree stay as they are.

    Args:
        heads: The head of each word, counted from 1, with 0 for a root.

    Example:
        >>> rooted([2, 0, 2]), rooted([3, 3, 2]), rooted([9])
        ((2, 0, 2), (3, 0, 2), (0,))
    """
    mended = [head if 0 <= head <= len(heads) and head != place else 0 for place, head in enumerate(heads, start=1)]
    reached = [True] + [False] * len(heads)  # whether the way up from a word is known to end at a root
    for first in range(1, len(heads) + 1):
        way: list[int] = []
        here = first
        on_way: set[int] = set()
        while not reached[here] and here not in on_way:
            way.append(here)
            on_way.add(here)
            here = mended[here - 1]
        if here in on_way:
            mended[min(way[way.index(here) :]) - 1] = 0
        for place in way:
            reached[place] = True
    return tuple(mended)
