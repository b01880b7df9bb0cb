"""The page of the limits shows what is still wrong, and no more than that."""

import re

import pytest

from docs.pages import ROOT

PAGE = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^([^\n]*Right: `[^\n]+)\n\n```python\n(.+?)```", PAGE, re.MULTILINE | re.DOTALL)
PROMPTS = (">>> ", "... ")


def test_there_are_examples_of_what_is_wrong() -> None:
    assert len(EXAMPLES) == PAGE.count("Right: ") == len(re.findall(r"^>>> positions\(", PAGE, re.MULTILINE))


@pytest.mark.parametrize(("before", "session"), EXAMPLES)
def test_what_is_shown_as_wrong_is_wrong(before: str, session: str) -> None:
    right = re.findall(r"`([^`]+)`", before.partition("Right: ")[2])
    shown = [line for line in session.splitlines() if line and not line.startswith(PROMPTS)]
    assert right
    assert sorted(shown) != sorted(right), "this is read rightly by now: take it off the page, or show what is still wrong"
