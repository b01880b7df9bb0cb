"""The words of events, places and times, and what is looked up by them."""

from pathlib import Path

import pytest

from ukrdiplo.errors import LexiconError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.trigger_index import TriggerIndex, noun_forms
from ukrdiplo.lexicon.triggers import Frame, Trigger
from ukrdiplo.model import MODES, EventMode, EventType

LEXICON = Lexicon.load()
INDEX = LEXICON.trigger_index


def test_every_event_type_has_a_trigger() -> None:
    assert {trigger.type for trigger in LEXICON.triggers} == set(EventType)


def test_what_is_asked_and_threatened_is_read_off_statements_alone() -> None:
    verbal = {EventType.REQUEST, EventType.THREATEN}
    assert all(trigger.spoken for trigger in LEXICON.triggers if trigger.type in verbal)


@pytest.mark.parametrize("trigger", LEXICON.triggers, ids=lambda trigger: trigger.id)
def test_each_trigger_is_named_after_its_type_and_found_by_each_of_its_words(trigger: Trigger) -> None:
    assert trigger.id.startswith(trigger.type.lower() + ".")
    for noun in trigger.nouns:
        assert trigger in INDEX.of_noun(noun, noun)[0]
    for verb in trigger.verbs:
        assert trigger in INDEX.of_verb(verb.replace("|", ""), "", None)
    assert set(trigger.also) <= MODES.get(trigger.type, frozenset())


@pytest.mark.parametrize(
    ("form", "particle", "verb"),
    [
        ("brach", "ab", "ab|brechen"),
        ("Bricht", "ab", "ab|brechen"),
        ("abgebrochen", None, "ab|brechen"),
        ("abzubrechen", None, "ab|brechen"),
        ("abbricht", None, "ab|brechen"),
        ("telefonierten", None, "telefonieren"),
        ("verhandelt", None, "verhandeln"),
        ("beschoss", None, "beschießen"),
        ("beschossen", None, "beschießen"),
        ("trafen", None, "treffen"),
        ("getötet", None, "töten"),
        ("festgenommen", None, "fest|nehmen"),
        ("träfe", None, "treffen"),
    ],
)
def test_a_verb_is_found_in_every_form_whatever_its_lemma(form: str, particle: str | None, verb: str) -> None:
    assert verb in INDEX.forms.find(form, particle)


def test_a_form_that_needs_its_particle_is_not_found_without() -> None:
    assert "ab|brechen" not in INDEX.forms.find("brach")
    assert INDEX.forms.find("brach", "zusammen") == ()


@pytest.mark.parametrize(
    ("form", "lemma", "part"),
    [
        ("Friedensgesprächen", "Friedensgespräch", "friedensgespräch"),
        ("Putin-Telefonat", "Putin-Telefonat", "telefonat"),
        ("-Telefonat", "-Telefonat", "telefonat"),
        ("Drohnenangriffe", "Drohnenangriff", "drohnenangriff"),
        ("Gipfeln", "Gipfeln", "gipfel"),
    ],
)
def test_a_compound_is_recognised_by_the_longest_last_part(form: str, lemma: str, part: str) -> None:
    assert INDEX.of_noun(form, lemma)[1] == part


@pytest.mark.parametrize("noun", ["Gehilfe", "Pressekonferenz", "Gerichtsverhandlung", "Baum"])
def test_a_compound_that_means_something_else_is_none(noun: str) -> None:
    assert INDEX.of_noun(noun, noun)[0] == ()


def test_the_singular_is_guessed_where_the_lemma_is_wrong() -> None:
    assert "waffenruhe" in set(noun_forms("Waffenruhen", "Waffenruhen"))


def test_a_trigger_without_a_known_frame_is_a_fault_that_names_it() -> None:
    trigger = Trigger(id="x.y", type=EventType.AID, frame="nowhere", nouns=("Ding",))
    with pytest.raises(LexiconError, match=r"x\.y.*nowhere"):
        TriggerIndex.of([trigger], [Frame(id="mutual")], [], [], [])


def test_a_mode_that_its_type_does_not_have_is_a_fault() -> None:
    with pytest.raises(LexiconError, match="phone"):
        Trigger(id="x.y", type=EventType.AID, mode=EventMode.PHONE, frame="mutual", nouns=("Ding",))


def test_a_users_trigger_is_one_more_entry(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(
        '[[trigger]]\nid = "consult.own"\ntype = "CONSULT"\nframe = "mutual"\nnouns = ["Plausch"]\n', encoding="utf-8"
    )
    index = Lexicon.load(extra=[file]).trigger_index
    assert [trigger.id for trigger in index.of_noun("Plausches", "Plausch")[0]] == ["consult.own"]


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Sumy", "UKR"),
        ("Krim", "UKR"),
        ("Dschidda", "SAU"),
        ("Genf", "CHE"),
        ("Istanbul", "TUR"),
        ("Alaska", "USA"),
        ("Kursk", "RUS"),
    ],
)
def test_a_place_lies_in_its_country(place: str, country: str) -> None:
    assert LEXICON.gazetteer.places[place] == country


@pytest.mark.parametrize(("adjective", "country"), [("russischen", "RUS"), ("Ukrainische", "UKR"), ("grünes", None)])
def test_an_adjective_of_nationality_names_its_country_in_any_form(adjective: str, country: str | None) -> None:
    assert LEXICON.gazetteer.nationality(adjective) == country


def test_no_place_stands_twice() -> None:
    names = [name for country in LEXICON.countries for name in {*country.names, *country.places}]
    assert sorted({name for name in names if names.count(name) > 1}) == []
