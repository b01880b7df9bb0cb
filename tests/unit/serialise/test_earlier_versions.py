"""That MessagePack documents and Parquet folders of every released schema version stay readable."""

from pathlib import Path

import pytest

from ukrdiplo.model import ParsedArticle
from ukrdiplo.serialise import load, msgpack, parquet

GOLDEN = Path(__file__).parents[2] / "golden" / "schema"
VERSIONS = sorted(folder.name for folder in GOLDEN.iterdir() if folder.is_dir() and folder.name[0].isdigit())


@pytest.mark.parametrize("version", VERSIONS)
def test_articles_of_any_version_can_be_read(version: str) -> None:
    first = load(GOLDEN / version / "ParsedArticle.json", expect=ParsedArticle)
    torn = "\ud83dKiew\ud83d\ude00"
    for found in (list(parquet.load(GOLDEN / version / "parquet")), msgpack.load(GOLDEN / version / "articles.msgpack")):
        assert isinstance(found, list | tuple)
        assert found[0] == first
        assert [parsed.article.text for parsed in found] == [first.article.text, torn]


def test_the_first_version_is_there() -> None:
    assert VERSIONS[0] == "0.1"
