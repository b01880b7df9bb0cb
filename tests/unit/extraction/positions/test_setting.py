"""An article about something else is read where it comes to speak of the war, and nowhere else."""

from collections.abc import Callable

from ukrdiplo import ParsedArticle

_CABINET = """Parteien streiten über den Haushalt

Die Grünen fordern rasche Verhandlungen mit der Union.

Söder lehnt Gespräche vor dem Sommer ab.

Costa beglückwünschte den Parteichef zu seinem Sieg.

Die Gewerkschaften verlangen höhere Löhne.

Die Bauern warten auf ihr Geld.

"""
_WAR = """Scholz fordert eine Waffenruhe in der Ukraine.

Baerbock lehnt eine Feuerpause ab."""


def test_what_is_wanted_far_from_the_setting_is_no_position(read: Callable[..., ParsedArticle]) -> None:
    found = read(_CABINET + _WAR)
    assert {(found.actor(p.holder).name, p.topic) for p in found.positions} == {
        ("Olaf Scholz", "ceasefire"),
        ("Annalena Baerbock", "ceasefire"),
    }


def test_a_headline_that_names_the_setting_speaks_for_the_whole_article(read: Callable[..., ParsedArticle]) -> None:
    found = read("Streit über die Ukraine-Politik" + _CABINET.removeprefix("Parteien streiten über den Haushalt"))
    assert ("Markus Söder", "peace_negotiations") in {(found.actor(p.holder).name, p.topic) for p in found.positions}


def test_an_article_without_the_setting_has_no_positions_and_says_why(read: Callable[..., ParsedArticle]) -> None:
    found = read(_CABINET)
    assert not found.positions
    assert [note.code for note in found.notes] == ["no-setting"]
