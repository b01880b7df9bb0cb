"""Which statements passages of an article lie in."""

from collections.abc import Iterable, Sequence

from ukrdiplo.model import Span, Statement

__all__ = ["Said"]

_PART = 500
"""Statements are looked up by stretches of so many characters, so that the work grows with the length of an article."""


class Said:
    """The statements of one article by where they are.

    Args:
        statements: The statements.
    """

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._statements: dict[int, dict[str, Statement]] = {}
        for statement in statements:
            for quote in statement.quote:
                for part in _parts(quote):
                    self._statements.setdefault(part, {})[statement.id] = statement

    def over(self, evidence: Sequence[Span]) -> tuple[str, ...]:
        """Ids of the statements whose words share a character with some passages, in the order of the text."""
        found: dict[str, Statement] = {}
        for span in evidence:
            for part in _parts(span):
                near = self._statements.get(part, {})
                found.update((key, said) for key, said in near.items() if any(quote.overlaps(span) for quote in said.quote))
        return tuple(sorted(found, key=lambda key: (found[key].quote[0], key)))

    def around(self, span: Span) -> tuple[Statement, ...]:
        """The statements with a speaker whose words cover a passage, the innermost first."""
        near = self._statements.get(span.start // _PART, {}).values()
        found = [statement for statement in near if statement.speaker and any(quote.covers(span) for quote in statement.quote)]
        return tuple(sorted(found, key=lambda s: (sum(map(len, s.quote)), s.quote[0].start)))


def _parts(span: Span) -> range:
    return range(span.start // _PART, max(span.start, span.end - 1) // _PART + 1)
