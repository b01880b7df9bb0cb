"""When: German time expressions and the days that they denote, given the article's date.

An expression is found by its words (``time.toml``) and read in one of two directions, since *am Freitag* is the last Friday
beside a past tense and the next one beside a future. What the tree says decides, unless the caller knows better: an event that
is planned lies ahead. Weeks begin on Monday. Durations (*90 Minuten lang*) are no dates, and a vague expression (*in den
nächsten Wochen*) keeps its text and has no days; nor has a relative one in an article without a date.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from attrs import evolve, frozen

from ukrdiplo.extraction.calendar import Days, around, last_day, month, part_of_month, shifted, unit_days, weekday, year
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.times import TimeKind, TimeWords
from ukrdiplo.model import Article, Sentence, Span, TimeExpression, Word

__all__ = ["TimePhrase", "find", "until"]

Reading = Callable[[dt.date | None, bool], Days | None]
"""From the article's date and whether to look forwards to the days."""


@frozen(kw_only=True)
class TimePhrase:
    """A time expression before its days are worked out.

    Args:
        span: Where it stands.
        text: As written.
        word: Its first word that is no preposition or article.
        forward: Whether the tense of its clause looks ahead.
        days: Its days by the article's date and direction.
    """

    span: Span
    text: str
    word: Word
    forward: bool
    days: Reading

    def resolve(self, published: dt.date | None, *, forward: bool | None = None) -> TimeExpression:
        """The expression with its days, read in the direction of its clause unless told otherwise."""
        ahead = self.forward if forward is None else forward
        try:
            days = self.days(published, ahead)
        except (ValueError, OverflowError):  # 31. Juni, the year 0
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
    for match, days in _matches(text, _grammar(lexicon.time_words)):
        if match.start() < taken:
            continue
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        inside = [word for word in sentence.words if span.covers(word.span)]
        content = [word for word in inside if word.upos not in {"ADP", "DET", "PUNCT"}]
        if not content or _counts(sentence, content[0], match) or (match.groupdict().get("today") and content[0].upos == "NOUN"):
            continue
        taken = match.end()
        found.append(
            TimePhrase(span=span, text=match.group(), word=content[0], forward=_forward(sentence, content[0]), days=days)
        )
    return tuple(found)


def _counts(sentence: Sentence, word: Word, match: re.Match[str]) -> bool:
    """Whether a bare number counts something rather than naming a year: 2000 Soldaten."""
    head = sentence.head(word)
    return match.group().isdigit() and word.base_deprel == "nummod" and head is not None and head.upos == "NOUN"


_PAST, _AHEAD = frozenset({"haben", "sein"}), frozenset({"werden", "sollen", "wollen"})


def _forward(sentence: Sentence, word: Word) -> bool:
    """Whether the clause around a word looks ahead: present and future tense do, past and perfect don't."""
    clause = next((w for w in (word, *sentence.ancestors(word)) if w.upos in {"VERB", "AUX"}), None)
    if clause is None:
        clause = sentence.root
    if clause is None:
        return False
    chain = [clause, *(child for child in sentence.children(clause) if child.base_deprel in {"aux", "cop"})]
    finite = next((w for w in chain if w.feat("VerbForm") == "Fin"), None)
    if finite is None or (finite.feat("Tense") == "Past" and finite.feat("Mood") != "Sub"):
        # sollte, wollte: the plan of then, which lay ahead then and is past now
        return False
    if finite is clause or finite.lemma in _AHEAD or finite.deprel == "cop":
        return finite.feat("Tense") == "Pres" or finite.feat("Mood") == "Sub"
    return finite.lemma not in _PAST and "aux:pass" not in {w.deprel for w in chain}


# ------------------------------------------------------------------ the grammar

_GAP = r"\s{1,9}"

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], Reading]]


