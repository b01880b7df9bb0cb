from collections.abc import Callable
from typing import Any

import pytest

from ukrdiplo.extraction.actors.designated import is_behind_noun
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import ActorKind, Span


def test_a_name_with_a_word_of_bodies_in_it_is_no_persons(read: Callable[..., Any]) -> None:
    survey = read("Das Beben meldete der United States Geological Survey.").actor("United States Geological Survey")
    assert survey.kind is ActorKind.ORGANISATION


def test_a_word_of_firms_at_the_end_makes_a_firm_of_given_names_before_it(read: Callable[..., Any]) -> None:
    reading = read("Besitzer war die in Panama ansässige Louis Marine Shipping.")
    assert reading.actor("Louis Marine Shipping").kind is ActorKind.ORGANISATION


def behind(noun: str, name: str, lexicon: Lexicon) -> bool:
    tokens = [Token(text=noun, span=Span(0, 5), gap=""), Token(text=name, span=Span(6, 9), gap=" ")]
    return is_behind_noun(tokens, 1, lexicon)


@pytest.mark.parametrize(("noun", "name"), [("Konkurrent", "Quillaro"), ("Bündnis", "Quillaro"), ("Bündnis", "Martina")])
def test_behind_a_noun_for_a_body_a_name_is_the_bodys(lexicon: Lexicon, noun: str, name: str) -> None:
    assert behind(noun, name, lexicon)


@pytest.mark.parametrize(("noun", "name"), [("Expertin", "Quillaro"), ("Konkurrent", "Martina")])
def test_behind_a_noun_for_people_a_name_is_a_persons(lexicon: Lexicon, noun: str, name: str) -> None:
    assert not behind(noun, name, lexicon)
