"""What `ukrdiplo view` makes a page of, where it writes it, how it fails."""

from pathlib import Path

import pytest

from tests.unit.view.small import SMALL
from ukrdiplo.cli import main
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Article, ParsedArticle, Span
from ukrdiplo.serialise import dump, dump_lines
from ukrdiplo.view import page


class FakeParser:
    """Reads nothing off an article."""

    def __init__(self) -> None:
        self.lexicon = Lexicon()

    def parse(self, article: Article) -> ParsedArticle:
        return ParsedArticle(article=article)


@pytest.fixture(autouse=True)
def _fake_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ukrdiplo.cli.view.Parser", FakeParser)


def _other() -> ParsedArticle:
    return ParsedArticle(article=Article(text="Bern schweigt."))


def test_an_article_is_parsed_and_shown(tmp_path: Path) -> None:
    file, out = tmp_path / "a.txt", tmp_path / "a.html"
    file.write_text("Kiew stimmt zu\n\nDie Ukraine nimmt den Plan an.\n", encoding="utf-8")
    assert main(["view", str(file), "-o", str(out), "--published", "2025-03-11"]) == 0
    made = out.read_text(encoding="utf-8")
    assert "Die Ukraine nimmt den Plan an." in made
    assert "11 March 2025" in made


def test_a_page_goes_to_the_standard_output_unless_told_otherwise(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dump(SMALL, tmp_path / "a.json")
    assert main(["view", str(tmp_path / "a.json")]) == 0
    assert capsys.readouterr().out == page(SMALL).html


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "A.NDJSON", "a.jsonl.gz"])
def test_what_was_stored_is_shown_as_it_is(name: str, tmp_path: Path) -> None:
    file, out = tmp_path / name, tmp_path / "a.html"
    if name == "a.json":
        dump(SMALL, file)
    else:
        dump_lines([SMALL], file)
    assert main(["view", str(file), "-o", str(out)]) == 0
    assert out.read_bytes() == page(SMALL).html.encode()


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_one_of_several_is_chosen_by_its_number(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / name
    if name == "a.json":
        dump([_other(), SMALL], file)
    else:
        dump_lines([_other(), SMALL], file)
    assert main(["view", str(file), "--record", "2"]) == 0
    assert capsys.readouterr().out == page(SMALL).html
    assert main(["view", str(file)]) == 2
    assert "holds several articles. Choose one: --record 1" in capsys.readouterr().err
    assert main(["view", str(file), "--record", "3"]) == 2
    assert "fewer than 3 articles" in capsys.readouterr().err
    assert main(["view", str(file), "--record", "0"]) == 2
    assert "counts from 1" in capsys.readouterr().err


def test_a_file_without_an_article_or_with_something_else_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "none.jsonl").touch()
    dump(Span(1, 2), tmp_path / "span.json")
    assert main(["view", str(tmp_path / "none.jsonl")]) == 2
    assert "fewer than 1 article" in capsys.readouterr().err
    assert main(["view", str(tmp_path / "span.json")]) == 1
    assert "holds a Span, and no parsed article" in capsys.readouterr().err
    assert main(["view", str(tmp_path / "missing.json")]) == 1
    assert main(["view", str(tmp_path / "missing.txt")]) == 1


@pytest.mark.parametrize(
    ("name", "options", "reason"),
    [
        ("a.json", ["--published", "2025-03-11"], "still to be parsed"),
        ("a.json", ["--encoding", "utf-8"], "still to be parsed"),
        ("a.txt", ["--record", "1"], "--record chooses"),
        ("a.txt", ["--published", "gestern"], "--published"),
        ("a.txt", ["--encoding", "runes"], "--encoding"),
        ("a.txt", ["-o", ""], "is empty"),
    ],
)
def test_options_that_do_not_fit_are_told(
    name: str, options: list[str], reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["view", str(tmp_path / name), *options]) == 2
    assert reason in capsys.readouterr().err


def test_a_page_never_overwrites_what_it_is_made_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.json"
    dump(SMALL, file)
    before = file.read_bytes()
    assert main(["view", str(file), "-o", str(file)]) == 2
    assert "would overwrite" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_a_page_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    dump(SMALL, tmp_path / "a.json")
    assert main(["view", str(tmp_path / "a.json"), "-o", str(tmp_path / "none" / "a.html")]) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


def test_a_folder_is_told_to_hold_no_single_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["view", str(tmp_path)]) == 2
    assert f"{tmp_path} is a folder, and a page is of one article: name a file in it" in capsys.readouterr().err


def test_topics_of_your_own_have_their_labels_on_the_page(tmp_path: Path) -> None:
    own, file, out = tmp_path / "own.toml", tmp_path / "a.json", tmp_path / "a.html"
    topic = SMALL.positions[0].topic
    own.write_text(
        f'[[topic]]\nid = "{topic}"\nlabel_de = "Wegaflug"\nlabel_en = "flight to Vega"\nsupport_means = "wants to fly"\n'
        'terms = ["Wegaflug"]\n',
        encoding="utf-8",
    )
    dump(SMALL, file)
    assert main(["view", str(file), "-o", str(out), "--lexicon", str(own)]) == 0
    assert "Wegaflug" in out.read_text(encoding="utf-8")
