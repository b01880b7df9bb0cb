"""README and the pages of the docs, and the code blocks that stand on them."""

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

__all__ = ["ROOT", "Block", "Page", "every", "included"]

ROOT = Path(__file__).parent.parent
_FENCE = re.compile(r"^(?P<indent> *)```(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r'title="([^"]+)"')
_SNIPPET = re.compile(r'^ *--8<-- "([^":]+)"$', re.MULTILINE)


@frozen
class Block:
    """A code block of a page.

    Args:
        language: Its language; empty where it names none.
        title: The name of the file that it is, or ``None``.
        body: Its lines.
        start: Offset of the body in the page.
        end: Where it ends.
    """

    language: str
    title: str | None
    body: str
    start: int
    end: int

    @property
    def is_session(self) -> bool:
        """Whether it is Python with prompts."""
        return self.language == "python" and ">>> " in self.body

    @property
    def is_script(self) -> bool:
        """Whether it is Python without prompts."""
        return self.language == "python" and not self.is_session

    def is_answer_to(self, question: "Block", text: str) -> bool:
        """Whether it shows what comes out of the question that stands right before it."""
        return (
            question.language == "sql"
            and self.language == "text"
            and text[question.end : self.start].split() == ["```", "```text"]
        )


@frozen
class Page:
    """A page of Markdown."""

    path: Path

    @property
    def name(self) -> str:
        """Its path, as seen from the root of the project."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.path.read_text(encoding="utf-8")

    @property
    def whole(self) -> str:
        """The same with the files that it takes in."""
        return included(self.text)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its code blocks in order."""
        return tuple(_blocks(self.text))


def _blocks(text: str) -> Iterator[Block]:
    for found in _FENCE.finditer(text):
        words = found["info"].split()
        title = _TITLE.search(found["info"])
        yield Block(
            language=words[0] if words else "",
            title=title[1] if title else None,
            body=found["body"],
            start=found.start("body"),
            end=found.end("body"),
        )


def every() -> tuple[Page, ...]:
    """README and all pages of the docs."""
    return tuple(Page(path) for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))))


def included(body: str) -> str:
    """A text with the files that it takes in."""
    return _SNIPPET.sub(lambda found: (ROOT / found[1]).read_text(encoding="utf-8"), body)
