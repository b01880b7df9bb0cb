"""A text is cut where objects begin and end."""

from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.model import Span
from ukrdiplo.testing import spans
from ukrdiplo.view.passages import Passage, runs

LENGTH = 12
PASSAGES = st.lists(st.builds(Passage, span=spans(length=LENGTH), mark=st.sampled_from("abcd")), max_size=6)


@given(PASSAGES, st.lists(st.integers(0, LENGTH), max_size=3))
def test_each_character_lies_in_one_run_with_all_that_it_belongs_to(passages: list[Passage], cuts: list[int]) -> None:
    found = list(runs(LENGTH, passages, cuts))
    assert [place for run in found for place in range(run.span.start, run.span.end)] == list(range(LENGTH))
    for run in found:
        for place in range(run.span.start, run.span.end):
            here = {passage.mark for passage in passages if passage.span.start <= place < passage.span.end}
            assert set(run.marks) == here
            assert len(run.marks) == len(here)


@given(PASSAGES, st.lists(st.integers(0, LENGTH - 1), max_size=3))
def test_a_run_ends_where_it_has_to(passages: list[Passage], cuts: list[int]) -> None:
    assert set(cuts) - {0} <= {run.span.start for run in runs(LENGTH, passages, cuts)}


def test_what_is_open_comes_in_the_order_in_which_it_began() -> None:
    outer, inner = Passage(span=Span(0, 9), mark="outer"), Passage(span=Span(3, 6), mark="inner")
    assert [run.marks for run in runs(9, [inner, outer])] == [("outer",), ("outer", "inner"), ("outer",)]


def test_a_text_without_characters_has_no_runs() -> None:
    assert list(runs(0, [])) == []
