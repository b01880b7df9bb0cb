"""Arrow tables: that the nested form loses nothing, what the flat one keeps, and how faults are told."""

import datetime as dt
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.errors import FormatError
from ukrdiplo.model import (
    Actor,
    ActorKind,
    Article,
    Block,
    BlockKind,
    Confidence,
    Event,
    EventStatus,
    EventType,
    Medium,
    Note,
    ParsedArticle,
    Participant,
    ParticipantRole,
    Place,
    Position,
    Quantity,
    Span,
    Stance,
    Statement,
    StatementType,
    TimeExpression,
)
from ukrdiplo.serialise import arrow, flat, nested
from ukrdiplo.serialise.arrow import from_tables, schema, to_tables
from ukrdiplo.testing import parsed_articles

GOLDEN = Path(__file__).parents[2] / "golden" / "tables.txt"
TEXT = "„Wir“, sagte Ida Muster, „kommen“ nach Riga am 1. Mai, 90 Minuten lang."

PARSED = ParsedArticle(
    article=Article(
        text=TEXT,
        blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(TEXT)), skips=(Span(4, 5),)),),
        published=dt.date(2025, 4, 30),
        authors=("A. Bee", "C. Dee"),
        notes=(Note(code="a", message="b"),),
    ),
    actors=(Actor(id="person.ida-muster", name="Ida Muster", kind=ActorKind.PERSON),),
    statements=(
        Statement(
            id="st-1",
            type=StatementType.DIRECT,
            quote=(Span(0, 5), Span(25, 33)),
            speaker=("person.ida-muster",),
            cue=(Span(7, 12),),
            medium=(Medium.SPEECH, Medium.WRITING),
            rule="r",
            confidence=Confidence(precision=0.5, hits=12),
        ),
    ),
    positions=(
        Position(
            id="po-1", holder="person.ida-muster", topic="ceasefire", stance=Stance.SUPPORT, evidence=(Span(0, 5),), rule="r"
        ),
    ),
    events=(
        Event(
            id="ev-1",
            type=EventType.CONSULT,
            status=EventStatus.PLANNED,
            participants=(Participant(actor="person.ida-muster", role=ParticipantRole.HOST),),
            when=TimeExpression(text="am 1. Mai", span=Span(44, 53), earliest=dt.date(2025, 5, 1), latest=dt.date(2025, 5, 1)),
            place=Place(text="Riga", span=Span(39, 43), country="LVA"),
            quantities=(Quantity(number="90", unit="Minuten", span=Span(55, 65)),),
            evidence=(Span(25, 33),),
            rule="r",
        ),
    ),
    analyser="by hand",
).check()


@given(st.lists(parsed_articles(), max_size=2))
def test_nested_tables_have_the_stated_schema(things: list[ParsedArticle]) -> None:
    made = to_tables(things)
    assert {name: table.schema for name, table in made.items()} == {name: schema(name) for name in nested.CLASSES}
    for table in made.values():
        table.validate(full=True)


@given(st.lists(parsed_articles(), max_size=2))
def test_flat_tables_hold_what_the_projection_says(things: list[ParsedArticle]) -> None:
    made = to_tables(things, flat=True)
    for name, table in made.items():
        table.validate(full=True)
        assert table.schema == schema(name, flat=True)
        expected = [row for number, thing in enumerate(things) for row in flat.rows(thing, number)[name]]
        assert table.to_pylist() == expected
        assert all(not pa.types.is_nested(field.type) for field in table.schema)


@pytest.mark.parametrize("module", ["arrow", "parquet"])
def test_without_pyarrow_the_error_names_the_extra(module: str) -> None:
    code = f"import sys; sys.modules['pyarrow'] = None\nimport ukrdiplo\ntry:\n import ukrdiplo.serialise.{module}\n"
    code += "except ukrdiplo.MissingExtraError as fault: print(fault)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "ukrdiplo[arrow]" in done.stdout


