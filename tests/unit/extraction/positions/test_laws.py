"""What holds of positions whatever the trees."""

from collections.abc import Callable
from itertools import combinations, pairwise

import pytest
from hypothesis import given

from ukrdiplo.extraction import positions
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.positions.evidence import merged
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis, ParsedArticle, Position, Span
from ukrdiplo.testing import analyses, parsed_articles, passages

LEXICON = Lexicon.load()


@given(parsed_articles(), analyses())
def test_no_tree_makes_reading_fail(parsed: ParsedArticle, analysis: Analysis) -> None:
    cast = Cast(actors=parsed.actors, mentions=parsed.mentions)
    found, _ = positions.find(parsed.article, analysis, LEXICON, cast, parsed.statements)
    assert all(position.evidence for position in found)
    assert not contradictions(found)


@pytest.mark.parametrize(
    "text",
    [
        "Italien zögert bei Waffen für Kiew\n\nItalien will vorerst keine Waffen mehr liefern. Das sagte Tajani am Dienstag.",
        "Merz lehnt eine Waffenruhe ohne Garantien ab, Putin will keine Waffenruhe.",
        "Orbán bezweifelt, dass Kiew eine Waffenruhe will, und fordert Verhandlungen über eine Waffenruhe.",
    ],
)
def test_no_passage_gives_a_holder_two_stances_on_a_topic(read: Callable[..., ParsedArticle], text: str) -> None:
    found = read(f"{text}\n\nDie Lage in der Ukraine blieb am Montag ernst.").positions
    assert found
    assert not contradictions(found)


def contradictions(found: tuple[Position, ...]) -> list[tuple[Position, Position]]:
    """Positions of one holder on one topic with different stances that share some of their evidence."""
    return [
        (one, other)
        for one, other in combinations(found, 2)
        if one.holder == other.holder and one.topic == other.topic and one.stance is not other.stance
        if any(span.overlaps(passage) for span in one.evidence for passage in other.evidence)
    ]


@given(passages(min_size=1), passages(min_size=1))
def test_merged_passages_cover_what_they_are_made_of_and_do_not_overlap(left: tuple[Span, ...], right: tuple[Span, ...]) -> None:
    found = merged([*left, *right])
    assert all(any(span.covers(given) for span in found) for given in (*left, *right))
    assert all(a.end <= b.start for a, b in pairwise(found))
