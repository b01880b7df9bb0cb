import pytest

from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.outcomes import Does, Effect, OutcomeIndex, Worth, Worthy, verbs

INDEX = OutcomeIndex.of(
    [Effect(word="an|heizen", does=Does.BRINGS)],
    [Worthy(worth=Worth.GOOD, words=("Frieden",)), Worthy(worth=Worth.BAD, words=("Krieg", "sterben"))],
)


@pytest.mark.parametrize(
    ("name", "worth"),
    [("frieden", Worth.GOOD), ("weltkrieg", Worth.BAD), ("sterben", Worth.BAD), ("krieger", None), ("ukraine-krieg", Worth.BAD)],
)
def test_a_word_or_the_head_of_a_compound_has_a_worth(name: str, worth: Worth | None) -> None:
    assert INDEX.worth([name]) is worth


def test_effects_are_found_without_the_bar_of_a_particle() -> None:
    assert INDEX.effects["anheizen"][0].does is Does.BRINGS


def test_verbs_keep_their_bar_so_that_their_forms_can_be_made() -> None:
    assert verbs([Effect(word="an|heizen", does=Does.BRINGS)], [Worthy(worth=Worth.BAD, words=("Krieg", "sterben"))]) == (
        "an|heizen",
        "sterben",
    )


def test_no_word_of_the_package_has_two_worths() -> None:
    words = [word for entry in Lexicon.load().worths for word in entry.words]
    assert len(words) == len(set(words))
