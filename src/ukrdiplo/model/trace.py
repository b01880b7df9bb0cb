"""How sure a rule is, by count."""

from attrs import field, frozen

from ukrdiplo.errors import ModelError
from ukrdiplo.model import checks
from ukrdiplo.model.extra import Extensible

__all__ = ["FEWEST_HITS", "Confidence"]

FEWEST_HITS = 10
"""Hits below which a share says nothing."""


@frozen(kw_only=True)
class Confidence(Extensible):
    """The measured precision of the rule that made an object.

    It is counted on annotated articles that the rule was not written from, never guessed. An object whose rule has fewer than
    ten hits there has no confidence (``None``).

    Args:
        precision: Share of right ones among the rule's hits, from 0 to 1.
        hits: How many hits it was counted on, at least 10.

    Example:
        >>> Confidence(precision=0.84, hits=120).precision
        0.84
    """

    precision: float = field(validator=checks.one_of(float))
    hits: int = field(validator=checks.whole_number)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.precision <= 1:
            raise ModelError(f"a precision lies between 0 and 1, not at {self.precision}")
        if self.hits < FEWEST_HITS:
            raise ModelError(f"a precision is counted on at least {FEWEST_HITS} hits, not on {self.hits}")
