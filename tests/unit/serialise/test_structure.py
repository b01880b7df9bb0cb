"""Long arrays with faults: told from the start of the array, and soon."""

import time

import pytest

from ukrdiplo.errors import FormatError
from ukrdiplo.model import Article
from ukrdiplo.serialise.structure import structure

GOOD = {"code": "a", "message": "b"}


@pytest.mark.parametrize("good", [0, 1, 999, 1000, 2345])
def test_a_fault_far_down_an_array_has_its_place_in_the_array(good: int) -> None:
    with pytest.raises(FormatError) as caught:
        structure({"text": "ab", "notes": [GOOD] * good + [{"code": 1, "message": 2}]}, Article, strict=True)
    assert [path for path, _ in caught.value.faults] == [f"notes[{good}].code", f"notes[{good}].message"]


def test_a_long_array_without_faults_is_read_whole() -> None:
    assert len(structure({"text": "ab", "notes": [GOOD] * 3001}, Article, strict=True).notes) == 3001


def test_a_million_faults_are_told_soon() -> None:
    start = time.monotonic()
    with pytest.raises(FormatError, match=r"^notes\[0\]: must be an object \(Note\), not 0 \(and 999 more\)$"):
        structure({"text": "ab", "notes": [0] * 1_000_000}, Article, strict=True)
    assert time.monotonic() - start < 5
