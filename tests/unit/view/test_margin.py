"""How high notes stand beside their block."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.view.small import SAID, SMALL, START
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Article, Block, BlockKind, ParsedArticle, Span, Statement
from ukrdiplo.view.margin import Side, margin
from ukrdiplo.view.plan import Plan

LENGTH = 2000
PLACES = st.lists(st.integers(0, LENGTH - 10), max_size=30).map(sorted)


def said_at(places: list[int]) -> Side:
    """The left margin of a long paragraph in which statements begin at these places."""
    statements = tuple(statement(f"st-{number}", place) for number, place in enumerate(places))
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, LENGTH))
    article = Article(text="x" * LENGTH, blocks=(block,))
    plan = Plan.of(ParsedArticle(article=article, actors=SMALL.actors, statements=statements), Lexicon())
    return margin(plan, plan.parts[0], statements).left


def statement(name: str, place: int) -> Statement:
    return evolve(
        SAID, id=name, quote=(Span(place, place + 5),), speaker_spans=(), cue=(), frame=(), said_at=None, addressee=(), via=()
    )


def test_a_note_stands_as_far_down_as_its_passage() -> None:
    side = said_at([0, 540])
    assert side.gaps[0] == 0
    assert 10 < side.gaps[1] < 19  # ten lines, without the first note
    assert not side.crowded


def test_notes_that_need_more_room_than_there_is_are_crowded_and_stand_close() -> None:
    side = said_at([0] * 5 + [1990] * 30)
    assert side.crowded
    assert max(side.gaps) < 0.1


def test_notes_at_the_end_of_a_block_are_moved_up_to_end_with_it() -> None:
    side, free = said_at([1990] * 4), said_at([1000] * 4)
    assert side.crowded
    assert not free.crowded
    assert side.gaps[0] > free.gaps[0] > 0


@given(PLACES)
def test_no_note_stands_on_another(places: list[int]) -> None:
    side = said_at(places)
    assert len(side.notes) == len(side.gaps) == len(places)
    assert all(gap > -1e-6 for gap in side.gaps)


def test_positions_and_events_stand_on_the_right() -> None:
    plan = Plan.of(SMALL, Lexicon())
    paragraph = next(part for part in plan.parts if part.span.start == START)
    found = margin(plan, paragraph, [*SMALL.statements, *SMALL.events])
    assert [entry.label for entry, _ in found.left.notes] == ["1"]
    assert [entry.label for entry, _ in found.right.notes] == ["E1"]
