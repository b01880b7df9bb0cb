"""Importing the library is cheap: what is heavy comes in when it is needed."""

import subprocess
import sys

import pytest

import ukrdiplo

_HEAVY = ("torch", "stanza", "trafilatura", "numpy", "lxml")


def _loaded_after(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60).stdout
    return set(out.split())


def test_the_import_pulls_in_nothing_heavy() -> None:
    assert not _loaded_after("import ukrdiplo") & {*_HEAVY, "rich", "cyclopts"}


@pytest.mark.parametrize(
    "statement",
    [
        "import ukrdiplo; ukrdiplo.Lexicon.load()",
        "import ukrdiplo; ukrdiplo.read_text('Kiew hofft auf Hilfe.')",
        "import ukrdiplo; ukrdiplo.loads(ukrdiplo.dumps(ukrdiplo.Span(0, 4)))",
        "import ukrdiplo; ukrdiplo.Parser()",
        "import ukrdiplo.cli",
    ],
)
def test_what_needs_no_trees_and_no_web_page_pulls_in_nothing_heavy(statement: str) -> None:
    assert not _loaded_after(statement) & set(_HEAVY)


def test_every_public_name_is_there_and_listed() -> None:
    for name in ukrdiplo.__all__:
        assert getattr(ukrdiplo, name) is not None
    assert set(ukrdiplo.__all__) <= set(dir(ukrdiplo))
    assert sorted(ukrdiplo.__all__) == ukrdiplo.__all__


def test_a_name_that_is_none_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'zeitung'"):
        _ = ukrdiplo.zeitung  # type: ignore[attr-defined]
