"""Names of authors, as pages write them: ``Von Anna Muster und Ben Beispiel, Kiew``."""

import re
from collections.abc import Iterable

__all__ = ["names"]

_PREFIX = re.compile(
    r"^\s*(?:(?:ein|eine)\s+\w+\s+von|(?:geschrieben|verfasst|aufgezeichnet|protokolliert|text)\s+von|von|by|written by|"
    r"posted by|autor(?:in|en|innen)?|text|bericht|foto)(?:\s*:\s*|\s+)",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:;|\||&|/(?!/)|,|·|•|\bund\b|\band\b|\bsowie\b|\n)\s*")
_NOT_A_NAME = re.compile(r"https?:|www\.|@|\.(?:de|com|at|ch|net|org|html|php)\b|[0-9<>{}=]")
_AGENCY = re.compile(r"^(?:dpa|afp|ap|apa|kna|epd|rtr|reuters|sda|dts|dpa-afx|sid|red)$", re.IGNORECASE)
_TITLE = re.compile(r"^(?:Prof\.?|Dr\.?|Mag\.?|Dipl\.-\w+|Herr|Frau)\s+")
_PARTICLES = frozenset({
    "von", "vom", "van", "der", "den", "de", "del", "della", "di", "da", "du", "la", "le", "zu", "zum", "zur", "al",
    "el", "bin", "ibn", "ter", "ten", "und",
})  # fmt: skip
"""Words that stand in small letters inside a name."""
_BRACKETS = re.compile(r"\([^()]{0,60}\)|\[[^\[\]]{0,60}\]")
_LONGEST = 60
_MOST_WORDS = 5


def names(written: Iterable[str], *, outlet: str | None = None) -> tuple[str, ...]:
    """The names in bylines, each once, in order.

    Addresses, the outlet's own name, places and functions behind a comma are left out.

    Example:
        >>> names(["Von Anna Muster und Ben Beispiel, Kiew"])
        ('Anna Muster', 'Ben Beispiel')
        >>> names(["https://example.org/autor/muster", "dpa"])
        ('dpa',)
    """
    found: list[str] = []
    for line in written:
        if "://" in line or "@" in line:
            continue
        parts = [part for part in _SPLIT.split(_PREFIX.sub("", " ".join(_BRACKETS.sub(" ", line).split()))) if part]
        several = len(parts) > 1
        for n, part in enumerate(parts):
            name = _PREFIX.sub("", _TITLE.sub("", part)).strip(" .:-–—()[]\"'„“")
            if _is_name(name, alone=not several, first=n == 0) and not _same(name, outlet) and name not in found:
                found.append(name)
    return tuple(found)


def _is_name(name: str, *, alone: bool, first: bool) -> bool:
    """Whether a part of a byline names somebody: a lone word does only where nothing stands beside it, or if it is an agency."""
    if not name or len(name) > _LONGEST or _NOT_A_NAME.search(name):
        return False
    words = name.split()
    if _AGENCY.match(name):
        return True
    if len(words) == 1:
        return alone and first and name[:1].isupper()
    return (
        len(words) <= _MOST_WORDS and words[-1][:1].isupper() and all(word[:1].isupper() or word in _PARTICLES for word in words)
    )


def _same(name: str, outlet: str | None) -> bool:
    """Whether a name is that of the outlet itself."""
    if not outlet:
        return False
    plain, own = (
        re.sub(r"^(?:der|die|das)|\.?(?:de|at|ch|com|net)$|online$|redaktion$|[^\w]", "", text.casefold())
        for text in (name, outlet)
    )
    return plain == own
