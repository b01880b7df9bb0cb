"""What the tests of extraction share: the lexicon, and trees that were recorded once.

A folder's trees stand in its ``trees.conllu``. With the variable ``UKRDIPLO_RECORD`` set, a text without trees gets them from the
bundled models, and the file grows.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ukrdiplo import Article
from ukrdiplo.analysis import conllu
from ukrdiplo.analysis.stanza import StanzaAnalyser
from ukrdiplo.errors import AnalysisError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis

MARK = "# newdoc id = "


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The package's own lexicon."""
    return Lexicon.load()


@pytest.fixture(scope="session")
def recorded() -> Callable[[Path], Callable[[Article], Analysis]]:
    """The recorded trees of a folder's texts."""
    return _recorded


def _recorded(folder: Path) -> Callable[[Article], Analysis]:
    file = folder / "trees.conllu"
    written = file.read_text(encoding="utf-8") if file.is_file() else ""
    documents = {part.partition("\n")[0]: MARK + part for part in written.split(MARK) if part.strip()}
    models = StanzaAnalyser()

    def trees(article: Article) -> Analysis:
        try:
            return conllu.RecordedAnalyser(documents).analyse(article)
        except AnalysisError:
            if not os.environ.get("UKRDIPLO_RECORD"):
                raise
        analysis = models.analyse(article)
        documents[article.id] = conllu.dumps(analysis, article)
        file.write_text("".join(documents.values()), encoding="utf-8")
        return analysis

    return trees
