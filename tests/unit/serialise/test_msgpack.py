"""What MessagePack documents hold, that they come back equal, and how faults in them are told."""

import io
import json as stdlib_json
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.serialise.documents import STRATEGIES
from ukrdiplo import testing
from ukrdiplo.errors import FormatError
from ukrdiplo.model import Article, Note, ParsedArticle, Span
from ukrdiplo.serialise import canonical, json, msgpack
from ukrdiplo.serialise.msgpack import dump, dumps, load, loads
from ukrdiplo.serialise.msgpack_decoding import decoded
from ukrdiplo.serialise.msgpack_walk import walk
from ukrdiplo.serialise.structure import unstructure


@pytest.mark.parametrize("name", ["ParsedArticle", "Word"])
def test_a_document_holds_the_plain_data_of_the_json_document(name: str) -> None:
    @given(STRATEGIES[name])
    def law(thing: object) -> None:
        assert json.dumps(thing) == json.dumps(loads(dumps(thing)))
        document = decoded(dumps(thing))
        assert isinstance(document, dict)
        assert list(document) == ["schema_version", "library_version", "type", "data"]
        assert stdlib_json.dumps(document["data"]) == stdlib_json.dumps(unstructure(thing))

    law()


@given(testing.parsed_articles())
def test_the_careful_way_reads_what_the_quick_way_reads(thing: ParsedArticle) -> None:
    plain = msgpack._encoded(unstructure(thing))
    quick = dumps(thing)
    assert quick.endswith(plain)
    longer = b"\xde\x00\x04" + quick[1:]  # the length of the document in more bytes than it needs
    assert canonical.read(longer, msgspec.msgpack) is None
    assert loads(longer) == thing


@pytest.mark.parametrize("text", ["\ud83d", "\ud83d\ude00", "\ude00\ud83d", "a\ud83d\ude00\ud83d\ude00b", "\U0001f600"])  # noqa: PT014 - ruff takes surrogates for one
def test_surrogates_keep_their_offsets(text: str) -> None:
    assert loads(dumps(Article(text=text)), expect=Article).text == text


def test_only_a_text_with_lone_surrogates_is_binary() -> None:
    assert b"\xc4\x03\xed\xa0\x80" in dumps(Article(text="\ud800"))
    for binary in (b"Kiew", b"\xff", b"\xc3\xa4", b""):
        with pytest.raises(FormatError):
            loads(document({"text": binary}))


def document(data: object, kind: str = "Article") -> bytes:
    return msgspec.msgpack.encode({"schema_version": "0.1", "library_version": "0", "type": kind, "data": data})


FAULTS = [
    ({"text": 5}, r"^text: must be a string, not 5"),
    (
        {"text": "ab", "blocks": [{"kind": "paragraph", "span": {"start": 0, "end": "1"}}]},
        r"^blocks\[0\]\.span\.end: must be a whole",
    ),
    ({"text": "ab", "blocks": [{"kind": "prose", "span": {"start": 0, "end": 1}}]}, r"^blocks\[0\]\.kind: must be one of"),
    ({"text": "ab", "notes": [{"code": "a", "message": float("nan")}]}, r"^notes\[0\]\.message: must be a number, not nan"),
    (
        {"text": "ab", "notes": [{"code": "a", "message": msgspec.msgpack.Ext(5, b"")}]},
        r"^notes\[0\]\.message: must be plain data",
    ),
    ({"text": "ab", "notes": [{7: "a"}]}, r"^notes\[0\]: the name of a field must be a string, not 7"),
    ({"text": "ab", "colour": 1}, r"^colour: there is no such field"),
    ({}, r"^text: is missing"),
    ([], r"^Article: must be an object"),
]


@pytest.mark.parametrize(("data", "said"), FAULTS)
def test_a_fault_is_told_with_its_path(data: object, said: str) -> None:
    with pytest.raises(FormatError, match=said) as caught:
        loads(document(data))
    assert len(str(caught.value)) < 1000


