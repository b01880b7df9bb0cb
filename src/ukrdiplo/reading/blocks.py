"""Says what each stretch of a plain text is.

The phrases of the lexicon say what is no part of the article. What is left is told by its shape and its place:

* Running text ends as a sentence does, or is long. All that is running text, outside comments and footers, is a paragraph.
* A line that begins with a bullet is a list item; a dash or a number counts as a bullet where its neighbours have one too.
* A heading is short and has no full stop. The headline is the longest one before the first running text. A subheading is one that
  running text follows at once; one that nothing follows (a link, a tag, a menu) is boilerplate.
* A teaser is the first running text, if it stands between headline and body with nothing between, or if it is one short sentence.
* What follows a line that opens links is boilerplate until running text comes. What follows a line that opens the readers'
  comments is a comment until the page ends. Both, and the end of an article, need an article before them: at the top of a page the same
  words are a menu.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto

from attrs import evolve, frozen

from ukrdiplo.lexicon.boilerplate import Role
from ukrdiplo.model import Block, BlockKind, Span
from ukrdiplo.reading.lines import Line, clean, ends_sentence, lines_of, starts_low
from ukrdiplo.reading.phrases import Finding, Phrases
from ukrdiplo.reading.prose import PAGE_NUMBER, Stretch, merged, stretches

__all__ = ["blocks_of", "is_sign_off"]

_LONGEST_HEADING = 170
_MOST_WORDS_IN_HEADING = 22
_SHORTEST_HEADLINE = 18
_FEWEST_LINES = 3
"""Lines of a text that may be nothing but a headline."""
_LONG = 160
_LONGEST_TEASER = 350
_LONGEST_SUMMARY = 500
_SHORT_TEASER = 160
_LONGEST_CAPTION = 400
_LONGEST_CREDIT = 90
_FEWEST_WORDS = 3
_SEPARATED = re.compile(r"[/|©(,:]|\s[–-]\s")
_ARTICLE = 350
"""Characters of running text before which no article can be over."""
_SENTENCE_INSIDE = re.compile(r"[.!?…][\"”“’»)]*\s+[\"„“»(]?[A-ZÄÖÜ0-9]")
_DATELINE = re.compile(
    r"^[^.]{0,60}\((?:[^()]{0,20}\b)?(?:dpa|AFP|AP|Reuters|rtr|APA|KNA|epd|dts|ots|SID)\b[^()]{0,20}\)", re.IGNORECASE
)
_WORDLESS = re.compile(r"[\W_]*$")
_LINK = re.compile(r"(?:https?://|www\.)\S+$")
_CRUMBS = re.compile(r"\s[›»>|/]\s|\s[›»>|]|[›»>|]\s")
_SIGN_OFF = re.compile(r"[(\[]?[A-Za-z]{2,4}(?:[/,|] ?[A-Za-z.-]{2,12}){1,3}[)\]]?$|[(\[][A-Za-z]{2,8}[)\]]$")


class _State(Enum):
    CONTENT = auto()
    LINKS = auto()
    COMMENTS = auto()
    END = auto()


@frozen(kw_only=True)
class _Part:
    """A stretch with what is known of it before its place is looked at."""

    stretch: Stretch
    finding: Finding | None
    wordless: bool = False
    credit: int | None = None
    running: bool = False
    heading: bool = False
    item: bool = False


def blocks_of(text: str, phrases: Phrases, leading: frozenset[str], *, title: str | None = None) -> tuple[Block, ...]:
    """The blocks of a plain text.

    Args:
        text: The text.
        phrases: The boilerplate phrases.
        leading: Words after which a line has to go on.
        title: The headline, if it is known from elsewhere.
    """
    lines = list(lines_of(text))
    alone = [_stands_alone(line, phrases) for line in lines]
    parts = _items([_part(stretch, phrases) for stretch in stretches(text, lines, alone, leading)])
    kinds = _kinds(parts, title)
    return tuple(block for part, kind in zip(parts, kinds, strict=True) for block in _as_blocks(text, part, kind))


def _finding(text: str, phrases: Phrases) -> Finding | None:
    """The phrase in a line; one that names a supplier of pictures counts only if the line is short and no sentence."""
    finding = phrases.find(text)
    if finding is None or finding.role is not Role.AGENCY:
        return finding
    short = len(text.split()) <= _FEWEST_WORDS or _SEPARATED.search(text) is not None
    return finding if short and len(text) <= _LONGEST_CREDIT and not _is_running(text) else None


def _stands_alone(line: Line, phrases: Phrases) -> bool:
    finding = _finding(line.text, phrases)
    return finding is not None and (finding.role is Role.AGENCY or not starts_low(line.text))


def _part(stretch: Stretch, phrases: Phrases) -> _Part:
    text = stretch.text[stretch.bullet :] if stretch.bullet else stretch.text
    finding = _finding(text, phrases)
    return _Part(
        stretch=stretch,
        finding=finding,
        wordless=any(shape.match(text) for shape in (_WORDLESS, _LINK, PAGE_NUMBER)),
        credit=phrases.credit(text) if finding is None and len(text) <= _LONGEST_CAPTION and not stretch.bullet else None,
        running=_is_running(text),
        heading=_is_heading(text) and not stretch.sure,
    )


def is_sign_off(text: str) -> bool:
    """Whether a line is nothing but the initials of those who wrote or passed on the text: ``(dpa/abc)``."""
    return _SIGN_OFF.match(text) is not None


def _is_running(text: str) -> bool:
    """Whether a text is made of sentences."""
    if len(text) > _LONG:
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
        return True
    return last not in {".", ",", ":", ";"} and last != ""


def _items(parts: Sequence[_Part]) -> list[_Part]:
    """The same parts, with those marked that are items of a list."""
    out = list(parts)
    for n, part in enumerate(parts):
        stretch = part.stretch
        near = [parts[m].stretch for m in (n - 1, n + 1) if 0 <= m < len(parts)] if stretch.bullet else []
        if stretch.sure or any(other.bullet and not other.sure and _sign(other) == _sign(stretch) for other in near):
            out[n] = evolve(part, item=True)
    return out


def _sign(stretch: Stretch) -> str:
    """The kind of a bullet: numbers count as one, and so do letters."""
    sign = stretch.text[: stretch.bullet].strip()
    return "#" if any(character.isdigit() for character in sign) else "a" if sign.endswith(")") else sign


def _kinds(parts: Sequence[_Part], title: str | None) -> list[BlockKind]:
    kinds: list[BlockKind] = []
    headline = _headline(parts, title)
    state = _State.CONTENT
    read = 0  # characters of running text so far
    left = sum(len(part.stretch.span) for part in parts if part.running and part.finding is None)
    for n, part in enumerate(parts):
        size = len(part.stretch.span) if part.running and part.finding is None else 0
        left -= size
        kind, state = _kind(parts, n, headline, state, read, left)
        if kind is BlockKind.PARAGRAPH:
            read += size
        kinds.append(kind)
    return _teaser(parts, _captions(parts, _settled(parts, kinds, headline)), headline)


def _kind(parts: Sequence[_Part], n: int, headline: int | None, state: _State, read: int, left: int) -> tuple[BlockKind, _State]:
    """What a part is, given what stands before it, and in which state it leaves the page."""
    part = parts[n]
    if n == headline:
        return BlockKind.HEADLINE, _State.CONTENT
    if part.finding is not None:
        return BlockKind.BOILERPLATE, _next_state(part.finding, state, read, left)
    if state is _State.COMMENTS:
        return BlockKind.BOILERPLATE if part.wordless and not part.stretch.text else BlockKind.COMMENT, state
    if state is _State.END or part.wordless:
        return BlockKind.BOILERPLATE, state
    if state is _State.LINKS:
        several = _SENTENCE_INSIDE.search(part.stretch.text) is not None or len(part.stretch.text) > _LONG
        if not (part.running and several) or part.item:
            return BlockKind.BOILERPLATE, state
        state = _State.CONTENT
    if part.item:
        return BlockKind.LIST_ITEM, state
    if part.credit is not None:
        return BlockKind.CAPTION, state
    if part.running:
        return BlockKind.PARAGRAPH, state
    if is_sign_off(part.stretch.text) or len(_CRUMBS.findall(part.stretch.text)) > 1:
        return BlockKind.BOILERPLATE, state
    return (BlockKind.SUBHEADING if part.heading else BlockKind.PARAGRAPH), state


def _next_state(finding: Finding, state: _State, read: int, left: int) -> _State:
    over = read >= _ARTICLE
    if finding.role is Role.COMMENTS and over:
        return _State.COMMENTS
    if finding.role is Role.END and over and (left < read or state is _State.COMMENTS):
        return _State.END
    if finding.role is Role.LINKS and state is _State.COMMENTS:
        return _State.END
    if finding.role is Role.LINKS and state is _State.CONTENT and not finding.rest:
        return _State.LINKS
    return state


def _headline(parts: Sequence[_Part], title: str | None) -> int | None:
    """The part that is the headline: the one that says the title, or the longest heading before the first running text."""
    if title:
        wanted = " ".join(title.split()).casefold()
        for n, part in enumerate(parts):
            if " ".join(part.stretch.text.split()).casefold() == wanted:
                return n
    best: int | None = None
    for n, part in enumerate(parts):
        if part.finding is not None or part.wordless:
            continue
        if part.running and not part.heading:
            break
        text = part.stretch.text
        if part.item or not part.heading or part.credit is not None or len(_CRUMBS.findall(text)) > 1:
            continue
        if (len(text) >= _SHORTEST_HEADLINE or len(parts) == 1) and (best is None or len(text) > len(parts[best].stretch.text)):
            best = n
    if best is None or any(part.running for part in parts[best + 1 :]):
        return best
    bare = not any(part.running for part in parts) and sum(part.finding is None for part in parts) <= _FEWEST_LINES
    return best if bare else None


def _settled(parts: Sequence[_Part], kinds: Sequence[BlockKind], headline: int | None) -> list[BlockKind]:
    """The same kinds, where a subheading that heads nothing and what stands before the headline are boilerplate."""
    out = list(kinds)
    heads = False  # whether running text or a list follows
    for n in reversed(range(len(parts))):
        kind = out[n]
        if kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
            heads = True
        elif kind is BlockKind.SUBHEADING:
            if not heads or (headline is not None and n < headline):
                out[n] = BlockKind.BOILERPLATE
            heads = False
        elif kind is not BlockKind.CAPTION and parts[n].stretch.text:
            heads = heads and kind is BlockKind.BOILERPLATE and _is_passing(parts[n].finding)
    return out


def _is_passing(finding: Finding | None) -> bool:
    """Whether a line of boilerplate may stand between a heading and what it heads: a label or a credit, not a call or a notice."""
    return finding is not None and (not finding.rest or finding.role in {Role.CREDIT, Role.AGENCY, Role.BYLINE, Role.LINKS})


def _captions(parts: Sequence[_Part], kinds: Sequence[BlockKind]) -> list[BlockKind]:
    """The same kinds, where one short sentence right above a picture credit is a caption."""
    out = list(kinds)
    for n, part in enumerate(parts[1:], start=1):
        above = parts[n - 1].stretch
        credit = part.finding is not None and part.finding.role in {Role.CREDIT, Role.AGENCY} and part.stretch.gap == 0
        if (
            credit
            and out[n - 1] is BlockKind.PARAGRAPH
            and len(above.text) <= _LONGEST_CREDIT * 2
            and not _SENTENCE_INSIDE.search(above.text)
        ):
            out[n - 1] = BlockKind.CAPTION
    return out


def _teaser(parts: Sequence[_Part], kinds: Sequence[BlockKind], headline: int | None) -> list[BlockKind]:
    """The same kinds, with the teaser named."""
    out = list(kinds)
    content = [n for n, kind in enumerate(out) if kind.is_content and n != headline and (headline is None or n > headline)]
    if len(content) < 2 or out[content[0]] is not BlockKind.PARAGRAPH:
        return out
    first, second = content[:2]
    text = parts[first].stretch.text
    if _DATELINE.match(text) or not ends_sentence(text):
        return out
    if headline is None:
        one = (
            len(text) <= _SHORT_TEASER
            and not _SENTENCE_INSIDE.search(text)
            and out[second] is BlockKind.PARAGRAPH
            and parts[first].stretch.gap == 0
        )
        summary = len(text) <= _LONGEST_SUMMARY and out[second] is BlockKind.SUBHEADING
        is_teaser = one or summary
    else:
        between = [parts[n].finding for n in range(headline + 1, first)]
        bare = all(finding is not None and finding.role not in {Role.CREDIT, Role.AGENCY} for finding in between)
        is_teaser = bare and len(text) <= _LONGEST_TEASER and out[second] in {BlockKind.PARAGRAPH, BlockKind.CAPTION}
    if is_teaser:
        out[first] = BlockKind.TEASER
    return out


def _as_blocks(text: str, part: _Part, kind: BlockKind) -> list[Block]:
    """A part as a block, or as two where a picture credit stands behind a caption."""
    stretch = part.stretch
    if kind is BlockKind.CAPTION and part.credit:
        return _captioned(text, stretch, part.credit)
    return [Block(kind=kind, span=stretch.span, skips=_with_bullet(stretch) if kind is BlockKind.LIST_ITEM else stretch.skips)]


def _with_bullet(stretch: Stretch) -> tuple[Span, ...]:
    start = stretch.span.start
    return tuple(merged([Span(start, start + stretch.bullet), *stretch.skips])) if stretch.bullet else stretch.skips


def _captioned(text: str, stretch: Stretch, credit: int) -> list[Block]:
    """A caption and its credit, which begins where as many visible characters are left as in the line."""
    left = sum(not character.isspace() for character in stretch.text[credit:])
    cut = stretch.span.end
    while left and cut > stretch.span.start:
        cut -= 1
        left -= len(clean(text[cut]))
    end = stretch.span.start + len(text[stretch.span.start : cut].rstrip())
    return [
        Block(
            kind=BlockKind.CAPTION,
            span=Span(stretch.span.start, end),
            skips=tuple(skip for skip in stretch.skips if skip.end <= end),
        ),
        Block(kind=BlockKind.BOILERPLATE, span=Span(cut, stretch.span.end)),
    ]
