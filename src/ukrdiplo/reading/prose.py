"""Joins the lines of a text that belong to one block, and finds what its running text leaves out.

Most texts have a paragraph a line. Texts from PDF files and mails are *hard-wrapped*: each line is about as long as the page is
wide, and a paragraph takes many. A blank line may then stand in the middle of a sentence, where a page ended. A text counts as
wrapped if lines often break off inside a sentence: they end without a full stop, and the next begins with a small letter or they
end in an article, a preposition or a conjunction. The length that most of these lines stay under is the text's width.

Two lines are joined by these rules, the first that applies:

1. A line of its own (a menu, a phrase of the lexicon, a bullet) is not joined.
2. A word that a hyphen breaks, or a sentence that runs on in a small letter, is joined; so is a line that ends in an article or
   the like, where no blank line is between.
3. In a wrapped text, lines without a blank line between are joined if the next word would not have fitted: the line was full.
4. In a wrapped text, a line that cannot be the end of anything (a comma, an article or the like) is joined.
5. In a wrapped text, a full line that ends inside a sentence of running text is joined; a heading is one line without a full
   stop.

A word broken over two lines loses its hyphen where it goes on in a small letter (``Waffen-`` / ``ruhe``) and keeps it before a
capital (``US-`` / ``Regierung``). An elliptical hyphen stays as it is (``Außen- und`` / ``Innenpolitik``; ``Außen-`` / ``und
Innenpolitik``).
"""

import re
from collections import Counter
from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from attrs import field, frozen

from ukrdiplo.model import Span
from ukrdiplo.reading.lines import Line, ends_sentence, is_open, starts_low

__all__ = ["PAGE_NUMBER", "Bond", "Stretch", "Width", "goes_on", "invisible", "merged", "stretches", "width_of"]