def test_other_formats_do_not_import_pyarrow() -> None:
    code = "import sys, ukrdiplo.serialise, ukrdiplo.serialise.csv, ukrdiplo.serialise.msgpack; print('pyarrow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_the_same_article_may_be_there_twice() -> None:
    assert from_tables(to_tables([PARSED, PARSED])) == (PARSED, PARSED)


def test_rows_may_stand_in_any_order() -> None:
    other = ParsedArticle(
        article=Article(text="ab"), actors=tuple(Actor(id=f"person.{name}", name=name, kind=ActorKind.PERSON) for name in "edcba")
    )
    made = {
        name: table.take(pa.array(range(table.num_rows - 1, -1, -1), pa.int64()))
        for name, table in to_tables([PARSED, other, PARSED]).items()
    }
    assert from_tables(made) == (PARSED, other, PARSED)


def test_media_are_read_in_their_order_whatever_that_of_the_row() -> None:
    made = to_tables([PARSED])
    statements = made["statements"]
    column = statements.schema.get_field_index("medium")
    turned = pa.array([["writing", "speech"]], statements.schema.field(column).type)
    made["statements"] = statements.set_column(column, statements.schema.field(column), turned)
    assert from_tables(made) == (PARSED,)


def test_tables_that_went_through_wider_types_come_back_equal() -> None:
    def wider(table: pa.Table) -> pa.Table:
        types = {pa.string(): pa.large_string()}
        return table.cast(pa.schema([field.with_type(types.get(field.type, field.type)) for field in table.schema]))

    assert from_tables({name: wider(table) for name, table in to_tables([PARSED]).items()}) == (PARSED,)


def test_no_articles_are_empty_tables() -> None:
    assert from_tables(to_tables([])) == ()
    assert all(table.num_rows == 0 for table in to_tables([], flat=True).values())


def test_many_articles_are_made_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "_ARTICLES_A_BATCH", 2)
    things = [ParsedArticle(article=Article(text=str(number))) for number in range(5)]
    assert [batch["articles"].num_rows for batch in arrow.batches(things, flat=False)] == [2, 2, 1]
    assert from_tables(to_tables(things)) == tuple(things)
    monkeypatch.setattr(arrow, "_CHARACTERS_A_BATCH", 1)
    assert len(list(arrow.batches(things, flat=True))) == 5


@pytest.mark.parametrize("text", ["\ud800", "a\ud83d\ude00b", "\ude00\ud83d"])
def test_a_lone_surrogate_keeps_its_offset_and_is_whole_in_exact(text: str) -> None:
    parsed = ParsedArticle(article=Article(text=text), notes=(Note(code="a", message=text),))
    made = to_tables([parsed, PARSED])
    shown = made["articles"].column("text").to_pylist()[0]
    assert len(shown) == len(text)
    assert "\ufffd" in shown
    assert [value is None for value in made["articles"].column("exact").to_pylist()] == [False, True]
    assert from_tables(made) == (parsed, PARSED)


def with_extra() -> ParsedArticle:
    note = Note(code="a", message="b", extra=(("tone", '{"de":[1.5,null]}'),))
    actor = Actor(id="a", name="A", kind=ActorKind.GROUP, extra=(("size", "7"),))
    article = Article(text="ab", notes=(note,), extra=(("language", '"de"'),))
    return ParsedArticle(article=article, actors=(actor,), extra=(("summary", '"s"'),))


def test_unknown_fields_are_kept_with_their_objects() -> None:
    made = to_tables([with_extra(), PARSED])
    assert from_tables(made, strict=False) == (with_extra(), PARSED)
    with pytest.raises(FormatError, match=r"^\[0\]\..*there is no such field"):
        from_tables(made)


@pytest.mark.parametrize("kind", [pa.large_string(), pa.dictionary(pa.int32(), pa.string())])
def test_texts_may_have_any_type_of_texts(kind: pa.DataType) -> None:
    made = to_tables([PARSED])
    actors = made["actors"]
    place = actors.schema.get_field_index("name")
    names = actors.column("name")
    made["actors"] = actors.set_column(
        place, "name", names.dictionary_encode() if pa.types.is_dictionary(kind) else names.cast(kind)
    )
    assert from_tables(made) == (PARSED,)


