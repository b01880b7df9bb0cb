"""That `validate` tells all that is wrong with a file."""

import gzip
from pathlib import Path

from tests.unit.serialise.documents import PARSED
from ukrdiplo.model import ParsedArticle, Span
from ukrdiplo.serialise import dumps, loads, msgpack, parquet
from ukrdiplo.serialise.validation import Fault, Verdict, validate


def test_a_sound_file_has_no_faults(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(PARSED, encoding="utf-8")
    verdict = validate(file)
    assert (verdict.file, verdict.documents, verdict.faults) == (str(file), 1, ())


def test_all_faults_of_a_document_are_told_with_their_paths(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(
        PARSED.replace('"start": 0', '"start": "0"').replace('"type": "indirect"', '"type": "said"'), encoding="utf-8"
    )
    paths = [fault.path for fault in validate(file).faults]
    assert paths == ["article.blocks[0].span.start", "mentions[0].span.start", "statements[0].type"]


def test_all_references_that_lead_nowhere_are_told(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(PARSED.replace('["state.ukr"]', '["x"]').replace('"actor": "state.ukr"', '"actor": "y"'), encoding="utf-8")
    assert {fault.path for fault in validate(file).faults} == {"mentions[0].actor", "statements[0].speaker[0]"}


def test_faults_in_several_items_of_a_list_are_all_told(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(dumps([Span(1, 2), Span(3, 4), Span(5, 6)]).replace("2", '"2"').replace("6", "4"), encoding="utf-8")
    assert [fault.path for fault in validate(file).faults] == ["[0].end", "[2]"]


def test_faults_of_a_jsonl_file_carry_their_line(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(f"{dumps(Span(1, 2))}\n\n{{\n{dumps(Span(1, 2)).replace('2', 'null')}\n", encoding="utf-8")
    verdict = validate(file)
    assert verdict.documents == 3
    assert [(fault.line, fault.path) for fault in verdict.faults] == [(3, ""), (4, "end")]


def test_a_field_of_a_newer_version_is_a_fault_only_if_one_is_strict(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(PARSED.replace('"rule": "r"}]}}', '"rule": "r", "tone": 1}]}}'), encoding="utf-8")
    assert validate(file).faults == (Fault(path="statements[0].tone", message="there is no such field"),)
    assert validate(file, strict=False).faults == ()


def test_a_file_that_is_not_there_is_a_fault_of_the_file(tmp_path: Path) -> None:
    verdict = validate(tmp_path / "none.json")
    assert verdict.documents == 0
    assert "cannot be read" in verdict.faults[0].message


def test_bytes_that_are_no_text_are_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(gzip.compress(PARSED.encode()))
    assert validate(file).faults[0].message == "this is no JSON, but gzip, so its name has to end in .gz"
    file.write_bytes(PARSED.replace("hofft", "hört").encode("latin-1"))
    assert "UTF-8, but byte" in validate(file).faults[0].message


def test_a_packed_file_that_is_cut_short_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl.gz"
    file.write_bytes(gzip.compress(f"{dumps(Span(1, 2))}\n{dumps(Span(3, 4))}\n".encode())[:-9])
    (fault,) = validate(file).faults
    assert (fault.line, fault.path) == (3, "")
    assert "ends in the middle of its gzip data" in fault.message


def test_messagepack_is_told_by_its_ending(tmp_path: Path) -> None:
    for name in ("a.msgpack", "a.mpk.gz"):
        msgpack.dump([Span(1, 2), Span(3, 4)], tmp_path / name)
        assert validate(tmp_path / name) == Verdict(file=str(tmp_path / name), documents=1, faults=())
    (tmp_path / "a.msgpack").write_bytes(msgpack.dumps(Span(3, 4))[:-1])
    (fault,) = validate(tmp_path / "a.msgpack").faults
    assert (fault.path, fault.message) == ("end", "this is no MessagePack, or it is cut off: it ends in the middle, at byte 69")


def test_a_folder_is_one_of_parquet_files(tmp_path: Path) -> None:
    parsed = loads(PARSED, expect=ParsedArticle)
    parquet.dump([parsed, parsed], tmp_path / "tables")
    assert validate(tmp_path / "tables") == Verdict(file=str(tmp_path / "tables"), documents=2, faults=())
    (tmp_path / "tables" / "events.parquet").write_bytes(b"PAR1")
    (fault,) = validate(tmp_path / "tables").faults
    assert fault.path == "events.parquet"
    assert "no Parquet file that can be read" in fault.message
