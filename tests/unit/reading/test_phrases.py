"""Finding phrases in lines."""

import pytest

from ukrdiplo.errors import ModelError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.boilerplate import Match, Phrase, Role
from ukrdiplo.reading.knowledge import Knowledge
from ukrdiplo.reading.phrases import Phrases


def phrases(match: Match, *forms: str, role: Role = Role.LINE) -> Phrases:
    return Phrases([Phrase(id="p", role=role, match=match, forms=forms)])


@pytest.mark.parametrize(
    ("match", "form", "line", "found"),
    [
        (Match.WHOLE, "Artikel teilen", "» Artikel  Teilen «", True),
        (Match.WHOLE, "Teilen", "Teilen 12 Teilen", True),
        (Match.WHOLE, "Teilen", "Wir teilen", False),
        (Match.WHOLE, "Politik", "Politik.", False),
        (Match.WHOLE, "# Kommentar", "1 Kommentar", True),
        (Match.WHOLE, "# Kommentar", "Kommentar", False),
        (Match.START, "Lesen Sie auch", "Lesen Sie auch: Gipfel", True),
        (Match.START, "Lesen Sie auch", "Bitte lesen Sie auch das", False),
        (Match.START, "Hier finden Sie", "Hier finden sie Schutz", False),
        (Match.LABEL, "Quelle", "Quelle: dpa", True),
        (Match.LABEL, "Quelle", "Quelle", True),
        (Match.LABEL, "Quelle", "Quelle ist der Kreml", False),
        (Match.INSIDE, "unseren Newsletter", "Jetzt unseren Newsletter bestellen", True),
        (Match.INSIDE, "Ihre Spende", "Er dankte für ihre Spende", False),
        (Match.WORDS, "März", "12. März 2025", True),
        (Match.WORDS, "März", "März", False),
        (Match.WORDS, "März", "12. März in Genf", False),
    ],
)
def test_a_phrase_is_found_where_its_match_says(match: Match, form: str, line: str, found: bool) -> None:  # noqa: FBT001
    assert (phrases(match, form).find(line) is not None) is found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Von Anna Muster", True),
        ("Von Anna Muster und Ben Beispiel, Kiew", True),
        ("Von Kiew kam nichts", False),
        ("Von", False),
        ("Von Anna Muster.", False),
    ],
)
def test_a_byline_has_nothing_but_names(line: str, found: bool) -> None:  # noqa: FBT001
    assert (phrases(Match.START, "Von", role=Role.BYLINE).find(line) is not None) is found


def test_a_longer_line_has_a_phrase_by_chance() -> None:
    assert phrases(Match.INSIDE, "unseren Newsletter").find("unseren Newsletter " + "x" * 300) is None


@pytest.mark.parametrize("forms", [(), ("",), ("Teilen", "–")])
def test_a_phrase_without_words_is_an_error(forms: tuple[str, ...]) -> None:
    with pytest.raises(ModelError, match="at least one form"):
        Phrase(id="p", role=Role.LINE, match=Match.WHOLE, forms=forms)


def test_the_phrases_of_the_package_are_those_of_its_lexicon() -> None:
    lexicon = Lexicon.load()
    assert lexicon.phrases
    assert Knowledge.of(lexicon).languages == Knowledge.of(None).languages
    for line in ("Teilen", "Mehr zum Thema", "Kommentare", "Kiew"):
        assert Knowledge.of(lexicon).phrases.find(line) == Knowledge.of(None).phrases.find(line)


def test_no_form_stands_twice_in_the_lexicon_with_the_same_match() -> None:
    seen: set[tuple[Match, str]] = set()
    for phrase in Lexicon.load().phrases:
        for form in phrase.forms:
            assert (phrase.match, form.casefold()) not in seen, form
            seen.add((phrase.match, form.casefold()))
