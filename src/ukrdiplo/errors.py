"""Every error that this library lets out, as one tree.

::

    UkrDiploError
    ├── ModelError         an object would contradict itself (also a ValueError)
    ├── ReadingError       the input cannot be read: encoding, date, file
    ├── AnalysisError      an analyser is missing, broken or gave no usable trees
    ├── LexiconError       a lexicon file is malformed or contradicts another
    ├── FormatError        a serialised document cannot be read or written
    └── MissingExtraError  an optional package is not installed

Catch :class:`UkrDiploError` to catch them all. Each says what is wrong, names the article where there is one, and gives
the half-open code point span that is at fault where there is one.
"""

__all__ = [
    "AnalysisError",
    "FormatError",
    "LexiconError",
    "MissingExtraError",
    "ModelError",
    "ReadingError",
    "UkrDiploError",
]


class UkrDiploError(Exception):
    """The root of all errors of this library.

    Attributes:
        message: What is wrong and what to do about it, in one line.
        article: The article at fault (a file name, URL or article id), or ``None``.
        span: Half-open code point offsets ``(start, end)`` into that article's text, or ``None``.

    Example:
        >>> str(UkrDiploError("no headline", article="a.txt", span=(0, 4)))
        'a.txt[0:4]: no headline'
    """

    def __init__(self, message: str, *, article: str | None = None, span: tuple[int, int] | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.article = article
        self.span = span

    def __str__(self) -> str:
        where = self.article or ""
        if self.span is not None:
            where += f"[{self.span[0]}:{self.span[1]}]"
        return f"{where}: {self.message}" if where else self.message


class ModelError(UkrDiploError, ValueError):
    """An object would contradict itself: a span that runs backwards, an unknown mode, a reference to nothing."""


class ReadingError(UkrDiploError):
    """The input cannot be read: an unknown encoding, a date that is none, a file that is not there."""


class AnalysisError(UkrDiploError):
    """An analyser is missing, its files are damaged, or what it returned is no analysis of the article."""


class LexiconError(UkrDiploError):
    """A lexicon file is malformed, or an entry contradicts another one."""


class FormatError(UkrDiploError):
    """A serialised document cannot be read or written; the message gives the path inside the document.

    Attributes:
        faults: All that is wrong with the document, as far as it could be read: the path inside it, such as
            ``statements[3].quote[0].end`` (empty for the document itself), and what is wrong there. The message tells the first.
        line: The line of a JSON Lines file that the document stands in, counted from 1, or ``None``. The message has it, too.

    Example:
        >>> FormatError("end: must be a whole number", faults=(("end", "must be a whole number"),)).faults
        (('end', 'must be a whole number'),)
    """

    def __init__(
        self,
        message: str,
        *,
        article: str | None = None,
        span: tuple[int, int] | None = None,
        faults: tuple[tuple[str, str], ...] = (),
        line: int | None = None,
    ) -> None:
        super().__init__(message, article=article, span=span)
        self.faults = faults or (("", message),)
        self.line = line


class MissingExtraError(UkrDiploError):
    """A package that not every user needs is not installed; the message names the extra that brings it."""
