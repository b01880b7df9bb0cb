"""Events that consist in saying something point back to the statement."""

from collections.abc import Callable
from typing import Any

import pytest

from ukrdiplo import read_text
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.extract import extract
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Act, Analysis, Article, EventType, Span, Statement, StatementType

TEXT = "Lawrow warf Merz vor, den Krieg zu verlängern."
OTHERS = "Beobachter warfen Merz vor, den Krieg zu verlängern."


def _said(act: Act, *, negated: bool = False) -> Callable[[Article, Cast], tuple[Statement, ...]]:
    def statements(article: Article, cast: Cast) -> tuple[Statement, ...]:
        ids = {actor.name: actor.id for actor in cast.actors}
        quote = Span(article.text.index("den Krieg"), article.text.index("."))
        speaker = ids.get("Sergej Lawrow") or ids["Beobachter"]
        return (
            Statement(
                id="st-1",
                type=StatementType.INDIRECT,
                quote=(quote,),
                speaker=(speaker,),
                addressee=(ids["Friedrich Merz"],),
                act=act,
                negated=negated,
                rule="test",
            ),
        )

    return statements


ACTS = [
    (Act.ACCUSE, "ACCUSE"),
    (Act.DEMAND, "REQUEST"),
    (Act.THREATEN, "THREATEN"),
    (Act.REJECT, "REJECT"),
    (Act.PRAISE, "SUPPORT"),
]


@pytest.mark.parametrize(("act", "type_"), ACTS)
def test_an_act_towards_somebody_is_an_event(read: Callable[..., Any], act: Act, type_: str) -> None:
    found = read(TEXT, said=_said(act))
    event = found.one(type_)
    assert found.who(event) == {"Sergej Lawrow": "initiator", "Friedrich Merz": "recipient"}
    assert (event.statements, event.rule) == (("st-1",), "event.statement")


@pytest.mark.parametrize("said", [_said(Act.SAY), _said(Act.ACCUSE, negated=True)])
def test_plain_saying_and_what_was_not_said_are_none(
    read: Callable[..., Any], said: Callable[[Article, Cast], tuple[Statement, ...]]
) -> None:
    assert read(TEXT, said=said).events == ()


def test_an_event_inside_a_statement_points_back_to_it(read: Callable[..., Any]) -> None:
    def statements(article: Article, cast: Cast) -> tuple[Statement, ...]:
        quote = Span(article.text.index("die USA"), article.text.index("."))
        return (
            Statement(
                id="st-1", type=StatementType.INDIRECT, quote=(quote,), speaker=(cast.actors[0].id,), act=Act.SAY, rule="test"
            ),
        )

    found = read("Rubio sagte, die USA hätten Sanktionen gegen Russland verhängt.", said=statements)
    event = found.one("SANCTION")
    assert (event.statements, event.status) == (("st-1",), "occurred")


def test_who_thinks_as_another_does_has_agreed_on_nothing(read: Callable[..., Any]) -> None:
    assert read(TEXT, said=_said(Act.AGREE)).events == ()


def test_who_rejects_what_another_wants_rejects_him(lexicon: Lexicon, trees: Callable[[Article], Analysis]) -> None:
    text = "Fico fordert ein Ende der Sanktionen gegen Kiews Gegner Russland. Litauen lehnt das ab."
    article = read_text(text, published="2025-05-21")
    parsed = extract(article, trees(article), lexicon)
    event = next(event for event in parsed.events if event.type is EventType.REJECT)
    assert {parsed.actor(p.actor).name: p.role.value for p in event.participants} == {
        "Robert Fico": "recipient",
        "Litauen": "initiator",
    }
    assert [position.holder for position in parsed.positions if position.id in event.positions] == ["state.ltu"]


