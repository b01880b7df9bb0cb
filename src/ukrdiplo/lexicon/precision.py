"""How often each rule was right on annotated articles that it was not written from."""

from attrs import frozen

from ukrdiplo.model import Confidence
from ukrdiplo.model.trace import FEWEST_HITS

__all__ = ["RulePrecision"]


@frozen(kw_only=True)
class RulePrecision:
    """One rule's count.

    Args:
        id: The rule's name, such as ``source.laut``.
        right: How many of its hits were right.
        hits: How many it had.

    Example:
        >>> RulePrecision(id="source.laut", right=47, hits=50).confidence
        Confidence(precision=0.94, hits=50)
    """

    id: str
    right: int
    hits: int

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id

    @property
    def confidence(self) -> Confidence | None:
        """The precision, or ``None`` where there were too few hits to tell."""
        return Confidence(precision=round(self.right / self.hits, 2), hits=self.hits) if self.hits >= FEWEST_HITS else None
