"""Runs that are interrupted, at whatever moment, and go on: nothing is lost, nothing is there twice, no line is half."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ukrdiplo import cli
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Article, ParsedArticle
from ukrdiplo.serialise import load_lines
from ukrdiplo.serialise.packing import packing_of

ENDINGS = [".jsonl", ".jsonl.gz", ".jsonl.zst"]


class FakeParser:
    """Reads nothing off an article, and fails on some."""

    asked: list[str] = []  # noqa: RUF012 - what all parsers of a test were asked

    def __init__(self) -> None:
        self.lexicon = Lexicon()

    def parse(self, article: Article) -> ParsedArticle:
        self.asked.append(article.text)
        if "Absturz" in article.text:
            raise ZeroDivisionError("unexpected")
        if "Strg-C" in article.text:
            raise KeyboardInterrupt
        return ParsedArticle(article=article, notes=article.notes)


@pytest.fixture(autouse=True)
def _fake_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ukrdiplo.cli.parse.Parser", FakeParser)
    monkeypatch.setattr(FakeParser, "asked", [])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for n in range(5):
        (folder / f"{n}.txt").write_text(f"Kiew stimmt zu\n\nDie Ukraine nimmt Plan {n // 2} an, sagte sie.\n", encoding="utf-8")
    return folder


def run(folder: Path, out: Path, *options: str) -> int:
    return cli.main(["parse", str(folder), "-o", str(out), "--resume", *options])


def texts(out: Path) -> list[str]:
    return [thing.article.text for thing in load_lines(out) if isinstance(thing, ParsedArticle)]


def whole(folder: Path, out: Path) -> bytes:
    """What an uninterrupted run writes; two pairs of files have the same article."""
    assert run(folder, out) == 0
    assert len(texts(out)) == 5
    assert len(set(texts(out))) == 3
    FakeParser.asked.clear()
    return out.read_bytes()


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_run_goes_on_behind_the_last_whole_line(folder: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"out{ending}"
    content = whole(folder, out)
    packing = packing_of(out)
    for length in [*range(0, len(content), 101), *range(len(content) - 3, len(content) + 1)]:
        out.write_bytes(content[:length])
        assert run(folder, out) == 0
        assert out.read_bytes() == content
        if packing is None and length < len(content):
            assert len(FakeParser.asked) in {5 - content[:length].count(b"\n"), 4 - content[:length].count(b"\n")}
        FakeParser.asked.clear()


def test_a_run_that_is_done_parses_nothing(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    content = whole(folder, out)
    assert run(folder, out) == 0
    assert (out.read_bytes(), FakeParser.asked) == (content, [])


def test_new_files_and_files_that_changed_are_added(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    content = whole(folder, out)
    (folder / "0a.txt").write_text("Ein neuer Artikel ist dazugekommen.\n", encoding="utf-8")
    (folder / "4.txt").write_text("Dieser Artikel ist jetzt ein anderer.\n", encoding="utf-8")
    assert run(folder, out) == 0
    assert out.read_bytes().startswith(content)
    assert texts(out)[5:] == ["Ein neuer Artikel ist dazugekommen.\n", "Dieser Artikel ist jetzt ein anderer.\n"]


def test_what_failed_is_tried_again(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.jsonl"
    (folder / "1.txt").write_text("Absturz\n", encoding="utf-8")
    (folder / "3.txt").write_bytes(b"%PDF-1.7\n\x80\x81")
    assert run(folder, out) == 1
    assert "2 of 5 could not be read" in capsys.readouterr().err
    assert len(texts(out)) == 3
    FakeParser.asked.clear()
    assert run(folder, out) == 1
    assert FakeParser.asked == ["Absturz\n"]
    assert "2 of 5 could not be read" in capsys.readouterr().err
    (folder / "1.txt").write_text("Jetzt geht es.\n", encoding="utf-8")
    (folder / "3.txt").unlink()
    assert run(folder, out) == 0
    assert texts(out)[3:] == ["Jetzt geht es.\n"]


def test_an_interruption_by_the_user_keeps_what_is_done(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    (folder / "2.txt").write_text("Strg-C", encoding="utf-8")
    assert run(folder, out) == 130
    assert len(texts(out)) == 2
    (folder / "2.txt").write_text("Es geht weiter.\n", encoding="utf-8")
    assert run(folder, out) == 0
    assert len(texts(out)) == 5


def test_what_was_read_otherwise_is_not_there_a_second_time(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.jsonl"
    content = whole(folder, out)
    assert run(folder, out, "--published", "2025-03-11") == 2
    assert "holds 3 of these articles" in capsys.readouterr().err
    assert (out.read_bytes(), FakeParser.asked) == (content, [])


def test_an_output_of_something_else_is_not_touched(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.jsonl"
    for content in ("Kiew hofft.", '{"a": 1}\n'):
        out.write_text(content, encoding="utf-8")
        assert run(folder, out) == 1
        assert "out.jsonl" in capsys.readouterr().err
        assert out.read_text(encoding="utf-8") == content


@pytest.mark.parametrize(
    "words",
    [["a.txt"], ["a.txt", "-o", "-"], ["-", "-o", "out.jsonl"], ["a.txt", "-o", "out.json", "--json"], ["a.txt", "-o", ""]],
)
def test_going_on_needs_files_and_an_output(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", *words, "--resume"]) == 2
    assert capsys.readouterr().err.startswith("ukrdiplo: ")


# --- killed ------------------------------------------------------------------------------------------------------------------

KILLS = 20
REAL_KILLS = 2  # a run with the models takes long to begin
RUNS = """
import os, signal, sys, time
from ukrdiplo import cli
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import ParsedArticle

