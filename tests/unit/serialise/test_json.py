"""What JSON documents hold, that they come back equal, and how faults in them are told."""

import datetime as dt
import io
import json
import sys
import time
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.serialise.documents import FAULTS, PARSED, STRATEGIES
from ukrdiplo.errors import FormatError
from ukrdiplo.model import (
    Act,
    Analysis,
    Article,
    Block,
    BlockKind,
    Confidence,
    Medium,
    Note,
    ParsedArticle,
    Span,
    Statement,
    StatementType,
    Word,
)
from ukrdiplo.serialise import SCHEMA_VERSION, canonical, dump, dumps, load, loads, msgpack
from ukrdiplo.serialise.envelope import Content, enclosed
from ukrdiplo.serialise.structure import CLASSES


def test_a_document_says_what_it_is() -> None:
    document = json.loads(dumps(Article(text="Kiew hofft.", published=dt.date(2025, 3, 1))))
    assert list(document) == ["schema_version", "library_version", "type", "data"]
    assert document["schema_version"] == SCHEMA_VERSION
    assert document["type"] == "Article"
    assert document["data"]["published"] == "2025-03-01"
    assert document["data"]["title"] is None


def test_spans_enums_and_media_are_written_plainly() -> None:
    statement = Statement(
        id="st-1",
        type=StatementType.INDIRECT,
        quote=(Span(0, 4), Span(6, 9)),
        medium=(Medium.WRITING, Medium.SPEECH),
        act=Act.WARN,
        rule="r",
    )
    data = json.loads(dumps(statement))["data"]
    assert data["quote"] == [{"start": 0, "end": 4}, {"start": 6, "end": 9}]
    assert (data["type"], data["act"]) == ("indirect", "warn")
    assert data["medium"] == ["speech", "writing"]


@pytest.mark.parametrize("media", ['"writing","speech"', '"speech","speech","writing"'])
def test_media_are_read_in_their_order_whatever_that_of_the_document(media: str) -> None:
    statement = Statement(
        id="st-1", type=StatementType.DIRECT, quote=(Span(0, 4),), medium=(Medium.SPEECH, Medium.WRITING), act=Act.SAY, rule="r"
    )
    text = dumps(statement).replace('"speech","writing"', media)
    assert media in text
    assert loads(text) == statement


def test_features_are_an_object() -> None:
    word = Word(index=1, form="sei", lemma="sein", upos="AUX", feats=(("Mood", "Sub"),), head=0, deprel="root", span=Span(0, 3))
    assert json.loads(dumps(word))["data"]["feats"] == {"Mood": "Sub"}


def test_umlauts_stay_readable_and_what_a_terminal_obeys_is_escaped() -> None:
    text = dumps(Article(text="Gespräch\x1b[1m\x9b1m\u202e\u2028"))
    assert "Gespräch" in text
    assert not any(sign in text for sign in "\x1b\x9b\u202e\u2028")


@pytest.mark.parametrize("text", ["\ud83d", "\ud83d\ude00", "\ude00\ud83d", "a\ud83d\ude00\ud83d\ude00b"])  # noqa: PT014 - ruff takes surrogates for one
def test_surrogates_keep_their_offsets(text: str) -> None:
    back = loads(dumps(Article(text=text)).encode(), expect=Article)
    assert back.text == text


def test_a_field_with_a_default_may_be_left_out() -> None:
    parsed = loads(PARSED, expect=ParsedArticle)
    assert parsed.statements[0].speaker == ("state.ukr",)
    assert parsed.mentions[0].alternatives == ()


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


def test_a_byte_order_mark_is_allowed() -> None:
    assert loads(b"\xef\xbb\xbf" + dumps(Span(1, 2)).encode()) == Span(1, 2)


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


def test_a_message_shows_no_sign_that_a_terminal_obeys_and_little_of_a_large_value() -> None:
    with pytest.raises(FormatError, match=r"^\\x1b\[2J: there is no such field$"):
        loads(dumps(Note(code="a", message="b")).replace('"code"', '"\\u001b[2J":1,"code"'))
    with pytest.raises(FormatError, match=r"^article\.blocks\[0\]\.span\.start: must be a whole number, not") as caught:
        loads(PARSED.replace('"start": 0', f'"start": {[json.loads(PARSED)] * 9}'.replace("'", '"'), 1))
    assert len(str(caught.value)) < 500


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


