"""What a newer version of this library wrote into an object, kept by a version that does not know it."""

from attrs import field, frozen

from ukrdiplo.model import checks

__all__ = ["Extensible", "Extra"]

Extra = tuple[tuple[str, str], ...]
"""Names of fields and their values as compact JSON, in the order of the document."""


@frozen(kw_only=True)
class Extensible:
    """An object to which a minor version may add fields.

    A document of such a version, read leniently, leaves its unknown fields in :attr:`extra`, and writing the object gives them
    back. They belong to the object: whoever copies, drops or reorders objects keeps each with its own.

    Args:
        extra: The unknown fields, each with its value as JSON.

    Example:
        >>> Extensible(extra=(("tone", '"sharp"'),)).extra
        (('tone', '"sharp"'),)
    """

    extra: Extra = field(default=(), repr=False, validator=checks.named_texts)