def _matches(text: str, grammar: tuple[Rule, ...]) -> Iterator[tuple[re.Match[str], Reading]]:
    """Matches by place, of those that begin at one place the longest first."""
    found = [(match, make) for pattern, make in grammar for match in pattern.finditer(text)]
    found.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
    for match, make in found:
        yield match, make(match)


@lru_cache(maxsize=8)
def _grammar_of(entries: tuple[tuple[TimeKind, tuple[tuple[str, int], ...]], ...]) -> tuple[Rule, ...]:
    return _Grammar(TimeWords({kind: dict(words) for kind, words in entries})).rules()


def _grammar(words: TimeWords) -> tuple[Rule, ...]:
    return _grammar_of(tuple((kind, tuple(table.items())) for kind, table in words.values.items()))


@frozen
class _Grammar:
    words: TimeWords

    def any_of(self, kind: TimeKind, value: int | None = None) -> str:
        return "(?:" + "|".join(re.escape(word) for word in self.words.words(kind, value)) + ")"

    def value(self, kind: TimeKind, word: str | None) -> int | None:
        return None if word is None else self.words.value(kind, word)

    def rules(self) -> tuple[Rule, ...]:
        """Every kind of expression as a pattern and what makes its days."""
        kinds = TimeKind
        lead, article = self.any_of(kinds.LEAD), self.any_of(kinds.ARTICLE)
        since = self.any_of(kinds.LEAD, 1)
        hour = self.any_of(kinds.HOUR)
        night = rf"(?:in{_GAP}der|am){_GAP}{hour}{_GAP}"  # in der Nacht zum Dienstag
        head = rf"\b(?:{night})?(?:(?P<lead>{lead}){_GAP})?(?:{article}{_GAP})?"
        shift = rf"(?:(?P<shift>{self.any_of(kinds.SHIFT)}){_GAP})?"
        day = rf"(?P<weekday>{self.any_of(kinds.WEEKDAY)})(?:{hour})?(?:{_GAP}{hour})?"
        named = rf"(?P<month>{self.any_of(kinds.MONTH)})"
        figure = r"(?P<year>(?:19|20)\d\d)"
        part = rf"(?P<part>{self.any_of(kinds.PART)})"
        unit = rf"(?P<unit>{self.any_of(kinds.UNIT)})"
        count = rf"(?P<count>\d{{1,3}}|{self.any_of(kinds.NUMBER)}|{self.any_of(kinds.SEVERAL)})"
        years = rf"(?:{_GAP}{figure})?"
        of_year = rf"(?:Jahr(?:es|e)?{_GAP})?"
        patterns: tuple[tuple[str, Callable[[re.Match[str]], Reading]], ...] = (
            (rf"{head}(?:{shift}{day},?{_GAP}(?:{article}{_GAP})?)?(?P<day>\d{{1,2}})\.\s{{0,2}}{named}{years}(?!\w)", self._date),
            (
                rf"{head}(?P<day>\d{{1,2}})\.\s?(?:{self.any_of(kinds.MONTH)}\s?)?(?:bis{_GAP}(?:zum{_GAP})?|[–-]|und{_GAP})"
                rf"(?P<last>\d{{1,2}})\.\s?{named}{years}(?!\w)",
                self._range,
            ),
            (rf"{head}(?P<day>\d{{1,2}})\.\s?(?P<figure>\d{{1,2}})\.\s?{figure}(?!\w)", self._date),
            (rf"{head}{figure}-(?P<figure>\d\d)-(?P<day>\d\d)(?!\w)", self._date),
            (rf"{head}{shift}{day}(?!\w)", self._weekday),
            (rf"{head}{part}{_GAP}(?:{article}{_GAP})?{shift}{named}{years}(?!\w)", self._part),
            (rf"{head}{part}{_GAP}{of_year}{figure}(?!\w)", self._part),
            (rf"{head}{shift}{named}{years}(?!\w)", self._month),
            (rf"{head}(?:{part}{_GAP}(?:{article}{_GAP})?)?(?P<season>{self.any_of(kinds.SEASON)}){years}(?!\w)", self._season),
            (rf"{head}{of_year}{figure}(?![\w%€$-]|[.,]\d)", self._year),
            (rf"{head}(?:{self.any_of(kinds.PART)}{_GAP}(?:{article}{_GAP})?)?(?P<shift>{self.any_of(kinds.SHIFT)}){_GAP}(?:{count}{_GAP})?{unit}(?!\w)", self._shifted),
            (rf"{head}(?P<weekend>{self.any_of(kinds.UNIT, 6)})(?!\w)", self._weekend),
            (rf"\b(?P<ago>{self.any_of(kinds.LEAD, 2)}){_GAP}(?:{article}{_GAP})?{count}{_GAP}{unit}(?!\w)", self._ago),
            (rf"\b(?P<ahead>{self.any_of(kinds.LEAD, 3)}){_GAP}{count}{_GAP}{unit}(?!\w)", self._ago),
            (rf"\b(?P<since>{since}){_GAP}(?:{article}{_GAP})?(?:mehr{_GAP}als{_GAP}|fast{_GAP}|rund{_GAP})?{count}{_GAP}{unit}(?!\w)", self._ago),
            (rf"\b(?:(?P<lead>{since}|{self.any_of(kinds.LEAD, 4)}){_GAP})?(?P<today>{self.any_of(kinds.DAY)})(?:{_GAP}{hour})?(?!\w)", self._today),
        )
        return tuple((re.compile(pattern, re.IGNORECASE), self._guarded(make)) for pattern, make in patterns)

    def _guarded(self, make: Callable[[re.Match[str]], Reading]) -> Callable[[re.Match[str]], Reading]:
        """``since`` stretches whatever it stands before to the article's date."""

        def guarded(match: re.Match[str]) -> Reading:
            inner = make(match)
            lead = self.value(TimeKind.LEAD, match.groupdict().get("lead"))
            if lead == _UNTIL:
                return lambda today, _: inner(today, True)
            if lead != _SINCE:
                return inner

            def days(today: dt.date | None, _: bool) -> Days | None:
                found = inner(today, False)
                return None if found is None or today is None else (found[0], max(found[0], today))

            return days

        return guarded

    def _date(self, match: re.Match[str]) -> Reading:
        groups = match.groupdict()
        number = int(groups["figure"]) if groups.get("figure") else self.value(TimeKind.MONTH, groups["month"]) or 1
        day, written = int(groups["day"]), groups["year"]
        if written:
            return lambda _today, _ahead: _one(dt.date(int(written), number, day))
        return lambda today, ahead: None if today is None else _one(around(today, number, day, ahead=ahead))

    def _range(self, match: re.Match[str]) -> Reading:
        """vom 8. bis 10. Mai; a first month of its own is that of the second date or the one before it."""
        end = self._date(match)
        first, last = int(match["day"]), int(match["last"])

        def days(today: dt.date | None, ahead: bool) -> Days | None:
            found = end(today, ahead)
            if found is None:
                return None
            closing = found[0].replace(day=last)
            opening = closing.replace(day=first) if first <= last else (closing.replace(day=1) - dt.timedelta(days=1)).replace(day=first)
            return opening, closing

        return days

    def _weekday(self, match: re.Match[str]) -> Reading:
        number = self.value(TimeKind.WEEKDAY, match["weekday"]) or 1
        step = self.value(TimeKind.SHIFT, match["shift"])
        return lambda today, ahead: None if today is None else _one(weekday(today, number, step, ahead=ahead))

    def _month(self, match: re.Match[str]) -> Reading:
        number, written = self.value(TimeKind.MONTH, match["month"]) or 1, match["year"]
        if written:
            return lambda _today, _ahead: month(int(written), number)
        step = self.value(TimeKind.SHIFT, match["shift"])
        return lambda today, ahead: None if today is None else _near_month(today, number, ahead=_way(step, ahead=ahead))

    def _part(self, match: re.Match[str]) -> Reading:
        which, written = self.value(TimeKind.PART, match["part"]) or 1, match["year"]
        if match.groupdict().get("month") is None:
            return lambda _today, _ahead: _part_of_year(int(written), which)
        inner = self._month(match)

        def days(today: dt.date | None, ahead: bool) -> Days | None:
            found = inner(today, ahead)
            return None if found is None else part_of_month(found[0], which)

        return days

    def _season(self, match: re.Match[str]) -> Reading:
        first, written = self.value(TimeKind.SEASON, match["season"]) or 1, match["year"]
        if written:
            return lambda _today, _ahead: _three_months(int(written), first)

        def days(today: dt.date | None, ahead: bool) -> Days | None:
            if today is None:
                return None
            found = _three_months(today.year, first)
            if not ahead and found[0] > today:
                return _three_months(today.year - 1, first)
            return _three_months(today.year + 1, first) if ahead and found[1] < today else found

        return days

    def _year(self, match: re.Match[str]) -> Reading:
        written = int(match["year"])
        return lambda _today, _ahead: year(written)

    def _shifted(self, match: re.Match[str]) -> Reading:
        unit = self.value(TimeKind.UNIT, match["unit"]) or 1
        step = self.value(TimeKind.SHIFT, match["shift"]) or 0
        count = _number(match["count"], self.words)
        plural = match["unit"].lower() in _PLURALS or match["count"] is not None
        if unit == 1 or (plural and count is None):
            return _vague
        if count is None:
            return lambda today, _: None if today is None else shifted(today, unit, step)
        return lambda today, _: None if today is None else unit_days(today, unit, count, step)

    def _weekend(self, match: re.Match[str]) -> Reading:
        return lambda today, ahead: None if today is None else shifted(today, 6, None, ahead=ahead)

    def _ago(self, match: re.Match[str]) -> Reading:
        groups = match.groupdict()
        unit, count = self.value(TimeKind.UNIT, match["unit"]) or 1, _number(match["count"], self.words)
        if count is None or (unit == 1 and not groups.get("ago")):
            return _vague
        if unit == 1:
            return lambda today, _: None if today is None else _one(today)
        if groups.get("since"):
            return lambda today, _: None if today is None else (shifted(today, unit, -count, exact=True)[0], today)
        return lambda today, _: None if today is None else shifted(today, unit, count if groups.get("ahead") else -count)

    def _today(self, match: re.Match[str]) -> Reading:
        word = match["today"]
        step = self.value(TimeKind.DAY, word) or 0
        return lambda today, _: None if today is None else _one(today + dt.timedelta(days=step))


