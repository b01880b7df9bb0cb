"""The command as a process: streams and exit codes as a shell sees them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def run_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "COLUMNS"}}


@pytest.mark.parametrize("options", [[], ["--json"], ["--jsonl"]])
def test_a_closed_pipe_is_quiet(file: Path, run_environment: dict[str, str], options: list[str]) -> None:
    code = (
        "import sys; from ukrdiplo import cli; from tests_fake import FakeParser; cli.parse.Parser = FakeParser\n"
        f"sys.exit(cli.main(['parse', *[{str(file)!r}] * 500, *{options}]))"
    )
    fake = file.parent / "tests_fake.py"
    fake.write_text(
        "from ukrdiplo.lexicon import Lexicon\nfrom ukrdiplo.model import ParsedArticle\n"
        "class FakeParser:\n    lexicon = Lexicon()\n"
        "    def parse(self, article):\n        return ParsedArticle(article=article)\n",
        encoding="utf-8",
    )
    run_environment["PYTHONPATH"] = os.pathsep.join([str(file.parent), *run_environment.get("PYTHONPATH", "").split(os.pathsep)])
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=run_environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()
    assert process.returncode == 141
    assert not err


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_terminal_without_umlauts_gets_its_report_and_json_stays_utf8(
    file: Path, run_environment: dict[str, str], encoding: str
) -> None:
    empty = file.parent / "leer.txt"
    empty.write_text("", encoding="utf-8")
    run_environment["PYTHONIOENCODING"] = encoding
    command = [sys.executable, "-m", "ukrdiplo", "parse", str(empty)]
    report = subprocess.run(command, capture_output=True, env=run_environment, check=False)
    assert (report.returncode, report.stderr) == (0, b"")
    document = subprocess.run([*command, "--json"], capture_output=True, env=run_environment, check=False)
    assert (document.returncode, document.stderr) == (0, b"")
    assert json.loads(document.stdout.decode("utf-8"))["type"] == "ParsedArticle"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_a_closed_standard_output_is_no_crash() -> None:
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m ukrdiplo --version >&-"], capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    assert done.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said_once(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "ukrdiplo", "parse", str(empty)], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert done.stderr == "ukrdiplo: the output: No space left on device\n"
