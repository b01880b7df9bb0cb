"""The direction that a clause gives to a time, on recorded trees."""

import csv
import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from ukrdiplo import Article, read_text
from ukrdiplo.extraction import time
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis, Span, TimeExpression

HERE = Path(__file__).parent
KEY = HERE.parents[3] / "bench" / "own" / "times.csv"
Trees = Callable[[Article], Analysis]

# the article's day is a Wednesday
BACK = [
    ("Am Montag hatte das Parlament getagt.", "2025-05-19"),
    ("Wie das Ministerium am Dienstag mitteilte, fiel der Strom aus.", "2025-05-20"),
    ("Er soll am Montag den Botschafter getroffen haben.", "2025-05-19"),
    ("Das Abkommen sei am Freitag unterzeichnet worden, hieß es.", "2025-05-16"),
    ("Der Präsident hat den Sondergesandten am Freitag empfangen.", "2025-05-16"),
    ("Die Delegationen hätten sich am Freitag treffen sollen.", "2025-05-16"),
    ("Selenskyj ist am Donnerstag in Ankara gelandet.", "2025-05-15"),
    ("Die am Freitag beschlossenen Sanktionen treffen Banken.", "2025-05-16"),
    ("Seine letzte Nachricht stammt vom Freitag.", "2025-05-16"),
    ("Am Mittwoch äußerte sich der Kanzler nicht.", "2025-05-21"),
]
AHEAD = [
    ("Das Parlament tagt am Montag.", "2025-05-26"),
    ("Am Sonntag wählt Rumänien einen Präsidenten.", "2025-05-25"),
    ("Die Staatschefs wollen am Samstag beraten.", "2025-05-24"),
    ("Er kündigte an, am Samstag nach Kiew zu reisen.", "2025-05-24"),
    ("Das Treffen ist für Donnerstag geplant.", "2025-05-22"),
    ("Der Gipfel wurde auf Freitag verschoben.", "2025-05-23"),
    ("Die für Freitag geplanten Gespräche fallen aus.", "2025-05-23"),
    ("Putin schlug direkte Gespräche vor, die am Donnerstag in Istanbul beginnen sollen.", "2025-05-22"),
    ("„Wir werden am Montag antworten“, sagte der Minister.", "2025-05-26"),
    ("Moskau schlug eine Feuerpause vom 2. bis 2. Juni vor.", "2025-06-02"),
]
NO_DAYS = [
    "Er war bis Freitag in Rom.",
    "Die Blockade dauerte bis März.",
    "In zwei Tagen eroberten sie die Stadt.",
    "Rund 2000 Soldaten kamen um.",
    "Der Morgen war kühl.",
]


@pytest.fixture(scope="module")
def times(recorded: Callable[[Path], Trees], lexicon: Lexicon) -> Callable[[str, str | None], list[TimeExpression]]:
    """The times of a sentence in an article of a day."""
    trees = recorded(HERE)

    def read(text: str, published: str | None = "2025-05-21") -> list[TimeExpression]:
        article = read_text(text, published=published)
        found = (phrase for sentence in trees(article).sentences for phrase in time.find(article, sentence, lexicon))
        return [phrase.resolve(article.published) for phrase in found]

    return read


@pytest.mark.parametrize(("text", "day"), BACK + AHEAD)
def test_the_verb_tells_whether_a_day_lies_behind_or_ahead(
    text: str, day: str, times: Callable[[str, str | None], list[TimeExpression]]
) -> None:
    assert [str(found.earliest) for found in times(text, "2025-05-21")] == [day]


@pytest.mark.parametrize("text", NO_DAYS)
def test_an_unknown_beginning_how_long_something_took_and_an_amount_are_no_days(
    text: str, times: Callable[[str, str | None], list[TimeExpression]]
) -> None:
    assert not any(found.resolved for found in times(text, "2025-05-21"))


def test_without_a_verb_a_date_is_the_nearest(times: Callable[[str, str | None], list[TimeExpression]]) -> None:
    assert [found.earliest for found in times("Gipfel in Rom am 3. Juni", "2025-05-21")] == [dt.date(2025, 6, 3)]
    assert [found.earliest for found in times("Gipfel in Rom am 3. Mai", "2025-05-21")] == [dt.date(2025, 5, 3)]


def test_of_the_key_at_least_95_in_100_have_exactly_their_days(
    times: Callable[[str, str | None], list[TimeExpression]],
) -> None:
    with KEY.open(encoding="utf-8", newline="") as lines:
        key = list(csv.DictReader(lines))
    right = 0
    for row in key:
        start = row["sentence"].index(row["expression"])
        span = Span(start, start + len(row["expression"]))
        there = [
            t for t in times(row["sentence"], row["published"] or None) if t.span.start < span.end and span.start < t.span.end
        ]
        days = [(str(t.earliest), str(t.latest)) for t in there if t.resolved]
        right += (row["earliest"], row["latest"]) in days if row["earliest"] else not days
    assert len(key) == 197
    assert right >= 0.95 * len(key)
