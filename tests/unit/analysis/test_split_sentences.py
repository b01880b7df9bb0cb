"""Tokens and sentences by the bundled models: each line of ``split_sentences.txt`` is a text and how it is to be split."""

from pathlib import Path

import pytest

from ukrdiplo.analysis.protocol import Analyser
from ukrdiplo.model import Article, Block, BlockKind, Span

LINES = Path(__file__).with_name("split_sentences.txt").read_text(encoding="utf-8").splitlines()
CASES = [line for line in LINES if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def found(analyser: Analyser) -> list[str]:
    """How each text is split, where each is a block of one article."""
    blocks, start = [], 0
    texts = [case.replace(" | ", " ").replace("·", "") for case in CASES]
    for text in texts:
        blocks.append(Block(kind=BlockKind.PARAGRAPH, span=Span(start, start + len(text))))
        start += len(text) + 1
    article = Article(text="\n".join(texts), blocks=tuple(blocks))
    sentences: list[list[str]] = [[] for _ in blocks]
    for sentence in analyser.analyse(article).sentences:
        sentences[sentence.block].append(_tokens(article, [word.span for word in sentence.words]))
    return [" | ".join(tokens) for tokens in sentences]


@pytest.mark.parametrize("number", range(len(CASES)), ids=CASES)
def test_german_text_is_split_into_tokens_and_sentences(found: list[str], number: int) -> None:
    assert found[number] == CASES[number]


def _tokens(article: Article, spans: list[Span]) -> str:
    """The tokens of a sentence, with ``·`` between two that touch; the words of a multi-word token are one."""
    written, end = "", None
    for span in sorted(set(spans)):
        written += "·" * (span.start == end) + " " * (end is not None and span.start > end) + article.surface(span)
        end = span.end
    return written