def test_columns_and_tables_of_a_newer_version_are_kept_where_asked() -> None:
    made = to_tables([PARSED])
    made["actors"] = made["actors"].append_column("born", pa.array([dt.date(1970, 1, 1)]))
    made["articles"] = made["articles"].append_column("language", pa.array(["de"]))
    made["quarrels"] = pa.table({"article_number": [0], "article_id": [PARSED.article.id], "ordinal": [0], "about": ["x"]})
    with pytest.raises(FormatError, match="quarrels: there is no such table"):
        from_tables(made)
    (back,) = from_tables(made, strict=False)
    assert back.actors[0].extra == (("born", '"1970-01-01"'),)
    assert back.article.extra == (("language", '"de"'),)
    assert back.extra == (("quarrels", '[{"about":"x"}]'),)
    assert from_tables(to_tables([back]), strict=False) == (back,)


def changed(table: str, column: str, value: object) -> Callable[[dict[str, Any]], None]:
    def change(made: dict[str, Any]) -> None:
        place = made[table].schema.get_field_index(column)
        field = made[table].schema.field(column)
        made[table] = made[table].set_column(
            place,
            field if not isinstance(value, pa.Array) else column,
            pa.array([value], field.type) if not isinstance(value, pa.Array) else value,
        )

    return change


