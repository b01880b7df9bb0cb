import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ukrdiplo.errors import LexiconError
from ukrdiplo.lexicon import Lexicon


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str], Path]:
    def written(text: str) -> Path:
        path = tmp_path / "own.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def test_an_entry_of_your_own_is_found(file: Callable[[str], Path]) -> None:
    own = file('[[actor]]\nid = "person.ida-muster"\nname = "Ida Muster"\nkind = "person"\naliases = ["Muster"]\n')
    lexicon = Lexicon.load(extra=[own])
    assert lexicon.actor("person.ida-muster").aliases == ("Muster",)
    assert lexicon.names.find(["Muster"], 0)[1][0].actor.name == "Ida Muster"


def test_an_entry_with_a_known_key_replaces_the_package_s(file: Callable[[str], Path]) -> None:
    own = file('[[actor]]\nid = "state.rus"\nname = "Russische Föderation"\nkind = "state"\nrepresents = "RUS"\n')
    before, after = Lexicon.load(), Lexicon.load(extra=[own])
    assert (before.actor("state.rus").name, after.actor("state.rus").name) == ("Russland", "Russische Föderation")
    assert len(before.actors) == len(after.actors)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[aktor]]\nid = 1\n", "there is no table [[aktor]]"),
        ("actor = 3\n", "must be a list"),
        ('[[actor]]\nid = "a"\nname = "A"\nkind = "ghost"\n', "must be one of 'person', "),
        ('[[actor]]\nid = "a"\nname = "A"\nkind = "ghost"\n', "not 'ghost' @ actor[0].kind"),
        ('[[actor]]\nid = "a"\nkind = "person"\n', "name"),
        ('[[actor]]\nid = "a"\nname = "A"\nkind = "person"\ncolour = "red"\n', "colour"),
        ('[[actor]]\nid = "a"\nname = "A"\nkind = "person"\naliases = "B"\n', "aliases"),
        ('[[actor]]\nid = "a"\nname = 7\nkind = "person"\n', 'in quotation marks, such as "Merz", not 7 @ actor[0].name'),
        ('[[office]]\nid = "o"\ntitle = "O"\nof = "USA"\nterms = [{holder = "x", start = "gestern"}]\n', "start"),
        (
            '[[office]]\nid = "o"\ntitle = "O"\nof = "USA"\nterms = [{holder = "x", start = "2025-01-01"}]\n',
            "must be a date without quotation marks, such as 2025-01-31, not '2025-01-01' @ office[0].terms",
        ),
        ('[[actor]]\nid = "a"\nname = "A"\nkind = "group"\n' * 2, "actor[1]: 'a' stands there twice"),
        ("[[actor]\n", "cannot be read: it is no TOML: "),
    ],
)
def test_a_fault_names_its_file_and_entry(file: Callable[[str], Path], text: str, said: str) -> None:
    path = file(text)
    with pytest.raises(LexiconError) as fault:
        Lexicon.load(extra=[path])
    assert said in str(fault.value)
    assert str(path) in str(fault.value)


def test_a_single_file_needs_no_list(file: Callable[[str], Path]) -> None:
    own = file('[[actor]]\nid = "person.ida-muster"\nname = "Ida Muster"\nkind = "person"\n')
    for extra in (own, str(own)):
        assert Lexicon.load(extra=extra).actor("person.ida-muster") is not None


@pytest.mark.parametrize("extra", [3, None, [None], [b"mine.toml"]])
def test_what_is_no_path_of_a_file_is_told(extra: object) -> None:
    with pytest.raises(LexiconError, match=r"named by paths, such as \['mine.toml'\], and not by"):
        Lexicon.load(extra=extra)


def test_a_file_that_is_not_there_is_a_lexicon_error(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"none\.toml: there is no such lexicon file; check its name and folder"):
        Lexicon.load(extra=[tmp_path / "none.toml"])


def test_a_folder_is_no_lexicon_file(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="this is a folder; name the lexicon files in it"):
        Lexicon.load(extra=[tmp_path])


def test_a_lexicon_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_bytes("# Großbritannien\n".encode("cp1252"))
    with pytest.raises(LexiconError, match="it is not UTF-8 from byte 5 on; save it as UTF-8"):
        Lexicon.load(extra=[tmp_path / "own.toml"])


def test_an_office_knows_its_holder_by_day() -> None:
    office = next(office for office in Lexicon.load().offices if office.id == "usa-president")
    assert office.holder(dt.date(2025, 1, 19)) == "person.joe-biden"
    assert office.holder(dt.date(2025, 1, 20)) == "person.donald-trump"
    assert office.holder(dt.date(1900, 1, 1)) is None


def test_loading_takes_a_moment_only() -> None:
    started = time.process_time()
    Lexicon.load()
    assert time.process_time() - started < 1.5


def test_all_faults_of_a_file_are_told_at_once_each_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(
        '[[actor]]\nid = "a"\nknd = "person"\nname = "A"\n\n[[gost]]\nid = "b"\n\n[[actor]]\nid = "c"\nname = 7\nkind = "body"\n',
        encoding="utf-8",
    )
    with pytest.raises(LexiconError) as fault:
        Lexicon.load(extra=[file])
    said = str(fault.value)
    assert "line 1: required field missing @ actor[0].kind; extra fields found (knd) @ actor[0]; line 9: must be a text" in said
    assert "there is no table [[gost]]" in said


def test_no_line_is_told_where_entries_stand_in_a_list(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('actor = [{id = "a", name = "A", kind = "ghost"}]\n', encoding="utf-8")
    with pytest.raises(LexiconError, match=r"must be one of .* @ actor\[0\]\.kind") as fault:
        Lexicon.load(extra=[file])
    assert "line " not in str(fault.value)
