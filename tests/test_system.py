"""What needs a system program: other tools read what the command writes."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ukrdiplo import ParsedArticle, samples
from ukrdiplo.serialise import load_lines

pytestmark = pytest.mark.system


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8", timeout=300).stdout


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The text samples, parsed by the command into JSON Lines."""
    folder = tmp_path_factory.mktemp("jq")
    files = []
    for name in samples.names():
        sample = samples.load(name)
        (folder / sample.file).write_bytes(sample.content)
        files.append(str(folder / sample.file))
    out = folder / "parsed.jsonl"
    _run(sys.executable, "-m", "ukrdiplo", "parse", *files, "--published", "2025-08-28", "--jsonl", "-o", str(out))
    return out


def test_jq_is_installed() -> None:
    assert shutil.which("jq"), "jq is missing: apt install jq"


def test_jq_reads_one_document_a_line(lines: Path) -> None:
    assert _run("jq", "-s", "length", str(lines)).strip() == str(len(samples.names()))


def test_jq_cuts_the_same_quotes_out_of_the_text_as_the_library(lines: Path) -> None:
    """JSON offsets count code points, and so do jq's string slices."""
    query = ".data | .article.text as $text | .statements[].quote[] | $text[.start:.end]"
    by_jq = [json.loads(line) for line in _run("jq", "-c", query, str(lines)).splitlines()]
    parsed = [each for each in load_lines(lines) if isinstance(each, ParsedArticle)]
    assert by_jq
    assert by_jq == [each.surface(span) for each in parsed for statement in each.statements for span in statement.quote]
