"""Strategies for words, sentences and analyses."""

from hypothesis import strategies as st

from ukrdiplo.model import Analysis, Sentence, Span, Word
from ukrdiplo.testing.choices import Choices, choices
from ukrdiplo.testing.values import LENGTH

__all__ = ["analyses", "sentences", "words"]

_BYTES = 16
"""What a word takes, with its place in the sentence."""
_WORDS = 6


def words(
    *,
    index: st.SearchStrategy[int] | None = None,
    head: st.SearchStrategy[int] | None = None,
    span: st.SearchStrategy[Span] | None = None,
) -> st.SearchStrategy[Word]:
    """Words with any features; their index, head and span may be given."""

    def word(made: Choices, index: int, head: int, span: Span | None) -> Word:
        return _word(made, index, head, span or made.span(LENGTH, min_size=1))

    return st.builds(word, choices(_BYTES), index or st.integers(1, 100), head or st.integers(0, 100), span or st.none())


def _word(made: Choices, index: int, head: int, span: Span) -> Word:
    return Word(
        index=index,
        form=made.name(),
        lemma=made.name(),
        upos=made.one(("NOUN", "VERB", "PUNCT")),
        feats=tuple((name, f"{name}{place}") for place, name in enumerate(sorted(made.some("ABxy9", 3)))),
        head=head,
        deprel=made.one(("root", "nsubj:pass", "dep")),
        span=span,
    )


@st.composite
def sentences(draw: st.DrawFn, *, start: int = 0) -> Sentence:
    """Sentences with trees of every shape, from offset ``start`` on; the words of a multi-word token share its span."""
    number: int = draw(st.integers(1, _WORDS))
    return _sentence(draw(choices(1 + number * _BYTES)), number, start)


def _sentence(made: Choices, number: int, start: int) -> Sentence:
    block, left = made.number(9), list(range(1, number + 1))
    order = [left.pop(made.number(len(left) - 1)) for _ in range(number)]  # each word's head stands before it here
    heads = {place: made.one((0, *order[:n])) for n, place in enumerate(order)}
    found: list[Word] = []
    for place in range(1, number + 1):
        length, shared, of_word = 1 + made.number(8), made.flag(), made.part(_BYTES - 4)
        end = found[-1].span.end if found else start
        span = found[-1].span if found and shared else Span(end, end + length)
        found.append(_word(of_word, place, heads[place], span))
    return Sentence(words=tuple(found), span=Span(start, found[-1].span.end), block=block)


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    """Analyses of a few sentences, one behind the other."""
    made: list[Sentence] = []
    for number in draw(st.lists(st.integers(1, _WORDS), max_size=3)):
        of_sentence = draw(choices(1 + number * _BYTES))
        made.append(_sentence(of_sentence, number, made[-1].span.end + 1 if made else 0))
    return Analysis(sentences=tuple(made), analyser=draw(choices(1)).name())
