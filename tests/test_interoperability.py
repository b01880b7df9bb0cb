"""DuckDB, pandas, polars and jq answer a user's question from what is written, and what they pass on can be read back.

The question: what does one actor want, over several articles, by date? DuckDB, pandas and polars come with the extra ``interop``.
"""

import datetime as dt
import json
import re
import subprocess
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from ukrdiplo import ParsedArticle
from ukrdiplo.serialise import arrow, csv, dump_lines, nested, parquet

pytestmark = pytest.mark.system

Answer = list[tuple[dt.date, str, str, str]]
"""Date, topic, stance and the first passage that it rests on, of each position of one actor."""


@pytest.fixture(scope="module")
def articles(parsed_samples: dict[str, ParsedArticle]) -> list[ParsedArticle]:
    return list(parsed_samples.values())


@pytest.fixture(scope="module")
def holder(articles: list[ParsedArticle]) -> str:
    """The actor with positions in most articles."""
    where: dict[str, set[int]] = defaultdict(set)
    for number, parsed in enumerate(articles):
        for position in parsed.positions:
            where[position.holder].add(number)
    most = max(sorted(where), key=lambda actor: len(where[actor]))
    assert len(where[most]) > 1
    return most


@pytest.fixture(scope="module")
def answer(articles: list[ParsedArticle], holder: str) -> Answer:
    """What the library itself says."""
    found: Answer = []
    for parsed in sorted(articles, key=lambda each: each.published or dt.date.max):
        for position in parsed.positions:
            if position.holder == holder:
                assert parsed.published
                passage = parsed.surface(position.evidence[0])
                found.append((parsed.published, position.topic, position.stance.value, passage))
    return found


