from collections.abc import Callable
from typing import Any

import pytest


def test_a_pronoun_takes_the_subject_of_the_sentence_before(read: Callable[..., Any]) -> None:
    found = read("Selenskyj traf Macron in Paris. Er bat um weitere Hilfe.")
    assert found.meant() == {"Wolodymyr Selenskyj": ["Er"]}


def test_a_pronoun_agrees_in_gender(read: Callable[..., Any]) -> None:
    found = read("Meloni empfing den Kanzler Merz in Rom. Sie lobte die Gespräche.")
    assert found.meant() == {"Giorgia Meloni": ["Sie"]}


def test_no_actor_is_subject_and_object_of_one_verb(read: Callable[..., Any]) -> None:
    found = read("Trump telefonierte mit Putin. Danach nannte Trump ihn einen harten Gegner.")
    assert found.meant() == {"Wladimir Putin": ["ihn"]}


def test_a_possessive_takes_the_subject_of_its_clause(read: Callable[..., Any]) -> None:
    assert read("Merz verteidigte gegenüber Macron seinen Plan.").meant() == {"Friedrich Merz": ["seinen"]}


def test_a_plural_verb_makes_sie_plural(read: Callable[..., Any]) -> None:
    assert read("Die USA ziehen sich zurück. Sie wollen nicht länger vermitteln.").meant() == {"USA": ["Sie"]}


def test_without_an_antecedent_a_pronoun_means_nobody(read: Callable[..., Any]) -> None:
    assert read("Er wollte dazu nichts sagen.").cast.mentions == ()


def test_direct_speech_is_left_alone(read: Callable[..., Any]) -> None:
    found = read("Trump kritisierte Putin scharf. „Er hat uns lange genug hingehalten, und das ist jetzt vorbei“, sagte Rubio.")
    assert found.meant() == {}


@pytest.mark.parametrize(
    ("text", "name", "description"),
    [
        ("Präsident Macron reist nach Kiew. Dort wird der Präsident eine Rede halten.", "Emmanuel Macron", "Präsident"),
        ("Selenskyj sprach als Letzter. Der Ukrainer dankte den Gästen.", "Wolodymyr Selenskyj", "Ukrainer"),
        (
            "Die Politologin Martina Musterfeld warnt. Die Politologin rechnet mit einem langen Krieg.",
            "Martina Musterfeld",
            "Politologin",
        ),
    ],
)
def test_a_description_takes_the_nearest_person_who_is_that(
    read: Callable[..., Any], text: str, name: str, description: str
) -> None:
    assert read(text).meant()[name] == [description]


def test_a_possessive_looks_to_the_subject_of_its_sentence_first(read: Callable[..., Any]) -> None:
    found = read("Rubio flog zurück nach Washington. Der Kreml zögert noch, und sein Haushalt ist erschöpft.")
    assert found.meant() == {"Kreml": ["sein"]}


def test_where_a_thing_may_be_meant_a_body_is_not(read: Callable[..., Any]) -> None:
    assert read("Eine Abkehr der EU wäre fatal. Sie könnte Jahre dauern.").meant() == {}


def test_a_politician_of_a_party_is_the_nearest_politician_of_its_state(read: Callable[..., Any]) -> None:
    found = read("Donald Trump empfing Friedrich Merz. Der CDU-Politiker warb für neue Sanktionen.")
    assert found.meant() == {"Friedrich Merz": ["CDU-Politiker"]}


def test_a_politician_with_a_name_is_nobody_else(read: Callable[..., Any]) -> None:
    found = read("Friedrich Merz schwieg dazu. Der SPD-Politiker Ralf Stegner warb für Gespräche.")
    assert found.meant() == {}


