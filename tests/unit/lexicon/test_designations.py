from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import ActorKind

LEXICON = Lexicon.load()


def test_a_word_of_firms_tells_that_a_name_is_no_persons() -> None:
    assert LEXICON.body_names.marks["GmbH"] is ActorKind.ORGANISATION
    assert LEXICON.body_names.marks["News"] is ActorKind.MEDIA


def test_no_designation_is_a_given_name() -> None:
    assert not set(LEXICON.body_names.marks) & set(LEXICON.people.genders)