class SlowParser:
    lexicon = Lexicon()
    def parse(self, article):
        time.sleep(0.02)
        return ParsedArticle(article=article, notes=article.notes)

def run(folder, out):
    child = os.fork()
    if not child:
        os._exit(cli.main(["parse", folder, "-o", out, "--resume"]))
    return child

cli.parse.Parser = SlowParser
folder, out, other = sys.argv[1:]
def size(file):
    return os.path.getsize(file) if os.path.exists(file) else 0

cli.main(["parse", folder, "-o", os.devnull])  # what is read once a process has been read before any fork
os.waitpid(run(folder, other), 0)
for moment in sys.stdin.read().split():  # by what is written, and not by the clock, whose seconds are others on a busy machine
    enough, patience = size(out) + float(moment) * size(other), time.monotonic() + 20
    child = run(folder, out)
    while size(out) < enough and time.monotonic() < patience:
        time.sleep(0.0005)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    print(size(out))
sys.exit(os.waitstatus_to_exitcode(os.waitpid(run(folder, out), 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_run_killed_at_twenty_random_moments_ends_as_if_never_killed(tmp_path: Path, ending: str) -> None:
    folder, out, other = tmp_path / "articles", tmp_path / f"out{ending}", tmp_path / f"other{ending}"
    folder.mkdir()
    for n in range(50):  # some lines are long, so that a kill may meet one half written; every tenth article is there twice
        text = f"Absatz {n - (n % 10 == 9)}. " + "Die Ukraine nimmt den Plan an, sagte sie. " * (2_000 if n % 10 > 6 else 2)
        (folder / f"{n:02}.txt").write_text(text, encoding="utf-8")
    chance = random.Random(7)  # noqa: S311 - no secret
    done = subprocess.run(
        [sys.executable, "-c", RUNS, str(folder), str(out), str(other)],
        input=" ".join(f"{chance.uniform(0, 0.08):.4f}" for _ in range(KILLS)),
        text=True,
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr
    assert out.read_bytes() == other.read_bytes()
    assert len(texts(out)) == 50
    assert len(set(texts(out))) == 45
    sizes = [int(line) for line in done.stdout.split()]
    assert len(sizes) == KILLS
    assert len({size for size in sizes if 0 < size < out.stat().st_size}) >= 3, "the kills should meet the run at work"


@pytest.mark.system
def test_a_run_with_the_real_models_killed_at_random_moments_ends_as_if_never_killed(tmp_path: Path) -> None:
    folder, out, other = tmp_path / "articles", tmp_path / "out.jsonl", tmp_path / "other.jsonl"
    folder.mkdir()
    for n in range(12):
        text = f"Kiew fordert Tempo\n\nPräsident Selenskyj forderte am Dienstag {n + 2} neue Sanktionen gegen Russland. " * (
            n % 7 + 1
        )
        (folder / f"{n:02}.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "ukrdiplo", "parse", str(folder), "--published", "2025-07-09", "--resume", "-o"]
    begin = time.monotonic()
    subprocess.run([*command, str(other)], check=True)
    taken = time.monotonic() - begin
    chance = random.Random(7)  # noqa: S311 - no secret
    for _ in range(REAL_KILLS):
        with subprocess.Popen([*command, str(out)]) as process:
            time.sleep(chance.uniform(0.4, 1) * taken)
            process.send_signal(signal.SIGKILL)
    subprocess.run([*command, str(out)], check=True)
    assert out.read_bytes() == other.read_bytes()
    assert len(texts(out)) == 12
