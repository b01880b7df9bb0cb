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
from ukrdiplo.lexicon.times import Lead, TimeKind, TimeWords
from ukrdiplo.model import Article, Sentence, Span, TimeExpression, Word

__all__ = ["Head", "TimePhrase", "find", "leading", "until"]


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

    def resolve(self, published: dt.date | None, *, forward: bool | None = None, told: dt.date | None = None) -> TimeExpression:
        """The expression with its days, read in the direction of its clause unless told otherwise.

        Args:
            published: The article's date.
            forward: The direction, where it is known better than by the clause.
            told: The day told of before, from which *zwei Tage später* counts.
        """
        anchor = Anchor(today=published, ahead=self.forward if forward is None else forward, told=told)
        return _resolved(self.text, self.span, self.days, anchor)


@frozen(kw_only=True)
class Head:
    """A time expression at the beginning of a passage.

    Args:
        span: Where it stands.
        text: As written.
        days: Its days, seen from a day and a direction.
    """

    span: Span
    text: str
    days: Reading

    def resolve(self, published: dt.date | None, *, forward: bool) -> TimeExpression:
        """The expression with its days, seen from a day in one direction."""
        return _resolved(self.text, self.span, self.days, Anchor(today=published, ahead=forward))


def leading(article: Article, passage: Span, lexicon: Lexicon) -> Head | None:
    """The time expression that a passage begins with, behind no more than marks: • 24. Februar."""
    text = article.text[passage.start : min(passage.start + _LEADING, passage.end)]
    found = next(iter(matches(text, lexicon.time_words)), None)
    if found is None or any(character.isalnum() for character in text[: found.start]):
        return None
    span = Span(passage.start + found.start, passage.start + found.end)
    return Head(span=span, text=span.of(article.text), days=found.reading)


_LEADING = 80
"""How many characters the date of a passage is looked for in."""


def _resolved(text: str, span: Span, reading: Reading, anchor: Anchor) -> TimeExpression:
    try:
        days = reading(anchor)
    except (ValueError, OverflowError):  # 31. Juni, or a day beyond the calendar
        days = None
    if days is None or days[1] < days[0]:
        return TimeExpression(text=text, span=span)
    return TimeExpression(text=text, span=span, earliest=days[0], latest=days[1])


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
        if not words or (found.is_figure and _counts(sentence, words[-1])):
            continue
        if found.is_today and _is_part_of_day(words, lexicon.time_words):
            continue
        forward = _forward(sentence, phrase, found, lexicon.time_words)
        phrases.append(TimePhrase(span=span, text=span.of(article.text), word=words[0], forward=forward, days=found.reading))
    return tuple(phrases)


def _is_part_of_day(words: tuple[Word, ...], known: TimeWords) -> bool:
    """Whether what looks like a day is the morning: am frühen Morgen, but not heute Morgen."""
    days = (word for word in words if known.value(TimeKind.DAY, word.form.lower()) is not None)
    return words[0].upos == "NOUN" or next((day.upos == "NOUN" for day in days), False)


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
