from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.analysis.trees import rooted
from ukrdiplo.model import Sentence, Span, Word


def _sentence(heads: tuple[int, ...]) -> Sentence:
    words = tuple(
        Word(index=place, form="x", lemma="x", upos="X", head=head, deprel="dep", span=Span(place, place + 1))
        for place, head in enumerate(heads, start=1)
    )
    return Sentence(words=words, span=Span(1, len(heads) + 1))


@given(st.lists(st.integers(-2, 12), min_size=1, max_size=10))
def test_any_heads_become_a_tree(heads: list[int]) -> None:
    assert len(_sentence(rooted(heads)).words) == len(heads)


@given(st.lists(st.integers(-2, 12), min_size=1, max_size=10))
def test_heads_that_make_a_tree_stay_as_they_are(heads: list[int]) -> None:
    assert rooted(rooted(heads)) == rooted(heads)


def test_a_circle_is_opened_at_its_first_word() -> None:
    assert rooted([0, 4, 2, 3]) == (0, 0, 2, 3)
