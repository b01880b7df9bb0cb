from ukrdiplo.lexicon.actors import Nation
from ukrdiplo.lexicon.places import Country, Gazetteer

GHANA = Country(code="GHA", names=("Ghana",), places=("Accra",))
NEPAL = Country(code="NPL", names=("Nepal",), adjectives=("nepalesisch",))


def test_an_adjective_of_a_nation_leads_to_its_country_in_any_form() -> None:
    gazetteer = Gazetteer.of([GHANA], [Nation(of="GHA", actor="state.gha", adjectives=("ghanaisch",))])
    assert {gazetteer.nationality(form) for form in ("ghanaisch", "ghanaische", "Ghanaischem", "-ghanaischen")} == {"GHA"}


def test_a_country_without_a_nation_has_its_own_adjectives() -> None:
    assert Gazetteer.of([NEPAL]).nationality("nepalesischer") == "NPL"


def test_a_union_is_no_country() -> None:
    assert Gazetteer.of([GHANA], [Nation(of="EU", actor="org.eu", adjectives=("europäisch",))]).nationality("europäische") is None


def test_a_word_knows_how_long_the_places_are_that_begin_with_it() -> None:
    country = Country(code="ARE", names=("Vereinigte Arabische Emirate",), places=("Vereinigte Inseln",))
    assert Gazetteer.of([country]).lengths == {"Vereinigte": 3}
