"""Whom the pronouns of direct speech mean."""

from collections.abc import Callable

import pytest

from ukrdiplo import ParsedArticle

Meant = Callable[[str], dict[str, list[str]]]
Read = Callable[[str], ParsedArticle]


def test_ich_is_the_speaker(meant: Meant) -> None:
    text = "„Ich glaube nicht an ein schnelles Ende, und mir fehlt jeder Beweis dafür“, sagte Bundeskanzler Friedrich Merz."
    assert meant(text) == {"Ich": ["Friedrich Merz"], "mir": ["Friedrich Merz"]}


def test_wir_is_the_state_that_the_speaker_acts_for(meant: Meant) -> None:
    text = "„Wir liefern weitere Raketen, und unsere Geduld ist zu Ende“, sagte Verteidigungsminister Boris Pistorius."
    assert meant(text) == {"Wir": ["Deutschland"], "unsere": ["Deutschland"]}


def test_wir_is_the_organisation_that_the_speaker_acts_for(meant: Meant) -> None:
    assert meant("„Wir bereiten das nächste Paket vor“, sagte Ursula von der Leyen.") == {"Wir": ["EU"]}


def test_wir_is_the_speaker_where_he_acts_for_nobody(meant: Meant) -> None:
    text = "Die Politologin Martina Musterfeld ist skeptisch. „Wir sehen keine Anzeichen dafür“, sagte Musterfeld."
    assert meant(text)["Wir"] == ["Martina Musterfeld"]


def test_wir_with_a_noun_of_its_own_is_not_the_speakers_state(meant: Meant) -> None:
    assert "wir" not in meant("„Darum müssen wir Europäer mehr tun“, sagte Friedrich Merz.")


def test_an_ich_of_many_is_nobody(meant: Meant) -> None:
    assert meant("„Ich bin dagegen“, sagten Friedrich Merz und Emmanuel Macron.") == {}


def test_sie_is_the_one_who_is_spoken_to(meant: Meant) -> None:
    text = "„Jetzt müssen Sie entscheiden, und ich warte auf Ihre Antwort“, sagte Trump gegenüber Selenskyj."
    found = meant(text)
    assert found["Sie"] == found["Ihre"] == ["Wolodymyr Selenskyj"]
    assert found["ich"] == ["Donald Trump"]


def test_what_is_quoted_in_a_quotation_is_not_the_speakers(meant: Meant) -> None:
    text = "„Er schrieb mir damals: ‚Ich gebe niemals auf.‘ Das hat mich beeindruckt“, sagte Emmanuel Macron."
    assert meant(text) == {"mir": ["Emmanuel Macron"], "mich": ["Emmanuel Macron"]}


def test_a_reflexive_pronoun_is_no_mention(meant: Meant) -> None:
    assert meant("„Wir haben uns geeinigt“, sagte Emmanuel Macron.") == {"Wir": ["Frankreich"]}


def test_a_quotation_over_two_paragraphs_has_one_speaker(meant: Meant) -> None:
    text = (
        "Emmanuel Macron äußerte sich am Abend in Paris. Er sagte: „Ich habe lange mit allen gesprochen.\n\n"
        "„Morgen fliege ich nach Kiew und bringe unsere Vorschläge mit.“"
    )
    found = meant(text)
    assert found["Ich"] == found["ich"] == ["Emmanuel Macron"]
    assert found["unsere"] == ["Frankreich"]


def test_in_an_interview_the_questions_sie_answers_as_ich(meant: Meant) -> None:
    text = (
        "Die Politologin Martina Musterfeld forscht in Berlin.\n\nFrage: Frau Musterfeld, wie sehen Sie die Lage?\n\n"
        "Musterfeld: Heute sehe ich keine Bewegung. Mein Eindruck ist schlecht.\n\n"
        "Frage: Was erwarten Sie von Putin?\n\nMusterfeld: Er wird weitermachen, und ich erwarte einen langen Krieg."
    )
    found = meant(text)
    assert found["Sie"] == ["Martina Musterfeld"] * 2
    assert found["ich"] == ["Martina Musterfeld"] * 2
    assert found["Mein"] == ["Martina Musterfeld"]
    assert found["Er"] == ["Wladimir Putin"]


def test_outside_of_direct_speech_nobody_is_ich(meant: Meant) -> None:
    assert meant("Emmanuel Macron kam spät. Ich wartete mit meinen Kollegen vor dem Palast.") == {}


@pytest.mark.parametrize(
    ("text", "holder", "attributed_by"),
    [
        ("„Wir lehnen eine Waffenruhe in der Ukraine ab“, sagte Präsident Wladimir Putin.", "Wladimir Putin", None),
        ("„Wir lehnen eine Waffenruhe in der Ukraine ab“, sagte Kremlsprecher Dmitri Peskow.", "Russland", "Dmitri Peskow"),
    ],
)
def test_a_leader_wants_what_he_says_we_want_and_a_spokesman_ascribes_it(
    read: Read, text: str, holder: str, attributed_by: str | None
) -> None:
    parsed = read(text)
    (position,) = parsed.positions
    assert parsed.actor(position.holder).name == holder
    assert (position.attributed_by and parsed.actor(position.attributed_by).name) == attributed_by


def test_a_pronoun_that_speaks_is_a_mention_of_the_statements_speaker(read: Read) -> None:
    parsed = read(
        "Merz sagte am Montag, die Lage sei ernst. Er warnte, Putin werde weitermachen. Macron lobte Merz. Putin drohte. "
        "Er sagte, der Krieg gehe weiter."
    )
    for said in parsed.statements:
        mentions = [m for m in parsed.mentions if m.span in said.speaker_spans]
        assert {mention.actor for mention in mentions} <= set(said.speaker)


def test_wir_is_no_single_state_where_it_has_several(meant: Meant) -> None:
    text = "„Wir haben lange telefoniert und planen Besuche in unseren Ländern“, schrieb US-Präsident Donald Trump."
    assert meant(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trump ist enttäuscht von Putin. „Er hält uns hin“, sagte Trump.", "Wladimir Putin"),
        ("Merz schweigt zu Trump. „Wir brauchen ihn nicht“, sagte Peskow über Selenskyj.", "Wolodymyr Selenskyj"),
        ("„Putin zögert. Er will alles“, sagte Merz.", "Wladimir Putin"),
    ],
)
def test_the_third_person_in_speech_is_who_was_named_there_or_right_before(meant: Meant, text: str, name: str) -> None:
    found = meant(text)
    assert [found[form] for form in ("Er", "ihn") if form in found] == [[name]]


@pytest.mark.parametrize(
    "text",
    [
        "Trump sprach mit Putin. „Es ist nicht unser Krieg, und er muss enden“, sagte Trump.",
        "Macron lobte Merz und Starmer. „Er bleibt geduldig“, sagte Macron.",
        "Macron wartete lange. „Er bleibt geduldig“, sagte Macron.",
    ],
)
def test_the_third_person_in_speech_is_nobody_where_it_may_be_a_thing_or_two_or_the_speaker(meant: Meant, text: str) -> None:
    assert not {"er", "Er"} & meant(text).keys()
