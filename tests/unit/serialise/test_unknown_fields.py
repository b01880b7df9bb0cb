"""Fields that no class has: refused, or kept with their objects and written again."""

import json

import pytest
from attrs import evolve

from tests.unit.serialise.documents import PARSED
from ukrdiplo.errors import FormatError
from ukrdiplo.model import (
    Article,
    Note,
    ParsedArticle,
)
from ukrdiplo.serialise import dumps, loads, msgpack


def test_lenient_loading_keeps_what_it_does_not_know_and_writing_gives_it_back() -> None:
    text = PARSED.replace('"type": "indirect"', '"type": "indirect", "tone": {"de": ["scharf", 1.5, null]}', 1)
    assert text != PARSED
    with pytest.raises(FormatError, match="tone: there is no such field"):
        loads(text)
    parsed = loads(text, strict=False, expect=ParsedArticle)
    assert parsed.statements[0].extra == (("tone", '{"de":["scharf",1.5,null]}'),)
    assert json.loads(dumps(parsed))["data"]["statements"][0]["tone"] == {"de": ["scharf", 1.5, None]}
    assert loads(dumps(parsed), strict=False) == parsed


def test_what_is_unknown_stays_with_its_object_when_others_go() -> None:
    article = {"text": "ab", "blocks": [{"kind": "paragraph", "span": {"start": n, "end": n + 1}, "n": n} for n in range(2)]}
    document = json.loads(dumps(Article(text=""))) | {"data": article}
    made = loads(json.dumps(document), strict=False, expect=Article)
    again = loads(dumps(evolve(made, blocks=made.blocks[1:])), strict=False, expect=Article)
    assert again.blocks[0].extra == (("n", "1"),)


@pytest.mark.parametrize("depth", [*range(90, 110), *range(480, 520), *range(900, 1_010)])
@pytest.mark.parametrize(("left", "right"), [("[", "]"), ('{"a":', "}")])
def test_what_is_unknown_is_read_and_written_again_or_refused_however_deep_it_is(depth: int, left: str, right: str) -> None:
    text = dumps(Note(code="a", message="b")).replace('"code"', f'"deep":{left * depth}1{right * depth},"code"')
    if depth > 100:
        with pytest.raises(FormatError, match=r"deep: is nested more than 100 levels deep|nested deeper than any document is"):
            loads(text, strict=False)
    else:
        note = loads(text, strict=False)
        assert loads(dumps(note), strict=False) == note
        assert msgpack.loads(msgpack.dumps(note), strict=False) == note


@pytest.mark.parametrize("depth", [101, 100_000])
def test_what_is_unknown_and_too_deep_is_not_written(depth: int) -> None:
    for write in (dumps, msgpack.dumps):
        with pytest.raises(FormatError, match="the value of deep is nested more than 100 levels deep"):
            write(Note(code="a", message="b", extra=(("deep", "[" * depth + "]" * depth),)))


def test_an_unknown_number_that_no_float_holds_is_an_error() -> None:
    with pytest.raises(FormatError, match=r"^big: holds a number that no float can hold$"):
        loads(dumps(Note(code="a", message="b")).replace('"code"', '"big":[-1e999],"code"'), strict=False)


def test_a_field_that_a_span_does_not_have_is_an_error_however_it_is_read() -> None:
    with pytest.raises(FormatError, match=r"statements\[0\]\.quote\[0\]\.colour: there is no such field"):
        loads(PARSED.replace('"end": 10', '"end": 10, "colour": "red"'), strict=False)


def test_a_field_of_the_document_itself_that_nobody_knows_is_left_out_in_lenient_loading() -> None:
    assert loads(PARSED.replace('"type": "Pars', '"more": 1, "type": "Pars'), strict=False) == loads(PARSED)


@pytest.mark.parametrize(
    ("extra", "message"),
    [((("code", '"x"'),), "code is a field of Note"), ((("tone", "sharp"),), "the value of tone is no JSON")],
)
def test_what_is_unknown_must_be_json_and_no_field_of_the_class(extra: tuple[tuple[str, str], ...], message: str) -> None:
    with pytest.raises(FormatError, match=message):
        dumps(Note(code="a", message="b", extra=extra))
