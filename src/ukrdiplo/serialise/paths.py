"""Where in a document something stands, told alike for every format: ``statements[3].quote[0].end``."""

from collections.abc import Iterable

from ukrdiplo.errors import FormatError

__all__ = ["below", "fault_at", "in_document", "shown_name"]

_DEEPEST = 50
"""Steps of the longest path that is told."""
_LONGEST = 60
"""Characters of a field's name that are told."""

Step = str | int
"""The name of a field, or the place in an array, counted from 0."""


def below(path: str, step: Step) -> str:
    """The path of what stands in an object or array.

    Example:
        >>> below(below("quote", 0), "end")
        'quote[0].end'
    """
    if isinstance(step, int):
        return f"{path}[{step}]"
    return f"{path}.{shown_name(step)}" if path else shown_name(step)


def shown_name(name: str) -> str:
    r"""The name of a field as a path has it: short, and with escapes for what a terminal would obey.

    Example:
        >>> shown_name("quote"), shown_name("a\x1b[2Jb")
        ('quote', 'a\\x1b[2Jb')
    """
    start = name[:_LONGEST]
    return start if start.isprintable() else repr(start)[1:-1]


def in_document(steps: Iterable[Step | None]) -> str:
    """The path that leads to a place in a document, without the ``data`` of the document; nothing where it is far too deep.

    Args:
        steps: What leads there; ``None`` for a field whose name is not read yet.

    Example:
        >>> in_document(["data", "quote", 0, "end"])
        'quote[0].end'
    """
    known = [step for step in steps if step is not None]
    if len(known) > _DEEPEST:
        return ""
    path = ""
    for step in known[1:] if known[:1] == ["data"] else known:
        path = below(path, step)
    return path


def fault_at(path: str, reason: str) -> FormatError:
    """The error that says what is wrong at a place; the empty path is that of the document itself."""
    return FormatError(f"{path}: {reason}" if path else reason, faults=((path, reason),))
