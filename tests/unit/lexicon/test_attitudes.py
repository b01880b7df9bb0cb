"""The words of wanting and rejecting."""

import pytest

from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.attitudes import Attitude
from ukrdiplo.model import Stance


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


@pytest.mark.parametrize(
    ("stance", "sign", "denied", "expected"),
    [
        (Stance.SUPPORT, 1, False, Stance.SUPPORT),
        (Stance.SUPPORT, -1, False, Stance.OPPOSE),
        (Stance.SUPPORT, 1, True, Stance.OPPOSE),
        (Stance.OPPOSE, -1, True, Stance.OPPOSE),
        (Stance.CONDITIONAL, -1, True, Stance.CONDITIONAL),
        (Stance.UNCLEAR, -1, False, Stance.UNCLEAR),
    ],
)
def test_sign_and_denial_turn_a_stance(stance: Stance, sign: int, *, denied: bool, expected: Stance) -> None:
    assert Attitude(word="wollen", stance=stance).towards(sign, denied=denied) is expected


def test_what_a_denial_amounts_to_may_be_said_in_the_lexicon() -> None:
    attitude = Attitude(word="aus|schließen", stance=Stance.OPPOSE, negated=Stance.UNCLEAR)
    assert attitude.towards(1, denied=True) is Stance.UNCLEAR


@pytest.mark.parametrize(
    ("form", "particle", "verb"),
    [
        ("lehnte", "ab", "ab|lehnen"),
        ("aufzuheben", None, "auf|heben"),
        ("gefordert", None, "fordern"),
        ("schlägt", "vor", "vor|schlagen"),
    ],
)
def test_the_forms_of_its_verbs_are_found(lexicon: Lexicon, form: str, particle: str | None, verb: str) -> None:
    assert verb in lexicon.attitude_index.forms.find(form, particle)


def test_an_attitude_is_light_or_has_slots(lexicon: Lexicon) -> None:
    for attitude in lexicon.attitudes:
        assert attitude.light or attitude.reply or attitude.slots, attitude.word


def test_no_operator_both_keeps_and_turns_the_same_thing(lexicon: Lexicon) -> None:
    for word, operators in lexicon.attitude_index.operators.items():
        slots: dict[tuple[str, ...], bool] = {}
        for operator in operators:
            for slot in operator.slots:
                assert slots.setdefault((*operator.beside, slot), operator.turns) is operator.turns, word


def test_an_idiom_goes_before_the_verb_that_heads_it(lexicon: Lexicon) -> None:
    operators = lexicon.attitude_index.operators["bringen"]
    assert [operator.beside for operator in operators[-1:]] == [()]
    assert ("Fall",) in [operator.beside for operator in operators[:-1]]


def test_an_inert_noun_is_the_head_of_its_compounds(lexicon: Lexicon) -> None:
    index = lexicon.attitude_index
    assert index.inert_noun("kosten")
    assert index.inert_noun("folgekosten")
    assert not index.inert_noun("forderung")


def test_no_inert_word_is_an_attitude_that_takes_an_object(lexicon: Lexicon) -> None:
    index = lexicon.attitude_index
    for word in ("diskutieren", "informieren", "berichten"):
        assert word in index.inert
        assert not any("object" in attitude.slots for attitude in index.attitudes.get(word, ()))


def test_a_judgement_with_companions_is_another_entry(lexicon: Lexicon) -> None:
    goals = lexicon.attitude_index.judgements["ziel"]
    assert {(entry.beside, entry.stance) for entry in goals} >= {((), Stance.SUPPORT), (("legitimes",), Stance.OPPOSE)}


@pytest.mark.parametrize("verb", ["zusagen", "zusichern", "erlauben", "akzeptieren", "zurückfahren"])
def test_who_promises_or_permits_a_thing_shows_what_he_wants(lexicon: Lexicon, verb: str) -> None:
    assert any(operator.deed for operator in lexicon.attitude_index.operators[verb])


@pytest.mark.parametrize("noun", ["entscheidung", "votum"])
def test_a_decision_on_a_thing_is_none_for_it(lexicon: Lexicon, noun: str) -> None:
    assert not any("über" in attitude.slots for attitude in lexicon.attitude_index.attitudes[noun])
