"""What an HTML page says of its article: headline, day, authors, outlet, address, summary.

A page says it in several places, each with its own habits: the ``<h1>`` that readers see (with a kicker over it, or taken by the site's
logo), ``<title>`` and ``og:title`` (with the site's name behind a bar), JSON-LD (with entities), meta tags, bylines and ``<time>``
elements. The visible headline counts if another place has words of it; without one the best of the others, less the site's name.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import frozen

from ukrdiplo.reading.bylines import names
from ukrdiplo.reading.dates import day_of
from ukrdiplo.reading.jsonld import Claim, claims

__all__ = ["Page", "page_of", "raw_text", "text_in"]

_BLANK = re.compile(r"\s+")
_BAR = re.compile(r"\s+(?:[|–—•·»«>:~]|::|-)\s+|\s*\|\s*")
_KICKER = re.compile(
    r"kicker|topline|dachzeile|overline|roofline|spitzmarke|eyebrow|headline-?intro|preheadline|toptitle|supertitle|vorzeile|oberzeile|badge|label|visually-hidden|sr-only",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:^|[\s_-])(?:lead|leadtext|teaser|intro|introduction|standfirst|vorspann|abstract|summary|excerpt|subline|deck|dek|anrei(?:ss|ß)er)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:author|authors|byline|autor|autoren|autorin|verfasser|writer)(?:$|[\s_-])|author-?name|article-?author|c-?author",
    re.IGNORECASE,
)
_OUTSIDE = frozenset({"nav", "footer", "aside", "form"})
_COMMENTS = re.compile(r"comment|kommentar|disqus|related|sidebar|teaser-?list|recommend", re.IGNORECASE)
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date",
    "dcterms.created", "dc.date.created", "parsely-pub-date", "sailthru.date", "publish-date", "publishdate", "pubdate", "cxenseparse:recs:publishtime",
    "article.published", "last-published", "vr:published_time", "bt:pubdate", "created", "publication_date", "article:published",
)  # fmt: skip
_AUTHORS = (
    "author",
    "article:author",
    "og:article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "authors",
    "creator",
    "citation_author",
)
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "apple-mobile-web-app-title")
_SUMMARIES = ("og:description", "description", "twitter:description")
_LONGEST_TITLE = 300
_ENOUGH = 1 / 3
_LONGEST_BYLINE = 150
_MOST_ELEMENTS = 4_000
_LONGEST_TEXT = 5_000
"""Characters of an element's text that are looked at here: what says who, when or what is short."""


@frozen(kw_only=True)
class Page:
    """What a page says of its article; what it does not say is ``None`` or empty."""

    title: str | None = None
    published: dt.date | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    url: str | None = None
    teaser: str | None = None
    captions: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    headings: frozenset[str] = frozenset()
    """The texts of its main headings, with and without a kicker."""


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


def page_of(tree: Any, *, url: str | None = None) -> Page:
    """What a parsed page says of its article.

    Args:
        tree: The root element of the page.
        url: Its address, if it is known.
    """
    meta = _meta(tree)
    all_claims = claims(script.text or "" for script in _with_type(tree, "application/ld+json"))
    headings = _headings(tree)
    address = url or _address(tree, meta, all_claims)
    claim = _right_claim(all_claims, headings, address)
    named = _first(meta, _OUTLETS) or claim.publisher
    title = _title(headings, claim, meta, _title_element(tree), named)
    outlet = named or _site_in(_title_element(tree), title)
    if title is not None and len(title) > _LONGEST_TITLE:
        title = None
    return Page(
        title=title,
        published=_published(tree, claim, meta),
        authors=_authors(tree, claim, meta, outlet),
        outlet=outlet,
        url=address,
        teaser=_teaser(tree, claim, meta),
        captions=frozenset(text_in(element) for element in _some(tree.iter("figcaption"))),
        leads=frozenset(
            text_in(element) for element in _some(tree.iter("p", "div", "h2", "h3")) if _LEAD.search(_marks(element))
        ),
        headings=frozenset(text for pair in headings for text in pair),
    )


def _some(elements: Iterable[Any]) -> Iterator[Any]:
    for n, element in enumerate(elements):
        if n >= _MOST_ELEMENTS:
            return
        yield element


def _marks(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"


def _with_type(tree: Any, kind: str) -> Iterator[Any]:
    return (script for script in tree.iter("script") if (script.get("type") or "").strip().lower().startswith(kind))


def _meta(tree: Any) -> dict[str, list[str]]:
    """The page's meta tags by lower-case name."""
    found: dict[str, list[str]] = {}
    for element in _some(tree.iter("meta")):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = _BLANK.sub(" ", element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), []).append(content)
    return found


def _first(meta: dict[str, list[str]], keys: Iterable[str]) -> str | None:
    return next((meta[key][0].lstrip("@") for key in keys if key in meta), None)


def _title_element(tree: Any) -> str | None:
    element = next(iter(tree.iter("title")), None)
    return text_in(element) if element is not None else None


