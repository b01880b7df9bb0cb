"""What pages say of themselves in JSON-LD."""

import json

import pytest

from ukrdiplo.reading.jsonld import Claim, claims


def article(**fields: object) -> dict[str, object]:
    return {"@type": "NewsArticle", "headline": "Kiew prüft", **fields}


def one(data: object) -> Claim:
    (claim,) = claims([json.dumps(data)])
    return claim


@pytest.mark.parametrize(
    ("author", "people", "bodies"),
    [
        ("Anna Muster", ("Anna Muster",), ()),
        (["Anna Muster", "Ben Beispiel"], ("Anna Muster", "Ben Beispiel"), ()),
        ({"name": "Anna Muster"}, ("Anna Muster",), ()),
        ({"@type": "Person", "givenName": "Anna", "familyName": "Muster"}, ("Anna Muster",), ()),
        ([{"@type": "Person", "name": ["Anna Muster", "Ben Beispiel"]}], ("Anna Muster", "Ben Beispiel"), ()),
        ({"@type": "Organization", "name": "dpa"}, (), ("dpa",)),
        ({"@list": [{"@type": "Person", "name": "Anna Muster"}]}, ("Anna Muster",), ()),
        ('[{"@type": "Person", "name": "Anna Muster"}]', ("Anna Muster",), ()),
        ({"@type": "Person", "name": "Zo&euml; Muster"}, ("Zoë Muster",), ()),
        ([], (), ()),
        (5, (), ()),
        ({"name": None}, (), ()),
    ],
)
def test_authors_are_read_in_all_their_forms(author: object, people: tuple[str, ...], bodies: tuple[str, ...]) -> None:
    claim = one(article(author=author))
    assert (claim.people, claim.bodies) == (people, bodies)


def test_a_reference_inside_a_graph_is_followed() -> None:
    graph = {"@graph": [{"@type": "Person", "@id": "#p", "name": "Anna Muster"}, article(author={"@id": "#p"})]}
    assert one(graph).people == ("Anna Muster",)


def test_objects_that_are_no_article_say_nothing_of_one() -> None:
    assert claims([json.dumps([{"@type": "WebSite", "name": "Bote"}, {"@type": "BreadcrumbList"}, 3, None, "x"])]) == []


@pytest.mark.parametrize(
    "script",
    [
        '<!-- {"@type": "NewsArticle", "headline": "Kiew prüft",} -->',
        '{"@type": "NewsArticle", "headline": "Kiew\n prüft"};',
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Kiew prüft&quot;}",
        '{"@type": "NewsArticle", "headline": "Kiew prüft", "author": {"name": "Anna "die" Muster"}}',
    ],
)
def test_broken_json_is_mended_or_searched(script: str) -> None:
    assert claims([script])[0].headline == "Kiew prüft"


@pytest.mark.parametrize(
    "script", ["", "[" * 100_000, "{" * 100_000, '{"a":' * 50_000, "null", "\ud800", '"headline":{' * 20_000]
)
def test_what_is_no_json_at_all_is_left_out(script: str) -> None:
    assert claims([script]) == []
