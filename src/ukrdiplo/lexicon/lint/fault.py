"""What a check of the lexicon is, and what it finds."""

from collections.abc import Callable, Iterator

from attrs import frozen

from ukrdiplo.lexicon.lexicon import Lexicon

__all__ = ["Check", "Fault", "Found"]


@frozen(kw_only=True)
class Fault:
    """A fault in a lexicon.

    Args:
        code: The check that found it, such as ``L001``.
        entry: The entry at fault.
        message: What is wrong and what to do.
    """

    code: str
    entry: str
    message: str

    def __str__(self) -> str:
        return f"{self.code} {self.entry}: {self.message}"


Found = Iterator[tuple[str, str]]
"""The faults that one check finds: the entry and what is wrong with it."""

Check = Callable[[Lexicon], Found]
