"""What JSON documents hold, and that they come back equal, in text and in files."""

import datetime as dt
import io
import json
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given

from tests.unit.serialise.documents import PARSED, STRATEGIES
from ukrdiplo.errors import FormatError
from ukrdiplo.model import (
    Act,
    Analysis,
    Article,
    Block,
    BlockKind,
    Confidence,
    Medium,
    ParsedArticle,
    Span,
    Statement,
    StatementType,
    Word,
)
from ukrdiplo.serialise import SCHEMA_VERSION, canonical, dump, dumps, load, loads
from ukrdiplo.serialise.envelope import Content, enclosed


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


def test_a_byte_order_mark_is_allowed() -> None:
    assert loads(b"\xef\xbb\xbf" + dumps(Span(1, 2)).encode()) == Span(1, 2)


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
