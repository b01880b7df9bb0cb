"""The strategies: what they give passes all checks, is varied, and shrinks well."""

import subprocess
import sys
from collections.abc import Callable
from enum import Enum
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from ukrdiplo import model, testing
from ukrdiplo.model import (
    Act,
    Article,
    BlockKind,
    Event,
    EventType,
    ParsedArticle,
    Prose,
    Sentence,
    Span,
    Statement,
    StatementType,
)


@given(testing.parsed_articles())
def test_a_whole_result_passes_its_own_check(parsed: ParsedArticle) -> None:
    assert parsed.check() is parsed


@given(testing.articles())
def test_every_character_that_is_not_blank_lies_in_exactly_one_block(article: Article) -> None:
    covered = [offset for block in article.blocks for offset in range(block.span.start, block.span.end)]
    assert len(covered) == len(set(covered))
    assert {offset for offset, sign in enumerate(article.text) if not sign.isspace()} <= set(covered)


@given(st.integers(0, 30).flatmap(lambda length: st.tuples(st.just(length), testing.passages(length=length, min_size=1))))
def test_passages_stay_inside_their_text(drawn: tuple[int, tuple[Span, ...]]) -> None:
    length, spans = drawn
    assert bool(spans) == bool(length)
    assert all(span.end <= length for span in spans)


def test_there_is_a_strategy_for_every_class_of_the_model() -> None:
    classes = [name for name in model.__all__ if attrs.has(getattr(model, name))]
    plurals = {
        "Analysis": "analyses",
        "Prose": "proses",
        "TimeExpression": "time_expressions",
        "ParsedArticle": "parsed_articles",
    }
    plurals |= {"Quantity": "quantities"}
    for name in classes:
        assert plurals.get(name, f"{name.lower()}s") in testing.__all__


EXAMPLES = [
    (testing.parsed_articles(), lambda parsed: len(parsed.events) == 2),
    (testing.parsed_articles(), lambda parsed: any(event.positions for event in parsed.events)),
    (testing.parsed_articles(), lambda parsed: any(item.said_at and item.speaker for item in parsed.statements)),
    (testing.articles(), lambda article: any(block.skips for block in article.blocks)),
    (testing.articles(), lambda article: any("\ud800" <= sign <= "\udfff" for sign in article.text)),
    (testing.statements(), lambda statement: len(statement.quote) > 1 and statement.cue),
    (testing.events(), lambda event: event.mode and event.participants and event.when and event.place),
    (testing.passages(), lambda spans: any(a.end == b.start for a, b in pairwise(spans))),
    (testing.sentences(), lambda sentence: sentence.words[0].head > 1),
    (
        testing.sentences(),
        lambda sentence: any(a.span == b.span for a, b in pairwise(sentence.words)),
    ),
]


QUICK = settings(phases=[Phase.generate], max_examples=3000, database=None)


@pytest.mark.parametrize(("strategy", "wanted"), EXAMPLES)
def test_what_may_occur_does_occur(strategy: st.SearchStrategy[object], wanted: Callable[[object], bool]) -> None:
    find(strategy, wanted, settings=QUICK)


@pytest.mark.parametrize(
    ("strategy", "kind"),
    [
        (testing.blocks(), BlockKind),
        (testing.statements(), StatementType),
        (testing.statements(), Act),
        (testing.events(), EventType),
    ],
)
def test_every_member_of_an_enum_occurs(strategy: st.SearchStrategy[object], kind: type[Enum]) -> None:
    missing = set(kind)

    def none_is_missing(thing: Any) -> bool:  # noqa: ANN401 - attrs has no public name for its classes
        missing.difference_update(value for value in attrs.astuple(thing, recurse=False) if isinstance(value, kind))
        return not missing

    find(strategy, none_is_missing, settings=QUICK)


def test_examples_shrink_to_what_matters() -> None:
    article = find(testing.articles(), lambda article: any(block.skips for block in article.blocks))
    assert (len(article.text), len(article.blocks), article.notes, article.published) == (1, 1, (), None)
    event = find(testing.events(), lambda event: event.quantities)
    assert (event.participants, event.when, event.place, len(event.evidence)) == ((), None, None, 1)


def test_a_whole_result_shrinks_to_what_matters() -> None:
    tries = 0

    def refers_to_a_position(parsed: ParsedArticle) -> bool:
        nonlocal tries
        tries += 1
        return any(event.positions for event in parsed.events)

    found = find(testing.parsed_articles(), refers_to_a_position, settings=settings(derandomize=True, database=None))
    event, position, actor = found.events[0], found.positions[0], found.actors[0]
    assert tries < 2_000
    assert (len(found.article.text), len(found.actors), len(found.positions), len(found.events)) == (1, 1, 1, 1)
    assert (found.mentions, found.statements, found.notes) == ((), (), ())
    assert (event.positions, position.holder) == ((position.id,), actor.id)
    assert (event.participants, event.when, event.place, event.quantities, event.confidence) == ((), None, None, (), None)
    assert (actor.wikidata, actor.office, position.attributed_by, position.confidence) == (None, None, None, None)


@given(testing.proses(), testing.sentences(), testing.events(), testing.statements())
def test_parts_can_be_had_alone(prose: Prose, sentence: Sentence, event: Event, statement: Statement) -> None:
    assert len(prose.text) == len(prose.offsets)
    assert sentence.root is not None
    assert event.evidence
    assert statement.quote


def test_without_hypothesis_the_error_names_the_extra() -> None:
    code = "import sys; sys.modules['hypothesis'] = None\nimport ukrdiplo\ntry:\n import ukrdiplo.testing\n"
    code += "except ukrdiplo.MissingExtraError as fault: print(fault)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "ukrdiplo[testing]" in done.stdout
