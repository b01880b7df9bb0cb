from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Gender

NOUNS = Lexicon.load().people.nouns


def test_a_weak_plural_tells_of_one_person_in_the_singular() -> None:
    noun = NOUNS.find("CDU-Finanzexperten")
    assert noun is not None
    assert noun.plural
    assert (NOUNS.singular(noun).written, NOUNS.singular(noun).gender) == ("CDU-Finanzexperte", Gender.MASCULINE)


def test_an_infinitive_is_no_noun_for_people() -> None:
    assert NOUNS.find("Verfahren") is None  # no Verfahrer


def test_a_noun_declined_like_an_adjective_is_known_in_all_its_cases() -> None:
    noun = NOUNS.find("Sondergesandten")
    assert noun is not None
    assert noun.written == "Sondergesandter"


def test_a_congress_is_a_body_only_behind_the_prefix_of_a_state() -> None:
    assert NOUNS.find("US-Kongress") is not None
    assert NOUNS.find("Parteikongress") is None


def test_a_title_takes_the_form_for_a_woman_where_its_noun_has_one() -> None:
    assert NOUNS.feminine("Schweizer Bundespräsident") == "Schweizer Bundespräsidentin"
    assert NOUNS.feminine("Regierungsbeauftragter") == "Regierungsbeauftragte"


def test_a_title_that_both_have_tells_no_gender() -> None:
    agent, minister = NOUNS.find("Beauftragte"), NOUNS.find("Ministerin")
    assert agent is not None
    assert minister is not None
    assert (NOUNS.told_gender(agent), NOUNS.told_gender(minister)) == (None, Gender.FEMININE)


def test_women_and_both_in_one_word_are_several_people() -> None:
    for word in ("Expertinnen", "Expert:innen", "Politiker*innen"):
        noun = NOUNS.find(word)
        assert noun is not None
        assert noun.plural
