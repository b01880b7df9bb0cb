"""Thrift's compact protocol: what is wanted is read, all else passed over, and nonsense refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise.thrift import Compact, Wanted


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b"\x15\x01\x00", -1),
        (b"\x16\xfe\xff\xff\xff\xff\xff\xff\xff\xff\x01\x00", 2**63 - 1),
        (b"\x14\x00\x00", 0),
        (b"\x11\x00", True),
        (b"\x12\x00", False),
        (b"\x13\xff\x00", b"\xff"),
        (b"\x17\0\0\0\0\0\0\xf0\x3f\x00", b"\0\0\0\0\0\0\xf0\x3f"),
        (b"\x18\x03abc\x00", b"abc"),
        (b"\x18\x00\x00", b""),
        (b"\x19\x25\x02\x04\x00", [1, 2]),
        (b"\x19\x21\x01\x02\x00", [1, 2]),
        (b"\x1a\xf5\x01\x06\x00", [3]),
        (b"\x1c\x15\x02\x00\x00", {}),
        (b"\x05\x02\x02\x00", 1),
    ],
)
def test_a_field_has_its_value(data: bytes, value: object) -> None:
    assert Compact(data).struct({1: {}}) == {1: value}


@pytest.mark.parametrize(
    "passed", [b"\x1b\x00", b"\x1b\x01\x58\x02\x01a", b"\x1b\x01\x11\x01\x02", b"\x19\x2c\x00\x00", b"\x18\x01a"]
)
def test_what_is_not_wanted_is_passed_over(passed: bytes) -> None:
    assert Compact(passed + b"\x15\x0a\x00").struct({2: {}}) == {2: 5}


def test_inside_lists_and_structs_only_what_is_wanted_is_kept() -> None:
    data = b"\x19\x2c\x15\x02\x15\x04\x00\x15\x06\x00\x00"
    assert Compact(data).struct({1: {1: {}}}) == {1: [{1: 1}, {1: 3}]}
    assert Compact(data).struct({}) == {}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "ends in the middle"),
        (b"\x15", "ends in the middle"),
        (b"\x18\x05abc", "ends in the middle"),
        (b"\x19\xf5\xff\xff\xff\xff\x0f\x02", "ends in the middle"),
        (b"\x19\xf7\xff\xff\xff\xff\xff\xff\xff\xff\x7f" + b"\0" * 20, "ends in the middle"),
        (b"\x15\x02\x05\x02\x04\x00", "field 1 stands there twice"),
        (b"\x1d\x00", "there is no type 13"),
        (b"\x10\x00", "there is no type 0"),
        (b"\x15" + b"\xff" * 20, "longer than any"),
        (b"\x1c" * 10_000, "nested too deeply"),
        (b"\x19\x19" * 10_000, "nested too deeply"),
        (b"\x1b" + b"\x01\xbb" * 10_000, "nested too deeply"),
    ],
)
def test_what_is_no_struct_is_an_error(data: bytes, said: str) -> None:
    with pytest.raises(FormatError, match=said):
        Compact(data).struct({1: {}})


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    wanted: Wanted = {1: {1: {2: {}}}, 2: {}}
    try:
        assert Compact(data).struct(wanted).keys() <= wanted.keys()
    except FormatError as fault:
        assert fault.message  # noqa: PT017 - either will do
