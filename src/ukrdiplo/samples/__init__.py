"""Articles written for this project, to try it on: invented news about real public figures.

They come in the forms that articles come in: an agency report, a tabloid page, a text with hard line breaks and reader
comments, and a Swiss web page. None of what they tell has happened.
"""

import datetime as dt
import tomllib
from importlib import resources
from typing import Any

from attrs import frozen

from ukrdiplo.errors import ReadingError

__all__ = ["Sample", "load", "names"]


@frozen(kw_only=True)
class Sample:
    """One sample article, as bytes, the way a file or a web page arrives.

    Args:
        name: What :func:`load` knows it by.
        file: Its file name; the ending tells text (``.txt``) from a web page (``.html``).
        published: The day on which it is supposed to have appeared.
        content: The file as it is, in UTF-8.
    """

    name: str
    file: str
    published: dt.date
    content: bytes

    @property
    def is_html(self) -> bool:
        """Whether it is a web page."""
        return self.file.endswith(".html")


def names() -> tuple[str, ...]:
    """The names of all samples.

    Example:
        >>> names()
        ('agentur', 'boulevard', 'oesterreich', 'schweiz')
    """
    return tuple(entry["name"] for entry in _manifest())


def load(name: str) -> Sample:
    """The sample of that name.

    Raises:
        ReadingError: If there is none.

    Example:
        >>> load("boulevard").content.decode().splitlines()[0]
        'Trump platzt der Kragen! Neues Ultimatum an Putin'
    """
    for entry in _manifest():
        if entry["name"] == name:
            return Sample(**entry, content=(resources.files("ukrdiplo.samples") / entry["file"]).read_bytes())
    raise ReadingError(f"there is no sample {name!r}; there are {', '.join(names())}")


def _manifest() -> list[dict[str, Any]]:
    manifest = tomllib.loads((resources.files("ukrdiplo.samples") / "samples.toml").read_text(encoding="utf-8"))
    return list(manifest["sample"])