@pytest.mark.parametrize("data", [data for data, _ in FAULTS if "Ext" not in str(data) and "7" not in str(data)])
def test_a_fault_has_the_path_that_it_has_in_json(data: object) -> None:
    with pytest.raises(FormatError) as here:
        loads(document(data))
    with pytest.raises(FormatError) as there:
        json.loads(stdlib_json.dumps(msgspec.msgpack.decode(document(data))))
    assert [path for path, _ in here.value.faults] == [path for path, _ in there.value.faults]


@pytest.mark.parametrize(
    ("after", "more", "said"),
    [
        (
            b"\xa1b",
            b"",
            r"^notes\[0\]\.message: this is no MessagePack, or it is cut off: it ends in the middle, at byte [0-9]+$",
        ),
        (
            b"\xa7message",
            b"\xc1",
            r"^notes\[0\]\.message: this is no MessagePack: nothing begins with 0xc1, as byte [0-9]+ does$",
        ),
        (b"\xa7message", b"\xa1\xff", r"^notes\[0\]\.message: a text is UTF-8, but byte [0-9]+ is not: invalid start byte$"),
        (b"\xa7message", b"\xc4\x01\xff", r"^notes\[0\]\.message: .*, but byte [0-9]+ is not"),
        (b"\xa1b", b"\x90\x01", r"^notes\[0\]: the name of a field must be a string"),
        (b"\xa1b\xa4span\xc0", b"\x01", "^something follows behind the document, at byte [0-9]+$"),
    ],
)
def test_bytes_that_are_no_messagepack_are_told_with_the_path_as_far_as_it_is_known(after: bytes, more: bytes, said: str) -> None:
    whole = document({"text": "ab", "notes": [{"code": "a", "message": "b", "span": None}]})
    assert whole.count(after) == 1
    begun = whole[: whole.index(after) + len(after)]
    with pytest.raises(FormatError, match=said):
        loads((begun[:-1] if not more else begun) + more)


PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats()
    | st.text()
    | st.binary()
    | st.builds(msgspec.msgpack.Ext, st.integers(-128, 127), st.binary()),
    lambda inner: st.lists(inner, max_size=20) | st.dictionaries(st.text(), inner, max_size=20),
)


@given(PLAIN, st.data())
def test_all_that_messagepack_holds_can_be_gone_through(plain: object, data: st.DataObject) -> None:
    whole = msgspec.msgpack.encode(plain)
    with suppress(FormatError):  # binary that is no text
        walk(whole)
        cut = data.draw(st.integers(0, len(whole) - 1))
        with pytest.raises(FormatError, match=f"it ends in the middle, at byte {cut}$"):
            walk(whole[:cut])
        with pytest.raises(FormatError, match=f"something follows behind the document, at byte {len(whole)}$"):
            walk(whole + b"\xc0")


@pytest.mark.parametrize("head", [b"\x82", b"\xde\x00\x02", b"\xdf\x00\x00\x00\x02"])
def test_a_field_that_stands_there_twice_is_told_with_its_path(head: bytes) -> None:
    once = document({"text": "ab", "notes": [{"code": "a"}]})
    assert once.count(b"\x81\xa4code\xa1a") == 1
    twice = once.replace(b"\x81\xa4code\xa1a", head + b"\xa4code\xa1a" * 2)
    with pytest.raises(FormatError, match=r"^notes\[0\]\.code: this field stands there twice"):
        loads(twice)


def test_a_field_that_stands_there_twice_as_text_and_as_binary_is_an_error() -> None:
    with pytest.raises(FormatError):
        loads(document({"text": "ab", "\ue000": 1, b"\xee\x80\x80": 1}), strict=False)


def test_lenient_loading_keeps_what_it_does_not_know_and_writing_gives_it_back() -> None:
    data = {"code": "a", "message": "b", "span": None, "tone": {"de": ["scharf", 1.5, None]}, "odd": "\U0001f600"}
    with pytest.raises(FormatError, match="there is no such field"):
        loads(document(data, "Note"))
    note = loads(document(data, "Note"), strict=False, expect=Note)
    assert msgspec.msgpack.decode(dumps(note))["data"] == data
    assert json.loads(json.dumps(note), strict=False) == note


