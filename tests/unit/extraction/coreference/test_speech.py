"""What is direct speech to pronouns."""

import pytest

from ukrdiplo import read_text
from ukrdiplo.extraction.coreference.speech import passages


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("Der Minister winkte ab. „Berg spielt auf Zeit“, sagte er am Abend dem Sender.", ["„Berg spielt auf Zeit“"]),
        ("„Berg spielt auf Zeit“, sagte er am Abend dem Sender in Wien.", ["„Berg spielt auf Zeit“"]),
        ("Danach sagte er am Abend: „Berg spielt auf Zeit“. So kam es.", ["„Berg spielt auf Zeit“"]),
        ("Er las im Zug „Krieg und Frieden“, sagte er am Abend in Wien.", []),
        ("Er kam mit der Band. „Die Ärzte“, sagte er, seien gut am Abend.", []),
    ],
)
def test_a_short_clause_is_speech_where_a_frame_stands_beside_it(text: str, speech: list[str]) -> None:
    assert [span.of(text) for span in passages(read_text(text))] == speech
