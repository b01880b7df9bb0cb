"""Markdown that the made parts have in common, and the lexicon that they are made from."""

import html
import re
from collections.abc import Iterable
from functools import cache

from ukrdiplo import Lexicon

__all__ = ["lexicon", "plain", "table"]

_ROLE = re.compile(r":\w+:`~?([^`]+)`")
_BARRED = re.compile(r"`([^`]*\|[^`]*)`")


@cache
def lexicon() -> Lexicon:
    """The lexicon of the package."""
    return Lexicon.load()


def plain(text: str) -> str:
    """A text of a docstring as a cell of a table: on one line, its roles as code."""
    text = _ROLE.sub(lambda found: f"`{found[1].rpartition('.')[2]}`", text)
    text = " ".join(text.replace("``", "`").split())
    return _BARRED.sub(lambda found: f"<code>{html.escape(found[1])}</code>", text).replace("|", "&#124;")


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table with a head."""
    head = tuple(head)
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
