"""What a stretch of text looks like, wherever it stands: a sentence, a heading, a list item, a credit, a menu."""

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from ukrdiplo.lexicon.boilerplate import Role
from ukrdiplo.reading.lines import Line, ends_sentence, is_open, starts_low
from ukrdiplo.reading.phrases import Finding, Phrases
from ukrdiplo.reading.prose import PAGE_NUMBER, Bond, Stretch

__all__ = ["LONG", "Part", "bond_of", "finding_in", "has_several_sentences", "is_sign_off", "is_trail", "parts_of"]

LONG = 160
"""Characters beyond which a line is running text, whatever it ends in."""
_LONGEST_HEADING = 170
_MOST_WORDS_IN_HEADING = 22
_LONGEST_CAPTION = 400
_LONGEST_CREDIT = 90
_FEWEST_WORDS = 3
_SEPARATED = re.compile(r"[/|©(,:]|\s[–-]\s")
_SENTENCE_INSIDE = re.compile(r"[.!?…][\"”“’»)]*\s+[\"„“»(]?[A-ZÄÖÜ0-9]")
_LETTERLESS = re.compile(r"[\W\d_]*$")
_FULL_STOP_INSIDE = re.compile(r"[a-zäöüß]{3}\.\s+[A-ZÄÖÜ]")
_LINK = re.compile(r"(?:https?://|www\.)\S+$")
_CRUMBS = re.compile(r"\s[›»>|/]\s|\s[›»>|]|[›»>|]\s")
_ENTRY = re.compile(r"(?:[01]?\d|2[0-4])[.:][0-5]\d(?: Uhr)?:? (?:[–|-] )?(?:\S+ ){2}\S")
"""A time of day with three words behind it."""
_SIGN_OFF = re.compile(r"[(\[]?[A-Za-z]{2,4}(?:[/,|] ?[A-Za-z.-]{2,12}){1,3}[)\]]?$|[(\[][A-Za-z]{2,8}[)\]]$")


@frozen(kw_only=True)
class Part:
    """A stretch with what its look tells.

    Args:
        stretch: The stretch.
        finding: The boilerplate phrase in it, if there is one.
        wordless: Whether it is no text but an ornament, a bare link or a page number.
        credit: Where in its text a picture credit begins that it ends with.
        running: Whether it is made of sentences.
        heading: Whether it has the shape of a heading.
        item: Whether it is an item of a list.
    """

    stretch: Stretch
    finding: Finding | None
    wordless: bool = False
    credit: int | None = None
    running: bool = False
    heading: bool = False
    item: bool = False


def parts_of(found: Sequence[Stretch], phrases: Phrases) -> list[Part]:
    """The stretches of a text with what their looks tell."""
    parts = [_part(stretch, phrases) for stretch in found]
    for n, part in enumerate(parts):
        stretch = part.stretch
        near = [parts[m].stretch for m in (n - 1, n + 1) if 0 <= m < len(parts)]
        listed = stretch.bullet and any(other.bullet and not other.sure and _sign(other) == _sign(stretch) for other in near)
        if stretch.sure or listed or (_is_entry(stretch) and any(map(_is_entry, near))):
            parts[n] = evolve(part, item=True)
    return parts


def _is_entry(stretch: Stretch) -> bool:
    """Whether a stretch is an entry of a ticker: 14.30 Uhr: Wien lehnt ab."""
    return _ENTRY.match(stretch.text) is not None


def finding_in(text: str, phrases: Phrases) -> Finding | None:
    """The phrase in a line; one that names a supplier of pictures counts only if the line is short and no sentence."""
    finding = phrases.find(text)
    if finding is None or finding.role is not Role.AGENCY:
        return finding
    short = len(text.split()) <= _FEWEST_WORDS or _SEPARATED.search(text) is not None
    return finding if short and len(text) <= _LONGEST_CREDIT and not _is_running(text) else None


def bond_of(line: Line, phrases: Phrases, *, wrapped: bool) -> Bond:
    """What a line may be joined to: one that is no part of the article to none, unless it breaks off inside a sentence."""
    finding = finding_in(line.text, phrases)
    if finding is None:
        return Bond.NONE if not wrapped and line.text and _LETTERLESS.match(line.text) else Bond.BOTH
    if starts_low(line.text) and (finding.role is not Role.AGENCY and (wrapped or finding.role is not Role.BYLINE)):
        return Bond.BOTH
    broken = finding.rest and finding.role in {Role.LINE, Role.END} and is_open(line.text)
    return Bond.NEXT if broken else Bond.NONE


def _part(stretch: Stretch, phrases: Phrases) -> Part:
    text = stretch.text[stretch.bullet :] if stretch.bullet else stretch.text
    finding = finding_in(text, phrases)
    return Part(
        stretch=stretch,
        finding=finding,
        wordless=stretch.aside or any(shape.match(text) for shape in (_LETTERLESS, _LINK, PAGE_NUMBER)),
        credit=phrases.credit(text) if finding is None and len(text) <= _LONGEST_CAPTION and not stretch.bullet else None,
        running=_is_running(text),
        heading=_is_heading(text) and not stretch.sure,
    )


def is_sign_off(text: str) -> bool:
    """Whether a line is nothing but the initials of those who wrote or passed on the text: ``(dpa/abc)``."""
    return _SIGN_OFF.match(text) is not None


def _is_running(text: str) -> bool:
    """Whether a text is made of sentences."""
    if len(text) > LONG:
        return True
    if ends_sentence(text):
        return len(text.split()) >= 3 and not (text.rstrip('”“’»"').endswith(("?", "!")) and _is_heading(text))
    return text.rstrip().endswith((":", ";", ",")) and len(text.split()) >= 5


def _is_heading(text: str) -> bool:
    """Whether a text has the shape of a heading."""
    if len(text) > _LONGEST_HEADING or len(text.split()) > _MOST_WORDS_IN_HEADING or starts_low(text):
        return False
    last = text.rstrip("\"'”“’‘»«)] ")[-1:]
    if last in {"?", "!"}:
        return _FULL_STOP_INSIDE.search(text) is None
    return last not in {".", ",", ":", ";"} and last != ""


def is_trail(text: str) -> bool:
    """Whether a line is a trail of links: ``Start › Politik › Ausland``."""
    return len(_CRUMBS.findall(text)) > 1


def has_several_sentences(text: str) -> bool:
    """Whether a sentence ends inside a text."""
    return _SENTENCE_INSIDE.search(text) is not None


def _sign(stretch: Stretch) -> str:
    """The kind of a bullet: numbers count as one, and so do letters."""
    sign = stretch.text[: stretch.bullet].strip()
    return "#" if any(character.isdigit() for character in sign) else "a" if sign.endswith(")") else sign
