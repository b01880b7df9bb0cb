"""What `ukrdiplo validate` prints."""

import json
from pathlib import Path

import pytest

from tests.unit.serialise.documents import PARSED
from ukrdiplo.cli import main
from ukrdiplo.model import Span
from ukrdiplo.serialise import dumps


def test_files_without_a_fault_are_told_with_their_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, lines = tmp_path / "a.json", tmp_path / "a.jsonl"
    one.write_text(PARSED, encoding="utf-8")
    lines.write_text(2 * (dumps(Span(1, 2)) + "\n"), encoding="utf-8")
    assert main(["validate", str(one), str(lines)]) == 0
    said = "".join(capsys.readouterr().out.split())
    assert "a.json:1document,nofault" in said
    assert "a.jsonl:2documents,nofault" in said


def test_faults_are_told_with_line_and_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(dumps(Span(1, 2)) + "\n" + dumps(Span(1, 2)).replace("2", "null") + "\n", encoding="utf-8")
    assert main(["validate", str(file)]) == 1
    said = capsys.readouterr().out
    assert "1 fault" in said
    assert "must be a whole number, not null" in said


def test_faults_are_told_to_machines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.json"
    file.write_text(PARSED.replace('"type": "indirect"', '"type": "said", "tone": 1'), encoding="utf-8")
    assert main(["validate", str(file), "--json"]) == 1
    verdict = json.loads(capsys.readouterr().out)
    assert (verdict["file"], verdict["documents"]) == (str(file), 1)
    assert [fault["path"] for fault in verdict["faults"]] == ["statements[0].type", "statements[0].tone"]
    assert main(["validate", str(file), "--json", "--lenient"]) == 1
    assert [fault["path"] for fault in json.loads(capsys.readouterr().out)["faults"]] == ["statements[0].type"]


def test_a_missing_file_is_a_fault_and_the_others_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound = tmp_path / "a.json"
    sound.write_text(dumps(Span(1, 2)), encoding="utf-8")
    assert main(["validate", str(tmp_path / "none.json"), str(sound), "--json"]) == 1
    verdicts = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [verdict["documents"] for verdict in verdicts] == [0, 1]


def test_the_standard_input_cannot_be_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "-"]) == 2
    assert "Name the files" in capsys.readouterr().err