FAULTS = [
    (changed("statements", "type", "said"), r"^\[0\]\.statements\[0\]\.type: must be one of direct, .*'said'"),
    (changed("statements", "quote", [{"start": 5, "end": 4}]), r"^\[0\]\.statements\[0\]\.quote\[0\]: a span runs forwards"),
    (
        changed("statements", "quote", [{"start": 5, "end": 400}]),
        r"^\[0\]\.statements\[0\]\.quote\[0\].* 400, but the text has 71 ",
    ),
    (changed("statements", "quote", []), r"^\[0\]\.statements\[0\]: Statement\.quote must be at least one span"),
    (changed("statements", "quote", None), r"^\[0\]\.statements\[0\]\.quote: must be an array, not null"),
    (changed("statements", "speaker", ["x"]), r"^\[0\]\.statements\[0\]\.speaker\[0\]: there is no 'x' among the actors"),
    (changed("statements", "negated", pa.array(["no"])), r"^\[0\]\.statements\[0\]\.negated: must be true or false, not 'no'"),
    (
        changed("articles", "published", pa.array([dt.datetime.fromisoformat("2025-01-01")])),
        r"^articles\.published: must hold texts, numbers, days, .* not timestamp",
    ),
    (changed("articles", "text", "Kiew"), r"^\[0\]\.article: a block ends at 71"),
    (changed("articles", "article_id", "ar-0"), r"article_id: must be that of its article"),
    (changed("statements", "article_number", 1), r"^\[1\]\.statements: there is no article of this number"),
    (changed("statements", "article_number", -1), r"^statements\.article_number: must be whole numbers that ascend"),
    (changed("statements", "article_number", None), r"^statements\.article_number: must be whole numbers that ascend"),
    (changed("statements", "article_number", pa.array([0.0])), r"^statements\.article_number: must be whole numbers that ascend"),
    *(
        (changed("statements", "article_number", values), r"^statements\.article_number: must be whole numbers that ascend")
        for values in (pa.array([[0]]), pa.array([{"a": 0}]), pa.nulls(1), pa.array([[[]]]), pa.array([{}]))
    ),
    (changed("statements", "ordinal", None), r"^\[0\]\.statements\.ordinal: must be a whole number"),
    (changed("statements", "exact", "{"), r"^\[0\]\.statements\[0\]\.exact: this is no JSON"),
    (changed("statements", "exact", '{"id":"x"}'), r"^\[0\]\.statements\[0\]\.exact: must tell what the other columns show"),
    (changed("statements", "exact", pa.array([7])), r"^\[0\]\.statements\[0\]\.exact: must be a string"),
    (changed("articles", "exact", "[" * 100_000), r"^\[0\]\.exact: this is nested deeper"),
    (lambda made: made.pop("events"), r"^events: this table is missing"),
    (lambda made: made.update(events=made["events"].drop_columns("ordinal")), r"^events\.ordinal: this column is missing"),
    (lambda made: made.update(events=made["events"].drop_columns("evidence")), r"^\[0\]\.events\[0\]\.evidence: is missing"),
    (
        lambda made: made.update(events=made["events"].append_column("evidence", pa.array([1]))),
        r"^events\.evidence: this column is there twice",
    ),
    (
        lambda made: made.update(events=made["events"].append_column("tone", pa.array([1]))),
        r"^\[0\]\.events\[0\]\.tone: there is no such field",
    ),
    (
        lambda made: made.update(events=made["events"].append_column("tone", pa.array([float("nan")]))),
        r"^\[0\]\.events\[0\]\.tone: must be a text, a number, a date",
    ),
    *(
        (
            lambda made, values=values: made.update(events=made["events"].append_column("tone", values)),  # type: ignore[misc]
            rf"^events\.tone: must hold texts, numbers, days, .*, not {kind}",
        )
        for kind, values in {
            "binary": pa.array([b"\xff"]),
            "timestamp": pa.array([1], pa.timestamp("us", "Mars/Base")),  # a zone that cannot be looked up
            "duration": pa.array([1], pa.duration("ns")),
            "decimal": pa.array([None], pa.decimal128(3, 1)),
            "list": pa.array([[b"x"]]),
            "struct": pa.array([{"a": b"x"}]),
            "map": pa.array([[("a", 1)]], pa.map_(pa.string(), pa.int64())),
        }.items()
    ),
    (lambda made: made.update(actors=made["events"]), r"^actors: this table holds 'Event', not Actor"),
    (
        lambda made: made.update(events=made["events"].replace_schema_metadata({"schema_version": "99.0"})),
        r"99\.0 is newer than .*upgrade",
    ),
    (
        lambda made: made.update(actors=pa.concat_tables([made["actors"]] * 2)),
        r"^\[0\]\.actors\.ordinal: 0 is there twice",
    ),
    (
        lambda made: made.update(articles=pa.concat_tables([made["articles"]] * 2)),
        r"^\[0\]: the table of articles has this number twice",
    ),
    (
        lambda made: made.update(to_tables([PARSED], flat=True)) or made.pop("blocks"),
        r"the flat form .* cannot be read back",
    ),
]


@pytest.mark.parametrize(("change", "said"), FAULTS)
def test_a_fault_is_told_with_its_path(change: Callable[[dict[str, Any]], object], said: str) -> None:
    made = to_tables([PARSED])
    change(made)
    with pytest.raises(FormatError, match=said) as caught:
        from_tables(made)
    assert len(str(caught.value)) < 1000


@pytest.mark.parametrize("depth", [120, 600, 5_000])
@pytest.mark.parametrize("strict", [True, False])
def test_a_column_that_is_nested_too_deeply_is_an_error(depth: int, strict: bool) -> None:  # noqa: FBT001 - a parameter
    kind = pa.int64()
    for _ in range(depth):
        kind = pa.list_(kind)
    made = to_tables([PARSED])
    made["actors"] = made["actors"].append_column("deep", pa.nulls(1, kind))
    with pytest.raises(FormatError, match=r"^actors\.deep: must hold .* \(100 levels at most\)"):
        from_tables(made, strict=strict)


def test_an_unknown_value_that_is_no_json_is_an_error() -> None:
    made = to_tables([PARSED])
    for value in (b"\xff", dt.timedelta(1), float("nan")):
        odd = made | {"events": made["events"].append_column("tone", pa.array([value]))}
        with pytest.raises(FormatError):
            from_tables(odd, strict=False)


