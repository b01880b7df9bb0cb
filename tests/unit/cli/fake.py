"""An article, and a parser that reads nothing off it."""

import logging

from ukrdiplo.errors import AnalysisError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Article, ParsedArticle

TEXT = "Kiew stimmt zu\n\nDie Ukraine nimmt den Plan an, sagte ihr Präsident am Dienstag in Riad.\n"


class FakeParser:
    """Reads nothing off an article, but breaks on some."""

    def __init__(self) -> None:
        self.lexicon = Lexicon()

    def parse(self, article: Article) -> ParsedArticle:
        if "Absturz" in article.text:
            raise ZeroDivisionError("unexpected")
        if "Analyse" in article.text:
            raise AnalysisError("the trees do not fit")
        if "Strg-C" in article.text:
            raise KeyboardInterrupt
        logging.getLogger("ukrdiplo.fake").debug("reading")
        return ParsedArticle(article=article, notes=article.notes)
