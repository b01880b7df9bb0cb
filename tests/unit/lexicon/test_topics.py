"""The words that name topics."""

from pathlib import Path

import pytest

from ukrdiplo.errors import LexiconError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.attitudes import Operator
from ukrdiplo.lexicon.topic_index import TopicIndex
from ukrdiplo.lexicon.topics import Group, Setting, Term, Topic


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


def test_every_topic_has_words_of_its_own(lexicon: Lexicon) -> None:
    assert len(lexicon.topics) == 25
    for topic in lexicon.topics:
        assert any(term.sign > 0 for term in topic.all_terms), topic.id


def test_no_term_stands_twice_in_a_topic(lexicon: Lexicon) -> None:
    for topic in lexicon.topics:
        written = (*topic.terms, *topic.opposites)
        assert len(written) == len(set(written)), topic.id


def test_a_term_is_read_with_its_alternatives_actors_and_persons() -> None:
    term = Term.read("treffen Präsident/Staatschef @RUS @person", "leaders_summit")
    assert (term.head, term.needs, term.actors, term.person) == ("treffen", (("präsident", "staatschef"),), ("RUS",), True)
    assert term.asks == 3


@pytest.mark.parametrize("written", ["", "@USA", "  "])
def test_a_term_without_a_head_is_an_error_that_names_the_topic(written: str) -> None:
    with pytest.raises(LexiconError, match="my_topic"):
        Term.read(written, "my_topic")


def test_an_opposite_has_the_sign_of_an_opponent() -> None:
    topic = Topic(id="t", label_de="T", label_en="T", support_means="wants it", terms=("Beitritt",), opposites=("Neutralität",))
    assert [(term.head, term.sign) for term in topic.all_terms] == [("Beitritt", 1), ("Neutralität", -1)]


def test_a_compound_is_found_by_the_longest_head(lexicon: Lexicon) -> None:
    index = lexicon.topic_index
    assert {term.topic for term in index.noun(["dreißig-tage-waffenruhe"])} >= {"ceasefire"}
    assert {term.topic for term in index.noun(["eu-beitrittsverhandlung"])} == {"eu_membership"}
    assert index.noun(["hausaufgabenheft"]) == ()


def test_a_short_head_is_found_alone_but_not_as_an_ending() -> None:
    topic = Topic(id="money", label_de="Geld", label_en="money", support_means="wants it", terms=("Geld",))
    index = TopicIndex.of([topic], [Setting(id="s", words=("Ukraine",))])
    assert index.noun(["geld"])
    assert not index.noun(["entgeld"])


def test_users_can_add_a_topic(tmp_path: Path) -> None:
    file = tmp_path / "more.toml"
    file.write_text(
        '[[topic]]\nid = "space_deal"\nlabel_de = "Weltraumabkommen"\nlabel_en = "space deal"\n'
        'support_means = "wants a treaty on space"\nterms = ["Weltraumabkommen"]\n',
        encoding="utf-8",
    )
    lexicon = Lexicon.load(extra=[file])
    assert lexicon.topic("space_deal").label_de == "Weltraumabkommen"
    assert {term.topic for term in lexicon.topic_index.noun(["weltraumabkommen"])} == {"space_deal"}
    assert [topic.id for topic in lexicon.topics if topic.foremost] == ["space_deal"]


def _topic(**fields: object) -> Topic:
    return Topic(id="t", label_de="T", label_en="T", support_means="wants it", **fields)  # type: ignore[arg-type]


def test_a_line_may_have_several_heads_and_name_a_group() -> None:
    topic = _topic(terms=("Beitritt/Aufnahme &pact",))
    index = TopicIndex.of([topic], groups=[Group(id="pact", words=("Nato", "Bündnis"))])
    assert [term.needs for head in ("beitritt", "aufnahme") for term in index.nouns[head]] == [(("nato", "bündnis"),)] * 2


def test_a_group_that_is_not_there_is_an_error_that_names_it() -> None:
    with pytest.raises(LexiconError, match="nowhere"):
        TopicIndex.of([_topic(terms=("Beitritt &nowhere",))])


def test_assertions_and_denials_say_what_the_speaker_wants() -> None:
    topic = _topic(assertions=("gehören Nato",), denials=("bleiben neutral",))
    assert [(term.head, term.sign, term.asserts) for term in topic.all_terms] == [("gehören", 1, True), ("bleiben", -1, True)]


def test_short_words_may_stand_for_the_opposite_or_assert() -> None:
    index = TopicIndex.of([_topic(short=("Beitritt", "-Lockerung", "!Mitglied"))])
    signs = {head: (term.sign, term.asserts) for head, (term,) in index.short.items()}
    assert signs == {"beitritt": (1, False), "lockerung": (-1, False), "mitglied": (1, True)}


def test_definite_words_hints_and_targets_are_found_by_topic() -> None:
    index = TopicIndex.of([_topic(definite=("Hilfe",), hints=("Nato",), against="RUS", event=True)])
    assert (index.definite, index.hints) == ({"hilfe": frozenset({"t"})}, {"nato": ("t",)})
    assert (index.against, index.events) == ({"t": "RUS"}, frozenset({"t"}))


