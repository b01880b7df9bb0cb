"""The margins of a block: its notes, and how far below the block's top each is to stand, as far as that can be told beforehand.

On a wide page a browser sets each note at the height of its passage. Where a block has more notes than lines, that would drive
the notes of the following blocks away from their text; so such a margin is *crowded*: it is set as it comes, makes the block as
high as it needs to be, and only shares out what room there is. Lengths are in rem, as the style sheet has them, and rough.
"""

import math
import re
from collections.abc import Sequence

from attrs import field, frozen

from ukrdiplo.model import BlockKind, Event, Position, Statement
from ukrdiplo.view.markup import Markup
from ukrdiplo.view.notes import note
from ukrdiplo.view.plan import Entry, Plan
from ukrdiplo.view.stretches import Stretch

__all__ = ["Margin", "Side", "margin"]

_TEXT = (54, 1.9)
"""Characters of a line, and its height."""
_HEADINGS = {BlockKind.HEADLINE: (23, 2.9), BlockKind.SUBHEADING: (45, 1.7)}
_BYLINE = 6.0
_LEFT, _RIGHT = 25, 36
"""Characters of a note's line."""
_LINE, _EDGES, _APART = 1.13, 0.2, 0.6
"""Height of a note's line, of its edges, and of the gap between two notes."""
_SURE = 0.85
"""How much of a block may be filled by what is only estimated."""
_PARAGRAPH = re.compile(r"<p[^>]*>(.*?)</p>", re.DOTALL)
_TAG = re.compile("<[^>]*>")


@frozen(kw_only=True)
class Side:
    """The notes on one side of a block.

    Args:
        notes: What each is called, and the note itself.
        gaps: How much room is left above each, beyond the gap that is always there.
        crowded: Whether they need more room than their passages leave them.
    """

    notes: tuple[tuple[Entry, Markup], ...] = field(default=())
    gaps: tuple[float, ...] = field(default=())
    crowded: bool = field(default=False)


@frozen(kw_only=True)
class Margin:
    """The notes on both sides of a block: what is said in it, and what positions and events are read from it."""

    left: Side
    right: Side


def margin(plan: Plan, part: Stretch, items: Sequence[Statement | Position | Event]) -> Margin:
    """The notes of the objects that begin in a stretch of the text."""
    said = [item for item in items if isinstance(item, Statement)]
    read = [item for item in items if not isinstance(item, Statement)]
    return Margin(left=_side(plan, part, said, _LEFT), right=_side(plan, part, read, _RIGHT))


def _side(plan: Plan, part: Stretch, items: Sequence[Statement | Position | Event], width: int) -> Side:
    notes = tuple((plan.entry(item), note(plan, item)) for item in items)
    characters, high = _TEXT if part.kind is None else _HEADINGS.get(part.kind, _TEXT)
    room = math.ceil(len(part.span) / characters) * high + (_BYLINE if part.kind is BlockKind.HEADLINE else 0)
    heights = [_height(made, width) for _, made in notes]
    places = [(entry.spans[0].start - part.span.start) // characters * high for entry, _ in notes]
    tops = _downwards(places, heights)
    crowded = bool(notes) and tops[-1] + heights[-1] > _SURE * room
    if crowded:
        tops = _upwards(tops, heights, room)
    ends = [0.0, *(top + height + _APART for top, height in zip(tops, heights, strict=True))]
    return Side(notes=notes, gaps=tuple(top - end for top, end in zip(tops, ends, strict=False)), crowded=crowded)


def _height(made: Markup, width: int) -> float:
    """How high a note is: what it shows unasked stands in paragraphs."""
    lines = [len(_TAG.sub("", text)) for text in _PARAGRAPH.findall(made)]
    return sum(math.ceil(length / width) for length in lines) * _LINE + _EDGES


def _downwards(places: Sequence[float], heights: Sequence[float]) -> list[float]:
    """Where notes stand that stand at their places, or below the note before."""
    tops: list[float] = []
    end = 0.0
    for place, height in zip(places, heights, strict=True):
        tops.append(max(place, end))
        end = tops[-1] + height + _APART
    return tops


def _upwards(tops: Sequence[float], heights: Sequence[float], room: float) -> list[float]:
    """The same notes, moved up as far as is needed, and can be, for them to end within the room."""
    needed = sum(heights) + _APART * (len(heights) - 1)
    end = max(room, needed)
    moved: list[float] = []
    for top, height in zip(reversed(tops), reversed(heights), strict=True):
        moved.append(min(top, end - height))
        end = moved[-1] - _APART
    return [max(top, 0.0) for top in reversed(moved)]
