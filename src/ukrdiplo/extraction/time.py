"""When: German time expressions and the days that they denote, given the article's date.

An expression is found by its words (``time.toml``) and read in one of two directions, since *am Freitag* is the last Friday
beside a past tense and the next one beside a future. What the tree says decides, unless the caller knows better: an event that
is planned lies ahead. Weeks begin on Monday. Durations (*90 Minuten lang*) are no dates, and a vague expression (*in den
nächsten Wochen*) keeps its text and has no days; nor has a relative one in an article without a date.
"""

import datetime as dt
import re

from attrs import evolve, frozen

from ukrdiplo.extraction.time_grammar import Anchor, Reading, matches
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Article, Sentence, Span, TimeExpression, Word

__all__ = ["TimePhrase", "find", "until"]


@frozen(kw_only=True)
class TimePhrase:
    """A time expression before its days are worked out.

    Args:
        span: Where it stands.
        text: As written.
        word: Its first word that is no preposition or article.
        forward: Whether the tense of its clause looks ahead.
        days: Its days, seen from the article's date and a direction.
    """

    span: Span
    text: str
    word: Word
    forward: bool
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
    found: list[TimePhrase] = []
    taken = 0
    for match, days in matches(text, lexicon.time_words):
        if match.start() < taken:
            continue
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        word = _first_content(sentence, span)
        if word is None or _counts(sentence, word, match) or _is_noun_for_a_day(word, match):
            continue
        taken = match.end()
        found.append(TimePhrase(span=span, text=match.group(), word=word, forward=_forward(sentence, word), days=days))
    return tuple(found)


def _first_content(sentence: Sentence, span: Span) -> Word | None:
    inside = (word for word in sentence.words if span.covers(word.span))
    return next((word for word in inside if word.upos not in {"ADP", "DET", "PUNCT"}), None)


def _counts(sentence: Sentence, word: Word, match: re.Match[str]) -> bool:
    """Whether a bare number counts something rather than naming a year: 2000 Soldaten."""
    head = sentence.head(word)
    return match.group().isdigit() and word.base_deprel == "nummod" and head is not None and head.upos == "NOUN"


def _is_noun_for_a_day(word: Word, match: re.Match[str]) -> bool:
    """*Der Morgen* is no tomorrow."""
    return bool(match.groupdict().get("today")) and word.upos == "NOUN"


_PAST, _AHEAD = frozenset({"haben", "sein"}), frozenset({"werden", "sollen", "wollen"})


def _forward(sentence: Sentence, word: Word) -> bool:
    """Whether the clause around a word looks ahead: present and future tense do, past and perfect don't."""
    clause = next((w for w in (word, *sentence.ancestors(word)) if w.upos in {"VERB", "AUX"}), sentence.root)
    if clause is None:
        return False
    chain = (clause, *(child for child in sentence.children(clause) if child.base_deprel in {"aux", "cop"}))
    finite = next((w for w in chain if w.feat("VerbForm") == "Fin"), None)
    # sollte, wollte: the plan of then, which lay ahead then and is past now
    if finite is None or (finite.feat("Tense") == "Past" and finite.feat("Mood") != "Sub"):
        return False
    if finite is clause or finite.lemma in _AHEAD or finite.deprel == "cop":
        return finite.feat("Tense") == "Pres" or finite.feat("Mood") == "Sub"
    return finite.lemma not in _PAST and "aux:pass" not in {w.deprel for w in chain}
