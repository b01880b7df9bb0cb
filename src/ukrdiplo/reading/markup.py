"""Reading the text and the marks of HTML elements."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

__all__ = ["first_of", "marks", "raw_text", "text_in"]

_BLANK = re.compile(r"\s+")
_MOST_ELEMENTS = 4_000
_LONGEST_TEXT = 5_000
"""Characters of an element's text that are looked at: what says who, when or what is short."""


def text_in(element: Any, *, without: Sequence[Any] = (), limit: int = _LONGEST_TEXT) -> str:
    """The text of an element as one line, without some of its descendants, and not much more than ``limit`` characters of it."""
    return _BLANK.sub(" ", raw_text(element, without=without, limit=limit)).strip()


def raw_text(element: Any, *, without: Sequence[Any] = (), limit: int = _LONGEST_TEXT) -> str:
    """The text of an element with its blanks; a line break or the start of a block is a blank."""
    skipped = set(without)
    pieces: list[str] = []
    size = 0
    waiting = [(element, False)]
    while waiting and size <= limit:
        node, tail = waiting.pop()
        if tail:
            pieces.append(node.tail or "")
            size += len(pieces[-1])
            continue
        if node in skipped or not isinstance(node.tag, str) or node.tag in {"script", "style", "noscript", "template"}:
            continue
        if node.tag in {"br", "p", "div", "li", "lb"}:
            pieces.append(" ")
        pieces.append(node.text or "")
        size += len(pieces[-1])
        for child in reversed(node):
            waiting.append((child, True))
            waiting.append((child, False))
    return "".join(pieces)


def first_of(elements: Iterable[Any]) -> Iterator[Any]:
    """The first elements: no page needs more to say what it is about."""
    for n, element in enumerate(elements):
        if n >= _MOST_ELEMENTS:
            return
        yield element


def marks(element: Any) -> str:
    """The words that say what an element is for: its classes, its id, its ``itemprop``."""
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