REQUESTS = [
    ("Sybiha forderte Budapest auf, die Sanktionen gegen Moskau mitzutragen.", {"Ungarn": "recipient"}),
    ("Sybiha hat Budapest dazu aufgerufen, die Sanktionen gegen Moskau mitzutragen.", {"Ungarn": "recipient"}),
    ("Sybiha appellierte an Budapest, die Sanktionen gegen Moskau mitzutragen.", {"Ungarn": "recipient"}),
    ("Sybiha bat Rom, Kiew weitere Luftabwehr zu liefern.", {"Italien": "recipient"}),
    ("Sybiha bat Rom um weitere Waffen.", {"Italien": "recipient"}),
    ("Sybiha rief die Verbündeten auf, Kiew Waffen zu liefern.", {"Verbündete": "recipient"}),
]


@pytest.mark.parametrize(("text", "others"), REQUESTS, ids=[text for text, _ in REQUESTS])
def test_who_calls_upon_somebody_requests_it_of_him(
    lexicon: Lexicon, trees: Callable[[Article], Analysis], text: str, others: dict[str, str]
) -> None:
    article = read_text(text, published="2025-05-21")
    parsed = extract(article, trees(article), lexicon)
    (event,) = (event for event in parsed.events if event.type is EventType.REQUEST)
    assert event.rule == "event.statement"
    assert {parsed.actor(p.actor).name: p.role.value for p in event.participants} == {"Andrij Sybiha": "initiator", **others}


@pytest.mark.parametrize(
    "text", ["Sybiha rief dazu auf, Kiew mehr Waffen zu liefern.", "Sybiha forderte vor Journalisten mehr Waffen für Kiew."]
)
def test_a_demand_that_is_made_of_nobody_is_no_event(lexicon: Lexicon, trees: Callable[[Article], Analysis], text: str) -> None:
    article = read_text(text, published="2025-05-21")
    assert not any(event.type is EventType.REQUEST for event in extract(article, trees(article), lexicon).events)


def test_who_asks_a_question_requests_nothing(lexicon: Lexicon, trees: Callable[[Article], Analysis]) -> None:
    article = read_text("Sybiha fragte Szijjarto, ob Budapest die Sanktionen gegen Moskau mittrage.", published="2025-05-21")
    assert not any(event.type is EventType.REQUEST for event in extract(article, trees(article), lexicon).events)


def test_two_who_reject_it_together_do_so_in_one_event(lexicon: Lexicon, trees: Callable[[Article], Analysis]) -> None:
    text = "Kallas verlangt neue Sanktionen gegen Russland. Griechenland und Malta sind dagegen."
    article = read_text(text, published="2025-05-21")
    parsed = extract(article, trees(article), lexicon)
    event = next(event for event in parsed.events if event.type is EventType.REJECT)
    assert {parsed.actor(p.actor).name for p in event.participants} == {"Kaja Kallas", "Griechenland", "Malta"}


def test_who_wants_the_same_has_done_nothing_to_the_other(lexicon: Lexicon, trees: Callable[[Article], Analysis]) -> None:
    article = read_text("Fico fordert ein Ende der Sanktionen gegen Russland. Ungarn ist dafür.", published="2025-05-21")
    assert not any(event.type is EventType.SUPPORT for event in extract(article, trees(article), lexicon).events)


REFUSALS = [
    ("Moskau hat die Forderung der Ukraine nach einer Waffenruhe zurückgewiesen.", "yield", {"Russland", "Ukraine"}),
    ("Die Ukraine lehnt den amerikanischen Vorschlag ab.", None, {"Ukraine", "USA"}),
    ("Der Kreml wies die Vorwürfe der Ukraine zurück.", None, {"Kreml", "Ukraine"}),
]


@pytest.mark.parametrize(("text", "mode", "names"), REFUSALS)
def test_who_refuses_a_demand_or_a_proposal_refuses_whose_it_is(
    lexicon: Lexicon, trees: Callable[[Article], Analysis], text: str, mode: str | None, names: set[str]
) -> None:
    article = read_text(text, published="2025-05-21")
    parsed = extract(article, trees(article), lexicon)
    (event,) = (event for event in parsed.events if event.type is EventType.REJECT)
    assert (event.mode, {parsed.actor(p.actor).name for p in event.participants}) == (mode, names)