@pytest.fixture(scope="module")
def nested_files(articles: list[ParsedArticle], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parquet") / "nested"
    parquet.dump(articles, folder)
    return folder


@pytest.fixture(scope="module")
def flat_files(articles: list[ParsedArticle], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parquet") / "flat"
    parquet.dump(articles, folder, flat=True)
    return folder


@pytest.fixture(scope="module")
def csv_files(articles: list[ParsedArticle], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("csv") / "bundle"
    csv.dump(articles, folder)
    return folder


def test_duckdb_answers_from_nested_parquet(nested_files: Path, holder: str, answer: Answer) -> None:
    import duckdb  # noqa: PLC0415 - of the extra `interop`

    query = f"""
        SELECT a.published, p.topic, p.stance, substr(a.text, p.evidence[1].start + 1, p.evidence[1].end - p.evidence[1].start)
        FROM '{nested_files}/positions.parquet' p JOIN '{nested_files}/articles.parquet' a USING (article_number)
        WHERE p.holder = ? ORDER BY a.published, p.ordinal
    """  # noqa: S608 - a path of this test
    with duckdb.connect() as connection:
        assert connection.execute(query, [holder]).fetchall() == answer


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_duckdb_answers_from_flat_files(flat_files: Path, csv_files: Path, form: str, holder: str, answer: Answer) -> None:
    import duckdb  # noqa: PLC0415 - of the extra `interop`

    folder = flat_files if form == "parquet" else csv_files
    query = f"""
        SELECT a.published, p.topic, p.stance, p.evidence_text
        FROM '{folder}/positions.{form}' p JOIN '{folder}/articles.{form}' a USING (article_number)
        WHERE p.holder = ? ORDER BY a.published, p.ordinal
    """  # noqa: S608 - a path of this test
    with duckdb.connect() as connection:
        found = connection.execute(query, [holder]).fetchall()
    assert [row[:3] for row in found] == [row[:3] for row in answer]
    assert all(text.startswith(first) for (*_, text), (*_, first) in zip(found, answer, strict=True))


def test_pandas_answers_from_nested_parquet(nested_files: Path, holder: str, answer: Answer) -> None:
    import pandas as pd  # noqa: PLC0415 - of the extra `interop`

    positions = pd.read_parquet(nested_files / "positions.parquet")
    texts = pd.read_parquet(nested_files / "articles.parquet")
    held = positions[positions.holder == holder].merge(texts, on="article_number").sort_values(["published", "ordinal"])
    found = [
        (row.published, row.topic, row.stance, row.text[row.evidence[0]["start"] : row.evidence[0]["end"]])
        for row in held.itertuples()
    ]
    assert found == answer


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_pandas_answers_from_flat_files(flat_files: Path, csv_files: Path, form: str, holder: str, answer: Answer) -> None:
    import pandas as pd  # noqa: PLC0415 - of the extra `interop`

    if form == "parquet":
        positions, texts = (pd.read_parquet(flat_files / f"{name}.parquet") for name in ("positions", "articles"))
    else:
        positions, texts = (pd.read_csv(csv_files / f"{name}.csv") for name in ("positions", "articles"))
    held = positions[positions.holder == holder].merge(texts, on="article_number").sort_values(["published", "ordinal"])
    assert [(str(row.published), row.topic, row.stance) for row in held.itertuples()] == [
        (str(published), topic, stance) for published, topic, stance, _ in answer
    ]


def test_polars_answers_from_nested_parquet(nested_files: Path, holder: str, answer: Answer) -> None:
    import polars as pl  # noqa: PLC0415 - of the extra `interop`

    first = pl.col("evidence").list.first().struct
    held = (
        pl.scan_parquet(nested_files / "positions.parquet")
        .filter(pl.col("holder") == holder)
        .join(pl.scan_parquet(nested_files / "articles.parquet"), on="article_number")
        .with_columns(start=first.field("start"), end=first.field("end"))
        .sort("published", "ordinal")
        .select("published", "topic", "stance", pl.col("text").str.slice(pl.col("start"), pl.col("end") - pl.col("start")))
    )
    assert held.collect().rows() == answer


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_polars_answers_from_flat_files(flat_files: Path, csv_files: Path, form: str, holder: str, answer: Answer) -> None:
    import polars as pl  # noqa: PLC0415 - of the extra `interop`

    if form == "parquet":
        positions, texts = (pl.read_parquet(flat_files / f"{name}.parquet") for name in ("positions", "articles"))
    else:
        positions, texts = (pl.read_csv(csv_files / f"{name}.csv", try_parse_dates=True) for name in ("positions", "articles"))
    held = positions.filter(pl.col("holder") == holder).join(texts, on="article_number").sort("published", "ordinal")
    assert held.select("published", "topic", "stance").rows() == [row[:3] for row in answer]


def test_jq_answers_from_json_lines(articles: list[ParsedArticle], tmp_path: Path, holder: str, answer: Answer) -> None:
    dump_lines(articles, tmp_path / "articles.jsonl")
    query = """
        [.[].data] | sort_by(.article.published)[] | .article as $article | .positions[] | select(.holder == $holder)
        | [$article.published, .topic, .stance, $article.text[.evidence[0].start:.evidence[0].end]]
    """
    command = ["jq", "-s", "-c", "--arg", "holder", holder, query, str(tmp_path / "articles.jsonl")]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert [json.loads(line) for line in done.stdout.splitlines()] == [[str(row[0]), *row[1:]] for row in answer]


def test_duckdb_reads_versions_from_parquet(nested_files: Path) -> None:
    import duckdb  # noqa: PLC0415 - of the extra `interop`

    query = (
        f"SELECT decode(key), decode(value) FROM parquet_kv_metadata('{nested_files}/events.parquet') WHERE key <> 'ARROW:schema'"  # noqa: S608
    )
    with duckdb.connect() as connection:
        said = dict(connection.execute(query).fetchall())
    assert said["type"] == "Event"
    assert said["form"] == "nested"
    assert {"schema_version", "library_version"} <= said.keys()


def test_what_duckdb_passes_on_is_read_back(nested_files: Path, articles: list[ParsedArticle]) -> None:
    import duckdb  # noqa: PLC0415 - of the extra `interop`

    with duckdb.connect() as connection:
        tables = {
            name: connection.sql(f"FROM '{nested_files}/{name}.parquet' ORDER BY article_number DESC").to_arrow_table()
            for name in nested.CLASSES
        }
    assert list(arrow.from_tables(tables)) == articles


def test_what_polars_passes_on_is_read_back(nested_files: Path, articles: list[ParsedArticle]) -> None:
    import polars as pl  # noqa: PLC0415 - of the extra `interop`

    tables = {name: pl.read_parquet(nested_files / f"{name}.parquet").to_arrow() for name in nested.CLASSES}
    assert list(arrow.from_tables(tables)) == articles


def test_what_pandas_passes_on_is_read_back(nested_files: Path, articles: list[ParsedArticle]) -> None:
    import pandas as pd  # noqa: PLC0415 - of the extra `interop`
    import pyarrow as pa  # noqa: PLC0415 - of the extra `arrow`

    frames = {name: pd.read_parquet(nested_files / f"{name}.parquet") for name in nested.CLASSES}
    tables = {name: pa.Table.from_pandas(frame, preserve_index=False) for name, frame in frames.items()}
    assert list(arrow.from_tables(tables)) == articles


def test_what_the_page_on_tables_asks_is_answered(nested_files: Path, elsewhere: Path) -> None:
    import duckdb  # noqa: PLC0415 - of the extra `interop`

    (elsewhere / "results").symlink_to(nested_files)
    page = (Path(__file__).parent.parent / "docs" / "howto-tables.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```(sql|python)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    queries = [block for language, block in blocks if language == "sql"]
    programs = [block for language, block in blocks if language == "python" and ">>>" not in block]
    assert len(queries) == len(programs) == 2
    with duckdb.connect() as connection:
        rows = [connection.execute(query).fetchall() for query in queries]
    assert all(rows)
    for program in programs:
        names: dict[str, Any] = {}
        exec(program, names)  # noqa: S102 - our own page
        assert [tuple(row) for row in names["answer"].to_numpy()] == [row[:3] for row in rows[0]]