def test_a_table_that_lost_its_metadata_is_read_as_current() -> None:
    bare = {name: table.replace_schema_metadata(None) for name, table in to_tables([PARSED]).items()}
    assert from_tables(bare) == (PARSED,)


def test_articles_that_do_not_hold_together_are_read_where_asked() -> None:
    made = to_tables([PARSED])
    made["actors"] = made["actors"].slice(0, 0)
    with pytest.raises(FormatError, match="among the actors"):
        from_tables(made)
    assert from_tables(made, check=False)[0].actors == ()


@pytest.mark.parametrize("thing", ["x", None, Span(0, 1), Article(text="")])
@pytest.mark.parametrize("flat_one", [True, False])
def test_only_parsed_articles_become_tables(thing: ParsedArticle, flat_one: bool) -> None:  # noqa: FBT001 - a parameter of the test
    with pytest.raises(FormatError, match="tables hold parsed articles, not "):
        to_tables([thing], flat=flat_one)


def test_the_flat_form_of_an_article() -> None:
    made = {name: table.to_pylist() for name, table in to_tables([PARSED], flat=True).items()}
    assert [len(rows) for rows in made.values()] == [1, 1, 0, 1, 0, 1, 1, 1, 1, 1]
    (said,) = made["statements"]
    assert (said["quote_text"], said["quote_start"], said["quote_end"]) == ("„Wir“ … „kommen“", 0, 33)
    assert (said["medium"], said["speaker"], said["via"]) == ("speech | writing", "person.ida-muster", None)
    assert (said["frame_text"], said["frame_start"], said["confidence_precision"]) == (None, None, 0.5)
    (happened,) = made["events"]
    assert (happened["when_text"], happened["when_start"], happened["when_earliest"]) == ("am 1. Mai", 44, dt.date(2025, 5, 1))
    assert (happened["place_text"], happened["place_country"], happened["mode"]) == ("Riga", "LVA", None)
    (part,) = made["participants"]
    assert (part["event"], part["actor"], part["role"]) == ("ev-1", "person.ida-muster", "host")
    assert made["articles"][0]["authors"] == "A. Bee | C. Dee"


def test_the_schema_is_the_recorded_one() -> None:
    """A change here changes files that others keep: it needs a new schema version and a line in the changelog."""
    assert stable_schema() == GOLDEN.read_text(encoding="utf-8")


def stable_schema() -> str:
    """All tables of both forms, with their columns and types, as one text."""
    lines: list[str] = []
    for form, flat_one in ((nested, False), (flat, True)):
        for name in form.CLASSES:
            lines.append(f"{'flat' if flat_one else 'nested'} {name}")
            lines += [
                f"  {field.name}: {field.type}{'' if field.nullable else ' not null'}" for field in schema(name, flat=flat_one)
            ]
    return "\n".join(lines) + "\n"


def test_every_column_is_described() -> None:
    for form in (nested, flat):
        for name in form.CLASSES:
            described = {column.name: column.description for column in form.columns(name)}
            assert all(text.endswith(".") for text in described.values()), described
            assert not re.search(r":\w+:`|\n", "".join(described.values()))
    assert schema("positions").field("holder").metadata[b"description"] == b"Id of the actor who wants or rejects it."


def test_a_question_can_be_asked_of_nested_tables() -> None:
    events = to_tables([PARSED])["events"]
    assert pc.struct_field(events["place"], "country").to_pylist() == ["LVA"]


def test_a_day_beyond_the_calendar_is_told() -> None:
    tables = arrow.to_tables([ParsedArticle(article=Article(text="Kiew", published=dt.date(2025, 5, 1)))])
    articles = tables["articles"]
    place, field = articles.schema.get_field_index("published"), articles.schema.field("published")
    late = articles.set_column(place, field, pa.array([3_000_000], pa.int32()).cast(pa.date32()))
    with pytest.raises(FormatError, match="date value out of range"):
        arrow.from_tables({**tables, "articles": late})
