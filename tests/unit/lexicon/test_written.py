import tomli

from ukrdiplo.lexicon import load
from ukrdiplo.lexicon.written import _value, written


def test_an_entry_is_found_by_its_id_its_name_and_every_other_form() -> None:
    assert {next(written(name)) for name in ("deu-chancellor", "Bundeskanzler", "Bundeskanzlerin")} == {
        next(written("deu-chancellor"))
    }


def test_a_separable_verb_is_found_as_people_write_it() -> None:
    assert any("auf|fordern" in entry for entry in written("auffordern"))


def test_every_entry_is_written_as_what_it_is() -> None:
    for file in load.bundled():
        for section, rows in tomli.loads(file.read_text(encoding="utf-8")).items():
            for row in rows:
                fields = "\n".join(f"{key} = {_value(value)}" for key, value in row.items())
                assert tomli.loads(f"[[{section}]]\n{fields}\n") == {section: [row]}


def test_of_a_name_that_no_entry_has_nothing_is_written() -> None:
    assert list(written("Wega")) == []
