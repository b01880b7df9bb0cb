"""Phrase."""

from attrs import frozen

__all__ = ["Phrase"]


@frozen(kw_only=True)
class Phrase:
    """Phrase."""

    id: str


    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id