def test_no_term_stands_under_another_of_its_head_that_covers_it(lexicon: Lexicon) -> None:
    for topic in lexicon.topics:
        for lines in (topic.terms, topic.opposites):
            by_head: dict[str, list[Term]] = {}
            for term in _topic(terms=lines).all_terms:
                by_head.setdefault(term.head, []).append(term)
            for terms in by_head.values():
                assert not [(a, b) for a in terms for b in terms if a is not b and _covers(a, b)], topic.id


def _covers(wide: Term, narrow: Term) -> bool:
    """Whether a term counts wherever another with the same head does, and asks for as much."""
    if wide.actors != narrow.actors or wide.person != narrow.person or len(wide.needs) != len(narrow.needs):
        return False
    asked = ((*wide.needs, *wide.far), (*narrow.needs, *narrow.far))
    return len(asked[0]) == len(asked[1]) and all(set(need) >= set(other) for need, other in zip(*asked, strict=True))


def test_a_compound_that_asks_for_company_hides_nothing_that_its_head_names_alone(lexicon: Lexicon) -> None:
    index = lexicon.topic_index
    for head, terms in index.nouns.items():
        if all(term.needs for term in terms):
            assert not [term.topic for term in index.noun([head[1:]]) if not (term.needs or term.far)], head


def test_no_plural_that_asks_for_company_hides_its_singular(lexicon: Lexicon) -> None:
    index = lexicon.topic_index
    plain = str.maketrans("äöü", "aou")
    for head, terms in index.nouns.items():
        singular = head.removesuffix("e")
        singular = singular[:-4] + singular[-4:].translate(plain)
        if head.endswith("e") and singular != head.removesuffix("e") and all(term.needs for term in terms):
            assert all(term.needs for term in index.nouns.get(singular, ())), head


def test_a_term_is_read_with_what_may_stand_anywhere_in_the_sentence() -> None:
    term = Term.read("Beitritt Land ~Nato/Allianz", "t")
    assert (term.needs, term.far, term.asks) == ((("land",),), (("nato", "allianz"),), 2)


def test_a_group_may_stand_for_what_stands_anywhere_in_the_sentence() -> None:
    index = TopicIndex.of([_topic(terms=("Beitritt ~&nato",))], groups=[Group(id="nato", words=("Nato", "Allianz"))])
    (term,) = index.nouns["beitritt"]
    assert (term.needs, term.far) == ((), (("nato", "allianz"),))


def test_the_first_part_of_a_compound_names_no_topic_by_what_stands_elsewhere() -> None:
    operators = [Operator(word="Stopp", slots=("genitive",), turns=True)]
    index = TopicIndex.of([_topic(terms=("Panzer ~Kiew",))], operators=operators)
    assert not index.of_noun(("panzerstopp",)).terms


@pytest.mark.parametrize(
    ("noun", "topic"),
    [
        ("weihnachtsruhe", "ceasefire"),
        ("pendeldiplomatie", "peace_negotiations"),
        ("leopard-freigabe", "military_aid"),
        ("hilfstopf", "financial_aid"),
        ("visabann", "sanctions_on_russia"),
        ("zentralbankguthaben", "frozen_assets"),
        ("truppendeckel", "demilitarisation"),
        ("schürfrecht", "minerals_deal"),
        ("großaustausch", "prisoner_exchange"),
        ("seekorridor", "humanitarian_relief"),
        ("kälteterror", "energy_infrastructure"),
        ("spezialtribunal", "accountability"),
        ("waffenruheplan", "ceasefire"),
        ("mittlerrolle", "peace_negotiations"),
        ("militärausbilder", "military_aid"),
        ("brückenfinanzierung", "financial_aid"),
        ("nato-ausdehnung", "nato_membership"),
        ("beistandserklärung", "security_guarantees"),
    ],
)
def test_a_topic_is_named_by_what_papers_call_it(lexicon: Lexicon, noun: str, topic: str) -> None:
    assert topic in {term.topic for term in lexicon.topic_index.noun([noun])}


@pytest.mark.parametrize("noun", ["kredit", "lieferstopp", "evakuierung", "ertüchtigung", "bundeswehreinsatz", "garantie"])
def test_a_word_that_mostly_means_something_else_needs_company(lexicon: Lexicon, noun: str) -> None:
    terms = lexicon.topic_index.noun([noun])
    assert terms
    assert all(term.needs or term.far for term in terms)


@pytest.mark.parametrize("noun", ["ermittler", "schattenflotte", "konferenzort", "radaranlage"])
def test_a_word_that_says_nothing_of_the_topic_names_none(lexicon: Lexicon, noun: str) -> None:
    assert lexicon.topic_index.noun([noun]) == ()


def test_impunity_is_the_opposite_of_prosecution_and_a_solution_by_arms_that_of_talks(lexicon: Lexicon) -> None:
    index = lexicon.topic_index
    assert {term.sign for term in index.others["straflos"]} == {-1}
    signs = {term.sign for term in index.noun(["lösung"]) if "militärisch" in {word for need in term.needs for word in need}}
    assert signs == {-1}


def test_who_rejects_capitulation_wants_to_go_on(lexicon: Lexicon) -> None:
    terms = lexicon.topic_index.noun(["kapitulation"])
    assert [(term.topic, term.refused) for term in terms] == [("war_continuation", True)]
