"""A text is cut into blocks, without losing a character."""

from hypothesis import given

from ukrdiplo.model import Article, Block, BlockKind, Span
from ukrdiplo.testing import articles
from ukrdiplo.view.stretches import stretches


@given(articles())
def test_stretches_follow_on_each_other_without_a_gap(article: Article) -> None:
    found = stretches(article.text, article.blocks)
    assert "".join(part.span.of(article.text) for part in found) == article.text
    assert tuple(part.block for part in found if part.block) == article.blocks
    assert all(part.block is None or part.span.covers(part.block.span) for part in found)


def test_a_text_without_blocks_is_one_stretch() -> None:
    assert [(part.span, part.kind) for part in stretches(" Kiew ", ())] == [(Span(0, 6), None)]
    assert [(part.span, part.kind) for part in stretches(" \n", ())] == [(Span(0, 2), None)]
    assert stretches("", ()) == ()


def test_what_lies_between_blocks_is_a_stretch_of_its_own_unless_blank() -> None:
    text = "Eins. Zwei. Drei."
    blocks = (Block(kind=BlockKind.HEADLINE, span=Span(0, 5)), Block(kind=BlockKind.PARAGRAPH, span=Span(12, 17)))
    found = stretches(text, blocks)
    assert [part.span.of(text) for part in found] == ["Eins. ", "Zwei. ", "Drei."]
    assert [part.kind for part in found] == [BlockKind.HEADLINE, None, BlockKind.PARAGRAPH]
