"""Telling German from other languages."""

import pytest

from ukrdiplo.reading.knowledge import Knowledge
from ukrdiplo.reading.language import foreign

LANGUAGES = Knowledge.of(None).languages


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministers have met in Geneva to talk about a truce that would hold for a month.", "English"),
        (
            "“The deal is done and it is good for all of us,” said the minister, who would not take any questions.",
            "English",
        ),
        ("„The deal is done, and it is good for all of us that they will meet“, she said.", "English"),
        ("The Dutch president spoke with Lavrov. He demanded a truce in Crimea.", "English"),
        ("Macron met Rutte in Paris on Monday. They want a truce.", "English"),
        ("Moscow fired missiles at Kyiv after the talks.", "English"),
        ("Les ministres se sont réunis à Genève pour parler d'une trêve dans les semaines qui viennent.", "French"),
        ("Los ministros se han reunido en Ginebra para hablar de una tregua con las partes y los aliados.", "Spanish"),
        ("I ministri si sono riuniti a Ginevra per parlare di una tregua che non è ancora nella bozza della pace.", "Italian"),
        ("De ministers hebben in Genève gesproken over het bestand, maar het is nog niet van kracht.", "Dutch"),
        ("Ministrowie spotkali się w Genewie, żeby rozmawiać o rozejmie, ale nie jest on jeszcze na stole.", "Polish"),
        ("Bakanlar ateşkes için Cenevre'de bir araya geldi ve bu görüşme çok uzun sürdü, ancak sonuç yok.", "Turkish"),
        ("Министры встретились в Женеве, чтобы обсудить перемирие, и разговор был очень долгим и трудным.", "another script"),
    ],
)
def test_other_languages_are_told(text: str, language: str) -> None:
    assert foreign(text, LANGUAGES) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Breaking News",
        "The New York Times",
        "Waffenruhe: Trump trifft Macron, Rutte trifft Meloni",
        "Rutte fordert „a plan for the day after“ – Macron schweigt, Meloni zweifelt, Tusk fehlt",
        "Tusk lobt den Plan: „This is a good day for the free people of Europe and of Asia.“",
        "Trump in Riad, Rutte in Paris, Macron in Kiew, Meloni in Rom",
        "Song Contest: „Live at the End of the World“ bleibt Favorit in Basel trotz Protest",
        "Die Minister haben in Genf über eine Waffenruhe gesprochen, die einen Monat lang halten soll.",
        "Trump, Putin, Selenskyj, Macron, Merz, Starmer, Meloni, Tusk, Rutte, Costa, Kallas, Rubio, Vance, Witkoff",
        "„The deal is done“, sagte er und fügte hinzu, es sei für alle Seiten der beste Tag seit langem.",
        """Der Sprecher schrieb am Abend auf Englisch: „The two sides have agreed that they will meet in the city by the end of
        the week, and it is clear to all of us that this would not have been possible.“ Die Regierung äußerte sich nicht.""",
        """Der Außenminister zitierte am Montag aus dem Brief: "Мы готовы говорить о мире, но условия должны быть равными для
        всех сторон, и никто не должен ставить ультиматумы другим государствам". Mehr sagte er auf Nachfrage nicht.""",
    ],
)
def test_german_and_what_is_too_short_to_tell_is_not(text: str) -> None:
    assert foreign(text, LANGUAGES) is None


def test_no_word_stands_in_the_lists_of_two_languages_that_german_is_told_from() -> None:
    german = next(set(language.words) for language in LANGUAGES if language.id == "de")
    for language in LANGUAGES:
        assert language.id == "de" or not german & set(language.words), language.name
