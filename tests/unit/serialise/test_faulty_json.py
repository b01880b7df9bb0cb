"""Faults in JSON: each is one error, told with its place, whatever the document is."""

import json
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.serialise.documents import FAULTS, PARSED
from ukrdiplo.errors import FormatError
from ukrdiplo.model import (
    Note,
    Span,
)
from ukrdiplo.serialise import SCHEMA_VERSION, dumps, loads
from ukrdiplo.serialise.structure import CLASSES


@pytest.mark.parametrize(("right", "wrong", "said"), FAULTS)
def test_a_fault_is_told_with_its_path(right: str, wrong: str, said: str) -> None:
    assert PARSED.count(right) == 1
    with pytest.raises(FormatError, match=said) as caught:
        loads(PARSED.replace(right, wrong))
    assert len(str(caught.value)) < 1000


@given(st.integers(0, len(PARSED) - 1))
def test_a_truncated_document_is_an_error(length: int) -> None:
    with pytest.raises(FormatError):
        loads(PARSED[:length])


@given(st.integers(0, len(PARSED) - 1), st.integers(0, 10), st.sampled_from([*'{}[]",:09ea-', "null", "\ud800", "[[", "\\"]))
def test_only_our_error_escapes_from_a_damaged_document(place: int, length: int, patch: str) -> None:
    with suppress(FormatError):
        loads(PARSED[:place] + patch + PARSED[place + length :])


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["span", "start", "text", "id", "x"]), inner),
    max_leaves=8,
)


@given(st.sampled_from(sorted(CLASSES)), json_values)
def test_only_our_error_escapes_from_data_of_any_shape(name: str, data: object) -> None:
    document = {"schema_version": SCHEMA_VERSION, "library_version": "0", "type": name, "data": data}
    for strict in (True, False):
        with suppress(FormatError):
            loads(json.dumps(document), strict=strict)


@given(st.binary(max_size=40) | st.text(max_size=40))
def test_only_our_error_escapes_from_anything(text: str | bytes) -> None:
    with pytest.raises(FormatError):
        loads(text)


def test_bytes_that_are_no_utf8_are_an_error() -> None:
    with pytest.raises(FormatError, match="UTF-8"):
        loads(b'"\xe4"')


def test_a_message_shows_no_sign_that_a_terminal_obeys_and_little_of_a_large_value() -> None:
    with pytest.raises(FormatError, match=r"^\\x1b\[2J: there is no such field$"):
        loads(dumps(Note(code="a", message="b")).replace('"code"', '"\\u001b[2J":1,"code"'))
    with pytest.raises(FormatError, match=r"^article\.blocks\[0\]\.span\.start: must be a whole number, not") as caught:
        loads(PARSED.replace('"start": 0', f'"start": {[json.loads(PARSED)] * 9}'.replace("'", '"'), 1))
    assert len(str(caught.value)) < 500


def test_a_field_that_is_there_twice_is_told_even_where_the_other_one_has_such_a_field_too() -> None:
    text = dumps(Span(0, 1)).replace('"data":{', '"data":{"end":1,"end":1},"data":{')
    with pytest.raises(FormatError, match=r"^data: this field stands there twice"):
        loads(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "^this is empty"),
        (PARSED[:-4], r"^statements\[0\].rule: .*cut off"),
        (PARSED.replace('"Ukraine"', "Ukraine"), r"^actors\[0\]\.name: this is no JSON: expecting value \(line 4, column \d+\)"),
        (PARSED + PARSED, r"^something follows behind the document \(line 8, column \d+\); .* load_lines"),
        ('{"schema_version": "0.1" "type": "Span"}', r"^schema_version: this is no JSON: expecting ',' delimiter \(column 26\)"),
        ("[" * 90 + "x", r"^this is no JSON"),
        (b"\x1f\x8b\x08\x00", "gzip, so its name has to end in .gz"),
        (b"PAR1\xff", "Parquet"),
        (b'{"data": {"text": "\xe4"}}', "^text: a document is UTF-8, but byte 19 is not"),
        ('{"data": {}}'.encode("utf-16"), "UTF-16"),
        ('{"data": {}}'.encode("utf-32-be"), "this is no JSON"),
        ('{"data": {}}'.encode("utf-16-le"), "UTF-16"),
        (b"PK\x03\x04", "a zip file: unpack it"),
        ('{"data": [1, NaNx', r"^\[1\]: this is no JSON: it has no number NaN$"),
        ('{"data": {"start": -' + "9" * 5_000 + "}}", r"^start: no number is read that has 5,000 digits$"),
        ('{"data": {"start": ' + "9" * 5_000 + "null}}", r"^start: no number is read that has 5,000 digits$"),
        ('{"data": ["' + "9" * 9_000 + '", ' + "9" * 1_000_000 + "]}", r"^\[1\]: no number is read that has 1,000,000 digits$"),
    ],
)
def test_what_is_no_json_is_told_with_the_place_where_it_ceases_to_be(text: str | bytes, said: str) -> None:
    with pytest.raises(FormatError, match=said):
        loads(text)


@pytest.mark.parametrize("text", [None, 5, memoryview(b"{}"), bytearray(b"{}"), ["{}"]])
def test_what_is_no_text_is_an_error(text: object) -> None:
    with pytest.raises(FormatError, match="a document is a str or bytes, not"):
        loads(text)  # type: ignore[call-overload]


def test_a_small_text_that_would_fill_the_memory_is_an_error() -> None:
    with pytest.raises(FormatError, match="some 20,000,001 objects and arrays"):
        loads("[" + "[]," * 20_000_000)


def test_the_faults_of_a_thousand_objects_end_a_list_of_more() -> None:
    text = dumps([Span(0, 1)]).replace('{"start":0,"end":1}', ",".join(['{"start":0,"end":null}'] * 100_000))
    begin = time.process_time()
    with pytest.raises(FormatError, match=r"^\[0\]\.end: must be .* \(and at least 999 more in other items\)") as caught:
        loads(text)
    assert len(caught.value.faults) == 1_000
    assert time.process_time() - begin < 3


def test_the_path_to_a_fault_in_a_large_text_is_found_in_little_time() -> None:
    begin = time.process_time()
    for text in ('{"data": "' + "x" * 5_000_000, '{"data": [' + "0," * 1_000_000 + "x", '"' + "\\" * 5_000_000):
        with pytest.raises(FormatError):
            loads(text)
    assert time.process_time() - begin < 10
