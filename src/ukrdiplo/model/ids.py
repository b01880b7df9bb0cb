"""Stable ids, derived from content.

The same content gives the same id in every run, on every machine and under every ``PYTHONHASHSEED``; Python's own ``hash`` is
never used. An actor's id is readable (``person.claudia-major``), every other id is a tag and 16 hexadecimal digits of
a SHA-256 (``st-3f9a…``).
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from ukrdiplo.model.span import Span

__all__ = ["content_id", "slug", "span_key"]

_DIGITS = 16
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def content_id(tag: str, *parts: str) -> str:
    """An id from a tag and the parts that define the object.

    Each part is hashed with its length, so that ``("ab", "c")`` and ``("a", "bc")`` differ. Lone surrogates are
    allowed.

    Example:
        >>> content_id("st", "a", "b") == content_id("st", "a", "b") != content_id("st", "ab", "")
        True
    """
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return f"{tag}-{digest.hexdigest()[:_DIGITS]}"


def span_key(spans: Iterable[Span]) -> str:
    """The part of an id that stands for a list of spans.

    Example:
        >>> span_key([Span(1, 4), Span(6, 9)])
        '1-4,6-9'
    """
    return ",".join(f"{span.start}-{span.end}" for span in spans)


def slug(name: str) -> str:
    """A name as lower-case ASCII words joined by hyphens; umlauts become ae, oe, ue.

    A name without any Latin letter or digit keeps its code points in hexadecimal, so that two such names stay apart.

    Example:
        >>> slug("Phillips O’Brien"), slug("Mevlüt Çavuşoğlu")
        ('phillips-o-brien', 'mevluet-cavusoglu')
    """
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_GERMAN).replace("ı", "i").replace("ł", "l"))
    words = re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))
    return "-".join(words) or "-".join(f"{ord(c):x}" for c in name) or "unnamed"
