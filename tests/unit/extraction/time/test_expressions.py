"""The patterns of time expressions, tried only where a text has a word of theirs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ukrdiplo.extraction.time.expressions import Patterns
from ukrdiplo.extraction.time.vocabulary import Vocabulary
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.times import TimeKind

WORDS = Lexicon.load().time_words
PATTERNS = Patterns.of(Vocabulary(WORDS))
KNOWN = sorted({word for kind in TimeKind for word in WORDS.words(kind)})
FIGURES = [
    "2024",
    "24.",
    "24.2.",
    "24. 2.",
    "2024-02-24",
    "24.2.2024",
    "1990er",
    "90er",
    "8.–10.",
    "2022/23",
    "der",
    "des",
    "und",
]


@settings(max_examples=400)
@given(st.lists(st.sampled_from(KNOWN) | st.sampled_from(FIGURES), max_size=7))
def test_no_pattern_matches_where_none_of_its_words_stands(words: list[str]) -> None:
    text = " ".join(words).capitalize()
    every = {(found.start(), found.end()) for pattern, _ in PATTERNS.kinds for found in pattern.finditer(text)}
    assert {(found.start, found.end) for found in PATTERNS.find(text)} == every


@pytest.mark.parametrize("text", ["", "Ein Satz ohne jede Angabe.", "Er zählt 12 Stimmen und 3,5 Prozent."])
def test_most_texts_have_no_word_of_any(text: str) -> None:
    assert PATTERNS.find(text) == []
