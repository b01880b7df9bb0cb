"""The statements of an article as a whole."""

from collections.abc import Callable
from typing import Any

from ukrdiplo import Lexicon, read_text
from ukrdiplo.extraction import statements
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.model import Analysis

TEXT = (
    "„Wir werden weiter helfen“, sagte der Minister. Laut dem Ministerium beginnt die Lieferung im Mai.\n\n"
    "Die Opposition kritisierte, dass der Plan „zu spät“ komme. Er koste außerdem viel Geld."
)


def test_ids_are_unique_and_the_same_every_time(read: Callable[[str], Any]) -> None:
    first, second = read(TEXT).statements, read(TEXT).statements
    assert [statement.id for statement in first] == [statement.id for statement in second]
    assert len({statement.id for statement in first}) == len(first)


def test_statements_stand_in_the_order_of_the_text(read: Callable[[str], Any]) -> None:
    starts = [statement.quote[0].start for statement in read(TEXT).statements]
    assert starts == sorted(starts)


def test_an_article_without_sentences_has_no_statements() -> None:
    lexicon = Lexicon.load()
    assert statements.find(read_text(""), Analysis(), lexicon, Cast()) == ((), Cast())


def test_every_rule_says_its_construction(read: Callable[[str], Any]) -> None:
    assert {rule.partition(".")[0] for rule in read(TEXT).rules()} <= {"direct", "indirect", "source", "free", "reported"}
