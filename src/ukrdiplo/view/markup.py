r"""HTML by construction: whatever is not markup already is escaped when it becomes part of an element.

What a page cannot hold, or would obey in place of showing it, appears as an escape: control characters, lone surrogates, the
marks and overrides of writing direction, line and paragraph separators, code points that are no characters.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from html import escape

__all__ = ["Child", "Markup", "bounded", "element", "exact", "joined", "shown"]

_OBEYED = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f"  # controls but for the blanks of HTML
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # direction
    "\u2028\u2029\ufdd0-\ufdef\ud800-\udfff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
_VOID = frozenset({"meta"})


class Markup(str):
    """A piece of HTML that is well-formed and safe."""

    __slots__ = ()


Child = str | Markup | Iterable["Child"] | None
"""What may stand inside an element: a text, which is escaped, markup, several of these, or nothing."""


def shown(text: str) -> str:
    r"""A text as a page shows it: what would be obeyed is an escape, a carriage return a line feed.

    Example:
        >>> shown("Kiew\r\u202ehofft\x00")
        'Kiew\n\\u202ehofft\\x00'
    """
    return _OBEYED.sub(lambda found: _escape(found[0]), text.replace("\r", "\n"))


def exact(text: str) -> Markup:
    r"""A passage of an article, in which escapes are told from what the article writes itself.

    Example:
        >>> exact("a < b\x00")
        'a &lt; b<span class="sign" title="control character">\\x00</span>'
    """
    if not _OBEYED.search(text):
        return Markup(escape(text.replace("\r", "\n")))
    return joined(_signs(text))


def _signs(text: str) -> Iterator[Markup]:
    place = 0
    for found in _OBEYED.finditer(text):
        yield Markup(escape(text[place : found.start()].replace("\r", "\n")))
        name = unicodedata.name(found[0], "control character" if unicodedata.category(found[0]) == "Cc" else "no character")
        yield element("span", _escape(found[0]), class_="sign", title=name.lower())
        place = found.end()
    yield Markup(escape(text[place:].replace("\r", "\n")))


def _escape(sign: str) -> str:
    return sign.encode("unicode_escape").decode()


def element(name: str, /, *children: Child, **attributes: str | bool | None) -> Markup:
    """An element.

    Args:
        name: Its tag.
        children: What stands inside.
        attributes: Those that are ``None`` or ``False`` are left out, a ``True`` one has no value. An underscore stands for a
            hyphen, and one at the end for nothing (``class_``).

    Example:
        >>> element("p", "1 < 2", element("b", "!"), class_="sum", hidden=True)
        '<p class="sum" hidden>1 &lt; 2<b>!</b></p>'
    """
    head = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(shown(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return Markup(f"<{name}{head}>" + ("" if name in _VOID else f"{joined(children)}</{name}>"))


def joined(children: Iterable[Child]) -> Markup:
    """Several children, one behind the other."""
    pieces: list[str] = []
    for child in children:
        if isinstance(child, Markup):
            pieces.append(child)
        elif isinstance(child, str):
            pieces.append(escape(shown(child)))
        elif child is not None:
            pieces.append(joined(child))
    return Markup("".join(pieces))


def bounded(between: str, children: Iterable[Markup]) -> Markup:
    """Several pieces with a text between each two.

    Example:
        >>> bounded(" & ", [element("b"), element("i")])
        '<b></b> &amp; <i></i>'
    """
    return Markup(escape(between).join(children))
