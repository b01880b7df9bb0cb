"""Quotation marks: which belong together."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.model import Span
from ukrdiplo.syntax.quotation import DEPTH, pair

MARKS = "„“”\"‚‘’»«›‹'"


def quoted(text: str) -> list[str]:
    """The insides of the outer quotations, paragraphs being lines."""
    return [quotation.inner.of(text) for quotation in pair(text, paragraphs(text)) if quotation.depth == 0]


def paragraphs(text: str) -> list[Span]:
    """The lines of a text that are not empty."""
    spans, start = [], 0
    for line in text.split("\n"):
        if line:
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


@pytest.mark.parametrize(
    "text",
    [
        "„Gut“, sagt er.",
        "»Gut«, sagt er.",
        "«Gut», sagt er.",
        "“Gut”, sagt er.",
        '"Gut", sagt er.',
        "„Gut”, sagt er.",
        '„Gut", sagt er.',
        "‚Gut‘, sagt er.",
    ],
)
def test_every_pair_of_marks_quotes(text: str) -> None:
    assert quoted(text) == ["Gut"]


def test_a_quotation_inside_another_is_nested() -> None:
    text = "„Er sagte ‚nein‘ und ging“, schrieb sie."
    outer, inner = pair(text, paragraphs(text))
    assert (outer.depth, inner.depth) == (0, 1)
    assert inner.inner.of(text) == "nein"


def test_straight_marks_open_before_a_word_and_close_behind_one() -> None:
    assert quoted('"Wir gehen", sagte er. "Kommst du?"') == ["Wir gehen", "Kommst du?"]


def test_a_mark_that_opens_the_next_paragraph_goes_on_with_the_quotation() -> None:
    text = "Er sagte: „Erstens.\n„Zweitens.\n„Drittens.“ Dann ging er."
    assert quoted(text) == ["Erstens.\n„Zweitens.\n„Drittens."]


def test_a_quotation_may_end_in_a_later_paragraph() -> None:
    assert quoted("Er sagte: „Erstens.\nZweitens.“") == ["Erstens.\nZweitens."]


def test_a_mark_without_a_partner_is_left_alone() -> None:
    assert quoted("Das ist „offen.\nDas ist „geschlossen“ worden.") == ["geschlossen"]


def test_an_apostrophe_is_no_mark() -> None:
    assert quoted("Er hat’s „so gut’s geht“ gemacht.") == ["so gut’s geht"]


def test_marks_with_nothing_between_them_quote_nothing() -> None:
    assert quoted("„“ und „“") == []


@given(st.text(alphabet=MARKS + "ab ,.\n", max_size=60))
def test_quotations_are_whole_ordered_and_properly_nested(text: str) -> None:
    found = pair(text, paragraphs(text))
    assert [quotation.span for quotation in found] == sorted(quotation.span for quotation in found)
    for quotation in found:
        assert text[quotation.span.start] in MARKS
        assert text[quotation.span.end - 1] in MARKS
        assert len(quotation.inner) == len(quotation.span) - 2
        for other in found:
            if other.span.overlaps(quotation.span):
                assert other.span.covers(quotation.span) or quotation.span.covers(other.span)
        assert quotation.depth < DEPTH + 1


@pytest.mark.parametrize(
    "text", ["„" * 100_000, '"' * 100_000, "„a“ " * 50_000, "»" * 100_000, "„" * 50_000 + "“" * 50_000, '"a ' * 50_000]
)
def test_a_hundred_thousand_marks_take_a_moment(text: str) -> None:
    began = time.perf_counter()
    pair(text, [Span(0, len(text))])
    assert time.perf_counter() - began < 10


def test_the_same_high_mark_may_open_and_close() -> None:
    assert quoted("Er sagte: “Gut so“, und “Nein“.") == ["Gut so", "Nein"]


def test_straight_apostrophes_quote_where_they_stand_around_words() -> None:
    assert quoted("'Wir gehen', sagte er.") == ["Wir gehen"]


@pytest.mark.parametrize("text", ["Andreas' Haus, Hans' Auto", "Das geht's nicht, so'n Mist", "die '68er und die '90er"])
def test_an_apostrophe_in_or_at_a_word_quotes_nothing(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_over_paragraphs_survives_one_inside_its_last() -> None:
    text = "„Erstens gut.\nZweitens heißt es „in dubio“ überall.“"
    assert quoted(text + " Dann") == [text[1:-1]]


def test_an_opening_mark_is_given_up_when_a_later_paragraph_is_balanced() -> None:
    assert quoted("„Erstens gut.\nDann kam „Otto“ an.") == ["Otto"]
