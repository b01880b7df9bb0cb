"""What is written comes back equal: every class, and lists of articles, in every lossless format that holds them.

Each law is tried on 1,000 examples (``tests/laws.py``); what is drawn once goes through all formats.
"""

import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import round_trip
from tests.unit.serialise.documents import STRATEGIES
from ukrdiplo.model import ParsedArticle
from ukrdiplo.serialise import arrow, dump_lines, dumps, load_lines, loads, msgpack, parquet
from ukrdiplo.serialise.structure import CLASSES
from ukrdiplo.testing import parsed_articles


def test_every_class_of_the_model_has_a_strategy() -> None:
    assert set(STRATEGIES) == set(CLASSES)


@pytest.mark.parametrize("name", STRATEGIES)
def test_every_object_comes_back_equal(name: str) -> None:
    @round_trip
    @given(STRATEGIES[name])
    def law(thing: object) -> None:
        assert type(thing).__name__ == name
        text = dumps(thing)
        back = loads(text)
        assert back == thing
        assert hash(back) == hash(thing)
        assert dumps(back) == text
        assert loads(text.encode()) == thing
        assert loads(dumps(thing, indent=2)) == thing
        packed = msgpack.dumps(thing)
        assert msgpack.loads(packed) == thing
        assert msgpack.dumps(back) == packed
        assert list(load_lines(io.BytesIO(text.encode()))) == [thing]

    law()


@round_trip
@given(st.lists(parsed_articles(), max_size=2))
def test_articles_come_back_equal_and_in_order(things: list[ParsedArticle]) -> None:
    assert loads(dumps(things)) == tuple(things)
    assert msgpack.loads(msgpack.dumps(things)) == tuple(things)
    stream = io.StringIO()
    assert dump_lines(things, stream) == len(things)
    assert stream.getvalue().count("\n") == len(things)
    assert list(load_lines(io.BytesIO(stream.getvalue().encode()))) == things
    assert arrow.from_tables(arrow.to_tables(things)) == tuple(things)
    with tempfile.TemporaryDirectory() as folder:
        parquet.dump(things, Path(folder, "tables"))
        assert list(parquet.load(Path(folder, "tables"))) == things


@given(st.lists(parsed_articles(), max_size=2))
def test_articles_come_back_equal_from_files_of_lines(things: list[ParsedArticle]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for ending in (".jsonl", ".jsonl.gz", ".jsonl.zst"):
            for append in (False, True):
                file = Path(folder, f"{append}{ending}")
                assert dump_lines(things, file, append=append) == len(things)
                assert list(load_lines(file)) == things
