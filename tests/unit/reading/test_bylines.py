"""Names of authors."""

import pytest

from ukrdiplo.reading.bylines import names


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Von Anna Muster und Ben Beispiel, Kiew", ("Anna Muster", "Ben Beispiel")),
        ("Ein Kommentar von Anna Muster", ("Anna Muster",)),
        ("Anna Muster, Redakteurin im Ressort Politik", ("Anna Muster",)),
        ("Autorin: Dr. Anna Muster", ("Anna Muster",)),
        ("Anna von der Muster / Ben Beispiel", ("Anna von der Muster", "Ben Beispiel")),
        ("dpa/AFP", ("dpa", "AFP")),
        ("Anna Muster (Text) und Ben Beispiel (Fotos)", ("Anna Muster", "Ben Beispiel")),
        ("https://blatt.example/autoren/muster", ()),
        ("redaktion@blatt.example", ()),
        ("DER BOTE", ()),
        ("12.03.2025", ()),
        ("", ()),
    ],
)
def test_names_are_told_from_what_stands_around_them(written: str, found: tuple[str, ...]) -> None:
    assert names([written], outlet="Der Bote") == found


def test_a_name_that_stands_twice_is_given_once() -> None:
    assert names(["Anna Muster", "Von Anna Muster und Ben Beispiel"]) == ("Anna Muster", "Ben Beispiel")
