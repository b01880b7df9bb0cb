"""Datelines and the times of tickers are parted from the sentence behind them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.analysis.datelines import behind_dateline
from ukrdiplo.analysis.segmentation import mend
from ukrdiplo.analysis.tokens import Stops, Token

TOWNS = {"Kiew", "Wien", "Moskau", "Den Haag"}


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("KIEW/MOSKAU (dpa) – ", "Der Präsident lehnt ab."),
        ("Den Haag (AFP/dpa) - ", "„Gut“, sagte er."),
        ("Winnyzja (Reuters). -- ", "Die Züge fahren."),
        ("Wien – ", "Die Ministerin kam."),
        ("Wien, Kiew – ", "„Gut“, sagte er."),
        ("14.30 Uhr: ", "Der Kanzler reist ab."),
        ("Gestern, 22:45 Uhr – ", "Rom winkt ab."),
        ("Mittwoch, 12. November, 8:05 Uhr | ", "Rom winkt ab."),
        ("+++ 7:15 +++ ", "Der Kreml droht."),
        ("", "Merz – Der Kanzler kam."),
        ("", "Kiew – das ist weit."),
        ("", "Kiew lehnt ab – Moskau auch."),
        ("", "Merz (68) – Der Kanzler kam."),
        ("", "Um 14.30 Uhr begann es."),
        ("", "3:1 – so ging es aus."),
        ("", "12.05. – Der Tag."),
    ],
)
def test_a_dateline_ends_behind_its_dash(dateline: str, rest: str) -> None:
    assert behind_dateline(dateline + rest, TOWNS) == len(dateline)


@given(st.text(max_size=300))
def test_whatever_a_dateline_is_it_is_a_beginning(text: str) -> None:
    end = behind_dateline(text, TOWNS)
    assert 0 <= end <= len(text)
    assert not end or text[:end].rstrip()[-1] in "–—-|:+"


@pytest.mark.parametrize(
    "text", ["A" * 100_000, "Kiew/" * 20_000, "1. " * 30_000, "+" * 100_000, "Kiew (" * 20_000, "A " * 50_000]
)
def test_no_beginning_takes_long(text: str) -> None:
    start = time.process_time()
    behind_dateline(text, TOWNS)
    assert time.process_time() - start < 0.5


def sentences(text: str, *, opening: int = 0) -> list[str]:
    tokens: list[Token] = []
    for word in text.split(" "):
        start = tokens[-1].end + 1 if tokens else 0
        tokens.append(Token(start, start + len(word), final=False))
    return [" ".join(text[token.start : token.end] for token in found) for found in mend(text, tokens, Stops(), opening=opening)]


def test_what_stands_behind_a_dateline_is_a_sentence_of_its_own() -> None:
    assert sentences("Wien – Die Ministerin kam", opening=7) == ["Wien –", "Die Ministerin kam"]


def test_crosses_part_the_lines_of_a_ticker() -> None:
    assert sentences("+++ Merz in Kiew +++ Moskau droht +++") == ["+++", "Merz in Kiew", "+++", "Moskau droht", "+++"]
    assert sentences("Er zählte eins + eins zusammen") == ["Er zählte eins + eins zusammen"]
