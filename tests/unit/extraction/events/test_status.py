"""How real an event is."""

from collections.abc import Callable
from typing import Any

import pytest

OF_VERBS = [
    ("Trump telefonierte mit Putin.", "occurred"),
    ("Trump hat mit Putin telefoniert.", "occurred"),
    ("Trump wird am Freitag mit Putin telefonieren.", "planned"),
    ("Am Freitag telefoniert Trump mit Putin.", "planned"),
    ("Trump will mit Putin telefonieren.", "planned"),
    ("Trump soll am Freitag mit Putin telefonieren.", "planned"),
    ("Trump soll mit Putin telefoniert haben.", "occurred"),
    ("Trump könnte mit Putin telefonieren.", "possible"),
    ("Trump hat nicht mit Putin telefoniert.", "denied"),
    ("Ob Trump mit Putin telefoniert, ist offen.", "possible"),
    ("Wenn Trump mit Putin telefoniert, hört Europa mit.", "possible"),
    ("Ruft Trump heute Putin an, hört Europa mit.", "possible"),
    ("Ruft Trump heute Putin an?", "possible"),
    ("Trump telefoniert vielleicht mit Putin.", "possible"),
    ("Rubio befürchtet, dass Trump mit Putin telefoniert.", "possible"),
    ("Wenn Kiew das fordert, werde Trump mit Putin telefonieren.", "possible"),
    ("Trump will nur mit Putin telefonieren, wenn Kiew das fordert.", "possible"),
]
OF_NOUNS = [
    ("Ein Telefonat zwischen Trump und Putin ist geplant.", "planned"),
    ("Trump plant ein Telefonat mit Putin.", "planned"),
    ("Das geplante Telefonat zwischen Trump und Putin macht Kiew Sorgen.", "planned"),
    ("Ein mögliches Telefonat zwischen Trump und Putin macht Kiew Sorgen.", "possible"),
    ("Rubio schlug ein Telefonat zwischen Trump und Putin vor.", "possible"),
    ("Der Kreml dementierte ein Telefonat zwischen Trump und Putin.", "denied"),
    ("Ein Telefonat zwischen Trump und Putin ist derzeit nicht geplant.", "denied"),
    ("Es gab kein Telefonat zwischen Trump und Putin.", "denied"),
    ("Es gibt keine Pläne für ein Telefonat zwischen Trump und Putin.", "denied"),
    ("Der Kreml dementierte, dass ein Telefonat zwischen Trump und Putin geplant sei.", "denied"),
    ("Das geplante Telefonat zwischen Trump und Putin kam nicht zustande.", "denied"),
    ("Ein Termin für ein Telefonat zwischen Trump und Putin steht noch nicht fest.", "possible"),
    ("Ob ein Telefonat zwischen Trump und Putin zustande kommt, ist unklar.", "possible"),
    ("Der Kreml brachte ein Telefonat zwischen Trump und Putin ins Spiel.", "possible"),
    ("Das jüngste Telefonat zwischen Trump und Putin war kurz.", "occurred"),
    ("Nach einem Telefonat mit Putin schwieg Trump.", "occurred"),
]


@pytest.mark.parametrize(("text", "status"), [*OF_VERBS, *OF_NOUNS])
def test_tense_mood_and_the_words_around_tell_the_status(read: Callable[..., Any], text: str, status: str) -> None:
    assert read(text).one("CONSULT", "phone").status == status


def test_what_lasts_goes_on_in_the_present(read: Callable[..., Any]) -> None:
    assert read("Russland und die Ukraine verhandeln in Istanbul.").one("CONSULT").status == "ongoing"


def test_work_on_a_deal_that_is_said_to_go_on_goes_on(read: Callable[..., Any]) -> None:
    assert read("Macron soll an einer Vereinbarung mit Polen arbeiten.").one("CONSULT").status == "ongoing"


def test_a_refusal_that_is_denied_leaves_it_possible(read: Callable[..., Any]) -> None:
    assert read("Der Kreml schließt ein Telefonat zwischen Trump und Putin nicht aus.").one("CONSULT").status == "possible"


WANTED = [
    "Macron drängt auf ein Telefonat zwischen Trump und Putin.",
    "Kiew besteht auf einem Telefonat zwischen Trump und Putin.",
    "Rubio warb für ein Telefonat zwischen Trump und Putin.",
    "Berlin forderte ein sofortiges Telefonat zwischen Trump und Putin.",
]


@pytest.mark.parametrize("text", WANTED)
def test_what_somebody_wants_is_possible(read: Callable[..., Any], text: str) -> None:
    assert read(text).one("CONSULT", "phone").status == "possible"


def test_a_plan_that_is_called_off_is_denied(read: Callable[..., Any]) -> None:
    assert read("Trump sagte das geplante Telefonat mit Putin ab.").one("CONSULT", "phone").status == "denied"


