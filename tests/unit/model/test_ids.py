"""Ids: the same content gives the same id for ever."""

from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.model import Article, Span
from ukrdiplo.model.ids import content_id, slug, span_key
from ukrdiplo.testing import texts


def test_an_id_is_the_same_for_ever() -> None:
    assert content_id("st", "ar-1", "0-9") == "st-82d571b48f744018"
    assert Article(text="Kiew hofft.").id == Article(text="Kiew hofft.", outlet="Der Bote").id


@given(st.lists(texts(), max_size=3), st.lists(texts(), max_size=3))
def test_other_parts_give_another_id(left: list[str], right: list[str]) -> None:
    assert (content_id("x", *left) == content_id("x", *right)) == (left == right)


@given(texts(min_size=1))
def test_a_slug_is_of_ascii_letters_digits_and_hyphens(name: str) -> None:
    made = slug(name)
    assert made
    assert made.isascii()
    assert made == made.lower()
    assert not made.startswith("-")
    assert not made.endswith("-")


def test_names_without_a_latin_letter_stay_apart() -> None:
    assert slug("Київ") != slug("Москва")


def test_a_key_tells_spans_apart() -> None:
    assert span_key([Span(0, 1), Span(2, 3)]) != span_key([Span(0, 3)])
