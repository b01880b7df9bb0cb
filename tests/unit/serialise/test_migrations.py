"""That documents of every released schema version stay readable."""

import json
from pathlib import Path

import pytest

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise import SCHEMA_VERSION, dumps, loads
from ukrdiplo.serialise.migrations import MIGRATIONS, Migration, migrated
from ukrdiplo.serialise.structure import CLASSES

GOLDEN = Path(__file__).parents[2] / "golden" / "schema"
DOCUMENTS = sorted(GOLDEN.glob("*/*.json"))


def test_every_class_has_a_document_of_the_first_version() -> None:
    assert {file.stem for file in GOLDEN.glob("0.1/*.json")} == set(CLASSES)


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_document_of_any_version_can_be_read(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    thing = loads(text)
    assert type(thing).__name__ == file.stem
    assert loads(dumps(thing)) == thing
    if file.parent.name == SCHEMA_VERSION:
        assert json.loads(dumps(thing))["data"] == json.loads(text)["data"], "nothing may be lost or added within a version"


def test_the_steps_lead_from_version_to_version_up_to_the_present_one() -> None:
    versions = ["0.1", *(step.after for step in MIGRATIONS)]
    assert [step.before for step in MIGRATIONS] == versions[:-1]
    assert versions[-1] == SCHEMA_VERSION


STEPS = (
    Migration(before="0.1", after="0.2", change=lambda _, data: {"from": data["start"], "end": data["end"]}),  # type: ignore[index]
    Migration(before="0.2", after="0.3", change=lambda kind, data: {"kind": kind, "was": data}),
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"schema_version": "0.1", "data": {"start": 1, "end": 2}}, {"kind": "Span", "was": {"from": 1, "end": 2}}),
        ({"schema_version": "0.2", "data": {"from": 1, "end": 2}}, {"kind": "Span", "was": {"from": 1, "end": 2}}),
        ({"schema_version": "0.3", "data": {"kind": "Span", "was": 1}}, {"kind": "Span", "was": 1}),
    ],
)
def test_a_document_takes_all_steps_from_its_own_version_on(before: dict[str, object], after: dict[str, object]) -> None:
    assert migrated({"type": "Span"} | before, STEPS) == {"type": "Span", "schema_version": "0.3", "data": after}


def test_in_a_list_each_object_takes_the_step() -> None:
    document = {"schema_version": "0.1", "type": "list[Span]", "data": [{"start": 1, "end": 2}, {"start": 3, "end": 4}]}
    assert migrated(document, STEPS[:1])["data"] == [{"from": 1, "end": 2}, {"from": 3, "end": 4}]


def test_a_document_of_no_known_kind_is_left_to_the_reader() -> None:
    with pytest.raises(FormatError, match="type: must be one of"):
        loads('{"schema_version": "0.1", "library_version": "0.1", "type": 3, "data": null}')
