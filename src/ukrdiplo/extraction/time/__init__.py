"""When: German time expressions and the days that they denote, given the article's date.

An expression is found by its words (``time.toml``) and read in one of two directions, since *am Freitag* is the last Friday
beside a past tense and the next one beside a future. What the tree says decides, unless the caller knows better: an event that
is planned lies ahead. Weeks begin on Monday. Durations (*90 Minuten lang*) and recurrences (*jeden Freitag*) are no dates, and
a vague expression (*in den nächsten Wochen*) keeps its text and has no days; nor has one with an open end (*nach Ostern*), or
a relative one in an article without a date. No library for dates does as well: of the expressions of ``bench/own/times.csv``
the best, dateparser, reads a third (``bench/time_libraries.py``).
"""

import datetime as dt

from attrs import evolve, frozen

from ukrdiplo.extraction.time.grammar import Found, matches
from ukrdiplo.extraction.time.reading import Anchor, Reading
from ukrdiplo.extraction.time.tense import announces, content, has_lasted, looks_ahead
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.times import Lead, TimeWords
from ukrdiplo.model import Article, Sentence, Span, TimeExpression, Word

__all__ = ["TimePhrase", "find", "until"]


@frozen(kw_only=True)
class TimePhrase:
    """A time expression before its days are worked out.

    Args:
        span: Where it stands.
        text: As written.
        word: Its first word that is no preposition or article.
        forward: Whether its clause looks ahead; ``None`` where that cannot be told.
        days: Its days, seen from the article's date and a direction.
    """

    span: Span
    text: str
    word: Word
    forward: bool | None
    days: Reading

    def resolve(self, published: dt.date | None, *, forward: bool | None = None) -> TimeExpression:
        """The expression with its days, read in the direction of its clause unless told otherwise."""
        anchor = Anchor(today=published, ahead=self.forward if forward is None else forward)
        try:
            days = self.days(anchor)
        except (ValueError, OverflowError):  # 31. Juni, or a day beyond the calendar
            days = None
        if days is None or days[1] < days[0]:
            return TimeExpression(text=self.text, span=self.span)
        return TimeExpression(text=self.text, span=self.span, earliest=days[0], latest=days[1])


def until(time: TimeExpression, day: dt.date | None) -> TimeExpression:
    """The expression with its interval ended on ``day`` at the latest; one that begins later keeps its days.

    Example:
        >>> week = TimeExpression(
        ...     text="diese Woche", span=Span(0, 11), earliest=dt.date(2025, 5, 19), latest=dt.date(2025, 5, 25)
        ... )
        >>> until(week, dt.date(2025, 5, 21)).latest
        datetime.date(2025, 5, 21)
    """
    if day is None or time.earliest is None or time.latest is None or not time.earliest <= day < time.latest:
        return time
    return evolve(time, latest=day)


def find(article: Article, sentence: Sentence, lexicon: Lexicon) -> tuple[TimePhrase, ...]:
    """The time expressions of a sentence, in order, none inside another."""
    text = sentence.span.of(article.text)
    phrases: list[TimePhrase] = []
    for found in matches(text, lexicon.time_words):
        span = Span(sentence.span.start + found.start, sentence.span.start + found.end)
        phrase = tuple(word for word in sentence.words if span.covers(word.span))
        words = content(phrase)
        if not words or (found.is_figure and _counts(sentence, words[-1])) or (found.is_today and words[0].upos == "NOUN"):
            continue
        forward = _forward(sentence, phrase, found, lexicon.time_words)
        phrases.append(TimePhrase(span=span, text=span.of(article.text), word=words[0], forward=forward, days=found.reading))
    return tuple(phrases)


def _counts(sentence: Sentence, word: Word) -> bool:
    """Whether a bare number counts something rather than naming a year: 2000 Soldaten."""
    head = sentence.head(word)
    return word.base_deprel == "nummod" and head is not None and head.upos == "NOUN"


def _forward(sentence: Sentence, phrase: tuple[Word, ...], found: Found, words: TimeWords) -> bool | None:
    """The direction of an expression; bis looks ahead but for what lasted, and so does a stretch that was announced."""
    word = content(phrase)[0]
    if found.lead is Lead.UNTIL:
        return not has_lasted(sentence, word, words)
    return (found.is_range and announces(sentence, word, words)) or looks_ahead(sentence, phrase, words)
