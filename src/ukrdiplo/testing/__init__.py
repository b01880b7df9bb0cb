"""Hypothesis strategies for every class of the model, for the tests of those who build on this library.

Each function gives a strategy whose values pass all checks of their class; :func:`parsed_articles` gives whole results in which
every reference resolves and every span lies in the text, so that ``check()`` passes. Texts hold what articles hold and what
they should not: umlauts, German quotation marks, line breaks, but also emoji, control characters and lone surrogates. Values
shrink towards short texts, few objects and the first member of an enum.

It needs the extra ``testing`` (``pip install ukrdiplo[testing]``).

Example:
    A law that your own code keeps, here that a summary has a line for each statement::

        from hypothesis import given
        from ukrdiplo.testing import parsed_articles

        @given(parsed_articles())
        def test_a_summary_has_a_line_for_each_statement(parsed):
            assert len(summary(parsed).splitlines()) == len(parsed.statements)

    Parts can be had alone, inside a text of a given length:

    >>> from hypothesis import find
    >>> from ukrdiplo.testing import spans
    >>> find(spans(length=100), lambda span: len(span) >= 3)
    Span(start=0, end=3)
"""

from importlib.util import find_spec

from ukrdiplo.errors import MissingExtraError

if find_spec("hypothesis") is None:
    raise MissingExtraError("ukrdiplo.testing needs hypothesis; install it by: pip install 'ukrdiplo[testing]'")

from ukrdiplo.testing.articles import articles, blocks, notes, proses
from ukrdiplo.testing.parsed import parsed_articles
from ukrdiplo.testing.results import (
    actors,
    events,
    mentions,
    participants,
    places,
    positions,
    quantities,
    statements,
    time_expressions,
)
from ukrdiplo.testing.trees import analyses, sentences, words
from ukrdiplo.testing.values import confidences, passages, spans, texts

__all__ = [
    "actors",
    "analyses",
    "articles",
    "blocks",
    "confidences",
    "events",
    "mentions",
    "notes",
    "parsed_articles",
    "participants",
    "passages",
    "places",
    "positions",
    "proses",
    "quantities",
    "sentences",
    "spans",
    "statements",
    "texts",
    "time_expressions",
    "words",
]
