import pytest
from hypothesis import given

from ukrdiplo.errors import ModelError
from ukrdiplo.model import Sentence, Span, Word
from ukrdiplo.testing import sentences


def _word(index: int, head: int, start: int | None = None, deprel: str = "dep") -> Word:
    place = 2 * index if start is None else start
    return Word(index=index, form="x", lemma="x", upos="X", head=head, deprel=deprel, span=Span(place, place + 1))


def _sentence(*heads: int) -> Sentence:
    words = tuple(_word(index, head) for index, head in enumerate(heads, start=1))
    return Sentence(words=words, span=Span(2, 2 * len(heads) + 1))


def test_a_tree_is_walked_up_and_down() -> None:
    sentence = _sentence(2, 0, 2, 3)
    first, second, third, fourth = sentence.words
    assert sentence.root is second
    assert sentence.children(second) == (first, third)
    assert sentence.head(fourth) is third
    assert sentence.head(second) is None
    assert sentence.subtree(third) == (third, fourth)
    assert sentence.ancestors(fourth) == (third, second)


@pytest.mark.parametrize(
    ("heads", "fault"),
    [
        ((2, 1), "circle"),
        ((0, 3, 2), "circle"),
        ((1,), "no possible head 1"),
        ((7,), "no possible head 7"),
        ((-1,), "no possible head -1"),
    ],
)
def test_heads_that_make_no_tree_are_refused(heads: tuple[int, ...], fault: str) -> None:
    with pytest.raises(ModelError, match=fault):
        _sentence(*heads)


def test_several_roots_are_allowed_and_the_first_is_the_root() -> None:
    sentence = _sentence(0, 0, 2)
    assert sentence.root is sentence.words[0]


def test_a_sentence_has_a_word() -> None:
    with pytest.raises(ModelError, match="at least one word"):
        Sentence(words=(), span=Span(0, 1))


def test_words_count_from_one() -> None:
    with pytest.raises(ModelError, match="has index 2"):
        Sentence(words=(_word(2, 0),), span=Span(0, 9))


@pytest.mark.parametrize(("starts", "span"), [((4, 2), Span(2, 5)), ((2, 4), Span(3, 5)), ((2, 4), Span(2, 4))])
def test_words_stand_in_order_inside_their_sentence(starts: tuple[int, int], span: Span) -> None:
    words = tuple(_word(index, index - 1, start) for index, start in enumerate(starts, start=1))
    with pytest.raises(ModelError, match="out of order or out of its sentence"):
        Sentence(words=words, span=span)


def test_a_relation_is_known_without_its_subtype() -> None:
    assert _word(1, 0, deprel="nsubj:pass").base_deprel == "nsubj"


def test_a_feature_is_found_by_name() -> None:
    word = Word(
        index=1, form="x", lemma="x", upos="X", feats=(("Mood", "Sub"), ("Case", "Nom")), head=0, deprel="root", span=Span(0, 1)
    )
    assert (word.feat("Mood"), word.feat("Tense")) == ("Sub", None)
    assert word.feats == (("Case", "Nom"), ("Mood", "Sub"))


@given(sentences())
def test_every_word_is_reached_from_a_root(sentence: Sentence) -> None:
    roots = [word for word in sentence.words if sentence.head(word) is None]
    reached = [word for root in roots for word in sentence.subtree(root)]
    assert sorted(reached, key=lambda word: word.index) == list(sentence.words)
    assert all(sentence.ancestors(word)[-1] in roots for word in sentence.words if word.head)
