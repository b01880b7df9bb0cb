"""Time expressions and the days that they denote."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.extraction import time
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Article, Block, BlockKind, Sentence, Span, Word

WEDNESDAY = dt.date(2025, 5, 21)
LEXICON = Lexicon.load()

# expression, first and last day beside a past tense, and beside a future where that differs
DAYS = [
    ("am Freitag", "2025-05-16", "2025-05-16", "2025-05-23", "2025-05-23"),
    ("am Mittwochmorgen", "2025-05-21", "2025-05-21"),
    ("Freitagabend", "2025-05-16", "2025-05-16", "2025-05-23", "2025-05-23"),
    ("am vergangenen Mittwoch", "2025-05-14", "2025-05-14"),
    ("am kommenden Mittwoch", "2025-05-28", "2025-05-28"),
    ("in der Nacht zum Dienstag", "2025-05-19", "2025-05-20", "2025-05-26", "2025-05-27"),
    ("heute", "2025-05-21", "2025-05-21"),
    ("gestern Abend", "2025-05-20", "2025-05-20"),
    ("übermorgen", "2025-05-23", "2025-05-23"),
    ("diese Woche", "2025-05-19", "2025-05-25"),
    ("vergangene Woche", "2025-05-12", "2025-05-18"),
    ("in der kommenden Woche", "2025-05-26", "2025-06-01"),
    ("am Wochenende", "2025-05-17", "2025-05-18", "2025-05-24", "2025-05-25"),
    ("nächsten Monat", "2025-06-01", "2025-06-30"),
    ("im vergangenen Jahr", "2024-01-01", "2024-12-31"),
    ("im Januar", "2025-01-01", "2025-01-31", "2026-01-01", "2026-01-31"),
    ("Ende Mai", "2025-05-21", "2025-05-31"),
    ("Anfang Februar 2022", "2022-02-01", "2022-02-10"),
    ("im Mai 2023", "2023-05-01", "2023-05-31"),
    ("im Sommer 2024", "2024-06-01", "2024-08-31"),
    ("Mitte 2023", "2023-04-01", "2023-09-30"),
    ("2014", "2014-01-01", "2014-12-31"),
    ("im Jahr 2014", "2014-01-01", "2014-12-31"),
    ("am 20. Mai", "2025-05-20", "2025-05-20", "2026-05-20", "2026-05-20"),
    ("am Dienstag, dem 20. Mai", "2025-05-20", "2025-05-20", "2026-05-20", "2026-05-20"),
    ("12. Februar 2025", "2025-02-12", "2025-02-12"),
    ("am 24.02.2022", "2022-02-24", "2022-02-24"),
    ("2022-02-24", "2022-02-24", "2022-02-24"),
    ("vom 8. bis 10. Mai", "2025-05-08", "2025-05-10", "2026-05-08", "2026-05-10"),
    ("seit drei Jahren", "2022-05-21", "2025-05-21"),
    ("seit Freitag", "2025-05-16", "2025-05-21"),
    ("seit 2014", "2014-01-01", "2025-05-21"),
    ("vor zwei Tagen", "2025-05-19", "2025-05-19"),
    ("vor einer Woche", "2025-05-14", "2025-05-14"),
    ("vor zwei Stunden", "2025-05-21", "2025-05-21"),
    ("in zwei Wochen", "None", "None", "2025-06-04", "2025-06-04"),
    ("bis Ende Juli", "None", "None", "2025-05-21", "2025-07-31"),
    ("in den vergangenen drei Tagen", "2025-05-18", "2025-05-21"),
    ("am späten Montagabend", "2025-05-19", "2025-05-19", "2025-05-26", "2025-05-26"),
    ("am gestrigen Dienstag", "2025-05-20", "2025-05-20"),
    ("am übernächsten Freitag", "2025-05-30", "2025-05-30"),
    ("in der Nacht", "2025-05-20", "2025-05-21"),
    ("in der kommenden Nacht", "2025-05-21", "2025-05-22"),
    ("in der Nacht von Samstag auf Sonntag", "2025-05-17", "2025-05-18", "2025-05-24", "2025-05-25"),
    ("in der Nacht vom 3. auf den 4. Mai", "2025-05-03", "2025-05-04", "2026-05-03", "2026-05-04"),
    ("vorletzte Woche", "2025-05-05", "2025-05-11"),
    ("Ende vergangener Woche", "2025-05-16", "2025-05-18"),
    ("zu Wochenbeginn", "2025-05-19", "2025-05-20"),
    ("Mitte kommenden Monats", "2025-06-11", "2025-06-20"),
    ("in der zweiten Maihälfte", "2025-05-16", "2025-05-31"),
    ("im Vorjahr", "2024-01-01", "2024-12-31"),
    ("Ende letzten Jahres", "2024-10-01", "2024-12-31"),
    ("zum Jahresende", "2024-10-01", "2024-12-31", "2025-10-01", "2025-12-31"),
    ("am 24.2.", "2025-02-24", "2025-02-24", "2026-02-24", "2026-02-24"),
    ("am 6.3.25", "2025-03-06", "2025-03-06"),
    ("am zwölften Juni", "2024-06-12", "2024-06-12", "2025-06-12", "2025-06-12"),
    ("am 3. Oktober vergangenen Jahres", "2024-10-03", "2024-10-03"),
    ("im Mai des Vorjahres", "2024-05-01", "2024-05-31"),
    ("im kommenden Februar", "2026-02-01", "2026-02-28"),
    ("im vergangenen Winter", "2024-12-01", "2025-02-28"),
    ("Ende des Sommers 2024", "2024-08-01", "2024-08-31"),
    ("im Winter 2023/24", "2023-12-01", "2024-02-29"),
    ("im dritten Quartal 2024", "2024-07-01", "2024-09-30"),
    ("im letzten Quartal 2024", "2024-10-01", "2024-12-31"),
    ("im vergangenen Halbjahr", "2024-07-01", "2024-12-31"),
    ("in der ersten Jahreshälfte", "2025-01-01", "2025-06-30"),
    ("2022/23", "2022-01-01", "2023-12-31"),
    ("in den Jahren 2014–2022", "2014-01-01", "2022-12-31"),
    ("zwischen 2014 und 2022", "2014-01-01", "2022-12-31"),
    ("von 2019 bis 2024", "2019-01-01", "2024-12-31"),
    ("von 2014 bis heute", "2014-01-01", "2025-05-21"),
    ("in den 90er Jahren", "1990-01-01", "1999-12-31"),
    ("in den achtziger Jahren", "1980-01-01", "1989-12-31"),
    ("in den 2010er-Jahren", "2010-01-01", "2019-12-31"),
    ("im 20. Jahrhundert", "1901-01-01", "2000-12-31"),
    ("von Januar bis März 2023", "2023-01-01", "2023-03-31"),
    ("vom 28. Dezember bis 3. Januar", "2024-12-28", "2025-01-03", "2025-12-28", "2026-01-03"),
    ("von Montag bis Donnerstag", "2025-05-12", "2025-05-15", "2025-05-26", "2025-05-29"),
    ("zwischen dem 3. und 5. Mai", "2025-05-03", "2025-05-05", "2026-05-03", "2026-05-05"),
    ("seit Ostern", "2025-04-20", "2025-05-21"),
    ("seit anderthalb Jahren", "2023-11-21", "2025-05-21"),
    ("heute vor einem Jahr", "2024-05-21", "2024-05-21"),
    ("Freitag in einer Woche", "2025-05-23", "2025-05-23", "2025-05-30", "2025-05-30"),
    ("binnen 30 Tagen", "2025-05-21", "2025-06-20"),
    ("innerhalb von 48 Stunden", "2025-05-21", "2025-05-23"),
    ("in den nächsten zwei Wochen", "2025-05-21", "2025-06-04"),
    ("zu Ostern", "2025-04-20", "2025-04-21", "2026-04-05", "2026-04-06"),
    ("zum orthodoxen Osterfest 2024", "2024-05-05", "2024-05-06"),
    ("an Weihnachten", "2024-12-24", "2024-12-26", "2025-12-24", "2025-12-26"),
    ("am Pfingstmontag", "2024-05-20", "2024-05-20", "2025-06-09", "2025-06-09"),
    ("zum Jahreswechsel", "2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"),
    ("drei Tage vor Weihnachten", "2024-12-21", "2024-12-21", "2025-12-21", "2025-12-21"),
]


def _sentence(text: str) -> tuple[Article, Sentence]:
    """A sentence without any tree: every word hangs on the first."""
    words, end = [], 0
    for index, form in enumerate(text.split(), start=1):
        start = text.index(form, end)
        end = start + len(form)
        upos = "NOUN" if form[:1].isupper() else "ADV"
        words.append(
            Word(
                index=index, form=form, lemma=form, upos=upos, head=min(index - 1, 1), deprel="root" if index == 1 else "dep",
                span=Span(start, end),
            )
        )  # fmt: skip
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)))
    return Article(text=text, blocks=(block,)), Sentence(words=tuple(words), span=Span(0, len(text)))


def _one(text: str) -> time.TimePhrase:
    found = time.find(*_sentence(text), LEXICON)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("row", DAYS, ids=lambda row: row[0])
def test_an_expression_denotes_its_days(row: tuple[str, ...]) -> None:
    phrase = _one(row[0])
    past = phrase.resolve(WEDNESDAY, forward=False)
    ahead = phrase.resolve(WEDNESDAY, forward=True)
    assert phrase.text == row[0]
    assert (str(past.earliest), str(past.latest)) == row[1:3]
    assert (str(ahead.earliest), str(ahead.latest)) == (row[3:5] or row[1:3])


@pytest.mark.parametrize(
    "text",
    [
        *("in den nächsten Wochen", "vor einigen Tagen", "seit einigen Wochen", "am 31. Juni", "seit rund drei Jahren"),
        *("nach Ostern", "vor dem 20. Mai", "ab Montag", "von Montag an", "am folgenden Tag", "Ende der 90er Jahre"),
    ],
)
def test_a_vague_or_impossible_expression_keeps_its_text_and_has_no_days(text: str) -> None:
    time_ = _one(text).resolve(WEDNESDAY)
    assert (time_.text, time_.resolved) == (text, False)


@pytest.mark.parametrize(
    "text",
    [
        "zwei Jahre lang",
        "90 Minuten",
        "zuletzt",
        "bald",
        "2500 Soldaten",
        "um 20 Uhr",
        "20.000 Menschen",
        "jeden Freitag",
        "Montags",
        "alle zwei Wochen",
        "jedes Jahr im September",
        "jeweils am Freitag",
        "Resolution 2014",
        "Herr Sommer",
    ],
)
def test_durations_amounts_and_mere_adverbs_are_no_time(text: str) -> None:
    assert time.find(*_sentence(text), LEXICON) == ()


@pytest.mark.parametrize(("text", "known"), [("am Freitag", False), ("gestern", False), ("im Mai 2023", True), ("2014", True)])
def test_without_the_articles_date_only_full_dates_are_known(text: str, *, known: bool) -> None:
    assert _one(text).resolve(None).resolved is known


def test_a_number_that_counts_is_no_year() -> None:
    words = (
        Word(index=1, form="2000", lemma="2000", upos="NUM", head=2, deprel="nummod", span=Span(0, 4)),
        Word(index=2, form="Soldaten", lemma="Soldat", upos="NOUN", head=0, deprel="root", span=Span(5, 13)),
    )
    article = Article(text="2000 Soldaten")
    assert time.find(article, Sentence(words=words, span=Span(0, 13)), LEXICON) == ()


@pytest.mark.parametrize(
    ("finite", "feats", "forward"),
    [
        ("kam", (("Tense", "Past"), ("VerbForm", "Fin")), False),
        ("kommt", (("Tense", "Pres"), ("VerbForm", "Fin")), True),
    ],
)
def test_the_tense_of_the_clause_gives_the_direction(finite: str, feats: tuple[tuple[str, str], ...], *, forward: bool) -> None:
    text = f"Er {finite} Freitag"
    last = len(text)
    words = (
        Word(index=1, form="Er", lemma="er", upos="PRON", head=2, deprel="nsubj", span=Span(0, 2)),
        Word(index=2, form=finite, lemma="kommen", upos="VERB", feats=feats, head=0, deprel="root", span=Span(3, last - 8)),
        Word(index=3, form="Freitag", lemma="Freitag", upos="NOUN", head=2, deprel="obl", span=Span(last - 7, last)),
    )
    found = time.find(Article(text=text), Sentence(words=words, span=Span(0, last)), LEXICON)
    assert [phrase.forward for phrase in found] == [forward]


def test_no_expression_lies_inside_another() -> None:
    found = time.find(*_sentence("am Dienstag, dem 20. Mai 2025 und am Freitag"), LEXICON)
    assert [phrase.text for phrase in found] == ["am Dienstag, dem 20. Mai 2025", "am Freitag"]


_WORDS = """am im in seit vor bis den zum und Freitag Wochenende 20. 29. 31. 0. 99 Mai Juni Februar 2014 1999 Ende Sommer heute
nächsten letzte drei Woche Tagen Jahren von zwischen nach 2022/23 24.2. 24.2.22 5. ersten Quartal Halbjahr Ostern
orthodoxen Weihnachten Nacht Samstag auf heute morgen jeden immer anderthalb 90er Jahrhundert vergangenen Jahres
Jahresende – - Vorjahr Vorwoche binnen folgenden"""
_PIECES = st.sampled_from(_WORDS.split())


@given(
    text=st.lists(_PIECES, min_size=1, max_size=8).map(" ".join),
    today=st.dates(dt.date(1950, 1, 1), dt.date(2200, 12, 31)),
    forward=st.booleans(),
)
def test_whatever_the_words_an_interval_runs_forwards_and_the_text_is_that_of_the_span(
    text: str, today: dt.date, *, forward: bool
) -> None:
    article, sentence = _sentence(text)
    for phrase in time.find(article, sentence, LEXICON):
        made = phrase.resolve(today, forward=forward)
        assert made.span.of(article.text) == made.text == phrase.text
        assert made.earliest is None or made.latest is None or made.earliest <= made.latest


@given(st.dates(dt.date.min, dt.date.max), st.sampled_from(DAYS))
def test_no_date_makes_an_expression_fail(today: dt.date, row: tuple[str, ...]) -> None:
    for forward in (False, True):
        _one(row[0]).resolve(today, forward=forward)


def test_a_long_line_is_read_in_linear_time() -> None:
    article, sentence = _sentence("am " * 20_000 + "Freitag")
    assert [phrase.text for phrase in time.find(article, sentence, LEXICON)] == ["am Freitag"]
