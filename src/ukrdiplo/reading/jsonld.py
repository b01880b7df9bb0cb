"""What a page says of its article in JSON-LD, the vocabulary of schema.org.

Pages have it as one object, a list or a ``@graph``, with several articles (related ones too), with authors as objects, lists or
plain strings, with HTML entities in the strings, and at times as broken JSON. What can be read is read, the rest is left out.
"""

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

__all__ = ["Claim", "claims"]

_ARTICLE_TYPES = frozenset({
    "article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "backgroundnewsarticle", "opinionnewsarticle",
    "reviewnewsarticle", "liveblogposting", "blogposting", "socialmediaposting", "report", "techarticle", "satiricalarticle",
    "advertisercontentarticle",
})  # fmt: skip
_NESTED = ("@graph", "mainEntity", "itemListElement", "item", "hasPart", "liveBlogUpdate")
_MOST_NODES = 10_000
_FIELD = r'"{}"\s*:\s*(?:\[\s*)?(?:\{{[^{{}}]{{0,400}}?"name"\s*:\s*)?"((?:[^"\\]|\\.){{1,300}})"'
_BROKEN = {name: re.compile(_FIELD.format(name)) for name in ("datePublished", "dateModified", "author")} | {
    "headline": re.compile(_FIELD.format("headline") + r"\s*[,}\]]")  # one with quotation marks in it would be cut off there
}
_COMMENT = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/)\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")


@frozen(kw_only=True)
class Claim:
    """What one object says of an article.

    Args:
        headline: Its headline.
        published: When it appeared, as written.
        modified: When it was changed, as written.
        people: Its authors that are persons, or of no stated type.
        bodies: Its authors that are organisations.
        publisher: Who published it.
        url: Its address.
        description: Its summary.
    """

    headline: str | None = None
    published: str | None = None
    modified: str | None = None
    people: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    description: str | None = None


def claims(scripts: Iterable[str]) -> list[Claim]:
    """What the JSON-LD scripts of a page say of articles, in order.

    Example:
        >>> [claim.headline for claim in claims(['{"@type": "NewsArticle", "headline": "Kiew &amp; Moskau reden"}'])]
        ['Kiew & Moskau reden']
    """
    found: list[Claim] = []
    for script in scripts:
        try:
            data = _load(script)
        except (ValueError, RecursionError):
            found += _broken(script)
            continue
        nodes = list(_nodes(data))
        names = {
            node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and ("name" in node or "headline" in node)
        }
        found += [_claim(node, names) for node in nodes if _types(node) & _ARTICLE_TYPES]
    return found


def _load(script: str) -> Any:
    text = _COMMENT.sub("", script).strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except ValueError:
        pass
    try:
        return json.loads(_TRAILING_COMMA.sub(r"\1", text), strict=False)
    except ValueError:
        return json.loads(_TRAILING_COMMA.sub(r"\1", html.unescape(text)), strict=False)


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of a document, outer before inner, without recursion."""
    waiting, seen = [data], 0
    while waiting and seen < _MOST_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, list):
            waiting[:0] = node[:_MOST_NODES]
        elif isinstance(node, dict):
            yield node
            waiting += [node[name] for name in _NESTED if name in node]


def _types(node: dict[str, Any]) -> set[str]:
    kinds = node.get("@type")
    return {kind.rsplit("/", 1)[-1].lower() for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)}


def _text(value: Any) -> str | None:
    """A string without entities, tags and superfluous blanks."""
    if isinstance(value, list):
        value = next((member for member in value if isinstance(member, str)), None)
    if isinstance(value, dict):
        value = value.get("@value") or value.get("@id") or value.get("name")
    if not isinstance(value, str):
        return None
    plain = re.sub(r"<[^<>]{1,100}>", "", html.unescape(html.unescape(value)))
    return " ".join(plain.split()) or None


def _claim(node: dict[str, Any], names: dict[str, dict[str, Any]]) -> Claim:
    people: list[str] = []
    bodies: list[str] = []
    for author in _listed(node.get("author") or node.get("creator")):
        resolved = names.get(author.get("@id", ""), author) if isinstance(author, dict) and "name" not in author else author
        for name in _author_names(resolved):
            (bodies if isinstance(resolved, dict) and _types(resolved) - {"person", "thing"} else people).append(name)
    publisher = next(iter(_listed(node.get("publisher"))), None)
    if isinstance(publisher, dict) and "name" not in publisher:
        publisher = names.get(publisher.get("@id", ""), publisher)
    return Claim(
        headline=_text(node.get("headline")) or _text(node.get("name")),
        published=_text(node.get("datePublished")) or _text(node.get("dateCreated")),
        modified=_text(node.get("dateModified")),
        people=tuple(people),
        bodies=tuple(bodies),
        publisher=_text(publisher.get("name")) if isinstance(publisher, dict) else _text(publisher),
        url=_text(node.get("url")) or _text(node.get("mainEntityOfPage")),
        description=_text(node.get("description")),
    )


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value[:50]
    if isinstance(value, dict) and isinstance(value.get("@list"), list):
        return list(value["@list"])[:50]
    return [] if value is None else [value]


def _author_names(author: Any) -> list[str]:
    if isinstance(author, dict):
        if isinstance(author.get("name"), list):
            return [name for name in map(_text, author["name"]) if name]
        parts = [_text(author.get(part)) for part in ("givenName", "additionalName", "familyName")]
        name = _text(author.get("name")) or " ".join(part for part in parts if part)
        return [name] if name else []
    written = _text(author)
    if written and written.startswith(("{", "[")):
        try:
            inner = json.loads(written)
        except (ValueError, RecursionError):
            return []
        return [found for member in _listed(inner) if isinstance(member, dict) for found in [_text(member.get("name"))] if found]
    return [written] if written else []


def _broken(script: str) -> list[Claim]:
    """What can be told from a script that is no JSON: the first headline, date and author in it."""
    found = {name: match[1] for name, pattern in _BROKEN.items() if (match := pattern.search(script)) is not None}
    if not found:
        return []
    texts = {name: _text(re.sub(r"\\(.)", r"\1", value)) for name, value in found.items()}
    author = texts.get("author")
    return [
        Claim(
            headline=texts.get("headline"),
            published=texts.get("datePublished"),
            modified=texts.get("dateModified"),
            people=(author,) if author else (),
        )
    ]
