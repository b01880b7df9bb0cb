"""Cue."""

from attrs import frozen

__all__ = ["Cue"]


@frozen(kw_only=True)
class Cue:
    """Cue."""

    id: str


    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id
