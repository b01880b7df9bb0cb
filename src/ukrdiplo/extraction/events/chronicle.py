"""The days of a text that goes by dates: the entries of a chronicle, and the day that was told of last.

An entry begins with its date and a colon or a dash (*24. Februar: Russland greift die Ukraine an*), or its date stands alone over
it. What its sentences tell happened on that day unless they say when, and they tell it in the present.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from ukrdiplo.extraction import time
from ukrdiplo.extraction.time import TimePhrase
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Article, Block, BlockKind, Sentence, TimeExpression

__all__ = ["Day", "days", "entries"]

_FEWEST = 2
"""Entries that make a chronicle: one date alone is that of the article."""
_LONGEST = dt.timedelta(days=62)
_TITLE = 90
"""Characters that the title of an entry has at most."""
_YEAR = re.compile(r"\d{4}")
_BEHIND = re.compile(r"\s*(?::|[–—|](?=\s)|-(?=\s)|\Z)")


@frozen(kw_only=True)
class Day:
    """What is known of the time of a sentence before it is read.

    Args:
        times: Its own time expressions.
        entry: The date that heads the entry it stands in.
        when: The same where nothing in the entry has led to another day.
        told: The day that was told of last.
    """

    times: tuple[TimePhrase, ...]
    entry: TimeExpression | None = None
    when: TimeExpression | None = None
    told: dt.date | None = None


def days(article: Article, sentences: Iterable[Sentence], lexicon: Lexicon, entry: TimeExpression | None = None) -> Iterator[Day]:
    """What is known of the time of each sentence of a block.

    Args:
        article: The article.
        sentences: The sentences.
        lexicon: The words of time.
        entry: The date that heads the entry of a chronicle which the block is part of.
    """
    told = entry.latest if entry is not None else None
    strayed = False
    for sentence in sentences:
        times = time.find(article, sentence, lexicon)
        if entry is not None:
            times = tuple(phrase for phrase in times if not phrase.span.overlaps(entry.span))
        yield Day(times=times, entry=entry, when=None if strayed else entry, told=told)
        for phrase in times:
            strayed, told = (True, _single(phrase.resolve(article.published, told=told)) or told)


def _single(when: TimeExpression) -> dt.date | None:
    """The day of an expression of one day."""
    return when.earliest if when.earliest == when.latest else None


def entries(article: Article, lexicon: Lexicon) -> Mapping[int, TimeExpression]:
    """The dates of the entries of a chronicle, by the numbers of the blocks that these take; nothing for other texts."""
    heads = dict(_heads(article, lexicon))
    if len(heads) < _FEWEST:
        return {}
    found: dict[int, TimeExpression] = {}
    above: TimeExpression | None = None
    for number, block in enumerate(article.blocks):
        head = heads.get(number)
        if head is not None:
            above = head if _is_over(article, block) else None
            found[number] = head
        elif block.kind in {BlockKind.HEADLINE, BlockKind.SUBHEADING}:
            above = None
        elif above is not None and block.kind.is_content:
            found[number] = above
    return found


def _is_over(article: Article, block: Block) -> bool:
    """Whether a date with its words stands over an entry: 24. Februar 2022 – Der Überfall."""
    text = block.span.of(article.text).rstrip()
    brief = len(text) < _TITLE and not text.endswith((".", "!", "“", "»"))
    return brief or block.kind in {BlockKind.HEADLINE, BlockKind.SUBHEADING}


def _heads(article: Article, lexicon: Lexicon) -> Iterator[tuple[int, TimeExpression]]:
    """The blocks that begin with a date, each with it; one without a year comes after the one before it."""
    before: dt.date | None = None
    for number, block in enumerate(article.blocks):
        if not block.kind.is_content:
            continue
        head = time.leading(article, block.span, lexicon)
        if head is None or _BEHIND.match(article.text, head.span.end, block.span.end) is None:
            continue
        days_ = head.resolve(article.published, forward=False)
        if before is not None and not _YEAR.search(head.text):
            after = head.resolve(before, forward=True)
            if after.latest is not None and (article.published is None or after.latest <= article.published):
                days_ = after
        if days_.earliest is None or days_.latest is None or days_.latest - days_.earliest > _LONGEST:
            continue
        before = days_.latest
        yield number, days_
