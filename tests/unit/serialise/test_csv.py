"""CSV bundles: the flat tables, as RFC 4180 has them, and no formulas."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.errors import FormatError
from ukrdiplo.model import Actor, ActorKind, Article, Block, BlockKind, Note, ParsedArticle, Span
from ukrdiplo.serialise import flat
from ukrdiplo.serialise.csv import dump, dumps
from ukrdiplo.serialise.schema import SCHEMA_VERSION
from ukrdiplo.testing import parsed_articles

PARSED = ParsedArticle(article=Article(text="Kiew hofft."))


def fields(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as bundle:
        assert bundle.testzip() is None
        return {name: bundle.read(name) for name in bundle.namelist()}


@given(st.lists(parsed_articles(), max_size=2), st.booleans())
def test_the_files_hold_the_flat_tables(things: list[ParsedArticle], escape: bool) -> None:  # noqa: FBT001 - drawn
    files = unpacked(dumps(things, escape_formulas=escape))
    for table in flat.CLASSES:
        names = [column.name for column in flat.columns(table)]
        expected = [
            ["" if row[name] is None else str(row[name]) for name in names]
            for number, thing in enumerate(things)
            for row in flat.rows(thing, number)[table]
        ]
        found = fields(files[f"{table}.csv"])
        assert found[0] == names
        shown = [[field.replace("true", "True").replace("false", "False") for field in row] for row in found[1:]]
        if escape:
            assert not any(field.startswith(tuple("=+-@\t\r\n＝＋－＠")) for row in shown for field in row)
            shown = [[_bare(field) for field in row] for row in shown]
            expected = [[_bare(field) for field in row] for row in expected]
        assert shown == expected


def _bare(field: str) -> str:
    return field.removeprefix("'")


def test_a_folder_and_a_zip_file_hold_the_same(tmp_path: Path) -> None:
    assert dump(iter([PARSED, PARSED]), tmp_path / "folder") == 2
    assert dump([PARSED, PARSED], str(tmp_path / "bundle.ZIP")) == 2
    folder = {file.name: file.read_bytes() for file in (tmp_path / "folder").iterdir()}
    assert folder == unpacked((tmp_path / "bundle.ZIP").read_bytes())
    assert (tmp_path / "bundle.ZIP").read_bytes() == dumps([PARSED, PARSED])
    assert sorted(folder) == sorted([*(f"{table}.csv" for table in flat.CLASSES), "datapackage.json"])


def test_lines_end_and_fields_are_quoted_as_rfc_4180_has_it() -> None:
    text = 'Er sagte: "Ja, bald"\nDann ging er.\r\nEnde'
    written = unpacked(dumps([ParsedArticle(article=Article(text=text))]))["articles.csv"]
    assert not written.startswith(b"\xef\xbb\xbf")
    assert b',"Er sagte: ""Ja, bald""\nDann ging er.\r\nEnde",' in written
    assert written.endswith(b"\r\n")
    assert fields(written)[1][2] == text


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_a_spreadsheet_would_take_for_a_formula_gets_an_apostrophe(text: str) -> None:
    parsed = ParsedArticle(
        article=Article(text=text, title=text, blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text))),)),
        actors=(Actor(id=text, name=text, kind=ActorKind.GROUP),),
        notes=(Note(code=text, message=text),),
    )
    guarded, bare = (unpacked(dumps([parsed], escape_formulas=escape)) for escape in (True, False))
    for table in ("articles", "blocks", "actors", "notes"):
        assert [field for row in fields(guarded[f"{table}.csv"]) for field in row if field.startswith(text)] == []
        shown = [[field.removeprefix("'") for field in row] for row in fields(guarded[f"{table}.csv"])]
        assert shown == fields(bare[f"{table}.csv"])
    assert fields(guarded["blocks.csv"])[1][-2:] == ["0", str(len(text))]


def test_what_csv_cannot_hold_is_replaced_character_by_character() -> None:
    written = unpacked(dumps([ParsedArticle(article=Article(text="a\0b\ud800c"))]))["articles.csv"]
    assert fields(written)[1][2] == "a\ufffdb\ufffdc"


def test_the_data_package_describes_every_column_and_the_keys() -> None:
    files = unpacked(dumps([PARSED]))
    package = json.loads(files["datapackage.json"])
    assert package["schema_version"] == SCHEMA_VERSION
    assert package["library_version"]
    schemas = {resource["name"]: resource["schema"] for resource in package["resources"]}
    for resource in package["resources"]:
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert fields(files[resource["path"]])[0] == names
        assert all(field["description"] for field in resource["schema"]["fields"])
        assert set(resource["schema"]["primaryKey"]) <= set(names)
        for key in resource["schema"]["foreignKeys"]:
            assert set(key["fields"]) <= set(names)
            other = schemas[key["reference"]["resource"]]
            assert set(key["reference"]["fields"]) <= {field["name"] for field in other["fields"]}
    assert schemas["participants"]["primaryKey"] == ["article_number", "event", "ordinal"]
    types = {field["name"]: field["type"] for field in schemas["statements"]["fields"]}
    assert (types["negated"], types["quote_start"], types["said_at_earliest"]) == ("boolean", "integer", "date")


def test_a_failure_on_the_way_leaves_nothing(tmp_path: Path) -> None:
    for name in ("a", "a.zip"):
        with pytest.raises(FormatError, match="tables hold parsed articles, not str"):
            dump([PARSED, "x"], tmp_path / name)  # type: ignore[list-item]
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "mine").touch()
    with pytest.raises(FormatError, match="there is something already"):
        dump([PARSED], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]
