"""One word in several spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.spelling import folded, lowered

NAMES = Lexicon.load().names


@pytest.mark.parametrize(
    ("written", "actor"),
    [
        ("Wladimir Selenskyj", "person.wolodymyr-selenskyj"),
        ("Vladimir Selenski", "person.wolodymyr-selenskyj"),
        ("Zelenskiys", "person.wolodymyr-selenskyj"),
        ("Sergey Lavrow", "person.sergej-lawrow"),
        ("Vitaly Klychko", "person.vitali-klitschko"),
        ("Valeriy Zaluzhny", "person.walerij-saluschnyj"),
        ("Yanukowitsch", "person.wiktor-janukowytsch"),
        ("Alexei Nawalnyj", "person.alexej-nawalny"),
        ("Gerhard Schroeder", "person.gerhard-schroeder"),
        ("Erdoğan", "person.recep-tayyip-erdogan"),
        ("Oesterreich", "state.aut"),
        ("Weissen Hauses", "inst.weisses-haus"),
        ("WEISSES HAUS", "inst.weisses-haus"),
        ("SELENSKYJ", "person.wolodymyr-selenskyj"),
    ],
)
def test_a_name_is_known_in_every_usual_spelling(written: str, actor: str) -> None:
    words = written.split()
    match = NAMES.find(words, 0)
    assert match is not None
    assert (match[0], match[1][0].actor.id) == (len(words), actor)


@pytest.mark.parametrize("word", ["Taranteln", "Selen", "Schiff", "Puten", "kuleba", "Chirurg"])
def test_words_that_only_resemble_a_name_are_none(word: str) -> None:
    assert NAMES.find([word], 0) is None


def test_titles_are_known_without_umlauts_and_in_capitals() -> None:
    people = Lexicon.load().people
    for written in ("Außenminister", "Aussenminister", "AUSSENMINISTER", "Aussenministers"):
        noun = people.noun(written)
        assert noun is not None
        assert noun.role.id == "foreign-minister"
    assert people.title(["EU-AUSSENBEAUFTRAGTE"], 0) == people.title(["EU-Außenbeauftragte"], 0)
    assert people.noun("Praesidenten") is not None


@given(st.text(max_size=30))
def test_folding_and_lowering_twice_change_nothing_more(word: str) -> None:
    assert lowered(lowered(word)) == lowered(word)
    assert folded(folded(word)) == folded(word)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_words_can_be_looked_up(one: str, other: str) -> None:
    if one and other:
        NAMES.find([one, other], 0)