def test_what_is_told_in_a_reproach_that_is_refuted_is_denied(read: Callable[..., Any]) -> None:
    text = "Vorwürfe, Russland habe 2000 Soldaten in die Ukraine geschickt, wies Peskow zurück."
    assert read(text).one("MOBILIZE").status == "denied"


def test_what_is_listed_as_a_condition_is_possible(read: Callable[..., Any]) -> None:
    text = "Lawrow nannte Bedingungen: Abzug der ukrainischen Truppen aus dem Donbass, Neutralität."
    assert read(text).one("RETREAT").status == "possible"


def test_a_summit_that_does_not_come_about_is_denied(read: Callable[..., Any]) -> None:
    assert read("Der Gipfel von Putin und Trump kommt vorerst nicht zustande.").one("CONSULT").status == "denied"


def test_what_goes_on_in_the_present_is_ongoing(read: Callable[..., Any]) -> None:
    text = "Der Krieg dauert an, Russland feuert weiter Raketen auf die Ukraine ab."
    assert read(text).one("ASSAULT", "heavy-weapons").status == "ongoing"


def test_what_is_insisted_on_has_not_happened(read: Callable[..., Any]) -> None:
    assert read("Kiew besteht darauf, dass Russland seine Truppen abzieht.").one("RETREAT").status == "possible"


def test_what_is_announced_is_planned(read: Callable[..., Any]) -> None:
    assert read("Kiew kündigte an, dass Selenskyj nach Paris reist.").one("CONSULT").status == "planned"


def test_what_a_union_decides_to_extend_is_extended(read: Callable[..., Any]) -> None:
    found = read("Die EU hat die Verlängerung der Sanktionen gegen Russland beschlossen.")
    assert found.one("SANCTION").status == "occurred"


def test_an_accusation_that_is_rejected_is_denied(read: Callable[..., Any]) -> None:
    found = read("Die Ukraine klagt. Russland wies den Vorwurf zurück, russische Truppen hätten ein Krankenhaus beschossen.")
    assert found.one("ASSAULT").status == "denied"


def test_the_present_with_since_is_under_way(read: Callable[..., Any]) -> None:
    found = read("Seit einem Jahr fliegen die USA Luftangriffe auf Syrien.")
    assert found.one("ASSAULT", "aerial").status == "ongoing"


def test_what_may_come_is_as_open_behind_a_preposition(read: Callable[..., Any]) -> None:
    text = "Baerbock ruft nach einem Waffenstillstand zwischen Russland und der Ukraine."
    assert read(text).one("RETREAT", "ceasefire").status == "possible"


def test_what_is_demanded_has_not_happened(read: Callable[..., Any]) -> None:
    text = "Scholz hat Forderungen nach einem Ende der Waffenhilfe für die Ukraine zurückgewiesen."
    assert read(text).one("SANCTION").status == "possible"


def test_a_truce_that_is_broken_is_there(read: Callable[..., Any]) -> None:
    text = "Die vereinbarte Waffenruhe zwischen Russland und der Ukraine wurde am Sonntag mehrfach gebrochen."
    assert read(text).one("RETREAT", "ceasefire").status == "occurred"


def test_an_appointment_is_a_meeting_to_come(read: Callable[..., Any]) -> None:
    assert read("Macron ist am Freitag mit Merz verabredet.").one("CONSULT").status == "planned"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ein Telefonat mit Putin, das der Kanzler ablehnt, wäre das erste.", "denied"),
        ("Das Telefonat mit Putin, das Trump für Freitag angekündigt hat, gilt als heikel.", "planned"),
        ("Das Telefonat mit Putin, das Trump am Montag führte, war kurz.", "occurred"),
    ],
)
def test_a_relative_clause_tells_the_status_of_the_noun_before_it(read: Callable[..., Any], text: str, status: str) -> None:
    assert read(text).one("CONSULT", "phone").status == status


def test_what_somebody_would_have_done_he_did_not_do(read: Callable[..., Any]) -> None:
    assert read("Scholz wäre gern nach Kiew gefahren.").one("CONSULT", "visit").status == "denied"


def test_what_an_end_is_put_to_for_something_else_is_not_going_on(read: Callable[..., Any]) -> None:
    found = read("Für eine Feuerpause müsste die Lieferung von Waffen an die Ukraine eingestellt werden. Moskau will das.")
    assert [event.type for event in found.events] == ["SANCTION"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Minister Schoigu befahl am Mittwoch den Abzug seiner Truppen aus der Stadt Cherson.", "RETREAT"),
        ("Minister Fomin versprach, die Angriffe auf Kiew herunterzufahren.", "RETREAT"),
        ("Bis Ende März zieht Russland seine Truppen an drei Abschnitten zurück.", "RETREAT"),
        ("Rom stellt Kiew ein weiteres Waffenpaket in Aussicht.", "AID"),
    ],
)
def test_what_is_ordered_promised_or_told_of_days_to_come_is_planned(read: Callable[..., Any], text: str, type_: str) -> None:
    assert read(text).one(type_).status == "planned"


