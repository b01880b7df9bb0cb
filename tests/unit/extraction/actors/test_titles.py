from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "name", "mention"),
    [
        ("Der russische Präsident bleibt hart.", "Wladimir Putin", "russische Präsident"),
        ("Der Präsident der Ukraine ist angereist.", "Wolodymyr Selenskyj", "Präsident der Ukraine"),
        ("Der Kremlchef bleibt hart.", "Wladimir Putin", "Kremlchef"),
        ("Das Ultimatum des Kreml-Chefs läuft ab.", "Wladimir Putin", "Kreml-Chefs"),
        ("Frankreichs Präsident kündigte eine Reise an.", "Emmanuel Macron", "Frankreichs Präsident"),
        ("Der Bundeskanzler dankte den Gästen.", "Friedrich Merz", "Bundeskanzler"),
        ("Das Gespräch mit dem amerikanischen Außenminister war kurz.", "Marco Rubio", "amerikanischen Außenminister"),
    ],
)
def test_the_state_of_an_office_is_told_by_adjective_genitive_or_title(
    read: Callable[..., Any], text: str, name: str, mention: str
) -> None:
    assert read(text).named()[name] == [mention]