@pytest.mark.parametrize(
    ("text", "name", "description"),
    [
        ("Der Konzern Musterwerke entlässt 300 Leute. Das Unternehmen schweigt dazu.", "Musterwerke", "Unternehmen"),
        ("Das schreibt die New York Times. Das Blatt beruft sich auf Diplomaten.", "New York Times", "Blatt"),
        ("Der 52-jährige Bäcker Ben Muster klagt. Ida Beispiel hörte zu. Der 52-Jährige zögert.", "Ben Muster", "52-Jährige"),
        (
            "Der marokkanische Präsident Pablo Muster reist ab. Olaf Scholz bleibt. Der marokkanische Staatschef hat Termine.",
            "Pablo Muster",
            "marokkanische Staatschef",
        ),
    ],
)
def test_a_general_noun_takes_up_whoever_was_named_more_closely(
    read: Callable[..., Any], text: str, name: str, description: str
) -> None:
    assert description in read(text).meant()[name]


def test_a_description_of_another_state_or_person_takes_up_nobody(read: Callable[..., Any]) -> None:
    assert read("Präsident Macron kam. Der slowakische Präsident fehlte.").meant() == {}
    assert read("Ein Sprecher der Polizei kam. Der andere Sprecher schwieg.").meant() == {}


def test_a_demonstrative_takes_the_last_one_named(read: Callable[..., Any]) -> None:
    found = read("Trump telefonierte am Abend mit Macron. Dieser widersprach.")
    assert found.meant() == {"Emmanuel Macron": ["Dieser"]}


def test_a_demonstrative_that_may_mean_a_thing_means_nobody(read: Callable[..., Any]) -> None:
    assert read("Macron legte einen Plan vor. Dieser sieht Gespräche vor.").meant() == {}


def test_a_pronoun_behind_long_direct_speech_means_who_spoke_before_it(read: Callable[..., Any]) -> None:
    text = (
        "Macron sprach am Abend lange mit Reportern. „Wir haben alles getan. Wir werden weiter alles tun. "
        "Niemand soll uns vorwerfen, wir hätten Putin geschont. Das sage ich ganz offen.“ Er reist am Montag ab."
    )
    assert read(text).meant() == {"Emmanuel Macron": ["Er"]}


def test_an_apposition_has_the_part_of_its_noun(read: Callable[..., Any]) -> None:
    found = read("In Kiew traf Ben Muster Trump. Besorgt zeigte sich der Vorsitzende des Vereins, Jan Beispiel. Er bat um Hilfe.")
    assert found.meant()["Jan Beispiel"] == ["Er"]


def test_a_body_that_waits_comes_with_all_that_means_it(read: Callable[..., Any]) -> None:
    found = read("Das Kartellamt ermittelt seit Mai. Die Behörde schweigt.")
    assert [actor.name for actor in found.cast.waiting] == ["Kartellamt"]
    sentence = found.analysis.sentences[1]
    head = next(word for word in sentence.words if word.form == "Behörde")
    awake = found.cast.waking([(sentence, head)])
    assert [actor.name for actor in awake.actors] == ["Kartellamt"]
    assert [found.article.surface(mention.span) for mention in awake.mentions] == ["Kartellamt", "Behörde"]
    assert awake.waiting == awake.hints == ()
    assert awake.waking([(sentence, head)]) is awake


def test_the_ending_of_a_verb_makes_sie_plural(read: Callable[..., Any]) -> None:
    found = read("Aktivisten haben das Werk versperrt. Nach dem Vorfall fordern sie, dem Betreiber die Lizenz zu entziehen.")
    assert found.meant() == {"Aktivisten": ["sie"]}


@pytest.mark.parametrize(
    ("text", "name", "description"),
    [
        (
            "Außenminister Antonio Tajani warb in Rom für Gespräche. Der Politiker der Forza Italia forderte eine Waffenruhe.",
            "Antonio Tajani",
            "Politiker",
        ),
        ("Donald Trump sprach mit Putin. Der Republikaner lehnte weitere Lieferungen ab.", "Donald Trump", "Republikaner"),
        ("Anton Hofreiter schwieg nicht. Das reiche kaum, sagte der Grünen-Politiker.", "Anton Hofreiter", "Grünen-Politiker"),
        (
            "Marie-Agnes Strack-Zimmermann traf Wladimir Putin nicht. Die Politikerin der FDP forderte neue Waffen.",
            "Marie-Agnes Strack-Zimmermann",
            "Politikerin",
        ),
        ("Saskia Esken warb für Gespräche. Die frühere Parteichefin lehnte Waffen ab.", "Saskia Esken", "frühere Parteichefin"),
        ("Boris Pistorius reist nach Kiew. Der Sozialdemokrat versprach weitere Hilfe.", "Boris Pistorius", "Sozialdemokrat"),
    ],
)
def test_a_description_by_a_party_takes_the_politician_named_before(
    read: Callable[..., Any], text: str, name: str, description: str
) -> None:
    found = read(text)
    assert found.meant()[name] == [description]
    assert not any(actor.anonymous for actor in found.cast.actors)


