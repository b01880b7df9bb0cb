"""A time expression and the days that it denotes."""

import datetime as dt

from attrs import field, frozen

from ukrdiplo.errors import ModelError
from ukrdiplo.model import checks
from ukrdiplo.model.extra import Extensible
from ukrdiplo.model.span import Span

__all__ = ["TimeExpression"]


@frozen(kw_only=True)
class TimeExpression(Extensible):
    """A time as the article writes it, and the interval of days that it denotes.

    Args:
        text: The expression as written.
        span: Where it stands.
        earliest: First day of the interval, both ends included; ``None`` where it is vague or cannot be known.
        latest: Last day of the interval.

    Raises:
        ModelError: If the interval runs backwards or has one end only.

    Example:
        >>> day = dt.date(2025, 2, 12)
        >>> TimeExpression(text="am Mittwoch", span=Span(0, 11), earliest=day, latest=day).resolved
        True
    """

    text: str = field(validator=checks.non_empty)
    span: Span = field(validator=checks.passage)
    earliest: dt.date | None = field(default=None, validator=checks.optional(checks.a_date))
    latest: dt.date | None = field(default=None, validator=checks.optional(checks.a_date))

    def __attrs_post_init__(self) -> None:
        if (self.earliest is None) != (self.latest is None):
            raise ModelError(f"an interval has both ends or none: {self.earliest} to {self.latest}")
        if self.earliest is not None and self.latest is not None and self.latest < self.earliest:
            raise ModelError(f"an interval runs forwards, but this one ends on {self.latest} before its start on {self.earliest}")

    @property
    def resolved(self) -> bool:
        """Whether the days are known."""
        return self.earliest is not None
