"""Going on where an earlier run was interrupted, even by ``kill -9``.

The output itself says what is done: each line holds its article whole, text, blocks, date and all. A file is done if the article
read from it stands in the output, and as often as it stands there: two files with the same article make two lines. Nothing else
is written, so there is nothing that could disagree with the output; half a line, which a crash leaves, is cut off before
anything is added (:mod:`ukrdiplo.serialise.appending`), and its article is parsed again.

The files are read in the same order as without an interruption, and parsing is deterministic: so is the whole output, byte for
byte. A file that could not be read is in no line, and is tried again.
"""

import hashlib
import logging
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager

from ukrdiplo.cli.sources import Reader
from ukrdiplo.cli.terminal import UsageError, progress
from ukrdiplo.errors import FormatError
from ukrdiplo.model import Article, ParsedArticle
from ukrdiplo.serialise import dumps, load_lines
from ukrdiplo.serialise.appending import appending

__all__ = ["going_on"]

_LOG = logging.getLogger("ukrdiplo.cli")


@contextmanager
def going_on(
    output: str, names: Sequence[str], reader: Reader
) -> Generator[tuple[list[str], Callable[[ParsedArticle], None]], None, None]:
    """The files that are not done, and what adds an article to the output.

    Args:
        output: The JSON Lines file, which need not be there.
        names: All files.
        reader: How they are read.

    Raises:
        FormatError: If the output cannot be read or written, or holds something else than parsed articles.
        UsageError: If the output holds an article of these files as it is not read now.
    """
    with appending(output) as add:
        yield _left(output, names, reader), lambda parsed: add(dumps(parsed))


def _left(output: str, names: Sequence[str], reader: Reader) -> list[str]:
    """The files whose articles are not in the output."""
    texts: dict[bytes, str] = {}
    times = Counter[bytes]()
    with progress(f"reading what is done: {output}"):
        for done in _articles(output):
            key = _key(done)
            texts[key] = done.id
            times[key] += 1
    if not times:
        return list(names)
    left: list[str] = []
    new: set[str] = set()
    with progress(f"looking for what is left of {len(names)} files"):
        for name in names:
            article = _read(name, reader)
            key = b"" if article is None else _key(article)
            if times[key] > 0:
                times[key] -= 1
                continue
            left.append(name)
            if article is not None:
                new.add(article.id)
    _LOG.info("%d of %d files are done", len(names) - len(left), len(names))
    if clashes := sum(texts[key] in new for key in +times):
        raise UsageError(
            f"{output} holds {clashes} of these articles, but with another date or other parts: they were read with another "
            "--published or --encoding, or by another version. Name another file."
        )
    return left


def _articles(output: str) -> Iterator[Article]:
    for thing in load_lines(output, check=False):
        if not isinstance(thing, ParsedArticle):
            raise FormatError(f"it holds a {type(thing).__name__}, and not articles alone: name another file")
        yield thing.article


def _read(name: str, reader: Reader) -> Article | None:
    """The article of a file; ``None`` where there is none, which is told when the file is tried again."""
    try:
        return reader.article(name)
    except Exception:  # noqa: BLE001 - whatever it is, it must not cost the user the other articles
        _LOG.debug("%s cannot be read", name, exc_info=True)
        return None


def _key(article: Article) -> bytes:
    """What tells apart articles that differ in anything."""
    return hashlib.sha256(dumps(article).encode()).digest()[:16]