CHARGES = [
    "Trump machte Biden für den Krieg verantwortlich.",
    "Trump und Biden warfen sich gegenseitig Verstöße gegen die Verfassung vor.",
]


@pytest.mark.parametrize("text", CHARGES)
def test_who_holds_another_responsible_accuses_him(lexicon: Lexicon, trees: Callable[[Article], Analysis], text: str) -> None:
    article = read_text(text, published="2025-05-21")
    parsed = extract(article, trees(article), lexicon)
    (event,) = (event for event in parsed.events if event.type is EventType.ACCUSE)
    assert {parsed.actor(p.actor).name for p in event.participants} == {"Donald Trump", "Joe Biden"}


def test_a_spokesman_who_knows_of_no_contacts_speaks_of_those_of_his_state(
    lexicon: Lexicon, trees: Callable[[Article], Analysis]
) -> None:
    text = "Kremlsprecher Dmitri Peskow sagte, für diese Woche seien keine Kontakte geplant."
    article = read_text(text, published="2025-05-21")
    parsed = extract(article, trees(article), lexicon)
    (event,) = parsed.events
    assert (event.type, event.status) == ("CONSULT", "denied")
    assert [parsed.actor(p.actor).name for p in event.participants] == ["Russland"]


DEEDS = [
    ("Russland forderte erneut die Kapitulation Kiews.", "yield", {"Russland", "Ukraine"}),
    ("Putin fordert den Verzicht der Ukraine auf die Krim.", "yield", {"Wladimir Putin", "Ukraine"}),
    ("Obama forderte den Rücktritt Assads.", None, {"Barack Obama", "Baschar al-Assad"}),
]


@pytest.mark.parametrize(("text", "mode", "names"), DEEDS)
def test_whose_deed_is_demanded_is_asked_for_it(
    lexicon: Lexicon, trees: Callable[[Article], Analysis], text: str, mode: str | None, names: set[str]
) -> None:
    article = read_text(text, published="2025-05-21")
    parsed = extract(article, trees(article), lexicon)
    (event,) = (event for event in parsed.events if event.type is EventType.REQUEST)
    assert (event.mode, {parsed.actor(p.actor).name for p in event.participants}) == (mode, names)


def test_the_release_of_somebody_is_not_asked_of_him(lexicon: Lexicon, trees: Callable[[Article], Analysis]) -> None:
    article = read_text("Merz forderte die Freilassung Nawalnys.", published="2025-05-21")
    events = extract(article, trees(article), lexicon).events
    assert not any(event.type is EventType.REQUEST for event in events)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Putin fordert die Abtretung des Donbass. Selenskyj lehnt das ab.", "yield"),
        ("Macron fordert direkte Verhandlungen mit Moskau. Putin lehnt das ab.", "meet"),
    ],
)
def test_who_refuses_a_demand_will_not_yield_or_not_meet(
    lexicon: Lexicon, trees: Callable[[Article], Analysis], text: str, mode: str
) -> None:
    article = read_text(text, published="2025-05-21")
    parsed = extract(article, trees(article), lexicon)
    event = next(event for event in parsed.events if event.type is EventType.REJECT)
    assert event.mode == mode


def test_who_welcomes_something_refuses_nothing(lexicon: Lexicon, trees: Callable[[Article], Analysis]) -> None:
    text = "Fico fordert ein Ende der Sanktionen gegen Russland. Litauen begrüßt das."
    article = read_text(text, published="2025-05-21")
    assert not any(event.type is EventType.REJECT for event in extract(article, trees(article), lexicon).events)


def test_a_sentence_of_a_court_is_no_word_of_blame(lexicon: Lexicon, trees: Callable[[Article], Analysis]) -> None:
    article = read_text("Russland hat den Journalisten Evan Gershkovich zu 16 Jahren Haft verurteilt.", published="2025-05-21")
    assert [event.type for event in extract(article, trees(article), lexicon).events] == ["SANCTION"]
