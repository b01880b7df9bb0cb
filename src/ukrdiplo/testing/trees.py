"""Strategies for words, sentences and analyses."""

from functools import cache
from itertools import accumulate

from hypothesis import strategies as st

from ukrdiplo.model import Analysis, Sentence, Span, Word
from ukrdiplo.testing.values import names, spans

__all__ = ["analyses", "sentences", "words"]


def words(
    *,
    index: st.SearchStrategy[int] | None = None,
    head: st.SearchStrategy[int] | None = None,
    span: st.SearchStrategy[Span] | None = None,
) -> st.SearchStrategy[Word]:
    """Words with any features; inside a sentence, their index, head and span are given."""
    return st.builds(
        Word,
        index=st.integers(1, 100) if index is None else index,
        form=names(),
        lemma=names(),
        upos=st.sampled_from(["NOUN", "VERB", "PUNCT"]),
        feats=_features(),
        head=st.integers(0, 100) if head is None else head,
        deprel=st.sampled_from(["root", "nsubj:pass", "dep"]),
        span=spans(min_size=1) if span is None else span,
    )


@cache
def _features() -> st.SearchStrategy[tuple[tuple[str, str], ...]]:
    """Features by name, none twice."""
    chosen_names = st.lists(st.sampled_from("ABxy9"), unique=True, max_size=3).map(sorted)
    return chosen_names.map(lambda chosen: tuple((name, f"{name}{place}") for place, name in enumerate(chosen)))


@st.composite
def sentences(draw: st.DrawFn, *, start: int = 0) -> Sentence:
    """Sentences with trees of every shape, from offset ``start`` on; the words of a multi-word token share its span."""
    order = draw(st.permutations(range(1, draw(st.integers(1, 6)) + 1)))
    heads = {place: draw(st.sampled_from([0, *order[:n]])) if n else 0 for n, place in enumerate(order)}
    ends = list(accumulate(draw(st.lists(st.integers(1, 9), min_size=len(order), max_size=len(order))), initial=start))
    made: list[Word] = []
    for place in range(1, len(order) + 1):
        own = Span(ends[place - 1], ends[place])
        shared: bool = draw(st.booleans())
        span = made[-1].span if made and shared else own
        made.append(draw(words(index=st.just(place), head=st.just(heads[place]), span=st.just(span))))
    return Sentence(words=tuple(made), span=Span(start, made[-1].span.end), block=draw(st.integers(0, 9)))


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    """Analyses of a few sentences, one behind the other."""
    made: list[Sentence] = []
    for _ in range(draw(st.integers(0, 3))):
        made.append(draw(sentences(start=made[-1].span.end + 1 if made else 0)))
    return Analysis(sentences=tuple(made), analyser=draw(names()))
