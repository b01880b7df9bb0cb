"""The sample articles, from recorded trees to JSON, as they stand in `golden/`; `make golden` writes that folder anew."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

import ukrdiplo
from ukrdiplo import samples
from ukrdiplo.analysis.conllu import RecordedAnalyser
from ukrdiplo.demo import article

FOLDER = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def remake() -> ModuleType:
    spec = importlib.util.spec_from_file_location("remake", FOLDER / "remake.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def replay() -> ukrdiplo.Parser:
    return ukrdiplo.Parser(analyser=RecordedAnalyser(FOLDER))


def test_every_sample_has_a_golden_file_and_a_recording() -> None:
    assert sorted(file.stem for file in FOLDER.glob("*.json")) == sorted(samples.names())
    assert len(list(FOLDER.glob("*.conllu"))) == len(samples.names()) + 1, "one for each sample, and one for the README"


@pytest.mark.parametrize("name", samples.names())
def test_a_sample_gives_what_its_golden_file_holds(name: str, remake: ModuleType, replay: ukrdiplo.Parser) -> None:
    expected = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    assert remake.document(replay.parse(article(name))) == expected, "read what `make golden` changes, and commit it if right"


@pytest.mark.parametrize("name", samples.names())
def test_a_golden_file_loads_into_the_object_that_it_was_written_from(name: str, replay: ukrdiplo.Parser) -> None:
    golden = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    assert ukrdiplo.loads(json.dumps({**golden, "library_version": "0.1"})) == replay.parse(article(name))


def test_the_readme_shows_what_the_command_prints(remake: ModuleType, replay: ukrdiplo.Parser) -> None:
    readme = remake.README.read_text(encoding="utf-8")
    assert remake.report(replay.parse(remake.readme_article(readme))) == remake.readme_output(readme), "run `make golden`"
