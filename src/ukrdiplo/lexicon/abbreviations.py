"""What decides whether a full stop ends a sentence: abbreviations, and words that only begin one."""

from attrs import frozen

__all__ = ["Abbreviations"]


@frozen(kw_only=True)
class Abbreviations:
    """Abbreviations that stand in the same places, or words that open sentences.

    Args:
        id: ``inside`` where something always follows (Dr., bzw.), ``anywhere`` where a sentence may end (usw., etc.);
            ``opening`` for words that are neither nouns nor names.
        forms: The abbreviations with their stop, without blanks inside (``z.B.``), or the words in lower case.

    Example:
        >>> Abbreviations(id="inside", forms=("bzw.",)).key
        'inside'
    """

    id: str
    forms: tuple[str, ...]

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id
