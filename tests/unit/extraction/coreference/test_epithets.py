"""Second names for a person that tell something new of him."""

from collections.abc import Callable

import pytest

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
]


@pytest.mark.parametrize("text", NOBODY_NAMED)
def test_one_of_several_one_of_a_body_and_somebody_of_another_gender_are_no_second_names(meant: Meant, text: str) -> None:
    assert (
        not {"Soldat", "Diplomat", "Leiter der Behörde", "Polizeichef", "französische Diplomat", "Historiker"}
        & meant(text).keys()
    )


def test_no_subject_of_its_own_clause_is_meant(meant: Meant) -> None:
    assert "Gastgeber" not in meant("Am Abend dankte Scholz der Gastgeber.")
