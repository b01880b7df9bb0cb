"""What an HTML page says of its article: headline, day, authors, outlet, address, summary.

A page says it in several places, each with its own habits: JSON-LD, meta tags, ``<title>``, headings, bylines, ``<time>``
elements. JSON-LD counts first, where it speaks of this page's article; then meta tags, then what readers see.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import frozen

from ukrdiplo.reading.bylines import names
from ukrdiplo.reading.dates import day_of
from ukrdiplo.reading.headline import headings_of, headline_of, likeness, site_in
from ukrdiplo.reading.jsonld import Claim, claims
from ukrdiplo.reading.markup import first_of, marks, text_in

__all__ = ["Page", "page_of"]

_BLANK = re.compile(r"\s+")
_LEAD = re.compile(
    r"(?:^|[\s_-])(?:lead|leadtext|teaser|intro|introduction|standfirst|vorspann|abstract|summary|excerpt|subline|deck|dek|"
    r"anrei(?:ss|ß)er)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:author|authors|byline|autor|autoren|autorin|verfasser|writer)(?:$|[\s_-])|author-?name|article-?author|c-?author",
    re.IGNORECASE,
)
_OUTSIDE = frozenset({"nav", "footer", "aside", "form"})
_COMMENTS = re.compile(r"comment|kommentar|disqus|related|sidebar|teaser-?list|recommend", re.IGNORECASE)
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "published_time", "datepublished", "date",
    "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dc.date.created", "parsely-pub-date", "sailthru.date",
    "publish-date", "publishdate", "pubdate", "cxenseparse:recs:publishtime", "article.published", "last-published",
    "vr:published_time", "bt:pubdate", "created", "publication_date", "article:published",
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
_TITLES = ("twitter:title", "dc.title", "headline", "title")
_SUMMARIES = ("og:description", "description", "twitter:description")
_LONGEST_BYLINE = 150


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


def page_of(tree: Any, *, url: str | None = None) -> Page:
    """What a parsed page says of its article.

    Args:
        tree: The root element of the page.
        url: Its address, if it is known.
    """
    meta = _meta(tree)
    all_claims = claims(script.text or "" for script in _with_type(tree, "application/ld+json"))
    headings = headings_of(tree)
    address = url or _address(tree, meta, all_claims)
    claim = _right_claim(all_claims, headings, address)
    named = _first(meta, _OUTLETS) or claim.publisher
    titles = (_first(meta, ("og:title",)), _first(meta, _TITLES), _title_element(tree))
    title = headline_of(headings, claim.headline, [title for title in titles if title], named)
    outlet = named or site_in(_title_element(tree), title)
    return Page(
        title=title,
        published=_published(tree, claim, meta),
        authors=_authors(tree, claim, meta, outlet),
        outlet=outlet,
        url=address,
        teaser=_teaser(tree, claim, meta),
        captions=frozenset(text_in(element) for element in first_of(tree.iter("figcaption"))),
        leads=frozenset(
            text_in(element) for element in first_of(tree.iter("p", "div", "h2", "h3")) if _LEAD.search(marks(element))
        ),
        headings=frozenset(text for pair in headings for text in pair),
    )


def _with_type(tree: Any, kind: str) -> Iterator[Any]:
    return (script for script in tree.iter("script") if (script.get("type") or "").strip().lower().startswith(kind))


def _meta(tree: Any) -> dict[str, list[str]]:
    """The page's meta tags by lower-case name."""
    found: dict[str, list[str]] = {}
    for element in first_of(tree.iter("meta")):
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


def _right_claim(found: Sequence[Claim], headings: Sequence[tuple[str, str]], address: str | None) -> Claim:
    """The claim about this page's article rather than a related one."""
    if not found:
        return Claim()

    def fit(claim: Claim) -> float:
        near = max((likeness(claim.headline or "", bare) for bare, _ in headings), default=0.0)
        same = address is not None and claim.url is not None and claim.url.split("#")[0].rstrip("/") == address.rstrip("/")
        return near + same + 0.1 * (claim.published is not None)

    return max(found, key=fit)


def _inside(element: Any, tags: frozenset[str]) -> bool:
    """Whether an element stands in a part of the page that is not the article."""
    return any(
        isinstance(above.tag, str) and (above.tag in tags or _COMMENTS.search(marks(above)))
        for above in element.iterancestors()
        if above.tag not in {"body", "html"}
    )


def _published(tree: Any, claim: Claim, meta: dict[str, list[str]]) -> dt.date | None:
    written = [claim.published, *(value for key in _PUBLISHED for value in meta.get(key, ()))]
    for value in written:
        if value and (found := day_of(value)):
            return found
    times = [element for element in first_of(tree.iter("time")) if not _inside(element, _OUTSIDE)]
    marked = [e for e in times if e.get("pubdate") is not None or "publish" in marks(e).lower()]
    for element in (*marked, *times):
        if found := day_of(element.get("datetime") or "") or day_of(text_in(element)):
            return found
    return day_of(claim.modified or "")


def _authors(tree: Any, claim: Claim, meta: dict[str, list[str]], outlet: str | None) -> tuple[str, ...]:
    publisher = claim.publisher or outlet
    tagged = [value for key in _AUTHORS for value in meta.get(key, ())]
    for written in (claim.people, tagged, _bylines(tree)):
        found = [name for line in written for name in names([line], outlet=outlet)]
        found = [name for name in found if name in names([name], outlet=publisher)]
        if found:
            return tuple(dict.fromkeys(found))
    return tuple(dict.fromkeys(claim.bodies))  # where a page says that its newsroom or an agency wrote it, that is what it says


def _bylines(tree: Any) -> list[str]:
    """The texts of elements that are marked as a byline, the inner ones only."""
    marked = [
        e
        for e in first_of(tree.iter("a", "span", "p", "div", "address", "li", "strong", "em", "cite"))
        if _is_byline(e) and not _inside(e, _OUTSIDE)
    ]
    outer = {above for element in marked for above in element.iterancestors()}
    return [text for text in (text_in(e) for e in marked if e not in outer) if 0 < len(text) < _LONGEST_BYLINE]


def _is_byline(element: Any) -> bool:
    return "author" in (element.get("rel") or "").lower().split() or _BYLINE.search(marks(element)) is not None


def _teaser(tree: Any, claim: Claim, meta: dict[str, list[str]]) -> str | None:
    """The teaser that stands on the page: an element marked as one that says what the page's summary says."""
    summaries = [text for text in (claim.description, *(value for key in _SUMMARIES for value in meta.get(key, ()))) if text]
    for element in first_of(tree.iter("p", "div", "h2", "h3")):
        if not _LEAD.search(marks(element)) or _inside(element, _OUTSIDE):
            continue
        text = text_in(element)
        if 40 <= len(text) <= 800 and any(likeness(text, summary) > 0.6 for summary in summaries):
            return text
    return None
