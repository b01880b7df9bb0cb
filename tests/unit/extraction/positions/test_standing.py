"""What is said about what stood before: replies in every slot, fragments without a verb, answers to questions."""

from collections.abc import Callable

import pytest

Wants = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("Rom schlug ein Treffen von Putin und Selenskyj vor. Davon hält der Kreml wenig.", "Kreml leaders_summit oppose"),
        ("Prag verlangt eine Waffenruhe. Dem stimmte Kiew am Abend zu.", "Ukraine ceasefire support"),
        (
            "Paris plant den Einsatz von Friedenstruppen. Moskau wies das Vorhaben zurück.",
            "Russland peacekeeping_troops oppose",
        ),
        ("Washington will die Krim anerkennen. Für Kiew ist ein solcher Schritt undenkbar.", "Ukraine crimea_recognition oppose"),
        ("Estland fordert ein Ölembargo gegen Russland. Ungarn stellt sich quer.", "Ungarn sanctions_on_russia oppose"),
        ("Polen forderte Kampfjets für die Ukraine. Scholz bleibt bei seinem Nein.", "Olaf Scholz military_aid oppose"),
        (
            "Brüssel warb für neue Sanktionen gegen Moskau. Robert Fico weigerte sich, den Plan mitzutragen.",
            "Robert Fico sanctions_on_russia oppose",
        ),
    ],
)
def test_a_reply_takes_up_what_stood_before(wants: Wants, text: str, reply: str) -> None:
    assert reply in wants(text)


def test_two_replies_may_stand_in_one_sentence(wants: Wants) -> None:
    found = wants("Paris verlangte eine Feuerpause. Dem stimmte Kiew zu, Moskau lehnte ab.")
    assert {"Ukraine ceasefire support", "Russland ceasefire oppose"} <= found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Paris will Soldaten in die Ukraine schicken, Rom dagegen nicht.",
            {"Frankreich peacekeeping_troops support", "Italien peacekeeping_troops oppose"},
        ),
        (
            "Lettland fordert neue Sanktionen gegen Russland, Estland ebenfalls.",
            {"Lettland sanctions_on_russia support", "Estland sanctions_on_russia support"},
        ),
    ],
)
def test_a_fragment_has_the_same_or_the_other_mind(wants: Wants, text: str, expected: set[str]) -> None:
    assert wants(text) == expected


def test_a_fragment_goes_with_no_clause_but_the_one_before(wants: Wants) -> None:
    found = wants("Prag fordert ein Ölembargo gegen Russland. Wien pocht auf Ausnahmen, Bern ebenfalls.")
    assert found == {"Tschechien sanctions_on_russia support"}


@pytest.mark.parametrize(
    ("answer", "stance"), [("Auf keinen Fall", "oppose"), ("Vorläufig nicht", "oppose"), ("Selbstverständlich", "support")]
)
def test_an_answer_has_the_stance_of_the_question_or_the_contrary(wants: Wants, answer: str, stance: str) -> None:
    found = wants(f"Taurus für die Ukraine? „{answer}“, sagte Olaf Scholz.", "2024-04-10")
    assert found == {f"Olaf Scholz military_aid {stance}"}


def test_an_aside_in_the_same_sentence_is_no_fragment(wants: Wants) -> None:
    assert wants("Litauen fordert eine Waffenruhe, wie es am Montag hieß.") == {"Litauen ceasefire support"}


def test_whom_a_meeting_is_with_may_reply(wants: Wants) -> None:
    found = wants("Wolodymyr Selenskyj forderte ein Gipfeltreffen mit Putin. Putin winkte ab.")
    assert "Wladimir Putin leaders_summit oppose" in found


def test_a_plan_that_was_not_carried_out_is_judged_itself(wants: Wants) -> None:
    found = wants(
        "Kiew unterzeichnete das Rohstoffabkommen mit den USA nicht. Julija Swyrydenko nannte den Entwurf inakzeptabel."
    )
    assert "Julija Swyrydenko minerals_deal oppose" in found
