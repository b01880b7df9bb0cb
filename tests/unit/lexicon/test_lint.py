import datetime as dt

import pytest
from attrs import evolve

from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.actors import ActorEntry, AmbiguousAlias, Nation, Office, Term
from ukrdiplo.lexicon.lint import lint
from ukrdiplo.lexicon.roles import Role, Use
from ukrdiplo.model import ActorKind

STATE = ActorEntry(id="state.fra", name="Frankreich", kind=ActorKind.STATE, represents="FRA")
PERSON = ActorEntry(id="person.ida-muster", name="Ida Muster", kind=ActorKind.PERSON, represents="FRA", aliases=("Muster",))
OFFICE = Office(
    id="fra-president",
    title="französischer Präsident",
    of="FRA",
    role="president",
    terms=(Term(holder="person.ida-muster", start=dt.date(2020, 1, 1)),),
)
SOUND = Lexicon(
    actors=(STATE, PERSON),
    offices=(OFFICE,),
    roles=(Role(id="president", use=Use.OFFICE, masculine=("Präsident",)),),
    nations=(Nation(of="FRA", actor="state.fra", adjectives=("französisch",)),),
)
NAMESAKE = evolve(PERSON, id="person.ben-muster", name="Ben Muster")


def test_the_package_s_lexicon_has_no_fault() -> None:
    assert lint(Lexicon.load()) == ()


def test_a_sound_lexicon_has_no_fault() -> None:
    assert lint(SOUND) == ()


@pytest.mark.parametrize(
    ("code", "broken"),
    [
        ("L001", evolve(SOUND, actors=(STATE, PERSON, NAMESAKE))),
        ("L002", evolve(SOUND, ambiguous=(AmbiguousAlias(alias="Muster", actors=("person.nobody",), kind="surname"),))),
        ("L003", evolve(SOUND, actors=(evolve(STATE, wikidata="142", source="world"), PERSON))),
        ("L004", evolve(SOUND, actors=(STATE, PERSON, evolve(PERSON, id="ida", name="Ida M.", aliases=())))),
        ("L005", evolve(SOUND, actors=(STATE, evolve(PERSON, represents="XYZ")))),
        ("L006", evolve(SOUND, actors=(evolve(STATE, wikidata="Q142"), PERSON))),
        ("L011", evolve(SOUND, offices=(evolve(OFFICE, terms=OFFICE.terms * 2),))),
        ("L012", evolve(SOUND, actors=(STATE,))),
        ("L013", evolve(SOUND, roles=())),
        ("L014", evolve(SOUND, offices=(OFFICE, evolve(OFFICE, id="other", role=None)))),
        ("L021", evolve(SOUND, actors=(evolve(STATE, id="state.esp", represents="ESP"), evolve(PERSON, represents="ESP")))),
        ("L022", evolve(SOUND, nations=(*SOUND.nations, Nation(of="BEL", actor="state.fra", adjectives=("französisch",))))),
    ],
)
def test_each_check_finds_its_fault(code: str, broken: Lexicon) -> None:
    assert [fault.code for fault in lint(broken)] == [code]


def test_a_shared_form_that_is_listed_is_no_fault() -> None:
    listed = AmbiguousAlias(alias="Muster", actors=("person.ida-muster", "person.ben-muster"), kind="surname")
    assert lint(evolve(SOUND, actors=(STATE, PERSON, NAMESAKE), ambiguous=(listed,))) == ()


def test_a_fault_says_where_and_what_to_do() -> None:
    (fault,) = lint(evolve(SOUND, roles=()))
    assert str(fault) == "L013 fra-president: there is no role 'president': add it to [[role]]"
