"""Whether an analysis and an article belong together."""

from ukrdiplo.errors import AnalysisError
from ukrdiplo.model import Analysis, Article

__all__ = ["fitting"]


def fitting(analysis: Analysis, article: Article) -> Analysis:
    """The analysis, once it is known to fit the article: its sentences in order, each inside a content block.

    Raises:
        AnalysisError: If a sentence names a block that is not there or no content, leaves its block, or runs into another one.
    """
    end = 0
    for sentence in analysis.sentences:
        place = (sentence.span.start, sentence.span.end)
        if not 0 <= sentence.block < len(article.blocks):
            fault = f"a sentence lies in block {sentence.block}, but the article has {len(article.blocks)}"
            raise AnalysisError(fault, article=article.id, span=place)
        block = article.blocks[sentence.block]
        if not block.kind.is_content or not block.span.covers(sentence.span):
            fault = f"a sentence stands in block {sentence.block} ({block.kind.value}), which is no content or lies elsewhere"
            raise AnalysisError(f"{fault}; analyse the article anew", article=article.id, span=place)
        if sentence.span.start < end:
            raise AnalysisError("a sentence begins before the one before it ends", article=article.id, span=place)
        end = sentence.span.end
    return analysis
