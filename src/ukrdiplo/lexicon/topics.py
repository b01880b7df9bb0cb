"""Topic."""

from attrs import frozen

__all__ = ["Topic"]


@frozen(kw_only=True)
class Topic:
    """Topic."""

    id: str
    label_de: str
    label_en: str
    support_means: str

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id
