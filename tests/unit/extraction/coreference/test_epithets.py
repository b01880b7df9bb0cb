"""Second names for a person that tell something new of him."""

from collections.abc import Callable

import pytest

from ukrdiplo import ParsedArticle

Meant = Callable[[str], dict[str, list[str]]]

EPITHETS = [
    ("Babiš will die Initiative prüfen. „Wir zahlen nicht blind“, sagte der Milliardär in Prag.", "Milliardär", "Andrej Babiš"),
    (
        "Selenskyj zeigte sich müde. Er werde nicht nachgeben, bekannte der frühere Schauspieler.",
        "frühere Schauspieler",
        "Wolodymyr Selenskyj",
    ),
    ("Kallas kam als Letzte. „Das reicht nicht“, sagte die Estin vor dem Treffen.", "Estin", "Kaja Kallas"),
    ("Vance lehnt Waffen für Kiew ab. Die Vorräte seien zu klein, rechnete der Senator aus Ohio vor.", "Senator", "JD Vance"),
    ("Merz mahnte zur Eile. Er sehe den Plan mit Sorge, sagte der CDU-Politiker.", "CDU-Politiker", "Friedrich Merz"),
    (
        "Babiš lässt Kiew warten. Nach einem Treffen mit Nato-Generalsekretär Mark Rutte erklärte der Milliardär, er prüfe noch.",
        "Milliardär",
        "Andrej Babiš",
    ),
    ("Hofreiter warb für mehr Waffen. Der Bayer warf dem Kanzler Zaudern vor.", "Bayer", "Anton Hofreiter"),
    ("Mützenich sprach im Bundestag. Der Kölner warb für Geduld.", "Kölner", "Rolf Mützenich"),
    ("Fico reist nach Moskau. Der Linkspopulist klagte über Kiew.", "Linkspopulist", "Robert Fico"),
    ("Medwedew drohte dem Westen. Der Ex-Präsident sprach von Rache.", "Ex-Präsident", "Dmitri Medwedew"),
    ("Medwedew drohte dem Westen. Der Putin-Vertraute sprach von Rache.", "Putin-Vertraute", "Dmitri Medwedew"),
    (
        "Witkoff kam als Letzter. Der Immobilienhändler und Trump-Vertraute lobte die Gespräche.",
        "Immobilienhändler",
        "Steve Witkoff",
    ),
    ("Ben Hodges widersprach. Der frühere Kommandeur der US-Truppen warnte vor Illusionen.", "frühere Kommandeur", "Ben Hodges"),
    (
        "Gerhard Mangott winkte ab. Der Professor der Universität Innsbruck erwartet einen langen Krieg.",
        "Professor",
        "Gerhard Mangott",
    ),
    ("Andrij Melnyk blieb hart. Der Vater zweier Kinder warnte vor Illusionen.", "Vater", "Andrij Melnyk"),
    ("Kiesewetter blieb hart. Der Oberst a. D. warnte vor Illusionen.", "Oberst", "Roderich Kiesewetter"),
    ("Kallas blieb hart. Der Estin zufolge ist das Paket fertig.", "Estin", "Kaja Kallas"),
    (
        "Kallas blieb hart. Nach Angaben der früheren Regierungschefin ist das Paket fertig.",
        "früheren Regierungschefin",
        "Kaja Kallas",
    ),
    ("Rutte blieb hart. Laut dem Niederländer ist das Paket fertig.", "Niederländer", "Mark Rutte"),
    ("Medwedew blieb hart. Der Vize-Chef des Sicherheitsrats sprach von Rache.", "Vize-Chef", "Dmitri Medwedew"),
    ("Keith Kellogg war in Kiew. Trumps Sondergesandter sprach von Mut.", "Sondergesandter", "Keith Kellogg"),
    (
        "Kallas drängt zur Eile. Die frühere estnische Regierungschefin sprach von Mut.",
        "frühere estnische Regierungschefin",
        "Kaja Kallas",
    ),
    ("Baerbock fuhr nach Kiew. Die Grüne sagte, Geduld nütze niemandem.", "Grüne", "Annalena Baerbock"),
    ("Von der Leyen kam als Letzte. Die Deutsche sprach von einem Durchbruch.", "Deutsche", "Ursula von der Leyen"),
    ("Rubio traf in Riad ein. Der Chefdiplomat sprach von einem Durchbruch.", "Chefdiplomat", "Marco Rubio"),
    (
        "Von Lindner hört Britta Haßelmann nichts Neues. Der FDP-Vorsitzende verweist auf die leeren Kassen.",
        "FDP-Vorsitzende",
        "Christian Lindner",
    ),
]


