"""What an analyser is: article in, Universal Dependencies trees out."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from ukrdiplo.model import Analysis, Article

__all__ = ["Analyser"]


class Analyser(Protocol):
    """Whatever turns articles into trees.

    The sentences of an analysis lie in the article's content blocks, in the order of the text, and none crosses a block. Word
    spans index ``article.text``. What it makes of an article does not depend on the articles before or beside it.

    Example:
        >>> class Silent:
        ...     name = "silent"
        ...     def analyse(self, article):
        ...         return Analysis(analyser=self.name)
        ...     def analyse_many(self, articles):
        ...         return map(self.analyse, articles)
        >>> silent: Analyser = Silent()
        >>> silent.analyse(Article(text="Kiew hofft.")).analyser
        'silent'
    """

    @property
    def name(self) -> str:
        """What it is, with its version; it goes into :attr:`Analysis.analyser`."""
        ...

    def analyse(self, article: Article) -> Analysis:
        """The trees of one article.

        Raises:
            AnalysisError: If the analyser cannot work or what it returns does not fit the article.
        """
        ...

    def analyse_many(self, articles: Iterable[Article]) -> Iterator[Analysis]:
        """The trees of many articles, in order, in batches where that is faster."""
        ...
