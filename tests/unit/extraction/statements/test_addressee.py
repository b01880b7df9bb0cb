"""Who is spoken to."""

from collections.abc import Callable
from typing import Any

import pytest

ADDRESSED = [
    ("Trump drohte Russland mit neuen Zöllen.", "Russland"),
    ("Die Partner der Ukraine rief Selenskyj auf, mehr zu tun.", "Die Partner der Ukraine"),
    ("Der Sprecher sagte Reportern, die Lage sei ruhig.", "Reportern"),
    ("Der Minister sagte vor der Presse, man werde handeln.", "der Presse"),
    ("Der Kreml wirft der Deutschen Bischofskonferenz vor, zu schweigen.", "der Deutschen Bischofskonferenz"),
    ("Die Lage sei ernst, so der Minister gegenüber der Zeitung.", "der Zeitung"),
    ("Der Präsident wurde von der Opposition aufgefordert, zurückzutreten.", "Der Präsident"),
]


@pytest.mark.parametrize(("text", "addressee"), ADDRESSED, ids=[case[0] for case in ADDRESSED])
def test_who_is_spoken_to_is_found_whatever_the_tree_takes_him_for(read: Callable[[str], Any], text: str, addressee: str) -> None:
    reading = read(text)
    assert [reading.surface(statement.addressee_spans) for statement in reading.statements] == [addressee]


def test_what_is_offered_is_not_who_is_told(read: Callable[[str], Any]) -> None:
    assert read("Stocker bietet Wien als Ort für Gespräche über Kiew an.").by("reported.object").addressee_spans == ()
    offer = read("Moskau bot Kiew Gespräche an.")
    assert offer.names(offer.by("reported.object").addressee) == ["Ukraine"]


def test_an_appeal_is_to_whom_its_noun_has_behind_an_and_of_the_subject(read: Callable[[str], Any]) -> None:
    reading = read("Umjerow verband seinen Dank mit einem Appell an Frankreich, die Ukraine stärker zu unterstützen.")
    statement = reading.by("indirect.noun-infinitive")
    assert (reading.names(statement.speaker), reading.names(statement.addressee)) == (["Rustem Umjerow"], ["Frankreich"])
