"""The page of a parsed article, to show or to keep."""

import os
from contextlib import suppress
from functools import cache
from html import escape
from pathlib import Path

from attrs import frozen

from ukrdiplo.errors import FormatError, ModelError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import ParsedArticle
from ukrdiplo.view.document import document
from ukrdiplo.view.plan import Plan

__all__ = ["Page", "page"]


@frozen(kw_only=True)
class Page:
    """An HTML page that stands for itself: it loads nothing and runs nothing.

    A notebook shows it as the value of a cell, in a frame of its own, so that it shares neither style nor ids with what stands
    around it. ``str(page)`` is the document.

    Args:
        html: The document, of characters that UTF-8 can hold.

    Example:
        >>> str(Page(html="<!DOCTYPE html>"))
        '<!DOCTYPE html>'
    """

    html: str

    def __str__(self) -> str:
        return self.html

    def save(self, path: str | Path) -> None:
        """Write the page to a file, which is there whole or not at all.

        Args:
            path: The file; one that is there is replaced.

        Raises:
            FormatError: If it cannot be written.
        """
        try:
            self._write(Path(os.path.realpath(path)))
        except FileNotFoundError as fault:
            raise FormatError("there is no such folder; make it first, or name another", article=str(path)) from fault
        except (OSError, ValueError) as fault:
            reason = fault.strerror if isinstance(fault, OSError) else fault
            raise FormatError(f"this file cannot be written: {reason}", article=str(path)) from fault

    def _write(self, target: Path) -> None:
        temporary = target.with_name(f".{target.name[:100]}.{os.getpid()}.tmp")
        try:
            temporary.write_text(self.html, encoding="utf-8", newline="\n")
            temporary.replace(target)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)

    def _repr_html_(self) -> str:
        # Without a base of its own, a link inside the frame would lead out of it: to the notebook's address.
        framed = self.html.replace("<head>", '<head><base href="about:srcdoc">', 1)
        return (
            f'<iframe srcdoc="{escape(framed)}" sandbox title="Parsed article" '
            'style="width: 100%; height: 42rem; border: 1px solid #8884; resize: vertical"></iframe>'
        )


def page(parsed: ParsedArticle, *, lexicon: Lexicon | None = None) -> Page:
    """The page of an article: its text, who says what in it, who wants what, what happened, and who occurs.

    The same result gives the same page, byte for byte.

    Args:
        parsed: What was read from the article.
        lexicon: Where the topics have their labels from; the lexicon of the package unless told otherwise. A topic that it does
            not have appears by its id.

    Raises:
        ModelError: If the parts of the result do not belong together (:meth:`~ukrdiplo.ParsedArticle.check`), or it is no result
            of one article.

    Example:
        >>> from ukrdiplo.model import Article
        >>> page(ParsedArticle(article=Article(text="Kiew hofft.", title="Am Abend"))).html[:15]
        '<!DOCTYPE html>'
    """
    if not isinstance(parsed, ParsedArticle):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may not be typed
        raise ModelError(
            f"a page is made of one ParsedArticle, not of {type(parsed).__name__}; ukrdiplo.parse makes one of a text, "
            "and several need a page each"
        )
    return Page(html=document(Plan.of(parsed.check(), _bundled() if lexicon is None else lexicon)))


@cache
def _bundled() -> Lexicon:
    return Lexicon.load()