_SINCE, _UNTIL = 1, 4
_PLURALS = frozenset({"tage", "tagen", "wochen", "monate", "monaten", "jahre", "jahren", "wochenenden"})


def _vague(_today: dt.date | None, _ahead: bool) -> Days | None:
    return None


def _way(step: int | None, *, ahead: bool) -> bool:
    return ahead if step is None or step == 0 else step > 0


def _number(written: str | None, words: TimeWords) -> int | None:
    if written is None:
        return None
    return int(written) if written.isdecimal() else words.value(TimeKind.NUMBER, written)


def _one(day: dt.date) -> Days:
    return day, day


def _near_month(today: dt.date, number: int, *, ahead: bool) -> Days:
    first = today.replace(month=number, day=1)
    if ahead and number < today.month:
        first = first.replace(year=today.year + 1)
    if not ahead and number > today.month:
        first = first.replace(year=today.year - 1)
    return first, last_day(first)


def _three_months(which: int, first: int) -> Days:
    start = dt.date(which, first, 1)
    end = dt.date(which + (first + 2) // 13, (first + 1) % 12 + 1, 1)
    return start, last_day(end)


def _part_of_year(which: int, part: int) -> Days:
    quarter = {1: (1, 3), 2: (5, 8), 3: (10, 12)}[part]
    return dt.date(which, quarter[0], 1), last_day(dt.date(which, quarter[1], 1))
