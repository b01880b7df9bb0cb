"""A page as a browser's parser reads it."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

import html5lib

from ukrdiplo.model import BlockKind

__all__ = ["article_text", "attributes", "classes", "note", "text", "tree"]

_BLOCKS = frozenset({"p", "dt", "dd", "li", "h1", "h2", "summary", "div"})


def tree(html: str) -> ET.Element:
    """The elements of a page; it raises at whatever is no valid HTML."""
    found: ET.Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    return found


def classes(element: ET.Element) -> set[str]:
    """The classes of an element."""
    return set(element.get("class", "").split())


def text(element: ET.Element) -> str:
    """What an element says, on one line."""
    return " ".join("".join(_said(element)).split())


def _said(element: ET.Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from _said(child)
        yield child.tail or ""
    if element.tag in _BLOCKS:
        yield " "


def article_text(page: ET.Element) -> str:
    """The characters of the article's text, and nothing of what stands beside it."""
    kinds = {*(kind.value for kind in BlockKind), "outside"}
    return "".join(
        "".join(element.itertext()) for element in page.iter() if "text" in classes(element) and classes(element) & kinds
    )


def note(page: ET.Element, mark: str) -> ET.Element:
    """The note of an object."""
    (found,) = (element for element in page.iter("li") if {"note", mark} <= classes(element))
    return found


def attributes(page: ET.Element) -> Iterator[tuple[str, str, str]]:
    """Every attribute: its element's tag, its name and its value."""
    return ((element.tag, name, value) for element in page.iter() for name, value in element.attrib.items())
