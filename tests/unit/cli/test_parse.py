"""The command: what it prints, where it writes, how it fails."""

import datetime as dt
import io
import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ukrdiplo import cli
from ukrdiplo.errors import AnalysisError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Article, ParsedArticle
from ukrdiplo.serialise import load, load_lines, loads

TEXT = "Kiew stimmt zu\n\nDie Ukraine nimmt den Plan an, sagte ihr Präsident am Dienstag in Riad.\n"


class FakeParser:
    """Reads nothing off an article, but breaks on some."""

    def __init__(self) -> None:
        self.lexicon = Lexicon()

    def parse(self, article: Article) -> ParsedArticle:
        if "Absturz" in article.text:
            raise ZeroDivisionError("unexpected")
        if "Analyse" in article.text:
            raise AnalysisError("the trees do not fit")
        if "Strg-C" in article.text:
            raise KeyboardInterrupt
        logging.getLogger("ukrdiplo.fake").debug("reading")
        return ParsedArticle(article=article, notes=article.notes)


@pytest.fixture(autouse=True)
def _fake_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ukrdiplo.cli.parse.Parser", FakeParser)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


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


def test_lexicon_files_of_your_own_are_known(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    known: list[Lexicon] = []

    class Knowing(FakeParser):
        def __init__(self, *, lexicon: Lexicon) -> None:
            self.lexicon = lexicon
            known.append(lexicon)

    monkeypatch.setattr("ukrdiplo.cli.parse.Parser", Knowing)
    options = []
    for name in ("ida", "eva"):
        own = tmp_path / f"{name}.toml"
        own.write_text(f'[[actor]]\nid = "person.{name}"\nname = "{name}"\nkind = "person"\n', encoding="utf-8")
        options += ["--lexicon", str(own)]
    assert cli.main(["parse", str(file), *options]) == 0
    assert all(known[0].actor(f"person.{name}") for name in ("ida", "eva"))
    assert not capsys.readouterr().err


def test_own_phrases_of_pages_are_known_when_an_article_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ukrdiplo.cli.parse.Parser", lambda lexicon: FakeParser())  # noqa: ARG005 - as a Parser is made
    file, own, out = tmp_path / "a.txt", tmp_path / "own.toml", tmp_path / "a.json"
    file.write_text(TEXT + "\nDieser Text stammt vom Planeten Wega.\n", encoding="utf-8")
    own.write_text('[[phrase]]\nid = "wega"\nrole = "line"\nmatch = "inside"\nforms = ["vom Planeten Wega"]\n', encoding="utf-8")
    assert cli.main(["parse", str(file), "-o", str(out), "--lexicon", str(own)]) == 0
    article = load(out, expect=ParsedArticle).article
    assert not any("Wega" in article.surface(block.span) for block in article.content)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "mine.toml: this lexicon file cannot be read"),
        ('[[actor]]\nid = "a"\nname = "A"\nkind = "ghost"\n', "not 'ghost'"),
        ("[[aktor]]\n", "there is no table [[aktor]]"),
    ],
)
@pytest.mark.parametrize("command", ["parse", "view"])
def test_a_lexicon_file_with_a_fault_is_told_before_anything_is_read(
    command: str, content: str | None, said: str, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "mine.toml"
    if content is not None:
        own.write_text(content, encoding="utf-8")
    assert cli.main([command, str(file), "--lexicon", str(own)]) == 1
    out, err = capsys.readouterr()
    assert not out
    assert said in err


@pytest.mark.parametrize("name", ["", "-"])
def test_a_lexicon_is_no_standard_input(name: str, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(file), "--lexicon", name]) == 2
    assert "--lexicon takes the name of a file" in capsys.readouterr().err


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


def test_an_interruption_leaves_no_file_behind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Strg-C", encoding="utf-8")
    assert cli.main(["parse", str(file), "-o", str(tmp_path / "out.txt")]) == 130
    assert list(tmp_path.iterdir()) == [file]
    assert "Traceback" not in capsys.readouterr().err


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


# --- as a process: streams and exit codes as a shell sees them ---------------------------------------------------------------


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


@pytest.mark.parametrize("date", ["31.02.2025", "2025-13-01", "", "gestern", "0000-01-01"])
def test_a_date_that_is_none_is_a_usage_error_that_shows_one(date: str, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(file), "--published", date]) == 2
    err = capsys.readouterr().err
    assert f"{date!r} is no date; give the day as YYYY-MM-DD, such as 2025-02-12." in err


def test_a_german_date_is_told_as_it_should_be_given(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(file), "--published", "25.07.2025"]) == 2
    assert "give the day as YYYY-MM-DD, such as 2025-07-25." in capsys.readouterr().err


@pytest.mark.parametrize("name", ["x.json", "x.json.gz", "x", "x.txt"])
def test_going_on_needs_a_name_of_json_lines(name: str, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(file), "--resume", "-o", str(tmp_path / name)]) == 2
    assert f"{name} is no name for them: name it FILE.jsonl" in capsys.readouterr().err
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["klingon", "rot13", "hex"])
def test_an_encoding_that_is_none_of_text_is_a_usage_error(name: str, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(file), "--encoding", name]) == 2
    assert "utf-8" in capsys.readouterr().err


def test_an_article_is_not_overwritten_by_what_is_read_from_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (file.parent / "again.txt").symlink_to(file)
    assert cli.main(["parse", str(file), "-o", str(file.parent / "again.txt")]) == 2
    assert "overwrite" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == TEXT


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


def test_a_terminal_without_width_gets_its_report(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "0")
    assert cli.main(["parse", str(file)]) == 0
    assert "Nothing was found" in capsys.readouterr().out


SOUND = """
[[actor]]
id = "person.ida-muster"
name = "Ida Muster"
kind = "person"
"""
TWO_AT_ONCE = """
[[office]]
id = "o"
title = "Testamt"
of = "DEU"
terms = [{holder = "person.ida-muster", start = 2020-01-01}, {holder = "person.ida-muster", start = 2021-01-01}]
"""


def test_a_sound_lexicon_file_passes_the_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(SOUND, encoding="utf-8")
    assert cli.main(["lexicon", "check", str(file)]) == 0
    assert capsys.readouterr().out == "No fault found.\n"


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ('represents = "QQQ"', "L005"),
        ('aliases = ["Friedrich Merz"]', "L001"),
        ('aliases = ["Ida Muster"]', "L007"),
        ('wikidata = "12"\nsource = "x"', "L003"),
        (TWO_AT_ONCE, "L011"),
    ],
)
def test_a_fault_of_a_lexicon_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], entry: str, code: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(f"{SOUND}{entry}\n", encoding="utf-8")
    assert cli.main(["lexicon", "check", str(file)]) == 1
    out = capsys.readouterr().out
    assert code in out
    assert "1 fault found." in out


def test_an_id_of_another_kind_is_a_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(SOUND.replace("person.ida", "state.ida"), encoding="utf-8")
    assert cli.main(["lexicon", "check", str(file)]) == 1
    assert "L004" in capsys.readouterr().out


def test_a_lexicon_file_that_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.toml"
    file.write_text("[[actor]\n", encoding="utf-8")
    assert cli.main(["lexicon", "check", str(file)]) == 1
    assert "cannot be read" in capsys.readouterr().err
    assert cli.main(["lexicon", "check", str(tmp_path / "none.toml")]) == 1
    assert cli.main(["lexicon", "check"]) == 2
    assert "ukrdiplo lexicon --help" in capsys.readouterr().err