_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_BROKEN = re.compile("(?<=[^\\W\\d_])[-\N{HYPHEN}]$")
_ELLIPSIS = re.compile(r"(?:und|oder|sowie|bzw|bis|beziehungsweise|noch|wie|als|statt)\b")
PAGE_NUMBER = re.compile(r"(?:[-–—|]\s*)?(?:Seite\s+)?[0-9]{1,4}(?:\s*(?:von|/)\s*[0-9]{1,4})?(?:\s*[-–—|])?$")
"""A line that only numbers a page."""
_INVISIBLE = re.compile("[\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_FULL_STOP = re.compile(r"[.!?][\"”“’»)]*\s")
_PARTICLES = frozenset({"auf", "aus", "bei", "durch", "ein", "mit", "nach", "um", "unter", "vor", "zu", "über"})
"""Words that never end a phrase, but may end a clause as the particle of its verb."""
_NARROWEST = 60
"""Characters of the shortest line that a short text is taken to be wrapped at."""
_WIDEST = 160
_LONG = 40


@frozen(kw_only=True)
class Width:
    """How a wrapped text is set.

    Args:
        chars: Characters that its lines stay under.
        gap: Blank lines between two lines of a paragraph: 0, or 1 where every second line is blank.
    """

    chars: int
    gap: int


@frozen(kw_only=True)
class Stretch:
    """Lines that make one block.

    Args:
        span: Where they stand.
        text: What they say, as one line without invisible characters.
        gap: Blank lines before them.
        bullet: Length of the bullet in the first line, or 0.
        sure: Whether that bullet can be nothing else.
        skips: What the running text leaves out, but for a bullet.
        aside: Whether it is a page number, a running head or nothing visible.
    """

    span: Span
    text: str
    gap: int
    bullet: int = 0
    sure: bool = False
    skips: tuple[Span, ...] = field(default=())
    aside: bool = False


def width_of(lines: Sequence[Line], leading: frozenset[str]) -> Width | None:
    """How a text is wrapped, or ``None`` if it has a paragraph a line."""
    shown = [line for line in lines if line.text and not PAGE_NUMBER.match(line.text)]
    broken = [
        (a, b) for a, b in pairwise(shown) if is_open(a.text) and not b.sure and (starts_low(b.text) or _leads(a.text, leading))
    ]
    if len(broken) < 3 or len(broken) < 0.15 * len(shown):
        return None
    lengths = sorted(len(a.text) for a, _ in broken)
    chars = lengths[int(0.95 * (len(lengths) - 1))]
    if not 15 <= chars <= _WIDEST:
        return None
    gaps = Counter(b.gap for _, b in broken)
    return Width(chars=chars, gap=min(gaps, key=lambda gap: (-gaps[gap], gap)))


def goes_on(a: Line, b: Line, so_far: str, width: Width | None, leading: frozenset[str]) -> bool:
    """Whether line ``b`` goes on where ``a`` ends; ``so_far`` is what the block says up to and with ``a``."""
    gap = b.gap - (width.gap if width else 0)
    running = is_open(a.text)
    if not a.text or b.sure or (b.bullet and (a.bullet or not running)):
        return False
    if running and starts_low(b.text):
        return gap <= 0 or width is not None or len(a.text) >= _LONG
    if running and _BROKEN.search(a.text) and b.text[:1].isalnum():
        return gap <= 0
    if width is None:
        leads = _leads(a.text, leading) and not _are_two(a.text, b.text, so_far)
        return gap <= 0 and running and (leads or _breaks_off(a.text, so_far))
    if len(a.text) > 1.5 * width.chars:
        return False
    first = b.text.split(None, 1)[0]
    wide = max(len(a.text), len(b.text))
    room = not _is_running(so_far) and len(a.text) + 1 + len(first) < 0.8 * wide  # a heading that ends in a separated prefix
    leads = running and not room and (a.text.endswith(",") or _leads(a.text, leading))
    full = len(a.text) + 1 + len(first) > (0.9 if running else 0.97) * width.chars
    if gap <= 0:
        return full or leads
    return leads or (running and full and _is_running(so_far))


def _leads(text: str, leading: frozenset[str]) -> bool:
    """Whether a line ends in a word that never ends a phrase."""
    words = text.rsplit(None, 1)
    return len(words) > 1 and words[1] in leading


def _are_two(text: str, following: str, so_far: str) -> bool:
    """Whether two lines are headings one under the other, the first with a verb's particle at its end: Merz sagt Waffen zu."""
    particle = text.rsplit(None, 1)[-1] in _PARTICLES
    return particle and _FULL_STOP.search(so_far) is None and " " in following and not ends_sentence(following)


def _breaks_off(text: str, so_far: str) -> bool:
    """Whether a line as long as those of a page is open behind the end of a sentence, which no heading has inside.

    This tells a wrapped text that has too few lines to show its width.
    """
    return _NARROWEST <= len(text) <= _WIDEST and _FULL_STOP.search(so_far) is not None


def _is_running(text: str) -> bool:
    """Whether a block that is not at its end yet is running text and no heading: it has had a full stop or several commas."""
    return _FULL_STOP.search(text) is not None or text.count(",") > 1 or len(text) > 2 * _WIDEST


class Bond(Enum):
    """What a line may be joined to."""

    BOTH = auto()
    """The line before and the line behind."""
    NEXT = auto()
    """The line behind alone: it begins a block."""
    NONE = auto()
    """No line: it is a block."""


def stretches(text: str, lines: Sequence[Line], bonds: Sequence[Bond], leading: frozenset[str]) -> list[Stretch]:
    """The blocks that lines make.

    Args:
        text: The article's text.
        lines: Its lines.
        bonds: For each line, what it may be joined to.
        leading: Words after which a line has to go on.
    """
    width = width_of(lines, leading)
    asides = _asides(lines, width)
    made: list[Stretch] = []
    current: list[Line] = []
    between: list[Line] = []  # asides that may turn out to stand inside a block
    said = ""

    def close() -> None:
        nonlocal current, between
        if current:
            made.append(_stretch(text, current, said, asides))
        made.extend(_stretch(text, [line], line.text, asides) for line in between)
        current, between = [], []

    for line, bond in zip(lines, bonds, strict=True):
        if line.start in asides and current:
            between.append(line)
            continue
        if current and bond is Bond.BOTH and goes_on(current[-1], line, said, width, leading):
            current += [*between, line]
            between = []
            said = f"{said} {line.text}" if len(said) < 4 * _WIDEST else said
        else:
            close()
            current, said = [line], line.text
        if bond is Bond.NONE:
            close()
    close()
    return made


def _asides(lines: Sequence[Line], width: Width | None) -> frozenset[int]:
    """Where lines start that no block begins or ends with: invisible ones and, in a wrapped text, page numbers and running heads.

    These stand off from the lines around them, as far as can be told. A running head stands on several pages, but for its
    numbers; its first place is one only if it has numbers, for otherwise it may be the headline.
    """
    found = {line.start for line in lines if not line.text}
    if width is None:
        return frozenset(found)
    seen: set[str] = set()
    heads = Counter(_masked(line) for line in lines)
    for line, behind in zip(lines, [*lines[1:], None], strict=True):
        head = _masked(line)
        if width.gap or line.gap or behind is None or behind.gap:
            running = heads[head] > 1 and (head in seen or "#" in head) and len(line.text) <= _WIDEST and not line.bullet
            if PAGE_NUMBER.match(line.text) or (running and not ends_sentence(line.text)):
                found.add(line.start)
        seen.add(head)
    return frozenset(found)


def _masked(line: Line) -> str:
    """What a line says, whatever its numbers."""
    return re.sub(r"[0-9]+", "#", line.text)


def _stretch(text: str, lines: Sequence[Line], said: str, asides: frozenset[int]) -> Stretch:
    first, last = lines[0], lines[-1]
    skips: list[Span] = []
    passed: list[Span] = []  # asides between the line shown last and this one
    shown = first
    for line in lines[1:]:
        if line.start in asides:
            passed.append(Span(line.start, line.end))
            continue
        skips += [*passed, *_hyphen(text, shown, line, passed)]
        passed, shown = [], line
    skips += passed
    found = sorted([*skips, *invisible(text, first.start, last.end)])
    return Stretch(
        span=Span(first.start, last.end),
        text=said if len(lines) > 1 else first.text,
        gap=first.gap,
        bullet=first.bullet,
        sure=first.sure,
        skips=tuple(merged(found)),
        aside=first.start in asides,
    )


def _hyphen(text: str, a: Line, b: Line, passed: Sequence[Span]) -> list[Span]:
    """What a word that is broken between two lines loses: its hyphen and the line break, or the line break alone."""
    soft = text[a.end - 1] == _SOFT_HYPHEN
    if not (soft or (is_open(a.text) and _BROKEN.search(a.text))) or not b.text[:1].isalnum():
        return []
    low = b.text[:1].islower()
    if low and not soft and _ELLIPSIS.match(b.text):
        return []
    start = a.end - 1 if low or soft else a.end
    return [Span(start, b.start)] if not passed else [Span(start, passed[0].start), Span(passed[-1].end, b.start)]


def invisible(text: str, start: int, end: int) -> list[Span]:
    """The soft hyphens, zero-width characters and marks of direction in a stretch."""
    return [Span(*match.span()) for match in _INVISIBLE.finditer(text, start, end)]


def merged(skips: Sequence[Span]) -> list[Span]:
    """Spans in order, with those that touch or overlap made one."""
    out: list[Span] = []
    for skip in skips:
        if out and skip.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, skip.end))
        else:
            out.append(skip)
    return out
