"""What a sentence takes up that stands further up: two sentences before, in the paragraph before, in the lead, in a headline."""

from collections.abc import Callable

import pytest

from ukrdiplo import ParsedArticle

from .conftest import stances

Wants = Callable[..., set[str]]
_PLAN = "Macron schlug vor, europäische Soldaten in die Ukraine zu schicken."


@pytest.mark.parametrize(
    ("reply", "position"),
    [
        ("Es war ein heißer Tag. Scholz widersprach umgehend.", "Olaf Scholz peacekeeping_troops oppose"),
        ("Der Saal war voll. In Berlin stößt die Idee auf Skepsis.", "Deutschland peacekeeping_troops oppose"),
    ],
)
def test_a_reply_may_follow_upon_a_sentence_without_a_topic(reply: str, position: str, wants: Wants) -> None:
    assert wants(f"{_PLAN} {reply}") == {"Emmanuel Macron peacekeeping_troops support", position}


def test_what_somebody_asks_for_since_is_what_is_replied_to(wants: Wants) -> None:
    found = wants(f"{_PLAN} Wien fordert von Bern mehr Geld für die Bahn. Bern lehnt ab.")
    assert found == {"Emmanuel Macron peacekeeping_troops support"}


@pytest.mark.parametrize(
    ("reply", "position"),
    [
        ("Moskau lehnt das ab.", "Russland crimea_recognition support"),
        ("Das kritisierte Orbán.", "Viktor Orbán crimea_recognition support"),
        ("Orbán lehnt das am Abend erneut ab.", "Viktor Orbán crimea_recognition support"),
    ],
)
def test_a_pronoun_takes_up_the_position_that_the_paragraph_before_ends_with(reply: str, position: str, wants: Wants) -> None:
    found = wants(f"Die Lage ist ernst. Tusk lehnt eine Anerkennung der Krim ab.\n\n{reply}")
    assert found == {"Donald Tusk crimea_recognition oppose", position}


def test_a_reply_without_such_a_word_stays_in_its_paragraph(wants: Wants) -> None:
    found = wants("Die Lage ist ernst. Tusk lehnt eine Anerkennung der Krim ab.\n\nOrbán winkt ab.")
    assert found == {"Donald Tusk crimea_recognition oppose"}


def test_a_decision_may_be_what_the_article_is_about(wants: Wants) -> None:
    text = (
        "Haftbefehl gegen Putin erlassen\n\nDer Strafgerichtshof sucht den russischen Präsidenten.\n\n"
        "Es regnete am Freitag in Prag. Viele Leute blieben zu Hause. Der Verkehr stockte überall.\n\n"
        "Die Stadt schlief. Baerbock begrüßte die Entscheidung."
    )
    assert "Annalena Baerbock accountability support" in wants(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tusk nannte Kiews Vorschlag falsch.", set[str]()),
        ("Tusk nannte Washingtons Vorschlag falsch.", {"Donald Tusk ceasefire oppose"}),
    ],
)
def test_a_plan_is_taken_up_if_it_is_the_one_of_whom_it_is_said_to_be(text: str, expected: set[str], wants: Wants) -> None:
    found = wants(f"Die USA fordern eine Feuerpause in der Ukraine. {text}")
    assert found == {"USA ceasefire support"} | expected


def test_a_headline_replies_to_what_the_lead_tells(read: Callable[..., ParsedArticle]) -> None:
    text = "Kiew legt Plan vor – Scholz winkt ab\n\nIn Kiew warb Selenskyj für eine Einladung der Ukraine in die Nato."
    found = stances(read(text))
    assert found == {"Wolodymyr Selenskyj nato_membership support", "Olaf Scholz nato_membership oppose"}


@pytest.mark.parametrize(
    ("reply", "position"),
    [
        ("Paris ist noch unschlüssig.", "Frankreich ceasefire unclear"),
        ("Budapest zeigt sich skeptisch.", "Ungarn ceasefire oppose"),
        ("Nein aus Moskau!", "Russland ceasefire oppose"),
        ("Zustimmung in Warschau.", "Polen ceasefire support"),
        ("Aus dem Kreml kam ein klares Nein.", "Kreml ceasefire oppose"),
        ("Das will Orbán um jeden Preis verhindern.", "Viktor Orbán ceasefire oppose"),
    ],
)
def test_a_reply_may_be_an_adjective_or_a_noun_alone(reply: str, position: str, wants: Wants) -> None:
    assert wants(f"Trump fordert eine Feuerpause in der Ukraine. {reply}") == {"Donald Trump ceasefire support", position}


@pytest.mark.parametrize(
    ("reply", "position"),
    [
        ("Die Slowakei will nur zustimmen, wenn sie Ausnahmen erhält.", "Slowakei sanctions_on_russia conditional"),
        ("Malta zeigte sich offen dafür, sofern die Reeder nichts zahlen.", "Malta sanctions_on_russia conditional"),
        ("Belgien stellt Bedingungen.", "Belgien sanctions_on_russia conditional"),
    ],
)
def test_a_reply_may_hang_on_a_condition(reply: str, position: str, wants: Wants) -> None:
    assert wants(f"Brüssel plant ein neues Sanktionspaket gegen Moskau. {reply}") == {"EU sanctions_on_russia support", position}


def test_a_decision_to_refuse_is_taken_up_as_a_refusal(wants: Wants) -> None:
    text = "Merz lehnt eine Lieferung von Taurus an Kiew ab. Er bleibe dabei. Strack-Zimmermann nannte die Entscheidung falsch."
    assert "Marie-Agnes Strack-Zimmermann military_aid support" in wants(text)


def test_another_fragment_may_follow_a_reply(wants: Wants) -> None:
    found = wants(f"{_PLAN} Meloni will davon nichts wissen, ebenso wenig Orbán.")
    assert {"Giorgia Meloni peacekeeping_troops oppose", "Viktor Orbán peacekeeping_troops oppose"} <= found


def test_a_thing_in_a_relative_clause_is_not_what_is_spoken_of(wants: Wants) -> None:
    assert (
        wants("Genf, das einen Gipfel von Putin und Selenskyj ausrichten könnte, liegt am See. Orbán ist unschlüssig.") == set()
    )


@pytest.mark.parametrize(
    "reply",
    ["Die Union drängt seit Wochen darauf.", "Ein solcher Schritt sei richtig, sagte Macron."],
)
def test_a_da_word_and_such_a_thing_mean_the_thing_whatever_was_said_of_it(reply: str, wants: Wants) -> None:
    found = wants(f"Scholz lehnt eine Lieferung von Taurus an Kiew ab. {reply}")
    assert {line for line in found if not line.startswith("Olaf")} <= {
        "CDU/CSU military_aid support",
        "Emmanuel Macron military_aid support",
    }
    assert len(found) == 2


@pytest.mark.parametrize("reply", ["Dass Putin darauf eingeht, gilt als unwahrscheinlich.", "Man kämpfe, solange das nötig sei."])
def test_what_is_doubted_or_only_measures_time_is_no_reply(reply: str, wants: Wants) -> None:
    assert wants(f"Trump fordert eine Feuerpause in der Ukraine. {reply}") == {"Donald Trump ceasefire support"}


def test_a_verb_with_its_noun_behind_gegen_is_no_deed(wants: Wants) -> None:
    found = wants("Der Kreml stellt sich gegen europäische Truppen in der Ukraine.")
    assert found == {"Kreml peacekeeping_troops oppose"}
