"""What holds of positions whatever the trees."""

from itertools import pairwise

from hypothesis import given

from ukrdiplo.extraction import positions
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.positions.evidence import merged
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis, ParsedArticle, Span
from ukrdiplo.testing import analyses, parsed_articles, passages

LEXICON = Lexicon.load()


@given(parsed_articles(), analyses())
def test_no_tree_makes_reading_fail(parsed: ParsedArticle, analysis: Analysis) -> None:
    cast = Cast(actors=parsed.actors, mentions=parsed.mentions)
    found, _ = positions.find(parsed.article, analysis, LEXICON, cast, parsed.statements)
    assert all(position.evidence for position in found)


@given(passages(min_size=1), passages(min_size=1))
def test_merged_passages_cover_what_they_are_made_of_and_do_not_overlap(left: tuple[Span, ...], right: tuple[Span, ...]) -> None:
    found = merged([*left, *right])
    assert all(any(span.covers(given) for span in found) for given in (*left, *right))
    assert all(a.end <= b.start for a, b in pairwise(found))
