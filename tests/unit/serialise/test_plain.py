"""Plain data: how much of it is read, and how little of it is shown."""

import pytest

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise.plain import DEEPEST, bound, compact, is_deep, shown


def nested(levels: int) -> object:
    made: object = 1
    for level in range(levels):
        made = [made] if level % 2 else {"a": made}
    return made


@pytest.mark.parametrize(("levels", "deep"), [(0, False), (1, False), (DEEPEST, False), (DEEPEST + 1, True), (50_000, True)])
def test_what_has_more_levels_than_any_document_is_deep(levels: int, deep: bool) -> None:  # noqa: FBT001 - a parameter
    data = nested(levels)
    assert is_deep(data) == deep
    assert is_deep([1, {}, data, "x"]) == (levels >= DEEPEST)


def test_what_is_wide_is_not_deep() -> None:
    assert not is_deep([[[]] * 100_000] * 3)


def test_more_parts_than_fit_into_memory_are_an_error() -> None:
    bound(1 << 24)
    with pytest.raises(FormatError, match=r"some 16,777,217 objects and arrays"):
        bound((1 << 24) + 1)


@pytest.mark.parametrize("value", [nested(90), ["x" * 50_000] * 1_000, {str(n): ["\x1b"] * 9 for n in range(99)}, 10**4_000])
def test_a_value_is_shown_on_one_short_line(value: object) -> None:
    text = shown(value)
    assert text.isprintable()
    assert len(text) < 310


def test_null_is_shown_as_json_has_it() -> None:
    assert (shown(None), shown(0), shown("null")) == ("null", "0", "'null'")


def test_compact_json_has_no_blank_and_no_number_that_json_has_not() -> None:
    assert compact({"ä": [1, 2.5, None]}) == '{"ä":[1,2.5,null]}'
    with pytest.raises(ValueError, match="not JSON compliant"):
        compact(float("inf"))
