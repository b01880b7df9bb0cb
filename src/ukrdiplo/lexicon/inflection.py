"""How German adjectives end, for look-ups by a form of them."""

from collections.abc import Iterator

__all__ = ["ADJECTIVE_ENDINGS", "adjective_stems"]

ADJECTIVE_ENDINGS = ("e", "em", "en", "er", "es")


def adjective_stems(form: str) -> Iterator[str]:
    """What an adjective may be without its ending, beginning with the form itself.

    Example:
        >>> list(adjective_stems("russischen"))
        ['russischen', 'russisch']
    """
    yield form
    for ending in ADJECTIVE_ENDINGS:
        if form.endswith(ending):
            yield form.removesuffix(ending)
