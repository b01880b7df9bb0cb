from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.people import People
from ukrdiplo.lexicon.roles import Gender
from ukrdiplo.model import ActorKind

LEXICON = Lexicon.load()
PEOPLE: People = LEXICON.people


def test_a_word_of_firms_tells_that_a_name_is_no_persons() -> None:
    assert LEXICON.body_names.marks["GmbH"] is ActorKind.ORGANISATION
    assert LEXICON.body_names.marks["News"] is ActorKind.MEDIA


def test_no_designation_is_a_given_name() -> None:
    assert not set(LEXICON.body_names.marks) & set(PEOPLE.genders)


def test_a_weak_plural_tells_of_one_person_in_the_singular() -> None:
    noun = PEOPLE.noun("CDU-Finanzexperten")
    assert noun is not None
    assert noun.plural
    assert (PEOPLE.singular(noun).written, PEOPLE.singular(noun).gender) == ("CDU-Finanzexperte", Gender.MASCULINE)


def test_an_infinitive_is_no_noun_for_people() -> None:
    assert PEOPLE.noun("Verfahren") is None  # no Verfahrer


def test_a_noun_declined_like_an_adjective_is_known_in_all_its_cases() -> None:
    noun = PEOPLE.noun("Sondergesandten")
    assert noun is not None
    assert noun.written == "Sondergesandter"


def test_a_congress_is_a_body_only_behind_the_prefix_of_a_state() -> None:
    assert PEOPLE.noun("US-Kongress") is not None
    assert PEOPLE.noun("Parteikongress") is None
