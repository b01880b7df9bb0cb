"""Lexicon files of one's own: taken by commands, checked, and copied from the package's."""

from pathlib import Path

import pytest

from tests.unit.cli.fake import TEXT, FakeParser
from ukrdiplo import cli
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import ParsedArticle
from ukrdiplo.serialise import load

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
        (None, "mine.toml: there is no such lexicon file"),
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
    assert "ukrdiplo lexicon check --help" in capsys.readouterr().err


def test_an_entry_of_the_package_is_shown_so_that_it_can_be_copied(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["lexicon", "show", "deu-foreign-minister", "Wega"]) == 1
    out, err = capsys.readouterr()
    assert err == "ukrdiplo: Wega: no entry of the package's lexicon has this id, name or word.\n"
    (tmp_path / "own.toml").write_text(out, encoding="utf-8")
    copied, bundled = (Lexicon.load(extra=extra) for extra in ([tmp_path / "own.toml"], ()))
    assert copied.offices == bundled.offices


def test_the_files_of_the_package_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["lexicon", "files"]) == 0
    paths = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert "offices.toml" in {path.name for path in paths}
    assert all(path.is_file() for path in paths)
