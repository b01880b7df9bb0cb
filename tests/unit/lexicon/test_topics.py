"""The words that name topics."""

from pathlib import Path

import pytest

from ukrdiplo.errors import LexiconError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.topics import Setting, Term, Topic, TopicIndex


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


def test_every_topic_has_words_of_its_own(lexicon: Lexicon) -> None:
    assert len(lexicon.topics) == 25
    for topic in lexicon.topics:
        assert any(term.sign > 0 for term in topic.all_terms), topic.id


def test_no_term_stands_twice_in_a_topic(lexicon: Lexicon) -> None:
    for topic in lexicon.topics:
        written = (*topic.terms, *topic.opposites)
        assert len(written) == len(set(written)), topic.id


def test_a_term_is_read_with_its_alternatives_actors_and_persons() -> None:
    term = Term.read("treffen Präsident/Staatschef @RUS @person", "leaders_summit")
    assert (term.head, term.needs, term.actors, term.person) == ("treffen", (("präsident", "staatschef"),), ("RUS",), True)
    assert term.asks == 3


@pytest.mark.parametrize("written", ["", "@USA", "  "])
def test_a_term_without_a_head_is_an_error_that_names_the_topic(written: str) -> None:
    with pytest.raises(LexiconError, match="my_topic"):
        Term.read(written, "my_topic")


def test_an_opposite_has_the_sign_of_an_opponent() -> None:
    topic = Topic(id="t", label_de="T", label_en="T", support_means="wants it", terms=("Beitritt",), opposites=("Neutralität",))
    assert [(term.head, term.sign) for term in topic.all_terms] == [("Beitritt", 1), ("Neutralität", -1)]


def test_a_compound_is_found_by_the_longest_head(lexicon: Lexicon) -> None:
    index = lexicon.topic_index
    assert {term.topic for term in index.noun(["dreißig-tage-waffenruhe"])} >= {"ceasefire"}
    assert {term.topic for term in index.noun(["eu-beitrittsverhandlung"])} == {"eu_membership"}
    assert index.noun(["hausaufgabenliste"]) == ()


def test_a_short_head_is_found_alone_but_not_as_an_ending() -> None:
    topic = Topic(id="money", label_de="Geld", label_en="money", support_means="wants it", terms=("Geld",))
    index = TopicIndex.of([topic], [Setting(id="s", words=("Ukraine",))])
    assert index.noun(["geld"])
    assert not index.noun(["entgeld"])


def test_users_can_add_a_topic(tmp_path: Path) -> None:
    file = tmp_path / "more.toml"
    file.write_text(
        '[[topic]]\nid = "grain_deal"\nlabel_de = "Getreideabkommen"\nlabel_en = "grain deal"\n'
        'support_means = "wants grain exported by sea"\nterms = ["Getreideabkommen"]\n',
        encoding="utf-8",
    )
    lexicon = Lexicon.load(extra=[file])
    assert lexicon.topic("grain_deal").label_de == "Getreideabkommen"
    assert {term.topic for term in lexicon.topic_index.noun(["getreideabkommen"])} == {"grain_deal"}
