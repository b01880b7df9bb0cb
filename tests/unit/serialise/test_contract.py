"""That the published JSON Schema is that of the classes, and says yes and no where the reader does."""

import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.serialise.documents import FAULTS, PARSED, STRATEGIES
from ukrdiplo.errors import FormatError
from ukrdiplo.serialise import dumps, loads
from ukrdiplo.serialise.contract import json_schema, published_schema
from ukrdiplo.serialise.structure import CLASSES

VALIDATOR = jsonschema.Draft202012Validator(json_schema(), format_checker=jsonschema.FormatChecker())


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_the_schema_in_the_package_is_that_of_the_classes() -> None:
    assert published_schema() == json_schema(), "run `make schema`"


def test_every_field_of_every_class_is_told_in_a_sentence() -> None:
    silent = [
        f"{name}.{field}"
        for name in CLASSES
        for field, schema in json_schema()["$defs"][name]["properties"].items()
        if "description" not in schema
    ]
    assert not silent


@pytest.mark.parametrize("name", STRATEGIES)
def test_all_that_is_written_fits_the_schema(name: str) -> None:
    @given(st.lists(STRATEGIES[name], max_size=2) | STRATEGIES[name])
    def law(thing: object) -> None:
        VALIDATOR.validate(json.loads(dumps(thing)))

    law()


FORMAL = ("must be", "no such field", "missing")
STRUCTURAL = [
    (old, new)
    for old, new, message in FAULTS
    if any(words in message for words in FORMAL)
    and "10.0" not in new  # to JSON Schema a whole number
    and len(new) < 100  # and any number a number
]


@pytest.mark.parametrize(("old", "new"), STRUCTURAL)
def test_what_the_reader_refuses_for_its_form_the_schema_refuses(old: str, new: str) -> None:
    broken = PARSED.replace(old, new, 1)
    with pytest.raises(FormatError):
        loads(broken)
    assert not VALIDATOR.is_valid(json.loads(broken))


@pytest.mark.parametrize("field", ["schema_version", "library_version", "type", "data"])
def test_a_document_without_one_of_its_fields_is_refused(field: str) -> None:
    document = json.loads(PARSED)
    assert VALIDATOR.is_valid(document)
    del document[field]
    assert not VALIDATOR.is_valid(document)
