"""What ``import ukrdiplo`` costs and brings in, and that its public names are all there."""

import importlib
import logging
import subprocess
import sys

import pytest

import ukrdiplo
from ukrdiplo import errors, model

HEAVY = ("torch", "stanza", "trafilatura", "lxml", "numpy", "cattrs", "rich", "cyclopts", "hypothesis")


def python(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize(
    "code",
    [
        "import ukrdiplo",
        "import ukrdiplo; ukrdiplo.Span(0, 1), ukrdiplo.EventType, ukrdiplo.UkrDiploError",
    ],
)
def test_the_model_needs_nothing_heavy(code: str) -> None:
    assert python(f"{code}; import sys; print([name for name in {HEAVY!r} if name in sys.modules])") == "[]"


@pytest.mark.parametrize("name", ["parse", "Parser", "Lexicon", "StanzaAnalyser", "read_text", "read_html", "loads"])
def test_the_engine_is_imported_when_it_runs_and_not_before(name: str) -> None:
    engine = ("torch", "stanza", "trafilatura", "numpy")
    code = f"import ukrdiplo, sys; ukrdiplo.{name}; print([name for name in {engine!r} if name in sys.modules])"
    assert python(code) == "[]"


def test_it_is_imported_in_no_more_than_one_and_a_half_times_what_attrs_and_cattrs_take() -> None:
    def seconds(names: str) -> float:
        return float(python(f"import time; start = time.perf_counter(); import {names}; print(time.perf_counter() - start)"))

    rounds = [(seconds("attrs, cattrs"), seconds("ukrdiplo")) for _ in range(5)]
    base, own = (min(column) for column in zip(*rounds, strict=True))
    assert own <= 1.5 * base


def test_every_public_name_is_there() -> None:
    assert list(ukrdiplo.__all__) == sorted(set(ukrdiplo.__all__))
    for name in ukrdiplo.__all__:
        assert getattr(ukrdiplo, name).__name__ == name
    assert set(ukrdiplo.__all__) <= set(dir(ukrdiplo))


def test_every_class_of_the_model_and_every_error_is_public() -> None:
    classes = {name for name in model.__all__ if isinstance(getattr(model, name), type)}
    assert classes | set(errors.__all__) <= set(ukrdiplo.__all__)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="prase"):
        ukrdiplo.prase  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize("module", ["model", "errors", "serialise", "testing", "lexicon", "reading", "view"])
def test_a_package_s_list_of_names_is_true(module: str) -> None:
    found = importlib.import_module(f"ukrdiplo.{module}")
    for name in found.__all__:
        assert hasattr(found, name)


def test_the_logger_is_silent_by_default() -> None:
    assert any(isinstance(handler, logging.NullHandler) for handler in logging.getLogger("ukrdiplo").handlers)
    code = "import ukrdiplo, logging; logging.getLogger('ukrdiplo.reading').error('loud')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")
