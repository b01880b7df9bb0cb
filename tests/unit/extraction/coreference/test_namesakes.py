"""People of one surname."""

from collections.abc import Callable

import pytest

from ukrdiplo import ParsedArticle
from ukrdiplo.model import Mention

Read = Callable[[str], ParsedArticle]


def named(parsed: ParsedArticle, surface: str) -> Mention:
    return next(mention for mention in parsed.mentions if parsed.surface(mention.span) == surface)


@pytest.mark.parametrize(
    ("text", "surname", "actor", "alternatives"),
    [
        (
            "Eric Trump sprach in Texas. Donald Trump fehlte dort. Trump kam erst am Abend.",
            "Trump",
            "person.donald-trump",
            ("person.eric-trump",),
        ),
        ("Eric Trump sprach in Texas. Trump kam erst am Abend.", "Trump", "person.eric-trump", ()),
        (
            "Eric Trump sprach in Texas. Präsident Trump fehlte dort. Trump kam erst am Abend.",
            "Trump",
            "person.donald-trump",
            ("person.eric-trump",),
        ),
        ("Jill Biden traf Joe Biden in Berlin. Frau Biden sprach danach.", "Biden", "person.jill-biden", ()),
        ("Donald Trump sprach in Texas. Trump kam erst am Abend.", "Trump", "person.donald-trump", ()),
    ],
)
def test_a_shared_surname_is_told_apart_and_its_doubt_recorded(
    read: Read, text: str, surname: str, actor: str, alternatives: tuple[str, ...]
) -> None:
    mention = named(read(text), surname)
    assert (mention.actor, mention.alternatives) == (actor, alternatives)


def test_of_two_unknown_people_a_surname_is_the_one_named_last(read: Read) -> None:
    parsed = read("Erst sprach Anna Musterfeld. Dann sprach Ben Musterfeld. Musterfeld blieb bis zum Abend.")
    mention = named(parsed, "Musterfeld")
    assert (mention.actor, mention.alternatives) == ("person.ben-musterfeld", ("person.anna-musterfeld",))