@pytest.mark.parametrize(("text", "words", "who"), EPITHETS)
def test_a_subject_that_nothing_explains_is_whoever_was_spoken_of(meant: Meant, text: str, words: str, who: str) -> None:
    assert meant(text)[words] == [who]


NOBODY_NAMED = [
    "Putin griff wieder an. Der letzte Soldat müsse gehen, forderte Kiew.",
    "Merkel schwieg. Ein Diplomat sagte, die Gespräche seien schwierig.",
    "Macron reiste ab. Der Leiter der Behörde sagte, alles sei vorbereitet.",
    "Saakaschwili verteidigte sich. Der Polizeichef und der Richter seien in Haft, sagte er.",
    "Merkel telefonierte mit Putin. Der französische Diplomat sagte, das sei gut.",
    "Von der Leyen war in Kiew. Der Historiker sprach von einem Zeichen.",
    "Macron reiste ab. Die frühere finnische Regierungschefin sprach von einem Zeichen.",
    "Macron reiste ab. Der Vater sprach von einem Zeichen.",
    "Macron reiste ab. Der Bruder des Opfers sprach von einem Zeichen.",
    "Lindner schwieg. Der Chef des Gaskonzerns Musterwerk Andrej Beispiel sprach von einem Zeichen.",
    "Merz schwieg. „Fort mit dem Diktator“, riefen einige.",
]


OTHERS = frozenset(
    {
        "Soldat",
        "Diplomat",
        "Leiter der Behörde",
        "Polizeichef",
        "französische Diplomat",
        "Historiker",
        "Bruder",
        "Vater",
        "Chef",
        "Diktator",
    }
)


@pytest.mark.parametrize("text", NOBODY_NAMED)
def test_one_of_several_one_of_a_body_and_somebody_of_another_gender_are_no_second_names(meant: Meant, text: str) -> None:
    assert not OTHERS & meant(text).keys()


def test_no_subject_of_its_own_clause_is_meant(meant: Meant) -> None:
    assert "Gastgeber" not in meant("Am Abend dankte Scholz der Gastgeber.")


def test_nouns_joined_for_one_person_are_one_speaker(read: Callable[[str], ParsedArticle]) -> None:
    parsed = read("Nach Ansicht des Historikers und Diplomaten Ben Beispiel ist Geduld nötig.")
    assert [[parsed.actor(actor).name for actor in said.speaker] for said in parsed.statements] == [["Ben Beispiel"]]


def test_somebodys_party_is_the_one_that_the_article_has_told(meant: Meant) -> None:
    assert meant("AfD-Chefin Alice Weidel sprach im Bundestag. Ihre Partei will Gas kaufen.")["Partei"] == ["AfD"]
    assert "Partei" not in meant("Alice Weidel sprach im Bundestag. Ihre Partei will Gas kaufen.")


def test_what_a_body_is_taken_for_is_no_mention_of_another(meant: Meant) -> None:
    text = "Die Organisation Hisbollah wuchs. Die USA stufen auch die Miliz al-Kuds als terroristische Organisation ein."
    assert "terroristische Organisation" not in meant(text)
