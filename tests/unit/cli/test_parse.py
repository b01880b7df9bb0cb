"""The command: what it reads, what it is asked, how it fails."""

import datetime as dt
import io
import sys
from pathlib import Path

import pytest

from tests.unit.cli.fake import TEXT, FakeParser
from ukrdiplo import cli
from ukrdiplo.model import ParsedArticle
from ukrdiplo.serialise import loads


def test_a_folder_stands_for_its_articles_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("b.txt", "a.html", "c.pdf"):
        (tmp_path / name).write_text(f"<!DOCTYPE html><p>{name}</p>" if "html" in name else name, encoding="utf-8")
    assert cli.main(["parse", str(tmp_path), "--jsonl"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_an_empty_folder_is_a_bad_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "readme.md").write_text("Kiew hofft.", encoding="utf-8")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "a.txt").write_text(TEXT, encoding="utf-8")
    assert cli.main(["parse", str(tmp_path)]) == 1
    err = capsys.readouterr().err
    assert f"{tmp_path}: no file in this folder is read: only names in .txt, " in err
    assert "and .xhtml are, and no subfolders; name the files or the subfolders" in err


def test_what_was_stored_is_no_article(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for ending in ("json", "jsonl"):
        stored = tmp_path / f"stored.{ending}"
        assert cli.main(["parse", str(file), "-o", str(stored)]) == 0
        assert cli.main(["parse", str(stored)]) == 1
        err = capsys.readouterr().err
        assert f"stored.{ending}: this is a stored document and no article" in err
        assert "ukrdiplo view" in err
        assert "ukrdiplo validate" in err


def test_help_tells_what_is_read_of_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", "--help"]) == 0
    said = "".join(character for character in capsys.readouterr().out if character.isalpha() or character == ".")
    assert ".txt.text.html.htm.shtmland" in said
    assert "subfolders" in said


def test_an_unknown_command_leads_to_the_list_of_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["frob"]) == 2
    err = capsys.readouterr().err
    assert "frob" in err
    assert err.endswith("Try: ukrdiplo --help\n")


def test_a_hyphen_is_the_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("cp1252"))))
    assert cli.main(["parse", "-", "--json", "--encoding", "cp1252"]) == 0
    assert loads(capsys.readouterr().out, expect=ParsedArticle).article.text == TEXT


def test_html_on_the_standard_input_is_read_as_html(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    page = (
        "<!DOCTYPE html><html><head><title>Kiew stimmt zu</title></head><body><p>Die Ukraine nimmt den Plan an.</p></body></html>"
    )
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page.encode())))
    assert cli.main(["parse", "-", "--json"]) == 0
    assert "<p>" not in loads(capsys.readouterr().out, expect=ParsedArticle).article.text


def test_a_bad_file_is_told_at_the_end_and_the_others_are_read(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_text("Analyse", encoding="utf-8")
    assert cli.main(["parse", "missing.txt", str(broken), str(file)]) == 1
    out, err = capsys.readouterr()
    assert "Kiew stimmt zu" in out
    lines = err.splitlines()
    assert "missing.txt" in lines[0]
    assert "the trees do not fit" in lines[1]
    assert lines[2] == "ukrdiplo: 2 of 3 could not be read"


def test_a_bug_on_one_article_does_not_cost_the_others(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_text("Absturz", encoding="utf-8")
    assert cli.main(["parse", str(broken), str(file)]) == 1
    out, err = capsys.readouterr()
    assert "Kiew stimmt zu" in out
    assert "ZeroDivisionError" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "words",
    [
        ["parse"],
        ["parse", "a.txt", "--json", "--jsonl"],
        ["parse", "a.txt", "--colour"],
        ["parse", "a.txt", "--published", "gestern"],
        ["parse", "a.txt", "--published", "2025-02-30"],
        ["parse", "a.txt", "--encoding", "klingon"],
        ["parse", "a.txt", "--encoding", "\0"],
        ["parse", "a.txt", "-o"],
        ["prase", "a.txt"],
        ["--parse"],
    ],
)
def test_a_command_that_cannot_be_understood_gives_one_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("ukrdiplo: ")
    assert err.count("\n") == 1


def test_version_and_help_are_given(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("ukrdiplo ")
    assert cli.main(["--help"]) == 0
    assert "parse" in capsys.readouterr().out


def test_verbose_logs_to_the_standard_error_and_only_then(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["parse", str(file), "-v"])
    assert "ukrdiplo.fake: reading" in capsys.readouterr().err
    cli.main(["parse", str(file)])
    assert not capsys.readouterr().err


def test_what_a_file_name_hides_is_not_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", "\x1b[31mrot.txt"]) == 1
    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.parametrize("date", ["31.02.2025", "2025-13-01", "", "gestern", "0000-01-01"])
def test_a_date_that_is_none_is_a_usage_error_that_shows_one(date: str, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(file), "--published", date]) == 2
    err = capsys.readouterr().err
    assert f"{date!r} is no date; give the day as YYYY-MM-DD, such as 2025-02-12." in err


def test_a_german_date_is_told_as_it_should_be_given(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(file), "--published", "25.07.2025"]) == 2
    assert "give the day as YYYY-MM-DD, such as 2025-07-25." in capsys.readouterr().err


@pytest.mark.parametrize(("day", "said"), [("1925-06-17", "lies before the war"), ("2205-06-17", "is still to come")])
@pytest.mark.parametrize("command", ["parse", "view"])
def test_a_day_that_can_hardly_be_meant_is_read_with_a_remark(
    command: str, day: str, said: str, file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ukrdiplo.cli.view.Parser", FakeParser)
    assert cli.main([command, str(file), "--published", day]) == 0
    assert f"--published: {day} {said}" in capsys.readouterr().err


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_a_day_that_may_be_today_somewhere_is_read_without_a_remark(
    days: int, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = dt.datetime.now(tz=dt.UTC).date() + dt.timedelta(days=days)
    assert cli.main(["parse", str(file), "--published", str(day)]) == 0
    assert not capsys.readouterr().err


@pytest.mark.parametrize("name", ["x.json", "x.json.gz", "x", "x.txt"])
def test_going_on_needs_a_name_of_json_lines(name: str, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(file), "--resume", "-o", str(tmp_path / name)]) == 2
    assert f"{name} is no name for them: name it FILE.jsonl" in capsys.readouterr().err
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["klingon", "rot13", "hex"])
def test_an_encoding_that_is_none_of_text_is_a_usage_error(name: str, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(file), "--encoding", name]) == 2
    assert "utf-8" in capsys.readouterr().err


@pytest.mark.parametrize("tokens", [["parse", ""], ["parse", "plan.txt", "-o", ""]])
def test_an_empty_name_is_a_usage_error(tokens: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(tokens) == 2
    assert "empty" in capsys.readouterr().err


def test_without_a_standard_input_the_error_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert cli.main(["parse", "-"]) == 1
    err = capsys.readouterr().err
    assert "standard input: it cannot be read" in err
    assert "bug" not in err
