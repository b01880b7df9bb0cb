"""The main job on the sample articles: `python -m ukrdiplo.demo` reads them all and prints what was found."""

import ukrdiplo
from ukrdiplo import samples
from ukrdiplo.model import Article

__all__ = ["article"]


def article(name: str) -> Article:
    """A sample as an article, with its date.

    Raises:
        ReadingError: If there is no such sample.

    Example:
        >>> article("agentur").published
        datetime.date(2022, 10, 19)
    """
    sample = samples.load(name)
    read = ukrdiplo.read_html if sample.is_html else ukrdiplo.read_text
    return read(sample.content, published=sample.published)
