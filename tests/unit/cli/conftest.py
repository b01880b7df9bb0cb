from pathlib import Path

import pytest

from tests.unit.cli.fake import TEXT, FakeParser


@pytest.fixture(autouse=True)
def _fake_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ukrdiplo.cli.parse.Parser", FakeParser)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
