import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.names import inflected, split


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Putins", "person.wladimir-putin"),
        ("Russlands", "state.rus"),
        ("des Weißen Hauses", "inst.weisses-haus"),
        ("der Vereinigten Staaten", "state.usa"),
        ("die ukrainische Armee", "inst.ukrainische-armee"),
        ("der Europäischen Union", "org.eu"),
        ("Die Republikaner", "org.republikaner"),
        ("PUTIN", "person.wladimir-putin"),
        ("J.D. Vance", "person.jd-vance"),
    ],
)
def test_a_name_is_found_in_every_case_and_spelling(lexicon: Lexicon, words: str, actor: str) -> None:
    texts = [word.text for word in split(words)]
    hits = [lexicon.names.find(texts, place) for place in range(len(texts))]
    length, forms = next(hit for hit in hits if hit is not None)
    assert forms[0].actor.id == actor
    assert length >= 1


def test_the_longest_name_wins(lexicon: Lexicon) -> None:
    words = ["Washington", "Post"]
    assert lexicon.names.find(words, 0)[1][0].actor.id == "media.washington-post"


def test_of_several_actors_the_likeliest_comes_first(lexicon: Lexicon) -> None:
    assert [form.actor.id for form in lexicon.names.find(["Brüssel"], 0)[1]] == ["org.eu", "state.bel"]


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    for word in split(text):
        assert text[word.start : word.end] == word.text


@given(st.text(min_size=1))
def test_a_word_is_a_form_of_itself_first(text: str) -> None:
    assert inflected(text)[0] == text


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("Sicherheitsexpertin", "Sicherheitsexpertin"),
        ("US-Präsidenten", "US-Präsident"),
        ("Sondergesandten", "Sondergesandter"),
        ("Regierungskreisen", "Regierungskreise"),
        ("EU-Außenbeauftragten", "EU-Außenbeauftragter"),
    ],
)
def test_a_noun_for_people_is_led_to_its_nominative(lexicon: Lexicon, word: str, written: str) -> None:
    assert lexicon.people.noun(word).written == written


@pytest.mark.parametrize("word", ["Krieg", "präsident", "", "Haus", "Verhandlungen"])
def test_other_words_are_no_nouns_for_people(lexicon: Lexicon, word: str) -> None:
    assert lexicon.people.noun(word) is None


@pytest.mark.parametrize(("adjective", "of"), [("russischen", "RUS"), ("US-amerikanischer", "USA"), ("europäische", "EU")])
def test_an_adjective_tells_its_state(lexicon: Lexicon, adjective: str, of: str) -> None:
    assert lexicon.people.nation(adjective).of == of
