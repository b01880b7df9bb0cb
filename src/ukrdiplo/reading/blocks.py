"""Says what each stretch of a plain text is.

The phrases of the lexicon say what is no part of the article. What is left is told by its shape and its place:

* Running text ends as a sentence does, or is long. All that is running text, outside comments and footers, is a paragraph.
* A line that begins with a bullet is a list item; a dash or a number counts as a bullet where its neighbours have one too.
* A heading is short and has no full stop. The headline is the longest one before the first running text, or a long one right
  above that. A subheading is one that running text follows at once; one that nothing follows (a link, a tag, a menu) is
  boilerplate.
* A teaser is the first running text, if it stands between headline and body with nothing between, or if it is one short sentence;
  or a long heading between headline and body.
* What follows a line that opens links is boilerplate until running text comes. What follows a line that opens the readers'
  comments is a comment until the page ends. Both, and the end of an article, need an article before them: at the top of a page
  the same words are a menu.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto

from ukrdiplo.lexicon.boilerplate import Role
from ukrdiplo.model import Block, BlockKind, Span
from ukrdiplo.reading.lines import clean, ends_sentence, lines_of
from ukrdiplo.reading.phrases import Finding, Phrases
from ukrdiplo.reading.prose import Stretch, merged, stretches, width_of
from ukrdiplo.reading.shapes import LONG, Part, bond_of, has_several_sentences, is_sign_off, is_trail, parts_of

__all__ = ["blocks_of"]

_FEWEST_LINES = 3
"""Lines of a text that may be nothing but a headline."""
_LONGEST_TEASER = 350
_LONGEST_SUMMARY = 500
_SHORT_TEASER = 160
_LONGEST_LINE_OF_CAPTION = 180
_FEWEST_WORDS = 3
_FEWEST_WORDS_ABOVE = 5
"""Words from which a heading above the longest one is the headline, and that one its subtitle; fewer are a kicker or a menu."""
_FEWEST_WORDS_OF_SUBTITLE = 8
_ARTICLE = 250
"""Characters of running text before which no article can be over."""
_DATELINE = re.compile(
    r"^[^.]{0,60}\((?:[^()]{0,20}\b)?(?:dpa|AFP|AP|Reuters|rtr|APA|KNA|epd|dts|ots|SID)\b[^()]{0,20}\)", re.IGNORECASE
)


class _State(Enum):
    CONTENT = auto()
    LINKS = auto()
    COMMENTS = auto()
    END = auto()


def blocks_of(text: str, phrases: Phrases, leading: frozenset[str], *, title: str | None = None) -> tuple[Block, ...]:
    """The blocks of a plain text.

    Args:
        text: The text.
        phrases: The boilerplate phrases.
        leading: Words after which a line has to go on.
        title: The headline, if it is known from elsewhere.
    """
    lines = list(lines_of(text))
    wrapped = width_of(lines, leading) is not None
    bonds = [bond_of(line, phrases, wrapped=wrapped) for line in lines]
    parts = parts_of(stretches(text, lines, bonds, leading), phrases)
    kinds = _kinds(parts, title)
    return tuple(block for part, kind in zip(parts, kinds, strict=True) for block in _as_blocks(text, part, kind))


def _kinds(parts: Sequence[Part], title: str | None) -> list[BlockKind]:
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


def _kind(parts: Sequence[Part], n: int, headline: int | None, state: _State, read: int, left: int) -> tuple[BlockKind, _State]:
    """What a part is, given what stands before it, and in which state it leaves the page."""
    part = parts[n]
    if n == headline:
        return BlockKind.HEADLINE, _State.CONTENT
    if part.finding is not None:
        return BlockKind.BOILERPLATE, _next_state(part.finding, state, read, left)
    if state is _State.COMMENTS:
        return (BlockKind.COMMENT if part.stretch.text else BlockKind.BOILERPLATE), state
    if state is _State.LINKS and part.running and not part.item:
        text = part.stretch.text
        state = _State.CONTENT if has_several_sentences(text) or len(text) > LONG else state
    if state is not _State.CONTENT or part.wordless:
        return BlockKind.BOILERPLATE, state
    return _by_look(part), state


def _by_look(part: Part) -> BlockKind:
    """What a part of the article is, by its look alone."""
    if part.item:
        return BlockKind.LIST_ITEM
    if part.credit is not None:
        return BlockKind.CAPTION
    if part.running:
        return BlockKind.PARAGRAPH
    if is_sign_off(part.stretch.text) or is_trail(part.stretch.text):
        return BlockKind.BOILERPLATE
    if part.heading:
        return BlockKind.SUBHEADING
    return BlockKind.PARAGRAPH if len(part.stretch.text.split()) >= _FEWEST_WORDS else BlockKind.BOILERPLATE


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


def _headline(parts: Sequence[Part], title: str | None) -> int | None:
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
        if part.item or not part.heading or part.credit is not None or is_trail(text):
            continue
        if text.endswith("?") and best is not None and n + 1 < len(parts) and parts[n + 1].running:
            continue  # the first question of an interview
        if (len(text.split()) > 1 or len(parts) == 1) and (best is None or len(text) > len(parts[best].stretch.text)):
            best = n
    while best and _is_above(parts[best - 1]):
        best -= 1
    if best is None or any(part.running for part in parts[best + 1 :]):
        return best
    bare = not any(part.running for part in parts) and sum(part.finding is None for part in parts) <= _FEWEST_LINES
    return best if bare else None


def _is_above(part: Part) -> bool:
    """Whether a part may be the headline that a longer subtitle follows."""
    text = part.stretch.text
    shaped = part.heading and not (part.item or part.wordless or part.finding is not None or part.credit is not None)
    return shaped and len(text.split()) >= _FEWEST_WORDS_ABOVE and not is_trail(text)


def _is_summary(text: str) -> bool:
    """Whether a heading under the headline says what the article says, rather than what its first section is about."""
    return len(text.split()) >= _FEWEST_WORDS_OF_SUBTITLE and not text.endswith("?")


def _settled(parts: Sequence[Part], kinds: Sequence[BlockKind], headline: int | None) -> list[BlockKind]:
    """The same kinds, where a subheading that heads nothing and what stands before the headline are boilerplate."""
    out = list(kinds)
    heads = False  # whether running text or a list follows
    for n in reversed(range(len(parts))):
        kind = out[n]
        if kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
            heads = True
        elif kind is BlockKind.SUBHEADING:
            subtitle = headline is not None and n == headline + 1 and len(parts[n].stretch.text.split()) >= _FEWEST_WORDS
            if not (heads or subtitle) or (headline is not None and n < headline):
                out[n] = BlockKind.BOILERPLATE
            elif subtitle and _is_summary(parts[n].stretch.text):
                out[n] = BlockKind.TEASER
            heads = False
        elif kind is not BlockKind.CAPTION and parts[n].stretch.text:
            heads = heads and kind is BlockKind.BOILERPLATE and _is_passing(parts[n].finding)
    return out


def _is_passing(finding: Finding | None) -> bool:
    """Whether a line of boilerplate may stand between a heading and what it heads: a label or a credit, but no notice."""
    return finding is not None and (not finding.rest or finding.role in {Role.CREDIT, Role.AGENCY, Role.BYLINE, Role.LINKS})


def _captions(parts: Sequence[Part], kinds: Sequence[BlockKind]) -> list[BlockKind]:
    """The same kinds, where one short sentence right above a picture credit is a caption."""
    out = list(kinds)
    for n, part in enumerate(parts[1:], start=1):
        above = parts[n - 1].stretch
        credit = part.finding is not None and part.finding.role in {Role.CREDIT, Role.AGENCY} and part.stretch.gap == 0
        if (
            credit
            and out[n - 1] is BlockKind.PARAGRAPH
            and len(above.text) <= _LONGEST_LINE_OF_CAPTION
            and not has_several_sentences(above.text)
        ):
            out[n - 1] = BlockKind.CAPTION
    return out


def _teaser(parts: Sequence[Part], kinds: Sequence[BlockKind], headline: int | None) -> list[BlockKind]:
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
            and not has_several_sentences(text)
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


def _as_blocks(text: str, part: Part, kind: BlockKind) -> list[Block]:
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