@pytest.mark.parametrize("name", STRATEGIES)
def test_the_quick_way_and_the_careful_way_are_one(name: str) -> None:
    @given(STRATEGIES[name])
    def law(thing: object) -> None:
        text = dumps(thing)
        raw = canonical.written(Content.of(thing), msgspec.json)
        if raw is not None:
            plain = json.dumps(enclosed(Content.of(thing)))
            assert json.loads(raw, object_pairs_hook=list) == json.loads(plain, object_pairs_hook=list)
        careful = text.replace('"data":', '"data": ', 1)  # a blank too many, which is not canonical
        assert loads(careful) == loads(text) == thing

    law()


@pytest.mark.parametrize(
    "change",
    [
        ('"start":1,"end":2', '"end":2,"start":1'),
        ('"start":1,"end":2', '"start":1,"end":2,"end":2'),
        ('"start":1,"end":2', '"start":1, "end":2'),
        ('"start":1,"end":2', '"start":1,"end":2,"extra":[]'),
        ('"start":1,"end":2', '"start":1e0,"end":2'),
    ],
)
def test_nothing_but_canonical_json_is_read_the_quick_way(change: tuple[str, str]) -> None:
    text = dumps(Span(1, 2))
    assert canonical.read(text.encode(), msgspec.json) == Span(1, 2)
    assert change[0] in text
    assert canonical.read(text.replace(*change).encode(), msgspec.json) is None


def test_a_document_of_another_class_than_expected_is_an_error() -> None:
    with pytest.raises(FormatError, match="type: must be Article, not 'Span'"):
        loads(dumps(Span(0, 1)), expect=Article)


@pytest.mark.parametrize("thing", ["text", 3, None, BlockKind.HEADLINE, {"start": 1}, object(), [Span(0, 1), Analysis()], [3]])
def test_only_objects_of_the_model_are_written(thing: object) -> None:
    with pytest.raises(FormatError):
        dumps(thing)


def test_a_number_of_more_than_64_bits_is_an_error() -> None:
    text = dumps(Confidence(precision=1.0, hits=sys.maxsize))
    assert loads(text) == Confidence(precision=1.0, hits=sys.maxsize)
    with pytest.raises(FormatError, match="64 bits"):
        loads(text.replace(str(sys.maxsize), str(sys.maxsize + 1)))


def test_a_file_and_a_stream_hold_the_same_document(tmp_path: Path) -> None:
    article = Article(text="Rom\nhört zu.", blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(0, 3)),))
    file, stream = tmp_path / "a.json", io.StringIO()
    dump(article, file)
    dump(article, stream)
    assert file.read_text(encoding="utf-8") == stream.getvalue() == dumps(article) + "\n"
    assert load(file) == load(str(file)) == load(io.StringIO(stream.getvalue())) == article
    assert load(io.BytesIO(file.read_bytes())) == article


def test_an_earlier_file_survives_a_failure(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text("earlier", encoding="utf-8")
    with pytest.raises(FormatError):
        dump("no object of the model", file)
    assert file.read_text(encoding="utf-8") == "earlier"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("place", ["missing/a.json", ".", "\0", "n" * 300])
def test_a_place_where_nothing_can_be_written_is_an_error_that_names_it(tmp_path: Path, place: str) -> None:
    with pytest.raises(FormatError, match="cannot be written"):
        dump(Span(0, 1), tmp_path / place)


@pytest.mark.parametrize("place", ["missing.json", ".", "\0"])
def test_a_file_that_cannot_be_read_is_an_error_that_names_it(tmp_path: Path, place: str) -> None:
    with pytest.raises(FormatError, match="cannot be read"):
        load(tmp_path / place)


def test_an_error_in_a_file_names_it(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text("{", encoding="utf-8")
    with pytest.raises(FormatError, match=r"a\.json: this is no JSON"):
        load(file)


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
