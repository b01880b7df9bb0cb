"""The main job on the sample articles: ``python -m ukrdiplo.demo`` reads them all and prints what was found."""

from rich.console import Console

from ukrdiplo import samples
from ukrdiplo.model import Article
from ukrdiplo.pipeline import Parser
from ukrdiplo.reading import read_html, read_text
from ukrdiplo.report import render

__all__ = ["article", "main"]


def article(name: str) -> Article:
    """A sample as an article, with its date.

    Raises:
        ReadingError: If there is no such sample.

    Example:
        >>> article("agentur").published
        datetime.date(2022, 10, 19)
    """
    sample = samples.load(name)
    read = read_html if sample.is_html else read_text
    return read(sample.content, published=sample.published)


def main(console: Console | None = None) -> None:
    """Print what is read from every sample, to the standard output unless told otherwise."""
    console = console or Console()
    parser = Parser()
    articles = [article(name) for name in samples.names()]
    for parsed in parser.parse_many(articles):
        render(parsed, parser.lexicon, console)
    words = sum(len(given.text.split()) for given in articles)
    console.print(f"{len(articles)} sample articles, {words} words. They were invented for this project: none of it happened.")


if __name__ == "__main__":
    main()
