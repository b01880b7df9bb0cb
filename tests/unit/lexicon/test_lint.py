import datetime as dt
import re

import pytest
from attrs import evolve

from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon import lint as lint_module
from ukrdiplo.lexicon.abbreviations import Abbreviations
from ukrdiplo.lexicon.actors import ActorEntry, AmbiguousAlias, Nation, Office, Term
from ukrdiplo.lexicon.boilerplate import Match, Phrase
from ukrdiplo.lexicon.boilerplate import Role as PageRole
from ukrdiplo.lexicon.cues import Cue, PartOfSpeech
from ukrdiplo.lexicon.languages import Language
from ukrdiplo.lexicon.lint import lint, people, words
from ukrdiplo.lexicon.places import Country
from ukrdiplo.lexicon.precision import RulePrecision
from ukrdiplo.lexicon.roles import Gender, GivenNames, Role, Use
from ukrdiplo.lexicon.times import TimeKind, TimeWord
from ukrdiplo.lexicon.topics import Topic
from ukrdiplo.lexicon.triggers import Frame, Trigger
from ukrdiplo.model import Act, ActorKind, EventMode, EventType

STATE = ActorEntry(id="state.fra", name="Frankreich", kind=ActorKind.STATE, represents="FRA")
PERSON = ActorEntry(id="person.ida-muster", name="Ida Muster", kind=ActorKind.PERSON, represents="FRA", aliases=("Muster",))
COUNTRY = Country(code="FRA", names=("Frankreich",), places=("Paris",))
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
    countries=(COUNTRY,),
)
MEN = GivenNames(gender=Gender.MASCULINE, names=("Dominique",))
NOUN = Cue(id="angabe", lemma="Angabe", pos=PartOfSpeech.NOUN, act=Act.SAY)
TOPIC = Topic(id="t", label_de="T", label_en="T", support_means="wants it", terms=("Waffenruhe",))
TRIGGER = Trigger(id="call", type=EventType.CONSULT, frame="mutual", nouns=("Telefonat",))
MAY = TimeWord(kind=TimeKind.MONTH, value=5, words=("mai",))
PHRASE = Phrase(id="menu", role=PageRole.LINE, match=Match.WHOLE, forms=("Startseite",))
FRENCH = Language(id="fr", name="French", words=("il",))
SHORT = Abbreviations(id="inside", forms=("bzw.",))
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
        ("L007", evolve(SOUND, actors=(STATE, evolve(PERSON, aliases=("Muster", "Muster"))))),
        ("L011", evolve(SOUND, offices=(evolve(OFFICE, terms=OFFICE.terms * 2),))),
        ("L012", evolve(SOUND, actors=(STATE,))),
        ("L013", evolve(SOUND, roles=())),
        ("L014", evolve(SOUND, offices=(OFFICE, evolve(OFFICE, id="other", role=None)))),
        ("L015", evolve(SOUND, offices=(OFFICE, evolve(OFFICE, id="x", title="X", of="XYZ", terms=())))),
        ("L016", evolve(SOUND, roles=(*SOUND.roles, Role(id="chief", use=Use.OFFICE, masculine=("Präsident",))))),
        ("L017", evolve(SOUND, given_names=(MEN, evolve(MEN, gender=Gender.FEMININE)))),
        ("L021", evolve(SOUND, nations=(evolve(SOUND.nations[0], actor="state.nobody"),))),
        ("L022", evolve(SOUND, nations=(*SOUND.nations, Nation(of="BEL", actor="state.fra", adjectives=("französisch",))))),
    ],
)
def test_each_check_of_people_finds_its_fault(code: str, broken: Lexicon) -> None:
    assert [fault.code for fault in lint(broken)] == [code]


@pytest.mark.parametrize(
    ("code", "broken"),
    [
        ("L031", evolve(SOUND, cues=(NOUN, evolve(NOUN, id="other")))),
        ("L032", evolve(SOUND, cues=(evolve(NOUN, prefix="an"),))),
        ("L032", evolve(SOUND, cues=(evolve(NOUN, objects=("vor",)),))),
        ("L033", evolve(SOUND, rules=(RulePrecision(id="source.laut", right=12, hits=11),))),
        ("L041", evolve(SOUND, topics=(evolve(TOPIC, opposites=TOPIC.terms),))),
        ("L051", evolve(SOUND, triggers=(TRIGGER,))),
        ("L052", evolve(SOUND, frames=(Frame(id="mutual"),), triggers=(evolve(TRIGGER, also=(EventMode.DRONE,)),))),
        ("L061", evolve(SOUND, countries=(COUNTRY, Country(code="BEL", names=("Paris",))))),
        ("L062", evolve(SOUND, countries=(evolve(COUNTRY, adjectives=("französisch",)),))),
        ("L063", evolve(SOUND, countries=())),
        ("L071", evolve(SOUND, times=(MAY, evolve(MAY, value=6)))),
        ("L071", evolve(SOUND, times=(evolve(MAY, words=("Mai",)),))),
        ("L081", evolve(SOUND, phrases=(PHRASE, evolve(PHRASE, id="other")))),
        ("L082", evolve(SOUND, languages=(FRENCH, evolve(FRENCH, id="it")))),
        ("L083", evolve(SOUND, abbreviations=(SHORT, evolve(SHORT, id="anywhere")))),
    ],
)
def test_each_check_of_words_finds_its_fault(code: str, broken: Lexicon) -> None:
    assert [fault.code for fault in lint(broken)] == [code]


def test_every_code_of_a_check_is_explained() -> None:
    explained = re.findall(r"^(L\d{3})  ", lint_module.__doc__ or "", re.MULTILINE)
    assert explained == list({**people.CHECKS, **words.CHECKS})


def test_a_shared_form_that_is_listed_is_no_fault() -> None:
    listed = AmbiguousAlias(alias="Muster", actors=("person.ida-muster", "person.ben-muster"), kind="surname")
    assert lint(evolve(SOUND, actors=(STATE, PERSON, NAMESAKE), ambiguous=(listed,))) == ()


def test_a_fault_says_where_and_what_to_do() -> None:
    (fault,) = lint(evolve(SOUND, roles=()))
    assert str(fault) == "L013 fra-president: there is no role 'president': add it to [[role]]"
