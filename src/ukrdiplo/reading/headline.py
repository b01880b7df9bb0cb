"""Which of a page's titles is the headline of its article.

JSON-LD names the headline by that name, so it counts first. The visible ``<h1>`` may have a kicker in it or be the site's logo;
``<title>`` and ``og:title`` have the site's name before or behind a bar and may be written for search engines. What tags and
visible heading have alike counts next, then a visible heading that has words of the tags, then the tags, less the site's name.
"""

import re
from collections.abc import Sequence
from typing import Any

from ukrdiplo.reading.markup import first_of, text_in

__all__ = ["headings_of", "headline_of", "likeness", "site_in"]

_BAR = re.compile(r"\s+(?:[|–—•·»«>:~]|::|-)\s+|\s*\|\s*")
_KICKER = re.compile(
    r"kicker|topline|dachzeile|overline|roofline|spitzmarke|eyebrow|headline-?intro|preheadline|toptitle|supertitle|vorzeile|oberzeile|"
    r"badge|label|visually-hidden|sr-only",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"\.(?:de|com|at|ch|net|org|eu|info|online)$|^(?:news|politik|startseite|ausland|aktuell|nachrichten|welt|wirtschaft)$",
    re.IGNORECASE,
)
_LONGEST_TITLE = 300
_ENOUGH = 1 / 3


def headings_of(tree: Any) -> list[tuple[str, str]]:
    """The headings that may be the headline, each without its kicker and with it."""
    elements = list(first_of(tree.iter("h1")))
    elements += [
        element
        for element in first_of(tree.iter("h2", "h3", "span", "div"))
        if "headline" in (element.get("itemprop") or "").lower()
    ]
    out = []
    for element in elements:
        kickers = [
            child
            for child in element.iterdescendants()
            if isinstance(child.tag, str) and _KICKER.search(child.get("class") or "")
        ]
        whole, bare = text_in(element), text_in(element, without=kickers)
        if whole and len(whole) <= _LONGEST_TITLE:
            out.append((bare or whole, whole))
    return out


def _plain(text: str) -> str:
    """A title as it is compared: its letters and digits."""
    return re.sub(r"\W+", " ", text.casefold()).strip()


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w+", text) if len(word) > 1}


def likeness(one: str, other: str) -> float:
    """The share of words that two headlines have in common."""
    a, b = _words(one), _words(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def headline_of(
    headings: Sequence[tuple[str, str]], claimed: str | None, titles: Sequence[str], outlet: str | None
) -> str | None:
    """The headline of a page's article.

    Args:
        headings: The visible headings that it may be, each without its kicker and with it.
        claimed: The headline by the page's JSON-LD.
        titles: What its meta tags and its ``<title>`` give, the best first.
        outlet: The name of the site, if it is known.
    """
    others = [*([claimed] if claimed else []), *titles]
    claim = _without_site(claimed, outlet, others) if claimed else ""
    tagged = [_without_site(title, outlet, others) for title in titles]
    seen = [text for pair in headings for text in dict.fromkeys(pair)]
    visible = {_plain(text) for text in seen}
    agreed = [text for text in tagged if _plain(text) in visible]
    named = [text for text in (claim, *agreed, *_nearest(seen, tagged), *tagged, *seen) if 0 < len(text) <= _LONGEST_TITLE]
    return named[0] if named else None


def _nearest(seen: Sequence[str], tagged: Sequence[str]) -> list[str]:
    """The visible heading that is most like what the tags say, if one is like it."""
    scored = [(max((likeness(text, other) for other in tagged), default=1.0), -n) for n, text in enumerate(seen)]
    score, place = max(scored, default=(0.0, 0))
    return [seen[-place]] if score >= _ENOUGH else []


def _without_site(title: str, outlet: str | None, others: Sequence[str]) -> str:
    """A title without the name of the site before or behind a bar."""
    text = title
    for _ in range(4):
        bars = list(_BAR.finditer(text))
        if not bars:
            return text
        head, tail = text[: bars[-1].start()].strip(), text[bars[-1].end() :].strip()
        front, rest = text[: bars[0].start()].strip(), text[bars[0].end() :].strip()
        if head and _is_site(tail, bars[-1].group(), outlet, head, others, title):
            text = head
        elif rest and _is_site(front, bars[0].group(), outlet, rest, others, title):
            text = rest
        else:
            return text
    return text


def _is_site(part: str, bar: str, outlet: str | None, rest: str, others: Sequence[str], title: str) -> bool:
    """Whether a part of a title is the site's name: it is the outlet's, or another title has the rest without it."""
    plain = re.sub(r"\W", "", part.casefold())
    own = re.sub(r"\W", "", (outlet or "").casefold())
    if own and plain and (plain in own or own in plain) and len(part) < 40:
        return True
    if any(other != title and other.strip() == rest for other in others):
        return True
    if _SECTION.search(part):
        return True
    return "|" in bar and len(part.split()) <= 3 and len(rest.split()) > len(part.split())


def site_in(element: str | None, title: str | None) -> str | None:
    """The name of the site, if a page's title is its headline and a name behind or before a bar."""
    if not element or not title:
        return None
    for bar in _BAR.finditer(element):
        head, tail = element[: bar.start()].strip(), element[bar.end() :].strip()
        if title in {head, tail} and len((name := tail if head == title else head).split()) <= 4:
            return name
    return None