@pytest.mark.parametrize("value", ["1e999", str(10**30)])
def test_an_unknown_number_that_it_cannot_hold_is_an_error(value: str) -> None:
    with pytest.raises(FormatError):
        dumps(Note(code="a", message="b", extra=(("n", value),)))


@given(st.binary(max_size=60))
def test_only_our_error_escapes_from_anything(data: bytes) -> None:
    with pytest.raises(FormatError):
        loads(data)


WHOLE = dumps(ParsedArticle(article=Article(text="Kiew h\ud800fft."), notes=(Note(code="a", message="b", span=Span(1, 2)),)))


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 10), st.binary(max_size=6))
def test_only_our_error_escapes_from_a_damaged_document(place: int, length: int, patch: bytes) -> None:
    for strict in (True, False):
        with suppress(FormatError):
            loads(WHOLE[:place] + patch + WHOLE[place + length :], strict=strict)


@pytest.mark.parametrize("length", range(0, len(WHOLE), 7))
def test_a_truncated_document_is_an_error(length: int) -> None:
    with pytest.raises(FormatError):
        loads(WHOLE[:length])


@pytest.mark.parametrize(
    "data",
    [
        b"\x91" * 100_000,
        b"\x81\xa1a" * 100_000,
        b"\xdd\xff\xff\xff\xff",
        b"\xdf\xff\xff\xff\xff\xa1a",
        b"\xdb\xff\xff\xff\xffa",
        b"\xc6\xff\xff\xff\xffa",
        document([[]] * 1_000_000),
        document({"text": "ab", "notes": [0] * 1_000_000}),
        b"\xdd\x02\x00\x00\x00" + b"\x90" * (1 << 25),
    ],
    ids=[
        "deep arrays",
        "deep maps",
        "long array",
        "long map",
        "long string",
        "long binary",
        "many arrays",
        "many faults",
        "more",
    ],
)
def test_hostile_bytes_are_an_error(data: bytes) -> None:
    with pytest.raises(FormatError) as caught:
        loads(data)
    assert len(str(caught.value)) < 1000


def test_what_is_no_bytes_is_an_error() -> None:
    for data in ("text", None, bytearray(b"x")):
        with pytest.raises(FormatError, match="a document is bytes, not"):
            loads(data)  # type: ignore[arg-type]


@pytest.mark.parametrize("thing", ["text", 3, None, {"start": 1}, object(), [3], b"x"])
def test_only_objects_of_the_model_are_written(thing: object) -> None:
    with pytest.raises(FormatError):
        dumps(thing)


def test_a_file_and_a_stream_hold_the_same_document(tmp_path: Path) -> None:
    article = Article(text="Rom\nhört zu.")
    file, stream = tmp_path / "a.msgpack", io.BytesIO()
    dump(article, file)
    dump(article, stream)
    assert file.read_bytes() == stream.getvalue() == dumps(article)
    assert load(file) == load(str(file)) == load(io.BytesIO(stream.getvalue())) == article


def test_an_error_in_a_file_names_it(tmp_path: Path) -> None:
    file = tmp_path / "a.msgpack"
    file.write_bytes(document({}))
    with pytest.raises(FormatError, match=r"a\.msgpack: text: is missing"):
        load(file)
    with pytest.raises(FormatError, match=r"b\.msgpack: this file cannot be read"):
        load(tmp_path / "b.msgpack")


def test_json_is_told_to_be_json_and_messagepack_to_be_messagepack() -> None:
    with pytest.raises(FormatError, match="looks like JSON"):
        loads(json.dumps(Article(text="Kiew")).encode())
    with pytest.raises(FormatError, match="this is no JSON, but MessagePack"):
        json.loads(dumps(Article(text="Kiew" * 100)))