def test_of_two_politicians_the_one_of_that_party_is_meant(read: Callable[..., Any]) -> None:
    found = read(
        "Ralf Stegner (SPD) traf Roderich Kiesewetter (CDU). Der SPD-Politiker warb für Gespräche. Der CDU-Politiker schwieg."
    )
    assert found.meant() == {"Ralf Stegner": ["SPD-Politiker"], "Roderich Kiesewetter": ["CDU-Politiker"]}


def test_whoever_was_called_by_one_party_is_not_of_another(read: Callable[..., Any]) -> None:
    found = read("Friedrich Merz traf Olaf Scholz. Der Christdemokrat versprach Hilfe. Der Sozialdemokrat warb für Gespräche.")
    assert found.meant() == {"Friedrich Merz": ["Christdemokrat"], "Olaf Scholz": ["Sozialdemokrat"]}


def test_a_politician_of_another_state_is_not_of_that_party(read: Callable[..., Any]) -> None:
    assert read("Wladimir Putin schwieg. Der Republikaner lehnte das ab.").meant() == {}


def test_whoever_is_named_in_the_same_sentence_is_not_described_there(read: Callable[..., Any]) -> None:
    assert read("Friedrich Merz müsse mehr tun, sagte der CDU-Politiker.").meant() == {}


def test_a_party_before_a_sentence_is_not_that_of_the_name_behind_the_stop(read: Callable[..., Any]) -> None:
    found = read("Friedrich Merz schwieg dazu, sagte der CDU-Politiker. Donald Trump widersprach.")
    assert found.actor("Donald Trump").affiliation is None


def test_a_general_title_takes_the_last_one_who_holds_such_an_office(read: Callable[..., Any]) -> None:
    found = read("Außenminister Johann Wadephul reiste nach Kiew. Sybiha forderte mehr Luftabwehr. Das eile, so der Minister.")
    assert found.meant() == {"Andrij Sybiha": ["Minister"]}
    (mention,) = [mention for mention in found.cast.mentions if mention.rule == "mention.description"]
    assert mention.alternatives == ("person.johann-wadephul",)


def test_of_two_who_hold_such_an_office_in_one_sentence_the_subject_is_meant(read: Callable[..., Any]) -> None:
    found = read("Verteidigungsminister Pistorius empfing Rubio. Der Minister nannte die Gespräche gut.")
    assert found.meant() == {"Boris Pistorius": ["Minister"]}


def test_whoever_held_such_an_office_long_ago_is_not_meant_by_it(read: Callable[..., Any]) -> None:
    found = read("Außenminister Johann Wadephul reiste nach Kiew. Steinmeier blieb zu Hause. Das eile, so der Minister.")
    assert found.meant() == {"Johann Wadephul": ["Minister"]}


def test_a_title_of_a_state_takes_the_last_one_who_holds_such_an_office_too(read: Callable[..., Any]) -> None:
    found = read(
        "Frankreichs Präsident Emmanuel Macron reiste ab. Selenskyj blieb in Brüssel. Man gebe nicht auf, so der Präsident."
    )
    assert found.meant() == {"Wolodymyr Selenskyj": ["Präsident"]}


def test_a_diplomat_is_the_ambassador_named_before(read: Callable[..., Any]) -> None:
    found = read(
        "Merz will den russischen Botschafter Oleg Muster sprechen. Anlass ist ein Brief, in dem der Diplomat dem Westen droht."
    )
    assert found.meant()["Oleg Muster"] == ["Diplomat"]