def _address(tree: Any, meta: dict[str, list[str]], found: Sequence[Claim]) -> str | None:
    canonical = (link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    candidates = (*canonical, *meta.get("og:url", ()), *(claim.url for claim in found[:1]))
    return next((address for address in candidates if address and address.startswith(("http://", "https://"))), None)


def _headings(tree: Any) -> list[tuple[str, str]]:
    """The headings that may be the headline, each without its kicker and with it."""
    elements = list(_some(tree.iter("h1")))
    elements += [
        element
        for element in _some(tree.iter("h2", "h3", "span", "div"))
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


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w+", text) if len(word) > 1}


def _likeness(one: str, other: str) -> float:
    """The share of words that two headlines have in common."""
    a, b = _words(one), _words(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _right_claim(found: Sequence[Claim], headings: Sequence[tuple[str, str]], address: str | None) -> Claim:
    """The claim about this page's article rather than a related one."""
    if not found:
        return Claim()

    def fit(claim: Claim) -> float:
        near = max((_likeness(claim.headline or "", bare) for bare, _ in headings), default=0.0)
        same = address is not None and claim.url is not None and claim.url.split("#")[0].rstrip("/") == address.rstrip("/")
        return near + same + 0.1 * (claim.published is not None)

    return max(found, key=fit)


def _title(
    headings: Sequence[tuple[str, str]], claim: Claim, meta: dict[str, list[str]], element: str | None, outlet: str | None
) -> str | None:
    others = [
        claim.headline,
        _first(meta, ("og:title",)),
        _first(meta, ("twitter:title", "dc.title", "headline", "title")),
        element,
    ]
    known = [_without_site(title, outlet, [other for other in others if other]) for title in others if title]
    best, score = None, 0.0
    for bare, whole in headings:
        for text in (bare, whole):
            near = max((_likeness(text, other) for other in known), default=1.0)
            if near > score:
                best, score = text, near
    if best is not None and score >= _ENOUGH:
        return best
    return next((title for title in known if title), None) or (headings[0][0] if headings else None)


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
    if re.search(
        r"\.(?:de|com|at|ch|net|org|eu|info|online)$|^(?:news|politik|startseite|ausland|aktuell|nachrichten|welt|wirtschaft)$",
        part,
        re.IGNORECASE,
    ):
        return True
    return "|" in bar and len(part.split()) <= 3 and len(rest.split()) > len(part.split())


def _site_in(element: str | None, title: str | None) -> str | None:
    """The name of the site, if a page's title is its headline and a name behind or before a bar."""
    if not element or not title:
        return None
    for bar in _BAR.finditer(element):
        head, tail = element[: bar.start()].strip(), element[bar.end() :].strip()
        if (head == title or tail == title) and len((name := tail if head == title else head).split()) <= 4:
            return name
    return None


def _inside(element: Any, tags: frozenset[str]) -> bool:
    """Whether an element stands in a part of the page that is not the article."""
    return any(
        isinstance(above.tag, str) and (above.tag in tags or _COMMENTS.search(_marks(above)))
        for above in element.iterancestors()
        if above.tag not in {"body", "html"}
    )


def _published(tree: Any, claim: Claim, meta: dict[str, list[str]]) -> dt.date | None:
    written = [claim.published, *(value for key in _PUBLISHED for value in meta.get(key, ()))]
    for value in written:
        if value and (found := day_of(value)):
            return found
    times = [element for element in _some(tree.iter("time")) if not _inside(element, _OUTSIDE)]
    marked = [e for e in times if e.get("pubdate") is not None or "publish" in _marks(e).lower()]
    for element in (*marked, *times):
        if found := day_of(element.get("datetime") or "") or day_of(text_in(element)):
            return found
    return None


def _authors(tree: Any, claim: Claim, meta: dict[str, list[str]], outlet: str | None) -> tuple[str, ...]:
    publisher = claim.publisher or outlet
    tagged = [value for key in _AUTHORS for value in meta.get(key, ())]
    for written in (claim.people, tagged, _bylines(tree), claim.bodies):
        found = [name for line in written for name in names([line], outlet=outlet)]
        found = [name for name in found if name in names([name], outlet=publisher)]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _bylines(tree: Any) -> list[str]:
    """The texts of elements that are marked as a byline, the inner ones only."""
    marked = [
        e
        for e in _some(tree.iter("a", "span", "p", "div", "address", "li", "strong", "em", "cite"))
        if _is_byline(e) and not _inside(e, _OUTSIDE)
    ]
    outer = {above for element in marked for above in element.iterancestors()}
    return [text for text in (text_in(e) for e in marked if e not in outer) if 0 < len(text) < _LONGEST_BYLINE]


def _is_byline(element: Any) -> bool:
    return "author" in (element.get("rel") or "").lower().split() or _BYLINE.search(_marks(element)) is not None


def _teaser(tree: Any, claim: Claim, meta: dict[str, list[str]]) -> str | None:
    """The teaser that stands on the page: an element marked as one that says what the page's summary says."""
    summaries = [text for text in (claim.description, *(value for key in _SUMMARIES for value in meta.get(key, ()))) if text]
    for element in _some(tree.iter("p", "div", "h2", "h3")):
        if not _LEAD.search(_marks(element)) or _inside(element, _OUTSIDE):
            continue
        text = text_in(element)
        if 40 <= len(text) <= 800 and any(_likeness(text, summary) > 0.6 for summary in summaries):
            return text
    return None
