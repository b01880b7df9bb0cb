"""What several tests share: the articles at hand, and one parser with the bundled models for the whole run."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import ukrdiplo
from tests import laws
from ukrdiplo import ParsedArticle, samples
from ukrdiplo.demo import article

laws.register()


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder with real articles and gold annotations, which is not part of the project."""
    folder = os.environ.get("UKRDIPLO_DATA")
    if not folder:
        pytest.skip("UKRDIPLO_DATA is not set: no folder with real articles")
    path = Path(folder)
    assert path.is_dir(), f"UKRDIPLO_DATA names no folder: {folder}"
    return path


@pytest.fixture(scope="session")
def parser() -> ukrdiplo.Parser:
    """The default parser; its models are loaded once for all tests."""
    return ukrdiplo.Parser()


@pytest.fixture(scope="session")
def parsed_samples(parser: ukrdiplo.Parser) -> dict[str, ParsedArticle]:
    """The sample articles, read with the bundled models."""
    return {name: parser.parse(article(name)) for name in samples.names()}


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
