"""Trigger."""

from attrs import frozen

__all__ = ["Trigger"]


@frozen(kw_only=True)
class Trigger:
    """Trigger."""

    id: str


    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id
