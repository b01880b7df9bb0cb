"""What is written of the articles, and where."""

import datetime as dt
from pathlib import Path

import pytest

from tests.unit.cli.fake import TEXT
from ukrdiplo import cli
from ukrdiplo.model import ParsedArticle
from ukrdiplo.serialise import load, load_lines, loads


def test_a_report_is_the_default(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(file), "--published", "2025-03-11"]) == 0
    out, err = capsys.readouterr()
    assert "Kiew stimmt zu" in out
    assert "2025-03-11" in out
    assert "plan.txt" in "".join(out.split())
    assert "Nothing was found" in out
    assert not err


def test_one_file_gives_one_json_document(file: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.main(["parse", str(file), "--json", "--published", "2025-03-11"]) == 0
    parsed = loads(capfdbinary.readouterr().out, expect=ParsedArticle)
    assert parsed.article.text == TEXT
    assert parsed.published == dt.date(2025, 3, 11)


def test_several_files_give_a_list_in_one_json_document(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert cli.main(["parse", str(file), str(file), "--json", "-o", str(out)]) == 0
    things = load(out, expect=tuple)
    assert [thing.article.text for thing in things] == [TEXT, TEXT]


def test_a_list_stays_a_list_when_all_but_one_file_are_bad(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert cli.main(["parse", "missing.txt", str(file), "--json", "-o", str(out)]) == 1
    assert len(load(out, expect=tuple)) == 1


def test_json_lines_have_a_line_for_each_article(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert cli.main(["parse", str(file), str(file), "--jsonl", "-o", str(out)]) == 0
    assert len(out.read_text(encoding="utf-8").splitlines()) == len(list(load_lines(out))) == 2


@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz", ".JSONL.ZST", ".ndjson"])
def test_the_ending_of_the_output_says_what_is_written(file: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"out{ending}"
    assert cli.main(["parse", str(file), str(file), "-o", str(out)]) == 0
    assert len(list(load_lines(out))) == 2
    document = tmp_path / "out.json"
    assert cli.main(["parse", str(file), "-o", str(document)]) == 0
    assert load(document, expect=ParsedArticle).article.text == TEXT
    assert cli.main(["parse", str(file), "--jsonl", "-o", str(document)]) == 0
    assert document.read_text(encoding="utf-8").count("\n") == 1


def test_nothing_is_written_when_nothing_could_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.json"
    out.write_text("earlier", encoding="utf-8")
    assert cli.main(["parse", "missing.txt", "--json", "-o", str(out)]) == 1
    assert cli.main(["parse", "missing.txt", "--json"]) == 1
    assert out.read_text(encoding="utf-8") == "earlier"
    assert not capsys.readouterr().out


def test_a_place_where_nothing_can_be_written_is_told(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(file), "-o", str(tmp_path / "missing" / "out.txt")]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_an_article_is_not_overwritten_by_what_is_read_from_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (file.parent / "again.txt").symlink_to(file)
    assert cli.main(["parse", str(file), "-o", str(file.parent / "again.txt")]) == 2
    assert "overwrite" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == TEXT


def test_an_interruption_leaves_no_file_behind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Strg-C", encoding="utf-8")
    assert cli.main(["parse", str(file), "-o", str(tmp_path / "out.txt")]) == 130
    assert list(tmp_path.iterdir()) == [file]
    assert "Traceback" not in capsys.readouterr().err


def test_a_terminal_without_width_gets_its_report(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "0")
    assert cli.main(["parse", str(file)]) == 0
    assert "Nothing was found" in capsys.readouterr().out