def test_what_is_told_in_the_present_of_this_very_day_is_still_to_come(read: Callable[..., Any]) -> None:
    event = read("An diesem Mittwoch empfängt Merz Selenskyj in Berlin.").one("CONSULT", "visit")
    assert (event.status, str(event.when.earliest)) == ("planned", "2025-05-21")


def test_what_is_to_be_arranged_only_if_it_must_be_is_possible(read: Callable[..., Any]) -> None:
    text = "Es sei möglich, ein Gespräch zwischen Putin und Trump zu vereinbaren, falls erforderlich."
    assert read(text).one("CONSULT").status == "possible"


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Das Treffen von Putin und Trump ist geplatzt.", "CONSULT", "denied"),
        ("Die Republikaner wollen Waffenlieferungen an Kiew nur zustimmen, wenn die Grenze geschützt wird.", "AID", "possible"),
        ("Berlin könnte der Ukraine am Freitag weitere Panzer zusagen.", "AID", "possible"),
    ],
)
def test_what_has_burst_is_denied_and_what_may_be_promised_is_possible(
    read: Callable[..., Any], text: str, type_: str, status: str
) -> None:
    assert read(text).one(type_).status == status


def test_a_meeting_in_which_somebody_will_talk_is_still_to_come(read: Callable[..., Any]) -> None:
    found = read("Am Freitag wollen Macron und Merz in einer Telefonkonferenz mit Selenskyj beraten.")
    assert found.one("CONSULT").status == "planned"
    found = read("Am Freitag haben Macron und Merz in einer Telefonkonferenz mit Selenskyj beraten.")
    assert found.one("CONSULT").status == "occurred"


def test_fights_that_go_on_are_told_without_day_and_place(read: Callable[..., Any]) -> None:
    found = read("Russische Angriffe auf ukrainische Kraftwerke halten an.")
    assert found.one("ASSAULT").status == "ongoing"


def test_what_somebody_says_that_he_does_is_under_way(read: Callable[..., Any]) -> None:
    assert read("Berlin liefere der Ukraine Munition, sagte Pistorius.").one("AID").status == "ongoing"


def test_what_is_to_begin_is_still_to_come(read: Callable[..., Any]) -> None:
    found = read("Im Herbst soll auf Malta eine Friedenskonferenz beginnen, an der auch die Ukraine teilnimmt.")
    event = found.one("CONSULT", "multilateral")
    assert (event.status, found.who(event)) == ("planned", {"Ukraine": "participant"})


def test_what_somebody_tries_to_prevent_has_not_been(read: Callable[..., Any]) -> None:
    assert read("Orban, der neue Sanktionen gegen Russland zu verhindern suchte, schwieg.").events == ()


STATUS_OF_WORDS = [
    ("Selenskyj wird am Freitag in Berlin von Merz empfangen.", "CONSULT", "planned"),
    ("Ein Sanktionspaket der EU gegen Russland ist in Vorbereitung.", "SANCTION", "planned"),
    ("Es ist Russland gelungen, die Stadt Bachmut einzunehmen.", "COERCE", "occurred"),
    ("Es ist Russland nicht gelungen, die Stadt Bachmut einzunehmen.", "COERCE", "denied"),
    ("Rubio und Lawrow haben ihr Gespräch in Genf beendet.", "CONSULT", "occurred"),
]


@pytest.mark.parametrize(("text", "type_", "status"), STATUS_OF_WORDS)
def test_the_verb_above_tells_how_real_it_is(read: Callable[..., Any], text: str, type_: str, status: str) -> None:
    assert read(text).one(type_).status == status


def test_not_only_denies_nothing(read: Callable[..., Any]) -> None:
    assert read("Macron will nicht nur für ein Foto nach Kiew reisen.").one("CONSULT", "visit").status == "planned"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Solange Russland die Ukraine angreift, bleiben die Grenzen zu.", "ongoing"),
        ("Solange Russland die Ukraine nicht angreift, bleiben die Grenzen offen.", "possible"),
    ],
)
def test_as_long_as_tells_what_goes_on_unless_it_is_denied(read: Callable[..., Any], text: str, status: str) -> None:
    assert read(text).one("ASSAULT").status == status


def test_what_is_refused_before_something_does_not_deny_it(read: Callable[..., Any]) -> None:
    found = read("Polen lehnt eine Feuerpause vor dem Abzug der russischen Armee ab.")
    assert found.one("RETREAT", "withdraw").status == "planned"


def test_what_ought_to_be_done_is_no_hearsay(read: Callable[..., Any]) -> None:
    assert read("Frankreich und Polen sollten enger zusammenarbeiten.").one("COOPERATE").status == "planned"


def test_neither_nor_denies(read: Callable[..., Any]) -> None:
    assert read("China beteuert, weder Russland noch den Iran mit Raketen zu unterstützen.").one("AID").status == "denied"
