"""The parts of the pages that are made from the code and the lexicon, so that they cannot say anything else.

Such a part stands between ``<!-- made: NAME -->`` and ``<!-- end: NAME -->``; everything around it is written by hand.
``python -m docs.remake`` writes them anew, and a test holds that they are current.
"""

import re
from collections.abc import Callable, Mapping

from docs import commands, fields, labels, listings, names, people, shortfalls, vocabularies

__all__ = ["MAKERS", "made", "rewritten"]

_PART = re.compile(r"(<!-- made: (?P<name>[\w.-]+) -->\n).*?(<!-- end: (?P=name) -->)", re.DOTALL)

MAKERS: Mapping[str, Callable[[], str]] = {
    **commands.PARTS,
    **fields.PARTS,
    **labels.PARTS,
    **listings.PARTS,
    **names.PARTS,
    **people.PARTS,
    **shortfalls.PARTS,
    **vocabularies.PARTS,
}
"""What makes the part of each name."""


def made(page: str) -> tuple[str, ...]:
    """The names of the parts of a page that are made."""
    return tuple(found["name"] for found in _PART.finditer(page))


def rewritten(page: str) -> str:
    """The page with its made parts as they are to be today.

    Raises:
        KeyError: Nothing makes a part of that name.
    """
    return _PART.sub(lambda found: f"{found[1]}\n{MAKERS[found['name']]().strip()}\n\n{found[3]}", page)
