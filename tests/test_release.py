"""What a release promises, said the same everywhere: its version, and that Python has nothing to complain of."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import ukrdiplo
from ukrdiplo.serialise import schema

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
VERSION = PROJECT["version"]


def test_the_citation_names_this_version_and_its_licences() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {VERSION}\n" in citation
    assert re.findall(r"^  - (\S+-[\d.]+)$", citation, re.MULTILINE) == PROJECT["license"].split(" AND ")


def test_the_changelog_has_this_version_with_its_day() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    day = re.search(rf"^## {re.escape(VERSION)} \((\d{{4}}-\d\d-\d\d)\)$", changelog, re.MULTILINE)
    assert day, f"CHANGELOG.md has no section for {VERSION}"
    assert f"\ndate-released: {day[1]}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_the_public_api_and_the_schema_of_this_version_are_kept() -> None:
    minor = ".".join(VERSION.split(".")[:2])
    assert any((ROOT / "tests/golden/api").glob(f"{minor}.*/ukrdiplo/__init__.pyi"))
    assert (ROOT / "tests/golden/schema" / schema.SCHEMA_VERSION).is_dir()


def test_the_version_can_be_asked_for() -> None:
    assert ukrdiplo.__version__ == VERSION


@pytest.mark.parametrize(
    "code",
    [
        "import ukrdiplo, ukrdiplo.cli, ukrdiplo.serialise, ukrdiplo.testing, ukrdiplo.samples",
        "import ukrdiplo; ukrdiplo.loads(ukrdiplo.dumps(ukrdiplo.parse('Putin sagte, er sei bereit.', published='2025-05-01')))",
        "import ukrdiplo; ukrdiplo.read_html('<html><body><article><p>Putin sagte, er sei bereit.</p></article></body></html>')",
    ],
)
def test_python_with_warnings_as_errors_is_content(code: str) -> None:
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
