"""Whom third-person pronouns mean, and where that is in doubt."""

from collections.abc import Callable

import pytest

from ukrdiplo import ParsedArticle
from ukrdiplo.model import Mention, MentionKind, StatementType

Meant = Callable[[str], dict[str, list[str]]]
Read = Callable[[str], ParsedArticle]


def pronoun(parsed: ParsedArticle, form: str) -> Mention:
    return next(m for m in parsed.mentions if m.kind is MentionKind.PRONOUN and parsed.surface(m.span) == form)


def test_whom_a_pronoun_may_mean_as_well_is_told(read: Read) -> None:
    parsed = read("Merz reiste nach Paris. Dort warb Macron bei Merz für neue Sanktionen. Er bleibt bis Freitag in der Stadt.")
    assert pronoun(parsed, "Er").actor == "person.emmanuel-macron"
    assert pronoun(parsed, "Er").alternatives == ("person.friedrich-merz",)


def test_who_alone_fits_is_in_no_doubt(read: Read) -> None:
    parsed = read("Meloni traf Macron in Rom. Sie lobte den Plan.")
    assert pronoun(parsed, "Sie").actor == "person.giorgia-meloni"
    assert pronoun(parsed, "Sie").alternatives == ()


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("Putin schwieg dazu. In seiner Rede forderte Macron eine Waffenruhe.", "seiner", "Emmanuel Macron"),
        ("Nach ihrem Besuch in Kiew warb Meloni für neue Hilfen.", "ihrem", "Giorgia Meloni"),
        ("Trump fehlt die Geduld mit Putin. Trotz Trumps Vorwurf, er halte alle hin, schwieg der Kreml.", "er", "Donald Trump"),
    ],
)
def test_a_pronoun_takes_the_one_whom_its_place_tells(meant: Meant, text: str, form: str, name: str) -> None:
    assert meant(text)[form] == [name]


def test_a_shared_subject_is_not_the_object_too(meant: Meant) -> None:
    assert meant("Trump mied Putin monatelang und nannte ihn einen harten Gegner.") == {"ihn": ["Wladimir Putin"]}


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("Macron rief Merz an, um ihn zu warnen.", "ihn", "Friedrich Merz"),
        ("Merz kritisierte Putin. Der Druck könnte den Kreml dazu bewegen, seine Haltung zu ändern.", "seine", "Kreml"),
        ("Merz will mit Polen sprechen und die Ukraine und ihre Partner stützen.", "ihre", "Ukraine"),
        ("Die USA zögern noch. Merz will Sanktionen meiden, sie schadeten der Wirtschaft.", "sie", None),
        ("Grossi erklärte, der Iran habe seiner Meinung nach gegen den Vertrag verstoßen.", "seiner", "Rafael Grossi"),
    ],
)
def test_a_pronoun_heeds_the_clause_that_it_is_in(meant: Meant, text: str, form: str, name: str | None) -> None:
    assert meant(text).get(form) == ([name] if name else None)


def test_nobody_is_spoken_of_behind_his_own_name_and_a_colon(meant: Meant) -> None:
    assert meant("Was will Putin erreichen? Merz: Er will den Krieg gewinnen.") == {"Er": ["Wladimir Putin"]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Macron lobte Meloni, die sagte, der Krieg müsse enden.", "Giorgia Meloni"),
        ("Auch der frühere Richter Max Muster war anwesend, der sagte, der Krieg müsse enden.", "Max Muster"),
    ],
)
def test_a_relative_pronoun_speaks_for_the_noun_before_it(read: Read, text: str, name: str) -> None:
    parsed = read(text)
    (said,) = (statement for statement in parsed.statements if statement.type is StatementType.INDIRECT)
    assert [parsed.actor(speaker).name for speaker in said.speaker] == [name]


def test_a_relative_pronoun_that_leads_to_nobody_is_told_by_its_noun(read: Read) -> None:
    parsed = read("Es gab eine Stimme, die sagte, der Krieg werde lange dauern.")
    (said,) = parsed.statements
    assert said.speaker == ()
    assert parsed.surface(*said.speaker_spans) == "eine Stimme"


def test_what_speaks_is_a_body_and_no_thing(meant: Meant) -> None:
    text = "Die Parade wurde von der ukrainischen Regierung genehmigt. Sie warnte aber vor neuen Angriffen."
    assert meant(text)["Sie"] == ["Ukrainische Regierung"]


@pytest.mark.parametrize(
    ("text", "form", "names"),
    [
        ("Die Europäer zögern lange, bis sie ihre Pläne ändern.", "ihre", ["Europa"]),
        ("Experten glauben, dass die Russen ihre Angriffe verstärken.", "ihre", ["Russen"]),
        ("Lawrow und Kerry wollen ihre Gespräche fortsetzen.", "ihre", ["Sergej Lawrow", "John Kerry"]),
        ("Trump kurz vor dem Rückzug – lässt er Europa allein?", "er", ["Donald Trump"]),
    ],
)
def test_a_pronoun_may_mean_many(meant: Meant, text: str, form: str, names: list[str]) -> None:
    assert meant(text)[form] == names


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Peskow schwieg lange. Der Vorschlag stieß auf Ablehnung. Er ändere nichts, hieß es in Moskau.", "Er"),
        ("Rutte betonte die Pflicht eines Landes, sein Volk zu schützen.", "sein"),
        ("Merz sprach über das Bataillon, das sich seiner Auflösung widersetzt.", "seiner"),
        ("Die Ukraine leidet. Die Währung verlor die Hälfte ihres Wertes.", "ihres"),
        ("Die USA lieferten Raketen. Die letzte Rakete wurde abgefangen. Ihre Trümmer fielen auf ein Feld.", "Ihre"),
    ],
)
def test_what_agrees_with_a_thing_beside_it_is_nobodys(meant: Meant, text: str, form: str) -> None:
    assert form not in meant(text)


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("Brüssel und Moskau sind einig. Demnach erhält Kiew einen Kredit, um seine Rechnungen zu zahlen.", "seine", "Ukraine"),
        (
            "Ein Diplomat warnte. Die Lage ist nach Lawrows Worten ernst. Zudem warf er dem Westen Schwäche vor.",
            "er",
            "Sergej Lawrow",
        ),
    ],
)
def test_a_seat_is_neuter_and_a_source_is_who_speaks(meant: Meant, text: str, form: str, name: str) -> None:
    assert meant(text)[form] == [name]
